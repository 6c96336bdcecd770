"""Competitions and what counts in them, in and out."""

from marshmallow import fields

from schemas.fields import Day, InSchema, Instant, OutSchema, name, one_of, row_id, text, version, whole
from words import COMPETITION_TYPES


class CompetitionFields(InSchema):
    """What can be said of a competition."""

    place = text(200)
    result = text(200)
    final_placing = whole(1, 100_000, allow_none=True)
    notes = text(5_000)


class CompetitionIn(CompetitionFields):
    """A competition; the pair of its type and its id names it."""

    id = row_id()
    competition_type = one_of(COMPETITION_TYPES, required=True)
    name = name(required=True)
    competition_date = Day(required=True)


class CompetitionPatch(CompetitionFields):
    """Changes to a competition; its type is a part of its name and stays."""

    version = version(required=True)
    name = name()
    competition_date = Day()


class CompetitionOut(OutSchema):
    """A competition, and what was climbed in it; sessions in the trash left out."""

    competition_type = one_of(COMPETITION_TYPES, required=True)
    competition_id = fields.String(required=True)
    name = fields.String(required=True)
    competition_date = Day(required=True)
    place = fields.String(required=True)
    result = fields.String(required=True)
    final_placing = fields.Integer(required=True, allow_none=True)
    notes = fields.String(required=True)
    send_count = fields.Integer(required=True)
    try_count = fields.Integer(required=True)
    created_at = Instant(required=True)
    version = fields.Integer(required=True)


class CompetitionsOut(OutSchema):
    """Competitions, the latest first."""

    items = fields.List(fields.Nested(CompetitionOut), required=True)


class CompetitionResultOut(OutSchema):
    """A row of the results of a competition: `order` counts from 1, sends before tries, harder first, fewer tries."""

    order = fields.Integer(required=True)
    completion_id = fields.String(required=True)
    label = fields.String(required=True)
    grade = fields.String(required=True)
    difficulty = fields.Float(required=True)
    is_sent = fields.Boolean(required=True)
    tries = fields.Integer(required=True)
    climbed_at = Instant(required=True)


class CompetitionResultsOut(OutSchema):
    """A competition and its own results."""

    competition = fields.Nested(CompetitionOut, required=True)
    results = fields.List(fields.Nested(CompetitionResultOut), required=True)
