"""The disciplines over HTTP."""

from typing import Any

from blueprints import ApiBlueprint
from disciplines import DISCIPLINES
from schemas.disciplines import DisciplinesOut

blueprint = ApiBlueprint(
    "disciplines", __name__, url_prefix="/api/disciplines", description="The crafts and their session types"
)


@blueprint.route("")
@blueprint.response(200, DisciplinesOut)
def list_disciplines() -> dict[str, Any]:
    """List the disciplines"""
    return {"disciplines": list(DISCIPLINES.values())}
