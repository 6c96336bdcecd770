"""The climbing session that something belongs into: the one that is named, the one that runs, or a new one."""

from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from disciplines.climbing import CLIMBING
from errors import Conflict, Stale
from extensions import db
from model_types import utc_now
from models import PracticeSession
from services import climbing_lists
from services.climbing_pairs import Pair, check_pair, find_competition, sync_results
from services.climbing_rows import SESSION, describe_pair
from services.goals import STALE_DETAIL
from services.instants import format_instant, parse_instant
from services.practice_days import practice_day
from services.practice_pages import get_practice
from services.practice_starts import create_practice
from services.practice_writes import Writing, begin_writing, find_active, writing_of
from services.promotion_store import read_document
from services.signed_in import ProfileRow

FUN, COMPETITION = "FUN", "COMPETITION"
LATE = timedelta(hours=3)


def check_climbing(practice: PracticeSession) -> None:
    """Refuse to log climbs in a session of another discipline.

    :raises Conflict: it is one.
    """
    if practice.discipline != CLIMBING.key:
        raise Conflict(f"“{practice.name}” is no climbing session. Nothing was changed.", slug="not-that-discipline")


def begin_logging(user_id: int, profile: ProfileRow, data: dict[str, Any]) -> Writing:
    """Return the session that a climb is logged in, to be changed; with none that runs, start one of type FUN.

    What was climbed over three hours ago starts nothing that runs: it belongs into a past session of its practice day,
    unless it was climbed in the session that runs.

    :param data: schemas.climbing_completions.RouteCompletionIn.
    :raises NotFound: the session that is named is not there.
    :raises Conflict: a session of another discipline runs, and they do not switch; or the day is full.
    """
    if "practice_session_id" in data:
        writing = begin_writing(user_id, profile, data["practice_session_id"])
        check_climbing(writing.practice)
        return writing
    running = find_active(user_id)
    climbed_at = min(data.get("climbed_at", utc_now()), utc_now())
    is_late = utc_now() - climbed_at > LATE
    if (
        running is not None
        and running.discipline == CLIMBING.key
        and not (is_late and began_after(running, climbed_at))
    ):
        return writing_of(running, profile)
    found = find_past(user_id, profile, climbed_at) if is_late else None
    return writing_of(found or make_fun(user_id, profile, data, climbed_at, is_late=is_late), profile)


def began_after(practice: PracticeSession, moment: datetime) -> bool:
    """Return whether a session began after a moment."""
    return practice.session_start is not None and practice.session_start > moment


def find_past(user_id: int, profile: ProfileRow, climbed_at: datetime) -> PracticeSession | None:
    """Return the climbing session of a practice day that something was climbed in, if there is one.

    A session without an end takes all of its day: nobody knows how long it was.
    """
    statement = sa.select(PracticeSession).where(
        PracticeSession.user_id == user_id,
        PracticeSession.session_date == practice_day(climbed_at, profile.time_zone, profile.day_start_hour),
        PracticeSession.discipline == CLIMBING.key,
        PracticeSession.status.not_in(("ACTIVE", "CANCELLED")),
        PracticeSession.deleted_at.is_(None),
        sa.or_(
            PracticeSession.session_end.is_(None),
            sa.and_(PracticeSession.session_start <= climbed_at, PracticeSession.session_end >= climbed_at),
        ),
    )
    order = (PracticeSession.session_end.is_(None), PracticeSession.session_start.desc(), PracticeSession.id)
    return db.session.execute(statement.order_by(*order).limit(1)).scalar_one_or_none()


def make_fun(
    user_id: int, profile: ProfileRow, data: dict[str, Any], climbed_at: datetime, *, is_late: bool
) -> PracticeSession:
    """Start a session of type FUN with the first thing that is logged in it, or make one of the past, without an end.

    :raises Conflict: see begin_logging.
    """
    details = {} if data.get("is_at_gym") is None else {"is_at_gym": data["is_at_gym"]}
    made = create_practice(
        user_id,
        profile,
        {
            "discipline": CLIMBING.key,
            "session_type": FUN,
            "session_start": climbed_at,
            "status": "COMPLETED" if is_late else "ACTIVE",
            "switch": data["switch"],
            "attributes": {"version": 1, "sections": [], "details": details},
        },
    )
    return get_practice(user_id, made["id"])


def moment_in(practice: PracticeSession, climbed_at: datetime | None) -> datetime:
    """Return when something was climbed: as said, but never in the future; else now, or when a past session ended."""
    now = utc_now()
    if climbed_at is None:
        climbed_at = practice.session_end or (None if practice.status == "ACTIVE" else practice.session_start) or now
    return min(climbed_at, now)


def confirm(writing: Writing, climbed_at: datetime) -> None:
    """Let a climb say that somebody is there: a running session is not asked about while things are logged in it."""
    known = parse_instant(writing.document["confirmed_at"], None)
    if writing.practice.status == "ACTIVE" and (known is None or known < climbed_at):
        writing.document["confirmed_at"] = format_instant(climbed_at)


def pair_of_session(practice: PracticeSession) -> Pair | None:
    """Return the competition that a session is, if it is one that is still there."""
    if practice.session_type != COMPETITION or practice.competition_type is None or practice.competition_id is None:
        return None
    pair = (practice.competition_type, practice.competition_id)
    return pair if find_competition(practice.user_id, pair) is not None else None


def describe_session(user_id: int, profile: ProfileRow, practice_id: str) -> dict[str, Any]:
    """Return schemas.climbing_completions.SessionClimbsOut.

    :raises NotFound: there is no such session.
    :raises Conflict: it is of another discipline.
    """
    practice = get_practice(user_id, practice_id)
    check_climbing(practice)
    document, _ = read_document(practice, profile.time_zone)
    items = climbing_lists.list_of_session(user_id, practice_id)
    pair = pair_of_session(practice)
    named = find_competition(user_id, pair) if pair is not None else None
    return {
        "session": {key: getattr(practice, key) for key in SESSION},
        "time_slot": practice.time_slot,
        "is_at_gym": document["details"].get("is_at_gym"),
        "competition": describe_pair(named.competition_type, named.id, named.name) if named is not None else None,
        "send_count": sum(item["is_sent"] for item in items),
        "try_count": sum(item["tries"] for item in items),
        "items": items,
    }


def set_competition(user_id: int, profile: ProfileRow, practice_id: str, patch: dict[str, Any]) -> dict[str, Any]:
    """Make a session a competition, or no longer one: then it is of type FUN. Its later completions take it over.

    :param patch: schemas.climbing_completions.SessionClimbsPatch.
    :returns: schemas.climbing_completions.SessionClimbsOut.
    :raises NotFound: there is no such session or competition.
    :raises Conflict: it is of another discipline.
    :raises Stale: it was changed since; `current` is the session as it is now.
    :raises Invalid: half a pair.
    """
    writing = begin_writing(user_id, profile, practice_id)
    practice = writing.practice
    check_climbing(practice)
    if patch["version"] != practice.version:
        raise Stale(STALE_DETAIL, current=describe_session(user_id, profile, practice_id))
    pair = check_pair(user_id, patch)
    logged = climbing_lists.completions_of(user_id, practice_id) if patch["with_completions"] else []
    was_named = practice.competition_id is not None
    for row in (practice, *logged):
        row.competition_type, row.competition_id = pair or (None, None)
    if pair is not None:
        practice.session_type = COMPETITION
    elif was_named and practice.session_type == COMPETITION:
        practice.session_type = FUN
    writing.store()
    sync_results(user_id, logged)
    return describe_session(user_id, profile, practice_id)
