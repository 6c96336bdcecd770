"""The promise of the backfill: 100,000 sessions of 1.5 kB at ≤ 1.3 × the CPU of executemany, in ≤ 100 MB more.

python -m benchmarks.backfill [sessions]
"""

import importlib.util
import json
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from benchmarks.harness import Measured

SESSIONS = 100_000
ROUNDS = 5
CPU_PROMISE = 1.3
MEMORY_PROMISE_MB = 100.0
ZONE = "America/New_York"
SCRIPT = Path(__file__).resolve().parent.parent / "migrations" / "add_session_analytics_fields.py"


def measure(sessions: int = SESSIONS, rounds: int = ROUNDS) -> list[Measured]:
    """Return CPU of the backfill against the writes alone, interleaved, and its memory (in MB) against the promise."""
    script = load_script()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "source.db"
        write_database(source, sessions)
        writes = list_writes(script, source)
        ways = {"ours": lambda path: backfill(script, path), "limit": lambda path: write_only(script, path, writes)}
        pairs: list[tuple[float, float]] = []
        for number in range(rounds):
            taken: dict[str, float] = {}
            for name in sorted(ways, reverse=number % 2 == 1):
                path = Path(folder) / "run.db"
                shutil.copyfile(source, path)
                taken[name] = cpu_seconds(ways[name], path)
            pairs.append((taken["ours"], taken["limit"]))
        memory = subprocess.run(
            [sys.executable, "-m", "benchmarks.backfill", "--memory-of", str(source)],
            check=True,
            capture_output=True,
            text=True,
            cwd=SCRIPT.parent.parent,
        )
    ours, limit = (statistics.median(pair[side] for pair in pairs) * 1000 for side in (0, 1))
    ratio = statistics.median(pair[0] / pair[1] for pair in pairs)
    megabytes = float(memory.stdout)
    return [
        Measured(f"backfill of {sessions} sessions", ours, limit, ratio, CPU_PROMISE),
        Measured("its extra memory, in MB", megabytes, MEMORY_PROMISE_MB, megabytes / MEMORY_PROMISE_MB, 1.0),
    ]


def load_script() -> Any:
    """Return the stand-alone migration as a module."""
    spec = importlib.util.spec_from_file_location("add_session_analytics_fields", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def cpu_seconds(work: Callable[[Path], None], path: Path) -> float:
    """Return what `work` costs in CPU, disk waits aside."""
    before = time.process_time()
    work(path)
    return time.process_time() - before


def backfill(script: Any, path: Path) -> None:
    """Do what migration 0002 does."""
    with script.opened(str(path)) as database:
        script.upgrade(database, ZoneInfo(ZONE))


def write_only(script: Any, path: Path, writes: list[tuple[Any, ...]]) -> None:
    """Do the same writes in the same chunks, with the values known beforehand: nobody can be faster."""
    with script.opened(str(path)) as database:
        for name, kind in script.COLUMNS.items():
            database.run(f"ALTER TABLE goals ADD COLUMN {name} {kind}")
        statement = (
            "UPDATE goals SET attributes = ?, session_start = ?, session_end = ?, total_duration_seconds = ?,"
            " template_id = ? WHERE id = ?"
        )
        for first in range(0, len(writes), script.CHUNK_ROWS):
            database.run_many(statement, writes[first : first + script.CHUNK_ROWS])
        for name, column in script.INDEXES.items():
            database.run(f"CREATE INDEX {name} ON goals ({column}) WHERE type IN ('PracticeSession')")


def list_writes(script: Any, source: Path) -> list[tuple[Any, ...]]:
    """Return the rows that the backfill writes, read from a database it has filled."""
    filled = source.with_name("filled.db")
    shutil.copyfile(source, filled)
    backfill(script, filled)
    with closing(sqlite3.connect(filled)) as connection:
        names = "attributes, session_start, session_end, total_duration_seconds, template_id, id"
        return connection.execute(f"SELECT {names} FROM goals WHERE type = 'PracticeSession' ORDER BY rowid").fetchall()


def write_database(path: Path, sessions: int) -> None:
    """Write a database of the old program with sessions of 1.5 kB each."""
    start = datetime(2020, 1, 1, 7, 30)  # noqa: DTZ001 (the old program wrote wall time)
    rows = []
    generator = random.Random(20261120)
    for number in range(sessions):
        moment = start + timedelta(minutes=37 * number)
        exercises = [
            {
                "type": "activity", "name": f"Exercise {step}", "completed": True, "notes": "kept the wrist loose " * 3,
                "activity_id": f"activity-{step}", "instance_id": f"instance-{number}-{step}",
                "time_start": (moment + timedelta(minutes=5 * step)).isoformat(),
                "time_stop": (moment + timedelta(minutes=5 * step + 4)).isoformat(), "duration_seconds": 240 + step,
                "metrics": [{"metric_id": "tempo", "value": "92"}],
            }
            for step in range(4)
        ]  # fmt: skip
        document = {
            "template_id": "template-1",
            "sections": [{"name": "Main", "duration_minutes": 20, "exercises": exercises}],
        }
        text = json.dumps(document)
        rows.append(
            (
                str(uuid.UUID(int=generator.getrandbits(128))),
                "PracticeSession",
                "Practice",
                moment.isoformat(" ") + ".000000",
                text,
            )
        )
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(
            "CREATE TABLE goals (id VARCHAR NOT NULL, type VARCHAR NOT NULL, name VARCHAR NOT NULL,"
            " description VARCHAR, deadline DATETIME, completed BOOLEAN, created_at DATETIME, updated_at DATETIME,"
            " parent_id VARCHAR, root_id VARCHAR, duration_minutes INTEGER, session_data TEXT, targets TEXT,"
            " PRIMARY KEY (id))"
        )
        connection.executemany(
            "INSERT INTO goals (id, type, name, created_at, session_data) VALUES (?, ?, ?, ?, ?)", rows
        )
        connection.commit()


def extra_megabytes(path: Path) -> float:
    """Return how much this process grows while it backfills a copy of `path`."""
    script = load_script()
    copy = path.with_name("memory.db")
    shutil.copyfile(path, copy)
    before = peak_kilobytes()
    backfill(script, copy)
    return (peak_kilobytes() - before) / 1024


def peak_kilobytes() -> int:
    """Return the most memory this process has ever used (Linux; 0 elsewhere)."""
    status = Path("/proc/self/status")
    lines = status.read_text("ascii").splitlines() if status.exists() else []
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM:")), 0)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--memory-of"]:
        print(extra_megabytes(Path(sys.argv[2])))
    else:
        for row in measure(*map(int, sys.argv[1:2])):
            print(
                f"{row.name}: ours {row.ours_ms:.1f}, limit {row.limit_ms:.1f}, ratio {row.ratio:.2f} ({row.promise})"
            )
