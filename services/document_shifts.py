"""A session's document at another time: everything that was timed moves along, each part as long as it was."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from services.instants import format_instant, parse_instant

Shift = Callable[[datetime | None, datetime | None], tuple[datetime | None, datetime | None]]


def shift_by(elapsed: timedelta) -> Shift:
    """Return the shift of a start and an end by so much time."""
    return lambda start, end: (start and start + elapsed, end and end + elapsed)


def shift_document(document: dict[str, Any], shift: Shift) -> dict[str, Any]:
    """Return a document of version 1 with its intervals and pauses shifted."""

    def shifted(span: dict[str, Any]) -> dict[str, Any]:
        start, stop = (parse_instant(span[key], None) for key in ("start", "stop"))
        moments = zip(("start", "stop"), shift(start, stop), strict=True)
        return {**span, **{key: format_instant(moment) for key, moment in moments if moment is not None}}

    confirmed_at, _ = shift(parse_instant(document["confirmed_at"], None), None)
    return {
        **document,
        "pauses": [shifted(pause) for pause in document["pauses"]],
        "confirmed_at": confirmed_at and format_instant(confirmed_at),
        "sections": [
            {
                **section,
                "activities": [
                    {**item, "intervals": [shifted(interval) for interval in item["intervals"]]}
                    for item in section["activities"]
                ],
            }
            for section in document["sections"]
        ],
    }
