"""How migration 0003 carries one cell over and back, for each kind of column. This is history: it does not change.

A value that would not come back exactly as it was is *odd*: its original is kept in `legacy_values`.
"""

import json
import math
import re
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any

import orjson
from add_session_analytics_fields import Clock

MAX_INTEGER = 2**31 - 1
MAX_DEPTH = 64
LITERAL_NOTE = "; kept as an SQL literal"
_LONG_NUMBER = re.compile(r"\d{18}|\d[eE][+-]?\d{3}", re.ASCII)
_DAY = re.compile(r"\s*(\d{4}-\d\d-\d\d)(?:[T ]00:00(?::00(?:\.0+)?)?)?\s*", re.ASCII)


class Zone:
    """The zone of the old program's wall time, both ways."""

    def __init__(self, zone: tzinfo) -> None:
        self.zone = zone
        self.clock = Clock(zone)

    def utc(self, value: Any) -> str | None:
        """Return an instant as `2026-11-20T07:00:00.000000Z`; None if it is none."""
        instant = self.clock.read(value)
        return None if instant is None else instant.isoformat(timespec="microseconds") + "Z"

    def wall(self, value: str | None) -> str | None:
        """Return the old program's text of an instant."""
        if value is None:
            return None
        try:
            local = datetime.fromisoformat(value).astimezone(self.zone)
        except (ValueError, OverflowError):
            return None
        return local.replace(tzinfo=None).isoformat(" ", timespec="microseconds")

    def day(self, value: str | None, day_start_hour: int = 0) -> str | None:
        """Return the day of an instant, with days that begin at `day_start_hour`."""
        if value is None:
            return None
        try:
            local = datetime.fromisoformat(value).astimezone(self.zone).replace(tzinfo=None)
            return (local - timedelta(hours=day_start_hour)).date().isoformat()
        except (ValueError, OverflowError):
            return None


@dataclass(frozen=True, slots=True)
class Kind:
    """Both ways of one kind of column, and what is wrong with a value that does not come back as it was."""

    up: Callable[[Any, Zone], Any]
    down: Callable[[Any, Zone], Any]
    reason: str


def _same(value: Any, _zone: Zone) -> Any:
    return value


def plain_text(value: Any) -> str:
    """Return any cell as text of valid UTF-8."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "backslashreplace")
    text = value if isinstance(value, str) else str(value)
    return text if text.isascii() else text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _text_up(value: Any, _zone: Zone) -> Any:
    return "" if value is None else plain_text(value)


def _optional_text_up(value: Any, _zone: Zone) -> Any:
    return None if value is None else plain_text(value)


def _raw_up(value: Any, _zone: Zone) -> Any:
    """Keep the very bytes: text that is not UTF-8 becomes a blob of the same bytes, which any driver can read."""
    if isinstance(value, str) and not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            return value.encode("utf-8", "surrogateescape")
    return value if value is None or isinstance(value, str | bytes) else str(value)


def _flag(default: bool) -> Kind:
    def up(value: Any, _zone: Zone) -> bool:
        if value is None:
            return default
        return value.strip().lower() in ("1", "t", "true", "y", "yes", "on") if isinstance(value, str) else bool(value)

    return Kind(up, lambda value, _zone: int(value), "not 0 or 1")


def _integer_up(value: Any, _zone: Zone) -> int | None:
    return value if isinstance(value, int) and abs(value) <= MAX_INTEGER else None


def _position_up(value: Any, _zone: Zone) -> int:
    return value if isinstance(value, int) and abs(value) <= MAX_INTEGER else 0


def _day_up(value: Any, zone: Zone) -> str | None:
    if not isinstance(value, str):
        return None
    if (match := _DAY.fullmatch(value)) is not None:
        try:
            return date.fromisoformat(match[1]).isoformat()
        except ValueError:
            return None
    return zone.day(zone.utc(value))


def _day_down(value: Any, _zone: Zone) -> str | None:
    return None if value is None else f"{value} 00:00:00.000000"


def strict_json(text: Any, shapes: tuple[type, ...]) -> bool:
    """Return whether `text` is JSON that every reader reads alike: of these shapes, in UTF-8, numbers of 64 bits."""
    if not isinstance(text, str) or text[:1].isspace():
        return False
    parts = text.count("[") + text.count("{")
    if parts > 100_000:
        return False
    try:
        if parts <= MAX_DEPTH and _LONG_NUMBER.search(text) is None:
            return isinstance(orjson.loads(text), shapes)  # as strict as what follows, where numbers are short
        value = json.loads(text)
        json.dumps(value, allow_nan=False, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return False
    return isinstance(value, shapes) and _is_plain(value)


def _is_plain(root: Any) -> bool:
    waiting = [(root, 1)]
    while waiting:
        value, depth = waiting.pop()
        if isinstance(value, dict | list):
            if depth > MAX_DEPTH:
                return False
            waiting.extend((item, depth + 1) for item in (value.values() if isinstance(value, dict) else value))
        elif (isinstance(value, float) and not math.isfinite(value)) or (
            isinstance(value, int) and not -(2**63) <= value < 2**63
        ):
            return False
    return True


def _json_up(value: Any, _zone: Zone) -> Any:
    return value if strict_json(value, (dict, list)) else None


def _document_up(value: Any, _zone: Zone) -> Any:
    return value if strict_json(value, (dict,)) else None


TEXT = Kind(_text_up, _same, "not text")
OPTIONAL_TEXT = Kind(_optional_text_up, _same, "not text")
RAW = Kind(_raw_up, _same, "not text of UTF-8; its bytes are unchanged")
FALSE = _flag(False)
TRUE = _flag(True)
INTEGER = Kind(_integer_up, _same, "not a whole number of 32 bits")
POSITION = Kind(_position_up, _same, "not a whole number of 32 bits")
WALL = Kind(
    lambda value, zone: zone.utc(value),
    lambda value, zone: zone.wall(value),
    "not a wall time as the old program wrote it",
)
UTC_TEXT = Kind(lambda value, zone: zone.utc(value), _same, "not an instant in UTC")
DAY = Kind(_day_up, _day_down, "not a day")
JSON = Kind(_json_up, _same, "not a JSON list or object")
DOCUMENT = Kind(_document_up, _same, "not a JSON object")


def is_same(one: Any, other: Any) -> bool:
    """Return whether two cells are the same value of the same type; 0 and false are."""
    return one == other and (type(one) is type(other) or {type(one), type(other)} == {bool, int})


def write_literal(value: Any) -> tuple[str | None, str]:
    """Return any cell as text, and the note to add to the reason if it was not plain text."""
    if value is None:
        return None, ""
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            return f"CAST(x'{value.encode('utf-8', 'surrogateescape').hex()}' AS TEXT)", LITERAL_NOTE
        return value, ""
    if isinstance(value, bytes):
        return f"x'{value.hex()}'", LITERAL_NOTE
    return repr(int(value) if isinstance(value, bool) else value), LITERAL_NOTE


def read_literal(text: str | None, reason: str) -> Any:
    """Return the cell that write_literal wrote."""
    if text is None or not reason.endswith(LITERAL_NOTE):
        return text
    if text.startswith("CAST("):
        return bytes.fromhex(text[len("CAST(x'") : text.index("' AS")]).decode("utf-8", "surrogateescape")
    if text.startswith("x'"):
        return bytes.fromhex(text[2:-1])
    try:
        return int(text)
    except ValueError:
        return float(text)


def row_json(row: dict[str, Any]) -> str:
    """Return a whole old row as JSON text; cells that JSON cannot carry stand as `{"sql": literal}`."""
    cells: dict[str, Any] = {}
    for name, value in row.items():
        text, note = write_literal(value)
        is_plain = not note or (isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value))
        cells[name] = value if is_plain else {"sql": text}
    return json.dumps(cells, ensure_ascii=False)


def row_of_json(text: str) -> dict[str, Any]:
    """Return the row that row_json wrote."""
    return {
        name: read_literal(value["sql"], LITERAL_NOTE) if isinstance(value, dict) else value
        for name, value in json.loads(text).items()
    }


def now_text() -> str:
    """Return this instant as the database stores it."""
    return datetime.now(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def surrogate_text(raw: bytes) -> str:
    """Read a cell of SQLite whatever its encoding, so that no cell can stop the copying."""
    return raw.decode("utf-8", "surrogateescape")


def is_sqlite_connection(connection: Any) -> bool:
    """Return whether this is a connection of sqlite3."""
    return isinstance(connection, sqlite3.Connection)
