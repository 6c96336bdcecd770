"""The whole tree in one answer, its roll-ups, and what to do next."""

from marshmallow import fields, validate

from schemas.fields import Day, InSchema, Instant, OutSchema, one_of, row_id
from schemas.sessions import GoalRefOut
from words import GOAL_TYPES


class TreeQuery(InSchema):
    """Whether the tree comes with its roll-ups."""

    rollups = fields.Boolean(load_default=False)


class RollupsQuery(InSchema):
    """The practice days to sum over; both ends count."""

    from_date = Day()
    to_date = Day()


class NodeOut(OutSchema):
    """A node of the light tree: a goal, or a session as its leaf (the last eight are null for goals)."""

    id = fields.String(required=True)
    type = one_of(GOAL_TYPES, required=True)
    parent_id = fields.String(required=True, allow_none=True)
    root_id = fields.String(required=True)
    position = fields.Integer(required=True)
    name = fields.String(required=True)
    deadline = Day(required=True, allow_none=True)
    completed = fields.Boolean(required=True)
    target_progress = fields.Float(required=True, allow_none=True, metadata={"description": "0 to 1; null: no targets"})
    version = fields.Integer(required=True)
    session_start = Instant(required=True, allow_none=True)
    session_end = Instant(required=True, allow_none=True)
    total_duration_seconds = fields.Integer(required=True, allow_none=True, metadata={"description": "null: unknown"})
    section_seconds = fields.List(fields.List(fields.Integer()), required=True, allow_none=True)
    status = fields.String(required=True, allow_none=True)
    discipline = fields.String(required=True, allow_none=True)
    session_date = Day(required=True, allow_none=True)
    result = fields.String(required=True, allow_none=True, metadata={"description": "In a few words; null: none"})


class RollupOut(OutSchema):
    """What a goal adds up to. A session counts once in a total, wherever it is filed or linked.

    `own`: filed under the goal itself, or linked to it. `total`: with everything below. `below` is what is left of the
    total. CANCELLED sessions are counted, but give no seconds and no day.
    """

    own_seconds = fields.Integer(required=True)
    below_seconds = fields.Integer(required=True)
    total_seconds = fields.Integer(required=True)
    own_count = fields.Integer(required=True)
    below_count = fields.Integer(required=True)
    total_count = fields.Integer(required=True)
    last_practised_date = Day(required=True, allow_none=True)
    week_seconds = fields.Integer(required=True, metadata={"description": "Of the total, in the person's present week"})
    budget_minutes = fields.Integer(
        required=True, allow_none=True, metadata={"description": "A week; its own, else what the goals below ask for"}
    )
    below_budget_minutes = fields.Integer(
        required=True, allow_none=True, metadata={"description": "What the goals right below ask for; null: nothing"}
    )
    idle_days = fields.Integer(required=True, allow_none=True, metadata={"description": "null: never practised"})
    days_left = fields.Integer(
        required=True,
        allow_none=True,
        metadata={"description": "To the nearest deadline, its own or above; < 0: past"},
    )
    neglect = fields.Float(required=True, metadata={"description": "See services/neglect.py; 0: not neglected"})
    next_step_id = fields.String(required=True, allow_none=True)


class LinkOut(OutSchema):
    """A session also counts for a goal."""

    practice_session_id = fields.String(required=True)
    goal_id = fields.String(required=True)


class RollupsOut(OutSchema):
    """The roll-ups of every goal, by id."""

    today = Day(required=True, metadata={"description": "The person's practice day"})
    week_start_date = Day(required=True)
    goals = fields.Dict(keys=fields.String(), values=fields.Nested(RollupOut), required=True)
    links = fields.List(fields.Nested(LinkOut), required=True)


class TreeOut(OutSchema):
    """Everything that is not in the trash, flat; siblings in order. `rollups` is null unless asked for."""

    revision = fields.Integer(required=True)
    nodes = fields.List(fields.Nested(NodeOut), required=True)
    rollups = fields.Nested(RollupsOut, required=True, allow_none=True)


class NextStepsQuery(InSchema):
    """Where to look for next steps."""

    goal_id = row_id(metadata={"description": "Only at and below this goal; default: everywhere"})
    limit = fields.Integer(load_default=5, validate=validate.Range(min=1, max=50))


class NextStepOut(OutSchema):
    """Something small to do now, and why this."""

    kind = one_of(("goal", "template"), required=True)
    id = fields.String(required=True)
    type = fields.String(required=True, allow_none=True, metadata={"description": "null for a template"})
    name = fields.String(required=True)
    trail = fields.List(fields.Nested(GoalRefOut), required=True, metadata={"description": "Root first"})
    deadline = Day(required=True, allow_none=True, metadata={"description": "The nearest of its own and those above"})
    deadline_goal = fields.Nested(GoalRefOut, required=True, allow_none=True)
    idle_days = fields.Integer(required=True, allow_none=True)
    discipline = fields.String(required=True, allow_none=True, metadata={"description": "Of a template"})
    reason = fields.String(required=True, metadata={"description": "For a person"})


class NextStepsOut(OutSchema):
    """Next steps, the first one first."""

    items = fields.List(fields.Nested(NextStepOut), required=True)
