"""The disciplines, out."""

from marshmallow import fields

from schemas.fields import OutSchema


class SessionTypeOut(OutSchema):
    """One kind of session."""

    key = fields.String(required=True)
    label = fields.String(required=True)


class DisciplineOut(OutSchema):
    """A craft and the kinds of session it has; the first is the default."""

    key = fields.String(required=True)
    label = fields.String(required=True)
    summary = fields.String(required=True)
    session_types = fields.List(fields.Nested(SessionTypeOut), required=True)
    default_daily_cap = fields.Integer(
        required=True,
        allow_none=True,
        metadata={"description": "Sessions a day if the profile says nothing; null: any"},
    )


class DisciplinesOut(OutSchema):
    """All disciplines."""

    disciplines = fields.List(fields.Nested(DisciplineOut), required=True)


class HealthOut(OutSchema):
    """Whether the server and its database answer."""

    status = fields.String(required=True)
    version = fields.String(required=True)
