"""Who must, who is asked, who is let in: a party that qualifies, a survey, a guest."""

from __future__ import annotations

from datetime import date
from typing import Final

from lawspeaker.framework.names import PARTY, CaseId, Group, Prose
from lawspeaker.kernel.columns import Cell, Column, Kind
from lawspeaker.kernel.kinds import Count, Name, Offset, Title
from lawspeaker.processes.attendance.asking import Invite
from lawspeaker.processes.meeting.holding import LetIn
from lawspeaker.processes.party.obliging import ContestObligation, SettleObligationContest
from lawspeaker.processes.response import Give
from lawspeaker.processes.survey.asking import Open
from lawspeaker.service.demo.cast import organisation, person
from lawspeaker.service.demo.founding import oblige
from lawspeaker.service.demo.room import Room
from lawspeaker.service.demo.teller import Teller

PMO: Final = ("raman", "PMO")
QUALIFY: Final = Name("qualification")
THOSE: Final = (Name("small_supplier"), Name("agent"))
READ, WHAT = Name("read"), Name("what")
COLUMNS: Final = (
    Column(
        READ,
        Title("The papers of a meeting are"),
        Kind.CHOICE,
        choices=(Title("as long as they must be"), Title("too long")),
    ),
    Column(WHAT, Title("What should stand at their beginning?"), Kind.TEXT, required=False),
)


def must_qualify(tell: Teller) -> CaseId:
    """Put on record that a metering agent must qualify, which it contests; return its case."""
    tell.on(date(2024, 2, 20), 15)
    fenland = oblige(tell, "fenland", QUALIFY, date(2024, 2, 20))
    tell.on(date(2024, 2, 20), 16)
    grounds = Prose("We mend meters; who reads them for us is qualified already.")
    contest = ContestObligation(QUALIFY, should_hold=False, grounds=grounds)
    return tell.own("fenn", PARTY, contest, fenland)


def ask(tell: Teller) -> CaseId:
    """Ask those with few people how papers read, without names."""
    tell.on(date(2024, 2, 20), 16, 30)
    survey = Open(
        title=Title("How the papers of meetings read"),
        purpose=Prose("So that whoever has an hour for them finds what matters."),
        columns=COLUMNS,
        by_name=False,
        closes=date(2024, 3, 28),
        constituencies=THOSE,
    )
    return tell.own(*PMO, survey)


def be_answered(tell: Teller, survey: CaseId) -> None:
    """Four of the five that are asked answer, each in a case of its own; the fifth has time."""
    tell.on(date(2024, 3, 1), 11)
    for who, read, what in ANSWERED:
        cells = [Cell(Count(1), READ, Prose(read))]
        cells += [Cell(Count(1), WHAT, Prose(what))] if what else []
        tell.own(who, PARTY, Give(tuple(cells)), tell.asked(survey, who))


ANSWERED: Final = (
    ("lark", "too long", "What changes for us, and from when."),
    ("pike", "too long", "The question that is asked."),
    ("nuttall", "as long as they must be", ""),
    ("qureshi", "too long", "Who must do what by when."),
)


def invite(tell: Teller, room: Room) -> None:
    """Invite who raised the risk of one test team to be heard, and to read of that meeting."""
    tell.on(date(2024, 3, 13), 13, 30)
    guest = Invite(
        group=Group(room.group),
        person=person("fenn"),
        organisation=organisation("fenland"),
        reason=Prose("To be heard on the test team that serves three suppliers."),
        meeting=room.case,
        reads=True,
        until=date(2024, 3, 28),
    )
    tell.do("halloran", "SRO", guest)


def comes(room: Room) -> None:
    """Let the guest in: without a seat, and so without a view."""
    room.do(LetIn(person("fenn"), None, Offset(0)))


def settle(tell: Teller, fenland: CaseId) -> None:
    """Say that who contests it must qualify after all."""
    tell.on(date(2024, 3, 15), 10)
    why = Prose("Who mends a meter changes what is read of it, and must qualify for that.")
    settled = SettleObligationContest(QUALIFY, upheld=False, reason=why)
    tell.own("bielski", "IPA", settled, fenland)
