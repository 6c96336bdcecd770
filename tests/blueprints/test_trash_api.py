"""The trash over HTTP: what it lists, and that emptying it takes nothing else along."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from cli import purge_trash
from extensions import db
from models import (
    ActivityDefinition,
    Goal,
    GoalCompletion,
    GoalWatch,
    MetricDefinition,
    PracticeSession,
    PracticeSessionGoal,
    SessionTemplate,
    SplitDefinition,
)
from services.promotion_store import apply_promotion
from services.trash_contents import purge
from tests.conftest import Person, Queries, account
from tests.factories import Factory

LATER = datetime(2027, 1, 1, tzinfo=UTC)
OLD = datetime(2026, 10, 1, tzinfo=UTC)


def names_left() -> list[str]:
    return sorted(db.session.execute(sa.select(Goal.name)).scalars())


def test_the_trash_lists_what_was_deleted_with_what_went_along(
    owner: Person, factory: Factory, noise: dict[str, str], clock: Any
) -> None:
    root = factory.goal(owner.id, name="root")
    long = factory.goal(owner.id, "LongTermGoal", root, name="long")
    factory.goal(owner.id, "MidTermGoal", long, name="mid")
    practice = factory.practice(owner.id, long, name="session")
    owner.client.delete(f"/api/sessions/{practice.id}")
    clock.shift(60)
    owner.client.delete(f"/api/goals/{long.id}")
    trash = owner.client.get("/api/trash").json
    trail = [{"id": root.id, "type": "UltimateGoal", "name": "root"}]
    above = {"id": long.id, "type": "LongTermGoal", "name": "long"}
    assert trash == {
        "days": 30,
        "items": [
            {
                **above,
                "discipline": None,
                "deleted_at": "2026-11-20T12:01:00.000000Z",
                "purged_at": "2026-12-20T12:01:00.000000Z",
                "goal_count": 2,
                "session_count": 0,
                "total_seconds": 0,
                "trail": trail,
                "parent_in_trash": None,
            },
            {
                "id": practice.id,
                "type": "PracticeSession",
                "name": "session",
                "discipline": "general",
                "deleted_at": "2026-11-20T12:00:00.000000Z",
                "purged_at": "2026-12-20T12:00:00.000000Z",
                "goal_count": 0,
                "session_count": 1,
                "total_seconds": 1800,
                "trail": [*trail, above],
                "parent_in_trash": above,
            },
        ],
    }


def test_what_goes_to_the_trash_at_the_same_moment_stays_apart(owner: Person, factory: Factory, clock: Any) -> None:
    root = factory.goal(owner.id, name="root")
    long = factory.goal(owner.id, "LongTermGoal", root, name="long")
    owner.client.delete(f"/api/goals/{long.id}")
    owner.client.delete(f"/api/goals/{root.id}")
    owner.client.post(f"/api/goals/{root.id}/restore")
    assert [node["name"] for node in owner.client.get("/api/goals/tree").json["nodes"]] == ["root"]


def test_the_trash_is_read_in_as_many_statements_however_full(
    owner: Person, factory: Factory, queries: Queries
) -> None:
    counts: list[int] = []
    for number in (1, 20):
        for _ in range(number):
            long = factory.goal(owner.id, "LongTermGoal", factory.goal(owner.id))
            factory.practice(owner.id, long)
            owner.client.delete(f"/api/goals/{long.id}")
        queries.clear()
        assert len(owner.client.get("/api/trash").json["items"]) >= number
        counts.append(len(queries))
    assert counts == [3, 3]  # the account, and two


def test_emptying_the_trash_leaves_everything_that_is_not_in_it(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id, name="root", deleted_at=OLD)
    long = factory.goal(owner.id, "LongTermGoal", root, name="long", deleted_at=OLD)
    factory.goal(owner.id, "MidTermGoal", root, name="yesterday", deleted_at=LATER)
    kept = factory.goal(owner.id, name="kept")
    practice = factory.practice(owner.id, kept, name="session")
    db.session.add_all(
        [
            PracticeSessionGoal(user_id=owner.id, practice_session_id=practice.id, goal_id=long.id),
            PracticeSessionGoal(user_id=owner.id, practice_session_id=practice.id, goal_id=kept.id),
            GoalCompletion(
                user_id=owner.id, goal_id=kept.id, completed_at=OLD, source="targets", practice_session_id=long.id
            ),
        ]
    )
    db.session.commit()
    before = account(owner.id).revision
    assert purge(OLD + timedelta(days=1)) == 1
    # the root stays as long as something that is not old enough stands under it
    assert names_left() == ["kept", "root", "session", "yesterday"]
    assert purge(LATER + timedelta(days=1)) == 2
    assert names_left() == ["kept", "session"]
    assert db.session.execute(sa.select(PracticeSessionGoal.goal_id)).scalars().all() == [kept.id]
    assert db.session.scalar(sa.select(sa.func.count()).select_from(GoalCompletion)) == 1
    db.session.expire_all()
    assert account(owner.id).revision == before + 2


def test_templates_and_activities_outlive_their_tree(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id, name="root", deleted_at=OLD)
    db.session.add_all(
        [
            SessionTemplate(user_id=owner.id, id="template", root_id=root.id, goal_id=root.id, name="Evening"),
            ActivityDefinition(user_id=owner.id, id="scales", root_id=root.id, name="Scales"),
        ]
    )
    db.session.commit()
    assert purge(LATER) == 1
    for table in (SessionTemplate, ActivityDefinition):
        assert db.session.execute(sa.select(table.root_id)).scalars().all() == [None]
    assert db.session.execute(sa.select(SessionTemplate.goal_id)).scalars().all() == [None]


def test_deleted_definitions_go_once_nothing_names_them(owner: Person, stranger: Person, factory: Factory) -> None:
    def define(kind: Any, row_id: str, deleted_at: datetime | None = OLD, **values: Any) -> None:
        db.session.add(kind(user_id=owner.id, id=row_id, name=row_id, deleted_at=deleted_at, **values))
        db.session.flush()

    plan = {"version": 1, "sections": [{"activities": [{"activity_id": "planned", "name": "x"}]}]}
    define(SessionTemplate, "named", template_data=plan)
    define(SessionTemplate, "unused")
    define(SessionTemplate, "unused since today", LATER)
    for name in ("practised", "planned", "watched", "unused"):
        define(ActivityDefinition, name)
    define(ActivityDefinition, "current", None)
    for activity in ("unused", "current"):
        define(MetricDefinition, f"of {activity}", activity_id=activity, unit="")
    define(MetricDefinition, "recorded", activity_id="current", unit="")
    define(SplitDefinition, "unrecorded", activity_id="current")
    goal = factory.goal(owner.id)
    db.session.add(GoalWatch(user_id=owner.id, activity_id="watched", goal_id=goal.id))
    entry = {"activity_id": "practised", "name": "x", "metrics": [{"metric_id": "recorded", "value": 1}]}
    practice = factory.practice(
        owner.id,
        template_id="named",
        deleted_at=LATER,
        attributes={"version": 1, "sections": [{"activities": [entry]}]},
    )
    apply_promotion(db.session(), practice)
    db.session.commit()

    def left(table: Any) -> list[str]:
        return sorted(db.session.execute(sa.select(table.id)).scalars())

    purge(OLD + timedelta(days=1), stranger.id)
    assert len(left(ActivityDefinition)) == 5
    assert purge(OLD + timedelta(days=1)) == 0
    assert left(SessionTemplate) == ["named", "unused since today"]
    assert left(ActivityDefinition) == ["current", "planned", "practised", "watched"]
    assert (left(MetricDefinition), left(SplitDefinition)) == (["recorded"], [])


def test_a_row_outside_the_trash_keeps_what_is_above_it(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id, name="root", deleted_at=OLD)
    long = factory.goal(owner.id, "LongTermGoal", root, name="long", deleted_at=OLD)
    factory.practice(owner.id, long, name="session of an old database")
    factory.goal(owner.id, name="gone", deleted_at=OLD)
    assert purge(LATER) == 1
    assert names_left() == ["long", "root", "session of an old database"]


def test_the_trash_of_one_person_can_be_emptied_alone(owner: Person, stranger: Person, factory: Factory) -> None:
    factory.goal(owner.id, name="mine", deleted_at=OLD)
    factory.goal(stranger.id, name="theirs", deleted_at=OLD)
    before = account(stranger.id).revision
    assert purge(LATER, owner.id) == 1
    db.session.expire_all()
    assert (names_left(), account(stranger.id).revision) == (["theirs"], before)


@pytest.mark.parametrize(("days", "left"), [([], ["a month ago"]), (["--days", "10"], [])])
def test_the_command_empties_what_is_old_enough(
    app: Flask, owner: Person, factory: Factory, clock: Any, days: list[str], left: list[str]
) -> None:
    factory.goal(owner.id, name="a month ago", deleted_at=datetime(2026, 10, 30, tzinfo=UTC))
    factory.practice(owner.id, name="longer ago", deleted_at=datetime(2026, 10, 20, tzinfo=UTC))
    answer = app.test_cli_runner().invoke(purge_trash, days)
    assert answer.output == f"{2 - len(left)} goals and sessions deleted for good\n"
    assert names_left() == left
    assert db.session.scalar(sa.select(sa.func.count()).select_from(PracticeSession)) == 0
