"""The tree of an old database, put right: parents that exist and run in no circle, roots, positions. History."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

RANKS = (
    "UltimateGoal",
    "LongTermGoal",
    "MidTermGoal",
    "ShortTermGoal",
    "PracticeSession",
    "ImmediateGoal",
    "MicroGoal",
    "NanoGoal",
)
GONE = "its parent is gone"
CIRCLE = "its parents ran in a circle"


@dataclass(slots=True)
class Node:
    """One goal of the old table; ids are as they stand there, of whatever type."""

    id: Any
    parent_id: Any
    type: str
    created_at: str
    root_id: Any = None
    position: int = 0
    reason: str = ""


@dataclass(slots=True)
class Forest:
    """All goals by their id."""

    nodes: dict[Any, Node] = field(default_factory=dict)


def plant(nodes: Iterable[Node]) -> Forest:
    """Return the forest: every parent exists, every chain ends in a root, siblings are numbered by age, then id."""
    forest = Forest({node.id: node for node in nodes})
    for node in forest.nodes.values():
        if node.parent_id is not None and node.parent_id not in forest.nodes:
            node.parent_id, node.reason = None, GONE
    for node in forest.nodes.values():
        _find_root(forest.nodes, node)
    _number_siblings(forest.nodes)
    return forest


def _find_root(nodes: dict[Any, Node], start: Node) -> None:
    """Set the root of `start` and of everything above it; a circle is cut at its highest, oldest member."""
    path: dict[Any, Node] = {}
    node = start
    while node.root_id is None and node.parent_id is not None:
        if node.id in path:
            members = list(path.values())
            circle = members[members.index(node) :]
            cut = min(circle, key=lambda item: (_rank(item.type), item.created_at, str(item.id)))
            cut.parent_id, cut.reason = None, CIRCLE
            path, node = {}, start
            continue
        path[node.id] = node
        node = nodes[node.parent_id]
    node.root_id = node.id if node.root_id is None else node.root_id
    for member in path.values():
        member.root_id = node.root_id


def _rank(type_name: str) -> int:
    return RANKS.index(type_name) if type_name in RANKS else len(RANKS)


def _number_siblings(nodes: dict[Any, Node]) -> None:
    families: dict[Any, list[Node]] = {}
    for node in nodes.values():
        families.setdefault(node.parent_id, []).append(node)
    for family in families.values():
        family.sort(key=lambda item: (item.created_at, str(item.id)))
        for position, node in enumerate(family):
            node.position = position
