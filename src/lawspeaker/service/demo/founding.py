"""November 2023: the programme is founded under 3.1, its offices and seats are filled."""

from __future__ import annotations

from datetime import date

from lawspeaker.framework.calendar import load_calendar
from lawspeaker.framework.load import load
from lawspeaker.framework.names import CaseId, Group, Office, Pence, Prose, Seat
from lawspeaker.kernel.kinds import Count, Digest, Name, Offset, Title
from lawspeaker.processes.change import CHANGE
from lawspeaker.processes.change.request import Request
from lawspeaker.processes.change.request import Stage as ChangeStage
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.matter import Matter, Ruling
from lawspeaker.processes.decision.matter import Stage as DecisionStage
from lawspeaker.processes.founding import First, Found
from lawspeaker.processes.group import GROUP
from lawspeaker.processes.group.life import Standing
from lawspeaker.processes.office import Appoint
from lawspeaker.processes.party import Authorise, Register
from lawspeaker.processes.party.obliging import Oblige
from lawspeaker.processes.seat import Fill, How
from lawspeaker.records.tables.parties import PartyRow
from lawspeaker.service.demo.cast import CAST, OFFICES, ORGANISATIONS, SEATS, organisation, person
from lawspeaker.service.demo.teller import Teller

FOUNDED = date(2023, 11, 20)
SINCE = date(2023, 11, 20)
LISTED = Prose("Named in the list of members that the programme publishes.")


def found(tell: Teller) -> None:
    """Found the programme; its SRO and its secretariat are there from the first entry."""
    tell.on(FOUNDED)
    framework, calendar = load("mhhs@3.1"), load_calendar("england_and_wales")
    first = (
        First(Office("SRO"), person("halloran"), organisation("elexon")),
        First(Office("PMO"), person("raman"), organisation("delivery")),
    )
    command = Found(
        title=Title("Market-wide Half-Hourly Settlement"),
        framework=Name(framework.id),
        framework_sha256=Digest(framework.sha256),
        calendar=Name(calendar.id),
        calendar_sha256=Digest(calendar.sha256),
        fictional=True,
        since=SINCE,
        first=first,
    )
    tell.own("halloran", "SRO", command)


def people(tell: Teller) -> None:
    """Fill the offices, register the parties and their people, fill the seats of three groups."""
    for office, who in OFFICES.items():
        whose = organisation(CAST[who].organisation)
        tell.do("halloran", "SRO", Appoint(Office(office), person(who), whose, SINCE))
    for key, (known_as, constituencies) in ORGANISATIONS.items():
        register = Register(
            organisation=organisation(key),
            known_as=Title(known_as),
            constituencies=tuple(map(Name, constituencies)),
            since=SINCE,
            reason=Prose("Takes part in the programme."),
        )
        party = tell.own("raman", "PMO", register)
        for who, member in CAST.items():
            if member.organisation == key:
                tell.own("raman", "PMO", Authorise(person(who), SINCE), party)
    for group in ("PSG", "DAG", "CCAG"):
        seats(tell, group, SINCE)


def seats(tell: Teller, group: str, since: date) -> None:
    """Fill the seats of a group from its list of members, each with whom it is drawn from."""
    lines = load("mhhs").seats
    for letter, who in SEATS[group].items():
        seat = Seat(f"M-{group}-{letter}")
        if asked := lines[seat].drawn_from:
            oblige(tell, CAST[who].organisation, Name(asked), since)
        fill = Fill(
            seat=seat,
            organisation=organisation(CAST[who].organisation),
            person=person(who),
            since=since,
            how=How.NOMINATED,
            reason=LISTED,
        )
        tell.own("raman", "PMO", fill)


def oblige(tell: Teller, key: str, obligation: Name, since: date) -> CaseId:
    """Put a party under an obligation; return its case."""
    case = PartyRow.objects.get(organisation=organisation(key)).case
    why = Prose("It takes part in settlement, and so must qualify.")
    return tell.own("raman", "PMO", Oblige(obligation, since, why), case)


def history(tell: Teller) -> tuple[CaseId, CaseId]:
    """Adopt what was there before this record; return the case of TMAG and that of the re-plan."""
    tell.on(date(2023, 11, 21))
    source = Prose("The change log of the programme, as published.")
    request = Request(
        number=Name("CR035"),
        title=Title("Restructure TMAG into three advisory groups, with housekeeping"),
        description=Prose(
            "TMAG covers testing, migration and qualification. The request gives each of them a "
            "group of its own, ends minutes as an output, and makes escalation and appeal clearer."
        ),
        justification=Prose("One group can no longer give three kinds of work the time they need."),
        benefit=Prose("Each group meets with the people its subject needs, and decides sooner."),
        raised_by=Title("The programme"),
        raised_on=date(2023, 9, 12),
        stage=ChangeStage.WITH_DECIDER,
        cost=Pence(41_000_000),
    )
    tell.own("raman", "PMO", CHANGE.adopt(request, source), "CR035")
    standing = Standing(Group("TMAG"), date(2022, 3, 1))
    tmag = tell.own("raman", "PMO", GROUP.adopt(standing, source))
    adopted = [
        tell.own("raman", "PMO", DECISION.adopt(_decided(*each), source)) for each in EARLIER
    ]
    return tmag, adopted[1]


EARLIER = (
    ("Baseline of the end-to-end design", 310_000_000, date(2022, 10, 31)),
    ("Re-plan of the programme after design", 482_000_000, date(2023, 6, 8)),
    ("Central systems integration support", 351_000_000, date(2023, 8, 2)),
)


def _decided(title: str, cost: int, day: date) -> Matter:
    ruling = Ruling(
        outcome=Name("accept"),
        effect=Name("accept"),
        reason=None,
        decider=Name("PSG"),
        how=Name("consensus"),
        text=Prose(f"Accepted: {title}."),
        at=Offset(0),
        on=day,
        rules=(),
    )
    return Matter(
        stage=DecisionStage.DECIDED,
        group=Group("PSG"),
        title=Title(title),
        question=Prose(f"Should the programme accept this: {title}?"),
        home=Count(2),
        cost=Pence(cost),
        ruling=ruling,
        confirmed=True,
        published_on=day,
        told_on=day,
        implemented_on=day,
    )
