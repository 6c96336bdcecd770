"""What can be practised and measured."""

from marshmallow import fields, validate

from schemas.fields import InSchema, OutSchema, name, row_id, text
from schemas.sessions import MetricOut


class MetricIn(InSchema):
    """Something to measure of an activity."""

    id = row_id()
    name = name(required=True)
    unit = text(50, load_default="")


class ActivityIn(InSchema):
    """Something that can be practised."""

    id = row_id()
    name = name(required=True)
    metrics = fields.List(fields.Nested(MetricIn), load_default=list, validate=validate.Length(max=20))


class ActivityOut(OutSchema):
    """Something that can be practised, and what is measured of it."""

    id = fields.String(required=True)
    name = fields.String(required=True)
    metrics = fields.List(fields.Nested(MetricOut), required=True)


class ActivitiesOut(OutSchema):
    """All of them, by name."""

    items = fields.List(fields.Nested(ActivityOut), required=True)
