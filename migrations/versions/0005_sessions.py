"""Sessions: groups of activities, more to say of templates and metrics, assets, feedback, and two settings.

What only the new tables and columns hold stands in `kept_0005` after the way down; the way up takes it from there.
"""

import re
from typing import Any

import orjson
import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
# table: {column: type and default}; {false} is the database's word.
COLUMNS = {
    "profiles": {
        "daily_caps": "JSON DEFAULT '{{}}' NOT NULL",
        "timer_limit_minutes": "SMALLINT DEFAULT '180' NOT NULL CONSTRAINT ck_profiles_timer_limit_minutes"
        " CHECK (timer_limit_minutes BETWEEN 10 AND 1440)",
    },
    "session_templates": {
        "session_type": "VARCHAR(32)",
        "goal_id": "VARCHAR",
        "difficulty": "SMALLINT CONSTRAINT ck_session_templates_difficulty CHECK (difficulty BETWEEN 1 AND 5)",
        "focus_area": "VARCHAR",
        "version": "INTEGER DEFAULT '1' NOT NULL",
    },
    "activity_definitions": {
        "group_id": "VARCHAR",
        "discipline": "VARCHAR(32) DEFAULT 'general' NOT NULL",
        "archived": "BOOLEAN DEFAULT {false} NOT NULL",
        "updated_at": "{instant}",
        "deleted_at": "{instant}",
        "version": "INTEGER DEFAULT '1' NOT NULL",
    },
    "metric_definitions": {
        "better": "VARCHAR(8) DEFAULT 'higher' NOT NULL CONSTRAINT ck_metric_definitions_better"
        " CHECK (better IN ('higher', 'lower'))",
        "minimum": "FLOAT",
        "maximum": "FLOAT",
        "position": "INTEGER DEFAULT '0' NOT NULL",
    },
    "split_definitions": {"deleted_at": "{instant}"},
}
# What stands in a new column until somebody says otherwise; nothing else needs to be kept.
DEFAULTS: dict[str, Any] = {"version": 1, "position": 0, "discipline": "general", "archived": False, "better": "higher"}
DEFAULTS |= {"daily_caps": {}, "timer_limit_minutes": 180}
# Foreign keys over two columns: SQLite takes them only with a table that is built anew.
REFERENCES = {"session_templates": ("goal_id", "goals"), "activity_definitions": ("group_id", "activity_groups")}
TABLES = ("activity_groups", "session_assets", "session_feedback")


def upgrade() -> None:
    """Add the tables and columns, and fill them with what a downgrade kept."""
    bind = op.get_bind()
    create_tables()
    words = {"false": "0", "instant": "DATETIME"} if is_sqlite(bind) else {"false": "false", "instant": "TIMESTAMPTZ"}
    for table, columns in COLUMNS.items():
        for name, kind in columns.items():
            bind.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {name} {kind.format(**words)}")
    for table, (column, target) in REFERENCES.items():
        add_reference(bind, table, column, target)
    put_back(bind)


def downgrade() -> None:
    """Keep what only the new tables and columns hold, and drop them."""
    bind = op.get_bind()
    keep(bind)
    for table, (column, _target) in REFERENCES.items():
        drop_reference(bind, table, column)
    for table, columns in COLUMNS.items():
        for name in reversed(columns):
            bind.exec_driver_sql(f"ALTER TABLE {table} DROP COLUMN {name}")
    for table in reversed(TABLES):
        op.drop_table(table)


def is_sqlite(bind: sa.Connection) -> bool:
    """Return whether this is SQLite."""
    return bind.dialect.name == "sqlite"


def create_tables() -> None:
    """Create the tables of groups, assets and feedback."""
    op.create_table(
        "activity_groups",
        *owned("activity_groups"),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("created_at", INSTANT),
    )
    op.create_table(
        "session_assets",
        *owned("session_assets"),
        sa.Column("practice_session_id", sa.String(), nullable=False),
        sa.Column("asset_type", sa.String(8), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("url", sa.String()),
        sa.Column("file_hash", sa.String(64)),
        sa.Column("media_type", sa.String(100)),
        sa.Column("byte_count", sa.BigInteger()),
        sa.Column("display_order", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("deleted_at", INSTANT),
        of_practice("session_assets"),
        sa.CheckConstraint(
            "asset_type IN ('audio', 'video', 'frame', 'image', 'file')", name=op.f("ck_session_assets_asset_type")
        ),
        sa.CheckConstraint("(url IS NULL) <> (file_hash IS NULL)", name=op.f("ck_session_assets_one_place")),
    )
    op.create_index("ix_session_assets_practice", "session_assets", ["user_id", "practice_session_id", "display_order"])
    op.create_index("ix_session_assets_file", "session_assets", ["file_hash"])
    op.create_table(
        "session_feedback",
        *owned("session_feedback", "practice_session_id"),
        sa.Column("rating", sa.SmallInteger()),
        sa.Column("mood_delta", sa.SmallInteger()),
        sa.Column("comment", sa.Text(), nullable=False, server_default=""),
        of_practice("session_feedback"),
        sa.CheckConstraint("rating BETWEEN 1 AND 5", name=op.f("ck_session_feedback_rating")),
        sa.CheckConstraint("mood_delta BETWEEN -5 AND 5", name=op.f("ck_session_feedback_mood_delta")),
    )


def owned(table: str, key: str = "id") -> tuple[Any, ...]:
    """Return the columns and constraints that make a table its users'."""
    return (
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column(key, sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", key, name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], f"fk_{table}_user_id", ondelete="CASCADE"),
    )


def of_practice(table: str) -> sa.ForeignKeyConstraint:
    """Return the reference to the session that a row belongs to."""
    name, keys = f"fk_{table}_user_id_practice_session_id", ["user_id", "practice_session_id"]
    return sa.ForeignKeyConstraint(keys, ["goals.user_id", "goals.id"], name, ondelete="CASCADE")


def add_reference(bind: sa.Connection, table: str, column: str, target: str) -> None:
    """Add a foreign key; on SQLite the table is built anew from its own definition."""
    keys = f"FOREIGN KEY(user_id, {column}) REFERENCES {target} (user_id, id)"
    constraint = f"CONSTRAINT fk_{table}_user_id_{column} {keys}"
    if is_sqlite(bind):
        text = definition_of(bind, table).rstrip()
        rebuild(bind, table, f"{text.removesuffix(')').rstrip()}, \n\t{constraint}\n)")
    else:
        bind.exec_driver_sql(f"ALTER TABLE {table} ADD {constraint}")


def drop_reference(bind: sa.Connection, table: str, column: str) -> None:
    """Drop the foreign key over a column."""
    if is_sqlite(bind):
        pattern = rf",\s*CONSTRAINT fk_{table}_user_id_{column} FOREIGN KEY\(user_id, {column}\) REFERENCES \w+ \(.*?\)"
        rebuild(bind, table, re.sub(pattern, "", definition_of(bind, table)))
    else:
        bind.exec_driver_sql(f"ALTER TABLE {table} DROP CONSTRAINT fk_{table}_user_id_{column}")


def definition_of(bind: sa.Connection, table: str) -> str:
    """Return the statement that made a table."""
    query = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?"
    return bind.exec_driver_sql(query, (table,)).scalar_one()


def rebuild(bind: sa.Connection, table: str, statement: str) -> None:
    """Build a table anew from another definition, with its rows; it has no indexes of its own."""
    bind.exec_driver_sql(f"ALTER TABLE {table} RENAME TO before_{table}")
    bind.exec_driver_sql(statement)
    names = ", ".join(column["name"] for column in sa.inspect(bind).get_columns(table))
    bind.exec_driver_sql(f"INSERT INTO {table} ({names}) SELECT {names} FROM before_{table}")
    bind.exec_driver_sql(f"DROP TABLE before_{table}")


def keep(bind: sa.Connection) -> None:
    """Write the rows of the new tables, and of the new columns what is not their default, into `kept_0005`."""
    kept = [(name, row) for name in TABLES for row in rows_of(bind, f"SELECT * FROM {name}")]
    for table, columns in COLUMNS.items():
        keys = keys_of(table)
        for row in rows_of(bind, f"SELECT {', '.join((*keys, *columns))} FROM {table}"):
            said = {name: value for name, value in row.items() if name in keys or value != DEFAULTS.get(name)}
            kept += [(table, said)] if len(said) > len(keys) else []
    if not kept:
        return
    op.create_table("kept_0005", sa.Column("name", sa.String()), sa.Column("value", sa.Text()))
    bind.execute(
        sa.text("INSERT INTO kept_0005 (name, value) VALUES (:name, :value)"),
        [{"name": name, "value": orjson.dumps(row).decode()} for name, row in kept],
    )


def keys_of(table: str) -> tuple[str, ...]:
    """Return the primary key of a table that has new columns."""
    return ("user_id",) if table == "profiles" else ("user_id", "id")


def rows_of(bind: sa.Connection, statement: str) -> list[dict[str, Any]]:
    """Return rows as what JSON can hold."""
    rows = [dict(row._mapping) for row in bind.exec_driver_sql(statement)]
    for row in rows:
        if isinstance(row.get("daily_caps"), str):
            row["daily_caps"] = orjson.loads(row["daily_caps"])
    return rows


def put_back(bind: sa.Connection) -> None:
    """Take what a downgrade kept; what belongs to something that is gone goes with it."""
    if not sa.inspect(bind).has_table("kept_0005"):
        return
    kept = [(row.name, orjson.loads(row.value)) for row in bind.exec_driver_sql("SELECT name, value FROM kept_0005")]
    for name, row in kept:
        if name in TABLES:
            owner = ("goals", "id", "practice_session_id") if name != "activity_groups" else ("users", "id", "user_id")
            if is_here(bind, row, *owner):
                values = ", ".join(parameters_of(bind, name)[key] for key in row)
                bind.execute(sa.text(f"INSERT INTO {name} ({', '.join(row)}) VALUES ({values})"), row)
    for name, row in kept:
        if name in COLUMNS:
            column, target = REFERENCES.get(name, ("", ""))
            if column in row and not is_here(bind, row, target, "id", column):
                row[column] = None
            if "daily_caps" in row:
                row["daily_caps"] = orjson.dumps(row["daily_caps"]).decode()
            parameters = parameters_of(bind, name)
            sets = ", ".join(f"{key} = {parameters[key]}" for key in row if key in COLUMNS[name])
            is_row = " AND ".join(f"{key} = :{key}" for key in keys_of(name))
            bind.execute(sa.text(f"UPDATE {name} SET {sets} WHERE {is_row}"), row)
    op.drop_table("kept_0005")


def is_here(bind: sa.Connection, row: dict[str, Any], table: str, key: str, column: str) -> bool:
    """Return whether the row of `table` that a column of `row` names is there."""
    is_mine = "" if table == "users" else " AND user_id = :user_id"
    return bind.execute(sa.text(f"SELECT 1 FROM {table} WHERE {key} = :{column}{is_mine}"), row).first() is not None


def parameters_of(bind: sa.Connection, table: str) -> dict[str, str]:
    """Return the parameter of each column, cast where PostgreSQL must be told its type."""
    kinds = {column["name"]: column["type"].compile(bind.dialect) for column in sa.inspect(bind).get_columns(table)}
    return {name: f":{name}" if is_sqlite(bind) else f"CAST(:{name} AS {kind})" for name, kind in kinds.items()}
