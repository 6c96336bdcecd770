"""What details come to: whatever stands in them, and by hand."""

import math
import re
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marshmallow import ValidationError, fields

from disciplines import DISCIPLINES
from disciplines.base import Details, Document, Metric
from errors import Invalid
from services.document_text import clean
from services.measuring import (
    NOTHING,
    check_details,
    completed_share,
    measure_details,
    plan_details,
    planned_by_details,
    read_details,
    upgrade_details,
)
from services.outcomes import suggest_status
from tests.disciplines.odd_details import odd_details
from tests.services.test_documents import document

LARGEST_IN_JAVASCRIPT = 2**53


@pytest.mark.parametrize("key", DISCIPLINES)
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_whatever_stands_in_the_details_they_come_to_something_that_can_be_told(key: str, data: st.DataObject) -> None:
    details = clean(data.draw(odd_details(key)), 50)
    plugin = DISCIPLINES[key]
    measured = measure_details(key, details)
    declared = [metric.key for metric in plugin.metrics]
    assert all(row["key"] in declared and math.isfinite(row["value"]) for row in measured.session_metrics)
    assert measured.setup_key is None or len(measured.setup_key) <= 64
    assert measured.result is None or 0 < len(measured.result) <= 60
    share = completed_share(key, details)
    assert share is None or 0 <= share <= 1
    assert suggest_status(document(details=details), key) in ("COMPLETED", "PARTIAL", "ABANDONED")
    plan = plan_details(key, details)
    assert plan_details(key, plan) == plan
    assert 0 <= planned_by_details(key, plan) < LARGEST_IN_JAVASCRIPT
    assert planned_by_details(key, plan) == planned_by_details(key, details) or is_refused(key, details)
    progress = plugin.progress([plugin.upgrade(details)]) if plugin.progress else []
    orjson.dumps(progress)
    try:
        read = read_details(plugin, details)
    except ValidationError:
        assert measured == NOTHING
        return
    assert progress == (plugin.progress([read]) if plugin.progress else [])


def is_refused(key: str, details: dict[str, Any]) -> bool:
    try:
        check_details(key, {"details": details})
    except Invalid:
        return True
    return False


@pytest.mark.parametrize("key", DISCIPLINES)
def test_what_is_declared_can_be_stored_and_told_apart(key: str) -> None:
    plugin = DISCIPLINES[key]
    assert plugin.key == key
    for declared in (plugin.metrics, plugin.starters, plugin.session_types):
        keys = [one.key for one in declared]
        assert len(set(keys)) == len(keys)
    assert all(re.fullmatch("[a-z_]{1,32}", metric.key) and len(metric.unit) <= 32 for metric in plugin.metrics)
    assert set(plugin.upgrades) == set(range(1, plugin.details_version))


@pytest.mark.parametrize("key", DISCIPLINES)
def test_templates_that_ship_hold_a_set_up_that_can_be_written_and_nothing_that_came_of_it(key: str) -> None:
    for starter in DISCIPLINES[key].starters:
        details = dict(starter.details)
        check_details(key, {"details": details})
        assert plan_details(key, details) == details
        assert DISCIPLINES[key].has_session_type(starter.session_type)
        set_up = measure_details(key, details).setup_key
        assert measure_details(key, {**plan_details(key, details), "mine": 1}).setup_key == set_up


def test_no_details_and_those_of_an_unknown_discipline_are_measured_as_nothing() -> None:
    for key, details in (("drawing", {}), ("drawing", {"label": "Wedding"}), ("origami", {"a": 1}), (None, {"a": 1})):
        assert measure_details(key, details) == NOTHING
        assert completed_share(key, details) is None


def test_what_is_wrong_with_details_is_said_under_their_own_key() -> None:
    with pytest.raises(Invalid) as refused:
        check_details("yoga", {"details": {"poses": [{"name": "Tree"}]}}, "template_data")
    assert refused.value.errors == {
        "template_data": {"details": {"poses": {0: {"hold_seconds": ["Missing data for required field."]}}}}
    }


def test_details_that_stood_there_already_are_not_refused() -> None:
    stored = {"details": {"poses": "twelve"}}
    check_details("yoga", {"details": {"poses": "twelve"}, "notes": "new"}, stored=stored)
    with pytest.raises(Invalid):
        check_details("yoga", {"details": {"poses": "eleven"}}, stored=stored)


# A discipline whose details have had three shapes ---------------------------------------------------------------------


class Laps(Details):
    lap_metres = fields.Float(required=True)


def measure_laps(details: Document, records: Any) -> Mapping[str, float]:
    return {"lap": details["lap_metres"]}


@pytest.fixture
def laps(monkeypatch: pytest.MonkeyPatch) -> None:
    """`{"lap": "400 m"}`, then `{"metres": 400}`, now `{"lap_metres": 400}`."""
    monkeypatch.setitem(
        DISCIPLINES,
        "laps",
        replace(
            DISCIPLINES["general"],
            key="laps",
            details=Laps,
            details_version=3,
            upgrades={
                1: lambda old: {**without(old, "lap"), "metres": float(old["lap"].split()[0])},
                2: lambda old: {**without(old, "metres"), "lap_metres": old["metres"]},
            },
            metrics=(Metric("lap", "Lap", "m"),),
            measure=measure_laps,
            completion=lambda details: Fraction(1, 4),
        ),
    )


def without(details: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in details.items() if key != name}


@pytest.mark.usefixtures("laps")
@pytest.mark.parametrize(
    "details", [{"lap": "400 m"}, {"version": 2, "metres": 400.0}, {"version": 3, "lap_metres": 400.0}]
)
def test_details_of_every_version_come_to_the_same(details: dict[str, Any]) -> None:
    assert measure_details("laps", details).session_metrics == ({"key": "lap", "value": 400.0, "unit": "m"},)
    assert suggest_status(document(details=details), "laps") == "ABANDONED"
    assert upgrade_details("laps", document(details={**details, "mine": 1}))["details"] == {
        "version": 3,
        "lap_metres": 400.0,
        "mine": 1,
    }
    assert plan_details("laps", {**details, "run": {}}) == {"version": 3, "lap_metres": 400.0}


@pytest.mark.usefixtures("laps")
@pytest.mark.parametrize(
    "details", [{"lap": 400}, {"lap": "long"}, {}, {"version": 2}, {"version": 0, "lap": "400 m"}, {"version": 9}]
)
def test_details_that_cannot_be_upgraded_stay_as_they_are(details: dict[str, Any]) -> None:
    assert upgrade_details("laps", document(details=details))["details"] == details
    assert measure_details("laps", details) == NOTHING
