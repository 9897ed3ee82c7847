"""What is told of the RAID log: what was raised, whose it is, what goes up, how it ended."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawspeaker.framework.names import of_party
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.holders import who
from lawspeaker.notices.words import Notice, chairs, members
from lawspeaker.processes.raid.events import (
    CameAbout,
    Closed,
    Entered,
    Escalated,
    Given,
    Passed,
    Raised,
    TakenIn,
)
from lawspeaker.processes.raid.item import Item
from lawspeaker.processes.raid.raising import TakeIn
from lawspeaker.processes.status.life import Issued as StatusIssued
from lawspeaker.processes.status.life import Status


def _log(_event: Raised, it: Item, framework: Framework) -> Iterator[str]:
    """Tell whoever takes it in, and the chair of the group that it concerns."""
    yield from who(framework, TakeIn.name, Part(it.group, it.raiser))
    yield from chairs(it.group, framework)


def _warned(event: Raised, it: Item, framework: Framework) -> Iterator[str]:
    yield from _log(event, it, framework)
    yield members(it.group)


def _owner(_event: TakenIn | Entered | Given, it: Item, _framework: Framework) -> Iterator[str]:
    yield from it.named


def _group_above(event: Escalated, it: Item, framework: Framework) -> Iterator[str]:
    yield from chairs(event.to, framework)
    yield members(event.to)
    yield from it.named


def _group(_event: CameAbout | Passed, it: Item, framework: Framework) -> Iterator[str]:
    yield from chairs(it.group, framework)
    yield members(it.group)
    yield from it.named


def _raiser(_event: Closed, it: Item, _framework: Framework) -> Iterator[str]:
    yield of_party(it.raiser)
    yield from it.named


def _reviewers(_event: StatusIssued, it: Status, framework: Framework) -> Iterator[str]:
    yield from chairs(it.group, framework)
    yield members(it.group)


NOTICES: Final = (
    Notice(
        "status.issued",
        "A status report is issued",
        "The status report for {meeting} is issued",
        "The status report for the meeting {meeting} of {group} is issued.",
        _reviewers,
        on=(StatusIssued,),
    ),
    Notice(
        "raid.raised",
        "An item of the RAID log is raised",
        "Raised: {title} ({kind})",
        "It is raised with {group}: {title} ({kind}).",
        _log,
        on=(Raised,),
        when=lambda event, _it: not event.material,
    ),
    Notice(
        "raid.warned",
        "An early warning of something material",
        "Early warning: {title} ({kind})",
        "{group} is warned early: {title} ({kind}).",
        _warned,
        on=(Raised,),
        when=lambda event, _it: event.material,
    ),
    Notice(
        "raid.owned",
        "An item of the RAID log is yours",
        "Yours in the RAID log: {title}",
        "The {kind} “{title}” is yours to rate, to answer and to review.",
        _owner,
        on=(TakenIn, Entered, Given),
    ),
    Notice(
        "raid.escalated",
        "An item of the RAID log is taken to the group above",
        "Taken to {to}: {title}",
        "{below} has taken the {kind} “{title}” to {to}: {reason}",
        _group_above,
        on=(Escalated,),
    ),
    Notice(
        "raid.came-about",
        "An item of the RAID log has come about",
        "It has come about: {title}",
        "It is an issue of {group} from now on (before: {was}): {title}. {text}",
        _group,
        on=(CameAbout,),
    ),
    Notice(
        "raid.passed",
        "An item of the RAID log passes to your group",
        "Passed to {to}: {title}",
        "The {kind} “{title}” is passed to {to}: {reason}",
        _group,
        on=(Passed,),
    ),
    Notice(
        "raid.closed",
        "An item of the RAID log is closed",
        "Closed: {title}",
        "The {kind} “{title}” is closed, {ending}: {reason}",
        _raiser,
        on=(Closed,),
    ),
)
