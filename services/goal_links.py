"""Sessions that also count for goals beside the one they stand under."""

from typing import Any, cast

import sqlalchemy as sa

from errors import Conflict
from extensions import db
from models import PracticeSessionGoal
from services import tree
from services.goal_levels import SESSION
from services.goal_placing import get_row

Change = dict[str, Any]
links = cast(sa.Table, PracticeSessionGoal.__table__)


def is_this_link(user_id: int, practice_id: str, goal_id: str) -> sa.ColumnElement[bool]:
    """Return the condition for one link."""
    return sa.and_(links.c.user_id == user_id, links.c.practice_session_id == practice_id, links.c.goal_id == goal_id)


def has_link(user_id: int, practice_id: str, goal_id: str) -> bool:
    """Return whether a session also counts for a goal."""
    found = sa.select(links.c.goal_id).where(is_this_link(user_id, practice_id, goal_id))
    return db.session.execute(found).scalar_one_or_none() is not None


def link(user_id: int, practice_id: str, goal_id: str) -> list[Change]:
    """Let a session also count for a goal.

    :returns: what takes it back; nothing if it does already.
    :raises Conflict: it counts there anyway, or one of the two is not what it has to be.
    :raises NotFound: one of them is not there.
    """
    practice, goal = get_row(user_id, practice_id), get_row(user_id, goal_id)
    if practice.type != SESSION:
        raise Conflict("Only a session can also count for another goal.", slug="link")
    if goal.type == SESSION:
        raise Conflict("A session cannot count for another session. Choose a goal.", slug="link")
    if practice.parent_id is not None and goal_id in tree.list_ancestor_ids(user_id, practice.parent_id):
        raise Conflict(f"It counts for “{goal.name}” already: it stands below it.", slug="link")
    if has_link(user_id, practice_id, goal_id):
        return []
    db.session.connection().execute(
        sa.insert(links).values(user_id=user_id, practice_session_id=practice_id, goal_id=goal_id)
    )
    return [{"op": "unlink", "id": practice_id, "goal_id": goal_id}]


def unlink(user_id: int, practice_id: str, goal_id: str) -> list[Change]:
    """Let a session count no longer for a goal that it was linked to.

    :returns: what takes it back; nothing if there is no such link.
    :raises NotFound: there is no such session.
    """
    get_row(user_id, practice_id)
    if not has_link(user_id, practice_id, goal_id):
        return []
    db.session.connection().execute(sa.delete(links).where(is_this_link(user_id, practice_id, goal_id)))
    return [{"op": "link", "id": practice_id, "goal_id": goal_id}]
