"""Signing up, in and out over HTTP. Needs no sign-in, but the CSRF token that GET /api/auth/state gives."""

from dataclasses import asdict
from typing import Any

from flask import Response, current_app, g, session
from flask_login import current_user
from flask_security.utils import login_user, logout_user
from flask_wtf.csrf import generate_csrf

from blueprints import ApiBlueprint, current_account, public
from extensions import limiter
from models import User
from schemas.auth import AccountOut, AuthStateOut, LoginIn, PasswordIn, RegisterIn
from services import accounts
from services.signed_in import get_user

blueprint = ApiBlueprint("auth", __name__, url_prefix="/api/auth", description="Signing up, in and out")


def was_refused(response: Response) -> bool:
    """Return whether a try counts towards the limit: only wrong ones do."""
    return response.status_code in (401, 403, 409, 422)


def registration_rules() -> accounts.RegistrationRules:
    """Return who may sign up here."""
    return accounts.RegistrationRules(current_app.config["REGISTRATION"], current_app.config["REGISTRATION_CODE"])


def sign_in(user: User, *, is_permanent: bool) -> None:
    """Begin a session from nothing, so that no one can have prepared it; the CSRF token is new too."""
    session.clear()
    g.pop("csrf_token", None)
    session.permanent = is_permanent
    login_user(user, remember=False)


def describe_account(user: User, taken_over: accounts.Counts | None = None) -> dict[str, Any]:
    """Return an account as AccountOut shows it."""
    own = {key: getattr(user, key) for key in ("id", "email", "role", "revision", "profile")}
    return {**own, "taken_over": asdict(taken_over) if taken_over else None}


@blueprint.route("/state")
@public
@blueprint.response(200, AuthStateOut)
def get_state() -> dict[str, Any]:
    """Get whether I am signed in, who may sign up, and the CSRF token"""
    session.modified = session.permanent  # being here once a year is enough to stay signed in
    return {
        "is_signed_in": current_user.is_authenticated,
        "csrf_token": generate_csrf(),
        **accounts.describe_registration(registration_rules()),
    }


@blueprint.route("/register", methods=["POST"])
@public
@limiter.limit("20 per minute; 100 per hour", deduct_when=was_refused)
@limiter.limit("200 per hour")
@blueprint.arguments(RegisterIn)
@blueprint.response(201, AccountOut)
def register(data: dict[str, Any]) -> dict[str, Any]:
    """Make an account and sign in"""
    user, taken_over = accounts.create_account(data, registration_rules())
    sign_in(user, is_permanent=data["remember"])
    return describe_account(user, taken_over)


@blueprint.route("/login", methods=["POST"])
@public
@limiter.limit("10 per minute; 100 per hour", deduct_when=was_refused)
@blueprint.arguments(LoginIn)
@blueprint.response(200, AccountOut)
def login(data: dict[str, Any]) -> dict[str, Any]:
    """Sign in"""
    user = accounts.verify_login(data["email"], data["password"])
    sign_in(user, is_permanent=data["remember"])
    return describe_account(user)


@blueprint.route("/logout", methods=["POST"])
@public
@blueprint.response(204)
def logout() -> None:
    """Sign out this browser"""
    logout_user()
    session.clear()


@blueprint.route("/password", methods=["POST"])
@limiter.limit("10 per minute; 100 per hour", deduct_when=was_refused)
@blueprint.arguments(PasswordIn)
@blueprint.response(204)
def change_password(data: dict[str, Any]) -> None:
    """Change my password and sign out everywhere else"""
    user = get_user(current_account())
    accounts.change_password(user, data["password"], data["new_password"])
    login_user(user, remember=False)
