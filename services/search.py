"""Finding goals and sessions by words: the database finds them, the best are put first here."""

from functools import lru_cache
from typing import Any, cast

import orjson
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from extensions import db
from models import Goal
from search_tables import SEARCH_VECTOR
from services import search_words, trails
from services.json_rows import HotQuery

goals = cast(sa.Table, Goal.__table__)
search_rows = sa.table("search_rows", sa.column("id"), sa.column("user_id"), sa.column("goal_id"))
goals_search = sa.table("goals_search", sa.column("rowid"), sa.column("goals_search"))
RANKED = 4  # times as many rows as are asked for
KEYS = (
    *("id", "type", "name", "deadline", "completed", "status", "discipline", "session_date"),
    "total_duration_seconds",
)
TEXT_KEYS = (*KEYS, "description", "notes")
STATES = {
    None: (goals.c.deleted_at.is_(None),),
    "open": (goals.c.deleted_at.is_(None), goals.c.completed == sa.false()),
    "done": (goals.c.deleted_at.is_(None), goals.c.completed == sa.true()),
    "trash": (goals.c.deleted_at.is_not(None),),
}
is_practice = goals.c.type == "PracticeSession"
# Open goals, completed ones, sessions; the newest sessions first.
GROUP = sa.case((is_practice, 2), (goals.c.completed, 1), else_=0)
ORDER = (GROUP, goals.c.session_date.desc().nulls_last(), goals.c.id)


def fetch_hits_json(user_id: int, query: dict[str, Any]) -> bytes:
    """Return schemas.search.SearchOut as JSON: matches in names first, then in descriptions, then in notes.

    Then come whole words before begun ones, and the order of ORDER, goals whose name begins with them before others.
    Where more rows match than RANKED times the limit, the first of them by ORDER are ranked.
    """
    words = search_words.split_words(query["q"])[: search_words.MOST_WORDS]
    if not words:
        return orjson.dumps({"items": []})
    rows = fetch_matches(user_id, words, query, is_name_only=True)
    if len(rows) < query["limit"]:
        known = {row["id"] for row in rows}
        found = fetch_matches(user_id, words, query, is_name_only=False)
        rows += [row for row in found if row["id"] not in known]
    scored = [(search_words.score(words, row), place, row) for place, row in enumerate(rows)]
    scored.sort(key=lambda hit: (hit[0][:2], row_group(hit[2]), hit[0][2] if row_group(hit[2]) < 2 else 0, hit[1]))
    best = scored[: query["limit"]]
    above = trails.fetch_above(user_id, [row["id"] for _score, _place, row in best])
    items = [
        {
            **{key: row[key] for key in KEYS},
            "completed": bool(row["completed"]),
            **search_words.place_of(words, row, field),
            "trail": trails.trail_of(above, row["id"]),
            "trash_entry_id": find_trash_entry(above, row["id"]),
        }
        for (field, _begun, _first), _place, row in best
    ]
    return orjson.dumps({"items": items})


def row_group(row: dict[str, Any]) -> int:
    """Return what GROUP says of a row."""
    return 2 if row["type"] == "PracticeSession" else int(row["completed"])


def fetch_matches(user_id: int, words: list[str], query: dict[str, Any], *, is_name_only: bool) -> list[dict[str, Any]]:
    """Return the first rows by ORDER in which each word begins a word."""
    connection = db.session.connection()
    if connection.dialect.name == "postgresql":
        match = search_words.postgresql_match(words, is_name_only=is_name_only)
    else:
        match = search_words.sqlite_match(user_id, words, is_name_only=is_name_only)
    hot = matches_query(connection.dialect.name, query.get("state"), tuple(query.get("type") or ()))
    rows = hot.fetch(connection, user_id=user_id, match=match, row_limit=query["limit"] * RANKED)
    return [dict(zip(TEXT_KEYS, row, strict=True)) for row in rows]


@lru_cache(maxsize=64)
def matches_query(dialect: str, state: str | None = None, types: tuple[str, ...] = ()) -> HotQuery:
    """Return the query for the first `row_limit` rows by ORDER, in the words of a database.

    :param types: of goals; without any all of them.
    """
    match, user_id = sa.bindparam("match", type_=sa.String()), sa.bindparam("user_id", type_=sa.Integer())
    select = sa.select(*(goals.c[key] for key in TEXT_KEYS)).where(*STATES[state]).order_by(*ORDER)
    select = select.limit(sa.bindparam("row_limit", type_=sa.Integer()))
    if types:
        select = select.where(sa.or_(*(goals.c.type == kind for kind in types)))
    if dialect == "postgresql":
        vector = sa.literal_column(f"({SEARCH_VECTOR})", postgresql.TSVECTOR)
        return HotQuery(select.where(goals.c.user_id == user_id, vector.op("@@")(sa.func.to_tsquery("simple", match))))
    found = goals_search.join(search_rows, search_rows.c.id == goals_search.c.rowid)
    mine = sa.and_(goals.c.user_id == search_rows.c.user_id, goals.c.id == search_rows.c.goal_id)
    select = select.select_from(found.join(goals, mine))
    return HotQuery(select.where(goals_search.c.goals_search.op("MATCH")(match)))


def find_trash_entry(rows: dict[str, trails.Above], goal_id: str) -> str | None:
    """Return the highest row that went to the trash together with `goal_id`; None outside the trash."""
    row, seen = rows[goal_id], {goal_id}
    if row.deleted_at is None:
        return None
    while (above := rows.get(row.parent_id or "")) is not None and above.deleted_at == row.deleted_at:
        if above.id in seen:
            break
        seen.add(above.id)
        row = above
    return row.id
