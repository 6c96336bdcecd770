"""Whether what is derived of goals is right: watches, progress of targets, roots, and the rule about children."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from extensions import db
from models import Goal, GoalCompletion, GoalWatch
from services.completions import settle_parents
from services.target_progress import goal_progress
from services.target_store import list_goals_with_targets, measure_goals, refresh_all
from services.targets import watched_activities

MAX_DEPTH = 64


@dataclass(frozen=True, slots=True)
class GoalDifference:
    """Something derived of a goal that is not what it should be."""

    user_id: int
    goal_id: str
    name: str
    stored: Any
    computed: Any


def check_goals(user_id: int, *, fix: bool) -> list[GoalDifference]:
    """Return what differs for one user; with `fix` it is put right in this transaction.

    Fixing completes and reopens goals only by the rule about children, and those goals get a new version.
    """
    differences = [*_check_targets(user_id), *_check_roots(user_id), *_check_children(user_id)]
    if fix and differences:
        refresh_all(user_id)
        for item in differences:
            if item.name == "root_id":
                _write_root(user_id, item.goal_id, item.computed)
        settle_parents(user_id, [item.goal_id for item in differences if item.name == "completed"])
        db.session.flush()  # the caller may look again
    return differences


def _check_targets(user_id: int) -> Iterator[GoalDifference]:
    some = list_goals_with_targets(user_id)
    stored: dict[str, set[str]] = {}
    for goal_id, activity_id in db.session.execute(
        sa.select(GoalWatch.goal_id, GoalWatch.activity_id).where(GoalWatch.user_id == user_id)
    ):
        stored.setdefault(goal_id, set()).add(activity_id)
    for goal, _, done in measure_goals(user_id, some):
        watched, progress = watched_activities(goal.targets), goal_progress(done)
        if stored.get(goal.id, set()) != watched:
            found = sorted(stored.get(goal.id, set()))
            yield GoalDifference(user_id, goal.id, "watched activities", found, sorted(watched))
        if goal.target_progress != progress:
            yield GoalDifference(user_id, goal.id, "target_progress", goal.target_progress, progress)


def _check_roots(user_id: int) -> Iterator[GoalDifference]:
    rows = db.session.execute(sa.select(Goal.id, Goal.parent_id, Goal.root_id).where(Goal.user_id == user_id)).all()
    parents = {row.id: row.parent_id for row in rows}
    for row in rows:
        top, steps = row.id, 0
        while parents.get(top) is not None and steps < MAX_DEPTH:
            top, steps = parents[top], steps + 1
        if steps < MAX_DEPTH and row.root_id != top:  # a cycle in old data has no root to compare with
            yield GoalDifference(user_id, row.id, "root_id", row.root_id, top)


def _write_root(user_id: int, goal_id: str, root_id: str) -> None:
    goals = Goal.__table__
    db.session.execute(
        sa.update(Goal)
        .where(goals.c.user_id == user_id, goals.c.id == goal_id)
        .values(root_id=root_id, updated_at=goals.c.updated_at)
        .execution_options(synchronize_session=False)
    )


def _check_children(user_id: int) -> Iterator[GoalDifference]:
    """Yield goals that should have followed their children. One that was reopened since may stand open: by hand."""
    child = aliased(Goal)
    is_child = sa.and_(
        child.user_id == user_id,
        child.parent_id == Goal.id,
        child.type != "PracticeSession",
        child.deleted_at.is_(None),
    )
    has_open = sa.exists().where(is_child, child.completed.is_(False))
    has_done = sa.exists().where(is_child, child.completed.is_(True))
    has_history = sa.exists().where(GoalCompletion.user_id == user_id, GoalCompletion.goal_id == Goal.id)
    should_open = sa.and_(Goal.completed.is_(True), Goal.completion_source == "children", has_open)
    should_complete = sa.and_(Goal.completed.is_(False), has_done, ~has_open, ~has_history)
    wrong = sa.select(Goal.id, Goal.completed).where(
        Goal.user_id == user_id,
        Goal.deleted_at.is_(None),
        Goal.completes_with_children.is_(True),
        sa.or_(should_open, should_complete),
    )
    for goal_id, completed in db.session.execute(wrong):
        yield GoalDifference(user_id, goal_id, "completed", completed, not completed)
