"""The tables as migration 0003 makes them. This is history: a later change of a table is a later migration."""

from typing import Any

import sqlalchemy as sa

METADATA = sa.MetaData(
    naming_convention={
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
INSTANT = sa.DateTime(timezone=True)
_ONLY_PRACTICE = sa.text("type IN ('PracticeSession')")
IS_PRACTICE: dict[str, Any] = {"sqlite_where": _ONLY_PRACTICE, "postgresql_where": _ONLY_PRACTICE}
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


def owner() -> sa.Column[int]:
    """Return the first half of an owned row's primary key."""
    return sa.Column("user_id", sa.Integer(), sa.ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)


sa.Table(
    "users",
    METADATA,
    sa.Column("id", sa.Integer(), primary_key=True),
    sa.Column("email", sa.String(255), unique=True),
    sa.Column("password", sa.String(255)),
    sa.Column("active", sa.Boolean(), nullable=False),
    sa.Column("fs_uniquifier", sa.String(64), nullable=False, unique=True),
    sa.Column("role", sa.String(16), nullable=False, server_default="user"),
    sa.Column("revision", sa.BigInteger(), nullable=False, server_default="0"),
    sa.Column("created_at", INSTANT, nullable=False),
    sa.CheckConstraint("role IN ('user', 'admin')", name="ck_users_role"),
)
sa.Table(
    "goals",
    METADATA,
    owner(),
    sa.Column("id", sa.String(), primary_key=True),
    sa.Column("type", sa.String(16), nullable=False),
    sa.Column("parent_id", sa.String()),
    sa.Column("root_id", sa.String(), nullable=False),
    sa.Column("position", sa.Integer(), nullable=False, server_default="0"),
    sa.Column("name", sa.String(), nullable=False),
    sa.Column("description", sa.String()),
    sa.Column("deadline", sa.Date()),
    sa.Column("completed", sa.Boolean(), nullable=False, server_default=sa.false()),
    sa.Column("completed_at", INSTANT),
    sa.Column("completion_source", sa.String(16)),
    sa.Column("targets", sa.JSON()),
    sa.Column("created_at", INSTANT),
    sa.Column("updated_at", INSTANT),
    sa.Column("deleted_at", INSTANT),
    sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
    sa.Column("session_start", INSTANT),
    sa.Column("session_end", INSTANT),
    sa.Column("total_duration_seconds", sa.Integer()),
    sa.Column("section_seconds", sa.JSON()),
    sa.Column("template_id", sa.String()),
    sa.Column("status", sa.String(16)),
    sa.Column("discipline", sa.String(32)),
    sa.Column("session_type", sa.String(32)),
    sa.Column("session_date", sa.Date()),
    sa.Column("time_slot", sa.String(16)),
    sa.Column("is_retroactive", sa.Boolean()),
    sa.Column("competition_type", sa.String(32)),
    sa.Column("competition_id", sa.String()),
    sa.Column("attributes", sa.JSON()),
    sa.Column("session_data", sa.Text()),
    sa.Column("duration_minutes", sa.Integer()),
    sa.ForeignKeyConstraint(["user_id", "parent_id"], ["goals.user_id", "goals.id"], ondelete="CASCADE"),
    sa.ForeignKeyConstraint(["user_id", "root_id"], ["goals.user_id", "goals.id"], ondelete="CASCADE"),
    sa.CheckConstraint(
        "type IN ('UltimateGoal', 'LongTermGoal', 'MidTermGoal', 'ShortTermGoal',"
        " 'PracticeSession', 'ImmediateGoal', 'MicroGoal', 'NanoGoal')",
        name="ck_goals_type",
    ),
    sa.CheckConstraint(
        "status IN ('ACTIVE', 'COMPLETED', 'PARTIAL', 'ABANDONED', 'CANCELLED')", name="ck_goals_status"
    ),
    sa.CheckConstraint(
        "time_slot IN ('EARLY_MORNING', 'MORNING', 'MIDDAY', 'AFTERNOON', 'EVENING', 'NIGHT')",
        name="ck_goals_time_slot",
    ),
    sa.CheckConstraint(
        "type = 'PracticeSession' OR (" + " AND ".join(f"{name} IS NULL" for name in PRACTICE_COLUMNS) + ")",
        name="ck_goals_practice_columns",
    ),
    sa.Index("idx_session_duration", "user_id", "total_duration_seconds", **IS_PRACTICE),
    sa.Index("idx_session_end", "user_id", "session_end", **IS_PRACTICE),
    sa.Index("idx_session_start", "user_id", "session_start", "id", **IS_PRACTICE),
    sa.Index("idx_template_id", "user_id", "template_id", **IS_PRACTICE),
    sa.Index("ix_goals_discipline", "user_id", "discipline", "session_start", "id", **IS_PRACTICE),
    sa.Index("ix_goals_parent", "user_id", "parent_id", "position"),
    sa.Index(
        "ix_goals_practice_day",
        "user_id",
        "session_date",
        "total_duration_seconds",
        "status",
        "discipline",
        "template_id",
        **IS_PRACTICE,
    ),
    sa.Index("ix_goals_root", "user_id", "root_id"),
    sa.Index(
        "uq_goals_active",
        "user_id",
        unique=True,
        sqlite_where=sa.text("status = 'ACTIVE' AND deleted_at IS NULL"),
        postgresql_where=sa.text("status = 'ACTIVE' AND deleted_at IS NULL"),
    ),
)
sa.Table(
    "legacy_values",
    METADATA,
    owner(),
    sa.Column("table_name", sa.String(), primary_key=True),
    sa.Column("row_id", sa.String(), primary_key=True),
    sa.Column("column_name", sa.String(), primary_key=True),
    sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),
    sa.Column("value", sa.Text()),
    sa.Column("reason", sa.String(), nullable=False),
)
sa.Table(
    "profiles",
    METADATA,
    owner(),
    sa.Column("display_name", sa.String(100), nullable=False, server_default=""),
    sa.Column("time_zone", sa.String(64), nullable=False, server_default="UTC"),
    sa.Column("week_start", sa.SmallInteger(), nullable=False, server_default="0"),
    sa.Column("day_start_hour", sa.SmallInteger(), nullable=False, server_default="4"),
    sa.Column("hour_cycle", sa.String(8), nullable=False, server_default="h24"),
    sa.Column("units", sa.String(8), nullable=False, server_default="metric"),
    sa.Column("theme", sa.String(8), nullable=False, server_default="auto"),
    sa.Column("disciplines", sa.JSON(), nullable=False, server_default="[]"),
    sa.CheckConstraint("week_start BETWEEN 0 AND 6", name="ck_profiles_week_start"),
    sa.CheckConstraint("day_start_hour BETWEEN 0 AND 12", name="ck_profiles_day_start_hour"),
    sa.CheckConstraint("hour_cycle IN ('h12', 'h24')", name="ck_profiles_hour_cycle"),
    sa.CheckConstraint("units IN ('metric', 'imperial')", name="ck_profiles_units"),
    sa.CheckConstraint("theme IN ('auto', 'light', 'dark')", name="ck_profiles_theme"),
)
sa.Table(
    "activity_definitions",
    METADATA,
    owner(),
    sa.Column("id", sa.String(), primary_key=True),
    sa.Column("root_id", sa.String()),
    sa.Column("name", sa.String(), nullable=False),
    sa.Column("description", sa.String()),
    sa.Column("has_sets", sa.Boolean(), nullable=False, server_default=sa.false()),
    sa.Column("has_metrics", sa.Boolean(), nullable=False, server_default=sa.true()),
    sa.Column("metrics_multiplicative", sa.Boolean(), nullable=False, server_default=sa.false()),
    sa.Column("has_splits", sa.Boolean(), nullable=False, server_default=sa.false()),
    sa.Column("created_at", INSTANT),
    sa.ForeignKeyConstraint(["user_id", "root_id"], ["goals.user_id", "goals.id"], ondelete="CASCADE"),
)
sa.Table(
    "activity_instances",
    METADATA,
    owner(),
    sa.Column("practice_session_id", sa.String(), primary_key=True),
    sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
    sa.Column("section_number", sa.Integer(), nullable=False),
    sa.Column("set_number", sa.Integer()),
    sa.Column("instance_id", sa.String()),
    sa.Column("activity_id", sa.String()),
    sa.Column("name", sa.String(), nullable=False),
    sa.Column("started_at", INSTANT),
    sa.Column("stopped_at", INSTANT),
    sa.Column("seconds", sa.Float()),
    sa.Column("is_completed", sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(["user_id", "practice_session_id"], ["goals.user_id", "goals.id"], ondelete="CASCADE"),
    sa.Index("ix_activity_instances_activity", "user_id", "activity_id"),
)
sa.Table(
    "practice_session_goals",
    METADATA,
    owner(),
    sa.Column("practice_session_id", sa.String(), primary_key=True),
    sa.Column("goal_id", sa.String(), primary_key=True),
    sa.ForeignKeyConstraint(["user_id", "practice_session_id"], ["goals.user_id", "goals.id"], ondelete="CASCADE"),
    sa.ForeignKeyConstraint(["user_id", "goal_id"], ["goals.user_id", "goals.id"], ondelete="CASCADE"),
    sa.Index("ix_practice_session_goals_goal", "user_id", "goal_id"),
)
sa.Table(
    "session_templates",
    METADATA,
    owner(),
    sa.Column("id", sa.String(), primary_key=True),
    sa.Column("root_id", sa.String()),
    sa.Column("name", sa.String(), nullable=False),
    sa.Column("description", sa.String()),
    sa.Column("discipline", sa.String(32), nullable=False, server_default="general"),
    sa.Column("template_data", sa.JSON()),
    sa.Column("archived", sa.Boolean(), nullable=False, server_default=sa.false()),
    sa.Column("created_at", INSTANT),
    sa.Column("updated_at", INSTANT),
    sa.Column("deleted_at", INSTANT),
    sa.ForeignKeyConstraint(["user_id", "root_id"], ["goals.user_id", "goals.id"], ondelete="CASCADE"),
)
sa.Table(
    "metric_definitions",
    METADATA,
    owner(),
    sa.Column("id", sa.String(), primary_key=True),
    sa.Column("activity_id", sa.String(), nullable=False),
    sa.Column("name", sa.String(), nullable=False),
    sa.Column("unit", sa.String(), nullable=False),
    sa.Column("is_active", sa.Boolean(), nullable=False, server_default=sa.true()),
    sa.Column("is_top_set_metric", sa.Boolean(), nullable=False, server_default=sa.false()),
    sa.Column("is_multiplicative", sa.Boolean(), nullable=False, server_default=sa.true()),
    sa.Column("created_at", INSTANT),
    sa.Column("deleted_at", INSTANT),
    sa.ForeignKeyConstraint(
        ["user_id", "activity_id"], ["activity_definitions.user_id", "activity_definitions.id"], ondelete="CASCADE"
    ),
)
sa.Table(
    "metric_values",
    METADATA,
    owner(),
    sa.Column("practice_session_id", sa.String(), primary_key=True),
    sa.Column("activity_position", sa.Integer(), primary_key=True, autoincrement=False),
    sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
    sa.Column("metric_id", sa.String()),
    sa.Column("split_id", sa.String()),
    sa.Column("value", sa.Float(), nullable=False),
    sa.ForeignKeyConstraint(
        ["user_id", "practice_session_id", "activity_position"],
        ["activity_instances.user_id", "activity_instances.practice_session_id", "activity_instances.position"],
        ondelete="CASCADE",
    ),
    sa.Index("ix_metric_values_metric", "user_id", "metric_id"),
)
sa.Table(
    "split_definitions",
    METADATA,
    owner(),
    sa.Column("id", sa.String(), primary_key=True),
    sa.Column("activity_id", sa.String(), nullable=False),
    sa.Column("name", sa.String(), nullable=False),
    sa.Column("position", sa.Integer(), nullable=False, server_default="0"),
    sa.Column("created_at", INSTANT),
    sa.ForeignKeyConstraint(
        ["user_id", "activity_id"], ["activity_definitions.user_id", "activity_definitions.id"], ondelete="CASCADE"
    ),
)
