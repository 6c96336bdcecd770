"""Deleting for good the routes and competitions that were deleted; what was climbed stays, with its name and grade."""

from datetime import datetime

import sqlalchemy as sa

from extensions import db
from services.climbing_competitions import competitions
from services.climbing_pairs import results
from services.climbing_routes import routes
from services.climbing_rows import completions, goals

Key = tuple[int, str]
PAIR = ("competition_type", "competition_id")


def purge_climbing(older_than: datetime, user_id: int | None = None) -> None:
    """Delete the routes and competitions that were deleted before `older_than`; of all users, or of one.

    What was climbed loses its route or its competition first, sessions their competition.
    """
    if gone := find_old(routes, older_than, user_id):
        clear(completions, ("route_id",), gone)
        delete(routes, gone)
    if gone := find_old(competitions, older_than, user_id):
        clear(completions, PAIR, gone)
        clear(goals, PAIR, gone)
        of_gone = sa.tuple_(results.c.user_id, results.c.competition_id).in_(gone)
        db.session.execute(sa.delete(results).where(of_gone))
        delete(competitions, gone)


def find_old(table: sa.Table, older_than: datetime, user_id: int | None) -> list[Key]:
    """Return what names the rows that were deleted before an instant."""
    mine = sa.true() if user_id is None else table.c.user_id == user_id
    rows = db.session.execute(sa.select(table.c.user_id, table.c.id).where(mine, table.c.deleted_at < older_than))
    return [(row.user_id, row.id) for row in rows]


def clear(table: sa.Table, columns: tuple[str, ...], gone: list[Key]) -> None:
    """Let rows that point at what is gone, by the last of `columns`, point at nothing."""
    of_gone = sa.tuple_(table.c.user_id, table.c[columns[-1]]).in_(gone)
    db.session.execute(sa.update(table).where(of_gone).values(dict.fromkeys(columns)))


def delete(table: sa.Table, gone: list[Key]) -> None:
    """Delete rows by their (user_id, id)."""
    db.session.execute(sa.delete(table).where(sa.tuple_(table.c.user_id, table.c.id).in_(gone)))
