"""Settings: read once from the environment; secrets are made once and kept in the instance folder."""

import os
import secrets
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

VERSION = "0.1.0"
HERE = Path(__file__).resolve().parent
ASSET_MB = {"image": 25, "audio": 200, "video": 1000, "file": 25}
QUOTA_MB = 10_000
LOOPBACK_NAMES = ("localhost", "::1", "[::1]")
REGISTRATION_MODES = ("open", "first", "code", "closed")


def load_settings(environment: Mapping[str, str], overrides: Mapping[str, Any]) -> dict[str, Any]:
    """Return the whole configuration.

    :param environment: `DATABASE_URL`, `INSTANCE_PATH`, `SECRET_KEY`, `REGISTRATION` (open: anyone; first: only the
        first account; code: only the first account, with `REGISTRATION_CODE`; closed: nobody), `TRUSTED_PROXIES` (how
        many reverse proxies stand in front), `TRUSTED_HOSTS` (the names in the address bar, with commas; unset: any),
        `LOG_LEVEL`, `CLIENT_DIST`; `MAX_IMAGE_MB`, `MAX_AUDIO_MB`, `MAX_VIDEO_MB`, `MAX_FILE_MB` (one upload of that
        kind), `QUOTA_MB` (all uploads of one person); `OWN_SERVER` (yes: everybody who has an account may let it talk
        to other servers of its own network; unset: only if this machine alone can reach it).
    :param overrides: settings that win, as they stand in `app.config`.
    :raises ValueError: a setting makes no sense.
    """
    instance = Path(overrides.get("INSTANCE_PATH") or environment.get("INSTANCE_PATH") or HERE / "instance").resolve()
    database = environment.get("DATABASE_URL") or f"sqlite:///{(instance / 'fractal-goals.db').as_posix()}"
    settings: dict[str, Any] = {
        "INSTANCE_PATH": str(instance),
        "SQLALCHEMY_DATABASE_URI": database,
        "LOG_LEVEL": environment.get("LOG_LEVEL", "INFO"),
        "REGISTRATION": environment.get("REGISTRATION", "open"),
        "REGISTRATION_CODE": environment.get("REGISTRATION_CODE", ""),
        "TRUSTED_PROXIES": int(environment.get("TRUSTED_PROXIES", "0")),
        "TRUSTED_HOSTS": split_words(environment.get("TRUSTED_HOSTS", "")) or None,
        "CLIENT_DIST": environment.get("CLIENT_DIST", str(HERE / "client" / "dist")),
        "IS_OWN_SERVER": is_own_server(environment),
        "MAX_CONTENT_LENGTH": 1024 * 1024,  # of everything but uploads
        "ASSET_LIMITS": {
            kind: int(environment.get(f"MAX_{kind.upper()}_MB", most)) * 1_000_000 for kind, most in ASSET_MB.items()
        },
        "ASSET_QUOTA": int(environment.get("QUOTA_MB", QUOTA_MB)) * 1_000_000,
        "SESSION_COOKIE_NAME": "fractal_goals",
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_REFRESH_EACH_REQUEST": False,  # GET /api/auth/state does it: once a page load is enough
        "PERMANENT_SESSION_LIFETIME": timedelta(days=365),
        "WTF_CSRF_TIME_LIMIT": None,
        "WTF_CSRF_CHECK_DEFAULT": False,  # web_security.py checks, after it has seen that there is somebody
        "SECURITY_PASSWORD_SINGLE_HASH": ["argon2"],  # so that a database restored elsewhere still knows its people
        "SECURITY_PASSWORD_SALT": "unused",  # argon2 brings its own
        "SECURITY_JOIN_USER_ROLES": False,
        "SECURITY_CLI_USERS_NAME": False,
        "SECURITY_CLI_ROLES_NAME": False,
        "API_TITLE": "Fractal Goals",
        "API_VERSION": VERSION,
        "OPENAPI_VERSION": "3.1.0",
        "OPENAPI_URL_PREFIX": "/api",
        "OPENAPI_JSON_PATH": "docs",
        **overrides,
    }
    settings["SQLALCHEMY_DATABASE_URI"] = normalise_database_url(settings["SQLALCHEMY_DATABASE_URI"])
    if settings["REGISTRATION"] not in REGISTRATION_MODES:
        raise ValueError(f"REGISTRATION is one of {', '.join(REGISTRATION_MODES)}, not {settings['REGISTRATION']!r}.")
    if settings["REGISTRATION"] == "code" and not settings["REGISTRATION_CODE"]:
        raise ValueError("REGISTRATION=code needs a REGISTRATION_CODE.")
    if not settings.get("SECRET_KEY"):
        settings["SECRET_KEY"] = environment.get("SECRET_KEY") or read_or_make_secret(instance / "secret-key")
    return settings


def is_own_server(environment: Mapping[str, str]) -> bool:
    """Return whether who has an account may reach what only this server can reach, such as a service on its machine.

    `OWN_SERVER` says it; without it, a server that answers to the names of its own machine alone is one's own.
    """
    if said := environment.get("OWN_SERVER", "").strip().lower():
        return said in ("1", "true", "yes", "on")
    names = split_words(environment.get("TRUSTED_HOSTS", ""))
    return bool(names) and all(name in LOOPBACK_NAMES or name.startswith("127.") for name in names)


def split_words(text: str) -> list[str]:
    """Return the words between commas."""
    return [word for part in text.split(",") if (word := part.strip())]


def read_or_make_secret(path: Path) -> str:
    """Return the secret in `path`; made on first use, readable by its owner only.

    The secret is written beside and then linked into place, so of several processes that start at once all get the
    same one, and none reads half of it.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(48))
        try:
            os.link(draft, path)
        except FileExistsError:
            pass  # another process was first
        finally:
            draft.unlink()
    return path.read_text("ascii").strip()


def normalise_database_url(url: str) -> str:
    """Return a URL SQLAlchemy takes: PostgreSQL through psycopg 3; a bare path is a SQLite file."""
    scheme, separator, rest = url.partition("://")
    if not separator:
        return f"sqlite:///{Path(url).expanduser().resolve().as_posix()}"
    return f"postgresql+psycopg://{rest}" if scheme in ("postgres", "postgresql") else url
