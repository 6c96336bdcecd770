"""The metrics and splits of activities: what is recorded of each now, and replacing that without losing values."""

from collections.abc import Iterable, Sequence
from typing import Any, cast

import sqlalchemy as sa

from extensions import db
from model_types import new_id, utc_now
from models import Goal, GoalWatch, MetricDefinition, MetricValue, SplitDefinition
from services.goals import id_taken
from services.measures import METRIC_KEYS
from services.targets import read_targets

SPLIT_KEYS = ("id", "name")
Definition = MetricDefinition | SplitDefinition
Item = dict[str, Any]
values = cast(sa.Table, MetricValue.__table__)


def list_metrics(user_id: int, activity_ids: Iterable[str] | None) -> dict[str, list[Item]]:
    """Return schemas.sessions.MetricOut of what is recorded now, in order, by activity (None: of all)."""
    metric = MetricDefinition
    query = sa.select(metric.activity_id, *(getattr(metric, key) for key in METRIC_KEYS)).where(
        metric.user_id == user_id, metric.deleted_at.is_(None), metric.is_active
    )
    return _by_activity(query.order_by(metric.position, metric.created_at, metric.id), metric, activity_ids)


def list_splits(user_id: int, activity_ids: Iterable[str] | None) -> dict[str, list[Item]]:
    """Return schemas.sessions.SplitOut of what is recorded now, in order, by activity (None: of all)."""
    split = SplitDefinition
    query = sa.select(split.activity_id, split.id, split.name).where(
        split.user_id == user_id, split.deleted_at.is_(None)
    )
    return _by_activity(query.order_by(split.position, split.created_at, split.id), split, activity_ids)


def _by_activity(query: Any, definition: Any, activity_ids: Iterable[str] | None) -> dict[str, list[Item]]:
    if activity_ids is not None:
        query = query.where(definition.activity_id.in_(list(activity_ids)))
    found: dict[str, list[Item]] = {}
    for row in db.session.execute(query):
        item = row._asdict()
        found.setdefault(item.pop("activity_id"), []).append(item)
    return found


def tidy(items: Sequence[Item]) -> list[Item]:
    """Return metrics or splits as they were sent, names and units without blanks around them."""
    return [{key: value.strip() if key in ("name", "unit") else value for key, value in item.items()} for item in items]


def are_same(stored: Sequence[Item], wanted: Sequence[Item]) -> bool:
    """Return whether `wanted` made what is stored; one without an id matches by all the rest."""
    if len(stored) != len(wanted):
        return False
    return all({**one, **other} == one for one, other in zip(stored, wanted, strict=True))


def replace_metrics(user_id: int, activity_id: str, wanted: Sequence[Item]) -> None:
    """Record these metrics of an activity from now on, in this order.

    One that is no longer wanted keeps its row, as deleted, if a value was ever recorded for it or a target asks for
    it. One without an id is the one of the same name and unit, also a deleted one, or a new one.

    :raises Conflict: an id is taken by a metric of another activity.
    """
    _replace(user_id, activity_id, MetricDefinition, wanted, ("name", "unit"))


def replace_splits(user_id: int, activity_id: str, wanted: Sequence[Item]) -> None:
    """Record these splits of an activity from now on, in this order; see replace_metrics."""
    _replace(user_id, activity_id, SplitDefinition, wanted, ("name",))


def _replace(
    user_id: int, activity_id: str, kind: type[Definition], wanted: Sequence[Item], same_by: tuple[str, ...]
) -> None:
    _check_free(user_id, activity_id, kind, [item["id"] for item in wanted if "id" in item])
    mine = sa.select(kind).where(kind.user_id == user_id, kind.activity_id == activity_id)
    before = {row.id: row for row in db.session.execute(mine).scalars()}
    named = {item["id"] for item in wanted if "id" in item}
    nameless = [row for row in before.values() if row.id not in named]
    nameless.sort(key=lambda row: row.deleted_at is not None)
    for position, item in enumerate(wanted):
        row = before.pop(item["id"], None) if "id" in item else _take_same(nameless, item, same_by)
        if row is None:
            row = kind(user_id=user_id, id=item.get("id") or new_id(), activity_id=activity_id)
            db.session.add(row)
        before.pop(row.id, None)
        for key, value in item.items():
            setattr(row, key, value)
        row.position, row.deleted_at = position, None
        if isinstance(row, MetricDefinition):
            row.is_active = True
    gone = [row for row in before.values() if row.deleted_at is None]
    kept = _find_recorded(user_id, activity_id, kind, [row.id for row in gone])
    for row in gone:
        if row.id in kept:
            row.deleted_at = utc_now()
        else:
            db.session.delete(row)


def _take_same(rows: list[Definition], item: Item, same_by: tuple[str, ...]) -> Definition | None:
    for row in rows:
        if all(getattr(row, key) == item[key] for key in same_by):
            rows.remove(row)
            return row
    return None


def _check_free(user_id: int, activity_id: str, kind: type[Definition], ids: list[str]) -> None:
    elsewhere = sa.select(kind.id).where(kind.user_id == user_id, kind.id.in_(ids), kind.activity_id != activity_id)
    if len(set(ids)) < len(ids) or (ids and db.session.execute(elsewhere.limit(1)).first() is not None):
        raise id_taken()


def _find_recorded(user_id: int, activity_id: str, kind: type[Definition], ids: list[str]) -> set[str]:
    """Return which metrics or splits a value was ever recorded for, or a target asks for."""
    if not ids:
        return set()
    column = values.c.metric_id if kind is MetricDefinition else values.c.split_id
    recorded = sa.select(column).where(values.c.user_id == user_id, column.in_(ids)).distinct()
    watching = (
        sa.select(Goal.targets)
        .join(GoalWatch, sa.and_(GoalWatch.user_id == Goal.user_id, GoalWatch.goal_id == Goal.id))
        .where(GoalWatch.user_id == user_id, GoalWatch.activity_id == activity_id)
    )
    asked = {
        metric.metric_id
        for stored in db.session.execute(watching).scalars()
        for target in read_targets(stored)
        for metric in target.metrics
    }
    return asked | set(db.session.execute(recorded).scalars())
