"""The queries over what was climbed are answered from indexes."""

from typing import Any

import pytest
from flask import Flask

from services import climbing_competitions, climbing_lists, climbing_progress, climbing_routes
from tests.conftest import NOW
from tests.test_query_plans import plan_of

DAY = NOW.date()


def page(after: Any = None, **query: Any) -> Any:
    return climbing_lists.page_query(1, query, after, 51)


@pytest.mark.parametrize(
    ("after", "query", "index"),
    [
        (None, {}, "ix_route_completions_recent (user_id=?)"),
        ((NOW, "x"), {}, "ix_route_completions_recent (user_id=? AND (climbed_at,id)<(?,?))"),
        (None, {"practice_session_id": "p"}, "ix_route_completions_practice"),
        (None, {"route_id": "r"}, "ix_route_completions_route"),
    ],
)
def test_a_page_is_read_in_its_order(app: Flask, after: Any, query: dict[str, Any], index: str) -> None:
    steps = plan_of(page(after, **query))
    assert any(index in step for step in steps), steps
    assert not any(step.startswith("SCAN") or "TEMP B-TREE" in step for step in steps), steps


@pytest.mark.parametrize(
    ("query", "index"),
    [
        ({"from_date": DAY, "to_date": DAY}, "ix_goals_practice_day (user_id=? AND session_date>? AND session_date<?)"),
        ({"competition_type": "LEAD", "competition_id": "c"}, "ix_competition_results_competition"),
    ],
)
def test_a_list_of_days_or_of_a_competition_reads_only_what_it_finds(
    app: Flask, query: dict[str, Any], index: str
) -> None:
    steps = plan_of(page(**query))
    assert any(index in step for step in steps), steps
    assert not any(step.startswith(("SCAN", "CORRELATED")) or "recent" in step for step in steps), steps


@pytest.mark.parametrize("name", ["projects", "pyramid", "routes", "competitions"])
def test_what_is_added_up_scans_no_table(app: Flask, name: str) -> None:
    queries = {
        "projects": climbing_progress.projects_query(1),
        "pyramid": climbing_progress.pyramid_query(1, "boulder", {"from_date": DAY}),
        "routes": climbing_routes.select_routes(1),
        "competitions": climbing_competitions.select_competitions(1),
    }
    steps = plan_of(queries[name])
    assert any("ix_route_completions_" in step for step in steps), steps
    assert not any(step.startswith("SCAN") for step in steps), steps
