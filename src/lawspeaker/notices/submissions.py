"""What is told of submissions: to the party that is asked, and to whoever asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawspeaker.framework.names import of_party
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.holders import who
from lawspeaker.notices.words import Notice
from lawspeaker.processes.submission.life import (
    Accepted,
    Asked,
    Excused,
    Sent,
    SentBack,
    Submission,
)
from lawspeaker.processes.submission.sending import Accept


def _the_party(
    _event: Asked | SentBack | Accepted | Excused, it: Submission, _framework: Framework
) -> Iterator[str]:
    yield of_party(it.raiser)


def _whoever_asked(_event: Sent, it: Submission, framework: Framework) -> Iterator[str]:
    yield from who(framework, Accept.name, Part(raiser=it.raiser))


NOTICES: Final = (
    Notice(
        "submission.asked",
        "Your party is asked to send something in",
        "{title}, round {number}: to be sent in by {due}",
        "Your party is asked for “{title}”, round {number}, by {due}.",
        _the_party,
        on=(Asked,),
    ),
    Notice(
        "submission.sent-back",
        "What your party sent in is sent back",
        "Sent back: {title}, round {number}",
        "What your party sent in for “{title}”, round {number}, is sent back: {reason}",
        _the_party,
        on=(SentBack,),
    ),
    Notice(
        "submission.accepted",
        "What your party sent in is accepted",
        "Accepted: {title}, round {number}",
        "What your party sent in for “{title}”, round {number}, is accepted.",
        _the_party,
        on=(Accepted,),
    ),
    Notice(
        "submission.excused",
        "Your party need not send something in",
        "Not needed: {title}, round {number}",
        "Your party need not send in “{title}”, round {number}: {reason}",
        _the_party,
        on=(Excused,),
    ),
    Notice(
        "submission.sent",
        "A party has sent in what it is asked for",
        "{organisation}: {title}, round {number}",
        "{organisation} has sent in “{title}”, round {number}.",
        _whoever_asked,
        on=(Sent,),
    ),
)
