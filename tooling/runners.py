"""The test runners: each is run whatever becomes of the others, and one line sums them up."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from tooling.browser import find_chromium, install_chromium
from tooling.client import CLIENT, Node, prepare_bundle, prepare_packages
from tooling.environment import Environment, only_one_at_a_time
from tooling.places import IS_WINDOWS, ROOT, Interrupted, TroubleError
from tooling.steps import stop_child

NO_TESTS_COLLECTED = 5
WORKERS = 2


@dataclass(frozen=True, slots=True)
class Counts:
    """How many tests passed, failed (errors are failures) and were skipped."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


@dataclass(frozen=True, slots=True)
class Job:
    """What a runner gets: the environment, what was asked for, and a folder for its report."""

    environment: Environment
    expression: str | None
    folder: Path

    def node(self) -> Node:
        """Return Node, with the client's packages brought up to date."""
        with only_one_at_a_time() as hold:
            return prepare_packages(self.environment, hold)


def run_all(environment: Environment, *, only: str | None, expression: str | None) -> int:
    """Run the runners, print their counts and the sum as the last line; returns the exit code.

    :param only: the name of the one runner that is wanted.
    :param expression: pytest's -k; the client's tests have no such thing and are left out then.
    """
    table: list[tuple[str, Counts, float]] = []
    for name, runner in RUNNERS.items():
        if only not in (None, name) or (expression and name.startswith("client") and only != name):
            continue
        print(f"\n--- {name} ---", flush=True)
        begun = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="fractal-goals-test-") as folder:
            try:
                counts = runner(Job(environment, expression, Path(folder)))
            except TroubleError as trouble:
                print(f"\n{trouble}", flush=True)
                counts = Counts(failed=1)
        table.append((name, counts, time.monotonic() - begun))
    print()
    for name, counts, took in table:
        print(f"{name:<14} {took:6.1f} s  {counts}")
    total = sum((counts for _name, counts, _took in table), Counts())
    print(f"\n{total}", flush=True)
    return exit_code(total)


def exit_code(total: Counts) -> int:
    """Return 0 only when something passed and nothing failed."""
    return 0 if total.failed == 0 and total.passed > 0 else 1


def run_server_tests(job: Job) -> Counts:
    """Run pytest over everything but the browser journeys."""
    return run_pytest(job, "tests", "--ignore=tests/browser")


def run_browser_tests(job: Job) -> Counts:
    """Run the journeys in a real browser; without one they report themselves as skipped."""
    if not (ROOT / "tests" / "browser").is_dir():
        print("There are no browser journeys.")
        return Counts()
    with only_one_at_a_time() as hold:
        prepare_bundle(job.environment, hold)
        prepare_packages(job.environment, hold)  # axe comes from there
    chromium = find_chromium() or install_chromium()
    print(f"Browser: {chromium or 'none found, so every journey is skipped (set CHROME_BIN)'}", flush=True)
    return run_pytest(job, "tests/browser", env={"CHROME_BIN": chromium or ""})


def run_pytest(job: Job, *arguments: str, env: Mapping[str, str] | None = None) -> Counts:
    """Run pytest once; a run that ends badly without naming a failed test counts as one failed test."""
    report = job.folder / "pytest.xml"
    # One by one: handed out in handfuls, the slow ones, which come first, would all be one worker's.
    how = ["-k", job.expression] if job.expression else ["-n", str(WORKERS), "--maxschedchunk=1"]
    command = job.environment.module("pytest", f"--junitxml={report}", *arguments, *how)
    code = call(command, env={**job.environment.env, **(env or {})})
    if code == NO_TESTS_COLLECTED:
        return Counts()
    return settle(code, report)


def run_client_tests(job: Job) -> Counts:
    """Run vitest."""
    report = job.folder / "vitest.xml"
    reporters = ["--reporter=default", "--reporter=junit", f"--outputFile.junit={report}"]
    node = job.node()
    code = call(node.tool("vitest/vitest.mjs", "run", *reporters), env=node.env, cwd=CLIENT)
    return settle(code, report)


def run_client_types(job: Job) -> Counts:
    """Run the compiler over the client, for vitest looks at no types; it counts as one test."""
    node = job.node()
    code = call(node.tool("typescript/bin/tsc", "--noEmit"), env=node.env, cwd=CLIENT)
    return Counts(passed=1) if code == 0 else Counts(failed=1)


RUNNERS: dict[str, Callable[[Job], Counts]] = {
    "server": run_server_tests,
    "client": run_client_tests,
    "client types": run_client_types,
    "browser": run_browser_tests,
}


def settle(code: int, report: Path) -> Counts:
    """Read a runner's report, and believe its exit code where the two disagree."""
    try:
        counts = read_report(report.read_text("utf-8"))
    except (OSError, ElementTree.ParseError):
        return Counts(failed=1)
    return counts if code == 0 or counts.failed else counts + Counts(failed=1)


def read_report(text: str) -> Counts:
    """Count the tests of a JUnit report, as pytest and vitest write it."""
    passed = failed = skipped = 0
    for case in ElementTree.fromstring(text).iter("testcase"):
        kinds = {child.tag for child in case}
        if kinds & {"failure", "error"}:
            failed += 1
        elif "skipped" in kinds:
            skipped += 1
        else:
            passed += 1
    return Counts(passed, failed, skipped)


def call(command: Sequence[str], *, env: Mapping[str, str] | None = None, cwd: Path = ROOT) -> int:
    """Run a program on this terminal to its end and return its exit code; a missing program is code 127."""
    sys.stdout.flush()
    colours = {} if sys.stdout.isatty() or "FORCE_COLOR" in os.environ else {"NO_COLOR": "1"}
    try:
        child = subprocess.Popen(
            list(command), cwd=cwd, env={**(env or os.environ), **colours}, start_new_session=not IS_WINDOWS
        )
    except OSError as error:
        print(f"{command[0]} cannot be started: {error}", file=sys.stderr)
        return 127
    try:
        return child.wait()
    except (Interrupted, KeyboardInterrupt):
        stop_child(child)
        raise
