"""The one place where an error becomes a response (RFC 9457 problem details)."""

import http
import logging
from typing import Any

import orjson
from flask import Flask, Response, g
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm.exc import StaleDataError
from werkzeug.exceptions import HTTPException

from errors import AppError

logger = logging.getLogger(__name__)

CONTENT_TYPE = "application/problem+json"


HTTP_SLUGS = {cls.status: cls.default_slug for cls in AppError.__subclasses__() if cls.status != AppError.status}
HTTP_DETAILS = {
    404: "There is nothing at this address.",
    405: "This address does not take that method.",
    413: "That is larger than this server takes. Nothing was changed.",
    429: "Too many tries. Wait a minute, then try again.",
}


def problem_response(
    status: int, slug: str, detail: str = "", errors: dict[str, Any] | None = None, **extensions: Any
) -> Response:
    """Return a problem response; `title` is the standard phrase of the status."""
    body: dict[str, Any] = {"type": f"/problems/{slug}", "title": http.HTTPStatus(status).phrase, "status": status}
    if detail:
        body["detail"] = detail
    if errors:
        body["errors"] = errors
    if request_id := getattr(g, "request_id", None):
        body["request_id"] = request_id
    answer = orjson.dumps(
        {**body, **extensions}, option=orjson.OPT_NON_STR_KEYS
    )  # errors in a list are named by number
    return Response(answer, status, content_type=CONTENT_TYPE)


def handle_app_error(error: AppError) -> Response:
    """Answer with the problem that a service raised."""
    return problem_response(error.status, error.slug, error.detail, error.errors, **error.extensions)


def handle_http_exception(error: HTTPException) -> Response:
    """Answer an HTTP error of the framework (404 of the router, 405, 413, 422 of the parser) as a problem."""
    status = error.code or 500
    data: dict[str, Any] = getattr(error, "data", None) or {}
    errors = data.get("errors") or data.get("messages")
    detail = HTTP_DETAILS.get(status) or ("" if status >= 500 else error.description or "")
    if errors:
        detail = "Some values were refused. Nothing was changed."
        errors = {key: value for part in errors.values() for key, value in part.items()}  # drop "json"/"query"
    slug = HTTP_SLUGS.get(status, http.HTTPStatus(status).phrase.lower().replace(" ", "-"))
    response = problem_response(status, slug, detail, errors)
    for name, value in error.get_headers():
        if name.lower() in ("allow", "retry-after", "www-authenticate"):
            response.headers[name] = value
    return response


def handle_stale(error: StaleDataError) -> Response:
    """Answer a write that lost a race between reading and writing one row."""
    return problem_response(
        412, "stale", "This was changed elsewhere a moment ago. Load it again, then repeat the change."
    )


def handle_database_error(error: DBAPIError) -> Response:
    """Answer a refusal of the database: a broken constraint is a conflict, a busy database is a 503."""
    if isinstance(error, IntegrityError):
        logger.warning("constraint_refused error=%s", type(error.orig).__name__)
        return problem_response(
            409, "conflict", "That clashes with something that is stored already. Nothing was changed."
        )
    logger.error("database_error", exc_info=error)
    return problem_response(503, "database-unavailable", "The database did not answer. Nothing was changed. Try again.")


def handle_unexpected(error: Exception) -> Response:
    """Answer anything else; the details are in the log under the request id, never in the answer."""
    logger.error("unexpected_error", exc_info=error)
    return problem_response(500, "internal", "Something went wrong here. Nothing was changed. Try again.")


def register_problem_handlers(app: Flask) -> None:
    """Make every error of `app` a problem response."""
    app.register_error_handler(AppError, handle_app_error)
    app.register_error_handler(HTTPException, handle_http_exception)
    app.register_error_handler(StaleDataError, handle_stale)
    app.register_error_handler(DBAPIError, handle_database_error)
    app.register_error_handler(Exception, handle_unexpected)
