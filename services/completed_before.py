"""Which goals were completed before a change: what follows from a change does not always follow backwards.

A goal that was held open by hand, for one, would be completed when what came below it leaves again. So `undo` of a
change also says how such goals were.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from extensions import db
from models import GoalCompletion
from services import tree
from services.goal_levels import SESSION
from words import GOAL_RANKS

Change = dict[str, Any]
goals = tree.goals


@dataclass(frozen=True, slots=True)
class State:
    """Whether a goal is completed, and whether it stands open though the rules would complete it."""

    type: str
    is_completed: bool
    is_held_open: bool


def list_followers(user_id: int, ids: Iterable[str]) -> dict[str, State]:
    """Return every goal that can be completed by what happens to others, by id, and those of `ids`; one statement."""
    child = goals.alias("child")
    is_child = sa.and_(
        child.c.user_id == goals.c.user_id,
        child.c.parent_id == goals.c.id,
        child.c.type != SESSION,
        child.c.deleted_at.is_(None),
    )
    all_children_done = sa.and_(
        goals.c.completes_with_children,
        sa.exists().where(is_child),
        ~sa.exists().where(is_child, child.c.completed.is_(False)),
    )
    is_held_open = sa.and_(goals.c.completed.is_(False), sa.or_(goals.c.target_progress == 1.0, all_children_done))
    rows = db.session.execute(
        sa.select(goals.c.id, goals.c.type, goals.c.completed, sa.func.coalesce(is_held_open, sa.false())).where(
            goals.c.user_id == user_id,
            goals.c.type != SESSION,
            goals.c.deleted_at.is_(None),
            sa.or_(goals.c.completes_with_children, goals.c.target_progress.is_not(None), goals.c.id.in_(list(ids))),
        )
    )
    return {goal_id: State(kind, bool(completed), bool(held)) for goal_id, kind, completed, held in rows}


def bring_back(user_id: int, before: dict[str, State], after: dict[str, State], undo: list[Change]) -> list[Change]:
    """Return the operations behind `undo` that bring back which goals were completed, lowest first.

    Those that find everything as it should be do nothing.
    """
    named = {operation["id"] for operation in undo if operation["op"] in ("complete", "reopen")}
    changed = [
        goal_id
        for goal_id, state in before.items()
        if (now := after.get(goal_id)) is not None
        and (
            len(undo) > 1  # what is taken back after it may complete or open it once more
            if goal_id in named
            else now.is_completed != state.is_completed or (state.is_held_open and not now.is_held_open)
        )
    ]
    changed.sort(key=lambda goal_id: GOAL_RANKS[after[goal_id].type], reverse=True)
    ended = list_ended(user_id, [goal_id for goal_id in changed if before[goal_id].is_completed])
    return [
        {"op": "complete", "id": goal_id, **ended.get(goal_id, {})}
        if before[goal_id].is_completed
        else {"op": "reopen", "id": goal_id}
        for goal_id in changed
    ]


def list_ended(user_id: int, ids: list[str]) -> dict[str, Change]:
    """Return the `completion_id` of the completion that each of `ids` stood in last."""
    if not ids:
        return {}
    rows = db.session.execute(
        sa.select(GoalCompletion.goal_id, GoalCompletion.id)
        .where(
            GoalCompletion.user_id == user_id,
            GoalCompletion.goal_id.in_(ids),
            GoalCompletion.reopened_at.is_not(None),
        )
        .order_by(GoalCompletion.reopened_at, GoalCompletion.id)
    )
    return {row.goal_id: {"completion_id": row.id} for row in rows}
