"""Which database a run works on, whether it can be, and bringing its schema up."""

import contextlib
import difflib
import os
import re
import sqlite3
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from tooling.environment import Environment
from tooling.places import ROOT, TroubleError
from tooling.steps import Step, plain

SQLITE_HEAD = b"SQLite format 3\x00"
NOT_NEWS = re.compile(r"^\s*(INFO|DEBUG)\b|: \d+ of \d+$")
REPORT_LINES = 40
SCHEMES = ("sqlite", "postgresql", "postgresql+psycopg", "postgres")


def database_url(given: str, here: Path) -> str:
    """Turn what a person gave, a file or an address, into a database URL.

    :param here: the folder a relative path is meant from.
    :raises TroubleError: there is no such folder, the file is not a database, or its kind is not known.
    """
    scheme, separator, _rest = given.partition("://")
    if separator:
        if scheme not in SCHEMES:
            raise TroubleError(f"--database {given}: give a file, or an address that begins with postgresql://")
        if given.startswith("sqlite:////"):
            refuse_unusable(Path(given.removeprefix("sqlite:///")))
        return given
    path = (here / Path(given).expanduser()).resolve()
    refuse_unusable(path)
    return f"sqlite:///{path.as_posix()}"


def refuse_unusable(path: Path) -> None:
    """Raise TroubleError unless a SQLite database is at the path, or can be made there."""
    if not path.parent.is_dir():
        raise TroubleError(f"There is no folder {path.parent}, so there can be no database {path.name} in it.")
    if path.is_dir():
        raise TroubleError(f"{path} is a folder. Give the path of the database file in it.")
    if not path.exists():
        if not os.access(path.parent, os.W_OK):
            raise TroubleError(f"A new database cannot be written into {path.parent}: no permission.")
        return
    try:
        with path.open("rb") as file:
            head = file.read(len(SQLITE_HEAD))
    except OSError as error:
        raise TroubleError(f"{path} cannot be read: {error.strerror}.") from error
    if head and head != SQLITE_HEAD:
        raise TroubleError(f"{path} is not a SQLite database. Nothing was changed in it.")
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise TroubleError(f"{path} cannot be written: no permission for it or for its folder.")


def refuse_unknown_zone(environment: Environment, zone: str) -> None:
    """Raise TroubleError unless the environment's Python knows the time zone; names the likeliest ones."""
    ask = "import sys, zoneinfo; print('\\n'.join(zoneinfo.available_timezones()))"
    asked = subprocess.run([environment.python, "-c", ask], capture_output=True, text=True, check=True)
    known = asked.stdout.split()
    if zone not in known:
        by_end = {name.rpartition("/")[2].lower(): name for name in known}
        close = difflib.get_close_matches(zone.rpartition("/")[2].lower().replace(" ", "_"), by_end, 3, 0.8)
        hint = " Did you mean " + " or ".join(by_end[name] for name in close) + "?" if close else ""
        raise TroubleError(f"--time-zone {zone}: there is no such time zone.{hint} Names look like Europe/Vienna.")


def prepare_database(environment: Environment, env: Mapping[str, str], hold: Sequence[int] = ()) -> None:
    """Bring the schema of the database named by `DATABASE_URL` to the newest revision; a backup is made first."""
    if is_at_head(env.get("DATABASE_URL", ""), ROOT / "migrations" / "versions"):
        return
    with Step("database") as step:
        step.run(
            environment.module("flask", "--app", "app", "database", "upgrade"),
            env={**env, "SHOW_PROGRESS": "1"},
            hold=hold,
        )
        step.note = "up to date"
    tell([text for text in map(plain, step.said) if not NOT_NEWS.search(text)])


def tell(report: Sequence[str], folder: Path = ROOT / "instance") -> None:
    """Print what the upgrade reported; one too long for a screen is also kept as a file, for it comes only once."""
    for line in report[:REPORT_LINES]:
        print(f"    {line}")
    if len(report) > REPORT_LINES:
        kept = folder / f"upgrade-{time.strftime('%Y%m%d-%H%M%S')}.txt"
        kept.write_text("\n".join(report) + "\n", "utf-8")
        print(f"    … and {len(report) - REPORT_LINES} lines more; all of them are in {kept}")


def is_at_head(url: str, versions: Path) -> bool:
    """Say whether a SQLite file is fully brought up, without loading the program (that takes a second)."""
    path = Path(url.removeprefix("sqlite:///"))
    scripts = sorted(versions.glob("[0-9]*_*.py"))
    if not url.startswith("sqlite:///") or not path.is_file() or not scripts:
        return False
    head = re.search(r"""^revision\b[^=]*=\s*["'](.+?)["']""", scripts[-1].read_text("utf-8"), re.MULTILINE)
    with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(path, timeout=1)) as connection:
        rows = connection.execute("SELECT version_num FROM alembic_version").fetchall()
        # An upgrade that was cut off after its last migration has sessions whose documents were not read yet.
        left = connection.execute(
            "SELECT 1 FROM goals WHERE type = 'PracticeSession' AND section_seconds IS NULL LIMIT 1"
        ).fetchone()
        return head is not None and rows == [(head.group(1),)] and left is None
    return False
