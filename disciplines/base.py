"""What a discipline is: a plug-in that gives sessions a shape, and their results names."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Literal

from marshmallow import INCLUDE, Schema, fields, validate

Document = Mapping[str, Any]
"""The details of a session: the discipline's own part of its document."""
Record = Mapping[str, Any]
"""A row that the discipline keeps beside the document, by column."""


class Details(Schema):
    """The details of a session. Keys that nobody here knows are kept."""

    class Meta:
        unknown = INCLUDE

    label = fields.String(allow_none=True, metadata={"description": "The own label of a session of type CUSTOM"})
    setup_name = fields.String(allow_none=True, metadata={"description": "What its drill was called"})
    run = fields.Dict(keys=fields.String(), allow_none=True, metadata={"description": "Where a drill is, to go on"})


class Part(Schema):
    """A part of the details. Keys that nobody here knows are kept."""

    class Meta:
        unknown = INCLUDE


MAX_SECONDS = 31_536_000


def seconds(**how: Any) -> fields.Float:
    """Return a field of seconds, 0 to a year."""
    return fields.Float(validate=validate.Range(0, MAX_SECONDS), **how)


def counted(largest: int, smallest: int = 0, **how: Any) -> fields.Integer:
    """Return a field of a whole number."""
    return fields.Integer(strict=True, validate=validate.Range(smallest, largest), **how)


def one_of(words: Iterable[str], **how: Any) -> fields.String:
    """Return a field of a closed list of words."""
    return fields.String(validate=validate.OneOf(tuple(words)), **how)


def list_of(kind: Any, most: int, **how: Any) -> fields.List[Any]:
    """Return a field of a list, empty if nobody says anything."""
    return fields.List(kind, load_default=list, validate=validate.Length(max=most), **how)


def share(done: int, planned: int) -> Fraction:
    """Return done / planned, at most 1."""
    return min(Fraction(done, planned), Fraction(1))


def setup_text(details: Document, keys: Iterable[str]) -> str:
    """Return a short text that is equal for details with the same values of these keys."""
    said = {key: details[key] for key in keys if details.get(key) not in (None, [], "")}
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:20]


@dataclass(frozen=True, slots=True)
class SessionType:
    """One kind of session of a discipline, as people read it."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Metric:
    """A number that sessions of a discipline have. `better` None: neither more nor less is better."""

    key: str
    label: str
    unit: str
    better: Literal["higher", "lower"] | None = None
    decimals: int = 0


@dataclass(frozen=True, slots=True)
class Starter:
    """A template that ships with a discipline; `details` are those of the sessions that are made from it."""

    key: str
    name: str
    description: str
    session_type: str
    details: Document
    difficulty: int | None = None
    focus_area: str | None = None


@dataclass(frozen=True, slots=True)
class Mirror:
    """A second table that says of a discipline's records what counts elsewhere, too.

    :param table: its name.
    :param key: its column with the id of the record.
    :param row: its other columns, without the user, for a record; None: it has no row for that one.
    """

    table: str
    key: str
    row: Callable[[Record], Record | None]


def no_values(details: Document, records: Sequence[Record]) -> dict[str, float]:
    """Measure nothing."""
    return {}


def nothing(*_: Any) -> None:
    """Say nothing."""


def without(*names: str) -> Callable[[Document], dict[str, Any]]:
    """Return a plan that leaves out these keys, and where a drill was."""
    return lambda details: {key: value for key, value in details.items() if key not in ("run", *names)}


WITHOUT_RUN = without()


@dataclass(frozen=True, slots=True)
class Discipline:
    """A craft. Every function is pure, and takes details as `details` loads them, but for `plan` and `progress`.

    :param session_types: the first one is the default.
    :param default_daily_cap: sessions a day; None: as many as one likes.
    :param details: what the details of a session may be.
    :param details_version: grows when their shape changes; details say it as `version` from the second on.
    :param upgrades: `upgrades[n]` brings details of version n, as they were written, to n + 1, and does no more.
    :param metrics: the numbers that `measure` may return.
    :param measure: what a session's details, and its records, come to: number by metric key.
    :param completion: how much of what was planned is done, 0 to 1; None: the sections say it.
    :param result: the result in a few words, for the row of a list: `11 of 12 images`. Gets the measured values too.
    :param result_of_records: the same of a session whose records say it; it gets them instead of the details.
    :param setup_key: equal for sessions with the same set-up, which are compared with each other; None: with none.
    :param plan: the details to begin another session with: what was set up, without what came of it. It gets them as
        they were written, checked by nobody.
    :param planned_seconds: how long what was set up takes.
    :param default_name: of a session that was given none, without its date.
    :param record_table: the table, with a `practice_session_id`, that holds its records; then no field of its details
        is required.
    :param mirror: the table that repeats some of its records; both are written in one transaction.
    :param progress: rows of what became better or worse over several sessions, oldest first: `{"kind", "key", …}`. It
        gets details of the current version, as they were written, checked by nobody: checking is the dearest of a read.
    :param starters: templates that everybody has.
    """

    key: str
    label: str
    summary: str
    session_types: tuple[SessionType, ...]
    default_daily_cap: int | None = None
    details: type[Details] = Details
    details_version: int = 1
    upgrades: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = field(default_factory=dict)
    metrics: tuple[Metric, ...] = ()
    measure: Callable[[Document, Sequence[Record]], Mapping[str, float]] = no_values
    completion: Callable[[Document], Fraction | None] = nothing
    result: Callable[[Document, Mapping[str, float]], str | None] = nothing
    result_of_records: Callable[[Sequence[Record], Mapping[str, float]], str | None] = nothing
    setup_key: Callable[[Document], str | None] = nothing
    plan: Callable[[Document], dict[str, Any]] = WITHOUT_RUN
    planned_seconds: Callable[[Document], float | None] = nothing
    default_name: Callable[[Document], str | None] = nothing
    record_table: str | None = None
    mirror: Mirror | None = None
    progress: Callable[[Iterable[Document]], list[dict[str, Any]]] | None = None
    starters: tuple[Starter, ...] = ()

    def has_session_type(self, key: str) -> bool:
        """Return whether sessions of this discipline can be of that type."""
        return any(session_type.key == key for session_type in self.session_types)

    def upgrade(self, details: dict[str, Any]) -> dict[str, Any]:
        """Return details of any version as those of the current one; details without a version are of the first.

        Those that a step cannot read, and those of a version that is not known, stay as they are.
        """
        version = details.get("version", 1)
        if type(version) is not int or not 1 <= version < self.details_version:
            return details
        upgraded = details
        try:
            for number in range(version, self.details_version):
                upgraded = {**self.upgrades[number](upgraded), "version": number + 1}
        except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError):
            return details
        return upgraded
