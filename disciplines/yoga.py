"""Yoga: sequences of poses."""

from disciplines.base import Discipline, SessionType

YOGA = Discipline(
    key="yoga",
    label="Yoga",
    summary="sequences, holds",
    session_types=(SessionType("SEQUENCE", "Sequence"), SessionType("FREE", "Free"), SessionType("CUSTOM", "Custom")),
)
