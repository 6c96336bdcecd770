"""Undo brings back what was there, also where the rules about children and targets would say something else."""

import pytest

from models import Goal
from tests.blueprints.test_goal_operations_api import do, tree_of
from tests.conftest import Person
from tests.factories import Factory

FLAG = {"completes_with_children": True}


@pytest.fixture
def held(owner: Person, factory: Factory) -> Goal:
    """A goal whose only child is done, and that somebody opened again by hand."""
    root = factory.goal(owner.id, name="held", **FLAG)
    child = factory.goal(owner.id, "LongTermGoal", root, name="done")
    do(owner, {"op": "complete", "id": child.id})
    do(owner, {"op": "reopen", "id": root.id})
    assert {name: row[3] for name, row in tree_of(owner).items()} == {"held": False, "done": True}
    return root


@pytest.fixture
def full(owner: Person, factory: Factory) -> Goal:
    """A goal that was completed by its only child, which is in the trash since."""
    root = factory.goal(owner.id, name="full", **FLAG)
    child = factory.goal(owner.id, "LongTermGoal", root, name="gone")
    do(owner, {"op": "complete", "id": child.id}, {"op": "trash", "id": child.id})
    assert tree_of(owner)["full"][3]
    return root


def test_an_open_goal_that_came_and_left_leaves_open_what_was_held_open(
    owner: Person, factory: Factory, held: Goal
) -> None:
    other = factory.goal(owner.id, "ShortTermGoal", name="other")
    before = tree_of(owner)
    moved = owner.client.post(f"/api/goals/{other.id}/move", json={"parent_id": held.id}).json
    redo = do(owner, *moved["undo"]).json["undo"]
    assert tree_of(owner) == before
    do(owner, *redo)
    assert tree_of(owner)["other"][0] == held.id
    assert not tree_of(owner)["held"][3]


def test_a_goal_out_of_the_trash_and_back_leaves_open_what_was_held_open(
    owner: Person, factory: Factory, held: Goal
) -> None:
    other = factory.goal(owner.id, "LongTermGoal", held, name="other")
    owner.client.delete(f"/api/goals/{other.id}")
    do(owner, {"op": "reopen", "id": held.id})
    before = tree_of(owner)
    do(owner, *do(owner, {"op": "restore", "id": other.id}).json["undo"])
    assert tree_of(owner) == before


def test_what_is_done_to_a_goal_and_below_it_together_is_taken_back_whole(
    owner: Person, factory: Factory, held: Goal
) -> None:
    other = factory.goal(owner.id, "ShortTermGoal", name="other")
    before = tree_of(owner)
    together = do(owner, {"op": "move", "id": other.id, "parent_id": held.id}, {"op": "complete", "id": held.id}).json
    do(owner, *together["undo"])
    assert tree_of(owner) == before


def test_a_copy_that_is_taken_back_leaves_open_what_was_held_open(owner: Person, factory: Factory, held: Goal) -> None:
    other = factory.goal(owner.id, "ShortTermGoal", name="other")
    before = tree_of(owner)
    copied = owner.client.post(f"/api/goals/{other.id}/copy", json={"parent_id": held.id}).json
    do(owner, *copied["undo"])
    assert tree_of(owner) == before


def test_a_copy_that_is_taken_back_completes_again_what_it_opened(owner: Person, factory: Factory, full: Goal) -> None:
    other = factory.goal(owner.id, "ShortTermGoal", name="other")
    before = tree_of(owner)
    copied = owner.client.post(f"/api/goals/{other.id}/copy", json={"parent_id": full.id}).json
    assert not tree_of(owner)["full"][3]
    do(owner, *copied["undo"])
    assert tree_of(owner) == before


def test_a_session_back_from_the_trash_leaves_open_what_was_held_open(owner: Person, factory: Factory) -> None:
    activity = owner.client.post("/api/activities", json={"name": "Scales"}).json
    goal = factory.goal(owner.id, name="goal")
    practice = owner.client.post(
        "/api/sessions",
        json={
            "session_end": "2026-11-19T10:00:00Z",
            "attributes": {
                "version": 1,
                "sections": [{"activities": [{"activity_id": activity["id"], "completed": True}]}],
            },
        },
    ).json
    do(owner, {"op": "update", "id": goal.id, "changes": {"targets": [{"activity_id": activity["id"]}]}})
    assert tree_of(owner)["goal"][3]
    do(owner, {"op": "reopen", "id": goal.id})
    before = tree_of(owner)
    do(owner, *do(owner, {"op": "trash", "id": practice["id"]}).json["undo"])
    assert tree_of(owner) == before


def test_a_late_undo_completes_nothing_whose_children_are_open(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id, name="root", **FLAG)
    child = factory.goal(owner.id, "LongTermGoal", root, name="child")
    do(owner, {"op": "complete", "id": child.id})
    undo = do(owner, {"op": "reopen", "id": root.id}).json["undo"]
    do(owner, {"op": "reopen", "id": child.id})
    before = tree_of(owner)
    late = do(owner, *undo)
    assert (late.status_code, late.json["undo"]) == (200, [])
    assert tree_of(owner) == before


@pytest.mark.volume
def test_what_took_a_thousand_operations_is_taken_back_in_one_request(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id, name="root", **FLAG)
    children = [factory.goal(owner.id, "LongTermGoal", root, name=str(number)) for number in range(10)]
    for child in children:
        factory.goal(owner.id, "MidTermGoal", child, name=f"below {child.name}")
    before = tree_of(owner)
    operations = [{"op": op, "id": child.id} for child in children for op in ("complete", "reopen")] * 50
    done = do(owner, *operations)
    assert (done.status_code, len(operations)) == (200, 1000)
    assert do(owner, *done.json["undo"]).status_code == 200
    assert tree_of(owner) == before
