"""Rituals over HTTP."""

from typing import Any

from blueprints import ApiBlueprint, current_user_id
from schemas.rituals import RitualIn, RitualOut, RitualPatch, RitualsOut
from services import rituals

blueprint = ApiBlueprint("rituals", __name__, url_prefix="/api/rituals", description="Ways to begin a bedtime story")


@blueprint.route("")
@blueprint.response(200, RitualsOut)
def list_rituals() -> dict[str, Any]:
    """List rituals, the default first, and what ships"""
    return rituals.list_rituals(current_user_id())


@blueprint.route("", methods=["POST"])
@blueprint.arguments(RitualIn)
@blueprint.response(201, RitualOut)
def create_ritual(data: dict[str, Any]) -> dict[str, Any]:
    """Make a ritual; the first one is the default"""
    return rituals.create_ritual(current_user_id(), data)


@blueprint.route("/<ritual_id>")
@blueprint.response(200, RitualOut)
def get_ritual(ritual_id: str) -> dict[str, Any]:
    """Get a ritual"""
    return rituals.describe_ritual(current_user_id(), ritual_id)


@blueprint.route("/<ritual_id>", methods=["PATCH"])
@blueprint.arguments(RitualPatch)
@blueprint.response(200, RitualOut)
def update_ritual(patch: dict[str, Any], ritual_id: str) -> dict[str, Any]:
    """Change a ritual; its sessions stay as they are"""
    return rituals.update_ritual(current_user_id(), ritual_id, patch)


@blueprint.route("/<ritual_id>", methods=["DELETE"])
@blueprint.response(204)
def trash_ritual(ritual_id: str) -> None:
    """Delete a ritual; its sessions keep their history"""
    rituals.trash_ritual(current_user_id(), ritual_id)


@blueprint.route("/<ritual_id>/restore", methods=["POST"])
@blueprint.response(200, RitualOut)
def restore_ritual(ritual_id: str) -> dict[str, Any]:
    """Bring a deleted ritual back"""
    return rituals.restore_ritual(current_user_id(), ritual_id)


@blueprint.route("/<ritual_id>/default", methods=["POST"])
@blueprint.response(200, RitualOut)
def make_default(ritual_id: str) -> dict[str, Any]:
    """Begin with this ritual from now on"""
    return rituals.make_default(current_user_id(), ritual_id)
