"""Bedtime sessions of another program, with their assets and with how they were."""

from typing import Any

from disciplines.story import STORY
from services.imports.found import AssetDraft, BadRowError, Context, FeedbackDraft, Kind, Row, SessionDraft
from services.imports.sessions import end_of, feedback_of, slot_of, start_of, status_in, timed_sections
from services.imports.values import Cells, column_key, link_of, number_of, whole_of
from words import ASSET_TYPES

SESSION = ("session_id", "bedtime_session_id", "practice_session_id", "story_id", "story_session_id")
TEXTS = ("story_text", "story", "text", "content", "body")
TYPE_WORDS = {kind: kind for kind in ASSET_TYPES} | {
    "sound": "audio",
    "mp3": "audio",
    "narration": "audio",
    "movie": "video",
    "mp4": "video",
    "picture": "image",
    "photo": "image",
    "img": "image",
    "illustration": "image",
    "scene": "frame",
}


def read_session(row: Row, context: Context) -> SessionDraft:
    """Return an evening with its story."""
    cells = Cells(row)
    source_id = cells.text("session_id", "bedtime_session_id", "id") or None
    start, day = start_of(cells, context)
    seconds, end = end_of(cells, context, start)
    status = status_in(cells, end, seconds, default="COMPLETED")
    said_length = cells.text("target_length", "target_words", "length")
    said_scenes = cells.text("num_scenes", "scene_count", "number_of_scenes")
    length, scenes = count_in(said_length), count_in(said_scenes)
    said = cells.text("session_type", "type")
    name = cells.text("title", "name", "story_title")
    details: dict[str, Any] = {
        "prompt": cells.text("prompt", "story_prompt"),
        "theme": cells.text("theme"),
        "story_text": cells.text(*TEXTS),
        "target_length": round(length) if length is not None and 20 <= length <= 20_000 else 400,
        "num_scenes": round(scenes) if scenes is not None and 1 <= scenes <= 40 else 4,
        "voice": cells.text("voice", "narrator"),
    }
    return SessionDraft(
        row=row.number,
        source_id=source_id,
        key=f"{start.isoformat()} {details['prompt']}",
        discipline=STORY.key,
        session_type=said.upper() if STORY.has_session_type(said.upper()) else STORY.session_types[0].key,
        start=start,
        end=end,
        status=status,
        name=name,
        day=day,
        time_slot=slot_of(cells),
        details=details,
        sections=timed_sections(name or "Story", seconds, start, end, status == "COMPLETED"),
        notes=cells.text("notes", "note"),
        feedback=feedback_of(cells),
        extra=cells.rest(id=source_id, target_length=said_length or None, num_scenes=said_scenes or None),
    )


def count_in(text: str) -> float | None:
    """Return what was aimed at, if it was told as a number: "short" takes no evening away."""
    try:
        return number_of(text, "no number")
    except BadRowError:
        return None


def read_asset(row: Row, context: Context) -> AssetDraft:
    """Return a link of an evening; files of another machine cannot come along."""
    cells = Cells(row)
    session = cells.text(*SESSION)
    if not session:
        raise BadRowError("no session")
    url = link_of(cells.take("url", "link", "file_url", "asset_url", "path", "file_path", "src"))
    kind = column_key(cells.text("asset_type", "type", "kind"))
    order = whole_of(cells.take("display_order", "order", "position", "index"), "its order is no number", 0, 10_000)
    return AssetDraft(
        row=row.number,
        source_id=cells.text("asset_id", "id") or None,
        key=f"{session} {url}",
        session=session,
        asset_type=TYPE_WORDS.get(kind, "file"),
        url=url,
        name=cells.text("name", "title", "file_name", "caption")[:500] or url.partition("://")[2][:500],
        display_order=order or 0,
    )


def read_feedback(row: Row, context: Context) -> FeedbackDraft:
    """Return how an evening was."""
    cells = Cells(row)
    session = cells.text(*SESSION)
    if not session:
        raise BadRowError("no session")
    feedback = feedback_of(cells)
    comment = cells.text("notes", "note", "text")
    if feedback is None and not comment:
        raise BadRowError("it says nothing")
    said = feedback or {"rating": None, "mood_delta": None, "comment": ""}
    return FeedbackDraft(row.number, session, {**said, "comment": said["comment"] or comment})


SESSIONS = Kind("bedtime_sessions", "Bedtime sessions", "stories", read_session)
ASSETS = Kind("bedtime_assets", "Bedtime assets", "stories", read_asset, SESSIONS.key)
FEEDBACK = Kind("bedtime_feedback", "Bedtime feedback", "stories", read_feedback, SESSIONS.key)
