"""Everything that a session's page shows: the session is one statement, what stands around it two more."""

from typing import Any, cast

import sqlalchemy as sa

from errors import NotFound
from extensions import db
from model_types import UTCDateTime, utc_now
from models import (
    Goal,
    MetricDefinition,
    PracticeSession,
    PracticeSessionGoal,
    SessionAsset,
    SessionFeedback,
    SessionMetric,
    SessionTemplate,
    SplitDefinition,
)
from services.asset_rows import describe_asset
from services.long_runs import find_long_run
from services.measures import METRIC_KEYS, recorded_entries
from services.outcomes import suggest_status
from services.practice_lists import NOTE_LENGTH
from services.promotion import Promoted
from services.promotion_store import read_document
from services.signed_in import ProfileRow

goals = cast(sa.Table, Goal.__table__)
USER_ID, PRACTICE_ID = sa.bindparam("user_id", type_=sa.Integer()), sa.bindparam("practice_id", type_=sa.String())
PARENT_ID, TEMPLATE_ID = (sa.bindparam(name, type_=sa.String()) for name in ("parent_id", "template_id"))
COLUMNS = tuple(column.key for column in sa.inspect(PracticeSession).columns)


def get_practice(user_id: int, practice_id: str) -> PracticeSession:
    """Return a session that is not in the trash.

    :raises NotFound: absent, in the trash, not a session, or another user's.
    """
    practice = db.session.get(PracticeSession, (user_id, practice_id))
    if practice is None or practice.deleted_at is not None:
        raise NotFound("This session is not here. It may be in the trash.")
    return practice


def describe_practice(practice: PracticeSession, profile: ProfileRow) -> dict[str, Any]:
    """Return schemas.sessions.SessionOut: its columns, its document as version 1, where it stands and what it has."""
    return describe_read(practice, profile, *read_document(practice, profile.time_zone))


def describe_read(
    practice: PracticeSession, profile: ProfileRow, document: dict[str, Any], promoted: Promoted
) -> dict[str, Any]:
    """Return what describe_practice does, of a session whose document was read already."""
    return {
        **{key: getattr(practice, key) for key in COLUMNS},
        "attributes": document,
        "duration_source": promoted.duration_source,
        "suggested_status": suggest_status(document, practice.discipline),
        "long_run": find_long_run(practice, document, profile.timer_limit_minutes, utc_now()),
        **fetch_place(practice),
        **(belongings := fetch_belongings(practice, document)),
        "note": short_note(practice.notes, belongings["feedback"]),
    }


def short_note(notes: str | None, feedback: dict[str, Any] | None) -> str | None:
    """Return what a row of a list says of a session, as practice_lists.NOTE does."""
    said = (feedback["comment"] if feedback else "") or notes or ""
    return said[:NOTE_LENGTH] or None


# Where it stands --------------------------------------------------------------------------------------------------


def select_place() -> sa.CompoundSelect[*tuple[Any, ...]]:
    """Select the goals above a session, those it also counts for, and the steps below it, by `kind`."""
    up = sa.select(PARENT_ID.label("id")).cte("up", recursive=True)
    above = goals.alias("above")
    # A scalar subquery: written as a join, SQLite answers it with a filter over the whole table.
    parent = sa.select(above.c.parent_id).where(above.c.user_id == USER_ID, above.c.id == up.c.id)
    up = up.union(sa.select(parent.scalar_subquery().correlate(up)).where(up.c.id.is_not(None)))
    linked = sa.select(PracticeSessionGoal.goal_id).where(
        PracticeSessionGoal.user_id == USER_ID, PracticeSessionGoal.practice_session_id == PRACTICE_ID
    )
    columns = (goals.c.id, goals.c.type, goals.c.name, goals.c.parent_id, goals.c.completed, goals.c.position)
    return sa.union_all(
        *(
            sa.select(sa.literal(kind).label("kind"), *columns).where(goals.c.user_id == USER_ID, *conditions)
            for kind, conditions in {
                "above": (goals.c.id.in_(sa.select(up.c.id)),),
                "linked": (goals.c.id.in_(linked), goals.c.deleted_at.is_(None)),
                "step": (goals.c.parent_id == PRACTICE_ID, goals.c.deleted_at.is_(None)),
            }.items()
        )
    )


PLACE = select_place()


def fetch_place(practice: PracticeSession) -> dict[str, Any]:
    """Return `trail` (root first), `parent_name`, `also_counts_for` and `steps` of a session."""
    named = {"user_id": practice.user_id, "practice_id": practice.id, "parent_id": practice.parent_id}
    rows: dict[str, list[Any]] = {"above": [], "linked": [], "step": []}
    for row in db.session.execute(PLACE, named):
        rows[row.kind].append(row)
    by_id = {row.id: row for row in rows["above"]}
    trail: list[dict[str, Any]] = []
    row = by_id.pop(practice.parent_id, None)
    while row is not None:
        trail.insert(0, describe_goal_ref(row))
        row = by_id.pop(row.parent_id, None)
    above = {step["id"] for step in trail}
    steps = sorted(rows["step"], key=lambda step: (step.position, step.id))
    return {
        "trail": trail,
        "parent_name": trail[-1]["name"] if trail else None,
        "also_counts_for": [describe_goal_ref(row) for row in rows["linked"] if row.id not in above],
        "steps": [{**describe_goal_ref(step), "completed": bool(step.completed)} for step in steps],
    }


def describe_goal_ref(row: Any) -> dict[str, Any]:
    """Return schemas.sessions.GoalRefOut of a row."""
    return {"id": row.id, "type": row.type, "name": row.name}


# What it has ------------------------------------------------------------------------------------------------------

EMPTY_COLUMNS: dict[str, sa.ColumnElement[Any]] = {
    **{key: sa.cast(sa.null(), sa.String()) for key in ("id", "name", "unit", "better")},
    **{key: sa.cast(sa.null(), sa.Float()) for key in ("minimum", "maximum")},
    **{key: sa.cast(sa.null(), sa.Boolean()) for key in ("is_multiplicative", "is_top_set_metric")},
    **{key: sa.cast(sa.null(), sa.String()) for key in ("asset_type", "url", "media_type")},
    **{key: sa.cast(sa.null(), sa.BigInteger()) for key in ("byte_count", "display_order", "rating", "mood_delta")},
    **{key: sa.cast(sa.null(), UTCDateTime()) for key in ("created_at", "deleted_at")},
}


def select_part(kind: str, columns: dict[str, Any], *conditions: Any) -> sa.Select[*tuple[Any, ...]]:
    """Select rows of one kind, with every column that any kind has."""
    return sa.select(
        sa.literal(kind).label("kind"),
        *((columns.get(key, empty)).label(key) for key, empty in EMPTY_COLUMNS.items()),
    ).where(*conditions)


def select_belongings() -> sa.CompoundSelect[*tuple[Any, ...]]:
    """Select what a session's numbers measure, its assets, its feedback, what its discipline measured, its template."""
    metric, split, asset = (
        cast(sa.Table, model.__table__) for model in (MetricDefinition, SplitDefinition, SessionAsset)
    )
    feedback, value, template = (
        cast(sa.Table, model.__table__) for model in (SessionFeedback, SessionMetric, SessionTemplate)
    )
    return sa.union_all(
        select_part(
            "metric",
            {**{key: metric.c[key] for key in METRIC_KEYS}, "display_order": metric.c.position},
            metric.c.user_id == USER_ID,
            metric.c.id.in_(sa.bindparam("metric_ids", expanding=True)),
        ),
        select_part(
            "split",
            {"id": split.c.id, "name": split.c.name, "display_order": split.c.position},
            split.c.user_id == USER_ID,
            split.c.id.in_(sa.bindparam("split_ids", expanding=True)),
        ),
        select_part(
            "asset",
            {key: asset.c[key] for key in EMPTY_COLUMNS if key in asset.c},
            asset.c.user_id == USER_ID,
            asset.c.practice_session_id == PRACTICE_ID,
            asset.c.deleted_at.is_(None),
        ),
        select_part(
            "feedback",
            {"name": feedback.c.comment, "rating": feedback.c.rating, "mood_delta": feedback.c.mood_delta},
            feedback.c.user_id == USER_ID,
            feedback.c.practice_session_id == PRACTICE_ID,
        ),
        select_part(
            "value",
            {"id": value.c.key, "unit": value.c.unit, "minimum": value.c.value},
            value.c.user_id == USER_ID,
            value.c.practice_session_id == PRACTICE_ID,
        ),
        select_part(
            "template",
            {key: template.c[key] for key in ("id", "name", "deleted_at")},
            template.c.user_id == USER_ID,
            template.c.id == TEMPLATE_ID,
        ),
    )


BELONGINGS = select_belongings()


def fetch_belongings(practice: PracticeSession, document: dict[str, Any]) -> dict[str, Any]:
    """Return what a session has beside this document: the keys below, as in schemas.sessions.SessionOut."""
    entries = list(recorded_entries(document))
    named = {
        "user_id": practice.user_id,
        "practice_id": practice.id,
        "template_id": practice.template_id,
        "metric_ids": sorted({entry["metric_id"] for entry in entries} - {None}),
        "split_ids": sorted({entry["split_id"] for entry in entries} - {None}),
    }
    rows: dict[str, list[Any]] = {"metric": [], "split": [], "asset": [], "feedback": [], "value": [], "template": []}
    for row in db.session.execute(BELONGINGS, named):
        rows[row.kind].append(row)
    for kind in ("metric", "split"):
        rows[kind].sort(key=lambda row: (row.display_order, row.id))
    rows["asset"].sort(key=lambda row: (row.display_order, row.created_at, row.id))
    feedback = [{"rating": row.rating, "mood_delta": row.mood_delta, "comment": row.name} for row in rows["feedback"]]
    template = [{"id": row.id, "name": row.name, "is_gone": row.deleted_at is not None} for row in rows["template"]]
    return {
        "metrics": [{key: getattr(row, key) for key in METRIC_KEYS} for row in rows["metric"]],
        "splits": [{"id": row.id, "name": row.name} for row in rows["split"]],
        "assets": [describe_asset(row) for row in rows["asset"]],
        "feedback": feedback[0] if feedback else None,
        "session_metrics": [{"key": row.id, "value": row.minimum, "unit": row.unit} for row in rows["value"]],
        "template": template[0] if template else None,
    }
