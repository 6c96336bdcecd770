"""The house rules that can be checked by reading the source."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from disciplines import DISCIPLINES

ROOT = Path(__file__).resolve().parent.parent
OURS = {
    "app",
    "blueprints",
    "cli",
    "cli_demo",
    "cli_goals",
    "config",
    "database_events",
    "disciplines",
    "errors",
    "extensions",
    "jobs",
    "model_types",
    "models",
    "problems",
    "request_log",
    "schemas",
    "search_tables",
    "services",
    "web_security",
    "words",
}
# Who may import whom: down only.
ALLOWED = {
    "blueprints": OURS - {"app", "cli", "cli_demo", "cli_goals"},
    "schemas": {"schemas", "words"},
    "services": {
        *("services", "models", "search_tables", "words", "model_types", "extensions", "errors", "disciplines"),
    },
    "disciplines": {"disciplines"},
    "models.py": {"extensions", "model_types", "search_tables", "words"},
    "model_types.py": set[str](),
    "search_tables.py": set[str](),
    "extensions.py": set[str](),
    "problems.py": {"errors"},
    "errors.py": set[str](),
    "config.py": set[str](),
}


def python_files(place: str) -> list[Path]:
    path = ROOT / place
    return sorted(path.rglob("*.py")) if path.is_dir() else [path]


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("place", ALLOWED)
def test_imports_point_down_only(place: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in python_files(place)
        for name in imports(path)
        if (head := name.split(".")[0]) in OURS and head not in ALLOWED[place]
    ]
    assert wrong == []


@pytest.mark.parametrize("place", ["services", "disciplines", "schemas", "models.py"])
def test_nothing_below_the_blueprints_sees_http(place: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in python_files(place)
        for name in imports(path)
        if name.split(".")[0] in {"flask", "werkzeug", "flask_smorest"}
    ]
    assert wrong == []


def test_a_discipline_imports_only_its_contract_and_marshmallow() -> None:
    allowed = {"disciplines", "marshmallow", *sys.stdlib_module_names}
    wrong = [
        f"{path.name}: {name}"
        for path in python_files("disciplines")
        for name in imports(path)
        if name.split(".")[0] not in allowed
    ]
    assert wrong == []


# "general" is no craft: it stands for all that has none.
CRAFTS = sorted(set(DISCIPLINES) - {"general"})
# A file, or a folder, that belongs to one craft begins like this.
OF_A_CRAFT = (*CRAFTS, "stories", "rituals", "grades")
NAMES_CRAFTS = {
    "services/example": "the example shows several crafts",
    "services/imports": "reads the files of programs for one craft",
    "services/profiles.py": "a profile says in which systems grades are shown",
    "words.py": "the closed lists of words of tables that belong to one craft",
}


def core_files() -> Iterator[Path]:
    """Yield the files that know of no craft, or should not."""
    for place in (
        *(name for name in sorted(OURS) if (ROOT / f"{name}.py").is_file()),
        "blueprints",
        "schemas",
        "services",
    ):
        for path in python_files(place if (ROOT / place).is_dir() else f"{place}.py"):
            ours = path.relative_to(ROOT).as_posix()
            is_named = any(part.startswith(OF_A_CRAFT) for part in Path(ours).parts)
            is_allowed = any(ours.startswith(name) for name in NAMES_CRAFTS) or path.name.startswith("example_")
            if not is_named and not is_allowed:
                yield path


def test_the_core_names_no_discipline() -> None:
    named = re.compile(rf"""["']({"|".join(CRAFTS)})["']""")
    wrong = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in core_files()
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if named.search(line)
    ]
    assert wrong == []


def test_the_core_imports_no_discipline() -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in core_files()
        for name in imports(path)
        if name.startswith("disciplines.") and name != "disciplines.base"
    ]
    assert wrong == []


def test_a_discipline_knows_of_no_other_one() -> None:
    wrong = [
        f"{path.name} imports {name}"
        for path in python_files("disciplines")
        if path.name != "__init__.py"
        for name in imports(path)
        if name.startswith("disciplines.") and name != "disciplines.base"
        if name.split(".")[1].split("_")[0] != path.stem.split("_")[0]
    ]
    assert wrong == []


def test_migrations_import_nothing_of_the_application() -> None:
    wrong = [
        f"{path.name}: {name}"
        for path in python_files("migrations/versions")
        for name in imports(path)
        if name.split(".")[0] in OURS
    ]
    assert wrong == []


def test_only_the_edge_commits() -> None:
    allowed = {"blueprints/__init__.py", "cli.py", "cli_demo.py"}
    wrong = [
        str(path.relative_to(ROOT))
        for place in ("blueprints", "services", "schemas", "disciplines", "cli.py")
        for path in python_files(place)
        if "session.commit(" in path.read_text() and str(path.relative_to(ROOT)) not in allowed
    ]
    assert wrong == []
