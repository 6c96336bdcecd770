"""Climbing, on rock and on plastic."""

from disciplines.base import Discipline, SessionType

CLIMBING = Discipline(
    key="climbing",
    label="Climbing",
    summary="sends, sets, boards",
    session_types=(
        SessionType("FUN", "Fun"),
        SessionType("POWER", "Power"),
        SessionType("POWER_ENDURANCE", "Power endurance"),
        SessionType("ENDURANCE", "Endurance"),
        SessionType("TENSION_BOARD", "Tension board"),
        SessionType("COMPETITION", "Competition"),
        SessionType("WORKOUT", "Workout"),
        SessionType("CUSTOM", "Custom"),
    ),
    default_daily_cap=3,
)
