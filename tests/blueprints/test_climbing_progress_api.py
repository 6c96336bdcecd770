"""Routes and how they go: projects, the pyramid, the hardest of each style."""

from datetime import timedelta
from typing import Any

import pytest

from services.trash_contents import purge
from tests.conftest import NOW, Person

ROUTES = "/api/climbing/routes"
LOG = "/api/climbing/completions"

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def days(owner: Person) -> dict[int, str]:
    """Sessions on four days of November."""
    return {
        day: owner.client.post(
            "/api/sessions", json={"discipline": "climbing", "session_end": f"2026-11-{day}T19:00:00Z"}
        ).json["id"]
        for day in (10, 12, 14, 16)
    }


def route(person: Person, route_id: str, grade: str = "V5", **data: Any) -> Any:
    answer = person.client.post(ROUTES, json={"id": route_id, "name": f"the {route_id}", "grade": grade, **data})
    assert answer.status_code == 201, answer.json
    return answer.json


def log(person: Person, practice_id: str, style: str, tries: int = 1, **data: Any) -> Any:
    body = {"practice_session_id": practice_id, "style": style, "tries": tries, **data}
    answer = person.client.post(LOG, json=body)
    assert answer.status_code == 201, answer.json
    return answer.json


def test_a_route_that_was_climbed_keeps_its_name_there_when_it_is_renamed_or_deleted(
    owner: Person, days: dict[int, str]
) -> None:
    made = route(owner, "roof", "6C", grade_system="Font", color="blue", place="Hall", setter="Ada")
    assert (made["difficulty"], made["is_active"], made["send_count"]) == (5, True, 0)
    climb = log(owner, days[10], "REDPOINT", 3, route_id="roof", route_name=" ")
    assert [climb[key] for key in ("route_name", "grade", "grade_system", "route_color")] == [
        *("the roof", "6C", "Font"),
        "blue",
    ]
    changed = owner.client.patch(f"{ROUTES}/roof", json={"version": 1, "name": "Blue roof", "grade": "V6"}).json
    assert [changed[key] for key in ("name", "grade", "send_count", "try_count", "version")] == [
        *("Blue roof", "V6"),
        *(1, 3, 2),
    ]
    assert changed["last_climbed_at"] == "2026-11-10T19:00:00.000000Z"
    assert owner.client.delete(f"{ROUTES}/roof").status_code == 204
    assert owner.client.get(ROUTES).json["items"] == []
    assert owner.client.get(f"{LOG}/{climb['id']}").json["route_name"] == "the roof"
    again = {"practice_session_id": days[10], "style": "FLASH", "route_id": "roof"}
    assert owner.client.post(LOG, json=again).status_code == 404
    assert owner.client.post(f"{ROUTES}/roof/restore").json["name"] == "Blue roof"


def test_a_deleted_route_is_gone_for_good_after_its_time_and_what_was_climbed_stays(
    owner: Person, stranger: Person, days: dict[int, str]
) -> None:
    route(owner, "roof")
    route(owner, "slab")
    climb = log(owner, days[10], "REDPOINT", 3, route_id="roof")
    owner.client.delete(f"{ROUTES}/roof")
    purge(NOW - timedelta(days=30))
    purge(NOW + timedelta(days=1), stranger.id)
    assert owner.client.post(f"{ROUTES}/roof/restore").json["send_count"] == 1
    owner.client.delete(f"{ROUTES}/roof")
    purge(NOW + timedelta(days=1))
    assert owner.client.post(f"{ROUTES}/roof/restore").status_code == 404
    left = owner.client.get(f"{LOG}/{climb['id']}").json
    assert [left[key] for key in ("route_id", "route_name", "grade", "tries")] == [None, "the roof", "V5", 3]
    assert [item["id"] for item in owner.client.get(ROUTES).json["items"]] == ["slab"]


def test_routes_are_found_by_what_is_said_of_them(owner: Person) -> None:
    route(owner, "gone", "V2", active_to="2026-11-19", place="Hall", setter="Östen")
    route(owner, "here", "V5", active_from="2026-11-01", active_to="2026-11-20", color="blue_")
    route(owner, "soon", "7a", grade_system="French", active_from="2026-12-01")
    for query, expected in (
        ("", ["gone", "here", "soon"]),
        ("?state=active", ["here"]),
        ("?state=past", ["gone"]),
        ("?scale=rope", ["soon"]),
        ("?q=hal", ["gone"]),
        ("?q=öst", ["gone"]),
        ("?q=e_", ["here"]),
        ("?min_difficulty=3&max_difficulty=6", ["here"]),
        ("?place=Hall", ["gone"]),
    ):
        assert [item["id"] for item in owner.client.get(f"{ROUTES}{query}").json["items"]] == expected, query
    answer = owner.client.patch(f"{ROUTES}/gone", json={"version": 1, "active_from": "2026-11-25"})
    assert (answer.status_code, list(answer.json["errors"])) == (422, ["active_to"])


def test_a_route_is_made_once_and_a_stale_change_is_refused(owner: Person) -> None:
    assert route(owner, "roof") == route(owner, "roof")
    answer = owner.client.post(ROUTES, json={"id": "roof", "name": "other", "grade": "V5"})
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/id-taken")
    owner.client.patch(f"{ROUTES}/roof", json={"version": 1, "notes": "slopers"})
    stale = owner.client.patch(f"{ROUTES}/roof", json={"version": 1, "notes": "crimps"})
    assert (stale.status_code, stale.json["current"]["notes"]) == (412, "slopers")


def test_a_project_counts_days_and_tries_until_it_is_sent(owner: Person, days: dict[int, str]) -> None:
    for route_id in ("open", "sent", "flashed"):
        route(owner, route_id)
    log(owner, days[10], "ATTEMPT", 4, route_id="open", notes="left heel")
    log(owner, days[10], "ATTEMPT", 2, route_id="open")
    log(owner, days[12], "ATTEMPT", 5, route_id="open", notes="crux stuck")
    log(owner, days[10], "ATTEMPT", 3, route_id="sent")
    log(owner, days[14], "REDPOINT", 2, route_id="sent")
    log(owner, days[16], "REPEAT", route_id="sent", notes="easy now")
    log(owner, days[16], "FLASH", route_id="flashed")
    shown = ("route_id", "day_count", "try_count", "first_date", "last_date", "last_note", "sent_at")
    answer = owner.client.get("/api/climbing/projects").json
    assert [[item[key] for key in shown] for item in answer["open"]] == [
        ["open", 2, 11, "2026-11-10", "2026-11-12", "crux stuck", None]
    ]
    assert [[item[key] for key in shown] for item in answer["sent"]] == [
        ["sent", 2, 5, "2026-11-10", "2026-11-14", "easy now", "2026-11-14T19:00:00.000000Z"]
    ]


def test_the_pyramid_counts_first_tries_and_later_ones_and_what_was_only_tried(
    owner: Person, days: dict[int, str]
) -> None:
    log(owner, days[10], "FLASH", grade="V4")
    log(owner, days[10], "ONSIGHT", grade="6B+", grade_system="Font")
    log(owner, days[12], "REDPOINT", 3, grade="V4")
    log(owner, days[12], "REPEAT", grade="V2")
    log(owner, days[12], "ATTEMPT", 5, grade="V7")
    log(owner, days[14], "ATTEMPT", 2, grade="V4")
    log(owner, days[14], "FLASH", grade="6a", grade_system="French")
    shown = (
        *("grade", "first_try_count", "after_tries_count", "repeat_count", "send_count"),
        "attempt_tries",
    )

    def pyramid(query: str) -> list[list[Any]]:
        rows = owner.client.get(f"/api/climbing/pyramid{query}").json["rows"]
        return [[row[key] for key in shown] for row in rows]

    assert pyramid("") == [["V7", 0, 0, 0, 0, 5], ["V4", 2, 1, 0, 3, 2], ["V2", 0, 1, 1, 1, 0]]
    assert pyramid("?grade_system=Font") == [
        ["7A+", 0, 0, 0, 0, 5],
        ["6B+", 1, 0, 0, 1, 0],
        ["6B", 1, 1, 0, 2, 2],
        ["5+", 0, 1, 1, 1, 0],
    ]
    assert pyramid("?grade_system=UIAA") == [["VI+", 1, 0, 0, 1, 0]]
    assert pyramid("?from_date=2026-11-11&to_date=2026-11-12") == [
        ["V7", 0, 0, 0, 0, 5],
        ["V4", 0, 1, 0, 1, 0],
        ["V2", 0, 1, 1, 1, 0],
    ]


def test_the_hardest_of_each_style_in_its_own_words(owner: Person, days: dict[int, str]) -> None:
    log(owner, days[10], "FLASH", grade="V4")
    log(owner, days[12], "FLASH", grade="6C+", grade_system="Font", route_name="Roof")
    log(owner, days[14], "FLASH", grade="V5")
    log(owner, days[14], "ATTEMPT", 2, grade="V8")
    log(owner, days[14], "ONSIGHT", grade="5.10a")
    items = owner.client.get("/api/climbing/hardest").json["items"]
    assert [(item["scale"], item["style"], item["grade"], item["session_date"]) for item in items] == [
        ("boulder", "ATTEMPT", "V8", "2026-11-14"),
        ("boulder", "FLASH", "6C+", "2026-11-12"),
        ("rope", "ONSIGHT", "5.10a", "2026-11-14"),
    ]
    assert [item["grade"] for item in owner.client.get("/api/climbing/hardest?to_date=2026-11-10").json["items"]] == [
        "V4"
    ]


def test_the_table_of_grades_names_each_system_and_what_corresponds(owner: Person) -> None:
    answer = owner.client.get("/api/climbing/grades").json
    assert [(item["key"], item["scale"]) for item in answer["systems"]] == [
        *(("V", "boulder"), ("Font", "boulder")),
        *(("YDS", "rope"), ("French", "rope"), ("UIAA", "rope")),
    ]
    rows = {(row["scale"], row["difficulty"]): row["grades"] for row in answer["conversions"]}
    assert rows["boulder", 4] == {"V": "V4", "Font": "6B"}
    assert rows["rope", 11] == {"YDS": "5.10b", "French": "6a+", "UIAA": "VII-"}
