"""The signed-in person."""

from marshmallow import fields, validate

from schemas.fields import InSchema, OutSchema, TimeZone, one_of, text, whole
from words import HOUR_CYCLES, ROLES, THEMES, UNITS


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
