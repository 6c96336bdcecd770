"""The session document: older shapes are upgraded to version 1, and what a writer sends is checked.

A stored document is never refused: what does not fit version 1 stands unchanged in the nearest `extra`, and text that
is not JSON in `extra.legacy_text`. Keys that came later (`pauses`, `confirmed_at`, an activity's `planned_seconds`, a
set's `duration_seconds`) are added, empty, to documents that were written before. Documents before version 1 have
`sections[].exercises[]` with naive times, which are wall time of the zone named when the old database was brought in
(services/promotion_store.legacy_zone).
"""

from datetime import tzinfo
from typing import Any

from services.document_reader import VERSION, DocumentError, Reader, is_current
from services.document_text import CUT_DEPTH, MAX_DEPTH, clean, depth_of, read_text, same_value, storable_text
from services.instants import zone_named

__all__ = ["VERSION", "DocumentError", "examine_document", "is_current", "parse_document", "upgrade_document"]

NOT_CARRIED = "It is nested too deep, or holds numbers or characters that JSON cannot carry."
# A session of hours has hundreds. To read, store and show this many takes about a second, and other writers wait.
MAX_PARTS = 5_000


def count_parts(document: dict[str, Any]) -> int:
    """Return how many sections, activities, sets, values, intervals and pauses a document of version 1 has."""
    activities = [item for section in document["sections"] for item in section["activities"]]
    sets = [item for activity in activities for item in activity["sets"]]
    values = sum(len(item["metrics"]) for item in (*activities, *sets))
    return (
        len(document["sections"])
        + len(activities)
        + len(sets)
        + values
        + sum(len(item["intervals"]) for item in activities)
        + len(document["pauses"])
    )


def upgrade_document(raw: Any, zone: str | tzinfo = "UTC") -> dict[str, Any]:
    """Return the document of version 1 that a stored value stands for; never fails, and gives the same ids each time.

    :param raw: the value of `attributes`, or the text (or bytes) of `session_data`, or None.
    :param zone: whose wall time the naive times of an old document are.
    """
    return examine_document(raw, zone)[0]


def examine_document(raw: Any, zone: str | tzinfo = "UTC") -> tuple[dict[str, Any], list[str]]:
    """Return what upgrade_document does, and in words what could not be used of the stored value."""
    reader = Reader(zone_named(zone) if isinstance(zone, str) else zone, is_strict=False)
    if isinstance(raw, str | bytes) and raw:
        try:
            value, is_exact = read_text(raw)
        except ValueError:
            value, is_exact = None, False
            reader.odd.append("the text is not JSON")
        else:
            reader.odd += (
                [] if is_exact else ["parts of the text are kept as text: too deep, or nothing JSON can carry"]
            )
        document = reader.document(value)
        if not is_exact:
            reader.put(document["extra"], "legacy_text", storable_text(raw))
        return document, reader.odd
    if is_current(raw) and depth_of(document := reader.document(clean(raw, MAX_DEPTH))) <= MAX_DEPTH:
        return document, reader.odd
    return reader.document(None if raw in ("", b"") else clean(raw, CUT_DEPTH)), reader.odd


def parse_document(value: Any, zone: str | tzinfo = "UTC") -> dict[str, Any]:
    """Return the document of version 1 that a writer sent: version 1 itself, or the old shape as an object or its text.

    :param zone: whose wall time the naive times of the old shape are; version 1 must not contain any.
    :raises DocumentError: it is not an object, is nested too deep, or (version 1) holds values of the wrong kind.
    """
    if isinstance(value, str | bytes):
        try:
            value, is_exact = read_text(value)
        except ValueError as error:
            raise DocumentError("This is not JSON.") from error
        if not is_exact:
            raise DocumentError(NOT_CARRIED)
    if not isinstance(value, dict):
        raise DocumentError("A document is an object with `sections`.")
    if depth_of(value) > MAX_DEPTH:
        raise DocumentError(f"It is nested deeper than {MAX_DEPTH} levels.")
    if "version" in value and not is_current(value):
        raise DocumentError("Only version 1 is known here.", "version")
    cleaned = clean(value, MAX_DEPTH)
    reader = Reader(zone_named(zone) if isinstance(zone, str) else zone, is_strict=is_current(value))
    document = reader.document(cleaned)
    if not same_value(cleaned, value):
        raise DocumentError(NOT_CARRIED)
    if count_parts(document) > MAX_PARTS:
        raise DocumentError(f"It has more than {MAX_PARTS} sections, activities, sets, values, intervals and pauses.")
    if depth_of(document) > MAX_DEPTH:
        raise DocumentError(f"It is nested deeper than {MAX_DEPTH} levels.")
    return document
