"""Chords and scales by hand: accuracy, times, effective chords, and how each chord goes."""

from fractions import Fraction
from typing import Any

import pytest

from disciplines import DISCIPLINES
from disciplines.music import progress
from services.measuring import completed_share, plan_details, planned_by_details, read_details
from services.outcomes import suggest_status
from tests.disciplines.measured import result_of, setup_of, values_of
from tests.services.test_documents import document


def prompt(chord: str, correct_ms: int | None, attempts: int = 1, total_ms: int | None = None) -> dict[str, Any]:
    return {"chord": chord, "attempts": attempts, "correct_ms": correct_ms, "total_ms": total_ms}


def read(*results: dict[str, Any]) -> dict[str, Any]:
    return read_details(DISCIPLINES["music"], {"results": list(results)})


def test_every_number_of_a_drill() -> None:
    # Right: C, Dm7, G7 = 3, in 1 + 3 + 1 attempts; A♭ was left after 2: 7 attempts in all.
    # 3 / 7 = 42.857… %; 3 × 42.857… / 100 = 1.2857…; (1.5 + 4.25 + 2) / 3 = 2.5833… s
    details = {"results": [prompt("C", 1500), prompt("Dm7", 4250, 3), prompt("A♭", None, 2), prompt("G7", 2000)]}
    assert values_of("music", details) == {
        "total_chords": 3.0,
        "total_attempts": 7.0,
        "accuracy": 42.86,
        "effective_chords": 1.29,
        "average_seconds": 2.58,
        "fastest_seconds": 1.5,
        "slowest_seconds": 4.25,
    }
    assert result_of("music", details) == "3 chords, 43 %"


@pytest.mark.parametrize(
    ("right", "attempts", "accuracy", "effective"),
    [
        (26, 31, 83.87, 21.81),  # 2600 / 31 = 83.870…; 26 × 26 / 31 = 21.806…
        (40, 40, 100.0, 40.0),
        (1, 8, 12.5, 0.13),  # 0.125: halves go up
        (17, 24, 70.83, 12.04),  # 70.833…; 12.0416…
    ],
)
def test_effective_chords_are_the_chords_times_their_accuracy(
    right: int, attempts: int, accuracy: float, effective: float
) -> None:
    results = [prompt("C", 1000) for _ in range(right - 1)] + [prompt("C", 1000, attempts - right + 1)]
    values = values_of("music", {"results": results})
    assert (values["total_chords"], values["total_attempts"]) == (right, attempts)
    assert (values["accuracy"], values["effective_chords"]) == (accuracy, effective)


def test_a_right_answer_is_at_least_one_attempt_and_nothing_right_has_no_times() -> None:
    assert values_of("music", {"results": [prompt("C", 900, 0)]})["accuracy"] == 100.0
    assert values_of("music", {"results": [prompt("C", None, 4)]}) == {
        "total_chords": 0.0,
        "total_attempts": 4.0,
        "accuracy": 0.0,
        "effective_chords": 0.0,
    }
    assert values_of("music", {"results": [prompt("C", None, 0)]})["accuracy"] == 0.0
    assert values_of("music", {"chord_types": ["maj7"], "duration_minutes": 10}) == {}


def test_the_result_in_a_list() -> None:
    assert result_of("music", {"results": [prompt("C", 900)]}) == "1 chord, 100 %"
    assert result_of("music", {"mode": "scales", "results": [prompt("C", 9)] * 2}) == "2 scales, 100 %"
    assert result_of("music", {"results": [prompt("C", 900, 200)]}) == "1 chord, 1 %"  # 0.5 %


@pytest.mark.parametrize(
    ("seconds", "status"), [(600, "COMPLETED"), (700, "COMPLETED"), (301, "PARTIAL"), (300, "ABANDONED")]
)
def test_the_outcome_by_the_time_that_was_drilled(seconds: int, status: str) -> None:
    by_clock = {"duration_minutes": 10, "results": [prompt("C", 900)], "run": {"elapsed_ms": seconds * 1000}}
    by_prompts = {
        "duration_minutes": 10,
        "results": [prompt("C", 1000, total_ms=(seconds - 1) * 1000), prompt("G", 1000)],
    }
    for details in (by_clock, by_prompts):
        assert completed_share("music", details) == min(Fraction(seconds, 600), 1)
        assert suggest_status(document(details=details), "music") == status


def test_of_a_drill_that_was_ended_without_an_answer_nothing_is_done() -> None:
    ran = {"duration_minutes": 10, "results": [], "run": {"elapsed_ms": 600_000}}
    assert completed_share("music", ran) == 0
    assert suggest_status(document(details=ran), "music") == "ABANDONED"


def test_without_a_time_or_a_prompt_a_drill_does_not_say_how_much_is_done() -> None:
    assert completed_share("music", {"results": [prompt("C", 900)]}) is None
    assert completed_share("music", {"duration_minutes": 10}) is None
    assert completed_share("music", {"duration_minutes": 0, "results": [prompt("C", 900)]}) is None


def test_the_plan_and_the_set_up() -> None:
    details = {"duration_minutes": 12.5, "mode": "chordTypes", "chord_types": ["maj7", "m7"], "roots": ["C"]}
    ran = {**details, "results": [prompt("C", 900)], "run": {"elapsed_ms": 1}}
    assert plan_details("music", ran) == details
    assert planned_by_details("music", details) == 750
    assert setup_of("music", ran) == setup_of("music", details) is not None
    assert setup_of("music", {**details, "include_inversions": True}) != setup_of("music", details)
    assert setup_of("music", {"duration_minutes": 10}) is None


def test_a_drill_of_some_chords_and_no_others_is_a_set_up_of_its_own() -> None:
    details = {"duration_minutes": 2, "chord_types": ["maj7"], "roots": ["C"]}
    five = {**details, "prompts": ["Ebmaj7", "Dm7b5", "F#m", "Bb7", "G/B"]}
    assert setup_of("music", five) != setup_of("music", details)
    assert setup_of("music", {"prompts": ["Ebmaj7"]}) is not None
    assert plan_details("music", {**five, "results": [prompt("Ebmaj7", 900)]}) == five


def test_progress_per_chord_and_per_change_the_slowest_first() -> None:
    first = read(prompt("C", 4000), prompt("G7", 2000), prompt("C", 3000, 2))
    last = read(prompt("C", 2000), prompt("C", 1000), prompt("G7", None, 3))
    rows = progress([first, last])
    assert [(row["kind"], row["key"]) for row in rows] == [
        ("chord", "C"),
        ("chord", "G7"),
        ("pair", "G7 → C"),
        ("pair", "C → G7"),
    ]
    assert rows[0] == {
        "kind": "chord", "key": "C", "count": 4, "right": 4, "attempts": 5,
        "mean_seconds": 2.5, "best_seconds": 1.0, "recent_seconds": 2.5,
    }  # fmt: skip
    assert rows[1] == {
        "kind": "chord", "key": "G7", "count": 2, "right": 1, "attempts": 4,
        "mean_seconds": 2.0, "best_seconds": 2.0, "recent_seconds": 2.0,
    }  # fmt: skip
    assert (rows[3]["count"], rows[3]["right"], rows[3]["attempts"]) == (2, 1, 4)


def test_what_is_recent_are_the_last_five() -> None:
    times = [9000, 1000, 2000, 3000, 4000, 5000]
    row = progress([read(prompt("C", time)) for time in times])[0]
    assert (row["mean_seconds"], row["recent_seconds"]) == (4.0, 3.0)
