"""What every write of a session shares: its version, its outcome, its practice day, and what follows from it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm.attributes import flag_modified

from extensions import db
from model_types import utc_now
from models import PracticeSession
from services.completions import evaluate_targets
from services.daily_caps import check_daily_cap
from services.document_clocks import close_all, keep_latest
from services.outcomes import suggest_status
from services.practice_days import practice_day
from services.practice_pages import describe_practice, describe_read, get_practice
from services.practice_rules import check_discipline, check_kind, check_not_running, check_order
from services.promotion import Promoted
from services.promotion_store import apply_promotion, read_document
from services.recorded_changes import Recorded, changed_activities, recorded_of
from services.signed_in import ProfileRow

NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(slots=True)
class Writing:
    """A session that is being changed: `document` is its document as version 1, to be changed in place."""

    practice: PracticeSession
    profile: ProfileRow
    document: dict[str, Any]
    before: Recorded

    def store(self) -> Promoted:
        """Store the session, as its next version, with all that follows from its document; return what is derived."""
        practice = self.practice
        practice.attributes = self.document
        practice.updated_at = utc_now()
        flag_modified(practice, "updated_at")  # a new version also when nothing else is new
        promoted = apply_promotion(db.session(), practice)
        evaluate_targets(practice.user_id, changed_activities(self.before, recorded_of(practice, promoted)))
        return promoted

    def save(self) -> dict[str, Any]:
        """Store the session, and return schemas.sessions.SessionOut."""
        promoted = self.store()
        return describe_read(self.practice, self.profile, self.practice.attributes, promoted)

    def describe(self) -> dict[str, Any]:
        """Return schemas.sessions.SessionOut as it is now."""
        return describe_practice(self.practice, self.profile)

    def finish(self, at: datetime, status: str | None = None) -> None:
        """End a running session, and whatever runs in it, with this outcome or the suggested one."""
        self.practice.session_end = max(at, self.practice.session_start or at)
        set_status(self.practice, status or "COMPLETED")
        settle_clocks(self.practice, self.document)
        if status is None:  # what ran until now counts
            set_status(self.practice, suggest_status(self.document, self.practice.discipline))


def begin_writing(user_id: int, profile: ProfileRow, practice_id: str) -> Writing:
    """Return a session to be changed.

    :raises NotFound: see practice_pages.get_practice.
    """
    return writing_of(get_practice(user_id, practice_id), profile)


def writing_of(practice: PracticeSession, profile: ProfileRow) -> Writing:
    """Return a session that was read already, to be changed."""
    document, promoted = read_document(practice, profile.time_zone)
    return Writing(practice, profile, document, recorded_of(practice, promoted))


def find_active(user_id: int) -> PracticeSession | None:
    """Return the session that runs, if one does."""
    statement = sa.select(PracticeSession).where(
        PracticeSession.user_id == user_id, PracticeSession.status == "ACTIVE", PracticeSession.deleted_at.is_(None)
    )
    return db.session.execute(statement).scalar_one_or_none()


def settle_clocks(practice: PracticeSession, document: dict[str, Any]) -> None:
    """Let nothing run in a session that does not, and one thing at most in one that does: what began last."""
    if practice.status == "ACTIVE":
        keep_latest(document)
    else:
        close_all(document, practice.session_end or practice.session_start or NEVER)


def set_status(practice: PracticeSession, status: str) -> None:
    """Give a session its outcome; leaving ACTIVE ends it now if it has no end."""
    if practice.status == "ACTIVE" and status != "ACTIVE" and practice.session_end is None:
        practice.session_end = max(utc_now(), practice.session_start or utc_now())
    practice.status = status
    is_completed = status == "COMPLETED"
    if is_completed != bool(practice.completed):
        practice.completed_at = (practice.session_end or utc_now()) if is_completed else None
    practice.completed = is_completed


def move_start(practice: PracticeSession, start: datetime | None, profile: ProfileRow) -> None:
    """Change the start; the practice day follows unless the person had chosen another one."""
    was_computed = practice.session_start is None or practice.session_date == practice_day(
        practice.session_start, profile.time_zone, profile.day_start_hour
    )
    practice.session_start = start
    if was_computed and start is not None:
        practice.session_date = practice_day(start, profile.time_zone, profile.day_start_hour)


def write_fields(practice: PracticeSession, profile: ProfileRow, changes: dict[str, Any]) -> None:
    """Write the fields of a session that are given: discipline and type, times and day, time slot, outcome.

    :param changes: schemas.goal_operations.SessionChanges, or a patch; other keys are left alone.
    :raises Invalid: the discipline, its type or the order of times is refused.
    :raises Conflict: another session runs, the day is full, or what is logged in it belongs to its discipline alone.
    """
    was = (practice.session_date, practice.discipline, practice.status == "CANCELLED")
    if "time_slot" in changes:
        practice.time_slot = changes["time_slot"]
    if "discipline" in changes or "session_type" in changes:
        discipline = changes.get("discipline", practice.discipline)
        check_discipline(practice, discipline)
        practice.discipline = discipline
        practice.session_type = check_kind(practice.discipline or "", changes.get("session_type"))
    if "session_start" in changes:
        move_start(practice, changes["session_start"], profile)
    if "session_date" in changes:
        practice.session_date = changes["session_date"]
    if "session_end" in changes:
        practice.session_end = changes["session_end"]
    if "status" in changes:
        if changes["status"] == "ACTIVE" and practice.status != "ACTIVE":
            check_not_running(practice.user_id, practice.id)
            if "session_end" not in changes:
                practice.session_end = None
        set_status(practice, changes["status"])
    check_order(practice)
    day, discipline = practice.session_date, practice.discipline
    if day and discipline and practice.status != "CANCELLED" and was != (day, discipline, False):
        check_daily_cap(practice.user_id, profile, discipline, day, practice.id)
