"""A meeting of the story: called, its papers issued, held item by item, closed and reported."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from lawspeaker.framework.names import CaseId, Group, Pence, Prose, Seat
from lawspeaker.kernel.kinds import Attachment, Count, Link, Name, Offset, Title
from lawspeaker.processes.decision.arguing import Advise, Assess, GiveView
from lawspeaker.processes.decision.consulting import RecordConsultation
from lawspeaker.processes.decision.matter import Answer, Basis, Stand
from lawspeaker.processes.meeting.agenda import Item, Paper
from lawspeaker.processes.meeting.calling import Call, IssuePapers
from lawspeaker.processes.meeting.holding import Close, LetIn
from lawspeaker.processes.meeting.items import CloseItem, OpenItem
from lawspeaker.processes.meeting.listing import SetAgenda
from lawspeaker.processes.meeting.recording import LinkRecording
from lawspeaker.processes.report.writing import Draft, Issue, Write
from lawspeaker.service.demo.cast import SEATS, SERVING, person
from lawspeaker.service.demo.papers import Document
from lawspeaker.service.demo.teller import Teller


@dataclass
class Room:
    """A meeting and who of the story leads it."""

    tell: Teller
    group: str
    day: date
    chair: str = "halloran"
    holds: str = "SRO"
    case: CaseId = field(default=CaseId(""))
    absent: tuple[str, ...] = ()

    def call(self, *, by_rule: bool = True, reason: str = "") -> CaseId:
        """Call the meeting, for the secretary to prepare."""
        told = Prose(reason) if reason else None
        call = Call(group=Group(self.group), day=self.day, by_rule=by_rule, reason=told)
        self.case = self.do(call, "new")
        return self.case

    def do(self, command: Any, case: str = "") -> CaseId:
        """Do an act of the secretary, about the meeting unless another case is named."""
        return self.tell.own("raman", "PMO", command, case or self.case)

    def agenda(self, *items: tuple[str, int, CaseId | None]) -> None:
        """Set the agenda: title, minutes, and the decision an item is for."""
        listed = tuple(
            Item(Count(n), Title(title), Count(minutes), decision)
            for n, (title, minutes, decision) in enumerate(items, 1)
        )
        self.do(SetAgenda(listed))

    def papers(self, *documents: Document, why_late: str = "") -> None:
        """Issue the agenda with its papers, each kept like any file that is sent with a form."""
        papers = tuple(
            Paper(Count(each.item), Attachment(Title(each.title), self.tell.keep(each, self.case)))
            for each in documents
        )
        self.do(IssuePapers(papers, Prose(why_late) if why_late else None))

    def come(self, *absent: str, alternates: dict[str, str] | None = None) -> None:
        """Record who comes in: everybody who holds a seat but those absent."""
        instead, self.absent = alternates or {}, absent
        for letter, who in SEATS[self.group].items():
            if who not in absent:
                seat = Seat(f"M-{self.group}-{letter}")
                self.do(LetIn(person(instead.get(who, who)), seat, Offset(0)))

    def serve(self) -> None:
        """Record that assurance and the secretariat come in, each to the seat of its office."""
        for letter, who in SERVING[self.group].items():
            self.do(LetIn(person(who), Seat(f"M-{self.group}-{letter}"), Offset(0)))

    def item(self, number: int, start: int) -> None:
        """Open an item, `start` seconds into the recording."""
        self.do(OpenItem(Count(number), Offset(start)))

    def end_item(self, at: int, note: str = "") -> None:
        self.do(CloseItem(Offset(at), Prose(note) if note else None))

    def pass_over(self, number: int, start: int, minutes: int, note: str) -> None:
        """Take an item that decides nothing."""
        self.item(number, start)
        self.end_item(start + minutes * 60, note)

    def views(self, decision: CaseId, start: int, **said: tuple[Stand, Basis, str]) -> None:
        """Record the view of every seat that is there; who says nothing special agrees."""
        for n, (letter, who) in enumerate(SEATS[self.group].items()):
            if who in self.absent:
                continue
            seat = Seat(f"M-{self.group}-{letter}")
            stand, basis, text = said.get(who, (Stand.AGREES, Basis.CONSENSUS, ""))
            words = Prose(text) if text else None
            minority = words if basis is Basis.MAJORITY else None
            view = GiveView(seat, stand, basis, words, minority, Offset(start + 20 * n))
            self.tell.do(who, seat, view, decision)

    def prepare(self, decision: CaseId, consultation: str, disclosure: str) -> None:
        self.do(RecordConsultation(Title(consultation), Prose(disclosure)), decision)

    def assess(self, decision: CaseId, cost: int, reasons: str) -> None:
        """Assess a matter that is material to nothing, at a cost in pounds."""
        no = Answer.NO
        self.do(
            Assess(
                cost=Pence(cost * 100),
                model=no,
                consumers=no,
                competition=no,
                reasons=Prose(reasons),
                assessor=Name("SRO"),
                benefit=Pence(0),
            ),
            decision,
        )

    def advise(self, decision: CaseId, advice: str) -> None:
        self.tell.do("bielski", "IPA", Advise(Prose(advice)), decision)

    def close(self, at: int) -> None:
        """Close the meeting in the chair: what was typed in for the chair is confirmed by it."""
        self.tell.own(self.chair, self.holds, Close(Offset(at)), self.case)

    def report(self, *written: tuple[CaseId, str, str, int]) -> CaseId:
        """Draft the report: a decision, its context, the viewpoints, its place in the recording."""
        recording = f"https://example.org/recordings/{self.group.lower()}-{self.day}"
        self.do(LinkRecording(Link(recording)))
        report = self.do(Draft(self.case, Group(self.group)), "new")
        for decision, context, viewpoints, at in written:
            write = Write(decision, Prose(context), Prose(viewpoints), Offset(at))
            self.do(write, report)
        return report

    def issue(self, report: CaseId) -> None:
        self.do(Issue(), report)
