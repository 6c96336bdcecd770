"""Hot queries use their index: no scan of a table, no sorting in a temporary tree."""

from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from extensions import db
from models import PracticeSession
from services import practice_lists, tree
from tests.conftest import NOW


def page(*filters: str) -> sa.Select[Any]:
    query = practice_lists.dated_query(frozenset(filters), has_cursor=True).query
    values = {"user_id": 1, "start": NOW, "after_id": "x", "rows": 51, **dict.fromkeys(filters, "general")}
    return query.params(values)


HOT: dict[str, tuple[Any, str]] = {
    "the whole tree": (tree.TREE_QUERY.query.params(user_id=1), "ix_goals_parent"),
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


@pytest.mark.parametrize("name", HOT)
def test_a_hot_query_uses_its_index(app: Flask, name: str) -> None:
    if db.engines[None].dialect.name != "sqlite":
        pytest.skip("query plans are asserted on SQLite")
    query, index = HOT[name]
    compiled = query.compile(dialect=db.engines[None].dialect, compile_kwargs={"render_postcompile": True})
    parameters = tuple(compiled.params[key] for key in compiled.positiontup)
    values = tuple(
        value.strftime("%Y-%m-%dT%H:%M:%S.%fZ") if hasattr(value, "strftime") else value for value in parameters
    )
    plan = db.session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}", values).all()
    steps = [row[3] for row in plan]
    assert any(index in step for step in steps), steps
    assert not any(step.startswith("SCAN") or "TEMP B-TREE" in step for step in steps), steps
