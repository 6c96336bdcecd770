"""The histories of a library of 40 activities with 120,000 recorded values: milliseconds of CPU."""

import random
import sqlite3
import statistics
from collections.abc import Iterator
from typing import Any

from benchmarks.harness import Measured, cpu_seconds
from benchmarks.people import SESSIONS, USER_ID, full_database, insert
from extensions import db
from services import activity_history

PROMISED_MS = 350.0
ROUNDS = 9
ACTIVITIES, PER_SESSION, SETS, METRICS = 40, 4, 3, 2
MADE = "2026-01-01T00:00:00.000000Z"


def measure() -> list[Measured]:
    """Return the promise: the whole library against PROMISED_MS, median of ROUNDS after one warm-up."""
    with full_database() as (_app, raw):
        record(raw)
        db.session.connection()
        taken = [cpu_seconds(read, 1) * 1000 for _ in range(ROUNDS + 1)][1:]
    ours = statistics.median(taken)
    return [Measured("histories of 40 activities, 120,000 values", ours, PROMISED_MS, ours / PROMISED_MS, 1.0)]


def read() -> bytes:
    """Answer one request."""
    return activity_history.fetch_histories_json(USER_ID, {"limit": 10})


def record(raw: sqlite3.Connection) -> None:
    """Write the activities, and in every session PER_SESSION of them with SETS sets of METRICS values."""
    activities = [
        {"user_id": USER_ID, "id": f"a{n}", "name": f"Activity {n}", "metrics_multiplicative": n % 4 == 0}
        for n in range(ACTIVITIES)
    ]
    metrics = [
        {"user_id": USER_ID, "id": f"a{n}m{m}", "activity_id": f"a{n}", "name": "m", "unit": "x", "created_at": MADE}
        for n in range(ACTIVITIES)
        for m in range(METRICS)
    ]
    insert(raw, "activity_definitions", activities)
    insert(raw, "metric_definitions", metrics)
    chance = random.Random(7)
    rows = [row for number in range(SESSIONS) for row in make_rows(chance, f"01910000-0000-7000-8000-{number:012d}")]
    insert(raw, "activity_instances", rows)
    insert(raw, "metric_values", [value for row in rows for value in make_values(chance, row)])
    raw.execute("ANALYZE")
    raw.commit()


def make_rows(chance: random.Random, practice_id: str) -> Iterator[dict[str, Any]]:
    """Yield the activities of a session, each with its sets behind it; most are timed."""
    for number, activity in enumerate(chance.sample(range(ACTIVITIES), PER_SESSION)):
        for place in range(SETS + 1):
            yield {
                "user_id": USER_ID,
                "practice_session_id": practice_id,
                "position": number * (SETS + 1) + place,
                "section_number": 0,
                "set_number": place - 1 if place else None,
                "activity_id": f"a{activity}",
                "name": f"Activity {activity}",
                "seconds": float(chance.randrange(60, 900)) if place == 0 and chance.random() < 0.8 else None,
                "is_completed": chance.random() < 0.7,
            }


def make_values(chance: random.Random, row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the values of a set."""
    for number in range(METRICS if row["set_number"] is not None else 0):
        yield {
            "user_id": USER_ID,
            "practice_session_id": row["practice_session_id"],
            "activity_position": row["position"],
            "position": number,
            "metric_id": f"{row['activity_id']}m{number}",
            "value": float(chance.randrange(1, 60)),
        }
