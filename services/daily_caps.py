"""How many sessions of a discipline one practice day may have."""

from datetime import date

import sqlalchemy as sa

from disciplines import DISCIPLINES
from errors import Conflict
from extensions import db
from models import PracticeSession
from services.signed_in import ProfileRow


def cap_of(profile: ProfileRow, discipline: str) -> int | None:
    """Return the cap a person has set for a discipline, else the discipline's own; None: as many as one likes."""
    if discipline in profile.daily_caps:
        return profile.daily_caps[discipline]
    known = DISCIPLINES.get(discipline)
    return known.default_daily_cap if known else None


def check_daily_cap(
    user_id: int, profile: ProfileRow, discipline: str, day: date, practice_id: str | None = None
) -> None:
    """Refuse one session more than the cap; cancelled ones and those in the trash do not count.

    :param practice_id: the session that would take the place, which is not counted itself.
    :raises Conflict: the day is full; `cap`, `session_count`, `discipline` and `session_date` say how.
    """
    cap = cap_of(profile, discipline)
    if cap is None:
        return
    statement = sa.select(sa.func.count()).where(
        PracticeSession.user_id == user_id,
        PracticeSession.session_date == day,
        PracticeSession.discipline == discipline,
        PracticeSession.status != "CANCELLED",
        PracticeSession.deleted_at.is_(None),
        PracticeSession.id != (practice_id or ""),
    )
    with db.session.no_autoflush:  # what is half written is not to be stored yet
        count = db.session.execute(statement).scalar_one()
    if count >= cap:
        known = DISCIPLINES.get(discipline)
        label = known.label if known else discipline
        sessions = "session" if cap == 1 else "sessions"
        raise Conflict(
            f"{label}: {count} of {cap} {sessions} are on {day.day} {day:%B} already. Settings has this limit."
            " Nothing was changed.",
            slug="daily-cap",
            cap=cap,
            session_count=count,
            discipline=discipline,
            session_date=day.isoformat(),
        )
