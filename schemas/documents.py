"""The document of a session (`attributes`, version 1) as it goes out; services/documents.py says what may come in."""

from marshmallow import INCLUDE, fields

from schemas.fields import OutSchema


class DocumentPart(OutSchema):
    """A part of the document; keys we do not know are kept in `extra`."""

    class Meta:
        unknown = INCLUDE

    extra = fields.Dict(keys=fields.String(), metadata={"description": "What another client wrote, kept verbatim"})


class MetricEntry(DocumentPart):
    """One recorded value; text that is not a number is kept as it was typed."""

    metric_id = fields.String(required=True, allow_none=True)
    split_id = fields.String(required=True, allow_none=True)
    value = fields.Raw(required=True, allow_none=True)


class SetEntry(DocumentPart):
    """One set of an activity."""

    instance_id = fields.String(required=True)
    completed = fields.Boolean(required=True)
    duration_seconds = fields.Float(
        required=True,
        allow_none=True,
        metadata={"description": "Of this set; the activity's time has it already"},
    )
    metrics = fields.List(fields.Nested(MetricEntry), required=True)


class Interval(DocumentPart):
    """A span of practice; `stop` null means it is running."""

    start = fields.String(required=True, metadata={"format": "date-time"})
    stop = fields.String(required=True, allow_none=True, metadata={"format": "date-time"})


class Pause(Interval):
    """A break; `stop` null means it is on. `instance_id` is the activity whose timer it stopped, to go on with."""

    instance_id = fields.String(required=True, allow_none=True)


class Activity(DocumentPart):
    """One activity; `duration_seconds`, where given, wins over the intervals."""

    instance_id = fields.String(required=True)
    activity_id = fields.String(required=True, allow_none=True)
    name = fields.String(required=True)
    notes = fields.String(required=True)
    completed = fields.Boolean(required=True)
    intervals = fields.List(fields.Nested(Interval), required=True)
    duration_seconds = fields.Float(required=True, allow_none=True)
    planned_seconds = fields.Float(
        required=True, allow_none=True, metadata={"description": "What its countdown counts down from"}
    )
    metrics = fields.List(fields.Nested(MetricEntry), required=True)
    sets = fields.List(fields.Nested(SetEntry), required=True)


class Section(DocumentPart):
    """A part of a session, such as Warm-up."""

    id = fields.String(required=True)
    name = fields.String(required=True)
    planned_seconds = fields.Float(required=True, allow_none=True)
    activities = fields.List(fields.Nested(Activity), required=True)


class Document(DocumentPart):
    """What was practised."""

    version = fields.Integer(required=True)
    sections = fields.List(fields.Nested(Section), required=True)
    notes = fields.String(required=True, metadata={"description": "Markdown"})
    pauses = fields.List(fields.Nested(Pause), required=True)
    confirmed_at = fields.String(
        required=True,
        allow_none=True,
        metadata={"format": "date-time", "description": "When the person last said that a long timer is right"},
    )
    details = fields.Dict(keys=fields.String(), required=True, metadata={"description": "The discipline's own schema"})
    extra = fields.Dict(keys=fields.String(), required=True)
