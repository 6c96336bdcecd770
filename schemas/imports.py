"""Bringing data in from another program, in and out."""

from marshmallow import Schema, fields, validate

from schemas.fields import InSchema, Instant, OutSchema, one_of, row_id, text
from words import IMPORT_SOURCES


class ImportFileIn(Schema):
    """Files, one or several together; what they hold is seen from their content."""

    file = fields.List(
        fields.Raw(metadata={"type": "string", "format": "binary"}),
        required=True,
        validate=validate.Length(min=1, max=20, error="Choose between 1 and 20 files."),
        metadata={"description": "Once for each file"},
    )


class ImportFormIn(InSchema):
    """What is said beside the file."""

    id = row_id(metadata={"description": "Of the import, so that it can be sent again"})
    file_name = text(500, metadata={"description": "Of a single file; default: its own name"})


class BadRowOut(OutSchema):
    """A row that cannot come in. `row` is its line in a CSV file, its number (from 1) in a JSON list."""

    row = fields.Integer(required=True)
    problem = fields.String(required=True)
    value = fields.String(required=True, allow_none=True, metadata={"description": "What stands there"})
    file_name = fields.String(
        required=True, allow_none=True, metadata={"description": "Its file, where several came together"}
    )


class ProblemCountOut(OutSchema):
    """How many rows have the same problem."""

    problem = fields.String(required=True)
    count = fields.Integer(required=True)


class ImportKindOut(OutSchema):
    """Rows of one kind; `found_count` = `new_count` + `here_count` + `bad_count`."""

    kind = fields.String(required=True)
    label = fields.String(required=True)
    found_count = fields.Integer(required=True)
    new_count = fields.Integer(required=True, metadata={"description": "Come in, or came in"})
    here_count = fields.Integer(required=True, metadata={"description": "Here already, left as they are"})
    bad_count = fields.Integer(required=True)
    problems = fields.List(fields.Nested(ProblemCountOut), required=True, metadata={"description": "Most first"})
    bad_rows = fields.List(fields.Nested(BadRowOut), required=True, metadata={"description": "The first 500"})


class ReportOut(OutSchema):
    """What was found in a file."""

    kinds = fields.List(fields.Nested(ImportKindOut), required=True)
    notes = fields.List(fields.String(), required=True, metadata={"description": "What else a person should know"})
    found_count = fields.Integer(required=True)
    new_count = fields.Integer(required=True)
    here_count = fields.Integer(required=True)
    bad_count = fields.Integer(required=True)


class ImportCheckOut(OutSchema):
    """What an import would do."""

    file_name = fields.String(required=True)
    source = one_of(IMPORT_SOURCES, required=True)
    report = fields.Nested(ReportOut, required=True)


class ImportOut(ImportCheckOut):
    """A file that was brought in."""

    id = fields.String(required=True)
    created_at = Instant(required=True)
    undone_at = Instant(required=True, allow_none=True)


class ImportedSessionOut(OutSchema):
    """A session that an import made, or that something of it came into."""

    id = fields.String(required=True)
    name = fields.String(required=True)
    discipline = fields.String(required=True, allow_none=True)
    session_date = fields.Date(required=True, allow_none=True)
    result = fields.String(required=True, allow_none=True)


class KeptOut(OutSchema):
    """Something that nobody here can read, as it stood in the file."""

    name = fields.String(required=True)
    value = fields.String(required=True)


class ImportContentsOut(OutSchema):
    """What is here of an import; nothing of what was taken back, deleted or put in the trash."""

    session_count = fields.Integer(required=True)
    first_date = fields.Date(required=True, allow_none=True, metadata={"description": "Practice day of the earliest"})
    last_date = fields.Date(required=True, allow_none=True)
    sessions = fields.List(fields.Nested(ImportedSessionOut), required=True, metadata={"description": "The latest 10"})
    kept = fields.List(fields.Nested(KeptOut), required=True)


class ImportsOut(OutSchema):
    """What was brought in, the newest first."""

    items = fields.List(fields.Nested(ImportOut), required=True)


class StaysOut(OutSchema):
    """Something that an undo leaves."""

    id = fields.String(required=True)
    name = fields.String(required=True)
    reason = fields.String(required=True)


class ImportUndoOut(OutSchema):
    """What an undo took back, and what it left because somebody has changed it since."""

    undone_at = Instant(required=True)
    removed_count = fields.Integer(required=True, metadata={"description": "Rows"})
    stays_count = fields.Integer(required=True, metadata={"description": "Sessions"})
    stays = fields.List(fields.Nested(StaysOut), required=True, metadata={"description": "The first 200"})
