"""Timers over HTTP: facts that start and stop, at most one of a person's running; and timers that run very long."""

from typing import Any

import pytest

from tests.blueprints.test_life_cycle_api import instant, intervals, post, span, start, timer
from tests.blueprints.test_sessions_api import LOGGED, document
from tests.conftest import Person
from tests.factories import Factory


def activity(practice: dict[str, Any], number: int = 0) -> dict[str, Any]:
    return practice["attributes"]["sections"][0]["activities"][number]


def test_a_typed_duration_goes_on_from_where_it_was_when_its_timer_starts(owner: Person, clock: Any) -> None:
    made = start(owner, attributes=document(600))
    timer(owner, made, "start")
    clock.shift(30)
    stopped = timer(owner, made, "stop")
    assert activity(stopped)["duration_seconds"] is None
    assert intervals(stopped) == [span("11:50:00", "12:00:00"), span("12:00:00", "12:00:30")]
    assert stopped["total_duration_seconds"] == 630


def test_stopping_what_does_not_run_changes_nothing(owner: Person, clock: Any) -> None:
    made = start(owner, attributes=document(None))
    assert timer(owner, made, "stop") == made


def test_restarting_forgets_what_was_timed(owner: Person, clock: Any) -> None:
    made = start(owner, attributes=document(None, 60))
    timer(owner, made, "start")
    clock.shift(30)
    assert intervals(timer(owner, made, "restart")) == [span("12:00:30", None)]
    again = timer(owner, made, "restart", 1)
    assert (intervals(again), intervals(again, 1)) == ([span("12:00:30", "12:00:30")], [span("12:00:30", None)])
    assert activity(again, 1)["duration_seconds"] is None


def test_added_time_stands_before_the_first_start_or_before_the_session(owner: Person, clock: Any) -> None:
    made = start(owner, attributes=document(None, None, 60))
    clock.shift(600)
    timer(owner, made, "start", 0)
    timer(owner, made, "add_time", 0, seconds=90)
    timer(owner, made, "add_time", 1, seconds=300)
    added = timer(owner, made, "add_time", 2, seconds=30.5)
    assert intervals(added, 0) == [span("12:08:30", "12:10:00"), span("12:10:00", None)]
    assert intervals(added, 1) == [span("11:55:00", "12:00:00")]
    assert (intervals(added, 2), activity(added, 2)["duration_seconds"]) == ([], 90.5)
    assert added["total_duration_seconds"] == 481  # 90 + 300 + 90.5, halves up


def test_time_before_the_calendar_begins_is_refused(owner: Person, clock: Any) -> None:
    made = start(owner, attributes=document(None))
    first = {"start": "0001-01-01T00:00:00Z", "stop": "0001-01-01T00:10:00Z"}
    sections = made["attributes"]["sections"]
    sections[0]["activities"][0]["intervals"] = [first]
    body = {"version": made["version"], "attributes": {"version": 1, "sections": sections}}
    assert owner.client.patch(f"/api/sessions/{made['id']}", json=body).status_code == 200
    more = {"action": "add_time", "instance_id": "i0", "seconds": 60}
    answer = owner.client.post(f"/api/sessions/{made['id']}/timers", json=more)
    assert (answer.status_code, list(answer.json["errors"])) == (422, ["seconds"])


def test_intervals_make_no_document_that_its_editor_could_not_send_back(owner: Person, clock: Any) -> None:
    made = start(owner, attributes=document(*[None] * 6))
    second = {"start": "2026-11-20T11:00:00Z", "stop": "2026-11-20T11:00:01Z"}
    body = {"action": "edit", "intervals": [second] * 1_000}
    answers = [
        owner.client.post(f"/api/sessions/{made['id']}/timers", json={**body, "instance_id": f"i{number}"})
        for number in range(5)
    ]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 200, 422]
    assert list(answers[-1].json["errors"]) == ["intervals"]


def test_adding_no_time_is_refused_beside_the_field(owner: Person) -> None:
    made = start(owner, attributes=document(None))
    answer = owner.client.post(f"/api/sessions/{made['id']}/timers", json={"action": "add_time", "instance_id": "i0"})
    assert (answer.status_code, list(answer.json["errors"])) == (422, ["seconds"])


def test_editing_replaces_only_what_is_given(owner: Person, clock: Any) -> None:
    made = start(owner, **LOGGED, attributes=document(600))
    first = timer(owner, made, "edit", intervals=[span("07:05:00", "07:10:00")])
    assert (activity(first)["duration_seconds"], first["total_duration_seconds"]) == (600, 600)
    second = timer(owner, made, "edit", duration_seconds=None, planned_seconds=900)
    assert (activity(second)["planned_seconds"], second["total_duration_seconds"]) == (900, 300)
    backwards = {"action": "edit", "instance_id": "i0", "intervals": [span("07:10:00", "07:05:00")]}
    answer = owner.client.post(f"/api/sessions/{made['id']}/timers", json=backwards)
    assert (answer.status_code, list(answer.json["errors"])) == (422, ["intervals"])


def test_a_timer_never_runs_on_in_a_finished_session(owner: Person, clock: Any) -> None:
    made = start(owner, **LOGGED, attributes=document(None))  # until 07:30 UTC
    for action in ("start", "restart"):
        body = {"action": action, "instance_id": "i0"}
        answer = owner.client.post(f"/api/sessions/{made['id']}/timers", json=body)
        assert (answer.status_code, answer.json["type"]) == (409, "/problems/not-running")
    edited = timer(owner, made, "edit", intervals=[span("07:20:00", None), span("08:00:00", None)])
    assert intervals(edited) == [span("07:20:00", "07:30:00"), span("08:00:00", "08:00:00")]


def test_a_timer_of_an_activity_that_is_gone_is_not_found(owner: Person) -> None:
    made = start(owner, attributes=document(None))
    body = {"action": "start", "instance_id": "gone"}
    assert owner.client.post(f"/api/sessions/{made['id']}/timers", json=body).status_code == 404


def test_of_several_timers_that_an_editor_sends_the_one_begun_last_runs(owner: Person, clock: Any) -> None:
    made = start(owner, attributes=document(None, None))
    sent = made["attributes"]
    for number, begun in enumerate(("12:00:20", "12:00:05")):
        sent["sections"][0]["activities"][number]["intervals"] = [span(begun, None)]
    sent["pauses"] = [{**span("12:00:10", None), "instance_id": "i1"}]
    clock.shift(60)
    kept = owner.client.patch(f"/api/sessions/{made['id']}", json={"version": 1, "attributes": sent}).json
    assert intervals(kept, 0) == [span("12:00:20", None)]
    assert intervals(kept, 1) == [span("12:00:05", "12:00:10")]
    assert kept["attributes"]["pauses"] == [{**span("12:00:10", "12:00:20"), "instance_id": "i1"}]


def test_finishing_by_an_edit_stops_what_runs_at_the_end(owner: Person, clock: Any) -> None:
    made = start(owner, attributes=document(None))
    going = timer(owner, made, "start")
    patch = {"version": going["version"], "status": "PARTIAL", "session_end": "2026-11-20T12:00:40Z"}
    clock.shift(60)
    done = owner.client.patch(f"/api/sessions/{made['id']}", json=patch).json
    assert (intervals(done), done["total_duration_seconds"]) == ([span("12:00:00", "12:00:40")], 40)


def test_a_running_timer_of_an_old_session_stays_until_its_document_is_written(owner: Person, factory: Factory) -> None:
    old = {"sections": [{"exercises": [{"instance_id": "i0", "time_start": "2026-11-19T18:05:00Z"}]}]}
    practice = factory.practice(owner.id, attributes=old)  # until 18:30 UTC
    url = f"/api/sessions/{practice.id}"
    renamed = owner.client.patch(url, json={"version": 1, "name": "Evening"}).json
    assert intervals(renamed) == [{"start": "2026-11-19T18:05:00.000000Z", "stop": None}]
    edited = owner.client.patch(url, json={"version": renamed["version"], "attributes": renamed["attributes"]}).json
    assert intervals(edited) == [{"start": "2026-11-19T18:05:00.000000Z", "stop": "2026-11-19T18:30:00.000000Z"}]


def long_run(person: Person) -> Any:
    return person.client.get("/api/sessions/active").json["session"]["long_run"]


def test_a_timer_is_asked_about_after_three_hours_but_never_while_paused(owner: Person, clock: Any) -> None:
    made = start(owner, attributes=document(None))
    clock.shift(600)
    timer(owner, made, "start")
    clock.shift(3 * 3600)
    assert long_run(owner) is None
    clock.shift(1)
    assert long_run(owner) == {
        "instance_id": "i0",
        "since": instant("12:10:00"),
        "last_active_at": instant("12:10:00"),
    }
    post(owner, made, "pause")
    assert long_run(owner) is None


def test_the_limit_is_the_persons_own(owner: Person, clock: Any) -> None:
    owner.client.patch("/api/me", json={"timer_limit_minutes": 30})
    start(owner)
    clock.shift(1801)
    assert long_run(owner)["instance_id"] is None


def test_what_was_kept_is_asked_about_again_only_after_the_limit(owner: Person, clock: Any) -> None:
    made = start(owner)
    clock.shift(4 * 3600)
    kept = post(owner, made, "still-practising", choice="keep")
    assert (kept["long_run"], kept["attributes"]["confirmed_at"]) == (None, instant("16:00:00"))
    clock.shift(3 * 3600 + 1)
    assert long_run(owner)["since"] == instant("16:00:00")


def test_a_forgotten_timer_is_trimmed_to_the_last_sign_of_life(owner: Person, clock: Any) -> None:
    made = start(owner, attributes=document(None))
    timer(owner, made, "start")
    clock.shift(1200)
    named = owner.client.get("/api/sessions/active").json["session"]
    owner.client.patch(f"/api/sessions/{made['id']}", json={"version": named["version"], "name": "Scales"})
    clock.shift(5 * 3600)
    trimmed = post(owner, made, "still-practising", choice="trim")
    assert (intervals(trimmed), trimmed["long_run"]) == ([span("12:00:00", "12:20:00")], None)
    assert trimmed["status"] == "ACTIVE"
    assert post(owner, made, "still-practising", choice="trim") == trimmed


def test_a_forgotten_timer_is_discarded_and_what_was_before_it_stays(owner: Person, clock: Any) -> None:
    made = start(owner, attributes=document(None))
    timer(owner, made, "start")
    clock.shift(60)
    timer(owner, made, "stop")
    timer(owner, made, "start")
    clock.shift(5 * 3600)
    assert intervals(post(owner, made, "still-practising", choice="discard")) == [span("12:00:00", "12:01:00")]


def test_a_forgotten_session_without_timers_is_paused_from_there_or_cancelled(owner: Person, clock: Any) -> None:
    first = start(owner)
    clock.shift(4 * 3600)
    trimmed = post(owner, first, "still-practising", choice="trim")
    assert trimmed["attributes"]["pauses"] == [{**span("12:00:00", None), "instance_id": None}]
    post(owner, first, "finish")
    second = start(owner)
    clock.shift(4 * 3600)
    assert post(owner, second, "still-practising", choice="discard")["status"] == "CANCELLED"


@pytest.mark.parametrize("choice", ["keep", "trim", "discard"])
def test_what_does_not_run_long_is_left_alone(owner: Person, clock: Any, choice: str) -> None:
    made = start(owner)
    clock.shift(3600)
    assert post(owner, made, "still-practising", choice=choice) == made
