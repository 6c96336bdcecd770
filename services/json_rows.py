"""How hot reads become JSON: columns selected as the text they go out as, rows turned into dicts without the ORM."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

import orjson
import sqlalchemy as sa
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ColumnElement

Fragment = orjson.Fragment
Made = TypeVar("Made")


class InstantText(ColumnElement[str]):
    """An instant column as the text `2026-11-20T07:00:00.000000Z` (SQLite stores just that)."""

    inherit_cache = True
    type = sa.String()
    _traverse_internals = [("column", sa.sql.visitors.InternalTraversal.dp_clauseelement)]  # noqa: RUF012

    def __init__(self, column: Any) -> None:
        self.column = sa.type_coerce(column, sa.String())


@compiles(InstantText)
def compile_instant_text(element: InstantText, compiler: SQLCompiler, **kwargs: Any) -> str:
    """Write the column as it is."""
    return compiler.process(element.column, **kwargs)


@compiles(InstantText, "postgresql")
def compile_instant_text_postgresql(element: InstantText, compiler: SQLCompiler, **kwargs: Any) -> str:
    """Write the text that SQLite stores."""
    inner = compiler.process(element.column, **kwargs)
    return f"to_char({inner} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"


def instant(column: Any) -> sa.Label[str]:
    """Select an instant column as text, under its own name."""
    return InstantText(column).label(column.key)


class HotQuery:
    """A query compiled once per database and sent as text: building and compiling it costs more than running it.

    Values are bound under the names of its `sa.bindparam`s; the rows come back as the driver gives them.
    """

    def __init__(self, query: Any) -> None:
        self.query = query
        self.texts: dict[str, tuple[str, tuple[str, ...], dict[str, Any], dict[str, Any]]] = {}

    def compile(self, dialect: sa.Dialect) -> tuple[str, tuple[str, ...], dict[str, Any], dict[str, Any]]:
        """Return the text, the names of its positional parameters, fixed values, and how values are bound."""
        if dialect.name not in self.texts:
            compiled: Any = self.query.compile(dialect=dialect)
            self.texts[dialect.name] = (
                compiled.string, tuple(compiled.positiontup or ()), compiled.params, compiled._bind_processors
            )  # fmt: skip
        return self.texts[dialect.name]

    def fetch(self, connection: sa.Connection, **values: Any) -> Sequence[Any]:
        """Return all rows; see read."""
        return self.read(connection, list, **values)

    def read(self, connection: sa.Connection, make: Callable[[Iterable[Any]], Made], **values: Any) -> Made:
        """Return what `make` makes of the rows as they come, straight from the driver's cursor.

        A SQLAlchemy result costs as much as reading 50 rows, and rows that are kept until all are there cost again.

        :raises sqlalchemy.exc.OperationalError: the database refused or did not answer.
        """
        text, positions, fixed, processors = self.compile(connection.dialect)
        bound = {**fixed, **values}
        for key, process in processors.items():
            if bound[key] is not None:
                bound[key] = process(bound[key])
        parameters: Any = tuple(bound[name] for name in positions) if positions else bound
        cursor: Any = connection.connection.cursor()
        try:
            cursor.execute(text, parameters)
            return make(cursor)
        except connection.dialect.loaded_dbapi.Error as error:
            raise OperationalError(text, parameters, error, hide_parameters=True) from error
        finally:
            cursor.close()


def listed(dialect: str, name: str) -> sa.Select[Any]:
    """Return the query of the texts in the JSON array that is bound as `name`: one value, however many there are."""
    texts = sa.bindparam(name, type_=sa.String())
    if dialect == "postgresql":
        return sa.select(sa.func.json_array_elements_text(sa.cast(texts, sa.JSON())).column_valued())
    return sa.select(sa.func.json_each(texts).table_valued("value").c.value)


def rows_as_dicts(keys: Sequence[str], rows: Iterable[Any], *, json_key: str, claim_key: str) -> list[dict[str, Any]]:
    """Return one dict a row; the text under `json_key` goes out as the JSON it is, `claim_key` as true or false."""
    items = [dict(zip(keys, row)) for row in rows]  # noqa: B905 (checking the length costs a tenth)
    for item in items:
        if isinstance(text := item[json_key], str):
            item[json_key] = Fragment(text)
        if (claim := item[claim_key]) is not None:
            item[claim_key] = bool(claim)
    return items
