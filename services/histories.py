"""The history of an activity, gathered session by session: pure arithmetic over what services/activity_history.py read.

The yield of an entry is worked out in services/yields.py.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any, NamedTuple

from services.yields import total_yield

Item = dict[str, Any]


class Part(NamedTuple):
    """An activity in a session, or one set of it, with its `(metric_id, split_id, value)`."""

    set_number: int | None
    seconds: float | None
    is_completed: bool
    values: Sequence[tuple[str | None, str | None, float]]

    def was_done(self) -> bool:
        """Return whether it was timed, ticked or measured, and not only planned."""
        return bool(self.seconds or self.is_completed or self.values)

    def describe_values(self) -> list[Item]:
        """Return schemas.activities.ValueOut of each."""
        return [{"metric_id": row[0], "split_id": row[1], "value": row[2]} for row in self.values]


@dataclass(slots=True)
class History:
    """What was recorded of one activity, gathered session by session, the newest first.

    `directions` says of each of its metrics, in their order, whether higher (1) or lower (-1) is better; `factors` are
    those that go into its yield.
    """

    limit: int
    directions: dict[str, int] = field(default_factory=dict[str, int])
    factors: list[str] = field(default_factory=list[str])
    seconds: list[float] = field(default_factory=list[float])
    session_count: int = 0
    best: dict[tuple[str, str], Item] = field(default_factory=dict[tuple[str, str], Item])
    yields: list[float] = field(default_factory=list[float])
    recent: list[Item] = field(default_factory=list[Item])

    def add(self, practice: Item, parts: Sequence[Part]) -> None:
        """Add what a session says, which is older than those before it; `parts` in their order."""
        if not any(part.was_done() for part in parts):
            return
        self.session_count += 1
        timed = [part.seconds for part in parts if part.seconds is not None]
        if timed:
            self.seconds.append(sum(timed))
        for part in parts:
            for metric_id, split_id, value in part.values:
                self._compare(practice, metric_id, split_id, value)
        amount = self._yield_of(parts) if self.factors else None
        if amount is not None:
            self.yields.append(amount)
        if len(self.recent) < self.limit:
            self.recent.append(
                {
                    **practice,
                    "seconds": sum(timed) if timed else None,
                    "values": [item for part in parts if part.set_number is None for item in part.describe_values()],
                    "sets": [part.describe_values() for part in parts if part.set_number is not None],
                    "total_yield": amount,
                }
            )

    def _yield_of(self, parts: Sequence[Part]) -> float | None:
        sets = [{(metric_id, split_id): value for metric_id, split_id, value in part.values} for part in parts]
        return total_yield(sets, self.factors)

    def _compare(self, practice: Item, metric_id: str | None, split_id: str | None, value: float) -> None:
        direction = self.directions.get(metric_id or "")
        if metric_id is None or direction is None:
            return
        key = (metric_id, split_id or "")
        known = self.best.get(key)
        if known is None or (value - known["value"]) * direction >= 0:  # of equals the oldest: it was first
            self.best[key] = {**practice, "metric_id": metric_id, "split_id": split_id, "value": value}

    def describe(self, activity_id: str) -> Item:
        """Return schemas.activities.ActivityHistoryOut."""
        places = {metric_id: place for place, metric_id in enumerate(self.directions)}
        return {
            "activity_id": activity_id,
            "session_count": self.session_count,
            "last": self.recent[0] if self.recent else None,
            "best": [self.best[key] for key in sorted(self.best, key=lambda key: (places[key[0]], key[1]))],
            "best_yield": max(self.yields, default=None),
            "median_seconds": median(self.seconds) if self.seconds else None,
            "recent": self.recent,
        }


def read_parts(rows: Iterable[Any], recorded: Iterable[Any]) -> dict[str, list[Part]]:
    """Return the parts of one session by activity, in its order, from rows of instances_query and values_query."""
    values: dict[int, list[tuple[str | None, str | None, float]]] = {}
    for _, place, _, metric_id, split_id, value in sorted(recorded):
        values.setdefault(place, []).append((metric_id, split_id, value))
    found: dict[str, list[Part]] = {}
    for _, position, activity_id, set_number, seconds, is_completed in sorted(rows):
        part = Part(set_number, seconds, bool(is_completed), values.get(position, ()))
        found.setdefault(activity_id, []).append(part)
    return found
