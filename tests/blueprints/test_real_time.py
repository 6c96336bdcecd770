"""Sessions logged afterwards, over midnight and over clock changes: real elapsed seconds, on the day practised."""

from typing import Any

import pytest

from tests.blueprints.test_life_cycle_api import start
from tests.blueprints.test_sessions_api import document
from tests.conftest import Person

# Zone, start and end on the wall with their offsets, seconds that passed, practice day (days begin at 4).
NIGHTS = [
    ("Europe/Berlin", "2026-11-20T23:30:00+01:00", "2026-11-21T00:45:00+01:00", 4_500, "2026-11-20"),
    ("Europe/Berlin", "2026-11-21T03:30:00+01:00", "2026-11-21T04:30:00+01:00", 3_600, "2026-11-20"),
    ("Europe/Berlin", "2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00", 3_600, "2026-03-28"),
    ("Europe/Berlin", "2026-10-25T01:30:00+02:00", "2026-10-25T03:30:00+01:00", 10_800, "2026-10-24"),
    ("Europe/Berlin", "2026-10-25T04:00:00+01:00", "2026-10-25T04:10:00+01:00", 600, "2026-10-25"),
    ("America/New_York", "2026-11-20T23:50:00-05:00", "2026-11-21T00:20:00-05:00", 1_800, "2026-11-20"),
    ("America/New_York", "2026-03-08T01:45:00-05:00", "2026-03-08T03:15:00-04:00", 1_800, "2026-03-07"),
    ("America/New_York", "2026-11-01T00:30:00-04:00", "2026-11-01T02:30:00-05:00", 10_800, "2026-10-31"),
    ("America/New_York", "2026-03-08T04:00:00-04:00", "2026-03-08T04:20:00-04:00", 1_200, "2026-03-08"),
    # On Lord Howe Island the clock changes by half an hour.
    ("Australia/Lord_Howe", "2026-11-20T23:40:00+11:00", "2026-11-21T00:10:00+11:00", 1_800, "2026-11-20"),
    ("Australia/Lord_Howe", "2026-10-04T01:45:00+10:30", "2026-10-04T02:45:00+11:00", 1_800, "2026-10-03"),
    ("Australia/Lord_Howe", "2026-04-05T01:00:00+11:00", "2026-04-05T02:00:00+10:30", 5_400, "2026-04-04"),
]


@pytest.mark.parametrize(("zone", "begun", "ended", "seconds", "day"), NIGHTS)
def test_a_night_counts_the_seconds_that_passed_on_the_day_it_began(
    owner: Person, zone: str, begun: str, ended: str, seconds: int, day: str
) -> None:
    owner.client.patch("/api/me", json={"time_zone": zone})
    made = start(owner, session_start=begun, session_end=ended)
    assert (made["session_date"], made["total_duration_seconds"]) == (day, seconds)
    assert (made["is_retroactive"], made["duration_source"]) == (True, "span")
    wall = {"instance_id": "a", "time_start": begun[:19], "time_stop": ended[:19]}  # as the old program wrote it
    old = start(owner, session_end=ended, session_data={"sections": [{"exercises": [wall]}]})
    assert (old["total_duration_seconds"], old["duration_source"]) == (seconds, "activities")


def test_moving_start_and_end_later_follows_the_order_of_durations(owner: Person) -> None:
    made = start(owner, session_start="2026-10-24T23:00:00+02:00", session_end="2026-10-25T01:00:00+02:00")
    url = f"/api/sessions/{made['id']}"

    def edit(**patch: Any) -> tuple[Any, ...]:
        version = owner.client.get(url).json["version"]
        read = owner.client.patch(url, json={"version": version, **patch}).json
        return read["total_duration_seconds"], read["duration_source"], read["session_date"]

    assert edit(session_end="2026-10-25T04:30:00+01:00") == (23_400, "span", "2026-10-24")  # 5½ h on the wall, 6½ real
    assert edit(session_start="2026-10-25T04:15:00+01:00") == (900, "span", "2026-10-25")
    pause = {"start": "2026-10-25T04:20:00+01:00", "stop": "2026-10-25T04:25:00+01:00"}
    assert edit(attributes={"version": 1, "pauses": [pause]}) == (600, "span", "2026-10-25")
    assert edit(attributes=document(60, None) | {"pauses": [pause]}) == (60, "activities", "2026-10-25")
    assert edit(session_end="2026-10-25T08:00:00+01:00") == (60, "activities", "2026-10-25")
    assert edit(session_end=None) == (60, "activities", "2026-10-25")
    assert edit(attributes=document(None)) == (None, None, "2026-10-25")
