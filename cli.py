"""The commands under `flask`: `database upgrade`, `database status`, `sessions check`, `trash purge`."""

import os
import sqlite3
import sys

import click
from flask import Flask, current_app
from flask.cli import AppGroup
from sqlalchemy.exc import DBAPIError

from cli_goals import goals
from extensions import db
from jobs import empty_trash
from services.databases import ForeignDatabase, head_revision, recognise, upgrade_database
from services.promotion_store import promote_all
from services.revisions import bump_revision
from services.trash_contents import KEPT_DAYS

database = AppGroup("database", help="The database itself: which schema it has, and bringing it to the newest.")
sessions = AppGroup("sessions", help="Practice sessions.")
trash = AppGroup("trash", help="What was deleted and can come back.")


def register_cli(app: Flask) -> None:
    """Add the commands to `app`."""
    app.cli.add_command(database)
    app.cli.add_command(sessions)
    app.cli.add_command(trash)
    app.cli.add_command(goals)


@database.command("upgrade")
@click.option("--time-zone", envvar="LEGACY_TIME_ZONE", help="IANA name, of the naive times of an old database.")
@click.option("--backup/--no-backup", default=True, help="Copy a SQLite file beside itself first.")
def upgrade(time_zone: str | None, backup: bool) -> None:
    """Bring the database to the newest schema, whatever it is now."""
    url = current_app.config["SQLALCHEMY_DATABASE_URI"]
    try:
        report = upgrade_database(url, time_zone or None, show_progress, has_backup=backup)
    except (ForeignDatabase, ValueError) as reason:
        raise click.ClickException(str(reason)) from reason
    except (DBAPIError, sqlite3.Error, OSError) as reason:
        raise click.ClickException(describe_refusal(reason)) from reason
    for line in report.lines():
        click.echo(line)


def describe_refusal(reason: Exception) -> str:
    """Return what the database or the disk said, and what now."""
    said = str(reason.orig if isinstance(reason, DBAPIError) else reason).strip()
    hint = " Another program is using it: close that first." if "locked" in said else ""
    return f"The database refused: {said}.{hint} Nothing is lost: what was begun is undone, and this can be run again."


@database.command("status")
def show_status() -> None:
    """Say which schema the database has."""
    try:
        shape, revision = recognise(current_app.config["SQLALCHEMY_DATABASE_URI"])
    except ForeignDatabase as reason:
        raise click.ClickException(str(reason)) from reason
    except DBAPIError as reason:
        raise click.ClickException(describe_refusal(reason)) from reason
    click.echo(f"Database: {shape}" + (f", revision {revision}" if revision else ""))
    click.echo(f"Newest revision: {head_revision()}")


@sessions.command("check")
@click.option("--fix", is_flag=True, help="Write what the documents say.")
def check(fix: bool) -> None:
    """Compare what is kept of every session with its document and records; exit 1 if something differs and stays so."""
    count = 0
    user_ids: set[int] = set()
    for difference in promote_all(db.session(), fix=fix):
        count += 1
        user_ids.add(difference.user_id)
        click.echo(
            f"{difference.practice_id} {difference.name}: stored {difference.stored},"
            f" the document says {difference.computed}"
        )
    if fix:
        for user_id in sorted(user_ids):
            bump_revision(user_id)
        db.session.commit()
    click.echo(f"{count} differences{' fixed' if fix and count else ''}")
    if count and not fix:
        click.echo("Nothing was changed. `flask sessions check --fix` writes what the documents say.")
        sys.exit(1)


@trash.command("purge")
@click.option("--days", type=click.IntRange(min=0), default=KEPT_DAYS, show_default=True, help="How long it was there.")
def purge_trash(days: int) -> None:
    """Delete for good what went to the trash so many days ago; the server does this every night."""
    click.echo(f"{empty_trash(days)} goals and sessions deleted for good")


def show_progress(step: str, done: int, total: int) -> None:
    """Draw one line, on a terminal or for a program that asks by SHOW_PROGRESS, when there is enough to wait for."""
    if total >= 5_000 and (sys.stderr.isatty() or "SHOW_PROGRESS" in os.environ):
        click.echo(f"\r  {step}: {done} of {total}", nl=done >= total, err=True)
