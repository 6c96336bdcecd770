"""Practice sessions over HTTP: logging, reading, changing, lists."""

import json
from typing import Any

import pytest

from tests.conftest import Person, Queries
from tests.factories import Factory

LOGGED = {
    "name": "Morning technique",
    "session_start": "2026-11-20T08:00:00+01:00",
    "session_end": "2026-11-20T08:30:00+01:00",
}


def document(*seconds: int | None, **more: Any) -> dict[str, Any]:
    """Return a document of one section with an activity for each duration."""
    activities = [
        {"instance_id": f"i{number}", "activity_id": None, "name": f"Activity {number}", "duration_seconds": value}
        for number, value in enumerate(seconds)
    ]
    return {
        "version": 1,
        "sections": [{"id": "s", "name": "Main", "planned_seconds": 600, "activities": activities}],
        **more,
    }


def test_a_logged_session_reads_back_the_same_with_its_day_and_duration(owner: Person) -> None:
    made = owner.client.post("/api/sessions", json=LOGGED)
    assert made.status_code == 201
    read = owner.client.get(f"/api/sessions/{made.json['id']}")
    assert read.json == made.json
    assert read.json["session_start"] == "2026-11-20T07:00:00.000000Z"
    assert read.json["session_date"] == "2026-11-20"
    assert (read.json["total_duration_seconds"], read.json["duration_source"]) == (1800, "span")
    assert (read.json["status"], read.json["is_retroactive"]) == ("COMPLETED", True)


def test_a_session_without_an_end_is_started_now(owner: Person, clock: object) -> None:
    made = owner.client.post("/api/sessions", json={"discipline": "music"})
    assert (made.json["status"], made.json["session_start"]) == ("ACTIVE", "2026-11-20T12:00:00.000000Z")
    assert made.json["name"] == "Piece 2026-11-20"
    assert made.json["total_duration_seconds"] is None


def test_a_second_running_session_is_refused_and_the_first_is_named(owner: Person) -> None:
    first = owner.client.post("/api/sessions", json={"name": "Drop-2 chords"})
    answer = owner.client.post("/api/sessions", json={"name": "Another"})
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/session-running")
    assert answer.json["detail"] == "Drop-2 chords is still running. Finish it first."
    assert answer.json["running"]["id"] == first.json["id"]


def test_finishing_a_running_session_ends_it_now(owner: Person, clock: Any) -> None:
    made = owner.client.post("/api/sessions", json={}).json
    clock.shift(1500)
    done = owner.client.patch(f"/api/sessions/{made['id']}", json={"version": 1, "status": "PARTIAL"}).json
    assert (done["session_end"], done["total_duration_seconds"]) == ("2026-11-20T12:25:00.000000Z", 1500)


def test_the_sum_of_the_activities_is_the_duration(owner: Person) -> None:
    made = owner.client.post("/api/sessions", json={**LOGGED, "attributes": document(600, None, 90)})
    assert (made.json["total_duration_seconds"], made.json["duration_source"]) == (690, "activities")
    assert made.json["section_seconds"] == [[600, 690]]


def test_a_session_after_midnight_belongs_to_the_evening_before(owner: Person) -> None:
    late = {
        "session_start": "2026-11-21T00:30:00Z",
        "session_end": "2026-11-21T01:00:00Z",
    }  # 01:30 in Berlin, day from 4
    assert owner.client.post("/api/sessions", json=late).json["session_date"] == "2026-11-20"


def test_moving_the_start_across_midnight_moves_the_practice_day(owner: Person) -> None:
    made = owner.client.post("/api/sessions", json=LOGGED).json
    patch = {"version": 1, "session_start": "2026-11-18T22:30:00Z", "session_end": "2026-11-18T23:30:00Z"}
    moved = owner.client.patch(f"/api/sessions/{made['id']}", json=patch).json
    assert moved["session_date"] == "2026-11-18"
    patch = {"version": 2, "session_start": "2026-11-19T04:00:00Z", "session_end": "2026-11-19T04:10:00Z"}
    assert owner.client.patch(f"/api/sessions/{made['id']}", json=patch).json["session_date"] == "2026-11-19"


def test_a_practice_day_that_was_chosen_stays_when_the_start_moves(owner: Person) -> None:
    made = owner.client.post("/api/sessions", json={**LOGGED, "session_date": "2026-11-01"}).json
    patch = {"version": 1, "session_start": "2026-11-19T22:30:00Z"}
    assert owner.client.patch(f"/api/sessions/{made['id']}", json=patch).json["session_date"] == "2026-11-01"


def test_a_session_through_the_end_of_summer_time_has_its_real_length(owner: Person) -> None:
    fold = {"session_start": "2026-10-25T02:30:00+02:00", "session_end": "2026-10-25T02:30:00+01:00"}
    made = owner.client.post("/api/sessions", json=fold).json
    assert (made["total_duration_seconds"], made["session_date"]) == (3600, "2026-10-24")


def test_an_end_before_the_start_is_refused(owner: Person) -> None:
    made = owner.client.post("/api/sessions", json=LOGGED).json
    patch = {"version": 1, "session_end": "2026-11-20T06:59:00Z"}
    answer = owner.client.patch(f"/api/sessions/{made['id']}", json=patch)
    assert answer.status_code == 422
    assert answer.json["errors"] == {"session_end": ["This is before the start."]}
    assert owner.client.get(f"/api/sessions/{made['id']}").json == made


@pytest.mark.parametrize("as_text", [False, True])
def test_the_old_shape_is_understood_as_the_document(owner: Person, as_text: bool) -> None:
    old: Any = {
        "sections": [{"name": "Main", "exercises": [{"name": "Scales", "duration_seconds": 300, "mood": "calm"}]}]
    }
    if as_text:
        old = json.dumps(old)
    made = owner.client.post("/api/sessions", json={**LOGGED, "session_data": old}).json
    activity = made["attributes"]["sections"][0]["activities"][0]
    assert (activity["name"], activity["duration_seconds"]) == ("Scales", 300)
    assert activity["extra"]["mood"] == "calm"
    assert made["total_duration_seconds"] == 300


def test_keys_we_do_not_know_survive_an_edit(owner: Person) -> None:
    made = owner.client.post("/api/sessions", json={**LOGGED, "attributes": document(60, future={"a": [1]})}).json
    assert made["attributes"]["extra"]["future"] == {"a": [1]}
    edited = {**made["attributes"], "notes": "Slow is fine"}
    after = owner.client.patch(f"/api/sessions/{made['id']}", json={"version": 1, "attributes": edited}).json
    assert after["attributes"]["extra"]["future"] == {"a": [1]}
    assert after["attributes"]["notes"] == "Slow is fine"


@pytest.mark.parametrize(
    "attributes", [{"version": 1, "sections": 5}, document(-1), [1, 2], "no json", {"version": 99}, document(10**12)]
)
def test_a_document_that_is_none_is_refused_and_nothing_changes(owner: Person, attributes: Any) -> None:
    made = owner.client.post("/api/sessions", json=LOGGED).json
    answer = owner.client.patch(f"/api/sessions/{made['id']}", json={"version": 1, "attributes": attributes})
    assert answer.status_code == 422
    assert "attributes" in answer.json["errors"]
    assert owner.client.get(f"/api/sessions/{made['id']}").json == made


def test_a_session_says_what_its_numbers_measure(owner: Person, factory: Factory, noise: dict[str, str]) -> None:
    factory.metric(owner.id, "tempo", "Tempo", "bpm")
    factory.metric(owner.id, "unused", "Slips", "x")
    recorded = document(60)
    recorded["sections"][0]["activities"][0]["metrics"] = [
        {"metric_id": "tempo", "split_id": None, "value": "92"},
        {"metric_id": "gone", "split_id": None, "value": 1},
    ]
    made = owner.client.post("/api/sessions", json={**LOGGED, "attributes": recorded}).json
    assert made["metrics"] == [
        {"id": "tempo", "name": "Tempo", "unit": "bpm", "better": "higher", "minimum": None, "maximum": None,
         "is_multiplicative": True, "is_top_set_metric": False}
    ]  # fmt: skip


def test_filing_a_session_puts_it_under_the_goal_and_its_tree(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id, name="Guitar")
    short = factory.goal(owner.id, "ShortTermGoal", root, name="Blue Bossa")
    made = owner.client.post("/api/sessions", json=LOGGED).json
    filed = owner.client.patch(f"/api/sessions/{made['id']}", json={"version": 1, "parent_id": short.id}).json
    assert [step["name"] for step in filed["trail"]] == ["Guitar", "Blue Bossa"]
    assert (filed["root_id"], filed["parent_name"]) == (root.id, "Blue Bossa")
    unfiled = owner.client.patch(f"/api/sessions/{made['id']}", json={"version": 2, "parent_id": None}).json
    assert (unfiled["root_id"], unfiled["trail"]) == (made["id"], [])


def test_a_session_under_a_step_is_refused(owner: Person, factory: Factory) -> None:
    step = factory.goal(owner.id, "ImmediateGoal", factory.goal(owner.id))
    answer = owner.client.post("/api/sessions", json={**LOGGED, "parent_id": step.id})
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/rank")


def test_two_editors_of_one_session_the_second_is_told(owner: Person) -> None:
    made = owner.client.post("/api/sessions", json=LOGGED).json
    url = f"/api/sessions/{made['id']}"
    first = owner.client.patch(url, json={"version": 1, "name": "From the desk"})
    second = owner.client.patch(url, json={"version": 1, "name": "From the phone"})
    assert first.status_code == 200
    assert (second.status_code, second.json["type"]) == (412, "/problems/stale")
    assert second.json["current"] == first.json
    assert owner.client.get(url).json["name"] == "From the desk"


def test_the_same_create_twice_is_one_session(owner: Person) -> None:
    body = {"id": "from-the-phone", **LOGGED}
    first, second = owner.client.post("/api/sessions", json=body), owner.client.post("/api/sessions", json=body)
    assert (first.status_code, first.json) == (second.status_code, second.json)
    assert len(owner.client.get("/api/sessions").json["items"]) == 1


def test_a_session_in_the_trash_comes_back_whole(owner: Person) -> None:
    made = owner.client.post("/api/sessions", json={**LOGGED, "attributes": document(60)}).json
    assert owner.client.delete(f"/api/sessions/{made['id']}").status_code == 204
    assert owner.client.get(f"/api/sessions/{made['id']}").status_code == 404
    back = owner.client.post(f"/api/sessions/{made['id']}/restore")
    assert (back.status_code, back.json["attributes"]) == (200, made["attributes"])


def test_a_running_session_in_the_trash_makes_room_for_another(owner: Person) -> None:
    made = owner.client.post("/api/sessions", json={}).json
    owner.client.delete(f"/api/sessions/{made['id']}")
    assert owner.client.post("/api/sessions", json={}).status_code == 201
    answer = owner.client.post(f"/api/sessions/{made['id']}/restore")
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/session-running")


def test_pages_follow_each_other_without_a_gap_or_a_double(
    owner: Person, factory: Factory, noise: dict[str, str]
) -> None:
    same_start = [factory.practice(owner.id, name=f"same {number}").id for number in range(5)]
    undated = [factory.practice(owner.id, session_start=None, name=f"undated {number}").id for number in range(3)]
    seen: list[str] = []
    cursor: str | None = None
    for _ in range(10):
        query = {"limit": 2, **({"cursor": cursor} if cursor else {})}
        page = owner.client.get("/api/sessions", query_string=query).json
        seen += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert seen == [*sorted(same_start, reverse=True), *sorted(undated, reverse=True)]


def test_a_page_is_a_constant_number_of_statements(owner: Person, factory: Factory, queries: Queries) -> None:
    counts = []
    for rows in (1, 20):
        for _ in range(rows):
            factory.practice(owner.id, factory.goal(owner.id))
        queries.clear()
        owner.client.get("/api/sessions?limit=10")
        counts.append(len(queries))
    assert counts == [3, 2]  # the account and the page; the last page also asks for sessions without a start


def test_a_row_says_the_line_to_remember_or_how_the_notes_begin(owner: Person) -> None:
    def noted(text: str, **more: Any) -> str | None:
        made = owner.client.post("/api/sessions", json={**LOGGED, "attributes": document(60, notes=text), **more})
        rows = owner.client.get("/api/sessions").json["items"]
        said = next(row["note"] for row in rows if row["id"] == made.json["id"])
        assert said == made.json["note"]
        return said

    assert noted("Slow is fine", feedback={"rating": 4, "comment": "String broke"}) == "String broke"
    assert noted("Slow is fine", feedback={"rating": 4}) == "Slow is fine"
    assert noted("♭" * 300) == "♭" * 200
    assert noted("") is None


def test_filters_narrow_the_list(owner: Person, factory: Factory, noise: dict[str, str]) -> None:
    root = factory.goal(owner.id)
    mid = factory.goal(owner.id, "MidTermGoal", root)
    filed = factory.practice(owner.id, mid, discipline="music").id
    unfiled = factory.practice(owner.id, status="PARTIAL").id

    def ids(query: str) -> list[str]:
        return [item["id"] for item in owner.client.get(f"/api/sessions?{query}").json["items"]]

    assert ids("discipline=music") == [filed]
    assert ids("status=PARTIAL") == [unfiled]
    assert ids("is_unfiled=true") == [unfiled]
    assert ids(f"goal_id={root.id}") == [filed]
    assert ids(f"goal_id={noise['root']}") == []


def test_a_cursor_that_is_not_ours_is_refused(owner: Person) -> None:
    for cursor in ("zzz", "W10", "WyJ4IiwgMV0", "bnVsbA", "%00"):
        answer = owner.client.get(f"/api/sessions?cursor={cursor}")
        assert answer.status_code == 422, cursor


def test_another_persons_session_is_not_there(owner: Person, noise: dict[str, str]) -> None:
    url = f"/api/sessions/{noise['practice']}"
    assert owner.client.get(url).status_code == 404
    assert owner.client.delete(url).status_code == 404
    assert owner.client.patch(url, json={"version": 1, "name": "x"}).status_code == 404
    assert owner.client.post("/api/sessions", json={**LOGGED, "parent_id": noise["below"]}).status_code == 404


def test_an_unknown_discipline_or_type_is_refused_beside_the_field(owner: Person) -> None:
    assert owner.client.post("/api/sessions", json={"discipline": "chess"}).json["errors"].keys() == {"discipline"}
    answer = owner.client.post("/api/sessions", json={"discipline": "yoga", "session_type": "CHORDS"})
    assert (answer.status_code, list(answer.json["errors"])) == (422, ["session_type"])


@pytest.mark.parametrize("moment", ["2026-11-20T07:00:00", "yesterday", "2026-11-20", 5, "0001-01-01T00:00:00+14:00"])
def test_a_time_without_a_zone_or_sense_is_refused(owner: Person, moment: Any) -> None:
    answer = owner.client.post("/api/sessions", json={"session_start": moment})
    assert (answer.status_code, list(answer.json["errors"])) == (422, ["session_start"])
