"""The same migrations on a real PostgreSQL."""

from typing import Any

import add_session_analytics_fields as script
import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from models import Goal
from services.databases import Shape, migration_config, recognise, upgrade_database
from tests.migrations.legacy_databases import (
    CREATED,
    ODD_SESSIONS,
    SCALES_GOAL,
    ZONE,
    create_tables,
    expected_totals,
    insert,
    write_plain_rows,
)

pytestmark = [pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::RuntimeWarning")]


@pytest.fixture
def url(server: str) -> str:
    """Return the address of an empty database."""
    import psycopg

    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    return server.replace("postgresql://", "postgresql+psycopg://", 1)


@pytest.fixture
def old(server: str, url: str) -> str:
    """Return the address of a database of the old program."""
    import psycopg

    with psycopg.connect(server) as connection:
        create_tables(connection.execute, is_sqlite=False)
        write_plain_rows(connection.execute, "%s")
        for key, (text, _) in ODD_SESSIONS.items():
            insert(connection.execute, "goals", "%s", id=key, type="PracticeSession", name=key, created_at=CREATED,
                   parent_id=SCALES_GOAL, session_data=text)  # fmt: skip
    return url


def is_compared(name: str | None, _kind: str, _parents: Any) -> bool:
    """Leave out the full-text index, which is no part of the models' metadata."""
    return name != "ix_goals_search"


def content(url: str) -> dict[str, list[tuple[Any, ...]]]:
    engine = sa.create_engine(url)
    with engine.connect() as connection:
        inspector = sa.inspect(connection)
        found = {}
        for name in set(inspector.get_table_names()) - {"alembic_version", "users", "profiles"}:
            cells = ", ".join(f'CAST("{column["name"]}" AS text)' for column in inspector.get_columns(name))
            found[name] = sorted(map(tuple, connection.execute(sa.text(f"SELECT {cells} FROM {name}")).all()), key=repr)
    engine.dispose()
    return found


def test_every_total_is_what_was_worked_out_by_hand(old: str) -> None:
    assert recognise(old) == (Shape.BEFORE, None)
    upgrade_database(old, ZONE)
    engine = sa.create_engine(old)
    with engine.connect() as connection:
        rows = connection.execute(
            sa.text("SELECT id, total_duration_seconds FROM goals WHERE type = 'PracticeSession'")
        )
        found = {row[0]: row[1] for row in rows}
        start = connection.execute(sa.text("SELECT session_start FROM goals WHERE id = 'two durations'")).scalar_one()
    engine.dispose()
    assert found == expected_totals(is_odd=True)
    assert start.isoformat() == "2025-09-01T22:00:00+00:00"


def test_up_down_and_up_again_keeps_every_cell(old: str) -> None:
    before = content(old)
    upgrade_database(old, ZONE)
    after = content(old)
    config = migration_config(old, ZONE)
    command.downgrade(config, "0001")
    assert content(old) == before
    upgrade_database(old, ZONE)
    assert content(old) == after


def test_the_stand_alone_script_runs_again_and_back(old: str) -> None:
    before = content(old)
    arguments = ["--database", old, "--time-zone", ZONE, "--yes"]
    assert script.main(["run", *arguments]) == 0
    after = content(old)
    assert script.main(["run", *arguments]) == 0
    assert content(old) == after
    assert script.main(["rollback", *arguments]) == 0
    assert content(old) == before


@pytest.mark.parametrize("kind", ["fresh", "migrated"])
def test_the_schema_is_that_of_the_models(kind: str, request: pytest.FixtureRequest) -> None:
    url = request.getfixturevalue("url" if kind == "fresh" else "old")
    upgrade_database(url, ZONE)
    engine = sa.create_engine(url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_name": is_compared})
        assert compare_metadata(context, Goal.metadata) == []
    migrated = describe(engine)
    with engine.begin() as connection:
        connection.execute(sa.text("DROP SCHEMA public CASCADE"))
        connection.execute(sa.text("CREATE SCHEMA public"))
    Goal.metadata.create_all(engine)
    assert migrated == describe(engine)
    engine.dispose()


def describe(engine: sa.Engine) -> dict[str, list[Any]]:
    """Return columns, constraints and indexes as the server writes them."""
    queries = {
        "columns": "SELECT table_name, column_name, data_type, is_nullable, column_default, character_maximum_length"
        " FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'alembic_version'",
        "constraints": "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
        " WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'alembic_version'",
        "indexes": "SELECT indexname, indexdef FROM pg_indexes"
        " WHERE schemaname = 'public' AND tablename <> 'alembic_version'",
    }
    with engine.connect() as connection:
        return {name: sorted(map(repr, connection.execute(sa.text(text)))) for name, text in queries.items()}
