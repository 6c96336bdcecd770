"""Goals that complete by their targets and with their children; and what opens them again."""

from datetime import UTC, datetime
from typing import Any

import pytest
import sqlalchemy as sa

from extensions import db
from models import Goal, GoalCompletion, GoalWatch, PracticeSession
from services import completion_history, completions
from services.accounts import RegistrationRules, create_account
from services.goal_descriptions import describe_goal
from services.practices import create_practice, restore_practice, trash_practice, update_practice
from services.signed_in import ProfileRow
from services.target_store import refresh_all
from tests.conftest import Person, Queries
from tests.factories import Factory

BERLIN = ProfileRow(0, "", "Europe/Berlin", 0, 4, "h24", "metric", "auto", [], {}, 180)
TEMPO_120 = {"id": "t", "activity_id": "form", "metrics": [{"metric_id": "tempo", "value": 120}]}


pytestmark = pytest.mark.usefixtures("clock")  # it is noon of 20 November 2026


def watching(
    factory: Factory, user_id: int, *targets: dict[str, Any], parent: Goal | None = None, **values: Any
) -> Goal:
    goal = factory.goal(user_id, "ShortTermGoal", parent, name="Blue Bossa", targets=list(targets), **values)
    completions.refresh_targets(goal)
    return goal


def document(*values: float, activity_id: str = "form") -> dict[str, Any]:
    """Return a document with one entry of the activity for each value of its tempo."""
    activities = [
        {"instance_id": str(number), "activity_id": activity_id, "name": "Whole form", "notes": "", "completed": True,
         "intervals": [], "duration_seconds": None, "sets": [],
         "metrics": [{"metric_id": "tempo", "split_id": None, "value": value}]}
        for number, value in enumerate(values)
    ]  # fmt: skip
    return {"version": 1, "sections": [{"id": "s", "name": "", "planned_seconds": None, "activities": activities}],
            "notes": "", "details": {}, "extra": {}}  # fmt: skip


def record(user_id: int, *values: float, day: int = 19, **more: Any) -> dict[str, Any]:
    """Log half an hour at seven in the evening (UTC) of a day of November."""
    start = datetime(2026, 11, day, 19, tzinfo=UTC)
    data = {"name": "Evening", "discipline": "music", "parent_id": None, "session_start": start,
            "session_end": start.replace(minute=30), "attributes": document(*values), **more}  # fmt: skip
    return create_practice(user_id, BERLIN, data)


def rewrite(user_id: int, practice: dict[str, Any], **patch: Any) -> dict[str, Any]:
    return update_practice(user_id, BERLIN, practice["id"], {"version": practice["version"], **patch})


def again(goal: Goal) -> Goal:
    """Return a goal as it is stored; the trash forgets what was loaded."""
    return db.session.get_one(Goal, (goal.user_id, goal.id))


def history(goal: Goal) -> list[tuple[str, bool, str | None]]:
    """Return the goal's history, oldest first: how, whether it was reopened, and what the session was called."""
    rows = db.session.execute(
        sa.select(GoalCompletion).where(GoalCompletion.goal_id == goal.id).order_by(GoalCompletion.id)
    ).scalars()
    return [(row.source, row.reopened_at is not None, row.practice_name) for row in rows]


def test_a_session_that_meets_the_target_completes_the_goal_and_is_named(owner: Person, factory: Factory) -> None:
    goal = watching(factory, owner.id, TEMPO_120)
    record(owner.id, 112, day=17)
    assert (goal.completed, goal.target_progress) == (False, 112 / 120)
    practice = record(owner.id, 121, day=18)
    assert (goal.completed, goal.completion_source, goal.target_progress) == (True, "targets", 1.0)
    assert goal.completed_at == datetime(2026, 11, 18, 19, 30, tzinfo=UTC)
    assert history(goal) == [("targets", False, "Evening")]
    assert describe_goal(goal)["completions"][0]["practice_session_id"] == practice["id"]


def test_three_times_means_the_third_entry_in_time_wherever_it_is_filed(owner: Person, factory: Factory) -> None:
    goal = watching(factory, owner.id, {**TEMPO_120, "count": 3})
    record(owner.id, 120, day=19)
    record(owner.id, 119, 125, day=15)
    assert (goal.completed, goal.target_progress) == (False, 2 / 3)
    record(owner.id, 130, day=10)
    assert goal.completed_at == datetime(2026, 11, 19, 19, 30, tzinfo=UTC)


def test_only_days_within_the_dates_count(owner: Person, factory: Factory) -> None:
    goal = watching(factory, owner.id, {**TEMPO_120, "from_date": "2026-11-10", "to_date": "2026-11-12"})
    record(owner.id, 130, day=9)
    record(owner.id, 130, day=13)
    assert (goal.completed, goal.target_progress) == (False, 0.0)
    record(owner.id, 130, day=12)
    assert goal.completed


def test_a_cancelled_session_does_not_count_until_it_was_held_after_all(owner: Person, factory: Factory) -> None:
    goal = watching(factory, owner.id, TEMPO_120)
    practice = record(owner.id, 120, status="CANCELLED")
    assert not goal.completed
    practice = rewrite(owner.id, practice, status="PARTIAL")
    assert goal.completed
    rewrite(owner.id, practice, status="CANCELLED")
    assert (goal.completed, history(goal)) == (False, [("targets", True, "Evening")])


def test_values_that_no_longer_reach_it_open_the_goal_and_the_history_stays(owner: Person, factory: Factory) -> None:
    goal = watching(factory, owner.id, TEMPO_120)
    practice = record(owner.id, 120)
    version = goal.version
    practice = rewrite(owner.id, practice, attributes=document(12))
    assert (goal.completed, goal.completed_at, goal.completion_source, goal.target_progress) == (False, None, None, 0.1)
    assert goal.version == version + 1
    rewrite(owner.id, practice, attributes=document(124))
    assert history(goal) == [("targets", True, "Evening"), ("targets", False, "Evening")]


def test_values_that_are_all_gone_open_the_goal_too(owner: Person, factory: Factory) -> None:
    goal = watching(factory, owner.id, TEMPO_120)
    practice = record(owner.id, 120)
    rewrite(owner.id, practice, attributes=document())
    assert (goal.completed, goal.target_progress) == (False, 0.0)


def test_a_session_in_the_trash_does_not_count_and_counts_again_when_restored(owner: Person, factory: Factory) -> None:
    goal = watching(factory, owner.id, TEMPO_120)
    practice = record(owner.id, 120)
    trash_practice(owner.id, practice["id"])
    goal = again(goal)
    assert (goal.completed, goal.target_progress) == (False, 0.0)
    restore_practice(owner.id, BERLIN, practice["id"])
    goal = again(goal)
    assert (goal.completed, goal.target_progress) == (True, 1.0)


def test_a_goal_opened_by_hand_stays_open_until_its_targets_were_unmet(owner: Person, factory: Factory) -> None:
    goal = watching(factory, owner.id, TEMPO_120)
    practice = record(owner.id, 120)
    completion_history.reopen_goal(goal)
    record(owner.id, 125, day=20, session_end=datetime(2026, 11, 20, 11, tzinfo=UTC),
           session_start=datetime(2026, 11, 20, 10, tzinfo=UTC), id="another")  # fmt: skip
    assert not goal.completed
    trash_practice(owner.id, "another")
    practice = rewrite(owner.id, practice, attributes=document(100))
    rewrite(owner.id, practice, attributes=document(120))
    assert (again(goal).completed, history(goal)) == (
        True,
        [("targets", True, "Evening"), ("targets", False, "Evening")],
    )


def test_a_goal_opened_by_hand_follows_targets_that_are_written_anew(owner: Person, factory: Factory) -> None:
    goal = watching(factory, owner.id, TEMPO_120)
    record(owner.id, 120)
    completion_history.reopen_goal(goal)
    goal.targets = [{**TEMPO_120, "metrics": [{"metric_id": "tempo", "value": 110}]}]
    completions.refresh_targets(goal)
    assert goal.completed


def test_targets_that_ask_for_more_open_the_goal_and_none_at_all_leave_it(owner: Person, factory: Factory) -> None:
    goal = watching(factory, owner.id, TEMPO_120)
    record(owner.id, 120)
    goal.targets = None
    completions.refresh_targets(goal)
    assert (goal.completed, goal.target_progress) == (True, None)
    goal.targets = [{**TEMPO_120, "metrics": [{"metric_id": "tempo", "value": 150}]}]
    completions.refresh_targets(goal)
    assert (goal.completed, goal.target_progress) == (False, 0.8)


def test_a_goal_completed_by_hand_is_not_opened_by_values(owner: Person, factory: Factory) -> None:
    goal = watching(factory, owner.id, TEMPO_120)
    completion_history.complete_goal(goal, "manual")
    practice = record(owner.id, 120)
    rewrite(owner.id, practice, attributes=document(90))
    assert (goal.completed, goal.completion_source) == (True, "manual")


def test_all_targets_have_to_be_met_and_the_latest_names_the_session(owner: Person, factory: Factory) -> None:
    goal = watching(factory, owner.id, TEMPO_120, {"id": "u", "activity_id": "bridge"})
    record(owner.id, 120, day=18, name="The form")
    assert (goal.completed, goal.target_progress) == (False, 0.5)
    record(owner.id, day=12, name="The bridge", attributes=document(60, activity_id="bridge"))
    assert (goal.completed_at, history(goal)) == (
        datetime(2026, 11, 18, 19, 30, tzinfo=UTC),
        [("targets", False, "The form")],
    )


def test_a_goal_is_never_completed_in_the_future(owner: Person, factory: Factory) -> None:
    goal = watching(factory, owner.id, TEMPO_120)
    record(owner.id, 120, day=25)
    assert goal.completed_at == datetime(2026, 11, 20, 12, tzinfo=UTC)


def test_another_persons_values_never_count(owner: Person, stranger: Person, factory: Factory) -> None:
    goal = watching(factory, owner.id, TEMPO_120)
    record(stranger.id, 150)
    completions.evaluate_targets(owner.id, ["form"])
    assert (goal.completed, goal.target_progress) == (False, 0.0)


def test_what_is_in_the_trash_is_not_completed_until_it_comes_back(owner: Person, factory: Factory) -> None:
    goal = watching(factory, owner.id, TEMPO_120, deleted_at=datetime(2026, 11, 19, tzinfo=UTC))
    record(owner.id, 120)
    assert not goal.completed
    goal.deleted_at = None
    completions.evaluate_touched(owner.id, [goal.id])
    assert goal.completed


def test_targets_that_are_met_already_complete_a_new_goal(owner: Person, factory: Factory) -> None:
    record(owner.id, 120)
    goal = watching(factory, owner.id, TEMPO_120)
    assert (goal.completed, goal.completion_source) == (True, "targets")


def test_progress_is_no_edit(owner: Person, factory: Factory) -> None:
    goal = watching(factory, owner.id, TEMPO_120)
    version, updated_at = goal.version, goal.updated_at
    record(owner.id, 60)
    db.session.expire(goal)
    assert (goal.target_progress, goal.version, goal.updated_at) == (0.5, version, updated_at)


def test_a_write_that_nothing_watches_costs_one_statement_and_one_that_changes_no_value_none(
    owner: Person, factory: Factory, queries: Queries
) -> None:
    watching(factory, owner.id, TEMPO_120)
    queries.clear()
    completions.evaluate_targets(owner.id, ["scales"])
    assert len(queries) == 1
    practice = record(owner.id, 100)
    queries.clear()
    rewrite(owner.id, practice, name="Late evening")
    assert [statement for statement in queries if "goal_watches" in statement] == []


def test_the_statements_of_an_evaluation_do_not_grow_with_goals_and_sessions(
    owner: Person, factory: Factory, queries: Queries
) -> None:
    watching(factory, owner.id, TEMPO_120)
    record(owner.id, 60, day=1)
    queries.clear()
    completions.evaluate_targets(owner.id, ["form"])
    few = len(queries)
    for _ in range(9):
        watching(factory, owner.id, TEMPO_120)
    for day in range(2, 12):
        record(owner.id, 60, day=day)
    queries.clear()
    completions.evaluate_targets(owner.id, ["form"])
    assert (few, len(queries)) == (2, 2)


def test_an_activity_of_which_a_set_was_done_was_done_and_its_sets_are_not_counted_beside_it(
    owner: Person, factory: Factory
) -> None:
    goal = watching(factory, owner.id, {"id": "t", "activity_id": "form", "count": 2})
    untouched, with_sets = document(1, 1)["sections"][0]["activities"]
    for activity in (untouched, with_sets):
        activity.update(completed=False, metrics=[])
    with_sets["sets"] = [{"instance_id": str(number), "completed": True, "metrics": []} for number in range(3)]
    sections = [{"id": "s", "name": "", "planned_seconds": None, "activities": [untouched, with_sets]}]
    record(owner.id, attributes={**document(), "sections": sections})
    assert (goal.completed, goal.target_progress) == (False, 0.5)


def test_a_write_to_one_activity_does_not_look_at_the_targets_of_another(
    owner: Person, factory: Factory, queries: Queries
) -> None:
    watching(factory, owner.id, TEMPO_120)
    practice = record(owner.id, 60)
    both = document(60)
    both["sections"] += [{**document(70, activity_id="bridge")["sections"][0], "id": "more"}]
    queries.clear()
    rewrite(owner.id, practice, attributes=both)
    evaluations = [statement for statement in queries if "goal_watches" in statement]
    assert len(evaluations) == 1
    assert "'bridge'" in evaluations[0]
    assert "'form'" not in evaluations[0]


def test_another_practice_day_is_looked_at_too(owner: Person, factory: Factory) -> None:
    goal = watching(factory, owner.id, {**TEMPO_120, "from_date": "2026-11-20"})
    practice = record(owner.id, 120, day=19)
    assert not goal.completed
    rewrite(owner.id, practice, session_date=datetime(2026, 11, 20, tzinfo=UTC).date())
    assert goal.completed


def test_the_first_account_finds_the_progress_of_the_goals_it_takes_over(factory: Factory) -> None:
    waiting = factory.user("nobody@example.org")
    record(waiting.id, 60)
    goal = factory.goal(waiting.id, targets=[TEMPO_120])
    waiting.email = waiting.password = None
    db.session.commit()
    data = {"email": "anna@example.org", "password": "a long enough password"}
    user, taken_over = create_account(data, RegistrationRules("open", ""))
    assert (user.id, taken_over is not None, goal.target_progress) == (waiting.id, True, 0.5)
    assert db.session.execute(sa.select(GoalWatch.activity_id)).scalars().all() == ["form"]


def test_an_upgraded_tree_gets_its_progress_but_nothing_is_completed_by_that(owner: Person, factory: Factory) -> None:
    record(owner.id, 60, day=18)
    half = factory.goal(owner.id, targets=[TEMPO_120])
    met = factory.goal(owner.id, targets=[{"activity_id": "form"}])
    odd = factory.goal(owner.id, targets="not JSON")
    db.session.add(GoalWatch(user_id=owner.id, activity_id="gone", goal_id=odd.id))
    refresh_all(owner.id)
    rows = db.session.execute(sa.select(GoalWatch.goal_id, GoalWatch.activity_id)).all()
    assert sorted(map(tuple, rows)) == sorted([(half.id, "form"), (met.id, "form")])
    assert [goal.target_progress for goal in (half, met, odd)] == [0.5, 1.0, None]
    assert not met.completed


# With its children --------------------------------------------------------------------------------------------------


@pytest.fixture
def family(owner: Person, factory: Factory) -> list[Goal]:
    """A goal and its parent that complete with their children; two steps below; a session that is no child."""
    top = factory.goal(owner.id, "MidTermGoal", completes_with_children=True)
    goal = factory.goal(owner.id, "ShortTermGoal", top, completes_with_children=True)
    steps = [factory.goal(owner.id, "ImmediateGoal", goal) for _ in range(2)]
    factory.practice(owner.id, goal, completed=False)
    return [top, goal, *steps]


def complete(goal: Goal, day: int) -> None:
    completion_history.complete_goal(goal, "manual", at=datetime(2026, 11, day, tzinfo=UTC))
    completions.settle_parents(goal.user_id, [goal.parent_id])


def test_the_last_child_completes_its_parents_all_the_way_up(family: list[Goal]) -> None:
    top, goal, one, two = family
    complete(one, 9)
    assert not goal.completed
    complete(two, 7)
    assert [(row.completion_source, row.completed_at) for row in (goal, top)] == [
        ("children", datetime(2026, 11, 9, tzinfo=UTC))
    ] * 2


def test_opening_a_child_opens_what_had_completed_with_it(family: list[Goal]) -> None:
    top, goal, one, two = family
    complete(one, 9)
    complete(two, 9)
    completion_history.reopen_goal(one)
    completions.settle_parents(one.user_id, [one.parent_id])
    assert (goal.completed, top.completed, history(top)) == (False, False, [("children", True, None)])


def test_an_open_child_that_arrives_opens_it_and_one_that_leaves_completes_it(
    family: list[Goal], factory: Factory
) -> None:
    _, goal, one, two = family
    complete(one, 9)
    complete(two, 9)
    third = factory.goal(goal.user_id, "ImmediateGoal", goal)
    completions.settle_parents(goal.user_id, [goal.id])
    assert not goal.completed
    third.deleted_at = datetime(2026, 11, 20, tzinfo=UTC)
    completions.settle_parents(goal.user_id, [goal.id])
    assert goal.completed


def test_a_goal_completed_by_hand_is_not_opened_by_a_child(family: list[Goal]) -> None:
    _, goal, *_ = family
    completion_history.complete_goal(goal, "manual")
    completions.settle_parents(goal.user_id, [goal.id])
    assert goal.completed


def test_a_goal_without_children_or_without_the_rule_stays_open(owner: Person, factory: Factory) -> None:
    alone = factory.goal(owner.id, completes_with_children=True)
    free = factory.goal(owner.id)
    factory.goal(owner.id, "ShortTermGoal", free, completed=True)
    completions.settle_parents(owner.id, [alone.id, free.id, None])
    assert (alone.completed, free.completed) == (False, False)


def test_targets_that_complete_a_child_complete_the_parent(owner: Person, factory: Factory) -> None:
    top = factory.goal(owner.id, completes_with_children=True)
    watching(factory, owner.id, TEMPO_120, parent=top)
    practice = record(owner.id, 120)
    assert (top.completed, top.completed_at) == (True, datetime(2026, 11, 19, 19, 30, tzinfo=UTC))
    trash_practice(owner.id, practice["id"])
    assert not again(top).completed


def test_the_sessions_of_a_tree_keep_their_own_outcome(family: list[Goal]) -> None:
    complete(family[2], 9)
    complete(family[3], 9)
    assert db.session.execute(sa.select(PracticeSession.completed)).scalars().all() == [False]
