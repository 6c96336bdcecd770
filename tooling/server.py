"""The running server: is the port free, is it healthy, where is it, and its clean end."""

import contextlib
import errno
import json
import os
import secrets
import socket
import subprocess
import time
import urllib.request
from collections.abc import Mapping
from typing import Any

from tooling.environment import Environment
from tooling.places import IS_WINDOWS, ROOT, Interrupted, TroubleError
from tooling.steps import Step, stop_child

START_SECONDS = 60
EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"


def is_loopback(host: str) -> bool:
    """Say whether only this machine can reach the host."""
    return host in {"localhost", "::1"} or host.startswith("127.")


def make_code() -> str:
    """Return a code that lets the first account in: eight letters and digits that are not mistaken for one another."""
    letters = [secrets.choice(LETTERS) for _ in range(8)]
    return "".join(letters[:4]) + "-" + "".join(letters[4:])


def own_address(host: str, port: int) -> str:
    """Return the address under which this machine itself reaches the server."""
    reached = EVERYWHERE.get(host, host)
    return f"http://[{reached}]:{port}" if ":" in reached else f"http://{reached}:{port}"


def network_address(host: str, port: int) -> str | None:
    """Return the address for other machines when the server listens everywhere, None where it cannot be known."""
    if host not in EVERYWHERE:
        return None
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with contextlib.suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as probe:
        # Nothing is sent: connecting a datagram socket only asks the system which way it would go.
        probe.connect(("2001:db8::1" if ":" in host else "192.0.2.1", 9))
        address = str(probe.getsockname()[0])
        return f"http://[{address}]:{port}" if ":" in address else f"http://{address}:{port}"
    return None


def refuse_busy_port(host: str, port: int) -> None:
    """Raise TroubleError, saying what to do, unless the server can listen there."""
    problem = why_not_free(host, port)
    if problem is None:
        return
    if problem != errno.EADDRINUSE:
        text = {
            errno.EACCES: "Ports below 1024 are for the administrator. Choose another, for example --port 8000.",
            errno.EADDRNOTAVAIL: f"{host} is not an address of this machine. Leave --host away, or give one that is.",
        }.get(problem, f"{host} is not an address this machine can listen on.")
        raise TroubleError(f"The server cannot listen on {host}, port {port}. {text}")
    if ask_health(own_address(host, port)):
        raise TroubleError(
            f"Fractal Goals is already running: {own_address(host, port)}\n"
            "Use that one, or stop it with Ctrl-C where it was started. "
            f"To run a second beside it, add to your command: --port {free_port(host, port)}"
        )
    raise TroubleError(
        f"Port {port} on {host} is in use by another program (which one cannot be known from here).\n"
        f"Stop that program, or add to your command a port that is free: --port {free_port(host, port)}"
    )


def why_not_free(host: str, port: int) -> int | None:
    """Return the errno that keeps the server from listening there, None when nothing does."""
    try:
        family, kind, protocol, _name, address = socket.getaddrinfo(host or "0.0.0.0", port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            if not IS_WINDOWS:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
            probe.listen(1)
    except socket.gaierror:
        return errno.EINVAL
    except OSError as error:
        return error.errno or errno.EINVAL
    return None


def free_port(host: str, port: int) -> int:
    """Return the next free port above one."""
    return next((other for other in range(port + 1, min(port + 100, 65536)) if why_not_free(host, other) is None), 8001)


def get_json(address: str, path: str, seconds: float = 2) -> dict[str, Any] | None:
    """Return what our server answers, None when there is none or it answers something else."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with contextlib.suppress(OSError, ValueError), opener.open(address + path, timeout=seconds) as answer:
        found = json.load(answer)
        return found if isinstance(found, dict) else None
    return None


def ask_health(address: str) -> bool:
    """Say whether a Fractal Goals server answers there."""
    answer = get_json(address, "/api/health")
    return answer is not None and answer.get("status") == "ok"


def start_server(environment: Environment, env: Mapping[str, str], host: str, port: int) -> subprocess.Popen[bytes]:
    """Start the server and return it once it answers.

    :raises TroubleError: it ended, or did not answer within a minute.
    """
    with Step("server") as step:
        command = [environment.python, ROOT / "serve.py", "--host", host, "--port", str(port), "--with-parent"]
        server = subprocess.Popen(
            command, cwd=ROOT, env=dict(env), stdin=subprocess.PIPE, start_new_session=not IS_WINDOWS
        )
        try:
            deadline = time.monotonic() + START_SECONDS
            while not ask_health(own_address(host, port)):
                if server.poll() is not None:
                    raise TroubleError("The server ended at once. What it said stands above.")
                if time.monotonic() > deadline:
                    raise TroubleError(f"The server did not answer within {START_SECONDS} seconds.")
                time.sleep(0.03)
        except (TroubleError, Interrupted, KeyboardInterrupt):
            stop_child(server, patience_seconds=1)  # it has answered nobody yet, so there is nothing to finish
            raise
        step.note = "answering"
    return server


def wait_for_end(server: subprocess.Popen[bytes]) -> int:
    """Wait until the server ends or a person ends it, and return the exit code for the command.

    :raises TroubleError: it ended by itself.
    """
    try:
        code = server.wait()
    except (Interrupted, KeyboardInterrupt):
        print("\nStopping …", flush=True)
        stop_child(server, patience_seconds=12)
        print("Stopped.", flush=True)
        return 0
    raise TroubleError(f"The server ended by itself (exit code {code}). What it said stands above.")


def open_browser(address: str) -> None:
    """Open the page in the person's browser; a machine without one only gets the address that is printed anyway."""
    import webbrowser

    if (
        os.name == "posix"
        and os.uname().sysname == "Linux"
        and not os.environ.get("DISPLAY", os.environ.get("WAYLAND_DISPLAY"))
    ):
        return
    with contextlib.suppress(webbrowser.Error):
        webbrowser.open(address)
