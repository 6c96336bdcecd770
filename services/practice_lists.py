"""Lists of practice sessions: light rows, newest first, by keyset, in one statement a page."""

import base64
import binascii
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

import orjson
import sqlalchemy as sa

from errors import Invalid
from extensions import db
from model_types import UTCDateTime
from models import Goal, SessionFeedback
from services import json_rows
from services.practice_filters import Shape, bind_words, conditions, practices, read_filters, start_column

parents = Goal.__table__.alias("parents")
feedback = SessionFeedback.__table__
# Characters: a row shows one line of it.
NOTE_LENGTH = 200
NOTE = sa.func.substr(
    sa.func.coalesce(sa.func.nullif(feedback.c.comment, ""), sa.func.nullif(practices.c.notes, "")), 1, NOTE_LENGTH
)
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
    NOTE.label("note"),
    practices.c.result,
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
        # json, not orjson: after its parser has run, the big answer that follows takes a sixth longer to write.
        start, practice_id = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        instant = None if start is None else datetime.fromisoformat(start).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, binascii.Error) as error:
        raise bad_cursor() from error
    if not isinstance(practice_id, str) or "\x00" in practice_id:
        raise bad_cursor()
    return instant, practice_id


def bad_cursor() -> Invalid:
    """Return the refusal of a cursor that is not ours."""
    return Invalid("This page address is not one of ours. Start from the first page.", errors={"cursor": ["Not ours."]})


def build_query(shape: Shape, dialect: str) -> Any:
    """Return the query of one user's sessions under the filters of a shape, not yet ordered or paged."""
    has_parent = sa.and_(parents.c.user_id == practices.c.user_id, parents.c.id == practices.c.parent_id)
    has_feedback = sa.and_(feedback.c.user_id == practices.c.user_id, feedback.c.practice_session_id == practices.c.id)
    rows = practices.outerjoin(parents, has_parent).outerjoin(feedback, has_feedback)
    return sa.select(*COLUMNS).select_from(rows).where(*conditions(shape, dialect))


@lru_cache(maxsize=256)
def dated_query(shape: Shape, dialect: str, has_cursor: bool) -> json_rows.HotQuery:
    """Return the query of a page of sessions whose start is known, newest first."""
    return json_rows.HotQuery(order_dated(build_query(shape, dialect), has_cursor, start_column(shape, dialect)))


def order_dated(query: Any, has_cursor: bool, start: Any) -> Any:
    """Return a page of a query over sessions whose start is known, newest first, after `start` and `after_id`.

    :param start: see practice_filters.start_column.
    """
    place = sa.tuple_(sa.bindparam("start", type_=UTCDateTime()), sa.bindparam("after_id", type_=sa.String()))
    is_after = sa.tuple_(start, practices.c.id) < place if has_cursor else start.is_not(None)
    newest_first = query.where(is_after).order_by(start.desc(), practices.c.id.desc())
    return newest_first.limit(sa.bindparam("rows", type_=sa.Integer()))


@lru_cache(maxsize=256)
def undated_query(shape: Shape, dialect: str, has_cursor: bool) -> json_rows.HotQuery:
    """Return the query of a page of sessions whose start is unknown, by id."""
    return json_rows.HotQuery(order_undated(build_query(shape, dialect), has_cursor))


def order_undated(query: Any, has_cursor: bool) -> Any:
    """Return a page of a query over sessions whose start is unknown, by id, after `after_id`."""
    query = query.where(practices.c.session_start.is_(None)).order_by(practices.c.id.desc())
    if has_cursor:
        query = query.where(practices.c.id < sa.bindparam("after_id", type_=sa.String()))
    return query.limit(sa.bindparam("rows", type_=sa.Integer()))


def fetch_page_json(user_id: int, query: dict[str, Any]) -> bytes:
    """Return one page of sessions as JSON: `{"items": […], "next_cursor": …}`, newest start first.

    Sessions whose start is unknown come last, by id; only the last pages need a second statement for them.

    :param query: schemas.sessions.SessionQuery.
    :raises Invalid: the cursor is not one of ours.
    """
    limit = query["limit"]
    start, after_id = read_cursor(query["cursor"]) if "cursor" in query else (None, None)
    place = {"start": start, "after_id": after_id} if start else {}
    connection = db.session.connection()
    dialect = connection.dialect.name
    shape, values = read_filters(query)
    values = {**bind_words(dialect, user_id, values), "user_id": user_id}
    items: list[dict[str, Any]] = []
    if start is not None or after_id is None:
        query_now = dated_query(shape, dialect, bool(place))
        items += query_now.read(connection, read_items, rows=limit + 1, **values, **place)
    if len(items) <= limit:
        after = {"after_id": after_id} if after_id is not None and start is None else {}
        query_now = undated_query(shape, dialect, bool(after))
        items += query_now.read(connection, read_items, rows=limit + 1 - len(items), **values, **after)
    has_more = len(items) > limit
    del items[limit:]
    next_cursor = write_cursor(items[-1]["session_start"], items[-1]["id"]) if has_more else None
    return orjson.dumps({"items": items, "next_cursor": next_cursor})


def read_items(rows: Iterable[Any]) -> list[dict[str, Any]]:
    """Return rows of COLUMNS as dicts."""
    return json_rows.rows_as_dicts(KEYS, rows, json_key="section_seconds", claim_key="is_retroactive")
