"""What a session's document says in numbers: the one place where durations and recorded values are computed."""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from fractions import Fraction
from typing import Any, Literal

from services.document_fields import ABSENT, MAX_SECONDS, number_of, seconds_of
from services.documents import upgrade_document
from services.instants import parse_instant
from services.measuring import NOTHING, Measured, measure_details

_NUMBER = re.compile(r"\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?\s*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Promoted:
    """The columns and projection rows that belong to one document.

    `total_duration_seconds` None means unknown. `section_seconds` holds `[planned, practised]` per section; `notes` is
    every note of the document as one text; `measured` is what its discipline says. The rows
    have the columns of models.ActivityInstance and models.MetricValue, without the user and the session.
    """

    total_duration_seconds: int | None
    duration_source: Literal["activities", "span"] | None
    section_seconds: list[list[int]]
    notes: str | None
    activity_instances: tuple[dict[str, Any], ...]
    metric_values: tuple[dict[str, Any], ...]
    measured: Measured = NOTHING

    @property
    def session_metrics(self) -> tuple[dict[str, Any], ...]:
        """The rows of models.SessionMetric, by key."""
        return self.measured.session_metrics

    @property
    def columns(self) -> dict[str, Any]:
        """The promoted columns of the session."""
        return {
            "total_duration_seconds": self.total_duration_seconds,
            "section_seconds": self.section_seconds,
            "notes": self.notes,
            "result": self.measured.result,
            "setup_key": self.measured.setup_key,
        }


def promote(
    document: Any,
    session_start: datetime | None,
    session_end: datetime | None,
    zone: str | tzinfo = "UTC",
    discipline: str | None = None,
    records: Sequence[Mapping[str, Any]] = (),
) -> Promoted:
    """Compute everything that is derived from a session's document and its two instants.

    The total is the sum of the activities' seconds if any of them is known (an explicit duration wins over the
    intervals), else end − start without the pauses between them, else unknown. Fractions are summed exactly and
    rounded once, halves up.

    :param document: of any version, or the text of one.
    :param session_start: aware, like session_end.
    :param zone: whose wall time the naive times of an old document are.
    :param discipline: whose details the document holds; without one they are not measured.
    :param records: the rows that the discipline keeps beside the document; see session_records.fetch_records.
    """
    return promote_upgraded(upgrade_document(document, zone), session_start, session_end, discipline, records)


def promote_upgraded(
    upgraded: dict[str, Any],
    session_start: datetime | None,
    session_end: datetime | None,
    discipline: str | None = None,
    records: Sequence[Mapping[str, Any]] = (),
) -> Promoted:
    """Compute what promote does, from what upgrade_document returned."""
    known: list[Fraction] = []
    section_seconds: list[list[int]] = []
    activities: list[dict[str, Any]] = []
    for number, section in enumerate(upgraded["sections"]):
        seconds = [value for item in section["activities"] if (value := activity_seconds(item)) is not None]
        known += seconds
        section_seconds.append([section["planned_seconds"] or 0, min(rounded(sum(seconds, Fraction(0))), MAX_SECONDS)])
        for item in section["activities"]:
            activities.extend(_rows_of(item, number, len(activities)))
    total, source = total_of(known, session_start, session_end, upgraded["pauses"])
    metrics = tuple(value for row in activities for value in _metric_rows(row.pop("metrics"), row["position"]))
    measured = measure_details(discipline, upgraded["details"], records)
    return Promoted(total, source, section_seconds, _notes_of(upgraded), tuple(activities), metrics, measured)


def document_notes(document: Any) -> str | None:
    """Return every note of a document of any version as one text, in the order of the document; None without any."""
    return _notes_of(upgrade_document(document, "UTC"))


def _notes_of(upgraded: dict[str, Any]) -> str | None:
    texts = [upgraded["notes"]]
    texts += [item["notes"] for section in upgraded["sections"] for item in section["activities"]]
    return _plain("\n".join(text for text in texts if text and not text.isspace())) or None


def total_of(
    known: list[Fraction],
    session_start: datetime | None,
    session_end: datetime | None,
    pauses: Iterable[dict[str, Any]] = (),
) -> tuple[int | None, Literal["activities", "span"] | None]:
    """Return the whole seconds of a session, and where they come from.

    :param known: the seconds of each activity that has any.
    :param pauses: of a document of version 1; they matter only when nothing was timed.
    """
    if known:
        total = rounded(sum(known, Fraction(0)))
        return (total, "activities") if total <= MAX_SECONDS else (None, None)
    if session_start is None or session_end is None or session_end < session_start:
        return None, None
    span = rounded(_exact(session_end - session_start - paused_between(pauses, session_start, session_end)))
    return (span, "span") if span <= MAX_SECONDS else (None, None)


def paused_between(pauses: Iterable[dict[str, Any]], start: datetime, end: datetime) -> timedelta:
    """Return how much of the time from `start` to `end` was paused; what several pauses share counts once."""
    paused, counted_to = timedelta(0), start
    for pause in sorted(pauses, key=lambda item: item["start"]):
        first, last = parse_instant(pause["start"], None), parse_instant(pause["stop"], None)
        first, last = max(first or start, counted_to), min(last or end, end)
        if last > first:
            paused, counted_to = paused + (last - first), last
    return paused


def activity_seconds(activity: dict[str, Any]) -> Fraction | None:
    """Return the exact seconds of an activity of version 1; None if nothing was timed. What runs is not counted."""
    if (given := seconds_of(activity["duration_seconds"])) is not ABSENT:
        return exact_seconds(given)
    spans = [span for item in activity["intervals"] if (span := _span(item)) is not None]
    return sum(spans, Fraction(0)) if spans else None


def exact_seconds(number: int | float) -> Fraction:
    """Return the number as it is written: 0.1 is one tenth, not the nearest binary fraction."""
    return Fraction(number) if isinstance(number, int) else Fraction(repr(number))


def rounded(seconds: Fraction) -> int:
    """Return whole seconds, halves up."""
    return math.floor(seconds + Fraction(1, 2))


def recorded_number(value: Any) -> float | None:
    """Return the number that was recorded, also as the text of an input field; None for anything else."""
    if isinstance(value, str):
        value = float(value) if _NUMBER.fullmatch(value) else None
    if number_of(value) is ABSENT:
        return None
    number = float(value)
    return number if math.isfinite(number) else None


def _span(interval: dict[str, Any]) -> Fraction | None:
    start, stop = parse_instant(interval["start"], None), parse_instant(interval["stop"], None)
    return _exact(stop - start) if start is not None and stop is not None and stop >= start else None


def _exact(elapsed: timedelta) -> Fraction:
    return Fraction(elapsed // timedelta(microseconds=1), 1_000_000)


def _rows_of(activity: dict[str, Any], section_number: int, position: int) -> Iterator[dict[str, Any]]:
    """Yield the row of an activity and one for each of its sets, each with the metrics it is to bring."""
    intervals = activity["intervals"]
    is_running = any(item["stop"] is None for item in intervals)
    starts, stops = (
        [moment for item in intervals if (moment := parse_instant(item[key], None)) is not None]
        for key in ("start", "stop")
    )
    seconds = activity_seconds(activity)
    shared = {
        "section_number": section_number,
        "activity_id": _plain(activity["activity_id"]),
        "name": _plain(activity["name"]),
    }
    yield shared | {
        "position": position,
        "set_number": None,
        "instance_id": _plain(activity["instance_id"]),
        "started_at": min(starts, default=None),
        "stopped_at": None if is_running else max(stops, default=None),
        "seconds": None if seconds is None else float(seconds),
        "is_completed": activity["completed"],
        "metrics": activity["metrics"],
    }
    for number, item in enumerate(activity["sets"]):
        yield shared | {
            "position": position + 1 + number,
            "set_number": number,
            "instance_id": _plain(item["instance_id"]),
            "started_at": None,
            "stopped_at": None,
            "seconds": None if item["duration_seconds"] is None else float(exact_seconds(item["duration_seconds"])),
            "is_completed": item["completed"],
            "metrics": item["metrics"],
        }


def _metric_rows(metrics: list[dict[str, Any]], activity_position: int) -> Iterator[dict[str, Any]]:
    for position, item in enumerate(metrics):
        if (value := recorded_number(item["value"])) is not None:
            yield {
                "activity_position": activity_position,
                "position": position,
                "metric_id": _plain(item["metric_id"]),
                "split_id": _plain(item["split_id"]),
                "value": value,
            }


def _plain(text: str | None) -> Any:
    """Return text without the NUL that a PostgreSQL column refuses; the document keeps it."""
    return text.replace("\x00", "\N{REPLACEMENT CHARACTER}") if text else text
