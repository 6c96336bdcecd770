"""What stories measure, what a writing service is told, and where it may stand; worked out by hand."""

from ipaddress import ip_address

import pytest

from disciplines.story import STORY, scenes_of
from services.measuring import measure_details
from services.outward_addresses import is_public
from services.sealed_texts import seal, unseal
from services.signed_in import ProfileRow
from services.story_prompts import Wish, messages_for
from services.story_services import completions_url

PROFILE = ProfileRow(
    *(1, "Ada", "Europe/Berlin", 0, 4, "h24", "metric", "auto", [], {}, 180),
    mood="tired",
    routine="Wash, pyjamas,\none song.",
    preferences=["animals", "no villains"],
    favorite_characters=["a careful fox"],
    calming_elements=[],
)


@pytest.mark.parametrize(
    ("text", "words", "scenes"),
    [
        ("The sea was flat.", 4, 1),
        ("“Somebody’s here,” said the fox — quietly.", 6, 1),  # a dash is no word, an apostrophe ends none
        ("One.\n\n***\n\nTwo.\n* * *\nThree.", 3, 3),
        ("One.\n---\nTwo.", 2, 2),
        ("# One\ntwo three\n\n\nfour", 4, 2),
        ("A paragraph.\n\nAnother one of the same scene.", 8, 1),
        ("Windows\r\n\r\n***\r\n\r\nwrites so.", 3, 2),
        ("***\n\nOnly one.\n\n***", 2, 1),
        ("Половина света, 半分", 3, 1),
        ("well-known 3 times", 3, 1),
    ],
)
def test_words_and_scenes_are_counted(text: str, words: int, scenes: int) -> None:
    measured = measure_details("story", {"story_text": text})
    assert {row["key"]: row["value"] for row in measured.session_metrics} == {"words": words, "scenes": scenes}


@pytest.mark.parametrize(("words", "result"), [(1, "1 word"), (412, "412 words"), (1200, "1\N{THIN SPACE}200 words")])
def test_the_result_of_an_evening_is_how_long_its_story_was(words: int, result: str) -> None:
    assert measure_details("story", {"story_text": "sea " * words}).result == result


def test_a_story_that_is_not_written_measures_nothing() -> None:
    measured = measure_details("story", {"prompt": "a boat", "ritual_id": "r1", "story_text": " \n"})
    assert (measured.session_metrics, measured.result, measured.setup_key) == ((), None, "r1")


def test_a_story_keeps_its_plan_without_its_text() -> None:
    planned = STORY.plan({"prompt": "a boat", "target_length": 200, "story_text": "The sea.", "run": {"at": 3}})
    assert planned == {"prompt": "a boat", "target_length": 200}
    assert scenes_of("") == []


def test_a_service_is_told_the_wish_and_the_person_and_nothing_that_nobody_said() -> None:
    system, user = messages_for(Wish("a boat with a lantern", "", 400, 4, "The small lamp."), PROFILE)
    assert system["role"] == "system"
    assert "bedtime" in system["content"]
    assert user == {
        "role": "user",
        "content": "What it is about: a boat with a lantern\n"
        "How the evening goes: The small lamp. Wash, pyjamas, one song.\n"
        "Mood of who listens: tired\n"
        "What the stories are to be like: animals, no villains\n"
        "Characters who may come back: a careful fox\n"
        "Length: about 400 words\n"
        "Scenes: 4, with a line of *** between them",
    }
    assert "Ada" not in user["content"]


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("https://api.example.org", "https://api.example.org/v1/chat/completions"),
        ("https://api.example.org/v1/", "https://api.example.org/v1/chat/completions"),
        ("http://localhost:11434/v1", "http://localhost:11434/v1/chat/completions"),
        ("https://example.org/api/v4", "https://example.org/api/v4/chat/completions"),
        ("https://example.org/api", "https://example.org/api/v1/chat/completions"),
        ("https://example.org/x/chat/completions", "https://example.org/x/chat/completions"),
    ],
)
def test_an_address_leads_to_where_stories_are_asked_for(address: str, url: str) -> None:
    assert completions_url(address) == url


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_machines_of_the_open_internet_are_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.8.9.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254"),
        *("100.64.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1", "::1", "::", "fe80::1", "fd00::1", "ff02::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1"),
        *("fec0::1", "192.0.0.8", "192.88.99.1"),
    ],
)
def test_machines_of_ones_own_network_are_not_public_however_they_are_written(address: str) -> None:
    assert not is_public(ip_address(address))


def test_a_sealed_text_opens_with_the_secret_that_sealed_it_only() -> None:
    sealed = seal("sk-very-secret", "the server's secret")
    assert "very-secret" not in sealed
    assert unseal(sealed, "the server's secret") == "sk-very-secret"
    assert unseal(sealed, "another secret") is None
