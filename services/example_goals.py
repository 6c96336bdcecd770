"""What the example tree says: its goals, from what a life is for down to the smallest step."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExampleTarget:
    """An activity of the diary, done `count` times; with `bpm`, at least so fast."""

    name: str
    activity: str
    count: int
    bpm: int | None = None


@dataclass(frozen=True, slots=True)
class ExampleGoal:
    """A goal with what is below it. Days count from today: `due` onwards (negative: past), `done` backwards.

    `weekly_minutes` is its budget; `with_children`: it is completed when all goals right below are.
    """

    kind: str
    name: str
    children: tuple["ExampleGoal", ...] = ()
    due: int | None = None
    done: int | None = None
    description: str | None = None
    targets: tuple[ExampleTarget, ...] = ()
    weekly_minutes: int | None = None
    with_children: bool = False


G = ExampleGoal
T = ExampleTarget
ULTIMATE, LONG, MID, SHORT = "UltimateGoal", "LongTermGoal", "MidTermGoal", "ShortTermGoal"
STEP, MICRO, NANO = "ImmediateGoal", "MicroGoal", "NanoGoal"

GUITAR = G(
    ULTIMATE,
    "Guitar",
    description="To sit down anywhere and play something that is worth hearing.",
    weekly_minutes=240,
    children=(
        G(
            LONG,
            "A full set at an open mic",
            due=222,
            children=(
                G(
                    MID,
                    "Ten songs from memory",
                    due=131,
                    description="Four are done: Summertime, Misty, Black Orpheus, Nardis.",
                    children=(
                        G(
                            SHORT,
                            "Blue Bossa, whole form",
                            due=16,
                            description="Head, two choruses, head. At 120, three times without stopping.",
                            targets=(T("At 120, three times", "Whole form", 3, bpm=120),),
                            children=(
                                G(
                                    STEP,
                                    "Bridge at 96 bpm, clean three times",
                                    due=2,
                                    children=(
                                        G(MICRO, "Bars 9–12, left hand only", done=1),
                                        G(
                                            MICRO,
                                            "Shift to D♭maj7, eyes closed",
                                            children=(G(NANO, "Thumb behind the neck"),),
                                        ),
                                    ),
                                ),
                                G(STEP, "Melody from the fifth fret", done=6),
                                G(STEP, "Sing it while playing roots"),
                            ),
                        ),
                        G(
                            SHORT,
                            "Autumn Leaves in two keys",
                            due=23,
                            children=(G(STEP, "G minor, slow", done=9), G(STEP, "E minor, by ear")),
                        ),
                        G(SHORT, "Wave: intro and form", due=51, children=(G(STEP, "Learn the intro"),)),
                    ),
                ),
                G(
                    MID,
                    "Chord vocabulary",
                    due=100,
                    with_children=True,
                    children=(
                        G(
                            SHORT,
                            "Drop-2 on strings 2–5",
                            due=30,
                            children=(
                                G(STEP, "B♭7 to E♭maj7 without looking", due=0),
                                G(STEP, "All inversions of m7♭5"),
                            ),
                        ),
                        G(SHORT, "Triads on every string set", due=-14, done=15),
                        G(SHORT, "Shell voicings and bass", due=87, children=(G(STEP, "Walk on a blues"),)),
                    ),
                ),
                G(
                    MID,
                    "Stand up and play",
                    due=176,
                    children=(
                        G(SHORT, "Play for two friends", due=-3, children=(G(STEP, "Ask Mara and Jonas", due=1),)),
                    ),
                ),
            ),
        ),
    ),
)

DRAWING = G(
    ULTIMATE,
    "Drawing",
    description="People, from life, quickly and well.",
    weekly_minutes=60,
    children=(
        G(
            LONG,
            "Figures that stand",
            due=190,
            children=(
                G(
                    MID,
                    "500 timed gestures",
                    due=60,
                    targets=(T("Fifty times ten", "Full body, two minutes each", 50),),
                    children=(
                        G(
                            SHORT,
                            "Ten gestures before breakfast",
                            due=9,
                            children=(
                                G(STEP, "Start with the weight, not the head"),
                                G(STEP, "Lay the paper out", done=4),
                            ),
                        ),
                        G(
                            SHORT,
                            "Hands, one minute each",
                            due=38,
                            targets=(T("Two sheets of twenty", "One minute each", 2),),
                        ),
                    ),
                ),
                G(
                    MID,
                    "Heads and portraits",
                    due=120,
                    children=(
                        G(SHORT, "Ten heads from the side", due=45),
                        G(SHORT, "The skull, from memory", due=-20, done=22),
                    ),
                ),
            ),
        ),
    ),
)

CLIMBING = G(
    LONG,
    "Climb 7a outdoors",
    due=250,
    description="One route, clean, before the summer is over.",
    children=(
        G(
            MID,
            "Power endurance",
            due=75,
            children=(
                G(SHORT, "4×4 on V4", due=12, weekly_minutes=75, children=(G(STEP, "Rest exactly four minutes"),)),
                G(SHORT, "Twenty minutes without the ground", due=44),
            ),
        ),
        G(
            MID,
            "Finger strength",
            due=140,
            children=(
                G(
                    SHORT,
                    "Tension board at 40°",
                    due=40,
                    targets=(T("Three evenings on the board", "Seven problems, three tries each", 3),),
                ),
            ),
        ),
        G(
            MID,
            "A body that recovers",
            children=(
                G(SHORT, "Five mornings a week", due=41, children=(G(STEP, "Mat beside the bed", done=18),)),
                G(SHORT, "Hips and hamstrings", due=66),
            ),
        ),
    ),
)

ROOTS = (GUITAR, DRAWING, CLIMBING)
