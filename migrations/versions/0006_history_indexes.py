"""Indexes that hold what the history of activities asks for: when each was done, and the best of each metric."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

METRIC = "ix_metric_values_metric"
TIMED = "ix_activity_instances_timed"
IS_TIMED = "set_number IS NULL OR seconds IS NOT NULL"


def upgrade() -> None:
    """Add the index of activities and timed sets, and widen that of metrics."""
    columns = ["user_id", "activity_id", "practice_session_id", "position", "seconds", "is_completed", "set_number"]
    op.create_index(
        *(TIMED, "activity_instances", columns),
        sqlite_where=sa.text(IS_TIMED),
        postgresql_where=sa.text(IS_TIMED),
    )
    op.drop_index(METRIC, "metric_values")
    columns = ["user_id", "metric_id", "split_id", "value", "practice_session_id", "activity_position"]
    op.create_index(METRIC, "metric_values", columns)


def downgrade() -> None:
    """Take both back to what they were."""
    op.drop_index(METRIC, "metric_values")
    op.create_index(METRIC, "metric_values", ["user_id", "metric_id"])
    op.drop_index(TIMED, "activity_instances")
