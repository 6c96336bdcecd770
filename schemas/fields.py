"""Field types that every schema shares."""

from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any
from zoneinfo import available_timezones

from marshmallow import Schema, ValidationError, fields, validate

from words import EARLIEST_YEAR, LATEST_YEAR

INSTANT_FORM = "%Y-%m-%dT%H:%M:%S.%fZ"


class Instant(fields.Field[datetime]):
    """An instant: RFC 3339 with `Z` or an offset in, UTC with six decimals out."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("metadata", {})
        kwargs["metadata"] = {"type": "string", "format": "date-time", **kwargs["metadata"]}
        super().__init__(**kwargs)

    def _serialize(self, value: datetime | None, attr: str | None, obj: Any, **kwargs: Any) -> str | None:
        return None if value is None else value.astimezone(UTC).strftime(INSTANT_FORM)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> datetime:
        if not isinstance(value, str) or len(value) < 16 or value[10] not in "Tt ":
            raise ValidationError("Write an instant like 2026-11-20T07:00:00Z.")
        try:
            instant = datetime.fromisoformat(value.upper().replace(" ", "T"))
        except ValueError as error:
            raise ValidationError("This is not a date and time.") from error
        if instant.tzinfo is None:
            raise ValidationError("Say the zone: end it with Z or an offset like +01:00.")
        if not EARLIEST_YEAR <= instant.year <= LATEST_YEAR:
            raise ValidationError(f"Use a year from {EARLIEST_YEAR} to {LATEST_YEAR}.")
        return instant.astimezone(UTC)


class Day(fields.Field[date]):
    """A calendar day, `YYYY-MM-DD`."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("metadata", {})
        kwargs["metadata"] = {"type": "string", "format": "date", **kwargs["metadata"]}
        super().__init__(**kwargs)

    def _serialize(self, value: date | None, attr: str | None, obj: Any, **kwargs: Any) -> str | None:
        return None if value is None else value.isoformat()

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> date:
        try:
            day = date.fromisoformat(value)
            if value != day.isoformat():
                raise ValueError(value)
        except (TypeError, ValueError) as error:
            raise ValidationError("Write a day like 2026-11-20.") from error
        if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
            raise ValidationError(f"Use a year from {EARLIEST_YEAR} to {LATEST_YEAR}.")
        return day


def no_control_characters(value: str) -> None:
    """Refuse NUL, which PostgreSQL cannot store."""
    if "\x00" in value:
        raise ValidationError("A NUL character cannot be stored.")


def text(longest: int, *, shortest: int = 0, **kwargs: Any) -> fields.String:
    """Return a text field of `shortest` to `longest` characters."""
    return fields.String(validate=[validate.Length(min=shortest, max=longest), no_control_characters], **kwargs)


def name(metadata: dict[str, Any] | None = None, **kwargs: Any) -> fields.String:
    """Return a field for a name: 1 to 500 characters, not only blanks."""
    return fields.String(
        validate=[
            validate.Length(min=1, max=500),
            no_control_characters,
            validate.Regexp(r"(?s).*\S", error="Give it a name."),
        ],
        metadata={"pattern": r"\S", **(metadata or {})},
        **kwargs,
    )


def row_id(**kwargs: Any) -> fields.String:
    """Return a field for an id that the client may choose: 1 to 64 letters, digits, `-`, `_`, `.` or `:`."""
    return fields.String(validate=validate.Regexp(r"^[A-Za-z0-9._:-]{1,64}\Z"), **kwargs)


def one_of(words: tuple[str, ...], **kwargs: Any) -> fields.String:
    """Return a field for one word of a closed list."""
    return fields.String(validate=validate.OneOf(words), **kwargs)


def whole(least: int, most: int, **kwargs: Any) -> fields.Integer:
    """Return a field for a whole number from `least` to `most`, written as a number."""
    return fields.Integer(strict=True, validate=validate.Range(min=least, max=most), **kwargs)


def claim(**kwargs: Any) -> fields.Boolean:
    """Return a field for true or false, written as such."""
    return fields.Boolean(truthy={True}, falsy={False}, **kwargs)


def version(**kwargs: Any) -> fields.Integer:
    """Return the field for the version that the writer saw last."""
    return fields.Integer(strict=True, validate=validate.Range(min=0, max=2**31 - 1), **kwargs)


@lru_cache(maxsize=1)
def known_zones() -> frozenset[str]:
    """Return the names of all zones; finding them reads the disk."""
    return frozenset(available_timezones())


class TimeZone(fields.String):
    """The name of a zone in the IANA database, such as `Europe/Berlin`."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        zone = super()._deserialize(value, attr, data, **kwargs)
        if zone not in known_zones():
            raise ValidationError("This is not a time zone of the IANA list, such as Europe/Berlin.")
        return zone


class InSchema(Schema):
    """A schema for input: unknown keys are errors."""


class OutSchema(Schema):
    """A schema for output: every key is always there."""
