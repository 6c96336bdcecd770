"""Databases of the old program for tests: plain ones, odd ones, and ones that another tool began to migrate."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from alembic.script import ScriptDirectory

from services.databases import migration_config

ZONE = "America/New_York"
CREATED = "2025-09-01 18:00:00.000000"  # 22:00 in UTC: New York is four hours behind in September
GUITAR, TECHNIQUE, SCALES_GOAL = "goal-guitar", "goal-technique", "goal-scales"
BY_HAND = (
    "ALTER TABLE goals ADD COLUMN session_start TIMESTAMP",
    "ALTER TABLE goals ADD COLUMN session_end TIMESTAMP",
    "ALTER TABLE goals ADD COLUMN total_duration_seconds INTEGER",
    "ALTER TABLE goals ADD COLUMN template_id TEXT",
    "ALTER TABLE goals ADD COLUMN attributes TEXT",
    "UPDATE goals SET attributes = session_data WHERE type = 'PracticeSession' AND rowid % 2 = 0",
    "UPDATE goals SET attributes = session_data, session_start = created_at WHERE type = 'PracticeSession'",
    "CREATE INDEX idx_session_start ON goals(session_start) WHERE type = 'PracticeSession'",
    "CREATE INDEX idx_session_end ON goals(session_end) WHERE type = 'PracticeSession'",
    "CREATE INDEX idx_template_id ON goals(template_id) WHERE type = 'PracticeSession'",
    "CREATE INDEX idx_session_duration ON goals(total_duration_seconds) WHERE type = 'PracticeSession'",
)


def exercises(*items: Any, **more: Any) -> str:
    """Return the text of a document with one section."""
    return json.dumps({"sections": [{"name": "Main", "duration_minutes": 20, "exercises": list(items)}], **more})


def timed(seconds: Any = None, start: Any = None, stop: Any = None) -> dict[str, Any]:
    """Return an exercise as the old program wrote it."""
    return {"name": "Scales", "type": "activity", "time_start": start, "time_stop": stop, "duration_seconds": seconds}


# id → (session_data, whole seconds expected; None is unknown)
PLAIN_SESSIONS: dict[str, tuple[Any, int | None]] = {
    "two durations": (exercises(timed(300), timed(360), template_id="template-1"), 660),
    "one interval": (exercises(timed(None, "2025-09-01T18:00:00", "2025-09-01T18:10:30.500")), 631),
    "a running timer beside a duration": (exercises(timed(None, "2025-09-01T18:00:00"), timed(90)), 90),
    "planned times only": (
        json.dumps(
            {"session_start": "2025-09-19T18:00:00.000Z", "session_end": "2025-09-19T18:45:00Z", "sections": []}
        ),
        2700,
    ),
    "nothing": (None, None),
}
ODD_SESSIONS: dict[str, tuple[Any, int | None]] = {
    "empty text": ("", None),
    "blanks": ("  ", None),
    "truncated": ('{"sections": [{"exercises": [{"duration_seconds": 60', None),
    "a list": ("[1, 2]", None),
    "a string": ('"{}"', None),
    "a number": ("12", None),
    "null": ("null", None),
    "sections is text": ('{"sections": "x"}', None),
    "sections of anything": (
        json.dumps({"sections": [1, "a", None, {"exercises": "x"}, {"exercises": [timed(7)]}]}),
        7,
    ),
    "exercises of anything": (exercises("x", 3, None, [], timed(8)), 8),
    "negative": (exercises(timed(-5, "2025-09-01T18:00:00", "2025-09-01T18:10:00")), 600),
    "not a number": (exercises(timed(float("nan"), "2025-09-01T18:00:00", "2025-09-01T18:00:20")), 20),
    "infinite": ('{"sections": [{"exercises": [{"duration_seconds": 1e999}]}]}', None),
    "numeric text": (exercises(timed("300")), None),
    "a boolean": (exercises(timed(True)), None),
    "thousands of digits": ('{"sections": [{"exercises": [{"duration_seconds": ' + "9" * 5000 + "}]}]}", None),
    "deep": (
        '{"x": ' + "[" * 100_000 + "]" * 100_000 + ', "sections": [{"exercises": [{"duration_seconds": 60}]}]}',
        60,
    ),
    "half a character": ('{"notes": "\\ud800", "sections": [{"exercises": [{"duration_seconds": 45}]}]}', 45),
    "NUL": ('{"template_id": "a\\u0000b", "sections": [{"exercises": [{"duration_seconds": 46}]}]}', 46),
    "byte order mark": ("\ufeff" + exercises(timed(47)), 47),
    "halves": (exercises(timed(0.1), timed(0.2), timed(0.2)), 1),
    "below a half": (exercises(timed(120.25), timed(0.2)), 120),
    "clock change": (exercises(timed(None, "2025-11-02T00:30:00", "2025-11-02T02:30:00")), 10800),
    "offsets": (exercises(timed(None, "2025-09-01T18:00:00+02:00", "2025-09-01T16:30:00Z")), 1800),
    "stop before start": (exercises(timed(None, "2025-09-01T18:00:00", "2025-09-01T17:00:00")), None),
    "end before start": (
        json.dumps({"session_start": "2025-09-19T18:00:00Z", "session_end": "2025-09-19T17:00:00Z"}),
        None,
    ),
    "times that are none": (json.dumps({"session_start": "soon", "session_end": 5, "template_id": ["x"]}), None),
    "a date is no time": (json.dumps({"session_start": "2025-09-19", "session_end": "2025-09-20"}), None),
    "the end of the calendar": (exercises(timed(60), session_start="9999-12-31T23:59:59Z"), 60),
    "version 1 by its own account": ('{"version": 1, "sections": {"exercises": []}, "extra": 5, "details": []}', None),
}


def write_database(path: Path, *, is_odd: bool = False, by_hand: int = 0) -> Path:
    """Write a database of the old program.

    :param is_odd: with rows that nobody validated.
    :param by_hand: how many statements of another tool's migration were run on it.
    """
    with closing(sqlite3.connect(path)) as connection:
        create_tables(connection.execute, is_sqlite=True)
        write_plain_rows(connection.execute)
        if is_odd:
            write_odd_rows(connection)
        for statement in BY_HAND[:by_hand]:
            connection.execute(statement)
        connection.commit()
    return path


def create_tables(execute: Any, *, is_sqlite: bool) -> None:
    """Run the statements of migration 0001, and nothing else of it."""
    module = ScriptDirectory.from_config(migration_config("sqlite://", None)).get_revision("0001").module
    for statement in module.TABLES:
        execute(statement if is_sqlite else statement.replace("DATETIME", "TIMESTAMP"))


def insert(execute: Any, table: str, placeholder: str = "?", **row: Any) -> None:
    """Insert one row."""
    names = ", ".join(f'"{name}"' for name in row)
    execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join([placeholder] * len(row))})", tuple(row.values()))


def write_plain_rows(execute: Any, placeholder: str = "?") -> None:
    """Write a small tree with sessions, and what can be practised."""

    def add(table: str, **row: Any) -> None:
        insert(execute, table, placeholder, **row)

    def add_goal(key: str, kind: str, parent: str | None, **more: Any) -> None:
        row = {"name": key, "description": "", "completed": False, "created_at": CREATED, "updated_at": CREATED}
        add("goals", id=key, type=kind, parent_id=parent, **{**row, **more})

    add_goal(GUITAR, "UltimateGoal", None, name="Play what I hear — Übung", deadline="2027-06-30 00:00:00.000000")
    add_goal(TECHNIQUE, "LongTermGoal", GUITAR, targets='[{"activity_id": "scales"}]')
    add_goal(SCALES_GOAL, "ShortTermGoal", TECHNIQUE, completed=True)
    for number, (key, (text, _)) in enumerate(PLAIN_SESSIONS.items()):
        created = f"2025-09-01 18:0{number}:00.000000"
        add_goal(
            key,
            "PracticeSession",
            SCALES_GOAL,
            root_id=GUITAR,
            session_data=text,
            created_at=created,
            duration_minutes=30,
        )
        add("practice_session_goals", practice_session_id=key, short_term_goal_id=SCALES_GOAL)
    add("practice_session_goals", practice_session_id="nothing", short_term_goal_id=TECHNIQUE)
    add("session_templates", id="template-1", name="Morning", root_id=GUITAR, created_at=CREATED, template_data="{}")
    add("activity_definitions", id="scales", root_id=GUITAR, name="Scales", created_at=CREATED, has_sets=False,
        has_metrics=True, metrics_multiplicative=False, has_splits=True)  # fmt: skip
    add("metric_definitions", id="tempo", activity_id="scales", name="Tempo", unit="bpm", created_at=CREATED,
        is_active=True, is_top_set_metric=False, is_multiplicative=True)  # fmt: skip
    add("split_definitions", id="left", activity_id="scales", name="Left", order=1, created_at=CREATED)
    add("activity_instances", id="instance-1", practice_session_id="two durations", activity_definition_id="scales",
        created_at=CREATED, time_start=CREATED, time_stop=None, duration_seconds=300)  # fmt: skip
    add("metric_values", id="value-1", activity_instance_id="instance-1", metric_definition_id="tempo", value=92.5)


def write_odd_rows(connection: sqlite3.Connection) -> None:
    """Write what occurs in the wild: nothing was validated, and foreign keys were never switched on."""

    def add(table: str, **row: Any) -> None:
        insert(connection.execute, table, **row)

    def add_goal(key: Any, kind: str, parent: Any, **more: Any) -> None:
        add("goals", id=key, type=kind, parent_id=parent, **{"name": str(key), "created_at": CREATED, **more})

    for key, (text, _) in ODD_SESSIONS.items():
        add_goal(key, "PracticeSession", SCALES_GOAL, session_data=text, root_id=GUITAR)
    add_goal("blob data", "PracticeSession", SCALES_GOAL, session_data=b"\xff\x00{")
    add_goal("not UTF-8", "PracticeSession", SCALES_GOAL)
    connection.execute("UPDATE goals SET session_data = CAST(x'7b22ff227d' AS TEXT) WHERE id = 'not UTF-8'")
    add_goal("Latin-1 name", "MicroGoal", GUITAR)
    connection.execute("UPDATE goals SET name = CAST(x'dc62756e67' AS TEXT) WHERE id = 'Latin-1 name'")
    add_goal("no creation", "PracticeSession", SCALES_GOAL, created_at=None, session_data=exercises(timed(5)))
    add_goal("created yesterday", "PracticeSession", SCALES_GOAL, created_at="yesterday", session_data="{}")
    add_goal("created at a number", "MidTermGoal", GUITAR, created_at=1756749600)
    add_goal("created in the gap", "MidTermGoal", GUITAR, created_at="2025-03-09 02:30:00.000000")
    add_goal("created with Z", "MidTermGoal", GUITAR, created_at="2025-09-01T18:00:00Z", updated_at="2025-09-01 18:00")
    add_goal("egg", "MidTermGoal", "hen", created_at="2025-09-02 08:00:00.000000")
    add_goal("hen", "LongTermGoal", "egg")
    add_goal("under the egg", "ShortTermGoal", "egg")
    add_goal("own parent", "ShortTermGoal", "own parent")
    add_goal("orphan", "ImmediateGoal", "a goal that is gone")
    add_goal("orphan session", "PracticeSession", "a goal that is gone", root_id="a root that is gone")
    add_goal("unfiled", "PracticeSession", None, root_id=GUITAR)
    add_goal(b"\x00\xff", "ShortTermGoal", GUITAR, name=b"\x00\xff")
    add_goal("under a blob", "MicroGoal", b"\x00\xff", description=b"blob")
    add_goal("", "NanoGoal", "under a blob", completed="yes", deadline="soon")
    add_goal("completed twice", "NanoGoal", GUITAR, completed=2, deadline="2027-06-30T02:00:00Z", targets="not JSON")
    add_goal("not said", "NanoGoal", GUITAR, completed=None, deadline="2027-06-30", targets="[1] ")
    add_goal("a goal with data", "ShortTermGoal", GUITAR, session_data="{}", duration_minutes=5, root_id=GUITAR)
    add_goal("planned in words", "PracticeSession", GUITAR, duration_minutes="half an hour")
    add_goal("planned in halves", "PracticeSession", GUITAR, duration_minutes=30.5)
    for practice, goal in (("gone", GUITAR), ("deep", "gone"), (TECHNIQUE, GUITAR), ("deep", TECHNIQUE)):
        add("practice_session_goals", practice_session_id=practice, short_term_goal_id=goal)
    add("session_templates", id="odd", name="Odd", root_id="gone", created_at=None, template_data="not JSON")
    add("activity_definitions", id="rootless", root_id="gone", name="Rootless", has_sets="maybe")
    add("metric_definitions", id="lost", activity_id="gone", name="Lost", unit="")
    add("split_definitions", id="lost", activity_id="gone", name=b"\xff", order="first")
    add("split_definitions", id="odd order", activity_id="rootless", name="Odd", order="first")
    add(
        "activity_instances", id="lost", practice_session_id="gone", activity_definition_id="gone", duration_seconds="x"
    )
    add("metric_values", id="infinite", activity_instance_id="lost", metric_definition_id="gone", value=float("inf"))


def content(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return every cell of every table with its type, in bytes: what two equal databases have in common."""
    with closing(sqlite3.connect(path)) as connection:
        connection.text_factory = bytes
        found: dict[str, list[tuple[Any, ...]]] = {}
        for (raw_name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            name = raw_name.decode()
            columns = sorted(row[1].decode() for row in connection.execute(f"PRAGMA table_info({name})"))
            cells = ", ".join(f'"{column}", typeof("{column}")' for column in columns)
            found[name] = sorted(connection.execute(f"SELECT {cells} FROM {name}").fetchall(), key=repr)
        found.pop("alembic_version", None)
        return found


def schema(path: Path) -> list[str]:
    """Return the statements of all tables and indexes, blanks aside."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name <> 'alembic_version'"
        )
        return sorted(" ".join(row[0].split()) for row in rows)


def shape(path: Path) -> list[str]:
    """Return what the tables are made of, in no order: a column that was added stands at the end of its table."""
    parts: list[str] = []
    for statement in schema(path):
        head, _, body = statement.partition("(")
        if not statement.startswith("CREATE TABLE"):
            parts.append(statement)
            continue
        for part in split_outside_parentheses(body.rpartition(")")[0]):
            column, word, constraint = part.partition(" CONSTRAINT ck_")
            parts += [f"{head.strip()}: {column}", *([f"{head.strip()}: CONSTRAINT ck_{constraint}"] if word else [])]
    return sorted(parts)


def split_outside_parentheses(text: str) -> list[str]:
    """Split at the commas that stand in no parentheses."""
    found, depth = [""], 0
    for character in text:
        depth += {"(": 1, ")": -1}.get(character, 0)
        if character == "," and depth == 0:
            found.append("")
        else:
            found[-1] += character
    return [" ".join(part.split()) for part in found]


def totals(path: Path) -> dict[str, int | None]:
    """Return id → total_duration_seconds of all sessions."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT id, total_duration_seconds FROM goals WHERE type = 'PracticeSession'")
        return dict(rows.fetchall())


def expected_totals(*, is_odd: bool = False) -> dict[str, int | None]:
    """Return id → whole seconds, as worked out by hand above."""
    sessions = PLAIN_SESSIONS | ODD_SESSIONS if is_odd else PLAIN_SESSIONS
    return {key: seconds for key, (_, seconds) in sessions.items()}
