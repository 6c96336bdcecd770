"""The statements behind services/activity_history.py: everything that was recorded of some activities.

Joining in the database costs several times what reading flat lists does. What is asked for is one activity
(`activity_id`), those of a session (`practice_id`), or all of a user's.
"""

from functools import lru_cache
from typing import Any, Literal, cast

import sqlalchemy as sa

from model_types import UTCDateTime
from models import ActivityDefinition, ActivityInstance, Goal, MetricDefinition, MetricValue
from services.json_rows import HotQuery
from services.practice_filters import IS_PRACTICE

Which = Literal["all", "of_session", "one"]
goals = cast(sa.Table, Goal.__table__)
instances = cast(sa.Table, ActivityInstance.__table__)
values = cast(sa.Table, MetricValue.__table__)
metrics = cast(sa.Table, MetricDefinition.__table__)
activities = cast(sa.Table, ActivityDefinition.__table__)
USER_ID = sa.bindparam("user_id", type_=sa.Integer())


def _of(which: Which) -> sa.ColumnElement[bool]:
    """Return the condition on `activity_instances`."""
    activity_id, own = instances.c.activity_id, instances.alias("own")
    of_session = sa.select(own.c.activity_id).where(
        own.c.user_id == USER_ID, own.c.practice_session_id == sa.bindparam("practice_id")
    )
    wanted = {
        "all": activity_id.is_not(None),
        "of_session": activity_id.in_(of_session),
        "one": activity_id == sa.bindparam("activity_id"),
    }
    return sa.and_(instances.c.user_id == USER_ID, wanted[which])


@lru_cache
def sessions_query(which: Which, *, has_before: bool, has_start: bool) -> Any:
    """Return the query of the sessions that count, newest first: not in the trash, not cancelled.

    :param has_before: only those before the session `before_id`, which began at `before_start` if it `has_start`.
    """
    query = (
        sa.select(goals.c.id, goals.c.name, goals.c.session_date)
        .where(
            goals.c.user_id == USER_ID,
            IS_PRACTICE,
            goals.c.deleted_at.is_(None),
            sa.func.coalesce(goals.c.status, "") != "CANCELLED",
        )
        .order_by(goals.c.session_start.is_(None), goals.c.session_start.desc(), goals.c.id.desc())
    )
    if which != "all":
        query = query.where(goals.c.id.in_(sa.select(instances.c.practice_session_id).where(_of(which))))
    if has_before:
        query = query.where(goals.c.id != sa.bindparam("before_id"))
    if has_start:
        query = query.where(goals.c.session_start < sa.bindparam("before_start", type_=UTCDateTime()))
    return query


@lru_cache
def instances_query(which: Which) -> HotQuery:
    """Return the query of the activities and their sets."""
    return HotQuery(
        sa.select(
            *(instances.c.practice_session_id, instances.c.position, instances.c.activity_id),
            *(instances.c.set_number, instances.c.seconds, instances.c.is_completed),
        ).where(_of(which))
    )


@lru_cache
def values_query(which: Which) -> HotQuery:
    """Return the query of the recorded values; of all activities it brings those of no activity too."""
    query = sa.select(
        *(values.c.practice_session_id, values.c.activity_position, values.c.position),
        *(values.c.metric_id, values.c.split_id, values.c.value),
    ).where(values.c.user_id == USER_ID)
    if which != "all":  # not a join: without statistics SQLite begins it with all the values there are
        place = sa.tuple_(values.c.practice_session_id, values.c.activity_position)
        query = query.where(
            place.in_(sa.select(instances.c.practice_session_id, instances.c.position).where(_of(which)))
        )
    return HotQuery(query)


def metrics_query(user_id: int) -> Any:
    """Return the query of a user's metrics, in order: which way is better, and whether they go into a yield now."""
    is_factor = sa.and_(
        *(activities.c.metrics_multiplicative, metrics.c.is_multiplicative),
        *(metrics.c.is_active, metrics.c.deleted_at.is_(None)),
    )
    of_activity = sa.and_(activities.c.user_id == metrics.c.user_id, activities.c.id == metrics.c.activity_id)
    return (
        sa.select(metrics.c.id, metrics.c.activity_id, metrics.c.better, is_factor.label("is_factor"))
        .join(activities, of_activity)
        .where(metrics.c.user_id == user_id)
        .order_by(metrics.c.position, metrics.c.created_at, metrics.c.id)
    )
