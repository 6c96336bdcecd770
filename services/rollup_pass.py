"""The arithmetic of roll-ups: the goals as lists, and their sums in one walk up; nothing here reads the database."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import Any

ID, TYPE, PARENT, POSITION, DEADLINE, COMPLETED, WEEKLY_MINUTES, CREATED = range(8)


@lru_cache(maxsize=8192)
def day_number(day: date | str) -> int:
    """Return the number of a day, from a date or a text that begins with one."""
    return (date.fromisoformat(day[:10]) if isinstance(day, str) else day).toordinal()


@lru_cache(maxsize=8192)
def day_text(number: int) -> str | None:
    """Return the day of a number as text; 0 is none."""
    return date.fromordinal(number).isoformat() if number else None


@dataclass(frozen=True, slots=True)
class Shape:
    """The goals, and the sessions that hold something, as lists over one numbering.

    `order` names the goals depth first. `above` is the goal above, -1 for none: what stands under a session belongs
    to the goal that the session is filed under. `homes` is the goal a session belongs to that is filed there.
    """

    rows: list[Any]
    index: dict[str, int]
    order: list[int]
    above: list[int]
    homes: list[int]


def make_shape(rows: list[Any]) -> Shape:
    """Return the shape of rows `(id, type, parent_id, position, …)`; a parent that is not among them is none.

    A cycle in old data is cut above the goal that comes first.
    """
    rows.sort(key=itemgetter(POSITION, ID))
    index = {row[ID]: number for number, row in enumerate(rows)}
    children: list[list[int]] = [[] for _ in rows]
    stack: list[int] = []
    for number, row in enumerate(rows):
        parent = index.get(row[PARENT], -1)
        (stack if parent < 0 else children[parent]).append(number)
    stack.reverse()
    order: list[int] = []
    above, homes, parents = [-1] * len(rows), [-2] * len(rows), [-1] * len(rows)
    for start in range(-1, len(rows)):
        if start >= 0:
            if homes[start] != -2:
                continue
            stack = [start]
            parents[start] = -1
        while stack:
            number = stack.pop()
            if homes[number] != -2:
                continue
            parent = parents[number]
            home = homes[parent] if parent >= 0 else -1
            if rows[number][TYPE] == "PracticeSession":
                homes[number] = home
            else:
                above[number], homes[number] = home, number
                order.append(number)
            for child in reversed(children[number]):
                if homes[child] == -2:
                    parents[child] = number
                    stack.append(child)
    return Shape(rows, index, order, above, homes)


@dataclass(frozen=True, slots=True)
class Sums:
    """Per goal: seconds, sessions, last day, seconds of this week, last day of all days. Days are numbers, 0 is none.

    `own` are the sessions filed at the goal or linked to it; `total` those at and below it, each of them once.
    """

    own_seconds: list[int]
    own_counts: list[int]
    seconds: list[int]
    counts: list[int]
    last_days: list[int]
    week_seconds: list[int]
    last_days_of_all: list[int]


def add_up(shape: Shape, filed: Iterable[Any], links: Iterable[Any]) -> Sums:
    """Return the sums of every goal.

    :param filed: `(parent_id, seconds, count, last day, seconds this week, last day of all)` per parent.
    :param links: `(practice_id, goal_id, parent_id, …)` with the same five values per link; of one session, together.
    """
    size = len(shape.rows)
    sums = Sums(*([0] * size for _ in range(7)))
    index, homes, above = shape.index, shape.homes, shape.above
    all_seconds, all_counts, all_last = sums.seconds, sums.counts, sums.last_days
    all_week, all_ever = sums.week_seconds, sums.last_days_of_all
    for parent_id, seconds, count, last, week, ever in filed:
        number = homes[index[parent_id]] if parent_id in index else -1
        if number >= 0:
            all_seconds[number] += seconds or 0
            all_counts[number] += count
            all_week[number] += week or 0
            if last and (day := day_number(last)) > all_last[number]:
                all_last[number] = day
            if ever and (day := day_number(ever)) > all_ever[number]:
                all_ever[number] = day
    sums.own_seconds[:], sums.own_counts[:] = all_seconds, all_counts
    for number in reversed(shape.order):
        if (parent := above[number]) >= 0:
            all_seconds[parent] += all_seconds[number]
            all_counts[parent] += all_counts[number]
            all_week[parent] += all_week[number]
            all_last[parent] = max(all_last[parent], all_last[number])
            all_ever[parent] = max(all_ever[parent], all_ever[number])
    add_links(shape, sums, links)
    return sums


def add_links(shape: Shape, sums: Sums, links: Iterable[Any]) -> None:
    """Add linked sessions to the goals that do not hold them yet: up from each link until a goal that has it."""
    index, above = shape.index, shape.above
    practice, holds, linked = None, set[int](), set[int]()
    for practice_id, goal_id, parent_id, seconds, count, last, week, ever in links:
        number = index.get(goal_id, -1)
        if number < 0 or shape.homes[number] != number:
            continue
        if practice_id != practice:
            home = shape.homes[index[parent_id]] if parent_id in index else -1
            practice, holds, linked = practice_id, set[int](), {home}
            while home >= 0:
                holds.add(home)
                home = above[home]
        if number not in linked:
            linked.add(number)
            sums.own_seconds[number] += seconds or 0
            sums.own_counts[number] += count
        while number >= 0 and number not in holds:
            holds.add(number)
            sums.seconds[number] += seconds or 0
            sums.counts[number] += count
            sums.week_seconds[number] += week or 0
            sums.last_days[number] = max(sums.last_days[number], day_number(last) if last else 0)
            sums.last_days_of_all[number] = max(sums.last_days_of_all[number], day_number(ever) if ever else 0)
            number = above[number]
