"""The plan of the PSG as the tests of its clauses begin with it: drafted, released, baselined."""

from dataclasses import replace
from datetime import date

from law import TODAY, WHY, Scenario
from lawspeaker.framework.names import CaseId, Group
from lawspeaker.kernel.facts import Settled
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.plan import PLAN
from lawspeaker.processes.plan.events import (
    Added,
    Baselined,
    Begun,
    Released,
    Resting,
)
from lawspeaker.processes.plan.releasing import Release

PSG, QAG = Group("PSG"), Group("QAG")
M8, M9, SIT = Name("M8"), Name("M9"), Name("SIT-EXIT")
D7, CR55 = CaseId("D7"), CaseId("CR55")
JULY, OCTOBER = date(2024, 7, 1), date(2024, 10, 1)
LEVEL_1, P1, TIER_2 = Name("level_1"), Name("P1"), Name("tier_2")
OWNER = Name("SI")
V1, V2 = Name("5.0"), Name("5.1")
OF_PSG = Resting(D7, PSG, Name("SRO"))


def decided(by: str = "PSG", *, accepted=True, directed=False, change=None) -> Settled:
    how = (Name("accept"), accepted, TODAY, False, change)
    return Settled(D7, Group(by), *how, taken_by=Name("SRO"), directed=directed)


BEGUN = Scenario(PLAN).given(Begun(PSG, Title("Programme plan"), TODAY))
DRAFTED = BEGUN.given(
    Added(M8, Title("Central systems ready"), OWNER, JULY, TODAY, WHY, (LEVEL_1, P1)),
    Added(M9, Title("A thing of its group"), OWNER, OCTOBER, TODAY, WHY, (TIER_2,), QAG),
    Added(SIT, Title("Of no tier"), OWNER, OCTOBER, TODAY, WHY),
)
RELEASED = DRAFTED.given(Released(V1, WHY, TODAY))
BASELINED = RELEASED.given(Baselined(V1, TODAY, OF_PSG))


def released(case: Scenario, *facts) -> tuple[str, ...]:
    """Return why what is drafted may not be released."""
    outcome = replace(case, facts=facts).when(Release(V2, WHY), by="PMO")
    return tuple(map(str, outcome.reasons))
