"""The commands under `flask`: what a person reads when the database cannot be changed, and what is never logged."""

import logging
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from click.testing import CliRunner
from flask import Flask

import services.databases
from app import create_app
from cli import upgrade
from extensions import db
from problems import handle_database_error
from tests.migrations.legacy_databases import write_database


def application(path: Path) -> Flask:
    return create_app({"INSTANCE_PATH": str(path.parent), "SQLALCHEMY_DATABASE_URI": f"sqlite:///{path}"})


def run_upgrade(path: Path) -> tuple[int, str]:
    with application(path).app_context():
        answer = CliRunner().invoke(upgrade, ["--time-zone", "UTC"])
        db.engine.dispose()
    return answer.exit_code, answer.output


def test_a_database_in_use_is_told_in_words_and_stays_as_it_is(tmp_path: Path) -> None:
    path = write_database(tmp_path / "old goals.db")
    before = path.read_bytes()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        code, output = run_upgrade(path)
        other.execute("ROLLBACK")
    assert (code, path.read_bytes() == before) == (1, True)
    assert "database is locked. Another program is using it: close that first." in output
    assert "Traceback" not in output
    assert run_upgrade(path)[0] == 0


def test_a_backup_that_fails_stops_the_upgrade_and_leaves_no_half_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_database(tmp_path / "goals.db")
    before = path.read_bytes()

    def full(_draft: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(services.databases.Path, "replace", full)
    code, output = run_upgrade(path)
    assert (code, path.read_bytes() == before) == (1, True)
    assert "No space left on device" in output
    assert list(tmp_path.glob("*backup*")) == []


def test_a_statement_that_fails_does_not_write_what_a_person_wrote_into_the_log(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    private = "a private " + "thought"  # in two pieces, for the log shows this line of the source
    with pytest.raises(sa.exc.DBAPIError) as refused:
        db.session.execute(sa.text("SELECT 1 FROM nowhere WHERE note = :note"), {"note": private})
    with caplog.at_level(logging.ERROR):
        handle_database_error(refused.value)
    assert "database_error" in caplog.text
    assert private not in caplog.text
