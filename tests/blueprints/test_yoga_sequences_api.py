"""Yoga sequences over HTTP: what was played from one outlives it."""

from tests.conftest import Person

POSES = [
    {"name": "Tree", "side": "right", "hold_seconds": 30, "held_seconds": 30, "done": True},
    {"name": "Tree", "side": "left", "hold_seconds": 30, "held_seconds": 11.5, "done": False},
]


def test_deleting_a_sequence_keeps_what_was_played_from_it(owner: Person) -> None:
    plan = {"version": 1, "sections": [], "details": {"poses": POSES}}
    sequence = owner.client.post(
        "/api/templates", json={"id": "short", "name": "Short", "discipline": "yoga", "template_data": plan}
    ).json
    assert [pose.get("done", False) for pose in sequence["template_data"]["details"]["poses"]] == [False, False]
    made = owner.client.post(
        "/api/sessions",
        json={
            "name": "Short",
            "discipline": "yoga",
            "template_id": "short",
            "status": "ABANDONED",
            "session_start": "2026-11-20T07:00:00Z",
            "session_end": "2026-11-20T07:01:00Z",
            "attributes": plan,
        },
    )
    assert made.status_code == 201, made.json
    assert owner.client.delete("/api/templates/short").status_code == 204

    session = owner.client.get(f"/api/sessions/{made.json['id']}").json
    assert (session["result"], session["status"]) == ("1 of 2 poses", "ABANDONED")
    assert [pose["done"] for pose in session["attributes"]["details"]["poses"]] == [True, False]
    (run,) = owner.client.get(f"/api/disciplines/yoga/runs?setup_key={session['setup_key']}").json["items"]
    assert run["values"] == {"poses_done": 1.0, "completion": 50.0, "held_seconds": 41.5}
    assert owner.client.post("/api/templates/short/restore").status_code == 200
