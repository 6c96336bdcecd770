"""`python3 manage.py bench`: print every promise with what was measured."""

from benchmarks import backfill, drawing, drills, histories, reads, requests_over_wsgi, searching, sessions
from benchmarks.harness import Measured


def main() -> None:
    """Measure everything, one promise a line as it is known."""
    print(f"{'promise':58} {'ours':>10} {'limit':>10} {'ratio':>7} {'promised':>9}")
    for module in (reads, searching, histories, requests_over_wsgi, sessions, drawing, drills, backfill):
        for row in module.measure():
            show(row)


def show(row: Measured) -> None:
    """Print one line."""
    verdict = "" if row.ratio <= row.promise else "  over"
    measured = f"{row.ours_ms:7.2f} {row.unit:2} {row.limit_ms:7.2f} {row.unit:2}"
    print(f"{row.name:58} {measured} {row.ratio:7.3f} {row.promise:9.3f}{verdict}", flush=True)


if __name__ == "__main__":
    main()
