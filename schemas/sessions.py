"""Practice sessions, in and out."""

from typing import Any

from marshmallow import fields, validate

from schemas.documents import Document
from schemas.fields import Day, InSchema, Instant, OutSchema, name, one_of, row_id, text, version
from words import STATUSES, TIME_SLOTS


class DocumentIn(fields.Raw):
    """A document of any version, as an object or (the old program's way) as JSON text; the service reads it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            metadata={"type": ["object", "string"], "additionalProperties": True}, allow_none=True, **kwargs
        )


class SessionPatch(InSchema):
    """Changes to a session; `version` is the one the writer saw."""

    version = version(required=True)
    name = name()
    discipline = text(32, shortest=1)
    session_type = text(32, shortest=1)
    parent_id = row_id(allow_none=True, metadata={"description": "null: unfiled"})
    session_start = Instant()
    session_end = Instant(allow_none=True)
    session_date = Day()
    time_slot = one_of(TIME_SLOTS, allow_none=True)
    status = one_of(STATUSES)
    template_id = row_id(allow_none=True)
    attributes = DocumentIn()
    session_data = DocumentIn()


class SessionIn(InSchema):
    """A new session: started now when nothing else is said, logged when it has an end."""

    id = row_id()
    name = text(500, load_default="", metadata={"description": "Blank: the session type and the day"})
    discipline = text(32, shortest=1, load_default="general")
    session_type = text(32, shortest=1, metadata={"description": "Default: the discipline's first"})
    parent_id = row_id(allow_none=True, load_default=None)
    session_start = Instant(metadata={"description": "Default: now"})
    session_end = Instant(allow_none=True)
    session_date = Day(metadata={"description": "Default: the practice day of the start"})
    time_slot = one_of(TIME_SLOTS, allow_none=True)
    status = one_of(STATUSES)
    is_retroactive = fields.Boolean(truthy={True}, falsy={False})
    template_id = row_id(allow_none=True)
    attributes = DocumentIn()
    session_data = DocumentIn()


class LinkIn(InSchema):
    """The goal that a session also counts for."""

    goal_id = row_id(required=True)


class SessionQuery(InSchema):
    """Which sessions to list, newest first."""

    limit = fields.Integer(load_default=100, validate=validate.Range(min=1, max=200))
    cursor = text(200, metadata={"description": "`next_cursor` of the page before"})
    goal_id = row_id(metadata={"description": "Only sessions of this goal and below it"})
    discipline = text(32)
    status = one_of(STATUSES)
    is_unfiled = fields.Boolean(metadata={"description": "true: only sessions that stand under no goal"})


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
    version = fields.Integer(required=True)


class SessionPageOut(OutSchema):
    """One page of sessions."""

    items = fields.List(fields.Nested(SessionItemOut), required=True)
    next_cursor = fields.String(required=True, allow_none=True)


class GoalRefOut(OutSchema):
    """A goal by name."""

    id = fields.String(required=True)
    type = fields.String(required=True)
    name = fields.String(required=True)


class MetricOut(OutSchema):
    """What a recorded value measures."""

    id = fields.String(required=True)
    name = fields.String(required=True)
    unit = fields.String(required=True)


class SplitOut(OutSchema):
    """The side or part a recorded value belongs to."""

    id = fields.String(required=True)
    name = fields.String(required=True)


class SessionOut(SessionItemOut):
    """A session with its document."""

    attributes = fields.Nested(Document, required=True)
    duration_source = fields.String(
        required=True,
        allow_none=True,
        validate=validate.OneOf(("activities", "span")),
        metadata={"description": "null: unknown"},
    )
    root_id = fields.String(required=True)
    position = fields.Integer(required=True)
    trail = fields.List(fields.Nested(GoalRefOut), required=True, metadata={"description": "Root first"})
    also_counts_for = fields.List(fields.Nested(GoalRefOut), required=True)
    metrics = fields.List(fields.Nested(MetricOut), required=True, metadata={"description": "Those the document names"})
    splits = fields.List(fields.Nested(SplitOut), required=True, metadata={"description": "Those the document names"})
    created_at = Instant(required=True, allow_none=True)
    updated_at = Instant(required=True, allow_none=True)
