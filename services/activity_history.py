"""What was recorded of activities: the last time, the best, how long it takes.

A few statements (services/history_queries.py) say how often and how long each was done and where its bests stand. Only
the sessions that are shown, or hold a best, are then read whole, and the arithmetic (services/histories.py) is done on
these.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

import orjson
import sqlalchemy as sa

from extensions import db
from models import ActivityDefinition
from services import history_queries
from services.activities import get_activity
from services.histories import History, Recorded, read_parts
from services.history_queries import SEPARATOR, Which, instances
from services.practices import get_practice

Item = dict[str, Any]


def fetch_history_json(user_id: int, activity_id: str, query: dict[str, Any]) -> bytes:
    """Return what get_history does as JSON."""
    return orjson.dumps(get_history(user_id, activity_id, query))


def get_history(user_id: int, activity_id: str, query: dict[str, Any]) -> Item:
    """Return schemas.activity_history.ActivityHistoryOut of one activity, as JSON would say it.

    :param query: as schemas.activities.HistoryQuery loads it.
    :raises NotFound: there is no such activity, or no such session to look back from.
    """
    get_activity(user_id, activity_id)
    return _read(user_id, [activity_id], "one", query, activity_id=activity_id)[0]


def fetch_histories_json(user_id: int, query: dict[str, Any]) -> bytes:
    """Return schemas.activity_history.HistoriesOut of all activities, archived or not, as they were made, as JSON.

    :raises NotFound: there is no such session to look back from.
    """
    mine = sa.select(ActivityDefinition.id).where(
        ActivityDefinition.user_id == user_id, ActivityDefinition.deleted_at.is_(None)
    )
    ids = db.session.execute(mine.order_by(ActivityDefinition.created_at, ActivityDefinition.id)).scalars()
    return orjson.dumps({"items": _read(user_id, list(ids), "all", query)})


def fetch_session_history_json(user_id: int, practice_id: str, query: dict[str, Any]) -> bytes:
    """Return schemas.activity_history.HistoriesOut of a session's activities before it, in their order in it, as JSON.

    :raises NotFound: there is no such session.
    """
    of_practice = sa.select(instances.c.activity_id).where(
        instances.c.user_id == user_id,
        instances.c.practice_session_id == practice_id,
        instances.c.activity_id.is_not(None),
    )
    ids = list(dict.fromkeys(db.session.execute(of_practice.order_by(instances.c.position)).scalars()))
    query = {"before_session_id": practice_id, **query}
    return orjson.dumps({"items": _read(user_id, ids, "of_session", query, practice_id=practice_id)})


def _read(user_id: int, activity_ids: Sequence[str], which: Which, query: Item, **wanted: str) -> list[Item]:
    """Return what was recorded of activities; `wanted` are the values of `which` (see services/history_queries.py)."""
    histories = {activity_id: History(query["limit"]) for activity_id in activity_ids}
    asked: Item = {"user_id": user_id, **wanted}
    limits, has_before, has_start = dict(asked), "before_session_id" in query, False
    if has_before:
        before = get_practice(user_id, query["before_session_id"])
        has_start = before.session_start is not None
        limits |= {"before_id": before.id} | ({"before_start": before.session_start} if has_start else {})
    connection = db.session.connection()
    sessions = history_queries.sessions_query(which, has_before=has_before, has_start=has_start)
    practice_ids = sessions.read(connection, lambda rows: [row[0] for row in rows], **limits)
    ranks = {practice_id: rank for rank, practice_id in enumerate(practice_ids)}

    def count(rows: Iterable[Any]) -> None:
        for activity_id, practice_id, seconds, was_done in rows:
            if (rank := ranks.get(practice_id)) is not None and activity_id in histories:
                histories[activity_id].count(rank, seconds, was_done=bool(was_done))

    history_queries.occurrences_query(which).read(connection, count, **asked)
    owners = _read_metrics(user_id, histories)
    bests = history_queries.bests_query(which, has_before=has_before, has_start=has_start)
    for metric_id, split_id, value, ids in bests.fetch(connection, **limits):
        counting = [rank for practice_id in ids.split(SEPARATOR) if (rank := ranks.get(practice_id)) is not None]
        if metric_id in owners and counting:
            owners[metric_id].expect(metric_id, split_id, value, max(counting))
    if any(history.factors for history in histories.values()):
        recorded: dict[str, list[Recorded]] = {}
        for metric_id, split_id, value, places in history_queries.factors_query(which).fetch(connection, **asked):
            recorded.setdefault(metric_id, []).append(Recorded(split_id, value, places.split(SEPARATOR)))
        for history in histories.values():
            history.expect_yields(recorded, ranks)
    _add_sessions(user_id, histories, practice_ids, {rank for one in histories.values() for rank in one.list_ranks()})
    odd = {activity_id: one for activity_id, one in histories.items() if not one.is_as_expected()}
    if odd:
        for history in odd.values():
            history.forget()
        _add_sessions(user_id, odd, practice_ids, {rank for history in odd.values() for rank in history.done})
    return [history.describe(activity_id) for activity_id, history in histories.items()]


def _read_metrics(user_id: int, histories: dict[str, History]) -> dict[str, History]:
    """Tell the histories what is measured of their activities, and return them by the metric."""
    owners: dict[str, History] = {}
    for row in db.session.connection().execute(history_queries.metrics_query(user_id)):
        if row.activity_id in histories:
            owners[row.id] = history = histories[row.activity_id]
            history.directions[row.id] = -1 if row.better == "lower" else 1
            history.factors += [row.id] if row.is_factor else []
    return owners


def _add_sessions(
    user_id: int, histories: dict[str, History], practice_ids: Sequence[str], ranks: Collection[int]
) -> None:
    """Read the sessions of these ranks whole, newest first, and add them to the histories."""
    connection, dialect = db.session.connection(), db.session.connection().dialect.name
    asked: Item = {
        "user_id": user_id,
        "practice_ids": orjson.dumps([practice_ids[rank] for rank in sorted(ranks)]).decode(),
    }
    names = {row[0]: row for row in history_queries.names_query(dialect).fetch(connection, **asked)}
    rows = history_queries.instances_query(dialect).read(connection, _by_session, **asked)
    recorded = history_queries.values_query(dialect).read(connection, _by_session, **asked)
    for rank in sorted(ranks):
        practice_id, name, day = names[practice_ids[rank]]
        practice = {"practice_session_id": practice_id, "practice_name": name, "session_date": day}
        for activity_id, parts in read_parts(rows.get(practice_id, ()), recorded.get(practice_id, ())).items():
            if activity_id in histories:
                histories[activity_id].add(rank, practice, parts)


def _by_session(rows: Iterable[Any]) -> dict[str, list[Any]]:
    """Return rows by the session that their first column names."""
    found: dict[str, list[Any]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(row)
    return found
