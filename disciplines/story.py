"""Bedtime stories and rituals."""

from disciplines.base import Discipline, SessionType

STORY = Discipline(
    key="story",
    label="Stories",
    summary="bedtime, rituals",
    session_types=(SessionType("BEDTIME", "Bedtime"), SessionType("RITUAL", "Ritual"), SessionType("CUSTOM", "Custom")),
)
