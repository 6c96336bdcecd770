"""Changes to the shape of the tree, each with what takes it back."""

from collections.abc import Callable
from typing import Any

from errors import NotFound, Stale
from extensions import db
from models import Goal
from services import goal_edits, goal_links, goal_placing, session_edits, trash, tree
from services.completed_before import bring_back, list_followers
from services.completion_history import complete_goal, reopen_goal, resume_completion
from services.completions import settle_parents
from services.goal_descriptions import describe_goal
from services.goal_levels import SESSION
from services.goals import STALE_DETAIL

Change = dict[str, Any]


def load_goal(user_id: int, goal_id: str) -> Goal:
    """Return a goal or session as it is stored now.

    :raises NotFound: absent, in the trash, or another user's.
    """
    tree.forget_loaded()
    goal = db.session.get(Goal, (user_id, goal_id))
    if goal is None or goal.deleted_at is not None:
        raise NotFound("This is not here. It may be in the trash.")
    return goal


def move(user_id: int, operation: Change) -> list[Change]:
    """Put a goal or session somewhere else; see goal_placing.move."""
    row = goal_placing.get_row(user_id, operation["id"])
    undo = goal_placing.move(user_id, row, operation)
    if undo and row.parent_id != operation["parent_id"]:
        tree.forget_loaded()
        settle_parents(user_id, [row.parent_id, operation["parent_id"]])
    return undo


def convert(user_id: int, operation: Change) -> list[Change]:
    """Give a goal another level; see goal_placing.convert."""
    return goal_placing.convert(user_id, goal_placing.get_row(user_id, operation["id"]), operation)


def order(user_id: int, operation: Change) -> list[Change]:
    """Put siblings into another order; see goal_placing.order."""
    return goal_placing.order(user_id, operation["parent_id"], operation["ids"])


def complete(user_id: int, operation: Change) -> list[Change]:
    """Complete a goal by hand, or take back that it was reopened."""
    goal_placing.refuse_session(goal_placing.get_row(user_id, operation["id"]), "finish it with its outcome instead")
    goal = load_goal(user_id, operation["id"])
    if goal.completed:
        return []
    if "completion_id" in operation:
        if resume_completion(goal, operation["completion_id"]) is None:
            return []
    else:
        complete_goal(goal, "manual")
    db.session.flush()  # what is above is settled by what is stored
    settle_parents(user_id, [goal.parent_id])
    return [{"op": "reopen", "id": goal.id}]


def reopen(user_id: int, operation: Change) -> list[Change]:
    """Open a completed goal again; its history keeps that it was."""
    goal_placing.refuse_session(goal_placing.get_row(user_id, operation["id"]), "change its outcome instead")
    goal = load_goal(user_id, operation["id"])
    closed = reopen_goal(goal)
    if closed is None:
        return []
    db.session.flush()  # what is above is settled by what is stored, and the row gets its id
    settle_parents(user_id, [goal.parent_id])
    return [{"op": "complete", "id": goal.id, "completion_id": closed.id}]


def put_away(user_id: int, operation: Change) -> list[Change]:
    """Move a goal or session to the trash, with everything below it."""
    if find_known(user_id, operation["id"]).deleted_at is not None:
        return []
    trash.put_away(user_id, operation["id"])
    return [{"op": "restore", "id": operation["id"]}]


def take_out(user_id: int, operation: Change) -> list[Change]:
    """Take something out of the trash, with what went there together with it."""
    if find_known(user_id, operation["id"]).deleted_at is None:
        return []
    trash.take_out(user_id, operation["id"])
    return [{"op": "trash", "id": operation["id"]}]


def find_known(user_id: int, goal_id: str) -> tree.Row:
    """Return a row, in the trash or not.

    :raises NotFound: there is none, or it is another user's.
    """
    row = tree.find_row(user_id, goal_id)
    if row is None:
        raise NotFound("This is not here, and not in the trash.")
    return row


def update(user_id: int, operation: Change) -> list[Change]:
    """Write something on a goal, or the name of a session; see goal_edits.update."""
    return goal_edits.update(load_goal(user_id, operation["id"]), operation)


def link(user_id: int, operation: Change) -> list[Change]:
    """Let a session also count for a goal; see goal_links.link."""
    return goal_links.link(user_id, operation["id"], operation["goal_id"])


def unlink(user_id: int, operation: Change) -> list[Change]:
    """Let a session count no longer for a goal; see goal_links.unlink."""
    return goal_links.unlink(user_id, operation["id"], operation["goal_id"])


OPERATIONS: dict[str, Callable[[int, Change], list[Change]]] = {
    "move": move,
    "convert": convert,
    "order": order,
    "complete": complete,
    "reopen": reopen,
    "trash": put_away,
    "restore": take_out,
    "update": update,
    "edit_session": session_edits.edit_session,
    "link": link,
    "unlink": unlink,
}


def change_one(user_id: int, goal_id: str, operation: str, data: Change) -> Change:
    """Do one operation on one goal or session.

    :param data: what schemas.goal_operations says for this operation, perhaps with the `version` the writer saw.
    :returns: schemas.goal_operations.GoalChangeOut.
    :raises Stale: it was changed since; `current` is the row as it is now.
    """
    row = goal_placing.get_row(user_id, goal_id)
    if data.get("version", row.version) != row.version:
        raise Stale(STALE_DETAIL, current=describe_goal(load_goal(user_id, goal_id)))
    done = change_many(user_id, [{**data, "op": operation, "id": goal_id}])
    return {**done, "goal": None if row.type == SESSION else describe_goal(load_goal(user_id, goal_id))}


def change_many(user_id: int, operations: list[Change]) -> Change:
    """Do operations in their order, all or none.

    :returns: schemas.goal_operations.ChangeOut.
    """
    ids = list(dict.fromkeys(goal_id for operation in operations for goal_id in name_ids(operation)))
    updated = {operation["id"] for operation in operations if operation["op"] == "update"}
    before = list_followers(user_id, updated)
    undo: list[Change] = []
    for operation in operations:
        undo[:0] = OPERATIONS[operation["op"]](user_id, operation)
    tree.forget_loaded()
    return {"ids": ids, "undo": undo + bring_back(user_id, before, list_followers(user_id, updated), undo)}


def name_ids(operation: Change) -> list[str]:
    """Return the goals and sessions that an operation is about."""
    return operation["ids"] if operation["op"] == "order" else [operation["id"]]
