"""The trash, out."""

from marshmallow import fields

from schemas.fields import Instant, OutSchema, one_of
from schemas.sessions import GoalRefOut
from words import GOAL_TYPES


class TrashItemOut(OutSchema):
    """A goal or session in the trash, with what went there together with it."""

    id = fields.String(required=True)
    type = one_of(GOAL_TYPES, required=True)
    name = fields.String(required=True)
    discipline = fields.String(required=True, allow_none=True, metadata={"description": "null: a goal"})
    deleted_at = Instant(required=True)
    purged_at = Instant(required=True, metadata={"description": "When it is gone for good"})
    goal_count = fields.Integer(required=True, metadata={"description": "Goals that went with it, itself included"})
    session_count = fields.Integer(required=True, metadata={"description": "Sessions, itself included"})
    total_seconds = fields.Integer(required=True)
    trail = fields.List(fields.Nested(GoalRefOut), required=True, metadata={"description": "Where it was, root first"})
    parent_in_trash = fields.Nested(
        GoalRefOut, required=True, allow_none=True, metadata={"description": "To be restored first; null: nothing"}
    )


class TrashOut(OutSchema):
    """The trash, newest first."""

    items = fields.List(fields.Nested(TrashItemOut), required=True)
    days = fields.Integer(required=True, metadata={"description": "How long something stays"})
