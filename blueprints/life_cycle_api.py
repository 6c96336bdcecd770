"""The life of a running session over HTTP: pause, resume, finish, switch, timers."""

from typing import Any

from blueprints import ApiBlueprint, current_profile, current_user_id
from schemas.life_cycle import FinishIn, MomentIn, StillIn, TimerIn
from schemas.sessions import ActiveSessionOut, SessionOut
from services import life_cycle, timers

blueprint = ApiBlueprint("life_cycle", __name__, url_prefix="/api/sessions", description="What runs now")


@blueprint.route("/active")
@blueprint.response(200, ActiveSessionOut)
def get_active_session() -> dict[str, Any]:
    """Get the session that runs, or null"""
    return {"session": life_cycle.describe_active(current_user_id(), current_profile())}


@blueprint.route("/<session_id>/pause", methods=["POST"])
@blueprint.arguments(MomentIn)
@blueprint.response(200, SessionOut)
def pause_session(moment: dict[str, Any], session_id: str) -> dict[str, Any]:
    """Pause a running session and its timer"""
    return life_cycle.pause(current_user_id(), current_profile(), session_id, moment)


@blueprint.route("/<session_id>/resume", methods=["POST"])
@blueprint.arguments(MomentIn)
@blueprint.response(200, SessionOut)
def resume_session(moment: dict[str, Any], session_id: str) -> dict[str, Any]:
    """End the pause, and go on with the timer that it stopped"""
    return life_cycle.resume(current_user_id(), current_profile(), session_id, moment)


@blueprint.route("/<session_id>/finish", methods=["POST"])
@blueprint.arguments(FinishIn)
@blueprint.response(200, SessionOut)
def finish_session(data: dict[str, Any], session_id: str) -> dict[str, Any]:
    """Finish a session with its outcome; what runs stops"""
    return life_cycle.finish(current_user_id(), current_profile(), session_id, data)


@blueprint.route("/<session_id>/switch", methods=["POST"])
@blueprint.arguments(MomentIn)
@blueprint.response(200, SessionOut)
def switch_session(moment: dict[str, Any], session_id: str) -> dict[str, Any]:
    """Take a session up again, finishing the one that runs; the time between counts as a pause"""
    return life_cycle.switch(current_user_id(), current_profile(), session_id, moment)


@blueprint.route("/<session_id>/timers", methods=["POST"])
@blueprint.arguments(TimerIn)
@blueprint.response(200, SessionOut)
def change_timer(data: dict[str, Any], session_id: str) -> dict[str, Any]:
    """Start, stop, restart, edit or lengthen the timer of an activity"""
    return timers.change_timer(current_user_id(), current_profile(), session_id, data)


@blueprint.route("/<session_id>/still-practising", methods=["POST"])
@blueprint.arguments(StillIn)
@blueprint.response(200, SessionOut)
def answer_long_run(data: dict[str, Any], session_id: str) -> dict[str, Any]:
    """Say whether a timer that runs very long is right"""
    return life_cycle.answer_long_run(current_user_id(), current_profile(), session_id, data["choice"])
