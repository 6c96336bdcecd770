"""The client: its files as they were built, and index.html for every address that the client draws itself."""

import gzip
import hashlib
from functools import lru_cache
from mimetypes import guess_type
from pathlib import Path
from typing import Any

from flask import Blueprint, Flask, Response, current_app, request
from werkzeug.exceptions import NotFound
from werkzeug.routing import PathConverter
from werkzeug.security import safe_join

NONCE_PLACEHOLDER = "CSP_NONCE"
FOREVER = "public, max-age=31536000, immutable"
COMPRESSIBLE = ("text/", "application/json", "application/manifest+json", "image/svg+xml")
NOT_BUILT = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Fractal Goals</title>
<h1>The pages are not built yet</h1>
<p>The server works, but there is nothing to show. Stop it and start it with <code>python3 manage.py run</code>, which
builds the pages; or build them by hand with <code>npm run build</code> in the folder <code>client</code>.</p>
"""

blueprint = Blueprint("pages", __name__)


class PageConverter(PathConverter):
    """Any path but those of the API, so that an unknown one there stays a 404 or 405 of the API."""

    regex = r"(?!api(?:/|$))[^/].*?"


@lru_cache(maxsize=512)
def read_file(path: Path, _changed_ns: int, is_gzip: bool) -> tuple[bytes, str]:
    """Return a file's content, compressed if asked, and the hash that names it."""
    content = path.read_bytes()
    etag = hashlib.sha256(content).hexdigest()[:32]
    return (gzip.compress(content, 9, mtime=0), f"{etag}-gzip") if is_gzip else (content, etag)


def find_file(path: str) -> Path | None:
    """Return the built file at `path`, if there is one."""
    found = safe_join(current_app.config["CLIENT_DIST"], path)
    file = Path(found) if found else None
    return file if file and file.is_file() and not any(part.startswith(".") for part in path.split("/")) else None


def file_response(file: Path, cache_control: str) -> Response:
    """Return a file, compressed where the browser takes it; 304 if it has it already."""
    kind = guess_type(file.name)[0] or "application/octet-stream"
    is_text = kind.startswith(COMPRESSIBLE)
    is_gzip = is_text and request.accept_encodings["gzip"] > 0
    content, etag = read_file(file, file.stat().st_mtime_ns, is_gzip)
    response = Response(content, mimetype=kind)
    response.headers["Cache-Control"] = cache_control
    if is_text:
        response.vary.add("Accept-Encoding")
    if is_gzip:
        response.headers["Content-Encoding"] = "gzip"
    response.set_etag(etag)
    response.make_conditional(request)
    return response


def index_response() -> Response:
    """Return index.html with this answer's style nonce; never from a cache, for the nonce must be new."""
    file = find_file("index.html")
    if file is None:
        return Response(NOT_BUILT, 503, mimetype="text/html")
    page = file.read_text("utf-8")
    nonce: Any = current_app.jinja_env.globals["csp_nonce"]
    response = Response(page.replace(NONCE_PLACEHOLDER, nonce()), mimetype="text/html")
    response.headers["Cache-Control"] = "no-cache"
    return response


@blueprint.route("/")
def get_home() -> Response:
    """Answer the address of the server itself."""
    return index_response()


@blueprint.route("/assets/<path:name>")
def get_asset(name: str) -> Response:
    """Answer a file whose name holds the hash of its content."""
    file = find_file(f"assets/{name}")
    if file is None:
        raise NotFound("This file is not part of the pages as they are now. Load the page again.")
    return file_response(file, FOREVER)


@blueprint.route("/<page:path>")
def get_page(path: str) -> Response:
    """Answer any other file of the client, or index.html: the client knows which page that is."""
    file = find_file(path)
    return index_response() if file is None or path == "index.html" else file_response(file, "no-cache")


def register_pages(app: Flask) -> None:
    """Serve the client."""
    app.url_map.converters["page"] = PageConverter
    app.register_blueprint(blueprint)
