"""What every test shares: one real database a run, rolled back after each test, and three people who use it."""

import contextvars
import os
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
import time_machine
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event

from app import create_app
from extensions import db as database
from models import Model, User
from tests.factories import Factory

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
CHEAP_HASHES = {"SECURITY_PASSWORD_HASH_PASSLIB_OPTIONS": {"argon2__rounds": 1, "argon2__memory_cost": 64}}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that no worker is left with it alone at the end."""
    marks = ("postgresql", "slow", "volume")
    items.sort(key=lambda item: tuple(item.get_closest_marker(mark) is None for mark in marks))


class Browser(FlaskClient):
    """A test client whose requests run as they do in the server: with no context, and no open session, around them."""

    def open(self, *args: Any, **kwargs: Any) -> Any:
        database.session.commit()
        return contextvars.Context().run(super().open, *args, **kwargs)


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """The application on a fresh SQLite database in a folder of its own (`TEST_DATABASE_URL`: another database)."""
    folder: Path = tmp_path_factory.mktemp("instance")
    app = create_app(
        {
            "TESTING": True,
            "INSTANCE_PATH": str(folder),
            "SQLALCHEMY_DATABASE_URI": os.environ.get("TEST_DATABASE_URL", f"sqlite:///{folder / 'test.db'}"),
            "WTF_CSRF_ENABLED": False,
            "RATELIMIT_ENABLED": False,
            "REGISTRATION": "open",
            **CHEAP_HASHES,
        }
    )
    app.test_client_class = Browser
    with app.app_context():
        Model.metadata.create_all(database.engine)
        yield app
        database.session.remove()
        database.engine.dispose()


@pytest.fixture(autouse=True)
def transaction(request: pytest.FixtureRequest) -> Iterator[None]:
    """Roll everything back after a test that uses the application; its commits are savepoints."""
    if "clock" in request.fixturenames:
        request.getfixturevalue("clock")  # before anybody signs in: a cookie from the future is refused
    if "app" not in request.fixturenames:
        yield
        return
    app: Flask = request.getfixturevalue("app")
    with app.app_context():
        engine = database.engine
        engines = database.engines
        with engine.connect() as connection:
            outer = connection.begin()
            engines[None] = connection  # type: ignore[assignment]
            database.session.remove()
            database.session.configure(join_transaction_mode="create_savepoint")
            yield
            database.session.remove()
            outer.rollback()
            engines[None] = engine


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


def wait_for_all(connection: Any, _record: Any) -> None:
    """Let the last of many writers wait for its turn on a busy machine, too: there it is slow, not locked out."""
    connection.execute("PRAGMA busy_timeout = 60000").close()


@pytest.fixture
def racing_app(tmp_path: Path) -> Iterator[Flask]:
    """The application on a database of its own, for tests in which transactions meet: nothing is rolled back."""
    racing = create_app(
        {
            "TESTING": True,
            "INSTANCE_PATH": str(tmp_path),
            "SQLALCHEMY_DATABASE_URI": make_url(tmp_path),
            "WTF_CSRF_ENABLED": False,
            "RATELIMIT_ENABLED": False,
            **CHEAP_HASHES,
        }
    )
    with racing.app_context():
        if database.engine.dialect.name == "sqlite":
            event.listen(database.engine, "connect", wait_for_all)
        Model.metadata.create_all(database.engine)
    yield racing
    with racing.app_context():
        database.engine.dispose()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is signed in."""

    id: int
    email: str
    client: FlaskClient


def sign_in(app: Flask, factory: Factory, email: str, role: str = "user") -> Person:
    """Return a new account with a browser of its own."""
    user = factory.user(email, role=role)
    client = app.test_client()
    with client.session_transaction() as cookie:
        cookie["_user_id"] = user.fs_uniquifier
        cookie["_fresh"] = True
    return Person(user.id, email, client)


@pytest.fixture
def factory(app: Flask) -> Factory:
    """Makes rows; each method takes only what a test is about."""
    return Factory(database.session)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A browser of nobody."""
    return app.test_client()


@pytest.fixture
def owner(app: Flask, factory: Factory) -> Person:
    """The person whose rows a test is about; lives in Berlin, and the day starts at 4."""
    return sign_in(app, factory, "owner@example.org")


@pytest.fixture
def stranger(app: Flask, factory: Factory) -> Person:
    """Somebody else with an account."""
    return sign_in(app, factory, "stranger@example.org")


@pytest.fixture
def admin(app: Flask, factory: Factory) -> Person:
    """An administrator."""
    return sign_in(app, factory, "admin@example.org", role="admin")


@pytest.fixture
def noise(factory: Factory, stranger: Person) -> dict[str, str]:
    """Rows of another user that must never appear: a root, a goal below it, a session, one in the trash."""
    root = factory.goal(stranger.id, name="noise: root")
    below = factory.goal(stranger.id, "ShortTermGoal", name="noise: below", parent=root)
    practice = factory.practice(stranger.id, name="noise: session", parent=below)
    return {"root": root.id, "below": below.id, "practice": practice.id}


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """A clock that stands at 2026-11-20 12:00 UTC until a test moves it."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


class Queries(list[str]):
    """The statements that reached the database, without those that hold transactions."""

    def add(self, statement: str) -> None:
        if not statement.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "PRAGMA")):
            self.append(statement)


@pytest.fixture
def queries(app: Flask, transaction: None) -> Iterator[Queries]:
    """Collects every statement from here on, as SQLite traces them; `queries.clear()` starts again."""
    seen = Queries()
    if database.engine.dialect.name != "sqlite":
        pytest.skip("statements are counted on SQLite")
    driver: Any = database.engines[None].connection.driver_connection  # type: ignore[attr-defined]
    driver.set_trace_callback(seen.add)
    yield seen
    driver.set_trace_callback(None)


def account(user_id: int) -> User:
    """Return an account as it is stored."""
    return database.session.execute(sa.select(User).where(User.id == user_id)).unique().scalar_one()
