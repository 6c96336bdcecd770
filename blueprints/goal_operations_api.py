"""Changes to the shape of the tree over HTTP; each answers with what takes it back."""

from typing import Any

from blueprints import ApiBlueprint, current_profile, current_user_id
from schemas.goal_operations import (
    BatchIn,
    ChangeOut,
    ConvertIn,
    CopyIn,
    GoalChangeOut,
    MoveIn,
    OrderIn,
    VersionIn,
)
from services import goal_copies, goal_operations

blueprint = ApiBlueprint(
    "goal_operations", __name__, url_prefix="/api/goals", description="Moving, converting, copying, completing goals"
)


def change_one(goal_id: str, operation: str, data: dict[str, Any]) -> dict[str, Any]:
    """Do one operation on one goal or session."""
    return goal_operations.change_one(current_user_id(), goal_id, operation, data)


@blueprint.route("/batch", methods=["POST"])
@blueprint.arguments(BatchIn)
@blueprint.response(200, ChangeOut)
def change_goals(data: dict[str, Any]) -> dict[str, Any]:
    """Do several operations together: all of them, or none"""
    return goal_operations.change_many(current_user_id(), data["operations"])


@blueprint.route("/order", methods=["POST"])
@blueprint.arguments(OrderIn)
@blueprint.response(200, ChangeOut)
def order_goals(data: dict[str, Any]) -> dict[str, Any]:
    """Put siblings into another order"""
    return goal_operations.change_many(current_user_id(), [{"op": "order", **data}])


@blueprint.route("/<goal_id>/move", methods=["POST"])
@blueprint.arguments(MoveIn)
@blueprint.response(200, GoalChangeOut)
def move_goal(data: dict[str, Any], goal_id: str) -> dict[str, Any]:
    """Move a goal or session, with everything below it"""
    return change_one(goal_id, "move", data)


@blueprint.route("/<goal_id>/convert", methods=["POST"])
@blueprint.arguments(ConvertIn)
@blueprint.response(200, GoalChangeOut)
def convert_goal(data: dict[str, Any], goal_id: str) -> dict[str, Any]:
    """Give a goal another level"""
    return change_one(goal_id, "convert", data)


@blueprint.route("/<goal_id>/copy", methods=["POST"])
@blueprint.arguments(CopyIn)
@blueprint.response(201, GoalChangeOut)
def copy_goal(data: dict[str, Any], goal_id: str) -> dict[str, Any]:
    """Copy a goal with everything below it"""
    return goal_copies.copy_goal(current_user_id(), current_profile(), goal_id, data)


@blueprint.route("/<goal_id>/complete", methods=["POST"])
@blueprint.arguments(VersionIn)
@blueprint.response(200, GoalChangeOut)
def complete_goal(data: dict[str, Any], goal_id: str) -> dict[str, Any]:
    """Complete a goal by hand"""
    return change_one(goal_id, "complete", data)


@blueprint.route("/<goal_id>/reopen", methods=["POST"])
@blueprint.arguments(VersionIn)
@blueprint.response(200, GoalChangeOut)
def reopen_goal(data: dict[str, Any], goal_id: str) -> dict[str, Any]:
    """Open a completed goal again; that it was completed stays in its history"""
    return change_one(goal_id, "reopen", data)
