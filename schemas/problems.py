"""The shape of every error answer."""

from marshmallow import fields

from schemas.fields import OutSchema


class ProblemSchema(OutSchema):
    """RFC 9457 problem details; `current` and `running` are extensions of 412 and 409."""

    type = fields.String(required=True, metadata={"description": "`/problems/<slug>`"})
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    detail = fields.String(metadata={"description": "What happened, what is safe, what now"})
    errors = fields.Dict(keys=fields.String(), values=fields.Raw(), metadata={"description": "Sentences by field"})
    request_id = fields.String()
    current = fields.Raw(metadata={"description": "412: the row as it is now"})
    running = fields.Raw(metadata={"description": "409 session-running: the session that runs"})
