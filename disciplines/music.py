"""An instrument or the voice."""

from disciplines.base import Discipline, SessionType

MUSIC = Discipline(
    key="music",
    label="Music",
    summary="chords, scales",
    session_types=(
        SessionType("PIECE", "Piece"),
        SessionType("CHORDS", "Chords"),
        SessionType("SCALES", "Scales"),
        SessionType("CUSTOM", "Custom"),
    ),
)
