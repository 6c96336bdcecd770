"""Rituals over HTTP: kept, one of them the default, with how their evenings went."""

from datetime import timedelta
from typing import Any

from model_types import utc_now
from services.trash_contents import purge
from tests.conftest import Person


def create(person: Person, name: str, **more: Any) -> dict[str, Any]:
    answer = person.client.post("/api/rituals", json={"name": name, **more})
    assert answer.status_code == 201, answer.json
    return answer.json


def names(person: Person) -> list[tuple[str, bool]]:
    return [(item["name"], item["is_default"]) for item in person.client.get("/api/rituals").json["items"]]


def test_somebody_without_a_ritual_is_shown_the_one_that_ships(owner: Person) -> None:
    listed = owner.client.get("/api/rituals").json
    assert listed["items"] == []
    (starter,) = listed["starters"]
    assert (starter["name"], starter["target_length"], starter["num_scenes"]) == ("The small lamp", 400, 4)
    made = create(owner, **starter)
    assert {key: made[key] for key in starter} == starter
    assert made["is_default"] is True
    assert owner.client.get("/api/rituals").json["items"] == [made]


def test_the_first_ritual_is_the_default_until_another_is_made_it(owner: Person) -> None:
    first, second = create(owner, "Lighthouse"), create(owner, "Short and soft")
    assert names(owner) == [("Lighthouse", True), ("Short and soft", False)]
    chosen = owner.client.post(f"/api/rituals/{second['id']}/default").json
    assert chosen["is_default"] is True
    assert names(owner) == [("Short and soft", True), ("Lighthouse", False)]
    again = owner.client.post(f"/api/rituals/{second['id']}/default").json
    assert again["version"] == chosen["version"]
    assert owner.client.get(f"/api/rituals/{first['id']}").json["is_default"] is False


def test_a_deleted_ritual_leaves_its_place_to_another_and_comes_back_beside_it(owner: Person) -> None:
    first, _ = create(owner, "Lighthouse"), create(owner, "Short and soft")
    assert owner.client.delete(f"/api/rituals/{first['id']}").status_code == 204
    assert names(owner) == [("Short and soft", True)]
    assert owner.client.get(f"/api/rituals/{first['id']}").status_code == 404
    restored = owner.client.post(f"/api/rituals/{first['id']}/restore").json
    assert restored["is_default"] is False
    assert names(owner) == [("Short and soft", True), ("Lighthouse", False)]


def test_a_deleted_ritual_is_gone_for_good_after_its_days(owner: Person) -> None:
    old, _ = create(owner, "Old"), create(owner, "New")
    owner.client.delete(f"/api/rituals/{old['id']}")
    purge(utc_now() - timedelta(days=30))
    assert owner.client.post(f"/api/rituals/{old['id']}/restore").status_code == 200
    owner.client.delete(f"/api/rituals/{old['id']}")
    purge(utc_now() + timedelta(seconds=1))
    assert owner.client.post(f"/api/rituals/{old['id']}/restore").status_code == 404
    assert names(owner) == [("New", True)]


def test_a_ritual_is_changed_by_who_saw_it_as_it_is(owner: Person) -> None:
    made = create(owner, "Lighthouse", theme="sea")
    changed = owner.client.patch(f"/api/rituals/{made['id']}", json={"version": 1, "num_scenes": 6, "theme": ""}).json
    assert (changed["num_scenes"], changed["theme"], changed["version"]) == (6, "", 2)
    stale = owner.client.patch(f"/api/rituals/{made['id']}", json={"version": 1, "name": "Late"})
    assert (stale.status_code, stale.json["current"]["version"]) == (412, 2)
    for wrong in ({"target_length": 5}, {"num_scenes": 0}, {"name": " "}):
        assert owner.client.patch(f"/api/rituals/{made['id']}", json={"version": 2, **wrong}).status_code == 422


def test_making_a_ritual_twice_with_the_same_id_is_one_ritual(owner: Person) -> None:
    first, second = create(owner, "Lighthouse", id="r1"), create(owner, "Lighthouse", id="r1")
    assert first == second
    clash = owner.client.post("/api/rituals", json={"id": "r1", "name": "Another"})
    assert (clash.status_code, clash.json["type"]) == (409, "/problems/id-taken")


def test_nobody_reaches_the_rituals_of_somebody_else(owner: Person, stranger: Person) -> None:
    made = create(stranger, "Theirs", id="r1")
    assert owner.client.get("/api/rituals").json["items"] == []
    for method, path in (("GET", ""), ("DELETE", ""), ("POST", "/restore"), ("POST", "/default")):
        assert owner.client.open(f"/api/rituals/{made['id']}{path}", method=method).status_code == 404
    assert create(owner, "Mine", id="r1")["is_default"] is True


def test_a_ritual_counts_its_evenings_and_what_they_did_to_the_mood(owner: Person, noise: dict[str, str]) -> None:
    ritual = create(owner, "Lighthouse", id="r1")
    assert ritual["usage"] == {"session_count": 0, "last_session_date": None, "median_mood_delta": None}
    evenings = [(2, "COMPLETED"), (4, "PARTIAL"), (5, "COMPLETED"), (None, "COMPLETED"), (-5, "CANCELLED")]
    for day, (mood, status) in enumerate(evenings, 10):
        answer = owner.client.post(
            "/api/sessions",
            json={
                "discipline": "story",
                "session_start": f"2026-11-{day}T19:00:00Z",
                "session_end": f"2026-11-{day}T19:15:00Z",
                "status": status,
                "attributes": {"version": 1, "sections": [], "details": {"ritual_id": "r1", "story_text": "A sea."}},
                "feedback": None if mood is None else {"mood_delta": mood},
            },
        )
        assert answer.status_code == 201, answer.json
    usage = owner.client.get("/api/rituals/r1").json["usage"]
    assert usage == {"session_count": 4, "last_session_date": "2026-11-13", "median_mood_delta": 4.0}
    runs = owner.client.get("/api/disciplines/story/runs?setup_key=r1").json
    assert runs["count"] == 4


def test_listing_rituals_costs_the_same_for_one_and_for_twenty(owner: Person, queries: list[str]) -> None:
    create(owner, "Lighthouse")
    queries.clear()
    owner.client.get("/api/rituals")
    for_one = len(queries)
    for number in range(19):
        create(owner, f"Ritual {number}")
    queries.clear()
    owner.client.get("/api/rituals")
    assert len(queries) == for_one
