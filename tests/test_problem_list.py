"""docs/problems.md lists exactly the problems that can occur."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = (
    *ROOT.glob("*.py"),
    *(
        path
        for folder in ("blueprints", "services", "disciplines", "schemas")
        for path in (ROOT / folder).rglob("*.py")
    ),
)
IN_SOURCE = re.compile(
    r"slug=\"([a-z-]+)\"|problem_response\(\s*\d+,\s*\"([a-z-]+)\""
    r"|default_slug(?:: ClassVar\[str\])? = (?:\d+, )?\"([a-z-]+)\""
)
OF_THE_FRAMEWORK = {"method-not-allowed"}


def test_the_list_of_problems_is_what_the_source_can_answer() -> None:
    found = {
        slug for path in SOURCES for groups in IN_SOURCE.findall(path.read_text("utf-8")) for slug in groups if slug
    }
    listed = re.findall(r"`/problems/([a-z-]+)`", (ROOT / "docs" / "problems.md").read_text("utf-8"))
    assert sorted(listed) == sorted(found | OF_THE_FRAMEWORK)
