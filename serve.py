"""Serves the program with granian: one process that works, a few requests at a time. Started by manage.py run."""

import argparse
import multiprocessing
import os
import signal
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.log import LogLevels

if TYPE_CHECKING:
    from flask import Flask

THREADS = min(8, 2 * multiprocessing.cpu_count() + 1)
STOP_SECONDS = 10


def main() -> None:
    """Serve until Ctrl-C or SIGTERM; requests under way are finished first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--with-parent", action="store_true", help="end when standard input closes")
    options = parser.parse_args()
    os.chdir(Path(__file__).resolve().parent)
    if options.with_parent:
        threading.Thread(target=end_with_parent, daemon=True).start()
    Granian(
        "serve:create_serving_app",
        factory=True,
        address=options.host,
        port=options.port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        websockets=False,
        workers=1,
        blocking_threads=THREADS,
        workers_kill_timeout=STOP_SECONDS,
        log_level=LogLevels.warning,
        log_access=False,
    ).serve()


def create_serving_app() -> "Flask":
    """Return the program with its nightly jobs; called in the process that works."""
    from app import create_app
    from jobs import start_jobs

    app = create_app()
    start_jobs(app)
    return app


def end_with_parent() -> None:
    """Wait for the process that started this one to end, whatever ended it, so that no server is left alone."""
    # Not by sys.stdin: the working process is forked, and would wait for ever for that object's lock.
    while os.read(0, 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main()
