"""Goals over HTTP: making, reading, changing, the trash, and the light tree."""

import pytest
import sqlalchemy as sa

from extensions import db
from models import Goal
from tests.conftest import Person, Queries
from tests.factories import Factory


def test_a_goal_that_was_made_reads_back_the_same(owner: Person) -> None:
    made = owner.client.post(
        "/api/goals", json={"type": "UltimateGoal", "name": "Play what I hear", "deadline": "2027-06-30"}
    )
    assert made.status_code == 201
    read = owner.client.get(f"/api/goals/{made.json['id']}")
    assert read.json == made.json
    assert read.json["root_id"] == read.json["id"]
    assert read.json["deadline"] == "2027-06-30"


def test_levels_may_be_skipped(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id, "UltimateGoal")
    made = owner.client.post("/api/goals", json={"type": "NanoGoal", "name": "One bar", "parent_id": root.id})
    assert made.status_code == 201
    assert made.json["root_id"] == root.id


@pytest.mark.parametrize(
    ("kind", "parent_kind"),
    [("UltimateGoal", "LongTermGoal"), ("ShortTermGoal", "ShortTermGoal"), ("MidTermGoal", "ImmediateGoal")],
)
def test_a_goal_under_one_of_its_own_level_or_lower_is_refused(
    owner: Person, factory: Factory, kind: str, parent_kind: str
) -> None:
    root = factory.goal(owner.id, "UltimateGoal")
    parent = factory.goal(owner.id, parent_kind, root)
    answer = owner.client.post("/api/goals", json={"type": kind, "name": "x", "parent_id": parent.id})
    assert answer.status_code == 409
    assert answer.json["type"] == "/problems/rank"
    assert "cannot stand under" in answer.json["detail"]


def test_a_step_without_a_goal_above_it_is_refused(owner: Person) -> None:
    answer = owner.client.post("/api/goals", json={"type": "MicroGoal", "name": "x"})
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/rank")


def test_moving_a_goal_under_its_own_child_is_refused(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id, "UltimateGoal")
    long = factory.goal(owner.id, "LongTermGoal", root)
    mid = factory.goal(owner.id, "MidTermGoal", long)
    answer = owner.client.patch(f"/api/goals/{long.id}", json={"version": 1, "parent_id": mid.id})
    assert answer.status_code == 409
    assert answer.json["detail"] == "That would put a goal under its own child. Choose another place."
    assert owner.client.get(f"/api/goals/{long.id}").json["parent_id"] == root.id


def test_moving_a_goal_takes_everything_below_it_to_the_other_tree(owner: Person, factory: Factory) -> None:
    here, there = factory.goal(owner.id, "UltimateGoal"), factory.goal(owner.id, "UltimateGoal")
    long = factory.goal(owner.id, "LongTermGoal", here)
    practice = factory.practice(owner.id, long)
    answer = owner.client.patch(f"/api/goals/{long.id}", json={"version": 1, "parent_id": there.id})
    assert answer.status_code == 200
    nodes = {node["id"]: node for node in owner.client.get("/api/goals/tree").json["nodes"]}
    assert nodes[practice.id]["root_id"] == there.id
    assert nodes[long.id]["parent_id"] == there.id


def test_the_same_create_twice_is_one_goal(owner: Person) -> None:
    body = {"id": "chosen-1", "type": "LongTermGoal", "name": "Ten songs"}
    first = owner.client.post("/api/goals", json=body)
    second = owner.client.post("/api/goals", json=body)
    assert first.status_code == second.status_code == 201
    assert first.json == second.json
    assert len(owner.client.get("/api/goals/tree").json["nodes"]) == 1


def test_an_id_that_is_taken_by_something_else_is_refused(owner: Person) -> None:
    owner.client.post("/api/goals", json={"id": "chosen-1", "type": "LongTermGoal", "name": "Ten songs"})
    answer = owner.client.post("/api/goals", json={"id": "chosen-1", "type": "LongTermGoal", "name": "Other"})
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/id-taken")


def test_two_people_may_choose_the_same_id(owner: Person, stranger: Person) -> None:
    body = {"id": "chosen-1", "type": "LongTermGoal", "name": "Ten songs"}
    assert owner.client.post("/api/goals", json=body).status_code == 201
    assert stranger.client.post("/api/goals", json={**body, "name": "Other"}).status_code == 201
    assert owner.client.get("/api/goals/chosen-1").json["name"] == "Ten songs"


def test_a_stale_write_is_refused_and_shows_the_goal_as_it_is(owner: Person, factory: Factory) -> None:
    goal = factory.goal(owner.id, name="before")
    owner.client.patch(f"/api/goals/{goal.id}", json={"version": 1, "name": "first"})
    answer = owner.client.patch(f"/api/goals/{goal.id}", json={"version": 1, "name": "second"})
    assert (answer.status_code, answer.json["type"]) == (412, "/problems/stale")
    assert (answer.json["current"]["name"], answer.json["current"]["version"]) == ("first", 2)
    assert owner.client.get(f"/api/goals/{goal.id}").json["name"] == "first"


def test_completing_and_reopening_a_goal_keeps_the_moment(owner: Person, factory: Factory, clock: object) -> None:
    goal = factory.goal(owner.id)
    done = owner.client.patch(f"/api/goals/{goal.id}", json={"version": 1, "completed": True})
    assert done.json["completed_at"] == "2026-11-20T12:00:00.000000Z"
    opened = owner.client.patch(f"/api/goals/{goal.id}", json={"version": 2, "completed": False})
    assert (opened.json["completed"], opened.json["completed_at"]) == (False, None)


def test_a_goal_in_the_trash_takes_its_subtree_and_comes_back_with_it(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id)
    long = factory.goal(owner.id, "LongTermGoal", root)
    factory.practice(owner.id, long)
    assert owner.client.delete(f"/api/goals/{long.id}").status_code == 204
    assert [node["id"] for node in owner.client.get("/api/goals/tree").json["nodes"]] == [root.id]
    assert owner.client.get("/api/sessions").json["items"] == []
    assert owner.client.post(f"/api/goals/{long.id}/restore").status_code == 200
    assert len(owner.client.get("/api/goals/tree").json["nodes"]) == 3


def test_what_was_in_the_trash_before_stays_there_when_its_goal_comes_back(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id)
    long = factory.goal(owner.id, "LongTermGoal", root)
    owner.client.delete(f"/api/goals/{long.id}")
    owner.client.delete(f"/api/goals/{root.id}")
    owner.client.post(f"/api/goals/{root.id}/restore")
    assert [node["id"] for node in owner.client.get("/api/goals/tree").json["nodes"]] == [root.id]


def test_a_goal_whose_parent_is_in_the_trash_says_so(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id)
    long = factory.goal(owner.id, "LongTermGoal", root)
    owner.client.delete(f"/api/goals/{long.id}")
    owner.client.delete(f"/api/goals/{root.id}")
    answer = owner.client.post(f"/api/goals/{long.id}/restore")
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/parent-in-trash")


def test_another_persons_goals_are_not_there(owner: Person, noise: dict[str, str]) -> None:
    assert owner.client.get("/api/goals/tree").json["nodes"] == []
    for method in ("get", "delete"):
        assert getattr(owner.client, method)(f"/api/goals/{noise['root']}").status_code == 404
    answer = owner.client.post("/api/goals", json={"type": "NanoGoal", "name": "x", "parent_id": noise["root"]})
    assert answer.status_code == 404
    assert owner.client.patch(f"/api/goals/{noise['root']}", json={"version": 1, "name": "x"}).status_code == 404


def test_the_whole_tree_is_one_statement_however_large(owner: Person, factory: Factory, queries: Queries) -> None:
    root = factory.goal(owner.id)
    for _ in range(20):
        factory.practice(owner.id, factory.goal(owner.id, "ShortTermGoal", root))
    db.session.commit()
    queries.clear()
    assert len(owner.client.get("/api/goals/tree").json["nodes"]) == 41
    assert len(queries) == 2  # the account, and the tree


def test_an_unchanged_tree_is_not_sent_again(owner: Person, factory: Factory, queries: Queries) -> None:
    factory.goal(owner.id)
    first = owner.client.get("/api/goals/tree")
    queries.clear()
    again = owner.client.get("/api/goals/tree", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert len(queries) == 1  # the account, which holds the revision
    owner.client.post("/api/goals", json={"type": "LongTermGoal", "name": "x"})
    changed = owner.client.get("/api/goals/tree", headers={"If-None-Match": first.headers["ETag"]})
    assert changed.status_code == 200


def test_every_write_raises_the_revision_by_one(owner: Person) -> None:
    before = owner.client.get("/api/me").json["revision"]
    owner.client.post("/api/goals", json={"type": "LongTermGoal", "name": "x"})
    assert owner.client.get("/api/me").json["revision"] == before + 1


def test_a_refused_write_changes_nothing_and_no_revision(owner: Person) -> None:
    before = owner.client.get("/api/me").json["revision"]
    assert owner.client.post("/api/goals", json={"type": "MicroGoal", "name": "x"}).status_code == 409
    assert owner.client.get("/api/me").json["revision"] == before


@pytest.mark.parametrize(
    "body",
    [
        {"type": "PracticeSession", "name": "not here"},
        {"type": "LongTermGoal", "name": "   "},
        {"type": "LongTermGoal", "name": "x" * 501},
        {"type": "LongTermGoal", "name": "a\x00b"},
        {"type": "LongTermGoal", "name": 5},
        {"type": "LongTermGoal", "name": "x", "deadline": "30.06.2027"},
        {"type": "LongTermGoal", "name": "x", "surprise": 1},
        {"type": "LongTermGoal", "name": "x", "id": "a b"},
        {},
    ],
)
def test_a_bad_goal_is_refused_beside_the_field(owner: Person, body: dict[str, object]) -> None:
    answer = owner.client.post("/api/goals", json=body)
    assert answer.status_code == 422
    assert answer.content_type == "application/problem+json"
    assert answer.json["errors"]
    assert db.session.scalar(sa.select(sa.func.count()).select_from(Goal)) == 0
