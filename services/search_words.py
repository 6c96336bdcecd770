"""What a person typed, as words, and where they stand in a text."""

import re
import unicodedata
from typing import Any

WORD = re.compile(r"[^\W_]+")
MOST_WORDS = 12
EXCERPT_LENGTH = 90
FIELDS = ("name", "description", "notes")


def split_words(text: str) -> list[str]:
    """Return the words of a text: runs of letters and digits; everything else only separates them."""
    return WORD.findall(text if text.isascii() else unicodedata.normalize("NFC", text))


def fold(text: str) -> str:
    """Return the text without case and accents."""
    if text.isascii():
        return text.lower()
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return plain.lower()


def sqlite_match(user_id: int, words: list[str], *, is_name_only: bool) -> str:
    """Return an FTS5 query for rows of this person in which each word begins a word."""
    columns = "name" if is_name_only else "{name description notes}"
    quoted = " AND ".join(f'"{word}" *' for word in words)
    return f'owner : "u{user_id}" AND {columns} : ({quoted})'


def postgresql_match(words: list[str], *, is_name_only: bool) -> str:
    """Return a tsquery in which each word begins a word; weight A is the name."""
    return " & ".join(f"'{word}':*{'A' if is_name_only else ''}" for word in words)


def score(words: list[str], texts: dict[str, str | None]) -> tuple[int, int, int]:
    """Return how well a row matches, the best lowest: in which field, how many words are only begun, and how late.

    A row whose words stand in several fields belongs to the last one that is needed.
    """
    wanted = [fold(word) for word in words]
    missing = set(wanted)
    for number, field in enumerate(FIELDS):
        there = split_words(fold(texts[field] or ""))
        missing = {word for word in missing if not any(other.startswith(word) for other in there)}
        if not missing:
            whole = set(there)
            begun = sum(word not in whole for word in wanted)
            first = next((place for place, other in enumerate(there) if other.startswith(wanted[0])), len(there))
            return number, begun, first
    return len(FIELDS) - 1, len(wanted), 0  # the database splits words in its own way now and then


def excerpt(words: list[str], text: str) -> str:
    """Return about EXCERPT_LENGTH characters around the first match, cut at words."""
    line = " ".join(text.split())
    wanted = tuple(fold(word) for word in words)
    starts = [found.start() for found in WORD.finditer(line) if fold(found.group()).startswith(wanted)]
    at = starts[0] if starts else 0
    start = max(at - EXCERPT_LENGTH // 3, 0)
    end = start + EXCERPT_LENGTH
    if end >= len(line):
        start, end = max(len(line) - EXCERPT_LENGTH, 0), len(line)
    if start > 0:
        space = line.find(" ", start - 1, at)
        start = space + 1 if space >= 0 else at
    if end < len(line):
        space = line.rfind(" ", at, end + 1)
        end = space if space > at else end
    return ("…" if start else "") + line[start:end] + ("…" if end < len(line) else "")


def place_of(words: list[str], texts: dict[str, str | None], field: int) -> dict[str, Any]:
    """Return `field` and `excerpt` of a hit whose last needed field is number `field`."""
    name = FIELDS[field]
    text = texts[name]
    return {"field": name, "excerpt": excerpt(words, text) if field and text else None}
