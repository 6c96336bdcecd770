"""Random trees, and what their roll-ups should be: naive, recursive, on sets of session ids."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from words import GOAL_RANKS, GOAL_TYPES, ROOT_TYPES

TODAY = date(2026, 11, 20)  # a Friday
STEPS = ("ImmediateGoal", "MicroGoal", "NanoGoal")
Row = dict[str, Any]
days = st.integers(-60, 3).map(lambda offset: TODAY + timedelta(days=offset))


@st.composite
def trees(draw: st.DrawFn) -> tuple[list[Row], list[tuple[str, str]]]:
    """Draw rows of goals and sessions (levels skipped, some in the trash, some unfiled), and links."""
    rows: list[Row] = []
    for number in range(draw(st.integers(1, 14))):
        above = draw(st.sampled_from([None, *(row for row in rows if row["type"] != "NanoGoal")]))
        kinds = [kind for kind in GOAL_TYPES if above and GOAL_RANKS[kind] > GOAL_RANKS[above["type"]]]
        kind = draw(st.sampled_from(kinds or [*ROOT_TYPES, "PracticeSession"]))
        row: Row = {"id": f"n{number}", "type": kind, "parent_id": above["id"] if above else None}
        row["root_id"] = above["root_id"] if above else row["id"]
        row["position"] = draw(st.integers(0, 5)) * 20 + number
        row["is_trashed"] = (above is not None and above["is_trashed"]) or draw(st.integers(0, 7)) == 0
        is_practice = kind == "PracticeSession"
        row["status"] = draw(st.sampled_from(["COMPLETED", "CANCELLED", "ABANDONED"])) if is_practice else None
        row["session_date"] = draw(days) if is_practice else None
        row["total_duration_seconds"] = draw(st.sampled_from([None, 60, 600, 5400])) if is_practice else None
        row["completed"] = is_practice or draw(st.integers(0, 4)) == 0
        row["deadline"] = None if is_practice else draw(st.none() | days)
        row["weekly_minutes"] = None if is_practice else draw(st.none() | st.integers(1, 300))
        rows.append(row)
    practices = [row["id"] for row in rows if row["type"] == "PracticeSession"]
    goals = [row["id"] for row in rows if row["type"] != "PracticeSession"]
    if not practices or not goals:
        return rows, []
    pairs = st.tuples(st.sampled_from(practices), st.sampled_from(goals))
    return rows, sorted(draw(st.sets(pairs, max_size=8)))


class Oracle:
    """What the roll-up of every goal should be."""

    def __init__(self, rows: list[Row], links: list[tuple[str, str]], since: date | None, week_start: date) -> None:
        self.rows = {row["id"]: row for row in rows if not row["is_trashed"]}
        self.links = [(practice, goal) for practice, goal in links if practice in self.rows and goal in self.rows]
        self.since, self.week_start = since, week_start

    def goal_above(self, row: Row) -> Row | None:
        above = self.rows.get(row["parent_id"])
        return self.goal_above(above) if above and above["type"] == "PracticeSession" else above

    def children(self, goal: Row) -> list[Row]:
        return [row for row in self.rows.values() if row["type"] != "PracticeSession" and self.goal_above(row) is goal]

    def own(self, goal: Row) -> set[str]:
        filed = {
            row["id"] for row in self.rows.values() if row["type"] == "PracticeSession" and self.goal_above(row) is goal
        }
        return filed | {practice for practice, linked in self.links if linked == goal["id"]}

    def total(self, goal: Row) -> set[str]:
        return self.own(goal).union(*(self.total(child) for child in self.children(goal)))

    def counted(self, ids: set[str]) -> set[str]:
        return {one for one in ids if self.since is None or self.rows[one]["session_date"] >= self.since}

    def practised(self, ids: set[str]) -> list[Row]:
        return [self.rows[one] for one in ids if self.rows[one]["status"] != "CANCELLED"]

    def seconds(self, ids: set[str]) -> int:
        return sum(row["total_duration_seconds"] or 0 for row in self.practised(ids))

    def last(self, ids: set[str]) -> date | None:
        return max((row["session_date"] for row in self.practised(ids)), default=None)

    def budget(self, goal: Row) -> int | None:
        return goal["weekly_minutes"] if goal["weekly_minutes"] is not None else self.asked(goal)

    def asked(self, goal: Row) -> int | None:
        budgets = [self.budget(child) for child in self.children(goal) if not child["completed"]]
        return sum(budget or 0 for budget in budgets) if any(budget is not None for budget in budgets) else None

    def line_above(self, goal: Row) -> list[Row]:
        above = self.goal_above(goal)
        return [] if above is None else [above, *self.line_above(above)]

    def idle(self, goal: Row) -> int | None:
        line = [goal, *self.line_above(goal)] if goal["type"] in STEPS else [goal]
        lasts = [last for one in line if (last := self.last(self.total(one)))]
        return max((TODAY - lasts[0]).days, 0) if lasts else None

    def days_left(self, goal: Row) -> int | None:
        line = [goal, *(above for above in self.line_above(goal) if not above["completed"])]
        due = [one["deadline"] for one in line if one["deadline"]]
        return (min(due) - TODAY).days if due else None

    def rollup(self, goal: Row) -> dict[str, Any]:
        own, total = self.counted(self.own(goal)), self.counted(self.total(goal))
        week = {one for one in self.total(goal) if 0 <= (self.rows[one]["session_date"] - self.week_start).days < 7}
        last = self.last(total)
        return {
            "own_seconds": self.seconds(own),
            "below_seconds": self.seconds(total - own),
            "total_seconds": self.seconds(total),
            "own_count": len(own),
            "below_count": len(total - own),
            "total_count": len(total),
            "last_practised_date": last.isoformat() if last else None,
            "week_seconds": self.seconds(week),
            "budget_minutes": self.budget(goal),
            "below_budget_minutes": self.asked(goal),
            "idle_days": self.idle(goal),
            "days_left": self.days_left(goal),
        }

    def steps_below(self, goal: Row) -> set[str]:
        """Return the ids of open steps at or below a goal that have no open step below them."""
        if goal["completed"]:
            return set()
        below = set[str]().union(*(self.steps_below(child) for child in self.children(goal)))
        return below or ({goal["id"]} if goal["type"] in STEPS else set())
