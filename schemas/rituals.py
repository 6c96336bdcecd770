"""Rituals: ways to begin a bedtime story, in and out."""

from marshmallow import fields

from schemas.fields import Day, InSchema, Instant, OutSchema, name, row_id, text, version, whole


class RitualIn(InSchema):
    """A ritual. The first one of a person is the default."""

    id = row_id()
    name = name(required=True)
    description = text(2_000, load_default="")
    prompt = text(4_000, load_default="", metadata={"description": "What its stories are about"})
    theme = text(200, load_default="")
    target_length = whole(20, 20_000, load_default=400, metadata={"description": "Words"})
    num_scenes = whole(1, 40, load_default=4)
    voice = text(200, load_default="", metadata={"description": "A voice of the device; empty: the system's"})


class RitualPatch(InSchema):
    """Changes to a ritual; `version` is the one the writer saw."""

    version = version(required=True)
    name = name()
    description = text(2_000)
    prompt = text(4_000)
    theme = text(200)
    target_length = whole(20, 20_000)
    num_scenes = whole(1, 40)
    voice = text(200)


class RitualUsageOut(OutSchema):
    """How the evenings with a ritual went; sessions in the trash, cancelled and running ones left out."""

    session_count = fields.Integer(required=True)
    last_session_date = Day(required=True, allow_none=True)
    median_mood_delta = fields.Float(required=True, allow_none=True, metadata={"description": "Of those that say it"})


class StarterRitualOut(OutSchema):
    """A ritual that ships; sent to POST /api/rituals as it is, it becomes one's own."""

    name = fields.String(required=True)
    description = fields.String(required=True)
    prompt = fields.String(required=True)
    theme = fields.String(required=True)
    target_length = fields.Integer(required=True)
    num_scenes = fields.Integer(required=True)
    voice = fields.String(required=True)


class RitualOut(StarterRitualOut):
    """A ritual."""

    id = fields.String(required=True)
    is_default = fields.Boolean(required=True)
    usage = fields.Nested(RitualUsageOut, required=True)
    created_at = Instant(required=True)
    updated_at = Instant(required=True)
    version = fields.Integer(required=True)


class RitualsOut(OutSchema):
    """The default first, then by name; `starters` are what ships, for somebody who has none yet."""

    items = fields.List(fields.Nested(RitualOut), required=True)
    starters = fields.List(fields.Nested(StarterRitualOut), required=True)
