"""Templates: session plans to use again, in and out."""

from marshmallow import fields

from schemas.documents import Document
from schemas.fields import Day, InSchema, Instant, OutSchema, claim, name, one_of, row_id, text, version, whole
from schemas.sessions import DocumentIn

STATES = ("current", "archived", "all")


class TemplateIn(InSchema):
    """A session plan."""

    id = row_id()
    name = name(required=True)
    description = text(10_000, load_default=None, allow_none=True, metadata={"description": "Markdown"})
    discipline = text(32, shortest=1, load_default="general")
    session_type = text(32, shortest=1, metadata={"description": "Default: the discipline's first"})
    goal_id = row_id(load_default=None, allow_none=True, metadata={"description": "Where its sessions are filed"})
    difficulty = whole(1, 5, load_default=None, allow_none=True)
    focus_area = text(200, load_default=None, allow_none=True)
    template_data = DocumentIn()


class TemplatePatch(InSchema):
    """Changes to a plan; sessions made from it stay as they are."""

    version = version(required=True)
    name = name()
    description = text(10_000, allow_none=True)
    discipline = text(32, shortest=1)
    session_type = text(32, shortest=1)
    goal_id = row_id(allow_none=True)
    difficulty = whole(1, 5, allow_none=True)
    focus_area = text(200, allow_none=True)
    archived = claim()
    template_data = DocumentIn()


class TemplateCopyIn(InSchema):
    """The copy of a template."""

    id = row_id()
    name = name(metadata={"description": "Default: the name with “copy” behind it"})


class FromSessionIn(InSchema):
    """The template that a session is made into."""

    id = row_id()
    name = name(metadata={"description": "Default: the session's name"})


class TemplateQuery(InSchema):
    """Which templates."""

    state = one_of(STATES, load_default="current")


class UsageOut(OutSchema):
    """How a template was used; sessions in the trash left out."""

    session_count = fields.Integer(required=True)
    last_session_date = Day(required=True, allow_none=True)
    median_seconds = fields.Integer(required=True, allow_none=True, metadata={"description": "Of those with a time"})
    completed_count = fields.Integer(required=True)
    rated_count = fields.Integer(required=True, metadata={"description": "Finished and not cancelled"})


class TemplateItemOut(OutSchema):
    """A template as a row of the library."""

    id = fields.String(required=True)
    name = fields.String(required=True)
    description = fields.String(required=True, allow_none=True)
    discipline = fields.String(required=True)
    session_type = fields.String(required=True)
    goal_id = fields.String(required=True, allow_none=True)
    goal_name = fields.String(required=True, allow_none=True)
    difficulty = fields.Integer(required=True, allow_none=True)
    focus_area = fields.String(required=True, allow_none=True)
    archived = fields.Boolean(required=True)
    section_seconds = fields.List(
        fields.List(fields.Integer()),
        required=True,
        metadata={"description": "`[planned, 0]` of each section"},
    )
    planned_seconds = fields.Integer(required=True)
    activity_count = fields.Integer(required=True)
    has_setup = fields.Boolean(required=True, metadata={"description": "It sets up a drill of its discipline"})
    usage = fields.Nested(UsageOut, required=True)
    created_at = Instant(required=True, allow_none=True)
    updated_at = Instant(required=True, allow_none=True)
    version = fields.Integer(required=True)


class TemplateOut(TemplateItemOut):
    """A template with its plan: a document in which nothing is practised yet."""

    template_data = fields.Nested(Document, required=True)


class TemplatesOut(OutSchema):
    """Templates, the last used first."""

    items = fields.List(fields.Nested(TemplateItemOut), required=True)
