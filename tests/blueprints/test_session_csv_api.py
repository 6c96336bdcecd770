"""Sessions as a CSV file, as a server sends it."""

import csv
import io
from datetime import UTC, date, datetime
from typing import Any

import pytest

from extensions import db
from models import SessionFeedback, SessionTemplate
from services import practice_csv
from tests.conftest import Person
from tests.factories import Factory


def export(person: Person, query: str = "") -> Any:
    """Return the answer, read after the view has ended, as a server reads it."""
    return person.client.get(f"/api/sessions/csv{query}", buffered=True)


def lines_of(answer: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"), newline="")))


def test_a_session_is_a_line_in_words_by_the_persons_own_clock(owner: Person, factory: Factory) -> None:
    root = factory.goal(owner.id, name="Music")
    goal = factory.goal(owner.id, "ShortTermGoal", root, name="Drop-2 chords")
    db.session.add(SessionTemplate(user_id=owner.id, id="t", name="Evening", template_data={}))
    practice = factory.practice(
        owner.id, goal, name="Gig", discipline="music", session_type="CUSTOM", status="PARTIAL", template_id="t",
        session_start=datetime(2026, 10, 25, 0, 30, tzinfo=UTC), session_end=datetime(2026, 10, 25, 1, 15, tzinfo=UTC),
        session_date=date(2026, 10, 24), total_duration_seconds=1890, time_slot="EARLY_MORNING",
        result="26 chords, 85 %", notes='Left hand\nalone, "slow"',
        attributes={"version": 1, "sections": [], "details": {"label": "Wedding"}},
    )  # fmt: skip
    db.session.add(SessionFeedback(user_id=owner.id, practice_session_id=practice.id, rating=4, mood_delta=-2))
    db.session.commit()
    answer = export(owner)
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="sessions.csv"'
    assert lines_of(answer) == [
        {
            "Start": "2026-10-25 02:30:00+02:00",  # the clock goes back at 03:00 that night
            "End": "2026-10-25 02:15:00+01:00",
            "Practice day": "2026-10-24",
            "Name": "Gig",
            "Discipline": "Music",
            "Type": "Wedding",
            "Outcome": "Partial",
            "Minutes": "31.5",
            "Result": "26 chords, 85 %",
            "Goal": "Music › Drop-2 chords",
            "Time of day": "Early morning",
            "Template": "Evening",
            "Rating": "4",
            "Mood": "-2",
            "Notes": 'Left hand\nalone, "slow"',
        }
    ]


def test_nothing_that_a_person_wrote_is_a_formula(owner: Person, factory: Factory) -> None:
    factory.practice(owner.id, factory.goal(owner.id, name="+1"), name='=HYPERLINK("x")', notes="@sum\n=1")
    line = lines_of(export(owner))[0]
    assert (line["Name"], line["Goal"], line["Notes"]) == ('\'=HYPERLINK("x")', "'+1", "'@sum\n=1")


def test_what_was_not_said_is_empty(owner: Person, factory: Factory) -> None:
    nothing = dict.fromkeys(
        ("session_start", "session_end", "session_date", "total_duration_seconds", "discipline", "session_type")
    )
    factory.practice(owner.id, **nothing, status=None, completed=False, name="old")
    assert {key: value for key, value in lines_of(export(owner))[0].items() if value} == {"Name": "old"}


def test_a_long_file_has_every_session_once_and_nobody_elses(
    owner: Person, factory: Factory, noise: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(practice_csv, "CHUNK_ROWS", 4)
    monkeypatch.setattr("blueprints.responses.CSV_CHUNK", 300)
    for number in range(20):
        unknown = {"session_start": None} if number % 3 == 0 else {}
        factory.practice(owner.id, name=f"{number:02d}", **unknown)
    assert sorted(line["Name"] for line in lines_of(export(owner))) == [f"{number:02d}" for number in range(20)]
    assert lines_of(export(owner, "?discipline=yoga")) == []
