"""The life of a running session: pause, resume, finish, switch, and the question whether it still goes on."""

from datetime import datetime
from typing import Any

from errors import Conflict
from model_types import utc_now
from models import PracticeSession
from services import document_clocks
from services.daily_caps import check_daily_cap
from services.feedback import write_feedback
from services.instants import format_instant
from services.long_runs import find_long_run
from services.practice_pages import describe_practice
from services.practice_writes import begin_writing, find_active, set_status, writing_of
from services.signed_in import ProfileRow


def describe_active(user_id: int, profile: ProfileRow) -> dict[str, Any] | None:
    """Return the session that runs; see practice_pages.describe_practice."""
    practice = find_active(user_id)
    return describe_practice(practice, profile) if practice is not None else None


def happened_at(practice: PracticeSession, moment: dict[str, Any]) -> datetime:
    """Return when something happened by the server's clock: not before the session's start, and not after now.

    :param moment: schemas.sessions.MomentIn; `sent_at` says by how much the clock of `at` is wrong.
    """
    now = utc_now()
    at = moment.get("at", now)
    if "sent_at" in moment:
        at = now - (moment["sent_at"] - at) if "at" in moment else now
    return max(min(at, now), practice.session_start or at)


def check_running(practice: PracticeSession) -> None:
    """Refuse to run something in a session that does not run.

    :raises Conflict: it is finished.
    """
    if practice.status != "ACTIVE":
        raise Conflict(f"“{practice.name}” is not running. Nothing was changed.", slug="not-running")


def pause(user_id: int, profile: ProfileRow, practice_id: str, moment: dict[str, Any]) -> dict[str, Any]:
    """Pause a running session and its timer; one that is paused stays so.

    :raises NotFound: there is no such session.
    :raises Conflict: it does not run.
    """
    writing = begin_writing(user_id, profile, practice_id)
    check_running(writing.practice)
    if document_clocks.find_pause(writing.document) is not None:
        return writing.describe()
    document_clocks.pause(writing.document, happened_at(writing.practice, moment))
    return writing.save()


def resume(user_id: int, profile: ProfileRow, practice_id: str, moment: dict[str, Any]) -> dict[str, Any]:
    """End the pause, and go on with the timer that it stopped.

    :raises NotFound: there is no such session.
    :raises Conflict: it does not run.
    """
    writing = begin_writing(user_id, profile, practice_id)
    check_running(writing.practice)
    if document_clocks.find_pause(writing.document) is None:
        return writing.describe()
    document_clocks.resume(writing.document, happened_at(writing.practice, moment))
    return writing.save()


def finish(user_id: int, profile: ProfileRow, practice_id: str, data: dict[str, Any]) -> dict[str, Any]:
    """Finish a session with its outcome, or give a finished one another; without any, the suggested one.

    :param data: schemas.sessions.FinishIn.
    :raises NotFound: there is no such session.
    :raises Conflict: it was cancelled and its day is full since.
    """
    writing = begin_writing(user_id, profile, practice_id)
    practice = writing.practice
    is_changed = practice.status == "ACTIVE" or data.get("status", practice.status) != practice.status
    if not is_changed and "feedback" not in data:
        return writing.describe()
    if practice.status == "ACTIVE":
        writing.finish(happened_at(practice, data), data.get("status"))
    elif is_changed:
        take_back_cancelled(practice, profile)
        set_status(practice, data["status"])
    if "feedback" in data:
        write_feedback(practice, data["feedback"])
    return writing.save()


def take_back_cancelled(practice: PracticeSession, profile: ProfileRow) -> None:
    """Let a cancelled session count again on its day.

    :raises Conflict: the day is full.
    """
    if practice.status == "CANCELLED" and practice.session_date and practice.discipline:
        check_daily_cap(practice.user_id, profile, practice.discipline, practice.session_date, practice.id)


def switch(user_id: int, profile: ProfileRow, practice_id: str, moment: dict[str, Any]) -> dict[str, Any]:
    """Take a session up again, finishing the one that runs; the time between counts as a pause.

    :raises NotFound: there is no such session.
    :raises Conflict: it was cancelled and its day is full since.
    """
    writing = begin_writing(user_id, profile, practice_id)
    practice = writing.practice
    if practice.status == "ACTIVE":
        return writing.describe()
    take_back_cancelled(practice, profile)
    at = happened_at(practice, moment)
    if (running := find_active(user_id)) is not None:
        other = writing_of(running, profile)
        other.finish(at)
        other.save()
    document_clocks.close_all(writing.document, practice.session_end or at)
    if practice.session_end is not None and practice.session_end < at:
        writing.document["pauses"].append(
            {"start": format_instant(practice.session_end), "stop": format_instant(at), "instance_id": None}
        )
    practice.session_end = None
    set_status(practice, "ACTIVE")
    return writing.save()


def answer_long_run(user_id: int, profile: ProfileRow, practice_id: str, choice: str) -> dict[str, Any]:
    """Keep what runs very long, trim it to the last sign of life, or discard it; nothing if nothing does.

    Where nothing was ever timed, a trimmed session is paused from there on, and a discarded one is cancelled.

    :raises NotFound: there is no such session.
    """
    writing = begin_writing(user_id, profile, practice_id)
    practice, document, now = writing.practice, writing.document, utc_now()
    long_run = find_long_run(practice, document, profile.timer_limit_minutes, now)
    if long_run is None:
        return writing.describe()
    running = document_clocks.find_running(document)
    if choice == "trim" and running is not None:
        document_clocks.stop_timer(running[0], long_run.last_active_at)
    elif choice == "trim":
        document_clocks.pause(document, long_run.last_active_at)
    elif choice == "discard" and running is not None:
        running[0]["intervals"].remove(running[1])
    elif choice == "discard":
        writing.finish(now, "CANCELLED")
    document["confirmed_at"] = format_instant(now)
    return writing.save()
