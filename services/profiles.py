"""A person's own clock and taste."""

from collections.abc import Iterable
from typing import Any

from disciplines import DISCIPLINES
from errors import Invalid
from models import User


def check_disciplines(keys: Iterable[str], field: str = "disciplines") -> None:
    """Refuse disciplines that do not exist.

    :param field: what named them.
    :raises Invalid: at least one is unknown.
    """
    if unknown := [key for key in keys if key not in DISCIPLINES]:
        raise Invalid("There is no such discipline.", errors={field: [f"Unknown: {', '.join(unknown)}."]})


def update_profile(user: User, patch: dict[str, Any]) -> User:
    """Change the given parts of a profile.

    :raises Invalid: a discipline is unknown.
    """
    check_disciplines(patch.get("disciplines", []))
    check_disciplines(patch.get("daily_caps", {}), "daily_caps")
    for key, value in patch.items():
        setattr(user.profile, key, value)
    return user
