"""Deleting for good the templates, activities, metrics and splits that were deleted, once nothing names them."""

from datetime import datetime
from typing import Any, cast

import sqlalchemy as sa

from extensions import db
from models import (
    ActivityDefinition,
    ActivityInstance,
    Goal,
    GoalWatch,
    MetricDefinition,
    MetricValue,
    SessionTemplate,
    SplitDefinition,
)
from services.plans import read_plan
from services.practice_filters import IS_PRACTICE

goals = cast(sa.Table, Goal.__table__)
templates = cast(sa.Table, SessionTemplate.__table__)
activities = cast(sa.Table, ActivityDefinition.__table__)
metrics = cast(sa.Table, MetricDefinition.__table__)
splits = cast(sa.Table, SplitDefinition.__table__)
instances = cast(sa.Table, ActivityInstance.__table__)
values = cast(sa.Table, MetricValue.__table__)
watches = cast(sa.Table, GoalWatch.__table__)


def purge_definitions(older_than: datetime, user_id: int | None = None) -> None:
    """Delete what was deleted before `older_than` and is named by no session, target or template; of all users, or one.

    Sessions in the trash count: they can be restored.
    """
    purge_templates(older_than, user_id)
    purge_measures(older_than, user_id)
    purge_activities(older_than, user_id)


def is_old(table: sa.Table, older_than: datetime, user_id: int | None) -> sa.ColumnElement[bool]:
    """Return the condition for rows that were deleted before an instant."""
    mine = sa.true() if user_id is None else table.c.user_id == user_id
    return sa.and_(mine, table.c.deleted_at < older_than)


def names(column: sa.ColumnElement[Any], owner: sa.ColumnElement[Any], table: sa.Table) -> sa.Exists:
    """Return the condition that a column of a row's owner holds the id of this row of `table`."""
    return sa.exists().where(owner == table.c.user_id, column == table.c.id)


def purge_templates(older_than: datetime, user_id: int | None) -> None:
    """Delete old templates that no session was made from."""
    is_used = names(goals.c.template_id, goals.c.user_id, templates).where(IS_PRACTICE)
    db.session.execute(sa.delete(templates).where(is_old(templates, older_than, user_id), ~is_used))


def purge_measures(older_than: datetime, user_id: int | None) -> None:
    """Delete old metrics and splits for which nothing is recorded any more, unless a target watches their activity."""
    for table, column in ((metrics, values.c.metric_id), (splits, values.c.split_id)):
        is_watched = sa.exists().where(
            watches.c.user_id == table.c.user_id, watches.c.activity_id == table.c.activity_id
        )
        is_recorded = names(column, values.c.user_id, table)
        db.session.execute(sa.delete(table).where(is_old(table, older_than, user_id), ~is_watched, ~is_recorded))


def purge_activities(older_than: datetime, user_id: int | None) -> None:
    """Delete old activities, with their metrics and splits, that nothing names."""
    is_recorded = sa.exists().where(
        values.c.user_id == metrics.c.user_id,
        values.c.metric_id == metrics.c.id,
        metrics.c.user_id == activities.c.user_id,
        metrics.c.activity_id == activities.c.id,
    )
    query = sa.select(activities.c.user_id, activities.c.id).where(
        is_old(activities, older_than, user_id),
        ~names(instances.c.activity_id, instances.c.user_id, activities),
        ~names(watches.c.activity_id, watches.c.user_id, activities),
        ~is_recorded,
    )
    by_owner: dict[int, set[str]] = {}
    for owner_id, activity_id in db.session.execute(query):
        by_owner.setdefault(owner_id, set()).add(activity_id)
    for owner_id, ids in by_owner.items():
        doomed = sorted(ids - find_planned(owner_id))
        of_owner = sa.and_(activities.c.user_id == owner_id, activities.c.id.in_(doomed))
        db.session.execute(sa.delete(activities).where(of_owner))


def find_planned(user_id: int) -> set[str]:
    """Return the activities that a user's templates name."""
    plans = db.session.execute(sa.select(templates.c.template_data).where(templates.c.user_id == user_id)).scalars()
    return {
        activity["activity_id"]
        for plan in plans
        for section in read_plan(plan)["sections"]
        for activity in section["activities"]
        if activity["activity_id"]
    }
