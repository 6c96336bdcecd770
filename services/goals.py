"""Goals: making, reading and changing one."""

from typing import Any

from errors import Conflict, NotFound, Stale
from extensions import db
from model_types import new_id
from models import Goal, PracticeSession
from services import completion_history, completions, goal_edits, goal_placing, trash, tree
from services.goal_descriptions import describe_goal
from services.goal_levels import SESSION
from services.target_writer import says_the_same

__all__ = [
    "STALE_DETAIL",
    "create_goal",
    "describe_goal",
    "get_goal",
    "id_taken",
    "is_taken_by_another",
    "restore_goal",
    "trash_goal",
    "update_goal",
]

STALE_DETAIL = "This was changed elsewhere since you opened it. Both are shown; choose what to keep."


def is_taken_by_another(existing: Goal, data: dict[str, Any], keys: tuple[str, ...]) -> bool:
    """Return whether a create with an id that exists says something else than what is stored."""
    return existing.deleted_at is not None or any(data[key] != getattr(existing, key) for key in keys if key in data)


def id_taken() -> Conflict:
    """Return the refusal of a create whose id already stands for something else."""
    return Conflict("This id is taken by something else of yours. Nothing was changed.", slug="id-taken")


def is_same_create(existing: Goal, data: dict[str, Any]) -> bool:
    """Return whether `existing` is what this create made: what happened to it since by itself does not matter."""
    if existing.type != data["type"] or is_taken_by_another(existing, data, ("parent_id", *goal_edits.PLAIN)):
        return False
    if "targets" in data and not says_the_same(existing.targets, data["targets"]):
        return False
    is_done_by_hand = bool(existing.completed) and existing.completion_source in (None, "manual")
    return bool(data.get("completed", False)) == is_done_by_hand or (existing.completed and not is_done_by_hand)


def create_goal(user_id: int, data: dict[str, Any]) -> dict[str, Any]:
    """Make a goal, beside a sibling or last. Repeating it with the same id and body returns the same row.

    :returns: see describe_goal.
    :raises Conflict: the id is taken by something else, the levels do not fit, or there is no such sibling.
    :raises NotFound: there is no such parent.
    """
    if "id" in data:
        existing = db.session.get(Goal, (user_id, data["id"]))
        if existing is not None:
            if not is_same_create(existing, data):
                raise id_taken()
            return describe_goal(existing)
    parent = tree.find_parent(user_id, data["type"], None, data["parent_id"])
    goal_id = data.get("id") or new_id()
    goal = Goal(
        user_id=user_id,
        id=goal_id,
        type=data["type"],
        parent_id=data["parent_id"],
        root_id=parent.root_id if parent else goal_id,
        name=data["name"],
    )
    goal_placing.put_new(user_id, goal, data)
    db.session.add(goal)
    db.session.flush()  # its targets, its history and what is above it are settled by what is stored
    goal_edits.write_changes(goal, {key: data[key] for key in goal_edits.KEYS if key in data})
    if data.get("completed", False):
        completion_history.complete_goal(goal, "manual")
    db.session.flush()
    completions.settle_parents(user_id, [goal.parent_id])
    return describe_goal(goal)


def get_goal(user_id: int, goal_id: str) -> Goal:
    """Return a goal that is not in the trash.

    :raises NotFound: absent, in the trash, a session, or another user's.
    """
    goal = db.session.get(Goal, (user_id, goal_id))
    if goal is None or goal.deleted_at is not None or isinstance(goal, PracticeSession):
        raise NotFound("This goal is not here. It may be in the trash.")
    return goal


def set_completed(goal: Goal, is_completed: bool) -> None:
    """Complete a goal by hand, or open it again, with what follows above it."""
    if is_completed == bool(goal.completed):
        return
    if is_completed:
        completion_history.complete_goal(goal, "manual")
    else:
        completion_history.reopen_goal(goal)
    db.session.flush()  # what is above is settled by what is stored
    completions.settle_parents(goal.user_id, [goal.parent_id])


def move_goal(user_id: int, goal_id: str, patch: dict[str, Any]) -> None:
    """Move a goal under `parent_id`, to the place `position` (1: the first); what is not given stays.

    :raises Conflict: see goal_placing.move.
    :raises NotFound: there is no such parent.
    """
    tree.forget_loaded()
    row = goal_placing.get_row(user_id, goal_id)
    parent_id = patch.get("parent_id", row.parent_id)
    place = {"place": max(patch["position"] - 1, 0)} if "position" in patch else {}
    if parent_id == row.parent_id and not place:
        return
    goal_placing.move(user_id, row, {"parent_id": parent_id, **place})
    completions.settle_parents(user_id, {row.parent_id, parent_id})


def update_goal(user_id: int, goal_id: str, patch: dict[str, Any]) -> dict[str, Any]:
    """Change a goal that the writer saw at `patch["version"]`.

    :returns: see describe_goal.
    :raises NotFound: see get_goal.
    :raises Stale: it was changed since; `current` is the row as it is now.
    :raises Conflict: it cannot stand where it should go.
    """
    goal = get_goal(user_id, goal_id)
    if patch["version"] != goal.version:
        raise Stale(STALE_DETAIL, current=describe_goal(goal))
    goal_edits.write_changes(goal, {key: patch[key] for key in goal_edits.KEYS if key in patch})
    if "completed" in patch:
        set_completed(goal, patch["completed"])
    if "parent_id" in patch or "position" in patch:
        move_goal(user_id, goal_id, patch)
    return describe_goal(get_goal(user_id, goal_id))


def trash_goal(user_id: int, goal_id: str) -> None:
    """Move a goal and everything below it to the trash.

    :raises NotFound: see get_goal.
    """
    trash.put_away(user_id, goal_id)


def restore_goal(user_id: int, goal_id: str) -> dict[str, Any]:
    """Take a goal out of the trash, with what went there together with it.

    :returns: see describe_goal.
    :raises NotFound: it is not in the trash.
    :raises Conflict: its parent is in the trash.
    """
    row = tree.find_row(user_id, goal_id)
    if row is None or row.type == SESSION:
        raise NotFound("This is not in the trash.")
    trash.take_out(user_id, goal_id)
    return describe_goal(get_goal(user_id, goal_id))
