"""What the sessions of a filter add up to."""

from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from extensions import db
from services.json_rows import HotQuery
from services.practice_filters import Shape, bind_words, conditions, practices, read_filters

KEYS = ("session_count", "total_seconds", "day_count")


@lru_cache(maxsize=256)
def totals_query(shape: Shape, dialect: str) -> HotQuery:
    """Return the query of the totals under the filters of a shape."""
    # A session without an outcome (old data) was not cancelled.
    was_held = practices.c.status.is_distinct_from(sa.literal_column("'CANCELLED'"))
    seconds = sa.func.sum(sa.case((was_held, practices.c.total_duration_seconds)))
    days = sa.func.count(sa.distinct(sa.case((was_held, practices.c.session_date))))
    return HotQuery(
        sa.select(sa.func.count(), sa.func.coalesce(seconds, 0), days)
        .select_from(practices)
        .where(*conditions(shape, dialect))
    )


def get_totals(user_id: int, filters: dict[str, Any]) -> dict[str, int]:
    """Return schemas.sessions.SessionTotalsOut; one statement."""
    connection = db.session.connection()
    shape, values = read_filters(filters)
    bound = {**bind_words(connection.dialect.name, user_id, values), "user_id": user_id}
    rows = totals_query(shape, connection.dialect.name).fetch(connection, **bound)
    return dict(zip(KEYS, map(int, rows[0]), strict=True))
