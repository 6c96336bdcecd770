"""The goal tree: budgets, targets that are watched, completions that are kept, and a full-text index.

Columns are only added, so the table is not rebuilt. What only the new columns and tables hold stands in `kept_0004`
after the way down; the way up takes it from there.
"""

import json
import uuid
from collections.abc import Iterator
from typing import Any

import orjson
import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

CHUNK_ROWS = 500
INSTANT = sa.DateTime(timezone=True)
VECTOR = " || ".join(
    f"setweight(to_tsvector('simple', translate(coalesce({column}, ''), '-_./@+~&=<>', '           ')), '{weight}')"
    for column, weight in (("name", "A"), ("description", "B"), ("notes", "C"))
)
SEARCH = {
    "sqlite": (
        (
            "CREATE TABLE search_rows (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL, goal_id VARCHAR NOT NULL,"
            " UNIQUE (user_id, goal_id))"
        ),
        (
            "CREATE VIRTUAL TABLE goals_search USING fts5 (owner, name, description, notes,"
            " tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')"
        ),
        "INSERT INTO search_rows (user_id, goal_id) SELECT user_id, id FROM goals",
        (
            "INSERT INTO goals_search (rowid, owner, name, description, notes)"
            " SELECT r.id, 'u' || g.user_id, g.name, g.description, g.notes"
            " FROM search_rows r JOIN goals g ON g.user_id = r.user_id AND g.id = r.goal_id"
        ),
        (
            "CREATE TRIGGER goals_search_insert AFTER INSERT ON goals BEGIN"
            " INSERT INTO search_rows (user_id, goal_id) VALUES (new.user_id, new.id);"
            " INSERT INTO goals_search (rowid, owner, name, description, notes)"
            " SELECT id, 'u' || new.user_id, new.name, new.description, new.notes FROM search_rows"
            " WHERE user_id = new.user_id AND goal_id = new.id;"
            " END"
        ),
        (
            "CREATE TRIGGER goals_search_update AFTER UPDATE OF name, description, notes ON goals"
            " WHEN old.name IS NOT new.name OR old.description IS NOT new.description OR old.notes IS NOT new.notes"
            " BEGIN"
            " UPDATE goals_search SET name = new.name, description = new.description, notes = new.notes"
            " WHERE rowid = (SELECT id FROM search_rows WHERE user_id = new.user_id AND goal_id = new.id);"
            " END"
        ),
        (
            "CREATE TRIGGER goals_search_delete AFTER DELETE ON goals BEGIN"
            " DELETE FROM goals_search"
            " WHERE rowid = (SELECT id FROM search_rows WHERE user_id = old.user_id AND goal_id = old.id);"
            " DELETE FROM search_rows WHERE user_id = old.user_id AND goal_id = old.id;"
            " END"
        ),
        (
            "CREATE TRIGGER goals_search_key AFTER UPDATE OF user_id, id ON goals"
            " WHEN old.user_id IS NOT new.user_id OR old.id IS NOT new.id BEGIN"
            " UPDATE goals_search SET owner = 'u' || new.user_id"
            " WHERE rowid = (SELECT id FROM search_rows WHERE user_id = old.user_id AND goal_id = old.id);"
            " UPDATE search_rows SET user_id = new.user_id, goal_id = new.id"
            " WHERE user_id = old.user_id AND goal_id = old.id;"
            " END"
        ),
    ),
    "postgresql": (f"CREATE INDEX ix_goals_search ON goals USING gin (({VECTOR}))",),
}
UNSEARCH = {
    "sqlite": (
        "DROP TRIGGER goals_search_insert",
        "DROP TRIGGER goals_search_update",
        "DROP TRIGGER goals_search_delete",
        "DROP TRIGGER goals_search_key",
        "DROP TABLE goals_search",
        "DROP TABLE search_rows",
    ),
    "postgresql": ("DROP INDEX ix_goals_search",),
}
COLUMNS = {
    "target_progress": "FLOAT",
    "completes_with_children": "BOOLEAN DEFAULT {false} NOT NULL",
    "weekly_minutes": "INTEGER CONSTRAINT ck_goals_weekly_minutes CHECK (weekly_minutes IS NULL"
    " OR (type <> 'PracticeSession' AND weekly_minutes BETWEEN 1 AND 10080))",
    "notes": "TEXT CONSTRAINT ck_goals_notes CHECK (notes IS NULL OR type = 'PracticeSession')",
}
INDEXES = {
    "ix_goals_rollup": "(user_id, parent_id, session_date, total_duration_seconds, status, type, deleted_at)"
    " WHERE type IN ('PracticeSession') AND deleted_at IS NULL",
    "ix_goals_trash": "(user_id, deleted_at) WHERE deleted_at IS NOT NULL",
}
KEPT_COMPLETIONS = ("id", "goal_id", "completed_at", "reopened_at", "source", "practice_session_id", "practice_name")


def upgrade() -> None:
    """Add the columns, tables and indexes, and fill them."""
    bind = op.get_bind()
    false = "0" if bind.dialect.name == "sqlite" else "false"
    for name, kind in COLUMNS.items():
        bind.exec_driver_sql(f"ALTER TABLE goals ADD COLUMN {name} {kind.format(false=false)}")
    for name, rest in INDEXES.items():
        bind.exec_driver_sql(f"CREATE INDEX {name} ON goals {rest}")
    create_tables()
    fill_notes(bind)
    fill_watches(bind)
    put_back(bind)
    fill_completions(bind)
    for statement in SEARCH[bind.dialect.name]:
        bind.exec_driver_sql(statement)


def create_tables() -> None:
    """Create the tables of completions and of watched activities."""
    op.create_table(
        "goal_completions",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("goal_id", sa.String(), nullable=False),
        sa.Column("completed_at", INSTANT, nullable=False),
        sa.Column("reopened_at", INSTANT),
        sa.Column("source", sa.String(16), nullable=False),
        sa.Column("practice_session_id", sa.String()),
        sa.Column("practice_name", sa.String()),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_goal_completions"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], "fk_goal_completions_user_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["user_id", "goal_id"],
            ["goals.user_id", "goals.id"],
            "fk_goal_completions_user_id_goal_id",
            ondelete="CASCADE",
        ),
        sa.CheckConstraint("source IN ('manual', 'targets', 'children')", name=op.f("ck_goal_completions_source")),
    )
    op.create_index("ix_goal_completions_goal", "goal_completions", ["user_id", "goal_id", "completed_at"])
    op.create_table(
        "goal_watches",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("activity_id", sa.String(), nullable=False),
        sa.Column("goal_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", "activity_id", "goal_id", name="pk_goal_watches"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], "fk_goal_watches_user_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["user_id", "goal_id"], ["goals.user_id", "goals.id"], "fk_goal_watches_user_id_goal_id", ondelete="CASCADE"
        ),
    )


def chunks(bind: sa.Connection, columns: str, where: str) -> Iterator[list[Any]]:
    """Yield rows of goals in key order, a few hundred at a time, so that a large database needs no large memory."""
    user_id, goal_id = 0, ""
    while True:
        statement = sa.text(
            f"SELECT user_id, id, {columns} FROM goals WHERE (user_id, id) > (:user_id, :goal_id) AND {where}"
            f" ORDER BY user_id, id LIMIT {CHUNK_ROWS}"
        )
        rows = list(bind.execute(statement, {"user_id": user_id, "goal_id": goal_id}))
        if not rows:
            return
        yield rows
        user_id, goal_id = rows[-1].user_id, rows[-1].id


def fill_notes(bind: sa.Connection) -> None:
    """Write the notes of every session's document into their column."""
    update = sa.text("UPDATE goals SET notes = :notes WHERE user_id = :user_id AND id = :goal_id")
    columns = "CAST(attributes AS TEXT) AS attributes, session_data"
    for rows in chunks(bind, columns, "type = 'PracticeSession'"):
        found = [
            {"user_id": row.user_id, "goal_id": row.id, "notes": notes}
            for row in rows
            if (notes := document_notes(row.attributes if row.attributes is not None else row.session_data)) is not None
        ]
        if found:
            bind.execute(update, found)


def document_notes(text: str | None) -> str | None:
    """Return every note of a session's document as one text, in its order; what is no document has none."""
    try:
        document = json.loads(text or "")
    except (ValueError, RecursionError):
        return None
    notes = [item.get("notes") for item in (document, *activities_of(document)) if isinstance(item, dict)]
    text = "\n".join(note for note in notes if isinstance(note, str) and note.strip()).replace("\x00", "\ufffd")
    # Half of a surrogate pair is no text to a database.
    return text.encode("utf-8", "backslashreplace").decode() or None


def activities_of(document: Any) -> Iterator[Any]:
    """Yield the activities of a document of any version (before version 1 they were called exercises)."""
    sections = document.get("sections") if isinstance(document, dict) else None
    for section in sections if isinstance(sections, list) else []:
        for key in ("activities", "exercises"):
            items = section.get(key) if isinstance(section, dict) else None
            yield from items if isinstance(items, list) else []


def fill_watches(bind: sa.Connection) -> None:
    """Note which activities the targets of old goals watch."""
    insert = sa.text(
        "INSERT INTO goal_watches (user_id, activity_id, goal_id) VALUES (:user_id, :activity_id, :goal_id)"
    )
    for rows in chunks(bind, "CAST(targets AS TEXT) AS targets", "targets IS NOT NULL AND type <> 'PracticeSession'"):
        found = [
            {"user_id": row.user_id, "activity_id": activity_id, "goal_id": row.id}
            for row in rows
            for activity_id in watched(row.targets)
        ]
        if found:
            bind.execute(insert, found)


def watched(text: str) -> list[str]:
    """Return the activities that a goal's targets name, each once; what is no list of targets names none."""
    try:
        targets = json.loads(text)
    except (ValueError, RecursionError):
        return []
    items = targets if isinstance(targets, list) else []
    ids = [item.get("activity_id") for item in items if isinstance(item, dict)]
    return list(dict.fromkeys(key for key in ids if isinstance(key, str) and key and "\x00" not in key))


def fill_completions(bind: sa.Connection) -> None:
    """Begin the history of every goal that is completed and has none yet."""
    insert = sa.text(
        "INSERT INTO goal_completions (user_id, id, goal_id, completed_at, source)"
        " SELECT user_id, :completion_id, id, coalesce(completed_at, updated_at, created_at, :epoch),"
        " coalesce(completion_source, 'manual') FROM goals WHERE user_id = :user_id AND id = :goal_id"
    ).bindparams(sa.bindparam("epoch", type_=sa.String()))
    epoch = "1970-01-01T00:00:00.000000Z"
    if bind.dialect.name == "postgresql":
        insert = sa.text(str(insert).replace(":epoch", "CAST(:epoch AS TIMESTAMPTZ)"))
    missing = (
        f"completed = {'1' if bind.dialect.name == 'sqlite' else 'true'} AND type <> 'PracticeSession' AND NOT EXISTS"
        " (SELECT 1 FROM goal_completions c"
        " WHERE c.user_id = goals.user_id AND c.goal_id = goals.id AND c.reopened_at IS NULL)"
    )
    for rows in chunks(bind, "type", missing):
        found = [
            {
                "user_id": row.user_id,
                "goal_id": row.id,
                "epoch": epoch,
                "completion_id": str(uuid.uuid5(uuid.NAMESPACE_OID, row.id)),
            }
            for row in rows
        ]
        bind.execute(insert, found)


def downgrade() -> None:
    """Keep what only the new columns and tables hold, and drop them."""
    bind = op.get_bind()
    for statement in UNSEARCH[bind.dialect.name]:
        bind.exec_driver_sql(statement)
    keep(bind)
    op.drop_table("goal_watches")
    op.drop_table("goal_completions")
    for name in INDEXES:
        op.drop_index(name, "goals")
    for name in reversed(COLUMNS):
        bind.exec_driver_sql(f"ALTER TABLE goals DROP COLUMN {name}")


def keep(bind: sa.Connection) -> None:
    """Write budgets, rules of completion and what `fill_completions` could not tell again into `kept_0004`."""
    false = "0" if bind.dialect.name == "sqlite" else "false"
    has_settings = f"(weekly_minutes IS NOT NULL OR completes_with_children <> {false})"
    kept = [
        (row.id, "settings", {"weekly_minutes": row.weekly_minutes, "completes_with_children": bool(row.rule)})
        for rows in chunks(bind, "weekly_minutes, completes_with_children AS rule", has_settings)
        for row in rows
    ]
    names = ", ".join(f"c.{name}" for name in KEPT_COMPLETIONS)
    told_again = (
        "c.reopened_at IS NULL AND c.practice_session_id IS NULL"
        " AND c.completed_at = coalesce(g.completed_at, g.updated_at, g.created_at)"
    )
    completions = bind.exec_driver_sql(
        f"SELECT {names} FROM goal_completions c JOIN goals g ON g.user_id = c.user_id AND g.id = c.goal_id"
        f" WHERE NOT coalesce({told_again}, {false}) ORDER BY c.user_id, c.id"
    )
    kept += [(row.goal_id, "completion", dict(row._mapping)) for row in completions]
    if not kept:
        return
    op.create_table(
        "kept_0004", sa.Column("goal_id", sa.String()), sa.Column("kind", sa.String()), sa.Column("value", sa.Text())
    )
    bind.execute(
        sa.text("INSERT INTO kept_0004 (goal_id, kind, value) VALUES (:goal_id, :kind, :value)"),
        [{"goal_id": key, "kind": kind, "value": orjson.dumps(value).decode()} for key, kind, value in kept],
    )


def put_back(bind: sa.Connection) -> None:
    """Take what a downgrade kept; what belongs to a goal that is gone goes with it."""
    if not sa.inspect(bind).has_table("kept_0004"):
        return
    settings = sa.text(
        "UPDATE goals SET weekly_minutes = :weekly_minutes, completes_with_children = :completes_with_children"
        " WHERE id = :goal_id AND type <> 'PracticeSession'"
    )
    if bind.dialect.name == "postgresql":
        times = ("CAST(:completed_at AS TIMESTAMPTZ)", "CAST(:reopened_at AS TIMESTAMPTZ)")
    else:
        times = (":completed_at", ":reopened_at")
    completion = sa.text(
        f"INSERT INTO goal_completions (user_id, {', '.join(KEPT_COMPLETIONS)})"
        f" SELECT user_id, :id, id, {times[0]}, {times[1]}, :source, :practice_session_id, :practice_name"
        " FROM goals WHERE id = :goal_id"
    )
    for row in list(bind.exec_driver_sql("SELECT goal_id, kind, value FROM kept_0004")):
        values = {**orjson.loads(row.value), "goal_id": row.goal_id}
        bind.execute(settings if row.kind == "settings" else completion, values)
    op.drop_table("kept_0004")
