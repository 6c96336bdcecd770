"""Templates as rows, with how they were used."""

import math
from collections.abc import Sequence
from datetime import UTC, datetime
from statistics import median
from typing import Any, cast

import sqlalchemy as sa

from disciplines import DEFAULT, DISCIPLINES
from extensions import db
from models import Goal, SessionTemplate
from services.plans import measure_plan
from services.practice_filters import IS_PRACTICE

RATED = ("COMPLETED", "PARTIAL", "ABANDONED")
NEVER = datetime.min.replace(tzinfo=UTC)
PLAIN = ("id", "name", "description", "difficulty", "focus_area", "archived", "created_at", "updated_at", "version")
goals = cast(sa.Table, Goal.__table__)
templates = cast(sa.Table, SessionTemplate.__table__)


def list_templates(user_id: int, state: str) -> list[dict[str, Any]]:
    """Return schemas.templates.TemplateItemOut, the last used first, then the newest; three statements.

    :param state: one of schemas.templates.STATES.
    """
    query = sa.select(templates).where(templates.c.user_id == user_id, templates.c.deleted_at.is_(None))
    if state != "all":
        query = query.where(templates.c.archived.is_(sa.true() if state == "archived" else sa.false()))
    newest_first = query.order_by(templates.c.created_at.desc(), templates.c.id.desc())
    items = describe_rows(user_id, db.session.execute(newest_first).all())
    items.sort(key=lambda item: (item["usage"]["last_session_date"] is not None, item["last_used_at"]), reverse=True)
    return items


def describe_rows(user_id: int, rows: Sequence[Any]) -> list[dict[str, Any]]:
    """Return schemas.templates.TemplateItemOut of templates, in their order; two statements.

    :param rows: of `session_templates`, or models.SessionTemplate.
    """
    goal_names = _fetch_goal_names(user_id, {row.goal_id for row in rows} - {None})
    usages = _fetch_usages(user_id, [row.id for row in rows])
    return [
        {
            **{key: getattr(row, key) for key in PLAIN},
            **kind_of(row),
            "goal_id": row.goal_id if row.goal_id in goal_names else None,
            "goal_name": goal_names.get(row.goal_id),
            **measure_plan(row.template_data, row.discipline),
            **usages[row.id],
        }
        for row in rows
    ]


def kind_of(source: Any) -> dict[str, str]:
    """Return the discipline and session type that a template or a session means; an unknown one is the default."""
    known = DISCIPLINES.get(source.discipline or "", DEFAULT)
    kind: str = source.session_type or ""
    return {
        "discipline": known.key,
        "session_type": kind if known.has_session_type(kind) else known.session_types[0].key,
    }


def _fetch_goal_names(user_id: int, goal_ids: set[str]) -> dict[str, str]:
    query = sa.select(goals.c.id, goals.c.name).where(
        goals.c.user_id == user_id, goals.c.id.in_(sorted(goal_ids)), goals.c.deleted_at.is_(None)
    )
    return {row.id: row.name for row in db.session.execute(query)}


def usage_query(user_id: int, template_ids: Sequence[str]) -> Any:
    """Return the query of the sessions that were made from templates: how they went, how long they took."""
    return sa.select(
        *(goals.c.template_id, goals.c.status, goals.c.session_date),
        *(goals.c.session_start, goals.c.total_duration_seconds),
    ).where(
        goals.c.user_id == user_id,
        IS_PRACTICE,
        goals.c.template_id.in_(template_ids),
        goals.c.deleted_at.is_(None),
    )


def _fetch_usages(user_id: int, template_ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Return by template: `usage` (schemas.templates.UsageOut), and `last_used_at` to order by."""
    of_template: dict[str, list[Any]] = {template_id: [] for template_id in template_ids}
    for row in db.session.execute(usage_query(user_id, template_ids)):
        of_template[row.template_id].append(row)
    return {template_id: _usage(rows) for template_id, rows in of_template.items()}


def _usage(rows: list[Any]) -> dict[str, Any]:
    rated = [row for row in rows if row.status in RATED]
    seconds = [row.total_duration_seconds for row in rated if row.total_duration_seconds is not None]
    return {
        "last_used_at": max((row.session_start for row in rows if row.session_start), default=NEVER),
        "usage": {
            "session_count": len(rows),
            "last_session_date": max((row.session_date for row in rows if row.session_date), default=None),
            "median_seconds": math.floor(median(seconds) + 0.5) if seconds else None,
            "completed_count": sum(row.status == "COMPLETED" for row in rated),
            "rated_count": len(rated),
        },
    }
