"""What stands above goals and sessions, root first, also in the trash."""

import sqlalchemy as sa

from extensions import db
from services import tree

goals = tree.goals


def fetch_above(user_id: int, ids: list[str]) -> dict[str, tree.Row]:
    """Return these rows and everything above them, by id, in one statement; a cycle ends the walk."""
    if not ids:
        return {}
    up = sa.select(goals.c.id).where(goals.c.user_id == user_id, goals.c.id.in_(ids)).cte("up", recursive=True)
    above = goals.alias("above")
    # A scalar subquery: written as a join, SQLite answers it with a filter over the whole table.
    parent = sa.select(above.c.parent_id).where(above.c.user_id == user_id, above.c.id == up.c.id)
    up = up.union(sa.select(parent.scalar_subquery().correlate(up)).where(up.c.id.is_not(None)))
    columns = (goals.c.id, goals.c.parent_id, goals.c.type, goals.c.name, goals.c.deleted_at)
    query = sa.select(*columns).where(goals.c.user_id == user_id, goals.c.id.in_(sa.select(up.c.id)))
    return {row.id: row for row in db.session.execute(query)}


def trail_of(rows: dict[str, tree.Row], goal_id: str) -> list[dict[str, str]]:
    """Return the rows above `goal_id`, root first."""
    seen, trail = {goal_id}, list[dict[str, str]]()
    row = rows.get(rows[goal_id].parent_id)
    while row is not None and row.id not in seen:
        seen.add(row.id)
        trail.append({"id": row.id, "type": row.type, "name": row.name})
        row = rows.get(row.parent_id)
    return trail[::-1]
