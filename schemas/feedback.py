"""How a session was, in and out."""

from marshmallow import fields

from schemas.fields import InSchema, OutSchema, text, whole


class FeedbackIn(InSchema):
    """How it was; null takes a part back."""

    rating = whole(1, 5, load_default=None, allow_none=True)
    mood_delta = whole(-5, 5, load_default=None, allow_none=True)
    comment = text(10_000, load_default="")


class FeedbackOut(OutSchema):
    """How it was."""

    rating = fields.Integer(required=True, allow_none=True, metadata={"description": "1 to 5"})
    mood_delta = fields.Integer(required=True, allow_none=True, metadata={"description": "-5 to 5"})
    comment = fields.String(required=True)
