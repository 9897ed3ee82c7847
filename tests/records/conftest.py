"""What the tests of the records may ask for: a database of their own, on SQLite or on both."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings

from databases import Postgres, Sqlite, pointed_at
from lawspeaker.service import clock
from programmes import Programme
from small_story import Story, tell


@pytest.fixture(scope="session")
def sqlite_databases(tmp_path_factory, django_db_blocker) -> Iterator[Sqlite]:
    with django_db_blocker.unblock():
        yield Sqlite(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgres_databases(postgres_url, django_db_blocker) -> Iterator[Postgres]:
    with django_db_blocker.unblock():
        server = Postgres(postgres_url)
        yield server
        server.drop(server.template)


@pytest.fixture
def data_folder(tmp_path, settings) -> Path:
    """Where keys and signed notes go."""
    settings.LAWSPEAKER_DATA = tmp_path / "data"
    return settings.LAWSPEAKER_DATA


@pytest.fixture
def sqlite_database(sqlite_databases, data_folder) -> Iterator[str]:
    with sqlite_databases.fresh() as url, pointed_at(url):
        yield url


@pytest.fixture
def programme(sqlite_database) -> Iterator[Programme]:
    """A programme that was just founded."""
    yield Programme.founded()
    clock.read_from(None)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def any_database(request, data_folder) -> Iterator[str]:
    databases = request.getfixturevalue(f"{request.param}_databases")
    with databases.fresh() as url, pointed_at(url):
        yield url


@pytest.fixture(
    scope="session", params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]
)
def told(request, tmp_path_factory, django_db_blocker) -> Iterator[tuple[str, Story]]:
    """Where the small story stands, told once a session: it is read there, and left as it is."""
    databases = request.getfixturevalue(f"{request.param}_databases")
    folder = tmp_path_factory.mktemp("told")
    with django_db_blocker.unblock(), databases.fresh() as url:
        with pointed_at(url), override_settings(LAWSPEAKER_DATA=folder):
            story = tell(Programme.founded())
            clock.read_from(None)
        yield url, story


@pytest.fixture
def story(told) -> Iterator[Story]:
    """The small story, to be read."""
    url, story = told
    with pointed_at(url):
        yield story
