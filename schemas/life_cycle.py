"""What is done with a running session, and what is said of it."""

from marshmallow import fields, validate

from schemas.feedback import FeedbackIn
from schemas.fields import InSchema, Instant, OutSchema, one_of, text
from words import FINISHED_STATUSES, STILL_CHOICES, TIMER_ACTIONS

AT_DESCRIPTION = "When it happened, by the clock that `sent_at` was read from; default: now, by the server's clock"


class MomentIn(InSchema):
    """When something happened."""

    at = Instant(metadata={"description": AT_DESCRIPTION})
    sent_at = Instant(metadata={"description": "What the sender's clock says now, so that it may be wrong"})


class FinishIn(MomentIn):
    """How a session ended."""

    status = one_of(FINISHED_STATUSES, metadata={"description": "Default: what is suggested by how much was done"})
    feedback = fields.Nested(FeedbackIn, allow_none=True)


class IntervalIn(InSchema):
    """A span of practice; `stop` null: it runs."""

    start = Instant(required=True)
    stop = Instant(required=True, allow_none=True)


class TimerIn(MomentIn):
    """What to do with the timer of an activity; `restart` forgets what was timed, `edit` replaces what is given."""

    action = one_of(TIMER_ACTIONS, required=True)
    instance_id = text(500, shortest=1, required=True)
    seconds = fields.Float(
        validate=validate.Range(min=1, max=86_400), metadata={"description": "`add_time`: how many seconds more"}
    )
    intervals = fields.List(fields.Nested(IntervalIn), validate=validate.Length(max=1_000))
    duration_seconds = fields.Float(allow_none=True, validate=validate.Range(min=0, max=366 * 86_400))
    planned_seconds = fields.Integer(strict=True, allow_none=True, validate=validate.Range(min=0, max=86_400))


class StillIn(InSchema):
    """The answer to "still practising?": it goes on, it ended with the last sign of life, or it does not count."""

    choice = one_of(STILL_CHOICES, required=True)


class LongRunOut(OutSchema):
    """A timer that runs longer than the profile's limit, to be asked about; never while paused."""

    instance_id = fields.String(required=True, allow_none=True, metadata={"description": "null: the session itself"})
    since = Instant(required=True, metadata={"description": "Start of what runs, or when the person last said it does"})
    last_active_at = Instant(required=True, metadata={"description": "The last sign of life, where `trim` ends it"})
