"""Goals and the tree, in and out."""

from marshmallow import fields, validate

from schemas.fields import Day, InSchema, Instant, OutSchema, name, one_of, row_id, text, version
from words import GOAL_TYPES

GOAL_ONLY_TYPES = tuple(word for word in GOAL_TYPES if word != "PracticeSession")


class GoalIn(InSchema):
    """A new goal; an `id` chosen by the client makes repeating the request safe."""

    id = row_id()
    type = one_of(GOAL_ONLY_TYPES, required=True)
    name = name(required=True)
    parent_id = row_id(allow_none=True, load_default=None, metadata={"description": "null: a root"})
    description = text(20_000, allow_none=True, load_default=None)
    deadline = Day(allow_none=True, load_default=None)
    completed = fields.Boolean(load_default=False, truthy={True}, falsy={False})


class GoalPatch(InSchema):
    """Changes to a goal; `version` is the one the writer saw."""

    version = version(required=True)
    name = name()
    description = text(20_000, allow_none=True)
    deadline = Day(allow_none=True)
    completed = fields.Boolean(truthy={True}, falsy={False})
    parent_id = row_id(allow_none=True)
    position = fields.Integer(strict=True, validate=validate.Range(min=0, max=2**31 - 1))


class GoalOut(OutSchema):
    """A goal."""

    id = fields.String(required=True)
    type = one_of(GOAL_TYPES, required=True)
    parent_id = fields.String(required=True, allow_none=True)
    root_id = fields.String(required=True)
    position = fields.Integer(required=True)
    name = fields.String(required=True)
    description = fields.String(required=True, allow_none=True)
    deadline = Day(required=True, allow_none=True)
    completed = fields.Boolean(required=True)
    completed_at = Instant(required=True, allow_none=True)
    created_at = Instant(required=True, allow_none=True)
    updated_at = Instant(required=True, allow_none=True)
    version = fields.Integer(required=True)


class NodeOut(OutSchema):
    """A node of the light tree: a goal, or a session as its leaf (the last seven are null for goals)."""

    id = fields.String(required=True)
    type = one_of(GOAL_TYPES, required=True)
    parent_id = fields.String(required=True, allow_none=True)
    root_id = fields.String(required=True)
    position = fields.Integer(required=True)
    name = fields.String(required=True)
    deadline = Day(required=True, allow_none=True)
    completed = fields.Boolean(required=True)
    version = fields.Integer(required=True)
    session_start = Instant(required=True, allow_none=True)
    session_end = Instant(required=True, allow_none=True)
    total_duration_seconds = fields.Integer(required=True, allow_none=True, metadata={"description": "null: unknown"})
    section_seconds = fields.List(fields.List(fields.Integer()), required=True, allow_none=True)
    status = fields.String(required=True, allow_none=True)
    discipline = fields.String(required=True, allow_none=True)
    session_date = Day(required=True, allow_none=True)


class TreeOut(OutSchema):
    """Everything that is not in the trash, flat; siblings in order."""

    revision = fields.Integer(required=True)
    nodes = fields.List(fields.Nested(NodeOut), required=True)
