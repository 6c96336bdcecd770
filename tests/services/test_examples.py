from collections import Counter
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa
import time_machine

from errors import Conflict
from extensions import db
from models import ActivityInstance, Goal, MetricValue, PracticeSession, User
from services.activities import list_activities
from services.activity_groups import list_groups
from services.activity_history import get_history
from services.climbing_competitions import list_competitions
from services.climbing_progress import list_projects
from services.drill_runs import list_progress, list_runs
from services.examples import fill_with_example
from services.goal_descriptions import describe_goal, list_completions
from services.practice_days import practice_day
from services.promotion_store import promote_all
from services.template_lists import list_templates
from tests.conftest import Person
from tests.factories import Factory

ALL_RUNS = {"limit": 200, "details": False}


@pytest.fixture
def person(factory: Factory, clock: time_machine.Traveller) -> User:
    """Somebody in Berlin, on Friday 20 November 2026 at 13:00."""
    return factory.user("anna@example.org")


def practices(user: User) -> list[PracticeSession]:
    rows = sa.select(PracticeSession).where(PracticeSession.user_id == user.id).order_by(PracticeSession.session_start)
    return list(db.session.execute(rows).scalars())


def goals(user: User) -> list[Goal]:
    rows = sa.select(Goal).where(Goal.user_id == user.id, Goal.type != "PracticeSession")
    return list(db.session.execute(rows).scalars())


def test_the_example_has_three_roots_every_level_and_five_weeks_of_sessions(person: User) -> None:
    assert fill_with_example(person) == (49, 43)
    assert sorted(goal.name for goal in goals(person) if goal.parent_id is None) == [
        "Climb 7a outdoors",
        "Drawing",
        "Guitar",
    ]
    assert {goal.type for goal in goals(person)} == {
        "UltimateGoal",
        "LongTermGoal",
        "MidTermGoal",
        "ShortTermGoal",
        "ImmediateGoal",
        "MicroGoal",
        "NanoGoal",
    }
    days = [practice.session_date for practice in practices(person)]
    assert (min(days), max(days)) == (date(2026, 10, 17), date(2026, 11, 20))


def test_the_example_shows_every_discipline_of_its_people_and_every_outcome(person: User) -> None:
    fill_with_example(person)
    rows = practices(person)
    assert {row.discipline for row in rows} == {"music", "drawing", "climbing", "yoga", "general"}
    assert Counter(row.status for row in rows) == {"COMPLETED": 35, "PARTIAL": 5, "ABANDONED": 2, "CANCELLED": 1}
    assert [row.name for row in rows if row.parent_id is None] == ["Singing in the car"]


def test_sessions_happen_at_believable_times_of_the_persons_own_day(person: User) -> None:
    fill_with_example(person)
    berlin = ZoneInfo("Europe/Berlin")
    mornings = [row for row in practices(person) if row.name == "Morning sequence"]
    assert {row.session_start.astimezone(berlin).hour for row in mornings if row.session_start} <= {6, 7}
    assert {row.time_slot for row in mornings} == {"EARLY_MORNING"}
    for row in practices(person):
        assert row.session_start is not None
        assert row.session_end is not None
        assert row.session_start < row.session_end <= datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
        assert row.session_date == practice_day(row.session_start, "Europe/Berlin", 4)


def test_the_promoted_times_are_those_of_the_documents(person: User) -> None:
    fill_with_example(person)
    run = next(row for row in practices(person) if row.name == "Repertoire run-through")
    assert len(run.section_seconds or []) == 3
    assert run.total_duration_seconds == sum(practised for _planned, practised in run.section_seconds or [])


def test_a_tempo_grows_over_the_weeks(person: User) -> None:
    fill_with_example(person)
    tempos = [
        row.attributes["sections"][1]["activities"][1]["metrics"][0]["value"]
        for row in practices(person)
        if row.name == "Blue Bossa" and row.status == "COMPLETED"
    ]
    assert tempos == sorted(tempos)
    assert tempos[-1] - tempos[0] >= 6


def test_the_example_shows_a_target_that_is_met_one_that_nearly_is_and_one_that_is_far(person: User) -> None:
    fill_with_example(person)
    watching = {goal.name: goal for goal in goals(person) if goal.targets}
    assert {name: goal.target_progress for name, goal in watching.items()} == {
        "Hands, one minute each": 1.0,
        "Tension board at 40°": 2 / 3,
        "500 timed gestures": 4 / 50,
        "Blue Bossa, whole form": 0.0,
    }
    hands = describe_goal(watching["Hands, one minute each"])
    assert [(row["source"], row["practice_name"], row["reopened_at"]) for row in hands["completions"]] == [
        ("targets", "Hands, one minute × 20", None)
    ]
    bossa = describe_goal(watching["Blue Bossa, whole form"])["targets"][0]
    assert (bossa["activity_name"], bossa["metrics"][0]["name"], bossa["metrics"][0]["unit"]) == (
        "Whole form",
        "Tempo",
        "bpm",
    )
    assert 105 < bossa["metrics"][0]["best"] < 115


def test_the_example_has_budgets_a_goal_that_follows_its_children_and_a_history_for_what_is_done(person: User) -> None:
    fill_with_example(person)
    rows = goals(person)
    assert {goal.name: goal.weekly_minutes for goal in rows if goal.weekly_minutes} == {
        "Guitar": 240,
        "Drawing": 60,
        "4×4 on V4": 75,
    }
    assert [goal.name for goal in rows if goal.completes_with_children] == ["Chord vocabulary"]
    for goal in rows:
        assert [row["completed_at"] for row in list_completions(goal)] == (
            [goal.completed_at] if goal.completed else []
        )


def test_every_value_of_the_example_is_recorded_for_something_that_is_defined(person: User) -> None:
    fill_with_example(person)
    recorded = db.session.execute(sa.select(ActivityInstance.activity_id).distinct()).scalars().all()
    measured = db.session.execute(sa.select(MetricValue.metric_id).distinct()).scalars().all()
    activities = list_activities(person.id, archived=False)
    assert set(recorded) <= {activity["id"] for activity in activities}
    assert set(measured) <= {metric["id"] for activity in activities for metric in activity["metrics"]}
    assert len({activity["name"] for activity in activities}) == len(activities)


def test_the_example_has_groups_directions_and_a_yield(person: User) -> None:
    fill_with_example(person)
    assert [group["name"] for group in list_groups(person.id)] == [
        *("Technique", "Figure drawing", "Strength", "On the mat", "Songs"),
    ]
    activities = {item["name"]: item for item in list_activities(person.id, archived=False)}
    assert all(item["group_id"] and item["session_count"] for item in activities.values())
    (slow,) = activities["The five slowest again"]["metrics"]
    assert (slow["name"], slow["unit"], slow["better"]) == ("Seconds per chord", "s", "lower")
    assert [split["name"] for split in activities["Pigeon, both sides"]["splits"]] == ["Left", "Right"]
    hangs = get_history(person.id, activities["Hangs, 7 s on, 3 s off"]["id"], {"limit": 1})
    assert hangs["best_yield"] > 100


def test_the_example_has_templates_that_its_sessions_were_made_from(person: User) -> None:
    fill_with_example(person)
    items = list_templates(person.id, "current")
    assert [(item["name"], item["usage"]["session_count"], item["planned_seconds"]) for item in items] == [
        ("Drop-2 chords, strings 2–5", 4, 2160),
        ("Morning sequence", 7, 840),
        ("Power endurance 4×4", 4, 4200),
        ("Blue Bossa", 4, 1860),
        ("Slow hips", 3, 1200),
        ("Gesture, 2 min × 10", 4, 1200),
    ]
    assert all(item["goal_name"] and item["description"] and item["usage"]["median_seconds"] for item in items)


def test_nothing_of_the_example_is_still_to_come(person: User, clock: time_machine.Traveller) -> None:
    clock.move_to(datetime(2026, 11, 20, 6, 0, tzinfo=UTC))  # 07:00 in Berlin: today only the sequence at 06:45 …
    fill_with_example(person)
    assert [
        row.name for row in practices(person) if row.session_date == date(2026, 11, 20)
    ] == []  # … and it runs still
    assert practices(person)[-1].name == "Power endurance 4×4"


def test_the_same_day_gives_the_same_example(person: User, factory: Factory) -> None:
    other = factory.user("bert@example.org")
    fill_with_example(person)
    fill_with_example(other)
    one, two = (
        [(row.name, row.session_start, row.section_seconds) for row in practices(user)] for user in (person, other)
    )
    assert one == two


@pytest.mark.parametrize("zone", ["Pacific/Chatham", "America/Los_Angeles", "UTC"])
def test_the_example_can_be_told_anywhere(factory: Factory, clock: time_machine.Traveller, zone: str) -> None:
    user = factory.user("anna@example.org", time_zone=zone, day_start_hour=0)
    goal_count, practice_count = fill_with_example(user)
    assert goal_count >= 49
    assert practice_count >= 40


def test_a_tree_with_something_in_it_is_left_alone(person: User, factory: Factory) -> None:
    factory.goal(person.id, name="mine")
    with pytest.raises(Conflict) as refusal:
        fill_with_example(person)
    assert refusal.value.slug == "tree-not-empty"
    assert [goal.name for goal in goals(person)] == ["mine"]


def test_over_http_the_answer_counts_what_was_made(owner: Person, noise: dict[str, str]) -> None:
    made = owner.client.post("/api/examples")
    assert made.status_code == 201
    nodes = owner.client.get("/api/goals/tree").json["nodes"]
    assert len(nodes) == made.json["goals"] + made.json["sessions"]
    assert owner.client.post("/api/examples").status_code == 409


def test_the_drills_of_the_example_came_to_something(person: User) -> None:
    fill_with_example(person)
    told = {
        (practice.name, practice.status): practice.result
        for practice in practices(person)
        if practice.discipline in ("drawing", "yoga")
    }
    assert told == {
        ("Morning sequence", "COMPLETED"): "12 poses",
        ("Slow hips", "COMPLETED"): "18 poses",
        ("Gesture, 2 min × 10", "COMPLETED"): "10 images",
        ("Gesture, 2 min × 10", "PARTIAL"): "6 of 10 images",
        ("Hands, one minute × 20", "COMPLETED"): "20 images",
        ("Heads from the side", "COMPLETED"): "5 images",
    }
    assert list(promote_all(db.session(), person.id, fix=False)) == []


def test_the_chords_of_the_example_become_faster_and_surer(person: User) -> None:
    fill_with_example(person)
    runs = [run for run in list_runs(person.id, "music", ALL_RUNS)["items"] if run["status"] == "COMPLETED"]
    drills = [run["values"] for run in reversed(runs) if run["values"]]
    assert len(drills) == 3
    assert drills[0]["average_seconds"] > drills[-1]["average_seconds"]
    assert len({run["setup_key"] for run in runs if run["values"]}) == 1
    rows = list_progress(person.id, "music")["rows"]
    slowest = [row["key"] for row in rows if row["kind"] == "chord"][:3]
    assert all(key.startswith(("F#", "Db")) for key in slowest)


def test_the_same_day_gives_the_same_drills(person: User, factory: Factory) -> None:
    fill_with_example(person)
    other = factory.user("berta@example.org")
    fill_with_example(other)
    assert [practice.result for practice in practices(person)] == [practice.result for practice in practices(other)]
    details = [[practice.attributes["details"] for practice in practices(one)] for one in (person, other)]
    assert details[0] == details[1]


def test_the_climber_of_the_example_has_sends_projects_and_a_league(person: User) -> None:
    fill_with_example(person)
    told = [(row.session_date, row.result) for row in practices(person) if row.discipline == "climbing"]
    assert told == [
        (date(2026, 10, 27), "3 sends, V3"),
        (date(2026, 10, 31), "5 sends, V4"),
        (date(2026, 11, 5), "7 sends, V4"),
        (date(2026, 11, 9), None),
        (date(2026, 11, 12), "7 sends, V4"),
        (date(2026, 11, 17), "7 sends, V5"),
        (date(2026, 11, 19), "4 sends, V4"),
    ]
    projects = list_projects(person.id)
    assert [(row["name"], row["day_count"], row["try_count"], row["last_note"]) for row in projects["open"]] == [
        ("Blue roof", 4, 16, "Crux stuck: left heel."),
        ("Arête at the back", 2, 7, ""),
    ]
    assert ("Left-hand pinch", 2, 7) in [(row["name"], row["day_count"], row["try_count"]) for row in projects["sent"]]
    (league,) = list_competitions(person.id)["items"]
    assert (league["name"], league["send_count"], league["result"]) == ("Winter league", 5, "5 of 12 so far")
    assert list(promote_all(db.session(), person.id, fix=False)) == []
