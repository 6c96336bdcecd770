"""The yoga sequences that ship; yoga_sequences.json holds them, in the words of yoga_poses.py."""

import json
from pathlib import Path
from typing import Any

from disciplines.base import Starter
from disciplines.yoga_poses import POSES

SEQUENCES = Path(__file__).with_name("yoga_sequences.json")


def read_sequences() -> tuple[Starter, ...]:
    """Return every sequence as a template."""
    return tuple(
        Starter(
            key=sequence["key"],
            name=sequence["name"],
            description=sequence["description"],
            session_type="SEQUENCE",
            details={"poses": [full_pose(pose) for pose in sequence["poses"]]},
            difficulty=sequence["difficulty"],
            focus_area=sequence["focus_area"],
        )
        for sequence in json.loads(SEQUENCES.read_text(encoding="utf-8"))
    )


def full_pose(written: dict[str, Any]) -> dict[str, Any]:
    """Return a pose as yoga.Pose has it: named, and with the pose's own cue where the sequence has none."""
    known = POSES[written["pose"]]
    return {"name": known.name, "side": None, "cue": known.cue, **written}


STARTERS = read_sequences()
