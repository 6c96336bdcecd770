"""Keeping the promoted columns and the projections in step with the documents (services/promotion.py computes them)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from operator import itemgetter
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, object_session

from models import LegacyValue, PracticeSession, Profile
from services.documents import is_current, upgrade_document
from services.measuring import measure_details, upgrade_details
from services.promotion import Promoted, promote, promote_upgraded
from services.record_mirrors import check_mirrors
from services.session_records import fetch_records

CHUNK_ROWS = 200
# In the order of deletion: metric values point at activity instances.
_TABLES = PracticeSession.metadata.tables
_PRACTICES = _TABLES[PracticeSession.__tablename__]
_PROJECTIONS = tuple((_TABLES[name], name) for name in ("session_metrics", "metric_values", "activity_instances"))


@dataclass(frozen=True, slots=True)
class Difference:
    """A promoted column, a projection or a mirror of records that does not say what its document, or they, say."""

    user_id: int
    practice_id: str
    name: str
    stored: Any
    computed: Any


def legacy_zone(session: Session, user_id: int) -> str | None:
    """Return the zone whose wall time the naive times of this user's old documents are; None if nothing is old.

    Migration 0003 writes it, so that a person who moves later does not move what they practised before.
    """
    statement = sa.select(LegacyValue.value).where(
        LegacyValue.user_id == user_id, LegacyValue.table_name == "database", LegacyValue.row_id == "time_zone"
    )
    return session.execute(statement).scalar()


def read_document(practice: PracticeSession, time_zone: str) -> tuple[dict[str, Any], Promoted]:
    """Return a session's document as version 1, its details as of today, and what is derived from it alone.

    What its discipline measures is not among it; it stands in the database.

    :param time_zone: the owner's, for old documents that nobody named a zone for.
    """
    stored = practice.attributes if practice.attributes is not None else practice.session_data
    if not is_current(stored) and stored is not None and (session := object_session(practice)) is not None:
        time_zone = legacy_zone(session, practice.user_id) or time_zone
    document = upgrade_details(practice.discipline, upgrade_document(stored, time_zone))
    return document, promote_upgraded(document, practice.session_start, practice.session_end)


def apply_promotion(session: Session, practice: PracticeSession) -> Promoted:
    """Write what `practice`'s document says into columns and projections; save an old document, or old details, as new.

    To be called by everything that writes a session, in the same transaction.
    """
    time_zone = "UTC"
    if not is_current(practice.attributes):
        statement = sa.select(Profile.time_zone).where(Profile.user_id == practice.user_id)
        time_zone = session.execute(statement).scalar() or time_zone
    document, promoted = read_document(practice, time_zone)
    if document != practice.attributes:
        practice.attributes = document
    with session.no_autoflush:  # one write is one version
        records = fetch_records(session, practice.user_id, {practice.id: practice.discipline}).get(practice.id, [])
    promoted = replace(promoted, measured=measure_details(practice.discipline, document["details"], records))
    for name, value in promoted.columns.items():
        setattr(practice, name, value)
    session.flush()  # the projections point at this row
    replace_projections(session, practice.user_id, {practice.id: promoted})
    return promoted


def promote_all(session: Session, user_id: int | None = None, *, fix: bool = True) -> Iterator[Difference]:
    """Compare every session with its document, and yield what differs; with `fix` it is put right in this transaction.

    Streams in chunks, so that a large database needs no large memory. Old documents stay as they are.

    :param user_id: one user's sessions only.
    """
    table = _PRACTICES
    columns = [table.c[name] for name in ("user_id", "id", *_READ)]
    after: tuple[int, str] | None = None
    zones: dict[int, str] = {}
    while True:
        statement = sa.select(*columns).where(table.c.type == "PracticeSession").order_by(table.c.user_id, table.c.id)
        if user_id is not None:
            statement = statement.where(table.c.user_id == user_id)
        if after is not None:
            statement = statement.where(sa.tuple_(table.c.user_id, table.c.id) > after)
        rows = session.execute(statement.limit(CHUNK_ROWS)).all()
        if not rows:
            return
        after = (rows[-1].user_id, rows[-1].id)
        for owner_id in sorted({row.user_id for row in rows}):
            if owner_id not in zones:
                zones[owner_id] = zone_of(session, owner_id)
            yield from _check_rows(
                session, owner_id, [row for row in rows if row.user_id == owner_id], zones[owner_id], fix
            )


_PROMOTED = ("total_duration_seconds", "section_seconds", "notes", "result", "setup_key")
_READ = ("session_start", "session_end", "discipline", *_PROMOTED, "attributes", "session_data")


def zone_of(session: Session, user_id: int) -> str:
    """Return whose wall time the naive times of a person's old documents are."""
    profile_zone = session.execute(sa.select(Profile.time_zone).where(Profile.user_id == user_id)).scalar()
    return legacy_zone(session, user_id) or profile_zone or "UTC"


def _check_rows(session: Session, user_id: int, rows: list[Any], zone: str, fix: bool) -> list[Difference]:
    disciplines = {row.id: row.discipline for row in rows}
    records = fetch_records(session, user_id, disciplines)
    computed = {
        row.id: promote(
            row.attributes if row.attributes is not None else row.session_data,
            row.session_start,
            row.session_end,
            zone,
            row.discipline,
            records.get(row.id, []),
        )
        for row in rows
    }
    stored = _stored_projections(session, user_id, list(computed))
    differences: list[Difference] = []
    for row in rows:
        promoted = computed[row.id]
        for name in _PROMOTED:
            if getattr(row, name) != promoted.columns[name]:
                differences.append(Difference(user_id, row.id, name, getattr(row, name), promoted.columns[name]))
        for _, name in _PROJECTIONS:
            found, wanted = stored[name].get(row.id, []), [_comparable(item) for item in getattr(promoted, name)]
            if found != wanted:
                differences.append(Difference(user_id, row.id, name, len(found), len(wanted)))
    if fix and differences:
        _fix(session, user_id, {item.practice_id: computed[item.practice_id] for item in differences})
    mirrored = check_mirrors(session, user_id, disciplines, records, fix=fix)
    return differences + [Difference(user_id, *difference) for difference in mirrored]


def _fix(session: Session, user_id: int, promoted: dict[str, Promoted]) -> None:
    table = _PRACTICES
    update = (
        sa.update(table)
        .where(table.c.user_id == user_id, table.c.id == sa.bindparam("practice_id"))
        .values(
            **{name: sa.bindparam(f"new_{name}") for name in _PROMOTED},
            updated_at=table.c.updated_at,  # nobody edited anything
        )
    )
    session.connection().execute(
        update,
        [
            {"practice_id": practice_id, **{f"new_{name}": value for name, value in item.columns.items()}}
            for practice_id, item in promoted.items()
        ],
    )
    replace_projections(session, user_id, promoted)


def replace_projections(session: Session, user_id: int, promoted: dict[str, Promoted]) -> None:
    """Write the projections of some sessions, by id; the sessions themselves must be stored already."""
    connection = session.connection()
    for table, _ in _PROJECTIONS:
        connection.execute(
            sa.delete(table).where(table.c.user_id == user_id, table.c.practice_session_id.in_(promoted))
        )
    for table, name in reversed(_PROJECTIONS):
        rows = [
            {"user_id": user_id, "practice_session_id": practice_id, **row}
            for practice_id, item in promoted.items()
            for row in getattr(item, name)
        ]
        if rows:
            connection.execute(sa.insert(table), rows)


def _stored_projections(session: Session, user_id: int, ids: list[str]) -> dict[str, dict[str, list[Any]]]:
    found: dict[str, dict[str, list[Any]]] = {}
    for table, name in _PROJECTIONS:
        rows: Iterable[Any] = session.connection().execute(
            sa.select(table)
            .where(table.c.user_id == user_id, table.c.practice_session_id.in_(ids))
            .order_by(*table.primary_key.columns)
        )
        by_practice: dict[str, list[Any]] = {}
        for row in rows:
            values = dict(row._mapping)
            del values["user_id"]
            by_practice.setdefault(values.pop("practice_session_id"), []).append(_comparable(values))
        if name == "session_metrics":  # the database may have another alphabet
            for kept in by_practice.values():
                kept.sort(key=itemgetter("key"))
        found[name] = by_practice
    return found


def _comparable(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value.astimezone(UTC) if isinstance(value, datetime) else value for key, value in row.items()}
