"""The Python environment in .venv: made once, brought up to date when a lock changes, never left half made."""

import contextlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tooling.places import (
    ROOT,
    Interrupted,
    TroubleError,
    fingerprint,
    python_version,
    read_stamp,
    venv_python,
    write_stamp,
)
from tooling.steps import Step

VENV = ROOT / ".venv"
MARK = "fractal-goals.stamp"
UNFINISHED = "unfinished"
RUN = ("requirements.lock", "requirements-build.lock")
DEVELOP = ("requirements-dev.lock",)


@dataclass(frozen=True, slots=True)
class Environment:
    """A usable .venv: its interpreter, and the variables its programs are started with."""

    python: Path
    env: dict[str, str]

    def module(self, *arguments: str | Path) -> list[str]:
        """Return the command `python -m …`; scripts in bin/ are not used, for their first line holds a path."""
        return [str(self.python), "-m", *map(str, arguments)]


@contextlib.contextmanager
def only_one_at_a_time() -> Generator[list[int]]:
    """Hold the lock of this checkout, so that nothing is built twice at once; yields the files children must keep."""
    try:
        import fcntl
    except ImportError:  # Windows has no flock; building twice at once there is the person's own care.
        yield []
        return
    with (ROOT / "manage.py").open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            print("Waiting for another manage.py that is preparing this checkout …", flush=True)
            fcntl.flock(file, fcntl.LOCK_EX)
        yield [file.fileno()]


def prepare_environment(locks: tuple[str, ...], hold: Sequence[int] = (), venv: Path = VENV) -> Environment:
    """Make or mend the environment until it holds what the locks name.

    :param locks: `RUN` or `DEVELOP`.
    :param hold: the lock from `only_one_at_a_time`.
    :raises TroubleError: it cannot be made here; nothing half made is left.
    """
    ready = Environment(venv_python(venv), child_variables(venv))
    if is_up_to_date(venv, locks):
        return ready
    with Step("environment") as step:
        is_new = clear_the_way(venv)
        try:
            if is_new:
                make_venv(step, venv, hold)
            install(step, ready, locks, hold)
        except (TroubleError, Interrupted, KeyboardInterrupt):
            if is_new:
                shutil.rmtree(venv, ignore_errors=True)
            raise
        write_stamp(venv / MARK, "ready")
        for installed in {locks, RUN}:  # the development lock holds everything of the others
            write_stamp(stamp_of(venv, installed), wanted_state(venv, installed))
        step.note = f"made with Python {python_version()}" if is_new else "brought up to date"
    return ready


def is_up_to_date(venv: Path, locks: Sequence[str]) -> bool:
    """Say whether the environment holds what the locks name and its interpreter is still there."""
    return (
        venv_python(venv).exists()
        and read_stamp(venv / MARK) == "ready"
        and read_stamp(stamp_of(venv, locks)) == wanted_state(venv, locks)
    )


def wanted_state(venv: Path, locks: Sequence[str]) -> str:
    """Return the stamp of an environment that is as it should be: these locks, installed for this very interpreter.

    A system that moves from one Python to the next leaves a link in .venv that points to another version, which finds
    none of the packages.
    """
    return fingerprint([ROOT / name for name in locks], os.path.realpath(venv_python(venv)))


def stamp_of(venv: Path, locks: Sequence[str]) -> Path:
    """Return where it is noted which version of these locks is installed."""
    return venv / f"fractal-goals-{Path(locks[0]).stem}.stamp"


def clear_the_way(venv: Path) -> bool:
    """Remove an environment of ours that is unfinished or broken; leave one that somebody made by hand.

    :returns: whether the environment has to be made.
    :raises TroubleError: one made by hand is in the way and cannot be used.
    """
    if not venv.exists():
        return True
    mark = read_stamp(venv / MARK)
    if mark != UNFINISHED and works(venv):
        return False
    if not mark and any(venv.iterdir()):
        raise TroubleError(
            f"{venv} was not made by manage.py and its Python does not run, or is older than 3.11.\n"
            "Move it away, then try again."
        )
    shutil.rmtree(venv)
    return True


def works(venv: Path) -> bool:
    """Say whether the interpreter of an environment runs, is new enough, and can install packages."""
    probe = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    try:
        return subprocess.run([venv_python(venv), "-c", probe], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def make_venv(step: Step, venv: Path, hold: Sequence[int]) -> None:
    """Make an empty environment, marked unfinished before anything else is in it."""
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        raise TroubleError(
            "This Python cannot make virtual environments: its module venv or ensurepip is missing.\n"
            "On Debian or Ubuntu: apt install python3-venv"
        )
    venv.mkdir()
    write_stamp(venv / MARK, UNFINISHED)
    step.run([sys.executable, "-m", "venv", venv], hold=hold)


def install(step: Step, ready: Environment, locks: Sequence[str], hold: Sequence[int]) -> None:
    """Install what the locks name, every file checked against its hash: by uv, or by pip where uv cannot."""
    chosen = [part for name in locks for part in ("-r", str(ROOT / name))]
    with tempfile.TemporaryDirectory() as folder:
        just_uv = Path(folder) / "uv.lock"
        just_uv.write_text(lock_entry((ROOT / "requirements-build.lock").read_text("utf-8"), "uv"), "utf-8")
        quiet_pip = ready.module("pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes")
        step.run([*quiet_pip, "-r", just_uv], env=ready.env, hold=hold)
    try:
        uv = ready.module("uv", "pip", "install", "--python", ready.python, "--require-hashes", *chosen)
        step.run(uv, env=ready.env, hold=hold)
    except TroubleError:  # A mirror may be set for pip alone; pip is slower, and checks the same hashes.
        step.run([*quiet_pip, *chosen], env=ready.env, hold=hold)


def lock_entry(lock: str, package: str) -> str:
    """Return the part of a lock that pins one package, with its hashes.

    :raises TroubleError: the lock does not name it.
    """
    found = re.search(rf"^{re.escape(package)}==.*?(?=^\S|\Z)", lock, re.MULTILINE | re.DOTALL)
    if not found:
        raise TroubleError(f"The lock does not name {package}. Make it anew with: uv pip compile")
    return found.group()


def child_variables(venv: Path) -> dict[str, str]:
    """Return this process's variables, made right for programs of the environment: debug off, its bin first on PATH.

    Who wants no compiled files beside the sources gets them in .venv: without any, a start takes three times as long.
    """
    dropped = {"PYTHONHOME", "PYTHONPATH", "FLASK_DEBUG", "FLASK_ENV", "FLASK_APP", "FLASK_RUN_FROM_CLI"}
    env = {name: value for name, value in os.environ.items() if name not in dropped}
    env["VIRTUAL_ENV"] = str(venv)
    env["PATH"] = os.pathsep.join([str(venv_python(venv).parent), env.get("PATH", os.defpath)])
    env["PYTHONUNBUFFERED"] = "1"
    if env.pop("PYTHONDONTWRITEBYTECODE", None):
        env.setdefault("PYTHONPYCACHEPREFIX", str(venv / "bytecode"))
    return env
