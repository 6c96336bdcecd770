#!/usr/bin/env python3
"""Add the session analytics fields to a database of the old program, or take them away again.

    python migrations/add_session_analytics_fields.py
    python migrations/add_session_analytics_fields.py run --database goals.db --time-zone America/New_York --yes

Without arguments it shows a menu. It does what migration 0002 does (which takes its work from this file), for a
database that is not under Alembic yet: five columns on `goals`, filled from each session's JSON, and four partial
indexes. A backup is made first; everything happens in one transaction; it may be run again at any time. `session_data`
is copied, never changed.
"""

import argparse
import json
import os
import sqlite3
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from services.document_fields import MAX_SECONDS
from services.documents import examine_document
from services.instants import format_instant, parse_instant, zone_named
from services.promotion import activity_seconds, total_of

try:
    from orjson import loads
except ImportError:  # the standard library reads the same, three times slower
    loads = json.loads

COLUMNS = {
    "session_start": "TIMESTAMP",
    "session_end": "TIMESTAMP",
    "total_duration_seconds": "INTEGER",
    "template_id": "TEXT",
    "attributes": "TEXT",
}
INDEXES = {
    "idx_session_start": "session_start",
    "idx_session_end": "session_end",
    "idx_template_id": "template_id",
    "idx_session_duration": "total_duration_seconds",
}
REVISION_BEFORE, REVISION_AFTER = "0001", "0002"
CHUNK_ROWS = 500
# Later instants could leave the calendar when a duration or an offset is added.
LAST_YEAR = 9900
DEFAULT_DATABASE = "instance/fractal-goals.db"

Progress = Callable[[int, int], None]


class Refused(Exception):
    """The database cannot be changed as asked; the text says why and what to do instead."""


@dataclass(slots=True)
class Summary:
    """What was done: names of columns and indexes, counts of sessions, and what was odd per session id."""

    columns: list[str] = field(default_factory=list)
    indexes: list[str] = field(default_factory=list)
    sessions: int = 0
    filled: int = 0
    written_back: int = 0
    unfilled: dict[str, str] = field(default_factory=dict)
    odd: dict[str, list[str]] = field(default_factory=dict)

    def lines(self, verb: str) -> Iterator[str]:
        """Yield the closing report."""
        yield f"Columns {verb}: {', '.join(self.columns) or 'none'}"
        yield f"Indexes {verb}: {', '.join(self.indexes) or 'none'}"
        counted = f", filled: {self.filled}, not filled: {len(self.unfilled)}" if verb == "added" else ""
        yield f"Sessions: {self.sessions}{counted}"
        if self.written_back:
            yield f"Sessions whose newer values were written back into session_data: {self.written_back}"
        for practice_id, reason in self.unfilled.items():
            yield f"  not filled  {practice_id}: {reason}"
        for practice_id, reasons in self.odd.items():
            yield f"  odd         {practice_id}: {'; '.join(reasons)}"


# 1. What a session's JSON says ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Facts:
    """The four values of one session; instants are naive UTC. `is_timed` says that activities gave the total."""

    start: datetime | None
    end: datetime | None
    total: int | None
    template_id: str | None
    json_start: datetime | None
    has_json_end: bool
    is_timed: bool
    odd: tuple[str, ...]


class Clock:
    """Reads instants as naive UTC; the offset of each day of wall time is looked up once."""

    def __init__(self, zone: tzinfo) -> None:
        self.zone = zone
        self.offsets: dict[str, timedelta | None] = {}

    def read(self, value: Any) -> datetime | None:
        """Return the instant written in a column or in JSON; None if it is none."""
        if type(value) is str and len(value) == 26 and value[10] == " " and value.isascii():
            offset = self.offsets.get(value[:10], ...)
            if offset is ...:
                offset = self.offsets[value[:10]] = self._offset_on(value[:10])
            if offset is not None:
                try:
                    return datetime.fromisoformat(value) - offset
                except (ValueError, OverflowError):
                    return None
        if isinstance(value, datetime):
            value = value.isoformat()
        instant = parse_instant(value, self.zone)
        return None if instant is None else instant.replace(tzinfo=None)

    def _offset_on(self, day: str) -> timedelta | None:
        """Return the zone's offset on a day of wall time; None if it changes on that day."""
        first, last = (parse_instant(f"{day}T{clock}", self.zone) for clock in ("00:00:00", "23:59:59"))
        if first is None or last is None or last - first != timedelta(hours=23, minutes=59, seconds=59):
            return None
        return datetime.fromisoformat(day) - first.replace(tzinfo=None)


def read_facts(raw: str | bytes | None, created: datetime | None, clock: Clock) -> Facts:
    """Return what one session's stored text says, by the backfill rules."""
    odd: list[str] = []
    document: dict[str, Any] = {}
    quick: tuple[int, bool] | None = None
    try:
        parsed = loads(raw) if raw else {}
        if type(parsed) is dict and "version" not in parsed:
            document, quick = parsed, _quick_total(parsed)
    except (TypeError, ValueError, RecursionError):
        pass
    if quick is not None:
        total, is_timed = (quick[0], True) if quick[1] else (None, False)
    else:
        upgraded, odd = examine_document(raw, clock.zone)
        document = upgraded["extra"]
        seconds = [activity_seconds(item) for section in upgraded["sections"] for item in section["activities"]]
        known = [value for value in seconds if value is not None]
        total, is_timed = total_of(known, None, None)[0], bool(known)
    json_start, json_end = clock.read(document.get("session_start")), clock.read(document.get("session_end"))
    template_id = document.get("template_id")
    for name, value, is_read in (
        ("session_start", document.get("session_start"), json_start is not None),
        ("session_end", document.get("session_end"), json_end is not None),
        ("template_id", template_id, _storable(template_id) is not None),
    ):
        if value is not None and not is_read:
            odd.append(f"{name} in the JSON cannot be used")
    start = json_start or created
    end = json_end
    if start is not None and end is not None and end < start:
        odd.append("session_end in the JSON is before the start")
        end = None
    facts = Facts(start, end, total, _storable(template_id), json_start, end is not None, is_timed, tuple(odd))
    return completed(facts)


def completed(facts: Facts) -> Facts:
    """Return `facts` with the total from the span where activities gave none, and the end from start + total."""
    start, end, total = facts.start, facts.end, facts.total
    if not facts.is_timed and start is not None and end is not None and end >= start:
        total = total_of([], start, end)[0]
    if end is None and start is not None and total:
        try:
            end = start + timedelta(seconds=total)
        except OverflowError:
            end = None
    more = (facts.template_id, facts.json_start, facts.has_json_end, facts.is_timed, facts.odd)
    return Facts(start, end, total, *more)


def _quick_facts(raw: bytes) -> tuple[int, str | None] | None:
    """Return total and template id of the usual text; None where the full rules are needed."""
    try:
        document = loads(raw)
    except (ValueError, RecursionError):
        return None
    if type(document) is not dict or "session_start" in document or "session_end" in document or "version" in document:
        return None
    template_id = document.get("template_id")
    if template_id is not None and (type(template_id) is not str or not template_id.isprintable()):
        return None
    quick = _quick_total(document)
    return (quick[0], template_id) if quick is not None and quick[1] else None


def _quick_total(document: dict[str, Any]) -> tuple[int, bool] | None:
    """Return the sum of whole durations and whether there was any; None where the full rules are needed."""
    total, is_known = 0, False
    sections = document.get("sections")
    if sections is None:
        return total, is_known
    if type(sections) is not list:
        return None
    for section in sections:
        if type(section) is not dict or section.get("activities") is not None:
            return None
        exercises = section.get("exercises")
        if exercises is None:
            continue
        if type(exercises) is not list:
            return None
        for item in exercises:
            if type(item) is not dict:
                return None
            seconds = item.get("duration_seconds")
            if type(seconds) is int and 0 <= seconds <= MAX_SECONDS:
                total += seconds
                is_known = True
            elif seconds is not None or item.get("time_start") is not None or item.get("intervals") is not None:
                return None
    return (total, is_known) if total <= MAX_SECONDS else None


def _storable(template_id: Any) -> str | None:
    """Return an id as a column of either database can hold it."""
    if not isinstance(template_id, str) or "\x00" in template_id:
        return None
    return template_id if template_id.isascii() else template_id.encode("utf-8", "replace").decode("utf-8")


# 2. The database ------------------------------------------------------------------------------------------------------


class Database:
    """One open connection of sqlite3 or psycopg, in a transaction that somebody else begins and ends."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection
        self.is_sqlite = isinstance(connection, sqlite3.Connection)

    def run(self, statement: str, values: tuple[Any, ...] = ()) -> Any:
        return (
            self.connection.execute(self.adapted(statement), values) if values else self.connection.execute(statement)
        )

    def run_many(self, statement: str, rows: list[tuple[Any, ...]]) -> None:
        if rows:
            with closing(self.connection.cursor()) as cursor:
                cursor.executemany(self.adapted(statement), rows)

    def adapted(self, statement: str) -> str:
        return statement if self.is_sqlite else statement.replace("%", "%%").replace("?", "%s")

    def columns_of(self, table: str) -> dict[str, str]:
        """Return name → type, empty if there is no such table."""
        if self.is_sqlite:
            return {_text(row[1]): _text(row[2]).lower() for row in self.run(f"PRAGMA table_info({table})")}
        rows = self.run(
            "SELECT column_name, data_type FROM information_schema.columns"
            " WHERE table_schema = current_schema() AND table_name = ? ORDER BY ordinal_position",
            (table,),
        )
        return dict(rows.fetchall())

    def indexes(self) -> list[str]:
        """Return which of the four indexes exist."""
        catalog = (
            "SELECT name FROM sqlite_master WHERE type = 'index'"
            if self.is_sqlite
            else "SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()"
        )
        found = {_text(row[0]) for row in self.run(catalog)}
        return [name for name in INDEXES if name in found]

    def revision(self) -> str | None:
        """Return the Alembic revision, None if the database has no version table or an empty one."""
        if not self.columns_of("alembic_version"):
            return None
        row = self.run("SELECT version_num FROM alembic_version").fetchone()
        return _text(row[0]) if row else None

    def instant(self, value: datetime | None) -> Any:
        """Return naive UTC as the database stores an instant."""
        if value is None:
            return None
        return sqlite_text(value) if self.is_sqlite else value.replace(tzinfo=UTC)

    def chunks(self, columns: list[str]) -> Iterator[list[tuple[Any, ...]]]:
        """Yield all sessions in chunks: the row's key, then `columns`. SQLite's text comes as bytes, of any kind."""
        key = "rowid" if self.is_sqlite else "id"
        statement = f"SELECT {key}, {', '.join(columns)} FROM goals WHERE type = 'PracticeSession'"
        after: Any = None
        while True:
            more = "" if after is None else f" AND {key} > ?"
            values = () if after is None else (after,)
            with self._bytes():
                rows = self.run(f"{statement}{more} ORDER BY {key} LIMIT {CHUNK_ROWS}", values).fetchall()
            if not rows:
                return
            yield rows
            after = rows[-1][0]

    @contextmanager
    def _bytes(self) -> Generator[None]:
        if not self.is_sqlite:
            yield
            return
        before, self.connection.text_factory = self.connection.text_factory, bytes
        try:
            yield
        finally:
            self.connection.text_factory = before


def sqlite_text(value: datetime) -> str:
    """Return naive UTC as `2026-11-20T07:00:00.000000Z`, without the costly `timespec`."""
    return value.isoformat() + ("Z" if value.microsecond else ".000000Z")


def _text(value: Any) -> Any:
    return value.decode("utf-8", "backslashreplace") if isinstance(value, bytes) else value


# 3. Up ---------------------------------------------------------------------------------------------------------------


def check_shape(database: Database, action: str) -> dict[str, str]:
    """Return the columns of `goals`.

    :raises Refused: it is no database of the old program, or has moved on.
    """
    columns = database.columns_of("goals")
    if not {"id", "type", "created_at", "session_data"} <= set(columns):
        raise Refused("This is not a database of Fractal Goals: it has no table `goals` with sessions.")
    revision = database.revision()
    if "user_id" in columns or revision not in (None, REVISION_BEFORE, REVISION_AFTER):
        command = "flask --app app db downgrade 0001" if action == "rollback" else "flask --app app database upgrade"
        raise Refused(f"This database has moved on to revision {revision or '0003'}. Use instead: {command}")
    return columns


def upgrade(database: Database, zone: tzinfo, progress: Progress | None = None) -> Summary:
    """Add what is missing, fill every session, make the indexes. Whoever calls it holds the transaction.

    A value that already stands in one of the columns is kept (in UTC), unless it only repeats created_at where the JSON
    knows better; a total is always what the activities say, where they say anything.
    """
    present = check_shape(database, "run")
    summary = Summary()
    for name in database.indexes():
        database.run(f"DROP INDEX {name}")
    for name, kind in COLUMNS.items():
        if name not in present:
            has_zone = kind == "TIMESTAMP" and not database.is_sqlite
            database.run(f"ALTER TABLE goals ADD COLUMN {name} {kind}{' WITH TIME ZONE' if has_zone else ''}")
            summary.columns.append(name)
        elif present[name] == "timestamp without time zone":
            local = str(zone).replace("'", "''")
            instant = f"TIMESTAMP WITH TIME ZONE USING {name} AT TIME ZONE '{local}'"
            database.run(f"ALTER TABLE goals ALTER COLUMN {name} TYPE {instant}")
    if database.is_sqlite and len(summary.columns) == len(COLUMNS):
        _fill_new(database, zone, summary, progress)
    else:
        _fill(database, zone, [name for name in COLUMNS if name in present], summary, progress)
    for name, column in INDEXES.items():
        database.run(f"CREATE INDEX {name} ON goals ({column}) WHERE type IN ('PracticeSession')")
        summary.indexes.append(name)
    return summary


def _fill_new(database: Database, zone: tzinfo, summary: Summary, progress: Progress | None) -> None:
    """Fill columns that were empty: one UPDATE that calls us for each row is cheaper than reading and writing apart."""
    clock = Clock(zone)
    last_key = (database.run("SELECT max(rowid) FROM goals").fetchone()[0] or 0) if progress is not None else 0
    notes: dict[int, tuple[Facts, bool, bool]] = {}
    end_text: str | None = None
    total: int | None = None
    template_id: str | None = None
    done = 0

    def start(row_key: int, raw: bytes | None, created_at: bytes | None) -> str | None:
        nonlocal end_text, total, template_id, done
        done += 1
        if progress is not None and done % CHUNK_ROWS == 0:
            progress(row_key, last_key)
        created = None if created_at is None else clock.read(created_at.decode("utf-8", "backslashreplace"))
        if raw and created is not None and (quick := _quick_facts(raw)) is not None and created.year < LAST_YEAR:
            total, template_id = quick
            if total:
                end_text = sqlite_text(created + timedelta(0, total))
                return sqlite_text(created)
        facts = read_facts(raw, created, clock)
        end_text, total, template_id = database.instant(facts.end), facts.total, facts.template_id
        has_odd_created = created is None and created_at is not None
        if facts.odd or has_odd_created or facts.start is None or total is None:
            notes[row_key] = (facts, bool(raw), has_odd_created)
        return database.instant(facts.start)

    create = database.connection.create_function
    create("start_of", 3, start)
    # SQLite asks for the values of one row in the order of the columns, which is the order they were added in.
    create("end_of", 0, lambda: end_text)
    create("total_of", 0, lambda: total)
    create("template_of", 0, lambda: template_id)
    database.run(
        "UPDATE OR FAIL goals SET"
        " session_start = start_of(rowid, CAST(session_data AS BLOB), CAST(created_at AS BLOB)),"
        " session_end = end_of(), total_duration_seconds = total_of(),"
        " template_id = template_of(), attributes = session_data"
        " WHERE type = 'PracticeSession'"
    )
    summary.sessions = done
    for row_key, (facts, has_text, has_odd_created) in sorted(notes.items()):
        practice_id = database.run("SELECT CAST(id AS BLOB) FROM goals WHERE rowid = ?", (row_key,)).fetchone()[0]
        _note(summary, practice_id, facts, has_text, has_odd_created)
    summary.filled = done - len(summary.unfilled)
    if progress is not None:
        progress(last_key, last_key)


def _fill(database: Database, zone: tzinfo, present: list[str], summary: Summary, progress: Progress | None) -> None:
    clock = Clock(zone)
    sessions = database.run("SELECT count(*) FROM goals WHERE type = 'PracticeSession'").fetchone()[0]
    key = "rowid" if database.is_sqlite else "id"
    document = "CASE WHEN attributes IS NULL OR attributes = '' THEN session_data ELSE attributes END"
    statement = (
        f"UPDATE goals SET attributes = {document if 'attributes' in present else 'session_data'}, session_start = ?,"
        f" session_end = ?, total_duration_seconds = ?, template_id = ? WHERE {key} = ?"
    )
    read = ["id", "created_at", "session_data", *(name if name in present else "NULL" for name in COLUMNS)]
    for rows in database.chunks(read):
        writes = []
        for row_key, practice_id, created_at, session_data, *existing in rows:
            created = clock.read(_text(created_at))
            raw = existing[4] or session_data
            facts = read_facts(raw if isinstance(raw, str | bytes) else _text(raw), created, clock)
            if any(value is not None for value in existing[:4]):
                facts = merge(facts, [_text(value) for value in existing[:4]], created, clock)
            writes.append(
                (database.instant(facts.start), database.instant(facts.end), facts.total, facts.template_id, row_key)
            )
            _note(summary, practice_id, facts, bool(raw), created is None and created_at is not None)
        database.run_many(statement, writes)
        summary.sessions += len(rows)
        summary.filled = summary.sessions - len(summary.unfilled)
        if progress is not None:
            progress(summary.sessions, sessions)


def merge(facts: Facts, existing: list[Any], created: datetime | None, clock: Clock) -> Facts:
    """Return `facts` with the values that another tool, or an earlier run, has already written into the columns."""
    old_start, old_end = clock.read(existing[0]), clock.read(existing[1])
    odd = [
        f"{name} held {value!r}, which is no time"
        for name, value, read in (("session_start", existing[0], old_start), ("session_end", existing[1], old_end))
        if value is not None and read is None
    ]
    repeats_created = old_start == created and facts.json_start is not None
    start = facts.start if old_start is None or repeats_created else old_start
    is_better_known = repeats_created and old_start != facts.start and (facts.has_json_end or facts.is_timed)
    keeps_end = old_end is not None and not is_better_known and (start is None or old_end >= start)
    json_end = facts.end if facts.has_json_end and facts.end and (start is None or facts.end >= start) else None
    end = old_end if keeps_end else json_end
    old_total = existing[2] if type(existing[2]) is int and 0 < existing[2] <= MAX_SECONDS else None
    if existing[2] is not None and type(existing[2]) is not int:
        odd.append(f"total_duration_seconds held {existing[2]!r}, which is no number of seconds")
    total = facts.total if facts.is_timed else old_total
    template_id = existing[3] if isinstance(existing[3], str) else facts.template_id
    return completed(
        Facts(start, end, total, template_id, facts.json_start, facts.has_json_end, facts.is_timed, (*facts.odd, *odd))
    )


def _note(summary: Summary, practice_id: Any, facts: Facts, has_text: bool, has_odd_created: bool) -> None:
    if facts.odd or has_odd_created:
        summary.odd[_text(practice_id)] = [*facts.odd, *(["created_at is no time"] if has_odd_created else [])]
    missing = ["no start is known"] if facts.start is None else []
    if facts.total is None:
        missing.append("nothing in it was timed" if has_text else "its session_data is empty")
    if missing:
        summary.unfilled[_text(practice_id)] = ", ".join([*missing, *facts.odd])


# 4. Down -------------------------------------------------------------------------------------------------------------


def downgrade(database: Database, zone: tzinfo, progress: Progress | None = None) -> Summary:
    """Remove the columns and indexes; values that exist only there are first written into `session_data`.

    :raises Refused: a session's newer values cannot be written into its text.
    """
    present = check_shape(database, "rollback")
    summary = Summary()
    columns = [name for name in COLUMNS if name in present]
    if columns:
        _refuse_values_of_goals(database, columns)
        _write_back(database, zone, columns, summary, progress)
    for name in database.indexes():
        database.run(f"DROP INDEX {name}")
        summary.indexes.append(name)
    for name in columns:
        database.run(f"ALTER TABLE goals DROP COLUMN {name}")
        summary.columns.append(name)
    return summary


def _refuse_values_of_goals(database: Database, present: list[str]) -> None:
    """Refuse to drop what a row that is no session holds: its text is not read by anything, so nothing can go there.

    Zero, an empty text and a copy of session_data say nothing.
    """
    attributes = "attributes IS NOT NULL AND attributes <> '' AND (session_data IS NULL OR attributes <> session_data)"
    says = {
        "total_duration_seconds": "total_duration_seconds IS NOT NULL AND total_duration_seconds <> 0",
        "attributes": attributes if database.is_sqlite else attributes.replace("attributes", "attributes::text"),
    }
    held = " OR ".join(f"({says.get(name, f'{name} IS NOT NULL')})" for name in present)
    is_other = "(type IS NULL OR type <> 'PracticeSession')"
    with database._bytes():
        rows = database.run(f"SELECT id FROM goals WHERE {is_other} AND ({held}) ORDER BY id").fetchall()
    if rows:
        listed = "\n".join(f"  {_text(row[0])}" for row in rows)
        raise Refused(
            f"Nothing was changed. {len(rows)} rows that are no sessions hold values in {', '.join(present)}, which"
            f" would be lost. Note them down and set them to NULL, or leave the columns:\n{listed}"
        )


def _write_back(
    database: Database, zone: tzinfo, present: list[str], summary: Summary, progress: Progress | None
) -> None:
    clock = Clock(zone)
    key = "rowid" if database.is_sqlite else "id"
    sessions = database.run("SELECT count(*) FROM goals WHERE type = 'PracticeSession'").fetchone()[0]
    refused: dict[str, str] = {}
    read = ["id", "created_at", "session_data", *(name if name in present else "NULL" for name in COLUMNS)]
    for rows in database.chunks(read):
        writes = []
        for row_key, practice_id, created_at, session_data, *stored in rows:
            created = clock.read(_text(created_at))
            try:
                text = text_with_columns(session_data, [*map(_text, stored[:4]), stored[4]], created, clock)
            except Refused as reason:
                refused[_text(practice_id)] = str(reason)
                continue
            if text is not None:
                writes.append((text, row_key))
        database.run_many(f"UPDATE goals SET session_data = ? WHERE {key} = ?", writes)
        summary.written_back += len(writes)
        summary.sessions += len(rows)
        if progress is not None:
            progress(summary.sessions, sessions)
    summary.filled = summary.sessions
    if refused:
        listed = "\n".join(f"  {practice_id}: {reason}" for practice_id, reason in refused.items())
        raise Refused(
            f"Nothing was changed. Values of {len(refused)} sessions stand only in the new columns:\n{listed}"
        )


def text_with_columns(session_data: Any, stored: list[Any], created: datetime | None, clock: Clock) -> str | None:
    """Return a session's text with what only its columns say; None if the text says it all already.

    :param stored: start, end, total, template id and attributes, as the columns hold them.
    :raises Refused: the text is no JSON object, so nothing can be written into it.
    """
    attributes = stored[4]
    is_newer = bool(attributes) and attributes != session_data and not _same_json(attributes, session_data)
    base = attributes if is_newer else session_data
    facts = read_facts(base, created, clock)
    start, end = clock.read(stored[0]), clock.read(stored[1])
    total, template_id = stored[2], stored[3]
    changes: dict[str, Any] = {}
    if start is not None and start not in (facts.start, created):
        changes["session_start"] = format_instant(start.replace(tzinfo=UTC))
        facts = completed(Facts(start, facts.end if facts.has_json_end else None, *_rest_of(facts)))
    if end is not None and end != facts.end:
        changes["session_end"] = format_instant(end.replace(tzinfo=UTC))
        facts = completed(Facts(facts.start, end, *_rest_of(facts)))
    if total not in (None, 0, facts.total):
        changes["total_duration_seconds"] = total
    if template_id is not None and template_id != facts.template_id:
        changes["template_id"] = template_id
    if not is_newer and not changes:
        return None
    if is_newer and not session_data and not changes:
        return _text(attributes)
    document = _object_of(base)
    if document is None:
        raise Refused("its text is no JSON object, so that nothing can be written into it")
    if is_newer and session_data:
        document["previous_session_data"] = _text(session_data)
    return json.dumps({**document, **changes}, ensure_ascii=False)


def _rest_of(facts: Facts) -> tuple[Any, ...]:
    return (
        facts.total if facts.is_timed else None,
        facts.template_id,
        facts.json_start,
        facts.has_json_end,
        facts.is_timed,
        facts.odd,
    )


def _object_of(raw: Any) -> dict[str, Any] | None:
    try:
        document = json.loads(raw) if raw else {}
        json.dumps(document, allow_nan=False).encode()
    except (ValueError, RecursionError):
        return None
    return document if isinstance(document, dict) else None


def _same_json(one: Any, other: Any) -> bool:
    try:
        return bool(json.loads(one) == json.loads(other))
    except (TypeError, ValueError, RecursionError):
        return False


# 5. The command ------------------------------------------------------------------------------------------------------


def machine_zone() -> str:
    """Return the name of this machine's time zone, `UTC` if it does not say."""
    named = os.environ.get("TZ", "").removeprefix(":")
    link = Path("/etc/localtime")
    candidates = [named, str(link.resolve()).partition("zoneinfo/")[2] if link.exists() else ""]
    for candidate in candidates:
        try:
            if candidate:
                zone_named(candidate)
                return candidate
        except ValueError:
            continue
    return "UTC"


def back_up(path: Path) -> Path:
    """Copy a SQLite database beside itself, also while it is in use; return the copy's path."""
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


@contextmanager
def opened(address: str) -> Generator[Database]:
    """Open a file or a PostgreSQL URL, in one transaction that is kept only if nothing goes wrong."""
    if address.startswith(("postgresql:", "postgres:", "postgresql+psycopg:")):
        import psycopg

        try:
            with psycopg.connect(address.replace("+psycopg", "", 1)) as server:
                yield Database(server)
        except psycopg.Error as reason:
            raise Refused(f"PostgreSQL says: {reason}. Nothing was changed.") from reason
        return
    path = Path(file_of(address))
    if not path.is_file():
        raise Refused(f"There is no file {path}.")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA cache_size = -32000")  # 32 MB: the indexes are sorted in memory
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield Database(connection)
        except BaseException:
            if connection.in_transaction:  # a full disk has ended it already
                connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")


def file_of(address: str) -> str:
    """Return the path that a file name or an `sqlite:///` URL stands for."""
    return address.removeprefix("sqlite:///")


class _DryRun(Exception):
    """Ends a dry run, so that its transaction is undone."""


def show_progress(done: int, total: int) -> None:
    """Draw a bar on a terminal when there is enough to wait for."""
    if total >= 5_000 and sys.stderr.isatty():
        width = 30 * done // total
        print(
            f"\r  [{'#' * width}{'.' * (30 - width)}] {done} of {total}",
            end="" if done < total else "\n",
            file=sys.stderr,
        )


def act(action: str, address: str, zone_name: str) -> list[str]:
    """Do one action and return what to tell.

    :raises Refused: it cannot be done; nothing was changed.
    """
    zone = zone_named(zone_name)
    if action == "status":
        with opened(address) as database:
            return list(_status(database))
    told: list[str] = []
    if action in ("run", "rollback") and "://" not in address.replace("sqlite:///", ""):
        with opened(address) as database:  # a database that is refused needs no backup
            check_shape(database, action)
        told.append(f"Backup: {back_up(Path(file_of(address)))}")
    try:
        with opened(address) as database:
            summary = (downgrade if action == "rollback" else upgrade)(database, zone, show_progress)
            if database.revision() is not None:
                after = REVISION_BEFORE if action == "rollback" else REVISION_AFTER
                database.run("UPDATE alembic_version SET version_num = ?", (after,))
            told += summary.lines("removed" if action == "rollback" else "added")
            if action == "dry-run":
                raise _DryRun
    except _DryRun:
        told.append("Dry run: nothing was changed.")
    return told


def _status(database: Database) -> Iterator[str]:
    columns = database.columns_of("goals")
    check_shape(database, "status")
    yield f"Revision: {database.revision() or 'none (not under Alembic)'}"
    yield f"Columns: {', '.join(name for name in COLUMNS if name in columns) or 'none'} of {len(COLUMNS)}"
    yield f"Indexes: {', '.join(database.indexes()) or 'none'} of {len(INDEXES)}"
    sessions = database.run("SELECT count(*) FROM goals WHERE type = 'PracticeSession'").fetchone()[0]
    yield f"Sessions: {sessions}"
    for name in COLUMNS:
        if name in columns:
            counted = f"SELECT count(*) FROM goals WHERE type = 'PracticeSession' AND {name} IS NOT NULL"
            yield f"  with {name}: {database.run(counted).fetchone()[0]}"


MENU = {"1": "run", "2": "rollback", "3": "status", "4": "dry-run", "5": "exit"}
MENU_LINES = ("1 Run migration", "2 Rollback migration", "3 Status", "4 Dry run", "5 Exit")


def perform(action: str, address: str, zone_name: str) -> int:
    """Do one action, print what came of it, and return the exit code."""
    try:
        print("\n".join(act(action, address, zone_name)))
    except (Refused, ValueError) as reason:
        print(reason, file=sys.stderr)
        return 1
    except sqlite3.OperationalError as reason:
        print(f"SQLite says: {reason}. Nothing was changed. Is the program still running?", file=sys.stderr)
        return 1
    except (sqlite3.Error, OSError) as reason:
        print(f"This did not work: {reason}. Nothing was changed.", file=sys.stderr)
        return 1
    return 0


def show_menu(address: str, zone_name: str) -> int:
    """Ask what to do until the person leaves."""
    try:
        address = input(f"Database [{address}]: ").strip() or address
        zone_name = input(f"Time zone of its naive times [{zone_name}]: ").strip() or zone_name
    except EOFError:
        return 0
    while True:
        print("\n".join(("", "Session analytics fields", *MENU_LINES)))
        try:
            action = MENU.get(input("Choose 1 to 5: ").strip())
        except EOFError:
            return 0
        if action == "exit":
            return 0
        if action is None:
            print("Please choose a number from 1 to 5.")
        elif action in ("status", "dry-run") or confirmed(action, address):
            perform(action, address, zone_name)


def confirmed(action: str, address: str) -> bool:
    """Ask before something is changed; nobody there to answer is a no."""
    try:
        answer = input(f"{action.capitalize()} on {address}? A backup is made first. [y/N] ")
    except EOFError:
        print("\nNobody answered. Where nobody can be asked, add --yes to the command.", file=sys.stderr)
        return False
    return answer.strip().lower() in ("y", "yes")


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("action", nargs="?", choices=("run", "rollback", "status", "dry-run"))
    parser.add_argument("--database", default=DEFAULT_DATABASE, metavar="FILE-or-URL")
    parser.add_argument("--time-zone", default=machine_zone(), help="of the naive times (default: this machine's)")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    chosen = parser.parse_args(arguments)
    try:
        return obey(chosen)
    except KeyboardInterrupt:
        print("\nStopped. What was not finished is undone.", file=sys.stderr)
        return 130


def obey(chosen: argparse.Namespace) -> int:
    """Do what the command line says; return the exit code."""
    if chosen.action is None:
        return show_menu(chosen.database, chosen.time_zone)
    is_safe = chosen.action in ("status", "dry-run")
    if not is_safe and not chosen.yes and not confirmed(chosen.action, chosen.database):
        print("Nothing was changed.")
        return 1
    return perform(chosen.action, chosen.database, chosen.time_zone)


if __name__ == "__main__":
    sys.exit(main())
