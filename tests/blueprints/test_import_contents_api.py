"""Several files at once, and what is here of an import afterwards."""

import io
from typing import Any

from tests.blueprints.test_imports_api import STORAGE, counts, send
from tests.conftest import Person

CLIMBING_SESSIONS = b"session_id,date,session_type,is_at_gym\n7,2025-05-01,POWER,true\n"
COMPLETIONS = b"id,session_id,grade,style\n1,7,V4,flash\n2,7,hard,flash\n3,8,V2,flash\n"


def send_several(person: Person, path: str, *files: tuple[bytes, str]) -> Any:
    data = {"file": [(io.BytesIO(content), name) for content, name in files]}
    answer: Any = person.client.post(f"/api/imports{path}", data=data, content_type="multipart/form-data")
    return answer


def contents(person: Person, import_id: str) -> Any:
    answer: Any = person.client.get(f"/api/imports/{import_id}/contents")
    return answer


def test_rows_find_their_sessions_in_another_file_of_the_same_import(owner: Person) -> None:
    files = ((COMPLETIONS, "completions.csv"), (CLIMBING_SESSIONS, "sessions.csv"))
    answer = send_several(owner, "/check", *files)
    assert counts(answer.json["report"]) == {
        "climbing_completions": (3, 1, 0, 2),
        "climbing_sessions": (1, 1, 0, 0),
    }
    completions = answer.json["report"]["kinds"][0]
    assert [(row["file_name"], row["row"]) for row in completions["bad_rows"]] == [
        ("completions.csv", 3),
        ("completions.csv", 4),
    ]
    made = send_several(owner, "", *files).json
    assert (made["file_name"], made["report"]["new_count"]) == ("completions.csv, sessions.csv", 2)
    assert [item["result"] for item in contents(owner, made["id"]).json["sessions"]] == ["1 send, V4"]


def test_one_unknown_file_refuses_all_of_them_and_is_named(owner: Person) -> None:
    answer = send_several(owner, "", (CLIMBING_SESSIONS, "sessions.csv"), (b"a,b\n1,2\n", "else.csv"))
    assert (answer.status_code, answer.json["type"]) == (422, "/problems/unknown-file")
    assert answer.json["detail"].startswith("else.csv: Nothing in this file is known here.")
    listed: Any = owner.client.get("/api/imports").json
    assert listed["items"] == []


def test_what_is_here_of_an_import_is_its_sessions_and_what_was_kept(owner: Person, stranger: Person) -> None:
    made = send(owner, STORAGE).json
    here = contents(owner, made["id"]).json
    assert (here["session_count"], here["first_date"], here["last_date"]) == (3, "2025-06-15", "2025-06-15")
    assert {item["result"] for item in here["sessions"]} == {"2 chords, 50 %", "6 of 10 images", "3 images"}
    assert here["kept"] == [{"name": "drill-habit-data", "value": '{"streak": 4}'}]
    assert contents(stranger, made["id"]).status_code == 404
    assert owner.client.post(f"/api/imports/{made['id']}/undo").status_code == 200
    assert contents(owner, made["id"]).json == {
        "session_count": 0,
        "first_date": None,
        "last_date": None,
        "sessions": [],
        "kept": [],
    }


def test_climbs_that_came_into_a_session_that_was_here_lead_to_it(owner: Person) -> None:
    send_several(owner, "", (CLIMBING_SESSIONS, "sessions.csv"))
    made = send_several(owner, "", (COMPLETIONS, "completions.csv")).json
    here = contents(owner, made["id"]).json
    assert (here["session_count"], here["sessions"][0]["session_date"]) == (1, "2025-05-01")
