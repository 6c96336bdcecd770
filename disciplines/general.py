"""Anything that has no discipline of its own."""

from disciplines.base import Discipline, SessionType

GENERAL = Discipline(
    key="general",
    label="Anything",
    summary="your own sections",
    session_types=(SessionType("PRACTICE", "Practice"), SessionType("CUSTOM", "Custom")),
)
