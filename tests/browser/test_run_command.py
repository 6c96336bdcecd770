"""`manage.py run` from its start to Ctrl-C, as a person uses it."""

import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tooling.places import IS_WINDOWS, ROOT
from tooling.steps import stop_child

pytestmark = pytest.mark.skipif(IS_WINDOWS, reason="Ctrl-C cannot be sent to a single program on Windows")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


@contextmanager
def running(*arguments: str) -> Generator[tuple[subprocess.Popen[bytes], str]]:
    """Start `manage.py run`, and yield it with what it printed until it was ready."""
    command = [sys.executable, "-u", "manage.py", "run", *arguments]
    # Whatever was started in the background is deaf to Ctrl-C, and so would be what it starts.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        program = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, start_new_session=True)
    finally:
        signal.signal(signal.SIGINT, before)
    assert program.stdout is not None
    with program.stdout as pipe:
        try:
            lines: list[str] = []
            while not lines or "Ctrl-C stops it" not in lines[-1]:
                line = pipe.readline()
                assert line, "".join(lines)
                lines.append(line.decode())
            yield program, "".join(lines)
        finally:
            stop_child(program)


@pytest.mark.slow
def test_the_demonstration_lets_a_visitor_in_and_leaves_nothing_behind(page: Page) -> None:
    port = free_port()
    with running("--demo", "--port", str(port)) as (program, printed):
        found = re.search(r"Sign in with +(\S+) +and the password +(\S+)", printed)
        assert found, printed
        page.goto(f"http://127.0.0.1:{port}/sign-in")
        page.get_by_label("E-mail").fill(found[1])
        page.get_by_label("Password").first.fill(found[2])
        page.get_by_role("button", name="Sign in").click()
        expect(page).to_have_url(re.compile("/goals"))
        page.goto("about:blank")
        program.send_signal(signal.SIGINT)
        assert program.wait(60) == 0
    with socket.create_server(("127.0.0.1", port)):
        pass


def test_a_database_of_ones_own_stays_where_it_is_named(tmp_path: Path) -> None:
    port = free_port()
    with running("--database", str(tmp_path / "goals.db"), "--port", str(port)) as (program, printed):
        assert f"http://127.0.0.1:{port}" in printed
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/health", timeout=5) as answer:
            assert answer.status == 200
        program.send_signal(signal.SIGTERM)
        assert program.wait(60) == 0
    assert (tmp_path / "goals.db").stat().st_size > 0
