"""Promises that hold for every route, also for those that do not exist yet."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule

from schemas.goals import GoalOut
from schemas.search import SearchHitOut, SearchOut
from schemas.session_lists import SessionItemOut, SessionPageOut
from schemas.sessions import SessionOut
from schemas.trees import NodeOut, RollupOut, RollupsOut, TreeOut
from tests.conftest import Person
from tests.factories import Factory

OPENAPI_FILE = Path(__file__).resolve().parent.parent / "docs" / "openapi.json"
OPEN_TO_STRANGERS = {
    "/api/health",
    "/api/auth/state",
    "/api/auth/register",
    "/api/auth/login",
    "/api/auth/logout",
    "/api/docs",
    "/api/docs/openapi.json",
}


def api_rules(app: Flask) -> Iterator[tuple[Rule, str]]:
    """Yield every (rule, method) below /api."""
    for rule in app.url_map.iter_rules():
        if rule.rule.startswith("/api"):
            for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
                yield rule, method


def address(rule: Rule) -> str:
    """Return the rule with its parameters filled in."""
    return rule.build(dict.fromkeys(rule.arguments, "x"))[1]  # type: ignore[index]


def test_every_route_refuses_a_stranger(app: Flask, client: FlaskClient) -> None:
    guarded = [(rule, method) for rule, method in api_rules(app) if rule.rule not in OPEN_TO_STRANGERS]
    assert len(guarded) > 10
    for rule, method in guarded:
        answer = client.open(address(rule), method=method, json={} if method != "GET" else None)
        assert answer.status_code == 401, f"{method} {rule.rule}"
        assert answer.json["type"] == "/problems/sign-in-needed"


def test_every_error_is_a_problem(app: Flask, owner: Person) -> None:
    for rule, _method in api_rules(app):
        if rule.rule.startswith("/api/docs"):
            continue
        answer = owner.client.open(address(rule), method="LINK", data=b"{", content_type="application/json")
        assert answer.status_code == 405, rule.rule
        assert answer.content_type == "application/problem+json"
        assert {"type", "title", "status", "detail"} <= answer.json.keys()
        assert answer.headers["Allow"]


@pytest.mark.parametrize(
    ("body", "content_type", "status", "slug"),
    [
        (b"{", "application/json", 400, "malformed"),
        (b"[]", "application/json", 400, "malformed"),
        (b'{"name": "\xff"}', "application/json", 400, "malformed"),
        (b'{"name": NaN}', "application/json", 400, "malformed"),
        (b"name=x", "application/x-www-form-urlencoded", 415, "unsupported-media-type"),
        (b'{"attributes": ' + b"[" * 80 + b"]" * 80 + b"}", "application/json", 422, "too-deep"),
        (b'{"name": "' + b"x" * 1_100_000 + b'"}', "application/json", 413, "too-large"),
    ],
)
def test_a_body_that_cannot_be_read_is_refused_kindly(
    owner: Person, body: bytes, content_type: str, status: int, slug: str
) -> None:
    answer = owner.client.post("/api/sessions", data=body, content_type=content_type)
    assert (answer.status_code, answer.json["type"]) == (status, f"/problems/{slug}")
    assert owner.client.get("/api/sessions").json["items"] == []


def test_an_unknown_address_below_the_api_is_a_problem(owner: Person) -> None:
    answer = owner.client.get("/api/nothing-here")
    assert (answer.status_code, answer.content_type) == (404, "application/problem+json")


def test_a_failure_of_ours_shows_no_inside(app: Flask, owner: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**kwargs: Any) -> None:
        raise RuntimeError("SELECT secret FROM /home/somebody")

    monkeypatch.setitem(app.view_functions, "me.get_me", fail)
    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
    answer = owner.client.get("/api/me")
    assert answer.status_code == 500
    assert answer.content_type == "application/problem+json"
    assert b"secret" not in answer.data


def test_the_answers_that_skip_the_schemas_still_fit_them(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id)
    practice = factory.practice(owner.id, root, section_seconds=[[600, 540]], time_slot="MORNING")
    tree = owner.client.get("/api/goals/tree?rollups=true").json
    sums = owner.client.get("/api/goals/rollups").json
    hits = owner.client.get("/api/search?q=a").json
    page = owner.client.get("/api/sessions").json
    assert TreeOut().validate(tree) == {}
    assert SessionPageOut().validate(page) == {}
    assert RollupsOut().validate(sums) == SearchOut().validate(hits) == {}
    assert sums == tree["rollups"]
    assert sums["goals"][root.id].keys() == RollupOut().fields.keys()
    assert [hit.keys() for hit in hits["items"]] == [SearchHitOut().fields.keys()] * 2
    assert [node.keys() for node in tree["nodes"]] == [NodeOut().fields.keys()] * 2
    item, whole = page["items"][0], owner.client.get(f"/api/sessions/{practice.id}").json
    assert item.keys() == SessionItemOut().fields.keys()
    assert item == {key: whole[key] for key in item}
    assert whole.keys() == SessionOut().fields.keys()
    goal = owner.client.get(f"/api/goals/{root.id}").json
    assert goal.keys() == GoalOut().fields.keys()
    node = next(node for node in tree["nodes"] if node["id"] == root.id)
    assert {key: node[key] for key in node if key in goal} == {key: goal[key] for key in goal if key in node}


def test_the_openapi_file_is_fresh(app: Flask) -> None:
    spec = orjson.loads(orjson.dumps(app.extensions["api_spec"].to_dict()))
    assert json.loads(OPENAPI_FILE.read_text()) == spec, "run: python3 manage.py openapi"


def test_every_operation_has_a_name_of_its_own(app: Flask) -> None:
    operations = [
        operation["operationId"]
        for path in app.extensions["api_spec"].to_dict()["paths"].values()
        for method, operation in path.items()
        if method != "parameters"
    ]
    assert len(operations) == len(set(operations))
    assert app.extensions["api_spec"].to_dict()["openapi"] == "3.1.0"
