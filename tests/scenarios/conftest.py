"""A database of its own for each scenario."""

from collections.abc import Iterator

import pytest

from databases import Sqlite, pointed_at
from lawspeaker.service import clock
from web.march import march, whole_story  # noqa: F401  # fixtures


@pytest.fixture(scope="session")
def scenario_databases(tmp_path_factory, django_db_blocker) -> Iterator[Sqlite]:
    with django_db_blocker.unblock():
        yield Sqlite(tmp_path_factory.mktemp("scenarios"))


@pytest.fixture
def database(scenario_databases, tmp_path, settings) -> Iterator[None]:
    """A database of its own; afterwards the clock is the machine's again."""
    settings.LAWSPEAKER_DATA = tmp_path / "data"
    with scenario_databases.fresh() as url, pointed_at(url):
        yield
    clock.read_from(None)
