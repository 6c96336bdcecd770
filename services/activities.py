"""What can be practised and measured."""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

from errors import Conflict
from extensions import db
from model_types import new_id
from models import ActivityDefinition, MetricDefinition


def list_activities(user_id: int) -> list[dict[str, Any]]:
    """Return schemas.activities.ActivityOut of all of a user's activities, by name; two statements."""
    rows = db.session.execute(
        sa.select(ActivityDefinition.id, ActivityDefinition.name)
        .where(ActivityDefinition.user_id == user_id)
        .order_by(sa.func.lower(ActivityDefinition.name), ActivityDefinition.id)
    )
    metrics = _metrics_by_activity(user_id, None)
    return [{"id": row.id, "name": row.name, "metrics": metrics.get(row.id, [])} for row in rows]


def create_activity(user_id: int, data: dict[str, Any]) -> dict[str, Any]:
    """Define an activity. Repeating it with the same id and body is the same row; two may have the same name.

    :returns: schemas.activities.ActivityOut.
    :raises Conflict: the id of the activity, or of one of its metrics, is taken by something else.
    """
    name = data["name"].strip()
    wanted = [{**item, "name": item["name"].strip(), "unit": item["unit"].strip()} for item in data["metrics"]]
    if "id" in data and (existing := db.session.get(ActivityDefinition, (user_id, data["id"]))) is not None:
        stored = _metrics_by_activity(user_id, [existing.id]).get(existing.id, [])
        if existing.name != name or not _are_same(stored, wanted):
            raise _id_taken()
        return {"id": existing.id, "name": existing.name, "metrics": stored}
    _check_free(user_id, [item["id"] for item in wanted if "id" in item])
    activity = ActivityDefinition(
        user_id=user_id, id=data.get("id") or new_id(), name=name, has_metrics=bool(wanted), has_sets=False
    )
    db.session.add(activity)
    db.session.flush()  # its metrics point at it
    metrics = [{"id": item.get("id") or new_id(), "name": item["name"], "unit": item["unit"]} for item in wanted]
    db.session.add_all(MetricDefinition(user_id=user_id, activity_id=activity.id, **item) for item in metrics)
    return {"id": activity.id, "name": name, "metrics": metrics}


def _metrics_by_activity(user_id: int, activity_ids: Iterable[str] | None) -> dict[str, list[dict[str, str]]]:
    """Return the metrics that are recorded now, in the order in which they were defined."""
    metric = MetricDefinition
    statement = sa.select(metric.activity_id, metric.id, metric.name, metric.unit).where(
        metric.user_id == user_id, metric.deleted_at.is_(None), metric.is_active
    )
    if activity_ids is not None:
        statement = statement.where(metric.activity_id.in_(activity_ids))
    found: dict[str, list[dict[str, str]]] = {}
    for row in db.session.execute(statement.order_by(metric.created_at, metric.id)):
        found.setdefault(row.activity_id, []).append({"id": row.id, "name": row.name, "unit": row.unit})
    return found


def _are_same(stored: list[dict[str, str]], wanted: list[dict[str, str]]) -> bool:
    """Return whether `wanted` made the metrics that are stored; one without an id matches by name and unit."""
    keys = ("id", "name", "unit")
    left = [tuple(item.get(key) for key in keys) for item in wanted]
    for item in stored:
        known, nameless = tuple(item[key] for key in keys), (None, item["name"], item["unit"])
        found = known if known in left else nameless
        if found not in left:
            return False
        left.remove(found)
    return not left


def _check_free(user_id: int, metric_ids: list[str]) -> None:
    taken = sa.select(sa.func.count()).where(MetricDefinition.user_id == user_id, MetricDefinition.id.in_(metric_ids))
    if metric_ids and (len(set(metric_ids)) < len(metric_ids) or db.session.execute(taken).scalar()):
        raise _id_taken()


def _id_taken() -> Conflict:
    return Conflict("This id is taken by something else of yours. Nothing was changed.", slug="id-taken")
