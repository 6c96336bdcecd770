"""The heads that activities stand under, over HTTP."""

from typing import Any

from blueprints import ApiBlueprint, current_user_id
from schemas.activity_groups import GroupIn, GroupOrderIn, GroupOut, GroupPatch, GroupsOut
from services import activity_groups

blueprint = ApiBlueprint("activity_groups", __name__, url_prefix="/api/activity-groups", description="Groups")


@blueprint.route("")
@blueprint.response(200, GroupsOut)
def list_groups() -> dict[str, Any]:
    """List the groups in their order"""
    return {"items": activity_groups.list_groups(current_user_id())}


@blueprint.route("", methods=["POST"])
@blueprint.arguments(GroupIn)
@blueprint.response(201, GroupOut)
def create_group(data: dict[str, Any]) -> dict[str, Any]:
    """Add a group, as the last"""
    return activity_groups.create_group(current_user_id(), data)


@blueprint.route("/<group_id>", methods=["PATCH"])
@blueprint.arguments(GroupPatch)
@blueprint.response(200, GroupOut)
def rename_group(patch: dict[str, Any], group_id: str) -> dict[str, Any]:
    """Give a group another name"""
    return activity_groups.rename_group(current_user_id(), group_id, patch["name"])


@blueprint.route("/<group_id>", methods=["DELETE"])
@blueprint.response(204)
def delete_group(group_id: str) -> None:
    """Delete a group; its activities stay, without a group"""
    activity_groups.delete_group(current_user_id(), group_id)


@blueprint.route("/order", methods=["POST"])
@blueprint.arguments(GroupOrderIn)
@blueprint.response(200, GroupsOut)
def order_groups(data: dict[str, Any]) -> dict[str, Any]:
    """Put the groups into another order"""
    return {"items": activity_groups.order_groups(current_user_id(), data["ids"])}
