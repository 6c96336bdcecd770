"""Carrying the rows of the owned tables back into the old ones. History: only migration 0003 uses it."""

import json
from collections.abc import Iterator
from typing import Any

from add_session_analytics_fields import Database, Refused, zone_named
from carrying import Zone, is_same, read_literal, row_of_json
from forest import Forest, Node, plant
from goal_rows import NAMES, PRACTICE, PRACTICE_NAMES, carry_goal, carry_plain, old_attributes, old_root
from old_tables import (
    CHUNK_ROWS,
    DEFINITIONS,
    FLAGS,
    GOALS,
    LINKS,
    PROJECTIONS,
    Column,
    Plan,
    insert,
    new_expression,
    stream,
)
from owners_up import KEPT

# Made anew on the way up, from what the old table holds.
NOT_KEPT = {"section_seconds", "parent_id", "root_id"}
OWNED = ("goals", "practice_session_goals", *(plan.table for plan in DEFINITIONS))
# table → row → column → (original, reason)
Originals = dict[str, dict[str, dict[str, tuple[str | None, str]]]]


class Returner:
    """Writes old rows in chunks, and collects what the old tables have no place for."""

    def __init__(self, database: Database, zone: Zone, originals: Originals) -> None:
        self.database = database
        self.zone = zone
        self.originals = originals
        self.kept: list[tuple[str, str, str]] = []
        self.waiting: dict[str, tuple[list[str], list[tuple[Any, ...]]]] = {}

    def raw_id(self, table: str, row_id: str | None) -> Any:
        """Return an id as the old table held it."""
        if row_id is None:
            return None
        original = self.originals.get(table, {}).get(row_id, {}).get("id")
        return row_id if original is None else read_literal(*original)

    def original(self, table: str, row_id: str, name: str) -> tuple[Any, bool]:
        """Return the kept original of a cell, and whether there is one."""
        found = self.originals.get(table, {}).get(row_id, {}).get(name)
        return (None, False) if found is None else (read_literal(*found), True)

    def cell(self, table: str, row_id: str, column: Column, current: Any) -> Any:
        """Return the old value of a plain cell: the original, unless it was changed since."""
        original, is_kept = self.original(table, row_id, column.name)
        if is_kept and is_same(column.kind.up(original, self.zone), current):
            return original
        return column.kind.down(current, self.zone)

    def add(self, table: str, row: dict[str, Any]) -> None:
        if not self.database.is_sqlite:
            flags = {column.name for plan in (GOALS, *DEFINITIONS) for column in plan.columns if column.kind in FLAGS}
            row = {name: bool(value) if name in flags and value is not None else value for name, value in row.items()}
        names, rows = self.waiting.setdefault(table, (list(row), []))
        odd = [name for name, value in row.items() if isinstance(value, str) and not _is_utf8(value)]
        if odd:
            casts = ", ".join("CAST(? AS TEXT)" if name in odd else "?" for name in names)
            values = (value.encode("utf-8", "surrogateescape") if name in odd else value for name, value in row.items())
            quoted = ", ".join(f'"{name}"' for name in names)
            self.database.run(f"INSERT INTO {table} ({quoted}) VALUES ({casts})", tuple(values))
            return
        rows.append(tuple(row.values()))
        if len(rows) >= CHUNK_ROWS:
            self.flush(table)

    def flush(self, table: str) -> None:
        names, rows = self.waiting.pop(table, ([], []))
        insert(self.database, table, names, rows)

    def keep(self, table: str, row_id: str, value: dict[str, Any]) -> None:
        """Keep what the old table has no place for; the way up takes it from there."""
        if value:
            self.kept.append((table, row_id, json.dumps(value)))


def _is_utf8(text: str) -> bool:
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def carry_down(database: Database, zone_name: str) -> None:
    """Fill the old tables from `after_…`.

    :raises Refused: several people own rows, and the old tables know only one.
    """
    owner_id = _only_owner(database)
    if owner_id is not None:
        zone_name = _zone_of(database, owner_id) or zone_name
    returner = Returner(database, Zone(zone_named(zone_name)), _read_originals(database))
    if owner_id is not None:
        _return_goals(returner)
        _return_links(returner)
        for plan in DEFINITIONS:
            _return_definitions(returner, plan)
        _return_whole_rows(returner)
    _keep_users(returner, owner_id)
    if returner.kept:
        returner.keep("database", "time_zone", {"value": zone_name})
        database.run(
            f"CREATE TABLE {KEPT} (table_name VARCHAR NOT NULL, row_id VARCHAR NOT NULL, value TEXT NOT NULL,"
            " PRIMARY KEY (table_name, row_id))"
        )
        insert(database, KEPT, ["table_name", "row_id", "value"], returner.kept)


def _only_owner(database: Database) -> int | None:
    owners = {
        row[0] for table in OWNED for row in database.run(f"SELECT DISTINCT user_id FROM after_{table}").fetchall()
    }
    owners |= {row[0] for row in database.run("SELECT DISTINCT user_id FROM after_legacy_values").fetchall()}
    if len(owners) > 1:
        raise Refused(
            f"{len(owners)} accounts have goals in this database, and the tables of revision 0002 know only one person."
            " Nothing was changed. Go back to the backup that was made before the upgrade instead."
        )
    return owners.pop() if owners else None


def _zone_of(database: Database, owner_id: int) -> str | None:
    asked = (
        "SELECT value FROM after_legacy_values WHERE user_id = ? AND table_name = 'database' AND row_id = 'time_zone'"
    )
    row = database.run(asked, (owner_id,)).fetchone()
    if row is None:
        row = database.run("SELECT time_zone FROM after_profiles WHERE user_id = ?", (owner_id,)).fetchone()
    return row[0] if row else None


def _read_originals(database: Database) -> Originals:
    originals: Originals = {}
    asked = "SELECT table_name, row_id, column_name, value, reason FROM after_legacy_values WHERE column_name <> 'row'"
    for table, row_id, column, value, reason in database.run(asked).fetchall():
        originals.setdefault(table, {}).setdefault(row_id, {})[column] = (value, reason)
    return originals


def _rows(database: Database, table: str, names: list[str]) -> Iterator[dict[str, Any]]:
    kinds = database.columns_of(f"after_{table}")
    for cells in stream(database, f"after_{table}", [new_expression(database, name, kinds) for name in names]):
        yield dict(zip(names, cells, strict=True))


def _return_goals(returner: Returner) -> None:
    forest = _old_forest(returner)
    plain = {raw: row_id for row_id, raw in _raw_ids(returner, "goals").items()}
    ids = {raw: plain.get(raw, raw) for raw in forest.nodes}
    for new in _rows(returner.database, "goals", NAMES):
        old = _old_goal(returner, new, forest.nodes[returner.raw_id("goals", new["id"])])
        returner.add("goals", old)
        fresh, _ = carry_goal(old, forest.nodes[old["id"]], ids, returner.zone)
        returner.keep("goals", new["id"], _differences(fresh, new))
    returner.flush("goals")


def _raw_ids(returner: Returner, table: str) -> dict[str, Any]:
    return {
        row_id: read_literal(*cells["id"])
        for row_id, cells in returner.originals.get(table, {}).items()
        if "id" in cells
    }


def _old_forest(returner: Returner) -> Forest:
    created_at = next(column for column in GOALS.columns if column.name == "created_at")
    nodes = []
    for new in _rows(returner.database, "goals", ["id", "parent_id", "type", "created_at"]):
        created = returner.cell("goals", new["id"], created_at, new["created_at"])
        nodes.append(Node(returner.raw_id("goals", new["id"]), _old_parent(returner, new), new["type"], created or ""))
    for node in nodes:
        node.created_at = returner.zone.utc(node.created_at) or ""
    return plant(nodes)


def _old_parent(returner: Returner, new: dict[str, Any]) -> Any:
    original, is_kept = returner.original("goals", new["id"], "parent_id")
    return original if is_kept and new["parent_id"] is None else returner.raw_id("goals", new["parent_id"])


def _old_goal(returner: Returner, new: dict[str, Any], node: Node) -> dict[str, Any]:
    is_practice = new["type"] == PRACTICE
    root, is_kept = returner.original("goals", new["id"], "root_id")
    old: dict[str, Any] = {
        "id": node.id,
        "type": new["type"],
        "parent_id": _old_parent(returner, new),
        "root_id": root if is_kept and new["version"] == 1 else old_root(node, is_practice),
    }
    for column in GOALS.columns:
        original, is_kept = returner.original("goals", new["id"], column.name)
        if column.name in PRACTICE_NAMES and not is_practice:
            old[column.name] = original
        elif column.name == "attributes":
            is_unchanged = is_kept and is_same(column.kind.up(original, returner.zone), new["attributes"])
            old["attributes"] = original if is_unchanged else new["attributes"]
        else:
            old[column.name] = returner.cell("goals", new["id"], column, new[column.new])
    _, has_attributes = returner.original("goals", new["id"], "attributes")
    if is_practice and not has_attributes:
        old["attributes"] = old_attributes(old["attributes"], old["session_data"])
    return old


def _differences(fresh: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """Return the new columns that the way up would not make again from the old row."""
    return {
        name: value
        for name, value in new.items()
        if name in fresh and name not in NOT_KEPT and not isinstance(value, bytes) and fresh[name] != value
    }


def _return_links(returner: Returner) -> None:
    rows = returner.database.run("SELECT practice_session_id, goal_id FROM after_practice_session_goals").fetchall()
    for row in rows:
        cells = dict(zip(LINKS, (returner.raw_id("goals", row_id) for row_id in row), strict=True))
        returner.add("practice_session_goals", cells)
    returner.flush("practice_session_goals")


def _return_definitions(returner: Returner, plan: Plan) -> None:
    names = ["id", plan.reference, *(column.new for column in plan.columns)]
    extra = ["discipline", "archived", "updated_at", "deleted_at"] if plan.table == "session_templates" else []
    for new in _rows(returner.database, plan.table, [*names, *extra]):
        target, is_kept = returner.original(plan.table, new["id"], plan.reference)
        if new[plan.reference] is not None or not is_kept:
            target = returner.raw_id(plan.target, new[plan.reference])
        old = {"id": returner.raw_id(plan.table, new["id"]), plan.reference: target}
        old |= {column.name: returner.cell(plan.table, new["id"], column, new[column.new]) for column in plan.columns}
        fresh = carry_plain(plan, old, returner.zone, [])
        fresh |= {"discipline": "general", "archived": False, "updated_at": fresh.get("created_at"), "deleted_at": None}
        returner.keep(plan.table, new["id"], _differences(fresh, new))
        returner.add(plan.table, _with_required(returner, plan, old))
    returner.flush(plan.table)


def _with_required(returner: Returner, plan: Plan, old: dict[str, Any]) -> dict[str, Any]:
    """Return the old row with the texts and the root that the old table insists on."""
    if plan.reference == "root_id" and old["root_id"] is None:
        oldest = "SELECT id FROM goals WHERE parent_id IS NULL ORDER BY created_at, id LIMIT 1"
        root = returner.database.run(oldest).fetchone()
        old["root_id"] = root[0] if root else ""
    if plan.table == "session_templates" and old["template_data"] is None:
        old["template_data"] = ""
    return old


def _return_whole_rows(returner: Returner) -> None:
    tables = ("practice_session_goals", *(plan.table for plan in DEFINITIONS), *PROJECTIONS)
    for table in tables:
        asked = (
            "SELECT value FROM after_legacy_values WHERE table_name = ? AND column_name = 'row' ORDER BY row_id, number"
        )
        present = returner.database.columns_of(table)
        for (value,) in returner.database.run(asked, (table,)).fetchall():
            row = row_of_json(value)
            returner.add(table, {name: row.get(name) for name in present})
        returner.flush(table)


def _keep_users(returner: Returner, owner_id: int | None) -> None:
    """Keep the accounts, if anybody has signed up."""
    database = returner.database
    if database.run("SELECT 1 FROM after_users WHERE email IS NOT NULL LIMIT 1").fetchone() is None:
        return
    for table, key in (("users", "id"), ("profiles", "user_id")):
        kinds = database.columns_of(f"after_{table}")
        expressions = ", ".join(new_expression(database, name, kinds) for name in kinds)
        for cells in database.run(f"SELECT {expressions} FROM after_{table}").fetchall():
            row = dict(zip(kinds, cells, strict=True))
            is_owner = {"is_owner": row["id"] == owner_id} if table == "users" else {}
            returner.keep(table, str(row[key]), row | is_owner)
