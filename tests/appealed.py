"""Appeals as the tests of their clauses begin with them: filed, received, found on, upheld."""

from dataclasses import replace

from law import ACME, BEN, MHHS, TODAY, WHY, Scenario
from lawspeaker.framework.names import CaseId, Group, Organisation, Pence
from lawspeaker.kernel.contested import ContestedNow, Earlier, End, Tried, Way
from lawspeaker.kernel.facts import Settled
from lawspeaker.kernel.kinds import Count, Name, Position, Title
from lawspeaker.kernel.spending import Spent
from lawspeaker.processes.appeal import APPEAL
from lawspeaker.processes.appeal import events as e
from lawspeaker.processes.appeal.filing import File

D1, D2, AP1, CN1 = CaseId("D1"), CaseId("D2"), CaseId("AP1"), CaseId("CN1")
CCAG, TITLE, POINT = Group("CCAG"), Title("Not heard"), Title("Consultation")
EARLIER = (Earlier(D1, Position(4), Name("decision.assured/1"), TODAY, BEN),)
WAYS = (Way.REPRESENTATIVE, Way.OFFICE)


def contested(**said: object) -> ContestedNow:
    known = ContestedNow(
        *(D1, Name("decision"), CCAG, Count(3), TODAY, False, (), None, (), (), EARLIER)
    )
    return replace(known, **said)


def tried(end: End, whose: Organisation = ACME) -> tuple[Tried, ...]:
    return (Tried(CN1, whose, WAYS, end),)


def about(**said: object) -> Scenario:
    return Scenario(APPEAL, facts=(contested(**said), Spent(Pence(0), Count(0))))


def read(**chosen: str):
    return MHHS.with_readings(chosen)


FILE = File(D1, TITLE, WHY)
FILED = about().given(
    e.Filed(D1, Name("decision"), CCAG, Count(3), TITLE, WHY, ACME, TODAY, TODAY, earlier=EARLIER)
)
RECEIVED = FILED.given(e.Received(TODAY, WHY))
FOUND = RECEIVED.given(e.Found(e.Finding(POINT, True, WHY, TODAY)))
CHEAP = e.Remedy(WHY, Pence(5))
DEAR = e.Remedy(WHY, Pence(500_000_000), thresholds=(Name("single"), Name("cumulative")))
UPHELD = FOUND.given(e.Upheld(TODAY, WHY, CHEAP, False, False, Name("IPA"), EARLIER))
HELD = FOUND.given(e.Upheld(TODAY, WHY, DEAR, False, True, Name("IPA"), EARLIER))
REFERRED = HELD.given(e.Referred(TODAY, WHY))


def owed(case: Scenario) -> dict[str, tuple[str, ...]]:
    return {each.command.name: each.holders for each in case.duties}


DONE = {"accepted": True}


def settled(**said: object) -> Settled:
    return replace(Settled(D2, CCAG, Name(""), False, None, False, enacts=AP1), **said)
