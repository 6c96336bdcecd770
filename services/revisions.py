"""The revision of a user's data: grows by 1 with every write, and is the ETag of trees and analytics."""

import sqlalchemy as sa

from extensions import db
from models import User


def take_turn(user_id: int) -> None:
    """Let one user's writes come one after the other, so that each sees what the one before has written.

    Without it two of them could both find no running session, the same last sibling, or the version they know. On
    SQLite the write lock of the transaction does that already.
    """
    if db.session.connection().dialect.name == "postgresql":
        db.session.execute(sa.select(User.id).where(User.id == user_id).with_for_update(key_share=True))


def bump_revision(user_id: int) -> None:
    """Count one more write of this user, in the transaction of that write."""
    db.session.execute(
        sa.update(User)
        .where(User.id == user_id)
        .values(revision=User.revision + 1)
        .execution_options(synchronize_session=False)
    )
