"""Completions as they are read: with their session, their route and their competition; one query for all lists."""

from typing import Any, cast

import sqlalchemy as sa

from disciplines.climbing import ATTEMPT
from errors import NotFound
from extensions import db
from models import ClimbingRoute, Competition, Goal, RouteCompletion

completions = cast(sa.Table, RouteCompletion.__table__)
competitions = cast(sa.Table, Competition.__table__)
goals = cast(sa.Table, Goal.__table__)
routes = cast(sa.Table, ClimbingRoute.__table__)
SENT = completions.c.style != ATTEMPT
OWN = (
    *("id", "practice_session_id", "route_id", "route_name", "grade", "grade_system", "scale", "difficulty"),
    *("style", "tries", "climbed_at", "notes", "created_at", "version"),
)
SESSION = ("id", "name", "status", "session_type", "session_start", "session_end", "session_date", "result", "version")
NOT_HERE = "This climb is not here. It, or its session, may have been deleted."


def present(query: Any, user_id: int) -> Any:
    """Return a query over a person's completions that are not deleted, and whose session is not in the trash."""
    of_session = sa.and_(goals.c.user_id == completions.c.user_id, goals.c.id == completions.c.practice_session_id)
    return (
        query.select_from(completions)
        .join(goals, of_session)
        .where(completions.c.user_id == user_id, completions.c.deleted_at.is_(None), goals.c.deleted_at.is_(None))
    )


def select_completions(user_id: int) -> Any:
    """Return the query of a person's completions, for describe_row; not yet ordered or paged."""
    of_route = sa.and_(routes.c.user_id == completions.c.user_id, routes.c.id == completions.c.route_id)
    of_competition = sa.and_(
        competitions.c.user_id == completions.c.user_id,
        competitions.c.competition_type == completions.c.competition_type,
        competitions.c.id == completions.c.competition_id,
        competitions.c.deleted_at.is_(None),
    )
    query = sa.select(
        *(completions.c[key] for key in OWN),
        *(goals.c[key].label(f"session_{key}") for key in SESSION),
        goals.c.time_slot,
        routes.c.color.label("route_color"),
        competitions.c.competition_type,
        competitions.c.id.label("competition_id"),
        competitions.c.name.label("competition_name"),
    )
    return present(query, user_id).outerjoin(routes, of_route).outerjoin(competitions, of_competition)


def describe_row(row: Any) -> dict[str, Any]:
    """Return schemas.climbing_completions.RouteCompletionOut."""
    return {
        **{key: getattr(row, key) for key in (*OWN, "time_slot")},
        "session": {key: getattr(row, f"session_{key}") for key in SESSION},
        "route_color": row.route_color or "",
        "is_sent": row.style != ATTEMPT,
        "competition": describe_pair(row.competition_type, row.competition_id, row.competition_name),
    }


def describe_pair(competition_type: str | None, competition_id: str | None, name: str | None) -> dict[str, Any] | None:
    """Return schemas.climbing_completions.CompetitionRefOut; None without a competition."""
    if competition_id is None:
        return None
    return {"competition_type": competition_type, "competition_id": competition_id, "name": name}


def describe_completion(user_id: int, completion_id: str) -> dict[str, Any]:
    """Return schemas.climbing_completions.RouteCompletionOut, in one statement.

    :raises NotFound: absent, deleted, in a session that is in the trash, or another user's.
    """
    db.session.flush()  # its version is written now
    query = select_completions(user_id).where(completions.c.id == completion_id)
    if (row := db.session.execute(query).one_or_none()) is None:
        raise NotFound(NOT_HERE)
    return describe_row(row)
