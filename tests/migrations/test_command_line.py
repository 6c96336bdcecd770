"""The stand-alone migration as a person meets it: a menu, no answer, a file in use, a backup that cannot be made."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import add_session_analytics_fields as script
import pytest

from tests.migrations.legacy_databases import SCALES_GOAL, ZONE, write_database


def hash_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def answer(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    """Let a person type these lines and then close the terminal."""
    lines = iter(answers)

    def read(_question: str = "") -> str:
        for line in lines:
            return line
        raise EOFError

    monkeypatch.setattr("builtins.input", read)


def run(path: Path, *more: str, action: str = "run") -> int:
    return script.main([action, "--database", str(path), "--time-zone", ZONE, *more])


@pytest.mark.parametrize("action", ["status", "dry-run"])
def test_looking_changes_nothing_in_the_file(tmp_path: Path, action: str) -> None:
    path = write_database(tmp_path / "goals.db")
    before = hash_of(path)
    assert run(path, action=action) == 0
    assert (hash_of(path), list(tmp_path.iterdir())) == (before, [path])


@pytest.mark.parametrize("action", ["run", "rollback"])
def test_where_nobody_answers_nothing_is_changed_and_the_option_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], action: str
) -> None:
    path = write_database(tmp_path / "goals.db")
    before = hash_of(path)
    answer(monkeypatch)
    assert run(path, action=action) == 1
    assert "--yes" in capsys.readouterr().err
    assert (hash_of(path), list(tmp_path.iterdir())) == (before, [path])


def test_the_menu_asks_again_after_a_wrong_answer_and_ends_when_the_terminal_closes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_database(tmp_path / "goals.db")
    before = hash_of(path)
    answer(monkeypatch, str(path), ZONE, "7", "run", "1", "no")
    assert script.main([]) == 0
    assert capsys.readouterr().out.count("Please choose a number from 1 to 5.") == 2
    assert hash_of(path) == before


def test_a_terminal_that_closes_at_the_first_question_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch)
    assert script.main([]) == 0


def test_ctrl_c_ends_with_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(_question: str = "") -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupt)
    assert script.main([]) == 130
    assert capsys.readouterr().err.strip() == "Stopped. What was not finished is undone."


def test_a_file_that_is_no_database_is_refused_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear database, " * 100)
    assert run(path, "--yes") == 1
    assert "file is not a database" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [path]


def test_without_a_backup_nothing_is_begun_and_no_half_copy_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_database(tmp_path / "goals.db")
    before = hash_of(path)

    def full(_draft: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert run(path, "--yes") == 1
    assert "No space left on device" in capsys.readouterr().err
    assert (hash_of(path), list(tmp_path.iterdir())) == (before, [path])


def test_a_path_with_spaces_and_a_database_that_is_still_in_wal_mode_are_brought_up(tmp_path: Path) -> None:
    path = write_database(tmp_path / "my old goals.db")
    with closing(sqlite3.connect(path)) as reader:
        reader.execute("PRAGMA journal_mode = WAL")
        reader.execute("UPDATE goals SET name = 'changed a moment ago' WHERE id = ?", (SCALES_GOAL,))
        reader.commit()
        assert run(path, "--yes") == 0
        found = reader.execute("SELECT name, session_start FROM goals WHERE id = ?", (SCALES_GOAL,)).fetchone()
    assert found == ("changed a moment ago", None)
    backup = next(tmp_path.glob("*.backup-*"))
    with closing(sqlite3.connect(backup)) as copy:
        name = copy.execute("SELECT name FROM goals WHERE id = ?", (SCALES_GOAL,)).fetchone()
    assert name == ("changed a moment ago",)


def test_a_rollback_refuses_to_lose_what_a_goal_holds_in_the_columns(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_database(tmp_path / "goals.db")
    assert run(path, "--yes") == 0
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE goals SET total_duration_seconds = 0 WHERE type <> 'PracticeSession'")
        connection.execute("UPDATE goals SET template_id = 'kept by hand' WHERE id = ?", (SCALES_GOAL,))
        connection.commit()
    before = hash_of(path)
    capsys.readouterr()
    assert run(path, "--yes", action="rollback") == 1
    told = capsys.readouterr().err
    assert "1 rows that are no sessions hold values" in told
    assert SCALES_GOAL in told
    assert hash_of(path) == before
