"""What the serving process does by itself: the trash is emptied every night. Started by serve.py only."""

import logging
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from apscheduler.schedulers.background import BackgroundScheduler
from flask import Flask, g

from blueprints.files import asset_store
from extensions import db
from model_types import utc_now
from services.asset_cleanup import purge_assets, sweep_files
from services.trash_contents import KEPT_DAYS, purge

logger = logging.getLogger(__name__)

FIRST_AFTER = timedelta(minutes=1)
PURGE_LOCK = 7_201_533  # any number that no other advisory lock of ours has


def empty_trash(days: int = KEPT_DAYS) -> int:
    """Delete for good what went to the trash more than `days` days ago, and commit; needs an application context.

    On PostgreSQL one process does it, if several come at the same moment.

    :returns: how many goals and sessions went.
    """
    g.is_writing = True
    connection = db.session.connection()
    if connection.dialect.name == "postgresql":
        lock = sa.select(sa.func.pg_try_advisory_xact_lock(PURGE_LOCK))
        if not connection.execute(lock).scalar():
            db.session.rollback()
            return 0
    older_than = utc_now() - timedelta(days=days)
    count = purge(older_than)
    purge_assets(older_than)
    db.session.commit()
    sweep_asset_files()
    return count


def sweep_asset_files() -> None:
    """Delete the stored files that nobody's row names any more; needs an application context, writes no row."""
    g.is_writing = False  # on SQLite nobody's write waits for the disk
    logger.info("asset_files_swept files=%d", sweep_files(asset_store()))
    db.session.rollback()


def empty_trash_of(app: Flask) -> None:
    """Empty the trash of `app`, as a job: the scheduler logs what fails, and tries again the next night."""
    with app.app_context():
        logger.info("trash_purged rows=%d", empty_trash())


def start_jobs(app: Flask) -> BackgroundScheduler:
    """Start the clock of `app`: a thread that ends with the process."""
    logging.getLogger("apscheduler").setLevel(logging.WARNING)  # it tells of every job it adds
    scheduler = BackgroundScheduler(timezone=UTC)
    scheduler.add_job(
        empty_trash_of,
        "cron",
        args=[app],
        hour=2,
        minute=30,
        next_run_time=datetime.now(UTC) + FIRST_AFTER,
        coalesce=True,
        misfire_grace_time=3600,
    )
    scheduler.start()
    return scheduler
