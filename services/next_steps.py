"""The next smallest step: an open step, else a template, else a goal that has no step yet; each with its reason."""

from collections.abc import Iterable
from datetime import date
from typing import Any, cast

import sqlalchemy as sa

from errors import NotFound
from extensions import db
from models import Goal, SessionTemplate
from services.neglect import neglect
from services.outlooks import STEP_TYPES, Outlook, look_ahead
from services.rollup_pass import COMPLETED, DEADLINE, ID, TYPE, Shape, add_up, day_number
from services.rollups import PRACTICE, fetch_shape, fetch_sums, week_of
from services.signed_in import ProfileRow
from words import GOAL_RANKS

goals = cast(sa.Table, Goal.__table__)
templates = cast(sa.Table, SessionTemplate.__table__)
Item = dict[str, Any]


def list_next_steps(profile: ProfileRow, goal_id: str | None, limit: int) -> list[Item]:
    """Return schemas.trees.NextStepOut, the first to do first.

    Steps come by the nearest deadline of their own or of an open goal above, then by the neglect of the goal they
    serve, then by their place in the tree. Templates and goals without steps are offered only where no step is open.

    :raises NotFound: there is no such goal.
    """
    filed, linked = fetch_sums(profile, None, None)
    shape = fetch_shape(profile.user_id, filed)
    top = shape.index.get(goal_id) if goal_id is not None else None
    if goal_id is not None and (top is None or shape.rows[top][TYPE] == PRACTICE):
        raise NotFound("This goal is not here. It may be in the trash.")
    today, _week = week_of(profile)
    ahead = look_ahead(shape, add_up(shape, filed, linked).last_days_of_all, today.toordinal())
    inside = set(shape.order) if top is None else numbers_below(shape, top)
    steps = [number for number in ahead.steps if number in inside][:limit]
    if steps:
        return describe_goals(profile, shape, ahead, steps, "")
    items = list_templates(profile, shape, top, limit)
    rest = sorted(
        (number for number in inside if is_open(shape, number) and shape.rows[number][TYPE] not in STEP_TYPES),
        key=lambda number: goal_key(shape, ahead, number),
    )[: limit - len(items)]
    return items + describe_goals(profile, shape, ahead, rest, "No step yet.")


def numbers_below(shape: Shape, top: int) -> set[int]:
    """Return `top` and the goals below it."""
    found = {top}
    for number in shape.order:
        if shape.above[number] in found:
            found.add(number)
    return found


def is_open(shape: Shape, number: int) -> bool:
    """Return whether neither this goal nor any above it is completed."""
    while number >= 0 and not shape.rows[number][COMPLETED]:
        number = shape.above[number]
    return number < 0


def goal_key(shape: Shape, ahead: Outlook, number: int) -> tuple[Any, ...]:
    """Return what orders goals without steps: the lowest level, then deadline, neglect and id."""
    row, left = shape.rows[number], ahead.days_left[number]
    return -GOAL_RANKS[row[TYPE]], left is None, left or 0, -ahead.neglects[number], row[ID]


def path_of(shape: Shape, number: int) -> list[str]:
    """Return the ids above a goal, root first."""
    ids: list[str] = []
    while (number := shape.above[number]) >= 0:
        ids.append(shape.rows[number][ID])
    return ids[::-1]


def fetch_names(user_id: int, ids: Iterable[str]) -> dict[str, dict[str, str]]:
    """Return `{id, type, name}` by id."""
    query = sa.select(goals.c.id, goals.c.type, goals.c.name).where(goals.c.user_id == user_id, goals.c.id.in_(ids))
    return {row.id: {"id": row.id, "type": row.type, "name": row.name} for row in db.session.execute(query)}


def describe_goals(profile: ProfileRow, shape: Shape, ahead: Outlook, numbers: list[int], opening: str) -> list[Item]:
    """Return the items for goals, each with a reason that begins with `opening`."""
    today, _week = week_of(profile)
    paths = {number: path_of(shape, number) for number in numbers}
    ids = {shape.rows[number][ID] for number in numbers}.union(*paths.values())
    names = fetch_names(profile.user_id, sorted(ids)) if numbers else {}
    items: list[Item] = []
    for number in numbers:
        mine, owner = names[shape.rows[number][ID]], ahead.deadline_goals[number]
        deadline = date.fromordinal(day_number(shape.rows[owner][DEADLINE])) if owner >= 0 else None
        deadline_goal = names[shape.rows[owner][ID]] if owner >= 0 else None
        due = say_due(deadline, today, None if owner in (number, -1) else names[shape.rows[owner][ID]]["name"])
        idle = ahead.idle_days[number]
        items.append(
            {
                "kind": "goal",
                **mine,
                "trail": [names[goal_id] for goal_id in paths[number]],
                "deadline": deadline,
                "deadline_goal": deadline_goal,
                "idle_days": idle,
                "discipline": None,
                "reason": " ".join(filter(None, (opening, due, say_idle(idle, "practised")))),
            }
        )
    return items


def list_templates(profile: ProfileRow, shape: Shape, top: int | None, limit: int) -> list[Item]:
    """Return the items for templates of the tree of `top` (None: of every tree), the longest unused first.

    One that was never used counts from the day it was made. One whose goal is gone, and that was made for no tree of
    an old database, is offered everywhere.
    """
    today, _week = week_of(profile)
    last_used = (
        sa.select(sa.func.max(goals.c.session_date))
        .where(
            goals.c.user_id == templates.c.user_id,
            goals.c.type == sa.bindparam("practice", PRACTICE),
            goals.c.template_id == templates.c.id,
            goals.c.deleted_at.is_(None),
            goals.c.status.is_distinct_from("CANCELLED"),
        )
        .scalar_subquery()
    )
    query = sa.select(
        *(templates.c.id, templates.c.name, templates.c.root_id, templates.c.goal_id, templates.c.discipline),
        *(templates.c.created_at, last_used.label("last_used")),
    ).where(
        templates.c.user_id == profile.user_id, templates.c.archived.is_(sa.false()), templates.c.deleted_at.is_(None)
    )
    root = None if top is None else [*path_of(shape, top), shape.rows[top][ID]][0]
    found: list[tuple[float, str, str, Any, int | None, list[str]]] = []
    for row in db.session.execute(query):
        place = place_of(shape, row)
        if place is not None and (root is None or place[:1] in ([], [root])):
            idle = max((today - row.last_used).days, 0) if row.last_used else None
            since_made = (today - row.created_at.date()).days if row.created_at else 0
            pressing = neglect(since_made if idle is None else idle, None)
            found.append((-pressing, row.name.casefold(), row.id, row, idle, place))
    found.sort(key=lambda item: item[:3])
    ids = {goal_id for item in found[:limit] for goal_id in item[-1]}
    names = fetch_names(profile.user_id, sorted(ids)) if ids else {}
    return [
        {
            "kind": "template",
            "id": row.id,
            "type": None,
            "name": row.name,
            "trail": [names[goal_id] for goal_id in place],
            "deadline": None,
            "deadline_goal": None,
            "idle_days": idle,
            "discipline": row.discipline,
            "reason": say_idle(idle, "used"),
        }
        for *_key, row, idle, place in found[:limit]
    ]


def place_of(shape: Shape, template: Any) -> list[str] | None:
    """Return the goals down to the one that a template's sessions are filed under; None: its tree is in the trash."""
    number = shape.index.get(template.goal_id)
    if number is not None:
        return [*path_of(shape, number), template.goal_id]
    if template.root_id is None:
        return []
    return [template.root_id] if template.root_id in shape.index else None


def say_due(deadline: date | None, today: date, above: str | None) -> str:
    """Return when something is due, for a person; `above` names the goal whose deadline it is, if not its own."""
    if deadline is None:
        return ""
    days = (deadline - today).days
    day = f"{deadline.day} {deadline:%B}" + (f" {deadline.year}" if deadline.year != today.year else "")
    if days == 0:
        when = "due today"
    elif days == 1:
        when = "due tomorrow"
    else:
        when = f"due {day}, in {days} days" if days > 0 else f"due {day}"
    verb = "was" if days < 0 else "is"
    if above is not None:
        return f"{above} {verb} {when}."
    return f"Was {when}." if days < 0 else f"D{when[1:]}."


def say_idle(idle_days: int | None, verb: str) -> str:
    """Return how long ago something was done, for a person; None: never."""
    if idle_days is None:
        return f"Not {verb} yet."
    if idle_days < 2:
        return f"{verb.capitalize()} {('today', 'yesterday')[idle_days]}."
    return f"Not {verb} for {idle_days} days."
