"""A person with 60,000 sessions: the list, a session's page, autosave, totals and CSV."""

import contextvars
import csv
import io
import resource
import sqlite3
import statistics
import time
from collections.abc import Callable
from typing import Any

import orjson
import sqlalchemy as sa
from flask import Flask
from werkzeug.test import EnvironBuilder, run_wsgi_app

from benchmarks.harness import Measured, compare
from benchmarks.people import USER_ID, full_database
from benchmarks.reads import LIST_SQL, NEWEST, cursor_at, full_profile, raw_json
from benchmarks.requests_over_wsgi import signed_in_environ
from extensions import db
from services import practice_csv, practice_lists, practice_pages, practice_totals

MANY = 60_000
PAGE = 50
PRACTICE_ID = "01910000-0000-7000-8000-000000000042"
SAVES = 200
CSV_SQL = (
    "SELECT session_start, session_end, session_date, name, discipline, session_type, status, total_duration_seconds,"
    " notes FROM goals WHERE user_id = ? AND type IN ('PracticeSession') AND deleted_at IS NULL"
    " ORDER BY session_start DESC, id DESC"
)


def measure() -> list[Measured]:
    """Return the promises on many sessions."""
    with full_database(MANY) as (app, raw):
        db.session.connection()
        rows = [*measure_lists(raw), measure_statements(), *measure_sums(raw)]
        db.session.rollback()
        return [*rows, contextvars.Context().run(measure_autosave, app)]


def measure_lists(raw: sqlite3.Connection) -> list[Measured]:
    """Return the first and the thousandth page against raw keys."""
    far = cursor_at(raw, 999 * PAGE - 1)
    far_page: dict[str, Any] = {"limit": PAGE, "cursor": practice_lists.write_cursor(*far)}
    keys = practice_lists.KEYS
    return [
        compare(
            "60,000 sessions: list, page 1",
            lambda: practice_lists.fetch_page_json(USER_ID, {"limit": PAGE}),
            lambda: raw_json(raw, LIST_SQL, (USER_ID, *NEWEST, PAGE + 1), keys),
            1.2,
            repeats=60,
        ),
        compare(
            "60,000 sessions: list, page 1,000",
            lambda: practice_lists.fetch_page_json(USER_ID, far_page),
            lambda: raw_json(raw, LIST_SQL, (USER_ID, *far, PAGE + 1), keys),
            1.2,
            repeats=60,
        ),
    ]


def measure_statements() -> Measured:
    """Return how many statements a session's page takes, and how long."""
    profile, seen = full_profile(), list[str]()

    def read() -> None:
        db.session.expunge_all()
        practice_pages.describe_practice(practice_pages.get_practice(USER_ID, PRACTICE_ID), profile)

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        seen.append(statement)

    read()
    sa.event.listen(db.engine, "before_cursor_execute", note)
    read()
    sa.event.remove(db.engine, "before_cursor_execute", note)
    milliseconds = statistics.median(seconds_of(read) for _ in range(30)) * 1000
    return Measured(f"a session's page, {milliseconds:.1f} ms, statements", len(seen), 3, len(seen) / 3, 1.0, "")


def measure_sums(raw: sqlite3.Connection) -> list[Measured]:
    """Return the totals against one raw sum, and the CSV against a raw one and by the memory it takes."""
    profile = full_profile()
    sums = "SELECT count(*), sum(total_duration_seconds), count(DISTINCT session_date) FROM goals"
    totals = compare(
        "60,000 sessions: totals against a raw sum",
        lambda: practice_totals.get_totals(USER_ID, {}),
        lambda: raw.execute(f"{sums} WHERE user_id = ? AND type IN ('PracticeSession')", (USER_ID,)).fetchall(),
        2.0,
        rounds=7,
    )
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    seconds = seconds_of(lambda: write_csv(practice_csv.stream_rows(USER_ID, profile, {})))
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    raw_seconds = seconds_of(lambda: write_csv(raw.execute(CSV_SQL, (USER_ID,))))
    name = f"60,000 sessions: CSV, {MANY / seconds:,.0f} rows/s, {grown:.0f} MB more"
    return [totals, Measured(name, seconds * 1000, raw_seconds * 1000, seconds / raw_seconds, 4.0)]


def write_csv(rows: Any) -> None:
    """Write rows as CSV into nothing, a chunk at a time."""
    text = io.StringIO()
    writer = csv.writer(text)
    for row in rows:
        writer.writerow(row)
        if text.tell() > 32_768:
            text.seek(0)
            text.truncate()


def measure_autosave(app: Flask) -> Measured:
    """Return the 95th percentile of a PATCH with a document, as a client waits for it, against 50 ms."""
    address = f"/api/sessions/{PRACTICE_ID}"
    environ = signed_in_environ(app, address)
    page = orjson.loads(b"".join(run_wsgi_app(app.wsgi_app, dict(environ), buffered=True)[0]))
    document, version, taken = page["attributes"], page["version"], list[float]()
    for number in range(SAVES):
        document["notes"] = f"{number} bars by heart"
        body = orjson.dumps({"version": version, "attributes": document})
        sent = EnvironBuilder(
            path=address,
            method="PATCH",
            data=body,
            content_type="application/json",
            headers={"Cookie": environ["HTTP_COOKIE"]},
        ).get_environ()
        started = time.perf_counter()
        answer, status, _headers = run_wsgi_app(app.wsgi_app, sent, buffered=True)
        taken.append(time.perf_counter() - started)
        if not status.startswith("200"):
            raise RuntimeError(f"{address} answered {status}")
        version = orjson.loads(b"".join(answer))["version"]
    slow = statistics.quantiles(taken, n=20)[-1] * 1000
    return Measured("autosave of a session, 95th percentile against 50 ms", slow, 50, slow / 50, 1.0)


def seconds_of(work: Callable[[], Any]) -> float:
    """Return how long one call takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
