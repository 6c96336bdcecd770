"""A session is changed at random: what is derived always says what the document says, and one clock runs at most."""

from typing import Any

import hypothesis.strategies as st
import pytest
import time_machine
from flask import Flask
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from disciplines import DISCIPLINES
from extensions import db
from models import PracticeSession
from services.document_clocks import open_spans
from services.document_text import clean
from services.documents import upgrade_document
from services.promotion_store import promote_all
from tests.conftest import NOW, sign_in
from tests.disciplines.odd_details import odd_details
from tests.factories import Factory
from tests.services.test_documents import ANYTHING, LIKE_A_DOCUMENT
from words import FINISHED_STATUSES, STATUSES, STILL_CHOICES, TIMER_ACTIONS

IDS = ("i0", "i1", "i2")
WHICH = st.sampled_from([0, 0, 0, 1])  # the session that was started, or the old one
CLOCK = st.integers(600, 840).map(lambda minutes: f"2026-11-20T{minutes // 60}:{minutes % 60:02d}:00Z")
SECONDS = st.none() | st.integers(0, 10_000) | st.floats(0, 1000)
SPANS = st.lists(st.tuples(CLOCK, CLOCK | st.none()), max_size=3).map(
    lambda pairs: [
        {"start": start if stop is None else min(start, stop), "stop": stop and max(start, stop)}
        for start, stop in pairs
    ]
)
METRICS = st.lists(
    st.fixed_dictionaries({"metric_id": st.sampled_from(["tempo", "slips"]), "value": SECONDS}), max_size=2
)
SETS = st.lists(
    st.fixed_dictionaries({"completed": st.booleans(), "duration_seconds": SECONDS, "metrics": METRICS}), max_size=2
)
ACTIVITIES = st.permutations(IDS).flatmap(
    lambda ids: st.tuples(
        *(
            st.fixed_dictionaries(
                {"instance_id": st.just(name), "activity_id": st.sampled_from(["scales", None])},
                optional={"intervals": SPANS, "duration_seconds": SECONDS, "metrics": METRICS, "sets": SETS,
                          "completed": st.booleans(), "notes": st.text(max_size=3)},
            )
            for name in ids
        )
    )
)  # fmt: skip
DOCUMENTS = st.builds(
    lambda activities, pauses, cut: {
        "version": 1,
        "sections": [
            {"id": "s0", "activities": list(activities[:cut])},
            {"id": "s1", "activities": list(activities[cut:])},
        ],
        "pauses": pauses,
    },
    ACTIVITIES,
    SPANS,
    st.integers(0, 3),
)
CRAFTED = st.sampled_from(sorted(DISCIPLINES)).flatmap(
    lambda key: st.tuples(st.just(key), odd_details(key).map(lambda details: clean(details, 50)))
)
MOMENTS = st.fixed_dictionaries({}, optional={"at": CLOCK, "sent_at": CLOCK})


class SessionMachine(RuleBasedStateMachine):
    """Starts, pauses, times, edits, finishes and takes up the sessions of one person."""

    app: Flask
    traveller: time_machine.Traveller
    runs = 0

    @initialize(document=DOCUMENTS, old=ANYTHING | LIKE_A_DOCUMENT, crafted=CRAFTED)
    def begin(self, document: dict[str, Any], old: Any, crafted: tuple[str, Any]) -> None:
        type(self).runs += 1
        self.traveller.move_to(NOW)
        factory = Factory(db.session)
        self.person = sign_in(self.app, factory, f"ann-{type(self).runs}@example.org")
        self.client = self.person.client
        key, details = crafted
        stored = {**upgrade_document(old), "details": details}
        kind = DISCIPLINES[key].session_types[0].key
        legacy = factory.practice(
            self.person.id, attributes=stored, section_seconds=None, discipline=key, session_type=kind
        )
        list(promote_all(db.session(), self.person.id))
        db.session.commit()
        made = self.client.post("/api/sessions", json={"attributes": document})
        assert made.status_code == 201, made.json
        self.ids = [made.json["id"], legacy.id]

    def send(self, number: int, word: str, body: dict[str, Any]) -> None:
        address = f"/api/sessions/{self.ids[number]}"
        before = self.client.get(address).json
        if word == "patch":
            answer = self.client.patch(address, json={**body, "version": before["version"]})
        else:
            answer = self.client.post(f"{address}/{word}", json=body)
        assert answer.status_code in (200, 404, 409, 422), (word, body, answer.json)
        after = self.client.get(address).json
        if answer.status_code == 200:
            assert after == answer.json
            assert after["version"] == before["version"] + (after != before)
        else:
            assert after == before

    @rule(seconds=st.integers(0, 15_000))
    def wait(self, seconds: int) -> None:
        self.traveller.shift(seconds)

    @rule(number=WHICH, word=st.sampled_from(["pause", "resume", "switch"]), moment=MOMENTS)
    def change_run(self, number: int, word: str, moment: dict[str, Any]) -> None:
        self.send(number, word, moment)

    @rule(number=WHICH, status=st.sampled_from(FINISHED_STATUSES), moment=MOMENTS)
    def finish(self, number: int, status: str, moment: dict[str, Any]) -> None:
        self.send(number, "finish", {**moment, "status": status})

    @rule(choice=st.sampled_from(STILL_CHOICES))
    def answer_after_hours(self, choice: str) -> None:
        self.traveller.shift(4 * 3600)
        self.send(0, "still-practising", {"choice": choice})

    @rule(name=st.sampled_from(IDS), moment=MOMENTS)
    def start_timer(self, name: str, moment: dict[str, Any]) -> None:
        self.send(0, "timers", {**moment, "action": "start", "instance_id": name})

    @rule(number=WHICH, action=st.sampled_from(TIMER_ACTIONS), name=st.sampled_from(IDS),
          more=st.fixed_dictionaries({}, optional={"seconds": st.integers(1, 500), "intervals": SPANS,
                                                   "duration_seconds": SECONDS}))  # fmt: skip
    def change_timer(self, number: int, action: str, name: str, more: dict[str, Any]) -> None:
        self.send(number, "timers", {"action": action, "instance_id": name, **more})

    @rule(number=WHICH, document=DOCUMENTS)
    def save(self, number: int, document: dict[str, Any]) -> None:
        self.send(number, "patch", {"attributes": document})

    @rule(number=WHICH, patch=st.fixed_dictionaries({}, optional={
        "session_start": CLOCK, "session_end": CLOCK | st.none(), "status": st.sampled_from(STATUSES),
        "session_date": st.just("2026-11-18"), "discipline": st.sampled_from(["climbing", "music"]),
        "feedback": st.none() | st.just({"rating": 3})}))  # fmt: skip
    def edit(self, number: int, patch: dict[str, Any]) -> None:
        self.send(number, "patch", patch)

    @rule(number=WHICH, crafted=CRAFTED, has_discipline=st.booleans())
    def save_details(self, number: int, crafted: tuple[str, Any], has_discipline: bool) -> None:
        key, details = crafted
        document = {"version": 1, "sections": [], "details": details}
        self.send(number, "patch", {"attributes": document, **({"discipline": key} if has_discipline else {})})

    @rule(number=WHICH)
    def plan_it_again(self, number: int) -> None:
        made = self.client.post(f"/api/sessions/{self.ids[number]}/template", json={})
        assert made.status_code == 201, made.json
        assert self.client.get("/api/templates").status_code == 200

    def teardown(self) -> None:
        if hasattr(self, "ids"):
            assert len(self.client.get("/api/sessions").json["items"]) == 2
            for key, one in DISCIPLINES.items():
                assert self.client.get(f"/api/disciplines/{key}/runs?details=true").status_code == 200
                assert one.progress is None or self.client.get(f"/api/disciplines/{key}/progress").status_code == 200

    @invariant()
    def what_is_derived_says_what_the_documents_say(self) -> None:
        if hasattr(self, "ids"):
            assert list(promote_all(db.session(), self.person.id, fix=False)) == []

    @invariant()
    def one_clock_runs_at_most_and_only_in_the_session_that_runs(self) -> None:
        if not hasattr(self, "ids"):
            return
        db.session.expire_all()
        made, legacy = (db.session.get_one(PracticeSession, (self.person.id, name)) for name in self.ids)
        open_in = {practice.id: open_spans(practice.attributes) for practice in (made, legacy)}
        assert len(open_in[made.id]) <= (made.status == "ACTIVE")
        if legacy.version > 1 and legacy.status == "ACTIVE":
            assert made.status != "ACTIVE"


@pytest.mark.slow
def test_whatever_happens_to_a_session_its_columns_rows_and_values_say_what_its_document_says(
    app: Flask, clock: time_machine.Traveller
) -> None:
    machine = type("Machine", (SessionMachine,), {"app": app, "traveller": clock})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=15,
            stateful_step_count=12,
            deadline=None,
            phases=(Phase.explicit, Phase.reuse, Phase.generate),  # shrinking takes minutes
            suppress_health_check=list(HealthCheck),
        ),
    )
