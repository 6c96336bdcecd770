"""Earlier runs of a drill, and progress per chord, against raw sqlite3 + orjson doing the same read.

What a run came to was checked and measured when it was written, so reading it costs about what any read of rows does:
runs 2 times raw, and progress, which walks the documents, 2.5 times, as the whole light tree. Measured: 1.3 and 1.9.
"""

import sqlite3
from typing import Any

import orjson

from benchmarks.harness import Measured, compare
from benchmarks.people import USER_ID, full_database, insert
from extensions import db
from services import drill_runs

KEY, LIMIT, SETUPS, CHORDS, PROMPTS = "music", 30, 4, 24, 20
VALUES = ("accuracy", "average_seconds", "effective_chords", "fastest_seconds", "total_attempts", "total_chords")
IS_RUN = (
    "user_id = ? AND type IN ('PracticeSession') AND discipline = 'music' AND deleted_at IS NULL"
    " AND status IN ('COMPLETED', 'PARTIAL', 'ABANDONED') AND session_start IS NOT NULL"
)
ORDER = "ORDER BY session_start DESC, id DESC LIMIT"
SETUP_SQL = f"FROM goals WHERE {IS_RUN} AND setup_key = ?"
VALUES_SQL = "SELECT practice_session_id, key, value FROM session_metrics WHERE user_id = ? AND practice_session_id IN "
BEST_SQL = (
    "SELECT key, min(value), max(value) FROM session_metrics WHERE user_id = ? AND practice_session_id IN"
    f" (SELECT id {SETUP_SQL}) GROUP BY key"
)
DETAILS_SQL = f"SELECT attributes FROM goals WHERE {IS_RUN} AND setup_key IS NOT NULL {ORDER} 200"


def make_details(number: int) -> dict[str, Any]:
    """Return the details of a drill of PROMPTS chords."""
    results = [
        {
            "chord": f"chord {(number * 7 + place * 5) % CHORDS}",
            "attempts": 1 + (number + place) % 2,
            "correct_ms": 900 + (number * 37 + place * 91) % 2_000,
            "total_ms": 3_000,
            "input": "midi",
        }
        for place in range(PROMPTS)
    ]
    return {"mode": "chordTypes", "chord_types": ["maj7"], "duration_minutes": 5, "results": results}


def drill(raw: sqlite3.Connection) -> None:
    """Make every session a run of one of SETUPS set-ups, with what it came to."""
    ids = [row[0] for row in raw.execute("SELECT id FROM goals WHERE type = 'PracticeSession'")]
    for number, practice_id in enumerate(ids):
        document = {"version": 1, "sections": [], "notes": "", "details": make_details(number), "extra": {}}
        values = (orjson.dumps(document).decode(), f"set-up {number % SETUPS}", practice_id)
        raw.execute("UPDATE goals SET discipline = 'music', attributes = ?, setup_key = ? WHERE id = ?", values)
    metrics = [
        {"user_id": USER_ID, "practice_session_id": practice_id, "key": key, "value": float((number * 13 + place) % 97)}
        for number, practice_id in enumerate(ids)
        for place, key in enumerate(VALUES)
    ]
    insert(raw, "session_metrics", metrics)
    raw.execute("ANALYZE")
    raw.commit()


def raw_runs(raw: sqlite3.Connection, columns: tuple[str, ...]) -> bytes:
    """Return the newest runs of a set-up, the best of all and how many there are, with nothing in between."""
    which = (USER_ID, "set-up 1")
    runs_sql = f"SELECT {', '.join(columns)} {SETUP_SQL} {ORDER} {LIMIT}"
    items = [dict(zip(columns, row, strict=True), values={}) for row in raw.execute(runs_sql, which)]
    by_id = {item["id"]: item for item in items}
    for practice_id, key, value in raw.execute(f"{VALUES_SQL}({', '.join('?' * len(by_id))})", (USER_ID, *by_id)):
        by_id[practice_id]["values"][key] = value
    for item in items:
        if "attributes" in item:
            item["details"] = orjson.loads(item.pop("attributes"))["details"]
    best = {row[0]: row[1:] for row in raw.execute(BEST_SQL, (USER_ID, *which))}
    count = raw.execute(f"SELECT count(*) {SETUP_SQL}", which).fetchone()[0]
    return orjson.dumps({"items": items, "best": best, "count": count})


def raw_progress(raw: sqlite3.Connection) -> bytes:
    """Return what was right and the mean of each chord and change, from the newest documents, nothing checked."""
    sums: dict[str, list[float]] = {}
    for (text,) in raw.execute(DETAILS_SQL, (USER_ID,)):
        before = ""
        for item in orjson.loads(text)["details"]["results"]:
            for key in (item["chord"], f"{before} → {item['chord']}"):
                kept = sums.setdefault(key, [0, 0])
                kept[0] += 1
                kept[1] += item["correct_ms"]
            before = item["chord"]
    return orjson.dumps([{"key": key, "count": kept[0], "mean": kept[1] / kept[0]} for key, kept in sums.items()])


def measure() -> list[Measured]:
    """Return the promises on what a drill reads when its page, its results or its progress opens."""
    with full_database() as (_app, raw):
        drill(raw)
        db.session.connection()
        same: dict[str, Any] = {"setup_key": "set-up 1", "limit": LIMIT}
        return [
            compare(
                "runs of one set-up among 5,000 sessions",
                lambda: drill_runs.list_runs(USER_ID, KEY, same | {"details": False}),
                lambda: raw_runs(raw, drill_runs.PLAIN),
                2.0,
                repeats=5,
            ),
            compare(
                "the same with their details",
                lambda: drill_runs.list_runs(USER_ID, KEY, same | {"details": True}),
                lambda: raw_runs(raw, (*drill_runs.PLAIN, "attributes")),
                2.0,
                repeats=5,
            ),
            compare(
                "progress per chord over the last 200 sessions",
                lambda: drill_runs.list_progress(USER_ID, KEY),
                lambda: raw_progress(raw),
                2.5,
                repeats=3,
            ),
        ]
