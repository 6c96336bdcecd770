"""The disciplines over HTTP: what they are, earlier runs, progress, templates that ship."""

from datetime import timedelta
from typing import Any

import pytest

from disciplines import DISCIPLINES
from extensions import db
from services.promotion_store import apply_promotion, promote_all
from tests.conftest import Person, Queries
from tests.factories import START, Factory

HANDS = {"image_count": 4, "duration_seconds": 30, "category": "hands"}
FEET = {**HANDS, "category": "feet"}
CHORDS = {"duration_minutes": 10, "chord_types": ["maj7"]}


def images(*seconds: int) -> dict[str, Any]:
    return {"image_results": [{"seconds": one} for one in seconds]}


def prompts(*milliseconds: int) -> dict[str, Any]:
    return {"results": [{"chord": "C", "attempts": 1, "correct_ms": one} for one in milliseconds]}


def make_run(
    factory: Factory, person: Person, discipline: str, details: dict[str, Any], days: int = 0, **values: Any
) -> str:
    """Make a session of half an hour with details, so many days after 19 November 2026."""
    start = START + timedelta(days=days)
    practice = factory.practice(
        person.id,
        discipline=discipline,
        session_type=DISCIPLINES[discipline].session_types[0].key,
        session_start=start,
        session_end=start + timedelta(minutes=30),
        session_date=start.date(),
        attributes={"version": 1, "sections": [], "notes": "", "details": details},
        **values,
    )
    apply_promotion(db.session(), practice)
    db.session.commit()
    return practice.id


def names_of(runs: Any) -> list[str]:
    return [run["name"] for run in runs["items"]]


def test_every_discipline_tells_its_types_fields_and_metrics(owner: Person) -> None:
    told = {one["key"]: one for one in owner.client.get("/api/disciplines").json["disciplines"]}
    assert list(told) == ["general", "music", "drawing", "climbing", "yoga", "story"]
    music = told["music"]
    assert (music["label"], music["has_progress"], music["starter_count"]) == ("Music", True, 4)
    assert [kind["key"] for kind in music["session_types"]] == ["PIECE", "CHORDS", "SCALES", "CUSTOM"]
    assert music["metrics"][-1] == {
        "key": "effective_chords", "label": "Effective chords", "unit": "chords", "better": "higher", "decimals": 2,
    }  # fmt: skip
    assert {metric["key"]: metric["better"] for metric in music["metrics"]}["average_seconds"] == "lower"
    fields = {field["name"]: field for field in told["drawing"]["fields"]}
    assert fields["category"]["choices"] == ["full-body", "hands", "feet", "portraits"]
    assert (fields["image_count"]["type"], fields["image_count"]["minimum"]) == ("integer", 1)
    assert (fields["steps"]["type"], fields["steps"]["is_list"]) == ("object", True)
    steps = fields["steps"]["fields"]
    assert [(field["name"], field["is_required"]) for field in steps] == [("count", True), ("seconds", False)]
    assert told["yoga"]["starter_count"] == 12
    assert told["climbing"]["default_daily_cap"] == 3


def test_runs_come_newest_first_with_what_they_came_to_and_the_best(owner: Person, factory: Factory) -> None:
    make_run(factory, owner, "drawing", HANDS | images(30, 30, 31), 0, name="first")
    make_run(factory, owner, "drawing", HANDS | images(30, 25, 30, 20), 2, name="last")
    make_run(factory, owner, "drawing", FEET | images(60), 1, name="feet")
    runs = owner.client.get("/api/disciplines/drawing/runs").json
    assert names_of(runs) == ["last", "feet", "first"]
    assert [run["result"] for run in runs["items"]] == ["4 images", "1 of 4 images", "3 of 4 images"]
    assert runs["items"][0]["values"] == {
        "images_completed": 4.0,
        "drawing_seconds": 105.0,
        "average_seconds": 26.25,
    }
    assert runs["count"] == 3
    assert runs["best"] == {"images_completed": 4.0, "drawing_seconds": 105.0}  # the mean has no better
    assert all(run["details"] is None for run in runs["items"])


def test_the_best_is_the_lowest_where_lower_is_better(owner: Person, factory: Factory) -> None:
    make_run(factory, owner, "music", CHORDS | prompts(4000, 2000), 0)
    make_run(factory, owner, "music", CHORDS | prompts(3500, 2500, 3300), 1)
    best = owner.client.get("/api/disciplines/music/runs").json["best"]
    assert best == {
        "total_chords": 3.0,
        "accuracy": 100.0,
        "average_seconds": 3.0,
        "fastest_seconds": 2.0,
        "slowest_seconds": 3.5,
        "effective_chords": 3.0,
    }


def test_runs_are_compared_by_their_set_up_their_template_or_since_a_day(owner: Person, factory: Factory) -> None:
    first = make_run(factory, owner, "drawing", HANDS | images(30), 0, name="first", template_id="t")
    make_run(factory, owner, "drawing", FEET | images(60, 60), 1, name="feet", template_id="t")
    make_run(factory, owner, "drawing", HANDS | images(20, 20, 20), 2, name="last")
    setup_key = owner.client.get(f"/api/sessions/{first}").json["setup_key"]

    def ask(query: str) -> Any:
        return owner.client.get(f"/api/disciplines/drawing/runs?{query}").json

    same = ask(f"setup_key={setup_key}")
    assert names_of(same) == ["last", "first"]
    assert (same["best"]["images_completed"], same["count"]) == (3.0, 2)
    assert names_of(ask("template_id=t")) == ["feet", "first"]
    assert names_of(ask("from_date=2026-11-20")) == ["last", "feet"]
    newest = ask("limit=1&details=true")
    assert (names_of(newest), newest["count"]) == (["last"], 3)
    assert newest["items"][0]["details"] == HANDS | images(20, 20, 20)
    assert ask("setup_key=unheard-of") == {"items": [], "best": {}, "count": 0}


def test_runs_are_ones_own_finished_ones_that_were_not_cancelled(
    owner: Person, stranger: Person, factory: Factory
) -> None:
    done = HANDS | images(30, 30, 30, 30)
    for status in ("COMPLETED", "PARTIAL", "ABANDONED"):
        make_run(factory, owner, "drawing", HANDS | images(30), name=status, status=status)
    make_run(factory, owner, "drawing", done, name="cancelled", status="CANCELLED")
    make_run(factory, owner, "drawing", done, name="running", status="ACTIVE")
    make_run(factory, owner, "drawing", done, name="in the trash", deleted_at=START)
    make_run(factory, owner, "music", CHORDS | prompts(1000), name="music")
    make_run(factory, stranger, "drawing", done, name="a stranger's")
    runs = owner.client.get("/api/disciplines/drawing/runs").json
    assert sorted(names_of(runs)) == ["ABANDONED", "COMPLETED", "PARTIAL"]
    assert (runs["count"], runs["best"]["images_completed"]) == (3, 1.0)


def test_progress_is_told_over_ones_own_sessions(owner: Person, stranger: Person, factory: Factory) -> None:
    make_run(factory, owner, "music", CHORDS | prompts(4000), 0)
    make_run(factory, owner, "music", CHORDS | prompts(2000), 1)
    make_run(factory, owner, "music", {"chord_types": "odd"}, 2)
    make_run(factory, stranger, "music", CHORDS | prompts(1000), 1)
    progress = owner.client.get("/api/disciplines/music/progress").json
    assert progress["session_count"] == 2
    assert progress["rows"] == [
        {"kind": "chord", "key": "C", "count": 2, "right": 2, "attempts": 2,
         "mean_seconds": 3.0, "best_seconds": 2.0, "recent_seconds": 3.0}
    ]  # fmt: skip


@pytest.mark.parametrize("path", ["origami/runs", "origami/starters", "origami/progress", "general/progress"])
def test_what_is_not_there_is_not_found(owner: Person, path: str) -> None:
    answer = owner.client.get(f"/api/disciplines/{path}")
    assert (answer.status_code, answer.json["type"]) == (404, "/problems/not-found")


def test_a_session_begins_with_a_sequence_that_ships(owner: Person) -> None:
    starters = owner.client.get("/api/disciplines/yoga/starters").json["starters"]
    assert [starter["key"] for starter in starters][:2] == ["morning_wake_up", "sun_salutation_a"]
    morning = starters[0]
    assert (morning["planned_seconds"], morning["difficulty"], len(morning["details"]["poses"])) == (469, 1, 16)
    template = owner.client.post(
        "/api/templates",
        json={
            **{key: morning[key] for key in ("name", "description", "session_type", "difficulty", "focus_area")},
            "discipline": "yoga",
            "template_data": {"version": 1, "sections": [], "details": morning["details"]},
        },
    )
    assert (template.status_code, template.json["planned_seconds"]) == (201, 469)
    started = owner.client.post("/api/sessions", json={"template_id": template.json["id"]}).json
    assert started["attributes"]["details"] == morning["details"]
    assert (started["result"], started["suggested_status"]) == ("0 of 16 poses", "ABANDONED")
    finished = owner.client.post(f"/api/sessions/{started['id']}/finish", json={"status": "COMPLETED"})
    assert finished.json["status"] == "COMPLETED"  # the user's word wins


def test_runs_and_a_sessions_page_cost_as_much_with_many_as_with_one(
    owner: Person, factory: Factory, queries: Queries
) -> None:
    counts: list[list[int]] = []
    for added in (1, 19):
        for day in range(added):
            practice_id = make_run(factory, owner, "music", CHORDS | prompts(4000, 2000), day)
        seen: list[int] = []
        for path in ("/api/disciplines/music/runs?details=true", "/api/disciplines/music/progress"):
            queries.clear()
            assert owner.client.get(path).status_code == 200
            seen.append(len(queries))
        queries.clear()
        assert len(owner.client.get(f"/api/sessions/{practice_id}").json["session_metrics"]) == 7
        counts.append([*seen, len(queries)])
    assert counts[0] == counts[1] == [4, 2, 4]  # one of each is the account


def test_a_change_of_discipline_measures_by_the_new_one(owner: Person, factory: Factory) -> None:
    practice_id = make_run(factory, owner, "drawing", HANDS | images(30))
    read = owner.client.get(f"/api/sessions/{practice_id}").json
    assert (read["result"], len(read["session_metrics"])) == ("1 of 4 images", 3)
    batch = {"operations": [{"op": "edit_session", "id": practice_id, "session_changes": {"discipline": "music"}}]}
    answer = owner.client.post("/api/goals/batch", json=batch)
    assert answer.status_code == 200, answer.json
    read = owner.client.get(f"/api/sessions/{practice_id}").json
    assert (read["result"], read["session_metrics"], read["setup_key"]) == (None, [], None)
    assert owner.client.post("/api/goals/batch", json={"operations": answer.json["undo"]}).status_code == 200
    read = owner.client.get(f"/api/sessions/{practice_id}").json
    assert (read["result"], len(read["session_metrics"])) == ("1 of 4 images", 3)
    assert list(promote_all(db.session(), owner.id, fix=False)) == []


def test_wrong_details_are_refused_where_they_are_new_and_kept_where_they_are_old(
    owner: Person, factory: Factory
) -> None:
    wrong = {"poses": [{"name": "Tree"}]}
    body = {"discipline": "yoga", "attributes": {"version": 1, "details": wrong}}
    answer = owner.client.post("/api/sessions", json=body)
    assert answer.status_code == 422
    assert answer.json["errors"]["attributes"]["details"]["poses"]["0"]["hold_seconds"] == [
        "Missing data for required field."
    ]
    practice_id = make_run(factory, owner, "yoga", wrong)
    read = owner.client.get(f"/api/sessions/{practice_id}").json
    noted = {"version": read["version"], "attributes": {**read["attributes"], "notes": "It was good."}}
    answer = owner.client.patch(f"/api/sessions/{practice_id}", json=noted)
    assert (answer.status_code, answer.json["attributes"]["notes"]) == (200, "It was good.")
    poses = {"poses": [{"name": "Tree"}, {"name": "Eagle"}]}
    worse = {"version": read["version"] + 1, "attributes": {**read["attributes"], "details": poses}}
    assert owner.client.patch(f"/api/sessions/{practice_id}", json=worse).status_code == 422
