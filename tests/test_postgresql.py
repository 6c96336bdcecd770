"""The same program on a real PostgreSQL: the tests of the API, run once more in processes of their own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

ALSO = ("tests/test_api_contract.py", "tests/test_isolation.py", "tests/test_races.py")
ROOT = Path(__file__).resolve().parent.parent
FILES = sorted([*ALSO, *(str(path.relative_to(ROOT)) for path in ROOT.glob("tests/blueprints/test_*.py"))])
PARTS = 4  # two for each worker: nobody is left alone with all of it
FORGETFUL = ("fsync", "synchronous_commit", "full_page_writes")  # of use only to data that outlives its machine


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that all parts of this worker share; each makes its own database there."""
    pgserver = pytest.importorskip("pgserver", reason="the wheel pgserver is not made for this machine")
    server = pgserver.get_server(tmp_path_factory.mktemp("postgresql"))
    try:
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            for setting in FORGETFUL:
                connection.execute(f"ALTER SYSTEM SET {setting} = off")
            connection.execute("SELECT pg_reload_conf()")
        yield server.get_uri()
    finally:
        server.cleanup()


@pytest.mark.slow
@pytest.mark.postgresql
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::RuntimeWarning")
@pytest.mark.parametrize("part", range(PARTS))
def test_everything_the_api_promises_holds_on_postgresql(postgresql: str, part: int) -> None:
    database = f"part_{part}"
    with psycopg.connect(postgresql, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {database}")
    url = sa.make_url(postgresql).set(database=database).render_as_string(hide_password=False)
    environment = {**os.environ, "TEST_DATABASE_URL": url}
    for name in ("PYTEST_XDIST_WORKER", "PYTEST_CURRENT_TEST"):
        environment.pop(name, None)
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", "-m", "not volume", *FILES[part::PARTS]],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-2000:]
    assert " passed" in run.stdout or "[100%]" in run.stdout
