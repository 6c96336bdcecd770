"""Reading, upgrading and refusing session documents."""

import json
from datetime import UTC
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.document_text import clean, read_text
from services.documents import DocumentError, examine_document, parse_document, upgrade_document
from services.instants import parse_instant

EMPTY = {
    "version": 1, "sections": [], "notes": "", "pauses": [], "confirmed_at": None, "details": {}, "extra": {}
}  # fmt: skip
ZONE = "America/New_York"
WORDS = [
    *("sections", "exercises", "activities", "name", "notes", "id", "instance_id", "extra", "version", "details"),
    *(
        "duration_seconds",
        "duration_minutes",
        "planned_seconds",
        "intervals",
        "start",
        "stop",
        "time_start",
        "time_stop",
    ),
    *("metrics", "metric_id", "sets", "value", "legacy_text", "pauses", "confirmed_at"),
]
ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters())
    | st.sampled_from(["2025-01-01T00:00:00", "2025-01-01T00:01:00Z", "2025-11-02 01:30"]),
    lambda child: st.lists(child, max_size=4) | st.dictionaries(st.sampled_from(WORDS) | st.text(), child, max_size=6),
    max_leaves=40,
)
LIKE_A_DOCUMENT = st.fixed_dictionaries(
    {},
    optional={
        "version": st.sampled_from([1, 2, True, "1"]),
        "sections": st.lists(
            st.fixed_dictionaries(
                {}, optional={"name": ANYTHING, "exercises": st.lists(ANYTHING), "activities": st.lists(ANYTHING)}
            )
            | ANYTHING
        ),
        "extra": ANYTHING,
        "notes": ANYTHING,
    },
)
WITH_PAUSES = st.fixed_dictionaries(
    {"version": st.just(1)},
    optional={
        "pauses": st.lists(
            st.fixed_dictionaries({}, optional={"start": ANYTHING, "stop": ANYTHING, "instance_id": ANYTHING})
        ),
        "confirmed_at": ANYTHING,
        "extra": ANYTHING,
    },
)


def section(**more: Any) -> dict[str, Any]:
    return {"id": "s", "name": "Main", "planned_seconds": None, "activities": [], **more}


def activity(**more: Any) -> dict[str, Any]:
    shared = {"notes": "", "completed": False, "intervals": [], "duration_seconds": None, "planned_seconds": None}
    return {"instance_id": "a", "activity_id": None, "name": "Scales", **shared, "metrics": [], "sets": [], **more}


def document(*activities: Any, **more: Any) -> dict[str, Any]:
    return {**EMPTY, "sections": [section(activities=list(activities))], **more}


def test_an_old_document_becomes_version_1_and_keeps_what_it_does_not_know() -> None:
    old = {
        "template_id": "t", "total_duration_minutes": 30, "notes": "slow",
        "sections": [{"id": "s", "name": "Warm-up", "duration_minutes": 10, "colour": "red", "exercises": [{
            "type": "activity", "instance_id": "a", "name": "Scales", "completed": True, "activity_id": "scales",
            "time_start": "2025-09-01T18:00:00.5", "time_stop": "2025-09-01T22:10:00Z", "duration_seconds": 600,
            "metrics": [{"metric_id": "tempo", "value": "92", "unit": "bpm"}],
            "sets": [{"instance_id": "b", "completed": True, "metrics": [], "rest": 60}],
        }]}],
    }  # fmt: skip
    expected = activity(
        activity_id="scales", completed=True, duration_seconds=600, extra={"type": "activity"},
        intervals=[{"start": "2025-09-01T22:00:00.500000Z", "stop": "2025-09-01T22:10:00.000000Z"}],
        metrics=[{"metric_id": "tempo", "split_id": None, "value": "92", "extra": {"unit": "bpm"}}],
        sets=[{"instance_id": "b", "completed": True, "duration_seconds": None, "metrics": [], "extra": {"rest": 60}}],
    )  # fmt: skip
    assert upgrade_document(json.dumps(old), ZONE) == {
        "version": 1,
        "sections": [section(name="Warm-up", planned_seconds=600, activities=[expected], extra={"colour": "red"})],
        "notes": "slow",
        "pauses": [],
        "confirmed_at": None,
        "details": {},
        "extra": {"template_id": "t", "total_duration_minutes": 30},
    }


@pytest.mark.parametrize(
    ("raw", "extra"),
    [
        (None, {}),
        ("", {}),
        ("truncated {", {"legacy_text": "truncated {"}),
        (b"\xff", {"legacy_text": "\\xff"}),
        ("[1]", {"legacy_value": [1]}),
        ("12", {"legacy_value": 12}),
        ('{"sections": "x", "a": null}', {"sections": "x", "a": None}),
        ('{"a": NaN}', {"a": "NaN", "legacy_text": '{"a": NaN}'}),
        ({"extra": {"a": 1}, "version": 2}, {"extra": {"a": 1}, "version": 2}),
    ],
)
def test_what_is_no_document_is_kept_in_extra(raw: Any, extra: dict[str, Any]) -> None:
    assert upgrade_document(raw) == {**EMPTY, "extra": extra}


def test_a_document_from_before_pauses_gets_the_new_keys_and_keeps_what_it_had_under_their_names() -> None:
    before = {"version": 1, "sections": [], "notes": "", "details": {}, "extra": {"pauses": "two"}}
    assert upgrade_document(before) == {**EMPTY, "extra": {"pauses": "two"}}
    assert upgrade_document({"pauses": [1], "confirmed_at": "noon"}) == {
        **EMPTY,
        "extra": {"pauses": [1], "confirmed_at": "noon"},
    }


def test_what_is_no_pause_in_a_stored_document_is_kept_beside_those_that_are() -> None:
    whole = {"start": "2026-11-20T07:00:00+01:00", "stop": None, "instance_id": "a"}
    stored = {**EMPTY, "pauses": [whole, 5, {"start": "later"}], "confirmed_at": "soon"}
    read, odd = examine_document(stored)
    assert read["pauses"] == [{"start": "2026-11-20T06:00:00.000000Z", "stop": None, "instance_id": "a"}]
    assert read["extra"] == {"pauses": [5, {"start": "later"}], "confirmed_at": "soon"}
    assert odd == [
        "pauses[1] has times that cannot be used",
        "pauses[2] has times that cannot be used",
        "confirmed_at cannot be used",
    ]


def test_a_running_timer_stays_running_and_odd_times_stay_text() -> None:
    exercises = [
        {"time_start": "2025-09-01T18:00:00Z", "time_stop": None},
        {"time_start": "2025-09-01T18:00:00Z", "time_stop": "2025-09-01T17:00:00Z"},
        {"time_stop": "2025-09-01T17:00:00Z"},
    ]
    running, backwards, only_stop = upgrade_document({"sections": [{"exercises": exercises}]})["sections"][0][
        "activities"
    ]
    assert running["intervals"] == [{"start": "2025-09-01T18:00:00.000000Z", "stop": None}]
    assert (backwards["intervals"], backwards["extra"]) == ([], exercises[1])
    assert (only_stop["intervals"], only_stop["extra"]) == ([], exercises[2])


def test_missing_ids_are_the_same_at_every_reading() -> None:
    old = {"sections": [{"exercises": [{}, {}]}]}
    first = upgrade_document(old)
    assert upgrade_document(old) == first
    ids = [first["sections"][0]["id"], *(item["instance_id"] for item in first["sections"][0]["activities"])]
    assert len(set(ids)) == 3


def test_a_made_id_never_takes_one_that_is_there() -> None:
    made = upgrade_document({"sections": [{}]})["sections"][0]
    moved_down = parse_document({**EMPTY, "sections": [{"name": "New"}, made]})["sections"]
    assert moved_down[1]["id"] == made["id"]
    assert moved_down[0]["id"] != made["id"]


def test_the_odd_places_are_named() -> None:
    _, odd = examine_document({"sections": [{"exercises": [{"duration_seconds": "300"}, 5]}, None]})
    assert odd == [
        "sections[0].activities[0].duration_seconds cannot be used",
        "sections[0].activities[1] is no object",
        "sections[1] is no object",
    ]


@pytest.mark.parametrize("depth", [10, 56, 57, 300, 5_000, 100_000])
def test_deep_text_is_cut_and_the_rest_is_read(depth: int) -> None:
    text = '{"a": ' + "[" * depth + "]" * depth + ', "sections": [{"name": "Main"}]}'
    read = upgrade_document(text)
    assert read["sections"][0]["name"] == "Main"
    assert ("legacy_text" in read["extra"]) == (depth >= 56)
    assert parse_document(read) == read


@settings(max_examples=150, deadline=None)
@given(ANYTHING | LIKE_A_DOCUMENT | WITH_PAUSES)
def test_any_value_becomes_a_document_that_may_be_sent_back(value: Any) -> None:
    text = json.dumps(value)
    for raw in (value, text, text[: len(text) // 2], text.encode()):
        read = upgrade_document(raw, ZONE)
        orjson.dumps(read)
        assert upgrade_document(read) == read
        assert parse_document(read) == read


def is_kept(part: dict[str, Any], key: str, value: Any) -> bool:
    """Return whether a value stands under its key or, unchanged, in `extra`; an instant may be written another way."""
    if part[key] is None:
        return value is None or part["extra"][key] == value
    moments = [parse_instant(one, UTC) for one in (part[key], value)]
    return part[key] == value or (moments[0] is not None and moments[0] == moments[1])


@settings(max_examples=100, deadline=None)
@given(ANYTHING, ANYTHING, ANYTHING, st.booleans())
def test_whatever_stood_under_the_new_keys_before_is_still_there(
    first: Any, second: Any, third: Any, has_version: bool
) -> None:
    first, second, third = (clean(value, 20) for value in (first, second, third))
    sets = [{"instance_id": "b", "duration_seconds": first}]
    old = {"sections": [{"activities": [{"instance_id": "a", "planned_seconds": second, "sets": sets}]}]}
    stored = {**old, "pauses": [third, first], "confirmed_at": second, **({"version": 1} if has_version else {})}
    read = upgrade_document(stored)
    [item] = read["sections"][0]["activities"]
    assert is_kept(item["sets"][0], "duration_seconds", first)
    assert is_kept(item, "planned_seconds", second)
    assert is_kept(read, "confirmed_at", second)
    odd = read["extra"].get("pauses", [])
    assert len(read["pauses"]) + len(odd) == 2
    assert [value for value in (third, first) if value in odd] == odd


def test_a_document_is_sent_back_as_it_came() -> None:
    sent = document(activity(
        intervals=[{"start": "2026-11-20T07:00:00.000000Z", "stop": None, "extra": {"device": "phone"}}],
        metrics=[{"metric_id": "tempo", "split_id": None, "value": 92}],
        sets=[{"instance_id": "b", "completed": True, "duration_seconds": 42.5, "metrics": []}],
        planned_seconds=300, extra={"any": [1]},
    ), pauses=[
        {"start": "2026-11-20T07:05:00.000000Z", "stop": "2026-11-20T07:06:00.000000Z", "instance_id": "a"},
        {"start": "2026-11-20T07:20:00.000000Z", "stop": None, "instance_id": None, "extra": {"why": "door"}},
    ], confirmed_at="2026-11-20T10:00:00.000000Z",
        notes="*slow*", details={"goal": 5}, extra={"newer": True})  # fmt: skip
    assert parse_document(sent) == sent
    assert parse_document({**sent, "colour": "red"})["extra"] == {"newer": True, "colour": "red"}


def test_the_old_shape_may_be_sent_as_text_or_object() -> None:
    old = {"sections": [{"name": "Main", "exercises": [{"duration_seconds": -5, "time_start": "2025-09-01T18:00:00"}]}]}
    read = parse_document(old, ZONE)
    assert read == parse_document(json.dumps(old), ZONE)
    assert read["sections"][0]["activities"][0]["intervals"][0]["start"] == "2025-09-01T22:00:00.000000Z"


@pytest.mark.parametrize(
    ("sent", "path"),
    [
        ("not JSON", ""),
        ("[]", ""),
        (5, ""),
        ({"version": 2}, "version"),
        ({"version": True}, "version"),
        ({**EMPTY, "sections": {}}, "sections"),
        ({**EMPTY, "sections": ["x"]}, "sections[0]"),
        ({**EMPTY, "notes": 5}, "notes"),
        ({**EMPTY, "details": []}, "details"),
        ({**EMPTY, "sections": [section(planned_seconds=-1)]}, "sections[0].planned_seconds"),
        ({**EMPTY, "sections": [section(id="")]}, "sections[0].id"),
        (document(activity(duration_seconds=-1)), "sections[0].activities[0].duration_seconds"),
        (document(activity(duration_seconds=float("nan"))), "sections[0].activities[0].duration_seconds"),
        (document(activity(duration_seconds=2**31)), "sections[0].activities[0].duration_seconds"),
        (document(activity(completed="yes")), "sections[0].activities[0].completed"),
        (document(activity(intervals=[{"start": "2026-11-20T07:00:00"}])), "sections[0].activities[0].intervals[0]"),
        (document(activity(intervals=[{"start": "soon"}])), "sections[0].activities[0].intervals[0]"),
        (
            document(activity(intervals=[{"start": "2026-11-20T07:00:00Z", "stop": "2026-11-20T06:00:00Z"}])),
            "sections[0].activities[0].intervals[0]",
        ),
        (document(activity(metrics=[{"value": [1]}])), "sections[0].activities[0].metrics[0].value"),
        (document(activity(planned_seconds=-1)), "sections[0].activities[0].planned_seconds"),
        (document(activity(sets=[{"duration_seconds": "60"}])), "sections[0].activities[0].sets[0].duration_seconds"),
        ({**EMPTY, "pauses": {}}, "pauses"),
        ({**EMPTY, "pauses": [{"start": "2026-11-20T07:00:00"}]}, "pauses[0]"),
        ({**EMPTY, "pauses": [{"start": "2026-11-20T07:00:00Z", "instance_id": 5}]}, "pauses[0].instance_id"),
        ({**EMPTY, "confirmed_at": "2026-11-20T07:00:00"}, "confirmed_at"),
    ],
)
def test_what_a_writer_must_not_send_is_refused_with_its_place(sent: Any, path: str) -> None:
    with pytest.raises(DocumentError) as refused:
        parse_document(sent)
    assert refused.value.path == path
    assert refused.value.message


def test_more_than_64_levels_are_refused() -> None:
    nested: Any = 1
    for _ in range(70):
        nested = [nested]
    for sent in ({**EMPTY, "extra": nested}, {**EMPTY, "details": {"a": nested}}, json.dumps({"a": nested})):
        with pytest.raises(DocumentError, match="nested"):
            parse_document(sent)


def test_bytes_of_plain_text_stand_just_as_they_were_written() -> None:
    assert read_text(b'{"name": "Licks \\u2013"}') == ({"name": "Licks \u2013"}, True)
    assert read_text('{"name": "Übung"}'.encode()) == ({"name": "Übung"}, True)
