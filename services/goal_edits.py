"""What is written on a goal: its name, description, deadline, targets, budget, and whether children complete it."""

from typing import Any

from errors import Conflict
from models import Goal, PracticeSession
from services.completions import refresh_targets, settle_parents
from services.target_writer import describe_written, says_the_same, write_targets

Change = dict[str, Any]
PLAIN = ("name", "description", "deadline", "weekly_minutes", "completes_with_children")
KEYS = (*PLAIN, "targets")


def write_changes(goal: Goal, changes: Change) -> None:
    """Write the keys of schemas.goals.GoalChanges that are given, and follow what they bring about.

    :raises Conflict: `goal` is a session and they are more than its name.
    """
    if isinstance(goal, PracticeSession) and changes.keys() - {"name"}:
        raise Conflict(
            f"“{goal.name}” is a session: only its name can be changed here. Nothing was changed.", slug="not-a-goal"
        )
    for key in PLAIN:
        if key in changes:
            setattr(goal, key, changes[key])
    if "targets" in changes:
        goal.targets = write_targets(goal.targets, changes["targets"])
        refresh_targets(goal)
    if changes.get("completes_with_children"):
        settle_parents(goal.user_id, [goal.id])


def read_changes(goal: Goal, keys: Change) -> Change:
    """Return what stands on a goal now under each of `keys`, as schemas.goals.GoalChanges loads it."""
    return {key: describe_written(goal.targets) if key == "targets" else getattr(goal, key) for key in keys}


def check_expected(goal: Goal, expected: Change) -> None:
    """Refuse to write over something that was changed since.

    :raises Conflict: something else than `expected` stands there.
    """
    for key, value in expected.items():
        is_same = says_the_same(goal.targets, value) if key == "targets" else getattr(goal, key) == value
        if not is_same:
            raise Conflict(f"“{goal.name}” was changed since. It stays as it is now.", slug="changed-since")


def update(goal: Goal, operation: Change) -> list[Change]:
    """Write `changes`, if `expected` (where given) stands there now.

    :returns: what takes it back; nothing if all of it stood there already.
    :raises Conflict: see write_changes and check_expected.
    """
    check_expected(goal, operation.get("expected", {}))
    changes = operation["changes"]
    before = read_changes(goal, changes)
    write_changes(goal, changes)
    after = read_changes(goal, changes)
    return [] if before == after else [{"op": "update", "id": goal.id, "changes": before, "expected": after}]
