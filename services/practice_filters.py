"""The conditions of a list of sessions, as SQL: which there are decides the text, their values are bound."""

from datetime import date
from typing import Any, cast

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql.elements import UnaryExpression
from sqlalchemy.sql.operators import custom_op

from model_types import UTCDateTime
from models import ActivityInstance, Goal, PracticeSession, PracticeSessionGoal
from search_tables import SEARCH_VECTOR
from services import tree
from services.search import goals_search, search_rows
from services.search_words import MOST_WORDS, split_words
from words import LATEST_YEAR

practices = cast(sa.Table, PracticeSession.__table__)
links = cast(sa.Table, PracticeSessionGoal.__table__)
instances = cast(sa.Table, ActivityInstance.__table__)
USER_ID = sa.bindparam("user_id", type_=sa.Integer())
# As the partial indexes say it: SQLite takes them for a bound value too, but prepares the statement anew each time.
IS_PRACTICE = practices.c.type.in_([sa.literal_column("'PracticeSession'")])
FINDS_FEW = ("from_date", "template_id", "activity_id", "q")
MANY = ("discipline", "status")
LAST_DAY = date(LATEST_YEAR, 12, 31)
# Which filters a query has: the name of each, and how many values it takes.
Shape = frozenset[tuple[str, int]]


def read_filters(query: dict[str, Any]) -> tuple[Shape, dict[str, Any]]:
    """Return the shape and the bound values of schemas.sessions.SessionFilter; other keys do not matter."""
    shape: set[tuple[str, int]] = set()
    values: dict[str, Any] = {}
    for key in query.keys() & CONDITIONS.keys():
        if key in MANY:
            words = sorted(set(query[key]))
            shape.add((key, len(words)))
            values |= {f"{key}_{number}": word for number, word in enumerate(words)}
        elif key == "is_unfiled":
            shape |= {(key, 1)} if query[key] else set()
        elif key == "q":
            words = split_words(query[key])[:MOST_WORDS]
            shape |= {(key, len(words))} if query[key] else set()
            values["words"] = words
        else:
            shape.add((key, 1))
            values[key] = query[key]
    if "from_date" in values and "to_date" not in values:
        # Only between two days does SQLite read the days; else it walks back through every session there is.
        shape.add(("to_date", 1))
        values["to_date"] = LAST_DAY
    return frozenset(shape), values


def bind_words(dialect: str, user_id: int, values: dict[str, Any]) -> dict[str, Any]:
    """Return the values with the words that are looked for written as a database takes them."""
    words: list[str] | None = values.get("words")
    if words is None:
        return values
    rest = {key: value for key, value in values.items() if key != "words"}
    if not words:
        return rest
    if dialect == "postgresql":
        return rest | {"match": " & ".join(f"'{word}':*AC" for word in words)}
    quoted = " AND ".join(f'"{word}" *' for word in words)
    return rest | {"match": f'owner : "u{user_id}" AND {{name notes}} : ({quoted})'}


def conditions(shape: Shape, dialect: str) -> list[Any]:
    """Return the conditions of one user's sessions outside the trash under the filters of a shape."""
    filtered = [CONDITIONS[name](count, dialect) for name, count in sorted(shape)]
    return [practices.c.user_id == USER_ID, IS_PRACTICE, practices.c.deleted_at.is_(None), *filtered]


def start_column(shape: Shape, dialect: str) -> Any:
    """Return the start of a session, to be ordered by.

    Under a filter that finds few, SQLite shall read those and sort them, not walk through every session in order: a
    plus before the column keeps it from the index.
    """
    is_few = any(name in FINDS_FEW for name, _count in shape)
    if dialect != "sqlite" or not is_few:
        return practices.c.session_start
    return sa.type_coerce(UnaryExpression(practices.c.session_start, operator=custom_op("+")), UTCDateTime())


def any_of(name: str, count: int) -> Any:
    """Return the condition that a column holds one of so many words."""
    column = practices.c[name]
    words = [sa.bindparam(f"{name}_{number}") for number in range(count)]
    return column == words[0] if count == 1 else column.in_(words) if words else sa.false()


def is_of_goal() -> Any:
    """Return the condition that a session stands below a goal, or also counts for one that does."""
    ids = sa.select(tree.below(USER_ID, sa.bindparam("goal_id", type_=sa.String())).c.id)
    linked = sa.select(links.c.practice_session_id).where(links.c.user_id == USER_ID, links.c.goal_id.in_(ids))
    return sa.or_(practices.c.parent_id.in_(ids), practices.c.id.in_(linked))


def has_activity() -> Any:
    """Return the condition that an activity stands in a session's document."""
    found = sa.select(instances.c.practice_session_id).where(
        instances.c.user_id == USER_ID, instances.c.activity_id == sa.bindparam("activity_id")
    )
    return practices.c.id.in_(found)


def has_words(count: int, dialect: str) -> Any:
    """Return the condition that each word begins a word of the name or the notes; nothing has no words."""
    if count == 0:
        return sa.false()
    match = sa.bindparam("match", type_=sa.String())
    if dialect == "postgresql":
        vector = sa.literal_column(f"({qualified_vector()})", postgresql.TSVECTOR)
        return vector.op("@@")(sa.func.to_tsquery(sa.literal_column("'simple'"), match))
    found = sa.select(search_rows.c.goal_id).select_from(
        goals_search.join(search_rows, search_rows.c.id == goals_search.c.rowid)
    )
    return practices.c.id.in_(found.where(goals_search.c.goals_search.op("MATCH")(match)))


def qualified_vector() -> str:
    """Return the expression of the full-text index with its columns named by their table, where others stand beside."""
    vector = SEARCH_VECTOR
    for column in ("name", "description", "notes"):
        vector = vector.replace(f"coalesce({column},", f"coalesce({Goal.__tablename__}.{column},")
    return vector


CONDITIONS: dict[str, Any] = {
    "from_date": lambda _count, _dialect: practices.c.session_date >= sa.bindparam("from_date"),
    "to_date": lambda _count, _dialect: practices.c.session_date <= sa.bindparam("to_date"),
    "goal_id": lambda _count, _dialect: is_of_goal(),
    "discipline": lambda count, _dialect: any_of("discipline", count),
    "session_type": lambda _count, _dialect: practices.c.session_type == sa.bindparam("session_type"),
    "status": lambda count, _dialect: any_of("status", count),
    "template_id": lambda _count, _dialect: practices.c.template_id == sa.bindparam("template_id"),
    "activity_id": lambda _count, _dialect: has_activity(),
    "min_seconds": lambda _count, _dialect: practices.c.total_duration_seconds >= sa.bindparam("min_seconds"),
    "max_seconds": lambda _count, _dialect: practices.c.total_duration_seconds <= sa.bindparam("max_seconds"),
    "q": has_words,
    "is_unfiled": lambda _count, _dialect: practices.c.parent_id.is_(None),
}
