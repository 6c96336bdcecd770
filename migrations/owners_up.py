"""Carrying the rows of an old database over into the owned tables. History: only migration 0003 uses it."""

import json
import uuid
from dataclasses import dataclass, field
from typing import Any

from add_session_analytics_fields import Database, zone_named
from carrying import Zone, is_same, now_text, row_json, write_literal
from forest import Forest, Node, plant
from goal_rows import NAMES, Odd, carry_goal, carry_plain, new_ids
from old_tables import (
    CHUNK_ROWS,
    DEFINITIONS,
    GOALS,
    LINKS,
    PROJECTIONS,
    Plan,
    insert,
    old_expression,
    stream,
)

LEGACY = ["user_id", "table_name", "row_id", "column_name", "number", "value", "reason"]
KEPT = "kept_by_downgrade"
# The usual case: the link only repeats where the session stands.
UNDER_IT = "the session stands under this goal"


@dataclass(slots=True)
class CarryReport:
    """What was carried: rows per table, the placeholder owner, and per odd cell (table, row, column, reason)."""

    owner_id: int | None = None
    counts: dict[str, int] = field(default_factory=dict)
    odd: list[tuple[str, str, str, str]] = field(default_factory=list)


class Carrier:
    """Writes rows in chunks, and the originals of odd cells beside them."""

    def __init__(
        self, database: Database, owner_id: int, zone_name: str, kept: dict[tuple[str, str], dict[str, Any]]
    ) -> None:
        self.database = database
        self.owner_id = owner_id
        self.zone = Zone(zone_named(zone_name))
        self.kept = kept
        self.report = CarryReport(owner_id)
        self.waiting: dict[str, tuple[list[str], list[tuple[Any, ...]]]] = {}
        self.numbers: dict[tuple[str, str, str], int] = {}

    def add(self, table: str, row: dict[str, Any]) -> None:
        """Write a row of an owned table, with what the way down kept of it."""
        row |= self.kept.get((table, row.get("id", "")), {})
        _, rows = self.waiting.setdefault(table, (["user_id", *row], []))
        rows.append((self.owner_id, *row.values()))
        self.report.counts[table] = self.report.counts.get(table, 0) + 1
        if len(rows) >= CHUNK_ROWS:
            self.flush(table)

    def keep(self, table: str, row_id: str, column: str, value: Any, reason: str) -> None:
        """Keep the original of a cell, or (column `row`) of a whole row."""
        key = (table, row_id, column)
        number = self.numbers[key] = self.numbers.get(key, -1) + 1
        text, note = write_literal(value)
        _, rows = self.waiting.setdefault("legacy_values", (LEGACY, []))
        rows.append((self.owner_id, *key, number, text, reason + note))
        self.report.odd.append((*key, reason))
        if len(rows) >= CHUNK_ROWS:
            self.flush("legacy_values")

    def keep_all(self, table: str, row_id: str, odd: Odd) -> None:
        for column, value, reason in odd:
            self.keep(table, row_id, column, value, reason)
            if value is None:  # a default was filled in: nothing a person needs to look at
                self.report.odd.pop()

    def flush(self, table: str) -> None:
        names, rows = self.waiting.pop(table, ([], []))
        insert(self.database, table, names, rows)


def carry_up(database: Database, zone_name: str) -> CarryReport:
    """Fill the owned tables from `before_…`; the rows wait for their owner under a user without email."""
    kept = _read_kept(database)
    zone_name = kept.get(("database", "time_zone"), {}).get("value", zone_name)
    tables = ["goals", "practice_session_goals", *(plan.table for plan in DEFINITIONS), *PROJECTIONS]
    present = {name: columns for name in tables if (columns := database.columns_of(f"before_{name}"))}
    has_rows = any(database.run(f"SELECT 1 FROM before_{name} LIMIT 1").fetchone() for name in present)
    owner_id = _restore_users(database, kept)
    if has_rows:
        owner_id = owner_id or _add_placeholder(database, zone_name)
    if owner_id is None or not has_rows:
        _drop_kept(database)
        return CarryReport()
    carrier = Carrier(database, owner_id, zone_name, kept)
    carrier.keep("database", "time_zone", "time_zone", zone_name, "the zone of the naive times of the old documents")
    carrier.report.odd.clear()
    forest = _read_forest(database, present["goals"], carrier.zone)
    goal_ids = new_ids(list(forest.nodes))
    _carry_goals(carrier, present["goals"], forest, goal_ids)
    _carry_links(carrier, present.get("practice_session_goals"), forest, goal_ids)
    ids: dict[str, dict[Any, str]] = {"goals": goal_ids}
    for plan in DEFINITIONS:
        if plan.table in present:
            ids[plan.table] = _carry_definitions(carrier, plan, present[plan.table], ids)
    for table, names in PROJECTIONS.items():
        if table in present:
            _keep_rows(carrier, table, names, present[table])
    carrier.flush("legacy_values")
    _drop_kept(database)
    return carrier.report


def _read_forest(database: Database, present: dict[str, str], zone: Zone) -> Forest:
    names = ["id", "parent_id", "type", "created_at"]
    rows = stream(database, "before_goals", [old_expression(database, name, None, present) for name in names])
    return plant(Node(key, parent, kind, zone.utc(created) or "") for key, parent, kind, created in rows)


def _carry_goals(carrier: Carrier, present: dict[str, str], forest: Forest, ids: dict[Any, str]) -> None:
    kinds = {column.name: column.kind for column in GOALS.columns}
    names = ["id", "type", "parent_id", "root_id", *kinds]
    others = [name for name in present if name not in names]
    expressions = [old_expression(carrier.database, name, kinds.get(name), present) for name in (*names, *others)]
    for cells in stream(carrier.database, "before_goals", expressions):
        row = dict(zip((*names, *others), cells, strict=True))
        new, odd = carry_goal(row, forest.nodes[row["id"]], ids, carrier.zone)
        carrier.add("goals", {name: new[name] for name in NAMES})
        carrier.keep_all("goals", new["id"], odd)
        _keep_others(carrier, "goals", new["id"], row, others)
    carrier.flush("goals")


def _keep_others(carrier: Carrier, table: str, row_id: str, row: dict[str, Any], others: list[str]) -> None:
    for name in others:
        if row[name] is not None:
            carrier.keep(table, row_id, name, row[name], "a column that the program does not know")


def _carry_links(carrier: Carrier, present: dict[str, str] | None, forest: Forest, ids: dict[Any, str]) -> None:
    if present is None:
        return
    names = ", ".join(LINKS)
    for practice_key, goal_key in carrier.database.run(f"SELECT {names} FROM before_practice_session_goals").fetchall():
        practice, goal = forest.nodes.get(practice_key), forest.nodes.get(goal_key)
        reason = ""
        if practice is None or goal is None:
            reason = "the session is gone" if practice is None else "the goal is gone"
        elif practice.type != "PracticeSession":
            reason = "only sessions count for other goals"
        elif practice.parent_id is not None and practice.parent_id == goal.id:
            reason = UNDER_IT
        if reason:
            row_id = ids.get(practice_key) or str(practice_key)
            row = row_json({"practice_session_id": practice_key, "short_term_goal_id": goal_key})
            carrier.keep("practice_session_goals", row_id, "row", row, reason)
            if reason == UNDER_IT:
                carrier.report.odd.pop()
        else:
            carrier.add("practice_session_goals", {"practice_session_id": ids[practice_key], "goal_id": ids[goal_key]})
    carrier.flush("practice_session_goals")


def _carry_definitions(
    carrier: Carrier, plan: Plan, present: dict[str, str], known: dict[str, dict[Any, str]]
) -> dict[Any, str]:
    kinds = {column.name: column.kind for column in plan.columns}
    names = ["id", plan.reference, *kinds]
    others = [name for name in present if name not in names]
    expressions = [old_expression(carrier.database, name, kinds.get(name), present) for name in (*names, *others)]
    table = f"before_{plan.table}"
    ids = new_ids([row[0] for row in stream(carrier.database, table, ["id"])])
    targets = known.get(plan.target, {})
    for cells in stream(carrier.database, table, expressions):
        row = dict(zip((*names, *others), cells, strict=True))
        target = targets.get(row[plan.reference])
        if target is None and plan.is_required:
            ids_text = ids.pop(row["id"])
            carrier.keep(plan.table, ids_text, "row", row_json(row), "the activity it belongs to is gone")
            continue
        odd: Odd = []
        if not is_same(ids[row["id"]], row["id"]):
            odd.append(("id", row["id"], "not text"))
        if target is None:
            odd.append((plan.reference, row[plan.reference], "its root is gone"))
        new = {"id": ids[row["id"]], plan.reference: target, **carry_plain(plan, row, carrier.zone, odd)}
        if plan.table == "session_templates":
            new |= {"discipline": "general", "archived": False, "updated_at": new["created_at"], "deleted_at": None}
        carrier.add(plan.table, new)
        carrier.keep_all(plan.table, new["id"], odd)
        _keep_others(carrier, plan.table, new["id"], row, others)
    carrier.flush(plan.table)
    return ids


def _keep_rows(carrier: Carrier, table: str, names: tuple[str, ...], present: dict[str, str]) -> None:
    columns = [*names, *(name for name in present if name not in names)]
    expressions = [old_expression(carrier.database, name, None, present) for name in columns]
    count = 0
    for cells in stream(carrier.database, f"before_{table}", expressions):
        count += 1
        row = dict(zip(columns, cells, strict=True))
        row_id = new_ids([row["id"]])[row["id"]]
        carrier.keep(table, row_id, "row", row_json(row), "made anew from the session's document")
        carrier.report.odd.pop()
    carrier.report.counts[f"old {table}"] = count


def _add_placeholder(database: Database, zone_name: str) -> int:
    cursor = database.run(
        "INSERT INTO users (active, fs_uniquifier, role, revision, created_at)"
        " VALUES (?, ?, 'user', 0, ?) RETURNING id",
        (False, uuid.uuid4().hex, now_text()),
    )
    owner_id = int(cursor.fetchone()[0])
    _add_profile(database, {"user_id": owner_id, "time_zone": zone_name})
    return owner_id


def _add_profile(database: Database, values: dict[str, Any]) -> None:
    row = {"disciplines": "[]", **values}
    names = ("display_name", "week_start", "day_start_hour", "hour_cycle", "units", "theme")
    defaults = dict(zip(names, ("", 0, 4, "h24", "metric", "auto"), strict=True))
    row = defaults | row
    insert(database, "profiles", list(row), [tuple(row.values())])


def _read_kept(database: Database) -> dict[tuple[str, str], dict[str, Any]]:
    if not database.columns_of(KEPT):
        return {}
    rows = database.run(f"SELECT table_name, row_id, value FROM {KEPT}").fetchall()
    return {(table, row_id): json.loads(value) for table, row_id, value in rows}


def _restore_users(database: Database, kept: dict[tuple[str, str], dict[str, Any]]) -> int | None:
    """Write back the accounts that the way down kept; return the one that owns the rows."""
    owner_id: int | None = None
    for (table, _), row in kept.items():
        if table == "users":
            is_owner = row.pop("is_owner")
            insert(database, "users", list(row), [tuple(row.values())])
            owner_id = row["id"] if is_owner else owner_id
    for (table, _), row in kept.items():
        if table == "profiles":
            insert(database, "profiles", list(row), [tuple(row.values())])
    if kept and not database.is_sqlite:
        database.run("SELECT setval('users_id_seq', (SELECT coalesce(max(id), 0) + 1 FROM users), false)")
    return owner_id


def _drop_kept(database: Database) -> None:
    database.run(f"DROP TABLE IF EXISTS {KEPT}")
