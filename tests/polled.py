"""The seat of the small suppliers at the PSG, vacant, and the acts of an election to it."""

from datetime import date

from lawspeaker.files.sealing import make_key
from lawspeaker.framework.names import CaseId, Prose, Seat
from lawspeaker.kernel.kinds import Digest, Name, Secret, Title
from lawspeaker.processes.election.enrolling import FreezeRoll
from lawspeaker.processes.election.events import Method
from lawspeaker.processes.election.nominating import Call, Nominate
from lawspeaker.processes.election.polling import OpenPoll, Vote
from lawspeaker.processes.party import Authorise, Register
from lawspeaker.processes.seat import Vacate
from lawspeaker.records.tables.seats import SeatRow
from lawspeaker.service.demo.cast import CAST, organisation, person
from stage import SLUG, Stage

SEAT, SMALL = Seat("M-PSG-n"), Name("small_supplier")
WHY, MANDATE = Prose("As agreed."), Prose("May decide for small suppliers at the PSG.")
BEGINS, FREE, UNTIL = date(2024, 1, 10), date(2024, 2, 1), date(2024, 2, 14)
POLL, CLOSE, SINCE = date(2024, 2, 15), date(2024, 2, 28), date(2024, 3, 1)
PARTIES = {
    "lark": ("small_supplier",),
    "pike": ("small_supplier",),
    "nuttall": ("small_supplier",),
    "drew": ("small_supplier", "domestic_supplier"),
    "reid": ("dno",),
    "storr": ("large_supplier", "domestic_supplier"),
}


def vacated() -> Stage:
    """Return the PSG as it sits; the parties are registered, and the seat is vacated."""
    stage = Stage(BEGINS)
    for who, constituencies in PARTIES.items():
        whose = organisation(CAST[who].organisation)
        title = Title(CAST[who].organisation.title())
        named = tuple(map(Name, constituencies))
        register = Register(whose, title, named, BEGINS, WHY)
        party = stage.tell.own("raman", "PMO", register)
        stage.tell.own("raman", "PMO", Authorise(person(who), BEGINS), party)
    held = SeatRow.objects.get(programme=SLUG, seat=SEAT)
    stage.tell.own("raman", "PMO", Vacate(FREE, WHY), held.case)
    return stage


def called(stage) -> CaseId:
    stage.tell.on(date(2024, 1, 15))
    return stage.tell.own("raman", "PMO", Call((SEAT,), Method.STV, UNTIL, WHY))


def nominate(stage, case, who):
    whose = organisation(CAST[who].organisation)
    stand = Nominate(person(who), whose, Title("Metering"), Prose("I will ask you first."))
    stage.tell.own(who, "party", stand, case)


def polling(stage) -> tuple[CaseId, str]:
    case = called(stage)
    nominate(stage, case, "lark")
    nominate(stage, case, "pike")
    stage.tell.own("raman", "PMO", FreezeRoll(), case)
    private, public = make_key()
    stage.tell.on(POLL)
    stage.tell.own("raman", "PMO", OpenPoll(Digest(public), CLOSE), case)
    return case, private


def vote(stage, case, who, paper):
    stage.tell.own(who, "party", Vote(Secret(paper)), case)


def state(stage, case):
    return stage.view().case(case).state


def in_seat(stage) -> list[tuple[str, str]]:
    rows = SeatRow.objects.filter(programme=SLUG, seat=SEAT, since=SINCE)
    return [(row.person, state(stage, row.case).how) for row in rows]
