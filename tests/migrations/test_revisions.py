"""Migrations 0001 to 0003: one schema however it was reached, every row kept, up and down and up again."""

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from add_session_analytics_fields import Refused
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext

from models import Goal
from services.databases import migration_config, upgrade_database
from tests.migrations.legacy_databases import (
    GUITAR,
    SCALES_GOAL,
    TECHNIQUE,
    ZONE,
    content,
    schema,
    shape,
    write_database,
)


@pytest.fixture
def config(tmp_path: Path) -> Config:
    return config_of(tmp_path / "goals.db")


@pytest.fixture
def odd(tmp_path: Path, config: Config) -> Path:
    """Return an odd database of the old program at revision 0003."""
    path = write_database(tmp_path / "goals.db", is_odd=True)
    command.stamp(config, "0001")
    command.upgrade(config, "0003")
    return path


def config_of(path: Path) -> Config:
    return migration_config(f"sqlite:///{path}", ZONE)


def query(path: Path, statement: str, *values: Any) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(statement, values).fetchall()
        connection.commit()
        return rows


def goal(path: Path, key: str, names: str) -> tuple[Any, ...]:
    return query(path, f"SELECT {names} FROM goals WHERE id = ?", key)[0]


def original(path: Path, table: str, key: str, column: str) -> Any:
    asked = "SELECT value FROM legacy_values WHERE table_name = ? AND row_id = ? AND column_name = ?"
    return query(path, asked, table, key, column)[0][0]


def without_derived(found: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is made anew on the way up."""
    derived = ("goals_search", "search_rows", "activity_instances", "metric_values", "goal_completions")
    return {name: rows for name, rows in found.items() if not name.startswith(derived)}


def is_compared(name: str | None, _kind: str, _parents: Any) -> bool:
    """Leave out the full-text index, which is no part of the models' metadata."""
    return not str(name).startswith(("goals_search", "search_rows"))


def without_users(found: dict[str, Any]) -> dict[str, Any]:
    """Leave out the placeholder, which gets a new random key each time."""
    return {name: rows for name, rows in found.items() if name not in ("users", "profiles")}


@pytest.mark.parametrize("inside", ["no application", "an application"])
def test_a_fresh_and_a_migrated_database_have_the_schema_of_the_models(
    tmp_path: Path, inside: str, request: pytest.FixtureRequest
) -> None:
    if inside == "an application":  # whose metadata has a naming convention of its own
        request.getfixturevalue("app")
    paths = {name: tmp_path / f"{name}.db" for name in ("models", "fresh", "migrated", "by_hand")}
    engine = sa.create_engine(f"sqlite:///{paths['models']}")
    Goal.metadata.create_all(engine)
    engine.dispose()
    write_database(paths["migrated"], is_odd=True)
    write_database(paths["by_hand"], by_hand=11)
    for name in ("fresh", "migrated", "by_hand"):
        upgrade_database(f"sqlite:///{paths[name]}", ZONE)
        assert shape(paths[name]) == shape(paths["models"])


def test_autogenerate_finds_nothing_to_do(odd: Path, config: Config) -> None:
    command.upgrade(config, "head")
    engine = sa.create_engine(f"sqlite:///{odd}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_name": is_compared})
        assert compare_metadata(context, Goal.metadata) == []
    engine.dispose()


@pytest.mark.parametrize("is_odd", [False, True])
def test_up_down_and_up_again_keeps_every_cell(tmp_path: Path, config: Config, is_odd: bool) -> None:
    path = write_database(tmp_path / "goals.db", is_odd=is_odd)
    before, tables = content(path), schema(path)
    command.stamp(config, "0001")
    command.upgrade(config, "0002")
    second = content(path)
    command.upgrade(config, "0003")
    third = content(path)
    command.downgrade(config, "0002")
    assert content(path) == second
    command.downgrade(config, "0001")
    assert content(path) == before
    assert [re.sub(r"\W+", "", line) for line in schema(path)] == [re.sub(r"\W+", "", line) for line in tables]
    command.upgrade(config, "0003")
    assert without_users(content(path)) == without_users(third)
    command.downgrade(config, "base")
    assert content(path) == {}


def test_no_reference_is_broken_and_every_chain_ends_in_its_root(odd: Path) -> None:
    assert query(odd, "PRAGMA foreign_key_check") == []
    above = {key: (parent, root) for key, parent, root in query(odd, "SELECT id, parent_id, root_id FROM goals")}
    for key, (_, root) in above.items():
        top = key
        for _ in above:
            top = above[top][0] or top
        assert top == root


def test_dangling_and_circular_parents_are_cut_and_kept(odd: Path) -> None:
    names = "parent_id, root_id"
    assert goal(odd, "orphan", names) == (None, "orphan")
    assert original(odd, "goals", "orphan", "parent_id") == "a goal that is gone"
    assert goal(odd, "hen", names) == (None, "hen")  # the higher of the two
    assert goal(odd, "egg", names) == ("hen", "hen")
    assert goal(odd, "under the egg", names) == ("egg", "hen")
    assert goal(odd, "own parent", names) == (None, "own parent")
    assert goal(odd, "unfiled", names) == (None, "unfiled")
    assert original(odd, "goals", "unfiled", "root_id") == GUITAR


def test_siblings_are_numbered_by_age(tmp_path: Path, config: Config) -> None:
    path = write_database(tmp_path / "goals.db")
    command.stamp(config, "0001")
    command.upgrade(config, "head")
    rows = query(path, "SELECT id, position FROM goals WHERE parent_id = ? ORDER BY position", SCALES_GOAL)
    assert rows == [
        ("two durations", 0),
        ("one interval", 1),
        ("a running timer beside a duration", 2),
        ("planned times only", 3),
        ("nothing", 4),
    ]


def test_wall_times_become_utc_and_deadlines_days(odd: Path) -> None:
    assert goal(odd, GUITAR, "created_at, deadline, name") == (
        "2025-09-01T22:00:00.000000Z", "2027-06-30", "Play what I hear — Übung",
    )  # fmt: skip
    assert goal(odd, "completed twice", "deadline, completed") == ("2027-06-29", 1)  # still the 29th in New York
    assert goal(odd, "created at a number", "created_at") == (None,)
    assert original(odd, "goals", "created at a number", "created_at") == "1756749600"
    assert goal(odd, "created in the gap", "created_at") == ("2025-03-09T07:30:00.000000Z",)


def test_a_session_gets_its_columns(odd: Path) -> None:
    names = "status, discipline, session_type, session_date, total_duration_seconds, is_retroactive"
    assert goal(odd, "clock change", names) == ("PARTIAL", "general", "PRACTICE", "2025-09-01", 10800, 0)
    assert goal(odd, TECHNIQUE, names) == (None,) * 6


def test_attributes_holds_only_objects_that_every_reader_reads_alike(odd: Path) -> None:
    assert goal(odd, "two durations", "attributes = session_data") == (1,)
    for key in ("a list", "a string", "truncated", "not a number", "half a character", "deep", "thousands of digits"):
        assert goal(odd, key, "attributes, session_data IS NULL") == (None, 0)


def test_links_to_the_sessions_own_parent_are_no_links(odd: Path) -> None:
    rows = query(odd, "SELECT practice_session_id, goal_id FROM practice_session_goals ORDER BY 1")
    assert rows == [("deep", TECHNIQUE), ("nothing", TECHNIQUE)]


def test_old_projections_are_kept_as_they_were(odd: Path) -> None:
    assert json.loads(original(odd, "metric_values", "value-1", "row"))["value"] == 92.5
    assert json.loads(original(odd, "metric_values", "infinite", "row"))["value"] == {"sql": "inf"}
    assert json.loads(original(odd, "metric_definitions", "lost", "row"))["activity_id"] == "gone"


def test_an_empty_old_database_gets_no_placeholder(tmp_path: Path) -> None:
    upgrade_database(f"sqlite:///{tmp_path / 'fresh.db'}", ZONE)
    assert query(tmp_path / "fresh.db", "SELECT count(*) FROM users") == [(0,)]


def test_the_rows_wait_under_an_account_nobody_can_sign_in_to(odd: Path) -> None:
    assert query(odd, "SELECT email, password, active, time_zone FROM users JOIN profiles ON user_id = id") == [
        (None, None, 0, ZONE)
    ]
    assert original(odd, "database", "time_zone", "time_zone") == ZONE


def test_what_was_edited_since_survives_down_and_up(tmp_path: Path, config: Config) -> None:
    path = write_database(tmp_path / "goals.db")
    upgrade_database(f"sqlite:///{path}", ZONE)
    newer = '{"version": 1, "sections": [], "notes": "newer", "details": {}, "extra": {}}'
    query(path, "UPDATE users SET email = 'ada@example.com', password = 'hash', active = 1")
    query(path, "UPDATE goals SET attributes = ?, status = 'ABANDONED', version = 3 WHERE id = 'nothing'", newer)
    query(
        path,
        "UPDATE goals SET completed_at = '2026-01-01T00:00:00.000000Z', position = 7, name = 'New' WHERE id = ?",
        GUITAR,
    )
    edited = without_derived(content(path))
    command.downgrade(config, "0002")
    assert goal(path, GUITAR, "name") == ("New",)
    assert goal(path, "nothing", "attributes") == (newer,)
    command.upgrade(config, "head")
    assert without_derived(content(path)) == {**edited, "goals": content(path)["goals"]}
    assert goal(path, "nothing", "attributes, status, version") == (newer, "ABANDONED", 3)
    assert goal(path, GUITAR, "completed_at, position, name") == ("2026-01-01T00:00:00.000000Z", 7, "New")


def test_a_database_of_two_people_cannot_go_down(odd: Path, config: Config) -> None:
    query(
        odd,
        "INSERT INTO users (id, active, fs_uniquifier, created_at) VALUES (9, 1, 'x', '2026-01-01T00:00:00.000000Z')",
    )
    query(odd, "INSERT INTO goals (user_id, id, type, root_id, name) VALUES (9, 'a', 'UltimateGoal', 'a', 'Theirs')")
    before = content(odd)
    with pytest.raises(Refused, match="2 accounts have goals"):
        command.downgrade(config, "0002")
    assert content(odd) == before


def test_a_migration_that_fails_leaves_the_database_as_it_was(tmp_path: Path, config: Config) -> None:
    path = write_database(tmp_path / "goals.db")
    query(path, "CREATE TABLE profiles (id INTEGER)")  # in the way of 0003
    command.stamp(config, "0001")
    command.upgrade(config, "0002")
    before, tables = content(path), schema(path)
    with pytest.raises(sa.exc.OperationalError):
        command.upgrade(config, "head")
    assert content(path) == before
    assert schema(path) == tables


def test_the_migrations_import_nothing_of_the_program() -> None:
    folder = Path(config_of(Path("unused")).config_file_name or "").parent
    forbidden = re.compile(
        r"^(?:from|import) (?:app|models|model_types|extensions|blueprints|schemas|services)\b", re.MULTILINE
    )
    for path in folder.glob("versions/*.py"):
        assert not forbidden.search(path.read_text("utf-8")), path.name
