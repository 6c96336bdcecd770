"""Instants as text: what counts as a time, whose clock a naive one was read from, the one form we write; other days."""

import re
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from words import EARLIEST_YEAR, LATEST_YEAR

# A date alone is not an instant. `fromisoformat` also reads week dates and the compact form, but nobody writes them.
_INSTANT = re.compile(
    r"\s*(\d{4}-\d\d-\d\d)[Tt ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?)"
    r"\s*([Zz]|[+-]\d\d(?::?[0-5]\d)?)?\s*",
    re.ASCII,
)


@lru_cache(maxsize=64)
def zone_named(name: str) -> tzinfo:
    """Return the time zone of an IANA name.

    :raises ValueError: there is no such zone.
    """
    try:
        return UTC if name == "UTC" else ZoneInfo(name)
    except (OSError, ValueError, LookupError) as error:
        raise ValueError(f"There is no time zone called {name!r}.") from error


def parse_instant(value: Any, zone: tzinfo | None) -> datetime | None:
    """Return the instant that `value` writes, in UTC; None if it is not the text of a date with a time.

    :param zone: whose wall time a text without offset is; None refuses such texts.
    """
    if not isinstance(value, str) or (match := _INSTANT.fullmatch(value)) is None:
        return None
    day, clock, offset = match.groups()
    try:
        if offset is None:
            return (
                None if zone is None else datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=zone).astimezone(UTC)
            )
        return datetime.fromisoformat(f"{day}T{clock}{offset.upper()}").astimezone(UTC)
    except (ValueError, OverflowError):  # 30 February; the first or last hours of the calendar
        return None


def format_instant(instant: datetime) -> str:
    """Return `2026-11-20T07:00:00.000000Z`: one width, so that text order is time order."""
    return instant.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def shift_day(day: date, days: int) -> date:
    """Return the day so many days later; one that would leave the years that can be written stays."""
    try:
        shifted = day + timedelta(days=days)
    except OverflowError:
        return day
    return shifted if EARLIEST_YEAR <= shifted.year <= LATEST_YEAR else day


def shift_instant(instant: datetime, days: int, zone: str) -> datetime:
    """Return the same time of day on the wall of `zone`, `days` later; see shift_day."""
    try:
        shifted = (instant.astimezone(ZoneInfo(zone)) + timedelta(days=days)).astimezone(instant.tzinfo)
    except OverflowError:
        return instant
    return shifted if EARLIEST_YEAR <= shifted.year <= LATEST_YEAR else instant
