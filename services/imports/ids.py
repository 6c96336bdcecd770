"""The ids of what comes in: the same each time that the same row is brought in by the same person."""

import re
import uuid

IDS = uuid.UUID("c7a1f0de-0c5b-5d0e-9b52-3f0a4f3c8e17")
OWN_ID = re.compile(r"(?=.*[A-Za-z])[A-Za-z0-9._:-]{16,64}")


def row_id(user_id: int, kind: str, source_id: str | None, key: str) -> str:
    """Return the id of a row: its own if it is long enough to be meant for it alone, else one that is made of it.

    :param key: what makes a row without an id this one.
    """
    if source_id is not None and OWN_ID.fullmatch(source_id):
        return source_id
    return str(uuid.uuid5(IDS, f"{user_id}\n{kind}\n{'key' if source_id is None else 'id'}\n{source_id or key}"))
