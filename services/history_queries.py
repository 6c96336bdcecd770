"""The statements behind services/activity_history.py: what was recorded of some activities, in as few rows as will do.

What is asked for is one activity (`activity_id`), those of a session (`practice_id`), or all of a user's. Most read one
table: joining these in the database costs several times as much, and without statistics SQLite begins at the wrong end.
"""

from functools import lru_cache
from typing import Any, Literal, cast

import sqlalchemy as sa

from model_types import UTCDateTime
from models import ActivityDefinition, ActivityInstance, Goal, MetricDefinition, MetricValue
from services.json_rows import HotQuery, listed
from services.practice_filters import IS_PRACTICE

Which = Literal["all", "of_session", "one"]
goals = cast(sa.Table, Goal.__table__)
instances = cast(sa.Table, ActivityInstance.__table__)
values = cast(sa.Table, MetricValue.__table__)
metrics = cast(sa.Table, MetricDefinition.__table__)
activities = cast(sa.Table, ActivityDefinition.__table__)
USER_ID = sa.bindparam("user_id", type_=sa.Integer())
SEPARATOR = "\x1f"  # stands in no id
IS_FACTOR = sa.and_(
    *(activities.c.metrics_multiplicative, metrics.c.is_multiplicative),
    *(metrics.c.is_active, metrics.c.deleted_at.is_(None)),
)
OF_ACTIVITY = sa.and_(activities.c.user_id == metrics.c.user_id, activities.c.id == metrics.c.activity_id)


def _of(which: Which, activity_id: Any = instances.c.activity_id) -> sa.ColumnElement[bool]:
    """Return the condition on the activity of a row."""
    own = instances.alias("own")
    of_session = sa.select(own.c.activity_id).where(
        own.c.user_id == USER_ID, own.c.practice_session_id == sa.bindparam("practice_id")
    )
    wanted = {
        "all": activity_id.is_not(None),
        "of_session": activity_id.in_(of_session),
        "one": activity_id == sa.bindparam("activity_id"),
    }
    return wanted[which]


def _counting(*, has_before: bool, has_start: bool) -> sa.Select[Any]:
    """Return the ids of the sessions that count: see sessions_query."""
    query = sa.select(goals.c.id).where(
        goals.c.user_id == USER_ID,
        IS_PRACTICE,
        goals.c.deleted_at.is_(None),
        sa.func.coalesce(goals.c.status, "") != "CANCELLED",
    )
    if has_before:
        query = query.where(goals.c.id != sa.bindparam("before_id"))
    if has_start:
        query = query.where(goals.c.session_start < sa.bindparam("before_start", type_=UTCDateTime()))
    return query


@lru_cache
def sessions_query(which: Which, *, has_before: bool, has_start: bool) -> HotQuery:
    """Return the query of the sessions that count, newest first: not in the trash, not cancelled.

    :param has_before: only those before the session `before_id`, which began at `before_start` if it `has_start`.
    """
    query = _counting(has_before=has_before, has_start=has_start)
    if which != "all":
        practised = sa.select(instances.c.practice_session_id).where(instances.c.user_id == USER_ID, _of(which))
        query = query.where(goals.c.id.in_(practised))
    return HotQuery(query.order_by(goals.c.session_start.desc().nulls_last(), goals.c.id.desc()))


@lru_cache
def occurrences_query(which: Which) -> HotQuery:
    """Return the query of the activities in sessions: `activity_id, practice_session_id, seconds, was_done`.

    More than one row for an activity in a session, where sets were timed too. The sets and values of one that was
    neither timed nor ticked itself are looked up.
    """
    row, one_set, value = instances, instances.alias("one_set"), values.alias("value")
    is_measured = sa.exists().where(
        value.c.user_id == one_set.c.user_id,
        value.c.practice_session_id == one_set.c.practice_session_id,
        value.c.activity_position == one_set.c.position,
    )
    is_done_in_sets = sa.exists().where(
        one_set.c.user_id == row.c.user_id,
        one_set.c.practice_session_id == row.c.practice_session_id,
        one_set.c.position >= row.c.position,  # so that SQLite takes the primary key
        one_set.c.activity_id == row.c.activity_id,
        sa.or_(one_set.c.is_completed, one_set.c.seconds != 0, is_measured),
    )
    was_done = sa.case((sa.or_(row.c.is_completed, row.c.seconds != 0), sa.true()), else_=is_done_in_sets)
    return HotQuery(
        sa.select(row.c.activity_id, row.c.practice_session_id, row.c.seconds, was_done)
        .where(
            row.c.user_id == USER_ID,
            _of(which),
            sa.or_(row.c.set_number.is_(None), row.c.seconds.is_not(None)),  # as ix_activity_instances_timed says
        )
        .order_by(row.c.activity_id, row.c.practice_session_id, row.c.position)
    )


@lru_cache
def bests_query(which: Which, *, has_before: bool, has_start: bool) -> HotQuery:
    """Return the query of `metric_id, split_id, value` of each best, and the ids of all sessions that have it.

    Each best is one look into the index, from its end on past the sessions that do not count. The ids are one text,
    joined by SEPARATOR: 10,000 rows would cost several times as much.
    """
    defined = sa.select(metrics.c.id).where(metrics.c.user_id == USER_ID)
    if which != "all":
        defined = defined.where(_of(which, metrics.c.activity_id))
    of_split = sa.and_(values.c.user_id == USER_ID, values.c.metric_id == metrics.c.id, values.c.split_id >= "")
    keys = sa.union_all(
        defined.add_columns(sa.cast(sa.null(), sa.String()).label("split_id")),
        defined.add_columns(values.c.split_id).join_from(metrics, values, of_split).distinct(),
    )
    keys = keys.cte("keys").prefix_with("MATERIALIZED")
    counting = _counting(has_before=has_before, has_start=has_start)

    def extreme(aggregate: Any) -> Any:
        value = values.alias()
        return (
            sa.select(aggregate(value.c.value))
            .where(
                value.c.user_id == USER_ID,
                value.c.metric_id == keys.c.id,
                value.c.split_id.is_not_distinct_from(keys.c.split_id),
                # Not EXISTS: without statistics PostgreSQL would begin with the sessions.
                counting.where(goals.c.id == value.c.practice_session_id)
                .correlate(value)
                .scalar_subquery()
                .is_not(None),
            )
            .correlate(keys)
            .scalar_subquery()
        )

    best = sa.case((metrics.c.better == "lower", extreme(sa.func.min)), else_=extreme(sa.func.max))
    is_defined = sa.and_(metrics.c.user_id == USER_ID, metrics.c.id == keys.c.id)
    bests = sa.select(keys.c.id, keys.c.split_id, best.label("value")).join_from(keys, metrics, is_defined)
    bests = bests.cte("bests").prefix_with("MATERIALIZED")
    has_it = sa.and_(
        values.c.user_id == USER_ID,
        values.c.metric_id == bests.c.id,
        values.c.split_id.is_not_distinct_from(bests.c.split_id),
        values.c.value == bests.c.value,
    )
    return HotQuery(
        sa.select(
            *(bests.c.id, bests.c.split_id, bests.c.value),
            join_texts(values.c.practice_session_id),
        )
        .join_from(bests, values, has_it)
        .group_by(bests.c.id, bests.c.split_id, bests.c.value)
    )


@lru_cache
def factors_query(which: Which) -> HotQuery:
    """Return the query of `metric_id, split_id, value` of what goes into a yield now, and all places where it stands.

    The places are one text, joined by SEPARATOR: `position session`.
    """
    factors = sa.select(metrics.c.id).join(activities, OF_ACTIVITY).where(metrics.c.user_id == USER_ID, IS_FACTOR)
    if which != "all":
        factors = factors.where(_of(which, metrics.c.activity_id))
    place = sa.cast(values.c.activity_position, sa.String()) + " " + values.c.practice_session_id
    key = (values.c.metric_id, values.c.split_id, values.c.value)
    return HotQuery(
        sa.select(*key, join_texts(place))
        .where(values.c.user_id == USER_ID, values.c.metric_id.in_(factors))
        .group_by(*key)
    )


def join_texts(column: Any) -> Any:
    """Return an aggregate of a column as one text, joined by SEPARATOR."""
    separator: Any = sa.literal_column(f"'{SEPARATOR}'")  # a HotQuery takes no value that is bound when it is run
    return sa.func.aggregate_strings(column, separator)


@lru_cache
def names_query(dialect: str) -> HotQuery:
    """Return the query of what the sessions `practice_ids` are called, in the words of a database."""
    columns = (goals.c.id, goals.c.name, sa.cast(goals.c.session_date, sa.String()))
    return HotQuery(
        sa.select(*columns).where(goals.c.user_id == USER_ID, goals.c.id.in_(listed(dialect, "practice_ids")))
    )


@lru_cache
def instances_query(dialect: str) -> HotQuery:
    """Return the query of the activities of the sessions `practice_ids`, and their sets, in their order."""
    place = (instances.c.practice_session_id, instances.c.position)
    return HotQuery(
        sa.select(
            *place, instances.c.activity_id, instances.c.set_number, instances.c.seconds, instances.c.is_completed
        )
        .where(instances.c.user_id == USER_ID, instances.c.practice_session_id.in_(listed(dialect, "practice_ids")))
        .order_by(*place)
    )


@lru_cache
def values_query(dialect: str) -> HotQuery:
    """Return the query of the values of the sessions `practice_ids`, in their order."""
    place = (values.c.practice_session_id, values.c.activity_position)
    return HotQuery(
        sa.select(*place, values.c.metric_id, values.c.split_id, values.c.value)
        .where(values.c.user_id == USER_ID, values.c.practice_session_id.in_(listed(dialect, "practice_ids")))
        .order_by(*place, values.c.position)
    )


def metrics_query(user_id: int) -> Any:
    """Return the query of a user's metrics, in order: which way is better, and whether they go into a yield now."""
    return (
        sa.select(metrics.c.id, metrics.c.activity_id, metrics.c.better, IS_FACTOR.label("is_factor"))
        .join(activities, OF_ACTIVITY)
        .where(metrics.c.user_id == user_id)
        .order_by(metrics.c.position, metrics.c.created_at, metrics.c.id)
    )
