"""Rows for tests: each method takes what the test is about and makes up the rest."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy.orm import Session, scoped_session

import models
from model_types import new_id
from models import ActivityDefinition, Goal, MetricDefinition, PracticeSession, Profile, User

START = datetime(2026, 11, 19, 18, 0, tzinfo=UTC)


class Factory:
    """Makes rows straight in the database, without the services under test."""

    def __init__(self, session: scoped_session[Session]) -> None:
        self.session = session

    def user(self, email: str, role: str = "user", **profile: Any) -> User:
        """Make an account with a profile in Berlin."""
        user = User(email=email, password="unusable", role=role, fs_uniquifier=uuid4().hex, active=True)
        user.profile = Profile(**{"time_zone": "Europe/Berlin", "day_start_hour": 4, **profile})
        self.session.add(user)
        self.session.commit()
        return user

    def goal(self, user_id: int, kind: str = "UltimateGoal", parent: Goal | None = None, **values: Any) -> Goal:
        """Make a goal of any level under `parent`."""
        goal_id = values.pop("id", None) or new_id()
        goal: Goal = getattr(models, kind)(
            user_id=user_id,
            id=goal_id,
            parent_id=parent.id if parent else None,
            root_id=parent.root_id if parent else goal_id,
            **{"name": f"a {kind}", **values},
        )
        self.session.add(goal)
        self.session.commit()
        return goal

    def metric(self, user_id: int, metric_id: str, name: str, unit: str) -> MetricDefinition:
        """Make something measured of an activity of its own."""
        activity = ActivityDefinition(user_id=user_id, id=f"activity of {metric_id}", name="Scales")
        metric = MetricDefinition(user_id=user_id, id=metric_id, activity_id=activity.id, name=name, unit=unit)
        self.session.add(activity)
        self.session.flush()
        self.session.add(metric)
        self.session.commit()
        return metric

    def practice(self, user_id: int, parent: Goal | None = None, **values: Any) -> PracticeSession:
        """Make a completed session of half an hour on the evening of 19 November 2026."""
        defaults: dict[str, Any] = {
            "name": "a session",
            "discipline": "general",
            "session_type": "PRACTICE",
            "session_start": START,
            "session_end": START.replace(minute=30),
            "session_date": date(2026, 11, 19),
            "total_duration_seconds": 1800,
            "section_seconds": [],
            "status": "COMPLETED",
            "completed": True,
            "attributes": {"version": 1, "sections": [], "notes": "", "details": {}, "extra": {}},
        }
        practice = self.goal(user_id, "PracticeSession", parent, **{**defaults, **values})
        assert isinstance(practice, PracticeSession)
        return practice
