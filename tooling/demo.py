"""The demonstration: an account made over the API of a fresh server, filled with the example tree."""

import http.cookiejar
import json
import secrets
import urllib.error
import urllib.request
from typing import Any

from tooling.places import TroubleError

EMAIL = "demo@example.org"


def make_demo_account(address: str, code: str | None, zone: str | None) -> tuple[str, str]:
    """Sign up an account and let the server fill its tree, as a person would in the browser.

    :param code: the registration code, where the server wants one.
    :returns: e-mail and password.
    :raises TroubleError: the server refused.
    """
    password = "-".join(secrets.token_hex(3) for _ in range(3))
    jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), jar)
    body: dict[str, Any] = {"email": EMAIL, "password": password, "display_name": "Demo"}
    body |= {"code": code} if code else {}
    body |= {"time_zone": zone} if zone else {}
    try:
        send(opener, address, "/api/auth/register", body)
        send(opener, address, "/api/examples", {})
    except urllib.error.HTTPError as error:
        said = error.read(500).decode("utf-8", "replace")
        raise TroubleError(f"The demonstration could not be made: {error.code} {said}") from error
    return EMAIL, password


def send(opener: urllib.request.OpenerDirector, address: str, path: str, body: dict[str, Any]) -> None:
    """POST a body with the token against forged requests that the server wants."""
    with opener.open(f"{address}/api/auth/state", timeout=10) as answer:
        token = str(json.load(answer)["csrf_token"])
    headers = {"Content-Type": "application/json", "Accept": "application/json", "X-CSRFToken": token}
    request = urllib.request.Request(address + path, json.dumps(body).encode(), headers, method="POST")
    with opener.open(request, timeout=60):
        pass
