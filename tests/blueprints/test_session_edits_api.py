"""Writing the same thing on many sessions at once, and taking it back."""

from datetime import date
from typing import Any

import pytest

from tests.conftest import Person, Queries
from tests.factories import Factory


def edit(person: Person, ids: list[str], **changes: Any) -> Any:
    operations = [{"op": "edit_session", "id": one, "session_changes": changes} for one in ids]
    return person.client.post("/api/goals/batch", json={"operations": operations})


def take_back(person: Person, done: Any) -> Any:
    return person.client.post("/api/goals/batch", json={"operations": done.json["undo"]})


def read(person: Person, practice_id: str, *keys: str) -> list[Any]:
    page = person.client.get(f"/api/sessions/{practice_id}").json
    return [page[key] for key in keys]


def test_a_discipline_is_written_on_many_sessions_and_taken_back(owner: Person, factory: Factory) -> None:
    ids = [factory.practice(owner.id, session_type="CUSTOM").id, factory.practice(owner.id).id]
    done = edit(owner, ids, discipline="music")
    assert (done.status_code, done.json["ids"]) == (200, ids)
    assert [read(owner, one, "discipline", "session_type", "version") for one in ids] == [["music", "PIECE", 2]] * 2
    assert take_back(owner, done).status_code == 200
    assert [read(owner, one, "discipline", "session_type") for one in ids] == [
        ["general", "CUSTOM"],
        ["general", "PRACTICE"],
    ]
    assert edit(owner, ids, discipline="general", session_type="PRACTICE").json["undo"][0]["id"] == ids[0]
    assert edit(owner, ids, session_type="PRACTICE").json["undo"] == []


def test_a_moved_session_takes_its_day_and_its_length_along_and_back(owner: Person, factory: Factory) -> None:
    practice = factory.practice(owner.id)
    keys = ("session_start", "session_date", "total_duration_seconds")
    moved = {"session_start": "2026-11-12T21:00:00+01:00", "session_end": "2026-11-12T21:45:00+01:00"}
    done = edit(owner, [practice.id], **moved)
    assert read(owner, practice.id, *keys) == ["2026-11-12T20:00:00.000000Z", "2026-11-12", 2700]
    assert take_back(owner, done).status_code == 200
    assert read(owner, practice.id, *keys) == ["2026-11-19T18:00:00.000000Z", "2026-11-19", 1800]


def test_what_was_timed_moves_with_a_session_that_is_moved_as_a_whole(owner: Person) -> None:
    def span(day: int, start: str, stop: str) -> dict[str, str]:
        return {"start": f"2026-11-{day}T{start}:00.000000Z", "stop": f"2026-11-{day}T{stop}:00.000000Z"}

    document = {"version": 1, "pauses": [span(19, "09:20", "09:30")]}
    times = {"session_start": "2026-11-19T09:00:00Z", "session_end": "2026-11-19T10:00:00Z"}
    made = owner.client.post("/api/sessions", json={**times, "attributes": document}).json
    assert made["total_duration_seconds"] == 3000
    done = edit(owner, [made["id"]], session_start="2026-11-17T09:00:00Z", session_end="2026-11-17T10:00:00Z")
    moved, seconds = read(owner, made["id"], "attributes", "total_duration_seconds")
    assert ({**span(17, "09:20", "09:30"), "instance_id": None}, seconds) == (moved["pauses"][0], 3000)
    take_back(owner, done)
    assert read(owner, made["id"], "attributes") == [made["attributes"]]
    edit(owner, [made["id"]], session_end="2026-11-19T11:00:00Z")  # longer, not moved
    assert read(owner, made["id"], "attributes", "total_duration_seconds") == [made["attributes"], 6600]


def test_a_session_is_not_moved_so_far_that_what_was_timed_leaves_the_calendar(owner: Person) -> None:
    pause = {"start": "9999-12-30T00:00:00Z", "stop": "9999-12-31T00:00:00Z"}
    times = {"session_start": "2026-11-19T09:00:00Z", "session_end": "2026-11-19T10:00:00Z"}
    made = owner.client.post("/api/sessions", json={**times, "attributes": {"version": 1, "pauses": [pause]}}).json
    refused = edit(owner, [made["id"]], session_start="2026-11-29T09:00:00Z", session_end="2026-11-29T10:00:00Z")
    assert (refused.status_code, list(refused.json["errors"])) == (422, ["session_changes"])
    assert owner.client.get(f"/api/sessions/{made['id']}").json == made


def test_an_outcome_that_is_taken_back_brings_back_what_followed_from_it(owner: Person, factory: Factory) -> None:
    activity = owner.client.post("/api/activities", json={"name": "Scales"}).json["id"]
    goal = factory.goal(owner.id, name="goal")
    sections = [{"activities": [{"activity_id": activity, "name": "Scales", "completed": True}]}]
    body = {"session_end": "2026-11-19T10:00:00Z", "attributes": {"version": 1, "sections": sections}}
    practice_id = owner.client.post("/api/sessions", json=body).json["id"]
    target = {"op": "update", "id": goal.id, "changes": {"targets": [{"activity_id": activity}]}}
    owner.client.post("/api/goals/batch", json={"operations": [target]})
    done = edit(owner, [practice_id], status="CANCELLED")
    assert owner.client.get(f"/api/goals/{goal.id}").json["completed"] is False
    assert take_back(owner, done).status_code == 200
    assert owner.client.get(f"/api/goals/{goal.id}").json["completed"] is True


def test_taking_back_never_writes_over_what_was_changed_since(owner: Person, factory: Factory) -> None:
    practice = factory.practice(owner.id)
    done = edit(owner, [practice.id], time_slot="EVENING")
    owner.client.patch(f"/api/sessions/{practice.id}", json={"version": 2, "time_slot": "NIGHT"})
    answer = take_back(owner, done)
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/changed-since")
    assert read(owner, practice.id, "time_slot") == ["NIGHT"]


@pytest.mark.parametrize(
    ("changes", "status", "slug"),
    [
        ({"discipline": "alchemy"}, 422, "invalid"),
        ({"session_type": "PIECE"}, 422, "invalid"),
        ({"session_end": "2026-11-01T00:00:00Z"}, 422, "invalid"),
        ({"discipline": "climbing"}, 409, "daily-cap"),
        ({"status": "ACTIVE"}, 422, "invalid"),
    ],
)
def test_what_one_session_refuses_leaves_all_as_they_were(
    owner: Person, factory: Factory, changes: dict[str, Any], status: int, slug: str
) -> None:
    owner.client.patch("/api/me", json={"daily_caps": {"climbing": 1}})
    ids = [factory.practice(owner.id).id, factory.practice(owner.id).id]
    answer = edit(owner, ids, **changes)
    assert (answer.status_code, answer.json["type"]) == (status, f"/problems/{slug}")
    assert [read(owner, one, "discipline", "version") for one in ids] == [["general", 1]] * 2


def test_a_running_session_gets_no_outcome_in_passing(owner: Person, factory: Factory) -> None:
    running = factory.practice(owner.id, status="ACTIVE", session_end=None, completed=False)
    answer = edit(owner, [running.id], status="PARTIAL")
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/session-running")
    assert edit(owner, [running.id], time_slot="EVENING").status_code == 200


def test_what_an_old_session_never_said_is_brought_back_as_unknown(owner: Person, factory: Factory) -> None:
    old = {"discipline": None, "session_type": None, "status": None, "session_date": None, "session_start": None}
    practice = factory.practice(owner.id, **old, completed=False)
    keys = ("discipline", "session_type", "status", "session_date", "session_start")
    changes = {"discipline": "music", "status": "COMPLETED", "session_start": "2026-11-19T18:00:00Z"}
    done = edit(owner, [practice.id], **changes)
    assert read(owner, practice.id, *keys) == [
        *("music", "PIECE", "COMPLETED", "2026-11-19"),
        "2026-11-19T18:00:00.000000Z",
    ]
    assert take_back(owner, done).status_code == 200
    assert read(owner, practice.id, *keys) == [None] * 5


def test_a_strangers_session_is_not_there(owner: Person, noise: dict[str, str]) -> None:
    assert edit(owner, [noise["practice"]], discipline="music").status_code == 404
    assert edit(owner, [noise["below"]], discipline="music").status_code == 404


def test_each_session_more_costs_the_same_few_statements(owner: Person, factory: Factory, queries: Queries) -> None:
    ids = [factory.practice(owner.id, session_date=date(2026, 11, 19)).id for _ in range(20)]
    counts: list[int] = []
    for some in (ids[:1], ids[1:]):
        queries.clear()
        assert edit(owner, some, discipline="music").status_code == 200
        counts.append(len(queries))
    assert (counts[1] - counts[0]) / 18 <= 6
