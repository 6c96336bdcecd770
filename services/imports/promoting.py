"""What is derived from the sessions of an import: from new ones before they are written, from others after.

What the rows beside a session make of it is measured last: which of them are new is known when they are placed.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from disciplines import DISCIPLINES
from extensions import db
from models import PracticeSession
from services.imports.making import Made, New
from services.imports.placing import CHUNK_ROWS, Placed
from services.measuring import Measured, measure_details, measure_read
from services.practice_filters import practices
from services.promotion import promote, promote_upgraded
from services.promotion_store import replace_projections, zone_of
from services.session_records import fetch_records


def promote_new(made: Made) -> None:
    """Derive what belongs to each new session by itself."""
    for new in made.news:
        if new.table == "goals":
            promoted = promote_upgraded(
                new.values["attributes"], new.values["session_start"], new.values["session_end"]
            )
            new.promoted = replace(promoted, measured=measure_new(new, []))


def promote_placed(placed: Placed) -> None:
    """Derive what follows for new sessions from the rows that are written beside them, and from no others."""
    records: dict[str, list[dict[str, Any]]] = {}
    for new in placed.to_write["route_completions"]:
        records.setdefault(new.session_id, []).append({**new.values, "id": new.id})
    for new in placed.to_write["goals"]:
        if new.id in records and new.promoted is not None:
            new.promoted = replace(new.promoted, measured=measure_new(new, records[new.id]))


def measure_new(new: New, records: list[dict[str, Any]]) -> Measured:
    """Return what the discipline of a new session measures; its details were read already."""
    if new.read is None:
        return measure_details(new.values["discipline"], {}, records)
    return measure_read(DISCIPLINES[new.values["discipline"]], new.read, records)


def promote_stored(user_id: int, ids: Iterable[str]) -> None:
    """Derive again what belongs to sessions that were here already, after rows came or went beside them."""
    wanted = sorted(ids)
    zone = zone_of(db.session(), user_id)
    columns = ("id", "session_start", "session_end", "discipline", "attributes", "session_data")
    for first in range(0, len(wanted), CHUNK_ROWS):
        statement = sa.select(*(practices.c[name] for name in columns)).where(
            practices.c.user_id == user_id, practices.c.id.in_(wanted[first : first + CHUNK_ROWS])
        )
        rows = db.session.execute(statement).all()
        records = fetch_records(db.session(), user_id, {row.id: row.discipline for row in rows})
        promoted = {
            row.id: promote(
                row.attributes if row.attributes is not None else row.session_data,
                row.session_start,
                row.session_end,
                zone,
                discipline=row.discipline,
                records=records.get(row.id, []),
            )
            for row in rows
        }
        for practice_id, item in promoted.items():
            measured = {"result": item.columns["result"], "setup_key": item.columns["setup_key"]}
            db.session.execute(
                sa.update(PracticeSession)
                .where(practices.c.user_id == user_id, practices.c.id == practice_id)
                .values(**measured, updated_at=practices.c.updated_at)  # nobody edited anything
                .execution_options(synchronize_session=False)
            )
        replace_projections(db.session(), user_id, promoted)
