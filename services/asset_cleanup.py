"""What becomes of assets that were taken away, and of files that nobody names."""

from datetime import datetime
from typing import Any, cast

import sqlalchemy as sa

from extensions import db
from models import SessionAsset
from services.asset_files import AssetStore
from services.revisions import bump_revision

assets = cast(sa.Table, SessionAsset.__table__)


def purge_assets(older_than: datetime) -> int:
    """Delete the rows of everybody that were taken away before `older_than`; sweep_files deletes the files.

    :returns: how many rows went.
    """
    is_old = assets.c.deleted_at.is_not(None) & (assets.c.deleted_at < older_than)
    owner_ids = db.session.execute(sa.select(assets.c.user_id).where(is_old).distinct()).scalars().all()
    for user_id in sorted(owner_ids):
        bump_revision(user_id)
    return cast(Any, db.session.execute(sa.delete(assets).where(is_old))).rowcount


def sweep_files(store: AssetStore) -> int:
    """Delete stored files that no row of anybody names any more, and return how many."""
    return store.sweep(find_named)


def find_named(hashes: list[str]) -> set[str]:
    """Return those of some hashes that a row names."""
    rows = db.session.execute(sa.select(assets.c.file_hash).where(assets.c.file_hash.in_(hashes)).distinct())
    return {file_hash for file_hash in rows.scalars() if file_hash}
