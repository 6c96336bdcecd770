"""The documents of sessions that come in: checked as strictly as those that a client writes."""

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError

from disciplines import DISCIPLINES
from services.documents import DocumentError, parse_document
from services.imports.found import BadRowError, SessionDraft
from services.measuring import read_details


def document_of(draft: SessionDraft) -> tuple[dict[str, Any], dict[str, Any] | None]:
    """Return the document of a session, and its details as the discipline reads them; None without any.

    :raises BadRowError: it is refused, or its details are.
    """
    details = {key: value for key, value in draft.details.items() if value is not None}
    document: dict[str, Any] = {
        "version": 1,
        "sections": list(draft.sections),
        "notes": draft.notes,
        "details": details,
        "extra": dict(draft.extra),
    }
    try:
        parsed = parse_document(document)
        read = read_checked(draft, parsed["details"]) if details else None
    except DocumentError as error:
        raise BadRowError("it cannot be stored", str(error)) from error
    except ValidationError as error:
        raise BadRowError("its details are refused", first_message(error.messages)) from error
    return parsed, read


def read_checked(draft: SessionDraft, details: Mapping[str, Any]) -> dict[str, Any]:
    """Return details as the discipline reads them.

    :raises ValidationError: they are not details of it.
    """
    said = {key: value for key, value in details.items() if key not in draft.made}
    return read_details(DISCIPLINES[draft.discipline], said) | {key: details[key] for key in draft.made}


def first_message(messages: Any, path: str = "") -> str:
    """Return the first thing that is wrong with details: `image_count: Must be …`."""
    if isinstance(messages, Mapping):
        key, inner = next(iter(messages.items()))
        return first_message(inner, f"{path}.{key}" if path else str(key))
    said = messages[0] if isinstance(messages, list) and messages else messages
    return f"{path}: {said}" if path else str(said)
