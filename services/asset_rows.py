"""Assets as they are read: in order, one by one, as they go out, and their files."""

from typing import Any, cast

import sqlalchemy as sa

from errors import NotFound
from extensions import db
from models import Goal, SessionAsset
from services.asset_files import AssetStore, StoredFile

assets = cast(sa.Table, SessionAsset.__table__)
goals = cast(sa.Table, Goal.__table__)
ORDER = (assets.c.display_order, assets.c.created_at, assets.c.id)


def check_practice(user_id: int, practice_id: str) -> None:
    """Refuse a session that is not there.

    :raises NotFound: absent, in the trash, not a session, or another user's.
    """
    if db.session.execute(sa.select(present(user_id, practice_id))).scalar() is not True:
        raise NotFound("This session is not here. It may be in the trash.")


def present(user_id: int, practice_id: Any) -> sa.Exists:
    """Return the condition that a session is this user's and not in the trash."""
    return sa.exists().where(
        goals.c.user_id == user_id,
        goals.c.id == practice_id,
        goals.c.type == "PracticeSession",
        goals.c.deleted_at.is_(None),
    )


def fetch_assets(user_id: int, practice_id: str) -> list[dict[str, Any]]:
    """Return schemas.assets.AssetOut of a session that is known to be there, in order; one statement."""
    rows = db.session.execute(
        sa.select(assets)
        .where(assets.c.user_id == user_id, assets.c.practice_session_id == practice_id, assets.c.deleted_at.is_(None))
        .order_by(*ORDER)
    )
    return [describe_asset(row) for row in rows]


def list_assets(user_id: int, practice_id: str) -> list[dict[str, Any]]:
    """Return schemas.assets.AssetOut, in order.

    :raises NotFound: see check_practice.
    """
    check_practice(user_id, practice_id)
    return fetch_assets(user_id, practice_id)


def describe_asset(row: Any) -> dict[str, Any]:
    """Return schemas.assets.AssetOut of a row."""
    is_link = row.url is not None
    return {
        **{key: getattr(row, key) for key in ("id", "asset_type", "name", "media_type", "byte_count")},
        **{key: getattr(row, key) for key in ("display_order", "created_at")},
        "url": row.url if is_link else f"/api/assets/{row.id}/file",
        "is_link": is_link,
    }


def get_asset(user_id: int, asset_id: str, *, is_deleted: bool = False) -> Any:
    """Return a row of session_assets whose session is not in the trash.

    :raises NotFound: absent, taken away (or not, if `is_deleted` asks for that), or another user's.
    """
    state = assets.c.deleted_at.is_not(None) if is_deleted else assets.c.deleted_at.is_(None)
    row = db.session.execute(
        sa.select(assets).where(
            assets.c.user_id == user_id,
            assets.c.id == asset_id,
            state,
            present(user_id, assets.c.practice_session_id),
        )
    ).one_or_none()
    if row is None:
        raise NotFound("This recording, picture or link is not here.")
    return row


def get_stored_file(user_id: int, asset_id: str, store: AssetStore) -> StoredFile:
    """Return an uploaded file.

    :raises NotFound: see get_asset; or it is a link, or the file itself is gone from the disk.
    """
    row = get_asset(user_id, asset_id)
    if row.file_hash is None or not (path := store.path_of(row.file_hash)).is_file():
        raise NotFound("There is no such file on this server.")
    return StoredFile(path, row.file_hash, row.media_type, row.name, is_inline=row.asset_type != "file")
