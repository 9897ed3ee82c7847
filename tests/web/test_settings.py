"""What the environment may say, and how a mistake in it is told."""

import logging
import sys
from pathlib import Path

import pytest
import structlog
from django.core.exceptions import ImproperlyConfigured

from lawspeaker.site import durable, environment, logs


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("sqlite:////var/lib/p.sqlite3", "/var/lib/p.sqlite3"),
        ("/var/lib/p.sqlite3", "/var/lib/p.sqlite3"),
        ("sqlite:///p.sqlite3", str(Path("p.sqlite3").absolute())),
    ],
)
def test_an_sqlite_database_is_a_path(url, name):
    assert str(environment.database(url, "t").reading["NAME"]) == name


def test_only_the_door_takes_the_write_lock_first():
    database = environment.database("p.sqlite3", "t")
    assert database.writing["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "transaction_mode" not in database.reading["OPTIONS"]
    assert database.writing["NAME"] == database.reading["NAME"]


def test_a_postgresql_database_is_read_with_its_password_decoded():
    database = environment.database(
        "postgresql://u:p%40ss@db.example.org:5433/law?sslmode=require", "t"
    )
    assert database.reading["PASSWORD"] == "p@ss"
    assert database.reading["PORT"] == "5433"
    assert database.reading["OPTIONS"] == {"sslmode": "require"}
    assert database.reading == database.writing


@pytest.mark.parametrize(
    ("read", "value", "says"),
    [
        (lambda v: environment.database(v, "t"), "mysql://x/y", "DATABASE_URL must be a path"),
        (lambda v: environment.database(v, "t"), ":memory:", "name a file"),
        (lambda v: environment.database(v, "t"), "sqlite://p.sqlite3", "DATABASE_URL must"),
        (lambda v: environment.database(v, "t"), "postgresql://host", "name a database"),
        (environment.mailer, "mail.example.org", "EMAIL_URL must begin with smtp://"),
        (environment.mailer, "smtp://", "name a host"),
        (environment.files, "ftp://x", "FILES_URL must begin with one of file://"),
        (environment.site, "governance.example.org", "LAWSPEAKER_BASE_URL must be http"),
        (environment.site, "https://example.org/here", "LAWSPEAKER_BASE_URL must be http"),
        (lambda v: environment.flag("LAWSPEAKER_DEMO", v), "yes", "must be 1, 0 or empty"),
    ],
)
def test_a_wrong_value_is_told_with_what_must_hold_and_what_was_found(read, value, says):
    with pytest.raises(ImproperlyConfigured, match=says) as refused:
        read(value)
    assert repr(value) in str(refused.value)
    assert "for example" in str(refused.value)


@pytest.mark.parametrize(
    ("url", "backend"),
    [
        ("smtp://u:p@mail.example.org", "smtp"),
        ("file:///tmp/mail", "filebased"),
        ("console:", "console"),
        ("memory:", "locmem"),
    ],
)
def test_mail_goes_where_its_address_says(url, backend):
    assert environment.mailer(url)["BACKEND"].split(".")[-2] == backend


def test_mail_is_encrypted_unless_it_stays_on_this_machine():
    far = environment.mailer("smtp://mail.example.org")["OPTIONS"]
    near = environment.mailer("smtp://127.0.0.1:1025")["OPTIONS"]
    implicit = environment.mailer("smtps://mail.example.org")["OPTIONS"]
    assert (far["use_tls"], far["port"]) == (True, 587)
    assert (near["use_tls"], near["port"]) == (False, 1025)
    assert (implicit["use_ssl"], implicit["use_tls"], implicit["port"]) == (True, False, 465)


def test_only_the_site_s_own_name_is_answered():
    site = environment.site("https://governance.example.org/")
    assert site == environment.Site(
        "https://governance.example.org", ("governance.example.org",), secure=True
    )
    assert "127.0.0.1" in environment.site("http://localhost:8000").hosts


class Answering:
    """A connection that answers what it is asked about itself."""

    def __init__(self, vendor: str, *answers: object) -> None:
        self.vendor = vendor
        self.answers = list(answers)

    def cursor(self):
        return self

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def execute(self, question: str) -> None:
        self.asked = question

    def fetchone(self):
        return (self.answers.pop(0),)


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ((1, "wal", 1, 1), "synchronous must be FULL"),
        ((2, "delete", 1, 1), "journal_mode must be WAL"),
        ((2, "wal", 0, 1), "foreign_keys and secure_delete"),
        ((2, "wal", 1, 0), "foreign_keys and secure_delete"),
    ],
)
def test_an_sqlite_database_that_may_lose_entries_is_refused(answers, says):
    with pytest.raises(ImproperlyConfigured, match=says):
        durable.refuse_weak(Answering("sqlite", *answers))


def test_a_postgresql_database_that_may_lose_entries_is_refused():
    with pytest.raises(ImproperlyConfigured, match="synchronous_commit is off"):
        durable.refuse_weak(Answering("postgresql", "off", "on"))
    durable.refuse_weak(Answering("postgresql", "on", "on"))


IN_FULL = {
    "sqlite": {
        "PRAGMA synchronous": 2, "PRAGMA journal_mode": "wal", "PRAGMA foreign_keys": 1,
        "PRAGMA secure_delete": 1,
    },
    "postgresql": {"SHOW synchronous_commit": "on", "SHOW fsync": "on"},
}  # fmt: skip


@pytest.mark.django_db(transaction=True, databases=["default", "door"])
@pytest.mark.parametrize("alias", ["default", "door"])
def test_both_connections_write_in_full(alias):
    from django.db import connections

    expected = IN_FULL[connections[alias].vendor]
    with connections[alias].cursor() as cursor:
        for asked, answer in expected.items():
            cursor.execute(asked)
            assert cursor.fetchone()[0] == answer


def test_the_log_of_a_fault_tells_no_values():
    """They may be a password, or the words of a closed group."""
    try:
        _fail("kumquat"[::-1])  # the traceback may quote this line
    except RuntimeError:
        line = logging.LogRecord("lawspeaker", logging.ERROR, "", 0, "", (), sys.exc_info())
    told = structlog.stdlib.ProcessorFormatter(**_formatter()).format(line)
    assert "RuntimeError: the cause" in told
    assert "tauqmuk" not in told


def _fail(secret: str) -> None:
    assert secret
    raise RuntimeError("the cause")


def _formatter() -> dict[str, object]:
    known = logs.LOGGING["formatters"]["line"]
    return {name: value for name, value in known.items() if name != "()"}
