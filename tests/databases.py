"""Databases of a test's own: migrated once a session, copied for each test, on either server."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import psycopg
from django.core.management import call_command
from django.db import connections

from lawspeaker.site import environment

ALIASES = ("default", "door")


@contextmanager
def pointed_at(url: str) -> Iterator[None]:
    """Point both aliases at a database, and back again."""
    before = {alias: connections.settings[alias] for alias in ALIASES}
    database = environment.database(url, test_name="")
    new = {"default": database.reading, "door": database.writing}
    _point(connections.configure_settings(new))
    try:
        yield
    finally:
        _point(before)


def _point(settings: dict[str, dict[str, object]]) -> None:
    for alias in ALIASES:
        connections[alias].close()
        del connections[alias]
        connections.settings[alias] = settings[alias]


class Sqlite:
    """Files, copied from one that is migrated."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.template = folder / "template.sqlite3"
        with pointed_at(str(self.template)):
            call_command("migrate", verbosity=0)

    @contextmanager
    def fresh(self) -> Iterator[str]:
        """Yield the address of a new database."""
        path = self.folder / f"{uuid4()}.sqlite3"
        shutil.copyfile(self.template, path)
        yield str(path)
        for each in self.folder.glob(f"{path.name}*"):
            each.unlink()


class Postgres:
    """Databases of one server, copied from one that is migrated."""

    def __init__(self, server: str) -> None:
        self.server = server
        self.template = self._made("template0")
        with pointed_at(self._url(self.template)):
            call_command("migrate", verbosity=0)

    @contextmanager
    def fresh(self) -> Iterator[str]:
        """Yield the address of a new database."""
        name = self._made(self.template)
        yield self._url(name)
        self.drop(name)

    def drop(self, name: str) -> None:
        self._order(f"DROP DATABASE {name} WITH (FORCE)")

    def _made(self, template: str) -> str:
        name = f"lawspeaker_{uuid4().hex}"
        self._order(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def _order(self, sql: str) -> None:
        with psycopg.connect(self.server, autocommit=True) as connection:
            connection.execute(sql.encode())

    def _url(self, name: str) -> str:
        return urlunsplit(urlsplit(self.server)._replace(path=f"/{name}"))
