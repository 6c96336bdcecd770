"""Trees that the services would never make, but an old database held: nothing hangs, nothing ends in an error."""

import pytest
import sqlalchemy as sa

from extensions import db
from models import Goal
from tests.conftest import Person
from tests.factories import Factory


def put_under(user_id: int, goal_id: str, parent_id: str) -> None:
    db.session.execute(sa.update(Goal).where(Goal.user_id == user_id, Goal.id == goal_id).values(parent_id=parent_id))
    db.session.commit()


def everything_works(owner: Person, goal_id: str, practice_id: str) -> None:
    """Read, change, delete and restore, by each address that walks the tree."""
    for address in (
        "/api/goals/tree",
        f"/api/goals/{goal_id}",
        f"/api/sessions?goal_id={goal_id}",
        f"/api/sessions/{practice_id}",
    ):
        assert owner.client.get(address).status_code == 200, address
    goal = owner.client.get(f"/api/goals/{goal_id}").json
    moved = owner.client.patch(f"/api/goals/{goal_id}", json={"version": goal["version"], "name": "still here"})
    assert moved.status_code == 200
    assert owner.client.delete(f"/api/goals/{goal_id}").status_code == 204
    assert owner.client.get(f"/api/sessions/{practice_id}").status_code == 404
    assert owner.client.post(f"/api/goals/{goal_id}/restore").status_code in (200, 409)


def test_a_cycle_ends_every_walk(owner: Person, factory: Factory) -> None:
    top = factory.goal(owner.id)
    below = factory.goal(owner.id, "LongTermGoal", parent=top)
    practice = factory.practice(owner.id, parent=below)
    put_under(owner.id, top.id, below.id)
    everything_works(owner, below.id, practice.id)


def test_a_goal_that_is_its_own_parent_ends_every_walk(owner: Person, factory: Factory) -> None:
    top = factory.goal(owner.id)
    practice = factory.practice(owner.id, parent=top)
    put_under(owner.id, top.id, top.id)
    everything_works(owner, top.id, practice.id)


def test_levels_that_clash_can_be_read_and_changed(owner: Person, factory: Factory) -> None:
    short = factory.goal(owner.id, "ShortTermGoal")
    ultimate = factory.goal(owner.id, "UltimateGoal", parent=short)
    practice = factory.practice(owner.id, parent=ultimate)
    inner = factory.practice(owner.id, parent=practice)
    everything_works(owner, short.id, inner.id)


def test_a_parent_that_is_gone_does_not_stop_anything(owner: Person, factory: Factory) -> None:
    if db.engine.dialect.name != "sqlite":
        pytest.skip("only SQLite lets such a row in, until the transaction ends")
    goal = factory.goal(owner.id)
    practice = factory.practice(owner.id, parent=goal)
    db.session.execute(sa.text("PRAGMA defer_foreign_keys = ON"))
    put_under(owner.id, goal.id, "nowhere")
    everything_works(owner, goal.id, practice.id)


def test_moving_the_clock_leaves_the_days_of_what_was_practised(owner: Person) -> None:
    made = owner.client.post(
        "/api/sessions", json={"session_start": "2026-11-19T02:30:00Z", "session_end": "2026-11-19T03:00:00Z"}
    ).json
    assert made["session_date"] == "2026-11-18"  # 03:30 in Berlin, and the day starts at 4
    owner.client.patch("/api/me", json={"time_zone": "Asia/Tokyo", "day_start_hour": 0})
    assert owner.client.get(f"/api/sessions/{made['id']}").json["session_date"] == "2026-11-18"
    later = owner.client.post(
        "/api/sessions", json={"session_start": "2026-11-19T16:30:00Z", "session_end": "2026-11-19T17:00:00Z"}
    ).json
    assert later["session_date"] == "2026-11-20"  # 01:30 in Tokyo, and the day starts at midnight
