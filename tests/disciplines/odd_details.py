"""Details that nobody would write, for every discipline: its own keys with values that nearly fit, or do not at all."""

from typing import Any

from hypothesis import strategies as st

from disciplines import DISCIPLINES
from services.discipline_descriptions import describe_fields
from tests.services.test_documents import ANYTHING

NUMBERS = st.integers(-3, 100) | st.floats(-1, 10) | st.sampled_from([1e-9, 1e300, 2**53, -0.0, "12", True])
RIGHT: dict[str, st.SearchStrategy[Any]] = {
    "text": st.text(max_size=5) | st.sampled_from(["C", "Dm7", "\x00", "a\n\n\nb"]),
    "number": NUMBERS,
    "integer": NUMBERS,
    "boolean": st.booleans(),
    "any": ANYTHING,
}


def value_of(field: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Return values that nearly fit a field."""
    if field["type"] == "object":
        one = details_of(field["fields"]) if field["fields"] else st.dictionaries(st.text(max_size=3), NUMBERS)
    else:
        one = st.sampled_from(field["choices"]) if field["choices"] else RIGHT[field["type"]]
    return st.lists(one, max_size=4) if field["is_list"] else one


def details_of(described: list[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """Return objects with some of these fields, now and then with anything in one of them."""
    right = {field["name"]: value_of(field) for field in described}
    required = {field["name"] for field in described if field["is_required"]}
    fitting = st.fixed_dictionaries(
        {name: right[name] for name in required},
        optional={**{name: right[name] for name in right if name not in required}, "version": st.integers(-1, 3)},
    )
    broken = st.tuples(fitting, st.sampled_from([*right, "version", "mine"]), ANYTHING)
    return fitting | fitting | broken.map(lambda made: {**made[0], made[1]: made[2]})


def odd_details(key: str) -> st.SearchStrategy[dict[str, Any]]:
    """Return details for a discipline: of its own fields, or of another one's."""
    own = details_of(describe_fields(DISCIPLINES[key].details()))
    others = [details_of(describe_fields(one.details())) for one in DISCIPLINES.values() if one.key != key]
    return own | own | st.one_of(others)
