"""Durations and recorded values, worked out by hand."""

import json
from datetime import UTC, datetime
from typing import Any

import add_session_analytics_fields as script
import pytest
from hypothesis import given, settings

from services.documents import upgrade_document
from services.instants import parse_instant, zone_named
from services.promotion import document_notes, promote, recorded_number
from tests.services.test_documents import ANYTHING, LIKE_A_DOCUMENT, WITH_PAUSES, ZONE, activity, document, section

START, END = datetime(2026, 11, 20, 7, tzinfo=UTC), datetime(2026, 11, 20, 7, 30, tzinfo=UTC)


def interval(start: str, stop: str | None) -> dict[str, Any]:
    return {"start": f"2026-11-20T{start}Z", "stop": stop and f"2026-11-20T{stop}Z"}


@pytest.mark.parametrize(
    ("activities", "total", "source"),
    [
        ([], 1800, "span"),
        ([activity()], 1800, "span"),
        ([activity(duration_seconds=60), activity(duration_seconds=90)], 150, "activities"),
        ([activity(duration_seconds=0)], 0, "activities"),
        ([activity(duration_seconds=0.5)], 1, "activities"),
        (
            [activity(duration_seconds=0.1), activity(duration_seconds=0.2), activity(duration_seconds=0.2)],
            1,
            "activities",
        ),
        ([activity(duration_seconds=60, intervals=[interval("07:00:00", "07:10:00")])], 60, "activities"),
        ([activity(intervals=[interval("07:00:00", "07:10:00"), interval("07:20:00", "07:20:30")])], 630, "activities"),
        ([activity(intervals=[interval("07:00:00", "07:10:00"), interval("07:20:00", None)])], 600, "activities"),
        ([activity(intervals=[interval("07:00:00", None)])], 1800, "span"),
        ([activity(duration_seconds=2**31 - 1), activity(duration_seconds=1)], None, None),
    ],
)
def test_the_total_is_what_the_activities_say_else_the_span(activities: list[Any], total: Any, source: Any) -> None:
    promoted = promote(document(*activities), START, END)
    assert (promoted.total_duration_seconds, promoted.duration_source) == (total, source)


@pytest.mark.parametrize(("start", "end"), [(None, END), (START, None), (END, START)])
def test_without_a_span_the_total_is_unknown(start: datetime | None, end: datetime | None) -> None:
    promoted = promote(None, start, end)
    assert (promoted.total_duration_seconds, promoted.duration_source) == (None, None)


@pytest.mark.parametrize(
    ("pauses", "total"),
    [
        ([("07:05:00", "07:10:00")], 1500),
        ([("07:05:00", "07:10:00"), ("07:20:00", "07:20:30")], 1470),
        ([("07:20:00", None)], 1200),  # until the end
        ([("06:50:00", "07:10:00"), ("07:25:00", "08:00:00")], 900),  # only what lies inside counts
        ([("07:05:00", "07:15:00"), ("07:10:00", "07:20:00"), ("07:06:00", "07:07:00")], 900),  # 07:05 to 07:20 once
        ([("06:00:00", "07:00:00"), ("07:30:00", None)], 1800),
        ([("06:00:00", None)], 0),
    ],
)
def test_pauses_are_taken_off_the_span_and_never_off_what_was_timed(pauses: list[Any], total: int) -> None:
    paused = [{**interval(*pause), "instance_id": None} for pause in pauses]
    assert promote(document(pauses=paused), START, END).total_duration_seconds == total
    assert promote(document(activity(duration_seconds=600), pauses=paused), START, END).total_duration_seconds == 600


def test_the_time_of_sets_is_not_added_to_the_time_of_their_activity() -> None:
    sets = [{"instance_id": "b", "duration_seconds": 90}]
    timed, untimed = activity(duration_seconds=100, sets=sets), activity(instance_id="c", sets=sets)
    assert promote(document(timed), START, END).total_duration_seconds == 100
    promoted = promote(document(untimed), START, END)
    assert (promoted.total_duration_seconds, promoted.duration_source) == (1800, "span")


def test_each_section_gets_what_was_planned_and_what_was_practised() -> None:
    sections = [
        section(planned_seconds=600, activities=[activity(duration_seconds=0.4), activity(duration_seconds=0.2)]),
        section(activities=[]),
    ]
    assert promote(document() | {"sections": sections}, None, None).section_seconds == [[600, 1], [0, 0]]


def test_naive_times_of_an_old_document_count_real_seconds_across_a_clock_change() -> None:
    exercise = {"time_start": "2025-11-02T00:30:00", "time_stop": "2025-11-02T02:30:00"}
    old = {"sections": [{"exercises": [exercise]}]}
    assert promote(old, None, None, ZONE).total_duration_seconds == 3 * 3600
    assert promote(old, None, None, "UTC").total_duration_seconds == 2 * 3600


def test_rows_follow_the_document_with_sets_after_their_activity() -> None:
    promoted = promote(document(
        activity(
            activity_id="lever", duration_seconds=30.5, completed=True,
            intervals=[interval("07:00:00", "07:00:30"), interval("07:01:00", "07:02:00")],
            metrics=[{"metric_id": "tempo", "value": ""}, {"metric_id": "tempo", "value": " 92.5 "}],
            sets=[{"instance_id": "b", "completed": True, "duration_seconds": 12.5, "metrics": [
                {"metric_id": "hold", "split_id": "left", "value": 7}, {"metric_id": "hold", "value": True}]}],
        ),
        activity(instance_id="c", intervals=[interval("07:05:00", None)]),
    ), None, None)  # fmt: skip
    keys = ("position", "section_number", "set_number", "instance_id", "activity_id", "name", "seconds", "is_completed")
    assert [tuple(row[key] for key in keys) for row in promoted.activity_instances] == [
        (0, 0, None, "a", "lever", "Scales", 30.5, True),
        (1, 0, 0, "b", "lever", "Scales", 12.5, True),
        (2, 0, None, "c", None, "Scales", None, False),
    ]
    assert [(row["started_at"], row["stopped_at"]) for row in promoted.activity_instances] == [
        (datetime(2026, 11, 20, 7, 0, tzinfo=UTC), datetime(2026, 11, 20, 7, 2, tzinfo=UTC)),
        (None, None),
        (datetime(2026, 11, 20, 7, 5, tzinfo=UTC), None),
    ]
    assert promoted.metric_values == (
        {"activity_position": 0, "position": 1, "metric_id": "tempo", "split_id": None, "value": 92.5},
        {"activity_position": 1, "position": 0, "metric_id": "hold", "split_id": "left", "value": 7.0},
    )


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (92, 92.0),
        ("92", 92.0),
        ("-1.5e2", -150.0),
        (".5", 0.5),
        ("", None),
        ("n/a", None),
        ("nan", None),
        ("1e999", None),
        ("0x10", None),
        ("1_000", None),
        (True, None),
        (None, None),
        ([1], None),
        (float("inf"), None),
    ],
)
def test_a_recorded_value_is_a_number_or_the_text_of_one(value: Any, number: float | None) -> None:
    assert recorded_number(value) == number


def test_the_notes_are_all_notes_of_the_document_in_its_order() -> None:
    sections = [
        section(activities=[activity(notes="Slow."), activity(notes=""), activity(notes=" \n")]),
        section(activities=[activity(notes="The turn\x00around.")]),
    ]
    written = document() | {"sections": sections, "notes": "# Evening\n"}
    assert promote(written, None, None).notes == "# Evening\n\nSlow.\nThe turn\N{REPLACEMENT CHARACTER}around."
    assert document_notes(json.dumps(written)) == promote(written, None, None).notes


@pytest.mark.parametrize("empty", [None, "not JSON", 7, document(), document(activity(notes=" "))])
def test_without_a_note_there_is_none(empty: Any) -> None:
    assert promote(empty, START, END).notes is None


@settings(max_examples=150, deadline=None)
@given(ANYTHING | LIKE_A_DOCUMENT | WITH_PAUSES)
def test_upgrading_a_document_changes_nothing_that_is_derived_from_it(value: Any) -> None:
    text = json.dumps(value)
    promoted = promote(text, START, END, ZONE)
    assert promote(upgrade_document(text, ZONE), START, END) == promoted


@settings(max_examples=150, deadline=None)
@given(ANYTHING | LIKE_A_DOCUMENT)
def test_the_migration_computes_the_same_totals(value: Any) -> None:
    clock = script.Clock(zone_named(ZONE))
    created = datetime(2025, 9, 1, 22, tzinfo=UTC).replace(tzinfo=None)
    facts = script.read_facts(json.dumps(value), created, clock)
    start, end = (moment and moment.replace(tzinfo=UTC) for moment in (facts.start, facts.end))
    assert promote(json.dumps(value), start, end, ZONE).total_duration_seconds == facts.total


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2025-09-01T18:00:00", datetime(2025, 9, 1, 22, tzinfo=UTC)),
        ("2025-09-01 18:00", datetime(2025, 9, 1, 22, tzinfo=UTC)),
        ("2025-09-01T18:00:00.1234567Z", datetime(2025, 9, 1, 18, 0, 0, 123456, tzinfo=UTC)),
        ("2025-09-01T18:00:00+0530", datetime(2025, 9, 1, 12, 30, tzinfo=UTC)),
        ("2025-09-01", None),
        ("20250901T180000", None),
        ("2025-09-01T24:00:00", None),
        ("2025-02-30T10:00:00Z", None),
        ("9999-12-31T23:00:00", None),
        (1756749600, None),
        (None, None),
    ],
)
def test_an_instant_is_a_date_with_a_time(text: Any, instant: datetime | None) -> None:
    assert parse_instant(text, zone_named(ZONE)) == instant
