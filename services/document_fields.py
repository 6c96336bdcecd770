"""The fields of a session document: each reads one JSON value, or says with ABSENT that it is not one of its kind.

The docstring of a field is the sentence a writer is told.
"""

import math
from collections.abc import Callable
from typing import Any, Final

from services.instants import format_instant, parse_instant

# What an INTEGER of PostgreSQL holds; 68 years.
MAX_SECONDS = 2**31 - 1


class Absent:
    """The kind of ABSENT."""


ABSENT: Final = Absent()
Field = Callable[[Any], Any]


def text_of(value: Any) -> Any:
    """This must be text."""
    return value if isinstance(value, str) else ABSENT


def name_of(value: Any) -> Any:
    """This must be text that is not empty, or null."""
    return value if isinstance(value, str) and value else ABSENT


def bool_of(value: Any) -> Any:
    """This must be true or false."""
    return value if isinstance(value, bool) else ABSENT


def list_of(value: Any) -> Any:
    """This must be a list."""
    return value if isinstance(value, list) else ABSENT


def details_of(value: Any) -> Any:
    """This must be an object."""
    return value if isinstance(value, dict) else ABSENT


def scalar_of(value: Any) -> Any:
    """This must be a number, text, true, false or null."""
    return ABSENT if isinstance(value, dict | list) else value


def number_of(value: Any) -> Any:
    """This must be a finite number."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return value if is_number and (isinstance(value, int) or math.isfinite(value)) else ABSENT


def instant_of(value: Any) -> Any:
    """This must be an instant with its offset, or null."""
    moment = parse_instant(value, None)
    return ABSENT if moment is None else format_instant(moment)


def seconds_of(value: Any) -> Any:
    """This must be a number of seconds, 0 or more, or null."""
    return value if number_of(value) is not ABSENT and 0 <= value <= MAX_SECONDS else ABSENT


def whole_seconds_of(value: Any) -> Any:
    """This must be a number of seconds, 0 or more, or null."""
    return math.floor(value + 0.5) if seconds_of(value) is not ABSENT else ABSENT
