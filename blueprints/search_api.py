"""Searching over HTTP."""

from typing import Any

from flask import Response

from blueprints import ApiBlueprint, current_user_id
from blueprints.responses import json_response
from schemas.search import SearchOut, SearchQuery
from services import search

blueprint = ApiBlueprint("search", __name__, url_prefix="/api/search", description="Finding goals and sessions")


@blueprint.route("")
@blueprint.arguments(SearchQuery, location="query")
@blueprint.response(200, SearchOut)
def search_goals(query: dict[str, Any]) -> Response:
    """Find goals and sessions by the words of their names, descriptions and notes"""
    return json_response(search.fetch_hits_json(current_user_id(), query))
