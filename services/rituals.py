"""Rituals: ways to begin a bedtime story. At most one is the default; sessions name theirs as their set-up."""

from collections.abc import Sequence
from datetime import datetime
from statistics import median
from typing import Any, cast

import sqlalchemy as sa

from disciplines.story import STORY
from errors import NotFound, Stale
from extensions import db
from model_types import new_id, utc_now
from models import Goal, Ritual, SessionFeedback
from services.goals import STALE_DETAIL, id_taken
from services.practice_filters import IS_PRACTICE

COUNTED = ("COMPLETED", "PARTIAL", "ABANDONED")
PLAIN = ("name", "description", "prompt", "theme", "target_length", "num_scenes", "voice")
SHOWN = ("id", *PLAIN, "is_default", "created_at", "updated_at", "version")
goals = cast(sa.Table, Goal.__table__)
feedback = cast(sa.Table, SessionFeedback.__table__)


def list_rituals(user_id: int) -> dict[str, Any]:
    """Return schemas.rituals.RitualsOut: the default first, then by name; two statements."""
    statement = sa.select(Ritual).where(Ritual.user_id == user_id, Ritual.deleted_at.is_(None))
    rows = list(db.session.execute(statement).scalars())
    rows.sort(key=lambda row: (not row.is_default, row.name.casefold(), row.id))
    return {"items": describe_rows(user_id, rows), "starters": starter_rituals()}


def starter_rituals() -> list[dict[str, Any]]:
    """Return the rituals that ship, as schemas.rituals.StarterRitualOut."""
    return [
        {"voice": "", **starter.details, "name": starter.name, "description": starter.description}
        for starter in STORY.starters
    ]


def describe_rows(user_id: int, rows: Sequence[Ritual]) -> list[dict[str, Any]]:
    """Return schemas.rituals.RitualOut of rituals, in their order; one statement."""
    of_ritual: dict[str, list[Any]] = {row.id: [] for row in rows}
    for row in db.session.execute(evenings_query(user_id, sorted(of_ritual))):
        of_ritual[row.setup_key].append(row)
    return [{**{key: getattr(row, key) for key in SHOWN}, "usage": usage_of(of_ritual[row.id])} for row in rows]


def evenings_query(user_id: int, ritual_ids: Sequence[str]) -> sa.Select[*tuple[Any, ...]]:
    """Return the query of the sessions with some rituals."""
    return (
        sa.select(goals.c.setup_key, goals.c.session_date, feedback.c.mood_delta)
        .outerjoin(
            feedback, sa.and_(feedback.c.user_id == goals.c.user_id, feedback.c.practice_session_id == goals.c.id)
        )
        .where(
            goals.c.user_id == user_id,
            IS_PRACTICE,
            goals.c.discipline == STORY.key,
            goals.c.setup_key.in_(ritual_ids),
            goals.c.deleted_at.is_(None),
            goals.c.status.in_(COUNTED),
        )
    )


def usage_of(sessions: Sequence[Any]) -> dict[str, Any]:
    """Return schemas.rituals.RitualUsageOut."""
    moods = [row.mood_delta for row in sessions if row.mood_delta is not None]
    return {
        "session_count": len(sessions),
        "last_session_date": max((row.session_date for row in sessions if row.session_date), default=None),
        "median_mood_delta": float(median(moods)) if moods else None,
    }


def get_ritual(user_id: int, ritual_id: str) -> Ritual:
    """Return a ritual.

    :raises NotFound: absent, deleted, or another user's.
    """
    ritual = db.session.get(Ritual, (user_id, ritual_id))
    if ritual is None or ritual.deleted_at is not None:
        raise NotFound("This ritual is not here. It may have been deleted.")
    return ritual


def describe_ritual(user_id: int, ritual_id: str) -> dict[str, Any]:
    """Return schemas.rituals.RitualOut.

    :raises NotFound: see get_ritual.
    """
    db.session.flush()  # its version and its instants are written now
    return describe_rows(user_id, [get_ritual(user_id, ritual_id)])[0]


def create_ritual(user_id: int, data: dict[str, Any]) -> dict[str, Any]:
    """Make a ritual; without a default one it is the default. Repeating it with the same id and body is the same row.

    :returns: see describe_ritual.
    :raises Conflict: the id is taken.
    """
    values = {**{key: data[key] for key in PLAIN}, "name": data["name"].strip()}
    if "id" in data and (existing := db.session.get(Ritual, (user_id, data["id"]))) is not None:
        if existing.deleted_at is not None or any(getattr(existing, key) != value for key, value in values.items()):
            raise id_taken()
        return describe_ritual(user_id, existing.id)
    ritual = Ritual(user_id=user_id, id=data.get("id") or new_id(), **values)
    ritual.is_default = find_default(user_id) is None
    db.session.add(ritual)
    return describe_ritual(user_id, ritual.id)


def update_ritual(user_id: int, ritual_id: str, patch: dict[str, Any]) -> dict[str, Any]:
    """Change a ritual that the writer saw at `patch["version"]`; its sessions stay as they are.

    :returns: see describe_ritual.
    :raises NotFound: see get_ritual.
    :raises Stale: it was changed since; `current` is the ritual as it is now.
    """
    ritual = get_ritual(user_id, ritual_id)
    if patch["version"] != ritual.version:
        raise Stale(STALE_DETAIL, current=describe_ritual(user_id, ritual_id))
    for key in PLAIN:
        if key in patch:
            setattr(ritual, key, patch[key].strip() if key == "name" else patch[key])
    return describe_ritual(user_id, ritual_id)


def make_default(user_id: int, ritual_id: str) -> dict[str, Any]:
    """Make this the ritual to begin with.

    :returns: see describe_ritual.
    :raises NotFound: see get_ritual.
    """
    ritual = get_ritual(user_id, ritual_id)
    before = find_default(user_id)
    if before is not ritual:
        if before is not None:
            before.is_default = False
            db.session.flush()  # the database holds one default at a time
        ritual.is_default = True
    return describe_ritual(user_id, ritual_id)


def trash_ritual(user_id: int, ritual_id: str) -> None:
    """Delete a ritual; if it was the default, the newest of the others is from then on. Its sessions stay.

    :raises NotFound: see get_ritual.
    """
    ritual = get_ritual(user_id, ritual_id)
    ritual.deleted_at = utc_now()
    if ritual.is_default:
        ritual.is_default = False
        db.session.flush()  # the database holds one default at a time
        choose_default(user_id)


def restore_ritual(user_id: int, ritual_id: str) -> dict[str, Any]:
    """Bring a deleted ritual back; it is the default only if there is none.

    :returns: see describe_ritual.
    :raises NotFound: there is none, or it is gone for good.
    """
    ritual = db.session.get(Ritual, (user_id, ritual_id))
    if ritual is not None and ritual.deleted_at is not None:
        ritual.deleted_at = None
        ritual.is_default = find_default(user_id) is None
    return describe_ritual(user_id, ritual_id)


def find_default(user_id: int) -> Ritual | None:
    """Return the ritual to begin with, if there is one."""
    statement = sa.select(Ritual).where(
        Ritual.user_id == user_id, Ritual.is_default.is_(sa.true()), Ritual.deleted_at.is_(None)
    )
    return db.session.execute(statement).scalar_one_or_none()


def choose_default(user_id: int) -> None:
    """Make the newest ritual the default, if there is one."""
    newest = sa.select(Ritual).where(Ritual.user_id == user_id, Ritual.deleted_at.is_(None))
    ritual = db.session.execute(newest.order_by(Ritual.created_at.desc(), Ritual.id.desc())).scalars().first()
    if ritual is not None:
        ritual.is_default = True


def purge_rituals(older_than: datetime, user_id: int | None = None) -> None:
    """Delete for good what was deleted before `older_than`; of all users, or of one. Sessions keep its id."""
    mine = sa.true() if user_id is None else Ritual.user_id == user_id
    db.session.execute(
        sa.delete(Ritual).where(mine, Ritual.deleted_at < older_than).execution_options(synchronize_session=False)
    )
