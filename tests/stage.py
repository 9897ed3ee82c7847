"""The stage of the scenarios: a programme under 3.2 with offices and seats, and acts of a month."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from http import HTTPStatus
from typing import Any

import pytest
from django.test import Client

from begun import begin
from lawspeaker.directory.models import Organisation, Person, User
from lawspeaker.framework.calendar import load_calendar
from lawspeaker.framework.load import load
from lawspeaker.framework.names import CaseId, Group, Office, Pence, Prose, Seat
from lawspeaker.kernel.kinds import Count, Digest, Name, Offset, Title
from lawspeaker.kernel.words import Refused
from lawspeaker.processes.change import CHANGE
from lawspeaker.processes.change.request import Request
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.arguing import SettleObjection
from lawspeaker.processes.decision.deciding import Take
from lawspeaker.processes.decision.matter import Basis, Matter, Ruling, Stand
from lawspeaker.processes.decision.matter import Stage as Decided
from lawspeaker.processes.decision.recommending import Place, Recommend
from lawspeaker.processes.founding import First, Found
from lawspeaker.processes.framework import FRAMEWORK
from lawspeaker.processes.framework.adopting import CommencePart
from lawspeaker.processes.framework.life import Adoption, Version
from lawspeaker.processes.group.standing import Establish
from lawspeaker.processes.meeting.holding import Open
from lawspeaker.processes.office import Appoint
from lawspeaker.processes.party import Authorise, Register
from lawspeaker.processes.seat import SEAT, How, Membership
from lawspeaker.records.visible import Viewer, visible_to
from lawspeaker.service import clock
from lawspeaker.service.demo.cast import CAST, OFFICES, ORGANISATIONS, SEATS, organisation, person
from lawspeaker.service.demo.playing import Acting, introduce
from lawspeaker.service.demo.room import Room
from lawspeaker.service.demo.teller import Clock, Teller
from lawspeaker.service.door import Door
from lawspeaker.service.founding import prepare

SLUG = "mhhs"
OBJECTION = (Stand.OBJECTS, Basis.CONSENSUS, "The design breaks settlement for agents.")
REASONS = {"accept": "fits", "accept_subject_to": "work", "escalate": "threshold"}


@dataclass
class Stage:
    """Everybody in place on a day; `room()` calls a meeting, `matter()` brings something to it."""

    begins: date
    groups: tuple[str, ...] = ("PSG",)
    tell: Teller = field(init=False)

    def __post_init__(self) -> None:
        ticking = Clock(datetime.combine(self.begins, datetime.min.time()))
        clock.read_from(ticking)
        self.tell = Teller(Acting(Door(), SLUG), ticking, date.max, lambda: None)
        self.tell.on(self.begins)
        there = (each.objects.count() for each in (Organisation, Person, User))
        self.tell.told = begin((type(self), self.begins, self.groups, *there), self._begin)

    def _begin(self) -> int:
        prepare(SLUG)
        self.tell.own("halloran", "SRO", self._founding())
        for office, who in OFFICES.items():
            whose = organisation(CAST[who].organisation)
            appoint = Appoint(Office(office), person(who), whose, self.begins)
            self.tell.do("halloran", "SRO", appoint)
        if "SITAG" in self.groups:
            self.split()
        for group in self.groups:
            self._seats(group)
        return self.tell.told

    def split(self) -> None:
        """Let the split of TMAG have been approved: SITAG, MCAG and QAG stand from today."""
        decision, today = self.commence(), clock.today(clock.LONDON)
        consulted = Prose("Consulted on with CR035.")
        for group in ("SITAG", "MCAG", "QAG"):
            self.tell.do("halloran", "SRO", Establish(Group(group), today, decision, consulted))

    def commence(self) -> CaseId:
        """Let the part of the framework commence that splits TMAG, by the decision returned."""
        source = Prose("The log of decisions.")
        today = clock.today(clock.LONDON)
        before = today - timedelta(days=7)
        ruling = Ruling(
            *(Name("accept"), Name("accept"), None, Name("PSG"), Name("consensus")),
            *(Prose("TMAG is split."), Offset(0), before, ()),
        )
        title = Title("Split TMAG")
        matter = Matter(Decided.DECIDED, Group("PSG"), title, ruling=ruling, confirmed=True)
        decision = self.tell.own("raman", "PMO", DECISION.adopt(matter, source))
        request = self.tell.own(
            "raman", "PMO", CHANGE.adopt(Request(Name("CR035")), source), "CR035"
        )
        text = Digest(load("mhhs").sha256)
        version = Version(Name("mhhs@3.2"), text, request, decision, Group("PSG"), before)
        adopt = FRAMEWORK.adopt(Adoption((version,)), source)
        framework = self.tell.own("raman", "PMO", adopt)
        part = CommencePart(Name("mhhs@3.2"), Name("split"), today, decision)
        self.tell.own("halloran", "SRO", part, framework)
        return decision

    def _founding(self) -> Found:
        text, days = load("mhhs"), load_calendar("england_and_wales")
        return Found(
            title=Title("Half-hourly settlement"),
            framework=Name(text.id),
            framework_sha256=Digest(text.sha256),
            calendar=Name(days.id),
            calendar_sha256=Digest(days.sha256),
            fictional=True,
            since=self.begins,
            first=(
                First(Office("SRO"), person("halloran"), organisation("elexon")),
                First(Office("PMO"), person("raman"), organisation("delivery")),
            ),
        )

    def _seats(self, group: str) -> None:
        for letter, who in SEATS[group].items():
            whose = organisation(CAST[who].organisation)
            seat, since = Seat(f"M-{group}-{letter}"), self.begins - timedelta(days=1)
            known = (seat, Group(group), whose, person(who), How.NOMINATED, since)
            self.tell.own("raman", "PMO", SEAT.adopt(Membership(*known), Prose("Listed.")))

    def party(self, key: str, *people: str) -> CaseId:
        """Register a party of the story, and who acts for it."""
        name, constituencies = ORGANISATIONS[key]
        whose, named = organisation(key), tuple(map(Name, constituencies))
        register = Register(whose, Title(name), named, self.begins, Prose("As it says itself."))
        party = self.tell.own("raman", "PMO", register)
        for who in people:
            self.tell.own("raman", "PMO", Authorise(person(who), self.begins), party)
        return party

    def room(self, group: str, day: date, *, called: date | None = None) -> Room:
        """Call a meeting and give it an agenda; its matters are still to be placed."""
        self.tell.on(called or self.begins, 10)
        room = Room(self.tell, group, day)
        if load("mhhs").groups[Group(group)].meets is None:
            room.call(by_rule=False, reason="No rule sets the meetings of the group.")
        else:
            room.call()
        room.agenda(("Welcome", 5, None))
        return room

    def matter(self, room: Room, *, home: int = 2, cost: int = 0, **more: Any) -> CaseId:
        """Bring a matter to the group of a meeting, with consultation and disclosure recorded."""
        recommend = Recommend(
            group=Group(room.group),
            title=Title("A matter"),
            question=Prose("Should it be done?"),
            recommendation=Prose("Yes."),
            home=Count(home),
            cost=Pence(cost * 100),
            **more,
        )
        decision = room.do(recommend, "new")
        room.do(Place(room.case, Count(20)), decision)
        room.prepare(decision, "Asked of all constituencies", "All papers.")
        return decision

    def open(self, room: Room, *, circumstances: str = "") -> None:
        """Open the meeting in the chair, and let everybody in who is not in the chair."""
        self.tell.on(room.day, 10)
        words = Prose(circumstances) if circumstances else None
        self.tell.own(room.chair, room.holds, Open(words), room.case)
        room.come(*([room.chair] if room.chair in SEATS[room.group].values() else []))
        room.pass_over(1, 10, 5, "None.")
        room.item(2, 400)

    def argue(self, room: Room, decision: CaseId, cost: int = 0, **said: Any) -> None:
        """Put on record what must be there: a view per seat, the thresholds, the advice."""
        room.views(decision, 500, **said)
        room.assess(decision, cost, "As costed.")
        room.advise(decision, "No concern.")

    def view(self, who: str = "raman") -> Any:
        """Return what somebody may read; nobody is the public."""
        from lawspeaker.records.programmes import capacities_of

        today = clock.today(clock.LONDON)
        held = capacities_of(SLUG, person(who), today) if who else ()
        return visible_to(Viewer(person(who) if who else None, held, SLUG, today))


def dag_divided() -> tuple[Stage, Room, CaseId]:
    """The DAG of 8 May 2024, open, where supplier agents object and the chair sustains it."""
    introduce()
    stage = Stage(date(2024, 4, 15), groups=("PSG", "DAG"))
    room = stage.room("DAG", date(2024, 5, 8))
    decision = stage.matter(room, home=3)
    stage.tell.on(date(2024, 4, 30))
    room.papers()
    stage.open(room)
    stage.argue(room, decision, qureshi=OBJECTION)
    settle = SettleObjection(Seat("M-DAG-o"), sustained=True, reason=Prose("It stands."))
    stage.tell.do("halloran", "SRO", settle, decision)
    return stage, room, decision


def take(outcome: str = "accept", text: str = "It is done.", at: int = 2000, **more: Any) -> Take:
    reason = REASONS.get(outcome)
    name = Name(reason) if reason else None
    return Take(Name(outcome), Prose(text), Offset(at), reason=name, **more)


def page(address: str, who: str = "raman") -> str:
    """Return a page as somebody sees it who was introduced before."""
    client = Client()
    client.force_login(User.objects.get(email=f"{who}@example.org"))
    answer = client.get(f"/p/{SLUG}/{address}")
    assert answer.status_code == HTTPStatus.OK, address
    return answer.text


def findings(address: str) -> set[str]:
    """Return the findings that a page of a matter shows."""
    part = page(address).partition("<h2>Findings")[2].partition("</section>")[0]
    return set(re.findall(r">(C\d\d)</a>", part))


def refused(asked: Callable[[], object]) -> tuple[str, ...]:
    """Return the reasons of a refusal, each with its clauses."""
    with pytest.raises(Refused) as refusal:
        asked()
    return tuple(map(str, refusal.value.reasons))


def keys(asked: Callable[[], object]) -> set[str]:
    """Return the keys of the rules that a refusal names."""
    with pytest.raises(Refused) as refusal:
        asked()
    return {each.key for each in refusal.value.reasons}


def cited(asked: Callable[[], object]) -> set[str]:
    """Return the statements that a refusal cites."""
    with pytest.raises(Refused) as refusal:
        asked()
    return {by for each in refusal.value.reasons for by in each.by}
