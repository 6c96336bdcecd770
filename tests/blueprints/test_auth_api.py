"""Signing up, in and out; the tests of CSRF and of limits switch those guards on."""

import threading
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app import create_app
from extensions import db, limiter
from models import ActivityDefinition, Goal, Model, Profile, SessionTemplate, User
from tests.conftest import CHEAP_HASHES, Person
from tests.factories import Factory

PASSWORD = "a short sentence"
ANNA = {"email": "anna@example.org", "password": PASSWORD}


def register(client: FlaskClient, **body: Any) -> TestResponse:
    return client.post("/api/auth/register", json={**ANNA, **body})


def login(client: FlaskClient, **body: Any) -> TestResponse:
    return client.post("/api/auth/login", json={**ANNA, **body})


@pytest.fixture
def waiting(factory: Factory) -> int:
    """The rows of an old database: 2 goals, 1 session at 03:00 UTC, 1 template, 1 activity; and a goal in the trash."""
    user = factory.user("nobody")
    root = factory.goal(user.id, name="Guitar")
    factory.goal(user.id, "ShortTermGoal", root, name="Blue Bossa")
    factory.goal(user.id, "ShortTermGoal", root, name="gone", deleted_at=datetime(2025, 1, 1, tzinfo=UTC))
    factory.practice(
        user.id, root, name="Late", session_start=datetime(2026, 11, 20, 3, tzinfo=UTC), session_date=date(2026, 11, 20)
    )
    db.session.add(SessionTemplate(user_id=user.id, name="Chords"))
    db.session.add(ActivityDefinition(user_id=user.id, name="Scales"))
    user.email = user.password = None
    user.active = False
    db.session.commit()
    return user.id


# Signing up -----------------------------------------------------------------------------------------------------------


def test_the_first_account_is_signed_in_administrator_and_has_the_clock_of_its_browser(client: FlaskClient) -> None:
    answer = register(client, time_zone="America/New_York", week_start=6, hour_cycle="h12", disciplines=["music"])
    assert answer.status_code == 201
    assert answer.json == {
        "id": answer.json["id"],
        "email": "anna@example.org",
        "role": "admin",
        "revision": 0,
        "display_name": "",
        "time_zone": "America/New_York",
        "week_start": 6,
        "day_start_hour": 4,
        "hour_cycle": "h12",
        "units": "metric",
        "theme": "auto",
        "disciplines": ["music"],
        "daily_caps": {},
        "timer_limit_minutes": 180,
        "grade_systems": {},
        "mood": "",
        "routine": "",
        "preferences": [],
        "favorite_characters": [],
        "calming_elements": [],
        "taken_over": None,
    }
    assert client.get("/api/me").json["email"] == "anna@example.org"


def test_later_accounts_are_no_administrators(client: FlaskClient, owner: Person) -> None:
    assert register(client).json["role"] == "user"


def test_an_address_is_the_same_in_capitals_and_with_blanks_around_it(client: FlaskClient) -> None:
    assert register(client, email=" Anna@EXAMPLE.org ").json["email"] == "anna@example.org"
    assert login(client, email="ANNA@example.org").status_code == 200


def test_a_taken_address_is_refused_beside_its_field(client: FlaskClient) -> None:
    register(client)
    answer = register(client, email="ANNA@example.org")
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/email-taken")
    assert answer.json["errors"] == {"email": ["This e-mail has an account already. Sign in instead."]}


@pytest.mark.parametrize(
    ("password", "sentence"),
    [
        ("12345678", "Four characters more. A short sentence is easiest to remember."),
        ("12345678901", "One character more. A short sentence is easiest to remember."),
        ("", "Twelve characters more. A short sentence is easiest to remember."),
        ("x" * 1001, "A thousand characters are enough."),
        ("a short\0sentence", "A NUL character cannot be stored."),
    ],
)
def test_a_password_that_will_not_do_is_refused_kindly(client: FlaskClient, password: str, sentence: str) -> None:
    answer = register(client, password=password)
    assert answer.status_code == 422
    assert answer.json["errors"] == {"password": [sentence]}


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"email": "anna"}, "email"),
        ({"time_zone": "Europe/Atlantis"}, "time_zone"),
        ({"disciplines": ["juggling"]}, "disciplines"),
        ({"role": "admin"}, "role"),
    ],
)
def test_values_that_make_no_sense_leave_no_account(client: FlaskClient, body: dict[str, Any], field: str) -> None:
    answer = register(client, **body)
    assert (answer.status_code, list(answer.json["errors"])) == (422, [field])
    assert client.get("/api/auth/state").json["is_first_account"] is True


# Who may sign up ------------------------------------------------------------------------------------------------------


def test_while_registration_is_open_anybody_can_sign_up(client: FlaskClient, owner: Person) -> None:
    assert client.get("/api/auth/state").json["registration"] == "open"
    assert register(client).status_code == 201


def test_registration_for_the_first_account_closes_behind_it(
    app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.config, "REGISTRATION", "first")
    assert client.get("/api/auth/state").json["registration"] == "open"
    assert register(client).status_code == 201
    assert client.get("/api/auth/state").json["registration"] == "closed"
    answer = register(client, email="bert@example.org")
    assert (answer.status_code, answer.json["type"]) == (403, "/problems/registration-closed")


def test_the_first_account_of_a_server_in_the_network_needs_the_printed_code(
    app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.config, "REGISTRATION", "code")
    monkeypatch.setitem(app.config, "REGISTRATION_CODE", "K7QP-2MXD")
    assert client.get("/api/auth/state").json["registration"] == "code"
    for wrong in ({}, {"code": "K7QP-2MXE"}):
        answer = register(client, **wrong)
        assert answer.status_code == 422
        assert answer.json["errors"] == {"code": ["This is not the code that the server printed."]}
    assert register(client, code="k7qp 2mxd").status_code == 201
    assert client.get("/api/auth/state").json["registration"] == "closed"
    assert register(client, email="bert@example.org", code="K7QP-2MXD").status_code == 403


def test_a_closed_server_takes_nobody(app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(app.config, "REGISTRATION", "closed")
    assert client.get("/api/auth/state").json["registration"] == "closed"
    assert register(client).status_code == 403


# An old database ------------------------------------------------------------------------------------------------------


def test_what_waits_in_an_old_database_is_told_before_anybody_signs_up(client: FlaskClient, waiting: int) -> None:
    state = client.get("/api/auth/state").json
    assert state["is_first_account"] is True
    assert state["waiting"] == {"goals": 2, "sessions": 1, "templates": 1, "activities": 1}


def test_the_first_account_becomes_the_row_that_waited_and_is_told_what_it_owns(
    client: FlaskClient, waiting: int
) -> None:
    answer = register(client, time_zone="America/New_York")
    assert answer.json["id"] == waiting
    assert answer.json["role"] == "admin"
    assert answer.json["taken_over"] == {"goals": 2, "sessions": 1, "templates": 1, "activities": 1}
    assert client.get("/api/auth/state").json["waiting"] is None
    assert len(client.get("/api/goals/tree").json["nodes"]) == 3


def test_practice_days_follow_the_clock_of_the_new_owner(client: FlaskClient, waiting: int) -> None:
    register(client, time_zone="America/New_York", day_start_hour=0)  # 03:00 UTC is 22:00 of the day before there
    nodes = client.get("/api/goals/tree").json["nodes"]
    assert [node["session_date"] for node in nodes if node["name"] == "Late"] == ["2026-11-19"]


def test_a_zone_the_browser_does_not_tell_stays_the_one_the_old_database_was_read_with(
    client: FlaskClient, waiting: int
) -> None:
    assert register(client).json["time_zone"] == "Europe/Berlin"


def test_a_waiting_row_without_profile_gets_one(client: FlaskClient, waiting: int) -> None:
    db.session.delete(db.session.get(Profile, waiting))
    db.session.commit()
    assert register(client, time_zone="Asia/Tokyo").json["time_zone"] == "Asia/Tokyo"


def test_the_second_account_starts_with_nothing(app: Flask, client: FlaskClient, waiting: int) -> None:
    register(client)
    other = app.test_client()
    answer = register(other, email="bert@example.org")
    assert (answer.json["taken_over"], answer.json["role"]) == (None, "user")
    assert other.get("/api/goals/tree").json["nodes"] == []


def test_nobody_can_sign_in_as_the_row_that_waits(client: FlaskClient, waiting: int) -> None:
    for email in ("", "None", "null"):
        assert login(client, email=email).status_code == 401


# Signing in and out ---------------------------------------------------------------------------------------------------


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(client: FlaskClient) -> None:
    register(client)
    client.post("/api/auth/logout")
    wrong = login(client, password="another sentence").json
    unknown = login(client, email="bert@example.org").json
    assert wrong["type"] == "/problems/wrong-login"
    assert {**wrong, "request_id": ""} == {**unknown, "request_id": ""}
    assert client.get("/api/me").status_code == 401


def test_a_password_is_the_same_from_every_keyboard(client: FlaskClient) -> None:
    register(client, password="Übermut tut selten gut")
    assert login(client, password="U\u0308bermut tut selten gut").status_code == 200


def test_an_account_that_was_switched_off_is_out_at_once(client: FlaskClient) -> None:
    user = db.session.get(User, register(client).json["id"])
    assert user is not None
    user.active = False
    db.session.commit()
    assert client.get("/api/me").status_code == 401
    assert login(client).status_code == 401


def test_signing_out_ends_the_session(client: FlaskClient) -> None:
    register(client)
    assert client.get("/api/auth/state").json["is_signed_in"] is True
    assert client.post("/api/auth/logout").status_code == 204
    assert client.get("/api/auth/state").json["is_signed_in"] is False
    assert client.get("/api/me").status_code == 401


def test_the_cookie_is_hidden_from_scripts_and_stays_for_a_year(client: FlaskClient) -> None:
    cookie = register(client).headers["Set-Cookie"]
    assert cookie.startswith("fractal_goals=")
    assert "; HttpOnly" in cookie
    assert "; SameSite=Lax" in cookie
    assert "; Expires=" in cookie
    assert "Secure" not in cookie


def test_the_cookie_is_only_for_tls_when_it_came_over_tls(client: FlaskClient) -> None:
    answer = client.post("/api/auth/register", json=ANNA, base_url="https://localhost")
    assert "; Secure" in answer.headers["Set-Cookie"]


def test_a_borrowed_browser_forgets_when_it_is_closed(client: FlaskClient) -> None:
    assert "Expires" not in register(client, remember=False).headers["Set-Cookie"]


def test_loading_the_account_is_one_statement(owner: Person, queries: list[str]) -> None:
    owner.client.get("/api/me")
    assert len(queries) == 1


# The password ---------------------------------------------------------------------------------------------------------


def test_a_new_password_signs_out_every_other_browser(app: Flask, client: FlaskClient) -> None:
    register(client)
    phone = app.test_client()
    login(phone)
    answer = client.post("/api/auth/password", json={"password": PASSWORD, "new_password": "another sentence"})
    assert answer.status_code == 204
    assert client.get("/api/me").status_code == 200
    assert phone.get("/api/me").status_code == 401
    assert login(phone).status_code == 401
    assert login(phone, password="another sentence").status_code == 200


def test_a_new_password_needs_the_old_one(client: FlaskClient) -> None:
    register(client)
    answer = client.post("/api/auth/password", json={"password": "not this one", "new_password": "another sentence"})
    assert (answer.status_code, answer.json["errors"]) == (422, {"password": ["This is not your password."]})
    assert login(client).status_code == 200


def test_the_password_is_stored_as_an_argon2_hash(client: FlaskClient) -> None:
    user = db.session.get(User, register(client).json["id"])
    assert user is not None
    assert str(user.password).startswith("$argon2id$")


# Forged requests ------------------------------------------------------------------------------------------------------


@pytest.fixture
def guarded(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Switch the check for forged requests on."""
    monkeypatch.setitem(app.config, "WTF_CSRF_ENABLED", True)


def token(client: FlaskClient) -> dict[str, str]:
    return {"X-CSRFToken": client.get("/api/auth/state").json["csrf_token"]}


@pytest.mark.usefixtures("guarded")
def test_a_write_without_the_token_is_refused(client: FlaskClient) -> None:
    answer = register(client)
    assert (answer.status_code, answer.json["type"]) == (403, "/problems/csrf")
    assert answer.content_type == "application/problem+json"
    assert client.post("/api/auth/register", json=ANNA, headers={"X-CSRFToken": "made up"}).status_code == 403
    assert client.post("/api/auth/register", json=ANNA, headers=token(client)).status_code == 201
    assert client.post("/api/goals", json={"type": "UltimateGoal", "name": "Guitar"}).status_code == 403
    assert client.get("/api/goals/tree").json["nodes"] == []


@pytest.mark.usefixtures("guarded")
def test_signing_in_and_out_each_give_a_new_token(client: FlaskClient) -> None:
    before = token(client)
    assert client.post("/api/auth/register", json=ANNA, headers=before).status_code == 201
    assert client.patch("/api/me", json={"theme": "dark"}, headers=before).status_code == 403
    signed_in = token(client)
    assert client.patch("/api/me", json={"theme": "dark"}, headers=signed_in).status_code == 200
    assert client.post("/api/auth/logout", headers=signed_in).status_code == 204
    assert client.post("/api/auth/login", json=ANNA, headers=signed_in).status_code == 403
    assert client.post("/api/auth/login", json=ANNA, headers=token(client)).status_code == 200


@pytest.mark.usefixtures("guarded")
def test_a_token_of_somebody_else_does_not_help(app: Flask, client: FlaskClient) -> None:
    assert client.post("/api/auth/register", json=ANNA, headers=token(app.test_client())).status_code == 403


@pytest.mark.usefixtures("guarded")
def test_a_stranger_is_told_to_sign_in_before_anything_about_tokens(client: FlaskClient) -> None:
    assert client.post("/api/goals", json={}).json["type"] == "/problems/sign-in-needed"


# Many at once, and many tries -----------------------------------------------------------------------------------------


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Flask:
    """An application of its own, whose database really commits, with limits on."""
    monkeypatch.setattr(limiter, "enabled", False)
    settings = {"TESTING": True, "WTF_CSRF_ENABLED": False, "RATELIMIT_ENABLED": True, **CHEAP_HASHES}
    database = f"sqlite:///{tmp_path / 'served.db'}"
    served = create_app({**settings, "INSTANCE_PATH": str(tmp_path), "SQLALCHEMY_DATABASE_URI": database})
    with served.app_context():
        Model.metadata.create_all(db.engine)
    return served


def test_after_ten_wrong_passwords_one_has_to_wait(served: Flask) -> None:
    client = served.test_client()
    register(client)
    for _ in range(12):
        assert login(client).status_code == 200
    for _ in range(10):
        assert login(client, password="a wrong sentence").status_code == 401
    answer = login(client)
    assert (answer.status_code, answer.json["type"]) == (429, "/problems/too-many-requests")
    assert 1 <= int(answer.headers["Retry-After"]) <= 60
    assert client.get("/api/me").status_code == 200


def test_of_two_who_sign_up_at_once_exactly_one_takes_over(served: Flask) -> None:
    with served.app_context():
        user = User(fs_uniquifier="waiting", active=False, profile=Profile())
        db.session.add(user)
        db.session.flush()
        root = Goal(user_id=user.id, id="root", root_id="root", type="UltimateGoal", name="Guitar")
        db.session.add(root)
        db.session.commit()
    answers: list[TestResponse] = []
    start = threading.Barrier(4)

    def sign_up(number: int) -> None:
        start.wait()
        answers.append(register(served.test_client(), email=f"person{number}@example.org"))

    threads = [threading.Thread(target=sign_up, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [answer.status_code for answer in answers] == [201, 201, 201, 201]
    assert sorted(answer.json["role"] for answer in answers) == ["admin", "user", "user", "user"]
    assert [answer.json["taken_over"]["goals"] for answer in answers if answer.json["taken_over"]] == [1]
