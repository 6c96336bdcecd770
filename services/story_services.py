"""The service that writes a person's stories: its address, its model, and its key, which never goes out again."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import SplitResult, urlsplit

import httpx

from errors import Conflict, Invalid
from extensions import db
from models import StoryService
from services.sealed_texts import seal, unseal

ENDING = "/chat/completions"


@dataclass(frozen=True, slots=True)
class ServiceRules:
    """What this server lets a writing service be.

    :param server_secret: what keys are sealed with.
    :param is_private_allowed: whether it may stand on this machine or in its own network.
    """

    server_secret: str = field(repr=False)
    is_private_allowed: bool


@dataclass(frozen=True, slots=True)
class Service:
    """A writing service, ready to be asked."""

    url: str
    model: str
    secret: str | None = field(repr=False)
    is_private_allowed: bool


def describe_service(user_id: int, rules: ServiceRules) -> dict[str, Any]:
    """Return schemas.stories.StoryServiceOut."""
    row = db.session.get(StoryService, user_id)
    return {
        "is_set_up": row is not None,
        "address": row.address if row else None,
        "model": row.model if row else None,
        "has_secret": row is not None and row.secret is not None,
        "is_private_allowed": rules.is_private_allowed,
    }


def set_service(user_id: int, data: dict[str, Any], rules: ServiceRules) -> dict[str, Any]:
    """Set the service up. A key that is not said stays, but never goes along to another host.

    :returns: see describe_service.
    :raises Invalid: the address cannot be asked.
    """
    address = data["address"].strip()
    parts = check_address(address)
    row = db.session.get(StoryService, user_id)
    if row is None:
        row = StoryService(user_id=user_id, secret=None)
        db.session.add(row)
    elif urlsplit(row.address)[:2] != parts[:2]:
        row.secret = None
    row.address, row.model = address, data["model"].strip()
    if "secret" in data:
        row.secret = seal(data["secret"], rules.server_secret) if data["secret"] else None
    db.session.flush()  # it is read again to be told
    return describe_service(user_id, rules)


def check_address(address: str) -> SplitResult:
    """Return the parts of an address.

    :raises Invalid: it has a name and password, a question mark, a mark within the page, or no port that can be.
    """
    try:
        parts = urlsplit(address)
        is_named = httpx.URL(address).host != ""  # which no machine can have, it refuses
        is_plain = is_named and parts.port != 0 and not (parts.query or parts.fragment or "@" in parts.netloc)
    except (ValueError, httpx.InvalidURL):
        parts, is_plain = urlsplit(""), False
    if not is_plain or not parts.hostname or parts.scheme not in ("http", "https") or not address.isprintable():
        raise Invalid(
            "That is not an address that can be asked. Nothing was changed.",
            errors={"address": ["Write it like https://api.example.org/v1; the key has a field of its own."]},
        )
    return parts


def forget_service(user_id: int) -> None:
    """Forget the service and its key; nothing happens if there is none."""
    if (row := db.session.get(StoryService, user_id)) is not None:
        db.session.delete(row)


def get_service(user_id: int, rules: ServiceRules) -> Service:
    """Return the service to ask.

    :raises Conflict: none is set up, or its key cannot be read any more.
    """
    row = db.session.get(StoryService, user_id)
    if row is None:
        raise Conflict("No service that writes stories is set up. Set one up in Settings.", slug="service-not-set-up")
    secret = unseal(row.secret, rules.server_secret) if row.secret is not None else None
    if row.secret is not None and secret is None:
        raise Conflict(
            "The key of the service cannot be read any more: this server has a new secret. Type the key again.",
            slug="service-not-set-up",
        )
    return Service(completions_url(row.address), row.model, secret, rules.is_private_allowed)


def completions_url(address: str) -> str:
    """Return where to ask: `https://host` and `https://host/v1` mean `https://host/v1/chat/completions`."""
    base = address.rstrip("/")
    if base.endswith(ENDING):
        return base
    last = base.rpartition("/")[2]
    is_versioned = len(last) >= 2 and last[0] == "v" and last[1].isdigit()
    return f"{base}{ENDING}" if is_versioned else f"{base}/v1{ENDING}"
