"""The schema as it was before 2025-12-30: one table for goals and sessions, session documents as text."""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    """
    CREATE TABLE goals (
        id VARCHAR NOT NULL, type VARCHAR NOT NULL, name VARCHAR NOT NULL, description VARCHAR, deadline DATETIME,
        completed BOOLEAN, created_at DATETIME, updated_at DATETIME, parent_id VARCHAR, root_id VARCHAR,
        duration_minutes INTEGER, session_data TEXT, targets TEXT, PRIMARY KEY (id),
        CONSTRAINT valid_goal_type CHECK (type IN ('UltimateGoal', 'LongTermGoal', 'MidTermGoal', 'ShortTermGoal',
            'PracticeSession', 'ImmediateGoal', 'MicroGoal', 'NanoGoal')),
        FOREIGN KEY(parent_id) REFERENCES goals (id) ON DELETE CASCADE)
    """,
    """
    CREATE TABLE practice_session_goals (
        practice_session_id VARCHAR NOT NULL, short_term_goal_id VARCHAR NOT NULL,
        PRIMARY KEY (practice_session_id, short_term_goal_id),
        FOREIGN KEY(practice_session_id) REFERENCES goals (id) ON DELETE CASCADE,
        FOREIGN KEY(short_term_goal_id) REFERENCES goals (id) ON DELETE CASCADE)
    """,
    """
    CREATE TABLE activity_definitions (
        id VARCHAR NOT NULL, root_id VARCHAR NOT NULL, name VARCHAR NOT NULL, description VARCHAR, created_at DATETIME,
        has_sets BOOLEAN, has_metrics BOOLEAN, metrics_multiplicative BOOLEAN, has_splits BOOLEAN, PRIMARY KEY (id),
        FOREIGN KEY(root_id) REFERENCES goals (id))
    """,
    """
    CREATE TABLE metric_definitions (
        id VARCHAR NOT NULL, activity_id VARCHAR NOT NULL, name VARCHAR NOT NULL, unit VARCHAR NOT NULL,
        created_at DATETIME, deleted_at DATETIME, is_active BOOLEAN, is_top_set_metric BOOLEAN,
        is_multiplicative BOOLEAN, PRIMARY KEY (id), FOREIGN KEY(activity_id) REFERENCES activity_definitions (id))
    """,
    """
    CREATE TABLE split_definitions (
        id VARCHAR NOT NULL, activity_id VARCHAR NOT NULL, name VARCHAR NOT NULL, "order" INTEGER NOT NULL,
        created_at DATETIME, PRIMARY KEY (id), FOREIGN KEY(activity_id) REFERENCES activity_definitions (id))
    """,
    """
    CREATE TABLE activity_instances (
        id VARCHAR NOT NULL, practice_session_id VARCHAR NOT NULL, activity_definition_id VARCHAR NOT NULL,
        created_at DATETIME, time_start DATETIME, time_stop DATETIME, duration_seconds INTEGER, PRIMARY KEY (id),
        FOREIGN KEY(practice_session_id) REFERENCES goals (id) ON DELETE CASCADE,
        FOREIGN KEY(activity_definition_id) REFERENCES activity_definitions (id))
    """,
    """
    CREATE TABLE metric_values (
        id VARCHAR NOT NULL, activity_instance_id VARCHAR NOT NULL, metric_definition_id VARCHAR NOT NULL,
        split_definition_id VARCHAR, value FLOAT NOT NULL, PRIMARY KEY (id),
        FOREIGN KEY(activity_instance_id) REFERENCES activity_instances (id) ON DELETE CASCADE,
        FOREIGN KEY(metric_definition_id) REFERENCES metric_definitions (id) ON DELETE RESTRICT)
    """,
    """
    CREATE TABLE session_templates (
        id VARCHAR NOT NULL, name VARCHAR NOT NULL, description VARCHAR, root_id VARCHAR NOT NULL, created_at DATETIME,
        template_data VARCHAR NOT NULL, PRIMARY KEY (id), FOREIGN KEY(root_id) REFERENCES goals (id))
    """,
)
NAMES = (
    "session_templates",
    "metric_values",
    "activity_instances",
    "split_definitions",
    "metric_definitions",
    "activity_definitions",
    "practice_session_goals",
    "goals",
)


def upgrade() -> None:
    """Create the old tables."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in TABLES:
        op.execute(statement if is_sqlite else statement.replace("DATETIME", "TIMESTAMP"))


def downgrade() -> None:
    """Drop them."""
    for name in NAMES:
        op.drop_table(name)
