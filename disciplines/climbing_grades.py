"""Grades of boulders and ropes: the systems, where each grade stands on its scale, and what people type.

The correspondence is the one that is usually published: Wikipedia, “Grade (climbing)”, tables “Comparison of free
climbing systems” and “Comparison of bouldering systems”, and the Rockfax grade conversion tables, which agree but for a
half step. Where a table names two grades for one, the lower one stands here.

A place is a number that is larger for what is harder, and equal for grades of two systems that say the same. That of a
boulder is its V grade (6A+, between V3 and V4, is 3.5), that of a rope its step of the YDS (5.9 is 9, 5.10a 10, 5.10b
11 … 5.15d 33).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

LONGEST = 16  # characters of a grade as it is stored


@dataclass(frozen=True, slots=True)
class System:
    """A system of grades. `grades` are those to choose from, easiest first; `also` are further ones that are used."""

    key: str
    label: str
    scale: str
    grades: Mapping[str, float]
    also: Mapping[str, float] = field(default_factory=dict)

    def find(self, text: str) -> tuple[str, float] | None:
        """Return a single grade as it is written, and its place; None if there is no such grade."""
        wanted = plain(text)
        for grade, place in (*self.grades.items(), *self.also.items()):
            if plain(grade) == wanted:
                return grade, place
        return None


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade as it is written in its system, its scale, and its place on it."""

    text: str
    system: str
    scale: str
    difficulty: float


def plain(text: str) -> str:
    """Return a grade without what people write in different ways: case, spaces, and signs for minus."""
    return re.sub(r"\s+", "", text).casefold().replace("−", "-").replace("–", "-")


def numbered(grades: str, places: str) -> dict[str, float]:
    """Return grades by their places, both as words in one text."""
    return dict(zip(grades.split(), map(float, places.split()), strict=True))


V = System(
    *("V", "V scale", "boulder"),
    {"VB": -1.0, **{f"V{number}": float(number) for number in range(18)}},
    {f"V{number}{sign}": number + more for number in range(18) for sign, more in (("-", 0.0), ("+", 0.5))},
)
FONT = System(
    *("Font", "Fontainebleau", "boulder"),
    numbered(
        "3 4 4+ 5 5+ 6A 6A+ 6B 6B+ 6C 6C+ 7A 7A+ 7B 7B+ 7C 7C+ 8A 8A+ 8B 8B+ 8C 8C+ 9A",
        "-1 0 0.5 1 2 3 3.5 4 4.5 5 5.5 6 7 8 8.5 9 10 11 12 13 14 15 16 17",
    ),
    numbered("4A 4B 4C 5A 5B 5C", "0 0 0.5 1 1.5 2"),
)
LETTERS = [f"5.{number}{letter}" for number in range(10, 16) for letter in "abcd"]
YDS = System(
    *("YDS", "Yosemite", "rope"),
    {
        **{f"5.{number}": float(number) for number in range(10)},
        **dict(zip(LETTERS, map(float, range(10, 34)), strict=True)),
    },
    {
        f"5.{number}{sign}": 4 * number - 30 + more
        for number in range(10, 16)
        for sign, more in (("-", 0.5), ("", 1.5), ("+", 2.5))
    },
)
FRENCH = System(
    *("French", "French", "rope"),
    numbered(
        "1 2 3 4a 4b 4c 5a 5b 5c 6a 6a+ 6b 6b+ 6c 6c+ 7a 7a+ 7b 7b+ 7c 7c+ 8a 8a+ 8b 8b+ 8c 8c+ 9a 9a+ 9b 9b+ 9c",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33",
    ),
    numbered("3+ 4 4+ 5 5+ 5a+ 5b+ 5c+", "3.5 5 6 8 9 7.5 8.5 9.5"),
)
UIAA = System(
    *("UIAA", "UIAA", "rope"),
    numbered(
        "I II III IV- IV IV+ V- V V+ VI- VI VI+ VII- VII VII+ VIII- VIII VIII+ IX- IX IX+ X- X X+ XI- XI XI+ XII- XII",
        "1 2 3 3.5 4 4.5 5 6 7 8 9 10 11 12 13 15 17 18 20 21 22 24 25 26 28 29 30 32 33",
    ),
)
SYSTEMS: dict[str, System] = {system.key: system for system in (V, FONT, YDS, FRENCH, UIAA)}
ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
RANGE = re.compile(r"(.+?)/(.+)|(.*\d[a-d]?\+?)-([a-d]|v?\d.*)")


def parse_grade(text: str, system_key: str | None = None) -> Grade | None:
    """Return the grade that somebody typed: `v4`, `5.10A`, `VII -`, `10b`, `6a/6a+`, `5.10a/b`; None: it is none.

    Between two grades lies half way between them. A rope's `5.10` without a letter is between b and c; with a minus
    between a and b, with a plus between c and d.

    :param system_key: of which system; None: as the text tells by itself, which 6a does not.
    """
    system = SYSTEMS.get(system_key or guess_system(text) or "")
    if system is None:
        return None
    if (single := find_one(system, text)) is not None:
        return Grade(single[0], system.key, system.scale, single[1])
    parts = RANGE.fullmatch(plain(text))
    if parts is None:
        return None
    first, second = (part for part in parts.groups() if part)
    low = find_one(system, first)
    high = next(
        (found for way in (second, first[:-1] + second, first + second) if (found := find_one(system, way))), None
    )
    if low is None or high is None or low[1] >= high[1]:
        return None
    return Grade(f"{low[0]}/{high[0]}", system.key, system.scale, (low[1] + high[1]) / 2)


def find_one(system: System, text: str) -> tuple[str, float] | None:
    """Return a single grade and its place, also without what everybody knows of its system: `10a`, `4`, `7-`."""
    return next((found for way in spellings(system, plain(text)) if (found := system.find(way))), None)


def spellings(system: System, text: str) -> Iterator[str]:
    """Yield what a text may mean in a system."""
    yield text
    if system is V:
        yield f"v{text}"
    elif system is YDS:
        yield text.replace(",", ".")
        yield f"5.{text}"
    elif system is UIAA and (number := re.fullmatch(r"(\d{1,2})([+-]?)", text)) and int(number[1]) < len(ROMAN):
        yield f"{ROMAN[int(number[1])]}{number[2]}"


def guess_system(text: str) -> str | None:
    """Return the system that a grade tells by itself; None: it may be of several."""
    wanted = plain(text)
    if re.match(r"v(b|\d)", wanted):
        return V.key
    if re.match(r"5[.,]\d", wanted):
        return YDS.key
    return UIAA.key if re.match(r"[ivx]+[+-]?(/|$)", wanted) else None


def convert(scale: str, difficulty: float, system_key: str) -> str:
    """Return the grade of a system that a place comes to: the hardest one that is not harder than it.

    :raises ValueError: the system is not one of this scale.
    """
    system = SYSTEMS[system_key]
    if system.scale != scale:
        raise ValueError(f"{system_key} does not grade a {scale}")
    reached = [grade for grade, place in system.grades.items() if place <= difficulty]
    return reached[-1] if reached else next(iter(system.grades))


def conversions(scale: str) -> list[dict[str, object]]:
    """Return every place of a scale with its grade in each system, easiest first.

    :returns: rows `{"difficulty", "grades": {system: grade}}`.
    """
    systems = [system for system in SYSTEMS.values() if system.scale == scale]
    places = sorted({place for system in systems for place in system.grades.values()})
    return [
        {"difficulty": place, "grades": {system.key: convert(scale, place, system.key) for system in systems}}
        for place in places
    ]
