"""The trash over HTTP."""

from typing import Any

from blueprints import ApiBlueprint, current_user_id
from schemas.trash import TrashOut
from services import trash_contents

blueprint = ApiBlueprint("trash", __name__, url_prefix="/api/trash", description="What was deleted and can come back")


@blueprint.route("")
@blueprint.response(200, TrashOut)
def list_trash() -> dict[str, Any]:
    """List what is in the trash, newest first"""
    return {"items": trash_contents.list_trash(current_user_id()), "days": trash_contents.KEPT_DAYS}
