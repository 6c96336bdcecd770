"""Levels below a goal that gets another one, worked out by hand."""

import pytest

from errors import Conflict
from services.goal_levels import Place, check_levels, choose_below, next_level

# top ─ a (Mid) ─ b (Short) ─ session ─ step (Immediate) ─ micro
BELOW = [
    Place("a", "MidTermGoal", "a", "top"),
    Place("b", "ShortTermGoal", "b", "a"),
    Place("session", "PracticeSession", "Scales", "b"),
    Place("step", "ImmediateGoal", "step", "session"),
    Place("micro", "MicroGoal", "micro", "step"),
]


def test_making_room_moves_a_goal_down_only_as_far_as_it_must() -> None:
    below = [*BELOW[:1], Place("b", "MicroGoal", "b", "a")]
    assert choose_below(below, "top", "LongTermGoal", "MidTermGoal", "make_room") == {"a": "ShortTermGoal"}


def test_making_room_passes_over_the_level_of_sessions() -> None:
    below = [Place("a", "ShortTermGoal", "a", "top"), Place("b", "ImmediateGoal", "b", "a")]
    changed = choose_below(below, "top", "MidTermGoal", "ShortTermGoal", "make_room")
    assert changed == {"a": "ImmediateGoal", "b": "MicroGoal"}


def test_a_session_cannot_stand_under_a_step_and_is_named() -> None:
    with pytest.raises(Conflict) as refused:
        choose_below(BELOW, "top", "LongTermGoal", "MidTermGoal", "make_room")
    assert refused.value.slug == "rank"
    assert refused.value.extensions["clashes"] == [{"id": "session", "type": "PracticeSession", "name": "Scales"}]
    assert "the session “Scales” would stand under an immediate goal" in refused.value.detail


def test_shifting_up_leaves_goals_under_a_session_below_it_and_below_each_other() -> None:
    changed = choose_below(BELOW, "top", "LongTermGoal", "UltimateGoal", "shift")
    assert changed == {"a": "LongTermGoal", "b": "MidTermGoal"}


def test_shifting_down_takes_the_goals_under_a_session_along() -> None:
    below = [
        Place("a", "MidTermGoal", "a", "top"),
        Place("session", "PracticeSession", "Scales", "a"),
        Place("step", "ImmediateGoal", "step", "session"),
    ]
    changed = choose_below(below, "top", "LongTermGoal", "MidTermGoal", "shift")
    assert changed == {"a": "ShortTermGoal", "step": "MicroGoal"}


@pytest.mark.parametrize("levels", ["make_room", "shift"])
def test_nothing_goes_lower_than_nano(levels: str) -> None:
    below = [Place("a", "NanoGoal", "One bar", "top")]
    with pytest.raises(Conflict) as refused:
        choose_below(below, "top", "MicroGoal", "NanoGoal", levels)
    assert "there is no level left for “One bar”" in refused.value.detail


def test_keeping_levels_names_the_children_that_clash_and_not_those_below_them() -> None:
    with pytest.raises(Conflict) as refused:
        choose_below(BELOW, "top", "LongTermGoal", "ShortTermGoal", "keep")
    assert [clash["id"] for clash in refused.value.extensions["clashes"]] == ["a"]
    assert choose_below(BELOW, "top", "LongTermGoal", "UltimateGoal", "keep") == {}


def test_several_levels_at_once_are_checked_together() -> None:
    check_levels(BELOW, "top", "UltimateGoal", {"a": "LongTermGoal", "b": "MidTermGoal"})
    with pytest.raises(Conflict):
        check_levels(BELOW, "top", "UltimateGoal", {"a": "ShortTermGoal"})


@pytest.mark.parametrize(
    ("above", "level"),
    [
        ("UltimateGoal", "LongTermGoal"),
        ("ShortTermGoal", "ImmediateGoal"),
        ("PracticeSession", "ImmediateGoal"),
        ("NanoGoal", None),
        (None, "ShortTermGoal"),
    ],
)
def test_the_level_right_below(above: str | None, level: str | None) -> None:
    assert next_level(above) == level
