"""A person's own clock and taste."""

from collections.abc import Iterable, Mapping
from typing import Any

from disciplines import DISCIPLINES
from disciplines.climbing_grades import SYSTEMS
from errors import Invalid
from models import User


def check_disciplines(keys: Iterable[str], field: str = "disciplines") -> None:
    """Refuse disciplines that do not exist.

    :param field: what named them.
    :raises Invalid: at least one is unknown.
    """
    if unknown := [key for key in keys if key not in DISCIPLINES]:
        raise Invalid("There is no such discipline.", errors={field: [f"Unknown: {', '.join(unknown)}."]})


def check_grade_systems(systems: Mapping[str, str]) -> None:
    """Refuse a system that does not grade boulders, or ropes.

    :raises Invalid: at least one does not.
    """
    if wrong := [key for scale, key in systems.items() if SYSTEMS[key].scale != scale]:
        raise Invalid(
            "A grade system was refused. Nothing was changed.",
            errors={"grade_systems": [f"Of the other scale: {', '.join(wrong)}."]},
        )


def update_profile(user: User, patch: dict[str, Any]) -> User:
    """Change the given parts of a profile.

    :raises Invalid: a discipline is unknown, or a system does not grade that.
    """
    check_disciplines(patch.get("disciplines", []))
    check_disciplines(patch.get("daily_caps", {}), "daily_caps")
    check_grade_systems(patch.get("grade_systems", {}))
    for key, value in patch.items():
        setattr(user.profile, key, value)
    return user
