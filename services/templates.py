"""Templates: making, reading and changing one, and the plan that a session begins with."""

from typing import Any

from errors import Invalid, NotFound, Stale
from extensions import db
from model_types import new_id, utc_now
from models import SessionTemplate
from services import goal_levels, template_lists, tree
from services.documents import DocumentError, parse_document
from services.goals import STALE_DETAIL, id_taken
from services.measuring import check_details, upgrade_details
from services.plans import plan_of, read_plan, with_fresh_ids
from services.practice_rules import check_kind
from services.signed_in import ProfileRow
from services.template_lists import kind_of

PLAIN = ("description", "difficulty", "focus_area", "archived")


def create_template(user_id: int, profile: ProfileRow, data: dict[str, Any]) -> dict[str, Any]:
    """Make a template. Repeating it with the same id and body is the same row.

    :returns: see describe_template.
    :raises Conflict: the id is taken, or no session can stand under this goal.
    :raises Invalid: the plan or the discipline is refused.
    :raises NotFound: there is no such goal.
    """
    document = load_plan(data, profile, data["discipline"]) or plan_of(parse_document({"version": 1}), None)
    values: dict[str, Any] = {
        "name": data["name"].strip(),
        "discipline": data["discipline"],
        "session_type": check_kind(data["discipline"], data.get("session_type")),
        **{key: data.get(key) for key in ("description", "difficulty", "focus_area", "goal_id")},
        "template_data": document,
    }
    if "id" in data and (existing := db.session.get(SessionTemplate, (user_id, data["id"]))) is not None:
        if existing.deleted_at is not None or any(getattr(existing, key) != value for key, value in values.items()):
            raise id_taken()
        return describe_template(user_id, profile, existing.id)
    check_goal(user_id, values["goal_id"])
    template = SessionTemplate(user_id=user_id, id=data.get("id") or new_id(), **values)
    db.session.add(template)
    return describe_template(user_id, profile, template.id)


def load_plan(
    data: dict[str, Any], profile: ProfileRow, discipline: str, stored: dict[str, Any] | None = None
) -> dict[str, Any] | None:
    """Return the plan that a writer sent as `template_data`; None if none was sent.

    :param stored: the plan that it replaces.
    :raises Invalid: it is not a document, or its details are not those of the discipline.
    """
    if data.get("template_data") is None:
        return None
    try:
        plan = plan_of(parse_document(data["template_data"], profile.time_zone), discipline)
    except DocumentError as error:
        raise Invalid(
            "The template's plan was refused. Nothing was changed.", errors={"template_data": [str(error)]}
        ) from error
    check_details(discipline, plan, "template_data", stored)
    return plan


def check_goal(user_id: int, goal_id: str | None) -> None:
    """Refuse a goal under which no session can be filed.

    :raises Conflict: the levels do not fit.
    :raises NotFound: there is no such goal.
    """
    if goal_id is not None:
        tree.find_parent(user_id, "PracticeSession", None, goal_id)


def get_template(user_id: int, template_id: str) -> SessionTemplate:
    """Return a template, archived or not.

    :raises NotFound: absent, deleted, or another user's.
    """
    template = db.session.get(SessionTemplate, (user_id, template_id))
    if template is None or template.deleted_at is not None:
        raise NotFound("This template is not here. It may have been deleted.")
    return template


def check_template(user_id: int, template_id: str | None) -> None:
    """Refuse a template that never was, or is gone for good; a session may have been made from a deleted one.

    :raises NotFound: absent or another user's.
    """
    if template_id is not None and db.session.get(SessionTemplate, (user_id, template_id)) is None:
        raise NotFound("This template is not here. It may have been deleted for good.")


def describe_template(user_id: int, profile: ProfileRow, template_id: str) -> dict[str, Any]:
    """Return schemas.templates.TemplateOut.

    :raises NotFound: see get_template.
    """
    db.session.flush()  # its version and its instants are written now
    template = get_template(user_id, template_id)
    item = template_lists.describe_rows(user_id, [template])[0]
    return {**item, "template_data": upgrade_details(template.discipline, read_plan(template.template_data))}


def update_template(user_id: int, profile: ProfileRow, template_id: str, patch: dict[str, Any]) -> dict[str, Any]:
    """Change a template that the writer saw at `patch["version"]`; its sessions stay as they are.

    :returns: see describe_template.
    :raises NotFound: see get_template.
    :raises Stale: it was changed since; `current` is the template as it is now.
    :raises Conflict, Invalid: see create_template.
    """
    template = get_template(user_id, template_id)
    if patch["version"] != template.version:
        raise Stale(STALE_DETAIL, current=describe_template(user_id, profile, template_id))
    stored = read_plan(template.template_data)
    document = load_plan(patch, profile, patch.get("discipline", template.discipline), stored)
    if patch.get("goal_id", template.goal_id) != template.goal_id:  # before anything: one write is one version
        check_goal(user_id, patch["goal_id"])
    if "discipline" in patch or "session_type" in patch:
        template.discipline = patch.get("discipline", template.discipline)
        template.session_type = check_kind(template.discipline, patch.get("session_type"))
    if "name" in patch:
        template.name = patch["name"].strip()
    for key in (*PLAIN, "goal_id"):
        if key in patch:
            setattr(template, key, patch[key])
    if document is not None:
        template.template_data = document
    return describe_template(user_id, profile, template_id)


def trash_template(user_id: int, template_id: str) -> None:
    """Delete a template; its sessions keep its name, and it can be restored while it is named or for 30 days.

    :raises NotFound: see get_template.
    """
    get_template(user_id, template_id).deleted_at = utc_now()


def restore_template(user_id: int, profile: ProfileRow, template_id: str) -> dict[str, Any]:
    """Bring a deleted template back.

    :returns: see describe_template.
    :raises NotFound: there is none, or it is gone for good.
    """
    template = db.session.get(SessionTemplate, (user_id, template_id))
    if template is not None:
        template.deleted_at = None
    return describe_template(user_id, profile, template_id)


def find_live_goal(user_id: int, goal_id: str | None) -> str | None:
    """Return the goal if sessions can be filed under it; None if it is in the trash or gone."""
    if goal_id is None:
        return None
    row = tree.find_row(user_id, goal_id)
    is_fit = row is not None and row.deleted_at is None and goal_levels.is_below("PracticeSession", row.type)
    return goal_id if is_fit else None


def plan_for(user_id: int, profile: ProfileRow, template_id: str) -> dict[str, Any]:
    """Return `{document, name, discipline, session_type, goal_id}` for a session from a template; ids are fresh.

    `goal_id` is None if sessions cannot be filed under that goal any more.

    :raises NotFound: see get_template.
    """
    template = get_template(user_id, template_id)
    return {
        "document": with_fresh_ids(plan_of(read_plan(template.template_data), template.discipline)),
        "name": template.name,
        **kind_of(template),
        "goal_id": find_live_goal(user_id, template.goal_id),
    }
