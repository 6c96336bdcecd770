"""The log: one line an event, with the id of the request it belongs to."""

import logging
import secrets
import sys

from flask import Flask, Response, g, has_request_context

FORMAT = "%(asctime)s %(levelname)s %(request_id)s %(name)s %(message)s"


class RequestIdFilter(logging.Filter):
    """Gives every record the id of the current request, `-` outside of one."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = g.get("request_id", "-") if has_request_context() else "-"
        return True


def name_request() -> None:
    """Give the request an id of ours (one from outside could forge log lines)."""
    g.request_id = secrets.token_hex(6)


def show_request_id(response: Response) -> Response:
    """Tell the id, so that a person can quote it."""
    response.headers["X-Request-ID"] = g.get("request_id", "-")
    return response


def register_request_log(app: Flask) -> None:
    """Log to standard error, unless the process (a test runner, a host) has set up logging already."""
    app.before_request(name_request)
    app.after_request(show_request_id)
    root = logging.getLogger()
    if not root.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.addFilter(RequestIdFilter())
        handler.setFormatter(logging.Formatter(FORMAT))
        root.addHandler(handler)
        root.setLevel(app.config["LOG_LEVEL"])
        logging.getLogger("alembic").setLevel("WARNING")
