"""Values at the edges of what the API takes: nothing is altered in silence, nothing ends in a server error."""

import base64
import json
from typing import Any

import pytest
import sqlalchemy as sa

from extensions import db
from models import PracticeSession
from tests.conftest import Person
from tests.factories import Factory

LOGGED = {"session_start": "2026-11-20T07:00:00Z", "session_end": "2026-11-20T08:00:00Z"}
ODD: dict[str, Any] = {
    "__proto__": {"x": 1},
    "constructor": None,
    "": 0,
    "huge": 1e308,
    "tiny": 5e-324,
    "most": 2**63 - 1,
    "least": -(2**63),
    "text": "\u0000\u2028😀é\ufeff\uffff",
    "deep": {"a": {"b": [1, [2, [3]]]}},
}


def odd_everywhere() -> dict[str, Any]:
    metric = {"metric_id": "m", "split_id": None, "value": 92, "k": ODD}
    activity = {
        "instance_id": "i",
        "intervals": [{"start": "2026-11-20T07:00:00Z", "stop": "2026-11-20T07:10:00Z", "k": ODD}],
        "metrics": [metric],
        "sets": [{"instance_id": "s", "metrics": [metric], "k": ODD}],
        "k": ODD,
    }
    return {"version": 1, "details": ODD, "k": ODD, "sections": [{"id": "w", "k": ODD, "activities": [activity]}]}


@pytest.mark.parametrize("as_text", [False, True])
@pytest.mark.parametrize("key", ["attributes", "session_data"])
def test_what_other_clients_wrote_stands_unchanged_in_every_part(owner: Person, key: str, as_text: bool) -> None:
    sent = json.dumps(odd_everywhere()) if as_text else odd_everywhere()
    made = owner.client.post("/api/sessions", json={**LOGGED, key: sent}).json
    document = owner.client.get(f"/api/sessions/{made['id']}").json["attributes"]
    section = document["sections"][0]
    activity = section["activities"][0]
    parts = [
        *(document, section, activity, activity["intervals"][0], activity["metrics"][0]),
        *(activity["sets"][0], activity["sets"][0]["metrics"][0]),
    ]
    assert [part["extra"]["k"] for part in parts] == [ODD] * 7
    assert document["details"] == ODD
    again = owner.client.patch(
        f"/api/sessions/{made['id']}", json={"version": made["version"], "attributes": document}
    ).json
    assert again["attributes"] == document


@pytest.mark.parametrize("number", [2**63, 10**30])
def test_a_number_that_would_be_rounded_is_refused(owner: Person, number: int) -> None:
    answer = owner.client.post("/api/sessions", json={**LOGGED, "attributes": {"version": 1, "x": number}})
    assert (answer.status_code, answer.json["type"]) == (422, "/problems/invalid")


@pytest.mark.parametrize("depth", range(50, 66))
def test_a_document_that_was_taken_can_be_sent_back(owner: Person, depth: int) -> None:
    nested: Any = 1
    for _ in range(depth):
        nested = [nested]
    metric = {"metrics": [{"k": nested}]}
    for document in ({"version": 1, "k": nested}, {"version": 1, "sections": [{"activities": [{"sets": [metric]}]}]}):
        made = owner.client.post("/api/sessions", json={**LOGGED, "attributes": document})
        if made.status_code == 422:
            assert depth > 50
            continue
        body = {"version": made.json["version"], "attributes": made.json["attributes"]}
        assert owner.client.patch(f"/api/sessions/{made.json['id']}", json=body).status_code == 200


def test_a_document_of_more_parts_than_anybody_practises_is_refused(owner: Person) -> None:
    body = {**LOGGED, "attributes": {"version": 1, "sections": [{}] * 5_001}}
    assert owner.client.post("/api/sessions", json=body).status_code == 422


@pytest.mark.parametrize(
    "address",
    ["/api/goals/%00", "/api/sessions/%00", "/api/goals/a%00b", "/api/sessions/%ff", "/api/goals/%F0%9F%8E%B5"],
)
def test_an_id_that_no_row_can_have_is_not_found(owner: Person, address: str) -> None:
    for answer in (owner.client.get(address), owner.client.delete(address), owner.client.post(f"{address}/restore")):
        assert answer.status_code == 404


def test_a_cursor_with_a_nul_is_refused(owner: Person) -> None:
    cursor = base64.urlsafe_b64encode(b'["2026-11-20T07:00:00Z", "\\u0000"]').decode().rstrip("=")
    assert owner.client.get(f"/api/sessions?cursor={cursor}").status_code == 422


def test_a_goal_can_be_made_after_one_in_the_very_last_place(owner: Person, factory: Factory) -> None:
    factory.goal(owner.id, position=2**31 - 1)
    made = owner.client.post("/api/goals", json={"type": "UltimateGoal", "name": "after the last"})
    assert (made.status_code, made.json["position"]) == (201, 2**31 - 1)


@pytest.mark.parametrize(
    "other",
    [{"name": "two"}, {"attributes": {"version": 1, "notes": "B"}}, {"status": "PARTIAL"}, {"is_retroactive": False}],
)
def test_a_second_create_with_the_same_id_and_other_words_is_refused(owner: Person, other: dict[str, Any]) -> None:
    body = {**LOGGED, "id": "chosen", "name": "one", "attributes": {"version": 1, "notes": "A"}}
    assert owner.client.post("/api/sessions", json=body).status_code == 201
    assert owner.client.post("/api/sessions", json=body).status_code == 201
    answer = owner.client.post("/api/sessions", json={**body, **other})
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/id-taken")
    assert owner.client.get("/api/sessions/chosen").json["attributes"]["notes"] == "A"


def test_a_goal_does_not_come_back_with_a_running_session_beside_another(owner: Person) -> None:
    goal = owner.client.post("/api/goals", json={"type": "UltimateGoal", "name": "Play"}).json
    owner.client.post("/api/sessions", json={"parent_id": goal["id"]})
    owner.client.delete(f"/api/goals/{goal['id']}")
    running = owner.client.post("/api/sessions", json={}).json
    answer = owner.client.post(f"/api/goals/{goal['id']}/restore")
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/session-running")
    assert answer.json["running"] == {key: running[key] for key in ("id", "name", "session_start")}


OLD_TEXT = (
    '{"sections" : [{"exercises":[{"name":"Sca\\u006ces","duration_seconds":61.5,"mood":"\\ud83d\\ude00"}],'
    ' "duration_minutes":7.5}],'
    ' "notes":"as it was",  "big":123456789012345678901234567890, "again":1, "again":2}'
)


@pytest.mark.parametrize("patch", [{"name": "renamed"}, {"attributes": {"version": 1, "notes": "new"}}])
def test_changing_a_session_of_the_old_program_leaves_its_text_byte_for_byte(
    owner: Person, factory: Factory, patch: dict[str, Any]
) -> None:
    old = factory.practice(owner.id, attributes=None, session_data=OLD_TEXT)
    read = owner.client.get(f"/api/sessions/{old.id}").json
    assert (read["attributes"]["notes"], read["attributes"]["sections"][0]["planned_seconds"]) == ("as it was", 450)
    changed = owner.client.patch(f"/api/sessions/{old.id}", json={"version": read["version"], **patch})
    assert changed.status_code == 200
    stored = db.session.execute(sa.select(PracticeSession.session_data).where(PracticeSession.id == old.id)).scalar()
    assert stored == OLD_TEXT


def test_an_old_document_as_it_is_shown_can_be_sent_back(owner: Person, factory: Factory) -> None:
    old = factory.practice(owner.id, attributes=None, session_data=OLD_TEXT)
    read = owner.client.get(f"/api/sessions/{old.id}").json
    body = {"version": read["version"], "attributes": read["attributes"]}
    changed = owner.client.patch(f"/api/sessions/{old.id}", json=body).json
    assert (changed["attributes"], changed["total_duration_seconds"]) == (read["attributes"], 62)
