"""The activities of the example: each that the diary names, in its group, with what is measured of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from services.activities import create_activity
from services.activity_groups import create_group
from services.example_sessions import PLANS, Part, Plan

TEMPO, REPETITIONS = "Tempo", "Repetitions"
# The heads that activities stand under: by discipline, and for music by the section they first occur in.
SONG_SECTIONS = ("Song", "Songs", "What was left")
GROUPS = {"music": "Technique", "drawing": "Figure drawing", "climbing": "Strength", "yoga": "On the mat"}
SONGS = "Songs"
METRIC: dict[str, Any] = {
    "better": "higher",
    "minimum": None,
    "maximum": None,
    "is_multiplicative": True,
    "is_top_set_metric": False,
}


@dataclass(frozen=True, slots=True)
class ExampleActivity:
    """An activity that was defined, and its metrics and splits by name."""

    id: str
    metric_ids: dict[str, str]
    split_ids: dict[str, str]


def define_activities(user_id: int) -> dict[str, ExampleActivity]:
    """Define every activity of the diary, once each, and the groups they stand under.

    :returns: by name.
    """
    group_ids = {name: create_group(user_id, {"name": name})["id"] for name in (*GROUPS.values(), SONGS)}
    defined: dict[str, ExampleActivity] = {}
    for plan, section, part in list_parts():
        if part.name not in defined:
            group = SONGS if section in SONG_SECTIONS else GROUPS[plan.discipline]
            made = create_activity(user_id, describe_activity(plan, part) | {"group_id": group_ids[group]})
            defined[part.name] = ExampleActivity(
                made["id"],
                {metric["name"]: metric["id"] for metric in made["metrics"]},
                {split["name"]: split["id"] for split in made["splits"]},
            )
    return defined


def list_parts() -> Iterator[tuple[Plan, str, Part]]:
    """Yield every activity of every plan with the section it stands in."""
    for plan in PLANS.values():
        for section, _, parts in plan.sections:
            for part in parts:
                yield plan, section, part


def describe_activity(plan: Plan, part: Part) -> dict[str, Any]:
    """Return an activity as schemas.activities.ActivityIn loads it, without its group."""
    gauge = part.gauge
    metrics: list[dict[str, Any]] = []
    if part.bpm:
        metrics.append({**METRIC, "name": TEMPO, "unit": "bpm", "minimum": 30.0, "maximum": 300.0})
    if part.reps:
        metrics.append({**METRIC, "name": REPETITIONS, "unit": "", "minimum": 0.0})
    if gauge is not None:
        metrics.append({**METRIC, "name": gauge.name, "unit": gauge.unit, "better": gauge.better, "minimum": 0.0})
    return {
        "name": part.name,
        "description": None,
        "discipline": plan.discipline,
        "has_sets": part.sets > 0,
        "metrics_multiplicative": bool(part.reps and gauge),
        "metrics": metrics,
        "splits": [{"name": side} for side in (gauge.sides if gauge else ())],
    }


def gauge_entries(part: Part, activity: ExampleActivity, progress: float) -> list[dict[str, Any]]:
    """Return what a gauge showed after that share of the five weeks; the other side is a little behind."""
    if part.gauge is None:
        return []
    gauge = part.gauge
    value = gauge.before + (gauge.now - gauge.before) * progress
    metric_id = activity.metric_ids[gauge.name]
    return [
        {
            "metric_id": metric_id,
            "split_id": activity.split_ids[side] if side else None,
            "value": round(value * (1 - 0.06 * number), 1),
        }
        for number, side in enumerate(gauge.sides or ("",))
    ]
