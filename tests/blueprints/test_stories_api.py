"""Having a story written by a service of one's own, asked over HTTP."""

import contextlib
import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from extensions import db
from models import StoryService
from services import story_calls
from tests.conftest import Person, sign_in
from tests.factories import Factory
from tests.fake_story_service import STORY, Answer, FakeService, fake_service


@pytest.fixture
def service(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeService]:
    """A writing service on this machine, and a server that is one's own."""
    monkeypatch.setitem(app.config, "IS_OWN_SERVER", True)
    with fake_service() as running:
        yield running


def set_up(person: Person, address: str, **more: Any) -> Any:
    answer = person.client.put("/api/story-service", json={"address": address, "model": "small", **more})
    assert answer.status_code == 200, answer.json
    return answer.json


def test_no_story_is_written_until_a_service_is_set_up(owner: Person) -> None:
    told = owner.client.get("/api/story-service").json
    assert told == {
        "is_set_up": False,
        "address": None,
        "model": None,
        "has_secret": False,
        "is_private_allowed": False,
    }
    answer = owner.client.post("/api/stories", json={"prompt": "a boat"})
    assert (answer.status_code, answer.json["type"]) == (409, "/problems/service-not-set-up")


def test_a_service_is_set_up_and_forgotten_and_its_key_never_goes_out(owner: Person, stranger: Person) -> None:
    told = set_up(owner, "https://api.example.org/v1", secret="sk-secret")
    assert (told["is_set_up"], told["has_secret"], told["model"]) == (True, True, "small")
    assert b"sk-secret" not in owner.client.get("/api/story-service").data
    stored = db.session.execute(sa.select(StoryService.secret)).scalar_one()
    assert stored is not None
    assert "sk-secret" not in stored
    assert stranger.client.get("/api/story-service").json["is_set_up"] is False
    assert set_up(owner, "https://api.example.org/v1/chat/completions")["has_secret"] is True
    assert set_up(owner, "https://elsewhere.example.org/v1")["has_secret"] is False  # it was not theirs
    assert owner.client.delete("/api/story-service").status_code == 204
    assert owner.client.get("/api/story-service").json["is_set_up"] is False


@pytest.mark.parametrize(
    "address",
    [
        *("ftp://example.org", "file:///etc/passwd", "https://me:secret@example.org", "https://example.org/?key=1"),
        *("https://example.org/#x", "example.org", "https://example.org:99999", "https://", "/v1", "http://[::1"),
        *("https://\N{SNOWMAN}.net", "http://[v1.a]/", "https://xn--a/v1"),
    ],
)
def test_an_address_that_cannot_be_asked_is_refused(owner: Person, address: str) -> None:
    answer = owner.client.put("/api/story-service", json={"address": address, "model": "small"})
    assert (answer.status_code, list(answer.json["errors"])) == (422, ["address"])


def test_a_story_is_written_with_the_ritual_and_the_profile(owner: Person, service: FakeService) -> None:
    set_up(owner, service.address, secret="sk-secret")
    owner.client.patch("/api/me", json={"calming_elements": ["rain on the roof"], "mood": "tired"})
    ritual = {"id": "r1", "name": "Lighthouse", "theme": "sea", "target_length": 200, "num_scenes": 2}
    owner.client.post("/api/rituals", json=ritual)
    answer = owner.client.post("/api/stories", json={"prompt": "a boat", "ritual_id": "r1", "target_length": 300})
    assert answer.status_code == 200
    assert answer.json == {"story_text": STORY, "word_count": 7, "scene_count": 2, "model": "small"}
    (asked,) = service.asked
    assert (asked["path"], asked["headers"]["Authorization"]) == ("/v1/chat/completions", "Bearer sk-secret")
    assert asked["body"]["model"] == "small"
    told = asked["body"]["messages"][1]["content"]
    for line in ("a boat", "Theme: sea", "tired", "rain on the roof", "about 300 words", "Scenes: 2"):
        assert line in told


def test_a_service_is_tried_with_one_word_that_says_nothing_of_the_person(owner: Person, service: FakeService) -> None:
    owner.client.patch("/api/me", json={"calming_elements": ["rain on the roof"]})
    assert owner.client.post("/api/story-service/check").json["type"] == "/problems/service-not-set-up"
    set_up(owner, service.address)
    service.answer = Answer(body={"choices": [{"message": {"content": " yes,\n gladly " + "x" * 200}}]})
    told = owner.client.post("/api/story-service/check").json
    assert told == {"answer": "yes, gladly " + "x" * 68, "model": "small"}
    assert "rain" not in str(service.asked)
    service.answer = Answer(401, {"error": {"message": "Incorrect API key"}})
    refused = owner.client.post("/api/story-service/check")
    assert (refused.status_code, refused.json["type"]) == (502, "/problems/service-refused")
    assert refused.json["detail"] == "The service did not accept the key. It says: Incorrect API key"


def test_a_ritual_of_somebody_else_is_not_there(owner: Person, stranger: Person, service: FakeService) -> None:
    set_up(owner, service.address)
    stranger.client.post("/api/rituals", json={"id": "theirs", "name": "Theirs"})
    assert owner.client.post("/api/stories", json={"ritual_id": "theirs"}).status_code == 404
    assert service.asked == []


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (
            Answer(401, {"error": {"message": "Incorrect API key"}}),
            "did not accept the key. It says: Incorrect API key",
        ),
        (Answer(404, {"error": "model 'small' not found"}), "no such model. It says: model 'small' not found"),
        (Answer(429, b"slow down"), "is busy"),
        (Answer(500, b"<html>"), "answered with 500"),
        (Answer(307, b"", {"Location": "http://127.0.0.1:1/v1/chat/completions"}), "points to another address"),
        (Answer(200, b"not json"), "did not answer as such services do"),
        (Answer(200, {"choices": []}), "did not answer as such services do"),
        (Answer(200, {"choices": [{"message": {"content": "  "}}]}), "without a story"),
        (Answer(200, b"x" * 2_100_000), "too large"),
        (Answer(200, {"choices": [{"message": {"content": "x" * 200_001}}]}), "too long"),
    ],
)
def test_a_service_that_writes_nothing_is_told_in_words(
    owner: Person, service: FakeService, answer: Answer, said: str
) -> None:
    set_up(owner, service.address)
    service.answer = answer
    refused = owner.client.post("/api/stories", json={"prompt": "a boat"})
    assert (refused.status_code, refused.json["type"]) == (502, "/problems/service-refused")
    assert said in refused.json["detail"]
    assert len(service.asked) == 1  # nothing is followed, nothing repeated


def test_a_story_in_parts_is_put_together(owner: Person, service: FakeService) -> None:
    set_up(owner, service.address)
    parts = [{"type": "text", "text": "The sea"}, {"type": "text", "text": " slept."}]
    service.answer = Answer(body={"choices": [{"message": {"content": parts}}]})
    assert owner.client.post("/api/stories", json={}).json["story_text"] == "The sea slept."


def test_a_service_that_does_not_answer_is_told(
    owner: Person, service: FakeService, monkeypatch: pytest.MonkeyPatch
) -> None:
    for address in ("http://127.0.0.1:9/v1", "http://no-such-host.invalid/v1"):
        set_up(owner, address)
        answer = owner.client.post("/api/stories", json={"prompt": "a boat"})
        assert (answer.status_code, answer.json["type"]) == (502, "/problems/service-unreachable")
    monkeypatch.setattr(story_calls, "ANSWER_SECONDS", 0.05)
    set_up(owner, service.address)
    is_told = threading.Event()
    service.answer = Answer(before=lambda: is_told.wait() and None)
    try:
        assert "in time" in owner.client.post("/api/stories", json={}).json["detail"]
    finally:
        is_told.set()


@pytest.mark.parametrize(
    "beginning", [b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n{"]
)
def test_a_service_that_answers_drop_by_drop_is_cut_off(
    app: Flask, owner: Person, monkeypatch: pytest.MonkeyPatch, beginning: bytes
) -> None:
    monkeypatch.setitem(app.config, "IS_OWN_SERVER", True)
    monkeypatch.setattr(story_calls, "ANSWER_SECONDS", 0.3)
    is_told = threading.Event()

    def drip(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection, contextlib.suppress(OSError):
            connection.sendall(beginning)
            while not is_told.wait(0.02):
                connection.sendall(b"x")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=drip, args=(listener,))
        thread.start()
        set_up(owner, f"http://127.0.0.1:{listener.getsockname()[1]}")
        answer = owner.client.post("/api/stories", json={})
        is_told.set()
        thread.join()
    assert (answer.status_code, answer.json["type"]) == (502, "/problems/service-unreachable")
    assert "in time" in answer.json["detail"]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0.0.0.0"])
def test_a_server_of_many_people_asks_nobody_in_its_own_network(
    app: Flask, owner: Person, monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    with fake_service() as service:
        port = service.address.rpartition(":")[2]
        set_up(owner, f"http://{host}:{port}")
        answer = owner.client.post("/api/stories", json={"prompt": "a boat"})
        assert answer.json["type"] == "/problems/service-unreachable"
        assert "its own network" in answer.json["detail"]
        assert service.asked == []


def test_only_a_few_stories_are_waited_for_at_once(owner: Person, service: FakeService) -> None:
    set_up(owner, service.address)
    for _ in range(story_calls.AT_ONCE):
        story_calls.places.acquire()
    try:
        answer = owner.client.post("/api/stories", json={})
    finally:
        for _ in range(story_calls.AT_ONCE):
            story_calls.places.release()
    assert (answer.status_code, answer.json["type"]) == (429, "/problems/too-many-requests")


def test_nobody_waits_for_the_database_while_a_story_is_written(racing_app: Flask) -> None:
    racing_app.config["IS_OWN_SERVER"] = True
    with racing_app.app_context():
        writer = sign_in(racing_app, Factory(db.session), "writer@example.org")
        other = sign_in(racing_app, Factory(db.session), "other@example.org")
        db.session.remove()
    statuses: list[int] = []

    def write_meanwhile() -> None:
        for person in (writer, other):
            statuses.append(person.client.post("/api/rituals", json={"name": "Meanwhile"}).status_code)

    with fake_service() as service:
        writer.client.put("/api/story-service", json={"address": service.address, "model": "small"})
        service.answer = Answer(before=write_meanwhile)
        answer = writer.client.post("/api/stories", json={"prompt": "a boat"})
    assert (answer.status_code, statuses) == (200, [201, 201])
