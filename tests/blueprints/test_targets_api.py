"""Targets, progress and the history of a goal, over HTTP."""

from typing import Any

import pytest
import sqlalchemy as sa

from extensions import db
from models import Goal
from tests.conftest import Person, Queries
from tests.factories import Factory

TEMPO_120 = {
    "id": "t",
    "name": "At 120",
    "activity_id": "form",
    "metrics": [{"metric_id": "tempo", "operator": "at_least", "value": 120.0}],
    "count": 2,
    "from_date": "2026-11-01",
    "to_date": None,
    "extra": {"note": [1, {"deep": None}]},
}


@pytest.fixture(autouse=True)
def form(clock: Any, owner: Person) -> None:
    """It is noon of 20 November 2026, and the owner measures the tempo of a form."""
    body = {"id": "form", "name": "Whole form", "metrics": [{"id": "tempo", "name": "Tempo", "unit": "bpm"}]}
    assert owner.client.post("/api/activities", json=body).status_code == 201


def add_goal(person: Person, *targets: dict[str, Any], **more: Any) -> dict[str, Any]:
    body = {"type": "ShortTermGoal", "name": "Blue Bossa", "targets": list(targets), **more}
    answer = person.client.post("/api/goals", json=body)
    assert answer.status_code == 201, answer.json
    return answer.json


def record(person: Person, tempo: Any, day: int = 19, **more: Any) -> dict[str, Any]:
    """Log half an hour with one value for the whole form, and one for each of its sets."""
    first, *sets = tempo if isinstance(tempo, list) else [tempo]
    values = [[{"metric_id": "tempo", "split_id": None, "value": value}] for value in (first, *sets)]
    activity = {
        "instance_id": "i", "activity_id": "form", "name": "Whole form", "notes": "", "completed": False,
        "intervals": [], "duration_seconds": None, "metrics": values[0],
        "sets": [{"instance_id": str(n), "completed": False, "metrics": one} for n, one in enumerate(values[1:])],
    }  # fmt: skip
    body = {
        "name": "Evening", "discipline": "music",
        "session_start": f"2026-11-{day:02}T19:00:00Z", "session_end": f"2026-11-{day:02}T19:30:00Z",
        "attributes": {"version": 1, "notes": "", "details": {}, "extra": {}, "sections": [
            {"id": "s", "name": "Song", "planned_seconds": None, "activities": [activity]}]},
        **more,
    }  # fmt: skip
    answer = person.client.post("/api/sessions", json=body)
    assert answer.status_code == 201, answer.json
    return answer.json


def test_a_target_goes_in_and_comes_out_with_how_far_it_is(owner: Person) -> None:
    record(owner, 121, day=18)
    goal = add_goal(owner, TEMPO_120)
    assert goal["targets"] == [
        {
            **TEMPO_120,
            "metrics": [
                {
                    "metric_id": "tempo",
                    "name": "Tempo",
                    "unit": "bpm",
                    "operator": "at_least",
                    "value": 120.0,
                    "best": 121.0,
                }
            ],
            "activity_name": "Whole form",
            "met_count": 1,
            "is_met": False,
            "progress": 0.5,
            "practice_session_id": None,
        }
    ]
    assert (goal["completed"], goal["target_progress"], goal["completions"]) == (False, 0.5, [])
    assert owner.client.get(f"/api/goals/{goal['id']}").json == goal


def test_recording_the_value_completes_the_goal_in_the_answer_and_in_the_tree(owner: Person) -> None:
    goal = add_goal(owner, TEMPO_120)
    practice = record(owner, [120, 124], day=18)
    done = owner.client.get(f"/api/goals/{goal['id']}").json
    assert (done["completed"], done["completed_at"], done["completion_source"]) == (
        True,
        "2026-11-18T19:30:00.000000Z",
        "targets",
    )
    assert done["targets"][0]["practice_session_id"] == practice["id"]
    assert [{**row, "id": None} for row in done["completions"]] == [
        {
            "id": None,
            "completed_at": "2026-11-18T19:30:00.000000Z",
            "reopened_at": None,
            "source": "targets",
            "practice_session_id": practice["id"],
            "practice_name": "Evening",
        }
    ]
    node = next(row for row in owner.client.get("/api/goals/tree").json["nodes"] if row["id"] == goal["id"])
    assert (node["completed"], node["target_progress"]) == (True, 1.0)


def test_the_history_is_newest_first_and_a_goal_completed_again_has_both(owner: Person) -> None:
    goal = add_goal(owner, TEMPO_120)
    practice = record(owner, [120, 124], day=18)
    owner.client.delete(f"/api/sessions/{practice['id']}")
    record(owner, [120, 130], day=19, name="The next evening")
    rows = owner.client.get(f"/api/goals/{goal['id']}").json["completions"]
    assert [(row["practice_name"], row["reopened_at"]) for row in rows] == [
        ("The next evening", None),
        ("Evening", "2026-11-20T12:00:00.000000Z"),
    ]


def test_a_change_that_says_nothing_of_targets_leaves_what_an_old_program_stored(
    owner: Person, factory: Factory
) -> None:
    old = [{"activity_id": "form", "metrics": [{"metric_id": "tempo", "value": "96", "hint": 1}], "mood": "calm"}, 7]
    goal = factory.goal(owner.id, targets=old)
    shown = owner.client.get(f"/api/goals/{goal.id}").json
    assert [(item["id"], item["extra"], item["metrics"][0]["value"]) for item in shown["targets"]] == [
        ("target-1", {"mood": "calm"}, 96.0)
    ]
    patch = {"version": shown["version"], "name": "Another name"}
    assert owner.client.patch(f"/api/goals/{goal.id}", json=patch).status_code == 200
    stored = sa.select(Goal.targets).where(Goal.id == goal.id)
    assert db.session.execute(stored).scalar_one() == old


@pytest.mark.parametrize("stored", ["not JSON", 7, {"a": 1}, [None], [{"activity_id": "\ud800"}], True])
def test_whatever_an_old_database_holds_the_goal_can_be_read(owner: Person, factory: Factory, stored: Any) -> None:
    goal = factory.goal(owner.id, targets=stored)
    answer = owner.client.get(f"/api/goals/{goal.id}")
    assert (answer.status_code, answer.json["targets"]) == (200, [])


def test_the_activity_of_a_target_may_be_gone(owner: Person) -> None:
    goal = add_goal(owner, {"activity_id": "gone", "metrics": [{"metric_id": "gone too", "value": 1}]})
    target = goal["targets"][0]
    assert (target["activity_name"], target["metrics"][0]["name"], target["progress"]) == (None, None, 0.0)


@pytest.mark.parametrize(
    ("target", "field"),
    [
        ({}, "activity_id"),
        ({"activity_id": ""}, "activity_id"),
        ({"activity_id": "form", "count": 0}, "count"),
        ({"activity_id": "form", "count": 1.5}, "count"),
        ({"activity_id": "form", "from_date": "2026-11-02", "to_date": "2026-11-01"}, "to_date"),
        ({"activity_id": "form", "metrics": [{"metric_id": "tempo"}]}, "metrics"),
        ({"activity_id": "form", "metrics": [{"metric_id": "tempo", "value": 1, "operator": "near"}]}, "metrics"),
        ({"activity_id": "form", "surprise": 1}, "surprise"),
    ],
)
def test_a_target_that_makes_no_sense_is_refused_and_says_where(
    owner: Person, target: dict[str, Any], field: str
) -> None:
    body = {"type": "ShortTermGoal", "name": "Blue Bossa", "targets": [target]}
    refused = owner.client.post("/api/goals", json=body)
    assert refused.status_code == 422
    assert list(refused.json["errors"]["targets"]["0"]) == [field]
    assert owner.client.get("/api/goals/tree").json["nodes"] == []


def test_two_targets_with_one_id_are_refused(owner: Person) -> None:
    body = {"type": "ShortTermGoal", "name": "Blue Bossa", "targets": [TEMPO_120, TEMPO_120]}
    assert owner.client.post("/api/goals", json=body).status_code == 422


def test_a_goal_is_read_in_as_many_statements_with_one_target_as_with_many(owner: Person, queries: Queries) -> None:
    counts: list[int] = []
    for number in (1, 20):
        goal = add_goal(owner, *({**TEMPO_120, "id": f"t{n}", "activity_id": f"a{n}"} for n in range(number)))
        record(owner, 100)
        queries.clear()
        owner.client.get(f"/api/goals/{goal['id']}")
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_the_values_of_another_person_are_never_shown(owner: Person, stranger: Person) -> None:
    goal = add_goal(owner, TEMPO_120)
    record(stranger, 200)
    assert owner.client.get(f"/api/goals/{goal['id']}").json["targets"][0]["metrics"][0]["best"] is None
    assert stranger.client.get(f"/api/goals/{goal['id']}").status_code == 404
