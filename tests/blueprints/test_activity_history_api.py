"""What was recorded of activities before: last, best, median, yield; worked out by hand."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from flask import Flask

from extensions import db
from schemas.activity_history import HistoriesOut
from services import history_queries
from services.history_queries import Which
from services.promotion_store import apply_promotion
from tests.conftest import Person, Queries
from tests.factories import Factory
from tests.test_query_plans import plan_of

HANGS: dict[str, Any] = {
    "id": "hangs",
    "name": "Hangs",
    "discipline": "climbing",
    "has_sets": True,
    "metrics_multiplicative": True,
    "metrics": [
        {"id": "weight", "name": "Weight", "unit": "kg"},
        {"id": "hold", "name": "Hold", "unit": "s"},
        {"id": "effort", "name": "Effort", "better": "lower", "is_multiplicative": False},
    ],
    "splits": [{"id": "left", "name": "Left"}, {"id": "right", "name": "Right"}],
}
SCALES: dict[str, Any] = {
    "id": "scales",
    "name": "Scales",
    "metrics": [{"id": "errors", "name": "E", "better": "lower"}],
}


@pytest.fixture(autouse=True)
def activities(owner: Person) -> None:
    for form in (HANGS, SCALES):
        assert owner.client.post("/api/activities", json=form).status_code == 201


def values(**given: float) -> list[dict[str, Any]]:
    """Return entries; `hold_left` is the metric and its split."""
    split = [(*key.split("_"), value) for key, value in given.items()]
    return [{"metric_id": key[0], "split_id": key[1] if len(key) == 3 else None, "value": key[-1]} for key in split]


def hangs(*sets: list[dict[str, Any]], seconds: float | None = None) -> dict[str, Any]:
    return {
        "activity_id": "hangs",
        "name": "Hangs",
        "duration_seconds": seconds,
        "sets": [{"metrics": metrics} for metrics in sets],
    }


def scales(seconds: float | None = None, **recorded: float) -> dict[str, Any]:
    return {"activity_id": "scales", "name": "Scales", "duration_seconds": seconds, "metrics": values(**recorded)}


def practise(factory: Factory, owner: Person, day: int, *activities: dict[str, Any], **columns: Any) -> str:
    """Log a session at 18:00 of a day of November 2026, with its projections."""
    practice = factory.practice(
        owner.id,
        name=f"Day {day}",
        session_date=date(2026, 11, day),
        **{"session_start": datetime(2026, 11, day, 18, tzinfo=UTC), **columns},
        session_end=datetime(2026, 11, 30, tzinfo=UTC),
        attributes={"version": 1, "sections": [{"activities": list(activities)}]},
    )
    apply_promotion(db.session(), practice)
    db.session.commit()
    return practice.id


def history(person: Person, activity_id: str, **query: Any) -> dict[str, Any]:
    answer = person.client.get(f"/api/activities/{activity_id}/history", query_string=query)
    assert (answer.status_code, HistoriesOut().validate({"items": [answer.json]})) == (200, {})
    return answer.json


def test_the_last_time_is_told_set_by_set_with_its_yield(owner: Person, factory: Factory) -> None:
    practise(factory, owner, 3, hangs(values(weight=5, hold=7)))
    last = practise(
        *(factory, owner, 5),
        hangs(values(weight=10, hold_left=7, hold_right=6, effort=8), values(weight=10), seconds=100.5),
        hangs(values(weight=2, hold=3), seconds=20),
    )
    assert history(owner, "hangs")["last"] == {
        "practice_session_id": last,
        "practice_name": "Day 5",
        "session_date": "2026-11-05",
        "seconds": 120.5,
        "values": [],
        "sets": [
            values(weight=10, hold_left=7, hold_right=6, effort=8),
            values(weight=10),
            values(weight=2, hold=3),
        ],
        "total_yield": 136.0,  # 10 × 7 + 10 × 6, nothing without a hold, 2 × 3
    }


def test_the_best_is_the_highest_or_the_lowest_as_the_metric_says(owner: Person, factory: Factory) -> None:
    first = practise(factory, owner, 3, hangs(values(hold_left=9, effort=7)))
    practise(factory, owner, 4, hangs(values(hold_left=9, effort=9), values(hold_left=4)))
    right = practise(factory, owner, 5, hangs(values(hold_right=5, hold_left=-1)))
    found = {(row["metric_id"], row["split_id"]): row for row in history(owner, "hangs")["best"]}
    assert {key: (row["value"], row["practice_session_id"]) for key, row in found.items()} == {
        ("effort", None): (7.0, first),
        ("hold", "left"): (9.0, first),  # the first time that it was reached
        ("hold", "right"): (5.0, right),
    }
    assert found["effort", None]["session_date"] == "2026-11-03"


def test_the_best_yield_is_that_of_one_session(owner: Person, factory: Factory) -> None:
    practise(factory, owner, 3, hangs(values(weight=5, hold=7), values(weight=5, hold=5)))
    practise(factory, owner, 4, hangs(values(weight=7, hold=8)))
    practise(factory, owner, 5, scales(errors=4))
    assert history(owner, "hangs")["best_yield"] == 60.0  # 35 + 25 against 56
    assert history(owner, "scales")["best_yield"] is None
    owner.client.patch("/api/activities/hangs", json={"version": 1, "metrics_multiplicative": False})
    assert (history(owner, "hangs")["best_yield"], history(owner, "hangs")["last"]["total_yield"]) == (None, None)


def test_the_median_is_of_the_sessions_in_which_it_was_timed(owner: Person, factory: Factory) -> None:
    practise(factory, owner, 1, scales(errors=4))
    assert history(owner, "scales")["median_seconds"] is None
    for day, seconds in ((2, 600), (3, 100), (4, 301)):
        practise(factory, owner, day, scales(seconds))
    assert history(owner, "scales")["median_seconds"] == 301.0
    practise(factory, owner, 5, scales(20), scales(80.5))
    scaled = history(owner, "scales", limit=2)
    assert (scaled["median_seconds"], scaled["session_count"]) == (200.75, 5)  # between 100.5 and 301
    assert [entry["practice_name"] for entry in scaled["recent"]] == ["Day 5", "Day 4"]
    assert scaled["recent"][0] == scaled["last"]


def test_what_is_in_the_trash_cancelled_or_was_only_planned_is_left_out(owner: Person, factory: Factory) -> None:
    practise(factory, owner, 2, scales(errors=3), deleted_at=datetime(2026, 11, 19, tzinfo=UTC))
    practise(factory, owner, 3, scales(errors=2), status="CANCELLED")
    practise(factory, owner, 4, scales(), hangs([], []))
    empty = {"session_count": 0, "last": None, "best": [], "best_yield": None, "median_seconds": None, "recent": []}
    assert owner.client.get("/api/activity-histories").json["items"] == [
        {"activity_id": "hangs", **empty},
        {"activity_id": "scales", **empty},
    ]
    practise(factory, owner, 5, {**scales(), "completed": True})
    assert history(owner, "scales")["session_count"] == 1


def test_a_session_is_shown_what_was_recorded_before_it(owner: Person, factory: Factory) -> None:
    practise(factory, owner, 3, scales(errors=5), hangs(values(weight=1, hold=1)))
    later = practise(factory, owner, 5, scales(errors=2), {"activity_id": "gone", "name": "x"}, scales(errors=9))
    practise(factory, owner, 7, scales(errors=0))
    items = owner.client.get(f"/api/sessions/{later}/history").json["items"]
    assert [item["activity_id"] for item in items] == ["scales", "gone"]
    assert [entry["practice_name"] for entry in items[0]["recent"]] == ["Day 3"]
    assert items[0]["best"][0]["value"] == 5.0
    assert history(owner, "scales", before_session_id=later) == items[0]
    assert history(owner, "scales")["best"][0]["value"] == 0.0


def test_a_session_without_a_start_comes_last(owner: Person, factory: Factory) -> None:
    unknown = practise(factory, owner, 9, scales(errors=5), session_start=None)
    practise(factory, owner, 3, scales(errors=5))
    recent = history(owner, "scales")["recent"]
    assert [entry["practice_name"] for entry in recent] == ["Day 3", "Day 9"]
    assert recent[1]["practice_session_id"] == unknown


def test_what_is_not_mine_is_not_there(owner: Person, stranger: Person, factory: Factory) -> None:
    mine = practise(factory, owner, 3, scales(errors=5))
    for path in (
        "/api/activities/scales/history",
        f"/api/sessions/{mine}/history",
        f"/api/activity-histories?before_session_id={mine}",
    ):
        assert stranger.client.get(path).status_code == 404
    stranger.client.post("/api/activities", json=SCALES)
    assert history(stranger, "scales")["session_count"] == 0


def test_the_statements_are_as_many_for_one_and_for_many(owner: Person, factory: Factory, queries: Queries) -> None:
    counts: list[tuple[int, int]] = []
    for day in range(1, 13):
        owner.client.post("/api/activities", json={"id": f"a{day}", "name": "More"})
        more = {"activity_id": f"a{day}", "name": "More", "completed": True}
        practice = practise(factory, owner, day, scales(errors=5), hangs(values(weight=1, hold=1)), more)
        queries.clear()
        assert len(owner.client.get("/api/activity-histories").json["items"]) == 2 + day
        library = len(queries)
        queries.clear()
        owner.client.get(f"/api/sessions/{practice}/history")
        counts.append((library, len(queries)))
    # the account, the activities (and the session), the sessions, where they were done, metrics, bests, yields;
    # of the sessions that are shown: their names, what was done, what was recorded
    assert set(counts) == {(10, 11)}


@pytest.mark.parametrize("which", ["all", "of_session", "one"])
def test_history_reads_indexes_only(app: Flask, which: Which) -> None:
    asked: dict[str, Any] = {"user_id": 1, "practice_id": "x", "activity_id": "scales", "practice_ids": '["x"]'}
    asked |= {"before_id": "x", "before_start": datetime(2026, 11, 5, tzinfo=UTC)}
    metric, timed = "COVERING INDEX ix_metric_values_metric", "COVERING INDEX ix_activity_instances_timed"
    is_limited: dict[str, Any] = {"has_before": True, "has_start": True}
    for hot, index in (
        (history_queries.sessions_query("all", has_before=False, has_start=False), "INDEX idx_session_start"),
        (history_queries.sessions_query(which, **is_limited), "INDEX"),
        (history_queries.occurrences_query(which), timed),
        (history_queries.bests_query(which, **is_limited), f"{metric} (user_id=? AND metric_id=? AND split_id=? AND v"),
        (history_queries.factors_query(which), metric),
        (history_queries.names_query("sqlite"), "INDEX sqlite_autoindex_goals_1"),
        (history_queries.instances_query("sqlite"), "INDEX sqlite_autoindex_activity_instances_1"),
        (history_queries.values_query("sqlite"), "INDEX sqlite_autoindex_metric_values_1"),
    ):
        names = hot.query.compile().params
        steps = plan_of(hot.query.params({key: asked[key] for key in names if key in asked}))
        scans = {step.split()[1] for step in steps if step.startswith("SCAN") and "VIRTUAL TABLE" not in step}
        assert scans <= {"keys", "bests"}, steps
        assert any(index in step for step in steps), steps
