"""The whole API, fuzzed from its own description: no server error, and every answer as documented."""

import contextvars
import json
from collections.abc import Iterable
from typing import Any

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from extensions import db as database
from models import (
    ActivityDefinition,
    ActivityGroup,
    ClimbingRoute,
    Competition,
    Import,
    Ritual,
    RouteCompletion,
    SessionAsset,
    SessionTemplate,
)
from tests.conftest import NOW, Person
from tests.factories import Factory
from tests.test_api_contract import OPENAPI_FILE

EXAMPLES = 50
FEW_EXAMPLES = 12  # of a request that says nothing but its path
CHECKS = [not_a_server_error, content_type_conformance, response_schema_conformance, status_code_conformance]


@pytest.fixture
def api_schema(app: Flask, owner: Person) -> Any:
    """The API as the owner sees it; each request runs with nothing around it, as in the server."""

    def alone(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        return contextvars.Context().run(app.wsgi_app, environ, start_response)

    cookie = owner.client.get_cookie(app.config["SESSION_COOKIE_NAME"])
    assert cookie is not None
    schema = schemathesis.openapi.from_dict(app.extensions["api_spec"].to_dict())
    schema.app = alone
    schema.config.update(headers={"Cookie": f"{cookie.key}={cookie.value}"})
    return schema


def operations() -> list[tuple[str, str]]:
    """Return (path, method) of every operation of the documented API."""
    paths = json.loads(OPENAPI_FILE.read_text())["paths"]
    return [(path, method) for path, methods in paths.items() for method in methods if method != "parameters"]


@pytest.mark.slow
@pytest.mark.parametrize(("path", "method"), operations())
def test_no_request_however_odd_breaks_the_server(
    api_schema: Any, owner: Person, factory: Factory, path: str, method: str
) -> None:
    goal = factory.goal(owner.id)
    rows = {
        "goal_id": goal.id,
        "session_id": factory.practice(owner.id, goal).id,
        **{f"{kind}_id": kind for kind in ("activity", "asset", "group", "template")},
    }
    owned = {"user_id": owner.id, "name": "one"}
    asset = {"practice_session_id": rows["session_id"], "asset_type": "file", "url": "https://example.org/"}
    database.session.add_all(
        [
            ActivityDefinition(id="activity", **owned),
            ActivityGroup(id="group", **owned),
            SessionTemplate(id="template", **owned),
            SessionAsset(id="asset", **owned, **asset),
        ]
    )
    graded = {"grade": "V4", "grade_system": "V", "scale": "boulder", "difficulty": 4}
    climb = {"practice_session_id": rows["session_id"], "style": "FLASH", "climbed_at": NOW, **graded}
    rows |= {"competition_type": "BOULDER", **{f"{kind}_id": kind for kind in ("route", "completion", "competition")}}
    database.session.add_all(
        [
            ClimbingRoute(id="route", **owned, **graded),
            RouteCompletion(id="completion", user_id=owner.id, **climb),
            Competition(id="competition", competition_type="BOULDER", competition_date=NOW.date(), **owned),
        ]
    )
    rows |= {"ritual_id": "ritual", "import_id": "import", "key": "music"}
    report = {"kinds": [], "notes": [], **dict.fromkeys(("found_count", "new_count", "here_count", "bad_count"), 0)}
    made = {"source": "drills", "file_name": "storage.json", "report": report}
    database.session.add_all([Ritual(id="ritual", **owned), Import(id="import", user_id=owner.id, **made)])
    database.session.commit()
    operation = api_schema[path][method]
    examples = EXAMPLES if operation.body or operation.query else FEW_EXAMPLES
    cases = st.one_of(*(operation.as_strategy(generation_mode=mode) for mode in GenerationMode))

    @settings(
        max_examples=examples, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
    )
    @given(case=cases, is_row_of_ours=st.booleans())
    def send(case: Any, is_row_of_ours: bool) -> None:
        if is_row_of_ours:
            case.path_parameters = {name: rows[name] for name in case.path_parameters}
        case.call_and_validate(checks=CHECKS)

    send()
