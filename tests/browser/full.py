"""A server whose one person has 2,000 goals and 5,000 sessions."""

import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

from flask_security.utils import hash_password

from app import create_app
from benchmarks.people import fill
from services.databases import upgrade_database
from tests.browser.live import live_server
from tests.browser.people import PASSWORD

EMAIL = "full@example.org"


@contextmanager
def full_server(folder: Path) -> Generator[str]:
    """Yield the address of the program on such a database; sign in as EMAIL."""
    path = folder / "full.db"
    url = f"sqlite:///{path.as_posix()}"
    upgrade_database(url)
    app = create_app({"INSTANCE_PATH": str(folder), "SQLALCHEMY_DATABASE_URI": url})
    with app.app_context(), closing(sqlite3.connect(path)) as raw:
        fill(raw)
        raw.execute("UPDATE users SET password = ? WHERE email = ?", (hash_password(PASSWORD), EMAIL))
        raw.commit()
    with live_server(folder, database=path) as address:
        yield address
