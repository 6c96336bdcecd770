"""What climbers and their logbooks write: kinds of sessions, ways of climbing, grades with remarks."""

import re

from disciplines.climbing_grades import FONT, FRENCH, SYSTEMS, Grade, guess_system, parse_grade
from services.imports.found import BadRowError
from services.imports.values import column_key

FLASHES = "flash flashed fl f top_rope_flash toprope_flash tr_flash"
ONSIGHTS = "onsight onsighted on_sight os o_s top_rope_onsight toprope_onsight tr_onsight onsight_solo"
REDPOINTS = (
    "redpoint redpointed red_point rp red pinkpoint pink_point pp send sent sends clean top topped completed complete "
    "done tick ticked success lead lead_clean solo free_solo ground_up headpoint greenpoint gp top_rope_clean "
    "toprope_clean tr_clean clean_lead yes true dws deep_water_solo boulder"
)
REPEATS = "repeat repeated rpt repetition redo top_rope_repeat"
ATTEMPTS = (
    "attempt attempted try tries tried go fell hung fell_hung fell_or_hung hang dog dogged hangdog hang_dog working "
    "work project projecting no_send fail failed bail bailed retreat unsent no false not_sent incomplete aborted "
    "tr top_rope toprope follow followed second seconded aid target"
)
STYLE_WORDS = {
    word: style
    for words, style in (
        *((FLASHES, "FLASH"), (ONSIGHTS, "ONSIGHT"), (REDPOINTS, "REDPOINT")),
        *((REPEATS, "REPEAT"), (ATTEMPTS, "ATTEMPT")),
    )
    for word in words.split()
}
SYSTEM_WORDS = {
    **{column_key(key): key for key in SYSTEMS},
    "v_scale": "V",
    "vscale": "V",
    "hueco": "V",
    "fontainebleau": "Font",
    "fb": "Font",
    "font_scale": "Font",
    "yosemite": "YDS",
    "yosemite_decimal_system": "YDS",
    "usa": "YDS",
    "us": "YDS",
    "fr": "French",
}
REMARK = re.compile(r"\s+(?:pg-?13|pg|r|x|a\d\+?|c\d\+?|wi\d|easy|mod|steep|snow|\(.*\))(?=\s|$)", re.IGNORECASE)


def grade_of(text: str, system: str, what: str) -> Grade:
    """Return a grade.

    :param system: as the file names it; may be empty.
    :param what: what the file says of the kind of climb; tells 6a of a route from 6A of a boulder.
    :raises BadRowError: there is none, or nobody knows it.
    """
    if not text:
        raise BadRowError("no grade")
    key = SYSTEM_WORDS.get(column_key(system)) if system else None
    is_boulder = "boulder" in what.casefold()
    plain = REMARK.sub("", text).strip()
    for way in (key, guess_system(plain), *likely_systems(plain, is_boulder=is_boulder)):
        if way is not None and (grade := parse_grade(plain, way)) is not None:
            return grade
    raise BadRowError("unknown grade", text)


def likely_systems(text: str, *, is_boulder: bool) -> tuple[str, ...]:
    """Return the systems that a grade without a name of its own may be of: 6a a route, 6A a boulder."""
    if not re.search(r"[a-cA-C]", text):  # a bare number may be anything, but what kind of climb it was may tell
        return (FONT.key,) if is_boulder else (FRENCH.key,) if "+" in text else ()
    return (FONT.key,) if is_boulder or re.search(r"[A-C]", text) else (FRENCH.key,)


def style_of(texts: list[str], tries: int | None) -> str:
    """Return the style that some cells tell, the most telling first; a row that says nothing is a send.

    :raises BadRowError: nobody knows the word.
    """
    said = [text for text in texts if text]
    known = [STYLE_WORDS[key] for text in said if (key := column_key(text)) in STYLE_WORDS]
    if known:
        return "REDPOINT" if known[0] in ("FLASH", "ONSIGHT") and (tries or 1) > 1 else known[0]
    if said:
        raise BadRowError("unknown style", said[0])
    return "REDPOINT"
