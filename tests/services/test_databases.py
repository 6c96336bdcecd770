"""Recognising a database and bringing it up, and the commands that do it."""

import contextvars
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from click.testing import Result
from flask import Flask

from cli import register_cli
from extensions import db
from services.databases import (
    ForeignDatabase,
    Shape,
    head_revision,
    migration_config,
    recognise,
    upgrade_database,
)
from tests.migrations.legacy_databases import ZONE, content, expected_totals, totals, write_database


def url_of(path: Path) -> str:
    return f"sqlite:///{path}"


@pytest.mark.parametrize(
    ("by_hand", "shape"), [(0, Shape.BEFORE), (1, Shape.HALF), (5, Shape.HALF), (10, Shape.HALF), (11, Shape.BY_HAND)]
)
def test_an_old_database_is_recognised_by_its_shape_and_goes_to_head(
    tmp_path: Path, by_hand: int, shape: Shape
) -> None:
    path = write_database(tmp_path / "goals.db", by_hand=by_hand)
    assert recognise(url_of(path)) == (shape, None)
    report = upgrade_database(url_of(path), ZONE)
    assert recognise(url_of(path)) == (Shape.VERSIONED, head_revision())
    assert totals(path) == expected_totals()
    assert (report.shape, report.revision_before, report.revision) == (shape, None, head_revision())


def test_bringing_up_makes_a_backup_and_says_what_was_carried(tmp_path: Path) -> None:
    path = write_database(tmp_path / "goals.db", is_odd=True)
    before = content(path)
    report = upgrade_database(url_of(path), ZONE)
    assert report.backup is not None
    assert report.backup.name.startswith("goals.db.backup-2")
    assert content(report.backup) == before
    assert report.counts["goals"] == len(before["goals"])
    told = "\n".join(report.lines())
    assert "orphan, parent_id: its parent is gone" in told
    assert "truncated: nothing in it was timed, the text is not JSON" in told


def test_a_database_at_head_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "goals.db"
    assert upgrade_database(url_of(path)).lines()[0].startswith("Database was empty")
    before = path.read_bytes()
    report = upgrade_database(url_of(path))
    assert report.lines() == [f"Database: up to date ({head_revision()})"]
    assert path.read_bytes() == before
    assert [item.name for item in path.parent.iterdir()] == ["goals.db"]


def test_a_database_under_alembic_goes_on_from_where_it_is(tmp_path: Path) -> None:
    path = write_database(tmp_path / "goals.db")
    config = migration_config(url_of(path), ZONE)
    command.stamp(config, "0001")
    command.upgrade(config, "0002")
    assert upgrade_database(url_of(path), ZONE).revision_before == "0002"
    assert totals(path) == expected_totals()


def test_an_upgrade_that_was_cut_off_before_its_end_is_finished_by_the_next(tmp_path: Path) -> None:
    path = write_database(tmp_path / "goals.db")
    upgrade_database(url_of(path), ZONE)
    whole = content(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE goals SET section_seconds = NULL")
        connection.execute("DELETE FROM activity_instances")
        connection.commit()
    upgrade_database(url_of(path), ZONE)
    assert content(path) == whole


def test_another_programs_database_and_a_newer_one_are_refused(tmp_path: Path) -> None:
    other, newer, text = tmp_path / "other.db", tmp_path / "newer.db", tmp_path / "notes.txt"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE songs (id INTEGER PRIMARY KEY)")
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        connection.execute("INSERT INTO alembic_version VALUES ('9999')")
        connection.commit()
    text.write_text("This is no database, but long enough to look like a file of one. " * 10)
    for path in (other, newer, text):
        before = path.read_bytes()
        with pytest.raises(ForeignDatabase):
            upgrade_database(url_of(path))
        assert path.read_bytes() == before


@pytest.fixture
def small_app(tmp_path: Path) -> Flask:
    """Return an app that has nothing but the database and the commands."""
    app = Flask("small")
    app.config["SQLALCHEMY_DATABASE_URI"] = url_of(write_database(tmp_path / "goals.db"))
    db.init_app(app)
    register_cli(app)
    return app


def test_the_commands_upgrade_tell_and_check(small_app: Flask, tmp_path: Path) -> None:
    def invoke(*args: str) -> Result:
        # With nothing around it, as in a shell: the application of other tests would be taken for this one.
        return contextvars.Context().run(small_app.test_cli_runner().invoke, args=args)

    assert "of the old program" in invoke("database", "status").output
    upgraded = invoke("database", "upgrade", "--time-zone", ZONE)
    assert upgraded.exit_code == 0, upgraded.output
    assert "Carried over: 8 goals" in upgraded.output
    assert invoke("sessions", "check").output == "0 differences\n"
    with closing(sqlite3.connect(tmp_path / "goals.db")) as connection:
        connection.execute("UPDATE goals SET total_duration_seconds = 5 WHERE id = 'two durations'")
        connection.commit()
    checked = invoke("sessions", "check")
    assert (checked.exit_code, checked.output.splitlines()[-2]) == (1, "1 differences")
    assert invoke("sessions", "check", "--fix").output.endswith("1 differences fixed\n")
    assert totals(tmp_path / "goals.db") == expected_totals()


def test_an_unknown_time_zone_is_refused_before_anything_is_changed(small_app: Flask, tmp_path: Path) -> None:
    before = content(tmp_path / "goals.db")
    ended = small_app.test_cli_runner().invoke(args=["database", "upgrade", "--time-zone", "Mars/Olympus"])
    assert (ended.exit_code, "no time zone called" in ended.output) == (1, True)
    assert content(tmp_path / "goals.db") == before
