"""Answers that are no schema's: JSON that is text already, and CSV that is written as it comes."""

import csv
import io
from collections.abc import Iterable, Iterator

from flask import Response, stream_with_context

CSV_CHUNK = 32_768  # characters that are written at once


def json_response(body: bytes, status: int = 200) -> Response:
    """Return JSON that was serialised already."""
    return Response(body, status, content_type="application/json")


def csv_response(name: str, rows: Iterable[list[str]]) -> Response:
    """Return rows as a CSV file to save, written as they come."""

    def lines() -> Iterator[str]:
        text = io.StringIO()
        writer = csv.writer(text)
        yield "\ufeff"  # so that spreadsheets read it as UTF-8
        for row in rows:
            writer.writerow(row)
            if text.tell() >= CSV_CHUNK:
                yield text.getvalue()
                text.seek(0)
                text.truncate()
        yield text.getvalue()

    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(stream_with_context(lines()), content_type="text/csv; charset=utf-8", headers=headers)
