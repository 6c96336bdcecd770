"""What is said of a file: what was found, how much of it comes in, and what is wrong with the rest."""

from collections import Counter
from typing import Any

from services.imports.found import Kind
from services.imports.placing import Placed

LISTED = 500
COUNTS = ("found_count", "new_count", "here_count", "bad_count")


def report_of(placed: Placed) -> dict[str, Any]:
    """Return schemas.imports.ReportOut."""
    kinds = [kind_report(placed, kind, count) for kind, count in placed.made.kinds]
    notes = list(placed.made.notes)
    if placed.in_trash:
        notes.append(f"{placed.in_trash} of those that are here already are in your trash.")
    return {"kinds": kinds, "notes": notes, **{name: sum(kind[name] for kind in kinds) for name in COUNTS}}


def kind_report(placed: Placed, kind: Kind, found_count: int) -> dict[str, Any]:
    """Return schemas.imports.ImportKindOut."""
    bad = sorted(placed.bad.get(kind.key, []), key=lambda row: (row.file_name, row.row))
    problems = Counter(row.problem for row in bad)
    return {
        "kind": kind.key,
        "label": kind.label,
        "found_count": found_count,
        "new_count": placed.new.get(kind.key, 0),
        "here_count": placed.here.get(kind.key, 0),
        "bad_count": len(bad),
        "problems": [{"problem": problem, "count": count} for problem, count in problems.most_common()],
        "bad_rows": [
            {"row": row.row, "problem": row.problem, "value": row.value, "file_name": row.file_name or None}
            for row in bad[:LISTED]
        ],
    }
