"""The shape of the tree: who may stand under whom, moving, and the whole tree in one read."""

from datetime import datetime
from typing import Any, cast

import orjson
import sqlalchemy as sa

from errors import Conflict, NotFound
from extensions import db
from models import Goal
from services import goal_levels, json_rows

goals = cast(sa.Table, Goal.__table__)
MAX_POSITION = 2**31 - 1  # what an INTEGER of PostgreSQL holds

Row = sa.Row[*tuple[Any, ...]]
MAX_DEPTH = 64  # no good tree is deeper than its eight levels; a cycle in old data ends here
ROW_COLUMNS = (
    goals.c.id,
    goals.c.type,
    goals.c.name,
    goals.c.parent_id,
    goals.c.root_id,
    goals.c.position,
    goals.c.deleted_at,
    goals.c.version,
)

TREE_COLUMNS = (
    goals.c.id,
    goals.c.type,
    goals.c.parent_id,
    goals.c.root_id,
    goals.c.position,
    goals.c.name,
    goals.c.deadline,
    goals.c.completed,
    goals.c.target_progress,
    goals.c.version,
    json_rows.instant(goals.c.session_start),
    json_rows.instant(goals.c.session_end),
    goals.c.total_duration_seconds,
    goals.c.section_seconds,
    goals.c.status,
    goals.c.discipline,
    goals.c.session_date,
    goals.c.result,
)
TREE_KEYS = tuple(column.key for column in TREE_COLUMNS)
TREE_QUERY = json_rows.HotQuery(
    sa.select(*TREE_COLUMNS)
    .where(goals.c.user_id == sa.bindparam("user_id"), goals.c.deleted_at.is_(None))
    .order_by(goals.c.parent_id, goals.c.position)
)


def fetch_tree_json(user_id: int, revision: int) -> bytes:
    """Return the whole light tree as JSON (schemas.trees.TreeOut, no roll-ups), siblings in order, one statement."""
    rows = TREE_QUERY.fetch(db.session.connection(), user_id=user_id)
    nodes = json_rows.rows_as_dicts(TREE_KEYS, rows, json_key="section_seconds", claim_key="completed")
    return orjson.dumps({"revision": revision, "nodes": nodes, "rollups": None})


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
    up = up.union_all(sa.select(parent, up.c.height + 1).where(up.c.id.is_not(None), up.c.height < MAX_DEPTH))
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


def find_row(user_id: int, goal_id: str) -> Row | None:
    """Return the columns of ROW_COLUMNS of one row, in the trash or not."""
    return db.session.execute(sa.select(*ROW_COLUMNS).where(is_mine(user_id, goal_id))).one_or_none()


def list_places(user_id: int, goal_id: str, deleted_at: datetime | None = None) -> list[goal_levels.Place]:
    """Return everything below `goal_id` whose `deleted_at` is this, parents before their children."""
    top = sa.select(sa.literal(goal_id).label("id"), sa.literal(0).label("depth")).cte("tops", recursive=True)
    child = goals.alias("child")
    is_wanted = child.c.deleted_at.is_(None) if deleted_at is None else child.c.deleted_at == deleted_at
    down = top.union(
        sa.select(child.c.id, top.c.depth + 1).where(
            child.c.user_id == user_id, child.c.parent_id == top.c.id, is_wanted, top.c.depth < MAX_DEPTH
        )
    )
    rows = db.session.execute(
        sa.select(goals.c.id, goals.c.type, goals.c.name, goals.c.parent_id)
        .join_from(down, goals, sa.and_(goals.c.user_id == user_id, goals.c.id == down.c.id))
        .where(down.c.depth > 0)
        .order_by(down.c.depth, goals.c.position, goals.c.id)
    )
    return [goal_levels.Place(*row) for row in rows]


def set_types(user_id: int, types: dict[str, str]) -> None:
    """Write new levels, `{id: type}`, in one statement for each level."""
    for kind in sorted(set(types.values())):
        ids = [goal_id for goal_id, new_kind in types.items() if new_kind == kind]
        db.session.execute(
            sa.update(goals)
            .where(goals.c.user_id == user_id, goals.c.id.in_(ids))
            .values(type=kind, version=goals.c.version + 1)
        )


def forget_loaded() -> None:
    """Write what is pending and forget every loaded row: statements below the ORM have changed some of them."""
    db.session.flush()
    db.session.expunge_all()


def find_live_parent(user_id: int, goal_id: str | None, parent_id: str | None) -> Row | None:
    """Return `id, type, name, root_id` of the row that something may be put under as far as levels do not matter.

    :param goal_id: what is put there; None: something new.
    :raises Conflict: `parent_id` is `goal_id` itself or below it.
    :raises NotFound: there is no such parent (or it is another user's, or in the trash).
    """
    if parent_id is None:
        return None
    columns = (goals.c.id, goals.c.type, goals.c.name, goals.c.root_id)
    parent = db.session.execute(
        sa.select(*columns).where(is_mine(user_id, parent_id), goals.c.deleted_at.is_(None))
    ).one_or_none()
    if parent is None:
        raise NotFound("The goal above is not here. It may be in the trash.")
    if goal_id is not None and goal_id in list_ancestor_ids(user_id, parent_id):
        raise Conflict("That would put a goal under its own child. Choose another place.", slug="cycle")
    return parent


def check_rank(kind: str, parent_kind: str | None) -> None:
    """Refuse a level that does not fit under another one (None: as a root, or an unfiled session).

    :raises Conflict: it does not fit.
    """
    if not goal_levels.is_below(kind, parent_kind):
        raise Conflict(goal_levels.describe_misfit(kind, parent_kind), slug="rank", clashes=[])


def find_parent(user_id: int, kind: str, goal_id: str | None, parent_id: str | None) -> Row | None:
    """Return the row that `kind` may be put under (see find_live_parent), or None for a root or an unfiled session.

    :raises Conflict: the levels do not fit, or `parent_id` is `goal_id` itself or below it.
    :raises NotFound: there is no such parent (or it is another user's, or in the trash).
    """
    parent = find_live_parent(user_id, goal_id, parent_id)
    check_rank(kind, parent.type if parent else None)
    return parent


def next_position(user_id: int, parent_id: str | None) -> int:
    """Return the position after the last sibling under `parent_id` (NULL: among the roots)."""
    last = sa.select(sa.func.max(goals.c.position)).where(
        goals.c.user_id == user_id,
        goals.c.parent_id.is_(None) if parent_id is None else goals.c.parent_id == parent_id,
    )
    return min((db.session.execute(last).scalar() or 0) + 1, MAX_POSITION)


def set_root(user_id: int, goal_id: str, root_id: str) -> None:
    """Write the root of `goal_id` and everything below it, in the trash or not."""
    ids = below(user_id, goal_id)
    db.session.execute(
        sa.update(Goal)
        .where(goals.c.user_id == user_id, goals.c.id.in_(sa.select(ids.c.id)), goals.c.root_id != root_id)
        .values(root_id=root_id, updated_at=goals.c.updated_at)
        .execution_options(synchronize_session=False)
    )


def place(goal: Goal, parent_id: str | None) -> None:
    """Put `goal` under another parent, last among its new siblings, with everything below it.

    :raises Conflict: see find_parent.
    """
    parent = find_parent(goal.user_id, goal.type, goal.id, parent_id)
    root_id = parent.root_id if parent else goal.id
    if root_id != goal.root_id:
        set_root(goal.user_id, goal.id, root_id)
    goal.position = next_position(goal.user_id, parent_id)
    goal.parent_id = parent_id
    goal.root_id = root_id
