"""Levels of goals: what has to change below a goal that gets another level. Pure; nothing here reads the database."""

from collections.abc import Sequence
from dataclasses import dataclass

from errors import Conflict
from words import GOAL_RANKS, GOAL_TYPES, ROOT_TYPES

GOAL_LEVELS = tuple(word for word in GOAL_TYPES if word != "PracticeSession")
SESSION = "PracticeSession"
TYPE_WORDS = {
    "UltimateGoal": "an ultimate goal",
    "LongTermGoal": "a long-term goal",
    "MidTermGoal": "a mid-term goal",
    "ShortTermGoal": "a short-term goal",
    "PracticeSession": "a session",
    "ImmediateGoal": "an immediate goal",
    "MicroGoal": "a micro goal",
    "NanoGoal": "a nano goal",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A goal or session below the one that changes; a list of them has parents before their children."""

    id: str
    type: str
    name: str
    parent_id: str


def is_below(kind: str, parent_kind: str | None) -> bool:
    """Return whether `kind` may stand under `parent_kind` (None: a root, or an unfiled session)."""
    if parent_kind is None:
        return kind == SESSION or kind in ROOT_TYPES
    return GOAL_RANKS[kind] > GOAL_RANKS[parent_kind]


def describe_misfit(kind: str, parent_kind: str | None) -> str:
    """Return in words why `kind` may not stand there."""
    word = TYPE_WORDS[kind].capitalize()
    if parent_kind is None:
        return f"{word} needs a goal above it. Choose where it belongs."
    return f"{word} cannot stand under {TYPE_WORDS[parent_kind]}. Choose a higher level above it."


def next_level(parent_kind: str | None) -> str | None:
    """Return the highest level of a goal right below `parent_kind` (None: the lowest that may be a root).

    :returns: None below a nano goal.
    """
    if parent_kind is None:
        return ROOT_TYPES[-1]
    return next((word for word in GOAL_LEVELS if GOAL_RANKS[word] > GOAL_RANKS[parent_kind]), None)


def list_clashes(places: Sequence[Place], goal_id: str, kind: str) -> list[Place]:
    """Return the children of `goal_id` that could not stay under it if it were a `kind`."""
    return [place for place in places if place.parent_id == goal_id and not is_below(place.type, kind)]


def no_room(place: Place, parent_kind: str) -> Conflict:
    """Return the refusal when nothing can be done about `place`."""
    why = (
        f"the session “{place.name}” would stand under {TYPE_WORDS[parent_kind]}"
        if place.type == SESSION
        else f"there is no level left for “{place.name}”"
    )
    clash = {"id": place.id, "type": place.type, "name": place.name}
    return Conflict(f"That does not fit: {why}. Nothing was changed.", slug="rank", clashes=[clash])


def make_room(places: Sequence[Place], goal_id: str, kind: str) -> dict[str, str]:
    """Move goals below `goal_id` down, each only as far as it must.

    :returns: the new level of each that changes.
    :raises Conflict: a session would stand under a step, or a goal would be lower than nano.
    """
    changed = {goal_id: kind}
    for place in places:
        parent_kind = changed.get(place.parent_id)
        if parent_kind is None or is_below(place.type, parent_kind):
            continue
        level = None if place.type == SESSION else next_level(parent_kind)
        if level is None:
            raise no_room(place, parent_kind)
        changed[place.id] = level
    del changed[goal_id]
    return changed


def shift(places: Sequence[Place], goal_id: str, old_kind: str, kind: str) -> dict[str, str]:
    """Move every goal below `goal_id` by as many levels as the goal itself; a goal under a session stays below it.

    :returns: the new level of each that changes.
    :raises Conflict: a session would stand under a step, or a goal would be lower than nano.
    """
    steps = GOAL_LEVELS.index(kind) - GOAL_LEVELS.index(old_kind)
    kinds = {goal_id: kind}
    under_session: set[str] = set()
    for place in places:
        parent_kind = kinds[place.parent_id]
        if place.type == SESSION or place.parent_id in under_session:
            under_session.add(place.id)
        if place.type == SESSION:
            if not is_below(SESSION, parent_kind):
                raise no_room(place, parent_kind)
            kinds[place.id] = SESSION
            continue
        number = GOAL_LEVELS.index(place.type) + steps
        if place.id in under_session:
            highest = next_level(parent_kind)
            number = max(number, GOAL_LEVELS.index(highest) if highest else len(GOAL_LEVELS))
        if not 0 <= number < len(GOAL_LEVELS) or not is_below(GOAL_LEVELS[number], parent_kind):
            raise no_room(place, parent_kind)
        kinds[place.id] = GOAL_LEVELS[number]
    return {place.id: kinds[place.id] for place in places if kinds[place.id] != place.type}


def check_levels(places: Sequence[Place], goal_id: str, kind: str, changed: dict[str, str]) -> None:
    """Refuse levels that do not fit each other, among the goals that change and what is right above and below them.

    :raises Conflict: some goal would not be lower than the one above it.
    """
    kinds = {goal_id: kind} | {place.id: changed.get(place.id, place.type) for place in places}
    touched = changed.keys() | {goal_id}
    for place in places:
        if (place.id in touched or place.parent_id in touched) and not is_below(
            kinds[place.id], kinds[place.parent_id]
        ):
            raise no_room(place, kinds[place.parent_id])


def choose_below(places: Sequence[Place], goal_id: str, old_kind: str, kind: str, levels: str) -> dict[str, str]:
    """Return the new level of each goal below `goal_id` that changes when it becomes a `kind`.

    :param levels: keep, make_room or shift.
    :raises Conflict: it does not fit; `clashes` names the goals.
    """
    if levels == "make_room":
        return make_room(places, goal_id, kind)
    if levels == "shift":
        return shift(places, goal_id, old_kind, kind)
    if clashes := list_clashes(places, goal_id, kind):
        names = ", ".join(f"“{place.name}”" for place in clashes[:3]) + (" and others" if len(clashes) > 3 else "")
        raise Conflict(
            f"{names} cannot stand under {TYPE_WORDS[kind]}. Choose whether what is below moves too.",
            slug="rank",
            clashes=[{"id": place.id, "type": place.type, "name": place.name} for place in clashes],
        )
    return {}
