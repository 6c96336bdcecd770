"""What was climbed: logging it, and changing it, together with its session and the results of its competition."""

from typing import Any

from errors import Invalid, NotFound, Stale
from extensions import db
from model_types import new_id, utc_now
from models import RouteCompletion
from services.climbing_grades import grade_columns, read_grade
from services.climbing_pairs import check_pair, has_pair, sync_results
from services.climbing_routes import GRADED, get_route
from services.climbing_rows import NOT_HERE, describe_completion
from services.climbing_sessions import begin_logging, check_climbing, confirm, moment_in, pair_of_session
from services.goals import STALE_DETAIL, id_taken
from services.practice_writes import Writing, begin_writing
from services.signed_in import ProfileRow

FIRST_TRY = ("ONSIGHT", "FLASH")
COMPARED = (
    *("practice_session_id", "route_id", "style", "climbed_at", "notes"),
    *("competition_type", "competition_id"),
)


def create_completion(user_id: int, profile: ProfileRow, data: dict[str, Any]) -> dict[str, Any]:
    """Log a climb, in the same transaction as its session and the results of its competition.

    Repeating it with the same id and body is the same row.

    :param data: schemas.climbing_completions.RouteCompletionIn.
    :returns: schemas.climbing_completions.RouteCompletionOut.
    :raises Conflict: the id is taken; or see climbing_sessions.begin_logging.
    :raises Invalid: the grade is none, or half a pair.
    :raises NotFound: there is no such session, route or competition.
    """
    if "id" in data and (existing := db.session.get(RouteCompletion, (user_id, data["id"]))) is not None:
        if says_something_else(existing, data):
            raise id_taken()
        return describe_completion(user_id, existing.id)
    values = {"notes": "", "route_name": "", **read_route(user_id, data), **read_own(data)}
    if "grade" not in values:
        raise Invalid("Say the grade, or the route. Nothing was changed.", errors={"grade": ["Say the grade."]})
    values["tries"] = tries_of(data["style"], data.get("tries", 1))
    pair = check_pair(user_id, data)
    writing = begin_logging(user_id, profile, data)
    if not has_pair(data):
        pair = pair_of_session(writing.practice)
    climbed_at = moment_in(writing.practice, data.get("climbed_at"))
    confirm(writing, climbed_at)
    completion = RouteCompletion(
        user_id=user_id,
        id=data.get("id") or new_id(),
        practice_session_id=writing.practice.id,
        competition_type=pair[0] if pair else None,
        competition_id=pair[1] if pair else None,
        **{**values, "climbed_at": climbed_at},
    )
    db.session.add(completion)
    save(completion, writing)
    return describe_completion(user_id, completion.id)


def save(completion: RouteCompletion, *writings: Writing) -> None:
    """Store a completion, the results of competitions, and the sessions it is or was in, as their next versions."""
    sync_results(completion.user_id, [completion])
    for writing in writings:
        writing.store()


def says_something_else(existing: RouteCompletion, data: dict[str, Any]) -> bool:
    """Return whether a create with an id that exists is another one than the one that made the row."""
    if existing.deleted_at is not None:
        return True
    given = {key: data[key] for key in COMPARED if key in data} | read_own(data)
    given["tries"] = tries_of(data["style"], data.get("tries", 1))
    if "climbed_at" in given:  # what was said to be in the future was written as now
        given["climbed_at"] = min(given["climbed_at"], existing.climbed_at)
    return any(getattr(existing, key) != value for key, value in given.items())


def read_own(data: dict[str, Any], before: RouteCompletion | None = None) -> dict[str, Any]:
    """Return the columns of what a writer says of a climb itself.

    :param before: what is changed: the system of a grade without one, and the grade of a system without one.
    :raises Invalid: the grade is none.
    """
    values = {key: data[key] for key in ("style", "climbed_at", "notes") if key in data}
    name = data.get("route_name", "").strip()
    if name or ("route_name" in data and data.get("route_id") is None):  # a blank one is the route's own
        values["route_name"] = name
    typed = data.get("grade", before.grade if before is not None and "grade_system" in data else None)
    if typed is not None:
        usual = before.grade_system if before is not None else None
        values |= grade_columns(read_grade(typed, data.get("grade_system"), usual))
    return values


def read_route(user_id: int, data: dict[str, Any]) -> dict[str, Any]:
    """Return the columns that a climb has of its route, where the writer says nothing else.

    :raises NotFound: there is no such route.
    """
    if data.get("route_id") is None:
        return {"route_id": None} if "route_id" in data else {}
    route = get_route(user_id, data["route_id"])
    return {"route_id": route.id, "route_name": route.name, **{key: getattr(route, key) for key in GRADED}}


def tries_of(style: str, tries: int) -> int:
    """Return the tries of a climb: an onsight and a flash are the first one."""
    return 1 if style in FIRST_TRY else tries


def get_completion(user_id: int, completion_id: str, *, is_deleted: bool = False) -> RouteCompletion:
    """Return a completion to be changed.

    :raises NotFound: absent, deleted (or not, if `is_deleted` asks for that), or another user's.
    """
    completion = db.session.get(RouteCompletion, (user_id, completion_id))
    if completion is None or (completion.deleted_at is not None) != is_deleted:
        raise NotFound(NOT_HERE)
    return completion


def update_completion(user_id: int, profile: ProfileRow, completion_id: str, patch: dict[str, Any]) -> dict[str, Any]:
    """Change a climb that the writer saw at `patch["version"]`, with its session and the results of competitions.

    :param patch: schemas.climbing_completions.RouteCompletionPatch.
    :returns: schemas.climbing_completions.RouteCompletionOut.
    :raises NotFound: it, its session, or what it is to belong to, is not there.
    :raises Stale: it was changed since; `current` is the climb as it is now.
    :raises Conflict: the session that it is to belong into is of another discipline.
    :raises Invalid: see create_completion.
    """
    completion = get_completion(user_id, completion_id)
    writings = [begin_writing(user_id, profile, completion.practice_session_id)]
    if patch["version"] != completion.version:
        raise Stale(STALE_DETAIL, current=describe_completion(user_id, completion_id))
    values = read_own(patch, completion)
    if patch.get("route_id", completion.route_id) != completion.route_id:
        values = {**read_route(user_id, patch), **values}
    if has_pair(patch):
        named = {key: getattr(completion, key) for key in ("competition_type", "competition_id")}
        pair = check_pair(user_id, {**named, **patch})
        values["competition_type"], values["competition_id"] = pair or (None, None)
    if patch.get("practice_session_id", completion.practice_session_id) != completion.practice_session_id:
        writings.append(begin_writing(user_id, profile, patch["practice_session_id"]))
        check_climbing(writings[-1].practice)
        values["practice_session_id"] = writings[-1].practice.id
    values["tries"] = tries_of(patch.get("style", completion.style), patch.get("tries", completion.tries))
    if "climbed_at" in values:
        values["climbed_at"] = moment_in(writings[-1].practice, values["climbed_at"])
    for key, value in values.items():
        setattr(completion, key, value)
    save(completion, *writings)
    return describe_completion(user_id, completion_id)


def trash_completion(user_id: int, profile: ProfileRow, completion_id: str) -> None:
    """Take a climb away; it can be brought back for 30 days.

    :raises NotFound: it, or its session, is not there.
    """
    completion = get_completion(user_id, completion_id)
    writing = begin_writing(user_id, profile, completion.practice_session_id)
    completion.deleted_at = utc_now()
    save(completion, writing)


def restore_completion(user_id: int, profile: ProfileRow, completion_id: str) -> dict[str, Any]:
    """Bring a climb back, into its session and the results of its competition.

    :returns: schemas.climbing_completions.RouteCompletionOut.
    :raises NotFound: it was not taken away, or its session is not there.
    :raises Conflict: its session is of another discipline now.
    """
    completion = get_completion(user_id, completion_id, is_deleted=True)
    writing = begin_writing(user_id, profile, completion.practice_session_id)
    check_climbing(writing.practice)
    completion.deleted_at = None
    save(completion, writing)
    return describe_completion(user_id, completion_id)
