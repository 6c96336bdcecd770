"""Lists, totals and CSV of sessions under any filters, against a naive oracle over a random set."""

import random
from datetime import UTC, date, datetime, timedelta
from typing import Any

import orjson
import pytest

from extensions import db
from models import ActivityInstance, PracticeSessionGoal
from services import practice_csv, practice_lists, practice_totals
from services.signed_in import ProfileRow
from tests.conftest import Person
from tests.factories import Factory

SEED = 20261120
WORDS = ("Chords", "scales", "Etude", "slow", "Bridge", "jazz")
FIRST = date(2026, 11, 1)
Goals = dict[str, list[str]]  # the ids above and including each goal


def profile_of(person: Person) -> ProfileRow:
    texts = ("", "Europe/Berlin", 0, 4, "h24", "metric", "auto")
    return ProfileRow(person.id, *texts, disciplines=[], daily_caps={}, timer_limit_minutes=180)  # type: ignore[misc]


def make_goals(factory: Factory, person: Person) -> tuple[list[Any], Goals]:
    root = factory.goal(person.id, name="root")
    other = factory.goal(person.id, name="other root")
    below = factory.goal(person.id, "ShortTermGoal", root, name="below")
    deep = factory.goal(person.id, "ShortTermGoal", factory.goal(person.id, "MidTermGoal", root), name="deep")
    above = {root.id: [root.id], other.id: [other.id], below.id: [root.id, below.id]}
    return [root, other, below, deep], {**above, deep.id: [root.id, deep.parent_id or "", deep.id]}


def make_practices(factory: Factory, person: Person, chance: random.Random, goals: list[Any]) -> list[dict[str, Any]]:
    """Store sessions and return what the oracle knows of each."""
    made: list[dict[str, Any]] = []
    for number in range(90):
        day = FIRST + timedelta(days=chance.randrange(12))
        start = datetime(day.year, day.month, day.day, chance.randrange(6, 22), tzinfo=UTC)
        known = {
            "id": f"s{number:03d}",
            "name": " ".join(chance.choices(WORDS, k=2)),
            "notes": " ".join(chance.choices(WORDS, k=2)) if chance.random() < 0.5 else None,
            "session_start": None if chance.random() < 0.1 else start,
            "session_date": None if chance.random() < 0.1 else day,
            "total_duration_seconds": None if chance.random() < 0.2 else chance.randrange(0, 7200, 600),
            "discipline": chance.choice(("general", "music", "yoga")),
            "session_type": chance.choice(("PRACTICE", "CUSTOM")),
            "status": chance.choice(("COMPLETED", "PARTIAL", "CANCELLED", None)),
            "template_id": chance.choice((None, "t1", "t2")),
            "deleted_at": start if chance.random() < 0.1 else None,
        }
        parent = chance.choice([None, *goals])
        practice = factory.practice(person.id, parent, session_end=None, **known)
        linked = chance.choice([*goals, None, None])
        if linked is not None and linked is not parent:
            link = PracticeSessionGoal(user_id=person.id, practice_session_id=practice.id, goal_id=linked.id)
            db.session.add(link)
        activity_id = chance.choice((None, "a1", "a2"))
        db.session.add(
            ActivityInstance(
                user_id=person.id,
                practice_session_id=practice.id,
                position=0,
                section_number=0,
                activity_id=activity_id,
                name="x",
                is_completed=True,
            )
        )
        links = {goal.id for goal in (parent, linked) if goal is not None}
        made.append({**known, "goals": links, "parent_id": practice.parent_id, "activity_id": activity_id})
    db.session.commit()
    return made


def matches(row: dict[str, Any], filters: dict[str, Any], above: Goals) -> bool:
    """Say in the plainest way whether a session is in a list."""
    seconds, day = row["total_duration_seconds"], row["session_date"]
    words = f"{row['name']} {row['notes'] or ''}".lower().split()
    checks = {
        "from_date": lambda value: day is not None and day >= value,
        "to_date": lambda value: day is not None and day <= value,
        "goal_id": lambda value: any(value in above[goal_id] for goal_id in row["goals"]),
        "discipline": lambda value: row["discipline"] in value,
        "session_type": lambda value: row["session_type"] == value,
        "status": lambda value: row["status"] in value,
        "template_id": lambda value: row["template_id"] == value,
        "activity_id": lambda value: row["activity_id"] == value,
        "min_seconds": lambda value: seconds is not None and seconds >= value,
        "max_seconds": lambda value: seconds is not None and seconds <= value,
        "q": lambda value: all(any(word.startswith(start) for word in words) for start in value.lower().split()),
        "is_unfiled": lambda value: row["parent_id"] is None or not value,
    }
    return row["deleted_at"] is None and all(checks[key](value) for key, value in filters.items())


def some_filters(chance: random.Random, goals: list[Any]) -> dict[str, Any]:
    every: dict[str, Any] = {
        "from_date": FIRST + timedelta(days=chance.randrange(10)),
        "to_date": FIRST + timedelta(days=chance.randrange(12)),
        "goal_id": chance.choice(goals).id,
        "discipline": chance.sample(("general", "music", "yoga"), k=chance.randrange(1, 3)),
        "session_type": chance.choice(("PRACTICE", "CUSTOM")),
        "status": chance.sample(("COMPLETED", "PARTIAL", "CANCELLED"), k=chance.randrange(1, 3)),
        "template_id": chance.choice(("t1", "t2")),
        "activity_id": chance.choice(("a1", "a2")),
        "min_seconds": chance.randrange(0, 3000, 600),
        "max_seconds": chance.randrange(2400, 7200, 600),
        "q": chance.choice(("cho", "etude", "sca jazz", "Bridge SLOW", "nothing")),
        "is_unfiled": chance.choice((True, False)),
    }
    return {key: every[key] for key in chance.sample(sorted(every), k=chance.choice((0, 1, 1, 1, 2, 2, 3, 4)))}


def list_all(user_id: int, filters: dict[str, Any]) -> list[str]:
    ids, cursor = list[str](), {}
    while True:
        page = orjson.loads(practice_lists.fetch_page_json(user_id, {**filters, **cursor, "limit": 13}))
        ids += [item["id"] for item in page["items"]]
        if page["next_cursor"] is None:
            return ids
        cursor = {"cursor": page["next_cursor"]}


def test_any_filters_together_find_what_a_person_would(
    owner: Person, stranger: Person, factory: Factory, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(SEED)
    monkeypatch.setattr(practice_csv, "CHUNK_ROWS", 7)
    goals, above = make_goals(factory, owner)
    rows = make_practices(factory, owner, chance, goals)
    make_practices(factory, stranger, chance, make_goals(factory, stranger)[0])
    profile = profile_of(owner)
    for _ in range(150):
        filters = some_filters(chance, goals)
        found = [row for row in rows if matches(row, filters, above)]
        found.sort(key=lambda row: (row["session_start"] or datetime.min.replace(tzinfo=UTC), row["id"]), reverse=True)
        held = [row for row in found if row["status"] != "CANCELLED"]
        assert list_all(owner.id, filters) == [row["id"] for row in found], filters
        assert practice_totals.get_totals(owner.id, filters) == {
            "session_count": len(found),
            "total_seconds": sum(row["total_duration_seconds"] or 0 for row in held),
            "day_count": len({row["session_date"] for row in held} - {None}),
        }, filters
        table = list(practice_csv.stream_rows(owner.id, profile, filters))
        assert [line[3] for line in table[1:]] == [row["name"] for row in found], filters
