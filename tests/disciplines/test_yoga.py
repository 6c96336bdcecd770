"""Yoga by hand: poses held, outcomes, and the sequences that ship."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from disciplines.yoga import SIDES, YOGA
from disciplines.yoga_poses import POSES
from services.measuring import completed_share, plan_details, planned_by_details, read_details
from services.outcomes import suggest_status
from tests.disciplines.measured import result_of, setup_of, values_of
from tests.services.test_documents import document

CLIENT = Path(__file__).parents[2] / "client" / "src" / "disciplines" / "yoga"
STARTERS = {starter.key: starter for starter in YOGA.starters}


def poses(done: int, planned: int) -> list[dict[str, Any]]:
    """Return poses of 30 s, of which the first `done` were held for 30.5 s."""
    return [
        {"name": f"pose {number}", "hold_seconds": 30, "transition_seconds": 5,
         **({"held_seconds": 30.5, "done": True} if number < done else {})}
        for number in range(planned)
    ]  # fmt: skip


def test_the_poses_their_share_and_the_time_held() -> None:
    # 7 of 12 = 58.33 %; 7 × 30.5 = 213.5 s
    details = {"poses": poses(7, 12)}
    assert values_of("yoga", details) == {"poses_done": 7.0, "completion": 58.33, "held_seconds": 213.5}
    assert result_of("yoga", details) == "7 of 12 poses"
    assert result_of("yoga", {"poses": poses(12, 12)}) == "12 poses"
    assert result_of("yoga", {"poses": poses(1, 1)}) == "1 pose"
    assert values_of("yoga", {"poses": []}) == {}


def test_a_pose_that_was_left_counts_as_time_but_not_as_done() -> None:
    details = {"poses": [{"name": "Tree", "hold_seconds": 30, "held_seconds": 0.1}] * 3}
    assert values_of("yoga", details) == {"poses_done": 0.0, "completion": 0.0, "held_seconds": 0.3}


@pytest.mark.parametrize(
    ("done", "planned", "status"),
    [
        (12, 12, "COMPLETED"),
        (11, 12, "PARTIAL"),
        (7, 12, "PARTIAL"),
        (6, 12, "ABANDONED"),
        (0, 12, "ABANDONED"),
        (2, 3, "PARTIAL"),
    ],
)
def test_everything_is_completed_more_than_half_partial_else_abandoned(done: int, planned: int, status: str) -> None:
    details = {"poses": poses(done, planned)}
    assert completed_share("yoga", details) == Fraction(done, planned)
    assert suggest_status(document(details=details), "yoga") == status


def test_a_plan_is_the_sequence_with_nothing_held() -> None:
    details = {"poses": poses(3, 4), "run": {"index": 3}, "setup_name": "Mine"}
    assert plan_details("yoga", details) == {"poses": poses(0, 4), "setup_name": "Mine"}
    assert planned_by_details("yoga", details) == 140  # 4 × (30 + 5)
    assert setup_of("yoga", details) == setup_of("yoga", {"poses": poses(0, 4)})
    assert setup_of("yoga", details) != setup_of("yoga", {"poses": poses(0, 5)})


def test_twelve_sequences_ship() -> None:
    assert len(STARTERS) == 12
    assert len({starter.name for starter in YOGA.starters}) == 12


@pytest.mark.parametrize("key", STARTERS)
def test_a_sequence_that_ships_is_well_made(key: str) -> None:
    starter = STARTERS[key]
    held = read_details(YOGA, starter.details)["poses"]
    assert 300 <= planned_by_details("yoga", starter.details) <= 1_800
    assert starter.session_type == "SEQUENCE"
    assert starter.difficulty in range(1, 6)
    assert starter.focus_area
    assert starter.description.endswith(".")
    for pose in held:
        known = POSES[pose["pose"]]
        assert pose["name"] == known.name
        assert (pose["side"] in ("left", "right")) is known.is_sided
        assert pose["side"] in (*SIDES, None)
        assert 3 <= pose["hold_seconds"] <= 300
        assert 2 <= pose["transition_seconds"] <= 20
        assert 10 <= len(pose["cue"]) <= 90
        assert pose["cue"].endswith(".")
    sides = {side: [(pose["pose"], pose["hold_seconds"]) for pose in held if pose["side"] == side] for side in SIDES}
    assert sorted(sides["left"]) == sorted(sides["right"])  # both sides, and as long


@pytest.mark.parametrize(
    ("key", "minutes"),
    [("sun_salutation_a", 8), ("sun_salutation_b", 11), ("slow_hips", 24), ("evening_wind_down", 24), ("core", 11)],
)
def test_how_long_sequences_take(key: str, minutes: int) -> None:
    assert round(planned_by_details("yoga", STARTERS[key].details) / 60) == minutes


def test_a_round_of_sun_salutation_comes_four_times() -> None:
    names = [pose["pose"] for pose in STARTERS["sun_salutation_a"].details["poses"]]
    assert len(names) == 45
    assert names[:11] * 4 + ["mountain"] == names
    assert names[:3] == ["mountain", "upward_salute", "forward_fold"]


def test_the_client_knows_the_same_poses() -> None:
    source = (CLIENT / "known-poses.ts").read_text()
    rows = [line.split(" | ") for line in source.splitlines() if line.count(" | ") == 3]
    told = {key: (name, sides == "sided", cue) for key, name, sides, cue in rows}
    told.pop("/** key", None)
    assert told == {key: (pose.name, pose.is_sided, pose.cue) for key, pose in POSES.items()}
