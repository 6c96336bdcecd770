"""Taking an import back: everything that it brought in, but for what somebody has changed since."""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

from errors import Conflict, NotFound
from extensions import db
from model_types import utc_now
from models import Import
from services.imports.placing import CHUNK_ROWS, KEPT_TABLE, TABLES, WRITTEN_IN
from services.imports.promoting import promote_stored
from services.imports.rows import rows_of

LISTED = 200
goals, completions = TABLES["goals"], TABLES["route_completions"]
assets, feedback = TABLES["session_assets"], TABLES["session_feedback"]
links, kept = TABLES["practice_session_goals"], TABLES["legacy_values"]


def undo_import(user_id: int, import_id: str) -> dict[str, Any]:
    """Take back what an import brought in. A session that was changed since stays with all that came with it.

    What goes is gone for good: the file brings it in again.

    :returns: schemas.imports.ImportUndoOut.
    :raises NotFound: absent, or another user's.
    :raises Conflict: it is undone already.
    """
    row = db.session.get(Import, (user_id, import_id))
    if row is None:
        raise NotFound("There is no such import.")
    if row.undone_at is not None:
        raise Conflict("This import is undone already.", slug="undone-already")
    undo = Undo(user_id, row)
    undo.look()
    undo.take_back()
    row.undone_at = utc_now()
    return {
        "undone_at": row.undone_at,
        "removed_count": undo.removed_count,
        "stays_count": len(undo.stays),
        "stays": list(undo.stays.values())[:LISTED],
    }


class Undo:
    """Takes one import back."""

    def __init__(self, user_id: int, row: Import) -> None:
        self.user_id = user_id
        self.row = row
        self.ids = {name: set(db.session.execute(rows_of(row, name)).scalars()) for name in WRITTEN_IN}
        self.stays: dict[str, dict[str, Any]] = {}
        self.removed_count = 0

    def look(self) -> None:
        """Find the sessions that were changed since."""
        made = self.ids["goals"]
        columns = (goals.c.id, goals.c.name, goals.c.version, goals.c.deleted_at, goals.c.parent_id)
        for row in self.fetch(columns, goals, goals.c.id, made):
            if row.deleted_at is not None:
                self.keep(row, "it is in the trash")
            elif row.version != 1 or row.parent_id is not None:
                self.keep(row, "it was changed since")
        for table, column, reason in (
            (goals, goals.c.parent_id, "it has steps of its own"),
            (links, links.c.practice_session_id, "it counts for another goal too"),
        ):
            self.keep_named(table, column, made, set(), reason)
        for table in (assets, feedback, completions):
            reason = "something was added to it or changed in it"
            self.keep_named(table, table.c.practice_session_id, made, self.ids[table.name], reason)
        changed = sa.or_(completions.c.version != 1, completions.c.deleted_at.is_not(None))
        rows = self.fetch(
            (completions.c.practice_session_id,), completions, completions.c.id, self.ids[completions.name], changed
        )
        self.keep_sessions({row.practice_session_id for row in rows}, "what was climbed in it was changed since")

    def keep_named(self, table: sa.Table, column: Any, made: set[str], came: set[str], reason: str) -> None:
        """Keep the sessions that rows of a table name, but for rows that came with the import."""
        key = table.c.id if "id" in table.c else column
        rows = self.fetch((column.label("session_id"), key.label("key")), table, column, made)
        self.keep_sessions({row.session_id for row in rows if row.key not in came}, reason)

    def keep_sessions(self, ids: set[str], reason: str) -> None:
        """Keep sessions, each with the first reason that there is."""
        for row in self.fetch((goals.c.id, goals.c.name), goals, goals.c.id, ids):
            self.keep(row, reason)

    def keep(self, row: Any, reason: str) -> None:
        """Keep a session."""
        self.stays.setdefault(row.id, {"id": row.id, "name": row.name, "reason": reason})

    def take_back(self) -> None:
        """Delete what was not changed: sessions with all that came with them, then what came into older ones."""
        self.removed_count += self.delete(kept, kept.c.row_id, self.ids["legacy_values"], is_kept=True)
        removed = self.ids["goals"] - self.stays.keys()
        for table in (completions, assets, feedback):
            column = table.c.practice_session_id
            self.removed_count += self.delete(table, column, removed)
        self.removed_count += self.delete(goals, goals.c.id, removed)
        touched: set[str] = set()
        for table in (completions, assets, feedback):
            touched |= self.take_from_others(table)
        promote_stored(self.user_id, touched)

    def take_from_others(self, table: sa.Table) -> set[str]:
        """Delete what came into sessions that were here before, unless it was changed; return those sessions."""
        key = table.c.id if "id" in table.c else table.c.practice_session_id
        columns = (key.label("key"), table.c.practice_session_id, goals.c.updated_at)
        session = sa.and_(goals.c.user_id == table.c.user_id, goals.c.id == table.c.practice_session_id)
        unchanged: Any = table.c.version == 1 if table is completions else sa.true()
        if "deleted_at" in table.c:
            unchanged = sa.and_(unchanged, table.c.deleted_at.is_(None))
        made = self.ids["goals"]
        gone: dict[str, str] = {}
        for row in self.fetch(columns, table.join(goals, session), key, self.ids[table.name], unchanged, table):
            if row.practice_session_id in made:
                continue
            if table is not completions and row.updated_at is not None and row.updated_at > self.row.created_at:
                self.keep_sessions({row.practice_session_id}, "it was changed since")
                continue
            gone[row.key] = row.practice_session_id
        self.removed_count += self.delete(table, key, gone)
        return set(gone.values())

    def fetch(
        self, columns: Any, source: Any, column: Any, ids: Iterable[str], where: Any = None, owner: Any = None
    ) -> list[Any]:
        """Return rows of this user by the ids in a column."""
        wanted, found = sorted(ids), list[Any]()
        mine = (owner if owner is not None else source).c.user_id == self.user_id
        for first in range(0, len(wanted), CHUNK_ROWS):
            query = sa.select(*columns).select_from(source)
            query = query.where(mine, column.in_(wanted[first : first + CHUNK_ROWS]))
            found += db.session.execute(query if where is None else query.where(where)).all()
        return found

    def delete(self, table: sa.Table, column: Any, ids: Iterable[str], *, is_kept: bool = False) -> int:
        """Delete rows of this user by the ids in a column; return how many went."""
        wanted, count = sorted(ids), 0
        for first in range(0, len(wanted), CHUNK_ROWS):
            query = sa.delete(table).where(
                table.c.user_id == self.user_id, column.in_(wanted[first : first + CHUNK_ROWS])
            )
            if is_kept:
                query = query.where(table.c.table_name == KEPT_TABLE)
            result: Any = db.session.execute(query)
            count += result.rowcount
        return count
