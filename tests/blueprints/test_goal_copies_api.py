"""Copying a subtree over HTTP: what a copy holds, where it stands, and that repeating it makes no second one."""

from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa

from extensions import db
from models import Goal, GoalCompletion, PracticeSession, PracticeSessionGoal
from services.promotion_store import promote_all
from tests.conftest import Person, Queries
from tests.factories import Factory


def copy(owner: Person, goal: Goal, **body: Any) -> Any:
    return owner.client.post(f"/api/goals/{goal.id}/copy", json=body)


def names(owner: Person, root_id: str) -> list[str]:
    nodes = owner.client.get("/api/goals/tree").json["nodes"]
    return sorted(node["name"] for node in nodes if node["root_id"] == root_id)


def logged(minutes: int) -> dict[str, Any]:
    """Return a document with one activity, timed across the end of summer time in Berlin (25 October 2026, 3 h)."""
    interval = {"start": "2026-10-24T18:00:00Z", "stop": f"2026-10-24T18:{minutes:02d}:00Z"}
    activity = {"activity_id": "scales", "name": "Scales", "intervals": [interval]}
    return {"version": 1, "sections": [{"name": "Warm-up", "activities": [activity]}]}


def test_a_copy_stands_right_after_the_original_open_and_without_a_history(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id, name="root")
    a = factory.goal(owner.id, "ShortTermGoal", root, name="a", position=1, deadline=date(2026, 11, 30))
    factory.goal(owner.id, "ShortTermGoal", root, name="b", position=2)
    factory.goal(owner.id, "MicroGoal", a, name="step", completed=True, completion_source="manual")
    factory.practice(owner.id, a, name="session")
    owner.client.post(f"/api/goals/{a.id}/complete", json={})
    answer = copy(owner, a, shift_days=31)
    assert answer.status_code == 201
    made = answer.json["goal"]
    assert (made["name"], made["position"], made["deadline"]) == ("a copy", 2, "2026-12-31")
    assert (made["completed"], made["completions"], made["version"]) == (False, [], 1)
    nodes = owner.client.get("/api/goals/tree").json["nodes"]
    assert [node["name"] for node in nodes if node["parent_id"] == root.id] == ["a", "a copy", "b"]
    below = [(node["name"], node["completed"]) for node in nodes if node["parent_id"] == made["id"]]
    assert below == [("step", False)]
    assert answer.json["undo"] == [{"op": "trash", "id": made["id"]}]


def test_sessions_are_copied_by_the_wall_clock_with_what_was_recorded(owner: Person, factory: Factory) -> None:
    goal = factory.goal(owner.id, name="goal")
    session = {"session_start": "2026-10-24T18:00:00Z", "session_end": "2026-10-24T19:00:00Z"}
    body = {**session, "attributes": logged(25), "parent_id": goal.id, "name": "evening"}
    made = owner.client.post("/api/sessions", json=body).json
    factory.practice(owner.id, goal, name="running", status="ACTIVE", session_end=None)
    factory.goal(owner.id, "MicroGoal", db.session.get(Goal, (owner.id, made["id"])), name="step")
    answer = copy(owner, goal, with_sessions=True, shift_days=7, name="next week")
    assert names(owner, answer.json["goal"]["id"]) == ["evening", "next week", "step"]
    twin = db.session.execute(
        sa.select(PracticeSession).where(PracticeSession.name == "evening", PracticeSession.id != made["id"])
    ).scalar_one()
    # 20:00 in Berlin on both days; summer time ended in between.
    assert twin.session_start == datetime(2026, 10, 31, 19, 0, tzinfo=UTC)
    assert twin.session_end == datetime(2026, 10, 31, 20, 0, tzinfo=UTC)
    assert (twin.session_date, twin.total_duration_seconds) == (date(2026, 10, 31), 1500)
    interval = twin.attributes["sections"][0]["activities"][0]["intervals"][0]
    assert interval == {"start": "2026-10-31T19:00:00.000000Z", "stop": "2026-10-31T19:25:00.000000Z"}
    assert [item for item in promote_all(db.session(), owner.id, fix=False) if item.practice_id == twin.id] == []


def test_links_inside_the_subtree_go_to_the_copies_and_others_stay(owner: Person, factory: Factory) -> None:
    root, outside = factory.goal(owner.id, name="root"), factory.goal(owner.id, name="outside")
    a = factory.goal(owner.id, "LongTermGoal", root, name="a")
    b = factory.goal(owner.id, "LongTermGoal", root, name="b")
    practice = factory.practice(owner.id, a, name="session")
    links = [{"op": "link", "id": practice.id, "goal_id": goal.id} for goal in (b, outside)]
    owner.client.post("/api/goals/batch", json={"operations": links})
    made = copy(owner, root, with_sessions=True).json["goal"]
    goal_names = db.session.execute(
        sa.select(Goal.name, Goal.root_id)
        .join(PracticeSessionGoal, PracticeSessionGoal.goal_id == Goal.id)
        .where(PracticeSessionGoal.practice_session_id != practice.id)
        .order_by(Goal.name)
    ).all()
    assert [tuple(row) for row in goal_names] == [("b", made["id"]), ("outside", outside.id)]


def test_targets_are_copied_with_their_dates_and_a_copy_stays_open(owner: Person, factory: Factory) -> None:
    target = {"activity_id": "scales", "from_date": "2026-10-01", "to_date": "2026-10-31"}
    goal = owner.client.post(
        "/api/goals", json={"type": "LongTermGoal", "name": "goal", "targets": [target, {"activity_id": "scales"}]}
    ).json
    session = {"session_start": "2026-10-24T18:00:00Z", "session_end": "2026-10-24T19:00:00Z"}
    owner.client.post("/api/sessions", json={**session, "attributes": logged(25)})
    assert owner.client.get(f"/api/goals/{goal['id']}").json["completed"] is True
    original = db.session.get(Goal, (owner.id, goal["id"]))
    assert original is not None
    made = copy(owner, original, shift_days=31).json["goal"]
    assert (made["targets"][0]["from_date"], made["targets"][0]["to_date"]) == ("2026-11-01", "2026-12-01")
    assert (made["completed"], made["target_progress"]) == (False, 0.5)
    same = copy(owner, original).json["goal"]
    assert (same["completed"], same["target_progress"]) == (False, 1)
    assert db.session.scalar(sa.select(sa.func.count()).select_from(GoalCompletion)) == 1


def test_the_same_copy_twice_is_one(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id, name="root")
    first = copy(owner, root, id="chosen")
    second = copy(owner, root, id="chosen")
    assert (first.status_code, first.json) == (201, second.json)
    assert len(owner.client.get("/api/goals/tree").json["nodes"]) == 2
    refused = copy(owner, root, id="chosen", name="other")
    assert (refused.status_code, refused.json["type"]) == (409, "/problems/id-taken")


def test_a_copy_under_a_level_that_does_not_fit_is_refused(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id)
    long = factory.goal(owner.id, "LongTermGoal", root)
    refused = copy(owner, root, parent_id=long.id)
    assert (refused.status_code, refused.json["type"]) == (409, "/problems/rank")


def test_what_is_in_the_trash_or_another_persons_is_not_copied(
    owner: Person, factory: Factory, noise: dict[str, str]
) -> None:
    root = factory.goal(owner.id, name="root")
    gone = factory.goal(owner.id, "LongTermGoal", root, name="gone")
    factory.goal(owner.id, "MidTermGoal", gone, name="gone too")
    owner.client.delete(f"/api/goals/{gone.id}")
    made = copy(owner, root, with_sessions=True).json["goal"]
    assert names(owner, made["id"]) == ["root copy"]
    assert owner.client.post(f"/api/goals/{noise['root']}/copy", json={}).status_code == 404
    assert owner.client.post(f"/api/goals/{root.id}/copy", json={"parent_id": noise["root"]}).status_code == 404


def test_a_copy_reads_as_often_however_large_it_is(owner: Person, factory: Factory, queries: Queries) -> None:
    root = factory.goal(owner.id)
    counts: list[int] = []
    for _ in range(2):
        for _ in range(10):
            factory.practice(owner.id, factory.goal(owner.id, "ShortTermGoal", root))
        queries.clear()
        assert copy(owner, root, with_sessions=True).status_code == 201
        counts.append(sum(1 for statement in queries if statement.lstrip("( ").upper().startswith(("SELECT", "WITH"))))
    assert counts[0] == counts[1]


def test_what_would_leave_the_years_that_can_be_written_stays(owner: Person, factory: Factory) -> None:
    target = {"activity_id": "scales", "from_date": "2026-01-01", "to_date": "2190-01-01"}
    goal = factory.goal(owner.id, deadline=date(2199, 12, 31), targets=[target])
    copy = owner.client.post(f"/api/goals/{goal.id}/copy", json={"shift_days": 36_500}).json["goal"]
    assert copy["deadline"] == "2199-12-31"
    assert [(item["from_date"], item["to_date"]) for item in copy["targets"]] == [("2125-12-08", "2190-01-01")]


def test_a_session_of_centuries_is_copied_where_it_stands(owner: Person, factory: Factory) -> None:
    goal = factory.goal(owner.id)
    interval = {"start": "2026-11-19T18:00:00Z", "stop": "9999-12-31T00:00:00Z"}
    document = {"version": 1, "sections": [{"name": "Main", "activities": [{"intervals": [interval]}]}]}
    end = datetime(2200, 12, 31, tzinfo=UTC)
    factory.practice(
        owner.id, goal, session_start=datetime(1900, 1, 1, tzinfo=UTC), session_end=end, attributes=document
    )
    copied = copy(owner, goal, shift_days=365, with_sessions=True)
    assert copied.status_code == 201
    nodes = owner.client.get("/api/sessions").json["items"]
    assert [item["session_end"] for item in nodes] == ["2200-12-31T00:00:00.000000Z"] * 2
