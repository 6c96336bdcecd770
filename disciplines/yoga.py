"""Yoga: sequences of poses."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from marshmallow import fields

from disciplines.base import (
    Details,
    Discipline,
    Document,
    Metric,
    Part,
    Record,
    SessionType,
    list_of,
    one_of,
    seconds,
    setup_text,
    share,
    without,
)
from disciplines.yoga_sequences import STARTERS

SIDES = ("left", "right", "both")


class Pose(Part):
    """A pose of a sequence; `pose` names one that can be drawn. `held_seconds` null: it was not come to."""

    name = fields.String(required=True)
    pose = fields.String(load_default=None, allow_none=True)
    side = one_of(SIDES, load_default=None, allow_none=True)
    hold_seconds = seconds(required=True)
    transition_seconds = seconds(load_default=None, allow_none=True)
    cue = fields.String(load_default="")
    held_seconds = seconds(load_default=None, allow_none=True)
    done = fields.Boolean(load_default=False)


class YogaDetails(Details):
    """The poses of a session, in their order. Its pauses stand in the document."""

    poses = list_of(fields.Nested(Pose), 500)


def done_count(details: Document) -> int:
    """Return how many poses were held."""
    return sum(pose["done"] for pose in details["poses"])


def measure(details: Document, records: Sequence[Record]) -> dict[str, float]:
    """Return the poses that were held, their share in per cent, and the seconds they were held."""
    poses = details["poses"]
    if not poses:
        return {}
    held = sum(Fraction(repr(pose["held_seconds"])) for pose in poses if pose["held_seconds"] is not None)
    done = done_count(details)
    return {
        "poses_done": done,
        "completion": float(round(Fraction(100 * done, len(poses)), 2)),
        "held_seconds": float(round(held, 2)),
    }


def completion(details: Document) -> Fraction | None:
    """Return the poses that were held over all of them."""
    return share(done_count(details), len(details["poses"])) if details["poses"] else None


def result(details: Document, values: Mapping[str, float]) -> str | None:
    """Return `11 of 12 poses`."""
    if "poses_done" not in values:
        return None
    done, count = int(values["poses_done"]), len(details["poses"])
    return f"{done} of {count} poses" if done != count else f"{count} pose{'' if count == 1 else 's'}"


def setup_key(details: Document) -> str | None:
    """Return the same text for the same poses, held as long."""
    keys = ("name", "side", "hold_seconds")
    poses = [{key: pose[key] for key in keys} for pose in details["poses"]]
    return setup_text({"poses": poses}, ("poses",)) if poses else None


def plan(details: Document) -> dict[str, Any]:
    """Return the sequence, with nothing held yet."""
    poses = details.get("poses")
    if not isinstance(poses, list):
        return without()(details)
    held = ("held_seconds", "done")
    fresh = [
        {key: value for key, value in pose.items() if key not in held} if isinstance(pose, dict) else pose
        for pose in poses
    ]
    return {**without()(details), "poses": fresh}


def planned_seconds(details: Document) -> float | None:
    """Return the time of all holds and of the ways into them."""
    return sum(pose["hold_seconds"] + (pose["transition_seconds"] or 0) for pose in details["poses"]) or None


YOGA = Discipline(
    key="yoga",
    label="Yoga",
    summary="sequences, holds",
    session_types=(SessionType("SEQUENCE", "Sequence"), SessionType("FREE", "Free"), SessionType("CUSTOM", "Custom")),
    details=YogaDetails,
    metrics=(
        Metric("poses_done", "Poses", "poses", "higher"),
        Metric("completion", "Done", "%", "higher"),
        Metric("held_seconds", "Time held", "s", "higher"),
    ),
    measure=measure,
    completion=completion,
    result=result,
    setup_key=setup_key,
    plan=plan,
    planned_seconds=planned_seconds,
    starters=STARTERS,
)
