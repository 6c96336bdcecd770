"""Practice sessions over HTTP."""

from typing import Any

from flask import Response

from blueprints import ApiBlueprint, current_profile, current_user_id
from blueprints.responses import csv_response, json_response
from schemas.goal_operations import GoalChangeOut
from schemas.session_lists import SessionFilter, SessionPageOut, SessionQuery, SessionTotalsOut
from schemas.sessions import LinkIn, SessionIn, SessionOut, SessionPatch
from services import goal_operations, practice_csv, practice_lists, practice_totals, practices

blueprint = ApiBlueprint("sessions", __name__, url_prefix="/api/sessions", description="What a person practised")


@blueprint.route("")
@blueprint.arguments(SessionQuery, location="query")
@blueprint.response(200, SessionPageOut)
def list_sessions(filters: dict[str, Any]) -> Response:
    """List sessions, newest first"""
    return json_response(practice_lists.fetch_page_json(current_user_id(), filters))


@blueprint.route("/totals")
@blueprint.arguments(SessionFilter, location="query")
@blueprint.response(200, SessionTotalsOut)
def get_totals(filters: dict[str, Any]) -> dict[str, int]:
    """Add up the sessions of a filter"""
    return practice_totals.get_totals(current_user_id(), filters)


@blueprint.route("/csv")
@blueprint.arguments(SessionFilter, location="query")
@blueprint.response(200, {"type": "string"}, content_type="text/csv")
def export_sessions(filters: dict[str, Any]) -> Response:
    """Export the sessions of a filter as CSV, newest first"""
    return csv_response("sessions.csv", practice_csv.stream_rows(current_user_id(), current_profile(), filters))


@blueprint.route("", methods=["POST"])
@blueprint.arguments(SessionIn)
@blueprint.response(201, SessionOut)
def create_session(data: dict[str, Any]) -> dict[str, Any]:
    """Start a session, or log one"""
    return practices.create_practice(current_user_id(), current_profile(), data)


@blueprint.route("/<session_id>")
@blueprint.response(200, SessionOut)
def get_session(session_id: str) -> dict[str, Any]:
    """Get a session with its document"""
    return practices.describe_practice(practices.get_practice(current_user_id(), session_id), current_profile())


@blueprint.route("/<session_id>", methods=["PATCH"])
@blueprint.arguments(SessionPatch)
@blueprint.response(200, SessionOut)
def update_session(patch: dict[str, Any], session_id: str) -> dict[str, Any]:
    """Change a session"""
    return practices.update_practice(current_user_id(), current_profile(), session_id, patch)


@blueprint.route("/<session_id>", methods=["DELETE"])
@blueprint.response(204)
def trash_session(session_id: str) -> None:
    """Move a session to the trash"""
    practices.trash_practice(current_user_id(), session_id)


@blueprint.route("/<session_id>/restore", methods=["POST"])
@blueprint.response(200, SessionOut)
def restore_session(session_id: str) -> dict[str, Any]:
    """Take a session out of the trash"""
    return practices.restore_practice(current_user_id(), current_profile(), session_id)


@blueprint.route("/<session_id>/goals", methods=["POST"])
@blueprint.arguments(LinkIn)
@blueprint.response(200, GoalChangeOut)
def link_session(data: dict[str, Any], session_id: str) -> dict[str, Any]:
    """Let a session also count for a goal"""
    return goal_operations.change_one(current_user_id(), session_id, "link", data)


@blueprint.route("/<session_id>/goals/<goal_id>", methods=["DELETE"])
@blueprint.response(200, GoalChangeOut)
def unlink_session(session_id: str, goal_id: str) -> dict[str, Any]:
    """Let a session no longer count for a goal it is not filed under"""
    return goal_operations.change_one(current_user_id(), session_id, "unlink", {"goal_id": goal_id})
