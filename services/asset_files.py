"""Uploaded files on the disk, named by the SHA-256 of their content."""

import errno
import hashlib
import os
import secrets
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from errors import TooLarge
from services.file_kinds import sniff

CHUNK_BYTES = 1024 * 1024
ORPHAN_SECONDS = 86_400
INCOMING = "incoming"
ASIDE = ".old"
PLURALS = {"image": "Pictures", "audio": "Recordings", "video": "Videos", "file": "Files"}
DISK_IS_FULL = (errno.ENOSPC, errno.EDQUOT)


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file as it is served."""

    path: Path
    file_hash: str
    media_type: str
    name: str
    is_inline: bool


@dataclass(frozen=True, slots=True)
class Content:
    """What an uploaded file is; `kind` is a word of words.ASSET_TYPES."""

    file_hash: str
    byte_count: int
    media_type: str
    kind: str


@dataclass(frozen=True, slots=True)
class AssetStore:
    """Where files stand and how large they may be: `limits` by kind and `quota` for all of a person's, in bytes."""

    folder: Path
    limits: dict[str, int]
    quota: int

    def path_of(self, file_hash: str) -> Path:
        """Return where the file of this hash stands."""
        return self.folder / file_hash[:2] / file_hash

    def examine(self, stream: IO[bytes]) -> Content:
        """Return what a file is.

        :raises TooLarge: it is larger than its kind may be.
        """
        media_type, kind = sniff(stream)
        byte_count = stream.seek(0, os.SEEK_END)
        if byte_count > self.limits[kind]:
            raise too_large(f"{PLURALS[kind]} may have up to {say_bytes(self.limits[kind])}", self.limits[kind])
        stream.seek(0)
        digest = hashlib.file_digest(stream, "sha256")  # type: ignore[arg-type]  # a spooled file has what it needs
        return Content(digest.hexdigest(), byte_count, media_type, kind)

    def keep(self, stream: IO[bytes], content: Content) -> None:
        """Store a file so that it stands, whole, when this returns; the same content stands once.

        A file that stands already is marked as new, so that no sweep takes it before a row names it.

        :raises TooLarge: the disk is full.
        """
        path = self.path_of(content.file_hash)
        with suppress(FileNotFoundError):
            os.utime(path)
            return
        draft = self.folder / INCOMING / secrets.token_hex(16)
        for folder in (path.parent, draft.parent):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        stream.seek(0)
        try:
            with draft.open("xb") as file:
                while chunk := stream.read(CHUNK_BYTES):
                    file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(path)
        except OSError as error:
            draft.unlink(missing_ok=True)
            if error.errno in DISK_IS_FULL:
                raise TooLarge("The server's disk is full. Nothing was stored.", slug="disk-full") from error
            raise
        sync_folder(path.parent)

    def sweep(self, named: Callable[[list[str]], set[str]], older_than_seconds: int = ORPHAN_SECONDS) -> int:
        """Delete files that are old and that nobody names, and uploads that never came to an end.

        A file is moved away and looked at again before it goes: an upload of the same content may just have found it.

        :param named: returns those of some hashes that a row names.
        :returns: how many files went.
        """
        newest = time.time() - older_than_seconds
        count = 0
        for folder in sorted(path for path in self.folder.glob("*") if path.is_dir()):
            put_back(folder)
            old = [path for path in folder.iterdir() if is_older(path, newest)]
            kept = set[str]() if folder.name == INCOMING else named([path.name for path in old])
            count += sum(delete_old(path, newest) for path in old if path.name not in kept)
        return count


def too_large(what: str, limit_bytes: int, slug: str = "too-large") -> TooLarge:
    """Return the refusal of a file, with the limit it is over."""
    return TooLarge(f"{what}. Nothing was stored.", slug=slug, limit_bytes=limit_bytes)


def say_bytes(count: int) -> str:
    """Return a size in words: `25 MB`, `1 GB`, `1.5 GB`."""
    megabytes = count / 1_000_000
    return f"{megabytes / 1000:.4g} GB" if megabytes >= 1000 else f"{megabytes:.4g} MB"


def sync_folder(folder: Path) -> None:
    """Make a rename last, where folders can be synced."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def is_older(path: Path, instant: float) -> bool:
    """Return whether a file was last touched before `instant`; no, if it is gone."""
    with suppress(FileNotFoundError):
        return path.stat().st_mtime < instant
    return False


def put_back(folder: Path) -> None:
    """Put back what a sweep that was killed had moved away."""
    for aside in folder.glob(f"*{ASIDE}"):
        path = aside.with_name(aside.name.removesuffix(ASIDE))
        if path.exists():
            aside.unlink(missing_ok=True)
        else:
            aside.replace(path)


def delete_old(path: Path, newest: float) -> bool:
    """Delete a file unless somebody touched it in this moment."""
    aside = path.with_name(path.name + ASIDE)
    with suppress(FileNotFoundError):
        path.replace(aside)
        if is_older(aside, newest):
            aside.unlink()
            return True
        aside.replace(path)
    return False
