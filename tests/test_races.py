"""Many writes at the same moment, each in a thread and a transaction of its own: one wins, the others are told."""

import threading
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from extensions import db
from tests.factories import Factory

WRITERS = 32


@pytest.fixture
def browsers(racing_app: Flask) -> list[FlaskClient]:
    """As many browsers of one person as there are writers."""
    with racing_app.app_context():
        uniquifier = Factory(db.session).user("racer@example.org").fs_uniquifier
        db.session.remove()
    found = []
    for _ in range(WRITERS):
        browser = racing_app.test_client()
        with browser.session_transaction() as cookie:
            cookie["_user_id"] = uniquifier
            cookie["_fresh"] = True
        found.append(browser)
    return found


def all_at_once(browsers: list[FlaskClient], request: Callable[[FlaskClient, int], Any]) -> list[Any]:
    """Let every browser make its request at the same moment; return the answers."""
    answers: list[Any] = [None] * len(browsers)
    start = threading.Barrier(len(browsers))

    def go(number: int) -> None:
        start.wait()
        answers[number] = request(browsers[number], number)

    threads = [threading.Thread(target=go, args=(number,)) for number in range(len(browsers))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def kinds(answers: list[Any]) -> Counter[tuple[int, str | None]]:
    return Counter(
        (answer.status_code, answer.json["type"] if answer.status_code >= 400 else None) for answer in answers
    )


def test_of_many_writers_who_saw_the_same_version_one_wins_and_the_others_see_the_current_row(
    browsers: list[FlaskClient],
) -> None:
    made = browsers[0].post("/api/sessions", json={"session_end": "2026-11-19T10:00:00Z"}).json
    address = f"/api/sessions/{made['id']}"
    answers = all_at_once(
        browsers,
        lambda browser, number: browser.patch(address, json={"version": made["version"], "name": f"writer {number}"}),
    )
    assert kinds(answers) == {(200, None): 1, (412, "/problems/stale"): WRITERS - 1}
    winner = next(answer.json for answer in answers if answer.status_code == 200)
    assert browsers[0].get(address).json["name"] == winner["name"]
    assert {answer.json["current"]["name"] for answer in answers if answer.status_code == 412} == {winner["name"]}


def test_of_many_starts_at_once_one_session_runs_and_the_others_are_told_which(browsers: list[FlaskClient]) -> None:
    answers = all_at_once(browsers, lambda browser, _: browser.post("/api/sessions", json={}))
    assert kinds(answers) == {(201, None): 1, (409, "/problems/session-running"): WRITERS - 1}
    running = [item["id"] for item in browsers[0].get("/api/sessions?status=ACTIVE").json["items"]]
    assert len(running) == 1
    assert {answer.json["running"]["id"] for answer in answers if answer.status_code == 409} == set(running)


@pytest.mark.parametrize(
    ("address", "body"),
    [
        ("/api/goals", {"id": "chosen", "type": "UltimateGoal", "name": "Play"}),
        ("/api/sessions", {"id": "chosen", "session_end": "2026-11-19T10:00:00Z"}),
    ],
)
def test_one_create_sent_many_times_at_once_makes_one_row(
    browsers: list[FlaskClient], address: str, body: dict[str, Any]
) -> None:
    answers = all_at_once(browsers, lambda browser, _: browser.post(address, json=body))
    assert kinds(answers) == {(201, None): WRITERS}
    assert [node["id"] for node in browsers[0].get("/api/goals/tree").json["nodes"]] == ["chosen"]


def test_siblings_made_at_once_stand_in_places_of_their_own(browsers: list[FlaskClient]) -> None:
    answers = all_at_once(
        browsers, lambda browser, number: browser.post("/api/goals", json={"type": "UltimateGoal", "name": str(number)})
    )
    assert sorted(answer.json["position"] for answer in answers) == list(range(1, WRITERS + 1))


def test_of_two_moves_that_together_would_make_a_cycle_one_is_refused(browsers: list[FlaskClient]) -> None:
    pair = browsers[:2]
    root = pair[0].post("/api/goals", json={"type": "UltimateGoal", "name": "root"}).json["id"]
    for _ in range(12):
        a, b = (
            pair[0].post("/api/goals", json={"type": "LongTermGoal", "name": name, "parent_id": root}).json["id"]
            for name in "ab"
        )
        moves = [(a, b), (b, a)]
        answers = all_at_once(
            pair,
            lambda browser, number, moves=moves: browser.post(
                f"/api/goals/{moves[number][0]}/move", json={"parent_id": moves[number][1], "levels": "make_room"}
            ),
        )
        assert kinds(answers) == {(200, None): 1, (409, "/problems/cycle"): 1}


def test_goals_moved_at_once_stand_in_places_of_their_own(browsers: list[FlaskClient]) -> None:
    root, other = (
        browsers[0].post("/api/goals", json={"type": "UltimateGoal", "name": name}).json["id"]
        for name in ("root", "other")
    )
    ids = [
        browsers[0]
        .post("/api/goals", json={"type": "LongTermGoal", "name": str(number), "parent_id": other})
        .json["id"]
        for number in range(WRITERS)
    ]
    first = browsers[0].post("/api/goals", json={"type": "LongTermGoal", "name": "first", "parent_id": root}).json["id"]
    answers = all_at_once(
        browsers,
        lambda browser, number: browser.post(
            f"/api/goals/{ids[number]}/move", json={"parent_id": root, "before_id": first}
        ),
    )
    assert kinds(answers) == {(200, None): WRITERS}
    nodes = browsers[0].get("/api/goals/tree").json["nodes"]
    places = [node["position"] for node in nodes if node["parent_id"] == root]
    assert places == list(range(1, WRITERS + 2))


def test_one_copy_sent_many_times_at_once_is_one_copy(browsers: list[FlaskClient]) -> None:
    root = browsers[0].post("/api/goals", json={"type": "UltimateGoal", "name": "root"}).json["id"]
    answers = all_at_once(browsers, lambda browser, _: browser.post(f"/api/goals/{root}/copy", json={"id": "copy"}))
    assert kinds(answers) == {(201, None): WRITERS}
    assert len(browsers[0].get("/api/goals/tree").json["nodes"]) == 2


def running_timers(practice: dict[str, Any]) -> list[str]:
    """Return the activities of a session whose timers run."""
    activities = [item for section in practice["attributes"]["sections"] for item in section["activities"]]
    return [item["instance_id"] for item in activities if any(span["stop"] is None for span in item["intervals"])]


def test_of_many_timers_started_at_once_one_runs_and_the_others_have_stopped(browsers: list[FlaskClient]) -> None:
    activities = [{"instance_id": f"i{number}"} for number in range(WRITERS)]
    document = {"version": 1, "sections": [{"id": "s", "activities": activities}]}
    address = "/api/sessions/" + browsers[0].post("/api/sessions", json={"attributes": document}).json["id"]
    answers = all_at_once(
        browsers,
        lambda browser, number: browser.post(
            f"{address}/timers", json={"action": "start", "instance_id": f"i{number}"}
        ),
    )
    assert kinds(answers) == {(200, None): WRITERS}
    practice = browsers[0].get(address).json
    assert len(running_timers(practice)) == 1
    assert practice["version"] == 1 + WRITERS  # no start was lost
    assert all(item["intervals"] for item in practice["attributes"]["sections"][0]["activities"])


def test_of_many_switches_at_once_one_session_runs_and_the_others_are_finished(browsers: list[FlaskClient]) -> None:
    answers = all_at_once(browsers, lambda browser, _: browser.post("/api/sessions", json={"switch": True}))
    assert kinds(answers) == {(201, None): WRITERS}
    items = browsers[0].get("/api/sessions").json["items"]
    assert Counter(item["status"] for item in items) == {"ACTIVE": 1, "COMPLETED": WRITERS - 1}


def test_a_day_that_fills_at_once_takes_no_more_than_its_limit(browsers: list[FlaskClient]) -> None:
    body = {"discipline": "climbing", "session_end": "2026-11-19T10:00:00Z"}
    answers = all_at_once(browsers, lambda browser, _: browser.post("/api/sessions", json=body))
    assert kinds(answers) == {(201, None): 3, (409, "/problems/daily-cap"): WRITERS - 3}


LOG, CUPS = "/api/climbing/completions", "/api/climbing/competitions"


def test_of_many_first_climbs_at_once_one_session_starts_and_holds_them_all(browsers: list[FlaskClient]) -> None:
    answers = all_at_once(browsers, lambda browser, _: browser.post(LOG, json={"grade": "V4", "style": "FLASH"}))
    assert kinds(answers) == {(201, None): WRITERS}
    sessions = browsers[0].get("/api/sessions").json["items"]
    assert [(item["status"], item["session_type"], item["result"]) for item in sessions] == [
        ("ACTIVE", "FUN", f"{WRITERS} sends, V4")
    ]
    items = browsers[0].get(LOG).json["items"]
    assert len({item["id"] for item in items if item["practice_session_id"] == sessions[0]["id"]}) == WRITERS


def test_climbs_and_the_results_of_competitions_say_the_same_after_many_writes_at_once(
    browsers: list[FlaskClient],
) -> None:
    pairs: list[dict[str, Any]] = [{"competition_type": kind, "competition_id": kind} for kind in ("LEAD", "BOULDER")]
    for pair in pairs:
        body = {**pair, "id": pair["competition_id"], "name": "cup", "competition_date": "2026-11-20"}
        del body["competition_id"]
        assert browsers[0].post(CUPS, json=body).status_code == 201
    pairs.append({"competition_type": None, "competition_id": None})
    climb = {"id": "one", "grade": "V4", "style": "REDPOINT", **pairs[0]}
    assert kinds(all_at_once(browsers, lambda browser, _: browser.post(LOG, json=climb))) == {(201, None): WRITERS}
    assert [row["tries"] for row in cup_results(browsers[0], "LEAD")] == [1]
    answers = all_at_once(
        browsers,
        lambda browser, number: browser.patch(
            f"{LOG}/one", json={"version": 1, "tries": number + 2, **pairs[number % 3]}
        ),
    )
    assert kinds(answers) == {(200, None): 1, (412, "/problems/stale"): WRITERS - 1}

    def write(browser: FlaskClient, number: int) -> Any:
        name = f"c{number}"
        made = browser.post(LOG, json={**climb, "id": name, "tries": number + 1})
        if number % 4 == 0:
            return browser.patch(f"{LOG}/{name}", json={"version": 1, **pairs[(number // 4) % 3]})
        if number % 4 == 1:
            browser.delete(f"{LOG}/{name}")
        return made

    assert all(answer.status_code < 300 for answer in all_at_once(browsers, write))
    items = browsers[0].get(f"{LOG}?limit=200").json["items"]
    assert len(items) == 1 + WRITERS * 3 // 4
    for kind in ("LEAD", "BOULDER"):
        wanted = {
            (item["id"], item["tries"])
            for item in items
            if item["competition"] is not None and item["competition"]["competition_id"] == kind
        }
        assert {(row["completion_id"], row["tries"]) for row in cup_results(browsers[0], kind)} == wanted


def cup_results(browser: FlaskClient, kind: str) -> list[dict[str, Any]]:
    """Return what counts in a competition."""
    found: list[dict[str, Any]] = browser.get(f"{CUPS}/{kind}/{kind}/results").json["results"]
    return found
