"""Migration 0004: budgets, watched targets, the history of completions, notes and the full-text index."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config

from services.databases import migration_config
from tests.migrations.legacy_databases import GUITAR, TECHNIQUE, ZONE, write_database

NOTED = '{"version": 1, "notes": "held", "sections": [{"activities": [{"notes": " "}, {"notes": "rushed"}]}]}'


@pytest.fixture
def config(tmp_path: Path) -> Config:
    return migration_config(f"sqlite:///{tmp_path / 'goals.db'}", ZONE)


@pytest.fixture
def path(tmp_path: Path, config: Config) -> Path:
    """Return a database of the old program at revision 0003, with one note and one completed goal more."""
    path = write_database(tmp_path / "goals.db")
    command.stamp(config, "0001")
    command.upgrade(config, "0003")
    run(path, "UPDATE goals SET attributes = ? WHERE id = 'nothing'", NOTED)
    run(path, "UPDATE goals SET completed = 1, completed_at = '2025-03-04T05:06:07.000000Z' WHERE id = ?", GUITAR)
    return path


def run(path: Path, statement: str, *values: Any) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(statement, values).fetchall()
        connection.commit()
        return rows


def found(path: Path, words: str) -> list[str]:
    """Return the ids that the index finds."""
    asked = "SELECT goal_id FROM goals_search s JOIN search_rows r ON r.id = s.rowid WHERE goals_search MATCH ?"
    return [row[0] for row in run(path, asked, words)]


def test_the_notes_of_every_session_become_one_searchable_text(path: Path, config: Config) -> None:
    command.upgrade(config, "0004")
    assert run(path, "SELECT notes FROM goals WHERE id = 'nothing'") == [("held\nrushed",)]
    assert found(path, "rushed") == ["nothing"]


def test_the_index_follows_every_change_of_a_row(path: Path, config: Config) -> None:
    command.upgrade(config, "0004")
    run(path, "UPDATE goals SET name = 'Flamenco' WHERE id = ?", GUITAR)
    assert found(path, "flam*") == [GUITAR]
    run(path, "UPDATE goals SET notes = NULL WHERE id = 'nothing'")
    assert found(path, "rushed") == []
    run(path, "DELETE FROM goals WHERE id = 'nothing'")
    assert run(path, "SELECT count(*) FROM search_rows") == run(path, "SELECT count(*) FROM goals")
    assert run(path, "SELECT count(*) FROM goals_search") == run(path, "SELECT count(*) FROM goals")


def test_old_targets_are_watched_and_kept_as_they_are(path: Path, config: Config) -> None:
    run(path, 'UPDATE goals SET targets = \'[{"activity_id": "scales", "old": 1}, 7, {}]\' WHERE id = ?', TECHNIQUE)
    command.upgrade(config, "0004")
    assert (TECHNIQUE, "scales") in run(path, "SELECT goal_id, activity_id FROM goal_watches")
    assert run(path, "SELECT targets FROM goals WHERE id = ?", TECHNIQUE) == [
        ('[{"activity_id": "scales", "old": 1}, 7, {}]',)
    ]


def test_what_was_completed_before_begins_its_history(path: Path, config: Config) -> None:
    command.upgrade(config, "0004")
    asked = "SELECT completed_at, reopened_at, source FROM goal_completions WHERE goal_id = ?"
    assert run(path, asked, GUITAR) == [("2025-03-04T05:06:07.000000Z", None, "manual")]


def test_budgets_rules_and_history_survive_down_and_up(path: Path, config: Config) -> None:
    command.upgrade(config, "0004")
    run(path, "UPDATE goals SET weekly_minutes = 300, completes_with_children = 1 WHERE id = ?", TECHNIQUE)
    run(
        path,
        "INSERT INTO goal_completions SELECT user_id, 'once', id, '2025-01-01T00:00:00.000000Z',"
        " '2025-01-02T00:00:00.000000Z', 'targets', 'nothing', 'A session' FROM goals WHERE id = ?",
        TECHNIQUE,
    )
    command.downgrade(config, "0003")
    assert "weekly_minutes" not in [row[1] for row in run(path, "PRAGMA table_info(goals)")]
    command.downgrade(config, "0002")
    command.upgrade(config, "0004")
    assert run(path, "SELECT weekly_minutes, completes_with_children FROM goals WHERE id = ?", TECHNIQUE) == [(300, 1)]
    assert run(path, "SELECT * FROM goal_completions WHERE id = 'once'")[0][1:] == (
        *("once", TECHNIQUE, "2025-01-01T00:00:00.000000Z", "2025-01-02T00:00:00.000000Z"),
        *("targets", "nothing", "A session"),
    )
    assert run(path, "SELECT name FROM sqlite_master WHERE name = 'kept_0004'") == []


def test_a_budget_stands_only_on_goals_and_within_a_week(path: Path, config: Config) -> None:
    command.upgrade(config, "0004")
    for minutes, goal_id in ((0, TECHNIQUE), (10_081, TECHNIQUE), (60, "nothing")):
        with pytest.raises(sqlite3.IntegrityError, match="weekly_minutes"):
            run(path, "UPDATE goals SET weekly_minutes = ? WHERE id = ?", minutes, goal_id)
