"""The templates of the example: plans of the diary that its sessions were made from."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from extensions import db
from model_types import new_id
from models import SessionTemplate
from services.example_activities import ExampleActivity
from services.example_sessions import PLANS, Part
from services.signed_in import Account
from services.templates import create_template

# Plan: (description, difficulty 1 to 5, what it is for); their sessions are made from a template of the same name.
TEMPLATES = {
    "bossa": ("Warm up, the bridge in a loop, then the whole form without stopping.", 3, "Blue Bossa"),
    "drop2": ("One inversion at a time, slow enough to stay loose. Ends with a chorus of comping.", 4, "left hand"),
    "gesture": ("Ten figures, no outline before the weight is there.", 2, "weight"),
    "four": ("Four problems, four rounds, four minutes of rest. *Breathe before the third move.*", 5, "endurance"),
    "morning": ("Fourteen minutes before anything else.", 1, "waking up"),
    "hips": ("For evenings after climbing.", 2, "hips"),
}


def make_templates(
    user: Account, activities: Mapping[str, ExampleActivity], goal_ids: Mapping[str, str], made_at: datetime
) -> dict[str, str]:
    """Make every template.

    :param activities: by name, like goal_ids.
    :returns: their ids by plan.
    """
    made: dict[str, str] = {}
    for key, (description, difficulty, focus_area) in TEMPLATES.items():
        plan = PLANS[key]
        sections = [
            {
                "id": new_id(),
                "name": name,
                "planned_seconds": minutes * 60,
                "activities": [plan_activity(part, activities[part.name]) for part in parts],
            }
            for name, minutes, parts in plan.sections
        ]
        template = create_template(
            user.id,
            user.profile,
            {
                "name": plan.name,
                "description": description,
                "discipline": plan.discipline,
                "session_type": plan.session_type,
                "goal_id": goal_ids[plan.goal] if plan.goal else None,
                "difficulty": difficulty,
                "focus_area": focus_area,
                "template_data": {"version": 1, "sections": sections},
            },
        )
        db.session.get_one(SessionTemplate, (user.id, template["id"])).created_at = made_at
        made[key] = template["id"]
    return made


def plan_activity(part: Part, activity: ExampleActivity) -> dict[str, Any]:
    """Return an activity of a plan."""
    return {
        "instance_id": new_id(),
        "activity_id": activity.id,
        "name": part.name,
        "planned_seconds": round(part.minutes * 60),
        "sets": [{"instance_id": new_id()} for _ in range(part.sets)],
    }
