"""Operations on the tree: each is one word with what it needs; `undo` of an answer is sent back as it is."""

from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from schemas.fields import InSchema, OutSchema, claim, name, one_of, row_id, version
from schemas.goals import GOAL_ONLY_TYPES, GoalChanges, GoalOut
from schemas.session_changes import SessionChanges
from schemas.sessions import GoalRefOut

LEVELS = ("keep", "make_room", "shift")
LEVELS_DESCRIPTION = (
    "What happens to goals that would clash. keep: refused, with `clashes`; make_room: each moves down only as far"
    " as it must; shift: everything below moves by as many levels as the goal itself"
)
# op: (what it needs, what it may have)
SHAPES: dict[str, tuple[set[str], set[str]]] = {
    "move": ({"id", "parent_id"}, {"before_id", "after_id", "type", "levels", "types"}),
    "convert": ({"id", "type"}, {"levels", "types"}),
    "order": ({"parent_id", "ids"}, set()),
    "complete": ({"id"}, {"completion_id"}),
    "reopen": ({"id"}, set()),
    "trash": ({"id"}, set()),
    "restore": ({"id"}, set()),
    "update": ({"id", "changes"}, {"expected"}),
    "edit_session": ({"id", "session_changes"}, {"session_expected"}),
    "link": ({"id", "goal_id"}, set()),
    "unlink": ({"id", "goal_id"}, set()),
}
OPERATIONS = tuple(SHAPES)
MOST_OPERATIONS = 1_000


class NewType(InSchema):
    """A goal and the level it gets."""

    id = row_id(required=True)
    type = one_of(GOAL_ONLY_TYPES, required=True)


class Operation(InSchema):
    """One change to the tree; which of the other keys it needs depends on `op` (docs/operations.md)."""

    op = one_of(OPERATIONS, required=True)
    id = row_id(metadata={"description": "The goal or session"})
    parent_id = row_id(allow_none=True, metadata={"description": "null: a root, or an unfiled session"})
    before_id = row_id()
    after_id = row_id()
    type = one_of(GOAL_ONLY_TYPES)
    levels = one_of(LEVELS)
    types = fields.List(fields.Nested(NewType), validate=validate.Length(max=5_000))
    ids = fields.List(row_id(), validate=validate.Length(min=1, max=5_000))
    completion_id = row_id()
    changes = fields.Nested(GoalChanges)
    expected = fields.Nested(GoalChanges)
    session_changes = fields.Nested(SessionChanges)
    session_expected = fields.Nested(SessionChanges)
    goal_id = row_id()

    @validates_schema
    def check_shape(self, data: dict[str, Any], **_kwargs: Any) -> None:
        """Refuse keys that are missing or make no sense for this operation."""
        needed, allowed = SHAPES[data["op"]]
        if missing := sorted(needed - data.keys()):
            raise ValidationError(f"{data['op']} needs {', '.join(missing)}.", "op")
        if unknown := sorted(data.keys() - needed - allowed - {"op"}):
            raise ValidationError(f"{data['op']} takes no {', '.join(unknown)}.", "op")


class BatchIn(InSchema):
    """Operations that are done in this order and together: all of them, or none."""

    operations = fields.List(
        fields.Nested(Operation),
        required=True,
        validate=validate.Length(min=1, max=2 * MOST_OPERATIONS),
        metadata={"description": f"Send at most {MOST_OPERATIONS}; an `undo` may be longer"},
    )


class ChangeOut(OutSchema):
    """What a change did; sending `undo` to POST /api/goals/batch takes it back."""

    ids = fields.List(fields.String(), required=True, metadata={"description": "The goals and sessions it was about"})
    undo = fields.List(fields.Nested(Operation), required=True)


class GoalChangeOut(ChangeOut):
    """A change of one goal."""

    goal = fields.Nested(GoalOut, required=True, allow_none=True, metadata={"description": "null for a session"})


class MoveIn(InSchema):
    """Where a goal or session goes, with everything below it; last when no sibling is named."""

    parent_id = row_id(required=True, allow_none=True, metadata={"description": "null: a root, or an unfiled session"})
    before_id = row_id()
    after_id = row_id()
    type = one_of(GOAL_ONLY_TYPES, metadata={"description": "The level it gets there; default: its own"})
    levels = one_of(LEVELS, load_default="keep", metadata={"description": LEVELS_DESCRIPTION})
    version = version()


class ConvertIn(InSchema):
    """The level a goal gets."""

    type = one_of(GOAL_ONLY_TYPES, required=True)
    levels = one_of(LEVELS, load_default="keep", metadata={"description": LEVELS_DESCRIPTION})
    version = version()


class OrderIn(InSchema):
    """Siblings in their new order; those that are not named keep their places."""

    parent_id = row_id(required=True, allow_none=True)
    ids = fields.List(row_id(), required=True, validate=validate.Length(min=1, max=5_000))


class CopyIn(InSchema):
    """What to copy of a subtree, and where to."""

    id = row_id(metadata={"description": "Of the copy; makes repeating the request safe"})
    parent_id = row_id(allow_none=True, metadata={"description": "Default: beside the original"})
    name = name(metadata={"description": "Of the copy; default: the name with “copy” behind it"})
    with_sessions = claim(load_default=False)
    shift_days = fields.Integer(
        strict=True,
        load_default=0,
        validate=validate.Range(min=-36_500, max=36_500),
        metadata={"description": "Moves deadlines, dates of targets, and sessions (by the wall clock)"},
    )


class VersionIn(InSchema):
    """The version the writer saw, if it matters."""

    version = version()


class ClashOut(GoalRefOut):
    """A goal whose level does not fit below the new one."""
