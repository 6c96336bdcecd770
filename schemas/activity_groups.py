"""The heads that activities stand under, in and out."""

from marshmallow import fields, validate

from schemas.fields import InSchema, OutSchema, name, row_id


class GroupIn(InSchema):
    """A head that activities stand under."""

    id = row_id()
    name = name(required=True)


class GroupPatch(InSchema):
    """Another name."""

    name = name(required=True)


class GroupOrderIn(InSchema):
    """The groups in their new order."""

    ids = fields.List(row_id(), required=True, validate=validate.Length(min=1, max=500))


class GroupOut(OutSchema):
    """A head that activities stand under."""

    id = fields.String(required=True)
    name = fields.String(required=True)


class GroupsOut(OutSchema):
    """All of them, in their order."""

    items = fields.List(fields.Nested(GroupOut), required=True)
