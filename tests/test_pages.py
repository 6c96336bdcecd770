"""The client as it is served: headers, caching, and which address gets which file."""

import gzip
import re
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

INDEX = """<!doctype html><html><head><meta property="csp-nonce" nonce="CSP_NONCE">
<script type="module" src="/assets/index-a1b2.js" nonce="CSP_NONCE"></script></head><body></body></html>"""


@pytest.fixture
def bundle(app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A built client with one page, one script and an icon."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text(INDEX)
    (tmp_path / "assets" / "index-a1b2.js").write_text("console.log('a');" * 200)
    (tmp_path / "favicon.svg").write_text("<svg/>")
    (tmp_path / ".fractal-goals-stamp").write_text("built")
    monkeypatch.setitem(app.config, "CLIENT_DIST", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize("path", ["/", "/goals", "/sessions/0192", "/index.html", "/apiary", "/problems/stale"])
def test_the_client_draws_every_page_itself(client: FlaskClient, bundle: Path, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.content_type == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-cache"


def test_a_page_carries_the_nonce_of_its_own_policy_and_every_answer_a_new_one(
    client: FlaskClient, bundle: Path
) -> None:
    nonces = []
    for _ in range(2):
        answer = client.get("/goals")
        match = re.search(r"style-src 'self' 'nonce-([\w-]+)'", answer.headers["Content-Security-Policy"])
        assert match
        assert answer.text.count(f'nonce="{match[1]}"') == 2
        assert "CSP_NONCE" not in answer.text
        nonces.append(match[1])
    assert nonces[0] != nonces[1]


def test_the_policy_lets_nothing_in_that_is_not_ours(client: FlaskClient, bundle: Path) -> None:
    answer = client.get("/")
    policy = dict(part.split(" ", 1) for part in answer.headers["Content-Security-Policy"].split("; "))
    policy.pop("style-src")
    assert policy == {
        "default-src": "'self'",
        "script-src": "'self'",
        "img-src": "'self' data: blob:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self' blob:",
        "media-src": "'self' blob:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert "Strict-Transport-Security" not in answer.headers


def test_over_tls_the_browser_is_told_to_stay_there(client: FlaskClient, bundle: Path) -> None:
    assert "max-age=" in client.get("/", base_url="https://localhost").headers["Strict-Transport-Security"]


def test_a_file_named_by_its_hash_is_kept_for_a_year(client: FlaskClient, bundle: Path) -> None:
    client.get("/api/auth/state")  # leaves a cookie, which must not matter
    answer = client.get("/assets/index-a1b2.js")
    assert "Cookie" not in answer.headers["Vary"]
    assert answer.text == "console.log('a');" * 200
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.mimetype == "text/javascript"
    assert "Set-Cookie" not in answer.headers


def test_text_is_compressed_for_a_browser_that_takes_it(client: FlaskClient, bundle: Path) -> None:
    answer = client.get("/assets/index-a1b2.js", headers={"Accept-Encoding": "br, gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.data) == b"console.log('a');" * 200
    assert "Accept-Encoding" in answer.headers["Vary"]


def test_a_file_without_hash_is_asked_for_again_and_not_sent_twice(client: FlaskClient, bundle: Path) -> None:
    first = client.get("/favicon.svg")
    assert (first.mimetype, first.headers["Cache-Control"]) == ("image/svg+xml", "no-cache")
    again = client.get("/favicon.svg", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    (bundle / "favicon.svg").write_text("<svg>new</svg>")
    changed = client.get("/favicon.svg", headers={"If-None-Match": first.headers["ETag"]})
    assert (changed.status_code, changed.text) == (200, "<svg>new</svg>")


def test_an_asset_of_an_older_build_is_a_404_and_not_a_page(client: FlaskClient, bundle: Path) -> None:
    answer = client.get("/assets/index-old.js")
    assert answer.status_code == 404
    assert "text/html" not in answer.content_type


@pytest.mark.parametrize(
    "path", ["/../config.py", "/assets/../../config.py", "/%2e%2e/config.py", "/assets//etc/passwd"]
)
def test_nothing_outside_the_bundle_is_served(client: FlaskClient, bundle: Path, path: str) -> None:
    (bundle.parent / "config.py").write_text("SECRET")
    assert "SECRET" not in client.get(path, follow_redirects=True).text


def test_hidden_files_of_the_bundle_are_not_served(client: FlaskClient, bundle: Path) -> None:
    assert client.get("/.fractal-goals-stamp").text != "built"


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_an_unknown_address_of_the_api_is_never_a_page(client: FlaskClient, bundle: Path, method: str) -> None:
    for path in ("/api", "/api/", "/api/nothing", "/api/goals/a/b/c"):
        answer = client.open(path, method=method)
        assert (answer.status_code, answer.json["type"]) == (404, "/problems/not-found"), path


def test_a_bundle_that_is_not_built_says_what_to_do(
    app: Flask, client: FlaskClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.config, "CLIENT_DIST", str(tmp_path / "nowhere"))
    answer = client.get("/")
    assert answer.status_code == 503
    assert "python3 manage.py run" in answer.text


def test_every_answer_has_an_id_and_a_problem_repeats_it(client: FlaskClient) -> None:
    answer = client.get("/api/me")
    assert answer.status_code == 401
    assert answer.json["request_id"] == answer.headers["X-Request-ID"]
    assert client.get("/api/me").headers["X-Request-ID"] != answer.headers["X-Request-ID"]


def test_no_cache_keeps_what_belongs_to_a_person(client: FlaskClient) -> None:
    assert client.get("/api/auth/state").headers["Cache-Control"] == "no-store"


def test_a_name_that_somebody_pointed_at_this_machine_is_refused(
    app: Flask, client: FlaskClient, bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.config, "TRUSTED_HOSTS", ["127.0.0.1", "localhost"])
    for path in ("/", "/api/auth/state"):
        assert client.get(path, base_url="http://127.0.0.1:8000").status_code == 200
        answer = client.get(path, base_url="http://rebound.example.org:8000")
        assert (answer.status_code, answer.content_type) == (400, "application/problem+json")
