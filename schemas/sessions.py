"""Practice sessions, in and out."""

from typing import Any

from marshmallow import fields, validate

from schemas.assets import AssetOut
from schemas.documents import Document
from schemas.feedback import FeedbackIn, FeedbackOut
from schemas.fields import Day, InSchema, Instant, OutSchema, claim, name, one_of, row_id, text, version
from schemas.life_cycle import LongRunOut
from schemas.measures import MetricOut, SplitOut
from schemas.session_lists import SessionItemOut
from words import STATUSES, TIME_SLOTS

LABEL_DESCRIPTION = "The own label of a session of type CUSTOM; kept as `details.label` of the document"


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
    feedback = fields.Nested(FeedbackIn, allow_none=True)
    attributes = DocumentIn()
    session_data = DocumentIn()


class SessionIn(InSchema):
    """A new session: started now when nothing else is said, logged when it has an end.

    With `template_id` and no document it is made from the template: its sections, discipline, type, name and goal,
    where nothing else is said; a started one begins with the timer of its first activity.
    """

    id = row_id()
    name = text(500, load_default="", metadata={"description": "Blank: the session type (or label) and the day"})
    discipline = text(32, shortest=1, metadata={"description": "Default: the template's, or general"})
    session_type = text(32, shortest=1, metadata={"description": "Default: the discipline's first"})
    label = text(100, shortest=1, metadata={"description": LABEL_DESCRIPTION})
    parent_id = row_id(allow_none=True, metadata={"description": "Default: the template's goal, or unfiled (null)"})
    session_start = Instant(metadata={"description": "Default: now"})
    session_end = Instant(allow_none=True)
    session_date = Day(metadata={"description": "Default: the practice day of the start"})
    time_slot = one_of(TIME_SLOTS, allow_none=True)
    status = one_of(STATUSES)
    is_retroactive = fields.Boolean(truthy={True}, falsy={False})
    switch = claim(load_default=False, metadata={"description": "Finish the one that runs first, as PARTIAL or better"})
    template_id = row_id(allow_none=True)
    feedback = fields.Nested(FeedbackIn, allow_none=True)
    attributes = DocumentIn()
    session_data = DocumentIn()


class LinkIn(InSchema):
    """The goal that a session also counts for."""

    goal_id = row_id(required=True)


class GoalRefOut(OutSchema):
    """A goal by name."""

    id = fields.String(required=True)
    type = fields.String(required=True)
    name = fields.String(required=True)


class TemplateRefOut(OutSchema):
    """The template a session was made from; it may be archived or deleted since."""

    id = fields.String(required=True)
    name = fields.String(required=True)
    is_gone = fields.Boolean(required=True)


class StepOut(GoalRefOut):
    """A line of the session's checklist."""

    completed = fields.Boolean(required=True)


class SessionMetricOut(OutSchema):
    """A number that the discipline of a session measured; GET /api/disciplines tells what it is."""

    key = fields.String(required=True)
    value = fields.Float(required=True)
    unit = fields.String(required=True)


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
    steps = fields.List(fields.Nested(StepOut), required=True)
    template = fields.Nested(TemplateRefOut, required=True, allow_none=True)
    feedback = fields.Nested(FeedbackOut, required=True, allow_none=True)
    assets = fields.List(fields.Nested(AssetOut), required=True)
    session_metrics = fields.List(fields.Nested(SessionMetricOut), required=True)
    setup_key = fields.String(
        required=True, allow_none=True, metadata={"description": "Equal for sessions that can be compared"}
    )
    suggested_status = one_of(STATUSES, required=True, metadata={"description": "By how much of it is done"})
    long_run = fields.Nested(LongRunOut, required=True, allow_none=True)
    created_at = Instant(required=True, allow_none=True)
    updated_at = Instant(required=True, allow_none=True)


class ActiveSessionOut(OutSchema):
    """The session that runs."""

    session = fields.Nested(SessionOut, required=True, allow_none=True)
