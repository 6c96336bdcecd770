"""Goals that are completed and opened by hand, and what stays of that in their history."""

from datetime import UTC, datetime

import pytest

from services import completion_history
from tests.conftest import Person
from tests.factories import Factory
from tests.services.test_completions import history

pytestmark = pytest.mark.usefixtures("clock")  # it is noon of 20 November 2026


def test_completing_twice_is_once_and_reopening_twice_too(owner: Person, factory: Factory) -> None:
    goal = factory.goal(owner.id)
    first = completion_history.complete_goal(goal, "manual")
    assert completion_history.complete_goal(goal, "targets") is first
    assert completion_history.reopen_goal(goal) is first
    assert completion_history.reopen_goal(goal) is None
    assert history(goal) == [("manual", True, None)]


def test_taking_back_a_reopening_leaves_the_goal_as_it_was(owner: Person, factory: Factory) -> None:
    goal = factory.goal(owner.id)
    row = completion_history.complete_goal(goal, "targets", at=datetime(2026, 11, 3, tzinfo=UTC))
    completion_history.reopen_goal(goal)
    completion_history.resume_completion(goal, row.id)
    assert (goal.completed, goal.completed_at, goal.completion_source) == (
        True,
        datetime(2026, 11, 3, tzinfo=UTC),
        "targets",
    )
    assert history(goal) == [("targets", False, None)]


def test_a_goal_that_an_old_program_completed_keeps_that_in_its_history(owner: Person, factory: Factory) -> None:
    goal = factory.goal(owner.id, completed=True, completed_at=datetime(2025, 3, 1, tzinfo=UTC))
    row = completion_history.reopen_goal(goal)
    assert row is not None
    assert (row.completed_at, row.source, goal.completed) == (datetime(2025, 3, 1, tzinfo=UTC), "manual", False)
