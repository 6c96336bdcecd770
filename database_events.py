"""How the program talks to its database: JSON columns, what a SQLite connection is told, how transactions begin."""

import json
from typing import Any

import orjson
from flask import Flask, g, has_app_context, has_request_context, request
from sqlalchemy import Connection, Engine, event

from extensions import db, migrate

SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
BUSY_TIMEOUT_MS = 5_000
# Every digit as 0: looking for nineteen of them is fifty times faster than a pattern, and every document is looked at.
ZEROS = bytes.maketrans(b"123456789", b"000000000")
LONG_NUMBER = b"0" * 19


def dump_json(value: Any) -> str:
    """Write a JSON column; what orjson refuses (integers over 64 bits, lone surrogates) goes the slow way."""
    try:
        return orjson.dumps(value).decode()
    except TypeError:
        return json.dumps(value)


def load_json(text: str | bytes | float) -> Any:
    """Read a JSON column; what orjson refuses (NaN, lone surrogates) or rounds (long integers) goes the slow way.

    SQLite turns the text of a bare number into the number: a column of type JSON has its affinity.
    """
    if not isinstance(text, str | bytes):
        return text
    raw = text.encode(errors="replace") if isinstance(text, str) else text
    if LONG_NUMBER in raw.translate(ZEROS):
        return json.loads(text)
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return json.loads(text)


def engine_options(url: str) -> dict[str, Any]:
    """Return how the engine for `url` is made."""
    options: dict[str, Any] = {"json_serializer": dump_json, "json_deserializer": load_json}
    options["hide_parameters"] = True  # what people wrote must not stand in the log when a statement fails
    if url.startswith("sqlite"):
        return options | {"connect_args": {"timeout": BUSY_TIMEOUT_MS / 1000}}
    return options | {"pool_pre_ping": True}


def is_writing() -> bool:
    """Return whether the current request (or command: `g.is_writing = True`) is going to write."""
    if has_app_context() and "is_writing" in g:
        return bool(g.is_writing)
    return has_request_context() and request.method not in SAFE_METHODS


def prepare_connection(connection: Any, _record: Any) -> None:
    """Set the pragmas; leave BEGIN to us, for the driver's own would come too late for reads and for SAVEPOINT."""
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.close()


def begin_transaction(connection: Connection) -> None:
    """Begin; a writer takes the write lock at once: a read that turns into a write fails if another was faster."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing() else "BEGIN")


def listen_to_engine(engine: Engine) -> None:
    """Prepare every connection of a SQLite engine; other databases need nothing."""
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", prepare_connection)
        event.listen(engine, "begin", begin_transaction)


def register_database(app: Flask) -> None:
    """Give `app` its database."""
    app.config.setdefault("SQLALCHEMY_ENGINE_OPTIONS", engine_options(app.config["SQLALCHEMY_DATABASE_URI"]))
    db.init_app(app)
    migrate.init_app(app, db)
    with app.app_context():
        for engine in db.engines.values():
            listen_to_engine(engine)
