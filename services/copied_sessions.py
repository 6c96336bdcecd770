"""What a copy of a session holds: its document and its outcome, some days earlier or later by the wall clock."""

from datetime import datetime
from typing import Any

from services.document_shifts import shift_document
from services.documents import is_current, upgrade_document
from services.instants import shift_day, shift_instant
from services.promotion import Promoted, promote_upgraded
from services.signed_in import ProfileRow
from words import LATEST_YEAR

SAME = (
    *("template_id", "status", "discipline", "session_type", "time_slot", "is_retroactive"),
    *("competition_type", "competition_id", "duration_minutes", "completed"),
)


def shift_span(
    start: datetime | None, end: datetime | None, days: int, zone: str
) -> tuple[datetime | None, datetime | None]:
    """Return a start and an end so many days later, as far apart as they were, also across a change of the clock.

    They stay where they are if the end would leave the years that can be written.
    """
    if days == 0:
        return start, end
    if start is None:
        return None, None if end is None else shift_instant(end, days, zone)
    shifted = shift_instant(start, days, zone)
    if end is None:
        return shifted, None
    try:
        shifted_end = shifted + (end - start)
    except OverflowError:
        return start, end
    return (start, end) if shifted_end.year > max(LATEST_YEAR, end.year) else (shifted, shifted_end)


def copy_session_values(source: Any, profile: ProfileRow, zone: str, days: int) -> tuple[dict[str, Any], Promoted]:
    """Return the columns of a copy of the session `source` that differ from a goal's, and what is derived.

    :param source: a row of `goals`.
    :param zone: whose wall time the naive times of an old document are.
    """
    stored = source.attributes if source.attributes is not None else source.session_data
    document = upgrade_document(stored, zone)
    start, end = shift_span(source.session_start, source.session_end, days, profile.time_zone)
    if days:
        document = shift_document(document, lambda first, last: shift_span(first, last, days, profile.time_zone))
    promoted = promote_upgraded(document, start, end, source.discipline)
    return {
        **{key: getattr(source, key) for key in SAME},
        "session_start": start,
        "session_end": end,
        "session_date": source.session_date and shift_day(source.session_date, days),
        "completed_at": end if source.completed else None,
        "attributes": stored if is_current(stored) and not days else document,
        **promoted.columns,
    }, promoted
