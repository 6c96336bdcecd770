"""Drawing from life and from references."""

from disciplines.base import Discipline, SessionType

DRAWING = Discipline(
    key="drawing",
    label="Drawing",
    summary="timed figures",
    session_types=(SessionType("FREE", "Free"), SessionType("TIMED", "Timed"), SessionType("LADDER", "Ladder")),
)
