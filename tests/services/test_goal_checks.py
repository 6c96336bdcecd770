"""`flask goals check`: what is derived of goals, after something went around the services."""

from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from extensions import db
from models import Goal, GoalWatch
from services import completion_history, completions
from services.goal_checks import check_goals
from tests.conftest import Person, account
from tests.factories import Factory

TARGET = {"id": "t", "activity_id": "form"}


@pytest.fixture
def tree(owner: Person, factory: Factory, noise: dict[str, str]) -> dict[str, Goal]:
    """A root, below it a goal with a target and one that completes with its only child."""
    root = factory.goal(owner.id, name="root")
    watching = factory.goal(owner.id, "ShortTermGoal", root, targets=[TARGET])
    completions.refresh_targets(watching)
    following = factory.goal(owner.id, "ShortTermGoal", root, completes_with_children=True)
    child = factory.goal(owner.id, "ImmediateGoal", following)
    return {"root": root, "watching": watching, "following": following, "child": child}


def break_row(goal: Goal, **values: Any) -> None:
    around = sa.update(Goal).where(Goal.id == goal.id).values(**values)
    db.session.execute(around, execution_options={"synchronize_session": False})
    db.session.commit()


def found(person: Person, *, fix: bool = False) -> list[tuple[str, str, Any, Any]]:
    return [(item.goal_id, item.name, item.stored, item.computed) for item in check_goals(person.id, fix=fix)]


def test_a_tree_that_the_services_wrote_has_no_differences(owner: Person, tree: dict[str, Goal]) -> None:
    assert found(owner) == []


def test_watches_progress_and_roots_are_named_and_fixed(owner: Person, tree: dict[str, Goal]) -> None:
    watching, child, following = tree["watching"], tree["child"], tree["following"]
    db.session.execute(sa.delete(GoalWatch))
    break_row(watching, target_progress=0.7)
    break_row(child, root_id=following.id)
    wrong = [
        (watching.id, "watched activities", [], ["form"]),
        (watching.id, "target_progress", 0.7, 0.0),
        (child.id, "root_id", following.id, tree["root"].id),
    ]
    assert found(owner) == wrong
    assert found(owner, fix=True) == wrong
    assert found(owner) == []


def test_the_rule_about_children_is_followed_but_not_against_a_hand(owner: Person, tree: dict[str, Goal]) -> None:
    child, following = tree["child"], tree["following"]
    break_row(child, completed=True)
    assert found(owner, fix=True) == [(following.id, "completed", False, True)]
    assert (following.completed, found(owner)) == (True, [])
    completion_history.reopen_goal(following)
    db.session.commit()
    assert found(owner) == []
    completion_history.complete_goal(following, "children")
    break_row(child, completed=False)
    assert found(owner, fix=True) == [(following.id, "completed", True, False)]


def test_the_command_says_what_differs_and_fails_until_it_is_fixed(
    app: Flask, owner: Person, tree: dict[str, Goal]
) -> None:
    revision = account(owner.id).revision
    break_row(tree["watching"], target_progress=0.7)
    run = app.test_cli_runner().invoke
    refused = run(args=["goals", "check"])
    assert refused.exit_code == 1
    assert f"{tree['watching'].id} target_progress: stored 0.7, should be 0.0\n1 differences" in refused.output
    fixed = run(args=["goals", "check", "--fix"])
    assert (fixed.exit_code, fixed.output.splitlines()[-1]) == (0, "1 differences fixed")
    assert run(args=["goals", "check"]).output == "0 differences\n"
    db.session.expire_all()
    assert account(owner.id).revision == revision + 1
