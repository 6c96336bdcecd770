"""Writing targets of a goal without losing what another program wrote beside them."""

from datetime import date
from typing import Any

from model_types import new_id
from services.instants import shift_day
from services.targets import (
    KNOWN_KEYS,
    KNOWN_METRIC_KEYS,
    Target,
    read_targets,
    readable_items,
    stored_items,
    unknown_keys,
)


def write_targets(stored: Any, given: list[dict[str, Any]]) -> list[dict[str, Any]] | None:
    """Return what to store for targets that somebody wrote.

    What could not be read before stays, behind them; so does what stood beside a target's own keys and was left out.

    :param stored: what stands there now.
    :param given: as schemas.targets.TargetIn loads them.
    """
    items = stored_items(stored)
    readable = readable_items(items)
    before = {target.id: target for target, _ in readable}
    metrics_before = {
        (target.id, entry["metric_id"]): entry for target, item in readable for entry in item.get("metrics") or []
    }
    written: list[Any] = []
    for item in given:
        target_id = item.get("id") or new_id()
        extra = item.get("extra") or (before[target_id].extra if target_id in before else {})
        metrics = [
            {
                **unknown_keys(metrics_before.get((target_id, entry["metric_id"]), {}), KNOWN_METRIC_KEYS),
                "metric_id": entry["metric_id"],
                "operator": entry.get("operator", "at_least"),
                "value": entry["value"],
            }
            for entry in item.get("metrics", [])
        ]
        written.append(
            {
                **unknown_keys(extra, KNOWN_KEYS),
                "id": target_id,
                "name": item.get("name", ""),
                "activity_id": item["activity_id"],
                "metrics": metrics,
                "count": item.get("count", 1),
                "from_date": _day_text(item.get("from_date")),
                "to_date": _day_text(item.get("to_date")),
            }
        )
    kept = [item for item in items if not any(item is other for _, other in readable)]
    return [*written, *kept] or None


def describe_written(stored: Any) -> list[dict[str, Any]]:
    """Return stored targets as schemas.targets.TargetIn loads them: what an undo writes, what `expected` is held to."""
    return [
        {
            "id": target.id,
            "name": target.name,
            "activity_id": target.activity_id,
            "metrics": [
                {"metric_id": metric.metric_id, "operator": metric.operator, "value": metric.value}
                for metric in target.metrics
            ],
            "count": target.count,
            "from_date": target.from_date,
            "to_date": target.to_date,
            "extra": target.extra,
        }
        for target in read_targets(stored)
    ]


def says_the_same(stored: Any, given: list[dict[str, Any]]) -> bool:
    """Return whether `given` (see describe_written) is what is stored; what is left out matches."""
    now = describe_written(stored)
    if len(now) != len(given):
        return False
    return all(
        one[key] == value or (key == "extra" and not value)
        for one, other in zip(now, given, strict=True)
        for key, value in other.items()
    )


def shift_targets(stored: Any, days: int) -> Any:
    """Return stored targets with their dates moved; all else, also what cannot be read, stays as it is."""
    items = stored_items(stored)
    readable = readable_items(items)
    if days == 0 or not readable:
        return stored
    shifted = {id(item): _shifted_days(target, days) for target, item in readable}
    return [{**item, **shifted[id(item)]} if id(item) in shifted else item for item in items]


def _shifted_days(target: Target, days: int) -> dict[str, str | None]:
    dates = {"from_date": target.from_date, "to_date": target.to_date}
    return {key: _day_text(shift_day(day, days)) for key, day in dates.items() if day is not None}


def _day_text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
