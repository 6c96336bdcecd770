"""A person with 2,000 goals and 5,000 sessions, in a database file of their own."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import orjson
from flask import Flask

from app import create_app
from extensions import db
from models import Model

GOALS, SESSIONS = 2_000, 5_000
USER_ID = 1
NOTE = (
    "Kept the wrist loose. The bridge went better at a slower tempo, and the last bars need the left hand alone again."
)
BELOW = {
    "UltimateGoal": "LongTermGoal",
    "LongTermGoal": "MidTermGoal",
    "MidTermGoal": "ShortTermGoal",
    "ShortTermGoal": "ImmediateGoal",
    "ImmediateGoal": "MicroGoal",
    "MicroGoal": "NanoGoal",
}


@contextmanager
def full_database(sessions: int = SESSIONS) -> Iterator[tuple[Flask, sqlite3.Connection]]:
    """Yield the application and a raw connection on a database of one such person, with so many sessions."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        app = create_app(
            {
                "INSTANCE_PATH": folder,
                "SQLALCHEMY_DATABASE_URI": f"sqlite:///{path}",
                "WTF_CSRF_ENABLED": False,
                "RATELIMIT_ENABLED": False,
            }
        )
        with app.app_context():
            Model.metadata.create_all(db.engine)
            raw = sqlite3.connect(path)
            fill(raw, sessions=sessions)
            yield app, raw
            raw.close()
            db.session.remove()
            db.engine.dispose()


def fill(raw: sqlite3.Connection, seed: int = 1, sessions: int = SESSIONS) -> None:
    """Write the person, the goals and the sessions."""
    chance = random.Random(seed)
    raw.execute(
        "INSERT INTO users (id, email, password, active, fs_uniquifier, role, revision, created_at)"
        " VALUES (?, 'full@example.org', 'unusable', 1, 'full', 'user', 0, '2026-01-01T00:00:00.000000Z')",
        (USER_ID,),
    )
    raw.execute("INSERT INTO profiles (user_id, time_zone) VALUES (?, 'Europe/Berlin')", (USER_ID,))
    goals = list(make_goals(chance))
    insert(raw, "goals", goals)
    practices = list(make_sessions(chance, goals, sessions))
    insert(raw, "goals", practices)
    insert(raw, "practice_session_goals", list(make_links(goals, practices)))
    raw.execute("ANALYZE")
    raw.commit()


def make_goals(chance: random.Random) -> Iterator[dict[str, Any]]:
    """Yield the rows of GOALS goals in 12 trees."""
    made: list[dict[str, Any]] = []
    for number in range(GOALS):
        parents = [row for row in made[-400:] if row["type"] in BELOW] if number >= 12 else []
        parent = chance.choice(parents) if parents else None
        row = {
            "user_id": USER_ID,
            "id": f"01900000-0000-7000-8000-{number:012d}",
            "type": BELOW[parent["type"]] if parent else "UltimateGoal",
            "parent_id": parent["id"] if parent else None,
            "position": number,
            "name": f"Goal {number}: practise until it sings",
            "deadline": "2027-06-30" if number % 3 else None,
            "completed": number % 5 == 0,
            "weekly_minutes": 90 if number % 7 == 0 else None,
            "created_at": "2026-01-01T00:00:00.000000Z",
        }
        row["root_id"] = parent["root_id"] if parent else row["id"]
        made.append(row)
        yield row


def make_sessions(
    chance: random.Random, goals: list[dict[str, Any]], sessions: int = SESSIONS
) -> Iterator[dict[str, Any]]:
    """Yield the rows of so many sessions, two a day backwards from 20 November 2026."""
    parents = [row for row in goals if row["type"] in ("UltimateGoal", "LongTermGoal", "MidTermGoal", "ShortTermGoal")]
    newest = datetime(2026, 11, 20, 18, tzinfo=UTC)
    for number in range(sessions):
        start = newest - timedelta(hours=12 * number, minutes=number % 50)
        seconds = chance.randrange(300, 5400)
        parent = chance.choice(parents)
        activities = [make_activity(f"i{n}", seconds / 2) for n in range(2)]
        section = {"id": "s", "name": "Main", "planned_seconds": 1800, "activities": activities}
        document = {"version": 1, "sections": [section], "notes": "", "details": {}, "extra": {}}
        yield {
            "user_id": USER_ID,
            "id": f"01910000-0000-7000-8000-{number:012d}",
            "type": "PracticeSession",
            "parent_id": parent["id"],
            "root_id": parent["root_id"],
            "position": number,
            "name": f"Session {number}",
            "completed": True,
            "session_start": start.strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
            "session_end": (start + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
            "total_duration_seconds": seconds,
            "section_seconds": f"[[1800,{seconds}]]",
            "status": "COMPLETED",
            "discipline": "general",
            "session_type": "PRACTICE",
            "session_date": start.date().isoformat(),
            "attributes": orjson.dumps(document).decode(),
            "notes": f"{NOTE}\n{NOTE}",
        }


def make_links(goals: list[dict[str, Any]], sessions: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield a row for every tenth session: it also counts for a goal elsewhere."""
    for number, session in enumerate(sessions[::10]):
        goal = goals[number * 7 % len(goals)]
        if goal["id"] != session["parent_id"]:
            yield {"user_id": USER_ID, "practice_session_id": session["id"], "goal_id": goal["id"]}


def make_activity(instance_id: str, seconds: float) -> dict[str, Any]:
    """Return an activity of a session's document."""
    return {
        "instance_id": instance_id,
        "activity_id": None,
        "name": "Scales",
        "notes": NOTE,
        "completed": True,
        "intervals": [],
        "duration_seconds": seconds,
        "metrics": [],
        "sets": [],
    }


def insert(raw: sqlite3.Connection, table: str, rows: list[dict[str, Any]]) -> None:
    """Write rows that all have the same keys."""
    names = ", ".join(rows[0])
    marks = ", ".join(f":{name}" for name in rows[0])
    raw.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)
