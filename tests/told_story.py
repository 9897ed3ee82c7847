"""The demo's story told until a day, once a session; each test has a copy that it may change."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.core.management import call_command
from django.test import override_settings

UNTIL = date(2023, 11, 30)  # before the PSG of December: its papers are out, a decision is to come
DATABASE = "lawspeaker.sqlite3"
PASSWORD = "a long enough secret"
PROGRAMME = "mhhs-demo"
LONDON = ZoneInfo("Europe/London")


@contextmanager
def _in(folder: Path) -> Iterator[None]:
    hashers = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # nobody guesses here
    from databases import pointed_at

    kept = f"file://{folder / 'files'}"
    settings = override_settings(
        LAWSPEAKER_DATA=folder, LAWSPEAKER_FILES_URL=kept, PASSWORD_HASHERS=hashers
    )
    with settings, pointed_at(str(folder / DATABASE)):
        yield


def tell(folder: Path, until: date = UNTIL) -> None:
    """Tell the story into a folder: the database, and the keys beside it."""
    from lawspeaker.directory.models import User
    from lawspeaker.service.demo.playing import play

    folder.mkdir()
    with _in(folder):
        call_command("migrate", verbosity=0)
        play(until, lambda: None)
        for user in User.objects.all():
            user.set_password(PASSWORD)
            user.save()


@dataclass
class Now:
    """What the clock says."""

    at: datetime = datetime(2023, 12, 1, 10, tzinfo=LONDON)

    def __call__(self) -> datetime:
        return self.at


@contextmanager
def retold(told: Path, folder: Path) -> Iterator[Now]:
    """Go on from where the story stands, in a copy."""
    from lawspeaker.service import clock

    shutil.copytree(told, folder)
    now = Now()
    clock.read_from(now)
    with _in(folder):
        yield now
    clock.read_from(None)


@pytest.fixture(scope="session")
def story(tmp_path_factory, django_db_blocker) -> Path:
    """The story, told once."""
    folder = tmp_path_factory.mktemp("story") / "told"
    with django_db_blocker.unblock():
        tell(folder)
    return folder


@pytest.fixture
def now(story, tmp_path, django_db_blocker) -> Iterator[Now]:
    """The story in a database of the test's own; it is the morning of 1 December 2023."""
    with django_db_blocker.unblock(), retold(story, tmp_path / "data") as clock_of_story:
        yield clock_of_story


@pytest.fixture
def told_on(tmp_path, django_db_blocker) -> Iterator[Now]:
    """The story until its first decision is published."""
    folder = tmp_path / "told on"
    with django_db_blocker.unblock():
        tell(folder, date(2023, 12, 11))
        with retold(folder, tmp_path / "data") as clock_of_story:
            clock_of_story.at = datetime(2023, 12, 11, 17, tzinfo=LONDON)
            yield clock_of_story
