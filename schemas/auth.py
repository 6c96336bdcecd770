"""Signing up, in and out."""

from typing import Any

from email_validator import EmailNotValidError, validate_email
from marshmallow import ValidationError, fields, validate

from schemas.fields import InSchema, OutSchema, no_control_characters, one_of, text
from schemas.me import MeOut, ProfilePatch

SHORTEST_PASSWORD, LONGEST_PASSWORD = 12, 1_000
LONGEST_EMAIL = 254
REGISTRATION_STATES = ("open", "code", "closed")
COUNT_WORDS = ("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")


class EmailAddress(fields.String):
    """An e-mail address, normalised, in small letters; nothing is looked up, so a name of the house network works."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(validate=validate.Length(max=LONGEST_EMAIL), metadata={"format": "email"}, **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        address = super()._deserialize(value, attr, data, **kwargs).strip()
        try:
            found = validate_email(address, check_deliverability=False, globally_deliverable=False)
        except EmailNotValidError as error:
            raise ValidationError("This is not an e-mail address, such as anna@example.org.") from error
        return found.normalized.lower()


class LoginEmail(EmailAddress):
    """The address somebody signs in with: one that cannot exist is simply not known, so it is answered the same."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        try:
            return super()._deserialize(value, attr, data, **kwargs)
        except ValidationError:
            return ""


class PasswordLength(validate.Length):
    """Says how much is missing, kindly."""

    def __call__(self, value: Any) -> Any:
        missing = SHORTEST_PASSWORD - len(value)
        if missing > 0:
            characters = "character" if missing == 1 else "characters"
            raise ValidationError(
                f"{COUNT_WORDS[missing - 1]} {characters} more. A short sentence is easiest to remember."
            )
        if len(value) > LONGEST_PASSWORD:
            raise ValidationError("A thousand characters are enough.")
        return value


def new_password() -> fields.String:
    """Return the field for a password that is being chosen."""
    length = PasswordLength(SHORTEST_PASSWORD, LONGEST_PASSWORD)
    return fields.String(required=True, validate=[length, no_control_characters])


class RegisterIn(ProfilePatch):
    """A new account, with the clock and taste the browser guessed."""

    email = EmailAddress(required=True)
    password = new_password()
    code = text(100, metadata={"description": "Needed while `registration` is `code`: the server printed it"})
    remember = fields.Boolean(
        load_default=True, truthy={True}, falsy={False}, metadata={"description": "false: until the browser is closed"}
    )


class LoginIn(InSchema):
    """Who wants in."""

    email = LoginEmail(required=True)
    password = text(LONGEST_PASSWORD, required=True)
    remember = fields.Boolean(
        load_default=True, truthy={True}, falsy={False}, metadata={"description": "false: until the browser is closed"}
    )


class PasswordIn(InSchema):
    """A new password; every other browser is signed out by it."""

    password = text(LONGEST_PASSWORD, required=True, metadata={"description": "The one it has been"})
    new_password = new_password()


class CountsOut(OutSchema):
    """How much there is, without the trash."""

    goals = fields.Integer(required=True)
    sessions = fields.Integer(required=True)
    templates = fields.Integer(required=True)
    activities = fields.Integer(required=True)


class AccountOut(MeOut):
    """The signed-in person; `taken_over` says what of an old database is theirs now."""

    taken_over = fields.Nested(CountsOut, required=True, allow_none=True)


class AuthStateOut(OutSchema):
    """What the sign-in pages need to know."""

    is_signed_in = fields.Boolean(required=True)
    registration = one_of(REGISTRATION_STATES, required=True)
    is_first_account = fields.Boolean(required=True, metadata={"description": "Whether nobody has an account yet"})
    waiting = fields.Nested(
        CountsOut, required=True, allow_none=True, metadata={"description": "What the first account takes over"}
    )
    csrf_token = fields.String(required=True, metadata={"description": "For the header X-CSRFToken of every write"})
