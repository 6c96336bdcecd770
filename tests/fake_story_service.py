"""A service that writes stories, on this machine, as those that speak like OpenAI's do."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

STORY = "The sea was flat.\n\n***\n\nThe keeper slept."


@dataclass
class Answer:
    """What the service answers with."""

    status: int = 200
    body: Any = field(default_factory=lambda: {"choices": [{"message": {"role": "assistant", "content": STORY}}]})
    headers: dict[str, str] = field(default_factory=dict[str, str])
    before: Callable[[], None] = lambda: None


@dataclass
class FakeService:
    """The service, its address, and what it was asked."""

    address: str
    answer: Answer = field(default_factory=Answer)
    asked: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])


@contextmanager
def fake_service() -> Iterator[FakeService]:
    """Run a service on this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            service.asked.append({"path": self.path, "headers": dict(self.headers), "body": question})
            service.answer.before()
            body = service.answer.body
            content = body if isinstance(body, bytes) else json.dumps(body).encode()
            self.send_response(service.answer.status)
            for name, value in service.answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            with suppress(BrokenPipeError):  # who asked has hung up meanwhile
                self.end_headers()
                self.wfile.write(content)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    service = FakeService(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
