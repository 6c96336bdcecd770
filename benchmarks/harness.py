"""Paired measuring: both sides in turn, CPU seconds of this process, median of the ratios."""

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Measured:
    """One promise: ours and the limit (milliseconds, or what `unit` says), their ratio, and what was promised."""

    name: str
    ours_ms: float
    limit_ms: float
    ratio: float
    promise: float
    unit: str = "ms"


def cpu_seconds(work: Callable[[], Any], repeats: int) -> float:
    """Return the CPU seconds of one call, averaged over `repeats` calls."""
    started = time.process_time()
    for _ in range(repeats):
        work()
    return (time.process_time() - started) / repeats


def compare(
    name: str, ours: Callable[[], Any], limit: Callable[[], Any], promise: float, *, rounds: int = 15, repeats: int = 1
) -> Measured:
    """Measure ours against the limit, in turn, after one warm-up of each.

    :param repeats: calls per round, so that short work is longer than the clock's grain.
    """
    ours(), limit()
    pairs: list[tuple[float, float]] = []
    gc.collect()
    gc.disable()
    try:
        for number in range(rounds):
            sides = [ours, limit] if number % 2 else [limit, ours]
            taken = {side: cpu_seconds(side, repeats) for side in sides}
            pairs.append((taken[ours], taken[limit]))
    finally:
        gc.enable()
    return Measured(
        name,
        statistics.median(pair[0] for pair in pairs) * 1000,
        statistics.median(pair[1] for pair in pairs) * 1000,
        statistics.median(pair[0] / pair[1] for pair in pairs),
        promise,
    )
