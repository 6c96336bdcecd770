"""Grades as services need them: the table for the client, and what somebody typed."""

from typing import Any

from disciplines.climbing_grades import SYSTEMS, Grade, conversions, guess_system, parse_grade
from errors import Invalid

SCALES = ("boulder", "rope")


def describe_grades() -> dict[str, Any]:
    """Return schemas.climbing.GradesOut."""
    return {
        "systems": [
            {
                **{key: getattr(system, key) for key in ("key", "label", "scale")},
                "grades": [{"grade": grade, "difficulty": place} for grade, place in system.grades.items()],
            }
            for system in SYSTEMS.values()
        ],
        "conversions": [{"scale": scale, **row} for scale in SCALES for row in conversions(scale)],
    }


def read_grade(text: str, system: str | None, usual: str | None = None) -> Grade:
    """Return the grade that somebody typed.

    :param system: None: the text tells it, or else it is the usual one.
    :raises Invalid: it is no grade of that system, or may be of several.
    """
    known = SYSTEMS.get(system or guess_system(text) or usual or "")
    if known is None:
        raise Invalid(
            f"“{text}” may be a grade of several systems, or of none. Say which. Nothing was changed.",
            errors={"grade_system": ["Say the system."]},
        )
    grade = parse_grade(text, known.key)
    if grade is None:
        examples = ", ".join(list(known.grades)[len(known.grades) // 3 :][:3])
        message = f"This is no grade of {known.label}, such as {examples}."
        raise Invalid(f"“{text}”: {message} Nothing was changed.", errors={"grade": [message]})
    return grade


def grade_columns(grade: Grade) -> dict[str, Any]:
    """Return the columns that a grade is stored in."""
    return {
        "grade": grade.text,
        "grade_system": grade.system,
        "scale": grade.scale,
        "difficulty": grade.difficulty,
    }
