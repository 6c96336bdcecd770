"""Whether the server works."""

from typing import Any

import sqlalchemy as sa

from blueprints import ApiBlueprint, public
from config import VERSION
from extensions import db
from schemas.disciplines import HealthOut

blueprint = ApiBlueprint("health", __name__, url_prefix="/api/health", description="Whether the server works")


@blueprint.route("")
@public
@blueprint.response(200, HealthOut)
def get_health() -> dict[str, Any]:
    """Check that the server and its database answer"""
    db.session.execute(sa.select(1))
    return {"status": "ok", "version": VERSION}
