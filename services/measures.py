"""What the numbers in a session's document measure: the names and units of its metrics and splits."""

from collections.abc import Iterable, Iterator
from typing import Any

import sqlalchemy as sa

from extensions import db
from models import MetricDefinition

# What schemas.sessions.MetricOut says of a metric.
METRIC_KEYS = ("id", "name", "unit", "better", "minimum", "maximum", "is_multiplicative", "is_top_set_metric")


def recorded_entries(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield every recorded value of a document of version 1."""
    for section in document["sections"]:
        for activity in section["activities"]:
            yield from activity["metrics"]
            for one_set in activity["sets"]:
                yield from one_set["metrics"]


def find_metrics(user_id: int, metric_ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Return schemas.sessions.MetricOut of metrics by their id; also of those that are no longer recorded."""
    wanted = sorted(set(metric_ids))
    if not wanted:
        return {}
    rows = sa.select(*(getattr(MetricDefinition, key) for key in METRIC_KEYS)).where(
        MetricDefinition.user_id == user_id, MetricDefinition.id.in_(wanted)
    )
    return {row.id: row._asdict() for row in db.session.execute(rows)}
