"""The outcome that a session suggests: by how much of what it holds was done."""

from fractions import Fraction
from typing import Any

from services.document_clocks import activities_of
from services.measuring import completed_share
from services.promotion import activity_seconds


def suggest_status(document: dict[str, Any], discipline: str | None = None) -> str:
    """Return the outcome of a document of version 1: COMPLETED when all is done, PARTIAL when more than half is, else
    ABANDONED. Its details say how much that is, if they plan anything, else its activities. A session in which nothing
    is ticked and nothing was timed says nothing of itself: COMPLETED.
    """
    if (share := completed_share(discipline, document["details"])) is not None:
        return status_of(share)
    activities = list(activities_of(document))
    if not any(was_touched(activity) for activity in activities):
        return "COMPLETED"
    return status_of(sum((done_share(activity) for activity in activities), Fraction(0)) / len(activities))


def status_of(done: Fraction) -> str:
    """Return the outcome of so much, 0 to 1."""
    if done == 1:
        return "COMPLETED"
    return "PARTIAL" if done > Fraction(1, 2) else "ABANDONED"


def was_touched(activity: dict[str, Any]) -> bool:
    """Return whether anything says that an activity was practised."""
    return activity["completed"] or any(item["completed"] for item in activity["sets"]) or bool(practised(activity))


def done_share(activity: dict[str, Any]) -> Fraction:
    """Return how much of an activity is done, 0 to 1: all when it is ticked; else the share of its ticked sets; else
    its seconds of those planned; else all if it has any time.
    """
    sets, planned = activity["sets"], activity["planned_seconds"]
    if activity["completed"]:
        return Fraction(1)
    if any(item["completed"] for item in sets):
        return Fraction(sum(item["completed"] for item in sets), len(sets))
    if planned:
        return min(practised(activity) / Fraction(planned), Fraction(1))
    return Fraction(practised(activity) > 0)


def practised(activity: dict[str, Any]) -> Fraction:
    """Return the seconds of an activity, 0 if nothing was timed."""
    return activity_seconds(activity) or Fraction(0)
