"""The practice day: the day a session is attributed to, by its user's own clock."""

from datetime import date, datetime, timedelta
from typing import cast
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from extensions import db
from model_types import utc_now
from models import Goal, PracticeSession, Profile
from services.signed_in import ProfileRow

CHUNK_ROWS = 2_000
goals = cast(sa.Table, Goal.__table__)


def practice_day(instant: datetime, time_zone: str, day_start_hour: int) -> date:
    """Return the practice day of `instant`: a session at 02:30 belongs to the evening before if the day starts at 4.

    :param instant: aware.
    :param day_start_hour: 0 to 12, hours of wall time after midnight.
    """
    wall = instant.astimezone(ZoneInfo(time_zone)).replace(tzinfo=None)
    return (wall - timedelta(hours=day_start_hour)).date()


def today_of(profile: ProfileRow) -> date:
    """Return the present practice day of a person."""
    return practice_day(utc_now(), profile.time_zone, profile.day_start_hour)


def recompute_practice_days(user_id: int) -> int:
    """Set `session_date` of all of a user's sessions from their start and the profile's clock.

    :returns: how many rows changed.
    """
    profile = db.session.execute(sa.select(Profile).where(Profile.user_id == user_id)).scalar_one()
    rows = sa.select(PracticeSession.id, PracticeSession.session_start, PracticeSession.session_date).where(
        PracticeSession.user_id == user_id, PracticeSession.session_start.is_not(None)
    )
    changes = [
        {"practice_id": practice_id, "day": day}
        for practice_id, start, stored in db.session.execute(rows)
        if start and (day := practice_day(start, profile.time_zone, profile.day_start_hour)) != stored
    ]
    statement = (
        sa.update(goals)
        .where(goals.c.user_id == user_id, goals.c.id == sa.bindparam("practice_id"))
        .values(session_date=sa.bindparam("day"))
    )
    for first in range(0, len(changes), CHUNK_ROWS):
        db.session.connection().execute(statement, changes[first : first + CHUNK_ROWS])
    return len(changes)
