"""docs/disciplines.md, "Add a discipline", done: running, on the server. Nothing but its own part knows of it."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

import pytest
from marshmallow import fields, validate

from disciplines import DISCIPLINES
from disciplines.base import (
    Details,
    Discipline,
    Document,
    Metric,
    Record,
    SessionType,
    Starter,
    seconds,
    setup_text,
    share,
    without,
)
from extensions import db
from services.promotion_store import promote_all
from tests.conftest import Person

# Step 2 of the page: what its sessions hold -------------------------------------------------------------------------


class RunningDetails(Details):
    """How far, how long, and how far it was to be."""

    planned_metres = fields.Integer(strict=True, allow_none=True, validate=validate.Range(1, 1_000_000))
    metres = fields.Integer(strict=True, allow_none=True, validate=validate.Range(0, 1_000_000))
    moving_seconds = seconds(allow_none=True)


# Step 3: what they come to --------------------------------------------------------------------------------------------


def measure(details: Document, records: Sequence[Record]) -> dict[str, float]:
    """Return the kilometres, and the minutes that one of them took."""
    metres, moving = details.get("metres"), details.get("moving_seconds")
    if metres is None:
        return {}
    values = {"distance": metres / 1000}
    if metres and moving:
        values["pace"] = round(moving / 60 / (metres / 1000), 2)
    return values


def completion(details: Document) -> Fraction | None:
    planned = details.get("planned_metres")
    return share(details.get("metres") or 0, planned) if planned else None


def result(details: Document, values: Mapping[str, float]) -> str | None:
    return f"{values['distance']:.1f} km" if "distance" in values else None


RUNNING = Discipline(
    key="running",
    label="Running",
    summary="distance, pace",
    session_types=(SessionType("EASY", "Easy"), SessionType("INTERVALS", "Intervals")),
    default_daily_cap=2,
    details=RunningDetails,
    metrics=(Metric("distance", "Distance", "km", "higher", 2), Metric("pace", "Pace", "min/km", "lower", 2)),
    measure=measure,
    completion=completion,
    result=result,
    default_name=lambda details: f"{details['planned_metres'] // 1000} km" if details.get("planned_metres") else None,
    setup_key=lambda details: setup_text(details, ("planned_metres",)) if details.get("planned_metres") else None,
    plan=without("metres", "moving_seconds"),
    starters=(Starter("five", "Five kilometres", "Flat and easy.", "EASY", {"planned_metres": 5_000}, 2, "Legs"),),
)


@pytest.fixture(autouse=True)
def running(monkeypatch: pytest.MonkeyPatch) -> None:
    """Step 1: the line in the registry."""
    monkeypatch.setitem(DISCIPLINES, RUNNING.key, RUNNING)


def run(person: Person, metres: int, moving_seconds: int, day: int) -> Any:
    """Log a run of five kilometres, or what it came to."""
    details = {"planned_metres": 5_000, "metres": metres, "moving_seconds": moving_seconds}
    answer = person.client.post(
        "/api/sessions",
        json={
            "discipline": "running",
            "session_start": f"2026-11-{day}T07:00:00Z",
            "session_end": f"2026-11-{day}T07:40:00Z",
            "attributes": {"version": 1, "sections": [], "details": details},
        },
    )
    assert answer.status_code == 201, answer.json
    return answer.json


def test_its_sessions_are_measured_like_any_others(owner: Person) -> None:
    made = run(owner, 3_000, 990, 19)  # 16.5 minutes for 3 km
    assert (made["session_type"], made["name"], made["result"]) == ("EASY", "5 km 2026-11-19", "3.0 km")
    assert made["session_metrics"] == [
        {"key": "distance", "value": 3.0, "unit": "km"},
        {"key": "pace", "value": 5.5, "unit": "min/km"},
    ]
    assert made["suggested_status"] == "PARTIAL"
    row = owner.client.get("/api/sessions?discipline=running").json["items"][0]
    assert (row["id"], row["result"]) == (made["id"], "3.0 km")
    assert "3.0 km" in owner.client.get("/api/sessions/csv", buffered=True).data.decode()
    assert list(promote_all(db.session(), owner.id, fix=False)) == []


def test_its_runs_are_compared_and_the_lower_pace_is_the_better_one(owner: Person) -> None:
    run(owner, 5_000, 1_650, 18)
    made = run(owner, 5_000, 1_500, 19)
    runs = owner.client.get(f"/api/disciplines/running/runs?setup_key={made['setup_key']}").json
    assert [one["values"] for one in runs["items"]] == [
        {"distance": 5.0, "pace": 5.0},
        {"distance": 5.0, "pace": 5.5},
    ]
    assert (runs["count"], runs["best"]) == (2, {"distance": 5.0, "pace": 5.0})


def test_it_is_described(owner: Person) -> None:
    told = owner.client.get("/api/disciplines").json["disciplines"][-1]
    assert (told["key"], told["label"], told["has_progress"], told["starter_count"]) == ("running", "Running", False, 1)
    assert told["metrics"][1] == {
        "key": "pace", "label": "Pace", "unit": "min/km", "better": "lower", "decimals": 2,
    }  # fmt: skip
    planned = next(field for field in told["fields"] if field["name"] == "planned_metres")
    assert (planned["type"], planned["minimum"], planned["maximum"]) == ("integer", 1, 1_000_000)


def test_its_template_plans_what_was_set_up_and_its_cap_holds(owner: Person) -> None:
    starter = owner.client.get("/api/disciplines/running/starters").json["starters"][0]
    assert starter["details"] == {"planned_metres": 5_000}
    made = run(owner, 3_000, 990, 19)
    template = owner.client.post(f"/api/sessions/{made['id']}/template", json={})
    assert template.json["template_data"]["details"] == starter["details"]
    run(owner, 3_000, 990, 19)
    third = owner.client.post("/api/sessions", json={"discipline": "running", "session_start": "2026-11-19T12:00:00Z"})
    assert (third.status_code, third.json["type"]) == (409, "/problems/daily-cap")


def test_its_wrong_details_are_refused(owner: Person) -> None:
    body = {"discipline": "running", "attributes": {"version": 1, "details": {"metres": -1}}}
    answer = owner.client.post("/api/sessions", json=body)
    assert answer.status_code == 422
    assert "metres" in answer.json["errors"]["attributes"]["details"]
