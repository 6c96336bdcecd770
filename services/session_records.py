"""The rows that disciplines keep beside the documents of sessions, in a table of their own."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from disciplines import DISCIPLINES
from models import Goal

TABLES = Goal.metadata.tables


def fetch_records(
    session: Session, user_id: int, disciplines: Mapping[str, str | None]
) -> dict[str, list[dict[str, Any]]]:
    """Return the rows that the disciplines of some sessions keep beside the documents, by session.

    :param disciplines: the discipline of each session, by its id.
    """
    found: dict[str, list[dict[str, Any]]] = {}
    wanted: dict[str, list[str]] = {}
    for practice_id, key in disciplines.items():
        if (plugin := DISCIPLINES.get(key or "")) is not None and plugin.record_table is not None:
            wanted.setdefault(plugin.record_table, []).append(practice_id)
    for name, ids in wanted.items():
        table = TABLES[name]
        statement = sa.select(table).where(
            table.c.user_id == user_id, table.c.practice_session_id.in_(ids), table.c.deleted_at.is_(None)
        )
        for row in session.execute(statement.order_by(*table.primary_key.columns)):
            found.setdefault(row.practice_session_id, []).append(dict(row._mapping))
    return found


def count_records(session: Session, user_id: int, practice_id: str, discipline: str | None) -> int:
    """Return how many rows the discipline of a session keeps beside its document."""
    plugin = DISCIPLINES.get(discipline or "")
    if plugin is None or plugin.record_table is None:
        return 0
    table = TABLES[plugin.record_table]
    of_session = (table.c.user_id == user_id, table.c.practice_session_id == practice_id, table.c.deleted_at.is_(None))
    return session.execute(sa.select(sa.func.count()).select_from(table).where(*of_session)).scalar_one()


def purge_records(session: Session, older_than: datetime, user_id: int | None = None) -> None:
    """Delete for good the rows that were taken away before `older_than`; of all users, or of one."""
    for name in sorted({plugin.record_table for plugin in DISCIPLINES.values() if plugin.record_table is not None}):
        table = TABLES[name]
        is_old = sa.and_(table.c.deleted_at.is_not(None), table.c.deleted_at < older_than)
        session.execute(sa.delete(table).where(is_old, sa.true() if user_id is None else table.c.user_id == user_id))
