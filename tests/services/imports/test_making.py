"""Whatever stands in a file: each row comes in or is told, and no row brings the whole down."""

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from errors import Invalid
from services.imports.making import Maker
from services.imports.promoting import promote_new
from services.imports.recognising import recognise
from services.signed_in import ProfileRow

PERSON = ProfileRow(1, "", "Europe/Berlin", 0, 4, "h24", "metric", "auto", [], {}, 180)
GOOD: tuple[Any, ...] = (
    *(1, "7", 1_750_000_000_000, "2025-05-01", "2025-05-01T19:00:00Z", "03/04/2026", "V4", "6a", "flash", "COMPLETED"),
    *("https://example.org/a", "power", "maj7", 3.5, -2, True, None, "", "inf"),
)
LEAVES = st.one_of(
    st.sampled_from(GOOD),
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    st.sampled_from(["\ud800", "\x00", "9" * 400, "1e999", "nan", "0001-01-01", "9999-12-31T23:59:59Z", "-5"]),
)
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
)
COLUMNS = {
    "drill-chord-sessions": "id config chordResults timestamp metrics",
    "drill-drawing-sessions": "id config results timestamp",
    "practice_sessions": "session_id sequence_id started_at completed_at duration_seconds completion_status name",
    "climbing_sessions": "id date session_type location duration_minutes time_slot label is_at_gym notes completions",
    "climbing_completions": "id session_id grade grade_system style attempts climbed_at route_name notes",
    "logbook": "date grade style tries route place route_type",
    "bedtime_sessions": "id created_at prompt story_text num_scenes target_length mood_after assets feedback",
    "bedtime_assets": "id session_id asset_type url display_order name",
    "bedtime_feedback": "session_id rating mood_delta comment",
}
PARTS = {
    "config": "duration mode chordTypes scales includeInversions imageCount category gender clothing",
    "chordResults": "chord attempts correctTime totalTime",
    "results": "imagesCompleted totalTimeSeconds",
}


def objects(names: str) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional={name: part(name) for name in names.split()})


def part(name: str) -> st.SearchStrategy[Any]:
    if name == "chordResults":
        return st.lists(objects(PARTS[name]), max_size=3) | VALUES
    return objects(PARTS[name]) | VALUES if name in PARTS else VALUES


FILES = st.fixed_dictionaries(
    {}, optional={name: st.lists(objects(columns) | VALUES, max_size=6) for name, columns in COLUMNS.items()}
)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(FILES)
def test_every_row_comes_in_or_is_told(content: dict[str, Any]) -> None:
    try:
        found = recognise(json.dumps(content).encode(), "file.json")
    except Invalid:
        return
    made = Maker(1, PERSON, found).made
    promote_new(made)
    rows = {kind.key: count for kind, count in made.kinds}
    assert rows == {key: sum(new.kind == key for new in made.news) + len(made.bad.get(key, [])) for key in rows}
    ids = [(new.table, new.id) for new in made.news if new.kind]
    assert len(ids) == len(set(ids))
    again = Maker(1, PERSON, recognise(json.dumps(content).encode(), "file.json")).made
    assert [(new.table, new.id) for new in again.news if new.kind] == ids
