"""What is here of an import: its sessions, and what was kept as it stood."""

from typing import Any

import sqlalchemy as sa

from errors import NotFound
from extensions import db
from models import Import
from services.imports.placing import KEPT_TABLE, TABLES
from services.imports.rows import rows_of

LISTED = 10
goals, completions, kept = TABLES["goals"], TABLES["route_completions"], TABLES["legacy_values"]
SHOWN = (goals.c.id, goals.c.name, goals.c.discipline, goals.c.session_date, goals.c.result)


def get_contents(user_id: int, import_id: str) -> dict[str, Any]:
    """Return schemas.imports.ImportContentsOut, sessions the latest first.

    :raises NotFound: absent, or another user's.
    """
    row = db.session.get(Import, (user_id, import_id))
    if row is None:
        raise NotFound("There is no such import.")
    climbed_in = sa.select(completions.c.practice_session_id).where(
        completions.c.user_id == user_id,
        completions.c.deleted_at.is_(None),
        completions.c.id.in_(rows_of(row, "route_completions")),
    )
    is_here = sa.and_(
        goals.c.user_id == user_id,
        goals.c.deleted_at.is_(None),
        goals.c.id.in_(sa.union(rows_of(row, "goals"), climbed_in)),
    )
    first, last, count = db.session.execute(
        sa.select(sa.func.min(goals.c.session_date), sa.func.max(goals.c.session_date), sa.func.count()).where(is_here)
    ).one()
    latest = sa.select(*SHOWN).where(is_here).order_by(goals.c.session_start.desc(), goals.c.id).limit(LISTED)
    values = sa.select(kept.c.column_name.label("name"), kept.c.value).where(
        kept.c.user_id == user_id,
        kept.c.table_name == KEPT_TABLE,
        kept.c.row_id.in_(rows_of(row, "legacy_values")),
    )
    return {
        "session_count": count,
        "first_date": first,
        "last_date": last,
        "sessions": [dict(item) for item in db.session.execute(latest).mappings()],
        "kept": [dict(item) for item in db.session.execute(values.order_by(kept.c.row_id)).mappings()],
    }
