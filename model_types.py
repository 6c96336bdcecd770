"""Column types and small helpers that models.py is built from."""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
import uuid_utils
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

# One fixed-width form, so that text order is time order and a row can go out as JSON unchanged.
SQLITE_INSTANT = "%(year)04d-%(month)02d-%(day)02dT%(hour)02d:%(minute)02d:%(second)02d.%(microsecond)06dZ"


class UTCDateTime(TypeDecorator[datetime]):
    """An instant: aware in Python, UTC in the database.

    timestamptz on PostgreSQL; on SQLite the text `2026-11-20T07:00:00.000000Z`.
    """

    impl = sa.DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> sa.types.TypeEngine[Any]:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(sqlite.DATETIME(storage_format=SQLITE_INSTANT))
        return dialect.type_descriptor(sa.DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def new_id() -> str:
    """Return a UUIDv7: unique, and sorted by the moment it was made."""
    return str(uuid_utils.uuid7())


def utc_now() -> datetime:
    """Return the current instant, aware."""
    return datetime.now(UTC)


def in_list(column: str, values: tuple[str, ...]) -> str:
    """Return the SQL of `column IN (...)` for a CHECK over a closed list of words."""
    return f"{column} IN ({', '.join(repr(value) for value in values)})"
