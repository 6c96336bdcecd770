"""The climbing session that something belongs into: the one that is named, the one that runs, or a new one."""

from datetime import datetime
from typing import Any

from disciplines.climbing import CLIMBING
from errors import Conflict, Stale
from model_types import utc_now
from models import PracticeSession
from services import climbing_lists
from services.climbing_pairs import Pair, check_pair, find_competition, sync_results
from services.climbing_rows import SESSION, describe_pair
from services.goals import STALE_DETAIL
from services.instants import format_instant, parse_instant
from services.practice_pages import get_practice
from services.practice_starts import create_practice
from services.practice_writes import Writing, begin_writing, find_active, writing_of
from services.promotion_store import read_document
from services.signed_in import ProfileRow

FUN, COMPETITION = "FUN", "COMPETITION"


def check_climbing(practice: PracticeSession) -> None:
    """Refuse to log climbs in a session of another discipline.

    :raises Conflict: it is one.
    """
    if practice.discipline != CLIMBING.key:
        raise Conflict(f"“{practice.name}” is no climbing session. Nothing was changed.", slug="not-that-discipline")


def begin_logging(user_id: int, profile: ProfileRow, data: dict[str, Any]) -> Writing:
    """Return the session that a climb is logged in, to be changed; with none that runs, start one of type FUN.

    :param data: schemas.climbing_completions.RouteCompletionIn.
    :raises NotFound: the session that is named is not there.
    :raises Conflict: a session of another discipline runs, and they do not switch; or the day is full.
    """
    if "practice_session_id" in data:
        writing = begin_writing(user_id, profile, data["practice_session_id"])
        check_climbing(writing.practice)
        return writing
    running = find_active(user_id)
    if running is None or running.discipline != CLIMBING.key:
        running = start_fun(user_id, profile, data)
    return writing_of(running, profile)


def start_fun(user_id: int, profile: ProfileRow, data: dict[str, Any]) -> PracticeSession:
    """Start a session of type FUN with the first thing that is logged in it.

    :raises Conflict: see begin_logging.
    """
    now = utc_now()
    details = {} if data.get("is_at_gym") is None else {"is_at_gym": data["is_at_gym"]}
    made = create_practice(
        user_id,
        profile,
        {
            "discipline": CLIMBING.key,
            "session_type": FUN,
            "session_start": min(data.get("climbed_at", now), now),
            "status": "ACTIVE",
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
    """Make a session a competition, or no longer one; its later completions take the competition over.

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
    for row in (practice, *logged):
        row.competition_type, row.competition_id = pair or (None, None)
    if pair is not None:
        practice.session_type = COMPETITION
    writing.store()
    sync_results(user_id, logged)
    return describe_session(user_id, profile, practice_id)
