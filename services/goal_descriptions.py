"""A goal as its page shows it: its columns, its targets with how far they are, and its history."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from extensions import db
from models import ActivityDefinition, Goal, GoalCompletion
from services.measures import find_metrics
from services.target_progress import TargetProgress, list_entries, measure_all
from services.targets import Target, read_targets

CompletionRow = dict[str, Any]
COMPLETION_KEYS = ("id", "completed_at", "reopened_at", "source", "practice_session_id", "practice_name")


def describe_goal(goal: Goal) -> dict[str, Any]:
    """Return schemas.goals.GoalOut: one statement, with targets four, however many there are."""
    db.session.flush()  # the answer shows the row, and its version, as stored
    columns = {column.key: getattr(goal, column.key) for column in sa.inspect(Goal).columns}
    targets = read_targets(goal.targets)
    return {
        **columns,
        "targets": _describe_targets(goal.user_id, targets) if targets else [],
        "completions": list_completions(goal),
    }


def list_completions(goal: Goal) -> list[CompletionRow]:
    """Return every time that a goal was completed, newest first."""
    statement = (
        sa.select(*(getattr(GoalCompletion, key) for key in COMPLETION_KEYS))
        .where(GoalCompletion.user_id == goal.user_id, GoalCompletion.goal_id == goal.id)
        .order_by(GoalCompletion.completed_at.desc(), GoalCompletion.id.desc())
    )
    return [row._asdict() for row in db.session.execute(statement)]


def _describe_targets(user_id: int, targets: Sequence[Target]) -> list[dict[str, Any]]:
    activity_ids = {target.activity_id for target in targets}
    names = sa.select(ActivityDefinition.id, ActivityDefinition.name).where(
        ActivityDefinition.user_id == user_id, ActivityDefinition.id.in_(activity_ids)
    )
    activity_names = {row.id: row.name for row in db.session.execute(names)}
    metrics = find_metrics(user_id, {metric.metric_id for target in targets for metric in target.metrics})
    measured = measure_all(targets, list_entries(user_id, activity_ids))
    return [
        _describe_target(target, done, activity_names.get(target.activity_id), metrics)
        for target, done in zip(targets, measured, strict=True)
    ]


def _describe_target(
    target: Target, done: TargetProgress, activity_name: str | None, metrics: dict[str, dict[str, str]]
) -> dict[str, Any]:
    return {
        "id": target.id,
        "name": target.name,
        "activity_id": target.activity_id,
        "activity_name": activity_name,
        "metrics": [
            {
                "metric_id": metric.metric_id,
                "name": metrics.get(metric.metric_id, {}).get("name"),
                "unit": metrics.get(metric.metric_id, {}).get("unit"),
                "operator": metric.operator,
                "value": metric.value,
                "best": best,
            }
            for metric, best in zip(target.metrics, done.best, strict=True)
        ],
        "count": target.count,
        "from_date": target.from_date,
        "to_date": target.to_date,
        "extra": target.extra,
        "met_count": done.met_count,
        "is_met": done.is_met,
        "progress": done.progress,
        "practice_session_id": done.practice_session_id,
    }
