"""Disciplines: what they measure, stories, climbing, imports.

What only the new tables and columns hold stands in `kept_0007` after the way down; the way up takes it from there.
"""

from typing import Any

import orjson
import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
# table: {column: type and default}. None of them says anything of an older row.
COLUMNS = {
    "goals": {
        name: f"VARCHAR CONSTRAINT ck_goals_{name} CHECK ({name} IS NULL OR type = 'PracticeSession')"
        for name in ("result", "setup_key")
    },
    "profiles": {
        "grade_systems": "JSON DEFAULT '{}' NOT NULL",
        "mood": "VARCHAR(32) DEFAULT '' NOT NULL",
        "routine": "TEXT DEFAULT '' NOT NULL",
        "preferences": "JSON DEFAULT '[]' NOT NULL",
        "favorite_characters": "JSON DEFAULT '[]' NOT NULL",
        "calming_elements": "JSON DEFAULT '[]' NOT NULL",
    },
}
JSON_COLUMNS = ("grade_systems", "preferences", "favorite_characters", "calming_elements", "report")
EMPTY: tuple[Any, ...] = (None, "", {}, [])
# In the order in which rows can be written.
TABLES = (
    *("session_metrics", "rituals", "story_services", "climbing_routes", "competitions", "route_completions"),
    *("competition_results", "imports", "import_rows"),
)
# table: (column, the table and key it needs); a row that points at what is gone is left out.
NEEDS = {
    "session_metrics": ("practice_session_id", "goals"),
    "route_completions": ("practice_session_id", "goals"),
    "competition_results": ("completion_id", "route_completions"),
}
SETUP_WHERE = "type IN ('PracticeSession') AND setup_key IS NOT NULL AND deleted_at IS NULL"
DEFAULT_WHERE = "is_default AND deleted_at IS NULL"


def upgrade() -> None:
    """Add the tables and columns, and fill them with what a downgrade kept."""
    bind = op.get_bind()
    for table, columns in COLUMNS.items():
        for name, kind in columns.items():
            bind.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {name} {kind}")
    bind.exec_driver_sql(
        f"CREATE INDEX ix_goals_setup ON goals (user_id, discipline, setup_key, session_start, id) WHERE {SETUP_WHERE}"
    )
    create_measured()
    create_stories()
    create_climbing()
    create_imports()
    put_back(bind)


def downgrade() -> None:
    """Keep what only the new tables and columns hold, and drop them."""
    bind = op.get_bind()
    keep(bind)
    for table in reversed(TABLES):
        op.drop_table(table)
    op.drop_index("ix_goals_setup", "goals")
    for table, columns in COLUMNS.items():
        for name in reversed(columns):
            bind.exec_driver_sql(f"ALTER TABLE {table} DROP COLUMN {name}")


def text(name: str, length: int | None = None, *, default: str | None = "", kind: Any = sa.String) -> sa.Column[Any]:
    """Return a column of text that is never NULL."""
    return sa.Column(name, kind(length), nullable=False, server_default=default)


def numbers_of_edits() -> tuple[sa.Column[Any], ...]:
    """Return the columns that tell when a row was made, changed and put away, and how often it changed."""
    return (
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("updated_at", INSTANT, nullable=False),
        sa.Column("deleted_at", INSTANT),
        sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
    )


def owned(table: str, *keys: str) -> tuple[Any, ...]:
    """Return the constraints that make a table its users'."""
    return (
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", *keys, name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], f"fk_{table}_user_id", ondelete="CASCADE"),
    )


def points_at(table: str, column: str, target: str, ondelete: str | None = "CASCADE") -> sa.ForeignKeyConstraint:
    """Return `(user_id, column) -> target(user_id, id)`."""
    name = f"fk_{table}_user_id_{column}"
    return sa.ForeignKeyConstraint(["user_id", column], [f"{target}.user_id", f"{target}.id"], name, ondelete=ondelete)


def points_at_competition(table: str) -> sa.ForeignKeyConstraint:
    """Return the reference to a competition by its pair."""
    return sa.ForeignKeyConstraint(
        ["user_id", "competition_type", "competition_id"],
        ["competitions.user_id", "competitions.competition_type", "competitions.id"],
        f"fk_{table}_user_id_competition_type_competition_id",
    )


def check(table: str, name: str, condition: str) -> sa.CheckConstraint:
    """Return a CHECK under its whole name."""
    return sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))


def create_measured() -> None:
    """Create the table of what disciplines measure."""
    op.create_table(
        "session_metrics",
        *owned("session_metrics", "practice_session_id", "key"),
        sa.Column("practice_session_id", sa.String(), nullable=False),
        sa.Column("key", sa.String(32), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        text("unit", 32),
        points_at("session_metrics", "practice_session_id", "goals"),
    )


def create_stories() -> None:
    """Create the tables of rituals and of writing services."""
    op.create_table(
        "rituals",
        *owned("rituals", "id"),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        text("description", kind=sa.Text),
        text("prompt", kind=sa.Text),
        text("theme"),
        sa.Column("target_length", sa.Integer(), nullable=False, server_default="400"),
        sa.Column("num_scenes", sa.Integer(), nullable=False, server_default="4"),
        text("voice"),
        sa.Column("is_default", sa.Boolean(), nullable=False, server_default=sa.false()),
        *numbers_of_edits(),
        check("rituals", "target_length", "target_length BETWEEN 20 AND 20000"),
        check("rituals", "num_scenes", "num_scenes BETWEEN 1 AND 40"),
    )
    op.create_index(
        *("uq_rituals_default", "rituals", ["user_id"]),
        unique=True,
        sqlite_where=sa.text(DEFAULT_WHERE),
        postgresql_where=sa.text(DEFAULT_WHERE),
    )
    op.create_table(
        "story_services",
        *owned("story_services"),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("model", sa.String(), nullable=False),
        sa.Column("secret", sa.String()),
        sa.Column("updated_at", INSTANT, nullable=False),
    )


def create_climbing() -> None:
    """Create the tables of routes, completions and competitions."""
    graded = (("grade", 16), ("grade_system", 16), ("scale", 8))
    is_scale = "scale IN ('boulder', 'rope')"
    op.create_table(
        "climbing_routes",
        *owned("climbing_routes", "id"),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        *(sa.Column(name, sa.String(length), nullable=False) for name, length in graded),
        sa.Column("difficulty", sa.Float(), nullable=False),
        text("color", 32),
        text("place"),
        text("setter"),
        text("notes", kind=sa.Text),
        sa.Column("active_from", sa.Date()),
        sa.Column("active_to", sa.Date()),
        *numbers_of_edits(),
        check("climbing_routes", "scale", is_scale),
    )
    types = "'BOULDER', 'LEAD', 'SPEED', 'COMBINED', 'LEAGUE', 'OTHER'"
    op.create_table(
        "competitions",
        *owned("competitions", "id"),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("competition_type", sa.String(32), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("competition_date", sa.Date(), nullable=False),
        text("place"),
        text("result"),
        sa.Column("final_placing", sa.Integer()),
        text("notes", kind=sa.Text),
        *numbers_of_edits(),
        sa.UniqueConstraint(
            "user_id", "competition_type", "id", name=op.f("uq_competitions_user_id_competition_type_id")
        ),
        check("competitions", "competition_type", f"competition_type IN ({types})"),
        check("competitions", "final_placing", "final_placing > 0"),
    )
    op.create_table(
        "route_completions",
        *owned("route_completions", "id"),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("practice_session_id", sa.String(), nullable=False),
        sa.Column("route_id", sa.String()),
        text("route_name"),
        *(sa.Column(name, sa.String(length), nullable=False) for name, length in graded),
        sa.Column("difficulty", sa.Float(), nullable=False),
        sa.Column("style", sa.String(16), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("climbed_at", INSTANT, nullable=False),
        text("notes", kind=sa.Text),
        sa.Column("competition_type", sa.String(32)),
        sa.Column("competition_id", sa.String()),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("deleted_at", INSTANT),
        sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
        points_at("route_completions", "practice_session_id", "goals"),
        points_at("route_completions", "route_id", "climbing_routes", None),
        points_at_competition("route_completions"),
        check("route_completions", "style", "style IN ('ONSIGHT', 'FLASH', 'REDPOINT', 'REPEAT', 'ATTEMPT')"),
        check("route_completions", "scale", is_scale),
        check("route_completions", "tries", "tries BETWEEN 1 AND 1000"),
        check("route_completions", "competition_pair", "(competition_type IS NULL) = (competition_id IS NULL)"),
    )
    for name, columns in {
        "recent": ("climbed_at", "id"),
        "practice": ("practice_session_id", "climbed_at", "id"),
        "route": ("route_id", "climbed_at", "id"),
        "grade": ("scale", "difficulty", "style"),
    }.items():
        op.create_index(f"ix_route_completions_{name}", "route_completions", ["user_id", *columns])
    op.create_table(
        "competition_results",
        *owned("competition_results", "completion_id"),
        sa.Column("completion_id", sa.String(), nullable=False),
        sa.Column("competition_type", sa.String(32), nullable=False),
        sa.Column("competition_id", sa.String(), nullable=False),
        text("label"),
        sa.Column("grade", sa.String(16), nullable=False),
        sa.Column("difficulty", sa.Float(), nullable=False),
        sa.Column("is_sent", sa.Boolean(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("climbed_at", INSTANT, nullable=False),
        points_at_competition("competition_results"),
        points_at("competition_results", "completion_id", "route_completions"),
    )
    op.create_index(
        "ix_competition_results_competition", "competition_results", ["user_id", "competition_type", "competition_id"]
    )


def create_imports() -> None:
    """Create the tables of what was brought in."""
    op.create_table(
        "imports",
        *owned("imports", "id"),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("source", sa.String(32), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("report", sa.JSON(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("undone_at", INSTANT),
    )
    op.create_table(
        "import_rows",
        *owned("import_rows", "import_id", "table_name", "row_id"),
        sa.Column("import_id", sa.String(), nullable=False),
        sa.Column("table_name", sa.String(32), nullable=False),
        sa.Column("row_id", sa.String(), nullable=False),
        points_at("import_rows", "import_id", "imports"),
    )


def keep(bind: sa.Connection) -> None:
    """Write the rows of the new tables, and what the new columns say, into `kept_0007`."""
    kept = [(name, row) for name in TABLES for row in rows_of(bind, f"SELECT * FROM {name}")]
    for table, columns in COLUMNS.items():
        keys = keys_of(table)
        for row in rows_of(bind, f"SELECT {', '.join((*keys, *columns))} FROM {table}"):
            said = {name: value for name, value in row.items() if name in keys or value not in EMPTY}
            kept += [(table, said)] if len(said) > len(keys) else []
    if not kept:
        return
    op.create_table("kept_0007", sa.Column("name", sa.String()), sa.Column("value", sa.Text()))
    bind.execute(
        sa.text("INSERT INTO kept_0007 (name, value) VALUES (:name, :value)"),
        [{"name": name, "value": orjson.dumps(row).decode()} for name, row in kept],
    )


def put_back(bind: sa.Connection) -> None:
    """Take what a downgrade kept; what belongs to something that is gone goes with it."""
    if not sa.inspect(bind).has_table("kept_0007"):
        return
    kept = [(row.name, orjson.loads(row.value)) for row in bind.exec_driver_sql("SELECT name, value FROM kept_0007")]
    order = {name: number for number, name in enumerate(TABLES)}
    kinds = {name: parameters_of(bind, name) for name in (*TABLES, *COLUMNS)}
    for name, row in sorted(kept, key=lambda item: order.get(item[0], len(order))):
        for key in set(row) & set(JSON_COLUMNS):
            row[key] = orjson.dumps(row[key]).decode()
        if name in COLUMNS:
            sets = ", ".join(f"{key} = {kinds[name][key]}" for key in row if key in COLUMNS[name])
            is_row = " AND ".join(f"{key} = :{key}" for key in keys_of(name))
            bind.execute(sa.text(f"UPDATE {name} SET {sets} WHERE {is_row}"), row)
        elif is_wanted(bind, name, row):
            values = ", ".join(kinds[name][key] for key in row)
            bind.execute(sa.text(f"INSERT INTO {name} ({', '.join(row)}) VALUES ({values})"), row)
    op.drop_table("kept_0007")


def is_wanted(bind: sa.Connection, table: str, row: dict[str, Any]) -> bool:
    """Return whether a row's person, and what it belongs to, are still here."""
    if bind.execute(sa.text("SELECT 1 FROM users WHERE id = :user_id"), row).first() is None:
        return False
    if table not in NEEDS:
        return True
    column, target = NEEDS[table]
    is_there = f"SELECT 1 FROM {target} WHERE user_id = :user_id AND id = :{column}"
    return bind.execute(sa.text(is_there), row).first() is not None


def keys_of(table: str) -> tuple[str, ...]:
    """Return the primary key of a table that has new columns."""
    return ("user_id",) if table == "profiles" else ("user_id", "id")


def rows_of(bind: sa.Connection, statement: str) -> list[dict[str, Any]]:
    """Return rows as what JSON can hold."""
    rows = [dict(row._mapping) for row in bind.exec_driver_sql(statement)]
    for row in rows:
        for key in set(row) & set(JSON_COLUMNS):
            if isinstance(row[key], str):
                row[key] = orjson.loads(row[key])
    return rows


def parameters_of(bind: sa.Connection, table: str) -> dict[str, str]:
    """Return the parameter of each column, cast where PostgreSQL must be told its type."""
    is_sqlite = bind.dialect.name == "sqlite"
    kinds = {column["name"]: column["type"].compile(bind.dialect) for column in sa.inspect(bind).get_columns(table)}
    return {name: f":{name}" if is_sqlite else f"CAST(:{name} AS {kind})" for name, kind in kinds.items()}
