"""Where a goal or session stands: moving it, giving it another level, putting siblings in order."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from errors import Conflict, NotFound
from extensions import db
from models import Goal
from services import goal_levels, tree
from services.goal_levels import SESSION

Change = dict[str, Any]
Siblings = Sequence[tree.Row]
goals = tree.goals


def get_row(user_id: int, goal_id: str) -> tree.Row:
    """Return tree.ROW_COLUMNS of a goal or session.

    :raises NotFound: absent, in the trash, or another user's.
    """
    row = tree.find_row(user_id, goal_id)
    if row is None or row.deleted_at is not None:
        raise NotFound("This is not here. It may be in the trash.")
    return row


def refuse_session(row: tree.Row, what: str) -> None:
    """Refuse something that only goals have.

    :raises Conflict: `row` is a session.
    """
    if row.type == SESSION:
        raise Conflict(f"“{row.name}” is a session: {what}. Nothing was changed.", slug="not-a-goal")


def list_siblings(user_id: int, parent_id: str | None) -> list[tree.Row]:
    """Return `id, position, deleted_at` of what stands under `parent_id` (None: at the top), in order."""
    return list(
        db.session.execute(
            sa.select(goals.c.id, goals.c.position, goals.c.deleted_at)
            .where(
                goals.c.user_id == user_id,
                goals.c.parent_id.is_(None) if parent_id is None else goals.c.parent_id == parent_id,
            )
            .order_by(goals.c.position, goals.c.id)
        )
    )


def number_siblings(user_id: int, siblings: Siblings, ids: list[str]) -> None:
    """Number `siblings` by their place in `ids`, from 1; their versions stay."""
    places = {goal_id: number for number, goal_id in enumerate(ids, 1)}
    changes = [{"sibling_id": row.id, "place": places[row.id]} for row in siblings if row.position != places[row.id]]
    if changes:
        db.session.connection().execute(
            sa.update(goals)
            .where(goals.c.user_id == user_id, goals.c.id == sa.bindparam("sibling_id"))
            .values(position=sa.bindparam("place"), updated_at=goals.c.updated_at),
            changes,
        )


def find_place(siblings: Siblings, data: Change) -> int:
    """Return the index among `siblings` that `before_id` or `after_id` of `data` names; without them the last.

    :raises Conflict: there is no such sibling.
    """
    anchor_id = data.get("before_id") or data.get("after_id")
    if anchor_id is None:
        return len(siblings)
    for index, row in enumerate(siblings):
        if row.id == anchor_id and row.deleted_at is None:
            return index if data.get("before_id") else index + 1
    raise Conflict("What it should stand beside is not there any more. Nothing was changed.", slug="no-such-sibling")


def make_place(user_id: int, goal_id: str, parent_id: str | None, data: Change) -> int:
    """Number what stands under `parent_id` so that `goal_id` has a place there, and return its number.

    :param data: perhaps `before_id` or `after_id`; perhaps `place`, an index counted from 0.
    :raises Conflict: see find_place.
    """
    siblings = [row for row in list_siblings(user_id, parent_id) if row.id != goal_id]
    index = min(data["place"], len(siblings)) if "place" in data else find_place(siblings, data)
    ids = [row.id for row in siblings]
    ids.insert(index, goal_id)
    number_siblings(user_id, siblings, ids)
    return index + 1


def name_place(siblings: Siblings, goal_id: str) -> Change:
    """Return the `before_id` or `after_id` that brings `goal_id` back to where it stands among `siblings`."""
    ids = [row.id for row in siblings]
    index = ids.index(goal_id)
    before, after = siblings[:index], siblings[index + 1 :]
    if not after:
        return {}
    if after[0].deleted_at is not None and before and before[-1].deleted_at is None:
        return {"after_id": before[-1].id}
    if (following := next((row.id for row in after if row.deleted_at is None), None)) is not None:
        return {"before_id": following}
    preceding = next((row.id for row in reversed(before) if row.deleted_at is None), None)
    return {"after_id": preceding} if preceding is not None else {}


def choose_kind(row: tree.Row, parent: tree.Row | None, data: Change) -> str:
    """Return the level that `row` gets under `parent`: the one asked for, its own, or the first that fits."""
    if "type" in data:
        refuse_session(row, "it has no level of its own to change")
        return str(data["type"])
    parent_kind = parent.type if parent else None
    is_flexible = data.get("levels", "keep") != "keep" and row.type != SESSION
    if is_flexible and not goal_levels.is_below(row.type, parent_kind):
        return goal_levels.next_level(parent_kind) or row.type
    return str(row.type)


def choose_types(user_id: int, row: tree.Row, parent: tree.Row | None, data: Change) -> dict[str, str]:
    """Return `{id: type}` of the goal and everything below it whose level changes.

    :param data: perhaps `type` and `levels`, or (to undo) `types`.
    :raises Conflict: the levels do not fit.
    :raises NotFound: `types` names something that is not there.
    """
    asked = {item["id"]: item["type"] for item in data.get("types", ())}
    kind = asked.pop(row.id, None) or choose_kind(row, parent, data)
    tree.check_rank(kind, parent.type if parent else None)
    changed: dict[str, str] = {}
    if kind != row.type or asked:
        places = tree.list_places(user_id, row.id)
        if asked:
            goals_below = {place.id for place in places if place.type != SESSION}
            if not asked.keys() <= goals_below:
                raise NotFound("Some of the goals below it are not there any more. Nothing was changed.")
            changed = {place.id: asked[place.id] for place in places if asked.get(place.id, place.type) != place.type}
            goal_levels.check_levels(places, row.id, kind, changed)
        else:
            changed = goal_levels.choose_below(places, row.id, row.type, kind, data.get("levels", "keep"))
    return changed if kind == row.type else {row.id: kind, **changed}


def list_old_types(user_id: int, types: dict[str, str]) -> list[Change]:
    """Return the levels as they are now of the goals that `types` changes, as an operation names them."""
    rows = db.session.execute(
        sa.select(goals.c.id, goals.c.type)
        .where(goals.c.user_id == user_id, goals.c.id.in_(types))
        .order_by(goals.c.id)
    )
    return [{"id": goal_id, "type": kind} for goal_id, kind in rows] if types else []


def move(user_id: int, row: tree.Row, data: Change) -> list[Change]:
    """Put a goal or session somewhere else, with everything below it.

    :param data: see schemas.goal_operations.MoveIn; `place` instead of a sibling is an index counted from 0.
    :returns: what takes it back; nothing if it stands there already.
    :raises Conflict: the levels do not fit, it would stand under itself, or the sibling is not there.
    :raises NotFound: the parent is not there.
    """
    parent_id: str | None = data["parent_id"]
    parent = tree.find_live_parent(user_id, row.id, parent_id)
    types = choose_types(user_id, row, parent, data)
    old_siblings = list_siblings(user_id, row.parent_id)
    undo: Change = {"op": "move", "id": row.id, "parent_id": row.parent_id, **name_place(old_siblings, row.id)}
    if parent_id == row.parent_id and not types:
        others = [other for other in old_siblings if other.id != row.id]
        index = min(data["place"], len(others)) if "place" in data else find_place(others, data)
        if old_siblings[index].id == row.id:
            return []
    if types:
        undo["types"] = list_old_types(user_id, types)
        tree.set_types(user_id, {goal_id: kind for goal_id, kind in types.items() if goal_id != row.id})
    position = make_place(user_id, row.id, parent_id, data)
    db.session.execute(
        sa.update(goals)
        .where(tree.is_mine(user_id, row.id))
        .values(
            parent_id=parent_id,
            position=position,
            type=types.get(row.id, row.type),
            version=goals.c.version + 1,
        )
    )
    root_id = parent.root_id if parent else row.id
    if root_id != row.root_id:
        tree.set_root(user_id, row.id, root_id)
    return [undo]


def convert(user_id: int, row: tree.Row, data: Change) -> list[Change]:
    """Give a goal another level, and what is below it where that is needed and wanted.

    :param data: see schemas.goal_operations.ConvertIn.
    :returns: what takes it back; nothing if it has that level already.
    :raises Conflict: the levels do not fit, or it is a session.
    """
    refuse_session(row, "it has no level of its own to change")
    parent = tree.find_row(user_id, row.parent_id) if row.parent_id is not None else None
    types = choose_types(user_id, row, parent, data)
    if not types:
        return []
    old_types = list_old_types(user_id, types)
    tree.set_types(user_id, types)
    others = [item for item in old_types if item["id"] != row.id]
    return [{"op": "convert", "id": row.id, "type": row.type, **({"types": others} if others else {})}]


def order(user_id: int, parent_id: str | None, ids: list[str]) -> list[Change]:
    """Put siblings into this order, in the places they hold now.

    :returns: what takes it back; nothing if they stand so already.
    :raises Conflict: one of them is not there.
    """
    siblings = list_siblings(user_id, parent_id)
    live = {row.id for row in siblings if row.deleted_at is None}
    wanted = list(dict.fromkeys(ids))
    if not live.issuperset(wanted):
        raise Conflict("Some of these are not there any more. Nothing was changed.", slug="no-such-sibling")
    named = set(wanted)
    before = [row.id for row in siblings if row.id in named]
    if before == wanted:
        return []
    following = iter(wanted)
    number_siblings(user_id, siblings, [next(following) if row.id in named else row.id for row in siblings])
    return [{"op": "order", "parent_id": parent_id, "ids": before}]


def put_new(user_id: int, goal: Goal, data: Change) -> None:
    """Give a goal that is not stored yet its position: beside the sibling that `data` names, or last."""
    if data.get("before_id") or data.get("after_id"):
        goal.position = make_place(user_id, goal.id, goal.parent_id, data)
    else:
        goal.position = tree.next_position(user_id, goal.parent_id)
