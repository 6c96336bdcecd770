"""Bringing data in from another program over HTTP."""

from collections.abc import Sequence
from typing import IO, Any

from blueprints import ApiBlueprint, begin_writing, current_profile, current_user_id, writes_late
from blueprints.files import takes_import
from schemas.imports import (
    ImportCheckOut,
    ImportContentsOut,
    ImportFileIn,
    ImportFormIn,
    ImportOut,
    ImportsOut,
    ImportUndoOut,
)
from services.imports import contents, importing, undoing

blueprint = ApiBlueprint("imports", __name__, url_prefix="/api/imports", description="Data of other programs")


@blueprint.route("")
@blueprint.response(200, ImportsOut)
def list_imports() -> dict[str, Any]:
    """List what was brought in, the newest first"""
    return {"items": importing.list_imports(current_user_id())}


@blueprint.route("/check", methods=["POST"])
@blueprint.arguments(ImportFileIn, location="files")
@blueprint.arguments(ImportFormIn, location="form")
@blueprint.response(200, ImportCheckOut)
@takes_import
@writes_late
def check_import(files: dict[str, Any], data: dict[str, Any]) -> dict[str, Any]:
    """Tell what files would bring in; nothing is written"""
    found = importing.read_files(named(files["file"], data.get("file_name")))
    return importing.check_import(current_user_id(), current_profile(), found)


@blueprint.route("", methods=["POST"])
@blueprint.arguments(ImportFileIn, location="files")
@blueprint.arguments(ImportFormIn, location="form")
@blueprint.response(201, ImportOut)
@takes_import
@writes_late
def create_import(files: dict[str, Any], data: dict[str, Any]) -> dict[str, Any]:
    """Bring in what is good in files; what is here already stays as it is"""
    found = importing.read_files(named(files["file"], data.get("file_name")))
    made = importing.make_rows(current_user_id(), current_profile(), found)
    begin_writing()
    return importing.create_import(current_user_id(), data.get("id"), made)


@blueprint.route("/<import_id>/contents")
@blueprint.response(200, ImportContentsOut)
def get_contents(import_id: str) -> dict[str, Any]:
    """Get what is here of an import"""
    return contents.get_contents(current_user_id(), import_id)


@blueprint.route("/<import_id>/undo", methods=["POST"])
@blueprint.response(200, ImportUndoOut)
def undo_import(import_id: str) -> dict[str, Any]:
    """Take an import back, but for what was changed since"""
    return undoing.undo_import(current_user_id(), import_id)


def named(files: Sequence[Any], file_name: str | None) -> list[tuple[IO[bytes], str]]:
    """Return the uploaded files with their names; a single one may be given another."""
    if len(files) == 1 and file_name:
        return [(files[0].stream, file_name)]
    return [(file.stream, file.filename or "") for file in files]
