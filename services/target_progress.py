"""How far targets are met by what was recorded: one statement for any number of targets, then arithmetic."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

import sqlalchemy as sa

from extensions import db
from models import ActivityInstance, Goal, MetricValue
from services.targets import MetricTarget, Target

NEARLY = 0.999
goals = cast(sa.Table, Goal.__table__)
instances = cast(sa.Table, ActivityInstance.__table__)
values = cast(sa.Table, MetricValue.__table__)


@dataclass(slots=True)
class Entry:
    """One activity of a session, or one set of it, with what was recorded; `values` by metric, of every split."""

    practice_id: str
    is_set: bool
    is_done: bool
    day: date | None
    values: dict[str | None, list[float]] = field(default_factory=dict[str | None, list[float]])


@dataclass(frozen=True, slots=True)
class TargetProgress:
    """How far one target is met. `best` holds, per metric of the target, the nearest value recorded in its days."""

    met_count: int
    is_met: bool
    progress: float
    practice_session_id: str | None
    best: tuple[float | None, ...]


def list_entries(user_id: int, activity_ids: Iterable[str]) -> dict[str, list[Entry]]:
    """Return what was recorded of activities, by activity, in the order of time; one statement.

    Sessions in the trash and cancelled ones do not count. A session without a start comes last.
    """
    wanted = sorted(set(activity_ids))
    if not wanted:
        return {}
    of_entry = sa.and_(
        values.c.user_id == instances.c.user_id,
        values.c.practice_session_id == instances.c.practice_session_id,
        values.c.activity_position == instances.c.position,
    )
    statement = (
        sa.select(
            *(instances.c.activity_id, instances.c.practice_session_id, instances.c.position, instances.c.set_number),
            *(instances.c.seconds, instances.c.is_completed, goals.c.session_date),
            *(values.c.metric_id, values.c.value),
        )
        .join(goals, sa.and_(goals.c.user_id == instances.c.user_id, goals.c.id == instances.c.practice_session_id))
        .join(values, of_entry, isouter=True)
        .where(
            instances.c.user_id == user_id,
            instances.c.activity_id.in_(wanted),
            goals.c.deleted_at.is_(None),
            sa.func.coalesce(goals.c.status, "") != "CANCELLED",
        )
        .order_by(
            *(goals.c.session_start.is_(None), goals.c.session_start, goals.c.id),
            *(instances.c.position, values.c.position),
        )
    )
    found: dict[str, list[Entry]] = {}
    place: tuple[Any, ...] = ()
    entry = activity = Entry("", False, False, None)
    for row in db.session.execute(statement):
        activity_id, practice_id, position, set_number, seconds, is_completed, day, metric_id, value = row
        if place != (practice_id, position):
            place = (practice_id, position)
            entry = Entry(practice_id, set_number is not None, bool(seconds or is_completed), day)
            found.setdefault(activity_id, []).append(entry)
            activity = activity if entry.is_set else entry
        if value is not None:
            entry.values.setdefault(metric_id, []).append(value)
            entry.is_done = True
        if entry.is_done and entry.is_set:
            activity.is_done = True  # an activity of which a set was done was done
    return found


def measure(target: Target, entries: Sequence[Entry]) -> TargetProgress:
    """Return how far `entries` of its activity, in the order of time, meet a target.

    `progress` is 1 when it is met, else the entries that reach it ÷ `count`. Where one entry with one value of at
    least so much is asked for, it is the best value ÷ the value, at most NEARLY: 1 always means met.
    """
    counted = [entry for entry in entries if target.is_on(entry.day)]
    met = [entry for entry in counted if _reaches(entry, target)]
    best = tuple(_best(metric, counted) for metric in target.metrics)
    is_met = len(met) >= target.count
    return TargetProgress(
        met_count=min(len(met), target.count),
        is_met=is_met,
        progress=1.0 if is_met else _share(target, len(met), best),
        practice_session_id=met[target.count - 1].practice_id if is_met else None,
        best=best,
    )


def measure_all(targets: Iterable[Target], entries: dict[str, list[Entry]]) -> tuple[TargetProgress, ...]:
    """Return how far each target is met, from entries by activity."""
    return tuple(measure(target, entries.get(target.activity_id, ())) for target in targets)


def goal_progress(measured: Sequence[TargetProgress]) -> float | None:
    """Return `goals.target_progress`: the mean of a goal's targets, 1 exactly when all are met; None without any."""
    return sum(item.progress for item in measured) / len(measured) if measured else None


def _reaches(entry: Entry, target: Target) -> bool:
    if not target.metrics:
        return entry.is_done and not entry.is_set
    return all(
        any(metric.is_reached_by(value) for value in entry.values.get(metric.metric_id, ()))
        for metric in target.metrics
    )


def _best(metric: MetricTarget, entries: Sequence[Entry]) -> float | None:
    recorded = [value for entry in entries for value in entry.values.get(metric.metric_id, ())]
    return (max if metric.operator == "at_least" else min)(recorded, default=None)


def _share(target: Target, met_count: int, best: tuple[float | None, ...]) -> float:
    if target.count > 1 or len(target.metrics) != 1:
        return met_count / target.count
    metric, nearest = target.metrics[0], best[0]
    if metric.operator == "at_most" or metric.value <= 0 or nearest is None:
        return 0.0
    return min(max(nearest / metric.value, 0.0), NEARLY)
