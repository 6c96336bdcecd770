"""Goals and the tree over HTTP."""

from typing import Any

from flask import Response, request

from blueprints import ApiBlueprint, current_account, current_user_id, json_response
from models import Goal
from schemas.goals import GoalIn, GoalOut, GoalPatch, TreeOut
from services import goals, tree

blueprint = ApiBlueprint("goals", __name__, url_prefix="/api/goals", description="What a person aims at, as one tree")


@blueprint.route("/tree")
@blueprint.response(200, TreeOut)
@blueprint.alt_response(304, description="Nothing was written since the revision in If-None-Match", success=True)
def get_tree() -> Response:
    """Get the whole light tree: goals, and sessions as leaves"""
    account = current_account()
    etag = f"{account.id}-{account.revision}"
    if request.if_none_match.contains_weak(etag):
        response = Response(status=304)
    else:
        response = json_response(tree.fetch_tree_json(account.id, account.revision))
    response.set_etag(etag, weak=True)
    response.headers["Cache-Control"] = "private, no-cache"
    return response


@blueprint.route("", methods=["POST"])
@blueprint.arguments(GoalIn)
@blueprint.response(201, GoalOut)
def create_goal(data: dict[str, Any]) -> Goal:
    """Make a goal"""
    return goals.create_goal(current_user_id(), data)


@blueprint.route("/<goal_id>")
@blueprint.response(200, GoalOut)
def get_goal(goal_id: str) -> Goal:
    """Get a goal"""
    return goals.get_goal(current_user_id(), goal_id)


@blueprint.route("/<goal_id>", methods=["PATCH"])
@blueprint.arguments(GoalPatch)
@blueprint.response(200, GoalOut)
def update_goal(patch: dict[str, Any], goal_id: str) -> Goal:
    """Change a goal"""
    return goals.update_goal(current_user_id(), goal_id, patch)


@blueprint.route("/<goal_id>", methods=["DELETE"])
@blueprint.response(204)
def trash_goal(goal_id: str) -> None:
    """Move a goal and everything below it to the trash"""
    goals.trash_goal(current_user_id(), goal_id)


@blueprint.route("/<goal_id>/restore", methods=["POST"])
@blueprint.response(200, GoalOut)
def restore_goal(goal_id: str) -> Goal:
    """Take a goal out of the trash, with what went there together with it"""
    return goals.restore_goal(current_user_id(), goal_id)
