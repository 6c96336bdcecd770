"""What was recorded of activities, out."""

from marshmallow import fields, validate

from schemas.fields import Day, InSchema, OutSchema, row_id


class ValueOut(OutSchema):
    """One recorded number."""

    metric_id = fields.String(required=True, allow_none=True)
    split_id = fields.String(required=True, allow_none=True)
    value = fields.Float(required=True)


class EntryOut(OutSchema):
    """What was recorded of an activity in one session; if it stood there more than once, all of it together."""

    practice_session_id = fields.String(required=True)
    practice_name = fields.String(required=True)
    session_date = Day(required=True, allow_none=True)
    seconds = fields.Float(required=True, allow_none=True)
    values = fields.List(fields.Nested(ValueOut), required=True, metadata={"description": "Without sets"})
    sets = fields.List(
        fields.List(fields.Nested(ValueOut)),
        required=True,
        metadata={"description": "Of each set, in order"},
    )
    total_yield = fields.Float(required=True, allow_none=True, metadata={"description": "Sum over sets; null: none"})


class BestOut(ValueOut):
    """The best value ever, the way `better` of its metric says."""

    practice_session_id = fields.String(required=True)
    session_date = Day(required=True, allow_none=True)


class ActivityHistoryOut(OutSchema):
    """What was recorded of an activity: the last time, the best, how long it takes; sessions in the trash left out."""

    activity_id = fields.String(required=True)
    session_count = fields.Integer(required=True)
    last = fields.Nested(EntryOut, required=True, allow_none=True)
    best = fields.List(fields.Nested(BestOut), required=True, metadata={"description": "One per metric and split"})
    best_yield = fields.Float(required=True, allow_none=True)
    median_seconds = fields.Float(required=True, allow_none=True)
    recent = fields.List(fields.Nested(EntryOut), required=True, metadata={"description": "Newest first"})


class HistoryQuery(InSchema):
    """How much of it."""

    limit = fields.Integer(load_default=10, validate=validate.Range(min=1, max=100))
    before_session_id = row_id(metadata={"description": "Only what was practised before this session"})


class HistoriesOut(OutSchema):
    """The history of several activities."""

    items = fields.List(fields.Nested(ActivityHistoryOut), required=True)
