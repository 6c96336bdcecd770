"""What the drills of the example came to: the details of its sessions of music, drawing and yoga."""

import random
from typing import Any

from disciplines import DISCIPLINES
from disciplines.yoga_poses import POSES
from services.example_sessions import Plan

ROOT_NOTES = ("C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
SLOW_ROOTS = ("F#", "Db")
CHORD_TYPES = ("maj7", "m7", "7")
DRILL_MINUTES = 12
MORNING = (
    *(("easy_seat", None, 60), ("mountain", None, 20), ("upward_salute", None, 15), ("forward_fold", None, 30)),
    *(("half_lift", None, 15), ("plank", None, 30), ("cobra", None, 30), ("downward_dog", None, 60)),
    *(("warrior_2", "right", 50), ("warrior_2", "left", 50), ("childs_pose", None, 60), ("corpse", None, 180)),
)


def make_details(key: str, plan: Plan, done: float, progress: float, seed: int) -> dict[str, Any]:
    """Return the details of a session of the example; of most plans there are none.

    :param done: how much of it was done, 0 to 1.
    :param progress: 0 five weeks ago, 1 today.
    """
    if done == 0:
        return {}
    rng = random.Random(seed)
    if key == "chords":
        return drill_chords(rng, done, progress)
    if key == "gesture":
        return draw_figures(rng, done, {"steps": [{"count": 10, "seconds": 120}], "category": "full-body"}, 10, 120)
    if key == "hands":
        setup = {"image_count": 20, "duration_seconds": 45, "category": "hands"}
        return draw_figures(rng, done, setup, 20, 45)
    if key == "heads":
        return {"category": "portraits", "source": "pictures", "images_completed": 5, "total_seconds": 2_160}
    if key == "morning":
        return hold_poses(rng, done, [morning_pose(*pose) for pose in MORNING])
    if key == "hips":
        starter = next(one for one in DISCIPLINES[plan.discipline].starters if one.key == "slow_hips")
        return hold_poses(rng, done, [dict(pose) for pose in starter.details["poses"]])
    return {}


def drill_chords(rng: random.Random, done: float, progress: float) -> dict[str, Any]:
    """Return a chord drill: faster and surer from week to week, and F♯ and D♭ always the slow ones."""
    left, results = round(DRILL_MINUTES * 60_000 * done), list[dict[str, Any]]()
    while left > 0:
        root = rng.choice(ROOT_NOTES)
        slow = 1.5 if root in SLOW_ROOTS else 1.0
        attempts = 1 + (rng.random() < (0.3 - 0.18 * progress) * slow)
        took = round(rng.gauss(5_800 - 1_900 * progress, 700) * slow * (1 + 0.5 * (attempts - 1)))
        results.append(
            {"chord": root + rng.choice(CHORD_TYPES), "attempts": attempts, "correct_ms": took, "total_ms": took}
        )
        left -= took
    setup = {"duration_minutes": DRILL_MINUTES, "mode": "chordTypes", "chord_types": list(CHORD_TYPES)}
    return {**setup, "roots": list(ROOT_NOTES), "include_inversions": False, "results": results}


def draw_figures(rng: random.Random, done: float, setup: dict[str, Any], count: int, length: int) -> dict[str, Any]:
    """Return timed figures: the last one is left before its time if not all of them were drawn."""
    finished = round(count * done)
    images = [
        {"category": setup["category"], "seconds": length, "seed": rng.randrange(2**31), "is_done": True}
        for _ in range(finished)
    ]
    if finished < count:
        images.append({**images[-1], "seconds": rng.randrange(5, length - 5), "is_done": False})
    return {**setup, "source": "generated", "image_results": images}


def hold_poses(rng: random.Random, done: float, poses: list[dict[str, Any]]) -> dict[str, Any]:
    """Return a sequence of which the first poses were held, each about as long as it should be."""
    for pose in poses[: round(len(poses) * done)]:
        pose |= {"held_seconds": pose["hold_seconds"] + rng.randrange(0, 4), "done": True}
    return {"poses": poses}


def morning_pose(key: str, side: str | None, hold_seconds: int) -> dict[str, Any]:
    """Return a pose of the morning sequence."""
    known = POSES[key]
    shown = {"name": known.name, "pose": key, "side": side, "cue": known.cue}
    return {**shown, "hold_seconds": hold_seconds, "transition_seconds": 5}
