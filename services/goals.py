"""Goals: making, reading and changing one."""

from typing import Any

from errors import Conflict, NotFound, Stale
from extensions import db
from model_types import new_id, utc_now
from models import Goal, PracticeSession
from services import tree

STALE_DETAIL = "This was changed elsewhere since you opened it. Both are shown; choose what to keep."
COPIED = ("name", "description", "deadline")


def is_taken_by_another(existing: Goal, data: dict[str, Any], keys: tuple[str, ...]) -> bool:
    """Return whether a create with an id that exists says something else than what is stored."""
    return existing.deleted_at is not None or any(data[key] != getattr(existing, key) for key in keys if key in data)


def id_taken() -> Conflict:
    """Return the refusal of a create whose id already stands for something else."""
    return Conflict("This id is taken by something else of yours. Nothing was changed.", slug="id-taken")


def create_goal(user_id: int, data: dict[str, Any]) -> Goal:
    """Make a goal, last among its siblings. Repeating it with the same id and body returns the same row.

    :raises Conflict: the id is taken by something else, or the levels do not fit.
    :raises NotFound: there is no such parent.
    """
    if "id" in data:
        existing = db.session.get(Goal, (user_id, data["id"]))
        if existing is not None:
            if existing.type != data["type"] or is_taken_by_another(
                existing, data, ("parent_id", *COPIED, "completed")
            ):
                raise id_taken()
            return existing
    parent = tree.find_parent(user_id, data["type"], None, data["parent_id"])
    goal_id = data.get("id") or new_id()
    goal = Goal(
        user_id=user_id,
        id=goal_id,
        type=data["type"],
        parent_id=data["parent_id"],
        root_id=parent.root_id if parent else goal_id,
        position=tree.next_position(user_id, data["parent_id"]),
        **{key: data.get(key) for key in COPIED},
    )
    set_completed(goal, data.get("completed", False))
    db.session.add(goal)
    db.session.flush()  # the answer shows the row as it is stored
    return goal


def get_goal(user_id: int, goal_id: str) -> Goal:
    """Return a goal that is not in the trash.

    :raises NotFound: absent, in the trash, a session, or another user's.
    """
    goal = db.session.get(Goal, (user_id, goal_id))
    if goal is None or goal.deleted_at is not None or isinstance(goal, PracticeSession):
        raise NotFound("This goal is not here. It may be in the trash.")
    return goal


def set_completed(goal: Goal, is_completed: bool) -> None:
    """Complete a goal by hand, or open it again."""
    if is_completed != bool(goal.completed):
        goal.completed_at = utc_now() if is_completed else None
        goal.completion_source = "manual" if is_completed else None
    goal.completed = is_completed


def update_goal(user_id: int, goal_id: str, patch: dict[str, Any]) -> Goal:
    """Change a goal that the writer saw at `patch["version"]`.

    :raises NotFound: see get_goal.
    :raises Stale: it was changed since; `current` is the row as it is now.
    :raises Conflict: it cannot stand where it should go.
    """
    goal = get_goal(user_id, goal_id)
    if patch["version"] != goal.version:
        raise Stale(STALE_DETAIL, current=goal)
    for key in COPIED:
        if key in patch:
            setattr(goal, key, patch[key])
    if "completed" in patch:
        set_completed(goal, patch["completed"])
    if "parent_id" in patch and patch["parent_id"] != goal.parent_id:
        tree.place(goal, patch["parent_id"])
    if "position" in patch:
        goal.position = patch["position"]
    db.session.flush()  # the answer shows the row, and its next version, as stored
    return goal


def trash_goal(user_id: int, goal_id: str) -> None:
    """Move a goal and everything below it to the trash.

    :raises NotFound: see get_goal.
    """
    tree.trash(user_id, goal_id)


def restore_goal(user_id: int, goal_id: str) -> Goal:
    """Take a goal out of the trash, with what went there together with it.

    :raises NotFound: it is not in the trash.
    :raises Conflict: its parent is in the trash.
    """
    tree.restore(user_id, goal_id, is_practice=False)
    return get_goal(user_id, goal_id)
