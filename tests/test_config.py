import stat
import threading
from pathlib import Path

import pytest

from config import load_settings, normalise_database_url, read_or_make_secret


def test_the_secret_is_made_once_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    path = tmp_path / "instance" / "secret-key"
    made = read_or_make_secret(path)
    assert len(made) == 64
    assert read_or_make_secret(path) == made
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["secret-key"]


def test_processes_that_start_at_once_get_the_same_secret(tmp_path: Path) -> None:
    path, seen, start = tmp_path / "secret-key", list[str](), threading.Barrier(16)

    def ask() -> None:
        start.wait()
        seen.append(read_or_make_secret(path))

    threads = [threading.Thread(target=ask) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 16
    assert set(seen) == {path.read_text()}


def test_a_secret_given_by_the_environment_leaves_no_file(tmp_path: Path) -> None:
    settings = load_settings({"INSTANCE_PATH": str(tmp_path / "instance"), "SECRET_KEY": "from outside"}, {})
    assert settings["SECRET_KEY"] == "from outside"
    assert not (tmp_path / "instance").exists()


def test_the_database_is_in_the_instance_folder_unless_said_otherwise(tmp_path: Path) -> None:
    assert load_settings({"INSTANCE_PATH": str(tmp_path)}, {})["SQLALCHEMY_DATABASE_URI"] == (
        f"sqlite:///{tmp_path}/fractal-goals.db"
    )


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("postgres://anna@db/goals", "postgresql+psycopg://anna@db/goals"),
        ("postgresql://anna@db/goals", "postgresql+psycopg://anna@db/goals"),
        ("postgresql+psycopg://anna@db/goals", "postgresql+psycopg://anna@db/goals"),
        ("sqlite:////srv/goals.db", "sqlite:////srv/goals.db"),
        ("/srv/goals.db", "sqlite:////srv/goals.db"),
    ],
)
def test_every_usual_way_to_name_a_database_is_understood(given: str, used: str) -> None:
    assert normalise_database_url(given) == used


def test_an_unknown_registration_mode_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="REGISTRATION is one of open, first, code, closed, not 'maybe'"):
        load_settings({"INSTANCE_PATH": str(tmp_path), "REGISTRATION": "maybe"}, {})


def test_registration_by_code_without_a_code_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="needs a REGISTRATION_CODE"):
        load_settings({"INSTANCE_PATH": str(tmp_path), "REGISTRATION": "code"}, {})


def test_debug_is_never_on_by_itself(tmp_path: Path) -> None:
    settings = load_settings({"INSTANCE_PATH": str(tmp_path)}, {})
    assert "DEBUG" not in settings
    assert settings["MAX_CONTENT_LENGTH"] == 1_048_576


def test_trusted_hosts_are_a_list_and_any_name_will_do_without(tmp_path: Path) -> None:
    instance = {"INSTANCE_PATH": str(tmp_path)}
    assert load_settings(instance, {})["TRUSTED_HOSTS"] is None
    assert load_settings({**instance, "TRUSTED_HOSTS": "a.example, b.example"}, {})["TRUSTED_HOSTS"] == [
        "a.example",
        "b.example",
    ]


@pytest.mark.parametrize(
    ("environment", "is_own"),
    [
        ({}, False),
        ({"TRUSTED_HOSTS": "127.0.0.1,localhost"}, True),
        ({"TRUSTED_HOSTS": "localhost,goals.example.org"}, False),
        ({"TRUSTED_HOSTS": "goals.example.org", "OWN_SERVER": "yes"}, True),
        ({"TRUSTED_HOSTS": "localhost", "OWN_SERVER": "no"}, False),
    ],
)
def test_a_server_is_ones_own_if_it_answers_to_its_own_machine_alone_or_is_said_to_be(
    tmp_path: Path, environment: dict[str, str], is_own: bool
) -> None:
    assert load_settings(environment, {"INSTANCE_PATH": str(tmp_path)})["IS_OWN_SERVER"] is is_own
