"""What of a session is a plan: stripping what was practised, planned times, fresh ids."""

from typing import Any

from services.documents import parse_document
from services.plans import measure_plan, plan_of, read_plan, with_fresh_ids

TIMED = [{"start": "2026-11-20T07:00:00Z", "stop": "2026-11-20T07:04:29Z"}]  # 269 seconds
PRACTISED: dict[str, Any] = {
    "version": 1,
    "sections": [
        {
            "id": "warm-up",
            "name": "Warm-up",
            "planned_seconds": 600,
            "colour": "red",
            "activities": [
                {
                    "instance_id": "scales",
                    "activity_id": "a",
                    "name": "Scales",
                    "notes": "Thumb behind the neck",
                    "completed": True,
                    "intervals": TIMED,
                    "metrics": [{"metric_id": "tempo", "value": 92}],
                },
                {"instance_id": "short", "name": "Breathe", "duration_seconds": 10.5},
                {"instance_id": "kept", "name": "Bridge", "planned_seconds": 90, "duration_seconds": 3000},
            ],
        },
        {
            "id": "main",
            "name": "Main",
            "activities": [
                {
                    "instance_id": "hangs",
                    "name": "Hangs",
                    "sets": [
                        {"instance_id": "s1", "completed": True, "metrics": [{"metric_id": "hold", "value": 7}]},
                        {"instance_id": "s2", "completed": False, "duration_seconds": 12},
                    ],
                }
            ],
        },
    ],
    "notes": "Slow today",
    "pauses": [{"start": "2026-11-20T07:01:00Z", "stop": None, "instance_id": "scales"}],
    "confirmed_at": "2026-11-20T07:01:00Z",
}


def test_a_plan_has_nothing_of_what_was_practised_and_all_the_rest() -> None:
    plan = plan_of(parse_document(PRACTISED), "general")
    warm_up, main = plan["sections"]
    assert (plan["pauses"], plan["confirmed_at"], plan["notes"]) == ([], None, "Slow today")
    assert (warm_up["name"], warm_up["planned_seconds"], warm_up["extra"]) == ("Warm-up", 600, {"colour": "red"})
    scales = warm_up["activities"][0]
    assert (scales["activity_id"], scales["name"], scales["notes"]) == ("a", "Scales", "Thumb behind the neck")
    assert (scales["completed"], scales["intervals"], scales["duration_seconds"]) == (False, [], None)
    assert scales["metrics"] == []
    assert [
        (item["completed"], item["duration_seconds"], item["metrics"]) for item in main["activities"][0]["sets"]
    ] == [
        (False, None, []),
        (False, None, []),
    ]


def test_what_took_four_and_a_half_minutes_is_planned_for_four_and_a_second_more_for_five() -> None:
    plan = plan_of(parse_document(PRACTISED), "general")
    assert [item["planned_seconds"] for item in plan["sections"][0]["activities"]] == [240, 60, 90]
    longer = {"sections": [{"activities": [{"name": "x", "duration_seconds": 270}, {"name": "y"}]}], "version": 1}
    assert [
        item["planned_seconds"] for item in plan_of(parse_document(longer), "general")["sections"][0]["activities"]
    ] == [
        300,
        None,
    ]


def test_a_section_without_a_plan_takes_as_long_as_its_activities() -> None:
    two = {"name": "y", "planned_seconds": 180}
    document = parse_document({"version": 1, "sections": [{"activities": [two, two, {"name": "z"}]}, {}]})
    assert measure_plan(document, "general") == {
        "section_seconds": [[360, 0], [0, 0]],
        "planned_seconds": 360,
        "activity_count": 3,
        "has_setup": False,
    }
    assert measure_plan(None, "general") == {
        "section_seconds": [],
        "planned_seconds": 0,
        "activity_count": 0,
        "has_setup": False,
    }


def test_only_details_that_the_discipline_knows_are_a_set_up() -> None:
    told: list[tuple[str, dict[str, object]]] = [
        ("music", {"chord_types": ["maj7"]}),
        ("yoga", {"poses": []}),
        ("music", {"label": "Choir", "config": {"mode": "scales"}, "run": {"index": 3}}),
        ("general", {"poses": []}),
    ]
    plans = [measure_plan(parse_document({"version": 1, "details": details}), key) for key, details in told]
    assert [plan["has_setup"] for plan in plans] == [True, True, False, False]


def test_a_template_of_the_old_program_is_read_with_everything_in_it() -> None:
    old = {
        "sections": [
            {
                "name": "Warm-up",
                "duration_minutes": 10,
                "activities": [{"type": "activity", "name": "Scales", "activity_id": "a", "video_url": "v"}],
            },
            {"name": "Songs", "duration_minutes": 20, "exercises": [{"name": "Blue Bossa", "focus": "form"}]},
        ],
        "total_duration_minutes": 30,
    }
    plan = read_plan(old)
    assert measure_plan(old, "general") == {
        "section_seconds": [[600, 0], [1200, 0]],
        "planned_seconds": 1800,
        "activity_count": 2,
        "has_setup": False,
    }
    assert plan["extra"] == {"total_duration_minutes": 30}
    scales, bossa = (section["activities"][0] for section in plan["sections"])
    assert (scales["activity_id"], scales["extra"]) == ("a", {"type": "activity", "video_url": "v"})
    assert (bossa["name"], bossa["extra"]) == ("Blue Bossa", {"focus": "form"})
    assert read_plan("not JSON")["extra"] == {"legacy_text": "not JSON"}


def test_every_session_of_a_plan_has_ids_of_its_own() -> None:
    plan = parse_document(PRACTISED)
    fresh = with_fresh_ids(plan)

    def ids(document: dict[str, Any]) -> list[str]:
        activities = [item for section in document["sections"] for item in section["activities"]]
        sets = [item["instance_id"] for activity in activities for item in activity["sets"]]
        return [
            *(section["id"] for section in document["sections"]),
            *(item["instance_id"] for item in activities),
            *sets,
        ]

    assert len(set(ids(fresh)) | set(ids(plan))) == 16
    assert ids(plan)[:2] == ["warm-up", "main"]
