"""Roll-ups over HTTP: with the tree, and over some practice days."""

from datetime import date

import pytest

from schemas.trees import RollupsOut, TreeOut
from tests.conftest import Person, Queries
from tests.factories import Factory

pytestmark = pytest.mark.usefixtures("clock")


def link(owner: Person, practice_id: str, goal_id: str) -> None:
    """Let a session count for another goal too."""
    answer = owner.client.post(f"/api/sessions/{practice_id}/goals", json={"goal_id": goal_id})
    assert answer.status_code in (200, 201)


def test_the_tree_carries_what_every_goal_adds_up_to(owner: Person, factory: Factory, noise: dict[str, str]) -> None:
    root = factory.goal(owner.id, name="Play what I hear", deadline=date(2026, 12, 6), weekly_minutes=120)
    below = factory.goal(owner.id, "LongTermGoal", root)
    step = factory.goal(owner.id, "MicroGoal", below, name="Learn the bridge")
    factory.practice(owner.id, root, total_duration_seconds=600, session_date=date(2026, 11, 12))
    factory.practice(owner.id, below)
    factory.practice(owner.id, below, status="CANCELLED", session_date=date(2026, 11, 20))
    answer = owner.client.get("/api/goals/tree?rollups=true").json
    assert TreeOut().validate(answer) == {}
    rollups = answer["rollups"]
    assert (rollups["today"], rollups["week_start_date"], rollups["links"]) == ("2026-11-20", "2026-11-16", [])
    assert rollups["goals"].keys() == {root.id, below.id, step.id}
    assert rollups["goals"][root.id] == {
        "own_seconds": 600,
        "below_seconds": 1800,
        "total_seconds": 2400,
        "own_count": 1,
        "below_count": 2,
        "total_count": 3,
        "last_practised_date": "2026-11-19",
        "week_seconds": 1800,
        "budget_minutes": 120,
        "below_budget_minutes": None,
        "idle_days": 1,
        "days_left": 16,
        "neglect": 0.059,  # 1 / 17
        "next_step_id": step.id,
    }
    assert answer["nodes"] == owner.client.get("/api/goals/tree").json["nodes"]
    assert owner.client.get("/api/goals/tree").json["rollups"] is None


def test_roll_ups_can_be_bound_to_practice_days(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id)
    for day in (1, 10, 19):
        factory.practice(owner.id, root, session_date=date(2026, 11, day))
    answer = owner.client.get("/api/goals/rollups?from_date=2026-11-01&to_date=2026-11-10").json
    assert RollupsOut().validate(answer) == {}
    goal = answer["goals"][root.id]
    assert (goal["total_seconds"], goal["total_count"], goal["last_practised_date"]) == (3600, 2, "2026-11-10")
    assert (goal["week_seconds"], goal["idle_days"]) == (1800, 1)
    since = owner.client.get("/api/goals/rollups?from_date=2026-11-10").json["goals"][root.id]
    until = owner.client.get("/api/goals/rollups?to_date=2026-11-09").json["goals"][root.id]
    assert (since["total_count"], until["total_count"]) == (2, 1)
    assert owner.client.get("/api/goals/rollups").json["goals"][root.id]["total_count"] == 3


def test_links_trash_and_unfiled_sessions(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id)
    one = factory.goal(owner.id, "LongTermGoal", root)
    two = factory.goal(owner.id, "LongTermGoal", root)
    filed, unfiled = factory.practice(owner.id, one), factory.practice(owner.id, total_duration_seconds=60)
    link(owner, filed.id, two.id)
    goals = owner.client.get("/api/goals/rollups").json["goals"]
    assert [goals[goal.id]["total_seconds"] for goal in (root, one, two)] == [1800, 1800, 1800]
    link(owner, unfiled.id, two.id)
    answer = owner.client.get("/api/goals/rollups").json
    assert [answer["goals"][goal.id]["total_seconds"] for goal in (root, one, two)] == [1860, 1800, 1860]
    assert {row["practice_session_id"] for row in answer["links"]} == {filed.id, unfiled.id}
    assert owner.client.delete(f"/api/goals/{two.id}").status_code == 204
    answer = owner.client.get("/api/goals/rollups").json
    assert {key: goal["total_seconds"] for key, goal in answer["goals"].items()} == {root.id: 1800, one.id: 1800}
    assert answer["links"] == []
    assert owner.client.delete(f"/api/sessions/{filed.id}").status_code == 204
    assert owner.client.get("/api/goals/rollups").json["goals"][root.id]["total_count"] == 0


def test_a_running_session_counts_without_seconds(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id)
    running = {"status": "ACTIVE", "total_duration_seconds": None, "session_end": None, "completed": False}
    factory.practice(owner.id, root, **running)
    goal = owner.client.get("/api/goals/rollups").json["goals"][root.id]
    assert (goal["total_seconds"], goal["total_count"], goal["last_practised_date"]) == (0, 1, "2026-11-19")


def test_the_tree_with_roll_ups_costs_three_statements(owner: Person, factory: Factory, queries: Queries) -> None:
    root = factory.goal(owner.id)
    counts: list[int] = []
    for rows in (1, 19):
        for _ in range(rows):
            factory.practice(owner.id, factory.goal(owner.id, "LongTermGoal", root))
        queries.clear()
        owner.client.get("/api/goals/tree?rollups=true")
        counts.append(len(queries))
    assert counts == [4, 4]  # the account, the tree, the sums, the links


def test_an_unchanged_tree_with_roll_ups_is_sent_again_only_on_another_day(owner: Person, factory: Factory) -> None:
    factory.goal(owner.id)
    first = owner.client.get("/api/goals/tree?rollups=true")
    known = {"If-None-Match": first.headers["ETag"]}
    assert owner.client.get("/api/goals/tree?rollups=true", headers=known).status_code == 304
    assert owner.client.get("/api/goals/tree", headers=known).status_code == 200
