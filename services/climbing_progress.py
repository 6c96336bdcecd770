"""How climbing goes: projects, the pyramid of grades, and the hardest of each style; one statement each."""

from typing import Any

import sqlalchemy as sa

from disciplines.climbing_grades import SYSTEMS, convert
from extensions import db
from services.climbing_completions import FIRST_TRY
from services.climbing_rows import SENT, completions, goals, present, routes

REPEAT = "REPEAT"
MOST_SENT = 100
GRADED = ("grade", "grade_system", "scale", "difficulty")

# Projects -----------------------------------------------------------------------------------------------------------


def list_projects(user_id: int) -> dict[str, Any]:
    """Return schemas.climbing_progress.ProjectsOut: routes that were tried and not sent, and those that were sent after
    more than one try, with the days and tries until then.
    """
    items = [dict(row._mapping) for row in db.session.execute(projects_query(user_id))]
    still_open = [item for item in items if item["sent_at"] is None]
    sent = [item for item in items if item["sent_at"] is not None]
    still_open.sort(key=lambda item: item["last_climbed_at"], reverse=True)
    sent.sort(key=lambda item: item["sent_at"], reverse=True)
    return {"open": still_open, "sent": sent[:MOST_SENT]}


def projects_query(user_id: int) -> Any:
    """Return the query of projects: a row for each route that took more than a first try, or was not sent yet."""
    first_send = (
        present(sa.select(completions.c.route_id, sa.func.min(completions.c.climbed_at).label("sent_at")), user_id)
        .where(SENT, completions.c.route_id.is_not(None))
        .group_by(completions.c.route_id)
        .subquery()
    )
    of_route = sa.and_(routes.c.user_id == completions.c.user_id, routes.c.id == completions.c.route_id)
    shown = (
        routes.c.id.label("route_id"),
        *(routes.c[key] for key in ("name", *GRADED, "color", "place", "active_to")),
        first_send.c.sent_at,
    )
    tries = sa.func.sum(completions.c.tries)
    query = sa.select(
        *shown,
        sa.func.count(goals.c.session_date.distinct()).label("day_count"),
        tries.label("try_count"),
        sa.func.min(goals.c.session_date).label("first_date"),
        sa.func.max(goals.c.session_date).label("last_date"),
        sa.func.max(completions.c.climbed_at).label("last_climbed_at"),
        sa.func.coalesce(last_note(), "").label("last_note"),
    )
    return (
        present(query, user_id)
        .join(routes, of_route)
        .outerjoin(first_send, first_send.c.route_id == routes.c.id)
        .where(
            routes.c.deleted_at.is_(None),
            sa.or_(first_send.c.sent_at.is_(None), completions.c.climbed_at <= first_send.c.sent_at),
        )
        .group_by(routes.c.user_id, *shown)
        .having(sa.or_(first_send.c.sent_at.is_(None), tries > 1))
    )


def last_note() -> Any:
    """Return what was written last of a route."""
    notes = completions.alias("notes")
    held = goals.alias("held")
    return (
        sa.select(notes.c.notes)
        .join(held, sa.and_(held.c.user_id == notes.c.user_id, held.c.id == notes.c.practice_session_id))
        .where(
            notes.c.user_id == routes.c.user_id,
            notes.c.route_id == routes.c.id,
            notes.c.notes != "",
            notes.c.deleted_at.is_(None),
            held.c.deleted_at.is_(None),
        )
        .order_by(notes.c.climbed_at.desc(), notes.c.id.desc())
        .limit(1)
        .correlate(routes)
        .scalar_subquery()
    )


# Grades -------------------------------------------------------------------------------------------------------------


def on_days(query: dict[str, Any]) -> list[Any]:
    """Return the conditions of schemas.climbing_progress.DaysQuery."""
    found: list[Any] = []
    if "from_date" in query:
        found.append(goals.c.session_date >= query["from_date"])
    if "to_date" in query:
        found.append(goals.c.session_date <= query["to_date"])
    return found


def make_pyramid(user_id: int, query: dict[str, Any]) -> dict[str, Any]:
    """Return schemas.climbing_progress.PyramidOut: what stands between two grades of the system counts as the lower.

    :param query: schemas.climbing_progress.PyramidQuery.
    """
    system = SYSTEMS[query["grade_system"]]
    rows: dict[str, dict[str, Any]] = {}
    for found in db.session.execute(pyramid_query(user_id, system.scale, query)):
        grade = convert(system.scale, found.difficulty, system.key)
        row = rows.setdefault(grade, {"grade": grade, "difficulty": system.grades[grade], **dict.fromkeys(COUNTS, 0)})
        for key in COUNTS:
            row[key] += getattr(found, key)
    for row in rows.values():
        row["send_count"] = row["first_try_count"] + row["after_tries_count"]
    return {
        "scale": system.scale,
        "grade_system": system.key,
        "rows": sorted(rows.values(), key=lambda row: -row["difficulty"]),
    }


COUNTS = ("first_try_count", "after_tries_count", "repeat_count", "attempt_tries")


def pyramid_query(user_id: int, scale: str, query: dict[str, Any]) -> Any:
    """Return the query of what was sent and tried at each place of a scale."""
    is_first = completions.c.style.in_(FIRST_TRY)
    counted = {
        "first_try_count": sa.case((is_first, 1), else_=0),
        "after_tries_count": sa.case((sa.and_(SENT, sa.not_(is_first)), 1), else_=0),
        "repeat_count": sa.case((completions.c.style == REPEAT, 1), else_=0),
        "attempt_tries": sa.case((sa.not_(SENT), completions.c.tries), else_=0),
    }
    sums = [sa.func.sum(value).label(key) for key, value in counted.items()]
    return (
        present(sa.select(completions.c.difficulty, *sums), user_id)
        .where(completions.c.scale == scale, *on_days(query))
        .group_by(completions.c.difficulty)
    )


def list_hardest(user_id: int, query: dict[str, Any]) -> dict[str, Any]:
    """Return schemas.climbing_progress.HardestListOut.

    :param query: schemas.climbing_progress.DaysQuery.
    """
    rank = sa.func.row_number().over(
        partition_by=(completions.c.scale, completions.c.style),
        order_by=(completions.c.difficulty.desc(), completions.c.climbed_at, completions.c.id),
    )
    columns = (
        *(completions.c[key] for key in (*GRADED, "style", "route_name", "tries")),
        completions.c.id.label("completion_id"),
        goals.c.session_date,
        rank.label("rank"),
    )
    ranked = present(sa.select(*columns), user_id).where(*on_days(query)).subquery()
    rows = db.session.execute(
        sa.select(ranked).where(ranked.c.rank == 1).order_by(ranked.c.scale, ranked.c.difficulty.desc(), ranked.c.style)
    )
    return {"items": [dict(row._mapping) for row in rows]}
