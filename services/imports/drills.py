"""Sessions of the drill app, as it keeps them in the storage of the browser."""

import math
from collections.abc import Mapping
from datetime import timedelta
from fractions import Fraction
from typing import Any, cast

from disciplines.drawing import CATEGORIES, CLOTHING, DRAWING, GENDERS
from disciplines.music import MODES, MUSIC
from services.imports.found import BadRowError, Context, KeptDraft, Kind, Row, SessionDraft, storable
from services.imports.values import (
    Cells,
    column_key,
    flag_of,
    instant_of,
    number_of,
    parts_of,
    plain_text,
    whole_of,
    word_of,
)
from services.outcomes import status_of

LONGEST_SECONDS = 86_400.0
MOST_RESULTS = 5_000
MODE_WORDS = {column_key(mode): mode for mode in MODES} | {"chords": MODES[0], "chord": MODES[0], "scale": MODES[1]}
CATEGORY_WORDS = {column_key(word): word for word in CATEGORIES} | {
    "full": "full-body",
    "body": "full-body",
    "fullbody": "full-body",
    "figure": "full-body",
    "hand": "hands",
    "foot": "feet",
    "portrait": "portraits",
    "head": "portraits",
    "heads": "portraits",
}
GENDER_WORDS = {word: word for word in GENDERS} | {"all": "any", "both": "any", "mixed": "any"}
CLOTHING_WORDS = {word: word for word in CLOTHING} | {"all": "any", "both": "any", "nude": "minimal"}


def read_chords(row: Row, context: Context) -> SessionDraft:
    """Return a chord session. The app writes it when it ends, so its timestamp is its end."""
    cells = Cells(row)
    end = instant_of(cells.take("timestamp", "date", "created_at"), context.zone, "its time cannot be read")
    if end is None:
        raise BadRowError("no time")
    config = Cells(Row(row.number, parts_of(cells.take("config") or {}, "its set-up cannot be read")))
    minutes = number_of(config.take("duration", "duration_minutes"), "its duration cannot be read", 0, 1440)
    results = [read_prompt(item) for item in list_of(cells.take("chord_results", "results"))]
    if len(results) > MOST_RESULTS:
        raise BadRowError("too many results", len(results))
    spent = sum(item["total_ms"] or 0 for item in results) / 1000 or (minutes or 0) * 60
    if spent > LONGEST_SECONDS:
        raise BadRowError("longer than a day", round(spent))
    mode = word_of(config.take("mode") or MODES[0], MODE_WORDS, "unknown mode")
    source_id = cells.text("id") or None
    return SessionDraft(
        row=row.number,
        source_id=source_id,
        key=end.isoformat(),
        discipline=MUSIC.key,
        session_type="SCALES" if mode == MODES[1] else "CHORDS",
        start=end - timedelta(seconds=spent),
        end=end if spent else None,
        status="COMPLETED" if results else "ABANDONED",
        details={
            "duration_minutes": minutes,
            "mode": mode,
            "chord_types": texts_of(config.take("chord_types")),
            "scales": texts_of(config.take("scales")),
            "roots": texts_of(config.take("roots")),
            "include_inversions": bool(flag_of(config.take("include_inversions"))),
            "results": results,
        },
        made=("results",),
        extra=cells.rest(id=source_id, config=config.rest()["imported"] or None),
    )


def read_prompt(item: Any) -> dict[str, Any]:
    """Return how one prompt went. Without attempts or without a time there was no right answer."""
    parts = parts_of(item, "a chord result cannot be read")
    attempts = whole_of(parts.get("attempts"), "attempts are no number", 0, 10_000) or 0
    correct, total = (
        number_of(parts.get(key), "a time cannot be read", 0, LONGEST_SECONDS * 1000)
        for key in ("correctTime", "totalTime")
    )
    if not (chord := plain_text(parts.get("chord", parts.get("scale")))):
        raise BadRowError("a chord result has no chord")
    return {
        "chord": chord,
        "attempts": attempts,
        "correct_ms": halves_up(correct) if correct else None,
        "total_ms": None if total is None else halves_up(total),
    }


def halves_up(number: float) -> int:
    """Return whole milliseconds."""
    return math.floor(number + 0.5)


def read_drawings(row: Row, context: Context) -> SessionDraft:
    """Return a drawing session; its timestamp is its end. Without a total time it is that of the images."""
    cells = Cells(row)
    end = instant_of(cells.take("timestamp", "date", "created_at"), context.zone, "its time cannot be read")
    if end is None:
        raise BadRowError("no time")
    config = Cells(Row(row.number, parts_of(cells.take("config") or {}, "its set-up cannot be read")))
    results = Cells(Row(row.number, parts_of(cells.take("results"), "no results")))
    each = read_each(config.take("duration", "duration_seconds"))
    planned = whole_of(config.take("image_count"), "its number of images cannot be read", 0, 10_000) or None
    done = whole_of(results.take("images_completed"), "its finished images are no number", 0, 100_000)
    if done is None:
        raise BadRowError("no results")
    total = number_of(results.take("total_time_seconds"), "its total time cannot be read", 0, LONGEST_SECONDS)
    if total is None and each is not None:
        total = done * each
    if total is not None and total > LONGEST_SECONDS:
        raise BadRowError("longer than a day", round(total))
    source_id = cells.text("id") or None
    details: dict[str, Any] = {
        "duration_seconds": each,
        "image_count": planned,
        "category": word_of(config.take("category") or CATEGORIES[0], CATEGORY_WORDS, "unknown category"),
        "gender": word_of(config.take("gender") or "any", GENDER_WORDS, "unknown gender"),
        "clothing": word_of(config.take("clothing") or "any", CLOTHING_WORDS, "unknown clothing"),
        "always_generate_new": flag_of(config.take("always_generate_new")) is not False,
        "images_completed": done,
        "total_seconds": total,
    }
    return SessionDraft(
        row=row.number,
        source_id=source_id,
        key=end.isoformat(),
        discipline=DRAWING.key,
        session_type="TIMED" if each is not None else "FREE",
        start=end - timedelta(seconds=total or 0),
        end=end if total else None,
        status=status_of(min(Fraction(done, planned), Fraction(1))) if planned else "COMPLETED",
        details=details,
        extra=cells.rest(
            id=source_id, config=config.rest()["imported"] or None, results=results.rest()["imported"] or None
        ),
    )


def read_each(value: Any) -> float | None:
    """Return the seconds of an image; None: as long as one likes."""
    if plain_text(value).casefold() in ("", "inf", "infinite", "infinity", "∞"):
        return None
    return number_of(value, "its duration cannot be read", 0, LONGEST_SECONDS) or None


def list_of(value: Any) -> list[Any]:
    """Return a list that may be missing."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise BadRowError("its results are no list", value)
    return cast(list[Any], value)


def texts_of(value: Any) -> list[str]:
    """Return a list of texts; a single one may stand alone, and a list of choices may be an object of yes and no."""
    if isinstance(value, Mapping):
        return [plain_text(key) for key, chosen in cast(Mapping[Any, Any], value).items() if chosen]
    items = cast(list[Any], value) if isinstance(value, list) else [value]
    return [text for item in items if (text := plain_text(item))]


def read_kept(row: Row, context: Context) -> KeptDraft:
    """Return data of a shape that nobody knows, as it stands."""
    return KeptDraft(row.number, str(row.values["name"]), storable(str(row.values["text"])))


CHORDS = Kind("chord_drills", "Chord drill results", "drills", read_chords)
DRAWINGS = Kind("drawing_drills", "Drawing drill results", "drills", read_drawings)
HABITS = Kind("habit_data", "Habit data", "drills", read_kept)
STORAGE = {"drill-chord-sessions": CHORDS, "drill-drawing-sessions": DRAWINGS, "drill-habit-data": HABITS}
