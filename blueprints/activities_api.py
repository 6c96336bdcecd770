"""What can be practised and measured, over HTTP."""

from typing import Any

from blueprints import ApiBlueprint, current_user_id
from schemas.activities import ActivitiesOut, ActivityIn, ActivityOut
from services import activities

blueprint = ApiBlueprint("activities", __name__, url_prefix="/api/activities", description="What can be practised")


@blueprint.route("")
@blueprint.response(200, ActivitiesOut)
def list_activities() -> dict[str, Any]:
    """List my activities with what is measured of them"""
    return {"items": activities.list_activities(current_user_id())}


@blueprint.route("", methods=["POST"])
@blueprint.arguments(ActivityIn)
@blueprint.response(201, ActivityOut)
def create_activity(data: dict[str, Any]) -> dict[str, Any]:
    """Define an activity"""
    return activities.create_activity(current_user_id(), data)
