"""Reading any JSON text that was ever stored: odd values never stop it, and what it cannot carry is kept as text."""

import json
import math
import re
from typing import Any

# The API takes bodies 64 deep and counts the object around the document and the value at the bottom: what it took once
# can be sent back.
MAX_DEPTH = 62
# Upgrading may put a value a few levels deeper (into `extra`), and the result must still be within MAX_DEPTH.
CUT_DEPTH = 56
# The interpreter refuses to convert longer digit strings.
MAX_INTEGER_DIGITS = 4300
CONTAINERS = (dict, list)

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[\]{}]', re.DOTALL)


def depth_of(value: Any) -> int:
    """Return how many lists and objects stand inside each other at the deepest place of `value`."""
    deepest, level = 0, [value] if isinstance(value, CONTAINERS) else []
    while level:
        deepest += 1
        level = [
            child
            for item in level
            for child in (item.values() if isinstance(item, dict) else item)
            if isinstance(child, CONTAINERS)
        ]
    return deepest


def cut_deep_parts(text: str, limit: int = CUT_DEPTH) -> str:
    """Return JSON text in which every part nested deeper than `limit` is a string with that part's own text."""
    pieces: list[str] = []
    depth, kept_to, cut_from = 0, 0, 0
    for token in _TOKEN.finditer(text):
        mark = token.group()
        if mark in "[{":
            depth += 1
            if depth == limit + 1:
                cut_from = token.start()
        elif mark in "]}":
            if depth == limit + 1:
                pieces += [text[kept_to:cut_from], json.dumps(text[cut_from : token.end()])]
                kept_to = token.end()
            depth -= 1
    return "".join([*pieces, text[kept_to:]])


def clean(value: Any, limit: int, depth: int = 1) -> Any:
    """Return `value` with what JSON in UTF-8 cannot carry written as text: NaN, huge integers, halves of characters.

    :param limit: parts nested deeper are written as text as well.
    """
    if isinstance(value, str):
        return _utf8(value)
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return value if -(2**63) <= value < 2**63 else _digits(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else json.dumps(value)
    if not isinstance(value, dict | list):
        return str(value)
    if depth > limit:
        return _json_of(value)
    if isinstance(value, dict):
        return {_utf8(str(key)): clean(child, limit, depth + 1) for key, child in value.items()}
    return [clean(child, limit, depth + 1) for child in value]


def read_text(raw: str | bytes) -> tuple[Any, bool]:
    """Return the JSON value of a stored text, and whether it stands there just as it was written.

    :raises ValueError: it is not JSON.
    """
    text = storable_text(raw)
    shallow = cut_deep_parts(text) if text.count("[") + text.count("{") > CUT_DEPTH else text
    try:
        value = json.loads(shallow.removeprefix("\ufeff"))
    except RecursionError as error:
        raise ValueError("nested too deep to read") from error
    except json.JSONDecodeError:
        raise
    except ValueError:  # an integer of thousands of digits
        value = json.loads(shallow.removeprefix("\ufeff"), parse_int=_integer)
    cleaned = clean(value, CUT_DEPTH)
    return cleaned, is_utf8(raw) and shallow == text and same_value(cleaned, value)


def storable_text(raw: str | bytes) -> str:
    """Return the text of `raw`, with bytes and halves of characters that are not UTF-8 written as escapes."""
    if isinstance(raw, bytes):
        return raw.decode("utf-8", "backslashreplace")
    return _utf8(raw)


def is_utf8(raw: str | bytes) -> bool:
    """Return whether bytes are text in UTF-8, as text always is."""
    if isinstance(raw, bytes):
        try:
            raw.decode("utf-8")
        except UnicodeDecodeError:
            return False
    return True


def same_value(one: Any, other: Any) -> bool:
    """Return whether two JSON values are equal; NaN and a text of it are not."""
    try:
        return bool(one == other)
    except RecursionError:
        return False


def ids_in(value: Any) -> set[str]:
    """Return every id that stands in a document of any version."""
    found: set[str] = set()
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            found.update(name for key in ("id", "instance_id") if isinstance(name := item.get(key), str))
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)
    return found


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) < MAX_INTEGER_DIGITS else digits


def _digits(number: int) -> str:
    try:
        return str(number)
    except ValueError:
        return hex(number)


def _json_of(value: Any) -> str:
    try:
        return json.dumps(value)
    except (RecursionError, TypeError, ValueError):
        return "a part nested too deep to be written"


def _utf8(text: str) -> str:
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode("utf-8")
