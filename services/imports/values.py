"""Reading what other programs write into cells: texts, numbers, instants, days, words for one thing."""

import math
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from services.document_text import clean
from services.imports.found import BadRowError, Row, storable
from services.instants import parse_instant
from words import EARLIEST_YEAR, LATEST_YEAR

NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
MILLISECONDS = 100_000_000_000  # an instant in seconds is smaller until the year 5138
DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})", re.ASCII)
CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?", re.ASCII)
YES, NO = ("true", "yes", "y", "1", "t", "gym", "indoor"), ("false", "no", "n", "0", "f", "outdoor", "rock")
LONGEST_NAME = 500
DEPTH = 30


@lru_cache(maxsize=4096)
def column_key(name: str) -> str:
    """Return a column's name as all names are compared: `Ascent Date`, `ascentDate` and `ascent_date` are one."""
    return re.sub(r"[^a-z0-9]+", "_", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", str(name)).lower()).strip("_")


def plain_text(value: Any) -> str:
    """Return a value as text that every database takes; empty for None."""
    if value is None:
        return ""
    return storable(value if isinstance(value, str) else str(value)).strip()


class Cells:
    """The cells of a row by comparable names; what is not taken is left for `rest`."""

    def __init__(self, row: Row) -> None:
        self.by_key: dict[str, tuple[str, Any]] = {}
        for name, value in row.values.items():
            if value not in (None, "", [], {}):
                self.by_key.setdefault(column_key(name), (str(name), value))
        self.taken: set[str] = set()

    def take(self, *keys: str) -> Any:
        """Return what stands in the first of these columns that has something; None if none has."""
        self.taken.update(keys)
        return next((self.by_key[key][1] for key in keys if key in self.by_key), None)

    def text(self, *keys: str) -> str:
        """Return the text of the first of these columns that has something, or an empty one."""
        return plain_text(self.take(*keys))

    def rest(self, **more: Any) -> dict[str, Any]:
        """Return what nobody took, under the names of the file, and what is said beside it."""
        kept = {name: value for key, (name, value) in self.by_key.items() if key not in self.taken}
        return {"imported": {**clean(kept, DEPTH), **{key: value for key, value in more.items() if value is not None}}}


def parts_of(value: Any, problem: str) -> Mapping[str, Any]:
    """Return an object that has to be there."""
    if not isinstance(value, Mapping):
        raise BadRowError(problem, value)
    return value


def number_of(value: Any, problem: str, least: float = 0, most: float = math.inf) -> float | None:
    """Return a number, also written as text with a comma; None if there is none.

    :raises BadRowError: it is no number, or out of its limits.
    """
    if value is None or value == "":
        return None
    try:
        if isinstance(value, bool):
            raise ValueError(value)
        number = float(str(value).strip().replace(",", "."))
    except ValueError as error:
        raise BadRowError(problem, value) from error
    if not least <= number <= most:  # also what is not a number
        raise BadRowError(problem, value)
    return number


def whole_of(value: Any, problem: str, least: int = 0, most: int = 2**31 - 1) -> int | None:
    """Return a whole number; see number_of."""
    number = number_of(value, problem, least, most)
    if number is not None and not number.is_integer():
        raise BadRowError(problem, value)
    return None if number is None else int(number)


def flag_of(value: Any) -> bool | None:
    """Return yes or no; None if it says neither."""
    word = plain_text(value).casefold()
    return True if word in YES else False if word in NO else None


def word_of(value: Any, words: Mapping[str, str], problem: str) -> str:
    """Return what a word means.

    :param words: by what people write, as column_key makes it.
    :raises BadRowError: nobody knows it.
    """
    if (found := words.get(column_key(plain_text(value)))) is None:
        raise BadRowError(problem, value)
    return found


def instant_of(value: Any, zone: tzinfo, problem: str) -> datetime | None:
    """Return an instant: ISO text, or seconds or milliseconds since 1970; None if there is none.

    :param zone: whose wall time a text without an offset is.
    :raises BadRowError: it is none.
    """
    if value is None or value == "":
        return None
    text = plain_text(value)
    if not isinstance(value, bool) and NUMBER.fullmatch(text):
        number = float(text)
        seconds = number / 1000 if abs(number) >= MILLISECONDS else number
        try:
            found = datetime.fromtimestamp(seconds, UTC) if seconds > 0 else None
        except (OverflowError, ValueError, OSError):
            found = None
    else:
        found = parse_instant(text, zone)
    if found is None or not EARLIEST_YEAR < found.year < LATEST_YEAR:
        raise BadRowError(problem, value)
    return found


def is_day_first(texts: list[str]) -> tuple[bool, bool]:
    """Return whether days like 03/04/2026 begin with the day, and whether the texts leave it open."""
    firsts = [(int(match[4]), int(match[6])) for text in texts if (match := DAY.match(text)) and match[5] == "/"]
    if any(second > 12 for _, second in firsts) and not any(first > 12 for first, _ in firsts):
        return False, False
    return True, bool(firsts) and not any(first > 12 for first, _ in firsts)


def day_of(value: Any, day_first: bool, problem: str) -> date:
    """Return the day at the beginning of a text.

    :raises BadRowError: there is none.
    """
    match = DAY.match(plain_text(value))
    if match is None:
        raise BadRowError(problem, value)
    if match[1]:
        year, month, day = int(match[1]), int(match[2]), int(match[3])
    else:
        first, second, year = int(match[4]), int(match[6]), int(match[7])
        day, month = (first, second) if day_first or match[5] != "/" else (second, first)
    try:
        found = date(year, month, day)
    except ValueError as error:
        raise BadRowError(problem, value) from error
    if not EARLIEST_YEAR < found.year < LATEST_YEAR:
        raise BadRowError(problem, value)
    return found


def moment_on(day: date, hour: int, zone: tzinfo) -> datetime:
    """Return the instant of an hour of the wall."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=zone).astimezone(UTC)


def check_span(start: datetime, end: datetime | None) -> None:
    """Refuse an end before the start, and more than a year between them.

    :raises BadRowError: so it is.
    """
    if end is not None and not timedelta(0) <= end - start <= timedelta(days=366):
        raise BadRowError("its end does not fit its start", end.isoformat())


def link_of(value: Any) -> str:
    """Return the address of a link.

    :raises BadRowError: it is none that a browser can follow.
    """
    text = plain_text(value)
    try:
        parts = urlsplit(text)
        is_link = parts.scheme in ("http", "https") and bool(parts.hostname) and len(text) <= 2_000
    except ValueError:
        is_link = False
    if not is_link:
        raise BadRowError("no link to the web", text or None)
    return text
