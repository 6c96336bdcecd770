"""Templates over HTTP: what a plan keeps, how it was used, and what deleting one leaves."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from flask import Flask

from extensions import db
from models import SessionTemplate
from schemas.templates import TemplateItemOut, TemplateOut
from services.signed_in import ProfileRow
from services.template_lists import usage_query
from services.templates import plan_for
from tests.conftest import Person, Queries, account
from tests.factories import START, Factory
from tests.test_query_plans import plan_of

pytestmark = pytest.mark.usefixtures("clock")
PLAN: dict[str, Any] = {
    "version": 1,
    "sections": [
        {"id": "w", "name": "Warm-up", "planned_seconds": 600, "activities": [{"instance_id": "s", "name": "Scales"}]},
        {
            "id": "m",
            "name": "Songs",
            "activities": [{"instance_id": "b", "name": "Bridge", "planned_seconds": 300, "completed": True}],
        },
    ],
}
FORM: dict[str, Any] = {
    "id": "morning",
    "name": " Morning technique ",
    "discipline": "music",
    "session_type": "SCALES",
    "description": "Before breakfast",
    "difficulty": 2,
    "focus_area": "left hand",
    "template_data": PLAN,
}


def make(person: Person, **values: Any) -> dict[str, Any]:
    answer = person.client.post("/api/templates", json={**FORM, **values})
    assert answer.status_code == 201, answer.json
    return answer.json


def names(person: Person, state: str = "current") -> list[str]:
    return [item["name"] for item in person.client.get(f"/api/templates?state={state}").json["items"]]


def profile_of(user_id: int) -> ProfileRow:
    profile = account(user_id).profile
    return ProfileRow(**{name: getattr(profile, name) for name in ProfileRow.__slots__})


def test_a_template_is_a_plan_in_which_nothing_is_practised(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id, name="Guitar")
    made = make(owner, goal_id=root.id)
    assert TemplateOut().validate(made) == {}
    assert (made["name"], made["goal_name"], made["session_type"]) == ("Morning technique", "Guitar", "SCALES")
    assert (made["section_seconds"], made["planned_seconds"], made["activity_count"]) == ([[600, 0], [300, 0]], 900, 2)
    assert made["template_data"]["sections"][1]["activities"][0]["completed"] is False
    assert made["usage"] == {
        "session_count": 0,
        "last_session_date": None,
        "median_seconds": None,
        "completed_count": 0,
        "rated_count": 0,
    }
    assert owner.client.get("/api/templates/morning").json == made
    (item,) = owner.client.get("/api/templates").json["items"]
    assert TemplateItemOut().validate(item) == {}
    assert {**item, "template_data": made["template_data"]} == made


def test_repeating_is_the_same_template_and_another_one_is_refused(owner: Person, stranger: Person) -> None:
    first = make(owner)
    assert make(owner) == first
    other = owner.client.post("/api/templates", json={**FORM, "name": "Evening"})
    assert (other.status_code, other.json["type"]) == (409, "/problems/id-taken")
    owner.client.delete("/api/templates/morning")
    assert owner.client.post("/api/templates", json=FORM).status_code == 409
    assert make(stranger, name="Theirs")["name"] == "Theirs"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name": "  "}, "name"),
        ({"discipline": "chess"}, "discipline"),
        ({"session_type": "FUN"}, "session_type"),
        ({"difficulty": 6}, "difficulty"),
        ({"template_data": {"version": 2}}, "template_data"),
        ({"template_data": "[1]"}, "template_data"),
        ({"template_data": {"version": 1, "sections": [{"planned_seconds": -1}]}}, "template_data"),
    ],
)
def test_what_is_no_template_is_refused(owner: Person, values: dict[str, Any], field: str) -> None:
    answer = owner.client.post("/api/templates", json={**FORM, **values})
    assert answer.status_code == 422
    assert list(answer.json["errors"]) == [field]
    assert names(owner, "all") == []


def test_sessions_cannot_be_planned_where_they_cannot_stand(
    owner: Person, factory: Factory, noise: dict[str, str]
) -> None:
    step = factory.goal(owner.id, "ImmediateGoal", factory.goal(owner.id))
    for goal_id, status in ((noise["root"], 404), (step.id, 409)):
        assert owner.client.post("/api/templates", json={**FORM, "goal_id": goal_id}).status_code == status


def test_a_change_needs_the_version_that_was_seen(owner: Person) -> None:
    made = make(owner)
    changed = owner.client.patch("/api/templates/morning", json={"version": 1, "name": "Evening", "difficulty": None})
    assert (changed.status_code, changed.json["version"]) == (200, 2)
    assert changed.json["updated_at"] is not None
    assert {**changed.json, "updated_at": 0} == {
        **made, "name": "Evening", "difficulty": None, "version": 2, "updated_at": 0,
    }  # fmt: skip
    stale = owner.client.patch("/api/templates/morning", json={"version": 1, "name": "Noon"})
    assert (stale.status_code, stale.json["current"]) == (412, changed.json)
    other = owner.client.patch("/api/templates/morning", json={"version": 2, "discipline": "yoga"})
    assert (other.json["session_type"], names(owner)) == ("SEQUENCE", ["Evening"])
    plan = {"version": 1, "sections": [{"name": "Only this"}]}
    planned = owner.client.patch("/api/templates/morning", json={"version": 3, "template_data": plan, "archived": True})
    assert [section["name"] for section in planned.json["template_data"]["sections"]] == ["Only this"]
    assert (names(owner), names(owner, "archived"), names(owner, "all")) == ([], ["Evening"], ["Evening"])


def test_usage_counts_what_was_practised_and_leaves_out_the_trash(
    owner: Person, factory: Factory, noise: dict[str, str]
) -> None:
    make(owner)
    for status, seconds, day in (
        ("COMPLETED", 600, 10),
        ("PARTIAL", 901, 12),
        ("ABANDONED", None, 13),
        ("CANCELLED", 9000, 14),
        ("ACTIVE", 5, 15),
    ):
        factory.practice(
            owner.id,
            template_id="morning",
            status=status,
            total_duration_seconds=seconds,
            session_date=date(2026, 11, day),
        )
    factory.practice(owner.id, template_id="morning", total_duration_seconds=1, deleted_at=START)
    factory.practice(owner.id, template_id="another")
    assert owner.client.get("/api/templates/morning").json["usage"] == {
        "session_count": 5,
        "last_session_date": "2026-11-15",
        "median_seconds": 751,  # between 600 and 901, halves up
        "completed_count": 1,
        "rated_count": 3,
    }


def test_the_last_used_comes_first_and_then_the_newest(owner: Person, factory: Factory, clock: Any) -> None:
    for name in ("older", "newer", "used long ago", "used today"):
        make(owner, id=name.replace(" ", "-"), name=name)
        clock.shift(60)
    factory.practice(owner.id, template_id="used-long-ago")
    factory.practice(owner.id, template_id="used-today", session_start=datetime(2026, 11, 19, 18, 5, tzinfo=UTC))
    assert names(owner) == ["used today", "used long ago", "newer", "older"]


def test_the_list_takes_the_same_statements_for_one_and_for_many(
    owner: Person, factory: Factory, queries: Queries
) -> None:
    goal = factory.goal(owner.id)
    counts: list[int] = []
    for number in range(12):
        make(owner, id=f"t{number}", goal_id=goal.id)
        factory.practice(owner.id, template_id=f"t{number}")
        queries.clear()
        owner.client.get("/api/templates")
        counts.append(len(queries))
    assert set(counts) == {4}  # the account, the templates, their goals, their sessions


def test_the_sessions_of_templates_are_found_by_their_index(app: Flask) -> None:
    steps = plan_of(usage_query(1, ["a", "b"]))
    assert len(steps) == 1, steps
    assert "idx_template_id (user_id=? AND template_id=?)" in steps[0]


def test_a_template_of_the_old_program_is_shown_with_everything_in_it(owner: Person) -> None:
    old = {"sections": [{"name": "W", "duration_minutes": 10, "activities": [{"type": "activity", "name": "Scales"}]}]}
    db.session.add(SessionTemplate(user_id=owner.id, id="old", name="Morning", template_data={**old, "total": 30}))
    db.session.commit()
    shown = owner.client.get("/api/templates/old").json
    assert (shown["discipline"], shown["session_type"], shown["planned_seconds"]) == ("general", "PRACTICE", 600)
    assert shown["template_data"]["extra"] == {"total": 30}
    assert owner.client.patch("/api/templates/old", json={"version": 1, "name": "Evening"}).status_code == 200
    stored = db.session.get_one(SessionTemplate, (owner.id, "old")).template_data
    assert stored == {**old, "total": 30}
    plan = plan_for(owner.id, profile_of(owner.id), "old")["document"]
    assert plan["sections"][0]["activities"][0]["extra"] == {"type": "activity"}


def test_a_session_starts_with_the_plan_unless_the_template_is_deleted(owner: Person) -> None:
    make(owner)
    started = owner.client.post("/api/sessions", json={"template_id": "morning"})
    assert (started.status_code, started.json["name"]) == (201, "Morning technique")
    assert [section["planned_seconds"] for section in started.json["attributes"]["sections"]] == [600, None]
    assert owner.client.get("/api/templates/morning").json["usage"]["session_count"] == 1
    owner.client.delete("/api/templates/morning")
    assert owner.client.post("/api/sessions", json={"template_id": "morning", "switch": True}).status_code == 404
    kept = owner.client.get(f"/api/sessions/{started.json['id']}").json["template"]
    assert kept == {"id": "morning", "name": "Morning technique", "is_gone": True}


def test_a_deleted_template_is_gone_until_it_is_restored(owner: Person) -> None:
    made = make(owner)
    assert owner.client.delete("/api/templates/morning").status_code == 204
    for answer in (
        owner.client.get("/api/templates/morning"),
        owner.client.delete("/api/templates/morning"),
        owner.client.patch("/api/templates/morning", json={"version": 1, "name": "x"}),
        owner.client.post("/api/templates/morning/copy", json={}),
    ):
        assert (answer.status_code, answer.json["type"]) == (404, "/problems/not-found")
    assert names(owner, "all") == []
    back = owner.client.post("/api/templates/morning/restore").json
    assert (back["name"], names(owner)) == (made["name"], [made["name"]])
    assert db.session.get_one(SessionTemplate, (owner.id, "morning")).deleted_at is None


def test_a_copy_is_a_template_of_its_own(owner: Person) -> None:
    made = make(owner)
    copied = owner.client.post("/api/templates/morning/copy", json={"id": "c"})
    assert (copied.status_code, copied.json["name"]) == (201, "Morning technique copy")
    same = ("discipline", "session_type", "description", "difficulty", "focus_area", "section_seconds")
    assert [copied.json[key] for key in same] == [made[key] for key in same]
    assert copied.json["template_data"]["sections"][0]["id"] != "w"
    assert owner.client.post("/api/templates/morning/copy", json={"id": "c"}).json == copied.json
    assert owner.client.post("/api/templates/morning/copy", json={"id": "c", "name": "B"}).status_code == 409
    longest = make(owner, id="long", name="x" * 500)
    assert owner.client.post(f"/api/templates/{longest['id']}/copy", json={}).json["name"] == "x" * 495 + " copy"


def test_a_session_becomes_a_template_without_what_was_practised(owner: Person, factory: Factory) -> None:
    goal = factory.goal(owner.id, name="Guitar")
    activity = {
        "instance_id": "s",
        "name": "Scales",
        "notes": "Thumb behind the neck",
        "completed": True,
        "duration_seconds": 290,
        "metrics": [{"metric_id": "tempo", "value": 92}],
    }
    factory.practice(
        owner.id,
        goal,
        id="evening",
        name="Evening",
        discipline="music",
        session_type="SCALES",
        attributes={"version": 1, "notes": "Tired", "sections": [{"id": "w", "name": "W", "activities": [activity]}]},
    )
    made = owner.client.post("/api/sessions/evening/template", json={"id": "t"})
    assert (made.status_code, TemplateOut().validate(made.json)) == (201, {})
    assert [made.json[key] for key in ("name", "goal_id", "discipline", "session_type", "planned_seconds")] == [
        *("Evening", goal.id, "music", "SCALES", 300),
    ]
    (section,) = made.json["template_data"]["sections"]
    scales = section["activities"][0]
    assert (scales["notes"], scales["metrics"], scales["duration_seconds"]) == ("Thumb behind the neck", [], None)
    assert made.json["template_data"]["notes"] == ""
    assert owner.client.post("/api/sessions/evening/template", json={"id": "t"}).json == made.json
    assert owner.client.post("/api/sessions/nowhere/template", json={}).status_code == 404


def test_a_plan_for_a_session_is_filed_under_the_goal_only_while_it_lives(owner: Person, factory: Factory) -> None:
    goal = factory.goal(owner.id, name="Guitar")
    make(owner, goal_id=goal.id)
    profile = profile_of(owner.id)
    plan = plan_for(owner.id, profile, "morning")
    assert {key: plan[key] for key in ("name", "discipline", "session_type", "goal_id")} == {
        "name": "Morning technique",
        "discipline": "music",
        "session_type": "SCALES",
        "goal_id": goal.id,
    }
    ids = {section["id"] for section in plan["document"]["sections"]}
    assert ids.isdisjoint(
        {"w", "m"} | {section["id"] for section in plan_for(owner.id, profile, "morning")["document"]["sections"]}
    )
    owner.client.delete(f"/api/goals/{goal.id}")
    assert plan_for(owner.id, profile, "morning")["goal_id"] is None
    assert owner.client.get("/api/templates/morning").json["goal_name"] is None
    owner.client.post(f"/api/goals/{goal.id}/restore")
    assert owner.client.get("/api/templates/morning").json["goal_name"] == "Guitar"


def test_a_template_of_another_person_is_not_there(owner: Person, stranger: Person) -> None:
    make(stranger)
    assert names(owner, "all") == []
    for method, path in (
        ("get", "/api/templates/morning"),
        ("delete", "/api/templates/morning"),
        ("post", "/api/templates/morning/restore"),
    ):
        assert getattr(owner.client, method)(path).status_code == 404


def test_a_session_is_not_said_to_be_made_from_a_template_that_never_was(
    owner: Person, stranger: Person, factory: Factory
) -> None:
    stranger.client.post("/api/templates", json={"id": "theirs", "name": "Theirs"})
    practice = factory.practice(owner.id, template_id="gone for good")
    address, logged = (
        f"/api/sessions/{practice.id}",
        {"session_end": "2026-11-19T10:00:00Z", "attributes": {"version": 1}},
    )
    assert owner.client.post("/api/sessions", json={**logged, "template_id": "theirs"}).status_code == 404
    assert owner.client.patch(address, json={"version": 1, "template_id": "theirs"}).status_code == 404
    page = owner.client.get(address).json
    assert (page["version"], page["template_id"], page["template"]) == (1, "gone for good", None)
    assert owner.client.patch(address, json={"version": 1, "template_id": None}).json["template_id"] is None


def test_many_changes_of_a_template_at_once_are_one_version(owner: Person, factory: Factory) -> None:
    make(owner)
    goal = factory.goal(owner.id)
    changes = {"discipline": "music", "goal_id": goal.id, "name": "Evening", "archived": True}
    assert owner.client.patch("/api/templates/morning", json={"version": 1, **changes}).json["version"] == 2
