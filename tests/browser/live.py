"""A server for journeys: the real program on a database of its own, on a free port, ended with the journey."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from tooling.places import ROOT
from tooling.server import ask_health
from tooling.steps import stop_child

START_SECONDS = 240


@contextmanager
def live_server(folder: Path, database: Path | None = None, time_zone: str = "UTC") -> Generator[str]:
    """Serve the program with its bundle, and yield its address.

    :param folder: takes the instance: secret key, log and, unless one is given, the database.
    :param database: an existing file to bring up and use, as `manage.py run --database` does.
    :param time_zone: the zone of the naive times in an old database.
    """
    env = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{(database or folder / 'journeys.db').as_posix()}",
        "INSTANCE_PATH": str(folder),
        "LEGACY_TIME_ZONE": time_zone,
        "REGISTRATION": "open",
        "OWN_SERVER": "yes",  # a journey has a writing service on this machine
    }
    upgrade = [sys.executable, "-m", "flask", "--app", "app", "database", "upgrade"]
    subprocess.run(upgrade, cwd=ROOT, env=env, check=True, capture_output=True)
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    with (folder / "server.log").open("wb") as log:
        command = [sys.executable, "serve.py", "--port", str(port), "--with-parent"]
        server = subprocess.Popen(
            command, cwd=ROOT, env=env, stdin=subprocess.PIPE, stdout=log, stderr=log, start_new_session=True
        )
        try:
            deadline = time.monotonic() + START_SECONDS
            while not ask_health(address):
                assert server.poll() is None, (folder / "server.log").read_text("utf-8")
                assert time.monotonic() < deadline, "the server does not answer"
                time.sleep(0.05)
            yield address
        finally:
            stop_child(server)
            assert server.stdin is not None
            server.stdin.close()
