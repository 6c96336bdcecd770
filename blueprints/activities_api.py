"""What can be practised and measured, over HTTP."""

from typing import Any

from flask import Response

from blueprints import ApiBlueprint, current_user_id
from blueprints.responses import json_response
from schemas.activities import ActivitiesOut, ActivitiesQuery, ActivityIn, ActivityOut, ActivityPatch
from schemas.activity_history import ActivityHistoryOut, HistoriesOut, HistoryQuery
from services import activities, activity_history

blueprint = ApiBlueprint("activities", __name__, url_prefix="/api", description="What can be practised")


@blueprint.route("/activities")
@blueprint.arguments(ActivitiesQuery, location="query")
@blueprint.response(200, ActivitiesOut)
def list_activities(query: dict[str, Any]) -> dict[str, Any]:
    """List my activities with what is measured of them"""
    return {"items": activities.list_activities(current_user_id(), archived=query["archived"])}


@blueprint.route("/activities", methods=["POST"])
@blueprint.arguments(ActivityIn)
@blueprint.response(201, ActivityOut)
def create_activity(data: dict[str, Any]) -> dict[str, Any]:
    """Define an activity"""
    return activities.create_activity(current_user_id(), data)


@blueprint.route("/activities/<activity_id>")
@blueprint.response(200, ActivityOut)
def get_activity(activity_id: str) -> dict[str, Any]:
    """Get an activity"""
    return activities.describe_activity(current_user_id(), activity_id)


@blueprint.route("/activities/<activity_id>", methods=["PATCH"])
@blueprint.arguments(ActivityPatch)
@blueprint.response(200, ActivityOut)
def update_activity(patch: dict[str, Any], activity_id: str) -> dict[str, Any]:
    """Change an activity; what was recorded stays"""
    return activities.update_activity(current_user_id(), activity_id, patch)


@blueprint.route("/activities/<activity_id>", methods=["DELETE"])
@blueprint.response(200, ActivityOut)
def delete_activity(activity_id: str) -> dict[str, Any]:
    """Delete an activity that was never practised; one that was is archived instead, and the answer says so"""
    return activities.delete_activity(current_user_id(), activity_id)


@blueprint.route("/activities/<activity_id>/restore", methods=["POST"])
@blueprint.response(200, ActivityOut)
def restore_activity(activity_id: str) -> dict[str, Any]:
    """Bring a deleted activity back"""
    return activities.restore_activity(current_user_id(), activity_id)


@blueprint.route("/activities/<activity_id>/history")
@blueprint.arguments(HistoryQuery, location="query")
@blueprint.response(200, ActivityHistoryOut)
def get_activity_history(query: dict[str, Any], activity_id: str) -> Response:
    """Get the last values, the best and the median time of an activity"""
    return json_response(activity_history.fetch_history_json(current_user_id(), activity_id, query))


@blueprint.route("/activity-histories")
@blueprint.arguments(HistoryQuery, location="query")
@blueprint.response(200, HistoriesOut)
def list_activity_histories(query: dict[str, Any]) -> Response:
    """List the histories of all activities, as the library shows them"""
    return json_response(activity_history.fetch_histories_json(current_user_id(), query))


@blueprint.route("/sessions/<session_id>/history")
@blueprint.arguments(HistoryQuery, location="query")
@blueprint.response(200, HistoriesOut)
def list_session_history(query: dict[str, Any], session_id: str) -> Response:
    """List what was recorded of a session's activities before it"""
    return json_response(activity_history.fetch_session_history_json(current_user_id(), session_id, query))
