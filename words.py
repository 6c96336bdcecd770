"""The closed lists of words: what a goal, a session, an account can be. models.py holds the tables to them."""

GOAL_RANKS = {
    "UltimateGoal": 0,
    "LongTermGoal": 1,
    "MidTermGoal": 2,
    "ShortTermGoal": 3,
    "PracticeSession": 4,
    "ImmediateGoal": 5,
    "MicroGoal": 6,
    "NanoGoal": 7,
}
GOAL_TYPES = tuple(GOAL_RANKS)
ROOT_TYPES = ("UltimateGoal", "LongTermGoal", "MidTermGoal", "ShortTermGoal")
STATUSES = ("ACTIVE", "COMPLETED", "PARTIAL", "ABANDONED", "CANCELLED")
FINISHED_STATUSES = ("COMPLETED", "PARTIAL", "ABANDONED", "CANCELLED")
TIMER_ACTIONS = ("start", "stop", "restart", "add_time", "edit")
STILL_CHOICES = ("keep", "trim", "discard")
COMPLETION_SOURCES = ("manual", "targets", "children")
TIME_SLOTS = ("EARLY_MORNING", "MORNING", "MIDDAY", "AFTERNOON", "EVENING", "NIGHT")
ASSET_TYPES = ("audio", "video", "frame", "image", "file")
BETTER = ("higher", "lower")
CLIMBING_STYLES = ("ONSIGHT", "FLASH", "REDPOINT", "REPEAT", "ATTEMPT")
CLIMBING_SCALES = ("boulder", "rope")
CLIMBING_SYSTEMS = ("V", "Font", "YDS", "French", "UIAA")
COMPETITION_TYPES = ("BOULDER", "LEAD", "SPEED", "COMBINED", "LEAGUE", "OTHER")
MOODS = ("calm", "focused", "happy", "lively", "even", "tired", "stressed", "restless", "sad")
IMPORT_SOURCES = ("drills", "practice_sessions", "climbing", "stories", "several")
ROLES = ("user", "admin")
THEMES = ("auto", "light", "dark")
HOUR_CYCLES = ("h12", "h24")
UNITS = ("metric", "imperial")

EARLIEST_YEAR, LATEST_YEAR = 1900, 2200  # of every day and instant that somebody writes
