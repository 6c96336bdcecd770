"""What a file is, seen from its first and last bytes; only what stands here is ever shown in a page."""

import os
from collections.abc import Callable
from typing import IO

import puremagic

EDGE_BYTES = 256 * 1024
OPAQUE = "application/octet-stream"
KINDS = {
    "image/png": "image",
    "image/jpeg": "image",
    "image/gif": "image",
    "image/webp": "image",
    "image/avif": "image",
    "image/heic": "image",
    "audio/mpeg": "audio",
    "audio/mp4": "audio",
    "audio/aac": "audio",
    "audio/ogg": "audio",
    "audio/wav": "audio",
    "audio/flac": "audio",
    "audio/webm": "audio",
    "video/mp4": "video",
    "video/webm": "video",
    "video/quicktime": "video",
}
SAME = {"audio/wave": "audio/wav", "audio/x-wav": "audio/wav", "image/heif": "image/heic"}
# Brands of ISO base media files (ISO/IEC 14496-12, and https://mp4ra.org/registered-types/brands).
BRANDS = {
    "image/avif": (b"avif", b"avis"),
    "image/heic": (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx"),
    "audio/mp4": (b"M4A ", b"M4B "),
    "video/quicktime": (b"qt  ",),
    "video/mp4": (
        *(b"isom", b"iso2", b"iso3", b"iso4", b"iso5", b"iso6", b"iso8", b"iso9", b"mp41", b"mp42", b"avc1", b"av01"),
        *(b"M4V ", b"M4VH", b"M4VP", b"dash", b"msdh", b"cmfc", b"MSNV", b"3gp4", b"3gp5", b"3gp6"),
    ),
}
BY_BRAND = {brand: media_type for media_type, brands in BRANDS.items() for brand in brands}
OGG_SOUNDS = (b"OpusHead", b"\x01vorbis", b"\x7fFLAC", b"Speex   ")


def sniff(stream: IO[bytes]) -> tuple[str, str]:
    """Return the media type and the kind (a word of words.ASSET_TYPES) of a file; what is not shown is a file."""
    size = stream.seek(0, os.SEEK_END)
    stream.seek(0)
    head = stream.read(EDGE_BYTES)
    stream.seek(max(size - EDGE_BYTES, len(head)))
    tail = stream.read(EDGE_BYTES)
    stream.seek(0)
    media_type = name_type(head, tail)
    return (media_type, KINDS[media_type]) if media_type in KINDS else (OPAQUE, "file")


def name_type(head: bytes, tail: bytes) -> str:
    """Return the media type by the first and last bytes; OPAQUE if they say nothing we know."""
    for begins, look in CONTAINERS:
        if begins(head):
            return look(head, tail)
    try:
        answers = puremagic.magic_string(head)
    except (puremagic.PureError, ValueError):
        return OPAQUE
    best = answers[0].confidence
    named = (SAME.get(answer.mime_type, answer.mime_type) for answer in answers if answer.confidence == best)
    return next((media_type for media_type in named if media_type in KINDS), OPAQUE)


def is_mpeg_frame(head: bytes) -> bool:
    """Return whether the first bytes are the header of an MPEG audio frame, layer III (ISO/IEC 11172-3, 2.4.1.3)."""
    return len(head) > 3 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2 and head[2] >> 4 not in (0, 15)


def name_iso_media(head: bytes, tail: bytes) -> str:
    """Return the type of an ISO base media file by its brands; a film without a picture track is a sound."""
    brands = head[8 : min(int.from_bytes(head[:4], "big"), 256)]
    ordered = [brands[:4], *(brands[at : at + 4] for at in range(8, len(brands), 4))]
    media_type = next((BY_BRAND[brand] for brand in ordered if brand in BY_BRAND), OPAQUE)
    return "audio/mp4" if media_type == "video/mp4" and has_only_sound(head, tail) else media_type


def has_only_sound(head: bytes, tail: bytes) -> bool:
    """Return whether the table of contents of a film, if all of it is here, names a sound track and no picture."""
    for part in (head, tail):
        at = part.find(b"moov")
        if at >= 4:
            contents = part[at - 4 : at - 4 + int.from_bytes(part[at - 4 : at], "big")]
            is_whole = len(contents) == int.from_bytes(part[at - 4 : at], "big")
            return is_whole and b"soun" in contents and b"vide" not in contents
    return False


def name_matroska(head: bytes, _tail: bytes) -> str:
    """Return the type of a WebM file by the codecs of its tracks; other Matroska files are not shown."""
    if b"webm" not in head[:64]:
        return OPAQUE
    has_picture = any(codec in head for codec in (b"V_VP8", b"V_VP9", b"V_AV1", b"V_MPEG"))
    has_sound = b"A_OPUS" in head or b"A_VORBIS" in head
    return "audio/webm" if has_sound and not has_picture else "video/webm"


def name_ogg(head: bytes, _tail: bytes) -> str:
    """Return the type of an Ogg file by its first packet."""
    return "audio/ogg" if head[28:36].startswith(OGG_SOUNDS) else OPAQUE


def name_mpeg(_head: bytes, _tail: bytes) -> str:
    """Return the type of MPEG sound."""
    return "audio/mpeg"


CONTAINERS: tuple[tuple[Callable[[bytes], bool], Callable[[bytes, bytes], str]], ...] = (
    (lambda head: head[4:8] == b"ftyp", name_iso_media),
    (lambda head: head.startswith(b"\x1a\x45\xdf\xa3"), name_matroska),
    (lambda head: head.startswith(b"OggS"), name_ogg),
    (is_mpeg_frame, name_mpeg),
)
