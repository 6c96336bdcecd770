"""Putting something in the trash and taking it out (services/trash_contents.py lists and empties it)."""

from datetime import datetime, timedelta
from typing import cast

import sqlalchemy as sa

from errors import Conflict, NotFound
from extensions import db
from model_types import utc_now
from models import ActivityInstance, Goal, GoalWatch
from services import goal_levels, tree
from services.completions import evaluate_touched, settle_parents
from services.practice_rules import check_not_running

goals = tree.goals
watches = cast(sa.Table, GoalWatch.__table__)
instances = cast(sa.Table, ActivityInstance.__table__)


def put_away(user_id: int, goal_id: str) -> None:
    """Move a goal or session and everything below it to the trash, and follow what that brings about.

    :raises NotFound: there is no such row outside the trash.
    """
    mark_trashed(user_id, goal_id)
    follow(user_id, goal_id)


def take_out(user_id: int, goal_id: str, *, is_practice: bool | None = None) -> None:
    """Take something out of the trash, with what went there together with it, and follow what that brings about.

    :param is_practice: what it has to be; None: either.
    :raises NotFound: it is not in the trash.
    :raises Conflict: see mark_restored.
    """
    mark_restored(user_id, goal_id, is_practice=is_practice)
    follow(user_id, goal_id)


def follow(user_id: int, goal_id: str) -> None:
    """Settle the goals above and the targets that depend on what went to the trash or came from it."""
    tree.forget_loaded()
    evaluate_touched(user_id, [goal_id])
    row = tree.find_row(user_id, goal_id)
    settle_parents(user_id, [row.parent_id] if row else [])


def mark_subtree(user_id: int, goal_id: str, from_instant: datetime | None, to_instant: datetime | None) -> None:
    """Set `deleted_at` from one value to another on `goal_id` and all below it."""
    ids = tree.below(user_id, goal_id)
    was = goals.c.deleted_at.is_(None) if from_instant is None else goals.c.deleted_at == from_instant
    db.session.execute(
        sa.update(Goal)
        .where(goals.c.user_id == user_id, goals.c.id.in_(sa.select(ids.c.id)), was)
        .values(deleted_at=to_instant, version=goals.c.version + 1)
        .execution_options(synchronize_session=False)
    )


def next_trash_instant(user_id: int) -> datetime:
    """Return now, or a moment after what went to the trash last: what goes there together has an instant of its own."""
    last = db.session.execute(
        sa.select(sa.func.max(goals.c.deleted_at)).where(goals.c.user_id == user_id, goals.c.deleted_at.is_not(None))
    ).scalar()
    now = utc_now()
    return max(now, last + timedelta(microseconds=1)) if last else now


def mark_trashed(user_id: int, goal_id: str) -> None:
    """Move a goal or session and everything below it to the trash.

    :raises NotFound: there is no such row outside the trash.
    """
    found = sa.select(goals.c.id).where(tree.is_mine(user_id, goal_id), goals.c.deleted_at.is_(None))
    if db.session.execute(found).scalar_one_or_none() is None:
        raise NotFound("This is not here. It may be in the trash already.")
    mark_subtree(user_id, goal_id, None, next_trash_instant(user_id))


def find_running_below(user_id: int, goal_id: str, deleted_at: datetime) -> str | None:
    """Return the running session that went to the trash together with `goal_id`, if there is one."""
    ids = tree.below(user_id, goal_id)
    running = sa.select(goals.c.id).where(
        goals.c.user_id == user_id,
        goals.c.id.in_(sa.select(ids.c.id)),
        goals.c.status == "ACTIVE",
        goals.c.deleted_at == deleted_at,
    )
    return db.session.execute(running).scalars().first()


def mark_restored(user_id: int, goal_id: str, *, is_practice: bool | None = None) -> None:
    """Take a goal or session out of the trash, with everything that went there together with it.

    What does not fit under the level that is above it now gets a lower one, as far as it must.

    :param is_practice: what it has to be; None: either.
    :raises NotFound: it is not in the trash.
    :raises Conflict: what it stood under is in the trash itself, a session would run beside another one, or no level
        is left for it.
    """
    goal = tree.find_row(user_id, goal_id)
    if goal is None or goal.deleted_at is None or is_practice not in (None, goal.type == goal_levels.SESSION):
        raise NotFound("This is not in the trash.")
    parent = tree.find_row(user_id, goal.parent_id) if goal.parent_id is not None else None
    if parent is not None and parent.deleted_at is not None:
        raise Conflict(
            f"“{parent.name}”, which it stood under, is in the trash too. Restore that first.",
            slug="parent-in-trash",
            parent={"id": parent.id, "type": parent.type, "name": parent.name},
        )
    if (running_id := find_running_below(user_id, goal_id, goal.deleted_at)) is not None:
        check_not_running(user_id, running_id)
    if parent is not None and not goal_levels.is_below(goal.type, parent.type):
        places = tree.list_places(user_id, goal_id, goal.deleted_at)
        this = goal_levels.Place(goal.id, goal.type, goal.name, parent.id)
        tree.set_types(user_id, goal_levels.make_room([this, *places], parent.id, parent.type))
    mark_subtree(user_id, goal_id, goal.deleted_at, None)
    tree.forget_loaded()
