"""The pair (competition_type, competition_id) that names a competition, and the rows that it counts."""

from collections.abc import Sequence
from typing import Any, cast

import sqlalchemy as sa

from disciplines.climbing import CLIMBING
from errors import Invalid, NotFound
from extensions import db
from models import Competition, CompetitionResult, RouteCompletion
from services.record_mirrors import write_mirror

Pair = tuple[str, str]
results = cast(sa.Table, CompetitionResult.__table__)


def has_pair(data: dict[str, Any]) -> bool:
    """Return whether a writer says anything of a competition."""
    return "competition_type" in data or "competition_id" in data


def check_pair(user_id: int, data: dict[str, Any]) -> Pair | None:
    """Return the competition that a writer names; None: none.

    :raises Invalid: half a pair.
    :raises NotFound: there is no such competition.
    """
    competition_type, competition_id = data.get("competition_type"), data.get("competition_id")
    if competition_type is None and competition_id is None:
        return None
    if competition_type is None or competition_id is None:
        missing = "competition_type" if competition_type is None else "competition_id"
        raise Invalid(
            "A competition is named by its type and its id together. Nothing was changed.",
            errors={missing: ["Say both, or neither."]},
        )
    get_competition(user_id, (competition_type, competition_id))
    return competition_type, competition_id


def find_competition(user_id: int, pair: Pair) -> Competition | None:
    """Return a competition by its pair, if it is there."""
    competition = db.session.get(Competition, (user_id, pair[1]))
    is_here = competition is not None and competition.deleted_at is None and competition.competition_type == pair[0]
    return competition if is_here else None


def get_competition(user_id: int, pair: Pair) -> Competition:
    """Return a competition by its pair.

    :raises NotFound: absent, deleted, or another user's.
    """
    if (competition := find_competition(user_id, pair)) is None:
        raise NotFound("This competition is not here. It may have been deleted.")
    return competition


def sync_results(user_id: int, changed: Sequence[RouteCompletion]) -> None:
    """Let the results of competitions say what these completions say: a row for each that counts for one."""
    db.session.flush()  # the rows point at the completions
    write_mirror(db.session(), user_id, CLIMBING, [completion.id for completion in changed])
