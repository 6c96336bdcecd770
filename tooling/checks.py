"""What comes before every commit: format, lint, types, unit tests, schema and generated files."""

import json
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tooling.client import CLIENT, Node
from tooling.environment import Environment
from tooling.places import ROOT, TroubleError
from tooling.steps import FailedStepError, Step

OPENAPI = ROOT / "docs" / "openapi.json"
CLIENT_TYPES = CLIENT / "src" / "api" / "schema.d.ts"


@dataclass(frozen=True, slots=True)
class Tools:
    """The environment and Node that checks are run with, and a folder of their own."""

    environment: Environment
    node: Node
    folder: Path

    def python(self, step: Step, *arguments: str | Path) -> str:
        """Run a module of the environment on a database that nobody needs."""
        database = {"DATABASE_URL": f"sqlite:///{self.folder.as_posix()}/check.db", "INSTANCE_PATH": str(self.folder)}
        return step.run(self.environment.module(*arguments), env={**self.node.env, **database})

    def client(self, step: Step, tool: str, *arguments: str | Path) -> str:
        """Run a tool of the client."""
        return step.run(self.node.tool(tool, *arguments), env=self.node.env, cwd=CLIENT)


Check = Callable[[Tools, Step], object]


def run_all(environment: Environment, node: Node, kinds: Mapping[str, Check]) -> int:
    """Run every check whatever becomes of the others; returns the exit code.

    :param kinds: `CHECKS`, `GENERATED` or `FIXES`, or several of them together.
    """
    failed: list[str] = []
    with tempfile.TemporaryDirectory(prefix="fractal-goals-check-") as folder:
        tools = Tools(environment, node, Path(folder))
        for name, check in kinds.items():
            step = Step(name)
            try:
                with step:
                    check(tools, step)
                    step.note = "ok"
            except TroubleError as trouble:
                failed.append(name)
                print(step_output(step, trouble))
    print(f"\n{len(failed)} failed: {', '.join(failed)}" if failed else "\nEverything is in order.")
    return 1 if failed else 0


def step_output(step: Step, trouble: TroubleError) -> str:
    """Return why a check failed: all its program said, for the findings are what is wanted, or our own reason."""
    is_of_program = isinstance(trouble, FailedStepError) and step.said
    return "\n".join(f"    {line}" for line in (step.said if is_of_program else str(trouble).splitlines()))


def check_migrations(tools: Tools, step: Step) -> None:
    """Refuse models that a migrated database does not match."""
    tools.python(step, "flask", "--app", "app", "database", "upgrade")
    tools.python(step, "flask", "--app", "app", "db", "check")


def generate_openapi(tools: Tools, step: Step) -> str:
    """Return the OpenAPI document of the program as it is now."""
    written = tools.folder / "openapi.json"
    tools.python(step, "flask", "--app", "app", "openapi", "write", "--format=json", written)
    return json.dumps(json.loads(written.read_text("utf-8")), indent=2, ensure_ascii=False) + "\n"


def check_openapi(tools: Tools, step: Step) -> None:
    """Refuse a docs/openapi.json that is not what the program says of itself."""
    fresh = json.loads(generate_openapi(tools, step))
    if not OPENAPI.is_file() or json.loads(OPENAPI.read_text("utf-8")) != fresh:
        raise TroubleError("docs/openapi.json is stale. Write it anew: python3 manage.py check --fix")


def write_openapi(tools: Tools, step: Step) -> None:
    """Write docs/openapi.json."""
    OPENAPI.write_text(generate_openapi(tools, step), "utf-8")


def check_client_types(tools: Tools, step: Step) -> None:
    """Refuse client types that were not made from docs/openapi.json."""
    fresh = tools.folder / "schema.d.ts"
    tools.client(step, "openapi-typescript/bin/cli.js", OPENAPI, "--default-non-nullable=false", "-o", fresh)
    if not CLIENT_TYPES.is_file() or CLIENT_TYPES.read_text("utf-8") != fresh.read_text("utf-8"):
        raise TroubleError("client/src/api/schema.d.ts is stale. Write it anew: python3 manage.py check --fix")


def write_client_types(tools: Tools, step: Step) -> None:
    """Write client/src/api/schema.d.ts."""
    tools.client(step, "openapi-typescript/bin/cli.js", OPENAPI, "--default-non-nullable=false", "-o", CLIENT_TYPES)


GENERATED: dict[str, Check] = {
    "write OpenAPI": write_openapi,
    "write API types": write_client_types,
}
FIXES: dict[str, Check] = {
    "format Python": lambda tools, step: tools.python(step, "ruff", "format", "."),
    "fix Python": lambda tools, step: tools.python(step, "ruff", "check", "--fix", "--exit-zero", "--quiet", "."),
    **GENERATED,
    "format client": lambda tools, step: tools.client(step, "@biomejs/biome/bin/biome", "check", "--write"),
}
CHECKS: dict[str, Check] = {
    "ruff format": lambda tools, step: tools.python(step, "ruff", "format", "--check", "."),
    "ruff": lambda tools, step: tools.python(step, "ruff", "check", "."),
    "basedpyright": lambda tools, step: tools.python(step, "basedpyright", "--level", "error"),
    "biome": lambda tools, step: tools.client(step, "@biomejs/biome/bin/biome", "check"),
    "tsc": lambda tools, step: tools.client(step, "typescript/bin/tsc", "--noEmit"),
    "contrast": lambda tools, step: step.run([tools.environment.python, CLIENT / "scripts" / "contrast.py"]),
    "migrations": check_migrations,
    "OpenAPI file": check_openapi,
    "API types": check_client_types,
    "Python unit tests": lambda tools, step: tools.python(
        step, "pytest", "-q", "-m", "not slow", "tests/services", "tests/tooling"
    ),
    "client unit tests": lambda tools, step: tools.client(step, "vitest/vitest.mjs", "run"),
}
