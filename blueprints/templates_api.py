"""Templates over HTTP."""

from typing import Any

from blueprints import ApiBlueprint, current_profile, current_user_id
from schemas.templates import (
    FromSessionIn,
    TemplateCopyIn,
    TemplateIn,
    TemplateOut,
    TemplatePatch,
    TemplateQuery,
    TemplatesOut,
)
from services import template_copies, template_lists, templates

blueprint = ApiBlueprint("templates", __name__, url_prefix="/api", description="Session plans to use again")


@blueprint.route("/templates")
@blueprint.arguments(TemplateQuery, location="query")
@blueprint.response(200, TemplatesOut)
def list_templates(query: dict[str, Any]) -> dict[str, Any]:
    """List templates, the last used first"""
    return {"items": template_lists.list_templates(current_user_id(), query["state"])}


@blueprint.route("/templates", methods=["POST"])
@blueprint.arguments(TemplateIn)
@blueprint.response(201, TemplateOut)
def create_template(data: dict[str, Any]) -> dict[str, Any]:
    """Make a template"""
    return templates.create_template(current_user_id(), current_profile(), data)


@blueprint.route("/templates/<template_id>")
@blueprint.response(200, TemplateOut)
def get_template(template_id: str) -> dict[str, Any]:
    """Get a template with its plan"""
    return templates.describe_template(current_user_id(), current_profile(), template_id)


@blueprint.route("/templates/<template_id>", methods=["PATCH"])
@blueprint.arguments(TemplatePatch)
@blueprint.response(200, TemplateOut)
def update_template(patch: dict[str, Any], template_id: str) -> dict[str, Any]:
    """Change a template; its sessions stay as they are"""
    return templates.update_template(current_user_id(), current_profile(), template_id, patch)


@blueprint.route("/templates/<template_id>", methods=["DELETE"])
@blueprint.response(204)
def trash_template(template_id: str) -> None:
    """Delete a template; its sessions keep their history and its name"""
    templates.trash_template(current_user_id(), template_id)


@blueprint.route("/templates/<template_id>/restore", methods=["POST"])
@blueprint.response(200, TemplateOut)
def restore_template(template_id: str) -> dict[str, Any]:
    """Bring a deleted template back"""
    return templates.restore_template(current_user_id(), current_profile(), template_id)


@blueprint.route("/templates/<template_id>/copy", methods=["POST"])
@blueprint.arguments(TemplateCopyIn)
@blueprint.response(201, TemplateOut)
def copy_template(data: dict[str, Any], template_id: str) -> dict[str, Any]:
    """Copy a template"""
    return template_copies.copy_template(current_user_id(), current_profile(), template_id, data)


@blueprint.route("/sessions/<session_id>/template", methods=["POST"])
@blueprint.arguments(FromSessionIn)
@blueprint.response(201, TemplateOut)
def make_template(data: dict[str, Any], session_id: str) -> dict[str, Any]:
    """Make a template of what a session consisted of"""
    return template_copies.template_from_session(current_user_id(), current_profile(), session_id, data)
