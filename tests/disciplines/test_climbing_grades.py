"""Grades: what people type, where it stands, and what it comes to in another system."""

import pytest

from disciplines.climbing_grades import SYSTEMS, conversions, convert, parse_grade
from words import CLIMBING_SCALES, CLIMBING_SYSTEMS


@pytest.mark.parametrize(
    ("v", "font"),
    [
        *(("VB", "3"), ("V0", "4"), ("V1", "5"), ("V2", "5+"), ("V3", "6A"), ("V4", "6B"), ("V5", "6C"), ("V6", "7A")),
        *(("V7", "7A+"), ("V8", "7B"), ("V9", "7C"), ("V10", "7C+"), ("V11", "8A"), ("V12", "8A+"), ("V13", "8B")),
        *(("V14", "8B+"), ("V15", "8C"), ("V16", "8C+"), ("V17", "9A")),
    ],
)
def test_a_boulder_is_as_hard_in_v_as_in_font(v: str, font: str) -> None:
    place = SYSTEMS["V"].grades[v]
    assert SYSTEMS["Font"].grades[font] == place
    assert (convert("boulder", place, "V"), convert("boulder", place, "Font")) == (v, font)


@pytest.mark.parametrize(("font", "v"), [("6A+", "V3"), ("6B+", "V4"), ("6C+", "V5"), ("7B+", "V8"), ("4+", "V0")])
def test_a_step_of_font_between_two_v_grades_comes_to_the_lower(font: str, v: str) -> None:
    assert convert("boulder", SYSTEMS["Font"].grades[font], "V") == v


@pytest.mark.parametrize(
    ("yds", "french", "uiaa"),
    [
        *(("5.0", "1", "I"), ("5.1", "1", "I"), ("5.2", "2", "II"), ("5.3", "3", "III"), ("5.4", "4a", "IV")),
        *(("5.5", "4b", "V-"), ("5.6", "4c", "V"), ("5.7", "5a", "V+"), ("5.8", "5b", "VI-"), ("5.9", "5c", "VI")),
        *(("5.10a", "6a", "VI+"), ("5.10b", "6a+", "VII-"), ("5.10c", "6b", "VII"), ("5.10d", "6b+", "VII+")),
        *(("5.11a", "6c", "VII+"), ("5.11b", "6c", "VIII-"), ("5.11c", "6c+", "VIII-"), ("5.11d", "7a", "VIII")),
        *(("5.12a", "7a+", "VIII+"), ("5.12b", "7b", "VIII+"), ("5.12c", "7b+", "IX-"), ("5.12d", "7c", "IX")),
        *(("5.13a", "7c+", "IX+"), ("5.13b", "8a", "IX+"), ("5.13c", "8a+", "X-"), ("5.13d", "8b", "X")),
        *(("5.14a", "8b+", "X+"), ("5.14b", "8c", "X+"), ("5.14c", "8c+", "XI-"), ("5.14d", "9a", "XI")),
        *(("5.15a", "9a+", "XI+"), ("5.15b", "9b", "XI+"), ("5.15c", "9b+", "XII-"), ("5.15d", "9c", "XII")),
    ],
)
def test_a_rope_is_as_hard_in_yds_as_in_french_and_uiaa(yds: str, french: str, uiaa: str) -> None:
    place = SYSTEMS["YDS"].grades[yds]
    assert [convert("rope", place, system) for system in ("YDS", "French", "UIAA")] == [yds, french, uiaa]


@pytest.mark.parametrize(("uiaa", "yds"), [("IV-", "5.3"), ("IV+", "5.4")])
def test_a_step_of_uiaa_between_two_of_yds_comes_to_the_lower(uiaa: str, yds: str) -> None:
    assert convert("rope", SYSTEMS["UIAA"].grades[uiaa], "YDS") == yds


def test_each_grade_of_french_and_uiaa_stands_in_the_table_above() -> None:
    between = {"French": set[str](), "UIAA": {"IV-", "IV+"}}
    for system, others in between.items():
        shown = {convert("rope", place, system) for place in SYSTEMS["YDS"].grades.values()}
        assert shown | others == set(SYSTEMS[system].grades)


@pytest.mark.parametrize(
    ("typed", "system", "grade", "place"),
    [
        ("v4", None, "V4", 4),
        (" V 4 ", "V", "V4", 4),
        ("4", "V", "V4", 4),
        ("vb", None, "VB", -1),
        ("V4+", None, "V4+", 4.5),
        ("V4-5", None, "V4/V5", 4.5),
        ("6b+", "Font", "6B+", 4.5),
        ("6A/6A+", "Font", "6A/6A+", 3.25),
        ("5.10A", None, "5.10a", 10),
        ("5,10a", None, "5.10a", 10),
        ("10b", "YDS", "5.10b", 11),
        ("5.10a/b", None, "5.10a/5.10b", 10.5),
        ("5.10a-b", None, "5.10a/5.10b", 10.5),
        ("5.10-", None, "5.10-", 10.5),
        ("5.11", None, "5.11", 15.5),
        ("6A+", "French", "6a+", 11),
        ("6a/6a+", "French", "6a/6a+", 10.5),
        ("6a/+", "French", "6a/6a+", 10.5),
        ("5+", "French", "5+", 9),
        ("VII -", None, "VII-", 11),
        ("vii−", None, "VII-", 11),
        ("7-", "UIAA", "VII-", 11),
        ("VI+/VII-", None, "VI+/VII-", 10.5),
        ("V", None, "V", 6),
    ],
)
def test_a_grade_is_read_as_people_type_it(typed: str, system: str | None, grade: str, place: float) -> None:
    found = parse_grade(typed, system)
    assert found is not None
    assert (found.text, found.difficulty) == (grade, place)


@pytest.mark.parametrize(
    ("typed", "system"),
    [("6a", None), ("", None), ("V18", None), ("5.16a", None), ("6a+", "UIAA"), ("V4", "Font"), ("6b/6a", "French")],
)
def test_what_is_no_grade_or_may_be_several_is_none(typed: str, system: str | None) -> None:
    assert parse_grade(typed, system) is None


def test_every_grade_to_choose_is_read_as_itself_and_each_system_goes_up() -> None:
    for system in SYSTEMS.values():
        for grade, place in (*system.grades.items(), *system.also.items()):
            found = parse_grade(grade, system.key)
            assert found is not None
            assert (found.text, found.difficulty) == (grade, place)
        places = list(system.grades.values())
        assert places == sorted(set(places))


def test_a_place_below_the_first_grade_of_a_system_comes_to_that_one() -> None:
    assert convert("rope", 0, "French") == "1"
    with pytest.raises(ValueError, match="V does not grade a rope"):
        convert("rope", 9, "V")


def test_the_table_has_every_place_once_easiest_first() -> None:
    rows = conversions("boulder")
    assert [row["difficulty"] for row in rows][:6] == [-1, 0, 0.5, 1, 2, 3]
    assert rows[-1] == {"difficulty": 17, "grades": {"V": "V17", "Font": "9A"}}
    assert len(rows) == 24


def test_the_words_of_the_api_are_the_systems_and_scales_that_there_are() -> None:
    assert tuple(SYSTEMS) == CLIMBING_SYSTEMS
    assert {system.scale for system in SYSTEMS.values()} == set(CLIMBING_SCALES)
