"""How Alembic runs here: a real transaction per migration, also on SQLite, and foreign keys checked before each commit.

The database comes from `config.attributes["url"]` (services/databases.py) or from the Flask app's engine; a test may
give an open `config.attributes["connection"]`.
`config.attributes["time_zone"]` or `-x time_zone=Europe/Berlin` names the zone of an old database's naive times.
"""

from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from alembic import context
from flask import has_app_context
from sqlalchemy.pool import NullPool

config = context.config
FIRST_WITH_FOREIGN_KEYS = "0003"
NOT_OURS_TO_COMPARE = ("goals_search", "search_rows", "ix_goals_search", "kept_")


def target_metadata() -> Any:
    """Return the models' metadata for autogenerate and `flask db check`; an upgrade without an app needs no models."""
    if not has_app_context():
        return None
    import models

    return models.Goal.metadata


def render_item(kind: str, item: Any, autogen_context: Any) -> str | bool:
    """Write our own column types with their import."""
    if kind == "type" and type(item).__module__ == "model_types":
        autogen_context.imports.add("import model_types")
        return f"model_types.{item!r}"
    return False


def include_name(name: str | None, kind: str, _parents: Any) -> bool:
    """Leave out the full-text index and what a downgrade kept: they are no part of the models' metadata."""
    return not (kind in ("table", "index") and name is not None and name.startswith(NOT_OURS_TO_COMPARE))


def check_foreign_keys(**arguments: Any) -> None:
    """Refuse to commit a migration that leaves rows pointing nowhere."""
    step, connection = arguments["step"], arguments["ctx"].connection
    if connection.dialect.name != "sqlite" or not step.is_upgrade or step.up_revision_id < FIRST_WITH_FOREIGN_KEYS:
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(5)
    if broken:
        raise RuntimeError(f"Rows point at rows that do not exist: {[tuple(row) for row in broken]}")


def sqlite_engine(url: sa.URL) -> sa.Engine:
    """Return an engine whose transactions are SQLite's own: the driver would commit before a change of the schema."""
    engine = sa.create_engine(url, poolclass=NullPool)

    @sa.event.listens_for(engine, "connect")
    def configure(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys = OFF")  # a table is rebuilt by dropping it
        connection.execute("PRAGMA legacy_alter_table = ON")  # renaming one table leaves the others as they are
        connection.execute("PRAGMA busy_timeout = 5000")
        connection.execute("PRAGMA cache_size = -32000")  # 32 MB: indexes are sorted in memory

    @sa.event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


@contextmanager
def connected() -> Any:
    """Yield a connection for migrations."""
    if (given := config.attributes.get("connection")) is not None:
        yield given
        return
    if (url := config.attributes.get("url") or config.get_main_option("sqlalchemy.url")) is not None:
        address = sa.make_url(url)
    else:
        from flask import current_app

        address = current_app.extensions["migrate"].db.engine.url
    is_sqlite = address.get_backend_name() == "sqlite"
    engine = sqlite_engine(address) if is_sqlite else sa.create_engine(address, poolclass=NullPool)
    with engine.connect() as connection:
        yield connection


def run_online() -> None:
    """Run the migrations on a real database."""
    if (zone := context.get_x_argument(as_dictionary=True).get("time_zone")) is not None:
        config.attributes["time_zone"] = zone
    with connected() as connection:
        context.configure(
            connection=connection,
            target_metadata=target_metadata(),
            render_as_batch=True,
            render_item=render_item,
            compare_type=True,
            include_name=include_name,
            transaction_per_migration=True,
            transactional_ddl=True,
            on_version_apply=check_foreign_keys,
        )
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    raise SystemExit("These migrations move data, so they need the database itself: run them without --sql.")
run_online()
