"""The commands `flask goals …`: looking after what is derived of goals."""

import sys

import click
import sqlalchemy as sa
from flask.cli import AppGroup

from extensions import db
from models import User
from services.goal_checks import check_goals
from services.revisions import bump_revision

goals = AppGroup("goals", help="Goals.")


@goals.command("check")
@click.option("--fix", is_flag=True, help="Write what should stand there.")
def check(fix: bool) -> None:
    """Compare watches, progress of targets, roots and the rule about children; exit 1 if something stays wrong."""
    count = 0
    for user_id in db.session.execute(sa.select(User.id).order_by(User.id)).scalars().all():
        differences = check_goals(user_id, fix=fix)
        count += len(differences)
        for item in differences:
            click.echo(f"{item.goal_id} {item.name}: stored {item.stored}, should be {item.computed}")
        if fix and differences:
            bump_revision(user_id)
    if fix:
        db.session.commit()
    click.echo(f"{count} differences{' fixed' if fix and count else ''}")
    if count and not fix:
        sys.exit(1)
