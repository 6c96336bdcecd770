"""What every blueprint shares: one transaction per request, sign-in by default, names for operations."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from apispec import APISpec
from flask import Flask, Response, current_app, g, request
from flask_login import current_user
from flask_smorest import Api, Blueprint
from marshmallow import fields

from blueprints.json_bodies import JsonParser
from errors import Forbidden, NotFound, Stale, Unauthorized
from extensions import db
from model_types import utc_now
from schemas.problems import ProblemSchema
from services.instants import format_instant
from services.revisions import bump_revision, take_turn
from services.signed_in import Account, ProfileRow

View = TypeVar("View", bound=Callable[..., Any])
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")


def public(view: View) -> View:
    """Mark a view as open to strangers; every other view needs a signed-in person."""
    view.is_public = True  # type: ignore[attr-defined]
    return view


def admin_only(view: View) -> View:
    """Mark a view as open to administrators only."""
    view.is_admin_only = True  # type: ignore[attr-defined]
    return view


def writes_late(view: View) -> View:
    """Mark a view that works or waits long before it writes, or never writes: nobody has to wait for it meanwhile.

    It holds no lock until it calls begin_writing.
    """
    view.is_late_writer = True  # type: ignore[attr-defined]
    return view


def let_go() -> None:
    """End the transaction that has only read."""
    db.session.rollback()


def begin_writing() -> None:
    """Begin the transaction in which a view that writes_late writes; what it read before may be old."""
    let_go()
    g.is_writing = True
    take_turn(current_user_id())


def current_user_id() -> int:
    """Return the id of the signed-in person; ApiBlueprint has checked that there is one."""
    return cast(int, current_user.id)


def current_account() -> Account:
    """Return the signed-in person."""
    return cast(Account, current_user._get_current_object())


def current_profile() -> ProfileRow:
    """Return the profile of the signed-in person."""
    return current_account().profile


def success_schema(view: Any) -> Any:
    """Return the schema a view answers with when all is well."""
    return view._apidoc["response"]["responses"][200][0]["schema"]


def row_schema(view: Any) -> Any:
    """Return the schema of the row that a view answers with, or that stands in its answer as `goal`."""
    schema = success_schema(view)
    row = schema.fields.get("goal")
    return row.schema if isinstance(row, fields.Nested) else schema


def stamp_time(response: Response) -> Response:
    """Say what this server's clock shows, so that a client can correct its own (`X-Server-Time`, RFC 3339)."""
    response.headers["X-Server-Time"] = format_instant(utc_now())
    return response


class ApiBlueprint(Blueprint):
    """A blueprint whose views run in one transaction: called, committed, returned; a raise rolls back."""

    ARGUMENTS_PARSER = JsonParser()

    def add_url_rule(
        self, rule: str, endpoint: str | None = None, view_func: Any = None, *args: Any, **options: Any
    ) -> None:
        view = view_func
        is_public = getattr(view, "is_public", False)
        is_admin_only = getattr(view, "is_admin_only", False)

        @wraps(view)
        def in_transaction(*view_args: Any, **view_kwargs: Any) -> Any:
            if not is_public and not current_user.is_authenticated:
                raise Unauthorized("Sign in first.")
            if is_admin_only and current_user.role != "admin":
                raise Forbidden("Only an administrator can do this.")
            if any("\x00" in value for value in view_kwargs.values()):
                raise NotFound("There is nothing at this address.")
            if g.is_writing and current_user.is_authenticated:
                take_turn(current_user_id())
            try:
                answer = view(*view_args, **view_kwargs)
            except Stale as stale:
                if "current" in stale.extensions:
                    stale.extensions["current"] = row_schema(view).dump(stale.extensions["current"])
                raise
            if g.is_writing:
                if current_user.is_authenticated:
                    bump_revision(current_user_id())
                db.session.commit()
            return answer

        super().add_url_rule(rule, endpoint, in_transaction, *args, **options)

    def register_views_in_doc(self, api: Any, app: Flask, spec: APISpec, *, name: str, parameters: Any) -> None:
        for endpoint, methods in self._docs.items():
            for method, doc in methods.items():
                if method != "parameters":
                    doc.get("arguments", {}).pop("responses", None)  # `default` says it for all errors
                    manual = doc.setdefault("manual_doc", {})
                    manual.setdefault("operationId", f"{name}_{endpoint}")
                    manual.setdefault("responses", {})["default"] = {
                        "description": "A problem (RFC 9457)",
                        "content": {"application/problem+json": {"schema": ProblemSchema}},
                    }
        super().register_views_in_doc(api, app, spec, name=name, parameters=parameters)


class ProblemApi(Api):
    """flask-smorest without its own error bodies: problems.py answers."""

    def _register_error_handlers(self) -> None:
        return


def mark_writing_request() -> None:
    """Tell the database layer that this request writes, so that SQLite takes its write lock at once."""
    view = current_app.view_functions.get(request.endpoint or "")
    g.is_writing = request.method not in SAFE_METHODS and not getattr(view, "is_late_writer", False)


def register_blueprints(app: Flask) -> None:
    """Add the whole API to `app`, documented as OpenAPI 3.1."""
    from blueprints import (
        activities_api,
        activity_groups_api,
        assets_api,
        auth_api,
        climbing_api,
        competitions_api,
        disciplines_api,
        examples_api,
        goal_operations_api,
        goals_api,
        health_api,
        imports_api,
        life_cycle_api,
        me_api,
        rituals_api,
        search_api,
        sessions_api,
        stories_api,
        templates_api,
        trash_api,
    )

    app.before_request(mark_writing_request)
    app.after_request(stamp_time)
    api = ProblemApi(app)
    for module in (
        health_api,
        auth_api,
        me_api,
        goals_api,
        goal_operations_api,
        trash_api,
        life_cycle_api,
        sessions_api,
        templates_api,
        activities_api,
        activity_groups_api,
        assets_api,
        search_api,
        disciplines_api,
        climbing_api,
        competitions_api,
        rituals_api,
        stories_api,
        imports_api,
        examples_api,
    ):
        api.register_blueprint(module.blueprint)
    app.extensions["api_spec"] = api.spec
