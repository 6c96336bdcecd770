"""An instrument or the voice."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from marshmallow import fields, validate

from disciplines.base import (
    Details,
    Discipline,
    Document,
    Metric,
    Part,
    Record,
    SessionType,
    Starter,
    counted,
    list_of,
    one_of,
    setup_text,
    share,
    without,
)

MODES = ("chordTypes", "scales")
SETUP = ("mode", "chord_types", "scales", "roots", "prompts", "include_inversions", "duration_minutes")
LONGEST_MS = 86_400_000
MAX_MINUTES = 1_440
RECENT_COUNT = 5
Prompt = tuple[str, int, int | None]
"""Chord, attempts, and milliseconds to the right answer."""


class PromptResult(Part):
    """One prompt: how many goes it took, and how long. `correct_ms` null: it was left without a right answer."""

    chord = fields.String(required=True)
    attempts = counted(10_000, required=True)
    correct_ms = counted(LONGEST_MS, load_default=None, allow_none=True)
    total_ms = counted(LONGEST_MS, load_default=None, allow_none=True)


class MusicDetails(Details):
    """What a chord or scale drill asked for, and how each prompt went."""

    duration_minutes = fields.Float(allow_none=True, validate=validate.Range(0, MAX_MINUTES))
    mode = one_of(MODES, load_default="chordTypes")
    chord_types = list_of(fields.String(), 100)
    scales = list_of(fields.String(), 100)
    roots = list_of(fields.String(), 40)
    prompts = list_of(fields.String(), 100)
    include_inversions = fields.Boolean(load_default=False)
    results = list_of(fields.Nested(PromptResult), 5_000)


def answered(details: Document) -> list[Mapping[str, Any]]:
    """Return the prompts that came to a right answer."""
    return [item for item in details["results"] if item["correct_ms"] is not None]


def measure(details: Document, records: Sequence[Record]) -> dict[str, float]:
    """Return what the drill came to.

    `total_chords` are the prompts with a right answer; `accuracy` is them over all attempts, in per cent; the times are
    from the prompt to the right answer, in seconds; `effective_chords` = total_chords × accuracy / 100. Rounded to two
    places, halves up.
    """
    if not details["results"]:
        return {}
    right = answered(details)
    attempts = sum(max(item["attempts"], int(item["correct_ms"] is not None)) for item in details["results"])
    accuracy = Fraction(100 * len(right), attempts) if attempts else Fraction(0)
    values = {
        "total_chords": float(len(right)),
        "total_attempts": float(attempts),
        "accuracy": places(accuracy),
        "effective_chords": places(len(right) * accuracy / 100),
    }
    if right:
        times = [Fraction(item["correct_ms"], 1000) for item in right]
        values["average_seconds"] = places(sum(times, Fraction(0)) / len(times))
        values["fastest_seconds"], values["slowest_seconds"] = places(min(times)), places(max(times))
    return values


def places(number: Fraction) -> float:
    """Return a number with two places, halves up."""
    return float(Fraction(int(number * 100 + Fraction(1, 2)), 100))


def completion(details: Document) -> Fraction | None:
    """Return the time that was drilled over the time that was set up; of a drill without an answer nothing is done."""
    minutes = details.get("duration_minutes")
    if not details["results"]:
        return Fraction(0) if details.get("run") else None
    if not minutes:
        return None
    spent = (details.get("run") or {}).get("elapsed_ms")
    if type(spent) is not int:
        spent = sum(item["total_ms"] or item["correct_ms"] or 0 for item in details["results"])
    return share(max(spent, 0), max(round(minutes * 60_000), 1))


def result(details: Document, values: Mapping[str, float]) -> str | None:
    """Return `26 chords, 85 %`."""
    if "total_chords" not in values:
        return None
    count, what = int(values["total_chords"]), "scale" if details["mode"] == "scales" else "chord"
    return f"{count} {what}{'' if count == 1 else 's'}, {int(values['accuracy'] + 0.5)} %"


def setup_key(details: Document) -> str | None:
    """Return the same text for the same chords in the same time."""
    is_set_up = details["chord_types"] or details["scales"] or details["prompts"]
    return setup_text(details, SETUP) if is_set_up else None


def prompts_of(details: Document) -> Iterator[Prompt]:
    """Return the prompts as they were written; those that do not say how they went are left out."""
    results = details.get("results")
    for item in results if isinstance(results, list) else ():
        if isinstance(item, dict):
            chord, attempts, correct_ms = item.get("chord"), item.get("attempts"), item.get("correct_ms")
            if type(chord) is str and type(attempts) is int and (correct_ms is None or type(correct_ms) is int):
                yield chord, attempts, correct_ms


def progress(sessions: Iterable[Document]) -> list[dict[str, Any]]:
    """Return how each chord, and each change from one chord to the next, goes.

    :param sessions: oldest first, as they were written.
    :returns: rows `{"kind": "chord" | "pair", "key", "count", "right", "attempts", "mean_seconds", "best_seconds",
        "recent_seconds"}`, the slowest first; `recent_seconds` is the mean of the last five.
    """
    chords: dict[str, list[Prompt]] = {}
    pairs: dict[tuple[str, str], list[Prompt]] = {}
    for details in sessions:
        before: str | None = None
        for prompt in prompts_of(details):
            chord = prompt[0]
            chords.setdefault(chord, []).append(prompt)
            if before is not None and before != chord:
                pairs.setdefault((before, chord), []).append(prompt)
            before = chord
    rows = [describe("chord", chord, prompts) for chord, prompts in chords.items()]
    rows += [describe("pair", " → ".join(pair), prompts) for pair, prompts in pairs.items()]
    return sorted(rows, key=lambda row: (row["kind"], -(row["recent_seconds"] or 0), row["key"]))


def describe(kind: str, key: str, prompts: Sequence[Prompt]) -> dict[str, Any]:
    """Return one row of progress."""
    times = [correct_ms for _, _, correct_ms in prompts if correct_ms is not None]
    return {
        "kind": kind,
        "key": key,
        "count": len(prompts),
        "right": len(times),
        "attempts": sum(attempts for _, attempts, _ in prompts),
        "mean_seconds": mean_seconds(times),
        "best_seconds": mean_seconds(sorted(times)[:1]),
        "recent_seconds": mean_seconds(times[-RECENT_COUNT:]),
    }


def mean_seconds(times: Sequence[int]) -> float | None:
    """Return the mean of some milliseconds, in seconds with two places; None of none."""
    return round(sum(times) / len(times) / 1000, 2) if times else None


def planned_seconds(details: Document) -> float | None:
    """Return the time that was set up."""
    minutes = details.get("duration_minutes")
    return minutes * 60 if minutes else None


NATURALS = ("C", "D", "E", "F", "G", "A", "B")
FLATS = ("C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B")


def chords(minutes: int, roots: Sequence[str], *kinds: str, **more: Any) -> dict[str, Any]:
    """Return the details of a drill of chords."""
    return {
        "mode": "chordTypes",
        "chord_types": list(kinds),
        "roots": list(roots),
        "duration_minutes": minutes,
        "shape": "piano",
        **more,
    }


STARTERS = (
    Starter(
        *("first-triads", "First triads", "Major and minor on the white keys.", "CHORDS"),
        chords(2, NATURALS, "maj", "m"),
        difficulty=1,
    ),
    Starter(
        *("sevenths", "Sevenths on all roots", "Major 7, dominant, minor 7, half-diminished.", "CHORDS"),
        chords(5, FLATS, "maj7", "7", "m7", "m7b5"),
        difficulty=3,
    ),
    Starter(
        *("drop-2", "Drop-2, strings 2–5", "Four-note chords on a guitar, with their inversions.", "CHORDS"),
        chords(10, FLATS, "maj7", "7", "m7", "m7b5", include_inversions=True, shape="guitar", strings="2-5"),
        difficulty=4,
    ),
    Starter(
        *("pentatonics", "Pentatonics", "Major and minor, on the white keys.", "SCALES"),
        {
            **chords(5, NATURALS),
            "mode": "scales",
            "scales": ["major pentatonic", "minor pentatonic"],
        },
        difficulty=2,
    ),
)


MUSIC = Discipline(
    key="music",
    label="Music",
    summary="chords, scales",
    session_types=(
        SessionType("PIECE", "Piece"),
        SessionType("CHORDS", "Chords"),
        SessionType("SCALES", "Scales"),
        SessionType("CUSTOM", "Custom"),
    ),
    details=MusicDetails,
    metrics=(
        Metric("total_chords", "Chords", "chords", "higher"),
        Metric("total_attempts", "Attempts", "attempts"),
        Metric("accuracy", "Right", "%", "higher", 2),
        Metric("average_seconds", "Mean time", "s", "lower", 2),
        Metric("fastest_seconds", "Fastest", "s", "lower", 2),
        Metric("slowest_seconds", "Slowest", "s", "lower", 2),
        Metric("effective_chords", "Effective chords", "chords", "higher", 2),
    ),
    measure=measure,
    completion=completion,
    result=result,
    setup_key=setup_key,
    plan=without("results"),
    planned_seconds=planned_seconds,
    progress=progress,
    starters=STARTERS,
)
