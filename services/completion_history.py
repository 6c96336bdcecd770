"""The history of one goal: completing it, opening it again, and taking that back. What follows is in completions.py."""

from collections.abc import Sequence
from datetime import datetime
from typing import cast

import sqlalchemy as sa

from errors import NotFound
from extensions import db
from model_types import utc_now
from models import Goal, GoalCompletion, PracticeSession

goals = cast(sa.Table, Goal.__table__)


def complete_goal(
    goal: Goal, source: str, *, at: datetime | None = None, practice: PracticeSession | None = None
) -> GoalCompletion:
    """Complete a goal, and note it in its history. One that is completed already stays as it is.

    :param source: a word of words.COMPLETION_SOURCES.
    :param at: when; default: now. Never later than now.
    :param practice: the session whose values met the targets.
    """
    if goal.completed and (row := find_open_rows([goal]).get(goal.id)) is not None:
        return row
    now = utc_now()
    goal.completed = True
    goal.completed_at = min(at or now, now)
    goal.completion_source = source
    row = GoalCompletion(
        user_id=goal.user_id,
        goal_id=goal.id,
        completed_at=goal.completed_at,
        source=source,
        practice_session_id=practice.id if practice else None,
        practice_name=practice.name if practice else None,
    )
    db.session.flush()  # the history points at a goal that may be new
    db.session.add(row)
    return row


def reopen_goal(goal: Goal) -> GoalCompletion | None:
    """Open a completed goal again; that it was completed stays in its history.

    :returns: the row of the history that ended, None if the goal is open already.
    """
    return end_completion(goal, find_open_rows([goal])) if goal.completed else None


def resume_completion(goal: Goal, completion_id: str) -> GoalCompletion | None:
    """Take back a reopening: the goal is completed as it was, since when it was, by what it was.

    :returns: None if it stays open, because its children or its targets do not complete it any more.
    :raises NotFound: the goal's history has no such completion.
    """
    row = db.session.get(GoalCompletion, (goal.user_id, completion_id))
    if row is None or row.goal_id != goal.id:
        raise NotFound("This goal was not completed like that. Complete it by hand.")
    if goal.completed:
        return row
    is_unmet = row.source == "targets" and goal.target_progress not in (None, 1.0)
    if is_unmet or (row.source == "children" and _has_open_child(goal)):
        return None
    row.reopened_at = None
    goal.completed = True
    goal.completed_at = row.completed_at
    goal.completion_source = row.source
    return row


def _has_open_child(goal: Goal) -> bool:
    is_open_child = sa.and_(
        goals.c.user_id == goal.user_id,
        goals.c.parent_id == goal.id,
        goals.c.type != "PracticeSession",
        goals.c.deleted_at.is_(None),
        goals.c.completed.is_(False),
    )
    return bool(db.session.execute(sa.select(sa.exists().where(is_open_child))).scalar())


def find_open_rows(some: Sequence[Goal]) -> dict[str, GoalCompletion]:
    """Return the completion that each goal (of one user, at least one) stands in now."""
    statement = sa.select(GoalCompletion).where(
        GoalCompletion.user_id == some[0].user_id,
        GoalCompletion.goal_id.in_([goal.id for goal in some]),
        GoalCompletion.reopened_at.is_(None),
    )
    return {row.goal_id: row for row in db.session.execute(statement.order_by(GoalCompletion.id)).scalars()}


def end_completion(goal: Goal, rows: dict[str, GoalCompletion]) -> GoalCompletion:
    """Open a goal, and note that in its history.

    :param rows: see find_open_rows.
    """
    row = rows.get(goal.id)
    if row is None:  # completed by a program that kept no history
        row = GoalCompletion(
            user_id=goal.user_id,
            goal_id=goal.id,
            completed_at=goal.completed_at or goal.updated_at or utc_now(),
            source=goal.completion_source or "manual",
        )
        db.session.add(row)
    row.reopened_at = utc_now()
    goal.completed = False
    goal.completed_at = None
    goal.completion_source = None
    return row
