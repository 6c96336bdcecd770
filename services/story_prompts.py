"""What a writing service is told: the person's own words, and how a bedtime story ends."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.signed_in import ProfileRow

SCENE_MARK = "***"
SYSTEM = (
    "You write bedtime stories that are read aloud. Write in the language of what the person writes. Keep it gentle: "
    "no threat, no cliffhanger, nothing to be decided. Use plain sentences that can be read slowly. Let every scene be "
    "quieter than the one before, and the last one end in rest. Answer with the story alone: no title, no heading, no "
    "remark before or after it."
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a story is to be. `ritual` is how the evening goes before it."""

    prompt: str
    theme: str
    target_length: int
    num_scenes: int
    ritual: str = ""


def messages_for(wish: Wish, profile: ProfileRow) -> list[dict[str, str]]:
    """Return the messages to ask with; what nobody said is left out."""
    lines = [
        ("What it is about", wish.prompt),
        ("Theme", wish.theme),
        ("How the evening goes", joined([wish.ritual, profile.routine], " ")),
        ("Mood of who listens", profile.mood),
        ("What the stories are to be like", joined(profile.preferences)),
        ("Characters who may come back", joined(profile.favorite_characters)),
        ("What calms", joined(profile.calming_elements)),
        ("Length", f"about {wish.target_length} words"),
        ("Scenes", scenes_line(wish.num_scenes)),
    ]
    asked = "\n".join(f"{name}: {one_line(text)}" for name, text in lines if text.strip())
    return [{"role": "system", "content": SYSTEM}, {"role": "user", "content": asked}]


def scenes_line(count: int) -> str:
    """Return how many scenes there are, and what stands between them."""
    return "one" if count == 1 else f"{count}, with a line of {SCENE_MARK} between them"


def joined(texts: Sequence[str], between: str = ", ") -> str:
    """Return texts in one line, without those that say nothing."""
    return between.join(text.strip() for text in texts if text.strip())


def one_line(text: str) -> str:
    """Return a text without its line breaks, so that it stays in its place of the list."""
    return " ".join(text.split())
