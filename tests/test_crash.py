"""A server that is killed in the middle of many writes: what it answered is there afterwards, and nothing is half."""

import http.client
import json
import os
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from flask import Flask

from app import create_app
from cli import check as check_sessions
from extensions import db
from models import PracticeSession, Profile, User
from services.databases import upgrade_database
from services.promotion_store import promote_all
from tests.factories import START
from tooling.places import ROOT
from tooling.server import ask_health
from tooling.steps import signal_group, stop_child

PEOPLE, SESSIONS_EACH = 50, 10  # 500 writes at once; a tenth of them stop a timer, the others save a document
ANSWERS_BEFORE_THE_END = 200


@dataclass(frozen=True, slots=True)
class Write:
    """One request: the autosave of a session, or the stop of the timer that runs in it."""

    practice_id: str
    method: str
    path: str
    body: dict[str, Any]
    headers: dict[str, str]


def make_document(notes: str, *, is_running: bool) -> dict[str, Any]:
    """Return a document of five activities; the first was timed, or its timer runs."""
    timed = [{"start": "2026-11-19T18:00:00Z", "stop": None if is_running else "2026-11-19T18:10:00Z"}]
    activities = [
        {"instance_id": f"i{number}", "activity_id": "scales", "intervals": [] if number else timed, "notes": notes,
         "metrics": [{"metric_id": "tempo", "split_id": None, "value": 90 + number}]}
        for number in range(5)
    ]  # fmt: skip
    return {"version": 1, "sections": [{"id": "s", "name": "Main", "activities": activities}], "notes": notes}


def practice_of(user_id: int, number: int) -> PracticeSession:
    """Return a session that is finished, or (number 0) runs."""
    practice_id, is_running = f"{user_id}-{number}", number == 0
    return PracticeSession(
        user_id=user_id,
        id=practice_id,
        root_id=practice_id,
        name="before",
        discipline="general",
        session_type="PRACTICE",
        session_start=START,
        session_date=START.date(),
        session_end=None if is_running else START.replace(minute=30),
        status="ACTIVE" if is_running else "COMPLETED",
        attributes=make_document("before", is_running=is_running),
    )


def sign_in(app: Flask, uniquifier: str) -> dict[str, str]:
    """Return the headers of a browser in which somebody is signed in."""
    browser = app.test_client()
    with browser.session_transaction() as cookie:
        cookie["_user_id"] = uniquifier
        cookie["_fresh"] = True
    token = browser.get("/api/auth/state").json["csrf_token"]
    kept = browser.get_cookie(app.config["SESSION_COOKIE_NAME"])
    assert kept is not None
    return {"Cookie": f"{kept.key}={kept.value}", "X-CSRFToken": token, "Content-Type": "application/json"}


def prepare(folder: Path, url: str) -> list[Write]:
    """Make people with sessions, sign them in, and return one write for each session."""
    upgrade_database(url)
    app = create_app({"INSTANCE_PATH": str(folder), "SQLALCHEMY_DATABASE_URI": url})
    with app.app_context():
        for user_id in range(1, PEOPLE + 1):
            user = User(id=user_id, email=f"p{user_id}@example.org", fs_uniquifier=f"u{user_id}")
            user.profile = Profile()
            db.session.add(user)
        db.session.flush()
        db.session.add_all(
            practice_of(user_id, number) for user_id in range(1, PEOPLE + 1) for number in range(SESSIONS_EACH)
        )
        db.session.flush()
        assert list(promote_all(db.session()))
        db.session.commit()
    signed_in = {user_id: sign_in(app, f"u{user_id}") for user_id in range(1, PEOPLE + 1)}
    with app.app_context():
        db.session.remove()
        db.engine.dispose()
    stop = {"action": "stop", "instance_id": "i0", "at": "2026-11-19T18:20:00Z"}
    save = {"version": 1, "name": "after", "attributes": make_document("after", is_running=False)}
    return [
        Write(practice_id, "POST", f"/api/sessions/{practice_id}/timers", stop, headers)
        if number == 0
        else Write(practice_id, "PATCH", f"/api/sessions/{practice_id}", save, headers)
        for number in range(SESSIONS_EACH)
        for user_id, headers in signed_in.items()
        for practice_id in [f"{user_id}-{number}"]
    ]


@contextmanager
def serving(folder: Path, env: dict[str, str]) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """Serve the program in a process group of its own; yield it and its port when it answers."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    with (folder / "server.log").open("ab") as log:
        command = [sys.executable, "serve.py", "--port", str(port)]
        server = subprocess.Popen(command, cwd=ROOT, env=env, stdout=log, stderr=log, start_new_session=True)
        try:
            deadline = time.monotonic() + 60
            while not ask_health(f"http://127.0.0.1:{port}"):
                assert server.poll() is None, (folder / "server.log").read_text("utf-8")
                assert time.monotonic() < deadline, "the server does not answer"
                time.sleep(0.05)
            yield server, port
        finally:
            stop_child(server)


def write_all_and_kill(writes: list[Write], server: subprocess.Popen[bytes], port: int) -> set[str]:
    """Send every write at the same moment, kill the server in the middle, and return what it had acknowledged."""
    acknowledged: set[str] = set()
    gate, enough = threading.Barrier(len(writes)), threading.Event()

    def send(write: Write) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        gate.wait()
        try:
            connection.request(write.method, write.path, json.dumps(write.body), write.headers)
            answer = connection.getresponse()
            if answer.status == 200 and json.loads(answer.read())["version"] == 2:
                acknowledged.add(write.practice_id)
        except (OSError, http.client.HTTPException):
            pass  # the server is gone
        finally:
            connection.close()
        if len(acknowledged) >= ANSWERS_BEFORE_THE_END:
            enough.set()

    threads = [threading.Thread(target=send, args=(write,), daemon=True) for write in writes]
    for thread in threads:
        thread.start()
    assert enough.wait(60), f"{len(acknowledged)} answers"
    signal_group(server, "SIGKILL")
    for thread in threads:
        thread.join(30)
    return acknowledged


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_what_was_acknowledged_is_there_after_the_server_was_killed_and_nothing_is_half(tmp_path: Path) -> None:
    file = tmp_path / "crash.db"
    env = {**os.environ, "DATABASE_URL": f"sqlite:///{file}", "INSTANCE_PATH": str(tmp_path)}
    writes = prepare(tmp_path, env["DATABASE_URL"])
    with serving(tmp_path, env) as (server, port):
        acknowledged = write_all_and_kill(writes, server, port)
    assert ANSWERS_BEFORE_THE_END <= len(acknowledged) < len(writes)

    with serving(tmp_path, env):
        pass  # it starts again, on the same file
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        rows = connection.execute("SELECT id, version, attributes, total_duration_seconds FROM goals").fetchall()
        writes_by_revision = connection.execute("SELECT sum(revision) FROM users").fetchone()[0]
    stored = {practice_id for practice_id, version, *_ in rows if version == 2}
    assert acknowledged <= stored
    assert writes_by_revision == len(stored)
    for practice_id, version, attributes, seconds in rows:
        document = json.loads(attributes)
        notes, span = document["notes"], document["sections"][0]["activities"][0]["intervals"][0]
        is_timer = practice_id.endswith("-0")
        assert notes == ("after" if version == 2 and not is_timer else "before"), practice_id
        assert (span["stop"] is None) == (is_timer and version == 1), practice_id
        assert seconds == (None if span["stop"] is None else 1200 if is_timer else 600), practice_id

    app = create_app({"INSTANCE_PATH": str(tmp_path), "SQLALCHEMY_DATABASE_URI": env["DATABASE_URL"]})
    with app.app_context():
        check = CliRunner().invoke(check_sessions)
        db.session.remove()
        db.engine.dispose()
    assert (check.exit_code, check.output) == (0, "0 differences\n")
