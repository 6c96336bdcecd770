"""Writing the same few things on many sessions: discipline, type, times, practice day, time slot, outcome."""

from datetime import timedelta
from typing import Any

from errors import Conflict, Invalid
from extensions import db
from models import PracticeSession, Profile
from services.document_shifts import shift_by, shift_document
from services.instants import format_instant
from services.practice_pages import get_practice
from services.practice_rules import check_discipline
from services.practice_writes import Writing, write_fields, writing_of
from services.signed_in import ProfileRow

Change = dict[str, Any]
KEYS = ("discipline", "session_type", "session_start", "session_end", "session_date", "time_slot", "status")
# Old sessions may have none; only an undo writes that.
UNKNOWN_IN_OLD = ("discipline", "session_type", "status")


def edit_session(user_id: int, operation: Change) -> list[Change]:
    """Write `session_changes`, if `session_expected` (where given) stands there now.

    What was timed in a session that is moved as a whole moves along.

    :returns: what takes it back; nothing if all of it stood there already.
    :raises NotFound: absent, in the trash, not a session, or another user's.
    :raises Conflict: it was changed since, it runs and would get an outcome, or the day is full.
    :raises Invalid: the discipline, its type or the order of times is refused.
    """
    practice = get_practice(user_id, operation["id"])
    check_expected(practice, operation.get("session_expected", {}))
    changes = operation["session_changes"]
    if practice.status == "ACTIVE" and "status" in changes:
        raise still_running(practice)
    before = read_fields(practice)
    writing = writing_of(practice, find_profile(user_id))
    with db.session.no_autoflush:  # one write is one version
        write_changes(writing, changes)
    after = read_fields(practice)
    differing = [key for key in KEYS if before[key] != after[key]]
    if not differing:
        return []
    if (elapsed := moved_by(before, after)) and practice.status != "ACTIVE":
        writing.document = shift_timed(writing, elapsed)
    writing.store()
    undo = {"session_changes": {key: before[key] for key in differing}}
    return [
        {"op": "edit_session", "id": practice.id, **undo, "session_expected": {key: after[key] for key in differing}}
    ]


def moved_by(before: Change, after: Change) -> timedelta | None:
    """Return by how much a session was moved as a whole; None if it was not, or became longer or shorter."""
    times = [fields[key] for fields in (before, after) for key in ("session_start", "session_end")]
    if None in times:
        return None
    start, end, new_start, new_end = times
    return new_start - start if new_start - start == new_end - end else None


def shift_timed(writing: Writing, elapsed: timedelta) -> dict[str, Any]:
    """Return a session's document with all that was timed so much later.

    :raises Invalid: some of it would leave the calendar.
    """
    try:
        return shift_document(writing.document, shift_by(elapsed))
    except OverflowError as error:
        detail = f"What was timed in “{writing.practice.name}” would leave the calendar. Nothing was changed."
        raise Invalid(detail, errors={"session_changes": ["Its intervals cannot move so far."]}) from error


def still_running(practice: PracticeSession) -> Conflict:
    """Return the refusal to give a running session an outcome among others: finishing it does more."""
    return Conflict(
        f"“{practice.name}” is still running. Finish it first. Nothing was changed.",
        slug="session-running",
        running={
            "id": practice.id,
            "name": practice.name,
            "session_start": format_instant(practice.session_start) if practice.session_start else None,
        },
    )


def find_profile(user_id: int) -> ProfileRow:
    """Return a person's clock and caps; one statement, then none while the row is loaded."""
    profile = db.session.get_one(Profile, user_id)
    return ProfileRow(**{key: getattr(profile, key) for key in ProfileRow.__slots__})


def read_fields(practice: PracticeSession) -> Change:
    """Return what stands there now, as schemas.goal_operations.SessionChanges loads it."""
    return {key: getattr(practice, key) for key in KEYS}


def check_expected(practice: PracticeSession, expected: Change) -> None:
    """Refuse to write over something that was changed since.

    :raises Conflict: something else than `expected` stands there.
    """
    if any(getattr(practice, key) != value for key, value in expected.items()):
        raise Conflict(f"“{practice.name}” was changed since. It stays as it is now.", slug="changed-since")


def write_changes(writing: Writing, changes: Change) -> None:
    """Write the keys that are given; see practice_writes.write_fields."""
    nothing = [key for key in UNKNOWN_IN_OLD if key in changes and changes[key] is None]
    write_fields(writing.practice, writing.profile, {key: changes[key] for key in changes if key not in nothing})
    if "discipline" in nothing:
        check_discipline(writing.practice, None)
    for key in nothing:
        setattr(writing.practice, key, None)
