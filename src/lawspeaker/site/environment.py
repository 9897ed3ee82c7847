"""Reading the environment: what each variable must hold, what was found, what to do."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

# Full synchronous writes: a receipt is a promise, so the entry must survive a power cut.
# Secure delete: an erased text must not be readable in the free pages of the file.
PRAGMAS: Final = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
    "PRAGMA secure_delete=ON; PRAGMA busy_timeout=10000;"
)
MAIL: Final = "django.core.mail.backends"
FILES: Final = ("file", "s3", "gs", "az", "memory")
LOOPBACK: Final = ("127.0.0.1", "localhost", "[::1]")

type Options = dict[str, Any]


@dataclass(frozen=True)
class Database:
    """The settings of the two connections to one database.

    Readers never wait for a writer. The door takes the write lock with its first statement, so that
    it reads nothing which another writer is about to change.
    """

    reading: Options
    writing: Options


def wrong(variable: str, must: str, found: str, example: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"{variable} must {must}, not {found!r}; for example {example}")


def database(url: str, test_name: str) -> Database:
    """Read DATABASE_URL: a path, `sqlite:///path`, or `postgresql://user:password@host/name`."""
    parts = urlsplit(url)
    if parts.scheme in {"postgres", "postgresql"}:
        return _postgres(url, parts)
    if parts.scheme in {"", "sqlite"} and (path := _path(url, parts)):
        return _sqlite(path, test_name)
    raise wrong(
        "DATABASE_URL",
        "be a path, sqlite:///PATH or postgresql://USER:PASSWORD@HOST/NAME",
        url,
        "sqlite:////var/lib/lawspeaker/programme.sqlite3",
    )


def _path(url: str, parts: SplitResult) -> str:
    if not parts.scheme:
        return url
    # Three slashes begin a path from here, four one from the root.
    return "" if parts.netloc else unquote(parts.path).removeprefix("/")


def _sqlite(path: str, test_name: str) -> Database:
    if ":memory:" in path:
        raise wrong("DATABASE_URL", "name a file: the door has a connection of its own", path, "a")
    common: Options = {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": Path(path).absolute(),
        "CONN_MAX_AGE": None,
        "TEST": {"NAME": test_name},
    }
    return Database(
        {**common, "OPTIONS": {"init_command": PRAGMAS}},
        {**common, "OPTIONS": {"init_command": PRAGMAS, "transaction_mode": "IMMEDIATE"}},
    )


def _postgres(url: str, parts: SplitResult) -> Database:
    name = unquote(parts.path).strip("/")
    if not name:
        raise wrong("DATABASE_URL", "name a database", url, "postgresql://localhost/lawspeaker")
    common: Options = {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": dict(parse_qsl(parts.query)),
    }
    return Database({**common}, {**common})


def mailer(url: str) -> Options:
    """Read EMAIL_URL: `smtp://`, `smtps://`, `file:///folder`, `console:` or `memory:`."""
    parts = urlsplit(url)
    match parts.scheme:
        case "smtp" | "smtps":
            return {"BACKEND": f"{MAIL}.smtp.EmailBackend", "OPTIONS": _smtp(url, parts)}
        case "file" if parts.path:
            options = {"file_path": unquote(parts.path)}
            return {"BACKEND": f"{MAIL}.filebased.EmailBackend", "OPTIONS": options}
        case "console":
            return {"BACKEND": f"{MAIL}.console.EmailBackend"}
        case "memory":
            return {"BACKEND": f"{MAIL}.locmem.EmailBackend"}
        case _:
            raise wrong(
                "EMAIL_URL",
                "begin with smtp://, smtps://, file:///, console: or memory:",
                url,
                "smtp://user:password@mail.example.org:587",
            )


def _smtp(url: str, parts: SplitResult) -> Options:
    if not parts.hostname:
        raise wrong("EMAIL_URL", "name a host", url, "smtp://mail.example.org:587")
    implicit = parts.scheme == "smtps"
    return {
        "host": parts.hostname,
        "port": parts.port or (465 if implicit else 587),
        "username": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "use_ssl": implicit,
        # Plain text only to this machine: anything further away must be asked to encrypt.
        "use_tls": not implicit and parts.hostname not in LOOPBACK,
        "timeout": 20,
    }


def files(url: str) -> str:
    """Read FILES_URL: where the attachments are kept."""
    if urlsplit(url).scheme not in FILES:
        schemes = ", ".join(f"{each}://" for each in FILES)
        raise wrong("FILES_URL", f"begin with one of {schemes}", url, "file:///var/lib/files")
    return url


@dataclass(frozen=True)
class Site:
    """Where the site is reached."""

    url: str
    hosts: tuple[str, ...]
    secure: bool


def site(url: str) -> Site:
    """Read LAWSPEAKER_BASE_URL: the address people type."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/"):
        raise wrong(
            "LAWSPEAKER_BASE_URL", "be http(s)://HOST[:PORT]", url, "https://governance.example.org"
        )
    local = parts.hostname in {"127.0.0.1", "localhost", "::1"}
    hosts = LOOPBACK if local else (parts.hostname,)
    return Site(url.rstrip("/"), hosts, parts.scheme == "https")


def flag(variable: str, value: str) -> bool:
    """Read a variable that is either on or off."""
    if value not in {"", "0", "1"}:
        raise wrong(variable, "be 1, 0 or empty", value, f"{variable}=1")
    return value == "1"
