"""The trash: what is in it, and emptying it."""

from datetime import datetime, timedelta
from typing import Any, cast

import sqlalchemy as sa

from extensions import db
from models import ActivityDefinition, SessionTemplate
from services import definition_trash, trails, tree
from services.climbing_trash import purge_climbing
from services.revisions import bump_revision
from services.rituals import purge_rituals
from services.session_records import purge_records

KEPT_DAYS = 30
MAX_ITEMS = 500
CHUNK_ROWS = 500
goals = tree.goals
templates = cast(sa.Table, SessionTemplate.__table__)
activities = cast(sa.Table, ActivityDefinition.__table__)

# What is in it ---------------------------------------------------------------------------------------------------


def list_trash(user_id: int) -> list[dict[str, Any]]:
    """Return schemas.trash.TrashItemOut, newest first, at most MAX_ITEMS; two statements."""
    rows = db.session.execute(
        sa.select(
            *(goals.c.id, goals.c.type, goals.c.name, goals.c.parent_id, goals.c.deleted_at),
            *(goals.c.total_duration_seconds, goals.c.discipline),
        ).where(goals.c.user_id == user_id, goals.c.deleted_at.is_not(None))
    )
    trashed = {row.id: row for row in rows}
    entries = [row for row in trashed.values() if went_by_itself(row, trashed)]
    entries.sort(key=lambda row: (-row.deleted_at.timestamp(), row.id))
    del entries[MAX_ITEMS:]
    counts = count_entries(trashed, entries)
    above = trails.fetch_above(user_id, [row.id for row in entries])
    return [
        {
            "id": row.id,
            "type": row.type,
            "name": row.name,
            "discipline": row.discipline,
            "deleted_at": row.deleted_at,
            "purged_at": row.deleted_at + timedelta(days=KEPT_DAYS),
            **counts[row.id],
            **describe_place(above, row.id),
        }
        for row in entries
    ]


def went_by_itself(row: tree.Row, trashed: dict[str, tree.Row]) -> bool:
    """Return whether what stood above a row in the trash did not go there at the same instant."""
    above = trashed.get(row.parent_id)
    return above is None or above.deleted_at != row.deleted_at


def count_entries(trashed: dict[str, tree.Row], entries: list[tree.Row]) -> dict[str, dict[str, int]]:
    """Return how many goals, sessions and seconds went to the trash with each of `entries`."""
    went_below: dict[str, list[tree.Row]] = {}
    for row in trashed.values():
        if not went_by_itself(row, trashed):
            went_below.setdefault(row.parent_id, []).append(row)
    counts: dict[str, dict[str, int]] = {}
    for entry in entries:
        count = counts[entry.id] = {"goal_count": 0, "session_count": 0, "total_seconds": 0}
        waiting = [entry]
        while waiting:
            row = waiting.pop()
            count["session_count" if row.type == "PracticeSession" else "goal_count"] += 1
            count["total_seconds"] += row.total_duration_seconds or 0
            waiting += went_below.get(row.id, ())
    return counts


def describe_place(above: dict[str, trails.Above], goal_id: str) -> dict[str, Any]:
    """Return where something in the trash stood, root first, and what above it has to be restored first."""
    trail = trails.trail_of(above, goal_id)
    parent = above.get(above[goal_id].parent_id or "")
    is_in_trash = parent is not None and parent.deleted_at is not None and parent.id != goal_id
    return {"trail": trail, "parent_in_trash": trail[-1] if is_in_trash else None}


# Emptying it -----------------------------------------------------------------------------------------------------


def purge(older_than: datetime, user_id: int | None = None) -> int:
    """Delete for good what went to the trash before `older_than`; of all users, or of one.

    Only rows that are in the trash go. Deleting a row takes along what points at it as its parent or root: a row that
    something outside would go with (old data, a clock that was set back) stays. Templates and activities of a tree
    that is gone are offered for every tree from then on; sessions from a template whose goal is gone are unfiled. With
    them go templates and activities that were deleted as long ago, records of disciplines, and what disciplines keep;
    see definition_trash.purge_definitions, session_records.purge_records and climbing_trash.purge_climbing.

    :returns: how many goals and sessions went.
    """
    is_old = goals.c.deleted_at.is_not(None) & (goals.c.deleted_at < older_than)
    owners = sa.select(goals.c.user_id).where(is_old).distinct().order_by(goals.c.user_id)
    owner_ids = [user_id] if user_id is not None else list(db.session.execute(owners).scalars())
    count = sum(purge_of(owner_id, older_than) for owner_id in owner_ids)
    definition_trash.purge_definitions(older_than, user_id)
    purge_records(db.session(), older_than, user_id)
    purge_rituals(older_than, user_id)
    purge_climbing(older_than, user_id)
    return count


def purge_of(user_id: int, older_than: datetime) -> int:
    """Delete one person's old trash; see purge."""
    mine = goals.c.user_id == user_id
    rows = db.session.execute(
        sa.select(goals.c.id, goals.c.parent_id, goals.c.root_id).where(
            mine, goals.c.deleted_at.is_not(None), goals.c.deleted_at < older_than
        )
    )
    above = {row.id: (row.parent_id, row.root_id) for row in rows}
    doomed = list(above.keys() - find_held(user_id, older_than, above))
    for first in range(0, len(doomed), CHUNK_ROWS):
        ids = doomed[first : first + CHUNK_ROWS]
        for column in (templates.c.root_id, templates.c.goal_id, activities.c.root_id):
            of_doomed = sa.and_(column.table.c.user_id == user_id, column.in_(ids))
            db.session.execute(sa.update(column.table).where(of_doomed).values({column: None}))
    for first in range(0, len(doomed), CHUNK_ROWS):
        db.session.execute(sa.delete(goals).where(mine, goals.c.id.in_(doomed[first : first + CHUNK_ROWS])))
    if doomed:
        bump_revision(user_id)
    return len(doomed)


def find_held(user_id: int, older_than: datetime, above: dict[str, tuple[str | None, str]]) -> set[str]:
    """Return the old rows that rows outside of the old trash have above them.

    :param above: `{id: (parent_id, root_id)}` of the old rows.
    """
    is_kept = sa.or_(goals.c.deleted_at.is_(None), goals.c.deleted_at >= older_than)
    pointed_at = sa.select(goals.c.parent_id, goals.c.root_id).where(goals.c.user_id == user_id, is_kept).distinct()
    waiting = [goal_id for row in db.session.execute(pointed_at) for goal_id in row]
    held = set[str]()
    while waiting:
        goal_id = waiting.pop()
        if goal_id in above and goal_id not in held:
            held.add(goal_id)
            waiting += above[goal_id]
    return held
