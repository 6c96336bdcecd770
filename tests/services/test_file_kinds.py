"""What a file is, is seen from its bytes: pictures, sounds and films that a page may show, and everything else."""

import io

import pytest

from services.file_kinds import sniff

REST = b"\0" * 60


def iso(brand: bytes, *others: bytes, contents: bytes = b"") -> bytes:
    """Return the beginning of an ISO base media file of these brands."""
    body = brand + b"\0\0\2\0" + b"".join(others)
    return (8 + len(body)).to_bytes(4, "big") + b"ftyp" + body + contents


def box(name: bytes, content: bytes) -> bytes:
    return (8 + len(content)).to_bytes(4, "big") + name + content


def handler(kind: bytes) -> bytes:
    return box(b"trak", box(b"mdia", box(b"hdlr", b"\0" * 8 + kind + b"\0" * 12)))


def webm(doctype: bytes, *codecs: bytes) -> bytes:
    head = b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\1\x42\xf7\x81\1\x42\xf2\x81\4\x42\xf3\x81\x08\x42\x82"
    return head + bytes([0x80 + len(doctype)]) + doctype + REST + b"".join(codecs) + REST


def ogg(packet: bytes) -> bytes:
    return b"OggS\0\2" + b"\0" * 20 + b"\1\x13" + packet + REST


SHOWN = {
    "png": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + REST, "image/png", "image"),
    "jpeg of a camera": (b"\xff\xd8\xff\xe1\0\x10Exif\0\0" + REST, "image/jpeg", "image"),
    "jpeg": (b"\xff\xd8\xff\xe0\0\x10JFIF\0\1" + REST, "image/jpeg", "image"),
    "gif": (b"GIF89a" + REST, "image/gif", "image"),
    "webp": (b"RIFF\x24\0\0\0WEBPVP8 " + REST, "image/webp", "image"),
    "avif": (iso(b"avif", b"mif1", b"miaf"), "image/avif", "image"),
    "avif that says mif1 first": (iso(b"mif1", b"avif"), "image/avif", "image"),
    "heic": (iso(b"heic", b"mif1", b"heic"), "image/heic", "image"),
    "mp3 with a tag": (b"ID3\x04\0\0\0\0\0\x23TSSE" + REST, "audio/mpeg", "audio"),
    "mp3": (b"\xff\xfb\x90\x64" + REST, "audio/mpeg", "audio"),
    "mp3 of 24 kHz": (b"\xff\xf3\x48\xc4" + REST, "audio/mpeg", "audio"),
    "m4a": (iso(b"M4A ", b"isom"), "audio/mp4", "audio"),
    "aac": (b"\xff\xf1\x50\x80" + REST, "audio/aac", "audio"),
    "ogg": (ogg(b"\x01vorbis"), "audio/ogg", "audio"),
    "opus": (ogg(b"OpusHead"), "audio/ogg", "audio"),
    "wav": (b"RIFF\x24\0\0\0WAVEfmt " + REST, "audio/wav", "audio"),
    "flac": (b"fLaC\0\0\0\x22" + REST, "audio/flac", "audio"),
    "what a browser records as sound": (webm(b"webm", b"A_OPUS"), "audio/webm", "audio"),
    "what a browser records as film": (webm(b"webm", b"A_OPUS", b"V_VP9"), "video/webm", "video"),
    "mp4": (
        iso(b"isom", b"iso2", b"avc1", contents=box(b"moov", handler(b"vide") + handler(b"soun"))),
        "video/mp4",
        "video",
    ),
    "mp4 in pieces": (iso(b"iso5", b"iso6", b"mp41"), "video/mp4", "video"),
    "mp4 with a sound only": (iso(b"mp42", contents=box(b"moov", handler(b"soun"))), "audio/mp4", "audio"),
    "mp4 that ends with its contents, sound only": (
        iso(b"isom", contents=box(b"mdat", b"\0" * 600_000) + box(b"moov", handler(b"soun"))),
        "audio/mp4",
        "audio",
    ),
    "mov": (iso(b"qt  "), "video/quicktime", "video"),
}
SAVED = {
    "svg, which can hold a script": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "html": b"<!doctype html><html><script>alert(1)</script></html>",
    "html behind blanks": b" \n\t<html>",
    "pdf": b"%PDF-1.7\n%",
    "an archive": b"PK\3\4" + REST,
    "matroska": webm(b"matroska", b"V_VP9"),
    "a film in Ogg": ogg(b"\x80theora"),
    "text": b"C major, 80 bpm",
    "nothing": b"",
    "a broken box": b"\xff\xff\xff\xffftyp",
}


@pytest.mark.parametrize("name", SHOWN)
def test_what_a_page_may_show_is_known_by_its_bytes(name: str) -> None:
    content, media_type, kind = SHOWN[name]
    assert sniff(io.BytesIO(content)) == (media_type, kind)


@pytest.mark.parametrize("name", SAVED)
def test_everything_else_is_a_file_to_save(name: str) -> None:
    assert sniff(io.BytesIO(SAVED[name])) == ("application/octet-stream", "file")
