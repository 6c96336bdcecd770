"""The practice day, across midnight, start of day and clock changes."""

from datetime import UTC, date, datetime

import pytest

from extensions import db
from models import PracticeSession
from services.practice_days import practice_day, recompute_practice_days
from tests.conftest import Person
from tests.factories import Factory


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


@pytest.mark.parametrize(
    ("instant", "zone", "hour", "day"),
    [
        ("2026-11-20T02:30:00+01:00", "Europe/Berlin", 4, date(2026, 11, 19)),
        ("2026-11-20T04:00:00+01:00", "Europe/Berlin", 4, date(2026, 11, 20)),
        ("2026-11-20T02:30:00+01:00", "Europe/Berlin", 0, date(2026, 11, 20)),
        # The night the clocks go back: 03:59 wall time is still the evening before, on either side of the change.
        ("2026-10-25T02:30:00+02:00", "Europe/Berlin", 4, date(2026, 10, 24)),
        ("2026-10-25T03:59:00+01:00", "Europe/Berlin", 4, date(2026, 10, 24)),
        ("2026-10-25T04:00:00+01:00", "Europe/Berlin", 4, date(2026, 10, 25)),
        # The night they go forward: 02:00 to 03:00 does not exist.
        ("2026-03-29T01:59:00+01:00", "Europe/Berlin", 4, date(2026, 3, 28)),
        ("2026-03-29T04:00:00+02:00", "Europe/Berlin", 4, date(2026, 3, 29)),
        ("2026-11-20T23:30:00+00:00", "Pacific/Kiritimati", 0, date(2026, 11, 21)),
        ("2026-11-20T09:59:00+00:00", "Pacific/Honolulu", 0, date(2026, 11, 19)),
    ],
)
def test_the_practice_day_follows_the_persons_own_clock(instant: str, zone: str, hour: int, day: date) -> None:
    assert practice_day(at(instant), zone, hour) == day


def test_recomputing_sets_every_day_from_the_profile(owner: Person, factory: Factory, noise: dict[str, str]) -> None:
    late = factory.practice(owner.id, session_start=at("2026-11-20T01:00:00+01:00"), session_date=date(2026, 11, 20))
    undated = factory.practice(owner.id, session_start=None, session_date=None)
    assert recompute_practice_days(owner.id) == 1
    db.session.expire_all()
    assert db.session.get_one(PracticeSession, (owner.id, late.id)).session_date == date(2026, 11, 19)
    assert db.session.get_one(PracticeSession, (owner.id, undated.id)).session_date is None
