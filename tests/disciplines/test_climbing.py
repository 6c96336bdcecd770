"""What a climbing session comes to: sends, tries and the hardest, from the rows beside its document."""

from datetime import UTC, datetime
from typing import Any

import pytest

from services.measuring import measure_details


def climb(
    style: str, grade: str, difficulty: float, tries: int = 1, scale: str = "boulder", minute: int = 0, name: str = ""
) -> dict[str, Any]:
    said = {"style": style, "grade": grade, "difficulty": difficulty, "tries": tries, "scale": scale}
    return {**said, "id": name, "climbed_at": datetime(2026, 11, 20, 18, minute, tzinfo=UTC)}


def test_a_session_counts_its_sends_all_tries_and_the_hardest_that_was_sent() -> None:
    records = [
        climb("FLASH", "V4", 4),
        climb("REDPOINT", "6B+", 4.5, 3),
        climb("ATTEMPT", "V8", 8, 5),
        climb("REPEAT", "V2", 2),
        climb("ONSIGHT", "VII-", 11, scale="rope"),
    ]
    measured = measure_details("climbing", {"is_at_gym": True}, records)
    assert {row["key"]: row["value"] for row in measured.session_metrics} == {
        "sends": 4,
        "tries": 11,
        "hardest_boulder": 4.5,
        "hardest_rope": 11,
    }
    assert measured.result == "4 sends, 6B+, VII-"


@pytest.mark.parametrize(
    ("records", "result"),
    [
        ([], None),
        ([climb("FLASH", "V4", 4)], "1 send, V4"),
        ([climb("FLASH", "V4", 4)] * 6, "6 sends, V4"),
        ([climb("ATTEMPT", "V4", 4)], "1 try"),
        ([climb("ATTEMPT", "V4", 4, 2), climb("ATTEMPT", "V5", 5, 3)], "5 tries"),
        ([climb("FLASH", "V4", 4), climb("FLASH", "6B", 4, minute=1)], "2 sends, V4"),
        ([climb("FLASH", "V4", 4, minute=1), climb("FLASH", "6B", 4)], "2 sends, 6B"),
        ([climb("FLASH", "V4", 4, name="b"), climb("FLASH", "6B", 4, name="a")], "2 sends, 6B"),
    ],
)
def test_the_result_says_it_in_a_few_words(records: list[dict[str, Any]], result: str | None) -> None:
    assert measure_details("climbing", {}, records).result == result


def test_climbs_count_also_where_the_details_are_odd() -> None:
    assert measure_details("climbing", {"is_at_gym": "perhaps"}, [climb("FLASH", "V4", 4)]).result == "1 send, V4"
