"""What belongs to a session beside its document: recordings, pictures, files, links."""

from typing import IO, Any, cast
from urllib.parse import urlsplit

import sqlalchemy as sa

from errors import Conflict
from extensions import db
from model_types import new_id, utc_now
from models import Goal, SessionAsset
from services.asset_files import AssetStore, Content, say_bytes, too_large
from services.asset_rows import check_practice, describe_asset, fetch_assets, get_asset, list_assets
from services.goals import id_taken
from services.imports.rows import make_own
from services.revisions import take_turn

assets = cast(sa.Table, SessionAsset.__table__)
goals = cast(sa.Table, Goal.__table__)
LONGEST_NAME = 500
UNNAMED = {"image": "Picture", "audio": "Recording", "video": "Video", "file": "File"}
ENDINGS = {
    "image": ("png", "jpg", "jpeg", "gif", "webp", "avif", "heic"),
    "audio": ("mp3", "m4a", "aac", "ogg", "oga", "opus", "wav", "flac"),
    "video": ("mp4", "m4v", "webm", "mov"),
}
ORDER = (assets.c.display_order, assets.c.created_at, assets.c.id)

# Adding -----------------------------------------------------------------------------------------------------------


def link_asset(user_id: int, practice_id: str, data: dict[str, Any]) -> dict[str, Any]:
    """Add a link; repeating it with the same id is the same row.

    :raises NotFound: see check_practice.
    :raises Conflict: the id is taken.
    """
    check_practice(user_id, practice_id)
    if (made := find_made(user_id, practice_id, data, url=data["url"])) is not None:
        return describe_asset(made)
    name = data.get("name") or data["url"].split("://", 1)[1][:LONGEST_NAME]
    asset_type = data.get("asset_type") or type_by_ending(data["url"])
    return add_row(user_id, practice_id, data, name=name, asset_type=asset_type, url=data["url"])


def type_by_ending(url: str) -> str:
    """Return the kind that the end of an address promises."""
    ending = urlsplit(url).path.rpartition(".")[2].lower()
    return next((kind for kind, endings in ENDINGS.items() if ending in endings), "file")


def store_asset(
    user_id: int, practice_id: str, stream: IO[bytes], file_name: str, data: dict[str, Any], store: AssetStore
) -> dict[str, Any]:
    """Store a file, then its row; repeating it with the same id is the same row.

    No transaction is open while the file is read and written: it takes its time, and nobody else's write shall wait.

    :raises NotFound: see check_practice.
    :raises Conflict: the id is taken.
    :raises TooLarge: the file, or all of this person's files together, are over the limit, or the disk is full.
    """
    check_practice(user_id, practice_id)
    is_retry = "id" in data and find_row(user_id, data["id"]) is not None
    db.session.rollback()
    content = store.examine(stream)
    if not is_retry:
        check_room(count_bytes(user_id, but=content.file_hash) + content.byte_count, store)
        db.session.rollback()
    store.keep(stream, content)
    take_turn(user_id)
    check_practice(user_id, practice_id)
    if (made := find_made(user_id, practice_id, data, file_hash=content.file_hash)) is not None:
        return describe_asset(made)
    check_room(count_bytes(user_id, but=content.file_hash) + content.byte_count, store)
    name = data.get("name", "").strip() or tidy_name(file_name) or UNNAMED[content.kind]
    return add_row(user_id, practice_id, data, name=name, **columns_of(content))


def columns_of(content: Content) -> dict[str, Any]:
    """Return what a row says of its file."""
    return {
        "asset_type": content.kind,
        "file_hash": content.file_hash,
        "media_type": content.media_type,
        "byte_count": content.byte_count,
    }


def count_bytes(user_id: int, but: str) -> int:
    """Return how much the files of a person take: each content once, also what can still be brought back."""
    each = sa.select(assets.c.file_hash, sa.func.max(assets.c.byte_count).label("bytes")).where(
        assets.c.user_id == user_id, assets.c.file_hash.is_not(None), assets.c.file_hash != but
    )
    contents = each.group_by(assets.c.file_hash).subquery()
    return int(db.session.execute(sa.select(sa.func.coalesce(sa.func.sum(contents.c.bytes), 0))).scalar_one())


def check_room(byte_count: int, store: AssetStore) -> None:
    """Refuse more than a person may store.

    :raises TooLarge: it is more.
    """
    if byte_count > store.quota:
        words = f"All of your files together may have up to {say_bytes(store.quota)}, what was deleted in the last 30"
        raise too_large(f"{words} days included", store.quota, slug="quota")


def tidy_name(file_name: str) -> str:
    """Return the name of an uploaded file without folders and control characters."""
    last = file_name.replace("\\", "/").rpartition("/")[2]
    return "".join(letter for letter in last if letter.isprintable()).strip()[:LONGEST_NAME]


def find_row(user_id: int, asset_id: str) -> Any:
    """Return a row of session_assets, taken away or not, if there is one."""
    return db.session.execute(
        sa.select(assets).where(assets.c.user_id == user_id, assets.c.id == asset_id)
    ).one_or_none()


def find_made(user_id: int, practice_id: str, data: dict[str, Any], **place: str) -> Any:
    """Return the row that this very create made before, if it did.

    :raises Conflict: its id stands for something else.
    """
    row = find_row(user_id, data["id"]) if "id" in data else None
    if row is None:
        return None
    is_same = row.practice_session_id == practice_id and row.deleted_at is None
    if not is_same or any(getattr(row, key) != value for key, value in place.items()):
        raise id_taken()
    return row


def add_row(user_id: int, practice_id: str, data: dict[str, Any], **columns: Any) -> dict[str, Any]:
    """Add a row behind the others, and return it as it is described."""
    last = sa.select(sa.func.coalesce(sa.func.max(assets.c.display_order), -1)).where(
        assets.c.user_id == user_id, assets.c.practice_session_id == practice_id
    )
    values = {
        "user_id": user_id,
        "id": data.get("id") or new_id(),
        "practice_session_id": practice_id,
        "display_order": db.session.execute(last).scalar_one() + 1,
        **columns,
    }
    db.session.execute(sa.insert(assets).values(values))
    return describe_asset(find_row(user_id, str(values["id"])))


# Changing ---------------------------------------------------------------------------------------------------------


def order_assets(user_id: int, practice_id: str, ids: list[str]) -> list[dict[str, Any]]:
    """Put these assets first, in this order; the others follow as they were.

    :returns: schemas.assets.AssetOut of all of the session's, in order.
    :raises NotFound: see check_practice.
    :raises Conflict: one of them is not there.
    """
    items = list_assets(user_id, practice_id)
    known = [item["id"] for item in items]
    if set(ids) - set(known):
        raise Conflict(
            "One of these is not here any more. Nothing was changed. Load the session again.", slug="no-such-sibling"
        )
    ordered = list(dict.fromkeys([*ids, *known]))
    places = [{"asset_id": asset_id, "place": place} for place, asset_id in enumerate(ordered)]
    update = sa.update(assets).where(assets.c.user_id == user_id, assets.c.id == sa.bindparam("asset_id"))
    db.session.connection().execute(update.values(display_order=sa.bindparam("place")), places)
    moved = [asset_id for asset_id, before in zip(ordered, known, strict=True) if asset_id != before]
    make_own(user_id, assets.name, moved)
    return fetch_assets(user_id, practice_id)


def update_asset(user_id: int, asset_id: str, patch: dict[str, Any]) -> dict[str, Any]:
    """Write what is said of an asset.

    :returns: schemas.assets.AssetOut.
    :raises NotFound: see get_asset.
    """
    row = get_asset(user_id, asset_id)
    if patch:
        write_row(row, **patch)
    return describe_asset(find_row(user_id, asset_id))


def trash_asset(user_id: int, asset_id: str) -> None:
    """Take an asset away; it can be brought back until it is purged.

    :raises NotFound: see get_asset.
    """
    write_row(get_asset(user_id, asset_id), deleted_at=utc_now())


def restore_asset(user_id: int, asset_id: str) -> dict[str, Any]:
    """Bring an asset back to its place.

    :returns: schemas.assets.AssetOut.
    :raises NotFound: it was not taken away; see get_asset.
    """
    write_row(get_asset(user_id, asset_id, is_deleted=True), deleted_at=None)
    return describe_asset(find_row(user_id, asset_id))


def write_row(row: Any, **values: Any) -> None:
    """Write columns of a row; from then on it is the person's own, wherever it came from."""
    make_own(row.user_id, assets.name, [row.id])
    db.session.execute(sa.update(assets).where(assets.c.user_id == row.user_id, assets.c.id == row.id).values(values))
