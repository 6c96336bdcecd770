"""Goals and the tree, in and out."""

from typing import Any

from marshmallow import ValidationError, fields, validate

from schemas.fields import Day, InSchema, Instant, OutSchema, claim, name, one_of, row_id, text, version
from schemas.targets import TargetIn, TargetOut
from words import COMPLETION_SOURCES, GOAL_TYPES

GOAL_ONLY_TYPES = tuple(word for word in GOAL_TYPES if word != "PracticeSession")
MINUTES_PER_WEEK = 7 * 24 * 60


def have_own_ids(targets: list[dict[str, Any]]) -> None:
    """Refuse two targets with one id."""
    ids = [target["id"] for target in targets if "id" in target]
    if len(set(ids)) < len(ids):
        raise ValidationError("Two targets have the same id.")


class GoalChanges(InSchema):
    """What can be written of a goal, apart from where it stands and whether it is done."""

    name = name()
    description = text(20_000, allow_none=True)
    deadline = Day(allow_none=True)
    targets = fields.List(fields.Nested(TargetIn), validate=[validate.Length(max=20), have_own_ids])
    weekly_minutes = fields.Integer(
        strict=True,
        allow_none=True,
        validate=validate.Range(min=1, max=MINUTES_PER_WEEK),
        metadata={"description": "A budget; null: none"},
    )
    completes_with_children = claim(metadata={"description": "Completed by itself when all goals right below are"})


class GoalIn(GoalChanges):
    """A new goal; an `id` chosen by the client makes repeating the request safe."""

    id = row_id()
    type = one_of(GOAL_ONLY_TYPES, required=True)
    name = name(required=True)
    parent_id = row_id(allow_none=True, load_default=None, metadata={"description": "null: a root"})
    description = text(20_000, allow_none=True, load_default=None)
    deadline = Day(allow_none=True, load_default=None)
    completed = claim(load_default=False)
    before_id = row_id(metadata={"description": "Stand right before this sibling; default: last"})
    after_id = row_id(metadata={"description": "Stand right after this sibling"})


class GoalPatch(GoalChanges):
    """Changes to a goal; `version` is the one the writer saw."""

    version = version(required=True)
    completed = claim()
    parent_id = row_id(allow_none=True)
    position = fields.Integer(strict=True, validate=validate.Range(min=0, max=2**31 - 1))


class CompletionOut(OutSchema):
    """One time that a goal was completed; `reopened_at` null: it still is."""

    id = fields.String(required=True)
    completed_at = Instant(required=True)
    reopened_at = Instant(required=True, allow_none=True)
    source = one_of(COMPLETION_SOURCES, required=True)
    practice_session_id = fields.String(required=True, allow_none=True)
    practice_name = fields.String(required=True, allow_none=True)


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
    completion_source = fields.String(required=True, allow_none=True, validate=validate.OneOf(COMPLETION_SOURCES))
    completions = fields.List(fields.Nested(CompletionOut), required=True, metadata={"description": "Newest first"})
    completes_with_children = fields.Boolean(required=True)
    targets = fields.List(fields.Nested(TargetOut), required=True)
    target_progress = fields.Float(required=True, allow_none=True, metadata={"description": "0 to 1; null: no targets"})
    weekly_minutes = fields.Integer(required=True, allow_none=True)
    created_at = Instant(required=True, allow_none=True)
    updated_at = Instant(required=True, allow_none=True)
    version = fields.Integer(required=True)
