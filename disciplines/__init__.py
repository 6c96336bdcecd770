"""The registry of disciplines: one file and one line here for each."""

from disciplines.base import Discipline
from disciplines.climbing import CLIMBING
from disciplines.drawing import DRAWING
from disciplines.general import GENERAL
from disciplines.music import MUSIC
from disciplines.story import STORY
from disciplines.yoga import YOGA

DISCIPLINES: dict[str, Discipline] = {
    discipline.key: discipline for discipline in (GENERAL, MUSIC, DRAWING, CLIMBING, YOGA, STORY)
}
DEFAULT = GENERAL
