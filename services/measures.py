"""What the numbers in a session's document measure: the names and units of its metrics and splits."""

from collections.abc import Iterable, Iterator
from typing import Any

import sqlalchemy as sa

from extensions import db
from models import MetricDefinition, SplitDefinition


def recorded_entries(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield every recorded value of a document of version 1."""
    for section in document["sections"]:
        for activity in section["activities"]:
            yield from activity["metrics"]
            for one_set in activity["sets"]:
                yield from one_set["metrics"]


def find_metrics(user_id: int, metric_ids: Iterable[str]) -> dict[str, dict[str, str]]:
    """Return `{id, name, unit}` of metrics by their id; also of those that are no longer recorded."""
    wanted = sorted(set(metric_ids))
    if not wanted:
        return {}
    rows = sa.select(MetricDefinition.id, MetricDefinition.name, MetricDefinition.unit).where(
        MetricDefinition.user_id == user_id, MetricDefinition.id.in_(wanted)
    )
    return {row.id: row._asdict() for row in db.session.execute(rows)}


def list_measures(user_id: int, document: dict[str, Any]) -> dict[str, list[dict[str, str]]]:
    """Return `{metrics: [{id, name, unit}], splits: [{id, name}]}` of what a document records; a gone one is absent."""
    entries = list(recorded_entries(document))
    split_ids = {entry["split_id"] for entry in entries} - {None}
    splits = sa.select(SplitDefinition.id, SplitDefinition.name).where(
        SplitDefinition.user_id == user_id, SplitDefinition.id.in_(split_ids)
    )
    return {
        "metrics": list(find_metrics(user_id, {entry["metric_id"] for entry in entries} - {None}).values()),
        "splits": [row._asdict() for row in db.session.execute(splits)] if split_ids else [],
    }
