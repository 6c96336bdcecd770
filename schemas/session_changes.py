"""What can be written of several sessions at once."""

from schemas.fields import Day, InSchema, Instant, one_of, text
from words import FINISHED_STATUSES, TIME_SLOTS


class SessionChanges(InSchema):
    """What can be written of several sessions at once, apart from where they stand; null: not known, in old data."""

    discipline = text(32, shortest=1, allow_none=True)
    session_type = text(32, shortest=1, allow_none=True)
    session_start = Instant(allow_none=True)
    session_end = Instant(allow_none=True)
    session_date = Day(allow_none=True)
    time_slot = one_of(TIME_SLOTS, allow_none=True)
    status = one_of(FINISHED_STATUSES, allow_none=True)
