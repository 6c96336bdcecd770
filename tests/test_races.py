"""Many writes at the same moment, each in a thread and a transaction of its own: one wins, the others are told."""

import os
import threading
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from extensions import db
from models import Model
from tests.factories import Factory

WRITERS = 32


def make_url(folder: Path) -> str:
    """Return a database of its own: a file, or one more database on the server that the tests run on."""
    server = os.environ.get("TEST_DATABASE_URL")
    if server is None:
        return f"sqlite:///{folder / 'races.db'}"
    url, name = sa.make_url(server).set(drivername="postgresql+psycopg"), f"races_{uuid.uuid4().hex}"
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    engine.dispose()
    return url.set(database=name).render_as_string(hide_password=False)


@pytest.fixture
def racing_app(tmp_path: Path) -> Iterator[Flask]:
    racing = create_app(
        {
            "TESTING": True,
            "INSTANCE_PATH": str(tmp_path),
            "SQLALCHEMY_DATABASE_URI": make_url(tmp_path),
            "WTF_CSRF_ENABLED": False,
            "RATELIMIT_ENABLED": False,
        }
    )
    with racing.app_context():
        Model.metadata.create_all(db.engine)
    yield racing
    with racing.app_context():
        db.engine.dispose()


@pytest.fixture
def browsers(racing_app: Flask) -> list[FlaskClient]:
    """As many browsers of one person as there are writers."""
    with racing_app.app_context():
        uniquifier = Factory(db.session).user("racer@example.org").fs_uniquifier
        db.session.remove()
    found = []
    for _ in range(WRITERS):
        browser = racing_app.test_client()
        with browser.session_transaction() as cookie:
            cookie["_user_id"] = uniquifier
            cookie["_fresh"] = True
        found.append(browser)
    return found


def all_at_once(browsers: list[FlaskClient], request: Callable[[FlaskClient, int], Any]) -> list[Any]:
    """Let every browser make its request at the same moment; return the answers."""
    answers: list[Any] = [None] * len(browsers)
    start = threading.Barrier(len(browsers))

    def go(number: int) -> None:
        start.wait()
        answers[number] = request(browsers[number], number)

    threads = [threading.Thread(target=go, args=(number,)) for number in range(len(browsers))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def kinds(answers: list[Any]) -> Counter[tuple[int, str | None]]:
    return Counter(
        (answer.status_code, answer.json["type"] if answer.status_code >= 400 else None) for answer in answers
    )


def test_of_many_writers_who_saw_the_same_version_one_wins_and_the_others_see_the_current_row(
    browsers: list[FlaskClient],
) -> None:
    made = browsers[0].post("/api/sessions", json={"session_end": "2026-11-19T10:00:00Z"}).json
    address = f"/api/sessions/{made['id']}"
    answers = all_at_once(
        browsers,
        lambda browser, number: browser.patch(address, json={"version": made["version"], "name": f"writer {number}"}),
    )
    assert kinds(answers) == {(200, None): 1, (412, "/problems/stale"): WRITERS - 1}
    winner = next(answer.json for answer in answers if answer.status_code == 200)
    assert browsers[0].get(address).json["name"] == winner["name"]
    assert {answer.json["current"]["name"] for answer in answers if answer.status_code == 412} == {winner["name"]}


def test_of_many_starts_at_once_one_session_runs_and_the_others_are_told_which(browsers: list[FlaskClient]) -> None:
    answers = all_at_once(browsers, lambda browser, _: browser.post("/api/sessions", json={}))
    assert kinds(answers) == {(201, None): 1, (409, "/problems/session-running"): WRITERS - 1}
    running = [item["id"] for item in browsers[0].get("/api/sessions?status=ACTIVE").json["items"]]
    assert len(running) == 1
    assert {answer.json["running"]["id"] for answer in answers if answer.status_code == 409} == set(running)


@pytest.mark.parametrize(
    ("address", "body"),
    [
        ("/api/goals", {"id": "chosen", "type": "UltimateGoal", "name": "Play"}),
        ("/api/sessions", {"id": "chosen", "session_end": "2026-11-19T10:00:00Z"}),
    ],
)
def test_one_create_sent_many_times_at_once_makes_one_row(
    browsers: list[FlaskClient], address: str, body: dict[str, Any]
) -> None:
    answers = all_at_once(browsers, lambda browser, _: browser.post(address, json=body))
    assert kinds(answers) == {(201, None): WRITERS}
    assert [node["id"] for node in browsers[0].get("/api/goals/tree").json["nodes"]] == ["chosen"]


def test_siblings_made_at_once_stand_in_places_of_their_own(browsers: list[FlaskClient]) -> None:
    answers = all_at_once(
        browsers, lambda browser, number: browser.post("/api/goals", json={"type": "UltimateGoal", "name": str(number)})
    )
    assert sorted(answer.json["position"] for answer in answers) == list(range(1, WRITERS + 1))
