"""Starting and logging over HTTP: from a template, under a name, with a label, on a day, up to the day's limit."""

from typing import Any

import pytest

from tests.blueprints.test_life_cycle_api import instant, intervals, post, start
from tests.blueprints.test_sessions_api import LOGGED, document
from tests.conftest import Person
from tests.factories import Factory

PLAN = {
    "id": "technique", "name": "Technique", "discipline": "music", "session_type": "SCALES",
    "template_data": {"version": 1, "sections": [{"id": "s", "name": "Warm-up", "planned_seconds": 600, "activities": [
        {"instance_id": "i0", "name": "Long tones"}, {"instance_id": "i1", "name": "Scales", "planned_seconds": 300},
    ]}]},
}  # fmt: skip


@pytest.fixture
def planner(owner: Person, factory: Factory) -> Person:
    """The owner with a template whose sessions are filed under the goal “Blue Bossa”."""
    goal = factory.goal(owner.id, "ShortTermGoal", factory.goal(owner.id, name="Guitar"), name="Blue Bossa", id="bossa")
    assert owner.client.post("/api/templates", json={**PLAN, "goal_id": goal.id}).status_code == 201
    return owner


def test_a_session_from_a_template_starts_with_the_timer_of_its_first_activity(planner: Person, clock: Any) -> None:
    made = start(planner, template_id="technique")
    assert (made["name"], made["discipline"], made["session_type"]) == ("Technique", "music", "SCALES")
    assert (made["status"], made["parent_name"]) == ("ACTIVE", "Blue Bossa")
    assert made["template"] == {"id": "technique", "name": "Technique", "is_gone": False}
    assert intervals(made, 0) == [{"start": instant("12:00:00"), "stop": None}]
    assert intervals(made, 1) == []
    section = made["attributes"]["sections"][0]
    assert (section["name"], section["planned_seconds"]) == ("Warm-up", 600)
    assert [(item["name"], item["planned_seconds"]) for item in section["activities"]] == [
        ("Long tones", None),
        ("Scales", 300),
    ]


def test_two_sessions_from_one_template_share_no_ids(planner: Person) -> None:
    made = [start(planner, template_id="technique", **LOGGED)["attributes"]["sections"][0] for _ in range(2)]
    ids = [{section["id"], *(item["instance_id"] for item in section["activities"])} for section in made]
    assert len(ids[0]) == 3
    assert ids[0].isdisjoint(ids[1] | {"s", "i0", "i1"})
    assert ids[1].isdisjoint({"s", "i0", "i1"})


def test_what_is_said_wins_over_the_template(planner: Person) -> None:
    said = {"name": "Evening", "discipline": "drawing", "parent_id": None, "template_id": "technique"}
    made = start(planner, **{**LOGGED, **said})
    assert (made["name"], made["discipline"], made["session_type"]) == ("Evening", "drawing", "FREE")
    assert (made["trail"], intervals(made, 0)) == ([], [])


def test_repeating_a_start_from_a_template_is_the_same_session(planner: Person, clock: Any) -> None:
    body = {"id": "chosen", "template_id": "technique", "switch": True}
    first = start(planner, **body)
    clock.shift(60)
    assert start(planner, **body) == first
    assert planner.client.delete("/api/templates/technique").status_code < 300
    again = start(planner, **body)
    assert again == {**first, "template": {"id": "technique", "name": "Technique", "is_gone": True}}


def test_a_template_whose_goal_is_gone_leaves_its_sessions_unfiled(planner: Person) -> None:
    planner.client.delete("/api/goals/bossa")
    assert start(planner, template_id="technique")["parent_id"] is None


def test_a_template_that_is_not_there_is_not_found(owner: Person) -> None:
    assert owner.client.post("/api/sessions", json={"template_id": "none"}).status_code == 404


def test_a_session_without_a_name_is_called_by_its_label_and_day(owner: Person, clock: Any) -> None:
    made = start(owner, discipline="yoga", label="Breathing")
    assert (made["session_type"], made["name"]) == ("CUSTOM", "Breathing 2026-11-20")
    assert made["attributes"]["details"] == {"label": "Breathing"}
    for body in (
        {"discipline": "yoga", "session_type": "FREE", "label": "x"},
        {"discipline": "drawing", "label": "x"},  # has no type CUSTOM
        {"discipline": "chess", "label": "x"},
    ):
        assert owner.client.post("/api/sessions", json={**LOGGED, **body}).status_code == 422, body


def test_repeating_a_create_with_a_label_and_open_timers_is_the_same_session(owner: Person, clock: Any) -> None:
    running = document(None)
    running["sections"][0]["activities"][0]["intervals"] = [{"start": "2026-11-20T12:00:00Z", "stop": None}]
    body = {"id": "chosen", "label": "Breathing", "attributes": running}
    first = start(owner, **body)
    assert start(owner, **body) == first
    assert owner.client.post("/api/sessions", json={**body, "label": "Reading"}).status_code == 409
    logged = {**body, **LOGGED, "id": "logged"}
    first = start(owner, **logged)
    assert intervals(first) == [{"start": instant("12:00:00"), "stop": instant("12:00:00")}]
    assert start(owner, **logged) == first


def test_a_day_takes_as_many_sessions_as_its_limit(owner: Person, stranger: Person) -> None:
    climbs = [start(owner, **LOGGED, discipline="climbing") for _ in range(3)]
    refused = owner.client.post("/api/sessions", json={**LOGGED, "discipline": "climbing"})
    assert (refused.status_code, refused.json["type"]) == (409, "/problems/daily-cap")
    assert {key: refused.json[key] for key in ("cap", "session_count", "discipline", "session_date")} == {
        "cap": 3,
        "session_count": 3,
        "discipline": "climbing",
        "session_date": "2026-11-20",
    }
    start(owner, **LOGGED)  # another discipline
    start(owner, **LOGGED, discipline="climbing", session_date="2026-11-19")  # another day
    start(stranger, **LOGGED, discipline="climbing")
    start(owner, **LOGGED, discipline="climbing", status="CANCELLED")  # does not count
    owner.client.delete(f"/api/sessions/{climbs[0]['id']}")
    start(owner, **LOGGED, discipline="climbing")
    assert owner.client.post(f"/api/sessions/{climbs[0]['id']}/restore").status_code == 200  # what was, was


def test_no_edit_gets_around_the_limit(owner: Person) -> None:
    owner.client.patch("/api/me", json={"daily_caps": {"climbing": 1}})
    first = start(owner, **LOGGED, discipline="climbing")
    others = [
        (start(owner, **LOGGED), {"discipline": "climbing"}),
        (start(owner, **LOGGED, discipline="climbing", session_date="2026-11-19"), {"session_date": "2026-11-20"}),
        (start(owner, **LOGGED, discipline="climbing", status="CANCELLED"), {"status": "COMPLETED"}),
    ]
    for other, change in others:
        url = f"/api/sessions/{other['id']}"
        answer = owner.client.patch(url, json={"version": 1, **change})
        assert (answer.status_code, answer.json["type"]) == (409, "/problems/daily-cap"), change
        assert owner.client.get(url).json == other
    finish = owner.client.post(f"/api/sessions/{others[2][0]['id']}/finish", json={"status": "PARTIAL"})
    assert finish.status_code == 409
    assert owner.client.patch(f"/api/sessions/{first['id']}", json={"version": 1, "name": "Wall"}).status_code == 200


def test_a_limit_is_set_by_discipline_and_null_is_none(owner: Person) -> None:
    me = owner.client.patch("/api/me", json={"daily_caps": {"climbing": None, "music": 1}})
    assert me.json["daily_caps"] == {"climbing": None, "music": 1}
    for _ in range(4):
        start(owner, **LOGGED, discipline="climbing")
    start(owner, **LOGGED, discipline="music")
    assert owner.client.post("/api/sessions", json={**LOGGED, "discipline": "music"}).status_code == 409
    refused = owner.client.patch("/api/me", json={"daily_caps": {"chess": 1}})
    assert (refused.status_code, list(refused.json["errors"])) == (422, ["daily_caps"])


def test_a_start_over_the_limit_leaves_the_session_that_runs(owner: Person) -> None:
    owner.client.patch("/api/me", json={"daily_caps": {"music": 0}})
    running = start(owner)
    assert owner.client.post("/api/sessions", json={"discipline": "music", "switch": True}).status_code == 409
    assert owner.client.get("/api/sessions/active").json["session"] == running
    post(owner, running, "finish")
