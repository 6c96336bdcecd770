"""Logging climbs: where they go, what they say, and what follows for their session."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine

from tests.conftest import NOW, Person, Queries
from tests.factories import Factory

LOG = "/api/climbing/completions"
V4 = {"grade": "V4", "style": "FLASH"}
HEAD = [
    *("Climbed at", "Practice day", "Session", "Time of day", "Route", "Colour", "Grade", "System"),
    *("Style", "Sent", "Tries", "Competition", "Notes"),
]
PAST = {"discipline": "climbing", "session_start": "2026-11-18T17:00:00Z", "session_end": "2026-11-18T19:00:00Z"}

pytestmark = pytest.mark.usefixtures("clock")


def log(person: Person, **data: Any) -> Any:
    answer = person.client.post(LOG, json={**V4, **data})
    assert answer.status_code == 201, answer.json
    return answer.json


def session(person: Person, practice_id: str) -> Any:
    return person.client.get(f"/api/sessions/{practice_id}").json


def values(person: Person, practice_id: str) -> dict[str, float]:
    return {row["key"]: row["value"] for row in session(person, practice_id)["session_metrics"]}


def test_the_first_log_starts_a_session_of_type_fun_and_the_next_goes_into_it(owner: Person) -> None:
    first = log(owner, is_at_gym=True)
    second = log(owner, grade="6b+", grade_system="French", style="REDPOINT", tries=3)
    practice = session(owner, first["practice_session_id"])
    assert second["practice_session_id"] == practice["id"]
    assert [practice[key] for key in ("discipline", "session_type", "status", "name")] == [
        "climbing",
        "FUN",
        "ACTIVE",
        "Fun 2026-11-20",
    ]
    assert practice["attributes"]["details"] == {"is_at_gym": True}
    assert practice["result"] == "2 sends, V4, 6b+"
    assert values(owner, practice["id"]) == {"sends": 2, "tries": 4, "hardest_boulder": 4, "hardest_rope": 13}


def test_an_answer_is_the_row_as_it_is_read_again(owner: Person) -> None:
    made = log(owner, id="first", route_name=" Slab by the door ", notes="left heel", tries=5)
    assert made == owner.client.get(f"{LOG}/first").json == owner.client.get(LOG).json["items"][0]
    assert {key: made[key] for key in ("id", "route_name", "grade", "grade_system", "scale", "difficulty")} == {
        "id": "first",
        "route_name": "Slab by the door",
        "grade": "V4",
        "grade_system": "V",
        "scale": "boulder",
        "difficulty": 4,
    }
    assert (made["tries"], made["is_sent"], made["climbed_at"]) == (1, True, "2026-11-20T12:00:00.000000Z")
    assert (made["competition"], made["time_slot"], made["version"]) == (None, None, 1)
    assert made["session"]["version"] == session(owner, made["practice_session_id"])["version"]


def test_a_log_that_is_repeated_is_the_same_row_and_another_one_with_its_id_is_refused(owner: Person) -> None:
    first = log(owner, id="first", tries=5)
    assert log(owner, id="first", tries=5)["created_at"] == first["created_at"]
    assert len(owner.client.get(LOG).json["items"]) == 1
    answer = owner.client.post(LOG, json={"id": "first", "grade": "V5", "style": "FLASH"})
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/id-taken")


def test_a_session_of_another_discipline_is_not_finished_unless_one_switches(owner: Person) -> None:
    running = owner.client.post("/api/sessions", json={"discipline": "yoga", "name": "Sun"}).json
    answer = owner.client.post(LOG, json=V4)
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/session-running")
    assert answer.json["running"]["id"] == running["id"]
    assert owner.client.get(LOG).json["items"] == []
    made = log(owner, switch=True)
    assert session(owner, running["id"])["status"] == "COMPLETED"
    assert session(owner, made["practice_session_id"])["status"] == "ACTIVE"


def test_a_full_day_takes_no_session_that_a_log_would_start(owner: Person) -> None:
    for _ in range(3):
        owner.client.post("/api/sessions", json={"discipline": "climbing", "session_end": "2026-11-20T09:00:00Z"})
    answer = owner.client.post(LOG, json=V4)
    assert (answer.status_code, answer.json["type"], answer.json["cap"]) == (409, "/problems/daily-cap", 3)


def test_nobody_is_asked_whether_they_still_climb_while_they_log(owner: Person, clock: time_machine.Traveller) -> None:
    practice_id = log(owner)["practice_session_id"]
    clock.move_to(NOW + timedelta(hours=2))
    log(owner)
    clock.move_to(NOW + timedelta(hours=4))
    assert session(owner, practice_id)["long_run"] is None
    clock.move_to(NOW + timedelta(hours=5, minutes=1))
    assert session(owner, practice_id)["long_run"]["last_active_at"] == "2026-11-20T14:00:00.000000Z"


def test_climbs_go_into_a_past_session_while_another_one_runs(owner: Person) -> None:
    past = owner.client.post("/api/sessions", json={**PAST, "time_slot": "EVENING"}).json
    owner.client.post("/api/sessions", json={"discipline": "music"})
    made = log(owner, practice_session_id=past["id"], style="ATTEMPT", tries=4)
    assert (made["climbed_at"], made["time_slot"]) == ("2026-11-18T19:00:00.000000Z", "EVENING")
    after = session(owner, past["id"])
    assert (after["result"], after["status"], after["version"]) == ("4 tries", "COMPLETED", past["version"] + 1)
    owner.client.patch(f"/api/sessions/{past['id']}", json={"version": after["version"], "time_slot": "NIGHT"})
    assert owner.client.get(f"{LOG}/{made['id']}").json["time_slot"] == "NIGHT"


def test_a_climb_does_not_go_into_a_session_of_another_discipline(owner: Person) -> None:
    other = owner.client.post("/api/sessions", json={"session_end": "2026-11-18T19:00:00Z"}).json
    answer = owner.client.post(LOG, json={**V4, "practice_session_id": other["id"]})
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/not-that-discipline")


def test_a_change_and_its_undo_are_told_to_the_session(owner: Person) -> None:
    made = log(owner, style="REDPOINT", tries=2)
    practice_id, address = made["practice_session_id"], f"{LOG}/{made['id']}"
    log(owner, grade="V2")
    changed = owner.client.patch(address, json={"version": 1, "grade": "7A", "grade_system": "Font", "tries": 7}).json
    assert (changed["grade"], changed["difficulty"], changed["tries"], changed["version"]) == ("7A", 6, 7, 2)
    assert session(owner, practice_id)["result"] == "2 sends, 7A"
    assert owner.client.patch(address, json={"version": 2, "style": "ONSIGHT"}).json["tries"] == 1
    stale = owner.client.patch(address, json={"version": 1, "notes": "late"})
    assert (stale.status_code, stale.json["current"]["version"]) == (412, 3)
    assert owner.client.delete(address).status_code == 204
    assert owner.client.get(address).status_code == owner.client.delete(address).status_code == 404
    assert session(owner, practice_id)["result"] == "1 send, V2"
    assert owner.client.post(f"{address}/restore").json["grade"] == "7A"
    assert values(owner, practice_id) == {"sends": 2, "tries": 2, "hardest_boulder": 6}


def test_a_climb_that_moves_is_counted_where_it_went(owner: Person) -> None:
    made = log(owner)
    past = owner.client.post("/api/sessions", json=PAST).json["id"]
    patch = {"version": 1, "practice_session_id": past}
    assert owner.client.patch(f"{LOG}/{made['id']}", json=patch).json["session"]["result"] == "1 send, V4"
    assert session(owner, made["practice_session_id"])["result"] is None


def test_what_is_no_grade_is_refused_with_the_field(owner: Person) -> None:
    for data, field in (
        ({"grade": "V99"}, "grade"),
        ({"grade": "6a"}, "grade_system"),
        ({"grade": "6a", "grade_system": "YDS"}, "grade"),
    ):
        answer = owner.client.post(LOG, json={**data, "style": "FLASH"})
        assert (answer.status_code, list(answer.json["errors"])) == (422, [field])
    assert "grade" in owner.client.post(LOG, json={"style": "FLASH"}).json["errors"]


def test_climbs_of_a_session_in_the_trash_are_nowhere_until_it_comes_back(owner: Person) -> None:
    made = log(owner)
    address = f"/api/sessions/{made['practice_session_id']}"
    owner.client.delete(address)
    assert owner.client.get(LOG).json["items"] == []
    for method, path in (("GET", ""), ("PATCH", ""), ("DELETE", ""), ("POST", "/restore")):
        body = {"version": 1} if method == "PATCH" else None
        assert owner.client.open(f"{LOG}/{made['id']}{path}", method=method, json=body).status_code == 404
    owner.client.post(f"{address}/restore")
    assert [item["id"] for item in owner.client.get(LOG).json["items"]] == [made["id"]]


def test_a_page_ends_with_a_cursor_to_the_next_one(owner: Person) -> None:
    ids = [log(owner, id=f"c{number}", climbed_at=f"2026-11-20T11:0{number // 2}:00Z")["id"] for number in range(6)]
    first = owner.client.get(f"{LOG}?limit=4").json
    second = owner.client.get(f"{LOG}?limit=4&cursor={first['next_cursor']}").json
    assert [item["id"] for item in first["items"] + second["items"]] == ids[::-1]
    assert second["next_cursor"] is None
    assert owner.client.get(f"{LOG}?cursor=nonsense").status_code == 422


def test_lists_of_a_day_of_a_session_of_a_style_and_of_a_scale(owner: Person) -> None:
    past = owner.client.post("/api/sessions", json=PAST).json["id"]
    log(owner, id="old", practice_session_id=past, style="ATTEMPT")
    log(owner, id="new", grade="VII-")
    for query, expected in (
        ("from_date=2026-11-18&to_date=2026-11-18", ["old"]),
        ("from_date=2026-11-19", ["new"]),
        (f"practice_session_id={past}", ["old"]),
        ("style=FLASH&style=ONSIGHT", ["new"]),
        ("scale=rope", ["new"]),
        ("is_competition=false", ["new", "old"]),
    ):
        assert [item["id"] for item in owner.client.get(f"{LOG}?{query}").json["items"]] == expected, query
    whole = owner.client.get(f"/api/climbing/sessions/{past}").json
    assert ([item["id"] for item in whole["items"]], whole["send_count"], whole["try_count"]) == (["old"], 0, 1)


def test_nobody_sees_or_changes_what_another_climbed(owner: Person, stranger: Person, factory: Factory) -> None:
    made = log(owner, id="mine")
    route = owner.client.post("/api/climbing/routes", json={"id": "r", "name": "Roof", "grade": "V5"}).json
    assert stranger.client.get(LOG).json["items"] == stranger.client.get("/api/climbing/routes").json["items"] == []
    for path in (f"{LOG}/mine", "/api/climbing/routes/r", f"/api/climbing/sessions/{made['practice_session_id']}"):
        assert stranger.client.get(path).status_code == 404
    assert stranger.client.post(LOG, json={"style": "FLASH", "route_id": route["id"]}).status_code == 404
    into_mine = {**V4, "practice_session_id": made["practice_session_id"]}
    assert stranger.client.post(LOG, json=into_mine).status_code == 404
    assert log(stranger, id="mine")["practice_session_id"] != made["practice_session_id"]


def test_lists_and_writes_take_as_many_statements_for_one_climb_as_for_twenty(owner: Person, queries: Queries) -> None:
    counts: dict[str, list[int]] = {}
    practice_id = log(owner)["practice_session_id"]
    for _ in range(2):
        for path in ("completions", "completions/csv", "routes", "projects", "pyramid", "hardest", "competitions"):
            queries.clear()
            assert owner.client.get(f"/api/climbing/{path}", buffered=True).status_code == 200
            counts.setdefault(path, []).append(len(queries))
        queries.clear()
        owner.client.get(f"/api/climbing/sessions/{practice_id}")
        counts.setdefault("session", []).append(len(queries))
        queries.clear()
        log(owner)
        counts.setdefault("log", []).append(len(queries))
        for _ in range(20):
            log(owner)
    assert all(one == many for one, many in counts.values()), counts
    assert max(counts["completions"]) <= 3


def test_the_csv_says_it_in_words_and_no_cell_is_a_formula(owner: Person) -> None:
    log(owner, route_name="=1+1", style="REDPOINT", tries=3, notes="two, three")
    lines = owner.client.get(f"{LOG}/csv", buffered=True).get_data(as_text=True).splitlines()
    assert lines == [
        "\ufeff" + ",".join(HEAD),
        '2026-11-20 13:00:00+01:00,2026-11-20,Fun 2026-11-20,,\'=1+1,,V4,V,Redpoint,yes,3,,"two, three"',
    ]


def test_of_sends_as_hard_as_each_other_the_result_says_the_one_that_was_climbed_first(owner: Person) -> None:
    past = owner.client.post("/api/sessions", json=PAST).json["id"]
    for name, grade, system, at in (("a", "V4", "V", "18:00"), ("b", "6B", "Font", "17:30"), ("c", "V4", "V", "17:30")):
        moment = {"climbed_at": f"2026-11-18T{at}:00Z", "practice_session_id": past}
        log(owner, id=name, grade=grade, grade_system=system, **moment)
    assert session(owner, past)["result"] == "3 sends, 6B"
    owner.client.delete(f"{LOG}/b")
    moment = {"climbed_at": "2026-11-18T17:31:00Z", "practice_session_id": past}
    log(owner, id="d", grade="6B", grade_system="Font", **moment)
    assert session(owner, past)["result"] == "3 sends, V4"


def test_a_climb_logged_hours_late_makes_a_past_session_of_its_day_and_the_next_goes_into_it(owner: Person) -> None:
    first = log(owner, climbed_at="2026-11-19T17:00:00Z", is_at_gym=True)
    second = log(owner, climbed_at="2026-11-19T16:30:00Z", grade="V2")
    practice = session(owner, first["practice_session_id"])
    assert second["practice_session_id"] == practice["id"]
    assert [practice[key] for key in ("name", "status", "session_type", "session_date", "is_retroactive")] == [
        *("Fun 2026-11-19", "COMPLETED", "FUN", "2026-11-19", True)
    ]
    assert (practice["session_start"], practice["session_end"]) == ("2026-11-19T17:00:00.000000Z", None)
    assert (practice["result"], practice["total_duration_seconds"]) == ("2 sends, V4", None)
    assert log(owner)["practice_session_id"] != practice["id"]  # what is climbed now starts a session that runs


def test_only_after_three_hours_a_climb_is_one_of_the_past(owner: Person) -> None:
    assert log(owner, climbed_at="2026-11-20T09:00:00Z")["session"]["status"] == "ACTIVE"


def test_a_late_climb_goes_into_the_session_of_its_day_that_it_falls_into(owner: Person) -> None:
    past = owner.client.post("/api/sessions", json=PAST).json["id"]
    assert log(owner, climbed_at="2026-11-18T18:00:00Z")["practice_session_id"] == past
    after = log(owner, climbed_at="2026-11-18T21:00:00Z")["practice_session_id"]
    assert after != past
    assert log(owner, climbed_at="2026-11-18T17:00:00Z")["practice_session_id"] == past


def test_a_late_climb_disturbs_nothing_that_runs(owner: Person) -> None:
    running = owner.client.post("/api/sessions", json={"discipline": "yoga"}).json
    assert log(owner, climbed_at="2026-11-19T17:00:00Z")["session"]["status"] == "COMPLETED"
    assert session(owner, running["id"])["status"] == "ACTIVE"
    owner.client.post(f"/api/sessions/{running['id']}/finish")
    climbing = owner.client.post(
        "/api/sessions", json={"discipline": "climbing", "session_start": "2026-11-20T07:00:00Z"}
    ).json["id"]
    assert log(owner, climbed_at="2026-11-19T18:00:00Z")["practice_session_id"] != climbing
    assert log(owner, climbed_at="2026-11-20T07:30:00Z")["practice_session_id"] == climbing


def test_a_session_with_climbs_stays_a_climbing_session(owner: Person) -> None:
    made = log(owner)
    address = f"/api/sessions/{made['practice_session_id']}"
    version = session(owner, made["practice_session_id"])["version"]
    answer = owner.client.patch(address, json={"version": version, "discipline": "yoga"})
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/not-that-discipline")
    assert "Fun 2026-11-20" in answer.json["detail"]
    change: dict[str, Any] = {"op": "edit_session", "id": made["practice_session_id"]}
    for discipline in ("yoga", None):  # an undo may say that there was none
        change["session_changes"] = {"discipline": discipline}
        assert owner.client.post("/api/goals/batch", json={"operations": [change]}).status_code == 409
    assert [session(owner, made["practice_session_id"])[key] for key in ("discipline", "name", "version")] == [
        *("climbing", "Fun 2026-11-20", version)
    ]
    owner.client.delete(f"{LOG}/{made['id']}")
    version = session(owner, made["practice_session_id"])["version"]
    assert owner.client.patch(address, json={"version": version, "discipline": "yoga"}).status_code == 200
    answer = owner.client.post(f"{LOG}/{made['id']}/restore")
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/not-that-discipline")
