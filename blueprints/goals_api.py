"""Goals over HTTP."""

from typing import Any

from flask import Response, request

from blueprints import ApiBlueprint, current_account, current_profile, current_user_id
from blueprints.responses import json_response
from schemas.goals import GoalIn, GoalOut, GoalPatch
from schemas.trees import NextStepsOut, NextStepsQuery, RollupsOut, RollupsQuery, TreeOut, TreeQuery
from services import goals, next_steps, rollups, tree
from services.practice_days import today_of

blueprint = ApiBlueprint("goals", __name__, url_prefix="/api/goals", description="What a person aims at, as one tree")


@blueprint.route("/tree")
@blueprint.arguments(TreeQuery, location="query")
@blueprint.response(200, TreeOut)
@blueprint.alt_response(304, description="Nothing was written since the revision in If-None-Match", success=True)
def get_tree(query: dict[str, Any]) -> Response:
    """Get the whole light tree: goals, and sessions as leaves"""
    account = current_account()
    day = f"-{today_of(account.profile)}" if query["rollups"] else ""  # roll-ups change at midnight too
    etag = f"{account.id}-{account.revision}{day}"
    if request.if_none_match.contains_weak(etag):
        response = Response(status=304)
    elif query["rollups"]:
        response = json_response(rollups.fetch_tree_json(account.profile, account.revision))
    else:
        response = json_response(tree.fetch_tree_json(account.id, account.revision))
    response.set_etag(etag, weak=True)
    response.headers["Cache-Control"] = "private, no-cache"
    return response


@blueprint.route("/rollups")
@blueprint.arguments(RollupsQuery, location="query")
@blueprint.response(200, RollupsOut)
def get_rollups(query: dict[str, Any]) -> Response:
    """Get what every goal adds up to, over some practice days or all of them"""
    return json_response(rollups.fetch_rollups_json(current_profile(), query.get("from_date"), query.get("to_date")))


@blueprint.route("/next-steps")
@blueprint.arguments(NextStepsQuery, location="query")
@blueprint.response(200, NextStepsOut)
def list_next_steps(query: dict[str, Any]) -> dict[str, Any]:
    """List the smallest things to do next, each with its reason"""
    return {"items": next_steps.list_next_steps(current_profile(), query.get("goal_id"), query["limit"])}


@blueprint.route("", methods=["POST"])
@blueprint.arguments(GoalIn)
@blueprint.response(201, GoalOut)
def create_goal(data: dict[str, Any]) -> dict[str, Any]:
    """Make a goal"""
    return goals.create_goal(current_user_id(), data)


@blueprint.route("/<goal_id>")
@blueprint.response(200, GoalOut)
def get_goal(goal_id: str) -> dict[str, Any]:
    """Get a goal with its targets and its history"""
    return goals.describe_goal(goals.get_goal(current_user_id(), goal_id))


@blueprint.route("/<goal_id>", methods=["PATCH"])
@blueprint.arguments(GoalPatch)
@blueprint.response(200, GoalOut)
def update_goal(patch: dict[str, Any], goal_id: str) -> dict[str, Any]:
    """Change a goal"""
    return goals.update_goal(current_user_id(), goal_id, patch)


@blueprint.route("/<goal_id>", methods=["DELETE"])
@blueprint.response(204)
def trash_goal(goal_id: str) -> None:
    """Move a goal and everything below it to the trash"""
    goals.trash_goal(current_user_id(), goal_id)


@blueprint.route("/<goal_id>/restore", methods=["POST"])
@blueprint.response(200, GoalOut)
def restore_goal(goal_id: str) -> dict[str, Any]:
    """Take a goal out of the trash, with what went there together with it"""
    return goals.restore_goal(current_user_id(), goal_id)
