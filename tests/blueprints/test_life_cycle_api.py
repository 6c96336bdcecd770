"""The life of a session over HTTP: start, pause, resume, finish, switch; by the server's clock, also from offline.

The clock of every test stands at 12:00 UTC until the test moves it.
"""

from typing import Any

import pytest

from tests.blueprints.test_sessions_api import LOGGED, document
from tests.conftest import Person, Queries
from tests.factories import Factory


def instant(clock: str) -> str:
    return f"2026-11-20T{clock}.000000Z"


def span(start: str, stop: str | None) -> dict[str, str | None]:
    return {"start": instant(start), "stop": stop and instant(stop)}


def start(person: Person, **data: Any) -> dict[str, Any]:
    made = person.client.post("/api/sessions", json=data)
    assert made.status_code == 201, made.json
    return made.json


def post(person: Person, practice: dict[str, Any], word: str, **data: Any) -> dict[str, Any]:
    answer = person.client.post(f"/api/sessions/{practice['id']}/{word}", json=data)
    assert answer.status_code == 200, answer.json
    return answer.json


def timer(person: Person, practice: dict[str, Any], action: str, number: int = 0, **data: Any) -> dict[str, Any]:
    return post(person, practice, "timers", action=action, instance_id=f"i{number}", **data)


def intervals(practice: dict[str, Any], number: int = 0) -> list[dict[str, Any]]:
    return practice["attributes"]["sections"][0]["activities"][number]["intervals"]


def test_the_session_that_runs_is_found_and_after_it_none(owner: Person, clock: Any, noise: dict[str, str]) -> None:
    assert owner.client.get("/api/sessions/active").json == {"session": None}
    made = start(owner, discipline="music")
    assert owner.client.get("/api/sessions/active").json == {"session": made}
    post(owner, made, "finish")
    assert owner.client.get("/api/sessions/active").json == {"session": None}


def test_three_activities_with_a_pause_are_right_to_the_second(owner: Person, clock: Any) -> None:
    made = start(owner, attributes=document(None, None, None))
    timer(owner, made, "start", 0)
    clock.shift(61)
    timer(owner, made, "start", 1)  # stops the first
    clock.shift(100)
    post(owner, made, "pause")
    clock.shift(1000)
    post(owner, made, "resume")
    clock.shift(20)
    timer(owner, made, "stop", 1)
    clock.shift(5)
    timer(owner, made, "start", 2)
    clock.shift(300)
    done = post(owner, made, "finish", status="PARTIAL")
    assert [intervals(done, number) for number in range(3)] == [
        [span("12:00:00", "12:01:01")],
        [span("12:01:01", "12:02:41"), span("12:19:21", "12:19:41")],
        [span("12:19:46", "12:24:46")],
    ]
    assert done["attributes"]["pauses"] == [{**span("12:02:41", "12:19:21"), "instance_id": "i1"}]
    assert (done["total_duration_seconds"], done["duration_source"]) == (61 + 120 + 300, "activities")
    assert (done["status"], done["session_end"]) == ("PARTIAL", instant("12:24:46"))


def test_without_timers_the_clock_is_the_session_without_its_pauses(owner: Person, clock: Any) -> None:
    made = start(owner)
    clock.shift(600)
    post(owner, made, "pause")
    clock.shift(120)
    post(owner, made, "resume")
    clock.shift(60)
    post(owner, made, "pause")
    clock.shift(40)
    done = post(owner, made, "finish")
    assert [pause["stop"] for pause in done["attributes"]["pauses"]] == [instant("12:12:00"), instant("12:13:40")]
    assert (done["total_duration_seconds"], done["duration_source"]) == (660, "span")


def test_pausing_twice_and_resuming_twice_is_the_same_as_once(owner: Person, clock: Any) -> None:
    made = start(owner, attributes=document(None))
    timer(owner, made, "start")
    clock.shift(10)
    first = post(owner, made, "pause")
    clock.shift(10)
    assert post(owner, made, "pause") == first
    first = post(owner, made, "resume")
    clock.shift(10)
    assert post(owner, made, "resume") == first
    assert timer(owner, made, "start") == first
    assert intervals(first) == [span("12:00:00", "12:00:10"), span("12:00:20", None)]


def test_starting_a_timer_ends_the_pause(owner: Person, clock: Any) -> None:
    made = start(owner, attributes=document(None, None))
    timer(owner, made, "start", 0)
    post(owner, made, "pause")
    clock.shift(30)
    going = timer(owner, made, "start", 1)
    assert going["attributes"]["pauses"] == [{**span("12:00:00", "12:00:30"), "instance_id": "i0"}]
    assert intervals(going, 1) == [span("12:00:30", None)]


def test_every_write_is_a_new_version_that_an_older_editor_meets(owner: Person, clock: Any) -> None:
    made = start(owner)
    paused = post(owner, made, "pause")
    assert (made["version"], paused["version"]) == (1, 2)
    answer = owner.client.patch(f"/api/sessions/{made['id']}", json={"version": 1, "name": "late"})
    assert (answer.status_code, answer.json["current"]) == (412, paused)


@pytest.mark.parametrize(
    ("moment", "at"),
    [
        ({}, "12:10:00"),
        ({"at": "2026-11-20T12:08:00Z"}, "12:08:00"),
        # A phone that is 3 hours ahead, offline for four minutes.
        ({"at": "2026-11-20T15:06:00Z", "sent_at": "2026-11-20T15:10:00Z"}, "12:06:00"),
        # A year behind, offline for nine minutes.
        ({"at": "2025-11-20T12:01:00Z", "sent_at": "2025-11-20T12:10:00Z"}, "12:01:00"),
        ({"at": "2026-11-20T12:30:00Z"}, "12:10:00"),  # not after now
        ({"at": "2026-11-20T15:12:00Z", "sent_at": "2026-11-20T15:10:00Z"}, "12:10:00"),
        ({"at": "2026-11-20T10:00:00Z"}, "12:00:00"),  # not before the session
        ({"sent_at": "2030-01-01T00:00:00Z"}, "12:10:00"),
    ],
)
def test_what_happened_offline_happened_then_whatever_the_phones_clock_says(
    owner: Person, clock: Any, moment: dict[str, str], at: str
) -> None:
    made = start(owner)
    clock.shift(600)
    assert post(owner, made, "pause", **moment)["attributes"]["pauses"][0]["start"] == instant(at)
    assert post(owner, made, "finish", **moment)["session_end"] == instant(at)


@pytest.mark.parametrize("word", ["pause", "resume"])
def test_a_finished_session_is_neither_paused_nor_resumed(owner: Person, word: str) -> None:
    made = start(owner, **LOGGED)
    answer = owner.client.post(f"/api/sessions/{made['id']}/{word}", json={})
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/not-running")
    assert owner.client.get(f"/api/sessions/{made['id']}").json == made


def test_finishing_twice_changes_nothing_and_another_outcome_only_that(owner: Person, clock: Any) -> None:
    made = start(owner)
    clock.shift(600)
    done = post(owner, made, "finish", status="PARTIAL")
    clock.shift(600)
    assert post(owner, made, "finish", status="PARTIAL") == done
    assert post(owner, made, "finish") == done
    other = post(owner, made, "finish", status="COMPLETED")
    assert (other["status"], other["session_end"]) == ("COMPLETED", instant("12:10:00"))


def ticked(*parts: bool | list[bool]) -> dict[str, Any]:
    """Return a document with an activity for each part: ticked or not, or with sets that are."""
    activities = [
        {"instance_id": f"i{number}", "completed": part}
        if isinstance(part, bool)
        else {"instance_id": f"i{number}", "sets": [{"completed": one} for one in part]}
        for number, part in enumerate(parts)
    ]
    return {"version": 1, "sections": [{"id": "s", "activities": activities}]}


@pytest.mark.parametrize(
    ("done", "outcome"),
    [
        (ticked(), "COMPLETED"),
        (ticked(True, True), "COMPLETED"),
        (ticked(True, [True, True]), "COMPLETED"),
        (ticked(True, [True, True, False]), "PARTIAL"),
        (ticked(True, True, False), "PARTIAL"),
        (ticked(True, False), "ABANDONED"),  # a half is not more than a half
        (ticked(False, [True, True]), "ABANDONED"),
        (ticked([True, False, False]), "ABANDONED"),
    ],
)
def test_the_outcome_is_suggested_by_how_much_is_ticked(owner: Person, done: dict[str, Any], outcome: str) -> None:
    made = start(owner, attributes=done)
    assert made["suggested_status"] == outcome
    assert post(owner, made, "finish")["status"] == outcome


@pytest.mark.parametrize(
    ("plan", "seconds", "outcome"),
    [(None, 90, "COMPLETED"), (90, 90, "COMPLETED"), (100, 90, "PARTIAL"), (180, 90, "ABANDONED")],
)
def test_what_is_not_ticked_counts_by_its_time(
    owner: Person, clock: Any, plan: int | None, seconds: int, outcome: str
) -> None:
    activity = {"instance_id": "i0", "planned_seconds": plan}
    made = start(owner, attributes={"version": 1, "sections": [{"id": "s", "activities": [activity]}]})
    timer(owner, made, "start", 0)
    clock.shift(seconds)
    assert post(owner, made, "finish")["status"] == outcome


def test_a_session_that_says_nothing_of_itself_is_completed(owner: Person) -> None:
    made = start(owner, attributes=ticked(False, [False, False]))
    assert post(owner, made, "finish")["status"] == "COMPLETED"


def test_the_persons_own_outcome_wins_and_its_minutes_count(owner: Person, clock: Any) -> None:
    made = start(owner, attributes=ticked(True))
    clock.shift(300)
    done = post(owner, made, "finish", status="ABANDONED")
    assert (done["status"], done["total_duration_seconds"]) == ("ABANDONED", 300)


def test_finishing_can_say_how_it_was_and_take_it_back(owner: Person, clock: Any) -> None:
    made = start(owner)
    done = post(owner, made, "finish", feedback={"rating": 4, "mood_delta": 2})
    assert done["feedback"] == {"rating": 4, "mood_delta": 2, "comment": ""}
    url = f"/api/sessions/{made['id']}"
    after = owner.client.patch(url, json={"version": 2, "feedback": {"comment": "Long"}}).json
    assert (after["version"], after["feedback"]) == (3, {"rating": None, "mood_delta": None, "comment": "Long"})
    assert owner.client.patch(url, json={"version": 3, "name": "Evening"}).json["feedback"]["comment"] == "Long"
    assert owner.client.patch(url, json={"version": 4, "feedback": None}).json["feedback"] is None
    assert owner.client.patch(url, json={"version": 5, "feedback": {"rating": 6}}).status_code == 422


def test_switching_finishes_the_one_that_runs_with_its_suggested_outcome(owner: Person, clock: Any) -> None:
    first = start(owner, attributes=ticked(True, False, False))
    timer(owner, first, "start", 1)
    clock.shift(90)
    second = start(owner, switch=True)
    left = owner.client.get(f"/api/sessions/{first['id']}").json
    assert (left["status"], left["session_end"]) == ("PARTIAL", instant("12:01:30"))
    assert intervals(left, 1) == [span("12:00:00", "12:01:30")]
    assert left["total_duration_seconds"] == 90
    assert (second["status"], second["session_start"]) == ("ACTIVE", instant("12:01:30"))


def test_switching_with_nothing_running_starts_and_doing_it_again_is_the_same(owner: Person, clock: Any) -> None:
    body = {"id": "chosen", "switch": True}
    first = start(owner, **body)
    assert start(owner, **body) == first


def test_taking_a_session_up_again_makes_the_time_between_a_pause(owner: Person, clock: Any) -> None:
    made = start(owner)
    clock.shift(600)
    post(owner, made, "finish")
    other = start(owner)
    clock.shift(300)
    again = post(owner, made, "switch")
    assert (again["status"], again["session_end"]) == ("ACTIVE", None)
    assert owner.client.get(f"/api/sessions/{other['id']}").json["status"] == "COMPLETED"
    assert post(owner, made, "switch") == again
    clock.shift(60)
    done = post(owner, made, "finish")
    assert done["attributes"]["pauses"] == [{**span("12:10:00", "12:15:00"), "instance_id": None}]
    assert done["total_duration_seconds"] == 660


def test_the_life_of_another_persons_session_is_none_of_ones_business(owner: Person, noise: dict[str, str]) -> None:
    for word, body in {
        **{word: {} for word in ("pause", "resume", "finish", "switch")},
        "timers": {"action": "start", "instance_id": "i"},
        "still-practising": {"choice": "keep"},
    }.items():
        assert owner.client.post(f"/api/sessions/{noise['practice']}/{word}", json=body).status_code == 404, word


def test_a_session_costs_three_statements_however_much_it_holds(
    owner: Person, factory: Factory, queries: Queries
) -> None:
    factory.metric(owner.id, "tempo", "Tempo", "bpm")
    full = document(60, 60, 60)
    for activity in full["sections"][0]["activities"]:
        activity["metrics"] = [{"metric_id": "tempo", "value": 1}]
    goal = factory.goal(owner.id, "ShortTermGoal", factory.goal(owner.id))
    full_id = start(owner, **LOGGED, attributes=full, parent_id=goal.id, feedback={"rating": 3})["id"]
    for name in ("tune", "warm up"):
        owner.client.post("/api/goals", json={"type": "MicroGoal", "name": name, "parent_id": full_id})
    empty_id = start(owner, **LOGGED)["id"]
    for practice_id in (empty_id, full_id):
        queries.clear()
        found = owner.client.get(f"/api/sessions/{practice_id}").json
        assert len(queries) == 4, queries  # the account, the session, its place, its belongings
    assert [step["name"] for step in found["steps"]] == ["tune", "warm up"]
    assert (found["feedback"]["rating"], found["metrics"][0]["name"]) == (3, "Tempo")
