"""The programme that is measured: the story of the demo, played in a folder of its own."""

from __future__ import annotations

import os
import secrets
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from lawspeaker.cli import serving

SLUG = "mhhs-demo"
SECRETARY = "raman"
VIEW = "decision.view-given"
VIEWS = 60  # so many are told of; the last was given in a meeting that is open


def prepare(folder: Path) -> None:
    """Start Django on an empty database in the folder."""
    os.environ["LAWSPEAKER_DEMO"] = "1"
    os.environ["LAWSPEAKER_SECRET_KEY"] = secrets.token_urlsafe(50)
    os.environ.pop("DATABASE_URL", None)
    serving.start_django(folder)
    serving.bring_up_to_date()


def play(folder: Path) -> Any:
    """Tell the story until the middle of a meeting, and return the entry of its last view."""
    from lawspeaker.records.ledger import Ledger
    from lawspeaker.service.demo.day import move_to
    from lawspeaker.service.demo.playing import LAST_DAY
    from lawspeaker.service.demo.playing import play as tell
    from lawspeaker.service.demo.teller import StopTelling

    ledger, heard = Ledger(SLUG), 0

    def acted() -> None:
        nonlocal heard
        line = next(ledger.lines(after=ledger.head().size - 2))
        heard += line.type == VIEW
        if heard == VIEWS:
            raise StopTelling

    tell(LAST_DAY, acted)
    view = last_view()
    move_to(folder, datetime.fromtimestamp(view.recorded / 1000, UTC).date())
    return view


def last_view() -> Any:
    """Return the entry of the last view, and go on from the instant at which it was given."""
    from lawspeaker.records.ledger import Ledger
    from lawspeaker.service import clock
    from lawspeaker.site import wsgi  # noqa: F401  # it sets the clock of the demo: not after ours

    ledger = Ledger(SLUG)
    view = ledger.read(after=ledger.head().size - 2)[0]
    clock.read_from(Later(datetime.fromtimestamp(view.recorded / 1000, UTC)))
    return view


class Later:
    """A clock that goes on from an instant, a second each time it is asked."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def say(words: str) -> None:
    """Tell whoever waits what goes on, apart from the answer."""
    sys.stderr.write(f"{words}\n")
