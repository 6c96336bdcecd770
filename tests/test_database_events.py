"""How connections are set up and transactions begin, on a database that really commits."""

import threading
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask, g

from app import create_app
from database_events import dump_json, load_json
from extensions import db
from models import Goal, Model, Profile, User


@pytest.fixture
def served(tmp_path: Path) -> Flask:
    """An application of its own with one account, `anna`."""
    database = f"sqlite:///{tmp_path / 'served.db'}"
    off = {"WTF_CSRF_ENABLED": False, "RATELIMIT_ENABLED": False}
    served = create_app({"TESTING": True, "INSTANCE_PATH": str(tmp_path), "SQLALCHEMY_DATABASE_URI": database, **off})
    with served.app_context():
        Model.metadata.create_all(db.engine)
        db.session.add(User(email="anna@example.org", fs_uniquifier="anna", active=True, profile=Profile()))
        db.session.commit()
    return served


def test_every_connection_is_durable_and_checks_foreign_keys(served: Flask) -> None:
    with served.app_context(), db.engine.connect() as connection:
        pragmas = ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        values = [connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() for pragma in pragmas]
    assert values == ["wal", 1, 2, 5000]  # synchronous 2 is FULL


def test_thirty_two_writers_at_once_are_never_locked_out_and_lose_nothing(served: Flask) -> None:
    statuses: list[int] = []
    start = threading.Barrier(32)

    def write(number: int) -> None:
        client = served.test_client()
        with client.session_transaction() as cookie:
            cookie["_user_id"] = "anna"
            cookie["_fresh"] = True
        start.wait()
        answer = client.post("/api/goals", json={"type": "UltimateGoal", "name": f"goal {number}"})
        statuses.append(answer.status_code)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(32)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert statuses == [201] * 32
    with served.app_context():
        assert db.session.execute(sa.select(sa.func.count(Goal.id))).scalar() == 32
        assert db.session.execute(sa.select(User.revision)).scalar() == 32


def test_a_reader_does_not_wait_for_a_writer(served: Flask) -> None:
    with served.app_context(), db.engine.connect() as writer:
        g.is_writing = True
        writer.execute(sa.update(User).values(role="admin"))
        g.is_writing = False
        with db.engine.connect() as reader:
            assert reader.execute(sa.select(User.role)).scalar() == "user"


@pytest.mark.parametrize("value", [{"n": 2**70 + 1}, ["\ud800"], {"a": [1, 2.5, None, "ä"]}])
def test_json_columns_keep_what_old_programs_wrote(value: Any) -> None:
    assert load_json(dump_json(value)) == value


def test_json_columns_of_old_programs_with_infinity_can_be_read() -> None:
    assert load_json('{"seconds": Infinity}') == {"seconds": float("inf")}
