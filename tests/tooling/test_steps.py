"""Steps: what they say, and that nothing they start outlives them."""

import subprocess
import sys

import pytest

from tooling import places, steps
from tooling.places import TroubleError

POSIX = pytest.mark.skipif(places.IS_WINDOWS, reason="signals and process groups are not the same on Windows")


def test_a_step_says_its_name_its_time_and_what_came_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    with steps.Step("client bundle") as step:
        step.run([sys.executable, "-c", "print('hello')"])
        step.note = "built"
    assert step.said == ["hello"]
    printed = capsys.readouterr().out
    assert printed.startswith("client bundle")
    assert printed.endswith(" s  built\n")


def test_a_failed_step_tells_what_its_program_said_last(capsys: pytest.CaptureFixture[str]) -> None:
    program = "import sys; print('first'); sys.exit('the disk is full')"
    with (
        pytest.raises(TroubleError, match=r"(?s)'database' failed \(exit code 1\).*the disk is full"),
        steps.Step("database") as step,
    ):
        step.run([sys.executable, "-c", program])
    assert capsys.readouterr().out.endswith(" s  failed\n")


def test_a_failure_without_network_says_that_it_is_the_network() -> None:
    said = "WARNING: retrying\nTemporary failure in name resolution\nNo matching distribution found for uv"
    assert "The package index could not be reached" in steps.explain_failure("environment", 1, said)


@POSIX
def test_a_child_that_will_not_stop_is_ended_for_certain() -> None:
    program = "import signal, time; signal.signal(15, signal.SIG_IGN); print('up', flush=True); time.sleep(60)"
    child = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, start_new_session=True)
    assert child.stdout is not None
    with child.stdout as pipe:
        assert pipe.readline() == b"up\n"
        steps.stop_child(child, patience_seconds=0.2)
    assert child.returncode == -9
