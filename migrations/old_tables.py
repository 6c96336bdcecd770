"""Which column of the old tables becomes which of the owned ones, and how both are read as text. History."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from add_session_analytics_fields import Database
from carrying import (
    DAY,
    DOCUMENT,
    FALSE,
    INTEGER,
    JSON,
    OPTIONAL_TEXT,
    POSITION,
    RAW,
    TEXT,
    TRUE,
    UTC_TEXT,
    WALL,
    Kind,
)

CHUNK_ROWS = 500
FLAGS = (TRUE, FALSE)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an old table, its kind, and its new name if that is another one."""

    name: str
    kind: Kind
    new_name: str = ""

    @property
    def new(self) -> str:
        return self.new_name or self.name


@dataclass(frozen=True, slots=True)
class Plan:
    """An old table: plain columns and one reference. A row whose required reference is gone is kept as JSON only."""

    table: str
    columns: tuple[Column, ...]
    reference: str = ""
    target: str = ""
    is_required: bool = False


PRACTICE_ONLY = (
    Column("session_start", UTC_TEXT),
    Column("session_end", UTC_TEXT),
    Column("total_duration_seconds", INTEGER),
    Column("template_id", OPTIONAL_TEXT),
    Column("attributes", DOCUMENT),
    Column("session_data", RAW),
    Column("duration_minutes", INTEGER),
)
GOALS = Plan(
    "goals",
    (
        Column("name", TEXT),
        Column("description", OPTIONAL_TEXT),
        Column("deadline", DAY),
        Column("completed", FALSE),
        Column("targets", JSON),
        Column("created_at", WALL),
        Column("updated_at", WALL),
        *PRACTICE_ONLY,
    ),
)
DEFINITIONS = (
    Plan(
        "session_templates",
        (
            Column("name", TEXT),
            Column("description", OPTIONAL_TEXT),
            Column("template_data", JSON),
            Column("created_at", WALL),
        ),
        "root_id",
        "goals",
    ),
    Plan(
        "activity_definitions",
        (
            Column("name", TEXT),
            Column("description", OPTIONAL_TEXT),
            Column("has_sets", FALSE),
            Column("has_metrics", TRUE),
            Column("metrics_multiplicative", FALSE),
            Column("has_splits", FALSE),
            Column("created_at", WALL),
        ),
        "root_id",
        "goals",
    ),
    Plan(
        "metric_definitions",
        (
            Column("name", TEXT),
            Column("unit", TEXT),
            Column("is_active", TRUE),
            Column("is_top_set_metric", FALSE),
            Column("is_multiplicative", TRUE),
            Column("created_at", WALL),
            Column("deleted_at", WALL),
        ),
        "activity_id",
        "activity_definitions",
        is_required=True,
    ),
    Plan(
        "split_definitions",
        (Column("name", TEXT), Column("order", POSITION, "position"), Column("created_at", WALL)),
        "activity_id",
        "activity_definitions",
        is_required=True,
    ),
)
# Projections now: their old rows are kept as they were, and new ones are made from the documents.
PROJECTIONS = {
    "activity_instances": (
        "id",
        "practice_session_id",
        "activity_definition_id",
        "created_at",
        "time_start",
        "time_stop",
        "duration_seconds",
    ),
    "metric_values": ("id", "activity_instance_id", "metric_definition_id", "split_definition_id", "value"),
}
LINKS = ("practice_session_id", "short_term_goal_id")


def stream(database: Database, table: str, expressions: list[str]) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a table in chunks, so that its size does not matter."""
    key = "rowid" if database.is_sqlite else "id"
    after: Any = None
    while True:
        more = "" if after is None else f" WHERE {key} > ?"
        statement = f"SELECT {key}, {', '.join(expressions)} FROM {table}{more} ORDER BY {key} LIMIT {CHUNK_ROWS}"
        rows = database.run(statement, () if after is None else (after,)).fetchall()
        if not rows:
            return
        for row in rows:
            yield row[1:]
        after = rows[-1][0]


def old_expression(database: Database, name: str, kind: Kind | None, present: dict[str, str]) -> str:
    """Return the SQL that reads a column of an old table; times come as text on both databases."""
    if name not in present:
        return "NULL"
    if not database.is_sqlite and "timestamp" in present[name]:
        if kind is UTC_TEXT and "without" not in present[name]:
            return f"to_char({name} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
        return f"to_char(\"{name}\", 'YYYY-MM-DD HH24:MI:SS.US')"
    return f'"{name}"'


def new_expression(database: Database, name: str, kinds: dict[str, str]) -> str:
    """Return the SQL that reads a column of an owned table; times, days and JSON come as text on both databases."""
    kind = kinds[name]
    if database.is_sqlite:
        return f'"{name}"'
    if "timestamp" in kind:
        return f'to_char("{name}" AT TIME ZONE \'UTC\', \'YYYY-MM-DD"T"HH24:MI:SS.US"Z"\')'
    return f'"{name}"::text' if kind in ("json", "date") else f'"{name}"'


def insert(database: Database, table: str, names: list[str], rows: list[tuple[Any, ...]]) -> None:
    """Write rows into a table."""
    if rows:
        quoted = ", ".join(f'"{name}"' for name in names)
        database.run_many(f"INSERT INTO {table} ({quoted}) VALUES ({', '.join('?' * len(names))})", rows)
