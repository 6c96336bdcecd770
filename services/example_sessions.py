"""What the example diary says: kinds of session, when each was, and what a person wrote beside it."""

from dataclasses import dataclass

from services.example_goals import MICRO, STEP


@dataclass(frozen=True, slots=True)
class Gauge:
    """A number that is recorded, five weeks ago and now; with `sides`, once for each of them."""

    name: str
    unit: str
    before: float
    now: float
    better: str = "higher"
    sides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """An activity and the minutes it takes; `bpm` is the tempo five weeks ago and now; `sets` of about `reps` each."""

    name: str
    minutes: float
    bpm: tuple[int, int] | None = None
    sets: int = 0
    reps: int = 0
    gauge: Gauge | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A kind of session: where it is filed, and `sections` as (name, planned minutes, activities)."""

    name: str
    discipline: str
    session_type: str
    goal: str | None
    sections: tuple[tuple[str, int, tuple[Part, ...]], ...]
    notes: tuple[str, ...] = ()
    also: str | None = None


def pace(before: float, now: float) -> Gauge:
    """Return how long one chord takes."""
    return Gauge("Seconds per chord", "s", before, now, "lower")


def hold(before: float, now: float) -> Gauge:
    """Return how long a pose is held on either side."""
    return Gauge("Hold", "s", before, now, sides=("Left", "Right"))


PLANS = {
    "bossa": Plan(
        "Blue Bossa",
        "music",
        "PIECE",
        "Blue Bossa, whole form",
        (
            ("Warm-up", 6, (Part("Four-finger chromatic", 5, (64, 72)),)),
            ("Song", 20, (Part("Bridge, loop", 9, (80, 94)), Part("Whole form", 11, (92, 112)))),
            ("Cool-down", 5, (Part("Play anything", 4),)),
        ),
        ("The bridge holds now. The turnaround does not.", "Sang it first. That helps more than ten times again.", ""),
    ),
    "run": Plan(
        "Repertoire run-through",
        "music",
        "PIECE",
        "Ten songs from memory",
        (
            ("Tune and settle", 4, (Part("Tuning, three deep breaths", 3),)),
            ("Songs", 28, (Part("Blue Bossa", 8, (92, 112)), Part("Autumn Leaves", 9), Part("Misty", 7))),
            ("What was left", 5, (Part("The one that fell apart, slowly", 5),)),
        ),
        ("Misty is safe. Autumn Leaves lost its second ending.", "Recorded it. It sounds better than it feels."),
        also="Blue Bossa, whole form",
    ),
    "chords": Plan(
        "Chords, 20 min",
        "music",
        "CHORDS",
        "Chord vocabulary",
        (
            ("Warm-up", 4, (Part("Cycle of fourths, shapes only", 4),)),
            (
                "Chords",
                16,
                (
                    Part("Random roots, all inversions", 12, gauge=pace(5.8, 3.9)),
                    Part("The five slowest again", 4, gauge=pace(9, 6.5)),
                ),
            ),
        ),
        ("", "F♯ and D♭ are the slow ones, always.", "Tired, but the hand knew more than I did."),
    ),
    "drop2": Plan(
        "Drop-2 chords, strings 2–5",
        "music",
        "CHORDS",
        "Drop-2 on strings 2–5",
        (
            ("Warm-up", 8, (Part("Four-finger chromatic", 5, (66, 72)), Part("Cycle of fourths, shapes only", 3))),
            (
                "Main",
                20,
                (Part("Inversions up the neck", 13, (74, 86), sets=3), Part("B♭7 to E♭maj7, finger 1 stays", 5)),
            ),
            ("Song", 8, (Part("Blue Bossa, comping chorus", 7, (88, 104)),)),
        ),
        (
            "Second inversion of E♭maj7: thumb behind the neck, then it does not buzz.",
            "Slow is fine. The jump from string set 2–5 to 1–4 is where the time goes: begin there, at 76.",
        ),
        also="Blue Bossa, whole form",
    ),
    "gesture": Plan(
        "Gesture, 2 min × 10",
        "drawing",
        "TIMED",
        "Ten gestures before breakfast",
        (("Ten figures", 20, (Part("Full body, two minutes each", 20, sets=5),)),),
        ("Number seven is the first one that stands.", "", "Too much outline again. Weight first."),
    ),
    "hands": Plan(
        "Hands, one minute × 20",
        "drawing",
        "TIMED",
        "Hands, one minute each",
        (("Boxes", 6, (Part("Palms as boxes", 5),)), ("Hands", 15, (Part("One minute each", 15),))),
        ("Fists are easier than open hands.", ""),
    ),
    "heads": Plan(
        "Heads from the side",
        "drawing",
        "FREE",
        "Ten heads from the side",
        (("Study", 12, (Part("Copy two from the book", 12),)), ("From memory", 25, (Part("Three heads", 24),))),
        ("The ear sits further back than I think.",),
    ),
    "four": Plan(
        "Power endurance 4×4",
        "climbing",
        "POWER_ENDURANCE",
        "4×4 on V4",
        (
            ("Warm-up", 15, (Part("Easy traverses", 12), Part("Shoulders with the band", 4))),
            ("4×4", 45, (Part("Four problems, four rounds", 44, sets=4, reps=4),)),
            ("Cool-down", 10, (Part("Stretch, feet up", 9),)),
        ),
        ("Round three is where it goes. Breathe before the third move.", "Rested four minutes. It matters."),
    ),
    "board": Plan(
        "Tension board, 40°",
        "climbing",
        "TENSION_BOARD",
        "Tension board at 40°",
        (
            ("Warm-up", 20, (Part("Easy problems, big holds", 18),)),
            ("Board", 55, (Part("Seven problems, three tries each", 52, sets=4, reps=3),)),
            ("Fingers", 12, (Part("Hangs, 7 s on, 3 s off", 11, sets=3, reps=6, gauge=Gauge("Weight", "kg", 4, 10)),)),
        ),
        ("Skin was the limit, not strength.", "The left-hand pinch went at last."),
    ),
    "morning": Plan(
        "Morning sequence",
        "yoga",
        "SEQUENCE",
        "Five mornings a week",
        (
            ("Arrive", 2, (Part("Breathing", 2),)),
            (
                "Standing",
                9,
                (Part("Sun salutations", 5, sets=3), Part("Warrior two, both sides", 4, gauge=hold(35, 50))),
            ),
            ("Rest", 3, (Part("Lying still", 3),)),
        ),
        ("", "", "Twelve of twelve, and awake for the first time this week."),
    ),
    "hips": Plan(
        "Slow hips",
        "yoga",
        "SEQUENCE",
        "Hips and hamstrings",
        (("Floor", 20, (Part("Pigeon, both sides", 8, gauge=hold(90, 120)), Part("Seated fold", 6), Part("Frog", 5))),),
        ("The right side is a centimetre behind.", ""),
    ),
    "car": Plan("Singing in the car", "general", "CUSTOM", None, (), ("Roots of Autumn Leaves, out loud.",)),
}

# (days ago, plan, wall time, outcome): today first.
DIARY = (
    (0, "morning", "06:45", "COMPLETED"),
    (0, "drop2", "08:10", "COMPLETED"),
    (1, "run", "07:05", "COMPLETED"),
    (1, "four", "18:30", "PARTIAL"),
    (2, "morning", "06:50", "COMPLETED"),
    (2, "hands", "12:15", "COMPLETED"),
    (2, "chords", "20:40", "PARTIAL"),
    (3, "bossa", "07:10", "COMPLETED"),
    (3, "board", "19:00", "COMPLETED"),
    (4, "hips", "07:00", "COMPLETED"),
    (4, "chords", "21:05", "ABANDONED"),
    (5, "bossa", "10:20", "PARTIAL"),
    (6, "gesture", "12:30", "COMPLETED"),
    (6, "car", "16:40", "COMPLETED"),
    (7, "morning", "06:45", "COMPLETED"),
    (7, "drop2", "08:05", "COMPLETED"),
    (8, "four", "18:40", "COMPLETED"),
    (9, "morning", "06:55", "COMPLETED"),
    (9, "run", "20:15", "COMPLETED"),
    (10, "gesture", "12:20", "COMPLETED"),
    (11, "board", "19:10", "CANCELLED"),
    (11, "hips", "22:30", "COMPLETED"),
    (12, "bossa", "07:15", "COMPLETED"),
    (13, "morning", "07:20", "COMPLETED"),
    (14, "drop2", "08:00", "PARTIAL"),
    (15, "chords", "00:20", "COMPLETED"),
    (15, "four", "18:30", "COMPLETED"),
    (16, "gesture", "12:10", "COMPLETED"),
    (17, "run", "10:45", "COMPLETED"),
    (18, "morning", "06:50", "COMPLETED"),
    (19, "hands", "12:40", "COMPLETED"),
    (20, "board", "19:05", "COMPLETED"),
    (21, "bossa", "07:00", "COMPLETED"),
    (22, "chords", "20:30", "COMPLETED"),
    (23, "morning", "06:45", "COMPLETED"),
    (24, "four", "18:20", "ABANDONED"),
    (26, "gesture", "13:00", "PARTIAL"),
    (27, "heads", "19:30", "COMPLETED"),
    (28, "drop2", "08:20", "COMPLETED"),
    (30, "hips", "21:40", "COMPLETED"),
    (31, "run", "11:00", "COMPLETED"),
    (33, "heads", "19:45", "COMPLETED"),
    (34, "chords", "20:45", "COMPLETED"),
)
DIARY_DAYS = 35
# What stands under the latest session of a plan: (plan, type, name, is done).
SESSION_STEPS = (
    ("drop2", STEP, "Name it in under three seconds", False),
    ("drop2", MICRO, "A♭ grip without looking", True),
    ("four", STEP, "Tape the left ring finger", True),
)
