"""Targets as old and new programs wrote them, and how far entries meet them; every number worked out by hand."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.target_progress import Entry, goal_progress, measure
from services.target_writer import describe_written, says_the_same, shift_targets, write_targets
from services.targets import MetricTarget, Target, read_targets, watched_activities

NOON = date(2026, 11, 20)
OLD = {"activity_id": "scales", "metrics": [{"metric_id": "m", "value": "96", "hint": 1}], "old": {"deep": [1]}}
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
JSON = st.recursive(SCALARS, lambda part: st.lists(part, max_size=3) | st.dictionaries(st.text(max_size=8), part))
KEYS = ("id", "name", "activity_id", "metrics", "count", "from_date", "to_date", "metric_id", "value", "operator")
LIKE_TARGETS = st.lists(
    st.dictionaries(
        st.sampled_from(KEYS), JSON | st.lists(st.dictionaries(st.sampled_from(KEYS), SCALARS, max_size=4), max_size=2)
    ),
    max_size=3,
)


def target(*metrics: MetricTarget, count: int = 1, **values: Any) -> Target:
    return Target(**{
        "id": "t", "name": "", "activity_id": "a", "metrics": metrics, "count": count, "from_date": None,
        "to_date": None, "extra": {}, **values,
    })  # fmt: skip


def entry(*tempo: float, day: date | None = NOON, **values: Any) -> Entry:
    is_done = values.pop("is_done", True)
    return Entry(
        values.pop("practice", "p"), values.pop("is_set", False), is_done, day, {"tempo": list(tempo), **values}
    )


AT_LEAST_120, AT_MOST_8 = MetricTarget("tempo", "at_least", 120.0), MetricTarget("slips", "at_most", 8.0)


def test_an_old_target_asks_for_at_least_so_much_once() -> None:
    assert read_targets([OLD]) == (
        Target("target-1", "", "scales", (MetricTarget("m", "at_least", 96.0),), 1, None, None, {"old": {"deep": [1]}}),
    )


@pytest.mark.parametrize(
    "stored",
    [
        None,
        7,
        True,
        "not JSON",
        {},
        [],
        [1, "x", None, [], {}],
        [{"activity_id": ""}],
        [{"activity_id": 7}],
        [{"activity_id": "\ud800"}],
        [{"activity_id": "a\x00"}],
        [{"activity_id": "a", "metrics": "all"}],
        [{"activity_id": "a", "metrics": [{"metric_id": "m", "value": "fast"}]}],
        [{"activity_id": "a", "metrics": [{"metric_id": "m", "value": 10**400}]}],
        [{"activity_id": "a", "metrics": [{"metric_id": "m", "value": 1, "operator": "near"}]}],
        [{"activity_id": "a", "count": 0}],
        [{"activity_id": "a", "count": 1.5}],
        [{"activity_id": "a", "to_date": "soon"}],
    ],
)
def test_what_asks_for_nothing_comparable_is_no_target_and_is_kept(stored: Any) -> None:
    assert read_targets(stored) == ()
    kept = stored if isinstance(stored, list) else [] if stored is None else [stored]
    assert (write_targets(stored, []) or []) == kept


def test_the_text_of_a_list_is_read_as_the_list() -> None:
    assert watched_activities(json.dumps([OLD, {"activity_id": "chords"}])) == {"scales", "chords"}


def test_two_targets_never_have_one_id() -> None:
    one, two, three = read_targets([{"id": "x", "activity_id": "a"}] * 2 + [{"id": "no id!", "activity_id": "a"}])
    assert (one.id, two.id, three.id) == ("x", "target-2", "target-3")


def test_writing_keeps_what_it_does_not_know() -> None:
    given = [{**describe_written([OLD, 7])[0], "name": "Faster", "extra": {}}]
    assert write_targets([OLD, 7], given) == [
        {"old": {"deep": [1]}, "id": "target-1", "name": "Faster", "activity_id": "scales",
         "metrics": [{"hint": 1, "metric_id": "m", "operator": "at_least", "value": 96.0}], "count": 1,
         "from_date": None, "to_date": None},
        7,
    ]  # fmt: skip


def test_a_target_without_an_id_gets_one() -> None:
    written = write_targets(None, [{"activity_id": "a"}])
    assert written is not None
    assert len(written[0]["id"]) == 36
    assert says_the_same(written, [{"activity_id": "a", "extra": {}}])
    assert not says_the_same(written, [{"activity_id": "b"}])
    assert not says_the_same(written, [])


def test_dates_move_and_all_else_stays() -> None:
    stored = [{"activity_id": "a", "from_date": "2026-11-20", "old": 1}, "odd", {"activity_id": "b"}]
    assert shift_targets(stored, 12) == [
        {"activity_id": "a", "from_date": "2026-12-02", "old": 1},
        "odd",
        {"activity_id": "b"},
    ]
    assert shift_targets("odd", 12) == "odd"


@settings(max_examples=150, deadline=None)
@given(JSON | LIKE_TARGETS)
def test_whatever_is_stored_can_be_read_and_what_is_written_reads_the_same(stored: Any) -> None:
    described = describe_written(stored)
    written = write_targets(stored, described)
    assert [{**item, "extra": {}} for item in describe_written(written)] == [
        {**item, "extra": {}} for item in described
    ]
    assert [item["extra"] for item in describe_written(written)] == [item["extra"] for item in described]


@pytest.mark.parametrize(
    ("wanted", "entries", "met_count", "is_met", "progress", "best"),
    [
        (target(AT_LEAST_120), [], 0, False, 0.0, (None,)),
        (target(AT_LEAST_120), [entry(90), entry(60)], 0, False, 0.75, (90,)),
        (target(AT_LEAST_120), [entry(60, 120)], 1, True, 1.0, (120,)),
        (target(AT_LEAST_120), [entry(119.99999999999999)], 0, False, 0.999, (119.99999999999999,)),
        (target(AT_LEAST_120), [entry(-5)], 0, False, 0.0, (-5,)),
        (target(AT_LEAST_120, count=3), [entry(121), entry(119), entry(125)], 2, False, 2 / 3, (125,)),
        (target(AT_LEAST_120, count=2), [entry(121), entry(122), entry(125)], 2, True, 1.0, (125,)),
        (target(AT_MOST_8), [entry(slips=[12])], 0, False, 0.0, (12,)),
        (target(AT_MOST_8), [entry(slips=[12, 8])], 1, True, 1.0, (8,)),
        (target(AT_LEAST_120, AT_MOST_8), [entry(130, slips=[9]), entry(110, slips=[2])], 0, False, 0.0, (130, 2)),
        (target(AT_LEAST_120, AT_MOST_8), [entry(130, slips=[7])], 1, True, 1.0, (130, 7)),
        (target(MetricTarget("tempo", "at_least", 0.0)), [entry(-1)], 0, False, 0.0, (-1,)),
        (target(), [entry(is_done=False)], 0, False, 0.0, ()),
        (target(), [entry(is_set=True)], 0, False, 0.0, ()),
        (target(count=4), [entry()], 1, False, 0.25, ()),
        (target(AT_LEAST_120), [entry(125, is_set=True)], 1, True, 1.0, (125,)),
        (target(AT_LEAST_120, from_date=NOON), [entry(130, day=date(2026, 11, 19))], 0, False, 0.0, (None,)),
        (target(AT_LEAST_120, to_date=NOON), [entry(130, day=NOON)], 1, True, 1.0, (130,)),
        (target(AT_LEAST_120, to_date=NOON), [entry(130, day=None)], 0, False, 0.0, (None,)),
        (target(AT_LEAST_120), [entry(130, day=None)], 1, True, 1.0, (130,)),
    ],
)
def test_how_far_a_target_is_met(
    wanted: Target, entries: list[Entry], met_count: int, is_met: bool, progress: float, best: tuple[Any, ...]
) -> None:
    done = measure(wanted, entries)
    assert (done.met_count, done.is_met, done.progress, done.best) == (met_count, is_met, progress, best)


def test_the_session_that_met_it_is_the_one_with_the_last_entry_it_needed() -> None:
    entries = [entry(120, practice="one"), entry(90, practice="two"), entry(130, practice="three"), entry(140)]
    assert measure(target(AT_LEAST_120, count=2), entries).practice_session_id == "three"
    assert measure(target(AT_LEAST_120, count=4), entries).practice_session_id is None


def test_a_goal_is_as_far_as_the_mean_of_its_targets() -> None:
    met, half = measure(target(), [entry()]), measure(target(AT_LEAST_120), [entry(60)])
    assert goal_progress([met, half]) == 0.75
    assert goal_progress([]) is None
