"""Databases with a ledger that is open, and writers in processes of their own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from databases import Postgres, Sqlite, pointed_at
from lawspeaker.records.database import writing
from lawspeaker.records.ledger import Ledger, open_ledger
from ledgers import PROGRAMME

HERE = Path(__file__).parent


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
    settings.LAWSPEAKER_DATA = tmp_path / "data"
    return settings.LAWSPEAKER_DATA


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def any_database(request, data_folder) -> Iterator[str]:
    databases = request.getfixturevalue(f"{request.param}_databases")
    with databases.fresh() as url, pointed_at(url):
        yield url


@pytest.fixture
def database(any_database) -> str:
    """The address of a database whose ledger is open."""
    opened()
    return any_database


@pytest.fixture
def sqlite_database(sqlite_databases, data_folder) -> Iterator[str]:
    with sqlite_databases.fresh() as url, pointed_at(url):
        opened()
        yield url


def opened() -> None:
    with writing() as cursor:
        open_ledger(cursor, PROGRAMME, "lawspeaker/mhhs/0")


@pytest.fixture
def ledger() -> Ledger:
    return Ledger(PROGRAMME)


@pytest.fixture
def start(data_folder):
    """Starts a writer: `start(database, case, count)`; what it told is read from its output."""
    started = []

    def start(url: str, case: str, count: int, *before: str, largest_file: int = 0):
        environment = os.environ | {
            "DATABASE_URL": url,
            "LAWSPEAKER_DATA": str(data_folder),
            "PYTHONPATH": os.pathsep.join((str(HERE), str(HERE.parent))),
        }
        command = (*before, sys.executable, HERE / "writer.py", case, count, largest_file)
        process = subprocess.Popen(
            [str(each) for each in command], env=environment, stdout=subprocess.PIPE, text=True
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stdout.close()
