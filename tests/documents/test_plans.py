"""What differs between two releases of a plan."""

from datetime import date

from law import MHHS_31, TODAY, WHY, Scenario
from lawspeaker.documents.plans import differences
from lawspeaker.framework.names import Group
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.plan import PLAN
from lawspeaker.processes.plan.events import Added, Begun, Inherited, Met, Released

PSG, MCAG, ON = Group("PSG"), Group("MCAG"), date(2024, 2, 14)
OLD, NEW = Name("M1"), Name("M2")


def added(milestone: Name) -> Added:
    return Added(milestone, Title("It"), Name("PMO"), ON, TODAY, WHY)


def test_what_was_met_does_not_differ_because_its_group_has_an_heir_for_the_rest():
    it = Scenario(PLAN, MHHS_31).given(
        *(Begun(PSG, Title("Plan"), TODAY), added(OLD), Released(Name("1.0"), WHY, TODAY)),
        *(Met(OLD, TODAY, WHY), Inherited(PSG, MCAG)),
        *(added(NEW), Released(Name("1.1"), WHY, TODAY)),
    )
    first, last = it.state.releases
    assert [each.milestone.id for each in differences(it.state, first, last)] == [NEW]
