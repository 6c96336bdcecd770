"""Which database is meant, and what cannot be one."""

import contextlib
import sqlite3
import sys
from pathlib import Path

import pytest

from tooling import database, environment
from tooling.places import TroubleError


def test_a_relative_database_is_meant_from_where_the_person_stands(tmp_path: Path) -> None:
    assert database.database_url("goals.db", tmp_path) == f"sqlite:///{tmp_path.resolve().as_posix()}/goals.db"


def test_a_postgresql_address_is_taken_as_it_is(tmp_path: Path) -> None:
    assert database.database_url("postgresql://me@host/goals", tmp_path) == "postgresql://me@host/goals"


def test_an_empty_file_can_become_a_database(tmp_path: Path) -> None:
    (tmp_path / "new.db").touch()
    assert database.database_url("new.db", tmp_path).endswith("/new.db")


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ("nowhere/goals.db", "There is no folder"),
        ("notes.txt", "is not a SQLite database. Nothing was changed in it."),
        (".", "is a folder"),
        ("mysql://host/goals", "begins with postgresql://"),
    ],
)
def test_what_cannot_be_a_database_is_refused_and_left_alone(tmp_path: Path, given: str, sentence: str) -> None:
    (tmp_path / "notes.txt").write_text("my notes, longer than the head of a database")
    with pytest.raises(TroubleError, match=sentence):
        database.database_url(given, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_database_is_at_head_only_with_the_newest_revision_and_every_document_read(tmp_path: Path) -> None:
    (tmp_path / "0001_first.py").write_text('revision = "0001"\n')
    (tmp_path / "0002_second.py").write_text('revision: str = "0002"\ndown_revision = "0001"\n')
    url = f"sqlite:///{(tmp_path / 'goals.db').as_posix()}"
    assert not database.is_at_head(url, tmp_path)
    with contextlib.closing(sqlite3.connect(tmp_path / "goals.db")) as connection:
        connection.execute("CREATE TABLE goals (id TEXT, type TEXT, section_seconds JSON)")
        assert not database.is_at_head(url, tmp_path)
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
        connection.execute("INSERT INTO alembic_version VALUES ('0001')")
        connection.commit()
        assert not database.is_at_head(url, tmp_path)
        connection.execute("UPDATE alembic_version SET version_num = '0002'")
        connection.commit()
        assert database.is_at_head(url, tmp_path)
        connection.execute("INSERT INTO goals VALUES ('cut off', 'PracticeSession', NULL)")
        connection.commit()
    assert not database.is_at_head(url, tmp_path)


def test_a_misspelt_time_zone_is_refused_with_the_likely_one(tmp_path: Path) -> None:
    here = environment.Environment(Path(sys.executable), environment.child_variables(tmp_path))
    database.refuse_unknown_zone(here, "America/New_York")
    with pytest.raises(TroubleError, match=r"Did you mean America/New_York\?"):
        database.refuse_unknown_zone(here, "new york")


def test_a_report_too_long_for_a_screen_is_kept_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database.tell([f"session {number}" for number in range(100)], tmp_path)
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == 41
    assert printed[40].startswith("    … and 60 lines more; all of them are in ")
    (kept,) = tmp_path.iterdir()
    assert kept.read_text("utf-8").splitlines()[99] == "session 99"
