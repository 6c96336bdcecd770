"""Climbing over HTTP: grades, routes, what was climbed, and how it goes."""

from typing import Any

from flask import Response

from blueprints import ApiBlueprint, current_profile, current_user_id
from blueprints.responses import csv_response
from disciplines.climbing import CLIMBING
from schemas.climbing import GradesOut, RouteIn, RouteOut, RoutePatch, RouteQuery, RoutesOut
from schemas.climbing_completions import (
    CompletionFilter,
    CompletionPageOut,
    CompletionQuery,
    RouteCompletionIn,
    RouteCompletionOut,
    RouteCompletionPatch,
    SessionClimbsOut,
    SessionClimbsPatch,
)
from schemas.climbing_progress import DaysQuery, HardestListOut, ProjectsOut, PyramidOut, PyramidQuery
from services import (
    climbing_completions,
    climbing_csv,
    climbing_grades,
    climbing_lists,
    climbing_progress,
    climbing_routes,
    climbing_rows,
    climbing_sessions,
)

blueprint = ApiBlueprint(CLIMBING.key, __name__, url_prefix="/api/climbing", description="Routes, and what was climbed")


@blueprint.route("/grades")
@blueprint.response(200, GradesOut)
def list_grades() -> dict[str, Any]:
    """List the systems of grades and how they correspond"""
    return climbing_grades.describe_grades()


@blueprint.route("/routes")
@blueprint.arguments(RouteQuery, location="query")
@blueprint.response(200, RoutesOut)
def list_routes(query: dict[str, Any]) -> dict[str, Any]:
    """List my routes by name, with how they went"""
    return climbing_routes.list_routes(current_user_id(), current_profile(), query)


@blueprint.route("/routes", methods=["POST"])
@blueprint.arguments(RouteIn)
@blueprint.response(201, RouteOut)
def create_route(data: dict[str, Any]) -> dict[str, Any]:
    """Make a route"""
    return climbing_routes.create_route(current_user_id(), current_profile(), data)


@blueprint.route("/routes/<route_id>")
@blueprint.response(200, RouteOut)
def get_route(route_id: str) -> dict[str, Any]:
    """Get a route"""
    return climbing_routes.describe_route(current_user_id(), current_profile(), route_id)


@blueprint.route("/routes/<route_id>", methods=["PATCH"])
@blueprint.arguments(RoutePatch)
@blueprint.response(200, RouteOut)
def update_route(patch: dict[str, Any], route_id: str) -> dict[str, Any]:
    """Change a route; what was climbed keeps the name and grade of then"""
    return climbing_routes.update_route(current_user_id(), current_profile(), route_id, patch)


@blueprint.route("/routes/<route_id>", methods=["DELETE"])
@blueprint.response(204)
def trash_route(route_id: str) -> None:
    """Delete a route; what was climbed keeps its name"""
    climbing_routes.trash_route(current_user_id(), route_id)


@blueprint.route("/routes/<route_id>/restore", methods=["POST"])
@blueprint.response(200, RouteOut)
def restore_route(route_id: str) -> dict[str, Any]:
    """Bring a deleted route back"""
    return climbing_routes.restore_route(current_user_id(), current_profile(), route_id)


@blueprint.route("/completions")
@blueprint.arguments(CompletionQuery, location="query")
@blueprint.response(200, CompletionPageOut)
def list_completions(query: dict[str, Any]) -> dict[str, Any]:
    """List what was climbed, newest first, in competitions or not"""
    return climbing_lists.list_page(current_user_id(), query)


@blueprint.route("/completions/csv")
@blueprint.arguments(CompletionFilter, location="query")
@blueprint.response(200, {"type": "string"}, content_type="text/csv")
def export_completions(filters: dict[str, Any]) -> Response:
    """Export what was climbed as CSV, newest first"""
    rows = climbing_csv.stream_completions(current_user_id(), current_profile(), filters)
    return csv_response("climbs.csv", rows)


@blueprint.route("/completions", methods=["POST"])
@blueprint.arguments(RouteCompletionIn)
@blueprint.response(201, RouteCompletionOut)
def create_completion(data: dict[str, Any]) -> dict[str, Any]:
    """Log a climb; with no climbing session running the first one starts it"""
    return climbing_completions.create_completion(current_user_id(), current_profile(), data)


@blueprint.route("/completions/<completion_id>")
@blueprint.response(200, RouteCompletionOut)
def get_completion(completion_id: str) -> dict[str, Any]:
    """Get a climb"""
    return climbing_rows.describe_completion(current_user_id(), completion_id)


@blueprint.route("/completions/<completion_id>", methods=["PATCH"])
@blueprint.arguments(RouteCompletionPatch)
@blueprint.response(200, RouteCompletionOut)
def update_completion(patch: dict[str, Any], completion_id: str) -> dict[str, Any]:
    """Change a climb, with its session and the results of its competition"""
    return climbing_completions.update_completion(current_user_id(), current_profile(), completion_id, patch)


@blueprint.route("/completions/<completion_id>", methods=["DELETE"])
@blueprint.response(204)
def trash_completion(completion_id: str) -> None:
    """Take a climb away"""
    climbing_completions.trash_completion(current_user_id(), current_profile(), completion_id)


@blueprint.route("/completions/<completion_id>/restore", methods=["POST"])
@blueprint.response(200, RouteCompletionOut)
def restore_completion(completion_id: str) -> dict[str, Any]:
    """Bring a climb back"""
    return climbing_completions.restore_completion(current_user_id(), current_profile(), completion_id)


@blueprint.route("/sessions/<session_id>")
@blueprint.response(200, SessionClimbsOut)
def get_session_climbs(session_id: str) -> dict[str, Any]:
    """Get all that was climbed in a session"""
    return climbing_sessions.describe_session(current_user_id(), current_profile(), session_id)


@blueprint.route("/sessions/<session_id>", methods=["PATCH"])
@blueprint.arguments(SessionClimbsPatch)
@blueprint.response(200, SessionClimbsOut)
def set_session_competition(patch: dict[str, Any], session_id: str) -> dict[str, Any]:
    """Say which competition a session is"""
    return climbing_sessions.set_competition(current_user_id(), current_profile(), session_id, patch)


@blueprint.route("/projects")
@blueprint.response(200, ProjectsOut)
def list_projects() -> dict[str, Any]:
    """List the routes that were tried and not sent yet, and how long the sent ones took"""
    return climbing_progress.list_projects(current_user_id())


@blueprint.route("/pyramid")
@blueprint.arguments(PyramidQuery, location="query")
@blueprint.response(200, PyramidOut)
def get_pyramid(query: dict[str, Any]) -> dict[str, Any]:
    """Get the grade pyramid of some practice days"""
    return climbing_progress.make_pyramid(current_user_id(), query)


@blueprint.route("/hardest")
@blueprint.arguments(DaysQuery, location="query")
@blueprint.response(200, HardestListOut)
def list_hardest(query: dict[str, Any]) -> dict[str, Any]:
    """List the hardest of each style"""
    return climbing_progress.list_hardest(current_user_id(), query)
