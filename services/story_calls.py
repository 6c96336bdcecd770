"""Asking a writing service over HTTP: with limits on time and size, no redirect, and only where it may stand."""

import logging
import socket
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from typing import Any, cast

import httpx
import orjson

from errors import BadGateway, TooManyRequests
from services.outward_addresses import Address, is_public, resolve
from services.story_services import Service

logger = logging.getLogger(__name__)

CONNECT_SECONDS = 10
ANSWER_SECONDS = 180  # a model on one's own machine is slow
LARGEST_BYTES = 2_000_000
LONGEST_STORY = 200_000  # characters
LONGEST_REASON = 300
AT_ONCE = 2  # each holds a thread of the server
places = threading.BoundedSemaphore(AT_ONCE)
OPENED = ("connection.connect_tcp.complete", "connection.start_tls.complete")
REASONS = {
    400: "The service did not understand the request.",
    401: "The service did not accept the key.",
    402: "The service wants to be paid first.",
    403: "The service did not accept the key.",
    404: "The service knows no such address, or no such model.",
    429: "The service is busy, or what the key may use is used up.",
}


def ask_service(service: Service, messages: list[dict[str, str]]) -> str:
    """Return the story that a service writes.

    :raises BadGateway: it cannot be reached (`service-unreachable`), or did not write one (`service-refused`).
    :raises TooManyRequests: this server waits for as many stories as it can already.
    """
    if not places.acquire(blocking=False):
        raise TooManyRequests("Other stories are being written just now. Try again in a minute.")
    try:
        status, body = post(service, {"model": service.model, "messages": messages, "stream": False})
    finally:
        places.release()
    if status != 200:
        logger.info("story_refused status=%s", status)
        raise refused(status, body)
    return read_story(body)


def post(service: Service, question: dict[str, Any]) -> tuple[int, bytes]:
    """Return the status and the body that a service answers with.

    :raises BadGateway: it cannot be reached, or says too much.
    """
    url = httpx.URL(service.url)  # story_services.check_address has tried that
    port = url.port or (443 if url.scheme == "https" else 80)
    try:
        addresses = resolve(url.host, port)
    except OSError as error:
        raise unreachable(f"There is no machine called {url.host}.") from error
    if not service.is_private_allowed and not all(is_public(address) for address in addresses):
        raise unreachable("This server does not talk to machines of its own network.")
    until = time.monotonic() + ANSWER_SECONDS
    for address in addresses:
        try:
            return exchange(service, url, address, question, until)
        except (httpx.ConnectError, httpx.ConnectTimeout):
            continue
        except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
            is_late = isinstance(error, httpx.TimeoutException) or time.monotonic() >= until
            raise unreachable("The service did not answer in time." if is_late else "The connection broke.") from error
    raise unreachable(f"Nothing answers at {url.host}, port {port}.")


def exchange(
    service: Service, url: httpx.URL, address: Address, question: dict[str, Any], until: float
) -> tuple[int, bytes]:
    """Ask at one address of the host: the one that was looked at, whatever the name means a moment later."""
    headers = {"Host": url.netloc.decode("ascii"), "Accept": "application/json", "Accept-Encoding": "identity"}
    if service.secret:
        headers["Authorization"] = f"Bearer {service.secret}"
    timeout = httpx.Timeout(ANSWER_SECONDS, connect=CONNECT_SECONDS)
    place = url.copy_with(host=str(address))
    with (
        cut_off(until) as note,
        httpx.Client(timeout=timeout, follow_redirects=False, trust_env=False) as client,
        client.stream(
            *("POST", place),
            json=question,
            headers=headers,
            extensions={"sni_hostname": url.host, "trace": note},
        ) as answer,
    ):
        body = b""
        for chunk in answer.iter_raw():
            body += chunk
            if len(body) > LARGEST_BYTES:
                raise refusal("Its answer is too large.")
        return answer.status_code, body


@contextmanager
def cut_off(until: float) -> Generator[Callable[[str, Any], None]]:
    """Yield what has to be told of each connection: it is cut off then, also if the answer still drips."""
    sockets: list[socket.socket] = []

    def cut() -> None:
        for one in sockets:
            with suppress(OSError):  # it is closed already
                socket.socket.shutdown(one, socket.SHUT_RDWR)

    def note(event: str, info: Any) -> None:
        if event in OPENED:
            sockets.append(info["return_value"].get_extra_info("socket"))
            if time.monotonic() >= until:
                cut()

    timer = threading.Timer(max(until - time.monotonic(), 0), cut)
    timer.daemon = True
    timer.start()
    try:
        yield note
    finally:
        timer.cancel()


def read_story(body: bytes) -> str:
    """Return the story in an answer.

    :raises BadGateway: there is none.
    """
    try:
        content: Any = orjson.loads(body)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError) as error:
        raise refusal("It did not answer as such services do.") from error
    if isinstance(content, list):  # some answer in parts
        parts = cast(list[Any], content)
        content = "".join(str(part.get("text", "")) for part in parts if isinstance(part, dict))
    story = content.replace("\x00", "").strip() if isinstance(content, str) else ""
    if not story:
        raise refusal("It answered without a story.")
    if len(story) > LONGEST_STORY:
        raise refusal("Its story is too long.")
    return story


def refused(status: int, body: bytes) -> BadGateway:
    """Return why a service did not write: what is known of the status, and what it says itself."""
    if 300 <= status < 400:
        return refusal("It points to another address, which is not followed. Set that address up instead.")
    said = said_reason(body)
    reason = REASONS.get(status, f"The service answered with {status}.")
    return refusal(f"{reason} It says: {said}" if said else reason)


def said_reason(body: bytes) -> str:
    """Return the sentence that a service refuses with; empty if it has none."""
    try:
        said: Any = orjson.loads(body)["error"]
        said = said["message"] if isinstance(said, dict) else said
    except (ValueError, LookupError, TypeError):
        return ""
    text = "".join(letter if letter.isprintable() else " " for letter in said) if isinstance(said, str) else ""
    return text if len(text) <= LONGEST_REASON else f"{text[:LONGEST_REASON]} …"


def refusal(reason: str) -> BadGateway:
    """Return the problem of a service that answered, but wrote nothing; the page says that nothing is lost."""
    return BadGateway(reason, slug="service-refused")


def unreachable(reason: str) -> BadGateway:
    """Return the problem of a service that did not answer."""
    return BadGateway(reason, slug="service-unreachable")
