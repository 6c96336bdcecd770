"""What the details of a session come to: its discipline measures them (disciplines/base.py)."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Any, cast

from marshmallow import ValidationError

from disciplines import DISCIPLINES
from disciplines.base import Details, Discipline
from errors import Invalid

OWN_LABEL = "label"


@dataclass(frozen=True, slots=True)
class Measured:
    """The rows of models.SessionMetric without user and session, by key, and two promoted columns of the session."""

    session_metrics: tuple[dict[str, Any], ...] = ()
    result: str | None = None
    setup_key: str | None = None


NOTHING = Measured()


def measure_details(
    discipline: str | None, details: Mapping[str, Any], records: Sequence[Mapping[str, Any]] = ()
) -> Measured:
    """Return what a discipline makes of the details of a session, and of nothing but the records where it cannot read
    the details.

    :param records: the rows of its own table that belong to the session.
    """
    plugin = DISCIPLINES.get(discipline or "")
    if plugin is None or not (records or set(details) - {OWN_LABEL}):
        return NOTHING
    try:
        read = read_details(plugin, details)
    except ValidationError:
        if not records:
            return NOTHING
        read = read_details(plugin, {})
    return measure_read(plugin, read, records)


def measure_read(plugin: Discipline, read: Mapping[str, Any], records: Sequence[Mapping[str, Any]] = ()) -> Measured:
    """Return what a discipline makes of details as read_details returns them."""
    units = {metric.key: metric.unit for metric in plugin.metrics}
    values = {key: float(value) for key, value in plugin.measure(read, records).items() if math.isfinite(value)}
    rows = tuple({"key": key, "value": values[key], "unit": units[key]} for key in sorted(values))
    result = plugin.result(read, values) or plugin.result_of_records(records, values)
    return Measured(rows, result, plugin.setup_key(read))


def completed_share(discipline: str | None, details: Mapping[str, Any]) -> Fraction | None:
    """Return how much of what the details planned is done, 0 to 1; None if they do not say."""
    plugin = DISCIPLINES.get(discipline or "")
    if plugin is None or not details:
        return None
    try:
        return plugin.completion(read_details(plugin, details))
    except ValidationError:
        return None


def read_details(plugin: Discipline, details: Mapping[str, Any]) -> dict[str, Any]:
    """Return details of any version as those of the current one, with what was not said filled in.

    :raises marshmallow.ValidationError: they are not details of this discipline.
    """
    return cast(dict[str, Any], reader_of(plugin.details).load(plugin.upgrade(dict(details))))


@cache
def reader_of(details: type[Details]) -> Details:
    """Return what reads details; making it takes longer than reading with it."""
    return details()


def upgrade_details(discipline: str | None, document: dict[str, Any]) -> dict[str, Any]:
    """Return a document of version 1 whose details are of the version that its discipline has now."""
    plugin = DISCIPLINES.get(discipline or "")
    if plugin is None or plugin.details_version == 1:
        return document
    return {**document, "details": plugin.upgrade(document["details"])}


def plan_details(discipline: str | None, details: dict[str, Any]) -> dict[str, Any]:
    """Return the details to begin another session with, of the version that the discipline has now."""
    plugin = DISCIPLINES.get(discipline or "")
    return details if plugin is None else plugin.plan(plugin.upgrade(details))


def planned_by_details(discipline: str | None, details: Mapping[str, Any]) -> int:
    """Return how long a set-up takes, in whole seconds; 0 if it does not say."""
    plugin = DISCIPLINES.get(discipline or "")
    if plugin is None or not details:
        return 0
    try:
        return round(plugin.planned_seconds(read_details(plugin, details)) or 0)
    except ValidationError:
        return 0


@cache
def own_fields(discipline: str) -> frozenset[str]:
    """Return the parts of its details that a discipline has itself."""
    return frozenset(DISCIPLINES[discipline].details().fields) - frozenset(Details().fields)


def sets_up(discipline: str | None, details: Mapping[str, Any]) -> bool:
    """Return whether details say something that their discipline knows: more than an own label, or what is of old."""
    if discipline not in DISCIPLINES:
        return False
    return any(details.get(key) is not None for key in own_fields(discipline))


def name_by_details(discipline: str | None, details: Mapping[str, Any]) -> str | None:
    """Return what a session with these details is called, without its date; None if they do not say."""
    plugin = DISCIPLINES.get(discipline or "")
    if plugin is None or not details:
        return None
    try:
        return plugin.default_name(read_details(plugin, details))
    except ValidationError:
        return None


def check_details(
    discipline: str | None,
    document: Mapping[str, Any],
    key: str = "attributes",
    stored: Mapping[str, Any] | None = None,
) -> None:
    """Refuse a document whose details are not those of its discipline.

    :param key: what the writer calls the document.
    :param stored: the document that it is to replace. Details that stand there already are no fault of this writer:
        an old session with odd ones, or one whose discipline was changed, can still be written.
    :raises Invalid: with what is wrong, under `details` of it.
    """
    plugin, details = DISCIPLINES.get(discipline or ""), document["details"]
    if plugin is None or not details or (stored is not None and details == stored["details"]):
        return
    try:
        read_details(plugin, details)
    except ValidationError as error:
        raise Invalid(
            f"The details of this session are not those of {plugin.label}. Nothing was changed.",
            errors={key: {"details": error.messages}},
        ) from error
