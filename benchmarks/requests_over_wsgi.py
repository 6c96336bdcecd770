"""Whole requests against a bare WSGI application doing the same query, and the cost of an unchanged tree."""

import contextvars
import sqlite3
from collections.abc import Callable, Iterable
from typing import Any

import orjson
from flask import Flask
from werkzeug.test import EnvironBuilder, run_wsgi_app

from benchmarks.harness import Measured, compare
from benchmarks.people import USER_ID, full_database
from benchmarks.reads import LIST_SQL, NEWEST, PAGE
from services import practice_lists

Environ = dict[str, Any]


def bare_application(raw: sqlite3.Connection) -> Callable[[Environ, Any], Iterable[bytes]]:
    """Return a WSGI application that answers the list with nothing around it."""

    def answer(environ: Environ, start_response: Any) -> Iterable[bytes]:
        rows = raw.execute(LIST_SQL, (USER_ID, *NEWEST, PAGE + 1)).fetchall()
        items = [dict(zip(practice_lists.KEYS, row, strict=True)) for row in rows]
        start_response("200 OK", [("Content-Type", "application/json")])
        return [orjson.dumps({"items": items, "next_cursor": None})]

    return answer


def signed_in_environ(app: Flask, path: str, **headers: str) -> Environ:
    """Return the WSGI environment of a request by the full person."""
    client = app.test_client()
    with client.session_transaction() as cookie:
        cookie["_user_id"] = "full"
        cookie["_fresh"] = True
    client.get("/api/me")  # the cookie as the server writes it; with our own, each request would renew it
    cookie_header = client.get_cookie(app.config["SESSION_COOKIE_NAME"])
    assert cookie_header is not None
    headers["Cookie"] = f"{cookie_header.key}={cookie_header.value}"
    return EnvironBuilder(path=path, headers=headers).get_environ()


def request_once(application: Any, environ: Environ, status: str) -> Callable[[], None]:
    """Return a function that sends the request and checks its answer."""

    def send() -> None:
        _body, got, _headers = run_wsgi_app(application, dict(environ), buffered=True)
        if not got.startswith(status):
            raise RuntimeError(f"{environ['PATH_INFO']} answered {got}")

    return send


def measure() -> list[Measured]:
    """Return the promises on whole requests."""
    with full_database() as (app, raw):
        application = app.wsgi_app
        etag = f'W/"{USER_ID}-0"'
        unchanged = signed_in_environ(app, "/api/goals/tree", **{"If-None-Match": etag})
        whole = signed_in_environ(app, "/api/goals/tree")
        page = signed_in_environ(app, "/api/sessions")
        # Requests make contexts of their own; the one around us would be shared.

        alone = contextvars.Context()
        return alone.run(
            lambda: [
                compare(
                    "list over HTTP against a bare WSGI app",
                    request_once(application, page, "200"),
                    request_once(bare_application(raw), page, "200"),
                    4.0,
                    repeats=20,
                ),
                compare(
                    "304 for an unchanged tree against building it",
                    request_once(application, unchanged, "304"),
                    request_once(application, whole, "200"),
                    0.01,
                    repeats=3,
                ),
            ]
        )
