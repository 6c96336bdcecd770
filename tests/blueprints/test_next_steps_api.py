"""The next smallest step over HTTP, in the words a person reads."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from extensions import db
from models import SessionTemplate
from schemas.trees import NextStepsOut
from tests.conftest import Person, Queries
from tests.factories import Factory

pytestmark = pytest.mark.usefixtures("clock")
MADE = datetime(2026, 11, 10, tzinfo=UTC)


def steps_of(owner: Person, **query: Any) -> list[dict[str, Any]]:
    answer = owner.client.get("/api/goals/next-steps", query_string=query).json
    assert NextStepsOut().validate(answer) == {}
    return answer["items"]


def names(items: list[dict[str, Any]]) -> list[str]:
    return [item["name"] for item in items]


def template(owner: Person, name: str, **values: Any) -> SessionTemplate:
    made = SessionTemplate(**{"user_id": owner.id, "name": name, "discipline": "music", "created_at": MADE, **values})
    db.session.add(made)
    db.session.commit()
    return made


def test_the_smallest_open_step_comes_with_its_trail_and_its_reason(
    owner: Person, factory: Factory, noise: dict[str, str]
) -> None:
    root = factory.goal(owner.id, name="Play what I hear", deadline=date(2026, 12, 6))
    middle = factory.goal(owner.id, "ShortTermGoal", root, name="Sing it")
    outer = factory.goal(owner.id, "ImmediateGoal", middle, name="The bridge")
    nano = factory.goal(owner.id, "NanoGoal", outer, name="Bar 17", deadline=date(2026, 12, 5))
    factory.practice(owner.id, middle, session_date=date(2026, 11, 8))
    root_ref = {"id": root.id, "type": "UltimateGoal", "name": "Play what I hear"}
    assert steps_of(owner) == [
        {
            "kind": "goal",
            "id": nano.id,
            "type": "NanoGoal",
            "name": "Bar 17",
            "trail": [
                root_ref,
                {"id": middle.id, "type": "ShortTermGoal", "name": "Sing it"},
                {"id": outer.id, "type": "ImmediateGoal", "name": "The bridge"},
            ],
            "deadline": "2026-12-05",
            "deadline_goal": {"id": nano.id, "type": "NanoGoal", "name": "Bar 17"},
            "idle_days": 12,
            "discipline": None,
            "reason": "Due 5 December, in 15 days. Not practised for 12 days.",
        }
    ]
    nano.completed = True
    db.session.commit()
    (item,) = steps_of(owner, goal_id=middle.id)
    assert (item["name"], item["deadline"], item["deadline_goal"]) == ("The bridge", "2026-12-06", root_ref)
    assert item["reason"] == "Play what I hear is due 6 December, in 16 days. Not practised for 12 days."


def test_the_order_is_deadline_then_neglect_then_place(owner: Person, factory: Factory) -> None:
    warm = factory.goal(owner.id, name="warm", position=1)
    cold = factory.goal(owner.id, name="cold", position=2)
    factory.practice(owner.id, warm, session_date=date(2026, 11, 20))
    factory.practice(owner.id, cold, session_date=date(2026, 10, 1))
    factory.goal(owner.id, "MicroGoal", warm, name="warm, second", position=2)
    factory.goal(owner.id, "MicroGoal", warm, name="warm, first", position=1)
    factory.goal(owner.id, "MicroGoal", cold, name="cold", position=3)
    factory.goal(owner.id, "MicroGoal", warm, name="due", position=4, deadline=date(2027, 1, 3))
    factory.goal(owner.id, "MicroGoal", warm, name="done", position=5, completed=True)
    items = steps_of(owner)
    assert names(items) == ["due", "cold", "warm, first", "warm, second"]
    assert [item["reason"] for item in items[:3]] == [
        "Due 3 January 2027, in 44 days. Practised today.",
        "Not practised for 50 days.",
        "Practised today.",
    ]
    assert names(steps_of(owner, limit=1)) == ["due"]
    assert names(steps_of(owner, goal_id=cold.id)) == ["cold"]
    rollups = owner.client.get("/api/goals/rollups").json["goals"]
    assert (rollups[warm.id]["next_step_id"], rollups[cold.id]["next_step_id"]) == (items[0]["id"], items[1]["id"])


def test_nothing_below_a_completed_goal_is_a_next_step(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id, name="root")
    done = factory.goal(owner.id, "ImmediateGoal", root, completed=True)
    factory.goal(owner.id, "NanoGoal", done, name="left over")
    assert [(item["name"], item["reason"]) for item in steps_of(owner)] == [("root", "No step yet. Not practised yet.")]


@pytest.mark.parametrize(
    ("deadline", "reason"),
    [
        (date(2026, 11, 20), "Due today. Not practised yet."),
        (date(2026, 11, 21), "Due tomorrow. Not practised yet."),
        (date(2026, 11, 2), "Was due 2 November. Not practised yet."),
        (date(2025, 11, 2), "Was due 2 November 2025. Not practised yet."),
    ],
)
def test_a_deadline_is_said_as_a_person_would(owner: Person, factory: Factory, deadline: date, reason: str) -> None:
    root = factory.goal(owner.id)
    factory.goal(owner.id, "NanoGoal", root, deadline=deadline)
    assert steps_of(owner)[0]["reason"] == reason


def test_without_a_step_there_are_templates_and_then_goals(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id, name="Guitar", deadline=date(2026, 11, 27))
    factory.goal(owner.id, "ShortTermGoal", root, name="Solos")
    other = factory.goal(owner.id, name="Climbing")
    used = template(owner, "Warm-up")
    template(owner, "Scales", root_id=root.id)
    template(owner, "Hangboard", root_id=other.id)
    template(owner, "gone", deleted_at=MADE)
    template(owner, "archived", archived=True)
    factory.practice(owner.id, root, template_id=used.id)
    items = steps_of(owner, goal_id=root.id)
    assert names(items) == ["Scales", "Warm-up", "Solos", "Guitar"]
    assert [item["kind"] for item in items] == ["template", "template", "goal", "goal"]
    assert [item["reason"] for item in items] == [
        "Not used yet.",
        "Used yesterday.",
        "No step yet. Guitar is due 27 November, in 7 days. Not practised yet.",
        "No step yet. Due 27 November, in 7 days. Practised yesterday.",
    ]
    assert (items[0]["discipline"], items[0]["type"]) == ("music", None)
    assert [ref["name"] for ref in items[0]["trail"]] == ["Guitar"]
    assert names(steps_of(owner)) == ["Hangboard", "Scales", "Warm-up", "Solos", "Guitar"]


def test_a_template_is_offered_where_its_sessions_are_filed(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id, name="Guitar")
    long = factory.goal(owner.id, "LongTermGoal", root, name="Technique")
    other = factory.goal(owner.id, name="Climbing", deleted_at=MADE)
    template(owner, "Scales", goal_id=long.id)
    template(owner, "Hangboard", goal_id=other.id)
    items = steps_of(owner)[:2]
    assert [(item["name"], [ref["name"] for ref in item["trail"]]) for item in items] == [
        ("Hangboard", []),
        ("Scales", ["Guitar", "Technique"]),
    ]
    assert names(steps_of(owner, goal_id=long.id))[:2] == ["Hangboard", "Scales"]
    climbing = factory.goal(owner.id, name="Climbing again")
    assert names(steps_of(owner, goal_id=climbing.id)) == ["Hangboard", "Climbing again"]


def test_a_goal_that_is_not_there_has_no_next_step(owner: Person, factory: Factory, noise: dict[str, str]) -> None:
    practice = factory.practice(owner.id)
    for goal_id in ("nowhere", noise["root"], practice.id):
        answer = owner.client.get(f"/api/goals/next-steps?goal_id={goal_id}")
        assert (answer.status_code, answer.json["type"]) == (404, "/problems/not-found")


def test_statements_do_not_grow_with_the_steps(owner: Person, factory: Factory, queries: Queries) -> None:
    root = factory.goal(owner.id)
    counts: list[int] = []
    for rows in (1, 19):
        for _ in range(rows):
            factory.goal(owner.id, "NanoGoal", factory.goal(owner.id, "LongTermGoal", root))
        queries.clear()
        owner.client.get("/api/goals/next-steps?limit=50")
        counts.append(len(queries))
    assert counts == [5, 5]  # the account, the goals, the sums, the links, the names


def test_statements_do_not_grow_with_the_templates(owner: Person, factory: Factory, queries: Queries) -> None:
    root = factory.goal(owner.id)
    counts: list[int] = []
    for rows in (1, 19):
        for number in range(rows):
            template(owner, f"{rows} {number}", root_id=root.id)
        queries.clear()
        owner.client.get("/api/goals/next-steps?limit=50")
        counts.append(len(queries))
    assert counts == [7, 7]
