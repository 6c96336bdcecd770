"""Hot queries use their index: no scan of a table, no sorting in a temporary tree."""

from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from extensions import db
from models import PracticeSession
from services import practice_lists, rollups, search, tree
from services.json_rows import HotQuery
from tests.conftest import NOW


def page(*filters: str) -> sa.Select[Any]:
    query = practice_lists.dated_query(frozenset(filters), has_cursor=True).query
    values = {"user_id": 1, "start": NOW, "after_id": "x", "rows": 51, **dict.fromkeys(filters, "general")}
    return query.params(values)


def sums(query: HotQuery) -> Any:
    """Return a query of the roll-ups with its values."""
    days = {"from_date": NOW.date(), "to_date": NOW.date(), "week_start_date": NOW.date(), "week_end_date": NOW.date()}
    values = {"user_id": 1, "practice": "PracticeSession", **days}
    return query.query.params({key: values[key] for key in query.query.compile().params if key in values})


HOT: dict[str, tuple[Any, str]] = {
    "the whole tree": (tree.TREE_QUERY.query.params(user_id=1), "ix_goals_parent"),
    "the whole tree with its roll-ups": (rollups.TREE_SHAPE_QUERY.query.params(user_id=1), "ix_goals_parent"),
    "the goals": (sums(rollups.SHAPE_QUERY), "SEARCH goals USING INDEX ix_goals_"),
    "the sums per parent": (sums(rollups.FILED_QUERIES[False]), "COVERING INDEX ix_goals_rollup"),
    "the sums per parent over some days": (sums(rollups.FILED_QUERIES[True]), "COVERING INDEX ix_goals_rollup"),
    "the links": (sums(rollups.LINKS_QUERIES[False]), "sqlite_autoindex_practice_session_goals_1"),
    "the list of sessions": (page(), "idx_session_start"),
    "the list of one discipline": (page("discipline"), "ix_goals_discipline"),
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


def test_a_search_reads_the_full_text_index_and_then_only_what_it_found(app: Flask) -> None:
    steps = plan_of(search.matches_query("sqlite", 1, ["jazz"], 80, is_name_only=False))
    assert [step.split(" USING ")[0] for step in steps if step.startswith("SCAN")] == [
        next(step for step in steps if "VIRTUAL TABLE" in step)
    ]
    assert any("search_rows USING INTEGER PRIMARY KEY" in step for step in steps), steps
    assert any("goals USING INDEX sqlite_autoindex_goals_1" in step for step in steps), steps
