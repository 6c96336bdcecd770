"""Recordings, pictures, files and links of a session: kept outside of the database, shown to nobody else."""

import hashlib
import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

import jobs
from extensions import db
from models import SessionAsset
from tests.conftest import NOW, Person
from tests.factories import Factory

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"a picture" * 9
TAKE = b"ID3\x04\0\0\0\0\0\x23TSSE" + bytes(range(250)) * 8
PAGE = b"<!doctype html><html><script>alert(document.cookie)</script></html>"
LIMITS = {"image": 100, "audio": 3_000, "video": 5_000, "file": 200}


@pytest.fixture
def folder(app: Flask, tmp_path: Path) -> Iterator[Path]:
    """The place of stored files, with limits that a test can reach."""
    before = {key: app.config[key] for key in ("INSTANCE_PATH", "ASSET_LIMITS", "ASSET_QUOTA")}
    app.config.update(INSTANCE_PATH=str(tmp_path), ASSET_LIMITS=LIMITS, ASSET_QUOTA=6_000)
    yield tmp_path / "assets"
    app.config.update(before)


def upload(person: Person, practice_id: str, content: bytes, name: str, **form: str) -> Any:
    data = {"file": (io.BytesIO(content), name), **form}
    return person.client.post(f"/api/sessions/{practice_id}/assets/files", data=data)


def fetch(person: Person, address: str, **headers: str) -> Any:
    return person.client.get(address, headers=headers, buffered=True)


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_a_recording_comes_back_as_it_was_in_the_range_that_is_asked_for(
    folder: Path, owner: Person, factory: Factory
) -> None:
    practice = factory.practice(owner.id)
    answer = upload(owner, practice.id, TAKE, "../../take 3.png", id="take-3")
    assert answer.status_code == 201
    assert answer.json == owner.client.get(f"/api/sessions/{practice.id}/assets").json["items"][0]
    assert {key: answer.json[key] for key in ("id", "asset_type", "name", "media_type", "byte_count", "url")} == {
        "id": "take-3",
        "asset_type": "audio",  # its bytes say so, whatever its name says
        "name": "take 3.png",
        "media_type": "audio/mpeg",
        "byte_count": 2014,
        "url": "/api/assets/take-3/file",
    }
    digest = hashlib.sha256(TAKE).hexdigest()
    assert (folder / digest[:2] / digest).read_bytes() == TAKE
    whole = fetch(owner, "/api/assets/take-3/file")
    part = fetch(owner, "/api/assets/take-3/file", Range="bytes=14-18")
    assert (whole.status_code, whole.data, whole.headers["Accept-Ranges"]) == (200, TAKE, "bytes")
    assert (part.status_code, part.data) == (206, bytes([0, 1, 2, 3, 4]))
    assert part.headers["Content-Range"] == "bytes 14-18/2014"
    again = fetch(owner, "/api/assets/take-3/file", **{"If-None-Match": whole.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize(
    ("content", "name", "media_type", "disposition"),
    [
        (PNG, "a.html", "image/png", "inline; filename=a.html"),
        (PAGE, "a.png", "application/octet-stream", "attachment; filename=a.png"),
        (PAGE, 'Ü"\r\nX: y.html', "application/octet-stream", "attachment; "),
    ],
)
def test_nothing_that_is_uploaded_can_run(
    folder: Path, owner: Person, factory: Factory, content: bytes, name: str, media_type: str, disposition: str
) -> None:
    asset = upload(owner, factory.practice(owner.id).id, content, name).json
    headers = fetch(owner, asset["url"]).headers
    assert headers["Content-Type"] == media_type
    assert headers["Content-Disposition"].startswith(disposition)
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"].strip() == "default-src 'none'; sandbox"
    assert headers["Cache-Control"] == "private, immutable, max-age=31536000"
    assert "X" not in headers


def test_the_same_content_stands_once_and_the_same_request_makes_one_row(
    folder: Path, owner: Person, stranger: Person, factory: Factory
) -> None:
    practice, other = factory.practice(owner.id), factory.practice(stranger.id)
    answers = [upload(owner, practice.id, PNG, "a.png", id="a") for _ in range(2)]
    assert answers[0].json == answers[1].json
    assert upload(stranger, other.id, PNG, "b.png", id="a").status_code == 201
    assert len(owner.client.get(f"/api/sessions/{practice.id}/assets").json["items"]) == 1
    assert len(files_in(folder)) == 1
    taken = upload(owner, practice.id, TAKE, "a.mp3", id="a")
    assert (taken.status_code, taken.json["type"]) == (409, "/problems/id-taken")


@pytest.mark.parametrize(
    ("content", "detail", "limit"),
    [
        (PNG + b"." * 100, "Pictures may have up to 0.0001 MB. Nothing was stored.", 100),
        (PAGE * 4, "Files may have up to 0.0002 MB. Nothing was stored.", 200),
        (b"." * 90_000, "A file may have up to 0.005 MB. Nothing was stored.", 5_000),
    ],
)
def test_a_file_over_the_limit_of_its_kind_is_refused_with_the_limit(
    folder: Path, owner: Person, factory: Factory, content: bytes, detail: str, limit: int
) -> None:
    answer = upload(owner, factory.practice(owner.id).id, content, "x")
    assert (answer.status_code, answer.json["type"]) == (413, "/problems/too-large")
    assert (answer.json["detail"], answer.json["limit_bytes"]) == (detail, limit)
    assert files_in(folder) == []


def test_all_files_of_a_person_together_have_a_limit(folder: Path, owner: Person, factory: Factory) -> None:
    practice = factory.practice(owner.id)
    takes = [TAKE + bytes([number]) * 900 for number in range(3)]  # 2,914 bytes each
    assert [upload(owner, practice.id, take, "t").status_code for take in takes] == [201, 201, 413]
    refused = upload(owner, practice.id, takes[2], "t").json
    assert (refused["type"], refused["limit_bytes"]) == ("/problems/quota", 6_000)
    assert len(files_in(folder)) == 2


def test_only_uploads_may_be_large_and_only_of_somebody_who_is_signed_in(
    folder: Path, app: Flask, owner: Person, factory: Factory, client: Any
) -> None:
    app.config["ASSET_LIMITS"] = {**LIMITS, "file": 2_000_000}
    app.config["ASSET_QUOTA"] = 2_000_000
    at = f"/api/sessions/{factory.practice(owner.id).id}/assets"
    head = b'--line\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n'
    body = head + b"x" * 1_100_000 + b"\r\n--line--\r\n"
    form: Any = {"data": body, "content_type": "multipart/form-data; boundary=line"}
    assert client.post(f"{at}/files", **form).status_code == 401
    assert owner.client.post(f"{at}/files", **form).json["byte_count"] == 1_100_000
    assert owner.client.post(at, **form).status_code == 413
    assert owner.client.post(at, json={"url": "https://example.org/" + "x" * 1_100_000}).status_code == 413
    assert owner.client.post(f"{at}/files", data={"name": "no file"}).status_code == 422


def test_a_link_is_an_address_of_the_web_and_nothing_else(folder: Path, owner: Person, factory: Factory) -> None:
    at = f"/api/sessions/{factory.practice(owner.id).id}/assets"
    answer = owner.client.post(at, json={"id": "l", "url": "https://example.org/takes/3.mp3?x=1"})
    assert (answer.status_code, answer.json) == (201, owner.client.get(at).json["items"][0])
    assert (answer.json["name"], answer.json["asset_type"]) == ("example.org/takes/3.mp3?x=1", "audio")
    assert (answer.json["is_link"], answer.json["url"]) == (True, "https://example.org/takes/3.mp3?x=1")
    assert owner.client.get("/api/assets/l/file").status_code == 404
    for url in ("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org/x", "x"):
        assert owner.client.post(at, json={"url": url}).status_code == 422


def test_assets_are_put_in_order_renamed_taken_away_and_brought_back(
    folder: Path, owner: Person, factory: Factory
) -> None:
    at = f"/api/sessions/{factory.practice(owner.id).id}/assets"
    for letter in "abc":
        owner.client.post(at, json={"id": letter, "url": f"https://example.org/{letter}"})
    ordered = owner.client.post(f"{at}/order", json={"ids": ["c", "a"]}).json["items"]
    assert [(item["id"], item["display_order"]) for item in ordered] == [("c", 0), ("a", 1), ("b", 2)]
    assert owner.client.post(f"{at}/order", json={"ids": ["z"]}).json["type"] == "/problems/no-such-sibling"
    assert owner.client.patch("/api/assets/a", json={"name": "Take 1"}).json["name"] == "Take 1"
    assert owner.client.delete("/api/assets/a").status_code == 204
    assert [item["id"] for item in owner.client.get(at).json["items"]] == ["c", "b"]
    assert owner.client.patch("/api/assets/a", json={"name": "x"}).status_code == 404
    assert owner.client.post("/api/assets/a/restore").json["name"] == "Take 1"
    assert [item["id"] for item in owner.client.get(at).json["items"]] == ["c", "a", "b"]


def test_a_stranger_meets_nothing_and_neither_does_anybody_in_the_trash(
    folder: Path, owner: Person, stranger: Person, factory: Factory
) -> None:
    practice = factory.practice(owner.id)
    asset = upload(owner, practice.id, PNG, "a.png").json
    asked = [
        ("get", f"/api/sessions/{practice.id}/assets", None),
        ("post", f"/api/sessions/{practice.id}/assets", {"url": "https://example.org/a"}),
        ("post", f"/api/sessions/{practice.id}/assets/order", {"ids": [asset["id"]]}),
        ("patch", f"/api/assets/{asset['id']}", {"name": "x"}),
        ("get", asset["url"], None),
        ("delete", f"/api/assets/{asset['id']}", None),
    ]
    for method, address, body in asked:
        assert getattr(stranger.client, method)(address, json=body).status_code == 404
    assert upload(stranger, practice.id, PNG, "a.png").status_code == 404
    owner.client.delete(f"/api/sessions/{practice.id}")
    for method, address, body in asked:
        assert getattr(owner.client, method)(address, json=body).status_code == 404
    assert upload(owner, practice.id, PNG, "a.png").status_code == 404


def age(folder: Path) -> None:
    """Make every stored file two days old."""
    for path in folder.rglob("*"):
        if path.is_file():
            os.utime(path, (NOW.timestamp() - 172_800,) * 2)


def test_a_file_stays_on_the_disk_for_as_long_as_anybody_has_it(
    folder: Path, app: Flask, owner: Person, stranger: Person, factory: Factory, clock: Any
) -> None:
    practice, other = factory.practice(owner.id), factory.practice(stranger.id)
    both = upload(owner, practice.id, PNG, "a.png").json["id"]
    upload(stranger, other.id, PNG, "b.png", id="theirs")
    mine = upload(owner, practice.id, TAKE, "a.mp3").json["id"]
    for asset_id in (both, mine):
        owner.client.delete(f"/api/assets/{asset_id}")
    jobs.empty_trash()
    assert len(files_in(folder)) == 2  # they can still be brought back
    clock.shift(31 * 86_400)
    jobs.empty_trash()
    age(folder)
    (folder / "incoming").mkdir(exist_ok=True)
    (folder / "incoming" / "broken off").write_bytes(b"half")
    os.utime(folder / "incoming" / "broken off", (NOW.timestamp(),) * 2)
    jobs.empty_trash()
    assert files_in(folder) == [hashlib.sha256(PNG).hexdigest()]
    assert fetch(stranger, "/api/assets/theirs/file").data == PNG
    assert db.session.execute(sa.select(SessionAsset.id)).scalars().all() == ["theirs"]


def test_a_file_whose_name_has_several_lines_is_served(folder: Path, owner: Person, factory: Factory) -> None:
    made = upload(owner, factory.practice(owner.id).id, PNG, "a.png").json
    renamed = owner.client.patch(f"/api/assets/{made['id']}", json={"name": "Bar 5\r\nSet-Cookie: a=b"})
    answer = fetch(owner, made["url"])
    assert (renamed.status_code, answer.status_code, answer.data) == (200, 200, PNG)
    assert answer.headers["Content-Disposition"] == 'inline; filename="Bar 5Set-Cookie: a=b"'


def test_the_same_content_again_takes_no_more_room(app: Flask, folder: Path, owner: Person, factory: Factory) -> None:
    app.config["ASSET_QUOTA"] = len(TAKE)
    practices = [factory.practice(owner.id) for _ in range(2)]
    answers = [upload(owner, practice.id, TAKE, "take.mp3") for practice in practices]
    assert [answer.status_code for answer in answers] == [201, 201]
    assert upload(owner, practices[0].id, PNG, "a.png").json["type"] == "/problems/quota"
