"""One's own clock and taste over HTTP."""

import pytest

from tests.conftest import Person


def test_a_person_sees_and_changes_their_own_clock(owner: Person) -> None:
    assert owner.client.get("/api/me").json["time_zone"] == "Europe/Berlin"
    changed = owner.client.patch("/api/me", json={"time_zone": "America/New_York", "week_start": 6, "theme": "dark"})
    assert changed.status_code == 200
    me = owner.client.get("/api/me").json
    assert (me["time_zone"], me["week_start"], me["theme"]) == ("America/New_York", 6, "dark")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("time_zone", "Berlin"),
        ("time_zone", "../etc/passwd"),
        ("week_start", 7),
        ("day_start_hour", 13),
        ("theme", "sepia"),
    ],
)
def test_a_value_that_makes_no_sense_is_refused_beside_its_field(owner: Person, field: str, value: object) -> None:
    answer = owner.client.patch("/api/me", json={field: value})
    assert (answer.status_code, list(answer.json["errors"])) == (422, [field])


def test_an_unknown_discipline_is_refused(owner: Person) -> None:
    assert owner.client.patch("/api/me", json={"disciplines": ["chess"]}).status_code == 422


def test_the_disciplines_are_listed_with_their_session_types(owner: Person) -> None:
    listed = {item["key"]: item for item in owner.client.get("/api/disciplines").json["disciplines"]}
    assert list(listed) == ["general", "music", "drawing", "climbing", "yoga", "story"]
    assert listed["yoga"]["session_types"][0] == {"key": "SEQUENCE", "label": "Sequence"}


def test_a_person_says_what_stories_are_made_with(owner: Person) -> None:
    before = owner.client.get("/api/me").json
    assert (before["mood"], before["routine"], before["preferences"], before["grade_systems"]) == ("", "", [], {})
    said = {
        "mood": "tired",
        "routine": "Wash, pyjamas, one song.",
        "preferences": ["animals", "no villains"],
        "favorite_characters": ["a careful fox"],
        "calming_elements": ["rain on the roof"],
        "grade_systems": {"boulder": "Font", "rope": "YDS"},
    }
    changed = owner.client.patch("/api/me", json=said).json
    assert {key: changed[key] for key in said} == said
    me = owner.client.get("/api/me").json
    assert {key: me[key] for key in said} == said


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("mood", "purple"),
        ("preferences", ["x"] * 51),
        ("favorite_characters", [""]),
        ("calming_elements", ["x" * 101]),
        ("routine", "x" * 2001),
        ("grade_systems", {"boulder": "French"}),
        ("grade_systems", {"ice": "WI"}),
    ],
)
def test_what_stories_cannot_be_made_with_is_refused_beside_its_field(owner: Person, field: str, value: object) -> None:
    answer = owner.client.patch("/api/me", json={field: value})
    assert (answer.status_code, list(answer.json["errors"])) == (422, [field])
