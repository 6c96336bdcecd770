"""Searching names, descriptions and notes."""

from typing import Any

from marshmallow import fields, validate

from schemas.fields import Day, InSchema, OutSchema, one_of, text
from schemas.sessions import GoalRefOut
from words import GOAL_TYPES

STATES = ("open", "done", "trash")


class SearchQuery(InSchema):
    """Words, each of which must begin a word of the goal or session."""

    q = text(200, required=True)
    type = fields.List(one_of(GOAL_TYPES), metadata={"description": "Only these; may be repeated"})
    state = one_of(STATES, metadata={"description": "done: completed; default: open and done"})
    limit = fields.Integer(load_default=20, validate=validate.Range(min=1, max=100))


class SearchHitOut(OutSchema):
    """Something found. `excerpt` is the place in a description or note; null when the name matches."""

    id = fields.String(required=True)
    type = one_of(GOAL_TYPES, required=True)
    name = fields.String(required=True)
    field = fields.String(required=True, validate=validate.OneOf(("name", "description", "notes")))
    excerpt = fields.String(required=True, allow_none=True)
    trail = fields.List(fields.Nested(GoalRefOut), required=True, metadata={"description": "Root first"})
    deadline = Day(required=True, allow_none=True)
    completed = fields.Boolean(required=True)
    status = fields.String(required=True, allow_none=True)
    discipline = fields.String(required=True, allow_none=True)
    session_date = Day(required=True, allow_none=True)
    total_duration_seconds = fields.Integer(required=True, allow_none=True)
    trash_entry_id = fields.String(
        required=True, allow_none=True, metadata={"description": "What it went to the trash with; null: not there"}
    )


class SearchOut(OutSchema):
    """What was found, the best first."""

    items: Any = fields.List(fields.Nested(SearchHitOut), required=True)
