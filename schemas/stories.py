"""Having a story written, and by whom, in and out."""

from marshmallow import fields, validate

from schemas.fields import InSchema, OutSchema, row_id, text, whole


class StoryServiceIn(InSchema):
    """A service that speaks as OpenAI's does. It is asked only when somebody has a story written."""

    address = text(
        500,
        shortest=1,
        required=True,
        metadata={"description": "`https://host`, `https://host/v1` or the whole `…/chat/completions`"},
    )
    model = text(200, shortest=1, required=True)
    secret = fields.String(
        validate=validate.Regexp(r"^[\x21-\x7e]{0,1000}\Z", error="Letters, digits and signs without blanks."),
        allow_none=True,
        metadata={"description": "Its key; null: it takes none; absent: the one that is kept, for the same host"},
    )


class StoryServiceOut(OutSchema):
    """The service that is set up; its key never goes out."""

    is_set_up = fields.Boolean(required=True)
    address = fields.String(required=True, allow_none=True)
    model = fields.String(required=True, allow_none=True)
    has_secret = fields.Boolean(required=True)
    is_private_allowed = fields.Boolean(
        required=True, metadata={"description": "Whether it may stand on this machine or in its own network"}
    )


class StoryServiceCheckOut(OutSchema):
    """What the service answered when it was asked for one word."""

    answer = fields.String(required=True, metadata={"description": "How its answer begins"})
    model = fields.String(required=True)


class StoryIn(InSchema):
    """What a story is to be; what is not said is the ritual's."""

    prompt = text(4_000, load_default="")
    theme = text(200, load_default="")
    target_length = whole(20, 5_000, metadata={"description": "Words; default: the ritual's, or 400"})
    num_scenes = whole(1, 40, metadata={"description": "Default: the ritual's, or 4"})
    ritual_id = row_id(allow_none=True, load_default=None)


class StoryOut(OutSchema):
    """A story; nothing of it is stored here."""

    story_text = fields.String(required=True, metadata={"description": "With `***` between the scenes"})
    word_count = fields.Integer(required=True)
    scene_count = fields.Integer(required=True)
    model = fields.String(required=True)
