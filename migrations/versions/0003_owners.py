"""Owners: users and profiles, `user_id` in every key, instants in UTC, and the columns and indexes of a session.

What an old row holds that does not fit is never lost: its original stands in `legacy_values`, and the way down writes
it back. What only the new tables hold stands in `kept_by_downgrade` after the way down; the way up takes it from there.
"""

import re

import add_session_analytics_fields as script
import sqlalchemy as sa
from alembic import context, op
from carrying import surrogate_text
from owned_schema import METADATA
from owners_down import carry_down
from owners_up import carry_up

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

FOREIGN_KEY = re.compile(r",\s*(FOREIGN KEY\(\w+\) REFERENCES \w+ \(id\)(?: ON DELETE \w+)?)")
OLD_TABLES = (
    "goals",
    "practice_session_goals",
    "activity_definitions",
    "metric_definitions",
    "split_definitions",
    "activity_instances",
    "metric_values",
    "session_templates",
)


def upgrade() -> None:
    """Build the owned tables beside the old ones, carry every row over, and drop the old ones."""
    database = _database()
    for name in database.indexes():
        database.run(f"DROP INDEX {name}")
    present = [name for name in OLD_TABLES if database.columns_of(name)]
    for name in present:
        database.run(f"ALTER TABLE {name} RENAME TO before_{name}")
    bind = op.get_bind()
    for table in METADATA.sorted_tables:
        bind.execute(sa.schema.CreateTable(table, include_foreign_key_constraints=None if database.is_sqlite else []))
    with _any_text(database):
        _note("upgrade", carry_up(database, _zone_name()))
    for name in reversed(present):
        database.run(f"DROP TABLE before_{name}{'' if database.is_sqlite else ' CASCADE'}")
    _add_keys_and_indexes(bind, database.is_sqlite)


def _add_keys_and_indexes(bind: sa.Connection, is_sqlite: bool) -> None:
    for table in METADATA.sorted_tables:
        if not is_sqlite:  # SQLite has them from the start and does not look at them before the end
            for constraint in sorted(table.foreign_key_constraints, key=lambda item: str(item.name)):
                bind.execute(sa.schema.AddConstraint(constraint, isolate_from_table=False))
        for index in sorted(table.indexes, key=lambda item: str(item.name)):
            bind.execute(sa.schema.CreateIndex(index))


def downgrade() -> None:
    """Build the old tables again and carry every row back."""
    database = _database()
    bind = op.get_bind()
    for table in METADATA.sorted_tables:
        for index in table.indexes:
            bind.execute(sa.schema.DropIndex(index))
        database.run(f"ALTER TABLE {table.name} RENAME TO after_{table.name}")
    keys = _create_old_tables(database)
    for name, kind in script.COLUMNS.items():
        has_zone = kind == "TIMESTAMP" and not database.is_sqlite
        database.run(f"ALTER TABLE goals ADD COLUMN {name} {kind}{' WITH TIME ZONE' if has_zone else ''}")
    with _any_text(database):
        carry_down(database, _zone_name())
    for table in reversed(METADATA.sorted_tables):
        database.run(f"DROP TABLE after_{table.name}{'' if database.is_sqlite else ' CASCADE'}")
    for statement in keys:
        database.run(statement)
    for name, column in script.INDEXES.items():
        database.run(f"CREATE INDEX {name} ON goals ({column}) WHERE type IN ('PracticeSession')")


def _create_old_tables(database: script.Database) -> list[str]:
    """Create the tables of 0001; return the statements that add their foreign keys once the rows are there."""
    keys: list[str] = []
    for statement in context.script.get_revision("0001").module.TABLES:
        if database.is_sqlite:  # does not look at foreign keys while they are switched off
            database.run(statement)
            continue
        table = statement.split()[2]
        keys += [f"ALTER TABLE {table} ADD {match.group(1)}" for match in FOREIGN_KEY.finditer(statement)]
        database.run(FOREIGN_KEY.sub("", statement).replace("DATETIME", "TIMESTAMP"))
    return keys


def _database() -> script.Database:
    return script.Database(op.get_bind().connection.driver_connection)


def _zone_name() -> str:
    return context.config.attributes.get("time_zone") or script.machine_zone()


def _note(action: str, summary: object) -> None:
    context.config.attributes.setdefault("summaries", {})[f"{revision} {action}"] = summary


class _any_text:  # noqa: N801 (used like a function)
    """Read SQLite's text whatever its encoding."""

    def __init__(self, database: script.Database) -> None:
        self.database = database

    def __enter__(self) -> None:
        if self.database.is_sqlite:
            self.before = self.database.connection.text_factory
            self.database.connection.text_factory = surrogate_text

    def __exit__(self, *_: object) -> None:
        if self.database.is_sqlite:
            self.database.connection.text_factory = self.before
