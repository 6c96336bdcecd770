"""The disciplines over HTTP: what they are, and how earlier runs of their drills went."""

from typing import Any

from blueprints import ApiBlueprint, current_user_id
from disciplines import DISCIPLINES
from schemas.disciplines import ProgressOut, RunsOut, RunsQuery, StartersOut, make_disciplines_out
from services import discipline_descriptions, drill_runs

blueprint = ApiBlueprint(
    "disciplines", __name__, url_prefix="/api/disciplines", description="The crafts, their sessions and their drills"
)


@blueprint.route("")
@blueprint.response(200, make_disciplines_out(tuple(DISCIPLINES)))
def list_disciplines() -> dict[str, Any]:
    """List the disciplines: their types, fields and metrics"""
    return {"disciplines": [discipline_descriptions.describe_discipline(one) for one in DISCIPLINES.values()]}


@blueprint.route("/<key>/starters")
@blueprint.response(200, StartersOut)
def list_starters(key: str) -> dict[str, Any]:
    """List the templates that ship with a discipline"""
    return {"starters": discipline_descriptions.describe_starters(drill_runs.get_discipline(key))}


@blueprint.route("/<key>/runs")
@blueprint.arguments(RunsQuery, location="query")
@blueprint.response(200, RunsOut)
def list_runs(query: dict[str, Any], key: str) -> dict[str, Any]:
    """List earlier sessions of a discipline with what they came to, and the best of them"""
    return drill_runs.list_runs(current_user_id(), key, query)


@blueprint.route("/<key>/progress")
@blueprint.response(200, ProgressOut)
def list_progress(key: str) -> dict[str, Any]:
    """Tell how each thing that is drilled goes, such as a chord or a change of chords"""
    return drill_runs.list_progress(current_user_id(), key)
