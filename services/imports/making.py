"""Making rows of what was found: ids, documents, what is promoted; nothing here looks into the database."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from disciplines.climbing import CLIMBING
from services.imports import climbing_tables
from services.imports.climbing_tables import DAY
from services.imports.drafts import document_of
from services.imports.found import (
    AssetDraft,
    BadRow,
    BadRowError,
    ClimbDraft,
    Context,
    Draft,
    FeedbackDraft,
    Found,
    KeptDraft,
    Kind,
    SessionDraft,
    Table,
)
from services.imports.ids import row_id
from services.imports.values import column_key, is_day_first, moment_on, plain_text
from services.practice_days import practice_day
from services.practice_rules import default_name
from services.promotion import Promoted
from services.signed_in import ProfileRow

NOON = 12
PRACTICE = "PracticeSession"


@dataclass(slots=True)
class New:
    """A row to be written into `table`; `values` are its columns but the user's. `session_id` is what it belongs to.

    `kind` is empty for what comes along with another row and is not counted; `file_name` is as in Table. Of a session
    there are the details as its discipline reads them, and later what is `promoted` of it.
    """

    kind: str
    row: int
    table: str
    id: str
    session_id: str
    values: dict[str, Any]
    read: dict[str, Any] | None = None
    promoted: Promoted | None = None
    file_name: str = ""


@dataclass(slots=True)
class Made:
    """What an import is to write. `kinds` are those that were found, with how many rows; `bad` rows are by kind."""

    file_name: str
    content_hash: str = ""
    source: str = "several"
    kinds: list[tuple[Kind, int]] = field(default_factory=list[tuple[Kind, int]])
    notes: list[str] = field(default_factory=list[str])
    news: list[New] = field(default_factory=list[New])
    bad: dict[str, list[BadRow]] = field(default_factory=dict[str, list[BadRow]])


class Maker:
    """Makes the rows of one person's file."""

    def __init__(self, user_id: int, profile: ProfileRow, found: Found) -> None:
        self.user_id = user_id
        self.profile = profile
        self.zone = ZoneInfo(profile.time_zone)
        self.made = Made(found.file_name, found.content_hash, notes=list(found.notes))
        self.rows_by_id: dict[tuple[str, str], int] = {}
        self.keys: dict[str, int] = {}
        self.log_days: dict[date, str] = {}
        self.file_name = ""
        for table in found.tables:
            self.add_table(table)
        if len(sources := {kind.source for kind, _ in self.made.kinds}) == 1:
            self.made.source = sources.pop()

    def add_table(self, table: Table) -> None:
        """Add the rows of a table."""
        kind, self.file_name = table.kind, table.file_name
        index = next((at for at, (known, _) in enumerate(self.made.kinds) if known is kind), None)
        if index is None:
            self.made.kinds.append((kind, len(table.rows)))
        else:
            self.made.kinds[index] = (kind, self.made.kinds[index][1] + len(table.rows))
        context = self.context_of(table)
        for row in table.rows:
            try:
                if row.flaw is not None:
                    raise BadRowError(row.flaw)
                self.add_draft(kind, kind.read(row, context))
            except BadRowError as error:
                self.made.bad.setdefault(kind.key, []).append(
                    BadRow(row.number, error.problem, error.value, self.file_name)
                )

    def context_of(self, table: Table) -> Context:
        """Return how the days of a table are written."""
        texts = [
            plain_text(value)
            for row in table.rows
            for name, value in row.values.items()
            if isinstance(value, str) and "/" in value and column_key(name) in (*DAY, "started_at", "created_at")
        ]
        day_first, is_open = is_day_first(texts)
        if is_open:
            self.made.notes.append(f"{table.kind.label}: days like 03/04/2026 are read as day, month, year.")
        return Context(self.zone, day_first)

    def add_draft(self, kind: Kind, draft: Draft) -> None:
        """Add what one row is to become.

        :raises BadRowError: it cannot.
        """
        match draft:
            case SessionDraft():
                self.add_session(kind, draft)
            case ClimbDraft():
                self.add_climb(kind, draft)
            case AssetDraft():
                new_id = row_id(self.user_id, kind.key, draft.source_id, self.counted(draft.key))
                names = ("asset_type", "url", "name", "display_order")
                values = {name: getattr(draft, name) for name in names}
                self.add(kind, draft.row, "session_assets", new_id, self.session_of(kind, draft.session), values)
            case FeedbackDraft():
                session_id = self.session_of(kind, draft.session)
                self.add(kind, draft.row, "session_feedback", session_id, session_id, dict(draft.feedback))
            case KeptDraft():
                new_id = row_id(self.user_id, kind.key, None, f"{draft.name}\n{draft.text}")
                reason = "Brought in from another program; nobody knows its shape."
                values = {"column_name": draft.name, "number": 0, "value": draft.text, "reason": reason}
                self.add(kind, draft.row, "legacy_values", new_id, "", values)

    def add(
        self,
        kind: Kind,
        row: int,
        table: str,
        new_id: str,
        session_id: str,
        values: dict[str, Any],
        read: dict[str, Any] | None = None,
    ) -> None:
        """Add a row.

        :raises BadRowError: another row of the file is the same one.
        """
        if (first := self.rows_by_id.get((table, new_id))) is not None:
            raise BadRowError("the same id as another row", f"row {first}")
        self.rows_by_id[table, new_id] = row
        self.made.news.append(New(kind.key, row, table, new_id, session_id, values, read, file_name=self.file_name))

    def counted(self, key: str) -> str:
        """Return a key that is another one each time: rows that say the same are as many things."""
        self.keys[key] = self.keys.get(key, 0) + 1
        return key if self.keys[key] == 1 else f"{key} {self.keys[key]}"

    def session_of(self, kind: Kind, source_id: str) -> str:
        """Return the id of the session that a row names."""
        return row_id(self.user_id, kind.session_kind, source_id, "")

    def add_session(self, kind: Kind, draft: SessionDraft) -> None:
        """Add a session and how it was.

        :raises BadRowError: its document or its details are refused.
        """
        key = draft.key if draft.source_id is not None else self.counted(f"{kind.key} {draft.key}")
        new_id = row_id(self.user_id, kind.key, draft.source_id, key)
        values, read = self.session_values(draft)
        self.add(kind, draft.row, "goals", new_id, new_id, values, read)
        if draft.feedback is not None:
            self.made.news.append(New("", draft.row, "session_feedback", new_id, new_id, dict(draft.feedback)))

    def session_values(self, draft: SessionDraft) -> tuple[dict[str, Any], dict[str, Any] | None]:
        """Return the columns of a session but those that are promoted, and its details as they are read."""
        day = draft.day or practice_day(draft.start, self.profile.time_zone, self.profile.day_start_hour)
        label = draft.details.get("label")
        is_completed = draft.status == "COMPLETED"
        name = plain_text(draft.name)[:500]
        document, read = document_of(draft)
        values: dict[str, Any] = {
            "name": name or default_name(draft.discipline, draft.session_type, day, label),
            "discipline": draft.discipline,
            "session_type": draft.session_type,
            "session_start": draft.start,
            "session_end": draft.end,
            "session_date": day,
            "time_slot": draft.time_slot,
            "status": draft.status,
            "is_retroactive": True,
            "template_id": draft.template_id,
            "completed": is_completed,
            "completed_at": (draft.end or draft.start) if is_completed else None,
            "attributes": document,
        }
        return values, read

    def add_climb(self, kind: Kind, draft: ClimbDraft) -> None:
        """Add a send or an attempt, and the session of its day if it names none.

        :raises BadRowError: another row has its id.
        """
        key = draft.key if draft.source_id is not None else self.counted(f"{kind.key} {draft.key}")
        new_id = row_id(self.user_id, kind.key, draft.source_id, key)
        session_id = self.log_session(draft) if draft.session is None else self.session_of(kind, draft.session)
        grade = draft.grade
        values: dict[str, Any] = {
            "route_name": draft.route_name,
            "grade": grade.text,
            "grade_system": grade.system,
            "scale": grade.scale,
            "difficulty": grade.difficulty,
            "style": draft.style,
            "tries": draft.tries,
            "climbed_at": draft.climbed_at,
            "notes": draft.notes,
        }
        self.add(kind, draft.row, "route_completions", new_id, session_id, values)

    def log_session(self, draft: ClimbDraft) -> str:
        """Return the session of a day of a logbook; it begins at noon, and nobody knows how long it was."""
        assert draft.day is not None  # a climb without a session has a day
        if draft.day not in self.log_days:
            new_id = row_id(self.user_id, climbing_tables.LOGBOOK.key, None, f"day {draft.day.isoformat()}")
            start = moment_on(draft.day, NOON, self.zone)
            session = SessionDraft(
                row=draft.row,
                source_id=None,
                key="",
                discipline=CLIMBING.key,
                session_type=CLIMBING.session_types[0].key,
                start=start,
                end=None,
                status="COMPLETED",
                name=draft.place,
                day=draft.day,
                details={"place": draft.place} if draft.place else {},
            )
            values, read = self.session_values(session)
            self.made.news.append(New("", draft.row, "goals", new_id, new_id, values, read))
            self.log_days[draft.day] = new_id
        return self.log_days[draft.day]
