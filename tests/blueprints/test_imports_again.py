"""What was brought in before: taken back, brought in again, sent again, and what its person has made of it since."""

import json
from datetime import timedelta
from typing import Any

import pytest

from extensions import db
from model_types import utc_now
from services.promotion_store import promote_all
from services.trash_contents import purge
from tests.blueprints.test_imports_api import CHORDS, STORAGE, counts, send, sessions
from tests.conftest import Person

EVENING: dict[str, Any] = {
    "id": "one",
    "created_at": "2025-01-05T19:30:00Z",
    "prompt": "a boat",
    "rating": 4,
    "assets": [
        {"id": 1, "url": "https://example.org/a.mp3", "display_order": 0},
        {"id": 2, "url": "https://example.org/b.mp3", "display_order": 1},
    ],
}
EVENINGS = json.dumps({"bedtime_sessions": [EVENING]})
DAY = "date,grade,route,style\n2024-05-01,V4,Slab,flash\n"
CLIMBS = json.dumps(
    {
        "climbing_sessions": [{"id": 1, "date": "2025-05-01"}, {"id": 2, "date": "2025-05-02"}],
        "route_completions": [
            {"id": 10, "session_id": 1, "grade": "V4", "style": "Flash"},
            {"id": 11, "session_id": 1, "grade": "V2", "style": "Flash"},
        ],
    }
)


def undo(person: Person, import_id: str) -> Any:
    answer: Any = person.client.post(f"/api/imports/{import_id}/undo")
    assert answer.status_code == 200
    return answer.json


def delete_for_good(person: Person, practice_id: str) -> None:
    assert person.client.delete(f"/api/sessions/{practice_id}").status_code == 204
    purge(utc_now() + timedelta(days=1), person.id)
    db.session.commit()


def links(person: Person) -> list[dict[str, Any]]:
    return person.client.get(f"/api/sessions/{sessions(person)[0]['id']}").json["assets"]


def test_an_undo_leaves_what_was_gone_for_good_and_came_in_once_more_by_a_later_import(owner: Person) -> None:
    first = send(owner, STORAGE).json
    for item in sessions(owner)[:2]:
        delete_for_good(owner, item["id"])
    second = send(owner, STORAGE).json
    assert second["report"]["new_count"] == 2
    here = owner.client.get(f"/api/imports/{first['id']}/contents").json
    assert (here["session_count"], len(here["kept"])) == (1, 1)
    undone = undo(owner, first["id"])
    assert (undone["removed_count"], undone["stays"]) == (2, [])  # the session that had stayed, and the habit data
    assert len(sessions(owner)) == 2
    assert undo(owner, second["id"])["removed_count"] == 2
    assert sessions(owner) == []


def test_an_undo_takes_what_a_later_import_brought_in_once_more_when_that_one_is_undone(owner: Person) -> None:
    first = send(owner, STORAGE).json
    delete_for_good(owner, sessions(owner)[0]["id"])
    second = send(owner, STORAGE).json
    assert undo(owner, second["id"])["removed_count"] == 1
    third = send(owner, STORAGE).json
    assert undo(owner, third["id"])["removed_count"] == 1
    assert undo(owner, first["id"])["removed_count"] == 3
    assert sessions(owner) == []


@pytest.mark.parametrize("way", ["name", "order", "delete", "delete and restore"])
def test_an_undo_leaves_a_session_whose_links_its_person_has_changed_since(owner: Person, way: str) -> None:
    made = send(owner, EVENINGS).json
    (evening,) = sessions(owner)
    first, second = links(owner)
    address = f"/api/assets/{first['id']}"
    if way == "name":
        assert owner.client.patch(address, json={"name": "The sea"}).status_code == 200
    elif way == "order":
        order = {"ids": [second["id"], first["id"]]}
        assert owner.client.post(f"/api/sessions/{evening['id']}/assets/order", json=order).status_code == 200
    else:
        assert owner.client.delete(address).status_code == 204
        if "restore" in way:
            assert owner.client.post(f"{address}/restore").status_code == 200
    undone = undo(owner, made["id"])
    assert (undone["removed_count"], [item["id"] for item in undone["stays"]]) == (0, [evening["id"]])
    assert len(links(owner)) == (1 if way == "delete" else 2)
    assert send(owner, EVENINGS).json["report"]["new_count"] == 0  # it is here as it was


def test_an_order_of_links_that_changes_nothing_makes_nothing_one_s_own(owner: Person) -> None:
    made = send(owner, EVENINGS).json
    ids = [item["id"] for item in links(owner)]
    owner.client.post(f"/api/sessions/{sessions(owner)[0]['id']}/assets/order", json={"ids": ids})
    assert undo(owner, made["id"])["stays"] == []
    assert sessions(owner) == []


def test_an_undo_leaves_the_links_its_person_has_changed_in_a_session_that_was_here_before(owner: Person) -> None:
    without = {key: value for key, value in EVENING.items() if key != "assets"}
    send(owner, json.dumps({"bedtime_sessions": [without]}))
    added = [{**item, "session_id": "one"} for item in EVENING["assets"]]
    later = send(owner, json.dumps({"bedtime_assets": added})).json
    first, second = links(owner)
    owner.client.patch(f"/api/assets/{first['id']}", json={"name": "The sea"})
    assert undo(owner, later["id"])["removed_count"] == 1
    assert [item["name"] for item in links(owner)] == ["The sea"]
    assert second["name"] == "example.org/b.mp3"


@pytest.mark.parametrize("has_own_row", [False, True])
def test_feedback_that_its_person_took_back_does_not_come_in_again(owner: Person, has_own_row: bool) -> None:
    evening = {key: value for key, value in EVENING.items() if key != "rating"}
    text = json.dumps({"bedtime_sessions": [{**evening, "feedback": [{"rating": 4}]}]}) if has_own_row else EVENINGS
    send(owner, text)
    (item,) = sessions(owner)
    address = f"/api/sessions/{item['id']}"
    assert owner.client.get(address).json["feedback"]["rating"] == 4
    assert owner.client.patch(address, json={"version": 1, "feedback": None}).status_code == 200
    again = send(owner, text).json["report"]
    assert (again["new_count"], again["bad_count"]) == (0, 0)
    assert owner.client.get(address).json["feedback"] is None
    delete_for_good(owner, item["id"])
    send(owner, text)
    assert owner.client.get(address).json["feedback"]["rating"] == 4


def test_feedback_of_an_import_that_was_undone_comes_in_again(owner: Person) -> None:
    without = {key: value for key, value in EVENING.items() if key != "rating"}
    send(owner, json.dumps({"bedtime_sessions": [without]}))
    said = json.dumps({"bedtime_feedback": [{"session_id": "one", "rating": 4}]})
    assert undo(owner, send(owner, said).json["id"])["removed_count"] == 1
    assert send(owner, said).json["report"]["new_count"] == 1


def test_an_import_with_the_id_of_another_content_is_refused_and_brings_nothing(owner: Person) -> None:
    first = send(owner, DAY, "ticks.csv", id="import-1").json
    answer = send(owner, DAY + "2024-05-02,V5,Roof,flash\n", "ticks.csv", id="import-1")
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/id-taken")
    assert "another content" in answer.json["detail"]
    assert len(sessions(owner)) == 1
    assert send(owner, DAY, "ticks.csv", id="import-1").json == first
    listed: Any = owner.client.get("/api/imports").json
    assert [item["id"] for item in listed["items"]] == ["import-1"]


@pytest.mark.parametrize("depth", [60, 930, 1_010, 1_030, 20_000])
def test_a_value_that_nests_very_deep_keeps_no_good_row_out(owner: Person, depth: int) -> None:
    deep = "[" * depth + "]" * depth
    one = json.dumps(CHORDS[0])
    rows = f'{one}, {one[:-1]}, "id": "deep", "config": {{"roots": {deep}}}}}'
    text = f'{{"drill-chord-sessions": [{rows}], "drill-habit-data": {deep}}}'
    for path, status in (("/check", 200), ("", 201)):
        answer = send(owner, text, path=path)
        assert answer.status_code == status
        assert counts(answer.json["report"])["chord_drills"][1] == 2
    assert len(sessions(owner)) == 2


def test_json_that_only_nests_is_refused_in_words(owner: Person) -> None:
    for depth in (1_010, 5_000):
        answer = send(owner, '{"data":' * depth + "{}" + "}" * depth)
        assert (answer.status_code, answer.json["type"]) == (422, "/problems/unknown-file")


def test_a_session_that_comes_in_once_more_counts_only_the_climbs_that_come_with_it(owner: Person) -> None:
    send(owner, CLIMBS)
    second, first = sessions(owner)
    climbs = owner.client.get(f"/api/climbing/completions?practice_session_id={first['id']}").json["items"]
    hard = next(item for item in climbs if item["grade"] == "V4")
    moved = {"version": 1, "practice_session_id": second["id"]}
    assert owner.client.patch(f"/api/climbing/completions/{hard['id']}", json=moved).status_code == 200
    delete_for_good(owner, first["id"])
    again = send(owner, CLIMBS).json["report"]
    assert counts(again) == {"climbing_sessions": (2, 1, 1, 0), "climbing_completions": (2, 1, 1, 0)}
    assert owner.client.get(f"/api/sessions/{first['id']}").json["result"] == "1 send, V2"
    assert owner.client.get(f"/api/sessions/{second['id']}").json["result"] == "1 send, V4"
    assert list(promote_all(db.session(), owner.id, fix=False)) == []
