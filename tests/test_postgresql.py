"""The same program on a real PostgreSQL: the tests of the API, run once more in a process of their own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ALSO = ("tests/test_api_contract.py", "tests/test_races.py")
ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.slow
@pytest.mark.postgresql
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::RuntimeWarning")
def test_everything_the_api_promises_holds_on_postgresql(tmp_path: Path) -> None:
    pgserver = pytest.importorskip("pgserver", reason="the wheel pgserver is not made for this machine")
    server = pgserver.get_server(tmp_path / "data")
    try:
        environment = {**os.environ, "TEST_DATABASE_URL": server.get_uri()}
        for name in ("PYTEST_XDIST_WORKER", "PYTEST_CURRENT_TEST"):
            environment.pop(name, None)
        run = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", "tests/blueprints", *ALSO],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-2000:]
        assert " passed" in run.stdout or "[100%]" in run.stdout
    finally:
        server.cleanup()
