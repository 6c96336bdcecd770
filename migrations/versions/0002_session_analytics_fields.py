"""Session start, end, total, template and attributes as columns, filled from each session's JSON.

The work is done by migrations/add_session_analytics_fields.py, which also runs without Alembic.
"""

import add_session_analytics_fields as script
from alembic import context, op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def _run(action: str) -> None:
    settings = context.config.attributes
    database = script.Database(op.get_bind().connection.driver_connection)
    zone = script.zone_named(settings.get("time_zone") or script.machine_zone())
    summary = getattr(script, action)(database, zone, settings.get("progress"))
    settings.setdefault("summaries", {})[f"{revision} {action}"] = summary


def upgrade() -> None:
    """Add the columns and indexes, and fill them."""
    _run("upgrade")


def downgrade() -> None:
    """Write back what only the columns hold, and drop them."""
    _run("downgrade")
