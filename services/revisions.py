"""The revision of a user's data: grows by 1 with every write, and is the ETag of trees and analytics."""

import sqlalchemy as sa

from extensions import db
from models import User


def bump_revision(user_id: int) -> None:
    """Count one more write of this user, in the transaction of that write."""
    db.session.execute(
        sa.update(User)
        .where(User.id == user_id)
        .values(revision=User.revision + 1)
        .execution_options(synchronize_session=False)
    )
