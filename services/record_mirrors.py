"""The tables that repeat some records of a discipline: written with them, compared with them, put right."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from disciplines import DISCIPLINES
from disciplines.base import Discipline, Mirror
from models import Goal

TABLES = Goal.metadata.tables
Rows = dict[str, dict[str, Any]]


def mirror_of(plugin: Discipline) -> tuple[sa.Table, sa.Table, Mirror]:
    """Return the table of a discipline's records, its second table, and how that one is made of them."""
    if plugin.record_table is None or plugin.mirror is None:
        raise ValueError(f"{plugin.key} has no mirror.")
    return TABLES[plugin.record_table], TABLES[plugin.mirror.table], plugin.mirror


def write_mirror(session: Session, user_id: int, plugin: Discipline, record_ids: Sequence[str]) -> None:
    """Let the second table say what these records say; to be called in the transaction that writes them."""
    records, mirrored, mirror = mirror_of(plugin)
    of_these = mirrored.c[mirror.key].in_(record_ids)
    connection = session.connection()
    connection.execute(sa.delete(mirrored).where(mirrored.c.user_id == user_id, of_these))
    statement = sa.select(records).where(
        records.c.user_id == user_id, records.c.id.in_(record_ids), records.c.deleted_at.is_(None)
    )
    if rows := wanted_rows(mirror, [dict(row._mapping) for row in connection.execute(statement)]):
        named = [{"user_id": user_id, mirror.key: record_id, **row} for record_id, row in rows.items()]
        connection.execute(sa.insert(mirrored), named)


def wanted_rows(mirror: Mirror, records: Sequence[Mapping[str, Any]]) -> Rows:
    """Return the rows that belong to records that are not deleted, by the id of the record."""
    found = ((record["id"], mirror.row(record)) for record in records)
    return {record_id: dict(row) for record_id, row in found if row is not None}


def stored_rows(session: Session, user_id: int, plugin: Discipline, practice_ids: Sequence[str]) -> dict[str, Rows]:
    """Return the rows that the second table has for the records of some sessions, deleted ones too, by session."""
    records, mirrored, mirror = mirror_of(plugin)
    statement = (
        sa.select(mirrored, records.c.practice_session_id.label("of_practice"))
        .join(records, sa.and_(records.c.user_id == mirrored.c.user_id, records.c.id == mirrored.c[mirror.key]))
        .where(records.c.user_id == user_id, records.c.practice_session_id.in_(practice_ids))
    )
    found: dict[str, Rows] = {}
    for row in session.execute(statement):
        values = dict(row._mapping)
        del values["user_id"]
        found.setdefault(values.pop("of_practice"), {})[values.pop(mirror.key)] = values
    return found


def check_mirrors(
    session: Session,
    user_id: int,
    disciplines: Mapping[str, str | None],
    records: Mapping[str, Sequence[Mapping[str, Any]]],
    *,
    fix: bool,
) -> Iterator[tuple[str, str, int, int]]:
    """Compare the second tables of disciplines with the records of some sessions; with `fix`, put right what differs.

    :param disciplines: the discipline of each session, by its id.
    :param records: see session_records.fetch_records.
    :returns: session, table, how many rows it has there, and how many it should have.
    """
    for plugin in DISCIPLINES.values():
        ids = [practice_id for practice_id, key in disciplines.items() if key == plugin.key]
        if plugin.mirror is None or not ids:
            continue
        stored = stored_rows(session, user_id, plugin, ids)
        for practice_id in ids:
            found, wanted = stored.get(practice_id, {}), wanted_rows(plugin.mirror, records.get(practice_id, ()))
            if found == wanted:
                continue
            if fix:
                write_mirror(session, user_id, plugin, sorted(found.keys() | wanted.keys()))
            yield practice_id, plugin.mirror.table, len(found), len(wanted)
