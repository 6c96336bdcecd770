"""Practice sessions: logging, reading and changing one."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from errors import NotFound, Stale
from extensions import db
from model_types import new_id, utc_now
from models import Goal, PracticeSession, PracticeSessionGoal
from services import trash, tree
from services.completions import evaluate_targets
from services.documents import parse_document
from services.goals import STALE_DETAIL, id_taken, is_taken_by_another
from services.measures import list_measures
from services.practice_days import practice_day
from services.practice_rules import check_kind, check_not_running, check_order, default_name, load_document
from services.promotion_store import apply_promotion, read_document
from services.recorded_changes import NOTHING, changed_activities, recorded_of
from services.signed_in import ProfileRow

PLAIN = ("name", "time_slot", "template_id")
COMPARED = (
    *("parent_id", "session_start", "session_end", "session_date", "time_slot"),
    *("discipline", "session_type", "status", "is_retroactive", "template_id"),
)


def create_practice(user_id: int, profile: ProfileRow, data: dict[str, Any]) -> dict[str, Any]:
    """Start a session (no end, no status given) or log one. Repeating it with the same id and body is the same row.

    :returns: see describe_practice.
    :raises Conflict: the id is taken, a session runs already, or the levels do not fit.
    :raises Invalid: the document, the discipline or the order of times is refused.
    :raises NotFound: there is no such parent.
    """
    document = load_document(data, profile.time_zone)
    if "id" in data and (existing := db.session.get(Goal, (user_id, data["id"]))) is not None:
        if not isinstance(existing, PracticeSession) or says_something_else(existing, data, document):
            raise id_taken()
        return describe_practice(existing, profile)
    discipline = data["discipline"]
    session_type = check_kind(discipline, data.get("session_type"))
    parent = tree.find_parent(user_id, "PracticeSession", None, data["parent_id"])
    practice_id = data.get("id") or new_id()
    start, end = data.get("session_start"), data.get("session_end")
    status = data.get("status") or ("ACTIVE" if end is None else "COMPLETED")
    if status == "ACTIVE":
        check_not_running(user_id, practice_id)
    start = start or (end if end is not None else utc_now())
    day = data.get("session_date") or practice_day(start, profile.time_zone, profile.day_start_hour)
    practice = PracticeSession(
        user_id=user_id,
        id=practice_id,
        parent_id=data["parent_id"],
        root_id=parent.root_id if parent else practice_id,
        position=tree.next_position(user_id, data["parent_id"]),
        name=data["name"].strip() or default_name(discipline, session_type, day),
        discipline=discipline,
        session_type=session_type,
        session_start=start,
        session_end=end,
        session_date=day,
        time_slot=data.get("time_slot"),
        status=status,
        is_retroactive=data.get("is_retroactive", status != "ACTIVE"),
        template_id=data.get("template_id"),
        attributes=document or parse_document({"version": 1}, profile.time_zone),
    )
    check_order(practice)
    set_status(practice, status)
    db.session.add(practice)
    promoted = apply_promotion(db.session(), practice)
    evaluate_targets(user_id, changed_activities(NOTHING, recorded_of(practice, promoted)))
    return describe_practice(practice, profile)


def says_something_else(existing: PracticeSession, data: dict[str, Any], document: dict[str, Any] | None) -> bool:
    """Return whether a create with an id that exists is another one than the one that made the row."""
    has_other_name = data["name"].strip() not in ("", existing.name)
    has_other_document = document is not None and document != existing.attributes
    return has_other_name or has_other_document or is_taken_by_another(existing, data, COMPARED)


def get_practice(user_id: int, practice_id: str) -> PracticeSession:
    """Return a session that is not in the trash.

    :raises NotFound: absent, in the trash, not a session, or another user's.
    """
    practice = db.session.get(PracticeSession, (user_id, practice_id))
    if practice is None or practice.deleted_at is not None:
        raise NotFound("This session is not here. It may be in the trash.")
    return practice


def describe_practice(practice: PracticeSession, profile: ProfileRow) -> dict[str, Any]:
    """Return everything the session's page shows: its columns, its document as version 1, where it stands."""
    user_id = practice.user_id
    document, promoted = read_document(practice, profile.time_zone)
    trail = tree.list_trail(user_id, practice.parent_id)
    links = sa.select(Goal.id, Goal.type, Goal.name).join(
        PracticeSessionGoal,
        sa.and_(
            PracticeSessionGoal.user_id == Goal.user_id,
            PracticeSessionGoal.goal_id == Goal.id,
            PracticeSessionGoal.practice_session_id == practice.id,
        ),
    )
    rows = db.session.execute(links.where(Goal.user_id == user_id, Goal.deleted_at.is_(None)))
    above = {step["id"] for step in trail}
    columns = {column.key: getattr(practice, column.key) for column in sa.inspect(PracticeSession).columns}
    return {
        **columns,
        "attributes": document,
        "duration_source": promoted.duration_source,
        "parent_name": trail[-1]["name"] if trail else None,
        "trail": trail,
        **list_measures(user_id, document),
        "also_counts_for": [row._asdict() for row in rows if row.id not in above],
    }


def set_status(practice: PracticeSession, status: str) -> None:
    """Give a session its outcome; leaving ACTIVE ends it now if it has no end."""
    if practice.status == "ACTIVE" and status != "ACTIVE" and practice.session_end is None:
        practice.session_end = max(utc_now(), practice.session_start or utc_now())
    practice.status = status
    is_completed = status == "COMPLETED"
    if is_completed != bool(practice.completed):
        practice.completed_at = (practice.session_end or utc_now()) if is_completed else None
    practice.completed = is_completed


def move_start(practice: PracticeSession, start: datetime, profile: ProfileRow) -> None:
    """Change the start; the practice day follows unless the person had chosen another one."""
    was_computed = practice.session_start is None or practice.session_date == practice_day(
        practice.session_start, profile.time_zone, profile.day_start_hour
    )
    practice.session_start = start
    if was_computed:
        practice.session_date = practice_day(start, profile.time_zone, profile.day_start_hour)


def update_practice(user_id: int, profile: ProfileRow, practice_id: str, patch: dict[str, Any]) -> dict[str, Any]:
    """Change a session that the writer saw at `patch["version"]`.

    :returns: see describe_practice.
    :raises NotFound: see get_practice.
    :raises Stale: it was changed since; `current` is the session as it is now.
    :raises Invalid, Conflict: see create_practice.
    """
    practice = get_practice(user_id, practice_id)
    if patch["version"] != practice.version:
        raise Stale(STALE_DETAIL, current=describe_practice(practice, profile))
    document = load_document(patch, profile.time_zone)
    before = recorded_of(practice, read_document(practice, profile.time_zone)[1])
    for key in PLAIN:
        if key in patch:
            setattr(practice, key, patch[key])
    if "discipline" in patch or "session_type" in patch:
        practice.discipline = patch.get("discipline", practice.discipline)
        practice.session_type = check_kind(practice.discipline or "", patch.get("session_type"))
    if "session_start" in patch:
        move_start(practice, patch["session_start"], profile)
    if "session_date" in patch:
        practice.session_date = patch["session_date"]
    if "session_end" in patch:
        practice.session_end = patch["session_end"]
    if "status" in patch:
        if patch["status"] == "ACTIVE" and practice.status != "ACTIVE":
            check_not_running(user_id, practice_id)
            if "session_end" not in patch:
                practice.session_end = None
        set_status(practice, patch["status"])
    check_order(practice)
    if "parent_id" in patch and patch["parent_id"] != practice.parent_id:
        tree.place(practice, patch["parent_id"])
    if document is not None:
        practice.attributes = document
    practice.updated_at = utc_now()
    after = recorded_of(practice, apply_promotion(db.session(), practice))
    evaluate_targets(user_id, changed_activities(before, after))
    return describe_practice(practice, profile)


def trash_practice(user_id: int, practice_id: str) -> None:
    """Move a session and its steps to the trash.

    :raises NotFound: see get_practice.
    """
    get_practice(user_id, practice_id)
    trash.put_away(user_id, practice_id)


def restore_practice(user_id: int, profile: ProfileRow, practice_id: str) -> dict[str, Any]:
    """Take a session out of the trash.

    :returns: see describe_practice.
    :raises NotFound: it is not in the trash.
    :raises Conflict: its goal is in the trash, or another session runs.
    """
    trash.take_out(user_id, practice_id, is_practice=True)
    return describe_practice(get_practice(user_id, practice_id), profile)
