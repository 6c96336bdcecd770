"""Which sessions, their rows, and what they add up to."""

from marshmallow import fields, validate

from schemas.fields import Day, InSchema, Instant, OutSchema, one_of, row_id, text
from words import STATUSES, TIME_SLOTS


class SessionFilter(InSchema):
    """Which sessions; all conditions hold together."""

    from_date = Day(metadata={"description": "First practice day"})
    to_date = Day(metadata={"description": "Last practice day"})
    goal_id = row_id(metadata={"description": "Only sessions of this goal and below it"})
    discipline = fields.List(text(32), metadata={"description": "Any of these"})
    session_type = text(32)
    status = fields.List(one_of(STATUSES), metadata={"description": "Any of these"})
    template_id = row_id()
    activity_id = text(500, metadata={"description": "Only sessions with this activity in them"})
    min_seconds = fields.Integer(validate=validate.Range(min=0, max=2**31 - 1))
    max_seconds = fields.Integer(validate=validate.Range(min=0, max=2**31 - 1))
    q = text(200, metadata={"description": "Words of the name and the notes; the last one may be unfinished"})
    is_unfiled = fields.Boolean(metadata={"description": "true: only sessions that stand under no goal"})


class SessionQuery(SessionFilter):
    """Which sessions to list, newest first."""

    limit = fields.Integer(load_default=100, validate=validate.Range(min=1, max=200))
    cursor = text(200, metadata={"description": "`next_cursor` of the page before"})


class SessionItemOut(OutSchema):
    """A session as a row of a list."""

    id = fields.String(required=True)
    name = fields.String(required=True)
    parent_id = fields.String(required=True, allow_none=True)
    parent_name = fields.String(required=True, allow_none=True)
    session_start = Instant(required=True, allow_none=True)
    session_end = Instant(required=True, allow_none=True)
    total_duration_seconds = fields.Integer(required=True, allow_none=True, metadata={"description": "null: unknown"})
    section_seconds = fields.List(
        fields.List(fields.Integer()),
        required=True,
        allow_none=True,
        metadata={"description": "`[planned, practised]` of each section, seconds"},
    )
    status = one_of(STATUSES, required=True, allow_none=True)
    discipline = fields.String(required=True, allow_none=True)
    session_type = fields.String(required=True, allow_none=True)
    session_date = Day(required=True, allow_none=True)
    time_slot = one_of(TIME_SLOTS, required=True, allow_none=True)
    is_retroactive = fields.Boolean(required=True, allow_none=True)
    template_id = fields.String(required=True, allow_none=True)
    note = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "The line to remember of its feedback, else how its notes begin; null: neither"},
    )
    result = fields.String(required=True, allow_none=True, metadata={"description": "What came of it, in a few words"})
    version = fields.Integer(required=True)


class SessionPageOut(OutSchema):
    """One page of sessions."""

    items = fields.List(fields.Nested(SessionItemOut), required=True)
    next_cursor = fields.String(required=True, allow_none=True)


class SessionTotalsOut(OutSchema):
    """What the sessions of a filter add up to; cancelled ones are counted and give no seconds and no day."""

    session_count = fields.Integer(required=True)
    total_seconds = fields.Integer(required=True)
    day_count = fields.Integer(required=True, metadata={"description": "Practice days with at least one"})
