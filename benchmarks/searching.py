"""Searching 7,000 rows: milliseconds from the words to the JSON, and against the bare full-text query."""

import sqlite3
import statistics
from functools import partial

from benchmarks.harness import Measured, compare, cpu_seconds
from benchmarks.people import USER_ID, full_database
from extensions import db
from services import search

PROMISED_MS = 20.0
ROUNDS = 15
# What one types: a word of every goal; then letters until one session is left.
QUERIES = {
    "a word of every goal": "practise",
    "a word of every note": "wrist",
    "one letter": "s",
    "two letters": "se",
    "one row": "session 4217",
}
RAW_SQL = "SELECT rowid FROM goals_search WHERE goals_search MATCH ? ORDER BY rank LIMIT 20"


def find(words: str) -> bytes:
    """Answer one request."""
    return search.fetch_hits_json(USER_ID, {"q": words, "limit": 20})


def raw_rows(raw: sqlite3.Connection) -> list[int]:
    """Return the best rows as the index alone ranks them."""
    return raw.execute(RAW_SQL, (f'owner : "u{USER_ID}" AND {{name description notes}} : ("s" *)',)).fetchall()


def measure() -> list[Measured]:
    """Return the promise for each query: milliseconds against PROMISED_MS, median of ROUNDS after one warm-up."""
    rows: list[Measured] = []
    with full_database() as (_app, raw):
        db.session.connection()
        for name, words in QUERIES.items():
            once = partial(find, words)
            taken = statistics.median([cpu_seconds(once, 1) * 1000 for _ in range(ROUNDS + 1)][1:])
            rows.append(Measured(f"search of 7,000 rows, {name}", taken, PROMISED_MS, taken / PROMISED_MS, 1.0))
        rows.append(
            compare("search, one letter, against the bare index", lambda: find("s"), lambda: raw_rows(raw), 2.5)
        )
    return rows
