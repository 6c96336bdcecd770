"""The disciplines, out: what they are, what their sessions hold and measure, and how earlier runs went."""

from typing import Any

from marshmallow import fields, validate

from schemas.fields import Day, InSchema, Instant, OutSchema, one_of, row_id, text
from words import BETTER, STATUSES


class SessionTypeOut(OutSchema):
    """One kind of session."""

    key = fields.String(required=True)
    label = fields.String(required=True)


class DetailFieldOut(OutSchema):
    """A field of the details of a session; `fields` are those of an object, or of each object of a list."""

    name = fields.String(required=True)
    type = one_of(("text", "number", "integer", "boolean", "object", "any"), required=True)
    is_list = fields.Boolean(required=True)
    is_required = fields.Boolean(required=True)
    choices = fields.List(fields.String(), required=True, allow_none=True)
    minimum = fields.Float(required=True, allow_none=True)
    maximum = fields.Float(required=True, allow_none=True)
    description = fields.String(required=True)
    fields_ = fields.List(fields.Nested("DetailFieldOut"), required=True, data_key="fields", attribute="fields")


class MeasureOut(OutSchema):
    """A number that sessions of a discipline have."""

    key = fields.String(required=True)
    label = fields.String(required=True)
    unit = fields.String(required=True)
    better = one_of(BETTER, required=True, allow_none=True, metadata={"description": "null: neither"})
    decimals = fields.Integer(required=True)


class HealthOut(OutSchema):
    """Whether the server and its database answer."""

    status = fields.String(required=True)
    version = fields.String(required=True)


class RunsQuery(InSchema):
    """Which runs."""

    setup_key = text(64, metadata={"description": "Only those with this set-up"})
    template_id = row_id(metadata={"description": "Only those made from this template"})
    from_date = Day(metadata={"description": "First practice day"})
    limit = fields.Integer(load_default=30, validate=validate.Range(min=1, max=200))
    details = fields.Boolean(load_default=False, metadata={"description": "With the details of each"})


class RunOut(OutSchema):
    """A finished session of a discipline, with what it came to."""

    id = fields.String(required=True)
    name = fields.String(required=True)
    session_start = Instant(required=True, allow_none=True)
    session_date = Day(required=True, allow_none=True)
    session_type = fields.String(required=True, allow_none=True)
    status = one_of(STATUSES, required=True, allow_none=True)
    total_duration_seconds = fields.Integer(required=True, allow_none=True)
    template_id = fields.String(required=True, allow_none=True)
    setup_key = fields.String(required=True, allow_none=True)
    result = fields.String(required=True, allow_none=True)
    values = fields.Dict(keys=fields.String(), values=fields.Float(), required=True)
    details = fields.Dict(keys=fields.String(), required=True, allow_none=True)


class RunsOut(OutSchema):
    """Runs, the newest first, and the best of all that there are of this set-up."""

    items = fields.List(fields.Nested(RunOut), required=True)
    best = fields.Dict(
        keys=fields.String(),
        values=fields.Float(),
        required=True,
        metadata={"description": "By metric; those without a better and a worse are left out"},
    )
    count = fields.Integer(required=True, metadata={"description": "Of all that there are"})


class ProgressOut(OutSchema):
    """How each thing that is drilled goes; what the rows hold is the discipline's own."""

    rows = fields.List(fields.Dict(keys=fields.String()), required=True)
    session_count = fields.Integer(required=True)


class StarterOut(OutSchema):
    """A template that ships."""

    key = fields.String(required=True)
    name = fields.String(required=True)
    description = fields.String(required=True)
    session_type = fields.String(required=True)
    difficulty = fields.Integer(required=True, allow_none=True)
    focus_area = fields.String(required=True, allow_none=True)
    planned_seconds = fields.Integer(required=True)
    details = fields.Dict(keys=fields.String(), required=True)


class StartersOut(OutSchema):
    """The templates that ship with a discipline."""

    starters = fields.List(fields.Nested(StarterOut), required=True)


def make_disciplines_out(keys: tuple[str, ...]) -> Any:
    """Return the schema of all disciplines; a client that names these keys does not compile while one is missing."""

    class DisciplineOut(OutSchema):
        """A craft and the kinds of session it has; the first is the default."""

        key = one_of(keys, required=True)
        label = fields.String(required=True)
        summary = fields.String(required=True)
        session_types = fields.List(fields.Nested(SessionTypeOut), required=True)
        default_daily_cap = fields.Integer(
            required=True,
            allow_none=True,
            metadata={"description": "Sessions a day if the profile says nothing; null: any"},
        )
        details_version = fields.Integer(required=True)
        fields_ = fields.List(fields.Nested(DetailFieldOut), required=True, data_key="fields", attribute="fields")
        metrics = fields.List(fields.Nested(MeasureOut), required=True)
        has_progress = fields.Boolean(required=True)
        starter_count = fields.Integer(required=True)

    class DisciplinesOut(OutSchema):
        """All disciplines."""

        disciplines = fields.List(fields.Nested(DisciplineOut), required=True)

    return DisciplinesOut
