"""Bringing data of another program in over HTTP: looked at, brought in, repeated, taken back."""

import io
import json
from typing import Any

import pytest

from tests.conftest import Person
from tests.factories import Factory

NOON = 1_750_000_000_000  # 2025-06-15 15:06:40 UTC
CHORDS = [
    {
        "id": "1750000000000",
        "config": {"duration": 5, "mode": "chordTypes", "chordTypes": ["maj7", "m7"], "includeInversions": True},
        "metrics": {"totalChords": 2},
        "chordResults": [
            {"chord": "Cmaj7", "attempts": 1, "correctTime": 2000, "totalTime": 2500},
            {"chord": "Dm7", "attempts": 3, "correctTime": 4000, "totalTime": 5500},
        ],
        "timestamp": NOON,
    },
    {"id": "2", "config": {"duration": 5, "mode": "chordTypes"}, "chordResults": []},
]
DRAWINGS = [
    {
        "id": "a",
        "config": {"duration": 60, "imageCount": 10, "category": "hands", "gender": "female", "clothing": "minimal"},
        "results": {"imagesCompleted": 6, "totalTimeSeconds": 372},
        "timestamp": NOON,
    },
    {
        "id": "b",
        "config": {"duration": "inf", "imageCount": 3, "category": "portraits", "alwaysGenerateNew": False},
        "results": {"imagesCompleted": 3, "totalTimeSeconds": None},
        "timestamp": NOON,
    },
]
STORAGE = json.dumps(
    {
        "drill-chord-sessions": json.dumps(CHORDS),
        "drill-drawing-sessions": DRAWINGS,
        "drill-habit-data": '{"streak": 4}',
        "theme": "dark",
    }
)


def send(person: Person, text: str | bytes, name: str = "file", path: str = "", **form: str) -> Any:
    content = text if isinstance(text, bytes) else text.encode()
    return person.client.post(
        f"/api/imports{path}", data={"file": (io.BytesIO(content), name), **form}, content_type="multipart/form-data"
    )


def counts(report: dict[str, Any]) -> dict[str, tuple[int, int, int, int]]:
    return {
        kind["kind"]: tuple(kind[f"{name}_count"] for name in ("found", "new", "here", "bad"))
        for kind in report["kinds"]
    }


def sessions(person: Person) -> list[dict[str, Any]]:
    return person.client.get("/api/sessions").json["items"]


def test_a_look_at_a_file_tells_what_would_come_in_and_writes_nothing(owner: Person) -> None:
    answer = send(owner, STORAGE, "storage.json", "/check")
    assert answer.status_code == 200
    assert counts(answer.json["report"]) == {
        "chord_drills": (2, 1, 0, 1),
        "drawing_drills": (2, 2, 0, 0),
        "habit_data": (1, 1, 0, 0),
    }
    chords = answer.json["report"]["kinds"][0]
    assert chords["bad_rows"] == [{"row": 2, "problem": "no time", "value": None, "file_name": None}]
    assert chords["problems"] == [{"problem": "no time", "count": 1}]
    assert answer.json["source"] == "drills"
    assert any("theme" in note for note in answer.json["report"]["notes"])
    assert sessions(owner) == owner.client.get("/api/imports").json["items"] == []


def test_the_storage_of_the_drill_app_becomes_sessions_with_their_results(owner: Person) -> None:
    answer = send(owner, STORAGE, "storage.json")
    assert (answer.status_code, answer.json["report"]["new_count"]) == (201, 4)
    by_name = {item["name"]: item for item in sessions(owner)}
    chord = owner.client.get(f"/api/sessions/{by_name['Chords 2025-06-15']['id']}").json
    # 2.5 s + 5.5 s of drilling, until 15:06:40
    assert (chord["session_start"], chord["session_end"]) == (
        "2025-06-15T15:06:32.000000Z",
        "2025-06-15T15:06:40.000000Z",
    )
    values = {item["key"]: item["value"] for item in chord["session_metrics"]}
    # 2 right in 1 + 3 attempts: 50 %, and 2 x 0.5 = 1 effective chord
    assert values == {
        "total_chords": 2,
        "total_attempts": 4,
        "accuracy": 50,
        "average_seconds": 3,
        "fastest_seconds": 2,
        "slowest_seconds": 4,
        "effective_chords": 1,
    }
    assert chord["attributes"]["extra"]["imported"]["metrics"] == {"totalChords": 2}
    timed = owner.client.get(f"/api/sessions/{by_name['Timed 2025-06-15']['id']}").json
    assert (timed["status"], timed["result"], timed["total_duration_seconds"]) == ("PARTIAL", "6 of 10 images", 372)
    free = owner.client.get(f"/api/sessions/{by_name['Free 2025-06-15']['id']}").json
    assert (free["status"], free["total_duration_seconds"]) == ("COMPLETED", None)
    assert free["attributes"]["details"]["always_generate_new"] is False


def test_bringing_the_same_file_in_again_brings_nothing(owner: Person) -> None:
    send(owner, STORAGE)
    again = send(owner, STORAGE)
    assert counts(again.json["report"]) == {
        "chord_drills": (2, 0, 1, 1),
        "drawing_drills": (2, 0, 2, 0),
        "habit_data": (1, 0, 1, 0),
    }
    assert len(sessions(owner)) == 3


def test_an_import_that_is_sent_twice_is_one(owner: Person) -> None:
    first, second = send(owner, STORAGE, id="import-1"), send(owner, STORAGE, id="import-1")
    assert first.json == second.json
    assert [item["id"] for item in owner.client.get("/api/imports").json["items"]] == ["import-1"]
    assert send(owner, STORAGE, "another.json", id="import-1").json["type"] == "/problems/id-taken"


def test_an_undo_takes_everything_back_and_the_file_comes_in_again(owner: Person) -> None:
    made = send(owner, STORAGE).json
    undone = owner.client.post(f"/api/imports/{made['id']}/undo").json
    assert (undone["removed_count"], undone["stays_count"], undone["stays"]) == (4, 0, [])
    assert sessions(owner) == []
    assert owner.client.get("/api/imports").json["items"][0]["undone_at"] == undone["undone_at"]
    assert owner.client.post(f"/api/imports/{made['id']}/undo").json["type"] == "/problems/undone-already"
    assert send(owner, STORAGE).json["report"]["new_count"] == 4


def test_an_undo_leaves_what_was_changed_since_and_says_so(owner: Person, factory: Factory) -> None:
    made = send(owner, STORAGE).json
    edited, filed, stepped = sessions(owner)
    owner.client.patch(f"/api/sessions/{edited['id']}", json={"version": 1, "name": "Hands, on the train"})
    goal = factory.goal(owner.id)
    moved = owner.client.post(f"/api/goals/{filed['id']}/move", json={"parent_id": goal.id})
    assert moved.status_code == 200
    step = {"type": "MicroGoal", "name": "Look at thumbs", "parent_id": stepped["id"]}
    assert owner.client.post("/api/goals", json=step).status_code == 201
    undone = owner.client.post(f"/api/imports/{made['id']}/undo").json
    assert undone["removed_count"] == 1  # the habit data
    assert {item["id"]: item["reason"] for item in undone["stays"]} == {
        edited["id"]: "it was changed since",
        filed["id"]: "it was changed since",
        stepped["id"]: "it has steps of its own",
    }
    assert len(sessions(owner)) == 3


def test_nobody_sees_or_undoes_the_import_of_somebody_else(owner: Person, stranger: Person) -> None:
    made = send(owner, STORAGE).json
    assert stranger.client.get("/api/imports").json["items"] == []
    assert stranger.client.post(f"/api/imports/{made['id']}/undo").status_code == 404
    assert send(stranger, STORAGE).json["report"]["new_count"] == 4
    assert len(sessions(owner)) == len(sessions(stranger)) == 3
    ids = {item["id"] for item in sessions(owner)} & {item["id"] for item in sessions(stranger)}
    assert ids == set()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "It is empty."),
        (b"name,age\nAda,36\n", "Its columns are: name, age."),
        (b'{"drill-chord-sessions": [', "It may be cut off."),
        (b'{"settings": {"theme": "dark"}}', "No part of it"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "Its columns are"),
    ],
)
def test_a_file_that_nobody_knows_is_refused_with_what_was_seen(owner: Person, content: bytes, said: str) -> None:
    for path in ("", "/check"):
        answer = send(owner, content, path=path)
        assert (answer.status_code, answer.json["type"]) == (422, "/problems/unknown-file")
        assert said in answer.json["detail"]
    assert owner.client.get("/api/imports").json["items"] == []
