"""The histories of a whole library are what reading every document would give, however odd the documents are."""

from datetime import UTC, date, datetime, timedelta
from random import Random
from statistics import median
from typing import Any

import pytest

from extensions import db
from services.promotion_store import apply_promotion
from services.yields import total_yield
from tests.conftest import Person
from tests.factories import Factory

METRICS = {"a": ("a1", "a2", "a3"), "b": ("b1",), "c": ()}
LOWER, FACTORS = ("a3", "b1"), {"a": ["a1", "a2"], "b": ["b1"], "c": list[str]()}
LIMIT = 3
Document = dict[str, Any]


def define(owner: Person) -> None:
    """Make three activities: a yield of two factors with splits, one of one factor, and one that is only timed."""
    for activity_id, metric_ids in METRICS.items():
        metrics = [
            {
                "id": metric_id, "name": metric_id, "unit": "x", "is_multiplicative": metric_id != "a3",
                "better": "lower" if metric_id in LOWER else "higher",
            }
            for metric_id in metric_ids
        ]  # fmt: skip
        form = {"id": activity_id, "name": activity_id, "metrics": metrics, "metrics_multiplicative": True}
        assert owner.client.post("/api/activities", json={**form, "has_sets": True}).status_code == 201


def draw_values(chance: Random, activity_id: str) -> list[dict[str, Any]]:
    """Return some values: of few different numbers, now and then twice, or of another activity's metric."""
    known = ("a1", "a2", "a3", "b1") if chance.random() < 0.1 else METRICS[activity_id]
    ids = [metric_id for metric_id in known for _ in range(chance.choice((0, 1, 1, 1, 1, 2)))]
    splits = (None, None, None, "left", "gone") if activity_id == "a" else (None,)
    return [
        {"metric_id": metric_id, "split_id": chance.choice(splits), "value": float(chance.randrange(-1, 6))}
        for metric_id in ids
    ]


def draw_document(chance: Random) -> Document:
    """Return a session with some activities, also the same one twice, timed, ticked, measured, or only planned."""
    activities: list[dict[str, Any]] = []
    for _ in range(chance.randrange(5)):
        activity_id = chance.choice("abc")
        is_planned = chance.random() < 0.2
        sets = [
            {
                "metrics": [] if is_planned else draw_values(chance, activity_id),
                "completed": not is_planned and chance.random() < 0.3,
                "duration_seconds": chance.choice((None, None, 0, 20)) if not is_planned else None,
            }
            for _ in range(chance.randrange(4))
        ]
        activities.append(
            {
                "activity_id": activity_id if chance.random() < 0.9 else None, "name": activity_id, "sets": sets,
                "completed": not is_planned and chance.random() < 0.3,
                "duration_seconds": chance.choice((None, 0, 60, 90.5)) if not is_planned else None,
                "metrics": [] if sets or is_planned else draw_values(chance, activity_id),
            }
        )  # fmt: skip
    return {"version": 1, "sections": [{"activities": activities}]}


def practise(factory: Factory, owner: Person, chance: Random, number: int) -> tuple[str, Document]:
    """Make a session, sometimes without a start, in the trash, or cancelled."""
    start = datetime(2026, 1, 1, 18, tzinfo=UTC) + timedelta(days=chance.randrange(30))
    practice = factory.practice(
        owner.id,
        name=f"{number}",
        session_date=date(2026, 1, 1) + timedelta(days=number),
        session_start=start if chance.random() < 0.9 else None,
        session_end=datetime(2026, 3, 1, tzinfo=UTC),
        deleted_at=datetime(2026, 3, 2, tzinfo=UTC) if chance.random() < 0.1 else None,
        status="CANCELLED" if chance.random() < 0.1 else "COMPLETED",
        attributes=draw_document(chance),
    )
    apply_promotion(db.session(), practice)
    db.session.commit()
    document = practice.attributes
    is_counted = practice.deleted_at is None and practice.status != "CANCELLED"
    key = (practice.session_start or datetime(1970, 1, 1, tzinfo=UTC), practice.id)
    return practice.id, {**document, "key": key, "day": str(practice.session_date), "is_counted": is_counted}


def parts_of(document: Document, activity_id: str) -> list[dict[str, Any]]:
    """Return the activity and its sets, wherever it stands."""
    items = [item for item in document["sections"][0]["activities"] if item["activity_id"] == activity_id]
    return [part for item in items for part in (item, *item["sets"])]


def naive_history(activity_id: str, documents: dict[str, Document]) -> dict[str, Any]:
    """Return what the history says, by reading everything."""
    counted = [(practice_id, one) for practice_id, one in documents.items() if one["is_counted"]]
    entries: list[dict[str, Any]] = []
    best: dict[tuple[str, str], tuple[float, str]] = {}
    for practice_id, document in sorted(counted, key=lambda pair: pair[1]["key"], reverse=True):
        parts = parts_of(document, activity_id)
        if not any(part["duration_seconds"] or part["completed"] or part["metrics"] for part in parts):
            continue
        timed = [part["duration_seconds"] for part in parts if part["duration_seconds"] is not None]
        sets = [{(one["metric_id"], one["split_id"]): one["value"] for one in part["metrics"]} for part in parts]
        amount = total_yield(sets, FACTORS[activity_id]) if FACTORS[activity_id] else None
        entries.append({"id": practice_id, "seconds": sum(timed) if timed else None, "total_yield": amount})
        for value in [one for part in parts for one in part["metrics"] if one["metric_id"] in METRICS[activity_id]]:
            key, number = (value["metric_id"], value["split_id"] or ""), value["value"]
            sign = -1 if key[0] in LOWER else 1
            if key not in best or number * sign >= best[key][0] * sign:
                best[key] = (number, practice_id)
    seconds = [entry["seconds"] for entry in entries if entry["seconds"] is not None]
    yields = [entry["total_yield"] for entry in entries if entry["total_yield"] is not None]
    return {
        "session_count": len(entries),
        "best": best,
        "best_yield": max(yields, default=None),
        "median_seconds": median(seconds) if seconds else None,
        "recent": entries[:LIMIT],
    }


@pytest.mark.parametrize("seed", range(6))
def test_a_history_is_what_reading_every_document_gives(owner: Person, factory: Factory, seed: int) -> None:
    define(owner)
    chance = Random(seed)
    documents = dict(practise(factory, owner, chance, number) for number in range(25))
    answer: Any = owner.client.get(f"/api/activity-histories?limit={LIMIT}").json
    for item in answer["items"]:
        expected = naive_history(item["activity_id"], documents)
        found = {(row["metric_id"], row["split_id"] or ""): row for row in item["best"]}
        assert {key: (row["value"], row["practice_session_id"]) for key, row in found.items()} == expected["best"]
        assert [
            {"id": row["practice_session_id"], "seconds": row["seconds"], "total_yield": row["total_yield"]}
            for row in item["recent"]
        ] == expected["recent"]
        for name in ("session_count", "best_yield", "median_seconds"):
            assert item[name] == expected[name], name
        assert item["last"] == (item["recent"] or [None])[0]
        for row in item["recent"]:
            parts = parts_of(documents[row["practice_session_id"]], item["activity_id"])
            recorded = [one for part in parts for one in part["metrics"]]
            assert sorted(map(repr, [*row["values"], *(one for some in row["sets"] for one in some)])) == sorted(
                repr({"metric_id": one["metric_id"], "split_id": one["split_id"], "value": one["value"]})
                for one in recorded
            )
            assert row["session_date"] == documents[row["practice_session_id"]]["day"]
