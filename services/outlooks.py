"""What presses and what to do next: deadlines, idle days, neglect, next steps and budgets of every goal, on lists."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.neglect import neglect
from services.rollup_pass import COMPLETED, TYPE, WEEKLY_MINUTES, Shape, day_number

STEP_TYPES = frozenset(("ImmediateGoal", "MicroGoal", "NanoGoal"))
NEVER = 2**31  # later than every deadline


@dataclass(frozen=True, slots=True)
class Outlook:
    """Per goal: days since it was practised, days to its deadline (None: none) and whose that is, its neglect.

    `steps` are the next steps, the first to do first; `next_steps` per goal the first of them at or below it.
    """

    idle_days: list[int | None]
    days_left: list[int | None]
    deadline_goals: list[int]
    neglects: list[float]
    steps: list[int]
    next_steps: list[int]


def look_ahead(shape: Shape, last_days: Sequence[int], today: int) -> Outlook:
    """Return what presses, and what to do next.

    A step without sessions is as idle as the nearest goal above that has any. Deadlines of completed goals do not
    reach what stands below them.
    """
    rows, above = shape.rows, shape.above
    size = len(rows)
    idle: list[int | None] = [None] * size
    inherited: list[int | None] = [None] * size
    left: list[int | None] = [None] * size
    owners, neglects, orders = [-1] * size, [0.0] * size, [0] * size
    due, due_below, due_owner, served = [NEVER] * size, [NEVER] * size, [-1] * size, [-1] * size
    is_closed = [False] * size  # completed, or something above it is
    for place, number in enumerate(shape.order):
        _id, kind, _parent, _position, deadline, completed, _minutes, created = rows[number]
        parent = above[number]
        orders[number] = place
        served[number] = number
        own_idle = max(today - last_days[number], 0) if last_days[number] else None
        nearest = own_idle
        nearest_due, owner = NEVER, -1
        if parent >= 0:
            if nearest is None:
                nearest = inherited[parent]
            nearest_due, owner = due_below[parent], due_owner[parent]
            is_closed[number] = is_closed[parent]
        due_below[number], due_owner[number] = nearest_due, owner
        inherited[number] = nearest
        if kind in STEP_TYPES:
            own_idle = nearest
            if parent >= 0:
                served[number] = served[parent]
        idle[number] = own_idle
        if deadline is not None and (day := day_number(deadline)) <= nearest_due:
            nearest_due, owner = day, number
        if nearest_due != NEVER:
            left[number] = nearest_due - today
            due[number], owners[number] = nearest_due, owner
        if completed:
            is_closed[number] = True
            continue
        due_below[number], due_owner[number] = nearest_due, owner
        if own_idle is None and created is not None:
            own_idle = today - day_number(created)
        if own_idle:
            neglects[number] = neglect(own_idle, left[number])
    steps = find_steps(shape, is_closed)
    steps.sort(key=lambda number: (due[number], -neglects[served[number]], orders[number]))
    return Outlook(idle, left, owners, neglects, steps, first_steps(shape, steps))


def find_steps(shape: Shape, is_closed: Sequence[bool]) -> list[int]:
    """Return the open steps that have no open step below them."""
    holds_step = [False] * len(shape.rows)
    found: list[int] = []
    for number in reversed(shape.order):
        is_step = shape.rows[number][TYPE] in STEP_TYPES and not is_closed[number]
        if is_step and not holds_step[number]:
            found.append(number)
        if (is_step or holds_step[number]) and (parent := shape.above[number]) >= 0:
            holds_step[parent] = True
    return found


def first_steps(shape: Shape, steps: Sequence[int]) -> list[int]:
    """Return per goal the first of `steps` at or below it; -1: none."""
    first = [-1] * len(shape.rows)
    for step in steps:
        number = step
        while number >= 0 and first[number] < 0:
            first[number] = step
            number = shape.above[number]
    return first


def ask_for(shape: Shape) -> tuple[list[int | None], list[int | None]]:
    """Return minutes a week per goal: its own budget or else what those below ask for; and what those below ask for.

    A completed goal asks for nothing.
    """
    size = len(shape.rows)
    asked: list[int | None] = [None] * size
    budgets: list[int | None] = [None] * size
    for number in reversed(shape.order):
        row = shape.rows[number]
        budget = row[WEEKLY_MINUTES] if row[WEEKLY_MINUTES] is not None else asked[number]
        budgets[number] = budget
        if budget is not None and not row[COMPLETED] and (parent := shape.above[number]) >= 0:
            asked[parent] = (asked[parent] or 0) + budget
    return budgets, asked
