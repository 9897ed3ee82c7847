"""What is told of headline reports: that they are issued, and what is asked of them after that."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.holders import who
from lawspeaker.notices.words import Notice, chairs, everybody
from lawspeaker.processes.report.amending import TakeUp
from lawspeaker.processes.report.asked import (
    AdditionAsked,
    AmendmentAsked,
    Reissued,
    SentOn,
    TakenUp,
    TurnedDown,
)
from lawspeaker.processes.report.life import Issued, Report


def _answers(_event: object, it: Report, framework: Framework) -> Iterator[str]:
    """Tell whoever answers what is asked of the report."""
    yield from who(framework, TakeUp.name, Part(it.group))


def _asked_it(event: TakenUp | TurnedDown, it: Report, _framework: Framework) -> Iterator[str]:
    yield from (each.organisation for each in it.requests if each.number == event.number)


def _decides(event: SentOn, it: Report, framework: Framework) -> Iterator[str]:
    """Tell whoever chairs the group, where what the report tells of was decided, and who asked."""
    yield from chairs(it.group, framework)
    yield from (each.organisation for each in it.requests if each.number == event.number)


NOTICES: Final = (
    Notice(
        "report.issued",
        "A headline report is issued",
        "Headline report of {group}, {day}",
        "The headline report of the meeting of {group} on {day} is issued.",
        everybody,
        on=(Issued,),
    ),
    Notice(
        "report.asked",
        "An addition to a headline report, or an amendment, is asked for",
        "Asked of the report of {group}, {day}: {text}",
        "{organisation} asks of the headline report of {group} on {day}: {text}",
        _answers,
        on=(AdditionAsked, AmendmentAsked),
    ),
    Notice(
        "report.taken_up",
        "What you asked of a headline report is taken up",
        "Your request {number} on the report of {group}, {day}, is taken up",
        "Your request {number} on the headline report of {group} on {day} is taken up.",
        _asked_it,
        on=(TakenUp,),
    ),
    Notice(
        "report.turned_down",
        "What you asked of a headline report is turned down",
        "Your request {number} on the report of {group}, {day}, is turned down",
        "Your request {number} on the report of {group} on {day} is turned down: {reason}",
        _asked_it,
        on=(TurnedDown,),
    ),
    Notice(
        "report.sent_on",
        "What is asked of a headline report is sent on to whoever decides it",
        "Request {number} on the report of {group}, {day}, is about what was decided",
        "Request {number} on the report of {group} on {day} is for whoever decides: {reason}",
        _decides,
        on=(SentOn,),
    ),
    Notice(
        "report.reissued",
        "An amended headline report is issued",
        "Amended report of {group}, {day}",
        "The headline report of the meeting of {group} on {day} is issued again, as amended.",
        everybody,
        on=(Reissued,),
    ),
)
