"""Completions as CSV, streamed newest first, in words and in the person's own zone."""

from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

from disciplines.climbing import ATTEMPT
from extensions import db
from services.climbing_lists import page_query
from services.practice_csv import CHUNK_ROWS, say_instant, text_cell
from services.signed_in import ProfileRow

HEAD = [
    *("Climbed at", "Practice day", "Session", "Time of day", "Route", "Colour", "Grade", "System"),
    *("Style", "Sent", "Tries", "Competition", "Notes"),
]


def stream_completions(user_id: int, profile: ProfileRow, filters: dict[str, Any]) -> Iterator[list[str]]:
    """Yield the head and a row per completion; between chunks no transaction is open.

    :param filters: schemas.climbing_completions.CompletionFilter.
    """
    yield HEAD
    zone = ZoneInfo(profile.time_zone)
    after: tuple[Any, str] | None = None
    while True:
        rows = db.session.execute(page_query(user_id, filters, after, CHUNK_ROWS)).all()
        db.session.rollback()
        for row in rows:
            yield describe_cells(row, zone)
        if len(rows) < CHUNK_ROWS:
            return
        after = (rows[-1].climbed_at, rows[-1].id)


def describe_cells(row: Any, zone: ZoneInfo) -> list[str]:
    """Return the cells of a completion."""
    return [
        say_instant(row.climbed_at, zone),
        "" if row.session_session_date is None else row.session_session_date.isoformat(),
        text_cell(row.session_name),
        (row.time_slot or "").replace("_", " ").capitalize(),
        text_cell(row.route_name),
        text_cell(row.route_color),
        text_cell(row.grade),
        row.grade_system,
        row.style.capitalize(),
        "no" if row.style == ATTEMPT else "yes",
        str(row.tries),
        text_cell(row.competition_name),
        text_cell(row.notes),
    ]
