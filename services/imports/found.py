"""What is found in a file, as plain values: tables of rows, and what a good row is to become."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from typing import Any

from disciplines.climbing_grades import Grade
from services.document_text import clean


def storable(text: str) -> str:
    """Return a text as every database takes it."""
    return str(clean(text, 1)).replace("\x00", "\N{REPLACEMENT CHARACTER}")


class BadRowError(Exception):
    """A row that cannot come in; `problem` in a few words, `value` is what stands there."""

    def __init__(self, problem: str, value: Any = None) -> None:
        super().__init__(problem)
        self.problem = problem
        self.value = None if value is None else storable(str(value)[:200])


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a file. `number` is its line in a CSV file, its place from 1 in a list; `flaw`: it could not be read."""

    number: int
    values: Mapping[str, Any]
    flaw: str | None = None


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot come in, and why; `file_name` where several files were read together."""

    row: int
    problem: str
    value: str | None
    file_name: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What reading a row needs to know: whose wall time a time without a zone is; how days are written in the file."""

    zone: tzinfo
    is_day_first: bool = True


@dataclass(frozen=True, slots=True)
class SessionDraft:
    """A session to be. `source_id` None: it has none, and `key` says what makes it this one.

    `made` names the details that the reader has built just as the discipline loads them: to check thousands of results
    a second time takes longer than all the rest.
    """

    row: int
    source_id: str | None
    key: str
    discipline: str
    session_type: str
    start: datetime
    end: datetime | None
    status: str
    name: str = ""
    day: date | None = None
    time_slot: str | None = None
    template_id: str | None = None
    details: Mapping[str, Any] = field(default_factory=dict[str, Any])
    sections: Sequence[Mapping[str, Any]] = ()
    notes: str = ""
    feedback: Mapping[str, Any] | None = None
    extra: Mapping[str, Any] = field(default_factory=dict[str, Any])
    made: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClimbDraft:
    """A send or an attempt to be; `session` is the id of its session in the file, None: that of its day."""

    row: int
    source_id: str | None
    key: str
    session: str | None
    day: date | None
    climbed_at: datetime | None
    grade: Grade
    style: str
    tries: int
    route_name: str = ""
    place: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class AssetDraft:
    """A link to be."""

    row: int
    source_id: str | None
    key: str
    session: str
    asset_type: str
    url: str
    name: str
    display_order: int


@dataclass(frozen=True, slots=True)
class FeedbackDraft:
    """How a session of the file was."""

    row: int
    session: str
    feedback: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """Something that nobody here can read, to be kept as it stands."""

    row: int
    name: str
    text: str


Draft = SessionDraft | ClimbDraft | AssetDraft | FeedbackDraft | KeptDraft


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of rows. `session_kind`: in which kind the sessions stand that its rows name by their ids."""

    key: str
    label: str
    source: str
    read: Callable[[Row, Context], Draft]
    session_kind: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one kind in a file; `file_name` where several are read together."""

    kind: Kind
    rows: Sequence[Row]
    file_name: str = ""


@dataclass(slots=True)
class Found:
    """A file that was read, or several together; `content_hash` is that of their bytes."""

    file_name: str
    content_hash: str = ""
    tables: list[Table] = field(default_factory=list[Table])
    notes: list[str] = field(default_factory=list[str])
