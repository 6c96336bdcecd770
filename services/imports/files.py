"""Reading files: bytes to text, CSV with whatever separates its cells, JSON; a broken row never takes a good one."""

import codecs
import csv
import re
from collections.abc import Iterator
from io import StringIO
from typing import Any

import orjson

from services.document_text import CUT_DEPTH, depth_of, read_text
from services.imports.found import Row

DELIMITERS = ",;\t|"
QUOTED = re.compile(r'"[^"]*"')
LONGEST_RECORD = 1_000  # lines of one row: a story in a cell
UNCLOSED = "a quote that is not closed"
csv.field_size_limit(16_000_000)


def decode(content: bytes) -> str:
    """Return the text of a file; what is not UTF-8 or marked as UTF-16 is read as Windows writes it."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def read_json(text: str) -> Any:
    """Return the value of a JSON text; what nests very deep in it is a text, so that everything can be done with it.

    :raises ValueError: it is none.
    """
    try:
        value = orjson.loads(text)
    except ValueError:  # NaN, halves of characters
        return read_text(text)[0]
    return value if depth_of(value) <= CUT_DEPTH else read_text(text)[0]


def read_csv(text: str) -> tuple[list[str], list[Row]]:
    """Return the columns of a CSV text and its rows; blank lines are left out."""
    lines = list(StringIO(text.replace("\x00", "\N{REPLACEMENT CHARACTER}"), newline=""))
    first = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    head = lines[first : first + 1]
    delimiter = guess_delimiter(head[0]) if head else ","
    columns = [name.strip() for name in next(csv.reader(head, delimiter=delimiter), [])]
    rows: list[Row] = []
    for number, cells in read_records(lines, first + 1, len(columns), delimiter):
        if cells is None:
            rows.append(Row(number, {}, UNCLOSED))
        elif any(cell.strip() for cell in cells[len(columns) :]):
            rows.append(Row(number, {}, "more cells than columns"))
        elif any(cell.strip() for cell in cells):
            rows.append(Row(number, dict(zip(columns, cells, strict=False))))
    return columns, rows


def guess_delimiter(head: str) -> str:
    """Return what stands between the names of the columns: what is there most often outside of quotes."""
    return max(DELIMITERS, key=QUOTED.sub("", head).count)


def read_records(lines: list[str], first: int, width: int, delimiter: str) -> Iterator[tuple[int, list[str] | None]]:
    """Yield the number of the line where each row begins, and its cells; None: a quote in it is not closed.

    Such a row ends with its line, whatever stands in quotes further down.
    """
    at = first
    while at < len(lines):
        cells, count = read_record(lines, at, width, delimiter)
        if cells is None or cells:
            yield at + 1, cells
        at += count


def read_record(lines: list[str], at: int, width: int, delimiter: str) -> tuple[list[str] | None, int]:
    """Return the cells of the row that begins in a line, and over how many lines it goes."""
    record = lines[at]
    if '"' not in record:
        return next(csv.reader([record], delimiter=delimiter), []), 1
    for count in range(1, min(LONGEST_RECORD, len(lines) - at) + 1):
        if count > 1:
            record += lines[at + count - 1]
            if '"' not in lines[at + count - 1]:
                continue  # the quote is still open
        try:
            cells = next(csv.reader(StringIO(record, newline=""), delimiter=delimiter, strict=True), [])
        except csv.Error as error:
            if "unexpected end" in str(error):
                continue
            break
        if count == 1 or len(cells) == width:
            return cells, count
        break
    loose = next(csv.reader([lines[at].rstrip("\r\n")], delimiter=delimiter), [])
    is_whole = len(loose) == width and not is_open(lines[at], delimiter)
    return (loose if is_whole else None), 1


def is_open(line: str, delimiter: str) -> bool:
    """Return whether a line ends within quotes."""
    try:
        list(csv.reader([line], delimiter=delimiter, strict=True))
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False
