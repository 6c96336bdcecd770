"""Copying a subtree: goals with their targets and budgets, and, if wanted, the sessions with their documents."""

from dataclasses import dataclass
from typing import Any, cast

import sqlalchemy as sa

from extensions import db
from model_types import new_id
from models import Goal, PracticeSession, PracticeSessionGoal
from services import goal_placing, tree
from services.completed_before import bring_back, list_followers
from services.completions import evaluate_targets, settle_parents
from services.copied_sessions import copy_session_values
from services.goal_descriptions import describe_goal
from services.goal_levels import SESSION
from services.goals import get_goal, id_taken
from services.instants import shift_day
from services.promotion import Promoted
from services.promotion_store import legacy_zone, replace_projections
from services.signed_in import ProfileRow
from services.target_store import refresh_some
from services.target_writer import shift_targets

goals = tree.goals
links = cast(sa.Table, PracticeSessionGoal.__table__)
GOAL_KEYS = ("type", "position", "name", "description", "completes_with_children", "weekly_minutes")
PRACTICE_KEYS = tuple(column.key for column in sa.inspect(PracticeSession).columns)
DATED = ("deadline", "targets")
NOT_WRITTEN = ("created_at", "updated_at", "deleted_at", "version", "completion_source", "target_progress")
INSERTED = tuple(key for key in PRACTICE_KEYS if key not in NOT_WRITTEN)
MAX_NAME = 500
CHUNK_ROWS = 5_000


@dataclass(frozen=True, slots=True)
class Copies:
    """Rows to be stored, parents before their children; the ids of copies by those of originals; what is derived."""

    rows: list[dict[str, Any]]
    ids: dict[str, str]
    promoted: dict[str, Promoted]


def copy_goal(user_id: int, profile: ProfileRow, goal_id: str, data: dict[str, Any]) -> dict[str, Any]:
    """Copy a goal and what is below it. Repeating it with the same id and body returns the same copy.

    :param data: schemas.goal_operations.CopyIn.
    :returns: schemas.goal_operations.GoalChangeOut.
    :raises Conflict: the id is taken by something else, or the goal does not fit under that parent.
    :raises NotFound: there is no such goal, or no such parent.
    """
    goal = get_goal(user_id, goal_id)
    parent_id = data.get("parent_id", goal.parent_id)
    name = data.get("name") or f"{goal.name[: MAX_NAME - 5]} copy"
    if "id" in data and (existing := db.session.get(Goal, (user_id, data["id"]))) is not None:
        wanted = (goal.type, parent_id, name, goal.deadline and shift_day(goal.deadline, data["shift_days"]), None)
        if wanted != (existing.type, existing.parent_id, existing.name, existing.deadline, existing.deleted_at):
            raise id_taken()
        return answer(existing)
    parent = tree.find_parent(user_id, goal.type, None, parent_id)
    before = list_followers(user_id, ())
    copy_id = data.get("id") or new_id()
    beside = {"after_id": goal.id} if parent_id == goal.parent_id else {}
    copies = make_copies(user_id, profile, goal, copy_id, data)
    top = copies.rows[0]
    top |= {"name": name, "parent_id": parent_id}
    top["position"] = goal_placing.make_place(user_id, copy_id, parent_id, beside)
    for row in copies.rows:
        row["root_id"] = parent.root_id if parent else copy_id
    store(user_id, copies)
    settle_parents(user_id, [parent_id])
    db.session.flush()  # what follows is read from what is stored
    done = answer(get_goal(user_id, copy_id))
    undo: list[dict[str, Any]] = done["undo"]
    return {**done, "undo": undo + bring_back(user_id, before, list_followers(user_id, ()), undo)}


def answer(copy: Goal) -> dict[str, Any]:
    """Return schemas.goal_operations.GoalChangeOut of a copy."""
    return {"ids": [copy.id], "undo": [{"op": "trash", "id": copy.id}], "goal": describe_goal(copy)}


def make_copies(user_id: int, profile: ProfileRow, goal: Goal, copy_id: str, data: dict[str, Any]) -> Copies:
    """Return what a copy of `goal` consists of: open goals without a history, and sessions that are not running."""
    columns = goals.c if data["with_sessions"] else [goals.c[key] for key in ("id", "parent_id", *GOAL_KEYS, *DATED)]
    below = [place.id for place in tree.list_places(user_id, goal.id)]
    subtree = sa.select(tree.below(user_id, goal.id).c.id)
    wanted = sa.select(*columns).where(goals.c.user_id == user_id, goals.c.id.in_(subtree))
    found = {row.id: row for row in db.session.execute(wanted)}
    zone = legacy_zone(db.session(), user_id) or profile.time_zone if data["with_sessions"] else profile.time_zone
    copies = Copies([], {goal.id: copy_id}, {})
    for source in (found[row_id] for row_id in (goal.id, *below) if row_id in found):
        is_top = source.id == goal.id
        if not is_top and source.parent_id not in copies.ids:
            continue  # below a session that is not copied
        if source.type == SESSION and (not data["with_sessions"] or source.status == "ACTIVE"):
            continue
        new = copy_id if is_top else copies.ids.setdefault(source.id, new_id())
        row = dict.fromkeys(INSERTED) | {key: getattr(source, key) for key in GOAL_KEYS}
        row |= {"user_id": user_id, "id": new, "parent_id": copies.ids.get(source.parent_id), "completed": False}
        row["deadline"] = source.deadline and shift_day(source.deadline, data["shift_days"])
        row["targets"] = shift_targets(source.targets, data["shift_days"])
        if source.type == SESSION:
            values, copies.promoted[new] = copy_session_values(source, profile, zone, data["shift_days"])
            row |= values
        copies.rows.append(row)
    return copies


def store(user_id: int, copies: Copies) -> None:
    """Write the rows of a copy, what is derived from them, and the links of its sessions; one statement each."""
    connection = db.session.connection()
    connection.execute(sa.insert(goals), copies.rows)
    if copies.promoted:
        derived = list(copies.promoted.items())
        for first in range(0, len(derived), CHUNK_ROWS):
            replace_projections(db.session(), user_id, dict(derived[first : first + CHUNK_ROWS]))
        copy_links(user_id, copies.ids)
    tree.forget_loaded()
    refresh_some(user_id, [row["id"] for row in copies.rows if row["targets"]])  # a copy stays open all the same
    if copies.promoted:
        recorded = {item["activity_id"] for done in copies.promoted.values() for item in done.activity_instances}
        evaluate_targets(user_id, {activity_id for activity_id in recorded if activity_id})


def copy_links(user_id: int, ids: dict[str, str]) -> None:
    """Let copied sessions also count for what the originals do: for its copy, where that was copied too."""
    subtree = sa.select(links).join(
        goals, sa.and_(goals.c.user_id == links.c.user_id, goals.c.id == links.c.goal_id, goals.c.deleted_at.is_(None))
    )
    rows = db.session.execute(subtree.where(links.c.user_id == user_id))
    copied = [
        {
            "user_id": user_id,
            "practice_session_id": ids[row.practice_session_id],
            "goal_id": ids.get(row.goal_id, row.goal_id),
        }
        for row in rows
        if row.practice_session_id in ids
    ]
    if copied:
        db.session.connection().execute(sa.insert(links), copied)
