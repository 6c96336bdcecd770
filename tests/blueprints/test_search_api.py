"""Searching over HTTP: what is found, in which order, and that nothing typed can break it."""

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from extensions import db
from models import Goal
from schemas.search import SearchOut
from tests.conftest import Person, Queries
from tests.factories import Factory


def search(owner: Person, q: str, **query: Any) -> list[dict[str, Any]]:
    answer = owner.client.get("/api/search", query_string={"q": q, **query})
    assert answer.status_code == 200, answer.json
    assert SearchOut().validate(answer.json) == {}
    return answer.json["items"]


def names(items: list[dict[str, Any]]) -> list[str]:
    return [item["name"] for item in items]


def test_every_word_must_begin_a_word(owner: Person, factory: Factory) -> None:
    factory.goal(owner.id, name="Play jazz at the wedding")
    factory.goal(owner.id, name="Play scales")
    assert names(search(owner, "pl")) == ["Play jazz at the wedding", "Play scales"]
    assert names(search(owner, "WED pla")) == ["Play jazz at the wedding"]
    assert search(owner, "lay") == []
    assert search(owner, "play tennis") == []


def test_a_hit_says_where_it_stands_and_what_it_is(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id, name="Guitar")
    middle = factory.goal(owner.id, "ShortTermGoal", root, name="Solos")
    practice = factory.practice(owner.id, middle, name="Tuesday", notes="The bridge was too fast.")
    assert search(owner, "bridge") == [
        {
            "id": practice.id,
            "type": "PracticeSession",
            "name": "Tuesday",
            "field": "notes",
            "excerpt": "The bridge was too fast.",
            "trail": [
                {"id": root.id, "type": "UltimateGoal", "name": "Guitar"},
                {"id": middle.id, "type": "ShortTermGoal", "name": "Solos"},
            ],
            "deadline": None,
            "completed": True,
            "status": "COMPLETED",
            "discipline": "general",
            "session_date": "2026-11-19",
            "total_duration_seconds": 1800,
            "trash_entry_id": None,
        }
    ]


def test_names_come_before_descriptions_and_descriptions_before_notes(owner: Person, factory: Factory) -> None:
    factory.practice(owner.id, name="one", notes="jazz")
    factory.goal(owner.id, name="two", description="jazz")
    factory.goal(owner.id, name="three: jazz", completed=True)
    hits = search(owner, "jazz")
    assert [(hit["name"], hit["field"]) for hit in hits] == [
        ("three: jazz", "name"),
        ("two", "description"),
        ("one", "notes"),
    ]
    assert hits[0]["excerpt"] is None


def test_better_matches_open_goals_and_recent_sessions_come_first(owner: Person, factory: Factory) -> None:
    factory.practice(owner.id, name="Jazz, old", session_date=date(2026, 1, 1))
    factory.practice(owner.id, name="Jazz, new", session_date=date(2026, 11, 1))
    factory.goal(owner.id, name="Jazz, done", completed=True)
    factory.goal(owner.id, name="Learn jazz")
    factory.goal(owner.id, name="Jazz by ear")
    factory.goal(owner.id, name="Jazzy chords")
    assert names(search(owner, "jazz")) == [
        "Jazz by ear",
        "Learn jazz",
        "Jazz, done",
        "Jazz, new",
        "Jazz, old",
        "Jazzy chords",
    ]
    assert names(search(owner, "jazz", limit=2)) == ["Jazz by ear", "Learn jazz"]


def test_a_long_text_is_cut_at_words_around_the_match(owner: Person, factory: Factory) -> None:
    before, after = "slow practice of everything " * 10, " and again with the metronome on two" * 10
    factory.goal(owner.id, name="x", description=f"{before}the bridge{after}")
    (hit,) = search(owner, "brid")
    assert hit["excerpt"] == ("…practice of everything the bridge and again with the metronome on two and again with…")


def test_it_can_be_narrowed_to_levels_and_states(owner: Person, factory: Factory) -> None:
    factory.goal(owner.id, name="jazz open")
    factory.goal(owner.id, "LongTermGoal", name="jazz done", completed=True)
    factory.practice(owner.id, name="jazz session")
    gone = factory.goal(owner.id, "MidTermGoal", name="jazz gone")
    assert owner.client.delete(f"/api/goals/{gone.id}").status_code == 204
    assert names(search(owner, "jazz")) == ["jazz open", "jazz done", "jazz session"]
    assert names(search(owner, "jazz", state="open")) == ["jazz open"]
    assert names(search(owner, "jazz", state="done")) == ["jazz done", "jazz session"]
    assert names(search(owner, "jazz", state="trash")) == ["jazz gone"]
    assert names(search(owner, "jazz", type=["LongTermGoal", "PracticeSession"])) == ["jazz done", "jazz session"]
    assert owner.client.get("/api/search?q=jazz&type=Nothing").status_code == 422


@pytest.mark.parametrize("q", ['"', "*", "(", "-", ":", "🎸", " . ' ", '"*"', "^", ""])
def test_what_holds_no_word_finds_nothing(owner: Person, factory: Factory, q: str) -> None:
    factory.goal(owner.id, name='Play "it" (slowly) * - : 🎸')
    assert search(owner, q) == []


@pytest.mark.parametrize(
    "q",
    ['"slow', "slow*", "(slow", "slow-ly", "name:slow", "name : slow", "slow AND", "AND", "NOT slow", "x'); --", "𝒳"],
)
def test_nothing_that_is_typed_breaks_it(owner: Person, factory: Factory, q: str) -> None:
    factory.goal(owner.id, name="Name it slow and (slow-ly) not x")
    search(owner, q)
    if "slow" in q:
        assert names(search(owner, q)) == ["Name it slow and (slow-ly) not x"]


def test_words_joined_by_a_sign_are_words(owner: Person, factory: Factory) -> None:
    factory.goal(owner.id, name="music/tonal drop-2 <jazz> take_five 3.5 a@b.example https://x.example/path")
    for q in ("tonal", "2", "jazz", "five", "5", "drop-2", "path", "example", "3.5"):
        assert len(search(owner, q)) == 1, q


def test_other_scripts_are_found(owner: Person, factory: Factory) -> None:
    for name in ("练习吉他", "Играть джаз", "ΓΚΙΤΑΡΑ"):
        factory.goal(owner.id, name=name)
    assert names(search(owner, "练")) == ["练习吉他"]
    assert names(search(owner, "ДЖ")) == ["Играть джаз"]
    assert names(search(owner, "γκι")) == ["ΓΚΙΤΑΡΑ"]


def test_accents_do_not_matter_on_sqlite(owner: Person, factory: Factory) -> None:
    if db.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL keeps accents apart")
    factory.goal(owner.id, name="Étude in E")
    assert names(search(owner, "etud")) == ["Étude in E"]
    assert names(search(owner, "E\u0301tude")) == ["Étude in E"]


def test_nobody_finds_what_is_not_theirs(owner: Person, stranger: Person, noise: dict[str, str]) -> None:
    assert search(owner, "noise") == []
    assert len(search(stranger, "noise")) == 3
    assert search(owner, f"u{stranger.id}") == []


def test_what_is_renamed_trashed_restored_or_purged_is_right_at_once(owner: Person) -> None:
    made = owner.client.post("/api/goals", json={"type": "UltimateGoal", "name": "jazz"}).json
    place = f"/api/goals/{made['id']}"
    changed = owner.client.patch(
        place, json={"version": made["version"], "name": "blues", "description": "twelve bars"}
    )
    assert changed.status_code == 200
    assert search(owner, "jazz") == []
    assert names(search(owner, "blues")) == names(search(owner, "bars")) == ["blues"]
    owner.client.delete(place)
    assert search(owner, "blues") == []
    owner.client.post(f"{place}/restore")
    assert names(search(owner, "blues")) == ["blues"]
    db.session.execute(sa.delete(Goal).where(Goal.user_id == owner.id))
    db.session.commit()
    assert search(owner, "blues", state="trash") == search(owner, "blues") == []


def test_notes_of_a_session_are_found_as_soon_as_they_are_written(owner: Person) -> None:
    document = {"version": 1, "sections": [], "notes": "left hand tense", "details": {}, "extra": {}}
    body = {"session_start": "2026-11-19T07:00:00Z", "session_end": "2026-11-19T07:30:00Z", "attributes": document}
    made = owner.client.post("/api/sessions", json=body)
    assert made.status_code == 201
    assert [hit["field"] for hit in search(owner, "tense")] == ["notes"]


def test_a_cycle_above_a_hit_ends_its_trail(owner: Person, factory: Factory) -> None:
    top = factory.goal(owner.id, name="top")
    below = factory.goal(owner.id, "LongTermGoal", top, name="below")
    top.parent_id = below.id
    db.session.commit()
    (hit,) = search(owner, "below")
    assert [ref["name"] for ref in hit["trail"]] == ["top"]


def test_statements_do_not_grow_with_the_hits(owner: Person, factory: Factory, queries: Queries) -> None:
    root = factory.goal(owner.id, name="root")
    counts: list[int] = []
    for rows in (1, 19):
        for _ in range(rows):
            factory.practice(owner.id, factory.goal(owner.id, "LongTermGoal", root), name="jazz")
        queries.clear()
        search(owner, "jazz", limit=50)
        counts.append(len([statement for statement in queries if not statement.startswith("--")]))
    assert counts == [4, 4]  # the account, names, all texts, the trails


def test_a_hit_in_the_trash_leads_to_what_it_went_there_with(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id, name="guitar")
    jazz = factory.goal(owner.id, "LongTermGoal", root, name="jazz")
    deep = factory.goal(owner.id, "MidTermGoal", jazz, name="jazz chords")
    alone = factory.goal(owner.id, "ShortTermGoal", deep, name="jazz songs")
    owner.client.delete(f"/api/goals/{alone.id}")
    owner.client.delete(f"/api/goals/{jazz.id}")
    hits = search(owner, "jazz", state="trash")
    assert {hit["name"]: hit["trash_entry_id"] for hit in hits} == {
        "jazz": jazz.id,
        "jazz chords": jazz.id,
        "jazz songs": alone.id,
    }
    assert [hit["trash_entry_id"] for hit in search(owner, "guitar")] == [None]
