"""Recordings, pictures, files and links of sessions over HTTP."""

from typing import Any

from flask import Response

from blueprints import ApiBlueprint, current_user_id
from blueprints.files import asset_store, file_response, serves_files, takes_files
from schemas.assets import AssetOrderIn, AssetOut, AssetPatch, AssetsOut, LinkAssetIn, UploadFormIn, UploadIn
from services import asset_rows, assets

blueprint = ApiBlueprint("assets", __name__, url_prefix="/api", description="Recordings, pictures and links")


@blueprint.route("/sessions/<session_id>/assets")
@blueprint.response(200, AssetsOut)
def list_assets(session_id: str) -> dict[str, Any]:
    """List what belongs to a session, in order"""
    return {"items": asset_rows.list_assets(current_user_id(), session_id)}


@blueprint.route("/sessions/<session_id>/assets", methods=["POST"])
@blueprint.arguments(LinkAssetIn)
@blueprint.response(201, AssetOut)
def link_asset(data: dict[str, Any], session_id: str) -> dict[str, Any]:
    """Add a link to a session"""
    return assets.link_asset(current_user_id(), session_id, data)


@blueprint.route("/sessions/<session_id>/assets/files", methods=["POST"])
@blueprint.arguments(UploadIn, location="files")
@blueprint.arguments(UploadFormIn, location="form")
@blueprint.response(201, AssetOut)
@takes_files
def upload_asset(files: dict[str, Any], data: dict[str, Any], session_id: str) -> dict[str, Any]:
    """Upload a file to a session"""
    file = files["file"]
    return assets.store_asset(current_user_id(), session_id, file.stream, file.filename or "", data, asset_store())


@blueprint.route("/sessions/<session_id>/assets/order", methods=["POST"])
@blueprint.arguments(AssetOrderIn)
@blueprint.response(200, AssetsOut)
def order_assets(data: dict[str, Any], session_id: str) -> dict[str, Any]:
    """Put the assets of a session into another order"""
    return {"items": assets.order_assets(current_user_id(), session_id, data["ids"])}


@blueprint.route("/assets/<asset_id>", methods=["PATCH"])
@blueprint.arguments(AssetPatch)
@blueprint.response(200, AssetOut)
def rename_asset(patch: dict[str, Any], asset_id: str) -> dict[str, Any]:
    """Give an asset another name"""
    return assets.update_asset(current_user_id(), asset_id, patch)


@blueprint.route("/assets/<asset_id>", methods=["DELETE"])
@blueprint.response(204)
def trash_asset(asset_id: str) -> None:
    """Take an asset away; it can be brought back for 30 days"""
    assets.trash_asset(current_user_id(), asset_id)


@blueprint.route("/assets/<asset_id>/restore", methods=["POST"])
@blueprint.response(200, AssetOut)
def restore_asset(asset_id: str) -> dict[str, Any]:
    """Bring an asset back"""
    return assets.restore_asset(current_user_id(), asset_id)


@blueprint.route("/assets/<asset_id>/file")
@blueprint.response(200, {"type": "string", "format": "binary"}, content_type="application/octet-stream")
@serves_files
def get_asset_file(asset_id: str) -> Response:
    """Get the content of an uploaded file"""
    return file_response(asset_rows.get_stored_file(current_user_id(), asset_id, asset_store()))
