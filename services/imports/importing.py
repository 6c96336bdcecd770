"""Bringing a file in: looked at first if one likes, then everything good in it at once; safe to repeat."""

import hashlib
import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import IO, Any, cast

import sqlalchemy as sa

from errors import Conflict, Invalid
from extensions import db
from model_types import new_id, utc_now
from models import Import, ImportRow
from services import tree
from services.imports.found import Found
from services.imports.making import PRACTICE, Made, Maker, New
from services.imports.placing import CHUNK_ROWS, KEPT_TABLE, TABLES, WRITTEN_IN, Placed, place_rows
from services.imports.promoting import promote_new, promote_placed, promote_stored
from services.imports.recognising import recognise
from services.imports.reports import report_of
from services.imports.values import plain_text
from services.promotion_store import replace_projections
from services.signed_in import ProfileRow

logger = logging.getLogger(__name__)
imports, import_rows = cast(sa.Table, Import.__table__), cast(sa.Table, ImportRow.__table__)
HASH = "content_hash"
OWN = ("id", "source", "file_name", "report", "created_at", "undone_at")


def read_files(files: Sequence[tuple[IO[bytes], str]]) -> Found:
    """Return what files hold together, by stream and name: the rows of one may belong to sessions in another.

    :raises Invalid: nothing is known here of what one of them holds (`unknown-file`).
    """
    if len(files) == 1:
        return read_file(*files[0])
    whole = Found(", ".join(plain_text(name) for _, name in files)[:500])
    hashes: list[str] = []
    for stream, name in files:
        try:
            found = read_file(stream, name)
        except Invalid as error:
            raise Invalid(f"{plain_text(name)[:200]}: {error.detail}", slug=error.slug) from error
        hashes.append(found.content_hash)
        whole.tables += [replace(table, file_name=found.file_name) for table in found.tables]
        whole.notes += [note for note in found.notes if note not in whole.notes]
    whole.content_hash = hash_of("\n".join(hashes).encode())
    return whole


def read_file(stream: IO[bytes], file_name: str) -> Found:
    """Return what a file holds.

    :raises Invalid: nothing in it is known here (`unknown-file`).
    """
    with stream:
        content = stream.read()
    found = recognise(content, plain_text(file_name)[:500])
    found.content_hash = hash_of(content)
    return found


def hash_of(content: bytes) -> str:
    """Return what tells one content from another."""
    return hashlib.sha256(content).hexdigest()


def make_rows(user_id: int, profile: ProfileRow, found: Found) -> Made:
    """Return what is to be written of a file; the database is not asked, so that nobody waits meanwhile."""
    made = Maker(user_id, profile, found).made
    promote_new(made)
    return made


def check_import(user_id: int, profile: ProfileRow, found: Found) -> dict[str, Any]:
    """Return schemas.imports.ImportCheckOut: what would come in. Nothing is written."""
    made = Maker(user_id, profile, found).made
    return {"file_name": made.file_name, "source": made.source, "report": report_of(place_rows(user_id, made))}


def create_import(user_id: int, import_id: str | None, made: Made) -> dict[str, Any]:
    """Bring in what is good; what is here already stays as it is. Repeating it with the same id does nothing.

    The report keeps the hash of the content; that of an import from before this was kept is not compared.

    :returns: schemas.imports.ImportOut.
    :raises Conflict: the id is that of another file, or of another content.
    """
    if import_id is not None and (existing := db.session.get(Import, (user_id, import_id))) is not None:
        known_hash = existing.report.get(HASH, made.content_hash)
        if (existing.file_name, known_hash) != (made.file_name, made.content_hash):
            raise Conflict(
                "There is an import with this id already, of another file or another content. Nothing was changed."
                " Choose another id.",
                slug="id-taken",
            )
        return describe_import(existing)
    placed = place_rows(user_id, made)
    promote_placed(placed)
    row = Import(
        user_id=user_id,
        id=import_id or new_id(),
        source=made.source,
        file_name=made.file_name,
        report={**report_of(placed), HASH: made.content_hash},
        created_at=utc_now(),
    )
    db.session.add(row)
    db.session.flush()  # its rows point at it
    write_rows(user_id, row.id, placed, row.created_at)
    logger.info("import_made user_id=%s source=%s new=%s", user_id, row.source, row.report["new_count"])
    return describe_import(row)


def write_rows(user_id: int, import_id: str, placed: Placed, now: datetime) -> None:
    """Write everything that is new, and what an undo needs to know of it."""
    write_sessions(user_id, placed.to_write["goals"], now)
    more = {"created_at": now, "version": 1}
    shapes: dict[str, dict[str, Any]] = {
        "route_completions": {**more, "route_id": None, "competition_type": None, "competition_id": None},
        "session_assets": {"created_at": now},
        "session_feedback": {},
    }
    for name, shape in shapes.items():
        write(
            name,
            [
                {**shape, **new.values, "user_id": user_id, "practice_session_id": new.session_id}
                | ({} if name == "session_feedback" else {"id": new.id})
                for new in placed.to_write[name]
            ],
        )
    kept = [
        {**new.values, "user_id": user_id, "table_name": KEPT_TABLE, "row_id": new.id}
        for new in placed.to_write["legacy_values"]
    ]
    write("legacy_values", kept)
    made_here = {new.id for new in placed.to_write["goals"]}
    promote_stored(user_id, {new.session_id for new in placed.to_write["route_completions"]} - made_here)
    marks = [
        {"user_id": user_id, "import_id": import_id, "table_name": name, "row_id": new.id}
        for name in WRITTEN_IN
        for new in placed.to_write[name]
    ]
    write(import_rows.name, marks)


def write_sessions(user_id: int, news: Sequence[New], now: datetime) -> None:
    """Write sessions, unfiled, and what is derived from them."""
    first = tree.next_position(user_id, None)
    for at in range(0, len(news), CHUNK_ROWS):
        chunk = news[at : at + CHUNK_ROWS]
        write(
            "goals",
            [
                {
                    **new.values,
                    **new.promoted.columns,
                    "user_id": user_id,
                    "id": new.id,
                    "type": PRACTICE,
                    "parent_id": None,
                    "root_id": new.id,
                    "position": min(first + at + number, tree.MAX_POSITION),
                    "created_at": now,
                    "updated_at": now,
                    "version": 1,
                }
                for number, new in enumerate(chunk)
                if new.promoted is not None
            ],
        )
        promoted = {new.id: new.promoted for new in chunk if new.promoted is not None}
        replace_projections(db.session(), user_id, promoted)


def write(name: str, rows: list[dict[str, Any]]) -> None:
    """Write rows into a table, all with the same columns."""
    for first in range(0, len(rows), CHUNK_ROWS):
        db.session.connection().execute(sa.insert(TABLES[name]), rows[first : first + CHUNK_ROWS])


def describe_import(row: Any) -> dict[str, Any]:
    """Return schemas.imports.ImportOut."""
    return {name: getattr(row, name) for name in OWN}


def list_imports(user_id: int) -> list[dict[str, Any]]:
    """Return schemas.imports.ImportOut, the newest first, at most 200."""
    statement = sa.select(imports).where(imports.c.user_id == user_id)
    rows = db.session.execute(statement.order_by(imports.c.created_at.desc(), imports.c.id.desc()).limit(200))
    return [describe_import(row) for row in rows]
