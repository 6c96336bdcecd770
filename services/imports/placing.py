"""What of a file is new, what is here already, and what belongs to a session that is not there; nothing is written."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from disciplines import DISCIPLINES
from extensions import db
from model_types import utc_now
from models import Goal
from services.imports.found import BadRow
from services.imports.making import PRACTICE, Made, New
from services.imports.rows import find_brought

CHUNK_ROWS = 500
TABLES = Goal.metadata.tables
KEY_COLUMNS = {
    "goals": "id",
    "route_completions": "id",
    "session_assets": "id",
    "session_feedback": "practice_session_id",
    "legacy_values": "row_id",
}
KEPT_TABLE = "imports"  # what nobody can read belongs to no other table
WRITTEN_IN = tuple(KEY_COLUMNS)


@dataclass(slots=True)
class Placed:
    """What is to be written, by table; how many rows of each kind are new and here; bad rows by kind."""

    made: Made
    to_write: dict[str, list[New]] = field(default_factory=lambda: {name: list[New]() for name in WRITTEN_IN})
    new: dict[str, int] = field(default_factory=dict[str, int])
    here: dict[str, int] = field(default_factory=dict[str, int])
    bad: dict[str, list[BadRow]] = field(default_factory=dict[str, list[BadRow]])
    in_trash: int = 0


def place_rows(user_id: int, made: Made) -> Placed:
    """Compare what a file holds with what is here; a few statements for each 500 rows."""
    placed = Placed(made, bad={kind: list(rows) for kind, rows in made.bad.items()})
    known = {
        name: fetch_known(user_id, name, (new.id for new in made.news if new.table == name)) for name in WRITTEN_IN
    }
    sessions = known["goals"] | fetch_known(user_id, "goals", {new.session_id for new in made.news} - {""})
    needed = {new.session_id for new in made.news if new.table == "route_completions"}
    said = find_brought(user_id, "session_feedback", (new.id for new in made.news if new.table == "session_feedback"))
    for name in WRITTEN_IN:
        for new in (item for item in made.news if item.table == name):
            problem = why_not(new, sessions)
            if name == "goals" and new.kind == "" and new.id not in needed:
                continue
            if problem is not None:
                note_bad(placed, new, problem)
            elif new.id in known[name] or is_taken_back(new, sessions, said):
                note_here(placed, new, known[name].get(new.id))
            else:
                known[name][new.id] = None
                placed.to_write[name].append(new)
                placed.new[new.kind] = placed.new.get(new.kind, 0) + 1
                if name == "goals":
                    sessions[new.id] = NewSession(new.values["discipline"], new.values["session_start"])
    drop_empty_days(placed)
    fill_moments(placed, sessions)
    return placed


@dataclass(frozen=True, slots=True)
class NewSession:
    """A session that is written now, as fetch_known tells of those that are here."""

    discipline: str | None
    session_start: Any
    type: str = PRACTICE
    deleted_at: Any = None


def fetch_known(user_id: int, name: str, ids: Iterable[str]) -> dict[str, Any]:
    """Return which of some ids are in a table already, and for sessions what they are."""
    table, key = TABLES[name], KEY_COLUMNS[name]
    columns = [table.c[key].label("key")]
    if name == "goals":
        columns += [table.c[column] for column in ("discipline", "session_start", "type", "deleted_at")]
    conditions = [table.c.user_id == user_id]
    if name == "legacy_values":
        conditions.append(table.c.table_name == KEPT_TABLE)
    wanted, known = list(dict.fromkeys(ids)), dict[str, Any]()
    for first in range(0, len(wanted), CHUNK_ROWS):
        chunk = table.c[key].in_(wanted[first : first + CHUNK_ROWS])
        for row in db.session.execute(sa.select(*columns).where(*conditions, chunk)):
            known[row.key] = row if name == "goals" else None
    return known


def why_not(new: New, sessions: dict[str, Any]) -> str | None:
    """Return why a row cannot come in; None: it can, or it is here."""
    if new.table == "legacy_values":
        return None
    session = sessions.get(new.session_id)
    if new.table == "goals":
        return "its id is taken by something else" if session is not None and session.type != PRACTICE else None
    if session is None or session.type != PRACTICE:
        return "its session is not there"
    if session.deleted_at is not None:
        return "its session is in the trash"
    plugin = DISCIPLINES.get(session.discipline or "")
    if new.table == "route_completions" and (plugin is None or plugin.record_table != new.table):
        return "its session is one of another kind"
    return None


def is_taken_back(new: New, sessions: dict[str, Any], said: set[str]) -> bool:
    """Return whether a row says how a session was that stays as it is: one that is here, and lost what was said of it.

    :param said: the sessions whose feedback an import brought in before.
    """
    if new.table != "session_feedback" or isinstance(sessions[new.session_id], NewSession):
        return False
    return new.kind == "" or new.id in said


def note_bad(placed: Placed, new: New, problem: str) -> None:
    """Note a row that cannot come in."""
    if new.kind:
        placed.bad.setdefault(new.kind, []).append(BadRow(new.row, problem, None, new.file_name))


def note_here(placed: Placed, new: New, row: Any) -> None:
    """Note a row that is here already."""
    if new.kind:
        placed.here[new.kind] = placed.here.get(new.kind, 0) + 1
        placed.in_trash += getattr(row, "deleted_at", None) is not None


def drop_empty_days(placed: Placed) -> None:
    """Leave out the sessions of a logbook into which nothing new comes."""
    filled = {new.session_id for new in placed.to_write["route_completions"]}
    placed.to_write["goals"] = [new for new in placed.to_write["goals"] if new.kind or new.id in filled]


def fill_moments(placed: Placed, sessions: dict[str, Any]) -> None:
    """Say when things were climbed that have no time: one after the other, a second apart."""
    counts: dict[str, int] = {}
    for new in placed.to_write["route_completions"]:
        if new.values["climbed_at"] is None:
            count = counts[new.session_id] = counts.get(new.session_id, -1) + 1
            start = sessions[new.session_id].session_start or utc_now()
            new.values["climbed_at"] = start + timedelta(seconds=count)
