"""What was recorded of activities: the last time, the best, how long it takes.

A constant number of statements (services/history_queries.py), then arithmetic (services/histories.py).
"""

from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa

from extensions import db
from models import ActivityDefinition
from services import history_queries
from services.activities import get_activity
from services.histories import History, read_parts
from services.history_queries import Which, instances
from services.practices import get_practice

Item = dict[str, Any]


def get_history(user_id: int, activity_id: str, query: dict[str, Any]) -> Item:
    """Return schemas.activities.ActivityHistoryOut of one activity.

    :param query: as schemas.activities.HistoryQuery loads it.
    :raises NotFound: there is no such activity, or no such session to look back from.
    """
    get_activity(user_id, activity_id)
    return _read(user_id, [activity_id], "one", query, activity_id=activity_id)[0]


def list_histories(user_id: int, query: dict[str, Any]) -> list[Item]:
    """Return schemas.activities.ActivityHistoryOut of all activities, archived or not, as they were made.

    :raises NotFound: there is no such session to look back from.
    """
    mine = sa.select(ActivityDefinition.id).where(
        ActivityDefinition.user_id == user_id, ActivityDefinition.deleted_at.is_(None)
    )
    ids = db.session.execute(mine.order_by(ActivityDefinition.created_at, ActivityDefinition.id)).scalars()
    return _read(user_id, list(ids), "all", query)


def list_session_history(user_id: int, practice_id: str, query: dict[str, Any]) -> list[Item]:
    """Return schemas.activities.ActivityHistoryOut of a session's activities before it, in their order in it.

    :raises NotFound: there is no such session.
    """
    of_practice = sa.select(instances.c.activity_id).where(
        instances.c.user_id == user_id,
        instances.c.practice_session_id == practice_id,
        instances.c.activity_id.is_not(None),
    )
    ids = list(dict.fromkeys(db.session.execute(of_practice.order_by(instances.c.position)).scalars()))
    return _read(user_id, ids, "of_session", {"before_session_id": practice_id, **query}, practice_id=practice_id)


def _read(user_id: int, activity_ids: Sequence[str], which: Which, query: Item, **wanted: str) -> list[Item]:
    """Return what was recorded of activities; `wanted` are the values of `which` (see services/history_queries.py)."""
    histories = {activity_id: History(query["limit"]) for activity_id in activity_ids}
    values: Item = {"user_id": user_id, **wanted}
    has_before, has_start = "before_session_id" in query, False
    if has_before:
        before = get_practice(user_id, query["before_session_id"])
        has_start = before.session_start is not None
        values |= {"before_id": before.id, "before_start": before.session_start}
    connection = db.session.connection()
    for row in connection.execute(history_queries.metrics_query(user_id)):
        if row.activity_id in histories:
            history = histories[row.activity_id]
            history.directions[row.id] = -1 if row.better == "lower" else 1
            history.factors += [row.id] if row.is_factor else []
    asked = {"user_id": user_id, **wanted}
    rows = _by_session(history_queries.instances_query(which).fetch(connection, **asked))
    recorded = _by_session(history_queries.values_query(which).fetch(connection, **asked))
    practices = history_queries.sessions_query(which, has_before=has_before, has_start=has_start)
    for row in connection.execute(practices, values):
        practice = {"practice_session_id": row.id, "practice_name": row.name, "session_date": row.session_date}
        for activity_id, parts in read_parts(rows.get(row.id, ()), recorded.get(row.id, ())).items():
            if activity_id in histories:
                histories[activity_id].add(practice, parts)
    return [history.describe(activity_id) for activity_id, history in histories.items()]


def _by_session(rows: Iterable[Any]) -> dict[str, list[Any]]:
    """Return rows by the session that their first column names."""
    found: dict[str, list[Any]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(row)
    return found
