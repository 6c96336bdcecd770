"""What the serving process does by itself: the trash is emptied, by one process at a time."""

from datetime import UTC, datetime
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

import jobs
from extensions import db
from models import Goal, PracticeSessionGoal
from tests.conftest import Person
from tests.factories import Factory

LONG_AGO = datetime(2026, 10, 1, tzinfo=UTC)


def test_the_trash_of_everybody_is_emptied_after_thirty_days(
    owner: Person, stranger: Person, factory: Factory, noise: dict[str, str], clock: Any
) -> None:
    kept = factory.goal(owner.id, name="kept")
    practice = factory.practice(owner.id, kept)
    gone = factory.goal(owner.id, name="gone", deleted_at=LONG_AGO)
    factory.practice(owner.id, gone, deleted_at=LONG_AGO)
    factory.goal(stranger.id, name="also gone", deleted_at=LONG_AGO)
    factory.goal(owner.id, name="deleted yesterday", deleted_at=datetime(2026, 11, 19, tzinfo=UTC))
    db.session.add(PracticeSessionGoal(user_id=owner.id, practice_session_id=practice.id, goal_id=gone.id))
    db.session.commit()
    assert (jobs.empty_trash(), jobs.empty_trash()) == (3, 0)
    mine = sa.select(Goal.name).where(Goal.user_id == owner.id)
    assert sorted(db.session.execute(mine).scalars()) == ["a session", "deleted yesterday", "kept"]
    assert len(owner.client.get(f"/api/sessions/{practice.id}").json["also_counts_for"]) == 0
    theirs = {node["id"] for node in stranger.client.get("/api/goals/tree").json["nodes"]}
    assert theirs == set(noise.values())


def test_one_process_empties_it_while_another_waits_for_nothing(racing_app: Flask) -> None:
    with racing_app.app_context():
        if db.engine.dialect.name != "postgresql":
            pytest.skip("SQLite lets one process write at a time anyway")
        factory = Factory(db.session)
        factory.goal(factory.user("racer@example.org").id, deleted_at=LONG_AGO)
        with db.engine.connect() as other:
            other.execute(sa.select(sa.func.pg_advisory_xact_lock(jobs.PURGE_LOCK)))
            assert jobs.empty_trash() == 0
            other.rollback()
        assert jobs.empty_trash() == 1
        db.session.remove()
