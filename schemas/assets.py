"""Recordings, pictures, files and links of a session, in and out."""

from marshmallow import Schema, fields, validate

from schemas.fields import InSchema, Instant, OutSchema, name, no_control_characters, one_of, row_id, text
from words import ASSET_TYPES


class LinkAssetIn(InSchema):
    """A link to something that stands elsewhere."""

    id = row_id()
    url = fields.Url(
        required=True,
        schemes={"http", "https"},
        require_tld=False,  # http://nas/take-3.mp3 is a good address at home
        validate=[validate.Length(max=2_000), no_control_characters],
    )
    name = name(metadata={"description": "Default: the address without `https://`"})
    asset_type = one_of(ASSET_TYPES, metadata={"description": "Default: by the end of the address, else file"})


class UploadIn(Schema):
    """A file; what it is is seen from its first bytes, not from its name."""

    file = fields.Raw(required=True, metadata={"type": "string", "format": "binary"})


class UploadFormIn(InSchema):
    """What is said beside the file."""

    id = row_id()
    name = text(500, metadata={"description": "Default: the file's own name"})


class AssetPatch(InSchema):
    """Changes to what is said of an asset."""

    name = name()


class AssetOrderIn(InSchema):
    """The assets of a session in their new order."""

    ids = fields.List(row_id(), required=True, validate=validate.Length(min=1, max=500))


class AssetOut(OutSchema):
    """A recording, picture, file or link."""

    id = fields.String(required=True)
    asset_type = one_of(ASSET_TYPES, required=True)
    name = fields.String(required=True)
    url = fields.String(
        required=True, metadata={"description": "The link, or `/api/assets/{id}/file`, which answers ranges"}
    )
    is_link = fields.Boolean(required=True)
    media_type = fields.String(required=True, allow_none=True)
    byte_count = fields.Integer(required=True, allow_none=True)
    display_order = fields.Integer(required=True)
    created_at = Instant(required=True)


class AssetsOut(OutSchema):
    """The assets of a session, in order."""

    items = fields.List(fields.Nested(AssetOut), required=True)
