"""What the example consists of, out."""

from marshmallow import fields

from schemas.fields import OutSchema


class ExampleOut(OutSchema):
    """How much was made."""

    goals = fields.Integer(required=True)
    sessions = fields.Integer(required=True)
