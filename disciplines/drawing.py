"""Drawing: timed figures from generated poses or one's own pictures."""

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
    counted,
    list_of,
    one_of,
    seconds,
    setup_text,
    share,
    without,
)

CATEGORIES = ("full-body", "hands", "feet", "portraits")
GENDERS = ("any", "female", "male")
CLOTHING = ("any", "minimal", "clothed")
SOURCES = ("generated", "pictures")
SETUP = (
    *("steps", "duration_seconds", "image_count", "break_seconds", "category", "gender", "clothing", "source"),
    *("folder", "tags", "always_generate_new", "subjects"),
)


class Step(Part):
    """A rung of the ladder: so many images of so many seconds; null: as long as one likes."""

    count = counted(500, 1, required=True)
    seconds = seconds(allow_none=True, load_default=None)


class ImageResult(Part):
    """One image that was drawn."""

    category = fields.String(load_default=None, allow_none=True)
    seconds = seconds(required=True)
    seed = counted(2**53, load_default=None, allow_none=True)
    picture = fields.String(load_default=None, allow_none=True, metadata={"description": "Name of an own picture"})
    is_done = fields.Boolean(load_default=True, metadata={"description": "False: left before its time"})
    is_kept = fields.Boolean(load_default=False, metadata={"description": "To be drawn again"})


class DrawingDetails(Details):
    """What was set up to be drawn, and what was."""

    duration_seconds = seconds(allow_none=True, metadata={"description": "Of an image; null: as long as one likes"})
    image_count = counted(10_000, 1, allow_none=True)
    steps = list_of(fields.Nested(Step), 100)
    break_seconds = seconds(load_default=0, metadata={"description": "Between two steps"})
    category = one_of(CATEGORIES, load_default="full-body")
    gender = one_of(GENDERS, load_default="any")
    clothing = one_of(CLOTHING, load_default="any")
    source = one_of(SOURCES, load_default="generated")
    folder = fields.String(load_default=None, allow_none=True)
    tags = list_of(fields.String(), 100)
    always_generate_new = fields.Boolean(load_default=True)
    subjects = list_of(fields.Raw(), 500, metadata={"description": "Only these: seeds, names of own pictures"})
    images_completed = counted(100_000, allow_none=True)
    total_seconds = seconds(allow_none=True, metadata={"description": "Where single images have none"})
    image_results = list_of(fields.Nested(ImageResult), 2_000)


def planned_images(details: Document) -> int | None:
    """Return how many images were set up; None if nobody said."""
    if details["steps"]:
        return sum(step["count"] for step in details["steps"])
    return details.get("image_count")


def measure(details: Document, records: Sequence[Record]) -> dict[str, float]:
    """Return the images that were finished, the seconds spent drawing, and their mean.

    The mean is over all images that have a time, also the one that was left; without any, it is the whole time over
    the finished images.
    """
    drawn = details["image_results"]
    done = details.get("images_completed")
    if done is None:
        if not drawn:
            return {}
        done = sum(image["is_done"] for image in drawn)
    total = sum(image["seconds"] for image in drawn) if drawn else details.get("total_seconds")
    values: dict[str, float] = {"images_completed": done}
    if total is not None:
        values["drawing_seconds"] = round(total, 2)
        if count := len(drawn) or done:
            values["average_seconds"] = round(total / count, 2)
    return values


def completion(details: Document) -> Fraction | None:
    """Return the finished images over those that were set up."""
    values, planned = measure(details, ()), planned_images(details)
    return share(int(values.get("images_completed", 0)), planned) if planned else None


def result(details: Document, values: Mapping[str, float]) -> str | None:
    """Return `11 of 12 images`."""
    if "images_completed" not in values:
        return None
    done, planned = int(values["images_completed"]), planned_images(details)
    if planned and planned != done:
        return f"{done} of {planned} images"
    return f"{done} image{'' if done == 1 else 's'}"


def setup_key(details: Document) -> str | None:
    """Return the same text for the same ladder of the same figures."""
    return setup_text(details, SETUP) if details["steps"] or details.get("image_count") else None


def planned_seconds(details: Document) -> float | None:
    """Return the time of all images and the breaks between the steps; None if an image has no end."""
    steps: list[dict[str, Any]] = details["steps"]
    if not steps:
        steps = [{"count": details.get("image_count"), "seconds": details.get("duration_seconds")}]
    if any(step["count"] is None or step["seconds"] is None for step in steps):
        return None
    return sum(step["count"] * step["seconds"] for step in steps) + details["break_seconds"] * (len(steps) - 1)


DRAWING = Discipline(
    key="drawing",
    label="Drawing",
    summary="timed figures",
    session_types=(SessionType("FREE", "Free"), SessionType("TIMED", "Timed"), SessionType("LADDER", "Ladder")),
    details=DrawingDetails,
    metrics=(
        Metric("images_completed", "Images", "images", "higher"),
        Metric("drawing_seconds", "Time drawing", "s", "higher"),
        Metric("average_seconds", "Seconds an image", "s"),
    ),
    measure=measure,
    completion=completion,
    result=result,
    setup_key=setup_key,
    plan=without("images_completed", "total_seconds", "image_results"),
    planned_seconds=planned_seconds,
)
