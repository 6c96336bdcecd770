"""Climbing competitions over HTTP, each named by the pair of its type and its id."""

from typing import Any

from blueprints import ApiBlueprint, current_user_id
from schemas.climbing_competitions import (
    CompetitionIn,
    CompetitionOut,
    CompetitionPatch,
    CompetitionResultsOut,
    CompetitionsOut,
)
from services import climbing_competitions

blueprint = ApiBlueprint(
    "competitions", __name__, url_prefix="/api/climbing/competitions", description="Competitions and their results"
)


@blueprint.route("")
@blueprint.response(200, CompetitionsOut)
def list_competitions() -> dict[str, Any]:
    """List my competitions, the latest first"""
    return climbing_competitions.list_competitions(current_user_id())


@blueprint.route("", methods=["POST"])
@blueprint.arguments(CompetitionIn)
@blueprint.response(201, CompetitionOut)
def create_competition(data: dict[str, Any]) -> dict[str, Any]:
    """Make a competition"""
    return climbing_competitions.create_competition(current_user_id(), data)


@blueprint.route("/<competition_type>/<competition_id>")
@blueprint.response(200, CompetitionOut)
def get_competition(competition_type: str, competition_id: str) -> dict[str, Any]:
    """Get a competition"""
    return climbing_competitions.describe_competition(current_user_id(), (competition_type, competition_id))


@blueprint.route("/<competition_type>/<competition_id>", methods=["PATCH"])
@blueprint.arguments(CompetitionPatch)
@blueprint.response(200, CompetitionOut)
def update_competition(patch: dict[str, Any], competition_type: str, competition_id: str) -> dict[str, Any]:
    """Change a competition"""
    return climbing_competitions.update_competition(current_user_id(), (competition_type, competition_id), patch)


@blueprint.route("/<competition_type>/<competition_id>", methods=["DELETE"])
@blueprint.response(204)
def trash_competition(competition_type: str, competition_id: str) -> None:
    """Delete a competition; what was climbed in it stays"""
    climbing_competitions.trash_competition(current_user_id(), (competition_type, competition_id))


@blueprint.route("/<competition_type>/<competition_id>/restore", methods=["POST"])
@blueprint.response(200, CompetitionOut)
def restore_competition(competition_type: str, competition_id: str) -> dict[str, Any]:
    """Bring a deleted competition back, with its results"""
    return climbing_competitions.restore_competition(current_user_id(), (competition_type, competition_id))


@blueprint.route("/<competition_type>/<competition_id>/results")
@blueprint.response(200, CompetitionResultsOut)
def list_results(competition_type: str, competition_id: str) -> dict[str, Any]:
    """List what counts in a competition, in its order"""
    return climbing_competitions.list_results(current_user_id(), (competition_type, competition_id))
