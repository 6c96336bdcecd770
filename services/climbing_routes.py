"""Boulders and routes: making, finding and changing them. A deleted one keeps its name on what was climbed."""

from datetime import date
from typing import Any, cast

import sqlalchemy as sa

from errors import Invalid, NotFound, Stale
from extensions import db
from model_types import new_id, utc_now
from models import ClimbingRoute
from services.climbing_grades import grade_columns, read_grade
from services.climbing_rows import SENT, completions, present
from services.goals import STALE_DETAIL, id_taken
from services.practice_days import practice_day
from services.signed_in import ProfileRow

routes = cast(sa.Table, ClimbingRoute.__table__)
PLAIN = ("color", "place", "setter", "notes", "active_from", "active_to")
GRADED = ("grade", "grade_system", "scale", "difficulty")
SHOWN = ("id", "name", *GRADED, *PLAIN, "created_at", "version")


def today_of(profile: ProfileRow) -> date:
    """Return the practice day that it is by a person's clock."""
    return practice_day(utc_now(), profile.time_zone, profile.day_start_hour)


def usage_of(user_id: int) -> sa.Subquery:
    """Return how often each route was sent and tried, and when last."""
    return (
        present(
            sa.select(
                completions.c.route_id,
                sa.func.sum(sa.case((SENT, 1), else_=0)).label("send_count"),
                sa.func.sum(completions.c.tries).label("try_count"),
                sa.func.max(completions.c.climbed_at).label("last_climbed_at"),
            ),
            user_id,
        )
        .where(completions.c.route_id.is_not(None))
        .group_by(completions.c.route_id)
        .subquery()
    )


def select_routes(user_id: int) -> Any:
    """Return the query of a person's routes that are not deleted, with their usage."""
    used = usage_of(user_id)
    counts = [sa.func.coalesce(used.c[key], 0).label(key) for key in ("send_count", "try_count")]
    return (
        sa.select(*(routes.c[key] for key in SHOWN), *counts, used.c.last_climbed_at)
        .outerjoin(used, used.c.route_id == routes.c.id)
        .where(routes.c.user_id == user_id, routes.c.deleted_at.is_(None))
    )


def describe_row(row: Any, today: date) -> dict[str, Any]:
    """Return schemas.climbing.RouteOut."""
    return {**row._mapping, "is_active": is_active(row, today)}


def is_active(row: Any, today: date) -> bool:
    """Return whether a route can be climbed on a day, as far as anybody said."""
    first, last = row.active_from, row.active_to
    return (first is None or first <= today) and (last is None or today <= last)


def list_routes(user_id: int, profile: ProfileRow, query: dict[str, Any]) -> dict[str, Any]:
    """Return schemas.climbing.RoutesOut, by name, in one statement.

    :param query: schemas.climbing.RouteQuery.
    """
    today = today_of(profile)
    rows = db.session.execute(select_routes(user_id).where(*conditions(query, today)))
    items = [describe_row(row, today) for row in rows if says(row, query.get("q", ""))]
    # Not in SQL: SQLite knows no capitals but A to Z, and each PostgreSQL has an order of its own.
    items.sort(key=lambda item: (item["name"].casefold(), item["id"]))
    return {"items": items[: query["limit"]]}


def says(row: Any, words: str) -> bool:
    """Return whether a route says these letters in its name, place, colour or setter."""
    wanted = words.strip().casefold()
    return any(wanted in text.casefold() for text in (row.name, row.place, row.color, row.setter))


def conditions(query: dict[str, Any], today: date) -> list[Any]:
    """Return the conditions of a list of routes."""
    found = [routes.c[key] == query[key] for key in ("scale", "place", "color", "setter") if key in query]
    if "min_difficulty" in query:
        found.append(routes.c.difficulty >= query["min_difficulty"])
    if "max_difficulty" in query:
        found.append(routes.c.difficulty <= query["max_difficulty"])
    if query["state"] == "past":
        found.append(routes.c.active_to < today)
    elif query["state"] == "active":
        found.append(sa.or_(routes.c.active_to.is_(None), routes.c.active_to >= today))
        found.append(sa.or_(routes.c.active_from.is_(None), routes.c.active_from <= today))
    return found


def get_route(user_id: int, route_id: str) -> ClimbingRoute:
    """Return a route.

    :raises NotFound: absent, deleted, or another user's.
    """
    route = db.session.get(ClimbingRoute, (user_id, route_id))
    if route is None or route.deleted_at is not None:
        raise NotFound("This route is not here. It may have been deleted.")
    return route


def describe_route(user_id: int, profile: ProfileRow, route_id: str) -> dict[str, Any]:
    """Return schemas.climbing.RouteOut.

    :raises NotFound: see get_route.
    """
    get_route(user_id, route_id)
    db.session.flush()  # its version is written now
    row = db.session.execute(select_routes(user_id).where(routes.c.id == route_id)).one()
    return describe_row(row, today_of(profile))


def create_route(user_id: int, profile: ProfileRow, data: dict[str, Any]) -> dict[str, Any]:
    """Make a route. Repeating it with the same id and body is the same row.

    :returns: schemas.climbing.RouteOut.
    :raises Conflict: the id is taken by something else.
    :raises Invalid: the grade is none.
    """
    graded = grade_columns(read_grade(data["grade"], data.get("grade_system")))
    values = {**{key: data[key] for key in PLAIN if key in data}, **graded, "name": data["name"].strip()}
    if "id" in data and (existing := db.session.get(ClimbingRoute, (user_id, data["id"]))) is not None:
        if existing.deleted_at is not None or any(getattr(existing, key) != value for key, value in values.items()):
            raise id_taken()
        return describe_route(user_id, profile, existing.id)
    route = ClimbingRoute(user_id=user_id, id=data.get("id") or new_id(), **values)
    db.session.add(route)
    db.session.flush()  # it is read back below
    return describe_route(user_id, profile, route.id)


def update_route(user_id: int, profile: ProfileRow, route_id: str, patch: dict[str, Any]) -> dict[str, Any]:
    """Change a route that the writer saw at `patch["version"]`; what was climbed keeps the name and grade of then.

    :returns: schemas.climbing.RouteOut.
    :raises NotFound: see get_route.
    :raises Stale: it was changed since; `current` is the route as it is now.
    :raises Invalid: the grade is none, or it would be gone before it is there.
    """
    route = get_route(user_id, route_id)
    if patch["version"] != route.version:
        raise Stale(STALE_DETAIL, current=describe_route(user_id, profile, route_id))
    changes = {key: patch[key] for key in PLAIN if key in patch}
    if "name" in patch:
        changes["name"] = patch["name"].strip()
    if "grade" in patch or "grade_system" in patch:
        typed = patch.get("grade", route.grade)
        changes |= grade_columns(read_grade(typed, patch.get("grade_system"), route.grade_system))
    first, last = (changes.get(key, getattr(route, key)) for key in ("active_from", "active_to"))
    if first is not None and last is not None and last < first:
        message = "This is before the first day."
        raise Invalid("The days of this route do not fit. Nothing was changed.", errors={"active_to": [message]})
    for key, value in changes.items():
        setattr(route, key, value)
    return describe_route(user_id, profile, route_id)


def trash_route(user_id: int, route_id: str) -> None:
    """Delete a route; it can be restored.

    :raises NotFound: see get_route.
    """
    get_route(user_id, route_id).deleted_at = utc_now()


def restore_route(user_id: int, profile: ProfileRow, route_id: str) -> dict[str, Any]:
    """Bring a deleted route back.

    :returns: schemas.climbing.RouteOut.
    :raises NotFound: there is none.
    """
    route = db.session.get(ClimbingRoute, (user_id, route_id))
    if route is not None:
        route.deleted_at = None
    return describe_route(user_id, profile, route_id)
