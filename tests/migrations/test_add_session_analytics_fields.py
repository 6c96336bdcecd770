"""The stand-alone migration on databases of the old program: whole, odd, half migrated, and under Alembic."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import add_session_analytics_fields as script
import pytest
from alembic import command

from services.databases import migration_config
from tests.migrations.legacy_databases import (
    BY_HAND,
    CREATED,
    ODD_SESSIONS,
    SCALES_GOAL,
    ZONE,
    content,
    exercises,
    expected_totals,
    insert,
    schema,
    timed,
    totals,
    write_database,
)


def run(path: Path, action: str = "run", zone: str = ZONE) -> int:
    return script.main([action, "--database", str(path), "--time-zone", zone, "--yes"])


def row_of(path: Path, practice_id: str) -> tuple[object, ...]:
    with closing(sqlite3.connect(path)) as connection:
        names = "session_start, session_end, total_duration_seconds, template_id"
        return connection.execute(f"SELECT {names} FROM goals WHERE id = ?", (practice_id,)).fetchone()


def change(path: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement, values)
        connection.commit()


def session_data_of(path: Path) -> list[tuple[object, ...]]:
    return content_of(path, "session_data")


def content_of(path: Path, column: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        connection.text_factory = bytes
        return connection.execute(f"SELECT id, {column}, typeof({column}) FROM goals ORDER BY rowid").fetchall()


@pytest.mark.parametrize("is_odd", [False, True])
def test_every_total_is_what_was_worked_out_by_hand(tmp_path: Path, is_odd: bool) -> None:
    path = write_database(tmp_path / "goals.db", is_odd=is_odd)
    assert run(path) == 0
    found = totals(path)
    assert {key: found[key] for key in expected_totals(is_odd=is_odd)} == expected_totals(is_odd=is_odd)


def test_no_text_is_altered_and_attributes_is_its_copy(tmp_path: Path) -> None:
    path = write_database(tmp_path / "goals.db", is_odd=True)
    before = session_data_of(path)
    run(path)
    assert session_data_of(path) == before
    with closing(sqlite3.connect(path)) as connection:
        differing = "SELECT count(*) FROM goals WHERE type = 'PracticeSession' AND attributes IS NOT session_data"
        assert connection.execute(differing).fetchone() == (0,)


def test_times_are_stored_as_utc_in_one_form(tmp_path: Path) -> None:
    path = write_database(tmp_path / "goals.db", is_odd=True)
    run(path)
    assert row_of(path, "two durations") == (
        "2025-09-01T22:00:00.000000Z", "2025-09-01T22:11:00.000000Z", 660, "template-1",
    )  # fmt: skip
    assert row_of(path, "planned times only")[:2] == ("2025-09-19T18:00:00.000000Z", "2025-09-19T18:45:00.000000Z")
    assert row_of(path, "end before start")[:2] == ("2025-09-19T18:00:00.000000Z", None)
    assert row_of(path, "a date is no time")[:2] == ("2025-09-01T22:00:00.000000Z", None)
    assert row_of(path, "created yesterday") == (None, None, None, None)


def test_every_odd_session_is_named_in_the_summary(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_database(tmp_path / "goals.db", is_odd=True)
    run(path)
    told = capsys.readouterr().out
    sound = {"halves", "below a half", "clock change", "offsets", "the end of the calendar", "byte order mark"}
    for key in {*ODD_SESSIONS, "blob data", "not UTF-8", "created yesterday"} - sound:
        assert f" {key}: " in told
    assert "odd         created yesterday: created_at is no time" in told


def test_a_backup_of_the_old_content_is_made_first(tmp_path: Path) -> None:
    path = write_database(tmp_path / "goals.db")
    before = content(path)
    run(path)
    backups = list(tmp_path.glob("goals.db.backup-*"))
    assert len(backups) == 1
    assert content(backups[0]) == before


def test_running_it_twice_changes_nothing(tmp_path: Path) -> None:
    path = write_database(tmp_path / "goals.db", is_odd=True)
    run(path)
    once = content(path)
    assert run(path) == 0
    assert content(path) == once


def test_a_rollback_restores_the_content_and_a_second_run_ends_in_the_same(tmp_path: Path) -> None:
    path = write_database(tmp_path / "goals.db", is_odd=True)
    before, tables = content(path), schema(path)
    run(path)
    after = content(path)
    assert run(path, "rollback") == 0
    assert content(path) == before
    assert schema(path) == tables
    run(path)
    assert content(path) == after


@pytest.mark.parametrize("statements", range(1, len(BY_HAND) + 1))
def test_an_attempt_of_another_tool_ends_in_the_same_content_wherever_it_stopped(
    tmp_path: Path, statements: int
) -> None:
    untouched = write_database(tmp_path / "untouched.db", is_odd=True)
    path = write_database(tmp_path / "goals.db", is_odd=True, by_hand=statements)
    run(untouched)
    run(path)
    assert content(path)["goals"] == content(untouched)["goals"]
    assert schema(path) == schema(untouched)


def test_texts_of_several_formats_in_the_time_columns_become_one(tmp_path: Path) -> None:
    path = write_database(tmp_path / "goals.db", by_hand=len(BY_HAND))
    set_times = "UPDATE goals SET session_start = ?, session_end = ? WHERE id = ?"
    change(path, set_times, "2025-09-02T10:00:00", "2025-09-02 10:30:00.5", "two durations")
    change(path, set_times, "2025-09-02T10:00:00+02:00", "2025-09-02T08:30:00Z", "nothing")
    change(path, set_times, "a while ago", 1756749600, "one interval")
    run(path)
    assert row_of(path, "two durations")[:3] == ("2025-09-02T14:00:00.000000Z", "2025-09-02T14:30:00.500000Z", 660)
    assert row_of(path, "nothing")[:3] == ("2025-09-02T08:00:00.000000Z", "2025-09-02T08:30:00.000000Z", 1800)
    assert row_of(path, "one interval")[:3] == ("2025-09-01T22:01:00.000000Z", "2025-09-01T22:11:31.000000Z", 631)


def test_a_rollback_writes_values_that_exist_only_in_the_columns_into_the_text(tmp_path: Path) -> None:
    path = write_database(tmp_path / "goals.db")
    run(path)
    moved = (
        "UPDATE goals SET session_start = '2025-09-02T10:00:00.000000Z', session_end = '2025-09-02T11:00:00.000000Z'"
    )
    change(path, f"{moved} WHERE id IN ('two durations', 'nothing')")
    change(path, "UPDATE goals SET attributes = ? WHERE id = 'one interval'", exercises(timed(12), notes="newer"))
    assert run(path, "rollback") == 0
    run(path)
    assert row_of(path, "two durations")[:3] == ("2025-09-02T10:00:00.000000Z", "2025-09-02T11:00:00.000000Z", 660)
    assert row_of(path, "nothing")[:3] == ("2025-09-02T10:00:00.000000Z", "2025-09-02T11:00:00.000000Z", 3600)
    assert row_of(path, "one interval")[2] == 12
    with closing(sqlite3.connect(path)) as connection:
        text = connection.execute("SELECT session_data FROM goals WHERE id = 'one interval'").fetchone()[0]
    assert '"notes": "newer"' in text
    assert "previous_session_data" in text


def test_a_rollback_that_would_lose_a_value_is_refused_and_names_the_session(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_database(tmp_path / "goals.db", is_odd=True)
    run(path)
    change(path, "UPDATE goals SET session_end = '2030-01-01T00:00:00.000000Z' WHERE id = 'truncated'")
    before = content(path)
    assert run(path, "rollback") == 1
    assert "truncated" in capsys.readouterr().err
    assert content(path) == before


def test_a_dry_run_and_a_refusal_leave_every_byte(tmp_path: Path) -> None:
    path = write_database(tmp_path / "goals.db")
    before = path.read_bytes()
    assert run(path, "dry-run") == 0
    assert run(path, zone="Mars/Olympus") == 1
    assert path.read_bytes() == before


def test_a_later_revision_is_refused_with_the_command_to_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_database(tmp_path / "goals.db")
    config = migration_config(f"sqlite:///{path}", ZONE)
    command.stamp(config, "0001")
    command.upgrade(config, "0003")
    before = content(path)
    assert run(path) == 1
    assert "flask --app app database upgrade" in capsys.readouterr().err
    assert run(path, "rollback") == 1
    assert "flask --app app db downgrade 0001" in capsys.readouterr().err
    assert content(path) == before


def test_another_programs_database_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "other.db"
    change(path, "CREATE TABLE songs (id INTEGER PRIMARY KEY)")
    assert run(path) == 1
    assert "not a database of Fractal Goals" in capsys.readouterr().err
    assert run(tmp_path / "nowhere.db") == 1


@pytest.mark.parametrize("first", ["alembic", "script"])
def test_alembic_and_the_script_may_run_in_either_order(tmp_path: Path, first: str) -> None:
    path = write_database(tmp_path / "goals.db", is_odd=True)
    before = content(path)
    config = migration_config(f"sqlite:///{path}", ZONE)
    command.stamp(config, "0001")
    if first == "alembic":
        command.upgrade(config, "0002")
        once = content(path)
        assert run(path) == 0
        assert content(path) == once
        assert run(path, "rollback") == 0
        command.upgrade(config, "0002")
    else:
        assert run(path) == 0
        once = content(path)
        command.upgrade(config, "0002")
    assert content(path) == once
    command.downgrade(config, "0001")
    assert content(path) == before


def test_the_script_runs_on_its_own_and_shows_its_menu(tmp_path: Path) -> None:
    path = write_database(tmp_path / "goals.db")
    answers = f"{path}\n{ZONE}\n7\n3\n4\n1\ny\n2\nn\n5\n"
    ended = subprocess.run(
        [sys.executable, str(Path(script.__file__))],
        input=answers,
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    for line in ("1 Run migration", "2 Rollback migration", "3 Status", "4 Dry run", "5 Exit"):
        assert line in ended.stdout
    assert "Please choose a number" in ended.stdout
    assert "Dry run: nothing was changed." in ended.stdout
    assert totals(path)["two durations"] == 660


def test_neither_the_app_nor_its_models_are_needed() -> None:
    code = (
        "import sys; sys.path.insert(0, 'migrations'); import add_session_analytics_fields;"
        "assert not {'app', 'models', 'flask', 'sqlalchemy'} & set(sys.modules), sorted(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(script.__file__).parent.parent)


def test_a_chunk_boundary_is_no_boundary(tmp_path: Path) -> None:
    path = write_database(tmp_path / "goals.db", by_hand=1)
    with closing(sqlite3.connect(path)) as connection:
        for number in range(2 * script.CHUNK_ROWS + 1):
            insert(connection.execute, "goals", id=f"s{number}", type="PracticeSession", name="s", created_at=CREATED,
                   parent_id=SCALES_GOAL, session_data=exercises(timed(number)))  # fmt: skip
        connection.commit()
    run(path)
    assert sum(value or 0 for key, value in totals(path).items() if key.startswith("s")) == sum(range(1001))
