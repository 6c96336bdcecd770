"""What recorded values measure, out."""

from marshmallow import fields

from schemas.fields import OutSchema, one_of
from words import BETTER


class MetricOut(OutSchema):
    """What a recorded value measures."""

    id = fields.String(required=True)
    name = fields.String(required=True)
    unit = fields.String(required=True)
    better = one_of(BETTER, required=True)
    minimum = fields.Float(required=True, allow_none=True)
    maximum = fields.Float(required=True, allow_none=True)
    is_multiplicative = fields.Boolean(required=True, metadata={"description": "Counts in the yield of a set"})
    is_top_set_metric = fields.Boolean(required=True)


class SplitOut(OutSchema):
    """The side or part a recorded value belongs to."""

    id = fields.String(required=True)
    name = fields.String(required=True)
