"""Templates made out of something: a copy of another one, what a session consisted of."""

from typing import Any

from extensions import db
from model_types import new_id
from models import SessionTemplate
from services.goals import id_taken
from services.plans import plan_of, read_plan, with_fresh_ids
from services.practices import get_practice
from services.promotion_store import read_document
from services.signed_in import ProfileRow
from services.template_lists import kind_of
from services.templates import describe_template, find_live_goal, get_template

LONGEST_NAME, COPY = 500, " copy"


def copy_template(user_id: int, profile: ProfileRow, template_id: str, data: dict[str, Any]) -> dict[str, Any]:
    """Copy a template. Repeating it with the same id and name is the same row.

    :param data: perhaps `id` and `name`.
    :returns: see describe_template.
    :raises NotFound: see get_template.
    """
    source = get_template(user_id, template_id)
    values = {
        **{key: getattr(source, key) for key in ("description", "difficulty", "focus_area", "goal_id")},
        **kind_of(source),
        "name": source.name[: LONGEST_NAME - len(COPY)] + COPY,
        "template_data": read_plan(source.template_data),
    }
    return _make_of(user_id, profile, values, data)


def template_from_session(user_id: int, profile: ProfileRow, practice_id: str, data: dict[str, Any]) -> dict[str, Any]:
    """Make a template of what a session consisted of: filed where it is, without what was practised and its notes.

    The notes of its activities stay, as cues. Repeating it with the same id and name is the same row.

    :param data: perhaps `id` and `name`.
    :returns: see describe_template.
    :raises NotFound: see practices.get_practice.
    """
    practice = get_practice(user_id, practice_id)
    document, _ = read_document(practice, profile.time_zone)
    values = {
        **kind_of(practice),
        "goal_id": practice.parent_id,
        "name": practice.name,
        "template_data": {**document, "notes": ""},
    }
    return _make_of(user_id, profile, values, data)


def _make_of(user_id: int, profile: ProfileRow, values: dict[str, Any], data: dict[str, Any]) -> dict[str, Any]:
    """Make a template out of the values of something else, unless the same request made it already."""
    if "id" in data and (existing := db.session.get(SessionTemplate, (user_id, data["id"]))) is not None:
        if existing.deleted_at is not None or data.get("name", existing.name).strip() != existing.name:
            raise id_taken()
        return describe_template(user_id, profile, existing.id)
    template = SessionTemplate(
        user_id=user_id,
        **values
        | {
            "id": data.get("id") or new_id(),
            "name": data.get("name", values["name"]).strip(),
            "goal_id": find_live_goal(user_id, values["goal_id"]),
            "template_data": with_fresh_ids(plan_of(values["template_data"], values["discipline"])),
        },
    )
    db.session.add(template)
    return describe_template(user_id, profile, template.id)
