"""The timers of activities: facts in the document, at most one running per user.

Only a session that runs has a running timer, and one session runs per user; so a timer that starts needs to stop
no other than those of its own session.
"""

from collections.abc import Callable
from typing import Any

from errors import Invalid, NotFound
from services import document_clocks
from services.documents import MAX_PARTS, count_parts
from services.instants import format_instant
from services.life_cycle import check_running, happened_at
from services.practice_writes import Writing, begin_writing, settle_clocks
from services.signed_in import ProfileRow

Activity = dict[str, Any]
Action = Callable[[Writing, Activity, dict[str, Any]], None]


def change_timer(user_id: int, profile: ProfileRow, practice_id: str, data: dict[str, Any]) -> dict[str, Any]:
    """Start, stop, restart, edit or lengthen the timer of an activity.

    :param data: schemas.sessions.TimerIn.
    :returns: see practice_pages.describe_practice.
    :raises NotFound: there is no such session, or no such activity in it.
    :raises Conflict: the session does not run, and a timer would start.
    :raises Invalid: time is to be added, and it is not said how much.
    """
    writing = begin_writing(user_id, profile, practice_id)
    activity = document_clocks.find_activity(writing.document, data["instance_id"])
    if activity is None:
        raise NotFound("This activity is not in the session any more.")
    if data["action"] in ("start", "restart"):
        check_running(writing.practice)
    is_running = any(span["stop"] is None for span in activity["intervals"])
    if (data["action"], is_running) in (("start", True), ("stop", False)):
        return writing.describe()
    ACTIONS[data["action"]](writing, activity, data)
    settle_clocks(writing.practice, writing.document)
    return writing.save()


def start(writing: Writing, activity: Activity, data: dict[str, Any]) -> None:
    """Start the timer; every other one stops, and a pause ends."""
    document_clocks.start_timer(writing.document, activity, happened_at(writing.practice, data))


def stop(writing: Writing, activity: Activity, data: dict[str, Any]) -> None:
    """Stop the timer; that of a finished session stopped with it."""
    if writing.practice.status == "ACTIVE":
        document_clocks.stop_timer(activity, happened_at(writing.practice, data))


def restart(writing: Writing, activity: Activity, data: dict[str, Any]) -> None:
    """Forget what was timed, and start anew."""
    activity["intervals"], activity["duration_seconds"] = [], None
    start(writing, activity, data)


def add_time(writing: Writing, activity: Activity, data: dict[str, Any]) -> None:
    """Add time that the timer did not see.

    :raises Invalid: it is not said how much, or there is no such time.
    """
    if "seconds" not in data:
        raise Invalid("Say how much time to add.", errors={"seconds": ["This is needed for add_time."]})
    try:
        document_clocks.add_time(activity, data["seconds"], writing.practice.session_start)
    except OverflowError as error:
        raise Invalid(
            "There is no time before the first interval: the calendar begins there. Nothing was changed.",
            errors={"seconds": ["This would begin before the year 1."]},
        ) from error


def edit(writing: Writing, activity: Activity, data: dict[str, Any]) -> None:
    """Replace what is given.

    :raises Invalid: an interval stops before it starts, or there are more than a document may have.
    """
    if "intervals" in data:
        if any(span["stop"] is not None and span["stop"] < span["start"] for span in data["intervals"]):
            raise Invalid(
                "An interval cannot stop before it starts. Nothing was changed.",
                errors={"intervals": ["One stops before it starts."]},
            )
        activity["intervals"] = [
            {key: span[key] and format_instant(span[key]) for key in ("start", "stop")} for span in data["intervals"]
        ]
        if count_parts(writing.document) > MAX_PARTS:
            raise Invalid(
                f"A session has at most {MAX_PARTS} parts, intervals among them. Nothing was changed.",
                errors={"intervals": ["These are too many."]},
            )
    if "duration_seconds" in data:
        seconds = data["duration_seconds"]
        activity["duration_seconds"] = None if seconds is None else document_clocks.whole_if_whole(seconds)
    if "planned_seconds" in data:
        activity["planned_seconds"] = data["planned_seconds"]


ACTIONS: dict[str, Action] = {"start": start, "stop": stop, "restart": restart, "add_time": add_time, "edit": edit}
