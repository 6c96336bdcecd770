"""The activities of the example: each that the diary names, with what is measured of it."""

from dataclasses import dataclass

from services.activities import create_activity
from services.example_sessions import PLANS

TEMPO, REPETITIONS = "Tempo", "Repetitions"


@dataclass(frozen=True, slots=True)
class ExampleActivity:
    """An activity that was defined, and its metrics by name."""

    id: str
    metric_ids: dict[str, str]


def define_activities(user_id: int) -> dict[str, ExampleActivity]:
    """Define every activity of the diary, once each.

    :returns: by name.
    """
    metrics: dict[str, list[dict[str, str]]] = {}
    for plan in PLANS.values():
        for part in (part for _, _, parts in plan.sections for part in parts):
            wanted = [{"name": TEMPO, "unit": "bpm"}] if part.bpm else []
            wanted += [{"name": REPETITIONS, "unit": ""}] if part.reps else []
            metrics.setdefault(part.name, wanted)
    defined: dict[str, ExampleActivity] = {}
    for name, wanted in metrics.items():
        made = create_activity(user_id, {"name": name, "metrics": wanted})
        defined[name] = ExampleActivity(made["id"], {metric["name"]: metric["id"] for metric in made["metrics"]})
    return defined
