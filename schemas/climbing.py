"""Grades and routes, in and out."""

from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from schemas.fields import Day, InSchema, Instant, OutSchema, name, one_of, row_id, text, version
from words import CLIMBING_SCALES, CLIMBING_SYSTEMS

GRADE_DESCRIPTION = "As people type it: `v4`, `5.10A`, `VII -`, `6a/6a+`"
SYSTEM_DESCRIPTION = "Needed where the grade does not tell it by itself"


def grade(**kwargs: Any) -> fields.String:
    """Return a field for a grade as somebody types it."""
    return text(40, shortest=1, metadata={"description": GRADE_DESCRIPTION}, **kwargs)


def grade_system(**kwargs: Any) -> fields.String:
    """Return a field for a system of grades."""
    return one_of(CLIMBING_SYSTEMS, metadata={"description": SYSTEM_DESCRIPTION}, **kwargs)


class GradedOut(OutSchema):
    """A grade in its own words, and its place: the larger, the harder, and comparable within its scale."""

    grade = fields.String(required=True)
    grade_system = one_of(CLIMBING_SYSTEMS, required=True)
    scale = one_of(CLIMBING_SCALES, required=True)
    difficulty = fields.Float(required=True)


class GradeOut(OutSchema):
    """A grade to choose, and its place on its scale."""

    grade = fields.String(required=True)
    difficulty = fields.Float(required=True)


class GradeSystemOut(OutSchema):
    """A system of grades, easiest first."""

    key = one_of(CLIMBING_SYSTEMS, required=True)
    label = fields.String(required=True)
    scale = one_of(CLIMBING_SCALES, required=True)
    grades = fields.List(fields.Nested(GradeOut), required=True)


class ConversionOut(OutSchema):
    """A place on a scale, and what it comes to in each of its systems."""

    scale = one_of(CLIMBING_SCALES, required=True)
    difficulty = fields.Float(required=True)
    grades = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        required=True,
        metadata={"description": "Grade by system: `{'V': 'V4', 'Font': '6B'}`"},
    )


class GradesOut(OutSchema):
    """Every system of grades, and how they correspond."""

    systems = fields.List(fields.Nested(GradeSystemOut), required=True)
    conversions = fields.List(fields.Nested(ConversionOut), required=True)


class RouteFields(InSchema):
    """What can be said of a route."""

    color = text(32)
    place = text(200)
    setter = text(200)
    notes = text(5_000)
    active_from = Day(allow_none=True, metadata={"description": "null: nobody said so"})
    active_to = Day(allow_none=True, metadata={"description": "The last day; null: nobody said so"})

    @validates_schema
    def check_days(self, data: dict[str, Any], **_kwargs: Any) -> None:
        """Refuse a route that is gone before it is there."""
        first, last = data.get("active_from"), data.get("active_to")
        if first is not None and last is not None and last < first:
            raise ValidationError("This is before the first day.", "active_to")


class RouteIn(RouteFields):
    """A boulder or a route."""

    id = row_id()
    name = name(required=True)
    grade = grade(required=True)
    grade_system = grade_system()


class RoutePatch(RouteFields):
    """Changes to a route; what was climbed keeps the name and the grade that it had then."""

    version = version(required=True)
    name = name()
    grade = grade()
    grade_system = grade_system()


class RouteOut(GradedOut):
    """A boulder or a route, and how it went; sessions in the trash left out."""

    id = fields.String(required=True)
    name = fields.String(required=True)
    color = fields.String(required=True)
    place = fields.String(required=True)
    setter = fields.String(required=True)
    notes = fields.String(required=True)
    active_from = Day(required=True, allow_none=True)
    active_to = Day(required=True, allow_none=True)
    is_active = fields.Boolean(required=True, metadata={"description": "Today, by your clock"})
    send_count = fields.Integer(required=True)
    try_count = fields.Integer(required=True)
    last_climbed_at = Instant(required=True, allow_none=True)
    created_at = Instant(required=True)
    version = fields.Integer(required=True)


class RouteQuery(InSchema):
    """Which routes; all conditions hold together."""

    q = text(200, metadata={"description": "Part of the name, the place, the colour or the setter"})
    scale = one_of(CLIMBING_SCALES)
    place = text(200)
    color = text(32)
    setter = text(200)
    state = one_of(("active", "past", "all"), load_default="all")
    min_difficulty = fields.Float(allow_nan=False)
    max_difficulty = fields.Float(allow_nan=False)
    limit = fields.Integer(load_default=500, validate=validate.Range(min=1, max=2000))


class RoutesOut(OutSchema):
    """Routes, by name."""

    items = fields.List(fields.Nested(RouteOut), required=True)
