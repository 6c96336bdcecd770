"""What a discipline makes of details, in the shape that is easy to read in a test."""

from typing import Any

from services.measuring import measure_details


def values_of(key: str, details: dict[str, Any]) -> dict[str, float]:
    """Return the measured numbers by metric."""
    return {row["key"]: row["value"] for row in measure_details(key, details).session_metrics}


def result_of(key: str, details: dict[str, Any]) -> str | None:
    """Return the line of a list."""
    return measure_details(key, details).result


def setup_of(key: str, details: dict[str, Any]) -> str | None:
    """Return what is equal for the same set-up."""
    return measure_details(key, details).setup_key
