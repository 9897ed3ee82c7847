"""What is told of consultations: to whoever is asked, and to whoever answered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from lawspeaker.framework.names import PARTY
from lawspeaker.framework.version import Framework
from lawspeaker.notices.words import EVERYBODY, Coming, Notice, constituents, members
from lawspeaker.processes.consultation.events import (
    Closed,
    Disposed,
    Extended,
    Opened,
    Reported,
    Withdrawn,
)
from lawspeaker.processes.consultation.life import Consultation, Stage

AHEAD: Final = 2  # working days, as with whatever is due

type Ends = Closed | Extended | Opened | Reported | Withdrawn


def asked(it: Consultation) -> Iterator[str]:
    """Name whoever is asked."""
    yield from map(constituents, it.constituencies)
    yield from map(members, it.groups)
    if it.parties:
        yield PARTY
    if it.public:
        yield EVERYBODY


def _asked(_event: Ends, it: Consultation, _framework: Framework) -> Iterator[str]:
    """Tell whoever is asked."""
    yield from asked(it)


def _asked_still(_event: None, it: Consultation, _framework: Framework) -> Iterator[str]:
    yield from asked(it)


def _closing(it: Consultation) -> date | None:
    return it.closes if it.stage is Stage.OPEN else None


def _answered(_event: Ends, it: Consultation, _framework: Framework) -> Iterator[str]:
    """Tell whoever is asked, and whoever answered."""
    yield from asked(it)
    yield from (each.organisation for each in it.responses if each.organisation)


def _responder(event: Disposed, it: Consultation, _framework: Framework) -> Iterator[str]:
    response = it.response(event.response)
    if response is not None and response.organisation:
        yield response.organisation


NOTICES: Final = (
    Notice(
        "consultation.opened",
        "You are asked in a consultation",
        "Consultation until {closes}: {title}",
        "You are asked about “{title}”. Answers are wanted by {closes}.",
        _asked,
        on=(Opened,),
    ),
    Notice(
        "consultation.extended",
        "A consultation lasts longer",
        "More time, until {closes}: {title}",
        "There is more time to answer about “{title}”, until {closes}: {reason}",
        _asked,
        on=(Extended,),
    ),
    Notice(
        "consultation.closes_soon",
        "A consultation closes soon",
        "Last answers until {closes}: {title}",
        "Answers about “{title}” are wanted by {closes}; until then an answer may be amended.",
        _asked_still,
        coming=Coming("consultation", _closing, AHEAD, Stage.OPEN),
    ),
    Notice(
        "consultation.withdrawn",
        "A consultation is withdrawn",
        "Consultation withdrawn: {title}",
        "The consultation on “{title}” is withdrawn: {reason}",
        _answered,
        on=(Withdrawn,),
    ),
    Notice(
        "consultation.disposed",
        "A comment of yours is disposed of",
        "Your comment on {title}: {disposition}",
        "A comment of yours on “{title}” is {disposition}: {reason}",
        _responder,
        on=(Disposed,),
    ),
    Notice(
        "consultation.reported",
        "A consultation is reported on",
        "Report of the consultation: {title}",
        "What was answered about “{title}”, and what became of each comment, is reported.",
        _answered,
        on=(Reported,),
    ),
)
