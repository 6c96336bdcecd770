"""Two people change their trees at random: every rule of the tree holds after each step, and undo is exact."""

from typing import Any

import hypothesis.strategies as st
import pytest
import sqlalchemy as sa
from flask import Flask
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from extensions import db
from models import Goal
from tests.conftest import Person, sign_in
from tests.factories import Factory
from words import GOAL_RANKS, GOAL_TYPES, ROOT_TYPES

GOALS_ONLY = [word for word in GOAL_TYPES if word != "PracticeSession"]
COLUMNS = ("id", "parent_id", "root_id", "type", "position", "completed", "completion_source", "deleted_at")
FLAG = "completes_with_children"
PEOPLE = st.integers(0, 1)
NUMBERS = st.integers(0, 10_000)
LEVELS = st.sampled_from(["keep", "make_room", "shift"])
Rows = dict[str, dict[str, Any]]


def read_rows(person: Person) -> Rows:
    """Return every row of a person by id, in the trash or not."""
    table = Goal.__table__
    rows = db.session.execute(
        sa.select(*(table.c[name] for name in (*COLUMNS, FLAG)))
        .where(table.c.user_id == person.id)
        .order_by(table.c.position, table.c.id)
    )
    return {row.id: dict(row._mapping) for row in rows}


def shape(rows: Rows) -> dict[str | None, list[tuple[Any, ...]]]:
    """Return what a person sees: under each parent what stands there, in order."""
    found: dict[str | None, list[tuple[Any, ...]]] = {}
    for row in rows.values():
        if row["deleted_at"] is None:
            found.setdefault(row["parent_id"], []).append((row["id"], row["type"], row["completed"]))
    return found


class TreeMachine(RuleBasedStateMachine):
    """Adds, moves, converts, copies, trashes, restores, completes; takes back at once, or later."""

    app: Flask
    runs = 0

    @initialize()
    def begin(self) -> None:
        type(self).runs += 1
        factory = Factory(db.session)
        self.people = [sign_in(self.app, factory, f"{name}-{type(self).runs}@example.org") for name in ("ann", "bob")]
        self.undone: list[tuple[Person, list[dict[str, Any]]]] = []
        for person in self.people:
            for kind in ("UltimateGoal", "LongTermGoal"):
                person.client.post("/api/goals", json={"type": kind, "name": kind, FLAG: True})

    def pick(self, who: int, number: int, *, is_live: bool = True) -> tuple[Person, str]:
        """Return somebody and one of their rows; one time in twelve a row of the other person."""
        person = self.people[who]
        rows = read_rows(self.people[1 - who] if number % 12 == 11 else person)
        ids = sorted(row["id"] for row in rows.values() if (row["deleted_at"] is None) == is_live)
        return person, ids[number % len(ids)] if ids else "nothing"

    def change(self, person: Person, address: str, body: dict[str, Any], takes_back: bool) -> None:
        """Send a change; a refused one changes nothing, and undo of a done one brings back what was there."""
        before = read_rows(person)
        other = self.people[1 - self.people.index(person)]
        others = read_rows(other)
        answer = person.client.post(address, json=body)
        assert answer.status_code in (200, 201, 404, 409), (address, body, answer.json)
        assert read_rows(other) == others
        if answer.status_code >= 400:
            assert read_rows(person) == before
            return
        undo = answer.json["undo"]
        if not undo:
            check_same(shape(read_rows(person)), before, f"{address} {body} had nothing to undo")
        elif takes_back:
            after = read_rows(person)
            again = self.undo(person, undo)
            check_same(shape(read_rows(person)), before, f"{address} {body} was undone by {undo}")
            if again and not address.endswith("copy"):
                self.undo(person, again)
                check_same(
                    shape(read_rows(person)), after, f"{address} {body}, undone by {undo}, was redone by {again}"
                )
        else:
            self.undone.append((person, undo))

    def undo(self, person: Person, operations: list[dict[str, Any]]) -> list[dict[str, Any]]:
        answer = person.client.post("/api/goals/batch", json={"operations": operations})
        assert answer.status_code == 200, (operations, answer.json)
        undo: list[dict[str, Any]] = answer.json["undo"]
        return undo

    @rule(who=PEOPLE, kind=st.sampled_from(GOALS_ONLY), number=NUMBERS, flag=st.booleans())
    def add_goal(self, who: int, kind: str, number: int, flag: bool) -> None:
        person, parent_id = self.pick(who, number)
        body = {"type": kind, "name": kind, "parent_id": parent_id, FLAG: flag}
        assert person.client.post("/api/goals", json=body).status_code in (201, 404, 409)

    @rule(who=PEOPLE, number=NUMBERS, is_filed=st.booleans())
    def add_session(self, who: int, number: int, is_filed: bool) -> None:
        person, parent_id = self.pick(who, number)
        body = {"parent_id": parent_id if is_filed else None, "session_end": "2026-11-19T10:00:00Z"}
        assert person.client.post("/api/sessions", json=body).status_code in (201, 404, 409)

    @rule(who=PEOPLE, number=NUMBERS, to=NUMBERS, beside=NUMBERS, levels=LEVELS, takes_back=st.booleans())
    def move(self, who: int, number: int, to: int, beside: int, levels: str, takes_back: bool) -> None:
        person, goal_id = self.pick(who, number)
        _, parent_id = self.pick(who, to)
        body: dict[str, Any] = {"parent_id": None if to % 5 == 0 else parent_id, "levels": levels}
        standing = [row["id"] for row in read_rows(person).values() if row["parent_id"] == body["parent_id"]]
        if standing and beside % 3:
            body["before_id" if beside % 3 == 1 else "after_id"] = standing[beside % len(standing)]
        self.change(person, f"/api/goals/{goal_id}/move", body, takes_back)

    @rule(who=PEOPLE, number=NUMBERS, kind=st.sampled_from(GOALS_ONLY), levels=LEVELS, takes_back=st.booleans())
    def convert(self, who: int, number: int, kind: str, levels: str, takes_back: bool) -> None:
        person, goal_id = self.pick(who, number)
        self.change(person, f"/api/goals/{goal_id}/convert", {"type": kind, "levels": levels}, takes_back)

    @rule(who=PEOPLE, number=NUMBERS, to=NUMBERS, with_sessions=st.booleans(), takes_back=st.booleans())
    def copy(self, who: int, number: int, to: int, with_sessions: bool, takes_back: bool) -> None:
        person, goal_id = self.pick(who, number)
        if len(read_rows(person)) > 60:
            return
        body: dict[str, Any] = {"with_sessions": with_sessions, "shift_days": 7}
        if to % 2:
            body["parent_id"] = self.pick(who, to)[1]
        self.change(person, f"/api/goals/{goal_id}/copy", body, takes_back)

    @rule(who=PEOPLE, number=NUMBERS, takes_back=st.booleans(), op=st.sampled_from(["complete", "reopen", "trash"]))
    def change_state(self, who: int, number: int, takes_back: bool, op: str) -> None:
        person, goal_id = self.pick(who, number)
        self.change(person, "/api/goals/batch", {"operations": [{"op": op, "id": goal_id}]}, takes_back)

    @rule(who=PEOPLE, number=NUMBERS, takes_back=st.booleans())
    def restore(self, who: int, number: int, takes_back: bool) -> None:
        person, goal_id = self.pick(who, number, is_live=False)
        self.change(person, "/api/goals/batch", {"operations": [{"op": "restore", "id": goal_id}]}, takes_back)

    @rule(who=PEOPLE, numbers=st.lists(NUMBERS, min_size=2, max_size=4), takes_back=st.booleans())
    def change_together(self, who: int, numbers: list[int], takes_back: bool) -> None:
        person = self.people[who]
        picked = [self.pick(who, number)[1] for number in numbers]
        kinds = ("trash", "complete", "reopen", "restore")
        operations = [{"op": kinds[number % 4], "id": goal_id} for number, goal_id in zip(numbers, picked, strict=True)]
        self.change(person, "/api/goals/batch", {"operations": operations}, takes_back)

    @precondition(lambda self: self.undone)
    @rule()
    def undo_later(self) -> None:
        person, operations = self.undone.pop()
        answer = person.client.post("/api/goals/batch", json={"operations": operations})
        assert answer.status_code in (200, 404, 409), answer.json

    @invariant()
    def every_rule_holds(self) -> None:
        for person in getattr(self, "people", []):
            check_rules(read_rows(person))


def check_same(now: dict[str | None, list[tuple[Any, ...]]], rows: Rows, what: str) -> None:
    """Check that the tree looks as `rows` do; `what` was done says the failure, and each parent where it differs."""
    wanted = shape(rows)
    differing = {
        parent_id: {"now": now.get(parent_id), "wanted": wanted.get(parent_id), "row": rows.get(parent_id or "")}
        for parent_id in now.keys() | wanted.keys()
        if now.get(parent_id) != wanted.get(parent_id)
    }
    assert not differing, what


def check_rules(rows: Rows) -> None:
    """Check what has to be true of one person's tree, whatever happened to it."""
    places: set[tuple[Any, ...]] = set()
    open_below: dict[str, list[bool]] = {}
    for row in rows.values():
        parent = rows[row["parent_id"]] if row["parent_id"] is not None else None
        is_live = row["deleted_at"] is None
        if parent is None:
            assert row["type"] == "PracticeSession" or row["type"] in ROOT_TYPES or not is_live
        assert row["root_id"] == find_root(rows, row["id"]), row
        if not is_live:
            continue
        place = (row["parent_id"], row["position"])
        assert place not in places, f"two at {place}"
        places.add(place)
        if parent is not None:
            assert parent["deleted_at"] is None, "live under something in the trash"
            assert GOAL_RANKS[row["type"]] > GOAL_RANKS[parent["type"]]
            if row["type"] != "PracticeSession":
                open_below.setdefault(parent["id"], []).append(not row["completed"])
    for goal_id, are_open in open_below.items():
        if rows[goal_id]["completion_source"] == "children":
            assert rows[goal_id]["completed"]
            assert not any(are_open)


def find_root(rows: Rows, goal_id: str) -> str:
    """Return the id at the top; fails on a cycle."""
    for _ in range(9):
        parent_id = rows[goal_id]["parent_id"]
        if parent_id is None:
            return goal_id
        goal_id = parent_id
    raise AssertionError("a cycle, or deeper than the levels allow")


@pytest.mark.slow
def test_random_changes_by_two_people_keep_every_rule_of_the_tree(app: Flask) -> None:
    TreeMachine.app = app
    run_state_machine_as_test(
        TreeMachine,
        settings=settings(
            max_examples=25,
            stateful_step_count=30,
            deadline=None,
            phases=(Phase.explicit, Phase.reuse, Phase.generate),  # shrinking thirty requests takes minutes
            suppress_health_check=list(HealthCheck),
        ),
    )
