"""Which activities of a session are recorded otherwise than before, so that only their targets are looked at."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from models import PracticeSession
from services.promotion import Promoted


@dataclass(frozen=True, slots=True)
class Recorded:
    """What targets can see of a session: when it was, and per activity its entries (is a set, was done, values)."""

    when: tuple[datetime | None, date | None]
    entries: dict[str, list[Any]]


NOTHING = Recorded((None, None), {})


def recorded_of(practice: PracticeSession, promoted: Promoted) -> Recorded:
    """Return what targets can see of a session that is not in the trash; nothing of a cancelled one."""
    if practice.status == "CANCELLED":
        return NOTHING
    values: dict[int, list[Any]] = {}
    for row in promoted.metric_values:
        values.setdefault(row["activity_position"], []).append((row["metric_id"], row["value"]))
    entries: dict[str, list[Any]] = {}
    for row in promoted.activity_instances:
        if row["activity_id"] is not None:
            was_done = bool(row["seconds"] or row["is_completed"])
            entry = (row["set_number"] is not None, was_done, values.get(row["position"], []))
            entries.setdefault(row["activity_id"], []).append(entry)
    return Recorded((practice.session_start, practice.session_date), entries)


def changed_activities(before: Recorded, after: Recorded) -> set[str]:
    """Return the activities whose entries, or whose day, are not what they were."""
    either = before.entries.keys() | after.entries.keys()
    if before.when != after.when:
        return set(either)
    return {key for key in either if before.entries.get(key) != after.entries.get(key)}
