"""Targets of a goal, read leniently from what is stored, whoever wrote it (services/target_writer.py writes them)."""

import json
import re
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, cast

from services.promotion import recorded_number

Operator = Literal["at_least", "at_most"]
OPERATORS: dict[Any, Operator] = {
    None: "at_least",
    "at_least": "at_least",
    ">=": "at_least",
    "at_most": "at_most",
    "<=": "at_most",
}
KNOWN_KEYS = ("id", "name", "activity_id", "metrics", "count", "from_date", "to_date")
KNOWN_METRIC_KEYS = ("metric_id", "operator", "value")
MAX_COUNT = 10_000
_ID = re.compile(r"[A-Za-z0-9._:-]{1,64}")


@dataclass(frozen=True, slots=True)
class MetricTarget:
    """One value that is asked for; any split may bring it."""

    metric_id: str
    operator: Operator
    value: float

    def is_reached_by(self, value: float) -> bool:
        """Return whether a recorded value is enough."""
        return value >= self.value if self.operator == "at_least" else value <= self.value


@dataclass(frozen=True, slots=True)
class Target:
    """`count` entries of an activity that each reach all `metrics`, on practice days from `from_date` to `to_date`.

    `extra` is what another program wrote beside it, kept as it is.
    """

    id: str
    name: str
    activity_id: str
    metrics: tuple[MetricTarget, ...]
    count: int
    from_date: date | None
    to_date: date | None
    extra: dict[str, Any]

    def is_on(self, day: date | None) -> bool:
        """Return whether a practice day counts; an unknown one does only where no dates are asked for."""
        if day is None:
            return self.from_date is None and self.to_date is None
        return (self.from_date is None or day >= self.from_date) and (self.to_date is None or day <= self.to_date)


class _Unreadable(Exception):
    """What stands there is not a target."""


def read_targets(stored: Any) -> tuple[Target, ...]:
    """Return the targets in `goals.targets`, whatever that holds.

    What is not a target (it names no activity, or asks for something that cannot be compared) is left out here and
    kept by target_writer.write_targets. A target without an id, or with another one's, is called by its place.
    """
    return tuple(target for target, _ in readable_items(stored_items(stored)))


def watched_activities(stored: Any) -> set[str]:
    """Return the activities whose recorded values the stored targets depend on."""
    return {target.activity_id for target in read_targets(stored)}


def stored_items(stored: Any) -> list[Any]:
    """Return the list that is stored, also as the text of one; anything else as its only item."""
    if isinstance(stored, str):
        try:
            inner = json.loads(stored)
        except (ValueError, RecursionError):
            inner = None
        stored = inner if isinstance(inner, list) else stored
    if stored is None:
        return []
    return cast(list[Any], stored) if isinstance(stored, list) else [stored]


def readable_items(items: list[Any]) -> list[tuple[Target, dict[str, Any]]]:
    """Return every target with the item that it was read from."""
    found: list[tuple[Target, dict[str, Any]]] = []
    for number, item in enumerate(items, start=1):
        try:
            found.append((_read_target(item, number, {target.id for target, _ in found}), item))
        except _Unreadable:
            continue
    return found


def _read_target(item: Any, number: int, taken: set[str]) -> Target:
    if not isinstance(item, dict):
        raise _Unreadable
    item = cast(dict[str, Any], item)
    target_id = str(item["id"]) if isinstance(item.get("id"), str | int) else ""
    if not _ID.fullmatch(target_id) or target_id in taken:
        target_id = f"target-{number}"
    while target_id in taken:
        target_id += "-"
    metrics = item.get("metrics")
    if not isinstance(metrics, list | None):
        raise _Unreadable
    name = item.get("name")
    return Target(
        id=target_id,
        name=name if isinstance(name, str) else "",
        activity_id=_read_key(item.get("activity_id")),
        metrics=tuple(_read_metric(entry) for entry in metrics or []),
        count=_read_count(item.get("count")),
        from_date=_read_day(item.get("from_date")),
        to_date=_read_day(item.get("to_date")),
        extra=unknown_keys(item, KNOWN_KEYS),
    )


def _read_metric(entry: Any) -> MetricTarget:
    if not isinstance(entry, dict):
        raise _Unreadable
    entry = cast(dict[str, Any], entry)
    value, operator = _read_number(entry.get("value")), entry.get("operator")
    if not isinstance(operator, str | None) or operator not in OPERATORS:
        raise _Unreadable
    return MetricTarget(_read_key(entry.get("metric_id")), OPERATORS[operator], value)


def _read_key(value: Any) -> str:
    """Return the id of a row as a database can be asked for it."""
    if not isinstance(value, str) or not value or "\x00" in value:
        raise _Unreadable
    try:
        value.encode()
    except UnicodeEncodeError as error:  # half a character: JSON can hold it, UTF-8 cannot
        raise _Unreadable from error
    return value


def _read_number(value: Any) -> float:
    try:
        number = recorded_number(value)
    except OverflowError:
        number = None
    if number is None:
        raise _Unreadable
    return number


def _read_count(value: Any) -> int:
    number = 1.0 if value is None else _read_number(value)
    if not number.is_integer() or not 1 <= number <= MAX_COUNT:
        raise _Unreadable
    return int(number)


def _read_day(value: Any) -> date | None:
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise _Unreadable
    try:
        return date.fromisoformat(value[:10])
    except ValueError as error:
        raise _Unreadable from error


def unknown_keys(values: dict[str, Any], known: tuple[str, ...]) -> dict[str, Any]:
    """Return what another program wrote beside what we know."""
    return {key: value for key, value in values.items() if key not in known}
