"""What disciplines measure, kept beside the sessions: checked and put right, upgraded, switched, copied."""

from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from disciplines import DISCIPLINES
from extensions import db
from models import PracticeSession, SessionMetric
from services.promotion_store import promote_all
from tests.conftest import Person
from tests.factories import Factory

HANDS = {"image_count": 4, "duration_seconds": 30, "category": "hands"}
TWO_OF_FOUR = {**HANDS, "images_completed": 2, "total_seconds": 60}
THREE_OF_FOUR = {**HANDS, "images_completed": 3, "total_seconds": 90}


def drawing(details: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"discipline": "drawing", "attributes": {"version": 1, "sections": [], "details": details}, **more}


def start(person: Person, body: dict[str, Any]) -> Any:
    answer = person.client.post("/api/sessions", json=body)
    assert answer.status_code == 201, answer.json
    return answer.json


def test_what_does_not_say_what_the_details_say_is_told_and_put_right(app: Flask, owner: Person) -> None:
    made = start(owner, drawing(TWO_OF_FOUR, session_end="2026-11-19T20:00:00Z"))
    practices, metrics = PracticeSession.__table__, SessionMetric.__table__
    db.session.execute(
        sa.update(practices).where(practices.c.id == made["id"]).values(result="4 images", setup_key="other")
    )
    db.session.execute(sa.delete(metrics).where(metrics.c.key == "drawing_seconds"))
    db.session.execute(sa.update(metrics).where(metrics.c.key == "images_completed").values(value=4, unit="figures"))
    db.session.commit()
    checked = app.test_cli_runner().invoke(args=["sessions", "check"])
    assert checked.exit_code == 1
    assert checked.output.splitlines() == [
        f"{made['id']} result: stored 4 images, the document says 2 of 4 images",
        f"{made['id']} setup_key: stored other, the document says {made['setup_key']}",
        f"{made['id']} session_metrics: stored 2, the document says 3",
        "3 differences",
        "Nothing was changed. `flask sessions check --fix` writes what the documents say.",
    ]
    fixed = app.test_cli_runner().invoke(args=["sessions", "check", "--fix"])
    assert (fixed.exit_code, fixed.output.splitlines()[-1]) == (0, "3 differences fixed")
    assert app.test_cli_runner().invoke(args=["sessions", "check"]).output == "0 differences\n"
    read = owner.client.get(f"/api/sessions/{made['id']}").json
    assert (read["result"], read["session_metrics"]) == (made["result"], made["session_metrics"])


def test_a_finished_drill_has_the_outcome_of_what_was_done_and_the_persons_word_wins(owner: Person) -> None:
    for details, word, status in (
        (TWO_OF_FOUR, {}, "ABANDONED"),
        (THREE_OF_FOUR, {}, "PARTIAL"),
        ({**HANDS, "images_completed": 4}, {}, "COMPLETED"),
        (TWO_OF_FOUR, {"status": "COMPLETED"}, "COMPLETED"),
    ):
        made = start(owner, drawing(details))
        finished = owner.client.post(f"/api/sessions/{made['id']}/finish", json=word)
        assert (finished.status_code, finished.json["status"]) == (200, status)


def test_switching_finishes_the_drill_that_runs_with_its_own_outcome(owner: Person) -> None:
    first = start(owner, drawing(THREE_OF_FOUR))
    second = start(owner, drawing(HANDS, switch=True))
    read = owner.client.get(f"/api/sessions/{first['id']}").json
    assert (read["status"], read["result"], second["status"]) == ("PARTIAL", "3 of 4 images", "ACTIVE")


def test_a_copy_came_to_the_same(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id, name="Hands")
    start(owner, drawing(TWO_OF_FOUR, parent_id=root.id, session_end="2026-11-19T20:00:00Z"))
    copied = owner.client.post(f"/api/goals/{root.id}/copy", json={"with_sessions": True, "shift_days": 7})
    assert copied.status_code in (200, 201), copied.json
    runs = owner.client.get("/api/disciplines/drawing/runs").json
    assert [run["session_date"] for run in runs["items"]] == ["2026-11-26", "2026-11-19"]
    assert runs["items"][0]["values"] == runs["items"][1]["values"]
    assert runs["items"][0]["setup_key"] == runs["items"][1]["setup_key"]
    assert list(promote_all(db.session(), owner.id, fix=False)) == []


def test_a_template_of_a_session_holds_its_set_up_and_nothing_of_what_came_of_it(owner: Person) -> None:
    details = {**THREE_OF_FOUR, "run": {"index": 3}, "setup_name": "Hands", "mine": [1]}
    made = start(owner, drawing(details, session_end="2026-11-19T20:00:00Z"))
    template = owner.client.post(f"/api/sessions/{made['id']}/template", json={}).json
    assert template["template_data"]["details"] == {**HANDS, "setup_name": "Hands", "mine": [1]}
    assert template["planned_seconds"] == 120
    again = start(owner, {"template_id": template["id"], "session_end": "2026-11-19T21:00:00Z"})
    assert again["setup_key"] == made["setup_key"]
    assert (again["result"], again["session_metrics"]) == (None, [])


@pytest.fixture
def renamed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let drawing have a second version, in which `pictures` has become `image_count`."""

    def upgrade(old: dict[str, Any]) -> dict[str, Any]:
        return {**{key: old[key] for key in old if key != "pictures"}, "image_count": old["pictures"]}

    second = replace(DISCIPLINES["drawing"], details_version=2, upgrades={1: upgrade})
    monkeypatch.setitem(DISCIPLINES, "drawing", second)


@pytest.mark.usefixtures("renamed")
def test_details_of_an_older_version_are_read_as_new_and_saved_by_the_next_write(
    owner: Person, factory: Factory
) -> None:
    old = {"pictures": 4, "images_completed": 3}
    new = {"version": 2, "image_count": 4, "images_completed": 3}
    stored = {"version": 1, "sections": [], "notes": "", "details": old}
    practice = factory.practice(owner.id, discipline="drawing", session_type="FREE", attributes=stored)
    list(promote_all(db.session(), owner.id))
    db.session.commit()
    address = f"/api/sessions/{practice.id}"
    read = owner.client.get(address).json
    assert (read["attributes"]["details"], read["result"]) == (new, "3 of 4 images")
    assert read["suggested_status"] == "PARTIAL"
    assert owner.client.get("/api/disciplines/drawing/runs?details=true").json["items"][0]["details"] == new
    assert practice.attributes["details"] == old
    owner.client.patch(address, json={"version": read["version"], "name": "Hands"})
    db.session.expire_all()
    assert db.session.get_one(PracticeSession, (owner.id, practice.id)).attributes["details"] == new
    assert list(promote_all(db.session(), owner.id, fix=False)) == []


@pytest.mark.usefixtures("renamed")
def test_a_create_that_is_repeated_with_old_details_is_the_same_session(owner: Person) -> None:
    body = drawing({"pictures": 4}, id="drill", session_end="2026-11-19T20:00:00Z")
    assert start(owner, body)["attributes"]["details"] == {"version": 2, "image_count": 4}
    again = owner.client.post("/api/sessions", json=body)
    assert (again.status_code, again.json["id"]) == (201, "drill")


@pytest.mark.usefixtures("renamed")
def test_a_template_with_old_details_begins_a_session_with_new_ones(owner: Person) -> None:
    body = {"name": "Hands", "discipline": "drawing"}
    made = owner.client.post("/api/templates", json={**body, "template_data": drawing({"pictures": 4})["attributes"]})
    assert made.json["template_data"]["details"] == {"version": 2, "image_count": 4}
    started = start(owner, {"template_id": made.json["id"], "session_end": "2026-11-19T20:00:00Z"})
    assert started["attributes"]["details"] == {"version": 2, "image_count": 4}
