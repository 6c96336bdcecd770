"""Timers that run very long: still practising, or forgotten?"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from models import PracticeSession
from services.document_clocks import activities_of, find_pause, find_running, is_timed
from services.instants import parse_instant


@dataclass(frozen=True, slots=True)
class LongRun:
    """What runs longer than the person's limit; `instance_id` None: no timer, the session itself."""

    instance_id: str | None
    since: datetime
    last_active_at: datetime


def find_long_run(
    practice: PracticeSession, document: dict[str, Any], limit_minutes: int, now: datetime
) -> LongRun | None:
    """Return what runs for longer than the limit since it started or was last confirmed; never while paused."""
    if practice.status != "ACTIVE" or find_pause(document) is not None:
        return None
    running = find_running(document)
    if running is not None:
        began = parse_instant(running[1]["start"], None)
    else:
        began = None if is_timed(document) else practice.session_start
    if began is None:
        return None
    confirmed_at = parse_instant(document["confirmed_at"], None)
    since = max(began, confirmed_at) if confirmed_at else began
    if now - since <= timedelta(minutes=limit_minutes):
        return None
    spans = [span for item in activities_of(document) for span in item["intervals"]]
    moments = [parse_instant(span[key], None) for span in spans for key in ("start", "stop")]
    signs = [moment for moment in (practice.updated_at, *moments) if moment is not None]
    return LongRun(running[0]["instance_id"] if running else None, since, max(signs, default=since))
