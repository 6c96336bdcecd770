"""Competitions: making and changing one, and its own results. The pair of type and id names it everywhere."""

from typing import Any, cast

import sqlalchemy as sa

from errors import Stale
from extensions import db
from model_types import new_id, utc_now
from models import Competition
from services.climbing_pairs import Pair, get_competition, results
from services.climbing_rows import completions, present
from services.goals import STALE_DETAIL, id_taken

competitions = cast(sa.Table, Competition.__table__)
PLAIN = ("competition_date", "place", "result", "final_placing", "notes")
SHOWN = ("competition_type", "name", *PLAIN, "created_at", "version")
OF_RESULT = ("completion_id", "label", "grade", "difficulty", "is_sent", "tries", "climbed_at")


def counted(query: Any, user_id: int) -> Any:
    """Return a query over the results of competitions whose completions, and sessions, are there."""
    of_completion = sa.and_(results.c.user_id == completions.c.user_id, results.c.completion_id == completions.c.id)
    return present(query, user_id).join(results, of_completion)


def select_competitions(user_id: int) -> Any:
    """Return the query of a person's competitions that are not deleted, with what was climbed in them."""
    sums = (
        counted(
            sa.select(
                results.c.competition_id,
                sa.func.sum(sa.case((results.c.is_sent, 1), else_=0)).label("send_count"),
                sa.func.sum(results.c.tries).label("try_count"),
            ),
            user_id,
        )
        .group_by(results.c.competition_id)
        .subquery()
    )
    return (
        sa.select(
            competitions.c.id.label("competition_id"),
            *(competitions.c[key] for key in SHOWN),
            *(sa.func.coalesce(sums.c[key], 0).label(key) for key in ("send_count", "try_count")),
        )
        .outerjoin(sums, sums.c.competition_id == competitions.c.id)
        .where(competitions.c.user_id == user_id, competitions.c.deleted_at.is_(None))
    )


def list_competitions(user_id: int) -> dict[str, Any]:
    """Return schemas.climbing_competitions.CompetitionsOut, the latest first, in one statement."""
    statement = select_competitions(user_id).order_by(competitions.c.competition_date.desc(), competitions.c.id.desc())
    return {"items": [dict(row._mapping) for row in db.session.execute(statement)]}


def describe_competition(user_id: int, pair: Pair) -> dict[str, Any]:
    """Return schemas.climbing_competitions.CompetitionOut.

    :raises NotFound: see get_competition.
    """
    get_competition(user_id, pair)
    db.session.flush()  # its version is written now
    row = db.session.execute(select_competitions(user_id).where(competitions.c.id == pair[1])).one()
    return dict(row._mapping)


def create_competition(user_id: int, data: dict[str, Any]) -> dict[str, Any]:
    """Make a competition. Repeating it with the same id and body is the same row.

    :returns: schemas.climbing_competitions.CompetitionOut.
    :raises Conflict: the id is taken by something else.
    """
    values = {key: data[key] for key in (*PLAIN, "competition_type") if key in data} | {"name": data["name"].strip()}
    if "id" in data and (existing := db.session.get(Competition, (user_id, data["id"]))) is not None:
        if existing.deleted_at is not None or any(getattr(existing, key) != value for key, value in values.items()):
            raise id_taken()
        return describe_competition(user_id, (existing.competition_type, existing.id))
    competition = Competition(user_id=user_id, id=data.get("id") or new_id(), **values)
    db.session.add(competition)
    return describe_competition(user_id, (competition.competition_type, competition.id))


def update_competition(user_id: int, pair: Pair, patch: dict[str, Any]) -> dict[str, Any]:
    """Change a competition that the writer saw at `patch["version"]`.

    :returns: schemas.climbing_competitions.CompetitionOut.
    :raises NotFound: see get_competition.
    :raises Stale: it was changed since; `current` is the competition as it is now.
    """
    competition = get_competition(user_id, pair)
    if patch["version"] != competition.version:
        raise Stale(STALE_DETAIL, current=describe_competition(user_id, pair))
    for key in PLAIN:
        if key in patch:
            setattr(competition, key, patch[key])
    if "name" in patch:
        competition.name = patch["name"].strip()
    return describe_competition(user_id, pair)


def trash_competition(user_id: int, pair: Pair) -> None:
    """Delete a competition; what was climbed in it stays, without its mark until it is restored.

    :raises NotFound: see get_competition.
    """
    get_competition(user_id, pair).deleted_at = utc_now()


def restore_competition(user_id: int, pair: Pair) -> dict[str, Any]:
    """Bring a deleted competition back, with its results.

    :returns: schemas.climbing_competitions.CompetitionOut.
    :raises NotFound: there is none.
    """
    competition = db.session.get(Competition, (user_id, pair[1]))
    if competition is not None and competition.competition_type == pair[0]:
        competition.deleted_at = None
    return describe_competition(user_id, pair)


def list_results(user_id: int, pair: Pair) -> dict[str, Any]:
    """Return schemas.climbing_competitions.CompetitionResultsOut: sends first, the harder and those with fewer tries.

    :raises NotFound: see get_competition.
    """
    competition = describe_competition(user_id, pair)
    statement = (
        counted(sa.select(*(results.c[key] for key in OF_RESULT)), user_id)
        .where(results.c.user_id == user_id)
        .where(results.c.competition_type == pair[0], results.c.competition_id == pair[1])
        .order_by(
            *(results.c.is_sent.desc(), results.c.difficulty.desc(), results.c.tries),
            *(results.c.climbed_at, results.c.completion_id),
        )
    )
    rows = enumerate(db.session.execute(statement), 1)
    return {"competition": competition, "results": [{**row._mapping, "order": order} for order, row in rows]}
