"""manage.py as a person calls it: what it refuses, and the sentence it says."""

import json
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from tooling import places, server
from tooling.places import TroubleError


@pytest.fixture
def listener() -> Iterator[int]:
    """A port of this machine that another program listens on, and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        yield taken.getsockname()[1]


@pytest.fixture
def running_program() -> Iterator[int]:
    """A port where something answers as Fractal Goals does."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps({"status": "ok", "version": "0.1.0"}).encode())

        def log_message(self, format: str, *args: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Answer) as answering:
        thread = threading.Thread(target=answering.serve_forever)
        thread.start()
        yield answering.server_port
        answering.shutdown()
        thread.join()


def manage(*arguments: str, before: str = "") -> subprocess.CompletedProcess[str]:
    """Run manage.py as a person does, after some preparing code."""
    program = f"import runpy, sys\n{before}\nsys.argv = ['manage.py', *{list(arguments)!r}]\n"
    program += f"sys.path.insert(0, {str(places.ROOT)!r})\nrunpy.run_path('manage.py', run_name='__main__')"
    return subprocess.run([sys.executable, "-c", program], cwd=places.ROOT, capture_output=True, text=True, check=False)


def test_an_old_python_is_told_so_in_one_sentence() -> None:
    asked = manage("run", before="sys.version_info = (3, 9, 2, 'final', 0)")
    assert asked.returncode == 1
    assert asked.stderr.startswith("Fractal Goals needs Python 3.11 or newer; this is Python 3.9.")
    assert "Traceback" not in asked.stderr


def test_without_a_command_the_commands_are_named() -> None:
    asked = manage()
    assert asked.returncode == 0
    assert "run | test | check | bench | openapi" in asked.stdout


def test_a_port_that_is_no_port_is_refused() -> None:
    asked = manage("run", "--port", "80000")
    assert asked.returncode == 2
    assert "a port is a number from 1 to 65535" in asked.stderr


def test_a_demo_never_touches_a_named_database() -> None:
    asked = manage("run", "--demo", "--database", "mine.db")
    assert asked.returncode == 2
    assert "not allowed with argument" in asked.stderr


def test_a_busy_port_is_named_with_a_free_one_to_use(listener: int) -> None:
    asked = manage("run", "--port", str(listener))
    assert asked.returncode == 1
    assert f"Port {listener} on 127.0.0.1 is in use by another program" in asked.stderr
    free = int(asked.stderr.rpartition("--port ")[2])
    assert listener < free < listener + 100
    server.refuse_busy_port("127.0.0.1", free)


def test_a_port_where_the_program_already_runs_is_told_with_its_address(running_program: int) -> None:
    with pytest.raises(TroubleError, match=f"already running: http://127.0.0.1:{running_program}\n"):
        server.refuse_busy_port("127.0.0.1", running_program)


def test_a_host_that_is_not_of_this_machine_is_refused() -> None:
    with pytest.raises(TroubleError, match=r"192\.0\.2\.77 is not an address of this machine"):
        server.refuse_busy_port("192.0.2.77", 8000)


@pytest.mark.parametrize(
    ("host", "is_private"),
    [("127.0.0.1", True), ("localhost", True), ("::1", True), ("0.0.0.0", False), ("192.168.1.5", False)],
)
def test_only_loopback_hosts_leave_registration_open(host: str, is_private: bool) -> None:
    assert server.is_loopback(host) is is_private


@pytest.mark.parametrize(
    ("host", "address"),
    [("0.0.0.0", "http://127.0.0.1:8000"), ("::", "http://[::1]:8000"), ("nas.lan", "http://nas.lan:8000")],
)
def test_the_printed_address_can_be_opened_on_this_machine(host: str, address: str) -> None:
    assert server.own_address(host, 8000) == address


def test_registration_codes_differ_and_hold_no_letters_that_look_alike() -> None:
    codes = {server.make_code() for _ in range(50)}
    assert len(codes) == 50
    assert all(len(code) == 9 and code[4] == "-" for code in codes)
    assert not set("".join(codes)) & set("01IO")
