"""What was climbed, in and out: a completion is a send, or an attempt."""

from marshmallow import fields, validate

from schemas.climbing import GradedOut, grade, grade_system
from schemas.fields import Day, InSchema, Instant, OutSchema, claim, one_of, row_id, text, version, whole
from words import CLIMBING_SCALES, CLIMBING_STYLES, COMPETITION_TYPES, STATUSES, TIME_SLOTS

PAIR = "With the other half of the pair; both null: it counts for none"


class CompletionFields(InSchema):
    """What can be said of a completion."""

    route_id = row_id(allow_none=True, metadata={"description": "null: a route without a page"})
    route_name = text(500, metadata={"description": "Default: the route's"})
    grade = grade()
    grade_system = grade_system()
    tries = whole(1, 1000, metadata={"description": "Of ONSIGHT and FLASH always 1"})
    climbed_at = Instant()
    notes = text(5_000)
    competition_type = one_of(COMPETITION_TYPES, allow_none=True, metadata={"description": PAIR})
    competition_id = row_id(allow_none=True, metadata={"description": PAIR})


class RouteCompletionIn(CompletionFields):
    """Something climbed, in a session of its own choice, in the one that runs, or in a new one."""

    id = row_id()
    practice_session_id = row_id(
        metadata={"description": "Default: the climbing session that runs; with none a FUN one is started"}
    )
    style = one_of(CLIMBING_STYLES, required=True)
    is_at_gym = claim(allow_none=True, metadata={"description": "Of a session that is started by this"})
    switch = claim(load_default=False, metadata={"description": "Finish a running session of another discipline"})


class RouteCompletionPatch(CompletionFields):
    """Changes to a completion."""

    version = version(required=True)
    practice_session_id = row_id(metadata={"description": "The session that it belongs into"})
    style = one_of(CLIMBING_STYLES)


class CompetitionRefOut(OutSchema):
    """A competition by its pair."""

    competition_type = one_of(COMPETITION_TYPES, required=True)
    competition_id = fields.String(required=True)
    name = fields.String(required=True)


class ClimbingSessionOut(OutSchema):
    """The session of a completion."""

    id = fields.String(required=True)
    name = fields.String(required=True)
    status = one_of(STATUSES, required=True, allow_none=True)
    session_type = fields.String(required=True, allow_none=True)
    session_start = Instant(required=True, allow_none=True)
    session_end = Instant(required=True, allow_none=True)
    session_date = Day(required=True, allow_none=True)
    result = fields.String(required=True, allow_none=True)
    version = fields.Integer(required=True)


class RouteCompletionOut(GradedOut):
    """Something climbed. `competition` null: an ordinary one."""

    id = fields.String(required=True)
    practice_session_id = fields.String(required=True)
    session = fields.Nested(ClimbingSessionOut, required=True)
    time_slot = one_of(
        TIME_SLOTS, required=True, allow_none=True, metadata={"description": "The session's, inherited by all in it"}
    )
    route_id = fields.String(required=True, allow_none=True)
    route_name = fields.String(required=True, metadata={"description": "As it was called when it was climbed"})
    route_color = fields.String(required=True)
    style = one_of(CLIMBING_STYLES, required=True)
    is_sent = fields.Boolean(required=True)
    tries = fields.Integer(required=True)
    climbed_at = Instant(required=True)
    notes = fields.String(required=True)
    competition = fields.Nested(CompetitionRefOut, required=True, allow_none=True)
    created_at = Instant(required=True)
    version = fields.Integer(required=True)


class CompletionFilter(InSchema):
    """Which completions; all conditions hold together. Ordinary ones and those of competitions stand in one list."""

    practice_session_id = row_id()
    from_date = Day(metadata={"description": "First practice day"})
    to_date = Day(metadata={"description": "Last practice day"})
    route_id = row_id()
    scale = one_of(CLIMBING_SCALES)
    style = fields.List(one_of(CLIMBING_STYLES), metadata={"description": "Any of these"})
    competition_type = one_of(COMPETITION_TYPES)
    competition_id = row_id()
    is_competition = fields.Boolean(metadata={"description": "true: only of competitions; false: only ordinary ones"})


class CompletionQuery(CompletionFilter):
    """Which completions to list, newest first."""

    limit = fields.Integer(load_default=100, validate=validate.Range(min=1, max=200))
    cursor = text(200, metadata={"description": "`next_cursor` of the page before"})


class CompletionPageOut(OutSchema):
    """One page of completions."""

    items = fields.List(fields.Nested(RouteCompletionOut), required=True)
    next_cursor = fields.String(required=True, allow_none=True)


class SessionClimbsPatch(InSchema):
    """The competition that a session is, which makes it one of type COMPETITION; its completions take it over."""

    version = version(required=True, metadata={"description": "Of the session"})
    competition_type = one_of(COMPETITION_TYPES, required=True, allow_none=True, metadata={"description": PAIR})
    competition_id = row_id(required=True, allow_none=True, metadata={"description": PAIR})
    with_completions = claim(load_default=False, metadata={"description": "Also those that are logged already"})


class SessionClimbsOut(OutSchema):
    """A climbing session with all that was climbed in it, newest first."""

    session = fields.Nested(ClimbingSessionOut, required=True)
    time_slot = one_of(TIME_SLOTS, required=True, allow_none=True)
    is_at_gym = fields.Boolean(required=True, allow_none=True)
    competition = fields.Nested(CompetitionRefOut, required=True, allow_none=True)
    send_count = fields.Integer(required=True)
    try_count = fields.Integer(required=True)
    items = fields.List(fields.Nested(RouteCompletionOut), required=True)
