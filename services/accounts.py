"""Accounts: who may sign up, signing up, proving who one is, and the first account that takes over an old database."""

import hmac
import logging
import unicodedata
import uuid
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

import sqlalchemy as sa
from flask_security.utils import hash_password, verify_password

from errors import Conflict, Forbidden, Invalid, Unauthorized
from extensions import db, security
from model_types import utc_now
from models import ActivityDefinition, Goal, Profile, SessionTemplate, User
from services.practice_days import recompute_practice_days
from services.profiles import update_profile
from services.target_store import refresh_all

logger = logging.getLogger(__name__)

REGISTRATION_LOCK = 7_041_776  # any number, the same in every process: PostgreSQL's advisory lock
NOT_PROFILE = ("email", "password", "code", "remember")


@dataclass(frozen=True, slots=True)
class RegistrationRules:
    """Who may sign up: `mode` is a word of config.REGISTRATION_MODES; `code` is what the server printed."""

    mode: str
    code: str

    def state(self, has_accounts: bool) -> str:
        """Return what a stranger meets now: open, code or closed."""
        if self.mode == "open":
            return "open"
        if self.mode == "closed" or has_accounts:
            return "closed"
        return "code" if self.mode == "code" else "open"

    def is_code(self, given: str) -> bool:
        """Return whether `given` is the code; case, spaces and hyphens do not count."""
        one, other = (text.replace("-", "").replace(" ", "").lower().encode() for text in (given, self.code))
        return hmac.compare_digest(one, other)


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a user has, without the trash."""

    goals: int
    sessions: int
    templates: int
    activities: int


def count_rows(user_id: int) -> Counts:
    """Count what a user has, in one statement."""
    goals = Goal.__table__
    present = sa.select(sa.func.count()).where(goals.c.user_id == user_id, goals.c.deleted_at.is_(None))
    templates = sa.select(sa.func.count()).where(
        SessionTemplate.user_id == user_id, SessionTemplate.deleted_at.is_(None)
    )
    activities = sa.select(sa.func.count()).where(ActivityDefinition.user_id == user_id)
    parts = (
        present.where(goals.c.type != "PracticeSession"),
        present.where(goals.c.type == "PracticeSession"),
        templates,
        activities,
    )
    return Counts(*db.session.execute(sa.select(*(part.scalar_subquery() for part in parts))).one())


def has_accounts() -> bool:
    """Return whether anybody has an account."""
    return bool(db.session.execute(sa.select(sa.exists().where(User.email.is_not(None)))).scalar())


def find_waiting_id() -> int | None:
    """Return the row of `users` that holds an old database's rows until somebody signs up."""
    return db.session.execute(sa.select(sa.func.min(User.id)).where(User.email.is_(None))).scalar()


def describe_registration(rules: RegistrationRules) -> dict[str, Any]:
    """Return `{registration, is_first_account, waiting}`; `waiting`: what the first account will take over, or None."""
    is_first = not has_accounts()
    state = rules.state(not is_first)
    waiting_id = find_waiting_id() if is_first and state != "closed" else None
    return {
        "registration": state,
        "is_first_account": is_first,
        "waiting": None if waiting_id is None else asdict(count_rows(waiting_id)),
    }


def lock_registration() -> None:
    """Let registrations come one after the other; on SQLite the write lock of the transaction does that already."""
    if db.session.connection().dialect.name == "postgresql":
        db.session.execute(sa.select(sa.func.pg_advisory_xact_lock(REGISTRATION_LOCK)))


def normalise_password(password: str) -> str:
    """Return a password in one Unicode form, so that it does not matter which keyboard wrote it."""
    return unicodedata.normalize("NFKD", password)


def create_account(data: dict[str, Any], rules: RegistrationRules) -> tuple[User, Counts | None]:
    """Make an account; the first one becomes administrator and takes over what was in an old database.

    :param data: as schemas.auth.RegisterIn loads it.
    :returns: the account and, if an old database was taken over, what was in it.
    :raises Forbidden: registration is closed.
    :raises Invalid: the code is wrong, or a discipline is unknown.
    :raises Conflict: the e-mail has an account.
    """
    if rules.mode == "code" and not rules.is_code(data.get("code", "")):
        raise Invalid("The code is not right.", errors={"code": ["This is not the code that the server printed."]})
    hashed = hash_password(normalise_password(data["password"]))  # slow on purpose, so before the write lock is taken
    lock_registration()
    is_first = not has_accounts()
    if rules.state(not is_first) == "closed":
        raise Forbidden("New accounts are closed on this server. Ask whoever runs it.", slug="registration-closed")
    if db.session.execute(sa.select(sa.exists().where(User.email == data["email"]))).scalar():
        raise Conflict(
            "This e-mail has an account already. Sign in instead.",
            slug="email-taken",
            errors={"email": ["This e-mail has an account already. Sign in instead."]},
        )
    waiting_id = find_waiting_id() if is_first else None
    user = User() if waiting_id is None else claim_waiting(waiting_id)
    user.email = data["email"]
    user.password = hashed
    user.active = True
    user.fs_uniquifier = uuid.uuid4().hex
    user.role = "admin" if is_first else "user"
    user.created_at = utc_now()
    if waiting_id is None:
        user.profile = Profile()
        db.session.add(user)
    update_profile(user, {key: value for key, value in data.items() if key not in NOT_PROFILE})
    db.session.flush()  # the id is needed to sign in, and the profile's clock to compute days
    taken_over = None
    if waiting_id is not None:
        recompute_practice_days(user.id)
        refresh_all(user.id)  # the old program kept no progress, and targets count practice days
        taken_over = count_rows(user.id)
    logger.info("account_created user_id=%s role=%s is_taking_over=%s", user.id, user.role, taken_over is not None)
    return user, taken_over


def claim_waiting(user_id: int) -> User:
    """Return the waiting row, with a profile."""
    if db.session.get(Profile, user_id) is None:
        db.session.add(Profile(user_id=user_id))
    return db.session.execute(sa.select(User).where(User.id == user_id)).scalar_one()


@lru_cache(maxsize=1)
def hash_of_nobody() -> str:
    """Return a hash to compare with when there is no such account, so that it takes as long."""
    return hash_password(uuid.uuid4().hex)


def end_reading() -> None:
    """Give up the write lock that the request holds: nobody else's write shall wait for a hash, slow on purpose."""
    db.session.rollback()


def verify_login(email: str, password: str) -> User:
    """Return the account that e-mail and password belong to.

    :raises Unauthorized: they do not; which of the two is wrong is not told, nor can it be measured.
    """
    nobody = hash_of_nobody()
    found = db.session.execute(sa.select(User.id, User.password).where(User.email == email, User.active)).one_or_none()
    end_reading()
    stored = found.password if found else nobody
    given = normalise_password(password)
    is_right = verify_password(given, stored)
    user = db.session.get(User, found.id) if found and is_right else None
    if user is None:
        raise Unauthorized("E-mail and password do not belong together. Try again.", slug="wrong-login")
    if security.pwd_context.needs_update(stored):
        user.password = hash_password(given)
    return user


def change_password(user: User, password: str, new_password: str) -> None:
    """Give an account another password; every session of it ends, so the caller signs in anew.

    :raises Invalid: `password` is not the one it has been.
    """
    stored = user.password or hash_of_nobody()
    end_reading()
    if not verify_password(normalise_password(password), stored):
        raise Invalid("The password was not changed.", errors={"password": ["This is not your password."]})
    user.password = hash_password(normalise_password(new_password))
    user.fs_uniquifier = uuid.uuid4().hex
    logger.info("password_changed user_id=%s", user.id)
