"""Seeing from its content what a file holds."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, cast

from errors import Invalid
from services.imports import climbing_tables, drills, sessions, story_tables
from services.imports.drills import STORAGE
from services.imports.files import decode, read_csv, read_json
from services.imports.found import Found, Kind, Row, Table
from services.imports.values import column_key

WRAPPERS = ("data", "local_storage", "storage", "tables", "export")
# A list under a name like this is of this kind; `sessions` and unknown names are told by their columns.
NAMES: tuple[tuple[str, Kind], ...] = (
    (
        r"climb.*(completion|ascent|send|tick)s?|route_completions?|completions|ascents|climbs",
        climbing_tables.COMPLETIONS,
    ),
    (r"climb.*sessions?", climbing_tables.SESSIONS),
    (r"climb.*log(book)?|logbook|ticks?|ticklist", climbing_tables.LOGBOOK),
    (r"(bedtime|story|session)?_?(asset|media)s?|(bedtime|story)_session_assets", story_tables.ASSETS),
    (r"(bedtime|story|session)?_?feedbacks?|(bedtime|story)_session_feedbacks?", story_tables.FEEDBACK),
    (r"(bedtime|story).*sessions?|stories|bedtimes?", story_tables.SESSIONS),
    (r"(yoga_)?practice_sessions?|practices", sessions.PRACTICES),
)
PARTS = {
    "completions": climbing_tables.COMPLETIONS,
    "climbs": climbing_tables.COMPLETIONS,
    "assets": story_tables.ASSETS,
    "feedback": story_tables.FEEDBACK,
}
STARTS = set(sessions.START) | {"created_at"}
GRADES = {"grade", "route_grade", "ascent_grade", "rating", "difficulty"}
CLIMBS = {*climbing_tables.STYLES[:-1], *climbing_tables.TRIES, "route", "route_name", "route_boulder", "crag_name"}


def recognise(content: bytes, file_name: str) -> Found:
    """Return what a file holds.

    :raises Invalid: nothing in it is known here.
    """
    text = decode(content)
    found = Found(file_name)
    if text.lstrip("\ufeff \t\r\n")[:1] in ("{", "["):
        try:
            value = read_json(text)
        except ValueError as error:
            raise unknown("It looks like JSON, but cannot be read to its end. It may be cut off.") from error
        add_json(found, value)
    else:
        columns, rows = read_csv(text)
        kind = kind_of_table(file_name.rpartition(".")[0], columns, rows)
        if kind is None:
            named = ", ".join(name for name in columns if name)[:300]
            raise unknown(f"Its columns are: {named}." if named else "It is empty.")
        found.tables.append(Table(kind, rows))
    if not found.tables:
        raise unknown("No part of it has the columns of a known table.")
    note_people(found)
    return found


def unknown(reason: str) -> Invalid:
    """Return the refusal of a file."""
    return Invalid(f"Nothing in this file is known here. {reason} Nothing was changed.", slug="unknown-file")


def add_json(found: Found, value: Any, name: str = "") -> None:
    """Add the tables of a JSON value."""
    if isinstance(value, list):
        add_list(found, cast(list[Any], value), name)
        return
    if not isinstance(value, dict):
        return
    content = cast(dict[str, Any], value)
    unread: list[str] = []
    for key, part in content.items():
        if key in STORAGE:
            add_storage(found, key, part)
        elif isinstance(part, list):
            if not add_list(found, cast(list[Any], part), key):
                unread.append(key)
        elif column_key(key) in WRAPPERS and isinstance(part, dict):
            add_json(found, part, key)
        else:
            unread.append(key)
    if unread and (found.tables or name):
        found.notes.append(f"Not read, for nobody here knows what it is: {', '.join(unread)[:300]}.")


def add_list(found: Found, items: list[Any], name: str) -> bool:
    """Add a list of objects as a table, and what stands in its rows as further ones; return whether it is known."""
    rows = [
        Row(number, cast(dict[str, Any], item)) if isinstance(item, dict) else Row(number, {}, "not an object")
        for number, item in enumerate(items, 1)
    ]
    columns = list(dict.fromkeys(key for row in rows[:200] for key in row.values))
    kind = kind_of_table(name, columns, rows)
    if kind is None:
        return not rows
    if kind in (climbing_tables.SESSIONS, story_tables.SESSIONS):
        rows = take_parts(found, rows, kind)
    found.tables.insert(0 if kind.session_kind == "" else len(found.tables), Table(kind, rows))
    return True


def take_parts(found: Found, rows: list[Row], kind: Kind) -> list[Row]:
    """Return rows without the completions, assets and feedback in them, which become tables of their own."""
    parts: dict[Kind, list[Row]] = {}
    kept: list[Row] = []
    for row in rows:
        values = dict(row.values)
        source_id = values.get("session_id", values.get("id"))
        for name in list(values):
            part = PARTS.get(column_key(name))
            if part is None or part.session_kind != kind.key or source_id is None:
                continue
            items = values[name] if isinstance(values[name], list) else [values[name]]
            if items and all(isinstance(item, dict) for item in items):
                del values[name]
                parts.setdefault(part, []).extend(Row(row.number, {"session_id": source_id, **item}) for item in items)
        kept.append(Row(row.number, values, row.flaw))
    found.tables += [Table(part, of_part) for part, of_part in parts.items()]
    return kept


def add_storage(found: Found, key: str, value: Any) -> None:
    """Add what the drill app keeps under one of its keys: a list, or the text of one."""
    kind = STORAGE[key]
    if kind is drills.HABITS:
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        if text not in ("", "null", "[]", "{}"):
            found.tables.append(Table(kind, [Row(1, {"name": key, "text": text})]))
            found.notes.append(
                "Nobody here knows the shape of the habit data: it is kept as it stands, to look at and to take out."
            )
        return
    items, flaw = value, "the list cannot be read"
    if isinstance(value, str):
        try:
            items = read_json(value)
        except ValueError:
            items = None
    if isinstance(items, Mapping):  # by id
        items = list(cast(Mapping[str, Any], items).values())
    rows = [Row(1, {}, flaw)] if not isinstance(items, list) else []
    for number, item in enumerate(cast(list[Any], items) if isinstance(items, list) else [], 1):
        is_row = isinstance(item, dict)
        rows.append(Row(number, cast(dict[str, Any], item)) if is_row else Row(number, {}, "not an object"))
    found.tables.append(Table(kind, rows))


def kind_of_table(name: str, columns: Sequence[str], rows: Sequence[Row]) -> Kind | None:
    """Return the kind of a table, by its name if that tells, else by its columns; None: it is of none."""
    keys = {column_key(column) for column in columns}
    key = column_key(name)
    if keys & {"chord_results"}:
        return drills.CHORDS
    if "results" in keys and "config" in keys:
        return drills.DRAWINGS
    named = next((kind for pattern, kind in NAMES if re.fullmatch(pattern, key)), None)
    if named is not None and (keys or rows):
        return named if named is not climbing_tables.COMPLETIONS or has_session(keys) else climbing_tables.LOGBOOK
    return kind_of_columns(keys, rows)


def kind_of_columns(keys: set[str], rows: Sequence[Row]) -> Kind | None:
    """Return the kind of a table by its columns."""
    if has_session(keys) and keys & {"asset_type", "asset_id", "display_order"}:
        return story_tables.ASSETS
    if keys & {*story_tables.TEXTS[:2], "num_scenes", "ritual_id", "bedtime_session_id"} and keys & STARTS:
        return story_tables.SESSIONS
    if keys & {"sequence_id", "completion_status"} and keys & STARTS:
        return sessions.PRACTICES
    if keys & GRADES and keys & CLIMBS:
        return climbing_tables.COMPLETIONS if has_session(keys) else climbing_tables.LOGBOOK
    if keys & {"mood_delta", "mood_after", "rating"} and has_session(keys):
        return story_tables.FEEDBACK
    if keys & {"is_at_gym", "at_gym", "gym", "gym_name", "climbing_session_id"} and keys & STARTS:
        return climbing_tables.SESSIONS
    if "prompt" in keys and keys & STARTS:
        return story_tables.SESSIONS
    types = {str(row.values.get("session_type", row.values.get("type", ""))) for row in rows[:200]}
    if types & (climbing_tables.TYPES - {"CUSTOM"}) and keys & STARTS:
        return climbing_tables.SESSIONS
    return None


def has_session(keys: set[str]) -> bool:
    """Return whether the rows name a session."""
    return bool(keys & {*climbing_tables.SESSION, *story_tables.SESSION})


def note_people(found: Found) -> None:
    """Say it when the rows were several people's."""
    people = {str(row.values["user_id"]) for table in found.tables for row in table.rows if row.values.get("user_id")}
    if len(people) > 1:
        found.notes.append(f"The rows are of {len(people)} people (user_id). All of them would become yours.")
