"""The example: a small, lively tree with five weeks of sessions, told from today backwards."""

import logging
import random
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from errors import Conflict
from extensions import db
from model_types import new_id, utc_now
from models import Goal, PracticeSessionGoal
from services.completion_history import complete_goal
from services.example_activities import REPETITIONS, TEMPO, define_activities, gauge_entries
from services.example_climbs import ExampleClimbs
from services.example_details import make_details
from services.example_goals import ROOTS, ExampleGoal, ExampleTarget
from services.example_sessions import DIARY, DIARY_DAYS, PLANS, SESSION_STEPS, Part, Plan
from services.example_templates import make_templates
from services.goals import create_goal
from services.instants import format_instant
from services.practice_days import practice_day
from services.practices import create_practice
from services.signed_in import Account

logger = logging.getLogger(__name__)

SEED = 20
SLOT_ENDS = ((4, "NIGHT"), (8, "EARLY_MORNING"), (11, "MORNING"), (14, "MIDDAY"), (18, "AFTERNOON"), (22, "EVENING"))
DONE_SHARE = {"COMPLETED": 1.0, "PARTIAL": 0.6, "ABANDONED": 0.3, "CANCELLED": 0.0}


def time_slot(clock: str) -> str:
    """Return the part of the day that a wall time lies in."""
    hour = time.fromisoformat(clock).hour
    return next((slot for end, slot in SLOT_ENDS if hour < end), "NIGHT")


def fill_with_example(user: Account) -> tuple[int, int]:
    """Fill an empty tree with the example.

    :returns: how many goals and how many sessions there are now.
    :raises Conflict: the tree is not empty; nothing was added.
    """
    goals = Goal.__table__
    rows = sa.select(sa.exists().where(goals.c.user_id == user.id, goals.c.deleted_at.is_(None)))
    if db.session.execute(rows).scalar():
        raise Conflict(
            "There is something in your tree already; the example is for an empty one.", slug="tree-not-empty"
        )
    writer = ExampleWriter(user, utc_now())
    for root in ROOTS:
        writer.add_goal(root, None)
    writer.add_templates()
    for days_ago, key, clock, status in reversed(DIARY):
        writer.add_practice(days_ago, key, clock, status)
    for key, kind, name, is_done in SESSION_STEPS:
        if key in writer.latest:
            writer.add_step(kind, name, writer.latest[key], is_done=is_done)
    logger.info("example_made user_id=%s goals=%s sessions=%s", user.id, writer.goal_count, writer.practice_count)
    return writer.goal_count, writer.practice_count


class ExampleWriter:
    """Writes the example for one person; the same day gives the same example."""

    def __init__(self, user: Account, now: datetime) -> None:
        self.user = user
        self.now = now
        self.zone = ZoneInfo(user.profile.time_zone)
        self.today = practice_day(now, user.profile.time_zone, user.profile.day_start_hour)
        self.random = random.Random(SEED)
        self.activities = define_activities(user.id)
        self.climbs = ExampleClimbs(user.id, self.today)
        self.goal_ids: dict[str, str] = {}
        self.template_ids: dict[str, str] = {}
        self.latest: dict[str, str] = {}
        self.goal_count = 0
        self.practice_count = 0

    def add_goal(self, goal: ExampleGoal, parent_id: str | None) -> None:
        """Add a goal and what is below it."""
        made = create_goal(
            self.user.id,
            {
                "type": goal.kind,
                "name": goal.name,
                "description": goal.description,
                "parent_id": parent_id,
                "deadline": None if goal.due is None else self.today + timedelta(days=goal.due),
                "targets": [self.target(target) for target in goal.targets],
                "weekly_minutes": goal.weekly_minutes,
                "completes_with_children": goal.with_children,
            },
        )
        row = db.session.get_one(Goal, (self.user.id, made["id"]))
        row.created_at = self.now - timedelta(days=DIARY_DAYS + 5)
        if goal.done is not None:
            complete_goal(row, "manual", at=self.now - timedelta(days=goal.done))
        self.goal_ids[goal.name] = row.id
        self.goal_count += 1
        for child in goal.children:
            self.add_goal(child, row.id)

    def target(self, target: ExampleTarget) -> dict[str, Any]:
        """Return a target as schemas.targets.TargetIn loads it."""
        activity = self.activities[target.activity]
        tempo = {"metric_id": activity.metric_ids[TEMPO], "value": float(target.bpm)} if target.bpm else None
        return {
            "name": target.name,
            "activity_id": activity.id,
            "metrics": [tempo] if tempo else [],
            "count": target.count,
        }

    def add_step(self, kind: str, name: str, parent_id: str, *, is_done: bool) -> None:
        """Add a checklist line under a session."""
        create_goal(self.user.id, {"type": kind, "name": name, "parent_id": parent_id, "completed": is_done})
        self.goal_count += 1

    def add_templates(self) -> None:
        """Make the templates that sessions are made from."""
        made_at = self.now - timedelta(days=DIARY_DAYS + 3)
        self.template_ids = make_templates(self.user, self.activities, self.goal_ids, made_at)

    def add_practice(self, days_ago: int, key: str, clock: str, status: str) -> None:
        """Add one session of the diary, unless it would not be over yet."""
        plan = PLANS[key]
        day = self.today - timedelta(days=days_ago)
        start = self.instant(day, clock) + timedelta(seconds=self.random.randrange(0, 240))
        progress = 1 - days_ago / DIARY_DAYS
        sections, end = self.sections(plan, start, status, progress)
        if end > self.now:
            return
        goal_id = self.goal_ids[plan.goal] if plan.goal else None
        practice = create_practice(
            self.user.id,
            self.user.profile,
            {
                "name": plan.name,
                "discipline": plan.discipline,
                "session_type": plan.session_type,
                "parent_id": goal_id,
                "template_id": self.template_ids.get(key),
                "session_start": start,
                "session_end": end,
                "time_slot": time_slot(clock),
                "status": status,
                "is_retroactive": False,
                "attributes": {
                    "version": 1,
                    "sections": sections,
                    "notes": self.random.choice(plan.notes) if plan.notes else "",
                    "details": make_details(key, plan, DONE_SHARE[status], progress, SEED + days_ago),
                    "extra": {},
                },
            },
        )
        if plan.also:
            db.session.add(
                PracticeSessionGoal(
                    user_id=self.user.id, practice_session_id=practice["id"], goal_id=self.goal_ids[plan.also]
                )
            )
        if plan.discipline == "climbing" and status != "CANCELLED":
            self.climbs.log(days_ago, practice["id"], start, end)
        self.latest[key] = practice["id"]
        self.practice_count += 1

    def instant(self, day: Any, clock: str) -> datetime:
        """Return the instant of a wall time; small hours belong to the practice day before."""
        wall = time.fromisoformat(clock)
        is_small_hour = wall.hour < self.user.profile.day_start_hour
        return datetime.combine(day + timedelta(days=int(is_small_hour)), wall, tzinfo=self.zone).astimezone(
            ZoneInfo("UTC")
        )

    def sections(
        self, plan: Plan, start: datetime, status: str, progress: float
    ) -> tuple[list[dict[str, Any]], datetime]:
        """Return the sections of a session, as far as it went, and when it ended."""
        planned = sum(part.minutes for _, _, parts in plan.sections for part in parts) or 14
        left, clock = planned * DONE_SHARE[status], start
        sections: list[dict[str, Any]] = []
        for name, minutes, parts in plan.sections:
            activities: list[dict[str, Any]] = []
            for part in parts:
                share = min(1.0, left / part.minutes) if left > 0 else 0.0
                left -= part.minutes
                activity, clock = self.activity(part, clock, share, progress)
                activities.append(activity)
            sections.append({"id": new_id(), "name": name, "planned_seconds": minutes * 60, "activities": activities})
        if clock == start:  # nothing was timed: singing on the way, or called off at the door
            clock += timedelta(minutes=3 if plan.sections else planned)
        return sections, clock + timedelta(seconds=self.random.randrange(5, 50))

    def activity(self, part: Part, clock: datetime, share: float, progress: float) -> tuple[dict[str, Any], datetime]:
        """Return an activity that was done to `share`, and when it stopped; long ones have a pause in them."""
        seconds = round(part.minutes * 60 * share * self.random.uniform(0.92, 1.1))
        intervals: list[dict[str, str]] = []
        halves = (seconds // 2, seconds - seconds // 2) if seconds > 900 else (seconds,)
        for length in halves if seconds else ():
            begin = clock + timedelta(seconds=self.random.randrange(4, 40))
            clock = begin + timedelta(seconds=length)
            intervals.append({"start": format_instant(begin), "stop": format_instant(clock)})
        is_done = share == 1.0
        sets = [
            {"instance_id": new_id(), "completed": number < part.sets * share, "metrics": self.metrics(part, progress)}
            for number in range(part.sets if share else 0)
        ]
        activity = {
            "instance_id": new_id(),
            "activity_id": self.activities[part.name].id,
            "name": part.name,
            "notes": "",
            "completed": is_done,
            "intervals": intervals,
            "duration_seconds": None,
            "planned_seconds": round(part.minutes * 60),
            "metrics": [] if part.sets or share == 0 else self.metrics(part, progress),
            "sets": sets,
        }
        return activity, clock

    def metrics(self, part: Part, progress: float) -> list[dict[str, Any]]:
        """Return the recorded numbers: a tempo that has grown, repetitions that vary."""
        metrics: list[dict[str, Any]] = []
        metric_ids = self.activities[part.name].metric_ids
        if part.bpm:
            before, now = part.bpm
            tempo = round(before + (now - before) * progress) + self.random.choice((-2, 0, 0, 2))
            metrics.append({"metric_id": metric_ids[TEMPO], "split_id": None, "value": tempo})
        if part.reps:
            value = max(1, part.reps - self.random.choice((0, 0, 1)))
            metrics.append({"metric_id": metric_ids[REPETITIONS], "split_id": None, "value": value})
        return metrics + gauge_entries(part, self.activities[part.name], progress)
