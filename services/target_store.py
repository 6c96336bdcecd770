"""What is stored beside the targets of goals: who watches which activity, and how far each goal is."""

from collections.abc import Sequence
from typing import cast

import sqlalchemy as sa
from sqlalchemy.orm.attributes import set_committed_value

from extensions import db
from models import Goal, GoalWatch
from services.target_progress import TargetProgress, goal_progress, list_entries, measure_all
from services.targets import Target, read_targets, watched_activities

goals = cast(sa.Table, Goal.__table__)
watches = cast(sa.Table, GoalWatch.__table__)


def refresh_all(user_id: int) -> None:
    """Write the watches and the progress of all of a user's goals, the trash too; nothing is completed by this."""
    _refresh(user_id, list_goals_with_targets(user_id))


def refresh_some(user_id: int, goal_ids: Sequence[str]) -> None:
    """Write the watches and the progress of goals that were just made, such as copies; see refresh_all."""
    if goal_ids:
        _refresh(user_id, db.session.execute(_with_targets(user_id).where(Goal.id.in_(goal_ids))).scalars().all())


def list_goals_with_targets(user_id: int) -> Sequence[Goal]:
    """Return every goal of a user, also in the trash, that has targets or is said to watch something."""
    return db.session.execute(_with_targets(user_id)).scalars().all()


def _with_targets(user_id: int) -> sa.Select[Goal]:
    watching = sa.select(watches.c.goal_id).where(watches.c.user_id == user_id)
    return sa.select(Goal).where(
        Goal.user_id == user_id,
        Goal.type != "PracticeSession",
        sa.or_(Goal.targets.is_not(None), Goal.target_progress.is_not(None), Goal.id.in_(watching)),
    )


def _refresh(user_id: int, some: Sequence[Goal]) -> None:
    write_watches(user_id, some)
    write_progress(user_id, {goal.id: goal_progress(done) for goal, _, done in measure_goals(user_id, some)}, some)


def measure_goals(
    user_id: int, some: Sequence[Goal]
) -> list[tuple[Goal, tuple[Target, ...], tuple[TargetProgress, ...]]]:
    """Return goals with their targets and how far each is; one statement."""
    read = [(goal, read_targets(goal.targets)) for goal in some]
    entries = list_entries(user_id, {target.activity_id for _, targets in read for target in targets})
    return [(goal, targets, measure_all(targets, entries)) for goal, targets in read]


def write_progress(user_id: int, progress: dict[str, float | None], some: Sequence[Goal]) -> None:
    """Write `target_progress` where it differs; nobody edited anything, so `version` and `updated_at` stay."""
    changed = [goal for goal in some if goal.target_progress != progress[goal.id]]
    if not changed:
        return
    update = (
        sa.update(goals)
        .where(goals.c.user_id == user_id, goals.c.id == sa.bindparam("goal_id"))
        .values(target_progress=sa.bindparam("progress"), updated_at=goals.c.updated_at)
    )
    db.session.connection().execute(update, [{"goal_id": goal.id, "progress": progress[goal.id]} for goal in changed])
    for goal in changed:
        set_committed_value(goal, "target_progress", progress[goal.id])


def write_watches(user_id: int, some: Sequence[Goal]) -> None:
    """Write which activities the targets of some goals watch."""
    if not some:
        return
    rows = [
        {"user_id": user_id, "activity_id": activity_id, "goal_id": goal.id}
        for goal in some
        for activity_id in sorted(watched_activities(goal.targets))
    ]
    connection = db.session.connection()
    connection.execute(
        sa.delete(watches).where(watches.c.user_id == user_id, watches.c.goal_id.in_([goal.id for goal in some]))
    )
    if rows:
        connection.execute(sa.insert(watches), rows)
