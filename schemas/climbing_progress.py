"""How climbing goes, out: projects, the pyramid of grades, the hardest of each style."""

from marshmallow import fields

from schemas.climbing import GradedOut
from schemas.fields import Day, InSchema, Instant, OutSchema, one_of
from words import CLIMBING_SCALES, CLIMBING_STYLES, CLIMBING_SYSTEMS


class ProjectOut(GradedOut):
    """A route that was tried: how many practice days and tries, until it was sent if it was."""

    route_id = fields.String(required=True)
    name = fields.String(required=True)
    color = fields.String(required=True)
    place = fields.String(required=True)
    active_to = Day(required=True, allow_none=True)
    day_count = fields.Integer(required=True)
    try_count = fields.Integer(required=True)
    first_date = Day(required=True, allow_none=True)
    last_date = Day(required=True, allow_none=True, metadata={"description": "Of a sent one: the day of the send"})
    last_note = fields.String(required=True)
    sent_at = Instant(required=True, allow_none=True)


class ProjectsOut(OutSchema):
    """Open projects, the last tried first, and sent ones, the last sent first."""

    open = fields.List(fields.Nested(ProjectOut), required=True)
    sent = fields.List(fields.Nested(ProjectOut), required=True)


class DaysQuery(InSchema):
    """Which practice days."""

    from_date = Day()
    to_date = Day()


class PyramidQuery(DaysQuery):
    """The pyramid of a scale, in the words of one of its systems."""

    grade_system = one_of(CLIMBING_SYSTEMS, load_default="V")


class PyramidRowOut(OutSchema):
    """A grade: sends at the first try (onsight, flash) and after tries (redpoint, repeat), and what was only tried."""

    grade = fields.String(required=True)
    difficulty = fields.Float(required=True, metadata={"description": "Of the grade itself"})
    first_try_count = fields.Integer(required=True)
    after_tries_count = fields.Integer(required=True)
    repeat_count = fields.Integer(required=True, metadata={"description": "Those of `after_tries_count` done before"})
    send_count = fields.Integer(required=True)
    attempt_tries = fields.Integer(required=True, metadata={"description": "Tries that ended without a send"})


class PyramidOut(OutSchema):
    """The grade pyramid, hardest first; grades without anything are left out."""

    scale = one_of(CLIMBING_SCALES, required=True)
    grade_system = one_of(CLIMBING_SYSTEMS, required=True)
    rows = fields.List(fields.Nested(PyramidRowOut), required=True)


class HardestOut(GradedOut):
    """The hardest of a style; of equals the first."""

    style = one_of(CLIMBING_STYLES, required=True)
    completion_id = fields.String(required=True)
    route_name = fields.String(required=True)
    session_date = Day(required=True, allow_none=True)
    tries = fields.Integer(required=True)


class HardestListOut(OutSchema):
    """The hardest of each style, per scale; of attempts the hardest that was tried."""

    items = fields.List(fields.Nested(HardestOut), required=True)
