"""Lists of completions, newest first: of a session, of days, of a route, or the latest, by keyset."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql.elements import UnaryExpression
from sqlalchemy.sql.operators import custom_op

from extensions import db
from model_types import UTCDateTime
from models import RouteCompletion
from services.climbing_pairs import results
from services.climbing_rows import completions, describe_row, goals, select_completions
from services.instants import format_instant
from services.practice_filters import LAST_DAY
from services.practice_lists import bad_cursor, read_cursor, write_cursor

ORDER = (completions.c.climbed_at.desc(), completions.c.id.desc())
SAME = ("practice_session_id", "route_id", "scale")
PAIR = ("competition_type", "competition_id")
FINDS_FEW = ("from_date", *PAIR)


def conditions(user_id: int, query: dict[str, Any]) -> list[Any]:
    """Return the conditions of schemas.climbing_completions.CompletionFilter."""
    found = [completions.c[key] == query[key] for key in SAME if key in query]
    if query.get("style"):
        found.append(completions.c.style.in_(query["style"]))
    if "from_date" in query or "to_date" in query:
        found.append(completions.c.practice_session_id.in_(sessions_on(user_id, query)))
    if "is_competition" in query:
        pair = completions.c.competition_id
        found.append(pair.is_not(None) if query["is_competition"] else pair.is_(None))
    named = [results.c[key] == query[key] for key in PAIR if key in query]
    if named:
        counted = sa.select(results.c.completion_id).where(results.c.user_id == user_id, *named)
        found.append(completions.c.id.in_(counted))
    return found


def sessions_on(user_id: int, query: dict[str, Any]) -> Any:
    """Return the query of the sessions of some practice days: only between two days does SQLite read the days."""
    first, last = query.get("from_date", date.min), query.get("to_date", LAST_DAY)
    held = goals.alias("held")
    return sa.select(held.c.id).where(
        held.c.user_id == user_id,
        held.c.type.in_([sa.literal_column("'PracticeSession'")]),
        held.c.session_date.between(first, last),
    )


def page_query(user_id: int, query: dict[str, Any], after: tuple[Any, str] | None, rows: int) -> Any:
    """Return the query of one page, after the row of a cursor."""
    place = (climbed_column(query), completions.c.id)
    statement = select_completions(user_id).where(*conditions(user_id, query))
    if after is not None:
        values = (sa.literal(after[0], UTCDateTime()), sa.literal(after[1], sa.String()))
        statement = statement.where(sa.tuple_(*place) < sa.tuple_(*values))
    return statement.order_by(*(column.desc() for column in place)).limit(rows)


def climbed_column(query: dict[str, Any]) -> Any:
    """Return when it was climbed, to be ordered by; see practice_filters.start_column."""
    is_few = any(key in query for key in FINDS_FEW)
    if not is_few or db.session.connection().dialect.name != "sqlite":
        return completions.c.climbed_at
    return sa.type_coerce(UnaryExpression(completions.c.climbed_at, operator=custom_op("+")), UTCDateTime())


def list_page(user_id: int, query: dict[str, Any]) -> dict[str, Any]:
    """Return schemas.climbing_completions.CompletionPageOut, in one statement.

    :param query: schemas.climbing_completions.CompletionQuery.
    :raises Invalid: the cursor is not one of ours.
    """
    after: tuple[Any, str] | None = None
    if "cursor" in query:
        after = read_cursor(query["cursor"])
        if after[0] is None:
            raise bad_cursor()
    limit = query["limit"]
    rows: Sequence[Any] = db.session.execute(page_query(user_id, query, after, limit + 1)).all()
    items = [describe_row(row) for row in rows[:limit]]
    next_cursor = None
    if len(rows) > limit:
        next_cursor = write_cursor(format_instant(rows[limit - 1].climbed_at), rows[limit - 1].id)
    return {"items": items, "next_cursor": next_cursor}


def list_of_session(user_id: int, practice_id: str) -> list[dict[str, Any]]:
    """Return schemas.climbing_completions.RouteCompletionOut of a session, newest first."""
    query = select_completions(user_id).where(completions.c.practice_session_id == practice_id)
    return [describe_row(row) for row in db.session.execute(query.order_by(*ORDER))]


def completions_of(user_id: int, practice_id: str) -> Sequence[RouteCompletion]:
    """Return the completions of a session, to be changed; also those that were deleted, for they can come back."""
    statement = sa.select(RouteCompletion).where(
        RouteCompletion.user_id == user_id, RouteCompletion.practice_session_id == practice_id
    )
    return db.session.execute(statement).scalars().all()
