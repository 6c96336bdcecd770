"""What a first visit has to fetch before it can draw, and what it must not."""

import gzip
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tooling.client import CLIENT

MOST_KILOBYTES = 180
IMPORTS = re.compile(r"""(?:\bfrom|\bimport)\s*["'`]\./([\w.-]+\.js)["'`]""")
# A word that only the library has in its code, also after the names were shortened.
DRILL_LIBRARIES = {"three": "WebGLRenderer", "tonal": "harmonic minor", "pitchy": "clarityThreshold"}


@pytest.fixture(scope="module")
def assets() -> Path:
    """The folder of the built bundle."""
    folder = Path(os.environ.get("CLIENT_DIST", CLIENT / "dist")) / "assets"
    if not folder.is_dir():
        pytest.skip("no bundle was built")
    return folder


def reached(assets: Path, names: Iterator[str]) -> set[str]:
    """Return the files that are fetched with these: what they import statically, and so on."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        if (name := waiting.pop()) not in found:
            found.add(name)
            waiting += IMPORTS.findall((assets / name).read_text("utf-8"))
    return found


def entry_of(assets: Path) -> set[str]:
    page = (assets.parent / "index.html").read_text("utf-8")
    return reached(assets, iter(re.findall(r'(?:src|href)="/assets/([\w.-]+\.js)"', page)))


def test_the_first_visit_fetches_at_most_180_kilobytes_of_code(assets: Path) -> None:
    entry = entry_of(assets)
    assert len(entry) > 5
    assert sum(len(gzip.compress((assets / name).read_bytes())) for name in entry) <= MOST_KILOBYTES * 1000


@pytest.mark.parametrize(("library", "word"), DRILL_LIBRARIES.items())
def test_what_only_drills_use_comes_only_with_them(assets: Path, library: str, word: str) -> None:
    holders = {path.name for path in assets.glob("*.js") if word in path.read_text("utf-8")}
    assert holders, f"{library} is not known by this word any more"
    assert not holders & entry_of(assets)
    pages = {
        path.name
        for path in assets.glob("*.js")
        if re.match(r"(goals|sessions|session|log-session|library|settings|drills|trash)-page-", path.name)
    }
    assert len(pages) > 4
    assert not holders & reached(assets, iter(pages))
