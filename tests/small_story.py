"""A small story for those who read: a decision taken and published, one to come, a closed group."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from lawspeaker.framework.names import CaseId, Group, Office, Pence, Prose, Seat
from lawspeaker.kernel.kinds import Count, Link, Name, Offset, Title
from lawspeaker.processes.action import Assign
from lawspeaker.processes.alternate.naming import NameAlternate
from lawspeaker.processes.decision.arguing import (
    Advise,
    Assess,
    GiveView,
    SettleObjection,
)
from lawspeaker.processes.decision.consulting import RecordConsultation
from lawspeaker.processes.decision.deciding import Take
from lawspeaker.processes.decision.following import Publish
from lawspeaker.processes.decision.matter import Answer, Basis, Stand
from lawspeaker.processes.decision.recommending import Place, Recommend
from lawspeaker.processes.delegation import GiveChair
from lawspeaker.processes.group import GROUP
from lawspeaker.processes.group.life import Standing
from lawspeaker.processes.meeting.agenda import Item
from lawspeaker.processes.meeting.calling import Call, IssuePapers
from lawspeaker.processes.meeting.holding import Close, LetIn, Open
from lawspeaker.processes.meeting.items import CloseItem, OpenItem
from lawspeaker.processes.meeting.listing import SetAgenda
from lawspeaker.processes.meeting.recording import LinkRecording
from lawspeaker.processes.office import Appoint
from lawspeaker.processes.party import Authorise, Register
from lawspeaker.processes.report.writing import Draft, Issue, Write
from lawspeaker.processes.seat import SEAT, ChangePerson, How, Membership
from programmes import Programme, organisation, person

CANARY = "kumquat"  # planted in the closed group
PRIVATE = "quince"  # said on the way to the decision, and never published
FIRST = datetime(2023, 11, 20, 9, tzinfo=UTC)
MEETING = datetime(2023, 12, 6, 10, tzinfo=UTC)
LAST = datetime(2023, 12, 11, 9, tzinfo=UTC)
LARGE, SMALL = Seat("M-PSG-l"), Seat("M-PSG-n")


@dataclass(frozen=True)
class Story:
    """The cases of the story."""

    programme: Programme
    meeting: CaseId
    next_meeting: CaseId
    taken: CaseId
    open: CaseId
    closed: CaseId
    action: CaseId
    report: CaseId


def tell(it: Programme) -> Story:
    """Tell it through the door of a programme that was just founded."""
    people(it)
    meeting, following = call(it, "2023-12-06"), call(it, "2024-01-03")
    taken = recommend(it, "PSG", "Buy a simulator", 3_000_000_00)
    opened = recommend(it, "PSG", "Move a milestone", 0)
    closed = recommend(it, "SDWG", f"Close the hole {CANARY}", 1_000_00)
    action = it.ask("pmo", "PMO", Assign(Group("SDWG"), Title(f"Find {CANARY}"), Name("IM"))).case
    it.ask("pmo", "PMO", Place(following, Count(10)), opened)
    hold(it, meeting, taken)
    report = tell_of(it, meeting, taken)
    it.now = LAST
    it.ask("sro", "SRO", Publish(), taken)
    it.ask("pmo", "PMO", ChangePerson(person("heir"), LAST.date()), "S1")
    return Story(it, meeting, following, taken, opened, closed, action, report)


def people(it: Programme) -> None:
    """Appoint offices, fill two seats, register a party, name an alternate and a delegate."""
    since = FIRST.date()
    offices = {"IPA": "ipa", "OFGEM": "ofgem", "IM": "im", "CPT": "locksmith"}
    for office, who in offices.items():
        it.ask("sro", "SRO", Appoint(Office(office), person(who), organisation(who), since))
    for seat, who in ((LARGE, "large"), (SMALL, "small")):
        whose, why = organisation(who), Prose("Named in the list.")
        known = (seat, Group("PSG"), whose, person(who), How.NOMINATED, since - timedelta(days=1))
        it.ask("pmo", "PMO", SEAT.adopt(Membership(*known), why))
    register = Register(
        *(organisation("tarn"), Title("Tarn"), (Name("small_supplier"),)),
        *(since, Prose("It takes part.")),
    )
    party = it.ask("pmo", "PMO", register).case
    it.ask("pmo", "PMO", Authorise(person("party"), since), party)
    instead = NameAlternate(
        *(SMALL, person("deputy"), organisation("tarn"), Prose("Away on that day.")),
        *(MEETING.date(), LAST.date(), True),
    )
    it.ask("small", SMALL, instead)
    for group, who, letter in (("DAG", "im", "November"), ("SDWG", "locksmith", CANARY)):
        chair = GiveChair(
            *(Group(group), person(who), organisation(who)),
            *(since, datetime(2024, 6, 1, tzinfo=UTC).date(), Title(f"Letter of {letter}")),
        )
        it.ask("sro", "SRO", chair)
    settled = Prose(f"All who know of the {CANARY} were asked.")
    standing = Standing(Group("SDWG"), since.replace(year=since.year - 1))
    it.ask("pmo", "PMO", GROUP.adopt(standing, settled))


def call(it: Programme, day: str) -> CaseId:
    when = datetime.fromisoformat(day).date()
    return it.ask("pmo", "PMO", Call(Group("PSG"), when, by_rule=True)).case


def recommend(it: Programme, group: str, title: str, cost: int) -> CaseId:
    """Bring a matter to a group, with what was consulted on and disclosed."""
    matter = Recommend(
        *(Group(group), Title(title), Prose(f"{title}?"), Prose("Yes.")),
        *(Count(2), Pence(cost)),
    )
    case = it.ask("pmo", "PMO", matter).case
    said = RecordConsultation(Title("All were asked"), Prose(f"Figures, and {PRIVATE}."))
    it.ask("pmo", "PMO", said, case)
    return case


def hold(it: Programme, meeting: CaseId, taken: CaseId) -> None:
    """Hold the meeting: a supplier objects through the alternate, and the chair does not agree."""
    agenda = (Item(Count(1), Title("Welcome"), Count(5)),)
    it.ask("pmo", "PMO", SetAgenda(agenda), meeting)
    it.ask("pmo", "PMO", Place(meeting, Count(20)), taken)
    it.now = datetime(2023, 11, 29, 12, tzinfo=UTC)
    it.ask("pmo", "PMO", IssuePapers(), meeting)
    it.now = MEETING
    it.ask("sro", "SRO", Open(), meeting)
    for who, seat in (("large", LARGE), ("deputy", SMALL)):
        it.ask("pmo", "PMO", LetIn(person(who), seat, Offset(0)), meeting)
    it.ask("pmo", "PMO", OpenItem(Count(1), Offset(10)), meeting)
    it.ask("pmo", "PMO", CloseItem(Offset(20), Prose("No amendments.")), meeting)
    it.ask("pmo", "PMO", OpenItem(Count(2), Offset(30)), meeting)
    decide(it, taken)
    it.ask("pmo", "PMO", CloseItem(Offset(900), Prose("It was long.")), meeting)
    it.ask("sro", "SRO", Close(Offset(1000)), meeting)


def decide(it: Programme, taken: CaseId) -> None:
    agrees = GiveView(LARGE, Stand.AGREES, Basis.CONSENSUS, None, None, Offset(60))
    it.ask("large", LARGE, agrees, taken)
    why = Prose("It costs a small party too much.")
    objects = GiveView(SMALL, Stand.OBJECTS, Basis.MAJORITY, why, Prose("Some would pay."))
    it.ask("deputy", SMALL, objects, taken)
    settled = SettleObjection(SMALL, sustained=False, reason=Prose("The cost falls on others."))
    it.ask("sro", "SRO", settled, taken)
    no = Answer.NO
    assess = Assess(
        Pence(3_000_000_00), no, no, no, Prose("Quotes of November."), Name("SRO"), Pence(0)
    )
    it.ask("pmo", "PMO", assess, taken)
    it.ask("ipa", "IPA", Advise(Prose("The process was followed.")), taken)
    take = Take(Name("accept"), Prose("Buy it."), Offset(800), Name("fits"))
    it.ask("sro", "SRO", take, taken, typed_by="pmo")


def tell_of(it: Programme, meeting: CaseId, taken: CaseId) -> CaseId:
    report = write_of(it, meeting, taken)
    it.ask("pmo", "PMO", Issue(), report)
    return report


def write_of(it: Programme, meeting: CaseId, taken: CaseId) -> CaseId:
    """Write the report of a meeting that was held, so that it can be issued."""
    it.now = datetime(2023, 12, 8, 9, tzinfo=UTC)
    it.ask("pmo", "PMO", LinkRecording(Link("https://example.org/recording")), meeting)
    report = it.ask("pmo", "PMO", Draft(meeting, Group("PSG"))).case
    account = Write(taken, Prose("A simulator was asked for."), Prose("One objected."), Offset(800))
    it.ask("pmo", "PMO", account, report)
    return report
