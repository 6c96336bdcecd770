"""The test runners: counting, summing, and never green by accident."""

import sys
from pathlib import Path

import pytest

from tooling import browser, runners
from tooling.runners import Counts

PYTEST_REPORT = """<?xml version="1.0" encoding="utf-8"?><testsuites name="pytest tests">
<testsuite name="pytest" errors="1" failures="1" skipped="1" tests="5">
<testcase classname="tests.test_a" name="test_one" time="0.1" /><testcase classname="tests.test_a" name="test_two" />
<testcase classname="tests.test_a" name="test_three"><failure message="assert 1 == 2">why</failure></testcase>
<testcase classname="tests.test_a" name="test_four"><error message="failed on setup">why</error></testcase>
<testcase classname="tests.test_a" name="test_five"><skipped type="pytest.skip" message="no browser" /></testcase>
</testsuite></testsuites>"""

VITEST_REPORT = """<?xml version="1.0" encoding="UTF-8" ?><testsuites name="vitest tests" tests="2" failures="1">
<testsuite name="src/lib/time.test.ts" tests="2" failures="1" errors="0" skipped="0">
<testcase classname="src/lib/time.test.ts" name="reads 7:30"></testcase>
<testcase classname="src/lib/time.test.ts" name="keeps the zone"><failure message="no">no</failure></testcase>
</testsuite></testsuites>"""


def test_a_pytest_report_is_counted_with_errors_as_failures() -> None:
    assert runners.read_report(PYTEST_REPORT) == Counts(passed=2, failed=2, skipped=1)


def test_a_vitest_report_is_counted() -> None:
    assert runners.read_report(VITEST_REPORT) == Counts(passed=1, failed=1, skipped=0)


def test_the_last_line_sums_all_runners() -> None:
    assert str(Counts(2, 1, 1) + Counts(40, 0, 3)) == "42 passed, 1 failed, 4 skipped"


@pytest.mark.parametrize(
    ("total", "code"), [(Counts(5, 0, 2), 0), (Counts(5, 1, 0), 1), (Counts(0, 0, 9), 1), (Counts(), 1)]
)
def test_a_run_succeeds_only_when_something_passed_and_nothing_failed(total: Counts, code: int) -> None:
    assert runners.exit_code(total) == code


def test_a_runner_that_ends_badly_never_counts_as_green(tmp_path: Path) -> None:
    green = tmp_path / "green.xml"
    green.write_text('<testsuites><testsuite><testcase name="a" /></testsuite></testsuites>')
    assert runners.settle(0, green) == Counts(passed=1)
    assert runners.settle(3, green) == Counts(passed=1, failed=1)
    assert runners.settle(0, tmp_path / "missing.xml") == Counts(failed=1)


def test_a_missing_program_is_a_failure_not_a_crash() -> None:
    assert runners.call(["/nowhere/node", "--version"]) == 127


def test_the_browser_named_by_the_person_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROME_BIN", sys.executable)
    assert browser.find_chromium() == sys.executable
