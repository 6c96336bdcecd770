"""Migration 0005: groups, templates with their goal, limits of metrics, assets, feedback and settings, up and down."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command

from models import Model
from services.databases import migration_config, upgrade_database
from tests.migrations.legacy_databases import SCALES_GOAL, ZONE, create_tables, write_plain_rows

pytestmark = [pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::RuntimeWarning")]
AT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
PRACTICE = {"practice_session_id": "nothing"}
ROWS: dict[str, list[dict[str, Any]]] = {
    "activity_groups": [{"id": "technique", "name": "Technique", "position": 3, "created_at": AT}],
    "session_assets": [
        {
            "id": "take",
            "asset_type": "audio",
            "name": "Take 1",
            "file_hash": "a" * 64,
            "media_type": "audio/ogg",
            "byte_count": 3_000_000_000,
            "display_order": 2,
            "created_at": AT,
            "deleted_at": AT,
            **PRACTICE,
        }
    ],
    "session_feedback": [{"rating": 4, "mood_delta": -2, "comment": "Übung", **PRACTICE}],
}
# table: (columns that tell, what somebody wrote there)
CHANGES: dict[str, tuple[str, dict[str, Any]]] = {
    "profiles": ("", {"daily_caps": {"climbing": 2, "yoga": None}, "timer_limit_minutes": 45}),
    "session_templates": (
        "template-1",
        {"session_type": "PRACTICE", "goal_id": SCALES_GOAL, "difficulty": 5, "focus_area": "left", "version": 7},
    ),
    "activity_definitions": (
        "scales",
        {"group_id": "technique", "discipline": "music", "archived": True, "updated_at": AT, "deleted_at": AT},
    ),
    "metric_definitions": ("tempo", {"better": "lower", "minimum": 30.5, "maximum": 200.0, "position": 1}),
    "split_definitions": ("left", {"deleted_at": AT}),
}
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
    with engine.begin() as connection:
        user_id = connection.execute(sa.select(TABLES["users"].c.id)).scalar_one()
        for name, rows in ROWS.items():
            connection.execute(sa.insert(TABLES[name]), [{"user_id": user_id, **row} for row in rows])
        for name, (key, values) in CHANGES.items():
            table = TABLES[name]
            connection.execute(sa.update(table).where(table.c.id == key if key else sa.true()).values(values))
    engine.dispose()
    return url


def stored(url: str) -> dict[str, Any]:
    """Return what the new tables and columns hold."""
    engine = sa.create_engine(url)
    with engine.connect() as connection:
        found: dict[str, Any] = {
            name: [
                {key: value for key, value in row._mapping.items() if key != "user_id" and value is not None}
                for row in connection.execute(sa.select(TABLES[name]))
            ]
            for name in ROWS
        }
        for name, (_, values) in CHANGES.items():
            row = connection.execute(sa.select(*(TABLES[name].c[key] for key in values))).one()
            found[name] = ("", row._asdict())
    engine.dispose()
    return found


def expected() -> dict[str, Any]:
    return {**ROWS, **{name: ("", values) for name, (_, values) in CHANGES.items()}}


def run(url: str, statement: str) -> list[Any]:
    engine = sa.create_engine(url)
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA foreign_keys = ON")
        result = connection.exec_driver_sql(statement)
        rows = list(result) if result.returns_rows else []
    engine.dispose()
    return rows


def has_table(url: str, name: str) -> bool:
    engine = sa.create_engine(url)
    found = sa.inspect(engine).has_table(name)
    engine.dispose()
    return found


@pytest.mark.parametrize("revision", ["0004", "0002"])
def test_what_was_written_since_survives_down_and_up(url: str, revision: str) -> None:
    config = migration_config(url, ZONE)
    command.downgrade(config, revision)
    assert not has_table(url, "session_feedback")
    assert run(url, "SELECT count(*) FROM kept_0005") == [(8,)]
    command.upgrade(config, "head")
    assert stored(url) == expected()
    assert not has_table(url, "kept_0005")


def test_what_belongs_to_something_that_is_gone_goes_with_it(url: str) -> None:
    config = migration_config(url, ZONE)
    command.downgrade(config, "0004")
    run(url, "DELETE FROM goals WHERE id = 'nothing'")
    run(url, "DELETE FROM metric_definitions WHERE id = 'tempo'")
    run(url, "UPDATE session_templates SET root_id = NULL")
    run(url, f"DELETE FROM goals WHERE id = '{SCALES_GOAL}'")
    command.upgrade(config, "head")
    assert run(url, "SELECT goal_id, difficulty FROM session_templates") == [(None, 5)]
    for table in ("session_assets", "session_feedback", "metric_definitions"):
        assert run(url, f"SELECT count(*) FROM {table}") == [(0,)]
    assert run(url, "SELECT group_id FROM activity_definitions") == [("technique",)]


def test_an_account_goes_with_everything_that_is_its(url: str) -> None:
    engine = sa.create_engine(url)
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA foreign_keys = ON")
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        connection.exec_driver_sql("DELETE FROM users")
        for name in (*ROWS, *CHANGES, "goals"):
            assert connection.execute(sa.select(sa.func.count()).select_from(TABLES[name])).scalar() == 0
    engine.dispose()


def test_a_goal_that_a_template_is_filed_under_cannot_just_disappear(url: str) -> None:
    engine = sa.create_engine(url)
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA foreign_keys = ON")
        with pytest.raises(sa.exc.IntegrityError):
            connection.exec_driver_sql(f"DELETE FROM goals WHERE id = '{SCALES_GOAL}'")
    engine.dispose()
