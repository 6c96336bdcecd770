"""Who is signed in, as every request needs to know: read in one statement, without the ORM."""

from dataclasses import dataclass, field
from typing import cast

import orjson
import sqlalchemy as sa

from extensions import db
from models import Profile, User
from services.json_rows import HotQuery

users, profiles = cast(sa.Table, User.__table__), cast(sa.Table, Profile.__table__)


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """The columns of models.Profile."""

    user_id: int
    display_name: str
    time_zone: str
    week_start: int
    day_start_hour: int
    hour_cycle: str
    units: str
    theme: str
    disciplines: list[str]
    daily_caps: dict[str, int | None]
    timer_limit_minutes: int
    grade_systems: dict[str, str] = field(default_factory=dict[str, str])
    mood: str = ""
    routine: str = ""
    preferences: list[str] = field(default_factory=list[str])
    favorite_characters: list[str] = field(default_factory=list[str])
    calming_elements: list[str] = field(default_factory=list[str])


@dataclass(frozen=True, slots=True)
class Account:
    """A signed-in person, as Flask-Login and the views see one; models.User is loaded only to change it."""

    id: int
    email: str
    role: str
    revision: int
    fs_uniquifier: str
    profile: ProfileRow

    is_authenticated = True
    is_active = True
    is_anonymous = False

    def get_id(self) -> str:
        """Return what the session cookie names."""
        return self.fs_uniquifier


ACCOUNT_KEYS = ("id", "email", "role", "revision", "fs_uniquifier")
JSON_COLUMNS = (
    *("disciplines", "daily_caps", "grade_systems"),
    *("preferences", "favorite_characters", "calming_elements"),
)
ACCOUNT_QUERY = HotQuery(
    sa.select(*(users.c[name] for name in ACCOUNT_KEYS), *(profiles.c[name] for name in ProfileRow.__slots__))
    .join(profiles, profiles.c.user_id == users.c.id)
    .where(users.c.fs_uniquifier == sa.bindparam("uniquifier"), users.c.active == sa.true())
)


def find_account(uniquifier: str) -> Account | None:
    """Return the account that a session cookie names, if there is one and it is active."""
    rows = ACCOUNT_QUERY.fetch(db.session.connection(), uniquifier=uniquifier)
    if not rows:
        return None
    account = dict(zip(ACCOUNT_KEYS, rows[0], strict=False))
    profile = dict(zip(ProfileRow.__slots__, rows[0][len(ACCOUNT_KEYS) :], strict=True))
    for name in JSON_COLUMNS:
        if isinstance(profile[name], str):
            profile[name] = orjson.loads(profile[name])
    return Account(**account, profile=ProfileRow(**profile))


def get_user(account: Account) -> User:
    """Return the row of a signed-in person, to change it."""
    return db.session.get_one(User, account.id)
