"""What a discipline is: a plug-in that gives sessions a shape."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SessionType:
    """One kind of session of a discipline, as people read it."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Discipline:
    """A craft. The first session type is its default. `default_daily_cap` None: as many sessions a day as one likes."""

    key: str
    label: str
    summary: str
    session_types: tuple[SessionType, ...]
    default_daily_cap: int | None = None

    def has_session_type(self, key: str) -> bool:
        """Return whether sessions of this discipline can be of that type."""
        return any(session_type.key == key for session_type in self.session_types)
