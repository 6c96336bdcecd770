"""Roll-ups against a naive oracle on random trees, and the cases that are easy to get wrong."""

from datetime import date, timedelta
from typing import Any, cast

import orjson
import pytest
import sqlalchemy as sa
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extensions import db
from models import Goal, PracticeSessionGoal
from services import neglect, rollups
from services.signed_in import ProfileRow
from tests.conftest import NOW, Person, Queries
from tests.factories import Factory
from tests.services.rollup_oracle import TODAY, Oracle, Row, trees

pytestmark = pytest.mark.usefixtures("clock")


def profile_of(user_id: int, week_start: int = 0, time_zone: str = "Europe/Berlin") -> ProfileRow:
    return ProfileRow(user_id, "", time_zone, week_start, 4, "h24", "metric", "auto", [], {}, 180)


def write(user_id: int, rows: list[Row], links: list[tuple[str, str]]) -> None:
    """Replace what a person has by these rows."""
    table = cast(sa.Table, Goal.__table__)
    db.session.execute(sa.delete(table).where(table.c.user_id == user_id))
    common = {"user_id": user_id, "name": "x", "created_at": NOW}
    stored = [
        {
            **common,
            **{key: row[key] for key in row if key != "is_trashed"},
            "deleted_at": NOW if row["is_trashed"] else None,
        }
        for row in rows
    ]
    db.session.execute(sa.insert(table), stored)
    if links:
        values = [{"user_id": user_id, "practice_session_id": one, "goal_id": goal} for one, goal in links]
        db.session.execute(sa.insert(PracticeSessionGoal), values)
    db.session.flush()


def read(user_id: int, since: date | None = None, **profile: Any) -> dict[str, Any]:
    return orjson.loads(rollups.fetch_rollups_json(profile_of(user_id, **profile), since, None))


@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(tree=trees(), week_start=st.integers(0, 6), since=st.none() | st.integers(0, 60))
def test_roll_ups_are_those_of_the_naive_oracle(
    app: Flask, owner: Person, tree: tuple[list[Row], list[tuple[str, str]]], week_start: int, since: int | None
) -> None:
    rows, links = tree
    write(owner.id, rows, links)
    first_day = None if since is None else TODAY - timedelta(days=since)
    got = read(owner.id, first_day, week_start=week_start)
    week_start_date = next(day for n in range(7) if (day := TODAY - timedelta(days=n)).weekday() == week_start)
    oracle = Oracle(rows, links, first_day, week_start_date)
    expected = {key: oracle.rollup(row) for key, row in oracle.rows.items() if row["type"] != "PracticeSession"}
    assert {key: {name: goal[name] for name in expected[key]} for key, goal in got["goals"].items()} == expected
    assert got["links"] == [{"practice_session_id": one, "goal_id": goal} for one, goal in oracle.links]
    for key, goal in got["goals"].items():
        above_is_done = any(above["completed"] for above in oracle.line_above(oracle.rows[key]))
        steps = set[str]() if above_is_done else oracle.steps_below(oracle.rows[key])
        assert (goal["next_step_id"] in steps) if steps else goal["next_step_id"] is None
    if since is None:
        whole = orjson.loads(rollups.fetch_tree_json(profile_of(owner.id, week_start), 7))
        assert whole["rollups"] == got
        assert {node["id"] for node in whole["nodes"]} == oracle.rows.keys()


def test_the_week_is_the_persons_own(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id)
    factory.practice(owner.id, root, session_date=date(2026, 11, 15), total_duration_seconds=60)  # a Sunday
    factory.practice(owner.id, root, session_date=date(2026, 11, 16), total_duration_seconds=600)
    assert read(owner.id)["goals"][root.id]["week_seconds"] == 600
    assert read(owner.id, week_start=6)["goals"][root.id]["week_seconds"] == 660
    assert read(owner.id, week_start=6)["week_start_date"] == "2026-11-15"
    assert read(owner.id, time_zone="Pacific/Kiritimati")["today"] == "2026-11-20"  # 02:00 on the 21st


def test_a_linked_session_counts_once_where_its_ways_up_meet(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id)
    left = factory.goal(owner.id, "LongTermGoal", root)
    right = factory.goal(owner.id, "LongTermGoal", root)
    step = factory.goal(owner.id, "NanoGoal", right)
    practice = factory.practice(owner.id, left)
    for goal in (step, right, root):
        db.session.add(PracticeSessionGoal(user_id=owner.id, practice_session_id=practice.id, goal_id=goal.id))
    db.session.commit()
    goals = read(owner.id)["goals"]
    sums = {key: (goal["own_seconds"], goal["below_seconds"], goal["total_count"]) for key, goal in goals.items()}
    assert sums == {
        root.id: (1800, 0, 1),
        left.id: (1800, 0, 1),
        right.id: (1800, 0, 1),
        step.id: (1800, 0, 1),
    }


def test_what_stands_under_a_session_belongs_to_the_goal_above_it(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id)
    outer = factory.practice(owner.id, root, total_duration_seconds=600)
    inner = factory.practice(owner.id, outer, total_duration_seconds=60)
    step = factory.goal(owner.id, "MicroGoal", inner, weekly_minutes=15)
    goals = read(owner.id)["goals"]
    assert goals.keys() == {root.id, step.id}
    assert (goals[root.id]["own_seconds"], goals[root.id]["total_count"]) == (660, 2)
    assert (goals[root.id]["budget_minutes"], goals[root.id]["next_step_id"]) == (15, step.id)
    assert (goals[step.id]["total_count"], goals[step.id]["idle_days"]) == (0, 1)


def test_a_cycle_is_cut_and_nothing_hangs(owner: Person, factory: Factory) -> None:
    top = factory.goal(owner.id, id="a", position=1)
    below = factory.goal(owner.id, "LongTermGoal", top, id="b", position=2)
    alone = factory.goal(owner.id, "LongTermGoal", top, id="c", position=3)
    factory.practice(owner.id, below)
    top.parent_id, alone.parent_id = "b", "c"
    db.session.commit()
    goals = read(owner.id)["goals"]
    assert {key: goal["total_seconds"] for key, goal in goals.items()} == {"a": 1800, "b": 1800, "c": 0}


def test_a_completed_goal_asks_for_no_minutes_and_is_not_neglected(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id)
    done = factory.goal(owner.id, "LongTermGoal", root, weekly_minutes=60, completed=True, deadline=date(2026, 11, 1))
    factory.goal(owner.id, "LongTermGoal", root, weekly_minutes=45)
    goals = read(owner.id)["goals"]
    assert (goals[root.id]["budget_minutes"], goals[root.id]["below_budget_minutes"]) == (45, 45)
    assert (goals[done.id]["budget_minutes"], goals[done.id]["neglect"]) == (60, 0)


def test_a_goal_never_practised_is_neglected_since_it_was_made(owner: Person, factory: Factory) -> None:
    old = factory.goal(owner.id, created_at=NOW - timedelta(days=30))
    unknown = factory.goal(owner.id, created_at=None)
    goals = read(owner.id)["goals"]
    assert (goals[old.id]["idle_days"], goals[old.id]["neglect"]) == (None, 0.5)
    db.session.execute(sa.update(Goal).where(Goal.id == unknown.id).values(created_at=None))
    assert read(owner.id)["goals"][unknown.id]["neglect"] == 0


@pytest.mark.parametrize(
    ("idle_days", "days_left", "expected"),
    [(0, -5, 0), (12, None, 0.286), (12, 15, 0.444), (12, 2, 0.857), (1, -1, 1), (1, 0, 1), (30, 400, 0.5), (-1, 3, 0)],
)
def test_neglect_weighs_idle_days_against_the_days_left(idle_days: int, days_left: int | None, expected: float) -> None:
    assert neglect.neglect(idle_days, days_left) == expected


def test_statements_do_not_grow_with_the_rows(owner: Person, factory: Factory, queries: Queries) -> None:
    root = factory.goal(owner.id)
    counts: list[tuple[int, int]] = []
    for rows in (1, 19):
        for _ in range(rows):
            goal = factory.goal(owner.id, "LongTermGoal", root)
            practice = factory.practice(owner.id, goal)
            factory.goal(owner.id, "NanoGoal", practice)
            db.session.add(PracticeSessionGoal(user_id=owner.id, practice_session_id=practice.id, goal_id=root.id))
        db.session.commit()
        queries.clear()
        read(owner.id)
        alone = len(queries)
        rollups.fetch_tree_json(profile_of(owner.id), 1)
        counts.append((alone, len(queries) - alone))
    assert counts == [(4, 3), (4, 3)]
