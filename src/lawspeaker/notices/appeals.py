"""What is told of appeals: filed, stayed or not, judged, on the way to the sponsor, enacted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.holders import who
from lawspeaker.notices.words import Notice, members, secretariat
from lawspeaker.processes.appeal.enacting import Enact, Refer
from lawspeaker.processes.appeal.events import (
    BegunAgain,
    Dismissed,
    Enacted,
    Filed,
    GoneOn,
    Received,
    SponsorDecided,
    StayDecided,
    TurnedAway,
    Upheld,
    Withdrawn,
)
from lawspeaker.processes.appeal.filing import Receive, Stay
from lawspeaker.processes.appeal.life import Appeal


def _whoever_judges(_event: Any, it: Appeal, framework: Framework) -> Iterator[str]:
    """Tell whoever is to judge it, and to stay the decision; and the group it is about."""
    yield from who(framework, Receive.name, Part(it.group))
    yield from who(framework, Stay.name, Part(it.group))
    yield from secretariat(framework)
    yield members(it.decided_by or it.group)


def _raiser(_event: Any, it: Appeal, _framework: Framework) -> Iterator[str]:
    yield it.raiser


def _those_concerned(_event: Any, it: Appeal, framework: Framework) -> Iterator[str]:
    """Tell whoever appealed, the group, and those who put into effect what is found."""
    yield it.raiser
    yield from who(framework, Enact.name, Part(it.group))
    yield from who(framework, Refer.name, Part(it.group))
    yield from secretariat(framework)
    yield members(it.decided_by or it.group)


def _whoever_had_it(event: Any, it: Appeal, framework: Framework) -> Iterator[str]:
    """Tell all who were told that there is an appeal, and those who wait for what is found."""
    yield from _whoever_judges(event, it, framework)
    yield from _those_concerned(event, it, framework)


NOTICES: Final = (
    Notice(
        "appeal.filed",
        "An appeal is filed, or taken on",
        "Appeal against {against}: {title}",
        "There is an appeal against {against}: “{title}”.",
        _whoever_judges,
        on=(Filed, GoneOn),
    ),
    Notice(
        "appeal.received",
        "An appeal is acknowledged",
        "Your appeal {case} was received",
        "Your appeal “{title}” was received: {text}",
        _raiser,
        on=(Received,),
    ),
    Notice(
        "appeal.turned_away",
        "An appeal is not admitted",
        "Your appeal {case} was not admitted",
        "Your appeal “{title}” was not admitted: {reason}",
        _raiser,
        on=(TurnedAway,),
    ),
    Notice(
        "appeal.stay",
        "It is said whether a decision is stayed",
        "Whether {against} is stayed, while appeal {case} goes on",
        "On the appeal “{title}” it was said whether {against} is stayed: {reason}",
        _those_concerned,
        on=(StayDecided,),
    ),
    Notice(
        "appeal.withdrawn",
        "An appeal is withdrawn",
        "Withdrawn: appeal {case} against {against}",
        "The appeal “{title}” is withdrawn: {reason} If it stayed {against}, that has ended.",
        _whoever_had_it,
        on=(Withdrawn,),
    ),
    Notice(
        "appeal.judged",
        "An appeal is judged",
        "Judged: appeal {case} against {against}",
        "The appeal “{title}” against {against} is judged: {text}",
        _those_concerned,
        on=(Dismissed, Upheld),
    ),
    Notice(
        "appeal.directed",
        "The sponsor decides on the remedy of an appeal",
        "The sponsor decided on the remedy of appeal {case}",
        "The sponsor has decided on the remedy of the appeal “{title}” against {against}.",
        _those_concerned,
        on=(SponsorDecided,),
    ),
    Notice(
        "appeal.enacted",
        "What an appeal led to is put into effect",
        "Put into effect: appeal {case} against {against}",
        "What the appeal “{title}” against {against} led to is put into effect.",
        _those_concerned,
        on=(Enacted,),
    ),
    Notice(
        "appeal.begun_again",
        "A decision is set aside on appeal",
        "Set aside on appeal {case}: {against}",
        "{against} is set aside on the appeal “{title}”, and {group} decides anew.",
        _those_concerned,
        on=(BegunAgain,),
    ),
)
