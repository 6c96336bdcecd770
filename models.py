"""Every table, nothing else. Rules that need more than one row live in services/."""

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from flask_security import UserMixin
from sqlalchemy import event
from sqlalchemy.orm import Mapped, mapped_column, relationship

from extensions import Model
from model_types import UTCDateTime, in_list, new_id, utc_now
from search_tables import SEARCH_TABLES
from words import (
    ASSET_TYPES,
    BETTER,
    CLIMBING_SCALES,
    CLIMBING_STYLES,
    COMPETITION_TYPES,
    COMPLETION_SOURCES,
    GOAL_TYPES,
    HOUR_CYCLES,
    ROLES,
    STATUSES,
    THEMES,
    TIME_SLOTS,
    UNITS,
)

# 1. What the tables share --------------------------------------------------------------------------------------------

# SQLAlchemy asks for a subclass with `type IN (?)`; SQLite uses a partial index only when it is written the same way.
IS_PRACTICE = "type IN ('PracticeSession')"
IS_TIMED = "set_number IS NULL OR seconds IS NOT NULL"
PRACTICE_COLUMNS = (
    "session_start",
    "session_end",
    "total_duration_seconds",
    "section_seconds",
    "template_id",
    "status",
    "discipline",
    "session_type",
    "session_date",
    "time_slot",
    "is_retroactive",
    "competition_type",
    "competition_id",
    "attributes",
    "session_data",
    "duration_minutes",
)


def owner_column() -> Mapped[int]:
    """Return the first half of an owned row's primary key."""
    return mapped_column(sa.ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)


def owned_reference(column: str, table: str, ondelete: str | None = "CASCADE") -> sa.ForeignKeyConstraint:
    """Return `(user_id, column) -> table(user_id, id)`: a row can only point at rows of its own user."""
    return sa.ForeignKeyConstraint(["user_id", column], [f"{table}.user_id", f"{table}.id"], ondelete=ondelete)


# 2. Accounts --------------------------------------------------------------------------------------------------------


class User(Model, UserMixin):
    """An account. `email` and `password` are NULL while the rows of an old database wait for their first owner."""

    __tablename__ = "users"
    __table_args__ = (sa.CheckConstraint(in_list("role", ROLES), name="role"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str | None] = mapped_column(sa.String(255), unique=True)
    password: Mapped[str | None] = mapped_column(sa.String(255))
    active: Mapped[bool] = mapped_column(sa.Boolean(), default=True)
    fs_uniquifier: Mapped[str] = mapped_column(sa.String(64), unique=True)
    role: Mapped[str] = mapped_column(sa.String(16), default="user", server_default="user")
    revision: Mapped[int] = mapped_column(sa.BigInteger(), default=0, server_default="0")
    created_at: Mapped[datetime] = mapped_column(UTCDateTime(), default=utc_now)

    profile: Mapped["Profile"] = relationship(lazy="joined", innerjoin=True, uselist=False, passive_deletes=True)

    @property
    def roles(self) -> list[str]:
        """Return nothing: the one `role` is a column; Flask-Security asks for a list."""
        return []


class Profile(Model):
    """A person's clock and taste, one row per account. `week_start` is 0 for Monday to 6 for Sunday.

    `daily_caps` says how many sessions of a discipline a day may have, where that is not the discipline's own default
    (NULL in it: no cap). A timer that runs longer than `timer_limit_minutes` is asked about. `grade_systems` says how
    the grades of boulders and ropes are shown: `{"boulder": "V"}`. The last five are what stories are made with.
    """

    __tablename__ = "profiles"
    __table_args__ = (
        sa.CheckConstraint("week_start BETWEEN 0 AND 6", name="week_start"),
        sa.CheckConstraint("day_start_hour BETWEEN 0 AND 12", name="day_start_hour"),
        sa.CheckConstraint(in_list("hour_cycle", HOUR_CYCLES), name="hour_cycle"),
        sa.CheckConstraint(in_list("units", UNITS), name="units"),
        sa.CheckConstraint(in_list("theme", THEMES), name="theme"),
        sa.CheckConstraint("timer_limit_minutes BETWEEN 10 AND 1440", name="timer_limit_minutes"),
    )

    user_id: Mapped[int] = owner_column()
    display_name: Mapped[str] = mapped_column(sa.String(100), default="", server_default="")
    time_zone: Mapped[str] = mapped_column(sa.String(64), default="UTC", server_default="UTC")
    week_start: Mapped[int] = mapped_column(sa.SmallInteger(), default=0, server_default="0")
    day_start_hour: Mapped[int] = mapped_column(sa.SmallInteger(), default=4, server_default="4")
    hour_cycle: Mapped[str] = mapped_column(sa.String(8), default="h24", server_default="h24")
    units: Mapped[str] = mapped_column(sa.String(8), default="metric", server_default="metric")
    theme: Mapped[str] = mapped_column(sa.String(8), default="auto", server_default="auto")
    disciplines: Mapped[list[str]] = mapped_column(sa.JSON(), default=list, server_default="[]")
    daily_caps: Mapped[dict[str, int | None]] = mapped_column(sa.JSON(), default=dict, server_default="{}")
    timer_limit_minutes: Mapped[int] = mapped_column(sa.SmallInteger(), default=180, server_default="180")
    grade_systems: Mapped[dict[str, str]] = mapped_column(sa.JSON(), default=dict, server_default="{}")
    mood: Mapped[str] = mapped_column(sa.String(32), default="", server_default="")
    routine: Mapped[str] = mapped_column(sa.Text(), default="", server_default="")
    preferences: Mapped[list[str]] = mapped_column(sa.JSON(), default=list, server_default="[]")
    favorite_characters: Mapped[list[str]] = mapped_column(sa.JSON(), default=list, server_default="[]")
    calming_elements: Mapped[list[str]] = mapped_column(sa.JSON(), default=list, server_default="[]")


# 3. The tree --------------------------------------------------------------------------------------------------------


class Goal(Model):
    """A node of the tree. `root_id` of a root is its own id; `parent_id` NULL means a root or an unfiled session.

    `deleted_at` is set while the row is in the trash, with the same instant on every row that went there with it.
    `weekly_minutes` is a budget; NULL means none. `target_progress` (0 to 1) is computed from `targets` and what was
    recorded; NULL means that there are no targets. `completion_source` is one of words.COMPLETION_SOURCES.
    """

    __tablename__ = "goals"
    __table_args__ = (
        owned_reference("parent_id", "goals"),
        owned_reference("root_id", "goals"),
        sa.CheckConstraint(in_list("type", GOAL_TYPES), name="type"),
        sa.CheckConstraint(in_list("status", STATUSES), name="status"),
        sa.CheckConstraint(in_list("time_slot", TIME_SLOTS), name="time_slot"),
        sa.CheckConstraint(
            "type = 'PracticeSession' OR (" + " AND ".join(f"{name} IS NULL" for name in PRACTICE_COLUMNS) + ")",
            name="practice_columns",
        ),
        *(
            sa.CheckConstraint(f"{column} IS NULL OR type = 'PracticeSession'", name=column)
            for column in ("notes", "result", "setup_key")
        ),
        sa.CheckConstraint(
            "weekly_minutes IS NULL OR (type <> 'PracticeSession' AND weekly_minutes BETWEEN 1 AND 10080)",
            name="weekly_minutes",
        ),
        sa.Index("ix_goals_root", "user_id", "root_id"),
        sa.Index("ix_goals_parent", "user_id", "parent_id", "position"),
    )

    user_id: Mapped[int] = owner_column()
    id: Mapped[str] = mapped_column(sa.String(), primary_key=True, default=new_id)
    type: Mapped[str] = mapped_column(sa.String(16))
    parent_id: Mapped[str | None] = mapped_column(sa.String())
    root_id: Mapped[str] = mapped_column(sa.String())
    position: Mapped[int] = mapped_column(sa.Integer(), default=0, server_default="0")
    name: Mapped[str] = mapped_column(sa.String())
    description: Mapped[str | None] = mapped_column(sa.String())
    deadline: Mapped[date | None] = mapped_column(sa.Date())
    completed: Mapped[bool] = mapped_column(sa.Boolean(), default=False, server_default=sa.false())
    completed_at: Mapped[datetime | None] = mapped_column(UTCDateTime())
    completion_source: Mapped[str | None] = mapped_column(sa.String(16))
    targets: Mapped[Any] = mapped_column(sa.JSON(none_as_null=True), nullable=True)
    target_progress: Mapped[float | None] = mapped_column(sa.Float())
    completes_with_children: Mapped[bool] = mapped_column(sa.Boolean(), default=False, server_default=sa.false())
    weekly_minutes: Mapped[int | None] = mapped_column(sa.Integer())
    created_at: Mapped[datetime | None] = mapped_column(UTCDateTime(), default=utc_now)
    updated_at: Mapped[datetime | None] = mapped_column(UTCDateTime(), default=utc_now, onupdate=utc_now)
    deleted_at: Mapped[datetime | None] = mapped_column(UTCDateTime())
    version: Mapped[int] = mapped_column(sa.Integer(), default=1, server_default="1")

    __mapper_args__ = {"polymorphic_on": "type", "version_id_col": version}  # noqa: RUF012 (SQLAlchemy's own form)


class UltimateGoal(Goal):
    """What a life of practice is for."""

    __mapper_args__ = {"polymorphic_identity": "UltimateGoal"}  # noqa: RUF012


class LongTermGoal(Goal):
    """A goal of a year or more."""

    __mapper_args__ = {"polymorphic_identity": "LongTermGoal"}  # noqa: RUF012


class MidTermGoal(Goal):
    """A goal of a season."""

    __mapper_args__ = {"polymorphic_identity": "MidTermGoal"}  # noqa: RUF012


class ShortTermGoal(Goal):
    """A goal of about a month."""

    __mapper_args__ = {"polymorphic_identity": "ShortTermGoal"}  # noqa: RUF012


class PracticeSession(Goal):
    """One practice session. `total_duration_seconds` NULL means unknown (shown "–", 0 in sums).

    `total_duration_seconds` and `section_seconds` (one `[planned, practised]` pair per section, seconds) are promoted
    from `attributes` by services/promotion.py, and so is `notes`: every note of the document as one text, to be
    searched; NULL means none. Its discipline says `result`, what came of it in a few words, and `setup_key`, equal for
    sessions that can be compared; they are promoted too. `session_data` is the old program's text: read while
    `attributes` is NULL, never written. `template_id` may name a template that is gone.
    """

    __mapper_args__ = {"polymorphic_identity": "PracticeSession"}  # noqa: RUF012

    session_start: Mapped[datetime | None] = mapped_column(UTCDateTime())
    session_end: Mapped[datetime | None] = mapped_column(UTCDateTime())
    total_duration_seconds: Mapped[int | None] = mapped_column(sa.Integer())
    section_seconds: Mapped[list[list[int]] | None] = mapped_column(sa.JSON(none_as_null=True))
    template_id: Mapped[str | None] = mapped_column(sa.String())
    status: Mapped[str | None] = mapped_column(sa.String(16))
    discipline: Mapped[str | None] = mapped_column(sa.String(32))
    session_type: Mapped[str | None] = mapped_column(sa.String(32))
    session_date: Mapped[date | None] = mapped_column(sa.Date())
    time_slot: Mapped[str | None] = mapped_column(sa.String(16))
    is_retroactive: Mapped[bool | None] = mapped_column(sa.Boolean())
    competition_type: Mapped[str | None] = mapped_column(sa.String(32))
    competition_id: Mapped[str | None] = mapped_column(sa.String())
    attributes: Mapped[Any] = mapped_column(sa.JSON(none_as_null=True), nullable=True)
    session_data: Mapped[str | None] = mapped_column(sa.Text())
    duration_minutes: Mapped[int | None] = mapped_column(sa.Integer())
    notes: Mapped[str | None] = mapped_column(sa.Text())
    result: Mapped[str | None] = mapped_column(sa.String())
    setup_key: Mapped[str | None] = mapped_column(sa.String())


class ImmediateGoal(Goal):
    """A step for today or this week; also a checklist line under a session."""

    __mapper_args__ = {"polymorphic_identity": "ImmediateGoal"}  # noqa: RUF012


class MicroGoal(Goal):
    """A step of minutes."""

    __mapper_args__ = {"polymorphic_identity": "MicroGoal"}  # noqa: RUF012


class NanoGoal(Goal):
    """The smallest step there is."""

    __mapper_args__ = {"polymorphic_identity": "NanoGoal"}  # noqa: RUF012


def practice_index(name: str, *columns: str, unique: bool = False, where: str = IS_PRACTICE) -> None:
    """Add a partial index over practice sessions to `goals`."""
    table = Goal.metadata.tables["goals"]
    sa.Index(
        name,
        *(table.c[column] for column in columns),
        unique=unique,
        sqlite_where=sa.text(where),
        postgresql_where=sa.text(where),
    )


practice_index("idx_session_start", "user_id", "session_start", "id")
practice_index("idx_session_end", "user_id", "session_end")
practice_index("idx_template_id", "user_id", "template_id")
practice_index("idx_session_duration", "user_id", "total_duration_seconds")
practice_index(
    "ix_goals_practice_day", "user_id", "session_date", "total_duration_seconds", "status", "discipline", "template_id"
)
practice_index("ix_goals_discipline", "user_id", "discipline", "session_start", "id")
practice_index(
    *("ix_goals_setup", "user_id", "discipline", "setup_key", "session_start", "id"),
    where=f"{IS_PRACTICE} AND setup_key IS NOT NULL AND deleted_at IS NULL",
)
practice_index("uq_goals_active", "user_id", unique=True, where="status = 'ACTIVE' AND deleted_at IS NULL")
practice_index(
    # SQLite reads a partial index alone only when it also holds the columns of its own condition.
    *("ix_goals_rollup", "user_id", "parent_id", "session_date", "total_duration_seconds", "status"),
    *("type", "deleted_at"),
    where=f"{IS_PRACTICE} AND deleted_at IS NULL",
)
practice_index("ix_goals_trash", "user_id", "deleted_at", where="deleted_at IS NOT NULL")


class PracticeSessionGoal(Model):
    """A session also counts for this goal. Its place in the tree is `goals.parent_id`, never a row here."""

    __tablename__ = "practice_session_goals"
    __table_args__ = (
        owned_reference("practice_session_id", "goals"),
        owned_reference("goal_id", "goals"),
        sa.Index("ix_practice_session_goals_goal", "user_id", "goal_id"),
    )

    user_id: Mapped[int] = owner_column()
    practice_session_id: Mapped[str] = mapped_column(sa.String(), primary_key=True)
    goal_id: Mapped[str] = mapped_column(sa.String(), primary_key=True)


class GoalCompletion(Model):
    """One time that a goal was completed. `reopened_at` NULL means that it still is.

    `source` says how (words.COMPLETION_SOURCES). `practice_session_id` names the session whose values met the targets;
    that session may be gone, `practice_name` is what it was called.
    """

    __tablename__ = "goal_completions"
    __table_args__ = (
        owned_reference("goal_id", "goals"),
        sa.CheckConstraint(in_list("source", COMPLETION_SOURCES), name="source"),
        sa.Index("ix_goal_completions_goal", "user_id", "goal_id", "completed_at"),
    )

    user_id: Mapped[int] = owner_column()
    id: Mapped[str] = mapped_column(sa.String(), primary_key=True, default=new_id)
    goal_id: Mapped[str] = mapped_column(sa.String())
    completed_at: Mapped[datetime] = mapped_column(UTCDateTime())
    reopened_at: Mapped[datetime | None] = mapped_column(UTCDateTime())
    source: Mapped[str] = mapped_column(sa.String(16))
    practice_session_id: Mapped[str | None] = mapped_column(sa.String())
    practice_name: Mapped[str | None] = mapped_column(sa.String())


class GoalWatch(Model):
    """A target of this goal watches this activity (a projection of `goals.targets`; the activity may be gone)."""

    __tablename__ = "goal_watches"
    __table_args__ = (owned_reference("goal_id", "goals"),)

    user_id: Mapped[int] = owner_column()
    activity_id: Mapped[str] = mapped_column(sa.String(), primary_key=True)
    goal_id: Mapped[str] = mapped_column(sa.String(), primary_key=True)


# 4. Templates and what can be practised and measured ----------------------------------------------------------------


class SessionTemplate(Model):
    """A reusable session plan. `root_id` NULL means it is offered for every tree.

    `template_data` is a session document without anything practised. Its sessions are filed under `goal_id`; NULL means
    unfiled. A deleted template stays while sessions name it, so that they can say what they were made from.
    """

    __tablename__ = "session_templates"
    __table_args__ = (
        owned_reference("root_id", "goals"),
        owned_reference("goal_id", "goals", ondelete=None),
        sa.CheckConstraint("difficulty BETWEEN 1 AND 5", name="difficulty"),
    )

    user_id: Mapped[int] = owner_column()
    id: Mapped[str] = mapped_column(sa.String(), primary_key=True, default=new_id)
    root_id: Mapped[str | None] = mapped_column(sa.String())
    name: Mapped[str] = mapped_column(sa.String())
    description: Mapped[str | None] = mapped_column(sa.String())
    discipline: Mapped[str] = mapped_column(sa.String(32), default="general", server_default="general")
    session_type: Mapped[str | None] = mapped_column(sa.String(32))
    goal_id: Mapped[str | None] = mapped_column(sa.String())
    difficulty: Mapped[int | None] = mapped_column(sa.SmallInteger())
    focus_area: Mapped[str | None] = mapped_column(sa.String())
    template_data: Mapped[Any] = mapped_column(sa.JSON(none_as_null=True), nullable=True)
    archived: Mapped[bool] = mapped_column(sa.Boolean(), default=False, server_default=sa.false())
    created_at: Mapped[datetime | None] = mapped_column(UTCDateTime(), default=utc_now)
    updated_at: Mapped[datetime | None] = mapped_column(UTCDateTime(), default=utc_now, onupdate=utc_now)
    deleted_at: Mapped[datetime | None] = mapped_column(UTCDateTime())
    version: Mapped[int] = mapped_column(sa.Integer(), default=1, server_default="1")

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 (SQLAlchemy's own form)


class ActivityGroup(Model):
    """A head that activities stand under in the library; `position` orders the groups."""

    __tablename__ = "activity_groups"

    user_id: Mapped[int] = owner_column()
    id: Mapped[str] = mapped_column(sa.String(), primary_key=True, default=new_id)
    name: Mapped[str] = mapped_column(sa.String())
    position: Mapped[int] = mapped_column(sa.Integer(), default=0, server_default="0")
    created_at: Mapped[datetime | None] = mapped_column(UTCDateTime(), default=utc_now)


class ActivityDefinition(Model):
    """Something that can be practised. `root_id` NULL means it is offered for every tree; `group_id` NULL: no group.

    With `metrics_multiplicative` the product of its multiplicative metrics is the yield of a set.
    """

    __tablename__ = "activity_definitions"
    __table_args__ = (owned_reference("root_id", "goals"), owned_reference("group_id", "activity_groups", None))

    user_id: Mapped[int] = owner_column()
    id: Mapped[str] = mapped_column(sa.String(), primary_key=True, default=new_id)
    root_id: Mapped[str | None] = mapped_column(sa.String())
    group_id: Mapped[str | None] = mapped_column(sa.String())
    name: Mapped[str] = mapped_column(sa.String())
    description: Mapped[str | None] = mapped_column(sa.String())
    discipline: Mapped[str] = mapped_column(sa.String(32), default="general", server_default="general")
    has_sets: Mapped[bool] = mapped_column(sa.Boolean(), default=False, server_default=sa.false())
    has_metrics: Mapped[bool] = mapped_column(sa.Boolean(), default=True, server_default=sa.true())
    metrics_multiplicative: Mapped[bool] = mapped_column(sa.Boolean(), default=False, server_default=sa.false())
    has_splits: Mapped[bool] = mapped_column(sa.Boolean(), default=False, server_default=sa.false())
    archived: Mapped[bool] = mapped_column(sa.Boolean(), default=False, server_default=sa.false())
    created_at: Mapped[datetime | None] = mapped_column(UTCDateTime(), default=utc_now)
    updated_at: Mapped[datetime | None] = mapped_column(UTCDateTime(), default=utc_now, onupdate=utc_now)
    deleted_at: Mapped[datetime | None] = mapped_column(UTCDateTime())
    version: Mapped[int] = mapped_column(sa.Integer(), default=1, server_default="1")

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 (SQLAlchemy's own form)


class MetricDefinition(Model):
    """What is measured of an activity, in `unit`; `better` says which way, `minimum` and `maximum` what is plausible.

    One that was recorded is never deleted: `deleted_at` takes it off the list, and its values keep their name.
    """

    __tablename__ = "metric_definitions"
    __table_args__ = (
        owned_reference("activity_id", "activity_definitions"),
        sa.CheckConstraint(in_list("better", BETTER), name="better"),
    )

    user_id: Mapped[int] = owner_column()
    id: Mapped[str] = mapped_column(sa.String(), primary_key=True, default=new_id)
    activity_id: Mapped[str] = mapped_column(sa.String())
    name: Mapped[str] = mapped_column(sa.String())
    unit: Mapped[str] = mapped_column(sa.String())
    better: Mapped[str] = mapped_column(sa.String(8), default="higher", server_default="higher")
    minimum: Mapped[float | None] = mapped_column(sa.Float())
    maximum: Mapped[float | None] = mapped_column(sa.Float())
    position: Mapped[int] = mapped_column(sa.Integer(), default=0, server_default="0")
    is_active: Mapped[bool] = mapped_column(sa.Boolean(), default=True, server_default=sa.true())
    is_top_set_metric: Mapped[bool] = mapped_column(sa.Boolean(), default=False, server_default=sa.false())
    is_multiplicative: Mapped[bool] = mapped_column(sa.Boolean(), default=True, server_default=sa.true())
    created_at: Mapped[datetime | None] = mapped_column(UTCDateTime(), default=utc_now)
    deleted_at: Mapped[datetime | None] = mapped_column(UTCDateTime())


class SplitDefinition(Model):
    """One side or part of an activity that is measured on its own: left, right. Kept like a metric once recorded."""

    __tablename__ = "split_definitions"
    __table_args__ = (owned_reference("activity_id", "activity_definitions"),)

    user_id: Mapped[int] = owner_column()
    id: Mapped[str] = mapped_column(sa.String(), primary_key=True, default=new_id)
    activity_id: Mapped[str] = mapped_column(sa.String())
    name: Mapped[str] = mapped_column(sa.String())
    position: Mapped[int] = mapped_column(sa.Integer(), default=0, server_default="0")
    created_at: Mapped[datetime | None] = mapped_column(UTCDateTime(), default=utc_now)
    deleted_at: Mapped[datetime | None] = mapped_column(UTCDateTime())


# 5. Projections of session documents (services/promotion.py is their only writer) ------------------------------------


class ActivityInstance(Model):
    """One activity, or one set of it, of a session's document, in document order.

    `position` counts activities and sets through the whole session; `set_number` is NULL for the activity itself.
    `activity_id` may name a definition that is gone; `seconds` NULL means not timed.
    """

    __tablename__ = "activity_instances"
    __table_args__ = (
        owned_reference("practice_session_id", "goals"),
        sa.Index("ix_activity_instances_activity", "user_id", "activity_id"),
        sa.Index(
            # Activities and timed sets: what the history of activities counts, without a look into the table.
            *("ix_activity_instances_timed", "user_id", "activity_id", "practice_session_id", "position"),
            *("seconds", "is_completed", "set_number"),
            sqlite_where=sa.text(IS_TIMED),
            postgresql_where=sa.text(IS_TIMED),
        ),
    )

    user_id: Mapped[int] = owner_column()
    practice_session_id: Mapped[str] = mapped_column(sa.String(), primary_key=True)
    position: Mapped[int] = mapped_column(sa.Integer(), primary_key=True, autoincrement=False)
    section_number: Mapped[int] = mapped_column(sa.Integer())
    set_number: Mapped[int | None] = mapped_column(sa.Integer())
    instance_id: Mapped[str | None] = mapped_column(sa.String())
    activity_id: Mapped[str | None] = mapped_column(sa.String())
    name: Mapped[str] = mapped_column(sa.String())
    started_at: Mapped[datetime | None] = mapped_column(UTCDateTime())
    stopped_at: Mapped[datetime | None] = mapped_column(UTCDateTime())
    seconds: Mapped[float | None] = mapped_column(sa.Float())
    is_completed: Mapped[bool] = mapped_column(sa.Boolean())


class MetricValue(Model):
    """One number that was recorded for an activity or set; text that is not a number stays in the document only."""

    __tablename__ = "metric_values"
    __table_args__ = (
        sa.ForeignKeyConstraint(
            ["user_id", "practice_session_id", "activity_position"],
            ["activity_instances.user_id", "activity_instances.practice_session_id", "activity_instances.position"],
            ondelete="CASCADE",
        ),
        sa.Index(
            # In this order the best of a metric stands at one end, with the sessions that have it.
            *("ix_metric_values_metric", "user_id", "metric_id", "split_id", "value"),
            *("practice_session_id", "activity_position"),
        ),
    )

    user_id: Mapped[int] = owner_column()
    practice_session_id: Mapped[str] = mapped_column(sa.String(), primary_key=True)
    activity_position: Mapped[int] = mapped_column(sa.Integer(), primary_key=True, autoincrement=False)
    position: Mapped[int] = mapped_column(sa.Integer(), primary_key=True, autoincrement=False)
    metric_id: Mapped[str | None] = mapped_column(sa.String())
    split_id: Mapped[str | None] = mapped_column(sa.String())
    value: Mapped[float] = mapped_column(sa.Float())


class SessionMetric(Model):
    """One number that a session has because of its discipline: `images_completed`, `accuracy`. `unit` may be empty."""

    __tablename__ = "session_metrics"
    __table_args__ = (owned_reference("practice_session_id", "goals"),)

    user_id: Mapped[int] = owner_column()
    practice_session_id: Mapped[str] = mapped_column(sa.String(), primary_key=True)
    key: Mapped[str] = mapped_column(sa.String(32), primary_key=True)
    value: Mapped[float] = mapped_column(sa.Float())
    unit: Mapped[str] = mapped_column(sa.String(32), default="", server_default="")


# 6. What belongs to a session beside its document ------------------------------------------------------------------


class SessionAsset(Model):
    """A recording, picture or file of a session: a link (`url`), or a stored file named by the SHA-256 of its content.

    `deleted_at` is set while it can still be brought back.
    """

    __tablename__ = "session_assets"
    __table_args__ = (
        owned_reference("practice_session_id", "goals"),
        sa.CheckConstraint(in_list("asset_type", ASSET_TYPES), name="asset_type"),
        sa.CheckConstraint("(url IS NULL) <> (file_hash IS NULL)", name="one_place"),
        sa.Index("ix_session_assets_practice", "user_id", "practice_session_id", "display_order"),
        sa.Index("ix_session_assets_file", "file_hash"),
    )

    user_id: Mapped[int] = owner_column()
    id: Mapped[str] = mapped_column(sa.String(), primary_key=True, default=new_id)
    practice_session_id: Mapped[str] = mapped_column(sa.String())
    asset_type: Mapped[str] = mapped_column(sa.String(8))
    name: Mapped[str] = mapped_column(sa.String())
    url: Mapped[str | None] = mapped_column(sa.String())
    file_hash: Mapped[str | None] = mapped_column(sa.String(64))
    media_type: Mapped[str | None] = mapped_column(sa.String(100))
    byte_count: Mapped[int | None] = mapped_column(sa.BigInteger())
    display_order: Mapped[int] = mapped_column(sa.Integer(), default=0, server_default="0")
    created_at: Mapped[datetime] = mapped_column(UTCDateTime(), default=utc_now)
    deleted_at: Mapped[datetime | None] = mapped_column(UTCDateTime())


class SessionFeedback(Model):
    """How a session was, at most one row each: `rating` 1 to 5, `mood_delta` -5 to 5; NULL means not said."""

    __tablename__ = "session_feedback"
    __table_args__ = (
        owned_reference("practice_session_id", "goals"),
        sa.CheckConstraint("rating BETWEEN 1 AND 5", name="rating"),
        sa.CheckConstraint("mood_delta BETWEEN -5 AND 5", name="mood_delta"),
    )

    user_id: Mapped[int] = owner_column()
    practice_session_id: Mapped[str] = mapped_column(sa.String(), primary_key=True)
    rating: Mapped[int | None] = mapped_column(sa.SmallInteger())
    mood_delta: Mapped[int | None] = mapped_column(sa.SmallInteger())
    comment: Mapped[str] = mapped_column(sa.Text(), default="", server_default="")


# 7. Stories ----------------------------------------------------------------------------------------------------------


class Ritual(Model):
    """A way to begin a bedtime story; at most one is the person's default. Sessions name it in their details."""

    __tablename__ = "rituals"
    __table_args__ = (
        sa.CheckConstraint("target_length BETWEEN 20 AND 20000", name="target_length"),
        sa.CheckConstraint("num_scenes BETWEEN 1 AND 40", name="num_scenes"),
        sa.Index(
            *("uq_rituals_default", "user_id"),
            unique=True,
            sqlite_where=sa.text("is_default AND deleted_at IS NULL"),
            postgresql_where=sa.text("is_default AND deleted_at IS NULL"),
        ),
    )

    user_id: Mapped[int] = owner_column()
    id: Mapped[str] = mapped_column(sa.String(), primary_key=True, default=new_id)
    name: Mapped[str] = mapped_column(sa.String())
    description: Mapped[str] = mapped_column(sa.Text(), default="", server_default="")
    prompt: Mapped[str] = mapped_column(sa.Text(), default="", server_default="")
    theme: Mapped[str] = mapped_column(sa.String(), default="", server_default="")
    target_length: Mapped[int] = mapped_column(sa.Integer(), default=400, server_default="400")
    num_scenes: Mapped[int] = mapped_column(sa.Integer(), default=4, server_default="4")
    voice: Mapped[str] = mapped_column(sa.String(), default="", server_default="")
    is_default: Mapped[bool] = mapped_column(sa.Boolean(), default=False, server_default=sa.false())
    created_at: Mapped[datetime] = mapped_column(UTCDateTime(), default=utc_now)
    updated_at: Mapped[datetime] = mapped_column(UTCDateTime(), default=utc_now, onupdate=utc_now)
    deleted_at: Mapped[datetime | None] = mapped_column(UTCDateTime())
    version: Mapped[int] = mapped_column(sa.Integer(), default=1, server_default="1")

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 (SQLAlchemy's own form)


class StoryService(Model):
    """The service that writes a person's stories, at most one; `secret` is its key, encrypted; NULL: it takes none."""

    __tablename__ = "story_services"

    user_id: Mapped[int] = owner_column()
    address: Mapped[str] = mapped_column(sa.String())
    model: Mapped[str] = mapped_column(sa.String())
    secret: Mapped[str | None] = mapped_column(sa.String())
    updated_at: Mapped[datetime] = mapped_column(UTCDateTime(), default=utc_now, onupdate=utc_now)


# 8. Climbing ---------------------------------------------------------------------------------------------------------


class ClimbingRoute(Model):
    """A boulder or a route. `difficulty` is the place of its grade on its scale (disciplines/climbing_grades.py).

    It can be climbed from `active_from` to `active_to`; NULL means that nobody said so.
    """

    __tablename__ = "climbing_routes"
    __table_args__ = (sa.CheckConstraint(in_list("scale", CLIMBING_SCALES), name="scale"),)

    user_id: Mapped[int] = owner_column()
    id: Mapped[str] = mapped_column(sa.String(), primary_key=True, default=new_id)
    name: Mapped[str] = mapped_column(sa.String())
    grade: Mapped[str] = mapped_column(sa.String(16))
    grade_system: Mapped[str] = mapped_column(sa.String(16))
    scale: Mapped[str] = mapped_column(sa.String(8))
    difficulty: Mapped[float] = mapped_column(sa.Float())
    color: Mapped[str] = mapped_column(sa.String(32), default="", server_default="")
    place: Mapped[str] = mapped_column(sa.String(), default="", server_default="")
    setter: Mapped[str] = mapped_column(sa.String(), default="", server_default="")
    notes: Mapped[str] = mapped_column(sa.Text(), default="", server_default="")
    active_from: Mapped[date | None] = mapped_column(sa.Date())
    active_to: Mapped[date | None] = mapped_column(sa.Date())
    created_at: Mapped[datetime] = mapped_column(UTCDateTime(), default=utc_now)
    updated_at: Mapped[datetime] = mapped_column(UTCDateTime(), default=utc_now, onupdate=utc_now)
    deleted_at: Mapped[datetime | None] = mapped_column(UTCDateTime())
    version: Mapped[int] = mapped_column(sa.Integer(), default=1, server_default="1")

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 (SQLAlchemy's own form)


class Competition(Model):
    """A competition of a person, named everywhere by the pair (competition_type, id)."""

    __tablename__ = "competitions"
    __table_args__ = (
        sa.CheckConstraint(in_list("competition_type", COMPETITION_TYPES), name="competition_type"),
        sa.CheckConstraint("final_placing > 0", name="final_placing"),
        sa.UniqueConstraint("user_id", "competition_type", "id"),
    )

    user_id: Mapped[int] = owner_column()
    id: Mapped[str] = mapped_column(sa.String(), primary_key=True, default=new_id)
    competition_type: Mapped[str] = mapped_column(sa.String(32))
    name: Mapped[str] = mapped_column(sa.String())
    competition_date: Mapped[date] = mapped_column(sa.Date())
    place: Mapped[str] = mapped_column(sa.String(), default="", server_default="")
    result: Mapped[str] = mapped_column(sa.String(), default="", server_default="")
    final_placing: Mapped[int | None] = mapped_column(sa.Integer())
    notes: Mapped[str] = mapped_column(sa.Text(), default="", server_default="")
    created_at: Mapped[datetime] = mapped_column(UTCDateTime(), default=utc_now)
    updated_at: Mapped[datetime] = mapped_column(UTCDateTime(), default=utc_now, onupdate=utc_now)
    deleted_at: Mapped[datetime | None] = mapped_column(UTCDateTime())
    version: Mapped[int] = mapped_column(sa.Integer(), default=1, server_default="1")

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 (SQLAlchemy's own form)


def competition_reference() -> sa.ForeignKeyConstraint:
    """Return the reference to a competition by its pair."""
    pair = ("user_id", "competition_type", "competition_id")
    return sa.ForeignKeyConstraint(
        pair, [f"competitions.{column}" for column in ("user_id", "competition_type", "id")], ondelete=None
    )


class RouteCompletion(Model):
    """One go at a route in a session: a send, or an ATTEMPT of `tries` tries. `route_id` NULL: a route without a page.

    It belongs to a competition when it has the pair. `deleted_at` is set while it can still be brought back.
    """

    __tablename__ = "route_completions"
    __table_args__ = (
        owned_reference("practice_session_id", "goals"),
        owned_reference("route_id", "climbing_routes", ondelete=None),
        competition_reference(),
        sa.CheckConstraint(in_list("style", CLIMBING_STYLES), name="style"),
        sa.CheckConstraint(in_list("scale", CLIMBING_SCALES), name="scale"),
        sa.CheckConstraint("tries BETWEEN 1 AND 1000", name="tries"),
        sa.CheckConstraint("(competition_type IS NULL) = (competition_id IS NULL)", name="competition_pair"),
        sa.Index("ix_route_completions_recent", "user_id", "climbed_at", "id"),
        sa.Index("ix_route_completions_practice", "user_id", "practice_session_id", "climbed_at", "id"),
        sa.Index("ix_route_completions_route", "user_id", "route_id", "climbed_at", "id"),
        sa.Index("ix_route_completions_grade", "user_id", "scale", "difficulty", "style"),
    )

    user_id: Mapped[int] = owner_column()
    id: Mapped[str] = mapped_column(sa.String(), primary_key=True, default=new_id)
    practice_session_id: Mapped[str] = mapped_column(sa.String())
    route_id: Mapped[str | None] = mapped_column(sa.String())
    route_name: Mapped[str] = mapped_column(sa.String(), default="", server_default="")
    grade: Mapped[str] = mapped_column(sa.String(16))
    grade_system: Mapped[str] = mapped_column(sa.String(16))
    scale: Mapped[str] = mapped_column(sa.String(8))
    difficulty: Mapped[float] = mapped_column(sa.Float())
    style: Mapped[str] = mapped_column(sa.String(16))
    tries: Mapped[int] = mapped_column(sa.Integer(), default=1, server_default="1")
    climbed_at: Mapped[datetime] = mapped_column(UTCDateTime())
    notes: Mapped[str] = mapped_column(sa.Text(), default="", server_default="")
    competition_type: Mapped[str | None] = mapped_column(sa.String(32))
    competition_id: Mapped[str | None] = mapped_column(sa.String())
    created_at: Mapped[datetime] = mapped_column(UTCDateTime(), default=utc_now)
    deleted_at: Mapped[datetime | None] = mapped_column(UTCDateTime())
    version: Mapped[int] = mapped_column(sa.Integer(), default=1, server_default="1")

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 (SQLAlchemy's own form)


class CompetitionResult(Model):
    """What a competition counts: one row for each completion that was climbed in it, written together with it."""

    __tablename__ = "competition_results"
    __table_args__ = (
        competition_reference(),
        owned_reference("completion_id", "route_completions"),
        sa.Index("ix_competition_results_competition", "user_id", "competition_type", "competition_id"),
    )

    user_id: Mapped[int] = owner_column()
    completion_id: Mapped[str] = mapped_column(sa.String(), primary_key=True)
    competition_type: Mapped[str] = mapped_column(sa.String(32))
    competition_id: Mapped[str] = mapped_column(sa.String())
    label: Mapped[str] = mapped_column(sa.String(), default="", server_default="")
    grade: Mapped[str] = mapped_column(sa.String(16))
    difficulty: Mapped[float] = mapped_column(sa.Float())
    is_sent: Mapped[bool] = mapped_column(sa.Boolean())
    tries: Mapped[int] = mapped_column(sa.Integer())
    climbed_at: Mapped[datetime] = mapped_column(UTCDateTime())


# 9. What was brought in from another program ------------------------------------------------------------------------


class Import(Model):
    """One file that was brought in. `report` is schemas.imports.ReportOut; `undone_at` NULL: its rows are here."""

    __tablename__ = "imports"

    user_id: Mapped[int] = owner_column()
    id: Mapped[str] = mapped_column(sa.String(), primary_key=True, default=new_id)
    source: Mapped[str] = mapped_column(sa.String(32))
    file_name: Mapped[str] = mapped_column(sa.String())
    report: Mapped[Any] = mapped_column(sa.JSON())
    created_at: Mapped[datetime] = mapped_column(UTCDateTime(), default=utc_now)
    undone_at: Mapped[datetime | None] = mapped_column(UTCDateTime())


class ImportRow(Model):
    """A row that an import made, so that it can be undone as a whole."""

    __tablename__ = "import_rows"
    __table_args__ = (owned_reference("import_id", "imports"),)

    user_id: Mapped[int] = owner_column()
    import_id: Mapped[str] = mapped_column(sa.String(), primary_key=True)
    table_name: Mapped[str] = mapped_column(sa.String(32), primary_key=True)
    row_id: Mapped[str] = mapped_column(sa.String(), primary_key=True)


# 10. What an old database held that has no column of its own ----------------------------------------------------------


class LegacyValue(Model):
    """The original text of one cell that the migration could not carry over as it stood, so that nothing is lost.

    `reason` says why in words; the migration's downgrade writes `value` back.
    """

    __tablename__ = "legacy_values"

    user_id: Mapped[int] = owner_column()
    table_name: Mapped[str] = mapped_column(sa.String(), primary_key=True)
    row_id: Mapped[str] = mapped_column(sa.String(), primary_key=True)
    column_name: Mapped[str] = mapped_column(sa.String(), primary_key=True)
    number: Mapped[int] = mapped_column(sa.Integer(), primary_key=True, autoincrement=False)
    value: Mapped[str | None] = mapped_column(sa.Text())
    reason: Mapped[str] = mapped_column(sa.String())


# 11. The full-text index of goals.name, .description and .notes: the database itself keeps it (search_tables.py) ------

for dialect, statements in SEARCH_TABLES.items():
    for statement in statements:
        event.listen(Goal.__table__, "after_create", sa.DDL(statement).execute_if(dialect=dialect))
