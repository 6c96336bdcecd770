"""Files with thousands of rows, some of them broken: nothing good is lost, and nobody waits long."""

import csv
import io
import json
import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.imports.files import read_csv
from tests.blueprints.test_imports_api import counts
from tests.conftest import Person

FIRST = 1_600_000_000_000
DAY = 86_400_000
BREAKS: tuple[Any, ...] = (
    lambda item: {**item, "timestamp": "soon"},
    lambda item: {**item, "config": "none"},
    lambda item: {**item, "chordResults": [{"chord": "C", "attempts": "many"}]},
    lambda item: "not a session",
    lambda item: None,
)


def chord_session(number: int) -> dict[str, Any]:
    return {
        "id": str(FIRST + number),
        "config": {
            "duration": 5,
            "mode": "chordTypes",
            "chordTypes": ["maj7"],
            "scales": [],
            "includeInversions": False,
        },
        "metrics": {"totalChords": 20},
        "chordResults": [
            {"chord": f"C{place}", "attempts": 1 + place % 2, "correctTime": 1500 + place, "totalTime": 2000}
            for place in range(8)
        ],
        "timestamp": FIRST + number * DAY // 3,
    }


def send_large(person: Person, content: bytes) -> dict[str, Any]:
    # By hand: the test client would leave the file open that it keeps large forms in.
    head = b'--x\r\nContent-Disposition: form-data; name="file"; filename="storage.json"\r\n\r\n'
    answer = person.client.post(
        "/api/imports", data=head + content + b"\r\n--x--\r\n", content_type="multipart/form-data; boundary=x"
    )
    assert answer.status_code == 201
    return answer.json["report"]


@pytest.mark.volume
def test_five_thousand_sessions_with_broken_rows_lose_nothing_good(owner: Person) -> None:
    chance = random.Random(5)
    broken = set(chance.sample(range(5_000), 137))
    items = [
        chance.choice(BREAKS)(chord_session(number)) if number in broken else chord_session(number)
        for number in range(5_000)
    ]
    report = send_large(owner, json.dumps({"drill-chord-sessions": items}).encode())
    assert counts(report) == {"chord_drills": (5_000, 4_863, 0, 137)}
    assert [row["row"] for row in report["kinds"][0]["bad_rows"]] == sorted(number + 1 for number in broken)
    totals = owner.client.get("/api/sessions/totals").json
    assert totals["session_count"] == 4_863
    assert totals["total_seconds"] == 4_863 * 16  # 8 chords of 2 s each


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)
LINES = st.lists(
    st.one_of(
        st.tuples(st.just("good"), st.lists(CELLS, min_size=2, max_size=2)),
        st.tuples(st.just("open quote"), st.sampled_from(['"never closed', 'x,"open,y', 'x,y,"'])),
        st.tuples(st.just("too many"), st.just("a,b,c,d,e")),
    ),
    max_size=30,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(LINES)
def test_no_broken_line_takes_a_good_row_with_it(lines: list[tuple[str, Any]]) -> None:
    text, good = io.StringIO(newline=""), []
    text.write("id,left,right\n")
    for number, (kind, content) in enumerate(lines):
        if kind == "good":
            row = [f"row {number}", *content]
            csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n").writerow(row)
            good.append(row)
        else:
            text.write(f"{content}\n")
    columns, rows = read_csv(text.getvalue())
    assert columns == ["id", "left", "right"]
    found = [[row.values[name] for name in columns] for row in rows if row.flaw is None]
    assert [row for row in found if row[0].startswith("row ")] == good
    assert len(rows) >= len(good)
