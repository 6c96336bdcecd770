"""What can go wrong, in words for a person; problems.py makes the responses."""

from typing import Any, ClassVar


class AppError(Exception):
    """An error a person can do something about; services raise its subclasses and never see HTTP.

    :param detail: one or two sentences for a person: what, what is safe, what now.
    :param slug: the last part of the problem's `type`, documented in docs/problems.md.
    :param errors: `{field: [sentence, …]}` for values that were refused.
    :param extensions: further members of the problem, for example `current` (the row as it is now).
    """

    status: ClassVar[int] = 500
    default_slug: ClassVar[str] = "internal"

    def __init__(
        self,
        detail: str = "",
        *,
        slug: str | None = None,
        errors: dict[str, Any] | None = None,
        **extensions: Any,
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        self.slug = slug or self.default_slug
        self.errors = errors
        self.extensions = extensions


class BadRequest(AppError):
    status, default_slug = 400, "malformed"


class Unauthorized(AppError):
    status, default_slug = 401, "sign-in-needed"


class Forbidden(AppError):
    status, default_slug = 403, "forbidden"


class NotFound(AppError):
    status, default_slug = 404, "not-found"


class Conflict(AppError):
    status, default_slug = 409, "conflict"


class Stale(AppError):
    status, default_slug = 412, "stale"


class TooLarge(AppError):
    status, default_slug = 413, "too-large"


class UnsupportedMediaType(AppError):
    status, default_slug = 415, "unsupported-media-type"


class Invalid(AppError):
    status, default_slug = 422, "invalid"


class BadGateway(AppError):
    status, default_slug = 502, "service-unreachable"


class TooManyRequests(AppError):
    status, default_slug = 429, "too-many-requests"
