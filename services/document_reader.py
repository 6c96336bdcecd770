"""Builds a session document of version 1 out of any JSON value."""

import uuid
from collections.abc import Callable
from datetime import tzinfo
from typing import Any

from services.document_fields import (
    ABSENT,
    Field,
    bool_of,
    details_of,
    instant_of,
    list_of,
    name_of,
    number_of,
    scalar_of,
    seconds_of,
    text_of,
    whole_seconds_of,
)
from services.document_text import ids_in
from services.instants import format_instant, parse_instant

VERSION = 1
SpanReader = Callable[[Any, str], dict[str, Any] | None]
_IDS = uuid.UUID("6f1f4d8e-5c1b-5a53-9d0e-7d1f6f9a2b40")


class DocumentError(ValueError):
    """A document that a writer must not send; `path` says where, such as `sections[0].activities[2].completed`."""

    def __init__(self, message: str, path: str = "") -> None:
        super().__init__(f"{path}: {message}" if path else message)
        self.message = message
        self.path = path


def is_current(value: Any) -> bool:
    """Return whether `value` is a document of version 1 by its own account."""
    return isinstance(value, dict) and type(value.get("version")) is int and value["version"] == VERSION


class Reader:
    """Builds a document of version 1; the strict one refuses what the other moves into `extra`."""

    def __init__(self, zone: tzinfo, *, is_strict: bool) -> None:
        self.zone = zone
        self.is_strict = is_strict
        self.known_ids: set[str] = set()
        self.odd: list[str] = []

    def document(self, value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            self.odd += [] if value is None else ["the document is no object"]
            extra = {} if value is None else {"legacy_value": value}
            nothing = {"sections": [], "notes": "", "pauses": [], "confirmed_at": None, "details": {}}
            return {"version": VERSION, **nothing, "extra": extra}
        self.known_ids = ids_in(value)
        has_version = is_current(value)
        rest = {key: child for key, child in value.items() if not (key == "version" and has_version)}
        extra = self.extra_of(rest, has_extra=has_version)
        sections = self.take(rest, extra, "sections", list_of, [], "sections")
        document = {
            "version": VERSION,
            "sections": [self.section(item, f"sections[{index}]") for index, item in enumerate(sections)],
            "notes": self.take(rest, extra, "notes", text_of, "", "notes"),
            "pauses": self.pauses(rest, extra) if has_version else [],
            "confirmed_at": self.take(rest, extra, "confirmed_at", instant_of, None, "confirmed_at")
            if has_version
            else None,
            "details": self.take(rest, extra, "details", details_of, {}, "details") if has_version else {},
            "extra": extra,
        }
        self.keep_rest(extra, rest)
        return document

    def section(self, raw: Any, path: str) -> dict[str, Any]:
        rest, extra = self.part(raw, path)
        planned = self.take(rest, extra, "planned_seconds", whole_seconds_of, None, f"{path}.planned_seconds")
        minutes = number_of(rest.get("duration_minutes"))
        if planned is None and minutes is not ABSENT and (seconds := whole_seconds_of(minutes * 60)) is not ABSENT:
            planned = seconds
            if seconds == minutes * 60:
                del rest["duration_minutes"]
        key = "exercises" if "exercises" in rest and not isinstance(rest.get("activities"), list) else "activities"
        activities = self.take(rest, extra, key, list_of, [], f"{path}.{key}")
        section = {
            "id": self.take_id(rest, extra, "id", path),
            "name": self.take(rest, extra, "name", text_of, "", f"{path}.name"),
            "planned_seconds": planned,
            "activities": [self.activity(item, f"{path}.activities[{index}]") for index, item in enumerate(activities)],
        }
        return self.finish(section, rest, extra)

    def activity(self, raw: Any, path: str) -> dict[str, Any]:
        rest, extra = self.part(raw, path)
        intervals = self.intervals(rest, extra, path)
        metrics = self.take(rest, extra, "metrics", list_of, [], f"{path}.metrics")
        sets = self.take(rest, extra, "sets", list_of, [], f"{path}.sets")
        activity = {
            "instance_id": self.take_id(rest, extra, "instance_id", path),
            "activity_id": self.take(rest, extra, "activity_id", name_of, None, f"{path}.activity_id"),
            "name": self.take(rest, extra, "name", text_of, "", f"{path}.name"),
            "notes": self.take(rest, extra, "notes", text_of, "", f"{path}.notes"),
            "completed": self.take(rest, extra, "completed", bool_of, False, f"{path}.completed"),
            "intervals": intervals,
            "duration_seconds": self.take(
                rest, extra, "duration_seconds", seconds_of, None, f"{path}.duration_seconds"
            ),
            "planned_seconds": self.take(rest, extra, "planned_seconds", seconds_of, None, f"{path}.planned_seconds"),
            "metrics": [self.metric(item, f"{path}.metrics[{index}]") for index, item in enumerate(metrics)],
            "sets": [self.set_of_activity(item, f"{path}.sets[{index}]") for index, item in enumerate(sets)],
        }
        return self.finish(activity, rest, extra)

    def set_of_activity(self, raw: Any, path: str) -> dict[str, Any]:
        rest, extra = self.part(raw, path)
        metrics = self.take(rest, extra, "metrics", list_of, [], f"{path}.metrics")
        item = {
            "instance_id": self.take_id(rest, extra, "instance_id", path),
            "completed": self.take(rest, extra, "completed", bool_of, False, f"{path}.completed"),
            "duration_seconds": self.take(
                rest, extra, "duration_seconds", seconds_of, None, f"{path}.duration_seconds"
            ),
            "metrics": [self.metric(metric, f"{path}.metrics[{index}]") for index, metric in enumerate(metrics)],
        }
        return self.finish(item, rest, extra)

    def metric(self, raw: Any, path: str) -> dict[str, Any]:
        rest, extra = self.part(raw, path)
        item = {
            "metric_id": self.take(rest, extra, "metric_id", name_of, None, f"{path}.metric_id"),
            "split_id": self.take(rest, extra, "split_id", name_of, None, f"{path}.split_id"),
            "value": self.take(rest, extra, "value", scalar_of, None, f"{path}.value"),
        }
        return self.finish(item, rest, extra)

    def intervals(self, rest: dict[str, Any], extra: dict[str, Any], path: str) -> list[dict[str, Any]]:
        raw = self.take(rest, extra, "intervals", list_of, [], f"{path}.intervals")
        read = self.spans(raw, extra, "intervals", f"{path}.intervals", self.interval)
        if not raw and (rest.get("time_start") is not None or rest.get("time_stop") is not None):
            span = {"start": rest.get("time_start"), "stop": rest.get("time_stop")}
            if (interval := self.interval(span, path)) is not None:
                read.append(interval)
                rest.pop("time_start")
                rest.pop("time_stop", None)
        return read

    def pauses(self, rest: dict[str, Any], extra: dict[str, Any]) -> list[dict[str, Any]]:
        raw = self.take(rest, extra, "pauses", list_of, [], "pauses")
        return self.spans(raw, extra, "pauses", "pauses", self.pause)

    def spans(
        self, raw: list[Any], extra: dict[str, Any], key: str, path: str, read_one: SpanReader
    ) -> list[dict[str, Any]]:
        read: list[dict[str, Any]] = []
        odd: list[Any] = []
        for index, item in enumerate(raw):
            span = read_one(item, f"{path}[{index}]")
            read.append(span) if span is not None else odd.append(item)
        if odd:
            self.put(extra, key, odd)
        return read

    def interval(self, raw: Any, path: str) -> dict[str, Any] | None:
        """Return the interval, or None if it is not one (a stop before the start, a time that is none)."""
        parts = self.span(raw, path)
        return None if parts is None else self.finish(*parts)

    def pause(self, raw: Any, path: str) -> dict[str, Any] | None:
        """Return the pause, or None as interval does."""
        if (parts := self.span(raw, path)) is None:
            return None
        span, rest, extra = parts
        named = self.take(rest, extra, "instance_id", name_of, None, f"{path}.instance_id")
        return self.finish({**span, "instance_id": named}, rest, extra)

    def span(self, raw: Any, path: str) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]] | None:
        """Return the start and stop, what else there is to take, and the `extra`; None if the times make no span."""
        zone = None if self.is_strict else self.zone
        start = parse_instant(raw.get("start"), zone) if isinstance(raw, dict) else None
        stop = parse_instant(raw.get("stop"), zone) if isinstance(raw, dict) else None
        is_valid = start is not None and (raw.get("stop") is None or (stop is not None and stop >= start))
        if not is_valid or start is None:
            if self.is_strict:
                raise DocumentError("It has a start and a later stop (or null), each with its offset.", path)
            self.odd.append(f"{path} has times that cannot be used")
            return None
        rest = dict(raw)
        extra = self.extra_of(rest, has_extra=True)
        rest.pop("start")
        rest.pop("stop", None)
        return {"start": format_instant(start), "stop": stop and format_instant(stop)}, rest, extra

    def part(self, raw: Any, path: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return a copy of `raw` to take fields from, and its `extra`; what is no object goes into `extra`."""
        if isinstance(raw, dict):
            rest = dict(raw)
            return rest, self.extra_of(rest, has_extra=True)
        if self.is_strict:
            raise DocumentError("This is not an object.", path)
        self.odd.append(f"{path} is no object")
        return {}, {"legacy_value": raw}

    def extra_of(self, rest: dict[str, Any], *, has_extra: bool) -> dict[str, Any]:
        return dict(rest.pop("extra")) if has_extra and isinstance(rest.get("extra"), dict) else {}

    def take(self, rest: dict[str, Any], extra: dict[str, Any], key: str, field: Field, default: Any, path: str) -> Any:
        value = rest.pop(key, None)
        if value is None:
            return default
        if (read := field(value)) is not ABSENT:
            return read
        if self.is_strict:
            raise DocumentError(str(field.__doc__), path)
        self.odd.append(f"{path} cannot be used")
        self.put(extra, key, value)
        return default

    def take_id(self, rest: dict[str, Any], extra: dict[str, Any], key: str, path: str) -> str:
        if (given := self.take(rest, extra, key, name_of, None, f"{path}.{key}")) is not None:
            return given
        made, attempt = str(uuid.uuid5(_IDS, path)), 1
        while made in self.known_ids:
            made, attempt = str(uuid.uuid5(_IDS, f"{path}/{attempt}")), attempt + 1
        self.known_ids.add(made)
        return made

    def put(self, extra: dict[str, Any], key: str, value: Any) -> None:
        """Keep `value` in `extra` under `key`, or under `key_2`, `key_3` … if another value stands there."""
        name, number = key, 2
        while name in extra and extra[name] != value:
            name, number = f"{key}_{number}", number + 1
        extra[name] = value

    def keep_rest(self, extra: dict[str, Any], rest: dict[str, Any]) -> None:
        for key, value in rest.items():
            self.put(extra, key, value)

    def finish(self, item: dict[str, Any], rest: dict[str, Any], extra: dict[str, Any]) -> dict[str, Any]:
        self.keep_rest(extra, rest)
        return {**item, "extra": extra} if extra else item
