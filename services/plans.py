"""Plans: documents in which nothing is practised yet, as templates hold them and sessions begin with them."""

import math
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from model_types import new_id
from services.documents import is_current, upgrade_document
from services.measuring import plan_details, planned_by_details, sets_up
from services.promotion import activity_seconds

MINUTE = 60


def read_plan(stored: Any) -> dict[str, Any]:
    """Return the document of version 1 that a template stores, whatever wrote it; see upgrade_document."""
    return upgrade_document(stored)


def plan_of(document: dict[str, Any], discipline: str | None) -> dict[str, Any]:
    """Return a document of version 1 without what was practised: times, ticks, recorded values, pauses.

    What its discipline says of the set-up stays. Sets stay as many as they were, notes stay as cues. An activity that
    was timed and had no planned time is planned for the time it took, in whole minutes, at least one.
    """
    return {
        **document,
        "sections": [
            {**section, "activities": [_planned_activity(item) for item in section["activities"]]}
            for section in document["sections"]
        ],
        "pauses": [],
        "confirmed_at": None,
        "details": plan_details(discipline, document["details"]),
    }


def _planned_activity(activity: dict[str, Any]) -> dict[str, Any]:
    return {
        **activity,
        "completed": False,
        "intervals": [],
        "duration_seconds": None,
        "planned_seconds": activity.get("planned_seconds") or _likely_seconds(activity_seconds(activity)),
        "metrics": [],
        "sets": [{**item, "completed": False, "duration_seconds": None, "metrics": []} for item in activity["sets"]],
    }


def _likely_seconds(practised: Fraction | None) -> int | None:
    if not practised:
        return None
    return max(math.floor(practised / MINUTE + Fraction(1, 2)), 1) * MINUTE


def with_fresh_ids(document: dict[str, Any]) -> dict[str, Any]:
    """Return a document of version 1 whose sections, activities and sets have new ids."""
    return {
        **document,
        "sections": [
            {
                **section,
                "id": new_id(),
                "activities": [
                    {
                        **activity,
                        "instance_id": new_id(),
                        "sets": [{**item, "instance_id": new_id()} for item in activity["sets"]],
                    }
                    for activity in section["activities"]
                ],
            }
            for section in document["sections"]
        ],
    }


def measure_plan(stored: Any, discipline: str | None) -> dict[str, Any]:
    """Return `section_seconds` (`[planned, 0]` of each), their sum, how many activities, and whether there is a set-up.

    A section takes its own planned seconds, or else those of its activities. Without any, the sum is what the details
    say that their set-up takes.
    """
    document: Mapping[str, Any] = stored if is_current(stored) else read_plan(stored)
    planned = [_section_seconds(section) for section in document["sections"]]
    return {
        "section_seconds": [[seconds, 0] for seconds in planned],
        "planned_seconds": sum(planned) or planned_by_details(discipline, document["details"]),
        "activity_count": sum(len(section["activities"]) for section in document["sections"]),
        "has_setup": sets_up(discipline, document["details"]),
    }


def _section_seconds(section: Mapping[str, Any]) -> int:
    of_activities = sum((item.get("planned_seconds") or 0 for item in section["activities"]), 0)
    return math.floor(section["planned_seconds"] or of_activities)
