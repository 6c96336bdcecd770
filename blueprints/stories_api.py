"""Having a story written over HTTP; the service that does it is each person's own."""

from typing import Any

from flask import current_app

from blueprints import ApiBlueprint, current_profile, current_user_id, let_go, writes_late
from schemas.stories import StoryIn, StoryOut, StoryServiceCheckOut, StoryServiceIn, StoryServiceOut
from services import stories, story_services
from services.story_services import ServiceRules

blueprint = ApiBlueprint("stories", __name__, url_prefix="/api", description="Having a story written")


def service_rules() -> ServiceRules:
    """Return what this server lets a writing service be."""
    return ServiceRules(current_app.config["SECRET_KEY"], current_app.config["IS_OWN_SERVER"])


@blueprint.route("/story-service")
@blueprint.response(200, StoryServiceOut)
def get_story_service() -> dict[str, Any]:
    """Get the writing service, without its key"""
    return story_services.describe_service(current_user_id(), service_rules())


@blueprint.route("/story-service", methods=["PUT"])
@blueprint.arguments(StoryServiceIn)
@blueprint.response(200, StoryServiceOut)
def set_story_service(data: dict[str, Any]) -> dict[str, Any]:
    """Set the writing service up"""
    return story_services.set_service(current_user_id(), data, service_rules())


@blueprint.route("/story-service", methods=["DELETE"])
@blueprint.response(204)
def forget_story_service() -> None:
    """Forget the writing service and its key"""
    story_services.forget_service(current_user_id())


@blueprint.route("/story-service/check", methods=["POST"])
@blueprint.response(200, StoryServiceCheckOut)
@writes_late
def check_story_service() -> dict[str, Any]:
    """Ask the writing service for one word, to see whether it answers"""
    service = story_services.get_service(current_user_id(), service_rules())
    let_go()  # nothing is held while another server writes
    return stories.check_service(service)


@blueprint.route("/stories", methods=["POST"])
@blueprint.arguments(StoryIn)
@blueprint.response(200, StoryOut)
@writes_late
def write_story(data: dict[str, Any]) -> dict[str, Any]:
    """Have a story written; it is stored nowhere until a session holds it"""
    asked = stories.prepare_story(current_user_id(), current_profile(), data, service_rules())
    let_go()  # nothing is held while another server writes
    return stories.write_story(asked)
