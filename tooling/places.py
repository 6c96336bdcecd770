"""Where things lie in the checkout, and the error that ends a command with a sentence."""

import hashlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
IS_WINDOWS = os.name == "nt"


class TroubleError(Exception):
    """Something a person has to change; its text says what and how, and is all they see."""


class Interrupted(BaseException):
    """The person (Ctrl-C) or the system (SIGTERM) asked for the end."""


def venv_python(venv: Path) -> Path:
    """Return where the interpreter of a virtual environment lies on this system."""
    return venv / "Scripts" / "python.exe" if IS_WINDOWS else venv / "bin" / "python"


def fingerprint(paths: Iterable[Path], *extra: str) -> str:
    """Hash names and contents of files, so that any change of one, or a renamed one, is seen.

    :param extra: further texts that count, such as a version.
    """
    digest = hashlib.sha256(repr(extra).encode())
    for path in sorted(paths):
        content = path.read_bytes()
        digest.update(f"{path.as_posix()}:{len(content)}:".encode())
        digest.update(content)
    return digest.hexdigest()


def read_stamp(path: Path) -> str:
    """Return what a stamp says; a missing stamp says nothing, so its step is done again."""
    try:
        return path.read_text("utf-8").strip()
    except OSError:
        return ""


def write_stamp(path: Path, text: str) -> None:
    """Write a stamp in one move, so that it is never half there."""
    draft = path.with_name(path.name + ".new")
    draft.write_text(text + "\n", "utf-8")
    draft.replace(path)


def python_version() -> str:
    """Return this interpreter's version, as 3.11.7."""
    return ".".join(str(part) for part in sys.version_info[:3])
