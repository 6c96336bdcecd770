"""Drawing by hand: images, times, what is left of a ladder."""

from fractions import Fraction
from typing import Any

import pytest

from services.measuring import completed_share, plan_details, planned_by_details
from services.outcomes import suggest_status
from tests.disciplines.measured import result_of, setup_of, values_of
from tests.services.test_documents import document

LADDER = [{"count": 5, "seconds": 30}, {"count": 5, "seconds": 60}, {"count": 2, "seconds": 300}]


def drawn(*seconds: float, left: int = 0) -> list[dict[str, Any]]:
    """Return images of so many seconds, of which the last `left` were left before their time."""
    return [
        {"category": "hands", "seconds": one, "seed": number, "is_done": number < len(seconds) - left}
        for number, one in enumerate(seconds)
    ]


def test_the_images_their_time_and_their_mean() -> None:
    # 30 + 30 + 30.5 + 12 = 102.5 s; three of four are done, and the mean is over all four: 25.625
    details = {"image_count": 4, "image_results": drawn(30, 30, 30.5, 12, left=1)}
    assert values_of("drawing", details) == {
        "images_completed": 3.0,
        "drawing_seconds": 102.5,
        "average_seconds": 25.62,
    }
    assert result_of("drawing", details) == "3 of 4 images"


def test_what_another_program_counted_is_taken_as_it_is() -> None:
    details = {"duration_seconds": 60, "image_count": 10, "images_completed": 8, "total_seconds": 450}
    assert values_of("drawing", details) == {
        "images_completed": 8.0,
        "drawing_seconds": 450.0,
        "average_seconds": 56.25,
    }
    assert values_of("drawing", {"images_completed": 8}) == {"images_completed": 8.0}
    assert values_of("drawing", {"images_completed": 0, "total_seconds": 20}) == {
        "images_completed": 0.0,
        "drawing_seconds": 20.0,
    }


def test_a_set_up_alone_measures_nothing() -> None:
    assert values_of("drawing", {"image_count": 10, "duration_seconds": 60}) == {}
    assert result_of("drawing", {"image_count": 10}) is None


@pytest.mark.parametrize(
    ("details", "said"),
    [
        ({"images_completed": 1}, "1 image"),
        ({"images_completed": 12, "image_count": 12}, "12 images"),
        ({"images_completed": 11, "steps": LADDER}, "11 of 12 images"),
        ({"images_completed": 14, "image_count": 12}, "14 of 12 images"),
    ],
)
def test_the_result_in_a_list(details: dict[str, Any], said: str) -> None:
    assert result_of("drawing", details) == said


@pytest.mark.parametrize(
    ("done", "share", "status"),
    [
        (12, Fraction(1), "COMPLETED"),
        (13, Fraction(1), "COMPLETED"),
        (7, Fraction(7, 12), "PARTIAL"),
        (6, Fraction(1, 2), "ABANDONED"),
        (0, Fraction(0), "ABANDONED"),
    ],
)
def test_the_outcome_by_the_images_that_are_done(done: int, share: Fraction, status: str) -> None:
    for planned in ({"image_count": 12}, {"steps": LADDER}):
        details = {**planned, "images_completed": done}
        assert completed_share("drawing", details) == share
        assert suggest_status(document(details=details), "drawing") == status


def test_without_an_end_the_images_do_not_say_how_much_is_done() -> None:
    details = {"duration_seconds": None, "image_count": None, "images_completed": 3}
    assert completed_share("drawing", details) is None
    assert suggest_status(document(details=details), "drawing") == "COMPLETED"


def test_how_long_a_ladder_takes() -> None:
    # 5 × 30 + 5 × 60 + 2 × 300 = 1,050 s, and two breaks of 20 s between the three steps
    assert planned_by_details("drawing", {"steps": LADDER, "break_seconds": 20}) == 1_090
    assert planned_by_details("drawing", {"image_count": 20, "duration_seconds": 45, "break_seconds": 20}) == 900
    assert planned_by_details("drawing", {"image_count": 20, "duration_seconds": None}) == 0
    assert planned_by_details("drawing", {"steps": [{"count": 3, "seconds": None}]}) == 0


def test_the_same_set_up_is_told_by_what_was_set_up_and_not_by_what_came_of_it() -> None:
    details = {"steps": LADDER, "category": "hands", "gender": "female"}
    same = setup_of("drawing", details)
    assert same is not None
    ran = {**details, "image_results": drawn(30, 29), "run": {"index": 2}, "setup_name": "Hands", "clothing": "any"}
    assert setup_of("drawing", ran) == same
    assert plan_details("drawing", ran) == {**details, "setup_name": "Hands", "clothing": "any"}
    for other in ({"category": "feet"}, {"gender": "male"}, {"steps": LADDER[:2]}, {"source": "pictures"}):
        assert setup_of("drawing", {**details, **other}) not in (None, same)
    assert setup_of("drawing", {"category": "hands"}) is None
