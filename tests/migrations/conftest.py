"""The migrations import their helpers from the folder they stand in, as Alembic lets them; one PostgreSQL for all."""

import sys
from collections.abc import Iterator

import pytest

from services.databases import MIGRATIONS

sys.path.insert(0, str(MIGRATIONS))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server, started once for all tests of this folder: each empties its database first."""
    pgserver = pytest.importorskip("pgserver", reason="the wheel pgserver is not made for this machine")
    running = pgserver.get_server(tmp_path_factory.mktemp("postgresql") / "data")
    yield running.get_uri()
    running.cleanup()
