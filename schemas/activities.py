"""What can be practised and measured, in and out."""

from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from schemas.fields import Day, InSchema, OutSchema, claim, name, one_of, row_id, text, version
from schemas.measures import MetricOut, SplitOut
from words import BETTER


class MetricIn(InSchema):
    """Something to measure of an activity."""

    id = row_id()
    name = name(required=True)
    unit = text(50, load_default="")
    better = one_of(BETTER, load_default="higher")
    minimum = fields.Float(load_default=None, allow_none=True, allow_nan=False)
    maximum = fields.Float(load_default=None, allow_none=True, allow_nan=False)
    is_multiplicative = claim(load_default=True)
    is_top_set_metric = claim(load_default=False)

    @validates_schema
    def check_limits(self, data: dict[str, Any], **_kwargs: Any) -> None:
        """Refuse limits that no value can keep."""
        least, most = data["minimum"], data["maximum"]
        if least is not None and most is not None and least > most:
            raise ValidationError("This is below the minimum.", "maximum")


class SplitIn(InSchema):
    """A side or part that is measured on its own."""

    id = row_id()
    name = name(required=True)


class ActivityPatch(InSchema):
    """Changes to an activity. A list that is given replaces the old one; what was recorded keeps its name."""

    version = version(required=True)
    name = name()
    description = text(5_000, allow_none=True)
    discipline = text(32, shortest=1)
    group_id = row_id(allow_none=True)
    has_sets = claim()
    metrics_multiplicative = claim(metadata={"description": "The product of its multiplicative metrics is the yield"})
    archived = claim()
    metrics = fields.List(fields.Nested(MetricIn), validate=validate.Length(max=20))
    splits = fields.List(fields.Nested(SplitIn), validate=validate.Length(max=20))


class ActivityIn(InSchema):
    """Something that can be practised."""

    id = row_id()
    name = name(required=True)
    description = text(5_000, load_default=None, allow_none=True)
    discipline = text(32, shortest=1, load_default="general")
    group_id = row_id(load_default=None, allow_none=True)
    has_sets = claim(load_default=False)
    metrics_multiplicative = claim(load_default=False)
    metrics = fields.List(fields.Nested(MetricIn), load_default=list, validate=validate.Length(max=20))
    splits = fields.List(fields.Nested(SplitIn), load_default=list, validate=validate.Length(max=20))


class ActivityOut(OutSchema):
    """Something that can be practised, and what is measured of it."""

    id = fields.String(required=True)
    name = fields.String(required=True)
    description = fields.String(required=True, allow_none=True)
    discipline = fields.String(required=True)
    group_id = fields.String(required=True, allow_none=True)
    has_sets = fields.Boolean(required=True)
    metrics_multiplicative = fields.Boolean(required=True)
    archived = fields.Boolean(required=True)
    metrics = fields.List(fields.Nested(MetricOut), required=True, metadata={"description": "Those recorded now"})
    splits = fields.List(fields.Nested(SplitOut), required=True, metadata={"description": "Those recorded now"})
    session_count = fields.Integer(required=True, metadata={"description": "Sessions that have it"})
    last_session_date = Day(required=True, allow_none=True)
    version = fields.Integer(required=True)


class ActivitiesOut(OutSchema):
    """All of them, by name."""

    items = fields.List(fields.Nested(ActivityOut), required=True)


class ActivitiesQuery(InSchema):
    """Which activities."""

    archived = fields.Boolean(load_default=False, metadata={"description": "true: the archived ones instead"})
