"""What a practice session must be like: its document, its kind, its times, and that only one runs."""

from datetime import date
from typing import Any

import sqlalchemy as sa

from disciplines import DISCIPLINES
from errors import Conflict, Invalid
from extensions import db
from models import PracticeSession
from services.documents import DocumentError, parse_document
from services.instants import format_instant
from services.measuring import name_by_details
from services.session_records import count_records


def load_document(data: dict[str, Any], zone: str) -> dict[str, Any] | None:
    """Return the document a writer sent as `attributes` or (the old program's name) `session_data`, as version 1.

    :raises Invalid: it is not a document.
    """
    for key in ("attributes", "session_data"):
        if data.get(key) is not None:
            try:
                return parse_document(data[key], zone)
            except DocumentError as error:
                raise Invalid(
                    "The session's document was refused. Nothing was changed.", errors={key: [str(error)]}
                ) from error
    return None


def check_kind(discipline: str, session_type: str | None) -> str:
    """Return the session type to store for a discipline: the given one, or the discipline's first.

    :raises Invalid: there is no such discipline or type.
    """
    known = DISCIPLINES.get(discipline)
    if known is None:
        raise Invalid("There is no such discipline.", errors={"discipline": [f"One of: {', '.join(DISCIPLINES)}."]})
    if session_type is None:
        return known.session_types[0].key
    if not known.has_session_type(session_type):
        words = ", ".join(kind.key for kind in known.session_types)
        raise Invalid(f"{known.label} has no such type.", errors={"session_type": [f"One of: {words}."]})
    return session_type


def check_discipline(practice: PracticeSession, discipline: str | None) -> None:
    """Refuse another discipline for a session while its own one keeps something of it that no other can hold.

    :raises Conflict: it does.
    """
    known = DISCIPLINES.get(practice.discipline or "")
    if known is None or discipline == known.key:
        return
    with db.session.no_autoflush:  # what is half written is not to be stored yet
        count = count_records(db.session(), practice.user_id, practice.id, known.key)
    if count:
        things = "1 thing is" if count == 1 else f"{count} things are"
        raise Conflict(
            f"{things} logged in “{practice.name}” that only {known.label} has. Delete them, or move them to another"
            " session, first. Nothing was changed.",
            slug="not-that-discipline",
        )


def check_order(practice: PracticeSession) -> None:
    """Refuse an end before the start.

    :raises Invalid: the end is before the start.
    """
    if practice.session_start and practice.session_end and practice.session_end < practice.session_start:
        raise Invalid(
            "A session cannot end before it starts. Nothing was changed.",
            errors={"session_end": ["This is before the start."]},
        )


def check_not_running(user_id: int, practice_id: str | None) -> None:
    """Refuse a second running session.

    :raises Conflict: another one runs; `running` names it.
    """
    statement = sa.select(PracticeSession).where(
        PracticeSession.user_id == user_id,
        PracticeSession.status == "ACTIVE",
        PracticeSession.deleted_at.is_(None),
        PracticeSession.id != (practice_id or ""),
    )
    with db.session.no_autoflush:  # what is half written is not to be stored yet
        running = db.session.execute(statement).scalar_one_or_none()
    if running is not None:
        start = running.session_start
        raise Conflict(
            f"{running.name} is still running. Finish it first.",
            slug="session-running",
            running={"id": running.id, "name": running.name, "session_start": format_instant(start) if start else None},
        )


def default_name(
    discipline: str,
    session_type: str,
    day: date,
    label: str | None = None,
    document: dict[str, Any] | None = None,
) -> str:
    """Return the name of a session that was given none: `Chords 2026-11-20`, or what its details call it.

    :param label: its own, of a session of type CUSTOM.
    """
    labels = {kind.key: kind.label for kind in DISCIPLINES[discipline].session_types}
    said = label or (name_by_details(discipline, document["details"]) if document else None)
    return f"{said or labels[session_type]} {day.isoformat()}"
