"""The history of an activity: pure arithmetic over what services/activity_history.py read.

The yield of an entry is worked out in services/yields.py.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from math import isclose
from statistics import median
from typing import Any, NamedTuple

from services.yields import set_yield, total_yield

Item = dict[str, Any]
Key = tuple[str, str]  # a metric and a split; "" without one


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


class Recorded(NamedTuple):
    """A value of a metric, and where it stands: `position session`."""

    split_id: str | None
    value: float
    places: Sequence[str]


@dataclass(slots=True)
class History:
    """What was recorded of one activity, in sessions that are named by their rank: 0 is the newest.

    `directions` says of each of its metrics, in their order, whether higher (1) or lower (-1) is better; `factors` are
    those that go into its yield. Counts and times come from everything (`count`), entries and bests from the sessions
    that are read whole (`add`). These need not be all: what was seen of the rest says which will do (`expect`,
    `expect_yields`), and `is_as_expected` whether they did.
    """

    limit: int
    directions: dict[str, int] = field(default_factory=dict[str, int])
    factors: list[str] = field(default_factory=list[str])
    seconds: dict[int, float | None] = field(default_factory=dict[int, float | None])
    done: set[int] = field(default_factory=set[int])
    expected: dict[Key, tuple[float, int]] = field(default_factory=dict[Key, tuple[float, int]])
    expected_yield: tuple[float, int] | None = None
    best: dict[Key, tuple[int, Item]] = field(default_factory=dict[Key, tuple[int, Item]])
    yields: list[float] = field(default_factory=list[float])
    recent: list[Item] = field(default_factory=list[Item])

    def count(self, rank: int, seconds: float | None, *, was_done: bool) -> None:
        """Count one row of occurrences_query."""
        known = self.seconds.setdefault(rank, None)
        if seconds is not None:
            self.seconds[rank] = seconds if known is None else known + seconds
        if was_done:
            self.done.add(rank)

    def expect(self, metric_id: str, split_id: str | None, value: float, rank: int) -> None:
        """Note where a best value stands; of equals the oldest, for it was first."""
        key, direction = (metric_id, split_id or ""), self.directions[metric_id]
        known = self.expected.get(key)
        if known is None or (value * direction, rank) > (known[0] * direction, known[1]):
            self.expected[key] = (value, rank)

    def expect_yields(self, recorded: Mapping[str, Sequence[Recorded]], ranks: Mapping[str, int]) -> None:
        """Note where the best yield stands.

        :param recorded: what was recorded of each metric, wherever.
        :param ranks: of the sessions that count, by id.
        """
        rows = [(metric_id, row) for metric_id in self.factors for row in recorded.get(metric_id, ())]
        has_splits = any(row.split_id is not None for _, row in rows)
        sets = _yields_of_splits(rows, self.factors) if has_splits else _products(recorded, self.factors)
        amounts: dict[int, float] = {}
        for place, amount in sets.items():
            if (rank := ranks.get(place[place.index(" ") + 1 :])) is not None:
                amounts[rank] = amounts.get(rank, 0) + amount
        self.expected_yield = max(((amount, rank) for rank, amount in amounts.items()), default=None)

    def list_ranks(self) -> set[int]:
        """Return the sessions that are to be read whole."""
        best = [self.expected_yield[1]] if self.expected_yield is not None else []
        return {*nsmallest(self.limit, self.done), *(rank for _, rank in self.expected.values()), *best}

    def is_as_expected(self) -> bool:
        """Return whether the sessions that were added hold the bests; a value may stand under another activity."""
        found = {key: (item["value"], rank) for key, (rank, item) in self.best.items()}
        if self.expected_yield is None or not self.yields:
            return found == self.expected and self.expected_yield is None and not self.yields
        return found == self.expected and isclose(max(self.yields), self.expected_yield[0])

    def add(self, rank: int, practice: Item, parts: Sequence[Part]) -> None:
        """Add what a session says, which is older than those before it; `parts` in their order."""
        if rank not in self.done:
            return
        for part in parts:
            for metric_id, split_id, value in part.values:
                self._compare(rank, practice, metric_id, split_id, value)
        amount = self._yield_of(parts) if self.factors else None
        if amount is not None:
            self.yields.append(amount)
        if len(self.recent) < self.limit:
            timed = [part.seconds for part in parts if part.seconds is not None]
            self.recent.append(
                {
                    **practice,
                    "seconds": sum(timed) if timed else None,
                    "values": [item for part in parts if part.set_number is None for item in part.describe_values()],
                    "sets": [part.describe_values() for part in parts if part.set_number is not None],
                    "total_yield": amount,
                }
            )

    def forget(self) -> None:
        """Forget the sessions that were added."""
        self.best, self.yields, self.recent = {}, [], []

    def _yield_of(self, parts: Sequence[Part]) -> float | None:
        sets = [{(metric_id, split_id): value for metric_id, split_id, value in part.values} for part in parts]
        return total_yield(sets, self.factors)

    def _compare(self, rank: int, practice: Item, metric_id: str | None, split_id: str | None, value: float) -> None:
        direction = self.directions.get(metric_id or "")
        if metric_id is None or direction is None:
            return
        key = (metric_id, split_id or "")
        known = self.best.get(key)
        if known is None or (value - known[1]["value"]) * direction >= 0:  # of equals the oldest: it was first
            named = {name: practice[name] for name in ("practice_session_id", "session_date")}
            self.best[key] = rank, {"metric_id": metric_id, "split_id": split_id, "value": value, **named}

    def describe(self, activity_id: str) -> Item:
        """Return schemas.activities.ActivityHistoryOut."""
        places = {metric_id: place for place, metric_id in enumerate(self.directions)}
        timed = [seconds for rank in self.done if (seconds := self.seconds[rank]) is not None]
        return {
            "activity_id": activity_id,
            "session_count": len(self.done),
            "last": self.recent[0] if self.recent else None,
            "best": [self.best[key][1] for key in sorted(self.best, key=lambda key: (places[key[0]], key[1]))],
            "best_yield": max(self.yields, default=None),
            "median_seconds": median(timed) if timed else None,
            "recent": self.recent,
        }


def _products(recorded: Mapping[str, Sequence[Recorded]], factors: Sequence[str]) -> dict[str, float]:
    """Return the product of all factors at each place that has them; nothing is recorded of splits."""
    products: dict[str, float] | None = None
    for metric_id in factors:
        here: dict[str, float] = {}
        for row in recorded.get(metric_id, ()):
            here.update(dict.fromkeys(row.places, row.value))
        if products is None:
            products = here
        else:
            products = {place: products[place] * value for place, value in here.items() if place in products}
    return products or {}


def _yields_of_splits(rows: Iterable[tuple[str, Recorded]], factors: Sequence[str]) -> dict[str, float]:
    """Return the yield at each place that has one."""
    sets: dict[str, dict[tuple[str | None, str | None], float]] = {}
    for metric_id, row in rows:
        for place in row.places:
            sets.setdefault(place, {})[metric_id, row.split_id] = row.value
    yields = {place: set_yield(one_set, factors) for place, one_set in sets.items()}
    return {place: amount for place, amount in yields.items() if amount is not None}


def read_parts(rows: Iterable[Any], recorded: Iterable[Any]) -> dict[str, list[Part]]:
    """Return the parts of one session by activity, in its order, from rows of instances_query and values_query."""
    values: dict[int, list[tuple[str | None, str | None, float]]] = {}
    for _, place, metric_id, split_id, value in recorded:
        values.setdefault(place, []).append((metric_id, split_id, value))
    found: dict[str, list[Part]] = {}
    for _, position, activity_id, set_number, seconds, is_completed in rows:
        part = Part(set_number, seconds, bool(is_completed), values.get(position, ()))
        found.setdefault(activity_id, []).append(part)
    return found
