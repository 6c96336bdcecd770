"""The order of next steps on random trees, worked out naively from the roll-ups."""

from typing import Any

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings

from services import next_steps
from tests.conftest import Person
from tests.services.rollup_oracle import STEPS, TODAY, Oracle, Row, trees
from tests.services.test_rollups import profile_of, read, write

pytestmark = pytest.mark.usefixtures("clock")


def place_in_tree(oracle: Oracle, row: Row) -> list[tuple[int, str]]:
    """Return the positions on the way down to a row, sessions included."""
    above = oracle.rows.get(row["parent_id"])
    return [*(place_in_tree(oracle, above) if above else []), (row["position"], row["id"])]


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(tree=trees())
def test_steps_come_by_deadline_then_neglect_then_place(
    app: Flask, owner: Person, tree: tuple[list[Row], list[tuple[str, str]]]
) -> None:
    rows, links = tree
    write(owner.id, rows, links)
    oracle = Oracle(rows, links, None, TODAY)
    rollups = read(owner.id)["goals"]

    def order(goal: Row) -> Any:
        served = next((one for one in oracle.line_above(goal) if one["type"] not in STEPS), goal)
        left = oracle.days_left(goal)
        neglect = rollups[served["id"]]["neglect"]
        return left is None, left or 0, -neglect, place_in_tree(oracle, goal)

    roots = [row for row in oracle.rows.values() if row["type"] != "PracticeSession" and not oracle.goal_above(row)]
    steps = set[str]().union(*(oracle.steps_below(root) for root in roots))
    expected = [goal["id"] for goal in sorted((oracle.rows[one] for one in steps), key=order)]
    found = next_steps.list_next_steps(profile_of(owner.id), None, 50)
    assert [item["id"] for item in found if item["type"] in STEPS] == expected
    for goal_id, rollup in rollups.items():
        below = next_steps.list_next_steps(profile_of(owner.id), goal_id, 50)
        assert rollup["next_step_id"] == next((item["id"] for item in below if item["type"] in STEPS), None)
