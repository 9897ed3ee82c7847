"""The day it is in the demo: that of the story, until a visitor moves it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from lawspeaker.service import clock
from lawspeaker.service.demo.teller import LONDON

FILE = "today"  # in the data folder: every process of the demo reads the same day


def read_story_day(data: Path) -> None:
    """Let the clock say the demo's day from now on, at the machine's time of day."""
    clock.read_from(lambda: _now(data / FILE))


def move_to(data: Path, day: date) -> None:
    """Make it another day in the demo."""
    (data / FILE).write_text(f"{day.isoformat()}\n", encoding="ascii")


def _now(file: Path) -> datetime:
    here = clock.machine().astimezone(LONDON)
    day = date.fromisoformat(file.read_text(encoding="ascii").strip())
    return datetime.combine(day, here.time(), LONDON)
