"""The signed-in person."""

from marshmallow import fields, validate

from schemas.fields import InSchema, OutSchema, TimeZone, one_of, text, whole
from words import CLIMBING_SCALES, CLIMBING_SYSTEMS, HOUR_CYCLES, MOODS, ROLES, THEMES, UNITS


def short_texts(description: str) -> fields.List[str]:
    """Return a field of up to 50 short texts."""
    return fields.List(text(100, shortest=1), validate=validate.Length(max=50), metadata={"description": description})


class ProfilePatch(InSchema):
    """Changes to one's own clock and taste."""

    display_name = text(100)
    time_zone = TimeZone()
    week_start = fields.Integer(
        strict=True, validate=validate.Range(0, 6), metadata={"description": "0 Monday … 6 Sunday"}
    )
    day_start_hour = fields.Integer(strict=True, validate=validate.Range(0, 12))
    hour_cycle = one_of(HOUR_CYCLES)
    units = one_of(UNITS)
    theme = one_of(THEMES)
    disciplines = fields.List(text(32), validate=validate.Length(max=20))
    daily_caps = fields.Dict(
        keys=text(32),
        values=whole(0, 100, allow_none=True),
        metadata={"description": "Sessions a day by discipline; null: no cap; absent: the discipline's default"},
    )
    timer_limit_minutes = whole(10, 1440, metadata={"description": "A longer timer is asked about"})
    grade_systems = fields.Dict(
        keys=one_of(CLIMBING_SCALES),
        values=one_of(CLIMBING_SYSTEMS),
        metadata={"description": "How the grades of boulders and of ropes are shown"},
    )
    mood = one_of(("", *MOODS), metadata={"description": "On most evenings; for stories, like the next four"})
    routine = text(2_000)
    preferences = short_texts("What stories are to be like: animals, no villains")
    favorite_characters = short_texts("Who may come back in them")
    calming_elements = short_texts("What calms: rain on the roof")


class MeOut(OutSchema):
    """The signed-in person, with the profile flat."""

    id = fields.Integer(required=True)
    email = fields.String(required=True)
    role = one_of(ROLES, required=True)
    revision = fields.Integer(required=True)
    display_name = fields.String(required=True, attribute="profile.display_name")
    time_zone = fields.String(required=True, attribute="profile.time_zone")
    week_start = fields.Integer(required=True, attribute="profile.week_start")
    day_start_hour = fields.Integer(required=True, attribute="profile.day_start_hour")
    hour_cycle = one_of(HOUR_CYCLES, required=True, attribute="profile.hour_cycle")
    units = one_of(UNITS, required=True, attribute="profile.units")
    theme = one_of(THEMES, required=True, attribute="profile.theme")
    disciplines = fields.List(fields.String(), required=True, attribute="profile.disciplines")
    daily_caps = fields.Dict(
        keys=fields.String(),
        values=fields.Integer(allow_none=True),
        required=True,
        attribute="profile.daily_caps",
        metadata={"description": "Only what differs from the disciplines' defaults"},
    )
    timer_limit_minutes = fields.Integer(required=True, attribute="profile.timer_limit_minutes")
    grade_systems = fields.Dict(
        keys=one_of(CLIMBING_SCALES),
        values=one_of(CLIMBING_SYSTEMS),
        required=True,
        attribute="profile.grade_systems",
    )
    mood = one_of(("", *MOODS), required=True, attribute="profile.mood")
    routine = fields.String(required=True, attribute="profile.routine")
    preferences = fields.List(fields.String(), required=True, attribute="profile.preferences")
    favorite_characters = fields.List(fields.String(), required=True, attribute="profile.favorite_characters")
    calming_elements = fields.List(fields.String(), required=True, attribute="profile.calming_elements")
