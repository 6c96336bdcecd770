"""What rows of sessions have in common: when, how long, how it ended, how it was; and sessions of sequences."""

from datetime import date, datetime, timedelta
from typing import Any

from disciplines import DISCIPLINES
from disciplines.yoga import YOGA
from services.imports.found import BadRowError, Context, Kind, Row, SessionDraft
from services.imports.values import (
    Cells,
    check_span,
    column_key,
    day_of,
    instant_of,
    moment_on,
    number_of,
    plain_text,
    whole_of,
    word_of,
)
from words import TIME_SLOTS

START = ("started_at", "session_start", "start_time", "start", "start_date", "began_at", "timestamp", "date", "day")
LATER = ("session_date", "created_at", "logged_at")
END = ("completed_at", "ended_at", "session_end", "end_time", "end", "finished_at", "stopped_at")
SECONDS = ("duration_seconds", "total_duration_seconds", "seconds", "duration_sec")
MINUTES = ("duration_minutes", "minutes", "duration_min")
STATUS = ("completion_status", "status", "outcome", "state")
COMPLETED, PARTIAL, ABANDONED, CANCELLED = "COMPLETED", "PARTIAL", "ABANDONED", "CANCELLED"
STATUS_WORDS = {
    **dict.fromkeys(("completed", "complete", "done", "finished", "full", "fully_completed", "true", "1"), COMPLETED),
    **dict.fromkeys(("partial", "partially_completed", "partially", "incomplete", "partly"), PARTIAL),
    **dict.fromkeys(("abandoned", "quit", "stopped", "aborted", "early_exit", "exited", "false", "0"), ABANDONED),
    **dict.fromkeys(("cancelled", "canceled", "skipped"), CANCELLED),
}
OPEN_WORDS = ("active", "in_progress", "running", "started", "paused", "pending", "open")
SLOT_HOURS = {"EARLY_MORNING": 6, "MORNING": 9, "MIDDAY": 12, "AFTERNOON": 15, "EVENING": 19, "NIGHT": 22}
NOON = 12
LONGEST_SECONDS = 31_536_000


def start_of(cells: Cells, context: Context) -> tuple[datetime, date | None]:
    """Return when a session began, and its day if that is all the file says; it then begins at noon, or in its slot.

    :raises BadRowError: it says nothing, or no time.
    """
    said = cells.take(*START, *LATER)
    if said is None:
        raise BadRowError("no start")
    try:
        found = instant_of(said, context.zone, "its start is no time")
        if found is not None:
            return found, None
    except BadRowError:
        if ":" in plain_text(said):
            raise
    day = day_of(said, context.is_day_first, "its start is no time")
    return moment_on(day, SLOT_HOURS.get(slot_of(cells) or "", NOON), context.zone), day


def end_of(cells: Cells, context: Context, start: datetime) -> tuple[float | None, datetime | None]:
    """Return how many seconds a row says that a session took, and when it ended; what is not said is None.

    :raises BadRowError: one of them is none, or they do not fit.
    """
    problem = "its duration cannot be read"
    seconds = number_of(cells.take(*SECONDS), problem, 0, LONGEST_SECONDS)
    minutes = number_of(cells.take(*MINUTES), problem, 0, LONGEST_SECONDS / 60)
    seconds = seconds if seconds is not None else None if minutes is None else minutes * 60
    end = instant_of(cells.take(*END), context.zone, "its end is no time")
    check_span(start, end)
    if end is None and seconds:
        end = start + timedelta(seconds=seconds)
    return seconds, end


def status_in(cells: Cells, end: datetime | None, seconds: float | None, default: str | None = None) -> str:
    """Return how a session ended; one that was open when the file was made counts by whether it has an end.

    :raises BadRowError: nobody knows the word.
    """
    said = cells.text(*STATUS)
    if said and column_key(said) not in OPEN_WORDS:
        return word_of(said, STATUS_WORDS, "unknown outcome")
    if not said and default is not None:
        return default
    return COMPLETED if end is not None and not said else PARTIAL if seconds else ABANDONED


def slot_of(cells: Cells) -> str | None:
    """Return the part of the day that a row names, if it is one of ours."""
    word = column_key(cells.text("time_slot", "time_of_day")).upper()
    return word if word in TIME_SLOTS else None


def feedback_of(cells: Cells) -> dict[str, Any] | None:
    """Return how a session was; None if the row says nothing of it.

    :raises BadRowError: the rating or the mood is out of its limits.
    """
    rating = whole_of(cells.take("rating", "stars"), "a rating is not 1 to 5", 1, 5)
    delta = number_of(cells.take("mood_delta", "mood_change"), "a mood is not -5 to 5", -5, 5)
    before, after = (
        number_of(cells.take(f"mood_{when}"), "a mood is no number", -100, 100) for when in ("before", "after")
    )
    if delta is None and before is not None and after is not None:
        delta = max(-5.0, min(5.0, after - before))
    comment = cells.text("feedback", "feedback_comment", "comment", "comments", "feedback_text")
    if rating is None and delta is None and not comment:
        return None
    return {"rating": rating, "mood_delta": None if delta is None else round(delta), "comment": comment}


def timed_sections(name: str, seconds: float | None, start: datetime, end: datetime | None, is_done: bool) -> list[Any]:
    """Return sections that say how long a session took, where its start and end say something else."""
    if seconds is None or (end is not None and abs((end - start).total_seconds() - seconds) < 1):
        return []
    return [{"name": "", "activities": [{"name": name, "duration_seconds": seconds, "completed": is_done}]}]


def read_practice(row: Row, context: Context) -> SessionDraft:
    """Return a session of a sequence. What it says of its duration counts; breaks lie between start and end."""
    cells = Cells(row)
    source_id = cells.text("session_id", "id", "practice_session_id") or None
    start, day = start_of(cells, context)
    seconds, end = end_of(cells, context, start)
    status = status_in(cells, end, seconds)
    plugin = DISCIPLINES.get(cells.text("discipline"), YOGA)
    kind = cells.text("session_type")
    sequence_id = cells.text("sequence_id", "template_id") or None
    name = cells.text("sequence_name", "name", "title")
    return SessionDraft(
        row=row.number,
        source_id=source_id,
        key=f"{start.isoformat()} {sequence_id}",
        discipline=plugin.key,
        session_type=kind if plugin.has_session_type(kind) else plugin.session_types[0].key,
        start=start,
        end=end,
        status=status,
        name=name,
        day=day,
        time_slot=slot_of(cells),
        template_id=sequence_id,
        sections=timed_sections(name or "Practice", seconds, start, end, status == COMPLETED),
        notes=cells.text("notes", "note"),
        feedback=feedback_of(cells),
        extra=cells.rest(id=source_id, sequence_id=sequence_id),
    )


PRACTICES = Kind("practice_sessions", "Practice sessions", "practice_sessions", read_practice)
