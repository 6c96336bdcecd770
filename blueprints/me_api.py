"""The signed-in person over HTTP."""

from typing import Any

from blueprints import ApiBlueprint, current_account
from models import User
from schemas.me import MeOut, ProfilePatch
from services import profiles
from services.signed_in import Account, get_user

blueprint = ApiBlueprint("me", __name__, url_prefix="/api/me", description="The signed-in person")


@blueprint.route("")
@blueprint.response(200, MeOut)
def get_me() -> Account:
    """Get who I am, with my clock and taste"""
    return current_account()


@blueprint.route("", methods=["PATCH"])
@blueprint.arguments(ProfilePatch)
@blueprint.response(200, MeOut)
def update_me(patch: dict[str, Any]) -> User:
    """Change my clock and taste"""
    return profiles.update_profile(get_user(current_account()), patch)
