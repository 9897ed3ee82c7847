"""What is offered to somebody, in their own capacities and typing in for others."""

from law import CAT, TODAY, Scenario, capacity, moment
from lawspeaker.kernel.acts import Act
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.assuring import Assure
from lawspeaker.surfaces.menu import choice, worn


def test_what_nobody_may_type_in_is_told_as_the_act_of_another():
    """3.3-10: the IPA says itself whether the process was followed, whoever could type for it."""
    secretary, assurer = capacity("PMO", person=CAT), capacity("IPA")
    case = Scenario(DECISION).as_if(Act(secretary, CAT, moment(TODAY)))
    found = choice(Assure, case, worn(case, (secretary, assurer)))
    says = [each.says for each in found.reasons if each.key in {Assure.name, "act.typed_by"}]
    only = "Only the IPA says whether a decision of the programme or the SRO followed the agreed"
    assert says == [f"{only} process."]
