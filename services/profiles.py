"""A person's own clock and taste."""

from typing import Any

from disciplines import DISCIPLINES
from errors import Invalid
from models import User


def check_disciplines(keys: list[str]) -> None:
    """Refuse disciplines that do not exist.

    :raises Invalid: at least one is unknown.
    """
    if unknown := [key for key in keys if key not in DISCIPLINES]:
        raise Invalid("There is no such discipline.", errors={"disciplines": [f"Unknown: {', '.join(unknown)}."]})


def update_profile(user: User, patch: dict[str, Any]) -> User:
    """Change the given parts of a profile.

    :raises Invalid: a discipline is unknown.
    """
    check_disciplines(patch.get("disciplines", []))
    for key, value in patch.items():
        setattr(user.profile, key, value)
    return user
