"""Having a story written by the service that a person has set up."""

from dataclasses import dataclass
from typing import Any

from disciplines.story import STORY
from services.measuring import measure_details
from services.rituals import get_ritual
from services.signed_in import ProfileRow
from services.story_calls import ask_service
from services.story_prompts import Wish, messages_for
from services.story_services import Service, ServiceRules, get_service

DEFAULT_LENGTH = 400
DEFAULT_SCENES = 4
CHECK = [{"role": "user", "content": "Answer with the word yes, and nothing else."}]
SHOWN_LETTERS = 80


@dataclass(frozen=True, slots=True)
class Asked:
    """A story that is to be written, with everything that is needed to do so."""

    service: Service
    messages: list[dict[str, str]]


def prepare_story(user_id: int, profile: ProfileRow, data: dict[str, Any], rules: ServiceRules) -> Asked:
    """Read what a story is to be, and who writes it.

    :param data: schemas.stories.StoryIn.
    :raises Conflict: no service is set up.
    :raises NotFound: there is no such ritual.
    """
    service = get_service(user_id, rules)
    ritual = get_ritual(user_id, data["ritual_id"]) if data["ritual_id"] is not None else None
    wish = Wish(
        prompt=data["prompt"].strip() or (ritual.prompt if ritual else ""),
        theme=data["theme"].strip() or (ritual.theme if ritual else ""),
        target_length=data.get("target_length") or (ritual.target_length if ritual else DEFAULT_LENGTH),
        num_scenes=data.get("num_scenes") or (ritual.num_scenes if ritual else DEFAULT_SCENES),
        ritual=ritual.description if ritual else "",
    )
    return Asked(service, messages_for(wish, profile))


def write_story(asked: Asked) -> dict[str, Any]:
    """Ask the service, and return schemas.stories.StoryOut; no transaction may be open meanwhile.

    :raises BadGateway, TooManyRequests: see story_calls.ask_service.
    """
    text = ask_service(asked.service, asked.messages)
    values = {row["key"]: int(row["value"]) for row in measured_rows(text)}
    return {
        "story_text": text,
        "word_count": values.get("words", 0),
        "scene_count": values.get("scenes", 0),
        "model": asked.service.model,
    }


def check_service(service: Service) -> dict[str, Any]:
    """Ask a service for one word, and return schemas.stories.StoryServiceCheckOut; nothing of the person goes along.

    :raises BadGateway, TooManyRequests: see story_calls.ask_service.
    """
    answer = " ".join(ask_service(service, CHECK).split())
    return {"answer": answer[:SHOWN_LETTERS], "model": service.model}


def measured_rows(text: str) -> tuple[dict[str, Any], ...]:
    """Return what the discipline measures of a story."""
    return measure_details(STORY.key, {"story_text": text}).session_metrics
