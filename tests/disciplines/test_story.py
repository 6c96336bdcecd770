"""Stories by hand: words and scenes."""

from typing import Any

import pytest

from services.measuring import completed_share, plan_details
from services.outcomes import suggest_status
from tests.disciplines.measured import result_of, values_of
from tests.services.test_documents import document


@pytest.mark.parametrize(
    ("text", "words", "scenes"),
    [
        ("Once there was a bear.", 5, 1),
        ("The bear's over-tired.\n\n***\n\nIt’s late, 10 o'clock.", 7, 2),
        ("One.\n\nStill one.\n\n\nTwo.\n---\nThree.\n# \nFour.", 6, 4),
        ("Grüße, Ōkami!\r\n\r\n\r\nKonec.", 3, 2),
        ("One.\n \t\n  ***  \n\n---\nTwo.\n \n \n \n  Three.", 3, 3),
        ("a" + "\n " * 200_000 + "b", 2, 2),  # at once: no pattern tries all ways to read the blanks
        ("***\n\nOnly one scene here.\n\n***\n", 4, 1),
    ],
)
def test_words_and_scenes(text: str, words: int, scenes: int) -> None:
    assert values_of("story", {"story_text": text}) == {"words": words, "scenes": scenes}


def test_the_result_in_a_list() -> None:
    assert result_of("story", {"story_text": "a " * 412}) == "412 words"
    assert result_of("story", {"story_text": "a " * 1_412}) == "1\N{THIN SPACE}412 words"
    assert result_of("story", {"story_text": " \n "}) is None
    assert values_of("story", {"prompt": "A bear", "target_length": 400}) == {}


def test_a_story_says_nothing_of_its_outcome() -> None:
    details: dict[str, Any] = {"story_text": "Once.", "target_length": 400, "num_scenes": 4}
    assert completed_share("story", details) is None
    assert suggest_status(document(details=details), "story") == "COMPLETED"


def test_a_plan_is_what_the_story_is_to_be() -> None:
    details = {"prompt": "A bear", "theme": "sea", "ritual_id": "r", "num_scenes": 3}
    assert plan_details("story", {**details, "story_text": "Once.", "run": {"spoken": 12}}) == details
