"""Climbing, on rock and on plastic."""

from collections.abc import Mapping, Sequence
from typing import Any

from marshmallow import fields

from disciplines.base import Details, Discipline, Document, Metric, Mirror, Record, SessionType

ATTEMPT = "ATTEMPT"


class ClimbingDetails(Details):
    """Where a session was. What was climbed stands in route_completions."""

    is_at_gym = fields.Boolean(load_default=None, allow_none=True)


def measure(details: Document, records: Sequence[Record]) -> dict[str, float]:
    """Return the sends, all tries, and the hardest boulder and rope that were sent, as places on their scales."""
    if not records:
        return {}
    sends = [record for record in records if record["style"] != ATTEMPT]
    values: dict[str, float] = {
        "sends": len(sends),
        "tries": sum(record["tries"] for record in records),
    }
    for scale in ("boulder", "rope"):
        if grades := [record["difficulty"] for record in sends if record["scale"] == scale]:
            values[f"hardest_{scale}"] = max(grades)
    return values


def result(records: Sequence[Record], values: Mapping[str, float]) -> str | None:
    """Return `6 sends, V4`: the hardest boulder and the hardest rope in the words they were logged with.

    Of sends as hard as each other (V4 and 6B) it is the one that was climbed first; at the same instant, the one whose
    id comes first.
    """
    if not values:
        return None
    sends, tries = int(values["sends"]), int(values["tries"])
    if not sends:
        return f"{tries} {'try' if tries == 1 else 'tries'}"
    in_order = sorted(records, key=lambda record: (record["climbed_at"], record["id"]))
    sent = [record for record in in_order if record["style"] != ATTEMPT]
    hardest = [
        max((record for record in sent if record["scale"] == scale), key=lambda record: record["difficulty"])["grade"]
        for scale in ("boulder", "rope")
        if f"hardest_{scale}" in values
    ]
    return ", ".join([f"{sends} send{'' if sends == 1 else 's'}", *hardest])


def count(record: Record) -> dict[str, Any] | None:
    """Return what a competition counts of a completion; None: it was in none."""
    if record["competition_id"] is None:
        return None
    same = ("competition_type", "competition_id", "grade", "difficulty", "tries", "climbed_at")
    return {
        **{key: record[key] for key in same},
        "label": record["route_name"],
        "is_sent": record["style"] != ATTEMPT,
    }


CLIMBING = Discipline(
    key="climbing",
    label="Climbing",
    summary="sends, sets, boards",
    session_types=(
        SessionType("FUN", "Fun"),
        SessionType("POWER", "Power"),
        SessionType("POWER_ENDURANCE", "Power endurance"),
        SessionType("ENDURANCE", "Endurance"),
        SessionType("TENSION_BOARD", "Tension board"),
        SessionType("COMPETITION", "Competition"),
        SessionType("WORKOUT", "Workout"),
        SessionType("CUSTOM", "Custom"),
    ),
    default_daily_cap=3,
    details=ClimbingDetails,
    metrics=(
        Metric("sends", "Sends", "sends", "higher"),
        Metric("tries", "Tries", "tries"),
        Metric("hardest_boulder", "Hardest boulder", "grade", "higher"),
        Metric("hardest_rope", "Hardest rope", "grade", "higher"),
    ),
    measure=measure,
    result_of_records=result,
    record_table="route_completions",
    mirror=Mirror("competition_results", "completion_id", count),
)
