"""How neglected a goal is: how long it lay idle against the time that is left for it."""

from functools import lru_cache

HORIZON_DAYS = 30  # a deadline further away presses no more than none at all


@lru_cache(maxsize=4096)
def neglect(idle_days: int, days_left: int | None) -> float:
    """Return 0 (practised today) to 1 (the time is up and it was not practised today), to three decimals.

    idle / (idle + left), where left is the days to the deadline, 0 once it has passed and HORIZON_DAYS at most. The
    formula is ours: 0.5 says that it lay idle for as long as there is left. Idle for 12 days: 0.286 without a deadline,
    0.444 with 15 days left, 0.857 with 2, 1 when it was due yesterday. A completed goal is never neglected; the
    caller says so, with no idle days.

    :param idle_days: since it was practised; since it was made if it never was.
    :param days_left: None: no deadline; < 0: past.
    """
    if idle_days <= 0:
        return 0.0
    left = HORIZON_DAYS if days_left is None else min(max(days_left, 0), HORIZON_DAYS)
    return round(idle_days / (idle_days + left), 3)
