"""What can be practised and measured."""

from collections.abc import Sequence
from typing import Any, cast

import sqlalchemy as sa

from errors import NotFound, Stale
from extensions import db
from model_types import new_id, utc_now
from models import ActivityDefinition, ActivityGroup, ActivityInstance, Goal, GoalWatch
from services import measure_definitions
from services.goals import STALE_DETAIL, id_taken
from services.practice_rules import check_kind

PLAIN = ("description", "has_sets", "metrics_multiplicative")
SHOWN = ("id", "name", *PLAIN, "discipline", "group_id", "archived", "version")
goals = cast(sa.Table, Goal.__table__)
instances = cast(sa.Table, ActivityInstance.__table__)


def list_activities(user_id: int, *, archived: bool) -> list[dict[str, Any]]:
    """Return schemas.activities.ActivityOut of a user's activities, archived or not, by name; four statements."""
    rows = db.session.execute(
        sa.select(*(getattr(ActivityDefinition, key) for key in SHOWN))
        .where(
            ActivityDefinition.user_id == user_id,
            ActivityDefinition.deleted_at.is_(None),
            ActivityDefinition.archived.is_(sa.true() if archived else sa.false()),
        )
        .order_by(sa.func.lower(ActivityDefinition.name), ActivityDefinition.id)
    )
    return _describe_rows(user_id, rows.all(), None)


def describe_activity(user_id: int, activity_id: str) -> dict[str, Any]:
    """Return schemas.activities.ActivityOut.

    :raises NotFound: see get_activity.
    """
    return _describe(get_activity(user_id, activity_id))


def _describe(activity: ActivityDefinition) -> dict[str, Any]:
    db.session.flush()  # its version, metrics and splits are written now
    return _describe_rows(activity.user_id, [activity], [activity.id])[0]


def _describe_rows(user_id: int, rows: Sequence[Any], activity_ids: Sequence[str] | None) -> list[dict[str, Any]]:
    """Return schemas.activities.ActivityOut of rows, whose ids are `activity_ids` (None: any)."""
    metrics = measure_definitions.list_metrics(user_id, activity_ids)
    splits = measure_definitions.list_splits(user_id, activity_ids)
    usage = {row.activity_id: row for row in db.session.execute(usage_query(user_id, activity_ids))}
    return [
        {
            **{key: getattr(row, key) for key in SHOWN},
            "metrics": metrics.get(row.id, []),
            "splits": splits.get(row.id, []),
            "session_count": usage[row.id].session_count if row.id in usage else 0,
            "last_session_date": usage[row.id].last_session_date if row.id in usage else None,
        }
        for row in rows
    ]


def usage_query(user_id: int, activity_ids: Sequence[str] | None) -> Any:
    """Return the query of how many sessions, not in the trash, have each activity, and the day of the last one."""
    of_practice = sa.and_(goals.c.user_id == instances.c.user_id, goals.c.id == instances.c.practice_session_id)
    query = (
        sa.select(
            instances.c.activity_id,
            sa.func.count(instances.c.practice_session_id.distinct()).label("session_count"),
            sa.func.max(goals.c.session_date).label("last_session_date"),
        )
        .join(goals, of_practice)
        .where(instances.c.user_id == user_id, instances.c.set_number.is_(None), goals.c.deleted_at.is_(None))
        .group_by(instances.c.activity_id)
    )
    if activity_ids is None:
        return query.where(instances.c.activity_id.is_not(None))
    return query.where(instances.c.activity_id.in_(activity_ids))


def get_activity(user_id: int, activity_id: str) -> ActivityDefinition:
    """Return an activity, archived or not.

    :raises NotFound: absent, deleted, or another user's.
    """
    activity = db.session.get(ActivityDefinition, (user_id, activity_id))
    if activity is None or activity.deleted_at is not None:
        raise NotFound("This activity is not here. It may have been deleted.")
    return activity


def create_activity(user_id: int, data: dict[str, Any]) -> dict[str, Any]:
    """Define an activity. Repeating it with the same id and body is the same row; two may have the same name.

    :returns: schemas.activities.ActivityOut.
    :raises Conflict: the id of the activity, or of one of its metrics or splits, is taken by something else.
    :raises Invalid: there is no such discipline.
    :raises NotFound: there is no such group.
    """
    metrics, splits = measure_definitions.tidy(data["metrics"]), measure_definitions.tidy(data["splits"])
    given = {key: data[key] for key in (*PLAIN, "discipline", "group_id")} | {"name": data["name"].strip()}
    if "id" in data and (existing := db.session.get(ActivityDefinition, (user_id, data["id"]))) is not None:
        stored = _describe(existing)
        is_same = {**stored, **given} == stored and existing.deleted_at is None
        is_measured = all(
            measure_definitions.are_same(stored[key], wanted)
            for key, wanted in (("metrics", metrics), ("splits", splits))
        )
        if not (is_same and is_measured):
            raise id_taken()
        return stored
    check_kind(data["discipline"], None)
    check_group(user_id, data["group_id"])
    has = {"has_metrics": bool(metrics), "has_splits": bool(splits)}
    activity = ActivityDefinition(user_id=user_id, id=data.get("id") or new_id(), **given, **has)
    db.session.add(activity)
    db.session.flush()  # its metrics and splits point at it
    write_measures(activity, {"metrics": metrics, "splits": splits})
    return _describe(activity)


def check_group(user_id: int, group_id: str | None) -> None:
    """Refuse a group that is not there.

    :raises NotFound: absent or another user's.
    """
    if group_id is not None and db.session.get(ActivityGroup, (user_id, group_id)) is None:
        raise NotFound("There is no such group of activities.")


def write_measures(activity: ActivityDefinition, wanted: dict[str, Any]) -> None:
    """Replace the metrics, and the splits, of an activity by those of `wanted`, where it has them."""
    if "metrics" in wanted:
        measure_definitions.replace_metrics(activity.user_id, activity.id, wanted["metrics"])
        activity.has_metrics = bool(wanted["metrics"])
    if "splits" in wanted:
        measure_definitions.replace_splits(activity.user_id, activity.id, wanted["splits"])
        activity.has_splits = bool(wanted["splits"])


def update_activity(user_id: int, activity_id: str, patch: dict[str, Any]) -> dict[str, Any]:
    """Change an activity that the writer saw at `patch["version"]`; what was recorded stays, with its names.

    :returns: schemas.activities.ActivityOut.
    :raises NotFound: see get_activity; or there is no such group.
    :raises Stale: it was changed since; `current` is the activity as it is now.
    :raises Conflict, Invalid: see create_activity.
    """
    activity = get_activity(user_id, activity_id)
    if patch["version"] != activity.version:
        raise Stale(STALE_DETAIL, current=_describe(activity))
    if "discipline" in patch:
        check_kind(patch["discipline"], None)
    check_group(user_id, patch.get("group_id"))
    for key in (*PLAIN, "discipline", "group_id", "archived"):
        if key in patch:
            setattr(activity, key, patch[key])
    if "name" in patch:
        activity.name = patch["name"].strip()
    activity.updated_at = utc_now()  # another list of metrics makes another version too
    measures = {key: measure_definitions.tidy(patch[key]) for key in ("metrics", "splits") if key in patch}
    with db.session.no_autoflush:  # one write is one version
        write_measures(activity, measures)
    return _describe(activity)


def delete_activity(user_id: int, activity_id: str) -> dict[str, Any]:
    """Delete an activity; archive it instead if a session has it or a target watches it.

    :returns: schemas.activities.ActivityOut; `archived` says which it was.
    :raises NotFound: see get_activity.
    """
    activity = get_activity(user_id, activity_id)
    watches = sa.select(GoalWatch.goal_id).where(GoalWatch.user_id == user_id, GoalWatch.activity_id == activity_id)
    is_watched = db.session.execute(watches.limit(1)).first() is not None
    if is_watched or db.session.execute(usage_query(user_id, [activity_id])).first() is not None:
        activity.archived = True
    else:
        activity.deleted_at = utc_now()
    return _describe(activity)


def restore_activity(user_id: int, activity_id: str) -> dict[str, Any]:
    """Take back what delete_activity did.

    :returns: schemas.activities.ActivityOut.
    :raises NotFound: there is none, or it is gone for good.
    """
    activity = db.session.get(ActivityDefinition, (user_id, activity_id))
    if activity is None:
        raise NotFound("This activity is not here. It may have been deleted for good.")
    if activity.deleted_at is None:
        activity.archived = False
    activity.deleted_at = None
    return _describe(activity)
