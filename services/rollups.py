"""What every goal adds up to: three reads, one pass (services/rollup_pass.py, services/outlooks.py), JSON."""

from collections.abc import Sequence
from datetime import date, timedelta
from operator import itemgetter
from typing import Any, cast

import orjson
import sqlalchemy as sa

from extensions import db
from models import Goal, PracticeSessionGoal
from services import tree
from services.json_rows import HotQuery, instant, rows_as_dicts
from services.outlooks import ask_for, look_ahead
from services.practice_days import today_of
from services.rollup_pass import Shape, add_up, day_text, make_shape
from services.signed_in import ProfileRow

goals = cast(sa.Table, Goal.__table__)
links = cast(sa.Table, PracticeSessionGoal.__table__)
PRACTICE = "PracticeSession"
ROLLUP_KEYS = (
    "own_seconds", "below_seconds", "total_seconds", "own_count", "below_count", "total_count", "last_practised_date",
    "week_seconds", "budget_minutes", "below_budget_minutes", "idle_days", "days_left", "neglect", "next_step_id",
)  # fmt: skip
SHAPE_COLUMNS = (
    *(goals.c.id, goals.c.type, goals.c.parent_id, goals.c.position),
    *(goals.c.deadline, goals.c.completed, goals.c.weekly_minutes, instant(goals.c.created_at)),
)
pick_shape = itemgetter(
    *(tree.TREE_KEYS.index(column.key) for column in SHAPE_COLUMNS if column.key in tree.TREE_KEYS),
    *(len(tree.TREE_KEYS), len(tree.TREE_KEYS) + 1),
)
is_live = sa.and_(goals.c.user_id == sa.bindparam("user_id"), goals.c.deleted_at.is_(None))
SHAPE_QUERY = HotQuery(sa.select(*SHAPE_COLUMNS).where(is_live, goals.c.type != sa.bindparam("practice")))
TREE_SHAPE_QUERY = HotQuery(tree.TREE_QUERY.query.add_columns(*SHAPE_COLUMNS[-2:]))
# Only where something stands under a session: which goals do those sessions belong to?
HOLDERS_QUERY = HotQuery(sa.select(*SHAPE_COLUMNS).where(is_live, goals.c.type == sa.bindparam("practice")))


def value_columns(*, is_dated: bool) -> tuple[Any, Any, Any, Any]:
    """Return seconds, day, seconds of this week and day of all days of a session; NULL where it gives none."""
    is_practised = goals.c.status.is_distinct_from("CANCELLED")
    days = goals.c.session_date.between(sa.bindparam("from_date"), sa.bindparam("to_date"))
    week = goals.c.session_date.between(sa.bindparam("week_start_date"), sa.bindparam("week_end_date"))
    counts = sa.and_(is_practised, days) if is_dated else is_practised
    return (
        sa.case((counts, goals.c.total_duration_seconds)),
        sa.case((counts, goals.c.session_date)),
        sa.case((sa.and_(week, is_practised), goals.c.total_duration_seconds)),
        sa.case((is_practised, goals.c.session_date)) if is_dated else sa.literal(None),
    )


def count_column(*, is_dated: bool) -> Any:
    """Return 1 for a session that counts, else 0."""
    days = goals.c.session_date.between(sa.bindparam("from_date"), sa.bindparam("to_date"))
    return sa.case((days, 1), else_=0) if is_dated else sa.literal_column("1")


def filed_query(*, is_dated: bool) -> HotQuery:
    """Return the sums per parent, from the index alone."""
    seconds, day, week, ever = value_columns(is_dated=is_dated)
    count = sa.func.sum(count_column(is_dated=True)) if is_dated else sa.func.count()
    return HotQuery(
        sa.select(
            goals.c.parent_id,
            *(sa.func.sum(seconds), count, sa.func.max(day), sa.func.sum(week)),
            sa.func.max(ever) if is_dated else sa.func.max(day),
        )
        .where(is_live, goals.c.type == sa.bindparam("practice"))
        .group_by(goals.c.parent_id)
    )


def links_query(*, is_dated: bool) -> HotQuery:
    """Return every link with what its session gives, those of a session together."""
    seconds, day, week, ever = value_columns(is_dated=is_dated)
    return HotQuery(
        sa.select(
            *(links.c.practice_session_id, links.c.goal_id, goals.c.parent_id),
            *(seconds, count_column(is_dated=is_dated), day, week, ever if is_dated else day),
        )
        .join(goals, sa.and_(goals.c.user_id == links.c.user_id, goals.c.id == links.c.practice_session_id))
        .where(
            links.c.user_id == sa.bindparam("user_id"),
            goals.c.type == sa.bindparam("practice"),
            goals.c.deleted_at.is_(None),
        )
        .order_by(links.c.practice_session_id, links.c.goal_id)
    )


FILED_QUERIES = {is_dated: filed_query(is_dated=is_dated) for is_dated in (False, True)}
LINKS_QUERIES = {is_dated: links_query(is_dated=is_dated) for is_dated in (False, True)}


def fetch_tree_json(profile: ProfileRow, revision: int) -> bytes:
    """Return the whole tree with its roll-ups as JSON (schemas.trees.TreeOut), siblings in order."""
    rows = TREE_SHAPE_QUERY.fetch(db.session.connection(), user_id=profile.user_id)
    holders = {row[2] for row in rows}
    shape = make_shape([pick_shape(row) for row in rows if row[1] != PRACTICE or row[0] in holders])
    rollups = build_rollups(profile, shape, *fetch_sums(profile, None, None))
    nodes = rows_as_dicts(tree.TREE_KEYS, rows, json_key="section_seconds", claim_key="completed")
    return orjson.dumps({"revision": revision, "nodes": nodes, "rollups": rollups})


def fetch_rollups_json(profile: ProfileRow, from_date: date | None, to_date: date | None) -> bytes:
    """Return the roll-ups of every goal over some practice days (both ends count) as JSON (schemas.trees.RollupsOut).

    The days bound the seconds, the counts and the last day; the week, the idle days and what follows from them are
    those of today.
    """
    filed, linked = fetch_sums(profile, from_date, to_date)
    shape = fetch_shape(profile.user_id, filed)
    return orjson.dumps(build_rollups(profile, shape, filed, linked))


def fetch_shape(user_id: int, filed: Sequence[Any]) -> Shape:
    """Return the shape of a person's goals; the sessions are read too where something stands under one.

    :param filed: rows that begin with the id of a parent.
    """
    connection = db.session.connection()
    rows = list(SHAPE_QUERY.fetch(connection, user_id=user_id, practice=PRACTICE))
    known = {row[0] for row in rows}
    missing = ({row[2] for row in rows} | {row[0] for row in filed}) - known - {None}
    if missing:
        practices = HOLDERS_QUERY.fetch(connection, user_id=user_id, practice=PRACTICE)
        holders = missing | {row[2] for row in practices}
        rows += [row for row in practices if row[0] in holders]
    return make_shape(rows)


def week_of(profile: ProfileRow) -> tuple[date, date]:
    """Return today and the first day of the present week of a person."""
    today = today_of(profile)
    return today, today - timedelta(days=(today.weekday() - profile.week_start) % 7)


def fetch_sums(
    profile: ProfileRow, from_date: date | None, to_date: date | None
) -> tuple[Sequence[Any], Sequence[Any]]:
    """Return the sums per parent, and the links, as services.rollup_pass.add_up takes them."""
    is_dated = from_date is not None or to_date is not None
    connection = db.session.connection()
    _today, start = week_of(profile)
    values: dict[str, Any] = {
        "user_id": profile.user_id,
        "practice": PRACTICE,
        "week_start_date": start,
        "week_end_date": start + timedelta(days=6),
    }
    if is_dated:
        values |= {"from_date": from_date or date.min, "to_date": to_date or date.max}
    return (
        FILED_QUERIES[is_dated].fetch(connection, **values),
        LINKS_QUERIES[is_dated].fetch(connection, **values),
    )


def build_rollups(profile: ProfileRow, shape: Shape, filed: Sequence[Any], linked: Sequence[Any]) -> dict[str, Any]:
    """Return schemas.trees.RollupsOut."""
    today, week_start_date = week_of(profile)
    sums = add_up(shape, filed, linked)
    ahead = look_ahead(shape, sums.last_days_of_all, today.toordinal())
    budgets, asked = ask_for(shape)
    ids = [row[0] for row in shape.rows]
    columns = zip(
        *(sums.own_seconds, map(int.__sub__, sums.seconds, sums.own_seconds), sums.seconds),
        *(sums.own_counts, map(int.__sub__, sums.counts, sums.own_counts), sums.counts),
        *(map(day_text, sums.last_days), sums.week_seconds, budgets, asked),
        *(ahead.idle_days, ahead.days_left, ahead.neglects),
        [ids[step] if step >= 0 else None for step in ahead.next_steps],
        strict=True,
    )
    is_goal = [row[1] != PRACTICE for row in shape.rows]
    is_linked = {goal_id for goal_id, claim in zip(ids, is_goal, strict=True) if claim}.__contains__
    return {
        "today": today,
        "week_start_date": week_start_date,
        "goals": {
            goal_id: dict(zip(ROLLUP_KEYS, values))  # noqa: B905 (checking the length costs a tenth)
            for goal_id, claim, values in zip(ids, is_goal, columns, strict=True)
            if claim
        },
        "links": [{"practice_session_id": row[0], "goal_id": row[1]} for row in linked if is_linked(row[1])],
    }
