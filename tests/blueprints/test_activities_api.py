"""What can be practised and measured, over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest

from extensions import db
from models import MetricDefinition
from tests.conftest import Person, Queries
from tests.factories import Factory

FORM = {"id": "form", "name": "Whole form", "metrics": [{"id": "tempo", "name": "Tempo", "unit": "bpm"}]}


def names(person: Person) -> list[str]:
    return [item["name"] for item in person.client.get("/api/activities").json["items"]]


def test_what_was_defined_is_listed_by_name_with_what_is_measured(owner: Person, noise: dict[str, str]) -> None:
    made = owner.client.post("/api/activities", json=FORM)
    assert (made.status_code, made.json) == (201, FORM)
    owner.client.post("/api/activities", json={"name": " bridge "})
    items = owner.client.get("/api/activities").json["items"]
    assert [item["name"] for item in items] == ["bridge", "Whole form"]
    assert items[1] == FORM


def test_metrics_keep_the_order_in_which_they_were_defined(owner: Person) -> None:
    metrics = [{"name": "Tempo", "unit": "bpm"}, {"name": "Repetitions", "unit": ""}, {"name": "Errors"}]
    made = owner.client.post("/api/activities", json={"name": "Scales", "metrics": metrics}).json
    assert [metric["name"] for metric in made["metrics"]] == ["Tempo", "Repetitions", "Errors"]
    assert owner.client.get("/api/activities").json["items"] == [made]


def test_repeating_is_the_same_activity_and_another_one_is_refused(owner: Person) -> None:
    first = owner.client.post("/api/activities", json=FORM)
    again = owner.client.post("/api/activities", json=FORM)
    assert (again.status_code, again.json) == (201, first.json)
    other = owner.client.post("/api/activities", json={**FORM, "name": "Bridge"})
    assert (other.status_code, other.json["type"]) == (409, "/problems/id-taken")
    less = owner.client.post("/api/activities", json={**FORM, "metrics": []})
    assert less.status_code == 409
    assert names(owner) == ["Whole form"]


def test_an_id_that_a_metric_has_is_refused_but_a_name_may_be_there_twice(owner: Person) -> None:
    owner.client.post("/api/activities", json=FORM)
    taken = owner.client.post("/api/activities", json={**FORM, "id": "other"})
    assert taken.status_code == 409
    twice = {"name": "Bridge", "metrics": [{"id": "m", "name": "a"}, {"id": "m", "name": "b"}]}
    assert owner.client.post("/api/activities", json=twice).status_code == 409
    assert owner.client.post("/api/activities", json={"name": "Whole form"}).status_code == 201
    assert names(owner) == ["Whole form", "Whole form"]


@pytest.mark.parametrize("body", [{}, {"name": "  "}, {"name": ""}, {"name": "x", "metrics": [{"name": " "}]}])
def test_blank_names_are_refused(owner: Person, body: dict[str, Any]) -> None:
    assert owner.client.post("/api/activities", json=body).status_code == 422
    assert names(owner) == []


def test_the_same_id_is_another_activity_for_another_person(owner: Person, stranger: Person) -> None:
    owner.client.post("/api/activities", json=FORM)
    assert stranger.client.post("/api/activities", json={**FORM, "name": "Theirs"}).status_code == 201
    assert (names(owner), names(stranger)) == (["Whole form"], ["Theirs"])


def test_what_is_no_longer_measured_is_not_offered(owner: Person, factory: Factory) -> None:
    factory.metric(owner.id, "old", "Tempo", "bpm").is_active = False
    factory.metric(owner.id, "gone", "Tempo", "bpm").deleted_at = datetime(2026, 1, 1, tzinfo=UTC)
    assert [item["metrics"] for item in owner.client.get("/api/activities").json["items"]] == [[], []]


def test_the_list_takes_the_same_statements_for_one_and_for_many(
    owner: Person, factory: Factory, queries: Queries
) -> None:
    counts: list[int] = []
    for number in range(12):
        factory.metric(owner.id, f"m{number}", "Tempo", "bpm")
        queries.clear()
        owner.client.get("/api/activities")
        counts.append(len(queries))
    assert len(set(counts)) == 1
    assert db.session.get(MetricDefinition, (owner.id, "m11")) is not None
