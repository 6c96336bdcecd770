"""Bringing any database of this program to the newest schema: recognised by its shape, backed up, upgraded."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

import sqlalchemy as sa
import sqlalchemy.exc
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from services.instants import zone_named
from services.promotion_store import promote_all

MIGRATIONS = Path(__file__).resolve().parent.parent / "migrations"
ADDED_COLUMNS = {"session_start", "session_end", "total_duration_seconds", "template_id", "attributes"}
LEGACY_COLUMNS = {"id", "type", "name", "created_at", "session_data"}

Progress = Callable[[str, int, int], None]


class Shape(StrEnum):
    """What a database is, told by its tables."""

    EMPTY = "empty"
    BEFORE = "of the old program"
    HALF = "of the old program, with an unfinished migration"
    BY_HAND = "of the old program, migrated by hand"
    VERSIONED = "under Alembic"
    FOREIGN = "not of this program"


class ForeignDatabase(Exception):
    """The database belongs to another program, or to a newer version of this one; nothing was changed."""


@dataclass(slots=True)
class UpgradeReport:
    """What bringing a database up did; `odd` holds a line per value that did not fit (kept in `legacy_values`)."""

    shape: Shape
    revision_before: str | None
    revision: str | None = None
    backup: Path | None = None
    counts: dict[str, int] = field(default_factory=dict)
    unfilled: dict[str, str] = field(default_factory=dict)
    odd: list[str] = field(default_factory=list)

    @property
    def is_changed(self) -> bool:
        return self.revision != self.revision_before

    def lines(self) -> list[str]:
        """Return the report in words."""
        if not self.is_changed:
            return [f"Database: up to date ({self.revision})"]
        told = [f"Database was {self.shape}; it is at revision {self.revision} now"]
        told += [f"Backup: {self.backup}"] if self.backup else []
        if self.counts:
            told.append("Carried over: " + ", ".join(f"{count} {name}" for name, count in self.counts.items() if count))
        if self.unfilled:
            told.append(f"Sessions of unknown length: {len(self.unfilled)}")
            told += [f"  {practice_id}: {reason}" for practice_id, reason in self.unfilled.items()]
        if self.odd:
            told.append(f"Odd values, kept as they were: {len(self.odd)}")
            told += [f"  {line}" for line in self.odd]
        return told


def recognise(url: str | sa.URL) -> tuple[Shape, str | None]:
    """Return what kind of database this is, and its Alembic revision if it has one."""
    engine = sa.create_engine(url, poolclass=NullPool)
    address = engine.url
    if address.get_backend_name() == "sqlite" and not _has_file(address):
        return Shape.EMPTY, None
    try:
        with engine.connect() as connection:
            return _recognise(connection)
    except sqlalchemy.exc.DatabaseError as error:
        if "not a database" in str(error):
            raise ForeignDatabase(f"{address.database} is not a database.") from error
        raise


def _recognise(connection: sa.Connection) -> tuple[Shape, str | None]:
    inspector = sa.inspect(connection)
    tables = set(inspector.get_table_names())
    if "alembic_version" in tables:
        revision = connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
        if revision is not None:
            return Shape.VERSIONED, revision
        tables.discard("alembic_version")
    if not tables:
        return Shape.EMPTY, None
    columns = {column["name"] for column in inspector.get_columns("goals")} if "goals" in tables else set[str]()
    if not columns >= LEGACY_COLUMNS or "user_id" in columns:
        return Shape.FOREIGN, None
    added = columns & ADDED_COLUMNS
    if not added:
        return Shape.BEFORE, None
    indexes = {index["name"] for index in inspector.get_indexes("goals")}
    expected = {"idx_session_start", "idx_session_end", "idx_template_id", "idx_session_duration"}
    return (Shape.BY_HAND if added == ADDED_COLUMNS and indexes >= expected else Shape.HALF), None


def head_revision() -> str:
    """Return the newest revision there is."""
    return str(ScriptDirectory.from_config(migration_config("sqlite://", None)).get_current_head())


def migration_config(url: str | sa.URL, time_zone: str | None, progress: Progress | None = None) -> Config:
    """Return Alembic's configuration for one database.

    :param time_zone: IANA name, of the naive times of an old database; None is this machine's.
    """
    config = Config(str(MIGRATIONS / "alembic.ini"))
    config.attributes["url"] = url
    config.attributes["time_zone"] = time_zone
    if progress is not None:
        config.attributes["progress"] = lambda done, total: progress("sessions", done, total)
    return config


def upgrade_database(
    url: str | sa.URL, time_zone: str | None = None, progress: Progress | None = None, *, has_backup: bool = True
) -> UpgradeReport:
    """Bring a database to the newest schema and compute what is derived from its documents.

    A SQLite file with rows is copied beside itself first. PostgreSQL is not: use `pg_dump`.

    :param time_zone: IANA name, of the naive times of an old database; None is this machine's.
    :param progress: called with the step's name, done and total.
    :raises ForeignDatabase: it belongs to another program, or to a newer version of this one.
    :raises ValueError: there is no such time zone.
    """
    address = sa.make_url(url)
    if time_zone is not None:
        zone_named(time_zone)
    shape, revision = recognise(address)
    config = migration_config(address, time_zone, progress)
    if shape == Shape.FOREIGN:
        raise ForeignDatabase("This database is not one of Fractal Goals. Nothing was changed.")
    if revision is not None and revision not in {item.revision for item in _all_revisions(config)}:
        raise ForeignDatabase(
            f"This database is at revision {revision}, which this version does not know: it was used by a newer one."
            " Nothing was changed."
        )
    report = UpgradeReport(shape, revision, revision=revision)
    if revision == head_revision():
        _promote_what_is_left(address)
        return report
    if address.get_backend_name() == "sqlite" and address.database:
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
    if has_backup and shape != Shape.EMPTY and _has_file(address):
        report.backup = back_up(Path(address.database or ""))
    if shape in (Shape.BEFORE, Shape.HALF, Shape.BY_HAND):
        command.stamp(config, "0001")
    command.upgrade(config, "head")
    report.revision = head_revision()
    _describe(report, config.attributes.get("summaries", {}))
    if shape != Shape.EMPTY:
        _promote(address, progress, sum(report.counts.values()))
    return report


def back_up(path: Path) -> Path:
    """Copy a SQLite database beside itself as `goals.db.backup-20261120-120000`, also while it is in use."""
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S")  # noqa: DTZ005 (a name for the person at this machine)
    target, number = path.with_name(f"{path.name}.backup-{stamp}"), 2
    while target.exists():
        target, number = path.with_name(f"{path.name}.backup-{stamp}-{number}"), number + 1
    draft = target.with_name(f"{target.name}.part")  # half a copy must not look like a backup
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(draft)) as copy:
            source.backup(copy)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return target


def _has_file(address: sa.URL) -> bool:
    if address.get_backend_name() != "sqlite" or address.database in (None, "", ":memory:"):
        return False
    path = Path(address.database or "")
    return path.is_file() and path.stat().st_size > 0


def _all_revisions(config: Config) -> list[Any]:
    return list(ScriptDirectory.from_config(config).walk_revisions())


def _describe(report: UpgradeReport, summaries: dict[str, Any]) -> None:
    filled = summaries.get("0002 upgrade")
    if filled is not None:
        report.unfilled = dict(filled.unfilled)
        report.odd += [f"session {key}: {'; '.join(reasons)}" for key, reasons in filled.odd.items()]
    carried = summaries.get("0003 upgrade")
    if carried is not None:
        report.counts = dict(carried.counts)
        report.odd += [f"{table} {row_id}, {column}: {reason}" for table, row_id, column, reason in carried.odd]


def _promote_what_is_left(address: sa.URL) -> None:
    """Finish what an earlier upgrade was kept from: a promoted session has `section_seconds`, if only an empty list."""
    engine = sa.create_engine(address, poolclass=NullPool)
    with engine.connect() as connection:
        asked = "SELECT 1 FROM goals WHERE type = 'PracticeSession' AND section_seconds IS NULL LIMIT 1"
        is_left = connection.execute(sa.text(asked)).first() is not None
    if is_left:
        _promote(address, None, 0)


def _promote(address: sa.URL, progress: Progress | None, total: int) -> None:
    engine = sa.create_engine(address, poolclass=NullPool)
    with Session(engine) as session, session.begin():
        for done, _ in enumerate(promote_all(session, fix=True), start=1):
            if progress is not None and done % 1000 == 0:
                progress("activities", min(done, total), total)
