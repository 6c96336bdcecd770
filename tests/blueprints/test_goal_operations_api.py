"""Operations on the tree over HTTP: what each does, what it refuses, and that its undo takes it back."""

from typing import Any

import pytest
from werkzeug.test import TestResponse

from models import Goal
from tests.conftest import Person
from tests.factories import Factory


def tree_of(owner: Person) -> dict[str, tuple[Any, ...]]:
    """Return `{name: (parent_id, type, root_id, completed)}`, siblings in order."""
    nodes = owner.client.get("/api/goals/tree").json["nodes"]
    return {node["name"]: (node["parent_id"], node["type"], node["root_id"], node["completed"]) for node in nodes}


def children(owner: Person, parent: Goal | None) -> list[str]:
    parent_id = parent.id if parent else None
    return [
        node["name"] for node in owner.client.get("/api/goals/tree").json["nodes"] if node["parent_id"] == parent_id
    ]


def do(owner: Person, *operations: dict[str, Any]) -> TestResponse:
    return owner.client.post("/api/goals/batch", json={"operations": operations})


def siblings(factory: Factory, owner: Person, *names: str) -> tuple[Goal, list[Goal]]:
    root = factory.goal(owner.id, name="root")
    made = [
        factory.goal(owner.id, "ShortTermGoal", root, name=name, position=number)
        for number, name in enumerate(names, 1)
    ]
    return root, made


def test_a_goal_moves_before_a_sibling_and_back(owner: Person, factory: Factory) -> None:
    root, (a, _b, c) = siblings(factory, owner, "a", "b", "c")
    moved = owner.client.post(f"/api/goals/{c.id}/move", json={"parent_id": root.id, "before_id": a.id})
    assert moved.status_code == 200
    assert children(owner, root) == ["c", "a", "b"]
    assert (moved.json["goal"]["position"], moved.json["goal"]["version"]) == (1, 2)
    redo = do(owner, *moved.json["undo"]).json["undo"]
    assert children(owner, root) == ["a", "b", "c"]
    do(owner, *redo)
    assert children(owner, root) == ["c", "a", "b"]


def test_siblings_that_are_renumbered_keep_their_version(owner: Person, factory: Factory) -> None:
    root, (a, b) = siblings(factory, owner, "a", "b")
    before = owner.client.get(f"/api/goals/{a.id}").json
    owner.client.post(f"/api/goals/{b.id}/move", json={"parent_id": root.id, "before_id": a.id})
    after = owner.client.get(f"/api/goals/{a.id}").json
    assert after == {**before, "position": 2}


def test_a_goal_with_its_sessions_moves_to_another_tree_and_back(owner: Person, factory: Factory) -> None:
    here, there = factory.goal(owner.id, name="here"), factory.goal(owner.id, name="there")
    long = factory.goal(owner.id, "LongTermGoal", here, name="long")
    factory.practice(owner.id, long, name="session")
    before = tree_of(owner)
    moved = owner.client.post(f"/api/goals/{long.id}/move", json={"parent_id": there.id})
    assert tree_of(owner)["session"][2] == there.id
    do(owner, *moved.json["undo"])
    assert tree_of(owner) == before


def test_a_session_is_filed_and_unfiled(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id)
    practice = factory.practice(owner.id, name="session")
    filed = owner.client.post(f"/api/goals/{practice.id}/move", json={"parent_id": root.id})
    assert (filed.status_code, filed.json["goal"]) == (200, None)
    assert tree_of(owner)["session"] == (root.id, "PracticeSession", root.id, True)
    do(owner, *filed.json["undo"])
    assert tree_of(owner)["session"] == (None, "PracticeSession", practice.id, True)


def test_moving_to_where_it_stands_does_nothing(owner: Person, factory: Factory) -> None:
    root, (a, b) = siblings(factory, owner, "a", "b")
    answer = owner.client.post(f"/api/goals/{a.id}/move", json={"parent_id": root.id, "before_id": b.id})
    assert (answer.json["undo"], answer.json["goal"]["version"]) == ([], 1)


def test_a_goal_cannot_stand_under_its_own_child(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id)
    long = factory.goal(owner.id, "LongTermGoal", root)
    answer = owner.client.post(f"/api/goals/{root.id}/move", json={"parent_id": long.id, "levels": "shift"})
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/cycle")


def test_a_place_beside_something_that_stands_elsewhere_is_refused(owner: Person, factory: Factory) -> None:
    root, (a, _) = siblings(factory, owner, "a", "b")
    answer = owner.client.post(f"/api/goals/{a.id}/move", json={"parent_id": root.id, "after_id": root.id})
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/no-such-sibling")


def test_a_move_to_a_level_that_does_not_fit_is_refused_or_makes_room(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id, name="root")
    short = factory.goal(owner.id, "ShortTermGoal", root, name="short")
    mid = factory.goal(owner.id, "MidTermGoal", root, name="mid")
    factory.goal(owner.id, "ImmediateGoal", mid, name="step")
    refused = owner.client.post(f"/api/goals/{mid.id}/move", json={"parent_id": short.id})
    assert (refused.status_code, refused.json["type"]) == (409, "/problems/rank")
    before = tree_of(owner)
    moved = owner.client.post(f"/api/goals/{mid.id}/move", json={"parent_id": short.id, "levels": "make_room"})
    assert tree_of(owner)["mid"] == (short.id, "ImmediateGoal", root.id, False)
    assert tree_of(owner)["step"][1] == "MicroGoal"
    do(owner, *moved.json["undo"])
    assert tree_of(owner) == before


def test_a_change_of_level_names_the_children_that_clash(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id)
    long = factory.goal(owner.id, "LongTermGoal", root)
    mid = factory.goal(owner.id, "MidTermGoal", long, name="Ten songs")
    factory.goal(owner.id, "ShortTermGoal", long)
    answer = owner.client.post(f"/api/goals/{long.id}/convert", json={"type": "MidTermGoal"})
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/rank")
    assert answer.json["clashes"] == [{"id": mid.id, "type": "MidTermGoal", "name": "Ten songs"}]


def test_a_change_of_level_shifts_what_is_below_and_comes_back(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id, "LongTermGoal", name="root")
    mid = factory.goal(owner.id, "MidTermGoal", root, name="mid")
    practice = factory.practice(owner.id, mid, name="session")
    factory.goal(owner.id, "ImmediateGoal", practice, name="step")
    before = tree_of(owner)
    answer = owner.client.post(f"/api/goals/{root.id}/convert", json={"type": "MidTermGoal", "levels": "shift"})
    after = tree_of(owner)
    assert [after[name][1] for name in ("root", "mid", "session", "step")] == [
        *("MidTermGoal", "ShortTermGoal", "PracticeSession", "MicroGoal")
    ]
    redo = do(owner, *answer.json["undo"])
    assert tree_of(owner) == before
    do(owner, *redo.json["undo"])
    assert tree_of(owner) == after


@pytest.mark.parametrize("operation", ["convert", "complete", "reopen"])
def test_a_session_has_no_level_and_is_not_completed(owner: Person, factory: Factory, operation: str) -> None:
    practice = factory.practice(owner.id)
    body = {"type": "MicroGoal"} if operation == "convert" else {}
    answer = owner.client.post(f"/api/goals/{practice.id}/{operation}", json=body)
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/not-a-goal")


def test_siblings_take_a_new_order_in_the_places_they_hold(owner: Person, factory: Factory) -> None:
    root, (a, _b, c, _d) = siblings(factory, owner, "a", "b", "c", "d")
    answer = owner.client.post("/api/goals/order", json={"parent_id": root.id, "ids": [c.id, a.id]})
    assert children(owner, root) == ["c", "b", "a", "d"]
    do(owner, *answer.json["undo"])
    assert children(owner, root) == ["a", "b", "c", "d"]
    refused = owner.client.post("/api/goals/order", json={"parent_id": root.id, "ids": [c.id, root.id]})
    assert (refused.status_code, refused.json["type"]) == (409, "/problems/no-such-sibling")


def test_reopening_and_taking_it_back_keeps_when_it_was_completed(owner: Person, factory: Factory, clock: Any) -> None:
    goal = factory.goal(owner.id)
    done = owner.client.post(f"/api/goals/{goal.id}/complete", json={}).json
    assert (done["goal"]["completed_at"], done["goal"]["completion_source"]) == (
        "2026-11-20T12:00:00.000000Z",
        "manual",
    )
    clock.shift(3600)
    opened = owner.client.post(f"/api/goals/{goal.id}/reopen", json={}).json
    assert (opened["goal"]["completed"], len(opened["goal"]["completions"])) == (False, 1)
    do(owner, *opened["undo"])
    again = owner.client.get(f"/api/goals/{goal.id}").json
    assert (again["completed_at"], len(again["completions"])) == ("2026-11-20T12:00:00.000000Z", 1)
    assert owner.client.post(f"/api/goals/{goal.id}/complete", json={}).json["undo"] == []


def test_the_last_child_completes_the_goal_above_and_undo_opens_both(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id, name="root", completes_with_children=True)
    child = factory.goal(owner.id, "LongTermGoal", root, name="child")
    done = owner.client.post(f"/api/goals/{child.id}/complete", json={}).json
    assert tree_of(owner)["root"][3] is True
    do(owner, *done["undo"])
    assert (tree_of(owner)["root"][3], tree_of(owner)["child"][3]) == (False, False)


def test_undo_also_brings_back_a_goal_that_was_held_open(owner: Person, factory: Factory) -> None:
    root, (a, b) = siblings(factory, owner, "a", "b")
    for goal in (a, b):
        owner.client.post(f"/api/goals/{goal.id}/complete", json={})
    update = {"op": "update", "id": root.id, "changes": {"completes_with_children": True}}
    do(owner, update, {"op": "reopen", "id": root.id})
    before = tree_of(owner)
    assert before["root"][3] is False
    answer = do(owner, {"op": "trash", "id": a.id}).json
    assert tree_of(owner)["root"][3] is True
    do(owner, *answer["undo"])
    assert tree_of(owner) == before


def test_a_stale_operation_shows_the_goal_as_it_is(owner: Person, factory: Factory) -> None:
    goal = factory.goal(owner.id, name="as it is")
    answer = owner.client.post(f"/api/goals/{goal.id}/complete", json={"version": 7})
    assert (answer.status_code, answer.json["type"]) == (412, "/problems/stale")
    assert answer.json["current"]["name"] == "as it is"


def test_an_update_is_undone_only_while_its_values_stand(owner: Person, factory: Factory) -> None:
    goal = factory.goal(owner.id, name="old", deadline=None)
    changes = {"name": "new", "deadline": "2027-01-31", "weekly_minutes": 90}
    answer = do(owner, {"op": "update", "id": goal.id, "changes": changes}).json
    assert answer["undo"] == [
        {
            "op": "update",
            "id": goal.id,
            "changes": {"name": "old", "deadline": None, "weekly_minutes": None},
            "expected": changes,
        }
    ]
    owner.client.patch(f"/api/goals/{goal.id}", json={"version": 2, "name": "newer"})
    refused = do(owner, *answer["undo"])
    assert (refused.status_code, refused.json["type"]) == (409, "/problems/changed-since")
    assert owner.client.get(f"/api/goals/{goal.id}").json["name"] == "newer"


def test_targets_are_written_and_taken_back(owner: Person, factory: Factory) -> None:
    goal = factory.goal(owner.id)
    target = {"activity_id": "scales", "count": 3, "to_date": "2026-12-31", "name": "Thrice"}
    answer = do(owner, {"op": "update", "id": goal.id, "changes": {"targets": [target]}})
    written = owner.client.get(f"/api/goals/{goal.id}").json
    assert [(item["count"], item["to_date"]) for item in written["targets"]] == [(3, "2026-12-31")]
    assert written["target_progress"] == 0
    redo = do(owner, *answer.json["undo"])
    assert owner.client.get(f"/api/goals/{goal.id}").json["targets"] == []
    do(owner, *redo.json["undo"])
    assert owner.client.get(f"/api/goals/{goal.id}").json["targets"] == written["targets"]


def test_only_the_name_of_a_session_is_changed_here(owner: Person, factory: Factory) -> None:
    practice = factory.practice(owner.id, name="old")
    assert do(owner, {"op": "update", "id": practice.id, "changes": {"name": "new"}}).status_code == 200
    refused = do(owner, {"op": "update", "id": practice.id, "changes": {"deadline": None}})
    assert (refused.status_code, refused.json["type"]) == (409, "/problems/not-a-goal")


def test_a_session_also_counts_for_a_goal_elsewhere(owner: Person, factory: Factory) -> None:
    root, (a, b) = siblings(factory, owner, "a", "b")
    practice = factory.practice(owner.id, a)
    linked = do(owner, {"op": "link", "id": practice.id, "goal_id": b.id}).json
    assert [goal["name"] for goal in owner.client.get(f"/api/sessions/{practice.id}").json["also_counts_for"]] == ["b"]
    assert do(owner, {"op": "link", "id": practice.id, "goal_id": b.id}).json["undo"] == []
    do(owner, *linked["undo"])
    assert owner.client.get(f"/api/sessions/{practice.id}").json["also_counts_for"] == []
    for session_id, goal_id in ((practice.id, a.id), (practice.id, root.id), (a.id, b.id), (practice.id, practice.id)):
        refused = do(owner, {"op": "link", "id": session_id, "goal_id": goal_id})
        assert (refused.status_code, refused.json["type"]) == (409, "/problems/link")


def test_a_batch_is_done_whole_or_not_at_all(owner: Person, factory: Factory) -> None:
    root, (a, b) = siblings(factory, owner, "a", "b")
    before = tree_of(owner)
    answer = do(owner, {"op": "trash", "id": a.id}, {"op": "move", "id": root.id, "parent_id": b.id})
    assert answer.status_code == 409
    assert tree_of(owner) == before


def test_a_batch_is_taken_back_as_one(owner: Person, factory: Factory) -> None:
    root, (a, b, c) = siblings(factory, owner, "a", "b", "c")
    before, wanted_ids = tree_of(owner), [c.id, b.id, a.id]
    answer = do(
        owner,
        {"op": "move", "id": c.id, "parent_id": root.id, "before_id": a.id},
        {"op": "convert", "id": b.id, "type": "MidTermGoal"},
        {"op": "move", "id": a.id, "parent_id": b.id},
        {"op": "complete", "id": a.id},
        {"op": "trash", "id": b.id},
    ).json
    assert set(tree_of(owner)) == {"root", "c"}
    assert answer["ids"] == wanted_ids
    do(owner, *answer["undo"])
    assert tree_of(owner) == before
    assert [name for name in tree_of(owner) if name != "root"] == ["a", "b", "c"]


def test_what_comes_back_from_the_trash_gets_a_level_that_fits(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id, "LongTermGoal", name="root")
    mid = factory.goal(owner.id, "MidTermGoal", root, name="mid")
    do(owner, {"op": "trash", "id": mid.id}, {"op": "convert", "id": root.id, "type": "MidTermGoal"})
    assert do(owner, {"op": "restore", "id": mid.id}).status_code == 200
    assert tree_of(owner)["mid"][1] == "ShortTermGoal"


def test_restoring_under_something_in_the_trash_names_it(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id, name="root")
    long = factory.goal(owner.id, "LongTermGoal", root)
    do(owner, {"op": "trash", "id": long.id}, {"op": "trash", "id": root.id})
    refused = do(owner, {"op": "restore", "id": long.id})
    assert (refused.status_code, refused.json["type"]) == (409, "/problems/parent-in-trash")
    assert refused.json["parent"] == {"id": root.id, "type": "UltimateGoal", "name": "root"}


@pytest.mark.parametrize(
    "operation",
    [
        {"op": "move", "parent_id": None},
        {"op": "convert", "type": "LongTermGoal"},
        {"op": "complete"},
        {"op": "reopen"},
        {"op": "trash"},
        {"op": "restore"},
        {"op": "update", "changes": {"name": "x"}},
        {"op": "link", "goal_id": "x"},
        {"op": "unlink", "goal_id": "x"},
    ],
)
def test_nothing_of_another_person_can_be_changed(
    owner: Person, noise: dict[str, str], operation: dict[str, Any]
) -> None:
    for goal_id in noise.values():
        assert do(owner, {**operation, "id": goal_id}).status_code == 404


def test_nothing_can_be_put_under_another_persons_goal(owner: Person, factory: Factory, noise: dict[str, str]) -> None:
    mine = factory.goal(owner.id, "ShortTermGoal")
    practice = factory.practice(owner.id)
    for operation in (
        {"op": "move", "id": mine.id, "parent_id": noise["root"]},
        {"op": "link", "id": practice.id, "goal_id": noise["root"]},
    ):
        assert do(owner, operation).status_code == 404


def test_a_new_goal_stands_beside_a_sibling(owner: Person, factory: Factory) -> None:
    root, (a, b) = siblings(factory, owner, "a", "b")
    body = {"type": "ShortTermGoal", "name": "between", "parent_id": root.id}
    made = owner.client.post("/api/goals", json={**body, "after_id": a.id})
    assert made.status_code == 201
    assert children(owner, root) == ["a", "between", "b"]
    assert owner.client.post("/api/goals", json={**body, "before_id": "gone"}).status_code == 409
    assert owner.client.get(f"/api/goals/{b.id}").json["position"] == 3


def test_a_position_is_the_place_among_the_siblings(owner: Person, factory: Factory) -> None:
    root, (a, _, _) = siblings(factory, owner, "a", "b", "c")
    answer = owner.client.patch(f"/api/goals/{a.id}", json={"version": 1, "position": 2})
    assert answer.json["position"] == 2
    assert children(owner, root) == ["b", "a", "c"]
