"""Lists of practice sessions: light rows, newest first, by keyset, in one statement a page."""

import base64
import binascii
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

import orjson
import sqlalchemy as sa

from errors import Invalid
from extensions import db
from model_types import UTCDateTime
from models import Goal, PracticeSession, PracticeSessionGoal
from services import json_rows, tree

practices = PracticeSession.__table__
parents = Goal.__table__.alias("parents")
links = PracticeSessionGoal.__table__
# Bound, not literal: only so does SQLite use the partial indexes.
IS_PRACTICE = practices.c.type == sa.bindparam("practice_type", "PracticeSession")
COLUMNS = (
    practices.c.id,
    practices.c.name,
    practices.c.parent_id,
    parents.c.name.label("parent_name"),
    json_rows.instant(practices.c.session_start),
    json_rows.instant(practices.c.session_end),
    practices.c.total_duration_seconds,
    practices.c.section_seconds,
    practices.c.status,
    practices.c.discipline,
    practices.c.session_type,
    practices.c.session_date,
    practices.c.time_slot,
    practices.c.is_retroactive,
    practices.c.template_id,
    practices.c.version,
)
KEYS = tuple(column.key for column in COLUMNS)


def write_cursor(start: str | None, practice_id: str) -> str:
    """Return the opaque cursor that continues after this row."""
    return base64.urlsafe_b64encode(orjson.dumps([start, practice_id])).decode().rstrip("=")


def read_cursor(cursor: str) -> tuple[datetime | None, str]:
    """Return `(start, id)` of the row a cursor continues after.

    :raises Invalid: we did not write it.
    """
    try:
        start, practice_id = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        instant = None if start is None else datetime.fromisoformat(start).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, binascii.Error) as error:
        raise bad_cursor() from error
    if not isinstance(practice_id, str) or "\x00" in practice_id:
        raise bad_cursor()
    return instant, practice_id


def bad_cursor() -> Invalid:
    """Return the refusal of a cursor that is not ours."""
    return Invalid("This page address is not one of ours. Start from the first page.", errors={"cursor": ["Not ours."]})


def build_query(filters: frozenset[str]) -> Any:
    """Return the query of one user's sessions under the filters of these names, not yet ordered or paged."""
    user_id = sa.bindparam("user_id", type_=sa.Integer())
    query = (
        sa.select(*COLUMNS)
        .select_from(
            practices.outerjoin(
                parents, sa.and_(parents.c.user_id == practices.c.user_id, parents.c.id == practices.c.parent_id)
            )
        )
        .where(practices.c.user_id == user_id, IS_PRACTICE, practices.c.deleted_at.is_(None))
    )
    if "discipline" in filters:
        query = query.where(practices.c.discipline == sa.bindparam("discipline"))
    if "status" in filters:
        query = query.where(practices.c.status == sa.bindparam("status"))
    if "is_unfiled" in filters:
        query = query.where(practices.c.parent_id.is_(None))
    if "goal_id" in filters:
        ids = sa.select(tree.below(user_id, sa.bindparam("goal_id", type_=sa.String())).c.id)
        linked = sa.select(links.c.practice_session_id).where(links.c.user_id == user_id, links.c.goal_id.in_(ids))
        query = query.where(sa.or_(practices.c.parent_id.in_(ids), practices.c.id.in_(linked)))
    return query


@lru_cache(maxsize=256)
def dated_query(filters: frozenset[str], has_cursor: bool) -> json_rows.HotQuery:
    """Return the query of a page of sessions whose start is known, newest first."""
    place = sa.tuple_(sa.bindparam("start", type_=UTCDateTime()), sa.bindparam("after_id", type_=sa.String()))
    query = build_query(filters).where(
        sa.tuple_(practices.c.session_start, practices.c.id) < place
        if has_cursor
        else practices.c.session_start.is_not(None)
    )
    newest_first = query.order_by(practices.c.session_start.desc(), practices.c.id.desc())
    return json_rows.HotQuery(newest_first.limit(sa.bindparam("rows", type_=sa.Integer())))


@lru_cache(maxsize=256)
def undated_query(filters: frozenset[str], has_cursor: bool) -> json_rows.HotQuery:
    """Return the query of a page of sessions whose start is unknown, by id."""
    query = build_query(filters).where(practices.c.session_start.is_(None)).order_by(practices.c.id.desc())
    if has_cursor:
        query = query.where(practices.c.id < sa.bindparam("after_id", type_=sa.String()))
    return json_rows.HotQuery(query.limit(sa.bindparam("rows", type_=sa.Integer())))


def fetch_page_json(user_id: int, query: dict[str, Any]) -> bytes:
    """Return one page of sessions as JSON: `{"items": […], "next_cursor": …}`, newest start first.

    Sessions whose start is unknown come last, by id; only the last pages need a second statement for them.

    :param query: `limit`, perhaps `cursor`, and filters: `goal_id`, `discipline`, `status`, `is_unfiled`.
    :raises Invalid: the cursor is not one of ours.
    """
    limit = query["limit"]
    values = {key: value for key, value in query.items() if key not in ("limit", "cursor") and value is not False}
    filters = frozenset(values)
    values.pop("is_unfiled", None)
    start, after_id = read_cursor(query["cursor"]) if "cursor" in query else (None, None)
    place = {"start": start, "after_id": after_id} if start else {}
    connection = db.session.connection()
    rows: list[Any] = []
    if start is not None or after_id is None:
        rows += dated_query(filters, bool(place)).fetch(connection, user_id=user_id, rows=limit + 1, **values, **place)
    if len(rows) <= limit:
        after = {"after_id": after_id} if after_id is not None and start is None else {}
        rest = limit + 1 - len(rows)
        rows += undated_query(filters, bool(after)).fetch(connection, user_id=user_id, rows=rest, **values, **after)
    items = json_rows.rows_as_dicts(KEYS, rows[:limit], json_key="section_seconds", claim_key="is_retroactive")
    next_cursor = write_cursor(items[-1]["session_start"], items[-1]["id"]) if len(rows) > limit else None
    return orjson.dumps({"items": items, "next_cursor": next_cursor})
