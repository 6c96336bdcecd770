"""What was climbed in the sessions of the example: routes, a project that went and two that did not yet, a league."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from extensions import db
from model_types import new_id
from models import ClimbingRoute, Competition, PracticeSession, RouteCompletion
from services.climbing_grades import grade_columns, read_grade
from services.climbing_pairs import sync_results
from services.promotion_store import apply_promotion

HALL = "Hall Nord"
LEAGUE_DAYS = 21
WARM_UP = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Wall:
    """A boulder of the hall; `days` are how long ago it was set, and how long ago it was taken down."""

    name: str
    grade: str
    color: str
    setter: str
    days: tuple[int, int | None]


@dataclass(frozen=True, slots=True)
class Go:
    """One go: at a wall by its name, or at a grade; in the league or not."""

    at: str
    style: str
    tries: int = 1
    note: str = ""
    is_league: bool = False


WALLS = (
    Wall("Slab by the door", "V3", "green", "Mira", (40, None)),
    Wall("Orange corner", "V4", "orange", "Mira", (60, 12)),
    Wall("Left-hand pinch", "V5", "red", "Jonas", (30, None)),
    Wall("Blue roof", "V5", "blue", "Jonas", (30, None)),
    Wall("Arête at the back", "V6", "black", "Mira", (10, None)),
)
FIRST = (Go("V1", "FLASH"), Go("V2", "FLASH"))
# By days ago, in the order of the evening.
EVENINGS: dict[int, tuple[Go, ...]] = {
    24: (*FIRST, Go("V3", "REDPOINT", 2), Go("V4", "ATTEMPT", 2)),
    20: (
        *(*FIRST, Go("V2", "FLASH", is_league=True), Go("Slab by the door", "REDPOINT", 2)),
        *(Go("Orange corner", "REDPOINT", 3), Go("Left-hand pinch", "ATTEMPT", 4), Go("Blue roof", "ATTEMPT", 3)),
    ),
    15: (
        *(*FIRST, Go("V2", "ONSIGHT"), Go("V3", "FLASH", is_league=True), Go("V3", "REDPOINT", 2)),
        *(Go("Slab by the door", "REPEAT"), Go("Orange corner", "REPEAT")),
        Go("Blue roof", "ATTEMPT", 4, "No foot after the third hold."),
    ),
    8: (
        *(*FIRST, Go("V3", "FLASH"), Go("V3", "FLASH", is_league=True), Go("V4", "REDPOINT", 3, is_league=True)),
        *(Go("V4", "REDPOINT", 2), Go("Slab by the door", "REPEAT"), Go("Arête at the back", "ATTEMPT", 3)),
        Go("Blue roof", "ATTEMPT", 5, "The heel holds if the hip is close."),
    ),
    3: (
        *(*FIRST, Go("V2", "FLASH"), Go("V3", "FLASH"), Go("V4", "FLASH", is_league=True), Go("V4", "REDPOINT", 2)),
        Go("Left-hand pinch", "REDPOINT", 3, "It went at last: breathe out before the pinch."),
    ),
    1: (
        *(*FIRST, Go("V3", "FLASH"), Go("V4", "REDPOINT", 2), Go("Arête at the back", "ATTEMPT", 4)),
        Go("Blue roof", "ATTEMPT", 4, "Crux stuck: left heel."),
    ),
}


class ExampleClimbs:
    """Writes what was climbed by one person."""

    def __init__(self, user_id: int, today: date) -> None:
        self.user_id = user_id
        self.routes = {wall.name: self.make_route(wall, today) for wall in WALLS}
        self.league = Competition(
            user_id=user_id,
            id=new_id(),
            competition_type="LEAGUE",
            name="Winter league",
            competition_date=today - timedelta(days=LEAGUE_DAYS),
            place=HALL,
            result="5 of 12 so far",
            notes="Twelve problems until the end of the year, as often as one likes.",
        )
        db.session.add_all([*self.routes.values(), self.league])

    def make_route(self, wall: Wall, today: date) -> ClimbingRoute:
        """Return a boulder of the hall."""
        first, last = (None if days is None else today - timedelta(days=days) for days in wall.days)
        said = {"name": wall.name, "color": wall.color, "place": HALL, "setter": wall.setter}
        return ClimbingRoute(
            user_id=self.user_id,
            id=new_id(),
            active_from=first,
            active_to=last,
            **{**said, **grade_columns(read_grade(wall.grade, "V"))},
        )

    def log(self, days_ago: int, practice_id: str, start: datetime, end: datetime) -> None:
        """Write what was climbed in the session of a day, and what it makes of the session."""
        evening = EVENINGS.get(days_ago, ())
        step = (end - start - WARM_UP) / max(1, len(evening))
        rows = [self.make_row(go, practice_id, start + WARM_UP + step * n) for n, go in enumerate(evening)]
        if not rows:
            return
        db.session.add_all(rows)
        sync_results(self.user_id, rows)
        apply_promotion(db.session(), db.session.get_one(PracticeSession, (self.user_id, practice_id)))

    def make_row(self, go: Go, practice_id: str, climbed_at: datetime) -> RouteCompletion:
        """Return one go."""
        route = self.routes.get(go.at)
        grade = grade_columns(read_grade(route.grade if route else go.at, "V"))
        pair = (self.league.competition_type, self.league.id) if go.is_league else (None, None)
        return RouteCompletion(
            user_id=self.user_id,
            id=new_id(),
            practice_session_id=practice_id,
            climbed_at=climbed_at,
            **{"route_id": route.id if route else None, "route_name": route.name if route else "", **grade},
            style=go.style,
            tries=go.tries,
            notes=go.note,
            created_at=climbed_at,
            competition_type=pair[0],
            competition_id=pair[1],
        )
