"""Targets of a goal: what has to be recorded for it to be met."""

from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from schemas.fields import Day, InSchema, OutSchema, one_of, row_id, text

OPERATORS = ("at_least", "at_most")
# An id as an old database holds it: any text.
ANY_ID = {"shortest": 1}


class MetricTargetIn(InSchema):
    """One recorded value that is asked for."""

    metric_id = text(200, required=True, **ANY_ID)
    operator = one_of(OPERATORS, load_default="at_least")
    value = fields.Float(required=True, allow_nan=False)


class TargetIn(InSchema):
    """An activity whose recorded values reach all of `metrics` in one entry (the activity, or one set), `count` times.

    Without `metrics` an entry counts when the activity was done at all. Days are practice days, both included.
    """

    id = row_id()
    name = text(200, load_default="")
    activity_id = text(200, required=True, **ANY_ID)
    metrics = fields.List(fields.Nested(MetricTargetIn), load_default=list, validate=validate.Length(max=10))
    count = fields.Integer(strict=True, load_default=1, validate=validate.Range(min=1, max=10_000))
    from_date = Day(allow_none=True, load_default=None)
    to_date = Day(allow_none=True, load_default=None)
    extra = fields.Dict(keys=fields.String(), load_default=dict, metadata={"description": "Kept as it is"})

    @validates_schema
    def check_dates(self, data: dict[str, Any], **_kwargs: Any) -> None:
        """Refuse days that end before they begin."""
        if data["from_date"] and data["to_date"] and data["to_date"] < data["from_date"]:
            raise ValidationError("The last day is before the first.", "to_date")


class MetricTargetOut(OutSchema):
    """One value that is asked for; `name` and `unit` are null when its definition is gone."""

    metric_id = fields.String(required=True)
    name = fields.String(required=True, allow_none=True)
    unit = fields.String(required=True, allow_none=True)
    operator = one_of(OPERATORS, required=True)
    value = fields.Float(required=True)
    best = fields.Float(required=True, allow_none=True, metadata={"description": "Nearest value recorded; null: none"})


class TargetOut(OutSchema):
    """A target, and how far it is met."""

    id = fields.String(required=True)
    name = fields.String(required=True)
    activity_id = fields.String(required=True)
    activity_name = fields.String(required=True, allow_none=True, metadata={"description": "null: it is gone"})
    metrics = fields.List(fields.Nested(MetricTargetOut), required=True)
    count = fields.Integer(required=True)
    from_date = Day(required=True, allow_none=True)
    to_date = Day(required=True, allow_none=True)
    extra = fields.Dict(keys=fields.String(), required=True)
    met_count = fields.Integer(required=True, metadata={"description": "Entries that reach it, at most `count`"})
    is_met = fields.Boolean(required=True)
    progress = fields.Float(required=True, metadata={"description": "0 to 1"})
    practice_session_id = fields.String(
        required=True, allow_none=True, metadata={"description": "The session that met it; null: not met"}
    )
