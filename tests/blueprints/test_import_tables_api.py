"""Tables of other programs: sessions of sequences, climbs and logbooks, evenings with a story."""

import json
from typing import Any

from extensions import db
from services.promotion_store import promote_all
from tests.blueprints.test_imports_api import STORAGE, counts, send, sessions
from tests.conftest import Person
from tests.factories import Factory

PRACTICES = """\
session_id,user_id,sequence_id,started_at,completed_at,duration_seconds,completion_status
0b9d7c1e-3f57-4f5e-9a55-0e3f0c6e2a11,7,sun,2025-03-01 07:00:00,2025-03-01 07:30:00,1800,completed
2,7,sun,2025-03-02T06:00:00Z,2025-03-02T06:30:00Z,1500,PARTIAL
3,7,moon,1740898800000,,600,abandoned
4,7,moon,yesterday,,600,completed
5,7,moon,2025-03-05 07:00:00,2025-03-05 06:00:00,600,completed
6,7,moon,2025-03-06 07:00:00,,,dreamt
2,7,sun,2025-03-07T06:00:00Z,,60,completed
7,7,"moon,2025-03-08T06:00:00Z,,60,completed
8,7,moon,2025-03-09T06:00:00Z,,60,completed
"""


def test_practice_sessions_come_in_and_their_duration_counts(owner: Person) -> None:
    report = send(owner, PRACTICES, "practice_sessions.csv").json["report"]
    assert counts(report) == {"practice_sessions": (9, 4, 0, 5)}
    assert [(row["row"], row["problem"], row["value"]) for row in report["kinds"][0]["bad_rows"]] == [
        (5, "its start is no time", "yesterday"),
        (6, "its end does not fit its start", "2025-03-05T05:00:00+00:00"),
        (7, "unknown outcome", "dreamt"),
        (8, "the same id as another row", "row 3"),
        (9, "a quote that is not closed", None),
    ]
    found = {item["session_start"]: item for item in sessions(owner)}
    kept = found["2025-03-01T06:00:00.000000Z"]  # 07:00 on the wall in Berlin
    assert (kept["id"], kept["discipline"]) == ("0b9d7c1e-3f57-4f5e-9a55-0e3f0c6e2a11", "yoga")
    assert (kept["status"], kept["total_duration_seconds"]) == ("COMPLETED", 1800)
    partly = found["2025-03-02T06:00:00.000000Z"]
    assert (partly["status"], partly["total_duration_seconds"]) == ("PARTIAL", 1500)
    begun = found["2025-03-02T07:00:00.000000Z"]
    assert (begun["status"], begun["session_end"]) == ("ABANDONED", "2025-03-02T07:10:00.000000Z")


CLIMBS: dict[str, Any] = {
    "climbing_sessions": [
        {"id": 1, "date": "2025-05-01", "session_type": "power", "location": "The Cave", "time_slot": "evening"},
        {"id": 2, "started_at": "2025-05-02T17:00:00Z", "duration_minutes": 90, "session_type": "Moonboard"},
    ],
    "route_completions": [
        {"id": 10, "session_id": 1, "grade": "V4", "style": "Flash", "route_name": "Slab"},
        {"id": 11, "session_id": 1, "grade": "6C", "style": "sent", "attempts": 3},
        {"id": 12, "session_id": 1, "grade": "V7", "style": "attempt", "attempts": 4},
        {"id": 13, "session_id": 2, "grade": "V99", "style": "sent"},
        {"id": 14, "session_id": 9, "grade": "V1", "style": "sent"},
        {"id": 15, "session_id": 2, "grade": "V1", "style": "levitated"},
    ],
}


def test_climbing_sessions_come_in_with_their_completions(owner: Person) -> None:
    report = send(owner, json.dumps(CLIMBS), "climbing.json").json["report"]
    assert counts(report) == {"climbing_sessions": (2, 2, 0, 0), "climbing_completions": (6, 3, 0, 3)}
    assert [(row["row"], row["problem"]) for row in report["kinds"][1]["bad_rows"]] == [
        (4, "unknown grade"),
        (5, "its session is not there"),
        (6, "unknown style"),
    ]
    cave, board = sorted(sessions(owner), key=lambda item: item["session_start"])
    # 19 o'clock in Berlin, for it says evening; the hardest is 6C, which is V5
    assert (cave["name"], cave["session_type"], cave["session_start"]) == (
        "The Cave",
        "POWER",
        "2025-05-01T17:00:00.000000Z",
    )
    detail = owner.client.get(f"/api/sessions/{cave['id']}").json
    values = {item["key"]: item["value"] for item in detail["session_metrics"]}
    assert (values["sends"], values["tries"], values["hardest_boulder"]) == (2, 8, 5)
    assert (board["session_type"], board["name"], board["total_duration_seconds"]) == (
        "CUSTOM",
        "Moonboard 2025-05-02",
        5400,
    )


def test_completions_that_come_later_find_their_session_and_can_be_taken_back(owner: Person) -> None:
    send(owner, json.dumps({"climbing_sessions": CLIMBS["climbing_sessions"]}))
    later = send(owner, json.dumps({"climbing_completions": CLIMBS["route_completions"][:3]})).json
    assert counts(later["report"]) == {"climbing_completions": (3, 3, 0, 0)}
    cave = next(item for item in sessions(owner) if item["name"] == "The Cave")
    before = owner.client.get(f"/api/sessions/{cave['id']}").json
    assert {item["key"] for item in before["session_metrics"]} >= {"sends", "hardest_boulder"}
    assert list(promote_all(db.session(), owner.id, fix=False)) == []
    assert cave["result"]
    undone = owner.client.post(f"/api/imports/{later['id']}/undo").json
    assert (undone["removed_count"], undone["stays"]) == (3, [])
    after = owner.client.get(f"/api/sessions/{cave['id']}").json
    assert (after["session_metrics"], after["result"]) == ([], None)


def test_a_logbook_becomes_a_session_for_each_day(owner: Person) -> None:
    mountain_project = """\
Date,Route,Rating,Notes,URL,Pitches,Location,Style,Lead Style,Route Type
2024-06-01,The Nose,5.10a R,"Long day,
and hot",https://example.org,31,Yosemite,Lead,Onsight,Trad
2024-06-01,Midnight Lightning,V8,,,1,Yosemite,Attempt,,Boulder
2024-06-02,Snake Dike,5.7,,,8,Yosemite,Lead,Redpoint,Trad
2024-06-02,Snake Dike,5.7,,,8,Yosemite,Lead,Redpoint,Trad
2024-06-31,Nothing,5.7,,,8,Yosemite,Lead,Redpoint,Trad
2024-06-03,Easy,Class 4,,,8,Yosemite,Solo,,Alpine
"""
    report = send(owner, mountain_project, "ticks.csv").json["report"]
    assert counts(report) == {"climbing_logbook": (6, 4, 0, 2)}
    assert [(row["row"], row["problem"], row["value"]) for row in report["kinds"][0]["bad_rows"]] == [
        (7, "its date cannot be read", "2024-06-31"),
        (8, "unknown grade", "Class 4"),
    ]
    first, second = sorted(sessions(owner), key=lambda item: item["session_start"])
    assert (first["session_date"], second["session_date"]) == ("2024-06-01", "2024-06-02")
    assert (first["name"], first["total_duration_seconds"]) == ("Yosemite", None)
    values = owner.client.get(f"/api/sessions/{second['id']}").json["session_metrics"]
    assert {item["key"]: item["value"] for item in values}["sends"] == 2  # the same line twice is climbed twice
    assert counts(send(owner, mountain_project, "ticks.csv").json["report"])["climbing_logbook"] == (6, 0, 4, 2)


def test_a_logbook_tells_days_and_moments_in_many_ways(owner: Person) -> None:
    owner.client.patch("/api/me", json={"time_zone": "America/New_York", "day_start_hour": 4})
    logbook = """\
ascent_date,route,grade,style
1763596800,Seconds,V1,flash
1763683200000,Milliseconds,V1,flash
2026-11-05 19:00,Evening,V1,flash
2026-11-06T00:00:00Z,Day,V1,flash
"""
    report = send(owner, logbook, "ticks.csv").json["report"]
    assert counts(report) == {"climbing_logbook": (4, 4, 0, 0)}
    days = [item["session_date"] for item in sorted(sessions(owner), key=lambda item: item["session_start"])]
    assert days == ["2025-11-20", "2025-11-21", "2026-11-05", "2026-11-06"]
    moments = [item["climbed_at"] for item in owner.client.get("/api/climbing/completions").json["items"]]
    assert "2026-11-06T00:00:00.000000Z" in [moment[:26] + "Z" for moment in moments]  # 19:00 in New York


def test_a_line_more_in_a_logbook_goes_into_the_session_of_its_day(owner: Person) -> None:
    head, line = "date;name;type;tries;difficulty;route_boulder\n", "02.03.2024;Biographie;rp;30;9a+;ROUTE\n"
    send(owner, head + line)
    again = send(owner, head + line + "02.03.2024;Three degrees;os;1;8a;ROUTE\n").json["report"]
    assert counts(again) == {"climbing_logbook": (2, 1, 1, 0)}
    (day,) = sessions(owner)
    values = owner.client.get(f"/api/sessions/{day['id']}").json["session_metrics"]
    assert {item["key"]: item["value"] for item in values}["tries"] == 31


def test_evenings_come_in_with_their_story_their_links_and_how_they_were(owner: Person) -> None:
    evenings = {
        "bedtime_sessions": [
            {
                "id": "one",
                "created_at": "2025-01-05T19:30:00Z",
                "duration_seconds": 720,
                "prompt": "a boat",
                "story_text": "The sea was flat.\n\n***\n\nThe keeper slept.",
                "mood_before": -1,
                "mood_after": 2,
                "assets": [
                    {"id": 1, "asset_type": "audio", "url": "https://example.org/a.mp3", "display_order": 2},
                    {"id": 2, "asset_type": "frame", "path": "/tmp/frame.png", "display_order": 1},
                ],
            },
            {"id": "two", "created_at": "2025-01-06T19:30:00Z", "prompt": "a fox", "target_length": "short"},
        ],
        "bedtime_feedback": [
            {"session_id": "two", "rating": 4, "comment": "Asleep before the end."},
            {"session_id": "two", "rating": 5},
            {"session_id": "one", "rating": 9},
        ],
    }
    report = send(owner, json.dumps(evenings)).json["report"]
    assert counts(report) == {
        "bedtime_sessions": (2, 2, 0, 0),
        "bedtime_assets": (2, 1, 0, 1),
        "bedtime_feedback": (3, 1, 0, 2),
    }
    one, two = (
        owner.client.get(f"/api/sessions/{item['id']}").json
        for item in sorted(sessions(owner), key=lambda item: item["session_start"])
    )
    assert {item["key"]: item["value"] for item in one["session_metrics"]} == {"words": 7, "scenes": 2}
    assert (one["total_duration_seconds"], one["feedback"]["mood_delta"]) == (720, 3)
    assert [(asset["url"], asset["asset_type"]) for asset in one["assets"]] == [("https://example.org/a.mp3", "audio")]
    assert (two["feedback"]["rating"], two["feedback"]["comment"]) == (4, "Asleep before the end.")
    # A length in words takes no evening away.
    document = two["attributes"]
    assert (document["details"]["target_length"], document["extra"]["imported"]["target_length"]) == (400, "short")


def test_what_is_derived_of_sessions_that_came_in_is_what_their_documents_say(owner: Person) -> None:
    for text in (STORAGE, PRACTICES, json.dumps(CLIMBS), "date,grade,route\n2024-05-01,6a+,Left\n"):
        assert send(owner, text).json["report"]["new_count"]
    assert list(promote_all(db.session(), owner.id, fix=False)) == []


def test_an_undo_keeps_the_sessions_whose_climbs_links_or_words_were_changed(owner: Person) -> None:
    made = send(owner, json.dumps(CLIMBS)).json
    cave = next(item for item in sessions(owner) if item["name"] == "The Cave")
    climbs = owner.client.get(f"/api/climbing/completions?practice_session_id={cave['id']}").json["items"]
    changed = owner.client.patch(f"/api/climbing/completions/{climbs[0]['id']}", json={"version": 1, "tries": 2})
    assert changed.status_code == 200, changed.json
    evening = {"bedtime_sessions": [{"id": "one", "created_at": "2025-01-05T19:30:00Z", "prompt": "a boat"}]}
    stories = send(owner, json.dumps(evening)).json
    story = next(item for item in sessions(owner) if item["discipline"] == "story")
    link = {"url": "https://example.org/drawing.png"}
    assert owner.client.post(f"/api/sessions/{story['id']}/assets", json=link).status_code == 201
    undone = owner.client.post(f"/api/imports/{made['id']}/undo").json
    assert [item["name"] for item in undone["stays"]] == ["The Cave"]
    assert undone["removed_count"] == 1  # the other session; the cave keeps its three climbs
    assert len(owner.client.get("/api/climbing/completions").json["items"]) == 3
    kept = owner.client.post(f"/api/imports/{stories['id']}/undo").json
    assert [item["reason"] for item in kept["stays"]] == ["something was added to it or changed in it"]
    assert {item["discipline"] for item in sessions(owner)} == {"climbing", "story"}
    assert list(promote_all(db.session(), owner.id, fix=False)) == []


def test_rows_of_several_people_are_told(owner: Person, factory: Factory) -> None:
    rows = PRACTICES.replace(",7,", ",8,", 1)
    notes = send(owner, rows, path="/check").json["report"]["notes"]
    assert notes == ["The rows are of 2 people (user_id). All of them would become yours."]
