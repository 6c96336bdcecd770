"""The shape of the tree: who may stand under whom, moving, the trash, and the whole tree in one read."""

from datetime import datetime
from typing import Any

import orjson
import sqlalchemy as sa

from errors import Conflict, NotFound
from extensions import db
from model_types import utc_now
from models import Goal
from services import json_rows
from services.practice_rules import check_not_running
from words import GOAL_RANKS, ROOT_TYPES

TYPE_WORDS = {
    "UltimateGoal": "an ultimate goal",
    "LongTermGoal": "a long-term goal",
    "MidTermGoal": "a mid-term goal",
    "ShortTermGoal": "a short-term goal",
    "PracticeSession": "a session",
    "ImmediateGoal": "an immediate goal",
    "MicroGoal": "a micro goal",
    "NanoGoal": "a nano goal",
}
goals = Goal.__table__
MAX_POSITION = 2**31 - 1  # what an INTEGER of PostgreSQL holds

TREE_COLUMNS = (
    goals.c.id,
    goals.c.type,
    goals.c.parent_id,
    goals.c.root_id,
    goals.c.position,
    goals.c.name,
    goals.c.deadline,
    goals.c.completed,
    goals.c.version,
    json_rows.instant(goals.c.session_start),
    json_rows.instant(goals.c.session_end),
    goals.c.total_duration_seconds,
    goals.c.section_seconds,
    goals.c.status,
    goals.c.discipline,
    goals.c.session_date,
)
TREE_KEYS = tuple(column.key for column in TREE_COLUMNS)
TREE_QUERY = json_rows.HotQuery(
    sa.select(*TREE_COLUMNS)
    .where(goals.c.user_id == sa.bindparam("user_id"), goals.c.deleted_at.is_(None))
    .order_by(goals.c.parent_id, goals.c.position)
)


def fetch_tree_json(user_id: int, revision: int) -> bytes:
    """Return the whole light tree as JSON: `{"revision": …, "nodes": […]}`, siblings in order, one statement."""
    rows = TREE_QUERY.fetch(db.session.connection(), user_id=user_id)
    nodes = json_rows.rows_as_dicts(TREE_KEYS, rows, json_key="section_seconds", claim_key="completed")
    return orjson.dumps({"revision": revision, "nodes": nodes})


def is_mine(user_id: int, goal_id: str) -> sa.ColumnElement[bool]:
    """Return the condition for one row of this user."""
    return sa.and_(goals.c.user_id == user_id, goals.c.id == goal_id)


def list_ancestor_ids(user_id: int, goal_id: str) -> list[str]:
    """Return `goal_id` and the ids above it, nearest first; a cycle in old data ends the walk.

    The step is a scalar subquery: written as a join, SQLite answers it with a filter over the whole table.
    """
    up = sa.select(sa.literal(goal_id).label("id"), sa.literal(0).label("height")).cte("up", recursive=True)
    above = goals.alias("above")
    parent = (
        sa.select(above.c.parent_id)
        .where(above.c.user_id == user_id, above.c.id == up.c.id)
        .scalar_subquery()
        .correlate(up)
    )
    up = up.union_all(sa.select(parent, up.c.height + 1).where(up.c.id.is_not(None), up.c.height < 64))
    rows = db.session.execute(sa.select(up.c.id).where(up.c.id.is_not(None)).order_by(up.c.height)).scalars()
    return list(dict.fromkeys(rows))


def list_trail(user_id: int, parent_id: str | None) -> list[dict[str, str]]:
    """Return `{id, type, name}` of `parent_id` and everything above it, root first."""
    if parent_id is None:
        return []
    ids = list_ancestor_ids(user_id, parent_id)
    rows = db.session.execute(
        sa.select(goals.c.id, goals.c.type, goals.c.name).where(goals.c.user_id == user_id, goals.c.id.in_(ids))
    )
    by_id = {row.id: {"id": row.id, "type": row.type, "name": row.name} for row in rows}
    return [by_id[goal_id] for goal_id in reversed(ids) if goal_id in by_id]


def below(user_id: Any, goal_id: Any) -> sa.CTE:
    """Return a recursive query of the ids of `goal_id` and everything below it; cycles in old data end it.

    :param user_id: a value or a bound parameter, like goal_id.
    """
    down = sa.select((sa.literal(goal_id) if isinstance(goal_id, str) else goal_id).label("id")).cte(
        "down", recursive=True
    )
    child = goals.alias("child")
    return down.union(sa.select(child.c.id).where(child.c.user_id == user_id, child.c.parent_id == down.c.id))


def find_parent(user_id: int, kind: str, goal_id: str | None, parent_id: str | None) -> Goal | None:
    """Return the row that `kind` may be put under, or None for a root or an unfiled session.

    :raises Conflict: the levels do not fit, or `parent_id` is `goal_id` itself or below it.
    :raises NotFound: there is no such parent (or it is another user's, or in the trash).
    """
    if parent_id is None:
        if kind != "PracticeSession" and kind not in ROOT_TYPES:
            raise Conflict(
                f"{TYPE_WORDS[kind].capitalize()} needs a goal above it. Choose where it belongs.", slug="rank"
            )
        return None
    parent = db.session.execute(
        sa.select(Goal).where(is_mine(user_id, parent_id), goals.c.deleted_at.is_(None))
    ).scalar_one_or_none()
    if parent is None:
        raise NotFound("The goal above is not here. It may be in the trash.")
    if goal_id is not None and goal_id in list_ancestor_ids(user_id, parent_id):
        raise Conflict("That would put a goal under its own child. Choose another place.", slug="cycle")
    if GOAL_RANKS[kind] <= GOAL_RANKS[parent.type]:
        raise Conflict(
            f"{TYPE_WORDS[kind].capitalize()} cannot stand under {TYPE_WORDS[parent.type]}."
            " Choose a higher level above it.",
            slug="rank",
        )
    return parent


def next_position(user_id: int, parent_id: str | None) -> int:
    """Return the position after the last sibling under `parent_id` (NULL: among the roots)."""
    last = sa.select(sa.func.max(goals.c.position)).where(
        goals.c.user_id == user_id,
        goals.c.parent_id.is_(None) if parent_id is None else goals.c.parent_id == parent_id,
    )
    return min((db.session.execute(last).scalar() or 0) + 1, MAX_POSITION)


def place(goal: Goal, parent_id: str | None) -> None:
    """Put `goal` under another parent, last among its new siblings, with everything below it.

    :raises Conflict: see find_parent.
    """
    parent = find_parent(goal.user_id, goal.type, goal.id, parent_id)
    root_id = parent.root_id if parent else goal.id
    if root_id != goal.root_id:
        ids = below(goal.user_id, goal.id)
        db.session.execute(
            sa.update(Goal)
            .where(goals.c.user_id == goal.user_id, goals.c.id.in_(sa.select(ids.c.id)), goals.c.id != goal.id)
            .values(root_id=root_id, updated_at=goals.c.updated_at)
            .execution_options(synchronize_session=False)
        )
    goal.position = next_position(goal.user_id, parent_id)
    goal.parent_id = parent_id
    goal.root_id = root_id


def mark_subtree(user_id: int, goal_id: str, from_instant: datetime | None, to_instant: datetime | None) -> None:
    """Set `deleted_at` from one value to another on `goal_id` and all below it."""
    ids = below(user_id, goal_id)
    was = goals.c.deleted_at.is_(None) if from_instant is None else goals.c.deleted_at == from_instant
    db.session.execute(
        sa.update(Goal)
        .where(goals.c.user_id == user_id, goals.c.id.in_(sa.select(ids.c.id)), was)
        .values(deleted_at=to_instant, version=goals.c.version + 1)
        .execution_options(synchronize_session=False)
    )


def trash(user_id: int, goal_id: str) -> None:
    """Move a goal or session and everything below it to the trash.

    :raises NotFound: there is no such row outside the trash.
    """
    found = sa.select(goals.c.id).where(is_mine(user_id, goal_id), goals.c.deleted_at.is_(None))
    if db.session.execute(found).scalar_one_or_none() is None:
        raise NotFound("This is not here. It may be in the trash already.")
    mark_subtree(user_id, goal_id, None, utc_now())


def find_running_below(user_id: int, goal_id: str, deleted_at: datetime) -> str | None:
    """Return the running session that went to the trash together with `goal_id`, if there is one."""
    ids = below(user_id, goal_id)
    running = sa.select(goals.c.id).where(
        goals.c.user_id == user_id,
        goals.c.id.in_(sa.select(ids.c.id)),
        goals.c.status == "ACTIVE",
        goals.c.deleted_at == deleted_at,
    )
    return db.session.execute(running).scalars().first()


def restore(user_id: int, goal_id: str, *, is_practice: bool) -> None:
    """Take a goal or session out of the trash, with everything that went there together with it.

    :raises NotFound: it is not in the trash.
    :raises Conflict: what it stood under is in the trash itself, or a session would run beside another one.
    """
    goal = db.session.execute(sa.select(Goal).where(is_mine(user_id, goal_id))).scalar_one_or_none()
    if goal is None or goal.deleted_at is None or (goal.type == "PracticeSession") != is_practice:
        raise NotFound("This is not in the trash.")
    if goal.parent_id is not None:
        parent_deleted_at = db.session.execute(
            sa.select(goals.c.deleted_at).where(is_mine(user_id, goal.parent_id))
        ).scalar_one_or_none()
        if parent_deleted_at is not None:
            raise Conflict("What it stood under is in the trash too. Restore that first.", slug="parent-in-trash")
    if (running_id := find_running_below(user_id, goal_id, goal.deleted_at)) is not None:
        check_not_running(user_id, running_id)
    mark_subtree(user_id, goal_id, goal.deleted_at, None)
    db.session.expire(goal)
