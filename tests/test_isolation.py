"""Nobody sees, changes or learns of another person's rows, whatever a request names: in every documented operation."""

import json
import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any, cast

import pytest
import sqlalchemy as sa
from flask import Flask

import models
from extensions import db
from models import Model
from tests.conftest import NOW, Person
from tests.factories import Factory
from tests.test_api_contract import OPENAPI_FILE

THEIRS, NOBODYS = "theirs", "nobody"
SPEC: dict[str, Any] = json.loads(OPENAPI_FILE.read_text("utf-8"))
WITHOUT_ROWS = {"users", "alembic_version"}
AS_JSON: dict[str, Any] = {"content_type": "application/json", "buffered": True}
CHANGING = re.compile(
    r"\"request_id\":\"\w+\"|[0-9a-f]{8}-[0-9a-f-]{27}|\"[0-9a-f]{32}\"|(?:theirs|nobody)(?=\W|-session)"
)
# Bodies whose rows stand deeper than their own keys.
DEEPER: dict[str, list[Any]] = {
    "POST /api/goals/batch": [
        {"operations": [operation]}
        for operation in (
            {"op": "move", "id": "ID", "parent_id": None},
            {"op": "convert", "id": "ID", "type": "LongTermGoal"},
            {"op": "order", "parent_id": "ID", "ids": []},
            {"op": "complete", "id": "ID"},
            {"op": "reopen", "id": "ID"},
            {"op": "trash", "id": "ID"},
            {"op": "restore", "id": "ID"},
            {"op": "update", "id": "ID", "changes": {"name": "x"}, "expected": {"name": "secret"}},
            {"op": "edit_session", "id": "ID-session", "session_changes": {"status": "PARTIAL"}},
            {"op": "link", "id": "mine", "goal_id": "ID"},
            {"op": "link", "id": "ID-session", "goal_id": "ID"},
            {"op": "unlink", "id": "ID-session", "goal_id": "ID"},
        )
    ],
    "POST /api/climbing/completions": [
        {"grade": "V4", "style": "FLASH", **more}
        for more in (
            {"competition_type": "BOULDER", "competition_id": "ID"},
            {"practice_session_id": "ID-session"},
            {"route_id": "ID"},
        )
    ],
    "POST /api/sessions/{session_id}/assets": [{"asset_type": "file", "url": "https://example.org/"}],
    "POST /api/sessions": [
        {"attributes": {"version": 1, "sections": [{"id": "s", "activities": [{"activity_id": "ID"}]}]}},
        {"competition_type": "BOULDER", "competition_id": "ID", "discipline": "climbing"},
    ],
}


@pytest.fixture
def rows(app: Flask, clock: Any, factory: Factory, owner: Person, stranger: Person) -> None:
    """A row in every table for the owner, all named `secret`; the stranger has a session and a writing service."""
    more: dict[str, Any] = {"user_id": owner.id, "name": "secret"}
    goal = factory.goal(owner.id, id=THEIRS, name="secret")
    details = {"version": 1, "sections": [], "notes": "secret", "details": {}, "extra": {}}
    climbing: dict[str, Any] = {"discipline": "climbing", "status": "ACTIVE", "session_end": None, "completed": False}
    practice = factory.practice(
        owner.id, goal, id=f"{THEIRS}-session", name="secret", attributes=details, setup_key=THEIRS, **climbing
    )
    other = factory.goal(owner.id, id="other", name="secret")
    of_practice = {"user_id": owner.id, "practice_session_id": practice.id}
    graded = {"grade": "V4", "grade_system": "V", "scale": "boulder", "difficulty": 4}
    pair = {"competition_type": "BOULDER", "competition_id": THEIRS}
    report = {"kinds": [], "notes": ["secret"], **dict.fromkeys(("found_count", "new_count", "here_count"), 1)}
    link = {"asset_type": "file", "url": "https://secret.example.org/"}
    parts: list[list[Any]] = [
        [models.ActivityGroup(id=THEIRS, **more), models.ActivityDefinition(id=THEIRS, **more)],
        [
            models.MetricDefinition(id=THEIRS, activity_id=THEIRS, unit="secret", **more),
            models.SplitDefinition(id=THEIRS, activity_id=THEIRS, **more),
            models.SessionTemplate(id=THEIRS, **more),
            models.PracticeSessionGoal(**of_practice, goal_id=other.id),
            models.GoalCompletion(user_id=owner.id, id=THEIRS, goal_id=THEIRS, completed_at=NOW, source="manual"),
            models.GoalWatch(user_id=owner.id, goal_id=THEIRS, activity_id=THEIRS),
            models.ActivityInstance(**of_practice, position=0, section_number=0, name="secret", is_completed=True),
            models.SessionMetric(**of_practice, key="secret", value=1),
            models.SessionAsset(id=THEIRS, **more, practice_session_id=practice.id, **link),
            models.SessionFeedback(**of_practice, comment="secret"),
            models.Ritual(id=THEIRS, **more, is_default=True),
            models.ClimbingRoute(id=THEIRS, **more, **graded),
            models.Competition(id=THEIRS, competition_type="BOULDER", competition_date=NOW.date(), **more),
            models.Import(id=THEIRS, user_id=owner.id, source="drills", file_name="secret", report=report),
        ],
        [
            models.MetricValue(**of_practice, activity_position=0, position=0, metric_id=THEIRS, value=7),
            models.ImportRow(user_id=owner.id, import_id=THEIRS, table_name="goals", row_id=practice.id),
            models.RouteCompletion(
                id=THEIRS, **of_practice, route_id=THEIRS, style="FLASH", climbed_at=NOW, notes="secret",
                **graded, **pair,
            ),
            models.LegacyValue(
                user_id=owner.id, table_name="goals", row_id=THEIRS, column_name="secret", number=0, reason="secret"
            ),
        ],
        [
            models.CompetitionResult(
                user_id=owner.id, completion_id=THEIRS, grade="V4", difficulty=4, is_sent=True, tries=1,
                climbed_at=NOW, **pair,
            )
        ],
    ]  # fmt: skip
    for user_id in (owner.id, stranger.id):
        address = "http://127.0.0.1:1"  # where this server does not let anybody ask
        parts.append([models.StoryService(user_id=user_id, address=address, model="secret", secret=None)])
    for part in parts:
        db.session.add_all(part)
        db.session.flush()
    factory.practice(stranger.id, id="mine", name="mine", session_start=NOW - timedelta(days=1))


def owned_tables() -> list[sa.Table]:
    """Return every table that holds rows of people."""
    return [table for name, table in sorted(Model.metadata.tables.items()) if name not in WITHOUT_ROWS]


def rows_of(user_id: int) -> dict[str, list[str]]:
    """Return all that is stored for a person."""
    return {
        table.name: sorted(
            str(tuple(row)) for row in db.session.execute(sa.select(table).where(table.c.user_id == user_id))
        )
        for table in owned_tables()
    }


def resolve(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema itself instead of what names it."""
    while "$ref" in schema:
        schema = SPEC["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    for key in ("anyOf", "oneOf", "allOf"):
        if key in schema:
            return resolve(next(part for part in schema[key] if part.get("type") != "null"))
    return schema


def example(name: str, schema: dict[str, Any], ending: str = "") -> Any:
    """Return a value that a schema takes; `ID` where it names a row."""
    schema = resolve(schema)
    kind = schema.get("type")
    kind = next(one for one in cast(list[str], kind) if one != "null") if isinstance(kind, list) else kind
    if names_row(name):
        named = "ID-session" if "session" in name + ending else "ID"
        return [named] if kind == "array" else named
    if schema.get("enum"):
        return next(value for value in schema["enum"] if value is not None)
    match kind:
        case "integer" | "number":
            return schema.get("minimum", 1)
        case "boolean":
            return False
        case "array":
            return []
        case "object":
            return body_of(schema)
        case _:
            times = {"date-time": "2026-11-19T18:00:00Z", "date": "2026-11-19", "uri": "https://example.org"}
            return times.get(schema.get("format", ""), "x" * schema.get("minLength", 1))


def names_row(name: str) -> bool:
    """Return whether a key names a row, or some."""
    return name in ("id", "ids", "setup_key") or name.endswith(("_id", "_ids"))


def body_of(schema: dict[str, Any], *more: str) -> dict[str, Any]:
    """Return an object with the keys that have to be there, and `more`."""
    properties = resolve(schema).get("properties", {})
    keys = dict.fromkeys((*resolve(schema).get("required", []), *more))
    return {key: example(key, properties[key]) for key in keys if key in properties}


def requests() -> Iterator[tuple[str, str, str, Any]]:
    """Yield (method, path, query, body) with `ID` where a row is named, each way of naming one by itself."""
    for path, operations in SPEC["paths"].items():
        if path.startswith(("/api/auth", "/api/examples", "/api/health")):
            continue
        for method, operation in operations.items():
            if method == "parameters":
                continue
            where = re.sub(r"\{(\w+)\}", path_value, path)
            named = [one for one in operation.get("parameters", []) if one.get("in") == "query"]
            queries = ["", *(f"?{one['name']}={example(one['name'], {})}" for one in named if names_row(one["name"]))]
            if "q" in [one["name"] for one in named]:
                queries.append("?q=secret")
            content = operation.get("requestBody", {}).get("content", {})
            bodies: list[Any] = [None]
            if "application/json" in content:
                schema = resolve(content["application/json"]["schema"])
                optional = [key for key in schema.get("properties", {}) if names_row(key)]
                bodies = [body_of(schema), *(body_of(schema, key) for key in optional)]
                bodies += DEEPER.get(f"{method.upper()} {path}", [])
            yield from ((method, where, query, body) for query in queries for body in bodies)


def path_value(match: re.Match[str]) -> str:
    """Return what stands for a parameter of a path."""
    name = match[1]
    return {"competition_type": "BOULDER", "key": "climbing"}.get(name) or str(example(name, {"type": "string"}))


def ask(person: Person, request: tuple[str, str, str, Any], name: str) -> tuple[int, str]:
    """Make a request about rows of this name and take its changes back; return the status and what it told."""
    method, path, query, body = request
    data = json.dumps(body).replace('"ID', f'"{name}') if body is not None else None
    connection = cast(sa.Connection, db.engines[None])
    db.session.commit()  # its own savepoint must not be around this one
    connection.exec_driver_sql("SAVEPOINT attempt")
    answer = person.client.open((path + query).replace("ID", name), method=method.upper(), data=data, **AS_JSON)
    told = (answer.status_code, answer.get_data(as_text=True))
    db.session.remove()
    connection.exec_driver_sql("ROLLBACK TO SAVEPOINT attempt")
    return told


def test_nothing_that_a_stranger_asks_tells_of_rows_of_the_owner(rows: None, owner: Person, stranger: Person) -> None:
    assert {name for name, found in rows_of(owner.id).items() if not found} == set()
    tried: dict[str, set[int]] = {}
    for request in requests():
        status, told = ask(stranger, request, THEIRS)
        other_status, other = ask(stranger, request, NOBODYS)
        assert "secret" not in told.replace("?q=secret", "") or "story-service" in request[1], (request, told)
        assert CHANGING.sub("~", told) == CHANGING.sub("~", other), request
        assert status == other_status, request
        if "ID" in request[1]:
            tried.setdefault(f"{request[0]} {request[1]}", set()).add(status)
    assert len(tried) > 60
    # A body that is refused before the row is looked for would prove nothing; only an upload needs more than JSON.
    unproven = {address for address, found in tried.items() if 404 not in found}
    assert unproven == {"post /api/sessions/ID-session/assets/files"}
    assert [address for address, found in tried.items() if found - {404, 422}] == []


def test_nothing_that_a_stranger_asks_changes_rows_of_the_owner(rows: None, owner: Person, stranger: Person) -> None:
    before = rows_of(owner.id)
    for method, path, query, body in requests():
        data = json.dumps(body).replace('"ID', f'"{THEIRS}') if body is not None else None
        address = (path + query).replace("ID", THEIRS)
        stranger.client.open(address, method=method.upper(), data=data, **AS_JSON)
    assert rows_of(owner.id) == before


def test_every_reference_between_rows_of_people_holds_the_person_too() -> None:
    for table in owned_tables():
        for constraint in table.foreign_key_constraints:
            target = constraint.referred_table.name
            held = list(constraint.column_keys)
            assert held == ["user_id"] if target == "users" else held[0] == "user_id" and len(held) > 1, constraint.name
        assert next(iter(table.primary_key.columns)).name == "user_id", table.name
