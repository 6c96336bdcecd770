"""Bedtime stories and rituals."""

import re
from collections.abc import Mapping, Sequence

from marshmallow import fields, validate

from disciplines.base import Details, Discipline, Document, Metric, Record, SessionType, Starter, counted, without

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
MARK = re.compile(r"\* ?\* ?\*|#+|---+")
BREAK = re.compile(rf"\n(?:{MARK.pattern})\n|\n\n\n+")


class StoryDetails(Details):
    """What the story is to be, and its text, with `***`, `---`, `#` or two empty lines between scenes."""

    prompt = fields.String(load_default="")
    theme = fields.String(load_default="", allow_none=True)
    story_text = fields.String(load_default="")
    target_length = counted(20_000, 20, load_default=400, metadata={"description": "Words"})
    num_scenes = counted(40, 1, load_default=4)
    voice = fields.String(load_default="", allow_none=True)
    ritual_id = fields.String(load_default=None, allow_none=True, validate=validate.Regexp(r"^[A-Za-z0-9._:-]{1,64}\Z"))


def scenes_of(text: str) -> list[str]:
    """Return the scenes of a story.

    Blanks around marks and in empty lines go first: a pattern that allowed for them would take hours for a long text.
    """
    bare = ((line.strip(), line) for line in text.replace("\r\n", "\n").split("\n"))
    lines = "\n".join(word if not word or MARK.fullmatch(word) else line for word, line in bare)
    return [scene.strip() for scene in BREAK.split(lines) if scene.strip()]


def measure(details: Document, records: Sequence[Record]) -> dict[str, float]:
    """Return the words and scenes of the story."""
    text = details["story_text"]
    if not text.strip():
        return {}
    return {"words": len(WORD.findall(text)), "scenes": len(scenes_of(text))}


def result(details: Document, values: Mapping[str, float]) -> str | None:
    """Return `412 words`."""
    if "words" not in values:
        return None
    count = int(values["words"])
    return f"{count:,} word{'' if count == 1 else 's'}".replace(",", "\N{THIN SPACE}")


def setup_key(details: Document) -> str | None:
    """Return the ritual: evenings with the same one are compared."""
    return details["ritual_id"]


STARTERS = (
    Starter(
        key="small-lamp",
        name="The small lamp",
        description="Wash, pyjamas, one song, the small lamp. Then a story in which nothing has to happen any more.",
        session_type="BEDTIME",
        details={
            "prompt": "Somebody small comes home late, and everybody there has kept a light on.",
            "theme": "home",
            "target_length": 400,
            "num_scenes": 4,
        },
    ),
)
STORY = Discipline(
    key="story",
    label="Stories",
    summary="bedtime, rituals",
    session_types=(SessionType("BEDTIME", "Bedtime"), SessionType("RITUAL", "Ritual"), SessionType("CUSTOM", "Custom")),
    details=StoryDetails,
    metrics=(Metric("words", "Words", "words"), Metric("scenes", "Scenes", "scenes")),
    measure=measure,
    result=result,
    setup_key=setup_key,
    plan=without("story_text"),
    starters=STARTERS,
)
