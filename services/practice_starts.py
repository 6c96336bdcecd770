"""Making a practice session: started now or logged afterwards, empty, as a document, or from a template."""

from datetime import datetime
from typing import Any

from disciplines import DEFAULT, DISCIPLINES
from errors import Conflict, Invalid, NotFound
from extensions import db
from model_types import new_id, utc_now
from models import Goal, PracticeSession
from services import templates, tree
from services.completions import evaluate_targets
from services.daily_caps import check_daily_cap
from services.document_clocks import activities_of, start_timer
from services.documents import parse_document
from services.feedback import write_feedback
from services.goals import id_taken, is_taken_by_another
from services.measuring import check_details, upgrade_details
from services.practice_days import practice_day
from services.practice_pages import describe_practice, describe_read
from services.practice_rules import check_kind, check_not_running, check_order, default_name, load_document
from services.practice_writes import find_active, set_status, settle_clocks, writing_of
from services.promotion_store import apply_promotion, read_document
from services.recorded_changes import NOTHING, changed_activities, recorded_of
from services.signed_in import ProfileRow

CUSTOM = "CUSTOM"
COMPARED = (
    *("parent_id", "session_start", "session_end", "session_date", "time_slot"),
    *("discipline", "session_type", "status", "is_retroactive", "template_id"),
)
NO_PLAN: dict[str, Any] = {"document": None, "name": "", "discipline": None, "session_type": None, "goal_id": None}


def create_practice(user_id: int, profile: ProfileRow, data: dict[str, Any]) -> dict[str, Any]:
    """Start a session (no end, no status given) or log one. Repeating it with the same id and body is the same row.

    With `template_id` and no document it is made from the template; what else is said wins over it.

    :param data: schemas.sessions.SessionIn.
    :returns: see practice_pages.describe_practice.
    :raises Conflict: the id is taken, a session runs already, the day is full, or the levels do not fit.
    :raises Invalid: the document, the discipline, the label or the order of times is refused.
    :raises NotFound: there is no such parent, or no such template.
    """
    document = load_document(data, profile.time_zone)
    if "id" in data and (existing := db.session.get(Goal, (user_id, data["id"]))) is not None:
        if not isinstance(existing, PracticeSession) or says_something_else(existing, profile, data, document):
            raise id_taken()
        return describe_practice(existing, profile)
    is_planned = document is None and data.get("template_id") is not None
    templates.check_template(user_id, data.get("template_id"))
    plan = templates.plan_for(user_id, profile, data["template_id"]) if is_planned else NO_PLAN
    discipline = data.get("discipline") or plan["discipline"] or DEFAULT.key
    session_type = choose_type(discipline, data, plan)
    if document is not None:
        check_details(discipline, document)
    parent = find_parent(user_id, data, plan)
    practice_id = data.get("id") or new_id()
    start, end = data.get("session_start"), data.get("session_end")
    status = data.get("status") or ("ACTIVE" if end is None else "COMPLETED")
    start = start or (end if end is not None else utc_now())
    if status == "ACTIVE":
        make_room(user_id, profile, practice_id, start, is_switching=data.get("switch", False))
    day = data.get("session_date") or practice_day(start, profile.time_zone, profile.day_start_hour)
    if status != "CANCELLED":
        check_daily_cap(user_id, profile, discipline, day)
    practice = PracticeSession(
        user_id=user_id,
        id=practice_id,
        parent_id=parent.id if parent else None,
        root_id=parent.root_id if parent else practice_id,
        position=tree.next_position(user_id, parent.id if parent else None),
        name=data.get("name", "").strip()
        or plan["name"]
        or default_name(discipline, session_type, day, data.get("label"), document),
        discipline=discipline,
        session_type=session_type,
        session_start=start,
        session_end=end,
        session_date=day,
        time_slot=data.get("time_slot"),
        status=status,
        is_retroactive=data.get("is_retroactive", status != "ACTIVE"),
        template_id=data.get("template_id"),
    )
    check_order(practice)
    set_status(practice, status)
    practice.attributes = make_document(practice, data.get("label"), document, plan["document"])
    db.session.add(practice)
    promoted = apply_promotion(db.session(), practice)
    if data.get("feedback") is not None:
        write_feedback(practice, data["feedback"])
    evaluate_targets(user_id, changed_activities(NOTHING, recorded_of(practice, promoted)))
    return describe_read(practice, profile, practice.attributes, promoted)


def says_something_else(
    existing: PracticeSession, profile: ProfileRow, data: dict[str, Any], document: dict[str, Any] | None
) -> bool:
    """Return whether a create with an id that exists is another one than the one that made the row."""
    if data.get("name", "").strip() not in ("", existing.name) or is_taken_by_another(existing, data, COMPARED):
        return True
    stored = read_document(existing, profile.time_zone)[0]
    label = data.get("label")
    if document is not None:
        return make_document(existing, label, document, None) != stored
    return label is not None and label != stored["details"].get("label")


def make_document(
    practice: PracticeSession, label: str | None, given: dict[str, Any] | None, planned: dict[str, Any] | None
) -> dict[str, Any]:
    """Return the document that a session is made with: the given one, or a template's, whose first timer runs with it.

    :param given: nobody else's, like planned: both are changed.
    """
    document = upgrade_details(practice.discipline, given or planned or parse_document({"version": 1}))
    if label is not None:
        document["details"] = {**document["details"], "label": label}
    first = (
        next(activities_of(document), None)
        if planned is not None and given is None and practice.status == "ACTIVE"
        else None
    )
    if first is not None and practice.session_start is not None:
        start_timer(document, first, practice.session_start)
    settle_clocks(practice, document)
    return document


def choose_type(discipline: str, data: dict[str, Any], plan: dict[str, Any]) -> str:
    """Return the session type: the given one, that of a label, the template's, or the discipline's first.

    :raises Invalid: the discipline has no such type, or the type takes no label.
    """
    given, label = data.get("session_type"), data.get("label")
    if given is None and label is not None:
        given = CUSTOM
    known = DISCIPLINES.get(discipline)
    if given is None and known is not None and discipline == plan["discipline"]:
        given = plan["session_type"] if known.has_session_type(plan["session_type"] or "") else None
    if label is not None and given != CUSTOM:
        raise Invalid("Only the type CUSTOM has a label of its own.", errors={"label": ["Only CUSTOM takes a label."]})
    return check_kind(discipline, given)


def find_parent(user_id: int, data: dict[str, Any], plan: dict[str, Any]) -> tree.Row | None:
    """Return the goal to file a session under: the one that is named, else the template's if it is still there.

    :raises NotFound, Conflict: see tree.find_parent.
    """
    if "parent_id" in data:
        return tree.find_parent(user_id, "PracticeSession", None, data["parent_id"])
    try:
        return tree.find_parent(user_id, "PracticeSession", None, plan["goal_id"])
    except (NotFound, Conflict):
        return None


def make_room(user_id: int, profile: ProfileRow, practice_id: str, start: datetime, *, is_switching: bool) -> None:
    """Finish the session that runs, with its suggested outcome, if the person switches.

    :raises Conflict: one runs, and they do not.
    """
    if not is_switching:
        check_not_running(user_id, practice_id)
    elif (running := find_active(user_id)) is not None:
        writing = writing_of(running, profile)
        writing.finish(min(start, utc_now()))
        writing.save()
