"""Which rows an import stands for: those that it made, until somebody makes them their own or they come in anew."""

from collections.abc import Iterable

import sqlalchemy as sa

from extensions import db
from models import Import, ImportRow


def rows_of(row: Import, table_name: str) -> sa.Select[str]:
    """Return a query for the ids of the rows of a table that an import made.

    What was gone for good and came in once more belongs to the import that brought it last.
    """
    later = sa.select(Import.id).where(
        Import.user_id == row.user_id, Import.created_at > row.created_at, Import.undone_at.is_(None)
    )
    mine = sa.select(ImportRow.row_id).where(ImportRow.user_id == row.user_id, ImportRow.table_name == table_name)
    brought_anew = mine.where(ImportRow.import_id.in_(later))
    return mine.where(ImportRow.import_id == row.id, ImportRow.row_id.not_in(brought_anew))


def find_brought(user_id: int, table_name: str, ids: Iterable[str]) -> set[str]:
    """Return which ids of a table are those of rows that an import made which was not undone; they may be gone."""
    made = sa.and_(Import.user_id == ImportRow.user_id, Import.id == ImportRow.import_id)
    query = (
        sa.select(ImportRow.row_id)
        .join(Import, made)
        .where(ImportRow.user_id == user_id, ImportRow.table_name == table_name, Import.undone_at.is_(None))
    )
    wanted = set(ids)
    return wanted & set(db.session.execute(query).scalars()) if wanted else wanted


def make_own(user_id: int, table_name: str, ids: Iterable[str]) -> None:
    """Let no import stand for some rows any more: somebody has changed them, so an undo leaves them."""
    changed = sa.delete(ImportRow).where(
        ImportRow.user_id == user_id, ImportRow.table_name == table_name, ImportRow.row_id.in_(list(ids))
    )
    db.session.execute(changed.execution_options(synchronize_session=False))
