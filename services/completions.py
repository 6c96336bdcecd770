"""Completing goals and opening them again: by hand, by their targets, with their children; the history is kept.

Who changes the tree tells this module what changed: settle_parents for the children of goals, evaluate_targets and
evaluate_touched for recorded values, refresh_targets for targets that were written. Who completes or opens one goal
(services/completion_history.py) settles its parent afterwards.

Held open: targets complete a goal at the moment they become met, and `goals.target_progress` remembers whether they
were (1 exactly when all are). So a goal that was opened by hand while its targets are met stays open until they
were unmet in between, or until somebody writes them anew.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import cast

import sqlalchemy as sa

from extensions import db
from model_types import utc_now
from models import ActivityInstance, Goal, GoalWatch, PracticeSession
from services.completion_history import complete_goal, end_completion, find_open_rows
from services.target_progress import TargetProgress, goal_progress
from services.target_store import measure_goals, write_progress, write_watches
from services.tree import below

goals = cast(sa.Table, Goal.__table__)
watches = cast(sa.Table, GoalWatch.__table__)
FRESH = {"populate_existing": True}  # moves and the trash write many rows at once, behind the rows that are loaded
MAX_HEIGHT = 16  # of a cascade; a tree has eight levels, a cycle in old data has none


# Children --------------------------------------------------------------------------------------------------------


def settle_parents(user_id: int, parent_ids: Iterable[str | None]) -> None:
    """Complete and reopen the goals that complete with their children, and those above them.

    To be called with the parents of goals that were added, moved, trashed, restored, completed or reopened, and with
    a goal whose `completes_with_children` was switched on. One statement a level. A goal is completed when the last
    of its children was; one whose children are all in the trash stays as it is.
    """
    waiting = {parent_id for parent_id in parent_ids if parent_id is not None}
    for _ in range(MAX_HEIGHT):
        if not waiting:
            return
        waiting = _settle_level(user_id, waiting)


def _settle_level(user_id: int, ids: set[str]) -> set[str]:
    child = goals.alias("child")
    open_count = sa.func.sum(sa.case((child.c.completed, 0), else_=1))
    children = (
        sa.select(child.c.parent_id, open_count.label("open"), sa.func.max(child.c.completed_at).label("last"))
        .where(
            child.c.user_id == user_id,
            child.c.parent_id.in_(sorted(ids)),
            child.c.type != "PracticeSession",
            child.c.deleted_at.is_(None),
        )
        .group_by(child.c.parent_id)
        .subquery()
    )
    rows = db.session.execute(
        sa.select(Goal, children.c.open, children.c.last)
        .join(children, children.c.parent_id == Goal.id)
        .where(Goal.user_id == user_id, Goal.deleted_at.is_(None), Goal.completes_with_children),
        execution_options=FRESH,
    ).all()
    to_reopen = [goal for goal, count, _ in rows if count and goal.completed and goal.completion_source == "children"]
    closing = find_open_rows(to_reopen) if to_reopen else {}
    changed = list(to_reopen)
    for goal in to_reopen:
        end_completion(goal, closing)
    for goal, count, last in rows:
        if not count and not goal.completed:
            complete_goal(goal, "children", at=last)
            changed.append(goal)
    return {goal.parent_id for goal in changed if goal.parent_id is not None}


# Targets ---------------------------------------------------------------------------------------------------------


def evaluate_targets(user_id: int, activity_ids: Iterable[str]) -> None:
    """Look at the targets of the goals that watch these activities, after recorded values changed.

    One statement when nothing watches them.
    """
    if wanted := sorted(set(activity_ids)):
        _evaluate(user_id, _watching(user_id, watches.c.activity_id.in_(wanted)))


def evaluate_touched(user_id: int, tops: Iterable[str]) -> None:
    """Look at the targets that depend on what went to the trash or came from it: sessions there, and goals themselves.

    :param tops: the goals and sessions that were trashed or restored, with everything below them.
    """
    for top_id in tops:
        touched = sa.select(below(user_id, top_id).c.id)
        recorded = sa.select(ActivityInstance.activity_id).where(
            ActivityInstance.user_id == user_id, ActivityInstance.practice_session_id.in_(touched)
        )
        _evaluate(
            user_id, _watching(user_id, sa.or_(watches.c.activity_id.in_(recorded), watches.c.goal_id.in_(touched)))
        )


def refresh_targets(*written: Goal) -> None:
    """Follow targets that were just written (of one user): who watches what, how far they are, and what that completes.

    A goal whose targets are met is completed also if it was opened by hand before; one that they had completed is
    reopened when they are no longer met. Without targets it stays as it is.
    """
    if written:
        db.session.flush()  # the watches point at goals that may be new
        write_watches(written[0].user_id, written)
        _evaluate(written[0].user_id, written, was_written=True)


def _watching(user_id: int, condition: sa.ColumnElement[bool]) -> Sequence[Goal]:
    watching = sa.select(watches.c.goal_id).where(watches.c.user_id == user_id, condition)
    statement = sa.select(Goal).where(
        Goal.user_id == user_id, Goal.id.in_(watching), Goal.deleted_at.is_(None), Goal.type != "PracticeSession"
    )
    return db.session.execute(statement, execution_options=FRESH).scalars().all()


def _evaluate(user_id: int, some: Sequence[Goal], *, was_written: bool = False) -> None:
    if not some:
        return
    measured = measure_goals(user_id, some)
    was_met = {goal.id: goal.target_progress == 1.0 and not was_written for goal in some}
    progress = {goal.id: goal_progress(done) for goal, _, done in measured}
    write_progress(user_id, progress, some)
    to_complete = {
        goal: done
        for goal, _, done in measured
        if progress[goal.id] == 1.0 and not goal.completed and not was_met[goal.id]
    }
    to_reopen = [
        goal
        for goal in some
        if goal.completed and goal.completion_source == "targets" and progress[goal.id] not in (None, 1.0)
    ]
    closing = find_open_rows(to_reopen) if to_reopen else {}
    for goal in to_reopen:
        end_completion(goal, closing)
    meeting = _meeting_practices(user_id, to_complete.values())
    for goal, done in to_complete.items():
        practice = max((meeting[cast(str, item.practice_session_id)] for item in done), key=_ended_at)
        complete_goal(goal, "targets", at=_ended_at(practice), practice=practice)
    settle_parents(user_id, [goal.parent_id for goal in (*to_reopen, *to_complete)])


def _meeting_practices(user_id: int, measured: Iterable[tuple[TargetProgress, ...]]) -> dict[str, PracticeSession]:
    ids = {item.practice_session_id for done in measured for item in done}
    if not ids:
        return {}
    statement = sa.select(PracticeSession).where(PracticeSession.user_id == user_id, PracticeSession.id.in_(ids))
    return {practice.id: practice for practice in db.session.execute(statement).scalars()}


def _ended_at(practice: PracticeSession) -> datetime:
    return practice.session_end or practice.session_start or utc_now()
