"""Competitions: their own results say what the climbs of the sessions say, whatever happens to either."""

import random
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from extensions import db
from models import CompetitionResult, RouteCompletion
from services.promotion_store import promote_all
from services.trash_contents import purge
from tests.conftest import NOW, Person

LOG = "/api/climbing/completions"
CUPS = "/api/climbing/competitions"
HALL, CITY = f"{CUPS}/BOULDER/hall", f"{CUPS}/LEAD/city"
IN_HALL = {"competition_type": "BOULDER", "competition_id": "hall"}
IN_CITY = {"competition_type": "LEAD", "competition_id": "city"}
NOWHERE = {"competition_type": None, "competition_id": None}

pytestmark = pytest.mark.usefixtures("clock", "cups")


@pytest.fixture
def cups(owner: Person) -> None:
    """Two competitions of the owner."""
    for competition_type, name in (("BOULDER", "Hall cup"), ("LEAD", "City open")):
        body = {
            "id": name.split()[0].lower(),
            "competition_type": competition_type,
            "name": name,
            "competition_date": "2026-11-20",
        }
        assert owner.client.post(CUPS, json=body).status_code == 201


def log(person: Person, **data: Any) -> Any:
    answer = person.client.post(LOG, json={"grade": "V4", "style": "FLASH", **data})
    assert answer.status_code == 201, answer.json
    return answer.json


def past_session(person: Person) -> str:
    past = {"discipline": "climbing", "session_end": "2026-11-18T19:00:00Z"}
    return person.client.post("/api/sessions", json=past).json["id"]


def results(person: Person, cup: str = HALL) -> list[tuple[Any, ...]]:
    """Return what counts in a competition: grade, sent, tries."""
    rows = person.client.get(f"{cup}/results").json["results"]
    assert [row["order"] for row in rows] == list(range(1, len(rows) + 1))
    return [(row["grade"], row["is_sent"], row["tries"]) for row in rows]


def assert_both_say_the_same() -> None:
    """Compare the results with the completions that they were written with."""
    counting = sa.select(RouteCompletion).where(
        RouteCompletion.competition_id.is_not(None), RouteCompletion.deleted_at.is_(None)
    )
    wanted = {
        (row.id, row.competition_type, row.competition_id, row.grade, row.style != "ATTEMPT", row.tries, row.climbed_at)
        for row in db.session.execute(counting).scalars()
    }
    found = {
        (
            *(row.completion_id, row.competition_type, row.competition_id),
            *(row.grade, row.is_sent, row.tries, row.climbed_at),
        )
        for row in db.session.execute(sa.select(CompetitionResult)).scalars()
    }
    assert found == wanted


def test_a_climb_of_a_competition_stands_in_the_session_and_in_its_results(owner: Person) -> None:
    plain = log(owner)
    made = log(owner, **IN_HALL, route_name="Qualifying 4")
    assert made["competition"] == {**IN_HALL, "name": "Hall cup"}
    both = owner.client.get(f"{LOG}?practice_session_id={plain['practice_session_id']}").json["items"]
    assert {item["id"]: item["competition"] and item["competition"]["name"] for item in both} == {
        plain["id"]: None,
        made["id"]: "Hall cup",
    }
    assert results(owner) == [("V4", True, 1)]
    assert [item["id"] for item in owner.client.get(f"{LOG}?is_competition=true").json["items"]] == [made["id"]]
    assert [item["id"] for item in owner.client.get(f"{LOG}?competition_id=hall").json["items"]] == [made["id"]]
    cup = owner.client.get(HALL).json
    assert (cup["send_count"], cup["try_count"]) == (1, 1)


def test_results_stand_in_their_order(owner: Person) -> None:
    log(owner, **IN_HALL, grade="V6", style="ATTEMPT", tries=5)
    log(owner, **IN_HALL, grade="V4", style="REDPOINT", tries=3)
    log(owner, **IN_HALL, grade="V4")
    log(owner, **IN_HALL, grade="V5", style="REDPOINT", tries=4)
    assert results(owner) == [("V5", True, 4), ("V4", True, 1), ("V4", True, 3), ("V6", False, 5)]


def test_a_change_of_the_climb_is_a_change_of_the_result(owner: Person) -> None:
    address = f"{LOG}/{log(owner, **IN_HALL)['id']}"
    owner.client.patch(address, json={"version": 1, "grade": "V5", "style": "REDPOINT", "tries": 3})
    assert results(owner) == [("V5", True, 3)]
    moved = owner.client.patch(address, json={"version": 2, **IN_CITY}).json
    assert moved["competition"]["name"] == "City open"
    assert (results(owner), results(owner, CITY)) == ([], [("V5", True, 3)])
    assert owner.client.patch(address, json={"version": 3, **NOWHERE}).json["competition"] is None
    assert results(owner, CITY) == []
    owner.client.patch(address, json={"version": 4, **IN_HALL})
    owner.client.delete(address)
    assert results(owner) == []
    owner.client.post(f"{address}/restore")
    assert results(owner) == [("V5", True, 3)]
    assert_both_say_the_same()


def test_results_follow_their_session_into_the_trash_and_out_of_it_and_away(owner: Person) -> None:
    address = f"/api/sessions/{log(owner, **IN_HALL)['practice_session_id']}"
    owner.client.delete(address)
    assert (results(owner), owner.client.get(HALL).json["send_count"]) == ([], 0)
    owner.client.post(f"{address}/restore")
    assert results(owner) == [("V4", True, 1)]
    owner.client.delete(address)
    purge(NOW + timedelta(days=1), owner.id)
    db.session.commit()
    for model in (RouteCompletion, CompetitionResult):
        assert db.session.execute(sa.select(model)).all() == []


def test_a_climb_that_was_taken_away_is_gone_for_good_after_its_time(owner: Person) -> None:
    made = log(owner)
    owner.client.delete(f"{LOG}/{made['id']}")
    purge(NOW - timedelta(days=30), owner.id)
    assert owner.client.post(f"{LOG}/{made['id']}/restore").status_code == 200
    owner.client.delete(f"{LOG}/{made['id']}")
    purge(NOW + timedelta(days=1))
    assert owner.client.post(f"{LOG}/{made['id']}/restore").status_code == 404


def test_the_climbs_of_a_session_that_is_a_competition_take_it_over_unless_said_otherwise(owner: Person) -> None:
    before = log(owner)
    practice_id = before["practice_session_id"]
    address = f"/api/climbing/sessions/{practice_id}"
    whole = owner.client.patch(address, json={"version": before["session"]["version"], **IN_HALL}).json
    assert (whole["session"]["session_type"], whole["competition"]["name"]) == ("COMPETITION", "Hall cup")
    assert log(owner, grade="V5")["competition"] == {**IN_HALL, "name": "Hall cup"}
    assert log(owner, grade="V6", **NOWHERE)["competition"] is None
    assert log(owner, grade="V7", **IN_CITY)["competition"]["name"] == "City open"
    assert results(owner) == [("V5", True, 1)]
    version = owner.client.get(address).json["session"]["version"]
    patch = {"version": version, **IN_CITY, "with_completions": True}
    assert {item["competition"]["name"] for item in owner.client.patch(address, json=patch).json["items"]} == {
        "City open"
    }
    assert (results(owner), len(results(owner, CITY))) == ([], 4)
    assert list(promote_all(db.session(), owner.id, fix=False)) == []
    stale = owner.client.patch(address, json={"version": version, **NOWHERE})
    assert (stale.status_code, stale.json["current"]["session"]["version"]) == (412, version + 1)
    owner.client.patch(address, json={"version": version + 1, **NOWHERE})
    assert log(owner)["competition"] is None
    assert_both_say_the_same()


def test_a_session_that_is_no_longer_a_competition_is_of_type_fun_and_so_are_its_climbs_that_come_back(
    owner: Person,
) -> None:
    made = log(owner)
    taken = log(owner, grade="V5")
    address = f"/api/climbing/sessions/{made['practice_session_id']}"

    def patch(**data: Any) -> Any:
        version = owner.client.get(address).json["session"]["version"]
        return owner.client.patch(address, json={"version": version, "with_completions": True, **data}).json

    patch(**IN_HALL)
    owner.client.delete(f"{LOG}/{taken['id']}")
    whole = patch(**NOWHERE)
    assert (whole["session"]["session_type"], whole["competition"]) == ("FUN", None)
    assert owner.client.post(f"{LOG}/{taken['id']}/restore").json["competition"] is None
    assert results(owner) == []
    owner.client.delete(f"{LOG}/{taken['id']}")
    patch(**IN_HALL)
    assert len(results(owner)) == 1
    assert owner.client.post(f"{LOG}/{taken['id']}/restore").json["competition"]["name"] == "Hall cup"
    assert_both_say_the_same()


def test_a_session_that_names_no_competition_keeps_its_type_when_none_is_said(owner: Person) -> None:
    power = {"discipline": "climbing", "session_type": "COMPETITION", "session_end": "2026-11-18T19:00:00Z"}
    made = owner.client.post("/api/sessions", json=power).json
    patch = {"version": made["version"], **NOWHERE}
    whole = owner.client.patch(f"/api/climbing/sessions/{made['id']}", json=patch).json
    assert whole["session"]["session_type"] == "COMPETITION"


def test_results_that_do_not_say_what_the_climbs_say_are_told_and_put_right(app: Flask, owner: Person) -> None:
    changed, missing, gone = (log(owner, **IN_HALL, grade=grade) for grade in ("V4", "V5", "V6"))
    only = log(owner, **IN_CITY, practice_session_id=past_session(owner))
    owner.client.delete(f"{LOG}/{gone['id']}")
    table = CompetitionResult.__table__
    row = db.session.execute(sa.select(table).where(table.c.completion_id == changed["id"])).one()
    db.session.execute(sa.insert(table).values({**row._mapping, "completion_id": gone["id"]}))
    db.session.execute(sa.update(table).where(table.c.completion_id == changed["id"]).values(grade="V9", tries=4))
    for made in (missing, only):
        db.session.execute(sa.delete(table).where(table.c.completion_id == made["id"]))
    db.session.commit()
    checked = app.test_cli_runner().invoke(args=["sessions", "check"])
    assert checked.exit_code == 1
    assert sorted(checked.output.splitlines()) == sorted(
        [
            f"{changed['practice_session_id']} competition_results: stored 2, the document says 2",
            f"{only['practice_session_id']} competition_results: stored 0, the document says 1",
            "2 differences",
            "Nothing was changed. `flask sessions check --fix` writes what the documents say.",
        ]
    )
    assert app.test_cli_runner().invoke(args=["sessions", "check", "--fix"]).output.endswith("2 differences fixed\n")
    assert app.test_cli_runner().invoke(args=["sessions", "check"]).output == "0 differences\n"
    assert (results(owner), results(owner, CITY)) == ([("V5", True, 1), ("V4", True, 1)], [("V4", True, 1)])
    assert_both_say_the_same()


def test_half_a_pair_and_a_pair_that_is_not_there_are_refused(owner: Person, stranger: Person) -> None:
    body = {"grade": "V4", "style": "FLASH"}
    half = owner.client.post(LOG, json={**body, "competition_type": "BOULDER"})
    assert (half.status_code, list(half.json["errors"])) == (422, ["competition_id"])
    wrong = {"competition_type": "LEAD", "competition_id": "hall"}
    assert owner.client.post(LOG, json={**body, **wrong}).status_code == 404
    assert stranger.client.post(LOG, json={**body, **IN_HALL}).status_code == 404
    assert owner.client.get("/api/sessions").json["items"] == []
    assert stranger.client.get(HALL).status_code == stranger.client.get(f"{HALL}/results").status_code == 404
    assert owner.client.get(f"{CUPS}/LEAD/hall").status_code == 404


def test_a_competition_is_made_once_changed_deleted_and_brought_back(owner: Person) -> None:
    body = {"id": "hall", "competition_type": "BOULDER", "name": "Hall cup", "competition_date": "2026-11-20"}
    assert owner.client.post(CUPS, json=body).json["version"] == 1
    assert owner.client.post(CUPS, json={**body, "name": "Other"}).json["type"] == "/problems/id-taken"
    made = log(owner, **IN_HALL)
    patch = {"version": 1, "final_placing": 3, "result": "4 tops", "place": "Boulderhalle"}
    changed = owner.client.patch(HALL, json=patch).json
    assert (changed["final_placing"], changed["result"], changed["version"]) == (3, "4 tops", 2)
    assert owner.client.patch(HALL, json=patch).status_code == 412
    assert owner.client.delete(HALL).status_code == 204
    assert owner.client.get(f"{LOG}/{made['id']}").json["competition"] is None
    assert [item["name"] for item in owner.client.get(CUPS).json["items"]] == ["City open"]
    assert owner.client.get(f"{HALL}/results").status_code == 404
    assert owner.client.post(f"{HALL}/restore").json["send_count"] == 1
    assert owner.client.get(f"{LOG}/{made['id']}").json["competition"]["name"] == "Hall cup"


def test_a_deleted_competition_is_gone_for_good_after_its_time_and_its_climbs_stay(owner: Person) -> None:
    made = log(owner, **IN_HALL)
    log(owner, **IN_CITY)
    session = f"/api/climbing/sessions/{made['practice_session_id']}"
    owner.client.patch(session, json={"version": owner.client.get(session).json["session"]["version"], **IN_HALL})
    owner.client.delete(HALL)
    purge(NOW - timedelta(days=1))
    assert owner.client.post(f"{HALL}/restore").json["send_count"] == 1
    owner.client.delete(HALL)
    purge(NOW + timedelta(days=1), owner.id)
    db.session.commit()
    assert owner.client.post(f"{HALL}/restore").status_code == 404
    assert owner.client.get(f"{LOG}/{made['id']}").json["competition"] is None
    assert owner.client.get(session).json["competition"] is None
    assert results(owner, CITY) == [("V4", True, 1)]
    assert_both_say_the_same()


def test_after_any_row_of_writes_results_metrics_and_climbs_say_the_same(owner: Person) -> None:
    choose = random.Random(7)
    homes = [past_session(owner) for _ in range(2)]
    pairs = [IN_HALL, IN_CITY, NOWHERE]

    def say() -> dict[str, Any]:
        style = choose.choice(["FLASH", "REDPOINT", "ATTEMPT"])
        place = {"practice_session_id": choose.choice(homes)}
        return {"grade": f"V{choose.randrange(9)}", "style": style, "tries": choose.randrange(1, 5), **place}

    answers = set[int]()
    for _ in range(60):
        climb_id, verb = f"c{choose.randrange(5)}", choose.choice(["post", "patch", "delete", "restore", "trash"])
        address, session = f"{LOG}/{climb_id}", f"/api/sessions/{choose.choice(homes)}"
        if verb == "post":
            answer = owner.client.post(LOG, json={"id": climb_id, **say(), **choose.choice(pairs)})
        elif verb == "patch":
            version = (owner.client.get(address).json or {}).get("version", 1)
            answer = owner.client.patch(address, json={"version": version, **say(), **choose.choice(pairs)})
        elif verb == "trash":
            answer = owner.client.delete(session)
            owner.client.post(f"{session}/restore")
        else:
            answer = owner.client.delete(address) if verb == "delete" else owner.client.post(f"{address}/restore")
        answers.add(answer.status_code)
        assert_both_say_the_same()
    assert answers == {200, 201, 204, 404, 409}
    assert list(promote_all(db.session(), owner.id, fix=False)) == []
