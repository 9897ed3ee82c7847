"""A life of each process under each framework, from its first act to its end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import asked_lives
import elections
import lives_around_meetings
import lives_going_up
import logged_lives
import planned_lives
from law import (
    ACME,
    ANN,
    BEN,
    BOLT,
    MHHS,
    MHHS_31,
    STANDARDS,
    TODAY,
    WHY,
    Scenario,
    capacity,
)
from lawspeaker.framework.controlling import ChangeControl
from lawspeaker.framework.names import CHAIR, Capacity, CaseId, Group, Office, Pence, Prose, Seat
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.around import Arranged
from lawspeaker.kernel.business import TextNow
from lawspeaker.kernel.conduct import RolesNow
from lawspeaker.kernel.elsewhere import CaseNow, ConsultedNow, EntryNow, Heaviest, OpenTo
from lawspeaker.kernel.facts import (
    Composition,
    GroupNow,
    Hold,
    Item,
    Items,
    MeetingNow,
    Parties,
    PartyNow,
    PersonNow,
    Phase,
    SeatNow,
    Settled,
    Spent,
)
from lawspeaker.kernel.holders import ANYONE, who
from lawspeaker.kernel.kinds import Count, Digest, Name, Offset, Position, Title
from lawspeaker.kernel.words import Command, is_offered
from lawspeaker.processes import process
from lawspeaker.processes.alternate.naming import EndIt, NameAlternate
from lawspeaker.processes.change.applying import Apply
from lawspeaker.processes.change.assessing import AskAssessment, Estimate, Review
from lawspeaker.processes.change.assessing import Assess as Assessing
from lawspeaker.processes.change.consulting import Consult
from lawspeaker.processes.change.figures import YesNo
from lawspeaker.processes.change.raising import GiveAnswer, Raise, Repair, SoundOut
from lawspeaker.processes.change.request import Planned, Request, Step, Track
from lawspeaker.processes.change.request import Stage as ChangeStage
from lawspeaker.processes.change.said import Effect, ToldImpact
from lawspeaker.processes.change.standard import Tell
from lawspeaker.processes.change.triaging import Replan, Triage
from lawspeaker.processes.change.validating import Amend, AnswerEdits, SendBack, Validate
from lawspeaker.processes.decision.arguing import Advise, Assess, GiveView
from lawspeaker.processes.decision.consulting import RecordConsultation
from lawspeaker.processes.decision.deciding import Take
from lawspeaker.processes.decision.following import (
    Communicate,
    Direct,
    Implement,
    Instruct,
    Publish,
    Refer,
    Relay,
)
from lawspeaker.processes.decision.matter import Answer, Basis, Stand
from lawspeaker.processes.decision.recommending import Place, Recommend
from lawspeaker.processes.delegation import EndIt as EndDelegation
from lawspeaker.processes.delegation import GiveChair
from lawspeaker.processes.election.state import Stage as ElectionStage
from lawspeaker.processes.founding import First, Found
from lawspeaker.processes.framework.adopting import AdoptVersion, CommencePart, RecordNoObjection
from lawspeaker.processes.group.ending import End
from lawspeaker.processes.group.standing import Establish
from lawspeaker.processes.group.term import SetTerm
from lawspeaker.processes.meeting.calling import Call
from lawspeaker.processes.office import Appoint
from lawspeaker.processes.office import Leave as LeaveOffice
from lawspeaker.processes.party import Authorise, Register
from lawspeaker.processes.party import Leave as LeaveParty
from lawspeaker.processes.seat import Fill, How, Vacate
from lives_around_meetings import ISSUED, meeting, report

NEXT_DAY = TODAY.replace(day=8)
D1, M1 = CaseId("D1"), CaseId("M1")
FIGURES = (Pence(5), Pence(0), Pence(0), *(YesNo.NO,) * 3)  # of a standard change
START, END = Offset(0), Offset(60)


@dataclass(frozen=True)
class Body:
    """What the lives below need of a framework: a group in its middle, and who is there."""

    framework: Framework
    group: Group
    level: int
    below: Group  # a group with nothing under it
    seat: Seat
    constituency: str
    outcome: str
    reason: str

    @property
    def office(self) -> Office:
        return next(iter(self.framework.offices))

    @property
    def facts(self) -> tuple[object, ...]:
        """What other cases say of the day: the seat is held, the meeting open, all accepted."""
        hat = Name("constituency")
        held = SeatNow(self.seat, "", hat, self.constituency, True, ACME, ANN, None, True, TODAY)
        return (
            held,
            RolesNow(ACME, (), (Name("programme"), Name("central"))),
            PersonNow(BEN, (Hold("IM", ACME, TODAY),)),
            PartyNow(BOLT, True, (Name(self.constituency),)),
            OpenTo(Name(self.constituency), (CaseNow(CaseId("D1"), Name("decision")),)),
            Parties((PartyNow(ACME, True, (Name(self.constituency),)),)),
            Composition(self.group, Count(self.level), (held,)),
            MeetingNow(M1, self.group, TODAY, Phase.OPEN, None, ANN, True, None),
            Items(M1, (Item(D1, settled=True, confirmed=True, complete=True),)),
            *(Spent(Pence(0), Count(0)), *elections.facts(self.constituency)),
            *(TextNow("", "a" * 64, (Name("all"),)), planned_lives.ROUND, asked_lives.OPEN_SURVEY),
            *(Arranged(((self.group, TODAY),)), Heaviest(self.group, ())),
            ConsultedNow(CaseId("CS1"), self.group, Name("closed"), TODAY),
            GroupNow(self.group, True, Count(self.level), Group("PSG")),
            EntryNow(Position(0), D1, Name("decision"), self.group),
            Settled(
                *(D1, self.group, Name(self.outcome), True, TODAY, False, CaseId("CR1")),
                directed=self.framework.tiers != {},  # nobody may move a milestone further
                authorises=Title("Another order"),
                authorises_to=Pence(10),
            ),
            *lives_going_up.appealed(self.group, self.level),
        )


DAG = (Group("DAG"), 3, Group("TWG"), Seat("M-DAG-l"), "small_supplier", "accept", "fits")
BODIES = [
    Body(MHHS_31, *DAG),
    Body(MHHS, *DAG),
    Body(
        *(STANDARDS, Group("STEERING"), 3, Group("GAUGES")),
        *(Seat("M-STEERING-c"), "makers", "adopt", "sound"),
    ),
]
Asked = Command[Any]
Life = Callable[[Body], list[Any]]  # of commands, and of days from which the next are done


def programme(of: Body) -> list[Asked]:
    name, version = Name(of.framework.id), Digest(of.framework.sha256)
    first = (First(of.office, ANN, ACME),)
    return [
        Found(Title("It"), name, version, Name("england_and_wales"), version, True, TODAY, first)
    ]


def framework(of: Body) -> list[Asked]:
    version, sha256 = Name(f"{of.framework.name}@9"), Digest("a" * 64)
    return [
        RecordNoObjection(version, WHY),
        AdoptVersion(version, sha256, CaseId("CR1"), D1, TODAY),
        CommencePart(version, Name("all"), TODAY, D1),
    ]


def office(of: Body) -> list[Asked]:
    return [Appoint(of.office, ANN, ACME, TODAY), LeaveOffice(NEXT_DAY, WHY)]


def party(of: Body) -> list[Asked]:
    register = Register(ACME, Title("Acme"), (Name(of.constituency),), TODAY, WHY)
    return [register, Authorise(ANN, TODAY), LeaveParty(NEXT_DAY, WHY)]


def group(of: Body) -> list[Asked]:
    return [Establish(of.below, TODAY, D1, WHY), SetTerm(NEXT_DAY, D1, WHY), End(NEXT_DAY, D1)]


def seat(of: Body) -> list[Asked]:
    return [Fill(of.seat, ACME, ANN, TODAY, How.NOMINATED, WHY), Vacate(NEXT_DAY, WHY)]


def alternate(of: Body) -> list[Asked]:
    until = TODAY.replace(day=20)
    named = NameAlternate(of.seat, BEN, BOLT, WHY, TODAY, until, exceptional=True)
    return [named, EndIt(NEXT_DAY, WHY)]


def delegation(of: Body) -> list[Asked]:
    until = TODAY.replace(day=20)
    give = GiveChair(of.group, BEN, ACME, TODAY, until, Title("Letter"))
    return [give, EndDelegation(NEXT_DAY, WHY)]


def decision(of: Body, cost: int = 0, outcome: str = "", reason: str = "") -> list[Asked]:
    no = Answer.NO
    texts = (Title("Matter"), Prose("Should it be?"), Prose("It should."))
    took = Take(Name(outcome or of.outcome), WHY, END, reason=Name(reason or of.reason))
    return [
        *(Recommend(of.group, *texts, Count(of.level), Pence(0)), Place(M1, Count(20))),
        RecordConsultation(Title("Asked of everybody"), WHY),
        GiveView(of.seat, Stand.AGREES, Basis.CONSENSUS),
        Assess(Pence(cost), no, no, no, WHY, Name(of.office), Pence(0)),
        *(Advise(WHY), took),
        *((Refer(WHY), Direct(WHY, accepts=True), Relay(), Instruct()) if cost else ()),
        *(Publish(), Communicate(WHY), Implement(WHY)),
    ]


def change(of: Body) -> list[Asked]:
    if not is_offered(Raise, of.framework):
        return [process("change").adopt(Request(Name("CR001"), Title("It")), "The change log.")]
    said = (Title("It"), Prose("This."), Prose("Because."), Prose("It stays as it is."))
    plan = (Planned(Step.DECIDE, TODAY, NEXT_DAY),)
    control = of.framework.text.change_control or ChangeControl()
    told = tuple(ToldImpact(Name(each), WHY) for each in control.impact)
    return [
        *(SoundOut(Title("It"), WHY, WHY, TODAY), GiveAnswer(WHY), Raise(*said)),
        SendBack(WHY, tuple(map(Name, control.criteria))),
        *(Repair(*said), Validate(), Amend(*said, cost=Pence(5), reason=WHY), AnswerEdits(True)),
        Triage(Track.STANDARD, of.group, WHY, (of.below,), plan, D1, *FIGURES),
        *(AskAssessment(TODAY), Assessing(Effect.MINOR, Pence(1), WHY, answers=told)),
        Estimate(Pence(2), WHY),
        *(Consult(TODAY, Name(of.office), Title("By post")), Review(of.below, WHY, True)),
        *(Replan(plan, WHY), Tell(WHY), Apply(Title("It"), WHY, True)),
    ]


def election(of: Body) -> list[Any]:
    return elections.life(of.seat)


LIVES: dict[str, tuple[Life, Callable[[Any], bool]]] = {
    "programme": (programme, lambda it: it.since is not None),
    "framework": (framework, lambda it: bool(it.versions)),
    "office": (office, lambda it: it.until == NEXT_DAY),
    "party": (party, lambda it: it.until == NEXT_DAY),
    "group": (group, lambda it: it.until == NEXT_DAY),
    "seat": (seat, lambda it: it.until == NEXT_DAY),
    "alternate": (alternate, lambda it: it.until == NEXT_DAY),
    "delegation": (delegation, lambda it: it.until == NEXT_DAY),
    "election": (election, lambda it: it.stage is ElectionStage.DECLARED),
    "meeting": (meeting, lambda it: it.phase is Phase.CLOSED and it.recording_removed is not None),
    "decision": (decision, lambda it: None not in (it.published_on, it.told_on, it.implemented_on)),
    "report": (report, lambda it: it.stage is ISSUED),
    "change": (change, lambda it: it.number == "CR001" or it.stage is ChangeStage.IMPLEMENTED),
    **lives_around_meetings.LIVES,
    **lives_going_up.LIVES,
    **asked_lives.LIVES,
    **planned_lives.LIVES,
    **logged_lives.LIVES,
}


def whoever_may(of: Body, command: Asked, state: Any) -> Capacity:
    """Return one of those whom the framework names for it, the seat if it is one, as Ann."""
    named = who(of.framework, command.name, command.part(state)) or ("",)
    holds, _, chairs = (of.seat if of.seat in named else named[0]).partition("@")
    return capacity("" if holds == ANYONE else holds, chairs)


def known_in(name: str, of: Body) -> tuple[object, ...]:
    """Return what other cases say; a report looks back, and only an assurer audits."""
    of_its_own = {
        "report": MeetingNow(M1, of.group, TODAY, Phase.CLOSED, None, ANN, True, None),
        "audit": RolesNow(ACME, (), (Name("assurance"),)),
        "plan": planned_lives.decided(of),
    }.get(name)
    return tuple(of_its_own if type(each) is type(of_its_own) else each for each in of.facts)


def lived(name: str, of: Body, asked: list[Any]) -> Scenario:
    """Let each act be done that the framework offers, by those it names."""
    case = Scenario(process(name), of.framework, known_in(name, of))
    for command in asked:
        if isinstance(command, date):
            case = replace(case, today=command)
        elif is_offered(type(command), of.framework):
            by = whoever_may(of, command, case.state)
            if isinstance(command, Call):  # today: only its chair does so, and says why
                by = capacity(CHAIR, of.group)
            asked = case.when(command, by=by, although={"meeting.notice": WHY})
            case = case.given(*asked.decision.events, by=by)
    return case
