"""The heads that activities stand under."""

from typing import Any

import sqlalchemy as sa

from errors import NotFound
from extensions import db
from model_types import new_id
from models import ActivityDefinition, ActivityGroup
from services.goals import id_taken


def list_groups(user_id: int) -> list[dict[str, Any]]:
    """Return schemas.activities.GroupOut of a user's groups, in their order."""
    return [{"id": group.id, "name": group.name} for group in _fetch_groups(user_id)]


def _fetch_groups(user_id: int) -> list[ActivityGroup]:
    query = sa.select(ActivityGroup).where(ActivityGroup.user_id == user_id)
    return list(db.session.execute(query.order_by(ActivityGroup.position, ActivityGroup.id)).scalars())


def create_group(user_id: int, data: dict[str, Any]) -> dict[str, Any]:
    """Add a group, as the last. Repeating it with the same id and name is the same row.

    :raises Conflict: the id is taken by a group of another name.
    """
    name = data["name"].strip()
    if "id" in data and (existing := db.session.get(ActivityGroup, (user_id, data["id"]))) is not None:
        if existing.name != name:
            raise id_taken()
        return {"id": existing.id, "name": name}
    last = sa.select(sa.func.max(ActivityGroup.position)).where(ActivityGroup.user_id == user_id)
    position = (db.session.execute(last).scalar() or 0) + 1
    group = ActivityGroup(user_id=user_id, id=data.get("id") or new_id(), name=name, position=position)
    db.session.add(group)
    return {"id": group.id, "name": name}


def get_group(user_id: int, group_id: str) -> ActivityGroup:
    """Return a group.

    :raises NotFound: absent or another user's.
    """
    group = db.session.get(ActivityGroup, (user_id, group_id))
    if group is None:
        raise NotFound("This group of activities is not here. It may have been deleted.")
    return group


def rename_group(user_id: int, group_id: str, name: str) -> dict[str, Any]:
    """Give a group another name.

    :raises NotFound: see get_group.
    """
    group = get_group(user_id, group_id)
    group.name = name.strip()
    return {"id": group.id, "name": group.name}


def delete_group(user_id: int, group_id: str) -> None:
    """Delete a group; its activities, also the archived and deleted ones, stay without a group.

    :raises NotFound: see get_group.
    """
    group = get_group(user_id, group_id)
    of_group = (ActivityDefinition.user_id == user_id, ActivityDefinition.group_id == group_id)
    db.session.execute(sa.update(ActivityDefinition).where(*of_group).values(group_id=None))
    db.session.delete(group)


def order_groups(user_id: int, ids: list[str]) -> list[dict[str, Any]]:
    """Put groups into the order of `ids`; those that are not named come after them, as they stood.

    :returns: see list_groups.
    :raises NotFound: one is not there.
    """
    groups = {group.id: group for group in _fetch_groups(user_id)}
    if not groups.keys() >= set(ids):
        raise NotFound("One of these groups is not here any more. Nothing was changed.")
    for position, group_id in enumerate(dict.fromkeys([*ids, *groups]), start=1):
        groups[group_id].position = position
    return list_groups(user_id)
