"""What a discipline tells a client of itself: its types, the fields of its details, its metrics, its starters."""

from typing import Any

from marshmallow import Schema, fields, validate

from disciplines.base import Discipline
from services.measuring import planned_by_details

KINDS: tuple[tuple[type[fields.Field[Any]], str], ...] = (
    (fields.Boolean, "boolean"),
    (fields.Integer, "integer"),
    (fields.Float, "number"),
    (fields.String, "text"),
    (fields.Nested, "object"),
    (fields.Dict, "object"),
)


def describe_discipline(plugin: Discipline) -> dict[str, Any]:
    """Return schemas.disciplines.DisciplineOut."""
    plain = ("key", "label", "summary", "session_types", "default_daily_cap", "details_version", "metrics")
    return {
        **{key: getattr(plugin, key) for key in plain},
        "fields": describe_fields(plugin.details()),
        "has_progress": plugin.progress is not None,
        "starter_count": len(plugin.starters),
    }


def describe_fields(schema: Schema) -> list[dict[str, Any]]:
    """Return schemas.disciplines.DetailFieldOut of every field of a schema, in its order."""
    return [describe_field(name, field) for name, field in schema.fields.items()]


def describe_field(name: str, field: fields.Field[Any]) -> dict[str, Any]:
    """Return schemas.disciplines.DetailFieldOut of a field; of a list it is what the list holds."""
    inner = field.inner if isinstance(field, fields.List) else field
    choices, minimum, maximum = None, None, None
    for rule in inner.validators:
        if isinstance(rule, validate.OneOf):
            choices = [str(choice) for choice in rule.choices]
        elif isinstance(rule, validate.Range):
            minimum, maximum = rule.min, rule.max
    return {
        "name": name,
        "type": next((word for kind, word in KINDS if isinstance(inner, kind)), "any"),
        "is_list": inner is not field,
        "is_required": field.required,
        "choices": choices,
        "minimum": minimum,
        "maximum": maximum,
        "description": field.metadata.get("description", ""),
        "fields": describe_fields(inner.schema) if isinstance(inner, fields.Nested) else [],
    }


def describe_starters(plugin: Discipline) -> list[dict[str, Any]]:
    """Return schemas.disciplines.StarterOut of each."""
    plain = ("key", "name", "description", "session_type", "difficulty", "focus_area")
    return [
        {
            **{key: getattr(starter, key) for key in plain},
            "planned_seconds": planned_by_details(plugin.key, starter.details),
            "details": dict(starter.details),
        }
        for starter in plugin.starters
    ]
