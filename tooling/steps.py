"""One step of work: a line on the screen with its time, and its child process, which never outlives it."""

import contextlib
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from tooling.places import IS_WINDOWS, ROOT, Interrupted, TroubleError

SPINNER = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"
NAME_WIDTH = 18
TAIL_LINES = 15
STOP_SECONDS = 8
OFFLINE = re.compile(
    r"name resolution|Failed to establish a new connection|ConnectTimeout|dns error|getaddrinfo|ENOTFOUND|EAI_AGAIN"
    r"|ECONNREFUSED|Network is unreachable|Could not connect|Failed to fetch|Connection refused|tcp connect error",
    re.IGNORECASE,
)
JAVASCRIPT_STACK = re.compile(r"\s*at .+:\d+:\d+\)?( {)?$")


class FailedStepError(TroubleError):
    """A child process ended badly."""


class Step:
    """A named piece of work. As a context manager it prints its name, then how long it took and what came of it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.note = ""
        self.said: list[str] = []
        self._out: IO[str] = sys.stdout
        self._is_live = self._out.isatty()
        self._begun = time.monotonic()
        self._over = threading.Event()
        self._ticker = threading.Thread(target=self._tick, daemon=True)

    def __enter__(self) -> Self:
        if self._is_live:
            self._ticker.start()
        else:
            print(f"{self.name:<{NAME_WIDTH}} … ", end="", file=self._out, flush=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        took = time.monotonic() - self._begun
        self._over.set()
        if self._is_live:
            self._ticker.join()
            print(f"\r\033[K{self.name:<{NAME_WIDTH}} ", end="", file=self._out)
        word = "" if kind is None else "stopped" if issubclass(kind, (Interrupted, KeyboardInterrupt)) else "failed"
        print(f"{took:6.1f} s  {word or self.note}".rstrip(), file=self._out, flush=True)

    def run(
        self,
        command: Sequence[str | Path],
        *,
        env: Mapping[str, str] | None = None,
        cwd: Path = ROOT,
        hold: Sequence[int] = (),
    ) -> str:
        """Run a child to its end and return what it said.

        :param hold: open files the child keeps with it (a lock it must not lose while it works).
        :raises FailedStepError: it failed; the text ends with what it said last.
        """
        child = subprocess.Popen(
            [str(part) for part in command],
            cwd=cwd,
            env=None if env is None else dict(env),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            pass_fds=() if IS_WINDOWS else tuple(hold),
            start_new_session=not IS_WINDOWS,
        )
        self.said = []
        try:
            assert child.stdout is not None
            with child.stdout as pipe:
                self._listen(pipe)
            code = child.wait()
        except BaseException:
            stop_child(child)
            raise
        text = "\n".join(self.said)
        if code != 0:
            raise FailedStepError(explain_failure(self.name, code, text))
        return text

    def _listen(self, pipe: IO[bytes]) -> None:
        rest = b""
        while chunk := os.read(pipe.fileno(), 65536):
            *lines, rest = re.split(rb"[\r\n]+", rest + chunk)
            self.said += [text for line in lines if (text := line.decode("utf-8", "replace").rstrip())]
        if rest.strip():
            self.said.append(rest.decode("utf-8", "replace").rstrip())

    def _tick(self) -> None:
        beat = 0
        while not self._over.wait(0.1):
            beat += 1
            columns = terminal_columns()
            said = self.said[-1].strip() if self.said else ""
            line = f"{SPINNER[beat % len(SPINNER)]} {self.name:<{NAME_WIDTH}} {time.monotonic() - self._begun:5.0f} s  "
            with contextlib.suppress(OSError, UnicodeEncodeError):
                print(f"\r\033[K{(line + plain(said))[: columns - 1]}", end="", file=self._out, flush=True)


def terminal_columns() -> int:
    """Return the width of the terminal, 80 where it cannot be known."""
    try:
        return os.get_terminal_size().columns or 80
    except OSError:
        return 80


def plain(text: str) -> str:
    """Return a child's text without colours and other control characters."""
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|[\x00-\x1f\x7f]", "", text)


def explain_failure(name: str, code: int, text: str) -> str:
    """Say that a step failed, with the last lines of what it said, and the likely cause where one is known."""
    cause, lines = "", TAIL_LINES
    if OFFLINE.search(text):
        lines = 2
        cause = "\nThe package index could not be reached. The first start needs the network once; later ones do not."
    told = [line for line in text.splitlines() if not JAVASCRIPT_STACK.match(line)]
    tail = "\n".join("    " + plain(line) for line in told[-lines:])
    return f"The step '{name}' failed (exit code {code}). It said last:\n{tail or '    nothing'}{cause}"


def stop_child(child: subprocess.Popen[bytes], patience_seconds: float = STOP_SECONDS) -> None:
    """End a child and everything it started: kindly first, then for certain."""
    signal_group(child, "SIGTERM")
    with contextlib.suppress(subprocess.TimeoutExpired):
        child.wait(patience_seconds)
    signal_group(child, "SIGKILL")
    child.wait()


def signal_group(child: subprocess.Popen[bytes], name: str) -> None:
    """Send a signal to a child that leads its own process group; nothing happens when it is gone."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if IS_WINDOWS:
            child.terminate()
        else:
            os.killpg(child.pid, getattr(signal, name))


def end_on_signals() -> None:
    """Let SIGTERM and a closed terminal end a command as cleanly as Ctrl-C does."""

    def end(_number: int, _frame: object) -> None:
        raise Interrupted

    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), end)
