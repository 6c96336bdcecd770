"""Bedtime stories in a real browser: pasted or written by a service, read by oneself or by a voice, and remembered."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.people import send, sign_up, wait_until_saved
from tests.fake_story_service import STORY, Answer, fake_service

VOICE = """
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
window.said = [];
window.endSentence = () => {};
const speech = new EventTarget();
speech.getVoices = () => [{ voiceURI: 'anna', name: 'Anna', lang: 'en-GB' }];
speech.speak = (one) => { window.said.push(one.text); window.endSentence = () => one.onend(); };
speech.cancel = () => { const end = window.endSentence; window.endSentence = () => {}; end(); };
Object.defineProperty(window, 'speechSynthesis', { value: speech });
"""
TEXT = "The sea was flat. The lamp had two lights.\n***\nThe keeper took the rope. The fox was quiet."


def test_a_story_is_read_through_a_reload_and_the_evening_is_remembered(
    page: Page, serious_violations: Callable[[Page], list[str]]
) -> None:
    sign_up(page)
    page.goto("/drills/story")
    page.get_by_label("What is it about?").fill("The lighthouse: a small boat with a lantern")
    page.get_by_label("The text of the story").fill(TEXT)
    expect(page.get_by_role("button", name="Written or pasted")).to_contain_text("18 words, 2 scenes")
    assert serious_violations(page) == []
    page.get_by_role("button", name="Begin").click()

    reading = page.get_by_role("article", name="The lighthouse")
    expect(reading.get_by_text("sleeps in 15 min")).to_be_visible()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    expect(reading.get_by_text(re.compile("scene 2 of 2"))).to_be_visible()
    expect(reading.get_by_role("button", name="The keeper took the rope.")).to_have_attribute("aria-current", "step")

    page.reload()
    expect(page.get_by_role("heading", name="The lighthouse was interrupted.")).to_be_visible()
    page.get_by_role("button", name="Go on").click()
    expect(reading.get_by_role("button", name="The keeper took the rope.")).to_be_visible()
    assert serious_violations(page) == []
    page.get_by_role("button", name="Finish").click()

    expect(page).to_have_url(re.compile("/drills/story/results/"))
    page.get_by_role("group", name="How was the story, 1 to 5").get_by_role("button", name="4").click()
    for _ in range(3):
        page.get_by_label("Mood after").press("ArrowRight")
    page.get_by_label("A line to remember").fill("Next time begin with the fox.")
    page.get_by_label("A line to remember").press("Enter")
    expect(page.get_by_text("0 before, +3 after: three steps calmer")).to_be_visible()
    wait_until_saved(page)
    assert serious_violations(page) == []
    page.get_by_role("link", name="To the session").click()
    expect(page.get_by_text("The keeper took the rope.")).to_be_visible()
    identity = page.url.rsplit("/", 1)[1]
    row = page.evaluate("async (id) => (await fetch('/api/sessions/' + id)).json()", identity)
    assert row["feedback"] == {"rating": 4, "mood_delta": 3, "comment": "Next time begin with the fox."}
    assert (row["status"], row["result"]) == ("COMPLETED", "18 words")


def test_a_voice_reads_sentence_after_sentence_and_stands_still_in_a_pause(page: Page) -> None:
    page.add_init_script(VOICE)
    sign_up(page)
    page.goto("/drills/story")
    page.get_by_label("The text of the story").fill(TEXT)
    page.get_by_role("button", name="Begin").click()
    on = page.locator("[aria-current=step]")
    expect(on).to_have_text(re.compile("The sea was flat."))
    page.wait_for_function("window.said.length === 1")
    page.evaluate("window.endSentence()")
    expect(on).to_have_text(re.compile("The lamp had two lights."))
    page.wait_for_function("window.said.length === 2")
    page.keyboard.press("Space")  # some browsers say that what was cut off has ended
    expect(page.get_by_role("button", name="Go on")).to_be_visible()
    page.keyboard.press("Space")
    page.wait_for_function("window.said.length === 3")
    assert page.evaluate("window.said") == ["The sea was flat."] + 2 * ["The lamp had two lights."]
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    expect(page.get_by_text("The end. Good night.")).to_be_visible()
    page.get_by_role("button", name="Finish").click()
    expect(page).to_have_url(re.compile("/drills/story/results/"))


def test_a_service_is_tried_and_writes_and_nothing_that_was_typed_is_lost(page: Page) -> None:
    sign_up(page)
    send(page, "/api/rituals", {"name": "Lighthouse evenings", "prompt": "the keeper", "theme": "sea"})
    with fake_service() as service:
        page.goto("/drills/story/service")
        page.get_by_label("Address").fill(service.address)
        page.get_by_label("Model").fill("small")
        page.get_by_role("button", name="Set it up").click()
        page.get_by_role("button", name="Try it").click()
        expect(page.get_by_text("It works: small answered")).to_be_visible()

        page.goto("/drills/story")
        expect(page.get_by_label("What is it about?")).to_have_value("the keeper")  # the default ritual
        text = page.get_by_label("The text of the story")
        text.fill("Typed by hand.")
        page.get_by_role("button", name="Have it written").click()
        service.answer = Answer(401, {"error": {"message": "Incorrect API key"}})
        page.get_by_role("button", name="Write it now").click()
        expect(page.get_by_role("alert")).to_contain_text("The service did not accept the key.")
        expect(text).to_have_value("Typed by hand.")
        service.answer = Answer()
        page.get_by_role("button", name="Write it now").click()
        expect(text).to_have_value(STORY)
        page.get_by_role("button", name="Undo").click()
        expect(text).to_have_value("Typed by hand.")
