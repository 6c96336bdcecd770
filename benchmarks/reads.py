"""The tree and the list of sessions against raw sqlite3 + orjson doing the same read."""

import sqlite3
from typing import Any

import orjson

from benchmarks.harness import Measured, compare
from benchmarks.people import SESSIONS, USER_ID, full_database
from extensions import db
from services import practice_lists, rollups, tree
from services.signed_in import ProfileRow, find_account

PAGE = 100
TREE_SQL = (
    f"SELECT {', '.join(tree.TREE_KEYS)} FROM goals"
    " WHERE user_id = ? AND deleted_at IS NULL ORDER BY parent_id, position"
)
LIST_SQL = (
    "SELECT g.id, g.name, g.parent_id, p.name, g.session_start, g.session_end, g.total_duration_seconds,"
    " g.section_seconds, g.status, g.discipline, g.session_type, g.session_date, g.time_slot, g.is_retroactive,"
    " g.template_id, substr(coalesce(nullif(f.comment, ''), nullif(g.notes, '')), 1, 200), g.result, g.version"
    " FROM goals g LEFT JOIN goals p ON p.user_id = g.user_id AND p.id = g.parent_id"
    " LEFT JOIN session_feedback f ON f.user_id = g.user_id AND f.practice_session_id = g.id"
    " WHERE g.user_id = ? AND g.type IN ('PracticeSession') AND g.deleted_at IS NULL"
    " AND (g.session_start, g.id) < (?, ?)"
    " ORDER BY g.session_start DESC, g.id DESC LIMIT ?"
)
NEWEST = ("9999-12-31T00:00:00.000000Z", "")


def raw_json(raw: sqlite3.Connection, sql: str, parameters: tuple[Any, ...], keys: tuple[str, ...]) -> bytes:
    """Return the rows of a statement as JSON, with nothing in between."""
    return orjson.dumps([dict(zip(keys, row, strict=True)) for row in raw.execute(sql, parameters)])


def full_profile() -> ProfileRow:
    """Return the profile of the full person."""
    account = find_account("full")
    assert account is not None
    return account.profile


def store_rollups(raw: sqlite3.Connection, profile: ProfileRow) -> None:
    """Write what every goal adds up to into columns of a table of its own."""
    answer = orjson.loads(rollups.fetch_rollups_json(profile, None, None))
    raw.execute(f"CREATE TABLE stored (id TEXT, {', '.join(rollups.ROLLUP_KEYS)})")
    rows = [(goal_id, *goal.values()) for goal_id, goal in answer["goals"].items()]
    raw.executemany(f"INSERT INTO stored VALUES ({', '.join('?' * len(rows[0]))})", rows)
    raw.execute("CREATE TABLE stored_links AS SELECT practice_session_id, goal_id FROM practice_session_goals")
    raw.commit()
    db.session.rollback()


def stored_rollups_json(raw: sqlite3.Connection) -> bytes:
    """Return the same answer from the stored columns, with nothing in between."""
    keys = rollups.ROLLUP_KEYS
    return orjson.dumps(
        {
            "goals": {row[0]: dict(zip(keys, row[1:], strict=True)) for row in raw.execute("SELECT * FROM stored")},
            "links": [
                {"practice_session_id": row[0], "goal_id": row[1]} for row in raw.execute("SELECT * FROM stored_links")
            ],
        }
    )


def cursor_at(raw: sqlite3.Connection, offset: int) -> tuple[str, str]:
    """Return start and id of the session at `offset`, newest first."""
    sql = "SELECT session_start, id FROM goals WHERE type = 'PracticeSession' ORDER BY 1 DESC, 2 DESC LIMIT 1 OFFSET ?"
    start, practice_id = raw.execute(sql, (offset,)).fetchone()
    return start, practice_id


def measure() -> list[Measured]:
    """Return the promises on reads of a full tree."""
    with full_database() as (_app, raw):
        db.session.connection()
        profile = full_profile()
        store_rollups(raw, profile)
        last = cursor_at(raw, SESSIONS - PAGE - 2)
        first_page: dict[str, Any] = {"limit": PAGE}
        last_page: dict[str, Any] = {"limit": PAGE, "cursor": practice_lists.write_cursor(*last)}
        keys = practice_lists.KEYS
        return [
            compare(
                "whole light tree, 2,000 goals + 5,000 sessions",
                lambda: tree.fetch_tree_json(USER_ID, 1),
                lambda: raw_json(raw, TREE_SQL, (USER_ID,), tree.TREE_KEYS),
                2.5,
            ),
            compare(
                "whole tree with roll-ups against the light one",
                lambda: rollups.fetch_tree_json(profile, 1),
                lambda: raw_json(raw, TREE_SQL, (USER_ID,), tree.TREE_KEYS),
                2.5,
            ),
            compare(
                "roll-up of every goal against stored columns",
                lambda: rollups.fetch_rollups_json(profile, None, None),
                lambda: stored_rollups_json(raw),
                3.5,
            ),
            compare(
                "list of sessions, first page",
                lambda: practice_lists.fetch_page_json(USER_ID, first_page),
                lambda: raw_json(raw, LIST_SQL, (USER_ID, *NEWEST, PAGE + 1), keys),
                1.2,
                repeats=40,
            ),
            compare(
                "list of sessions, last page",
                lambda: practice_lists.fetch_page_json(USER_ID, last_page),
                lambda: raw_json(raw, LIST_SQL, (USER_ID, *last, PAGE + 1), keys),
                1.2,
                repeats=40,
            ),
        ]
