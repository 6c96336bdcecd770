"""Earlier sessions of a discipline, to compare a run with: what they came to, and how each thing drilled goes."""

from collections.abc import Iterable
from typing import Any, cast

import sqlalchemy as sa

from disciplines import DISCIPLINES
from disciplines.base import Discipline
from errors import NotFound
from extensions import db
from models import SessionMetric
from services.documents import is_current, upgrade_document
from services.practice_filters import IS_PRACTICE, practices
from words import FINISHED_STATUSES

measured = cast(sa.Table, SessionMetric.__table__)
PLAIN = (
    *("id", "name", "session_start", "session_date", "session_type", "status", "total_duration_seconds"),
    *("template_id", "setup_key", "result"),
)
DOCUMENT = ("attributes", "session_data")
RUNS = tuple(status for status in FINISHED_STATUSES if status != "CANCELLED")
PROGRESS_SESSIONS = 200


def get_discipline(key: str) -> Discipline:
    """Return a discipline by its key.

    :raises NotFound: there is none.
    """
    if key not in DISCIPLINES:
        raise NotFound(f"There is no such discipline. There are: {', '.join(DISCIPLINES)}.")
    return DISCIPLINES[key]


def list_runs(user_id: int, key: str, query: dict[str, Any]) -> dict[str, Any]:
    """Return schemas.disciplines.RunsOut: finished sessions that were not cancelled, newest first; three statements.

    :param query: schemas.disciplines.RunsQuery.
    :raises NotFound: there is no such discipline.
    """
    plugin = get_discipline(key)
    which = which_runs(user_id, key, query)
    columns = PLAIN + DOCUMENT if query["details"] else PLAIN
    rows = db.session.execute(newest_query(which, query["limit"], columns)).all()
    values: dict[str, dict[str, float]] = {row.id: {} for row in rows}
    for row in db.session.execute(values_query(user_id, list(values))):
        values[row.practice_session_id][row.key] = row.value
    return {
        "items": [
            {
                **{name: getattr(row, name) for name in PLAIN},
                "values": values[row.id],
                "details": plugin.upgrade(stored_details(row)) if query["details"] else None,
            }
            for row in rows
        ],
        **best_of(user_id, plugin, which),
    }


def newest_query(which: list[Any], limit: int, columns: Iterable[str]) -> sa.Select[Any]:
    """Return the query of the newest of some runs."""
    newest = sa.select(*(practices.c[name] for name in columns)).where(*which)
    return newest.order_by(practices.c.session_start.desc(), practices.c.id.desc()).limit(limit)


def values_query(user_id: int, practice_ids: list[str]) -> sa.Select[*tuple[Any, ...]]:
    """Return the query of what some sessions came to."""
    return sa.select(measured.c.practice_session_id, measured.c.key, measured.c.value).where(
        measured.c.user_id == user_id, measured.c.practice_session_id.in_(practice_ids)
    )


def which_runs(user_id: int, key: str, query: dict[str, Any]) -> list[Any]:
    """Return the conditions of the runs that are asked for."""
    conditions = [
        practices.c.user_id == user_id,
        IS_PRACTICE,
        practices.c.deleted_at.is_(None),
        practices.c.discipline == key,
        practices.c.status.in_(RUNS),
        practices.c.session_start.is_not(None),
    ]
    for name in ("setup_key", "template_id"):
        if name in query:
            conditions.append(practices.c[name] == query[name])
    if "from_date" in query:
        conditions.append(practices.c.session_date >= query["from_date"])
    return conditions


def best_of(user_id: int, plugin: Discipline, which: list[Any]) -> dict[str, Any]:
    """Return the best value of each metric that has a better, and how many runs there are; one statement."""
    by_key = {row.key: row for row in db.session.execute(best_query(user_id, which))}
    return {
        "best": {
            metric.key: by_key[metric.key].highest if metric.better == "higher" else by_key[metric.key].lowest
            for metric in plugin.metrics
            if metric.better is not None and metric.key in by_key
        },
        "count": int(by_key[""].lowest),
    }


def best_query(user_id: int, which: list[Any]) -> sa.CompoundSelect[*tuple[Any, ...]]:
    """Return the query of the lowest and highest value of each metric; under the key "" stands how many runs it is."""
    runs = sa.select(practices.c.id).where(*which)
    counted = sa.select(
        sa.literal("").label("key"),
        sa.cast(sa.func.count(), sa.Float()).label("lowest"),
        sa.cast(sa.null(), sa.Float()).label("highest"),
    ).select_from(runs.subquery())
    ends = (
        sa.select(measured.c.key, sa.func.min(measured.c.value), sa.func.max(measured.c.value))
        .where(measured.c.user_id == user_id, measured.c.practice_session_id.in_(runs))
        .group_by(measured.c.key)
    )
    return sa.union_all(counted, ends)


def list_progress(user_id: int, key: str) -> dict[str, Any]:
    """Return schemas.disciplines.ProgressOut over the last 200 sessions, in one statement.

    :raises NotFound: there is no such discipline, or it has no progress.
    """
    plugin = get_discipline(key)
    if plugin.progress is None:
        raise NotFound(f"{plugin.label} has no progress of single things.")
    rows = db.session.execute(progress_query(user_id, key)).all()
    oldest_first = [plugin.upgrade(stored_details(row)) for row in reversed(rows)]
    return {"rows": plugin.progress(oldest_first), "session_count": len(rows)}


def progress_query(user_id: int, key: str) -> sa.Select[Any]:
    """Return the query of the runs that tell how things go: the newest that have a set-up.

    Those whose details are not the discipline's have none (services/measuring.py), so that nobody checks them again.
    """
    which = [*which_runs(user_id, key, {}), practices.c.setup_key.is_not(None)]
    return newest_query(which, PROGRESS_SESSIONS, DOCUMENT)


def stored_details(row: Any) -> dict[str, Any]:
    """Return the details of a session as they were written; those of a document of today cost nothing but the look."""
    stored = row.attributes if row.attributes is not None else row.session_data
    if is_current(stored) and isinstance(stored.get("details"), dict):
        return stored["details"]
    return upgrade_document(stored)["details"]
