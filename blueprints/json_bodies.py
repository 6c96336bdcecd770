"""Bodies of requests: JSON, read strictly."""

import json
import re
from typing import Any, cast

import orjson
from webargs.flaskparser import FlaskParser

from errors import BadRequest, Invalid, UnsupportedMediaType

MAX_JSON_DEPTH = 64
LONG_NUMBER = re.compile(rb"\d{19}")


def json_depth(value: Any, limit: int) -> int:
    """Return how deep `value` nests, counting at most to `limit + 1`; without recursion."""
    depth, level = 0, [value]
    while level and depth <= limit:
        level = [
            child
            for item in level
            if isinstance(item, (dict, list))
            for child in (cast(dict[str, Any], item).values() if isinstance(item, dict) else cast(list[Any], item))
        ]
        depth += 1
    return depth


class JsonParser(FlaskParser):
    """Reads bodies strictly: JSON only, valid UTF-8, no NaN, at most MAX_JSON_DEPTH deep."""

    def load_json(self, req: Any, schema: Any) -> Any:
        body = req.get_data(cache=True)
        if not body:
            return {}
        if not req.is_json:
            raise UnsupportedMediaType("Send JSON (Content-Type: application/json).")
        try:
            value = orjson.loads(body)
            if LONG_NUMBER.search(body):  # orjson rounds what is longer than 64 bits
                value = json.loads(body)
        except ValueError as error:
            raise BadRequest("This is not valid JSON. Nothing was changed.") from error
        if not isinstance(value, dict):
            raise BadRequest("Send a JSON object.")
        if json_depth(value, MAX_JSON_DEPTH) > MAX_JSON_DEPTH:
            raise Invalid(f"This JSON nests deeper than {MAX_JSON_DEPTH} levels.", slug="too-deep")
        return cast(dict[str, Any], value)
