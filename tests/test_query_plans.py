"""Hot queries use their index: no scan of a table, no sorting in a temporary tree."""

from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from extensions import db
from models import PracticeSession
from services import drill_runs, practice_filters, practice_lists, practice_pages, rituals, rollups, search, tree
from services.json_rows import HotQuery
from tests.conftest import NOW, Queries

FILTERS: dict[str, Any] = {
    "from_date": NOW.date(),
    "to_date": NOW.date(),
    "goal_id": "g",
    "discipline": ["general"],
    "session_type": "PRACTICE",
    "status": ["COMPLETED"],
    "template_id": "t",
    "activity_id": "a",
    "min_seconds": 60,
    "q": "jazz",
}


def page(*filters: str) -> sa.Select[Any]:
    """Return a page of the list of sessions under these filters."""
    shape, values = practice_filters.read_filters({name: FILTERS[name] for name in filters})
    query = practice_lists.dated_query(shape, "sqlite", has_cursor=True).query
    bound = {**practice_filters.bind_words("sqlite", 1, values), "user_id": 1, "start": NOW, "after_id": "x"}
    return query.params({**bound, "rows": 51})


def sums(query: HotQuery) -> Any:
    """Return a query of the roll-ups with its values."""
    days = {"from_date": NOW.date(), "to_date": NOW.date(), "week_start_date": NOW.date(), "week_end_date": NOW.date()}
    values = {"user_id": 1, "practice": "PracticeSession", **days}
    return query.query.params({key: values[key] for key in query.query.compile().params if key in values})


def runs(**query: Any) -> list[Any]:
    """Return the conditions of earlier runs of a drill."""
    return drill_runs.which_runs(1, "music", query)


HOT: dict[str, tuple[Any, str]] = {
    "the whole tree": (tree.TREE_QUERY.query.params(user_id=1), "ix_goals_parent"),
    "the whole tree with its roll-ups": (rollups.TREE_SHAPE_QUERY.query.params(user_id=1), "ix_goals_parent"),
    "the goals": (sums(rollups.SHAPE_QUERY), "SEARCH goals USING INDEX ix_goals_"),
    "the sums per parent": (sums(rollups.FILED_QUERIES[False]), "COVERING INDEX ix_goals_rollup"),
    "the sums per parent over some days": (sums(rollups.FILED_QUERIES[True]), "COVERING INDEX ix_goals_rollup"),
    "the links": (sums(rollups.LINKS_QUERIES[False]), "sqlite_autoindex_practice_session_goals_1"),
    "the list of sessions": (page(), "idx_session_start"),
    "the list of one discipline": (page("discipline"), "ix_goals_discipline"),
    "the list of a type": (page("session_type"), "idx_session_start"),
    "the list of an outcome": (page("status"), "idx_session_start"),
    "the list of long sessions": (page("min_seconds"), "idx_session_start"),
    "sessions by end": (
        sa.select(PracticeSession.id).where(PracticeSession.user_id == 1, PracticeSession.session_end > sa.func.now()),
        "idx_session_end",
    ),
    "sessions of a template": (
        sa.select(PracticeSession.id).where(PracticeSession.user_id == 1, PracticeSession.template_id == "t"),
        "idx_template_id",
    ),
    "long sessions": (
        sa.select(PracticeSession.id).where(
            PracticeSession.user_id == 1, PracticeSession.total_duration_seconds > 3600
        ),
        "idx_session_duration",
    ),
    "earlier runs": (
        drill_runs.newest_query(runs(), 30, drill_runs.PLAIN + drill_runs.DOCUMENT),
        "ix_goals_discipline",
    ),
    "earlier runs with the same set-up": (
        drill_runs.newest_query(runs(setup_key="s"), 30, drill_runs.PLAIN),
        "ix_goals_setup",
    ),
    "runs that tell of progress": (drill_runs.progress_query(1, "music"), "ix_goals_discipline"),
    "what runs came to": (drill_runs.values_query(1, ["a", "b"]), "sqlite_autoindex_session_metrics_1"),
    "evenings with some rituals": (rituals.evenings_query(1, ["a", "b"]), "ix_goals_setup"),
    "seconds per practice day": (
        sa.select(PracticeSession.session_date, sa.func.sum(PracticeSession.total_duration_seconds))
        .where(PracticeSession.user_id == 1)
        .group_by(PracticeSession.session_date),
        "ix_goals_practice_day",
    ),
}


def plan_of(query: Any) -> list[str]:
    """Return the steps that SQLite takes for a query."""
    if db.engines[None].dialect.name != "sqlite":
        pytest.skip("query plans are asserted on SQLite")
    compiled = query.compile(dialect=db.engines[None].dialect, compile_kwargs={"render_postcompile": True})
    parameters = tuple(compiled.params[key] for key in compiled.positiontup)
    values = tuple(
        value.strftime("%Y-%m-%dT%H:%M:%S.%fZ") if hasattr(value, "strftime") else value for value in parameters
    )
    plan = db.session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}", values).all()
    return [row[3] for row in plan]


@pytest.mark.parametrize("name", HOT)
def test_a_hot_query_uses_its_index(app: Flask, name: str) -> None:
    query, index = HOT[name]
    steps = plan_of(query)
    assert any(index in step for step in steps), steps
    assert not any(step.startswith("SCAN") or "TEMP B-TREE" in step for step in steps), steps


@pytest.mark.parametrize(
    ("query", "index"),
    [
        ({}, "ix_goals_discipline"),
        ({"setup_key": "s"}, "ix_goals_setup"),
        ({"template_id": "t"}, "SEARCH goals USING INDEX i"),  # two are as good without statistics
        ({"from_date": NOW.date()}, "ix_goals_practice_day"),
    ],
)
def test_the_best_of_earlier_runs_is_found_by_their_keys(app: Flask, query: dict[str, Any], index: str) -> None:
    steps = plan_of(drill_runs.best_query(1, runs(**query)))
    assert any(index in step for step in steps), steps
    assert any("sqlite_autoindex_session_metrics_1" in step for step in steps), steps
    assert not any(step.startswith(("SCAN goals", "SCAN session_metrics")) for step in steps), steps


def test_a_search_reads_the_full_text_index_and_then_only_what_it_found(app: Flask) -> None:
    asked = {"match": 'owner : "u1" AND name : ("jazz" *)', "row_limit": 80}
    steps = plan_of(search.matches_query("sqlite").query.params(asked))
    assert [step.split(" USING ")[0] for step in steps if step.startswith("SCAN")] == [
        next(step for step in steps if "VIRTUAL TABLE" in step)
    ]
    assert any("search_rows USING INTEGER PRIMARY KEY" in step for step in steps), steps
    assert any("goals USING INDEX sqlite_autoindex_goals_1" in step for step in steps), steps


@pytest.mark.parametrize(
    ("filters", "index"),
    [
        (("from_date",), "ix_goals_practice_day"),
        (("from_date", "to_date", "discipline"), "ix_goals_"),
        (("template_id",), "idx_template_id"),
        (("activity_id",), "ix_activity_instances_activity"),
        (("goal_id", "template_id"), "idx_template_id"),
        (("q",), "goals_search VIRTUAL TABLE"),
    ],
)
def test_a_filter_reads_what_it_finds_and_sorts_no_more(app: Flask, filters: tuple[str, ...], index: str) -> None:
    steps = plan_of(page(*filters))
    assert any(index in step for step in steps), steps
    scans = [step for step in steps if step.startswith("SCAN") and "VIRTUAL TABLE" not in step]
    assert not any(step.startswith(("SCAN goals", "SCAN practice", "SCAN activity")) for step in scans), steps


@pytest.mark.parametrize("query", [practice_pages.PLACE, practice_pages.BELONGINGS])
def test_what_stands_around_a_session_is_found_by_keys(app: Flask, queries: Queries, query: Any) -> None:
    values = {"user_id": 1, "practice_id": "p", "parent_id": "g", "template_id": "t"}
    db.session.execute(query, {**values, "metric_ids": ["a", "b"], "split_ids": ["a"]})
    rows = db.session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {queries[-1]}").all()
    steps = [row[3] for row in rows]
    assert any(step.startswith("SEARCH goals" if query is practice_pages.PLACE else "SEARCH session") for step in steps)
    assert [step for step in steps if step.startswith("SCAN") and step not in ("SCAN up", "SCAN CONSTANT ROW")] == []
