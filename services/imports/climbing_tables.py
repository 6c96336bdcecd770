"""Climbing: sessions and completions of another program, and logbooks."""

import hashlib
import json
from datetime import UTC, date, datetime, time, tzinfo
from typing import Any

from disciplines.climbing import CLIMBING
from services.imports.climbing_words import grade_of, style_of
from services.imports.found import BadRowError, ClimbDraft, Context, Kind, Row, SessionDraft
from services.imports.sessions import end_of, feedback_of, slot_of, start_of, status_in
from services.imports.values import NUMBER, Cells, column_key, day_of, flag_of, instant_of, plain_text, whole_of

MIDNIGHT = time()
TYPES = {kind.key for kind in CLIMBING.session_types}
TYPE_WORDS = {column_key(key): key for key in TYPES} | {
    **{column_key(kind.label): kind.key for kind in CLIMBING.session_types},
    "board": "TENSION_BOARD",
    "tb2": "TENSION_BOARD",
    "comp": "COMPETITION",
    "casual": "FUN",
    "training": "WORKOUT",
}
SESSION = ("session_id", "climbing_session_id", "practice_session_id")
GRADE = ("grade", "route_grade", "ascent_grade", "rating", "difficulty", "your_rating", "suggested_grade")
DAY = (
    "date",
    "ascent_date",
    "climb_date",
    "day",
    "practice_day",
    "tick_date",
    "climbed_at",
    "completed_at",
    "logged_at",
)
ROUTE = (
    "route_name",
    "route",
    "name",
    "climb",
    "climb_name",
    "problem",
    "problem_name",
    "boulder_name",
    "ascent_label",
)
STYLES = ("lead_style", "style", "ascent_type", "tick_type", "completion_type", "completion_style", "sub_type", "type")
TRIES = ("tries", "attempts", "attempt_count", "shots", "number_of_tries")
PLACE = ("place", "location", "crag_name", "crag", "location_name", "gym", "gym_name", "area_name", "sector_name")
NOTES = ("notes", "note", "comment", "comments", "description", "beta")
WHAT = ("route_type", "route_boulder", "gear_style", "route_gear_style", "discipline", "climb_type", "climbing_type")


def read_session(row: Row, context: Context) -> SessionDraft:
    """Return a climbing session."""
    cells = Cells(row)
    source_id = cells.text("session_id", "climbing_session_id", "id") or None
    start, day = start_of(cells, context)
    seconds, end = end_of(cells, context, start)
    said = cells.text("session_type", "type", "custom_type")
    kind = TYPE_WORDS.get(column_key(said), "CUSTOM" if said else "FUN")
    label = cells.text("label", "custom_label", "custom_name") or (said if kind == "CUSTOM" else "")
    place = cells.text(*PLACE)
    details: dict[str, Any] = {"is_at_gym": flag_of(cells.take("is_at_gym", "at_gym", "is_gym", "indoor"))}
    if label and column_key(label) != "custom":
        details["label"] = label[:100]
    if place:
        details["place"] = place
    return SessionDraft(
        row=row.number,
        source_id=source_id,
        key=start.isoformat(),
        discipline=CLIMBING.key,
        session_type=kind,
        start=start,
        end=end,
        status=status_in(cells, end, seconds, default="COMPLETED"),
        name=cells.text("name", "title") or place,
        day=day,
        time_slot=slot_of(cells),
        details=details,
        notes=cells.text(*NOTES),
        feedback=feedback_of(cells),
        extra=cells.rest(id=source_id),
    )


def read_completion(row: Row, context: Context) -> ClimbDraft:
    """Return a send or an attempt in a session of the file, or in one that is here already."""
    cells = Cells(row)
    source_id = cells.text("completion_id", "id", "ascent_id") or None
    session = cells.text(*SESSION)
    if not session:
        raise BadRowError("no session")
    moment = cells.take(*(key for key in reversed(DAY)), "created_at")
    climbed_at = find_moment(moment, context) if moment is not None else None
    return climb_of(row, cells, source_id, session, None, climbed_at)


def read_logbook(row: Row, context: Context) -> ClimbDraft:
    """Return a line of a logbook: what was climbed on a day goes into one session of that day."""
    cells = Cells(row)
    source_id = cells.text("ascent_id", "tick_id") or None
    said = cells.take(*DAY)
    if said is None:
        raise BadRowError("no date")
    climbed_at = find_moment(said, context)
    if climbed_at is None:
        day = day_of(said, context.is_day_first, "its date cannot be read")
        return climb_of(row, cells, source_id, None, day, None)
    written = as_written(said, climbed_at, context.zone)
    is_day_only = written.time() == MIDNIGHT
    day = written.date() if is_day_only else climbed_at.astimezone(context.zone).date()
    return climb_of(row, cells, source_id, None, day, None if is_day_only else climbed_at)


def as_written(said: Any, climbed_at: datetime, zone: tzinfo) -> datetime:
    """Return a moment by the clock it is written in: its own if it says one, UTC for a number, else the person's."""
    text = plain_text(said)
    if NUMBER.fullmatch(text):
        return climbed_at.astimezone(UTC)
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return climbed_at.astimezone(zone)


def find_moment(value: Any, context: Context) -> datetime | None:
    """Return the instant that a cell tells; None if it tells a day at most."""
    try:
        return instant_of(value, context.zone, "")
    except BadRowError:
        return None


def climb_of(
    row: Row, cells: Cells, source_id: str | None, session: str | None, day: date | None, climbed_at: datetime | None
) -> ClimbDraft:
    """Return what was climbed."""
    tries = whole_of(cells.take(*TRIES), "its tries are no number", 0, 1000) or 1
    styles = [text for key in STYLES if (text := cells.text(key))]
    what = " ".join([cells.text(key) for key in WHAT])
    grade = grade_of(cells.text(*GRADE), cells.text("grade_system", "system", "grading_system", "grade_type"), what)
    return ClimbDraft(
        row=row.number,
        source_id=source_id,
        key=content_key(row),
        session=session,
        day=day,
        climbed_at=climbed_at,
        grade=grade,
        style=style_of(styles, tries),
        tries=tries,
        route_name=cells.text(*ROUTE)[:500],
        place=cells.text(*PLACE),
        notes=cells.text(*NOTES),
    )


def content_key(row: Row) -> str:
    """Return the same text for rows that say the same."""
    said = {column_key(name): plain_text(value) for name, value in row.values.items() if value not in (None, "")}
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


SESSIONS = Kind("climbing_sessions", "Climbing sessions", CLIMBING.key, read_session)
COMPLETIONS = Kind("climbing_completions", "Climbing completions", CLIMBING.key, read_completion, SESSIONS.key)
LOGBOOK = Kind("climbing_logbook", "Climbing logbook", CLIMBING.key, read_logbook)
