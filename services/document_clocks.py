"""The clocks in a session's document: what runs, what is paused, and how they start and stop.

Every function changes the document (of version 1) that it is given; pass one that nobody else holds. An interval or a
pause whose `stop` is null is open; at most one of all of them is.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from operator import itemgetter
from typing import Any

from services.instants import format_instant, parse_instant

Document = dict[str, Any]
Activity = dict[str, Any]
Span = dict[str, Any]


def activities_of(document: Document) -> Iterator[Activity]:
    """Yield every activity, in the order of the document."""
    for section in document["sections"]:
        yield from section["activities"]


def find_activity(document: Document, instance_id: str | None) -> Activity | None:
    """Return the activity with this id."""
    return next((item for item in activities_of(document) if item["instance_id"] == instance_id), None)


def open_spans(document: Document) -> list[Span]:
    """Return every interval and pause that is open."""
    spans = [span for item in activities_of(document) for span in item["intervals"]]
    return [span for span in (*spans, *document["pauses"]) if span["stop"] is None]


def find_running(document: Document) -> tuple[Activity, Span] | None:
    """Return the activity whose timer runs, and its open interval."""
    for item in activities_of(document):
        for span in item["intervals"]:
            if span["stop"] is None:
                return item, span
    return None


def find_pause(document: Document) -> Span | None:
    """Return the pause that is on."""
    return next((pause for pause in document["pauses"] if pause["stop"] is None), None)


def is_timed(document: Document) -> bool:
    """Return whether anything of the document was ever timed."""
    return any(item["intervals"] or item["duration_seconds"] is not None for item in activities_of(document))


def close(span: Span, at: datetime) -> None:
    """End an open span; one that began later has then lasted no time."""
    span["stop"] = max(format_instant(at), span["start"])


def close_all(document: Document, at: datetime) -> None:
    """End whatever is open."""
    for span in open_spans(document):
        close(span, at)


def keep_latest(document: Document) -> None:
    """Let only what began last stay open; each of the others ended when the next began."""
    for span, following in pairwise(sorted(open_spans(document), key=itemgetter("start"))):
        span["stop"] = following["start"]


def start_timer(document: Document, activity: Activity, at: datetime) -> None:
    """Start an activity's timer; whatever else is open ends. A duration that was typed goes on from where it was."""
    close_all(document, at)
    if (seconds := activity["duration_seconds"]) is not None:
        activity["intervals"] = [span_of(at, seconds)] if seconds else []
        activity["duration_seconds"] = None
    activity["intervals"].append({"start": format_instant(at), "stop": None})


def stop_timer(activity: Activity, at: datetime) -> None:
    """Stop an activity's timer."""
    for span in activity["intervals"]:
        if span["stop"] is None:
            close(span, at)


def add_time(activity: Activity, seconds: float, session_start: datetime | None) -> None:
    """Add time that the timer did not see: before its first start, or before the session's where it never ran.

    A duration that was typed, or that has no start to stand before, grows.
    """
    starts = [parse_instant(span["start"], None) for span in activity["intervals"]]
    first = min((start for start in starts if start is not None), default=session_start)
    if activity["duration_seconds"] is not None or first is None:
        activity["duration_seconds"] = (activity["duration_seconds"] or 0) + whole_if_whole(seconds)
    else:
        activity["intervals"].insert(0, span_of(first, seconds))


def pause(document: Document, at: datetime) -> None:
    """Begin a pause, which remembers whose timer it stopped."""
    running = find_running(document)
    close_all(document, at)
    document["pauses"].append(
        {"start": format_instant(at), "stop": None, "instance_id": running[0]["instance_id"] if running else None}
    )


def resume(document: Document, at: datetime) -> None:
    """End the pause that is on, and go on with the timer that it stopped."""
    paused = find_pause(document)
    close_all(document, at)
    if paused is not None and (activity := find_activity(document, paused["instance_id"])) is not None:
        start_timer(document, activity, at)


def span_of(stop: datetime, seconds: float) -> Span:
    """Return the interval of so many seconds that ends at `stop`."""
    return {"start": format_instant(stop - timedelta(seconds=seconds)), "stop": format_instant(stop)}


def whole_if_whole(seconds: float) -> float | int:
    """Return seconds as they are written: 60, not 60.0."""
    return int(seconds) if seconds == int(seconds) else seconds
