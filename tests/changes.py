"""Change requests of the law: raised, triaged, ready for a decision."""

from datetime import date
from typing import Any

from law import ACME, BOLT, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import PARTY, CaseId, Group, Pence, Prose
from lawspeaker.kernel.facts import GroupNow, Settled
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.change import CHANGE, deciding, events, raising
from lawspeaker.processes.change.details import details_of
from lawspeaker.processes.change.request import Track

JULY, AUGUST = date(2024, 7, 1), date(2024, 8, 1)
DNO = capacity(PARTY, organisation=ACME)
OTHER = capacity(PARTY, organisation=BOLT)
RAISE = raising.Raise(
    Title("Another order"),
    Prose("Turn them round."),
    Prose("It is quicker."),
    without_it=Prose("Six weeks are lost."),
)
SAID = details_of(RAISE)
RAISED = events.Raised(SAID, ACME, TODAY)
VALID = events.Validated(TODAY, TODAY)
FULL = events.Triaged(Track.FULL, Group("PSG"), WHY, (), (Group("DAG"),), TODAY)
ASKED = events.AssessmentAsked((ACME, BOLT), JULY, TODAY)
COSTED = events.Estimated(Pence(40_000_000), WHY, TODAY)
CONSULTED = events.Consulted(date(2024, 2, 6), Name("PSG"), Title("The portal"), TODAY)
REVIEWED = events.Reviewed(Group("DAG"), WHY, recommends=True, on=TODAY)
PSG = GroupNow(Group("PSG"), True, Count(2), None)
START = Scenario(CHANGE, facts=(PSG,), case=CaseId("CR1"))
OPEN = START.given(RAISED)
TRIAGED = OPEN.given(VALID, FULL)
BRING = deciding.Bring(CaseId("D1"))
READY = TRIAGED.given(ASKED, COSTED, CONSULTED, REVIEWED)


def settled(**more: Any) -> Settled:
    said: dict[str, Any] = {"outcome": Name(""), "accepted": False, "on": None}
    said |= {"group": Group("PSG"), "published": False, "change": CaseId("CR1"), **more}
    return Settled(**{"decision": CaseId("D1"), **said})


def owed(scenario: Scenario) -> set[tuple[str, ...]]:
    return {(each.command.name, *each.holders) for each in scenario.duties}
