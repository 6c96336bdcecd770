"""What guards the HTTP side: who is signed in, cookies, forged requests, and what a page may load."""

import math
import time
from typing import Any

from flask import Flask, Response, current_app, request
from flask.sessions import SecureCookieSessionInterface, SessionMixin
from flask_limiter import RateLimitExceeded
from flask_login import current_user
from flask_security import SQLAlchemyUserDatastore
from flask_talisman import Talisman
from flask_wtf.csrf import CSRFError
from werkzeug.middleware.proxy_fix import ProxyFix

from database_events import SAFE_METHODS
from extensions import csrf, db, limiter, security
from models import User
from problems import problem_response
from services.signed_in import find_account

CONTENT_POLICY = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": ["'self'", "blob:"],
    "media-src": ["'self'", "blob:"],
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
PERMISSIONS = {"camera": "()", "geolocation": "()", "microphone": "(self)", "midi": "(self)"}


class CookieSessions(SecureCookieSessionInterface):
    """Signed cookies, `Secure` exactly when the request came over TLS: plain HTTP on one's own machine works too."""

    def get_cookie_secure(self, app: Flask) -> bool:
        return request.is_secure

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Leave the client's files alone: with `Vary: Cookie`, a browser fetches them all again after each sign-in."""
        if request.blueprint != "pages" or session.modified:
            super().save_session(app, session, response)


def refuse_forged_request() -> None:
    """Check the CSRF token of a write. A stranger's write on a private route is let through: its view answers 401."""
    if request.method in SAFE_METHODS or request.endpoint is None or not current_app.config["WTF_CSRF_ENABLED"]:
        return
    view: Any = current_app.view_functions[request.endpoint]
    if getattr(view, "is_public", False) or current_user.is_authenticated:
        csrf.protect()


def handle_csrf_error(_error: CSRFError) -> Response:
    """Answer a missing or wrong token; the client asks for the state again and repeats."""
    return problem_response(403, "csrf", "This page is from an earlier sign-in. Nothing was changed. Load it again.")


def handle_rate_limit(error: RateLimitExceeded) -> Response:
    """Answer too many tries, with the seconds to wait."""
    limit = limiter.current_limit
    seconds = max(1, int(limit.reset_at - time.time())) if limit else 60
    wait = f"{seconds} seconds" if seconds < 120 else f"{math.ceil(seconds / 60)} minutes"
    response = problem_response(429, "too-many-requests", f"Too many tries. Wait {wait}, then try again.")
    response.headers["Retry-After"] = str(seconds)
    return response


def keep_out_of_caches(response: Response) -> Response:
    """Let no cache keep what belongs to one person, unless a view said how it may."""
    if request.path.startswith("/api/"):
        response.headers.setdefault("Cache-Control", "no-store")
    return response


def register_accounts(app: Flask) -> None:
    """Add Flask-Security for its sign-in and password functions; its pages, roles and tokens stay out."""
    datastore = SQLAlchemyUserDatastore(db, User, None)  # type: ignore[arg-type]  # the one role is a column
    before = list(app.before_request_funcs.get(None, []))
    security.init_app(app, datastore, register_blueprint=False)
    # Flask-Principal would load the account for every file we serve, and the token loader would read every body.
    app.before_request_funcs[None] = before
    security.login_manager._request_callback = None  # type: ignore[attr-defined]
    security.login_manager.user_loader(find_account)


def register_web_security(app: Flask) -> None:
    """Guard `app`."""
    app.session_interface = CookieSessions()
    if proxies := app.config["TRUSTED_PROXIES"]:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=proxies)
    csrf.init_app(app)
    limiter.init_app(app)
    register_accounts(app)
    app.before_request(refuse_forged_request)
    app.after_request(keep_out_of_caches)
    app.register_error_handler(CSRFError, handle_csrf_error)
    app.register_error_handler(RateLimitExceeded, handle_rate_limit)
    Talisman(
        app,
        content_security_policy=CONTENT_POLICY,
        content_security_policy_nonce_in=["style-src"],
        force_https=False,
        frame_options="DENY",
        permissions_policy=PERMISSIONS,
        session_cookie_secure=False,  # CookieSessions decides by request
        referrer_policy="same-origin",
    )
