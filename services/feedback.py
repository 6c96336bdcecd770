"""How a session was: a rating, what it did to the mood, a comment; at most one of each session."""

from typing import Any

from extensions import db
from models import PracticeSession, SessionFeedback

NOTHING = {"rating": None, "mood_delta": None, "comment": ""}


def write_feedback(practice: PracticeSession, data: dict[str, Any] | None) -> None:
    """Say how a session that is stored was; None, or nothing in it, takes back what was said.

    :param data: schemas.sessions.FeedbackIn.
    """
    key = (practice.user_id, practice.id)
    said = {**NOTHING, **(data or {})}
    with db.session.no_autoflush:  # one write of the session is one version
        feedback = db.session.get(SessionFeedback, key)
    if said == NOTHING:
        if feedback is not None:
            db.session.delete(feedback)
        return
    if feedback is None:
        feedback = SessionFeedback(user_id=practice.user_id, practice_session_id=practice.id)
        db.session.add(feedback)
    for name, value in said.items():
        setattr(feedback, name, value)
