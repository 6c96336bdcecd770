"""Practice sessions: changing one, and putting it away. practice_starts.py makes them, practice_pages.py shows them."""

from typing import Any

from errors import Stale
from extensions import db
from services import templates, trash, tree
from services.feedback import write_feedback
from services.goals import STALE_DETAIL
from services.measuring import check_details
from services.practice_pages import describe_practice, get_practice
from services.practice_rules import load_document
from services.practice_starts import create_practice
from services.practice_writes import begin_writing, settle_clocks, write_fields
from services.signed_in import ProfileRow

__all__ = [
    "create_practice",
    "describe_practice",
    "get_practice",
    "restore_practice",
    "trash_practice",
    "update_practice",
]


def update_practice(user_id: int, profile: ProfileRow, practice_id: str, patch: dict[str, Any]) -> dict[str, Any]:
    """Change a session that the writer saw at `patch["version"]`.

    :returns: see describe_practice.
    :raises NotFound: see get_practice; or there is no such template.
    :raises Stale: it was changed since; `current` is the session as it is now.
    :raises Invalid, Conflict: see practice_writes.write_fields.
    """
    writing = begin_writing(user_id, profile, practice_id)
    practice = writing.practice
    if patch["version"] != practice.version:
        raise Stale(STALE_DETAIL, current=writing.describe())
    if patch.get("template_id", practice.template_id) != practice.template_id:
        templates.check_template(user_id, patch["template_id"])
    was_active = practice.status == "ACTIVE"
    document = load_document(patch, profile.time_zone)
    with db.session.no_autoflush:  # one write is one version
        for key in ("name", "template_id"):
            if key in patch:
                setattr(practice, key, patch[key])
        write_fields(practice, profile, patch)
        if "parent_id" in patch and patch["parent_id"] != practice.parent_id:
            tree.place(practice, patch["parent_id"])
    if document is not None:
        check_details(practice.discipline, document, stored=writing.document)
        writing.document = document
    if document is not None or (was_active and practice.status != "ACTIVE"):
        settle_clocks(practice, writing.document)
    if "feedback" in patch:
        write_feedback(practice, patch["feedback"])
    return writing.save()


def trash_practice(user_id: int, practice_id: str) -> None:
    """Move a session and its steps to the trash.

    :raises NotFound: see get_practice.
    """
    get_practice(user_id, practice_id)
    trash.put_away(user_id, practice_id)


def restore_practice(user_id: int, profile: ProfileRow, practice_id: str) -> dict[str, Any]:
    """Take a session out of the trash.

    :returns: see describe_practice.
    :raises NotFound: it is not in the trash.
    :raises Conflict: its goal is in the trash, or another session runs.
    """
    trash.take_out(user_id, practice_id, is_practice=True)
    return describe_practice(get_practice(user_id, practice_id), profile)
