"""What can be practised and measured, over HTTP: definitions, and that changing them loses nothing recorded."""

from datetime import UTC, datetime
from typing import Any

import pytest
from flask import Flask

from extensions import db
from models import MetricDefinition, SplitDefinition
from schemas.activities import ActivityOut
from services.activities import usage_query
from tests.conftest import Person, Queries
from tests.factories import Factory
from tests.test_query_plans import plan_of

TEMPO = {
    "id": "tempo",
    "name": "Tempo",
    "unit": "bpm",
    "better": "higher",
    "minimum": 30.0,
    "maximum": None,
    "is_multiplicative": True,
    "is_top_set_metric": False,
}
FORM: dict[str, Any] = {
    "id": "form",
    "name": "Whole form",
    "description": "Head, two choruses, head",
    "discipline": "music",
    "group_id": None,
    "has_sets": True,
    "metrics_multiplicative": True,
    "metrics": [TEMPO],
    "splits": [{"id": "left", "name": "Left"}, {"id": "right", "name": "Right"}],
}
UNUSED = {"archived": False, "session_count": 0, "last_session_date": None, "version": 1}


def names(person: Person, **query: Any) -> list[str]:
    return [item["name"] for item in person.client.get("/api/activities", query_string=query).json["items"]]


def make(person: Person, **values: Any) -> dict[str, Any]:
    answer = person.client.post("/api/activities", json={**FORM, **values})
    assert answer.status_code == 201, answer.json
    return answer.json


def change(person: Person, version: int, **changes: Any) -> Any:
    return person.client.patch("/api/activities/form", json={"version": version, **changes})


def record(person: Person, metrics: list[dict[str, Any]], practice_id: str = "evening") -> dict[str, Any]:
    """Log a session in which the activity was practised; return it."""
    activity = {"instance_id": "i", "activity_id": "form", "name": "Whole form", "metrics": metrics}
    answer = person.client.post(
        "/api/sessions",
        json={
            "id": practice_id,
            "discipline": "music",
            "parent_id": None,
            "session_start": "2026-11-19T18:00:00Z",
            "session_end": "2026-11-19T18:30:00Z",
            "attributes": {"version": 1, "sections": [{"id": "s", "activities": [activity]}]},
        },
    )
    assert answer.status_code == 201, answer.json
    return answer.json


def test_what_was_defined_is_listed_by_name_with_what_is_measured(owner: Person, noise: dict[str, str]) -> None:
    made = make(owner)
    assert (made, ActivityOut().validate(made)) == ({**FORM, **UNUSED}, {})
    bridge = owner.client.post("/api/activities", json={"name": " bridge ", "metrics": [{"name": "Errors"}]}).json
    assert owner.client.get("/api/activities").json["items"] == [bridge, made]
    assert owner.client.get("/api/activities/form").json == made
    assert (bridge["name"], bridge["discipline"], bridge["metrics"][0]["unit"]) == ("bridge", "general", "")


def test_metrics_and_splits_keep_the_order_in_which_they_were_sent(owner: Person) -> None:
    metrics = [{"name": "Tempo", "unit": "bpm"}, {"name": "Repetitions", "unit": ""}, {"name": "Errors"}]
    made = make(owner, metrics=metrics)
    assert [metric["name"] for metric in made["metrics"]] == ["Tempo", "Repetitions", "Errors"]
    turned = change(owner, 1, metrics=made["metrics"][::-1], splits=FORM["splits"][::-1]).json
    assert [metric["name"] for metric in turned["metrics"]] == ["Errors", "Repetitions", "Tempo"]
    assert [split["name"] for split in turned["splits"]] == ["Right", "Left"]
    assert {metric["id"] for metric in turned["metrics"]} == {metric["id"] for metric in made["metrics"]}


def test_repeating_is_the_same_activity_and_another_one_is_refused(owner: Person) -> None:
    first = make(owner)
    assert make(owner) == first
    for other in ({"name": "Bridge"}, {"metrics": []}, {"splits": []}, {"metrics": [{**TEMPO, "better": "lower"}]}):
        answer = owner.client.post("/api/activities", json={**FORM, **other})
        assert (answer.status_code, answer.json["type"]) == (409, "/problems/id-taken")
    assert names(owner) == ["Whole form"]


def test_an_id_that_a_metric_has_is_refused_but_a_name_may_be_there_twice(owner: Person) -> None:
    make(owner)
    for values in ({"splits": []}, {"metrics": []}):
        assert owner.client.post("/api/activities", json={**FORM, "id": "other", **values}).status_code == 409
    twice = {"name": "Bridge", "metrics": [{"id": "m", "name": "a"}, {"id": "m", "name": "b"}]}
    assert owner.client.post("/api/activities", json=twice).status_code == 409
    assert owner.client.post("/api/activities", json={"name": "Whole form"}).status_code == 201
    assert names(owner) == ["Whole form", "Whole form"]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name": "  "}, "name"),
        ({"metrics": [{"name": " "}]}, "metrics"),
        ({"metrics": [{"name": "x", "minimum": 9, "maximum": 8.5}]}, "metrics"),
        ({"metrics": [{"name": "x", "better": "bigger"}]}, "metrics"),
        ({"discipline": "chess"}, "discipline"),
    ],
)
def test_what_cannot_be_measured_is_refused(owner: Person, values: dict[str, Any], field: str) -> None:
    answer = owner.client.post("/api/activities", json={**FORM, **values})
    assert (answer.status_code, list(answer.json["errors"])) == (422, [field])
    assert names(owner) == []


def test_a_change_needs_the_version_that_was_seen(owner: Person) -> None:
    make(owner)
    changed = change(owner, 1, name=" Form ", description=None, has_sets=False)
    assert changed.json == {
        **FORM, **UNUSED, "name": "Form", "description": None, "has_sets": False, "version": 2
    }  # fmt: skip
    stale = change(owner, 1, name="Another")
    assert (stale.status_code, stale.json["current"]) == (412, changed.json)
    assert (change(owner, 2, archived=True).json["version"], names(owner), names(owner, archived="true")) == (
        *(3, []),
        ["Form"],
    )


def test_what_was_recorded_keeps_its_name_when_it_is_measured_no_more(owner: Person) -> None:
    make(owner, metrics=[TEMPO, {"id": "errors", "name": "Errors"}])
    before = record(owner, [{"metric_id": "tempo", "split_id": "left", "value": 92}])
    assert [metric["name"] for metric in before["metrics"]] == ["Tempo"]
    assert change(owner, 1, metrics=[], splits=[]).json["metrics"] == []
    after = owner.client.get("/api/sessions/evening").json
    assert (after["metrics"], after["splits"]) == (before["metrics"], [{"id": "left", "name": "Left"}])
    assert db.session.get_one(MetricDefinition, (owner.id, "tempo")).deleted_at is not None
    for table, gone in ((MetricDefinition, "errors"), (SplitDefinition, "right")):
        assert db.session.get(table, (owner.id, gone)) is None


def test_what_is_measured_again_is_what_it_was(owner: Person) -> None:
    make(owner)
    record(owner, [{"metric_id": "tempo", "value": 92}])
    change(owner, 1, metrics=[])
    assert [item["id"] for item in change(owner, 2, metrics=[{"name": "Tempo", "unit": "bpm"}]).json["metrics"]] == [
        "tempo"
    ]
    assert change(owner, 3, metrics=[{"name": "Tempo", "unit": "%"}]).json["metrics"][0]["id"] != "tempo"
    assert [item["id"] for item in change(owner, 4, metrics=[TEMPO]).json["metrics"]] == ["tempo"]


def test_a_metric_that_a_target_asks_for_stays(owner: Person, factory: Factory) -> None:
    make(owner)
    goal = {"type": "UltimateGoal", "name": "Guitar", "parent_id": None}
    target = {"name": "At 120", "activity_id": "form", "metrics": [{"metric_id": "tempo", "value": 120}]}
    assert owner.client.post("/api/goals", json={**goal, "targets": [target]}).status_code == 201
    change(owner, 1, metrics=[])
    assert db.session.get_one(MetricDefinition, (owner.id, "tempo")).deleted_at is not None
    assert owner.client.delete("/api/activities/form").json["archived"] is True


def test_one_that_was_never_practised_is_deleted_and_can_be_restored(owner: Person) -> None:
    made = make(owner)
    assert owner.client.delete("/api/activities/form").json["archived"] is False
    assert (names(owner), names(owner, archived="true")) == ([], [])
    for answer in (
        owner.client.get("/api/activities/form"),
        change(owner, 1, name="x"),
        owner.client.delete("/api/activities/form"),
    ):
        assert (answer.status_code, answer.json["type"]) == (404, "/problems/not-found")
    assert owner.client.post("/api/activities", json=FORM).status_code == 409
    assert owner.client.post("/api/activities/form/restore").json["metrics"] == made["metrics"]
    assert names(owner) == ["Whole form"]


def test_one_that_was_practised_is_archived_and_its_use_is_counted(owner: Person) -> None:
    make(owner)
    record(owner, [])
    record(owner, [], "trashed")
    assert owner.client.get("/api/activities/form").json["session_count"] == 2
    owner.client.delete("/api/sessions/trashed")
    assert owner.client.delete("/api/activities/form").json["archived"] is True
    used = owner.client.get("/api/activities?archived=true").json["items"][0]
    assert (used["session_count"], used["last_session_date"]) == (1, "2026-11-19")
    owner.client.post("/api/activities/form/restore")
    assert names(owner) == ["Whole form"]


def test_the_same_id_is_another_activity_for_another_person(owner: Person, stranger: Person) -> None:
    make(owner)
    assert stranger.client.get("/api/activities/form").status_code == 404
    make(stranger, name="Theirs")
    record(stranger, [{"metric_id": "tempo", "value": 92}])
    assert (names(owner), names(stranger)) == (["Whole form"], ["Theirs"])
    assert owner.client.get("/api/activities/form").json["session_count"] == 0
    group = stranger.client.post("/api/activity-groups", json={"name": "Theirs"}).json["id"]
    assert change(owner, 1, group_id=group).status_code == 404
    change(owner, 1, metrics=[])  # nobody here has recorded it
    assert db.session.get(MetricDefinition, (owner.id, "tempo")) is None


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
    assert set(counts) == {5}  # the account, the activities, their metrics, splits and use


def test_the_use_of_activities_is_counted_by_indexes(app: Flask) -> None:
    for ids in (None, ["form"]):
        steps = plan_of(usage_query(1, ids))
        assert "activity_instances USING COVERING INDEX ix_activity_instances_timed" in steps[0], steps
        assert "goals USING INDEX sqlite_autoindex_goals_1 (user_id=? AND id=?)" in steps[1], steps


def test_groups_have_an_order_and_leave_their_activities_behind(owner: Person, stranger: Person) -> None:
    for name in ("technique", "songs", "rest"):
        assert owner.client.post("/api/activity-groups", json={"id": name, "name": f" {name} "}).status_code == 201
    assert owner.client.post("/api/activity-groups", json={"id": "songs", "name": "songs"}).json["name"] == "songs"
    assert owner.client.post("/api/activity-groups", json={"id": "songs", "name": "other"}).status_code == 409

    def order() -> list[str]:
        return [item["name"] for item in owner.client.get("/api/activity-groups").json["items"]]

    assert order() == ["technique", "songs", "rest"]
    turned = owner.client.post("/api/activity-groups/order", json={"ids": ["rest", "songs"]})
    assert [item["name"] for item in turned.json["items"]] == order() == ["rest", "songs", "technique"]
    assert owner.client.post("/api/activity-groups/order", json={"ids": ["rest", "nowhere"]}).status_code == 404
    assert owner.client.patch("/api/activity-groups/songs", json={"name": "Pieces"}).json["name"] == "Pieces"
    make(owner, group_id="songs")
    assert owner.client.delete("/api/activity-groups/songs").status_code == 204
    assert owner.client.get("/api/activities/form").json["group_id"] is None
    assert order() == ["rest", "technique"]
    assert stranger.client.get("/api/activity-groups").json["items"] == []
    for method in ("patch", "delete"):
        assert getattr(stranger.client, method)("/api/activity-groups/rest", json={"name": "x"}).status_code == 404


def test_many_changes_of_an_activity_at_once_are_one_version(owner: Person) -> None:
    made = owner.client.post("/api/activities", json={"name": "Scales", "metrics": [{"name": "Tempo"}]}).json
    group = owner.client.post("/api/activity-groups", json={"name": "Technique"}).json["id"]
    changes = {"name": "Arpeggios", "group_id": group, "metrics": [{"name": "Hold"}], "splits": [{"name": "Left"}]}
    changed = owner.client.patch(f"/api/activities/{made['id']}", json={"version": 1, **changes}).json
    assert (changed["version"], [metric["name"] for metric in changed["metrics"]]) == (2, ["Hold"])
