"""What stands above goals and sessions, root first, also in the trash."""

from functools import lru_cache
from typing import Any, NamedTuple

import orjson
import sqlalchemy as sa

from extensions import db
from services import tree
from services.json_rows import HotQuery, listed

goals = tree.goals


class Above(NamedTuple):
    """A row of a trail; `deleted_at` as the driver gives it, to be compared only."""

    id: str
    parent_id: str | None
    type: str
    name: str
    deleted_at: Any


@lru_cache
def above_query(dialect: str) -> HotQuery:
    """Return the query of the goals `ids` and everything above them, in the words of a database."""
    user_id = sa.bindparam("user_id", type_=sa.Integer())
    up = sa.select(goals.c.id).where(goals.c.user_id == user_id, goals.c.id.in_(listed(dialect, "ids")))
    up = up.cte("up", recursive=True)
    above = goals.alias("above")
    # A scalar subquery: written as a join, SQLite answers it with a filter over the whole table.
    parent = sa.select(above.c.parent_id).where(above.c.user_id == user_id, above.c.id == up.c.id)
    up = up.union(sa.select(parent.scalar_subquery().correlate(up)).where(up.c.id.is_not(None)))
    columns = (goals.c.id, goals.c.parent_id, goals.c.type, goals.c.name, goals.c.deleted_at)
    return HotQuery(sa.select(*columns).where(goals.c.user_id == user_id, goals.c.id.in_(sa.select(up.c.id))))


def fetch_above(user_id: int, ids: list[str]) -> dict[str, Above]:
    """Return these rows and everything above them, by id, in one statement; a cycle ends the walk."""
    if not ids:
        return {}
    connection = db.session.connection()
    rows = above_query(connection.dialect.name).fetch(connection, user_id=user_id, ids=orjson.dumps(ids).decode())
    return {row[0]: Above(*row) for row in rows}


def trail_of(rows: dict[str, Above], goal_id: str) -> list[dict[str, str]]:
    """Return the rows above `goal_id`, root first."""
    seen, trail = {goal_id}, list[dict[str, str]]()
    row = rows.get(rows[goal_id].parent_id or "")
    while row is not None and row.id not in seen:
        seen.add(row.id)
        trail.append({"id": row.id, "type": row.type, "name": row.name})
        row = rows.get(row.parent_id or "")
    return trail[::-1]
