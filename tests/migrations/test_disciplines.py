"""Migration 0007: what disciplines measure, stories, climbing and imports, up and down."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command

from models import Model
from services.databases import migration_config, upgrade_database
from tests.migrations.legacy_databases import ZONE, create_tables, write_plain_rows

pytestmark = [pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::RuntimeWarning")]
AT = datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)
LATER = datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC)
EDITED = {"created_at": AT, "updated_at": LATER, "deleted_at": LATER, "version": 3}
GRADED = {"grade": "7a+", "grade_system": "french", "scale": "rope", "difficulty": 12.5}
PAIR = {"competition_type": "LEAD", "competition_id": "cup"}
ROWS: dict[str, list[dict[str, Any]]] = {
    "session_metrics": [
        {"practice_session_id": "nothing", "key": "accuracy", "value": 83.87, "unit": "%"},
        {"practice_session_id": "nothing", "key": "total_chords", "value": 26.0, "unit": "chords"},
    ],
    "rituals": [
        {
            "id": "night", "name": "Nächte", "description": "short", "prompt": "A bear", "theme": "sea",
            "target_length": 250, "num_scenes": 3, "voice": "Anna", "is_default": True, **EDITED,
        }
    ],
    "story_services": [{"address": "http://127.0.0.1:1", "model": "small", "secret": "sealed", "updated_at": AT}],
    "climbing_routes": [
        {
            "id": "route", "name": "Die Kante", **GRADED, "color": "red", "place": "Halle", "setter": "Eva",
            "notes": "left", "active_from": date(2026, 1, 1), "active_to": date(2026, 3, 1), **EDITED,
        }
    ],
    "competitions": [
        {
            "id": "cup", "competition_type": "LEAD", "name": "Cup", "competition_date": date(2026, 1, 2),
            "place": "Halle", "result": "Final", "final_placing": 4, "notes": "cold", **EDITED,
        }
    ],
    "route_completions": [
        {
            "id": "send", "practice_session_id": "nothing", "route_id": "route", "route_name": "Die Kante", **GRADED,
            "style": "FLASH", "tries": 2, "climbed_at": AT, "notes": "at last", **PAIR,
            "created_at": AT, "deleted_at": LATER, "version": 2,
        },
        {
            "id": "go", "practice_session_id": "nothing", "route_name": "", **GRADED, "style": "ATTEMPT", "tries": 1,
            "climbed_at": AT, "notes": "", "created_at": AT, "version": 1,
        },
    ],
    "competition_results": [
        {
            "completion_id": "send", **PAIR, "label": "Die Kante", "grade": "7a+", "difficulty": 12.5, "is_sent": True,
            "tries": 2, "climbed_at": AT,
        }
    ],
    "imports": [
        {
            "id": "drills", "source": "drills", "file_name": "Übung.json", "report": {"read": [1, {"bad": None}]},
            "created_at": AT, "undone_at": LATER,
        }
    ],
    "import_rows": [{"import_id": "drills", "table_name": "goals", "row_id": "nothing"}],
}  # fmt: skip
PROFILE = {
    "grade_systems": {"boulder": "font"},
    "mood": "calm",
    "routine": "Bath, book, bed",
    "preferences": ["short"],
    "favorite_characters": ["Bär"],
    "calming_elements": ["rain", "moon"],
}
PRACTICE = {"result": "26 chords, 84 %", "setup_key": "abcdef"}
TABLES = Model.metadata.tables


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of a database of the old program at head, in which somebody used everything new."""
    is_sqlite = request.param == "sqlite"
    if is_sqlite:
        url = f"sqlite:///{tmp_path / 'goals.db'}"
    else:
        url = request.getfixturevalue("server").replace("postgresql://", "postgresql+psycopg://", 1)
    engine = sa.create_engine(url)
    with engine.begin() as connection:
        if not is_sqlite:
            connection.exec_driver_sql("DROP SCHEMA public CASCADE")
            connection.exec_driver_sql("CREATE SCHEMA public")
        create_tables(connection.exec_driver_sql, is_sqlite=is_sqlite)
        write_plain_rows(connection.exec_driver_sql, "?" if is_sqlite else "%s")
    upgrade_database(url, ZONE)
    goals = TABLES["goals"]
    with engine.begin() as connection:
        user_id = connection.execute(sa.select(TABLES["users"].c.id)).scalar_one()
        for name, rows in ROWS.items():
            for row in rows:
                connection.execute(sa.insert(TABLES[name]).values(user_id=user_id, **row))
        connection.execute(sa.update(TABLES["profiles"]).values(PROFILE))
        connection.execute(sa.update(goals).where(goals.c.id == "nothing").values(PRACTICE))
    engine.dispose()
    return url


def read_rows(connection: sa.Connection, name: str) -> list[dict[str, Any]]:
    table = TABLES[name]
    found = connection.execute(sa.select(table).order_by(*reversed(table.primary_key.columns)))
    rows = [
        {key: value for key, value in row._mapping.items() if key != "user_id" and value is not None} for row in found
    ]
    return sorted(rows, key=lambda row: str(row.get("id") or row.get("key")))


def stored(url: str) -> dict[str, Any]:
    """Return what the new tables and columns hold."""
    goals = TABLES["goals"]
    engine = sa.create_engine(url)
    with engine.connect() as connection:
        found: dict[str, Any] = {name: read_rows(connection, name) for name in ROWS}
        columns = sa.select(*(TABLES["profiles"].c[key] for key in PROFILE))
        found["profiles"] = connection.execute(columns).one()._asdict()
        columns = sa.select(*(goals.c[key] for key in PRACTICE)).where(goals.c.result.is_not(None))
        found["goals"] = connection.execute(columns).one()._asdict()
    engine.dispose()
    return found


def expected() -> dict[str, Any]:
    rows = {name: sorted(many, key=lambda row: str(row.get("id") or row.get("key"))) for name, many in ROWS.items()}
    return {**rows, "profiles": PROFILE, "goals": PRACTICE}


def run(url: str, statement: str) -> list[Any]:
    engine = sa.create_engine(url)
    try:
        with engine.begin() as connection:
            if engine.dialect.name == "sqlite":
                connection.exec_driver_sql("PRAGMA foreign_keys = ON")
            result = connection.exec_driver_sql(statement)
            return list(result) if result.returns_rows else []
    finally:
        engine.dispose()


def has_table(url: str, name: str) -> bool:
    engine = sa.create_engine(url)
    found = sa.inspect(engine).has_table(name)
    engine.dispose()
    return found


def test_every_new_table_and_column_is_looked_at() -> None:
    new = {name for name, table in TABLES.items() if name in ROWS or "competition" in name or "climbing" in name}
    assert new == set(ROWS)
    for name, rows in ROWS.items():
        assert {key for row in rows for key in row} | {"user_id"} == set(TABLES[name].columns.keys()), name


@pytest.mark.parametrize("revision", ["0006", "0003"])
def test_what_was_written_since_survives_down_and_up(url: str, revision: str) -> None:
    assert stored(url) == expected()
    config = migration_config(url, ZONE)
    command.downgrade(config, revision)
    assert not any(has_table(url, name) for name in ROWS)
    assert run(url, "SELECT count(*) FROM kept_0007") == [(13,)]  # 11 rows, a profile, a session
    command.upgrade(config, "head")
    assert stored(url) == expected()
    assert not has_table(url, "kept_0007")


def test_what_belongs_to_something_that_is_gone_goes_with_it(url: str) -> None:
    config = migration_config(url, ZONE)
    command.downgrade(config, "0006")
    run(url, "DELETE FROM goals WHERE id = 'nothing'")
    command.upgrade(config, "head")
    gone = ("session_metrics", "route_completions", "competition_results")
    counts = {name: run(url, f"SELECT count(*) FROM {name}")[0][0] for name in ROWS}
    assert counts == {name: 0 if name in gone else len(rows) for name, rows in ROWS.items()}


def test_an_account_goes_with_everything_that_is_its(url: str) -> None:
    engine = sa.create_engine(url)
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA foreign_keys = ON")
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        connection.exec_driver_sql("DELETE FROM users")
        for name in (*ROWS, "profiles", "goals"):
            assert connection.execute(sa.select(sa.func.count()).select_from(TABLES[name])).scalar() == 0
    engine.dispose()


def test_a_person_has_one_default_ritual(url: str) -> None:
    run(url, "UPDATE rituals SET deleted_at = NULL")
    insert = "INSERT INTO rituals (user_id, id, name, is_default, created_at, updated_at)"
    with pytest.raises(sa.exc.IntegrityError):
        run(url, f"{insert} SELECT user_id, 'second', name, is_default, created_at, updated_at FROM rituals")
    run(url, f"{insert} SELECT user_id, 'second', name, NOT is_default, created_at, updated_at FROM rituals")


def test_only_sessions_have_a_result(url: str) -> None:
    with pytest.raises(sa.exc.IntegrityError):
        run(url, "UPDATE goals SET result = 'done' WHERE type <> 'PracticeSession'")
