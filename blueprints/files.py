"""Uploads and stored files: received with no transaction open, served so that nothing in them ever runs."""

from pathlib import Path
from typing import Any

from flask import Flask, Response, current_app, g, request, send_file
from flask_login import current_user
from werkzeug.exceptions import RequestEntityTooLarge

from extensions import db
from services.asset_files import AssetStore, StoredFile, say_bytes, too_large
from services.file_kinds import OPAQUE

FILE_POLICY = {"default-src": "'none'", "sandbox": ""}
FORM_BYTES = 64 * 1024  # what a form needs beside its file
IMPORT_BYTES = 32_000_000  # of a file with data of another program: it is read into memory


def asset_store() -> AssetStore:
    """Return where this server keeps files, and how large they may be."""
    config = current_app.config
    return AssetStore(Path(config["INSTANCE_PATH"]) / "assets", config["ASSET_LIMITS"], config["ASSET_QUOTA"])


def takes_files(view: Any) -> Any:
    """Mark a view as one that takes files, larger than any other request may be."""
    view.is_taking_files = True
    return view


def takes_import(view: Any) -> Any:
    """Mark a view as one that takes a file with data of another program."""
    view.largest_file = IMPORT_BYTES
    return takes_files(view)


def serves_files(view: Any) -> Any:
    """Mark a view as one that answers with what people uploaded: a page made of it may load and run nothing."""
    view.talisman_view_options = {"content_security_policy": FILE_POLICY}
    return view


def receive_files() -> None:
    """Read a whole upload before anything else.

    Who sends it is looked up in a transaction that only reads and ends at once: on SQLite every other writer would
    wait for as long as the upload takes.
    """
    view = current_app.view_functions.get(request.endpoint or "")
    if not getattr(view, "is_taking_files", False) or request.method != "POST":
        return
    g.is_writing = False
    is_known = current_user.is_authenticated
    db.session.rollback()
    if not is_known:
        return
    largest = getattr(view, "largest_file", 0) or max(asset_store().limits.values())
    request.max_content_length = largest + FORM_BYTES
    try:
        request.files  # noqa: B018 (it is read here, and kept)
    except RequestEntityTooLarge as error:
        raise too_large(f"A file may have up to {say_bytes(largest)}", largest) from error


def register_files(app: Flask) -> None:
    """Let `app` receive files; before anything that looks at the person or the form."""
    app.before_request(receive_files)


def file_response(file: StoredFile) -> Response:
    """Return the content of a stored file, or the range that was asked for.

    What is not shown is sent as bytes to be saved, whatever it is.
    """
    name = "".join(letter for letter in file.name if letter.isprintable())  # no line may end within a header
    response = send_file(
        file.path,
        mimetype=file.media_type if file.is_inline else OPAQUE,
        as_attachment=not file.is_inline,
        download_name=name,
        conditional=True,
        etag=file.file_hash,
        last_modified=None,
    )
    response.cache_control.no_cache = None
    response.cache_control.private = True
    response.cache_control.immutable = True
    response.cache_control.max_age = 365 * 86_400
    return response
