"""The promoted columns and projections in the database, against the documents beside them."""

import json
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from models import ActivityInstance, MetricValue, PracticeSession
from services.databases import upgrade_database
from services.documents import upgrade_document
from services.promotion_store import apply_promotion, legacy_zone, promote_all, read_document
from tests.migrations.legacy_databases import ZONE, write_database
from tests.services.test_documents import ANYTHING, LIKE_A_DOCUMENT, activity, document


@pytest.fixture
def session(tmp_path: Path) -> Any:
    """Return a session on an odd old database, brought up."""
    path = write_database(tmp_path / "goals.db", is_odd=True)
    upgrade_database(f"sqlite:///{path}", ZONE)
    engine = sa.create_engine(f"sqlite:///{path}")
    with Session(engine) as session:
        yield session
    engine.dispose()


def find(session: Session, practice_id: str) -> PracticeSession:
    return session.execute(sa.select(PracticeSession).where(PracticeSession.id == practice_id)).scalar_one()


def count(session: Session, model: Any, practice_id: str) -> int:
    statement = sa.select(sa.func.count()).select_from(model).where(model.practice_session_id == practice_id)
    return session.execute(statement).scalar_one()


def test_after_the_upgrade_nothing_differs(session: Session) -> None:
    assert list(promote_all(session, fix=False)) == []
    assert find(session, "two durations").section_seconds == [[1200, 660]]
    assert count(session, ActivityInstance, "two durations") == 2


def test_an_old_document_is_read_in_the_zone_of_its_time_and_saved_by_the_next_write(session: Session) -> None:
    practice = find(session, "one interval")
    assert legacy_zone(session, practice.user_id) == ZONE
    read, promoted = read_document(practice, "Asia/Tokyo")
    assert read["sections"][0]["activities"][0]["intervals"][0]["start"] == "2025-09-01T22:00:00.000000Z"
    assert promoted.total_duration_seconds == 631
    text = practice.session_data
    apply_promotion(session, practice)
    session.commit()
    assert find(session, "one interval").attributes == read
    assert find(session, "one interval").session_data == text


def test_text_that_is_not_utf_8_can_be_read(session: Session) -> None:
    read, _ = read_document(find(session, "not UTF-8"), "UTC")
    assert read["extra"]["legacy_text"] == '{"\\xff"}'


def test_a_write_replaces_the_projections(session: Session) -> None:
    practice = find(session, "two durations")
    practice.attributes = document(activity(duration_seconds=12, metrics=[{"metric_id": "tempo", "value": 92}]))
    apply_promotion(session, practice)
    assert practice.total_duration_seconds == 12
    assert count(session, ActivityInstance, "two durations") == 1
    assert count(session, MetricValue, "two durations") == 1
    assert list(promote_all(session, fix=False)) == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ANYTHING | LIKE_A_DOCUMENT, min_size=1, max_size=3))
def test_after_random_edits_every_promoted_column_says_what_the_document_says(
    session: Session, edits: list[Any]
) -> None:
    practice = find(session, "two durations")
    for edit in edits:
        practice.attributes = upgrade_document(json.dumps(edit), ZONE)
        apply_promotion(session, practice)
        assert list(promote_all(session, fix=False)) == []
    texts = [practice.attributes["notes"]]
    texts += [item["notes"] for section in practice.attributes["sections"] for item in section["activities"]]
    assert practice.notes == ("\n".join(text for text in texts if text.strip()).replace("\x00", "\ufffd") or None)


def test_notes_that_do_not_say_what_the_document_says_are_seen_and_fixed(session: Session) -> None:
    practice = find(session, "two durations")
    practice.attributes = document(activity(notes="Slow is fine."))
    apply_promotion(session, practice)
    table = PracticeSession.__table__
    session.execute(sa.update(table).where(table.c.id == "two durations").values(notes="old"))
    found = [(item.practice_id, item.name, item.stored, item.computed) for item in promote_all(session, fix=True)]
    assert found == [("two durations", "notes", "old", "Slow is fine.")]
    session.refresh(practice)
    assert practice.notes == "Slow is fine."


def test_a_difference_is_named_and_fixed_without_touching_anything_else(session: Session) -> None:
    practice = find(session, "two durations")
    version, updated_at = practice.version, practice.updated_at
    session.execute(sa.update(PracticeSession.__table__).values(total_duration_seconds=1, updated_at=updated_at)
                    .where(PracticeSession.__table__.c.id == "two durations"))  # fmt: skip
    session.execute(sa.delete(ActivityInstance).where(ActivityInstance.practice_session_id == "two durations"))
    found = [(item.practice_id, item.name, item.stored, item.computed) for item in promote_all(session, fix=True)]
    assert found == [
        ("two durations", "total_duration_seconds", 1, 660),
        ("two durations", "activity_instances", 0, 2),
    ]
    assert list(promote_all(session, fix=False)) == []
    session.refresh(practice)
    assert (practice.total_duration_seconds, practice.version, practice.updated_at) == (660, version, updated_at)
