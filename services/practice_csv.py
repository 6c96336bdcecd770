"""Sessions as CSV, streamed: a chunk of rows at a time, in words, in the person's own zone."""

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import Any, cast
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from disciplines import DISCIPLINES
from extensions import db
from models import SessionFeedback, SessionTemplate
from services import trails
from services.practice_filters import bind_words, conditions, practices, read_filters, start_column
from services.practice_lists import order_dated, order_undated
from services.signed_in import ProfileRow

CHUNK_ROWS = 500
HEAD = [
    *("Start", "End", "Practice day", "Name", "Discipline", "Type", "Outcome", "Minutes"),
    *("Result", "Goal", "Time of day", "Template", "Rating", "Mood", "Notes"),
]
OUTCOMES = {
    "ACTIVE": "Running",
    "COMPLETED": "Completed",
    "PARTIAL": "Partial",
    "ABANDONED": "Abandoned",
    "CANCELLED": "Cancelled",
}
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
templates = cast(sa.Table, SessionTemplate.__table__)
feedback = cast(sa.Table, SessionFeedback.__table__)
OWN_LABEL = practices.c.attributes["details"]["label"].as_string()
COLUMNS = (
    *(
        practices.c[key]
        for key in ("id", "parent_id", "name", "session_start", "session_end", "session_date", "discipline")
    ),
    *(practices.c[key] for key in ("session_type", "status", "total_duration_seconds", "result", "time_slot", "notes")),
    templates.c.name.label("template_name"),
    feedback.c.rating,
    feedback.c.mood_delta,
    sa.case((practices.c.session_type == sa.literal_column("'CUSTOM'"), OWN_LABEL)).label("own_label"),
)


def stream_rows(user_id: int, profile: ProfileRow, filters: dict[str, Any]) -> Iterator[list[str]]:
    """Yield the head and a row per session, newest first, those without a start last.

    Between chunks no transaction is open, however slowly they are read: a later one holds what was written meanwhile.
    """
    yield HEAD
    zone = ZoneInfo(profile.time_zone)
    paths: dict[str | None, str] = {None: ""}
    for rows in stream_chunks(user_id, filters):
        paths |= fetch_paths(user_id, {row.parent_id for row in rows} - paths.keys())
        db.session.rollback()
        for row in rows:
            yield describe_row(row, paths[row.parent_id], zone)


def fetch_paths(user_id: int, goal_ids: set[str | None]) -> dict[str | None, str]:
    """Return the names from the root down to each of these goals."""
    ids = [goal_id for goal_id in goal_ids if goal_id is not None]
    above = trails.fetch_above(user_id, ids)
    return {
        goal_id: " › ".join([*(step["name"] for step in trails.trail_of(above, goal_id)), above[goal_id].name])
        for goal_id in ids
    }


def stream_chunks(user_id: int, filters: dict[str, Any]) -> Iterator[list[Any]]:
    """Yield the rows of a filter in lists of at most CHUNK_ROWS."""
    dialect = db.session.connection().dialect.name
    shape, values = read_filters(filters)
    bound = {**bind_words(dialect, user_id, values), "user_id": user_id, "rows": CHUNK_ROWS}
    query = sa.select(*COLUMNS).select_from(
        practices.outerjoin(
            templates, sa.and_(templates.c.user_id == practices.c.user_id, templates.c.id == practices.c.template_id)
        ).outerjoin(
            feedback,
            sa.and_(feedback.c.user_id == practices.c.user_id, feedback.c.practice_session_id == practices.c.id),
        )
    )
    query = query.where(*conditions(shape, dialect))
    start = start_column(shape, dialect)
    for order in (lambda is_next: order_dated(query, is_next, start), lambda is_next: order_undated(query, is_next)):
        place: dict[str, Any] = {}
        while rows := list(db.session.execute(order(bool(place)), {**bound, **place})):
            yield rows
            if len(rows) < CHUNK_ROWS:
                break
            place = {"start": rows[-1].session_start, "after_id": rows[-1].id}


def describe_row(row: Any, path: str, zone: ZoneInfo) -> list[str]:
    """Return the cells of a session."""
    discipline = DISCIPLINES.get(row.discipline)
    seconds = row.total_duration_seconds
    return [
        say_instant(row.session_start, zone),
        say_instant(row.session_end, zone),
        "" if row.session_date is None else row.session_date.isoformat(),
        text_cell(row.name),
        text_cell(discipline.label if discipline else row.discipline),
        text_cell(row.own_label or label_of(row.discipline, row.session_type)),
        OUTCOMES.get(row.status, ""),
        "" if seconds is None else f"{seconds / 60:.2f}".rstrip("0").rstrip("."),
        text_cell(row.result),
        text_cell(path),
        (row.time_slot or "").replace("_", " ").capitalize(),
        text_cell(row.template_name),
        "" if row.rating is None else str(row.rating),
        "" if row.mood_delta is None else str(row.mood_delta),
        text_cell(row.notes),
    ]


@cache
def label_of(discipline: str | None, session_type: str | None) -> str | None:
    """Return a type of session as it is called, or the type itself if nobody knows it."""
    kinds = DISCIPLINES[discipline].session_types if discipline in DISCIPLINES else ()
    return next((kind.label for kind in kinds if kind.key == session_type), session_type)


def say_instant(instant: datetime | None, zone: ZoneInfo) -> str:
    """Return an instant by the person's clock: `2026-11-19 19:00:00+01:00`."""
    return "" if instant is None else instant.astimezone(zone).isoformat(" ", "seconds")


def text_cell(text: str | None) -> str:
    """Return what a person wrote, so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text and text.startswith(FORMULA_STARTS) else text or ""
