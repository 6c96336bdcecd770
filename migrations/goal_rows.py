"""One row of the old `goals` as a row of the owned table; the way down asks it what would not come back. History."""

from typing import Any

from carrying import Kind, Zone, is_same, plain_text
from forest import Node
from old_tables import GOALS, PRACTICE_ONLY, Column, Plan

DAY_START_HOUR = 4
PRACTICE = "PracticeSession"
PRACTICE_NAMES = {column.name for column in PRACTICE_ONLY}
# What the new row has besides: a fresh value for each, until the way down kept another one.
ONLY_NEW = (
    "completed_at",
    "completion_source",
    "deleted_at",
    "version",
    "section_seconds",
    "status",
    "discipline",
    "session_type",
    "session_date",
    "time_slot",
    "is_retroactive",
    "competition_type",
    "competition_id",
)
NAMES = ["id", "type", "parent_id", "root_id", "position", *(column.new for column in GOALS.columns), *ONLY_NEW]

Odd = list[tuple[str, Any, str]]


def carry(column: Column, value: Any, zone: Zone, odd: Odd) -> Any:
    """Return the new value of a plain cell; note the original if it would not come back as it was."""
    carried = column.kind.up(value, zone)
    if not is_same(column.kind.down(carried, zone), value) and not (value is None and carried is None):
        odd.append((column.name, value, reason_of(column.kind, value)))
    return carried


def reason_of(kind: Kind, value: Any) -> str:
    """Say why a cell was not carried over as it stood."""
    return "was empty (NULL)" if value is None else kind.reason


def carry_plain(plan: Plan, row: dict[str, Any], zone: Zone, odd: Odd) -> dict[str, Any]:
    """Return the new values of an old row's plain columns."""
    return {column.new: carry(column, row[column.name], zone, odd) for column in plan.columns}


def carry_goal(row: dict[str, Any], node: Node, ids: dict[Any, str], zone: Zone) -> tuple[dict[str, Any], Odd]:
    """Return the owned row of an old goal, and what was odd about the old one.

    :param node: its place in the forest.
    :param ids: the new id of every old goal.
    """
    odd: Odd = []
    is_practice = row["type"] == PRACTICE
    new: dict[str, Any] = {
        "id": ids[row["id"]],
        "type": row["type"],
        "parent_id": None if node.parent_id is None else ids[node.parent_id],
        "root_id": ids[node.root_id],
        "position": node.position,
    }
    if new["id"] is not row["id"] and not is_same(new["id"], row["id"]):
        odd.append(("id", row["id"], "not text"))
    if row["parent_id"] is not None and node.parent_id is None:
        odd.append(("parent_id", row["parent_id"], node.reason))
    if not is_same(old_root(node, is_practice), row["root_id"]):
        odd.append(("root_id", row["root_id"], "computed anew from the tree"))
    for column in GOALS.columns:
        value = row[column.name]
        if column.name in PRACTICE_NAMES and not is_practice:
            new[column.new] = None
            if value is not None:
                odd.append((column.name, value, "only sessions have this"))
        elif column.name == "attributes":
            new["attributes"] = column.kind.up(value, zone)
            if not is_same(old_attributes(new["attributes"], row["session_data"]), value):
                odd.append(("attributes", value, column.kind.reason))
        else:
            new[column.new] = carry(column, value, zone, odd)
    new |= dict.fromkeys(ONLY_NEW)
    new["version"] = 1
    if is_practice:
        new["status"] = "COMPLETED" if new["completed"] else "PARTIAL"
        new["discipline"], new["session_type"], new["is_retroactive"] = "general", "PRACTICE", False
        new["session_date"] = zone.day(new["session_start"], DAY_START_HOUR)
    return new, odd


def old_root(node: Node, is_practice: bool) -> Any:
    """Return what the old program wrote as `root_id`: sessions only."""
    return node.root_id if is_practice and node.parent_id is not None else None


def old_attributes(attributes: Any, session_data: Any) -> Any:
    """Return what `attributes` was before: without an object of its own, a copy of `session_data`."""
    return session_data if attributes is None else attributes


def new_ids(raw_ids: list[Any]) -> dict[Any, str]:
    """Return the id as plain text of every old id, each its own."""
    taken = {raw for raw in raw_ids if isinstance(raw, str) and plain_text(raw) == raw}
    ids: dict[Any, str] = {raw: raw for raw in taken}
    for raw in raw_ids:
        if raw not in ids:
            text, number = plain_text(raw), 2
            name = text
            while name in taken:
                name, number = f"{text} {number}", number + 1
            taken.add(name)
            ids[raw] = name
    return ids
