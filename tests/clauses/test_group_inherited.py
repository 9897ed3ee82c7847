"""What a group that ends has in hand passes to exactly one other (C17, C29, C40)."""

from dataclasses import replace
from datetime import date

import pytest

from law import ACME, MHHS_31, TODAY, WHY, Scenario
from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.business import Business, Left, TextNow
from lawspeaker.kernel.elsewhere import CarriedNow
from lawspeaker.kernel.facts import GroupNow, Settled
from lawspeaker.kernel.kinds import Count, Digest, Name, Title
from lawspeaker.processes.action import ACTION, Assigned
from lawspeaker.processes.action import Inherit as InheritAction
from lawspeaker.processes.action import Inherited as ActionInherited
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.events import Recommended
from lawspeaker.processes.decision.inheriting import Inherit, Inherited
from lawspeaker.processes.decision.matter import Stage
from lawspeaker.processes.delegation import EndIt
from lawspeaker.processes.framework import FRAMEWORK
from lawspeaker.processes.framework.adopting import AdoptVersion, CommencePart
from lawspeaker.processes.framework.life import NoObjection
from lawspeaker.processes.group import GROUP
from lawspeaker.processes.group.ending import End
from lawspeaker.processes.group.life import (
    ActionPassed,
    DelegationLapsed,
    Ended,
    Established,
    Heir,
    Inheritance,
    ItemPassed,
    MatterPassed,
    PlanPassed,
)
from lawspeaker.processes.plan import PLAN
from lawspeaker.processes.plan.beginning import Inherit as InheritPlan
from lawspeaker.processes.plan.events import Added, Begun, Met, Moved, Released, Reopened
from lawspeaker.processes.plan.events import Inherited as PlanInherited
from lawspeaker.processes.plan.reporting import Reopen
from lawspeaker.processes.raid import RAID
from lawspeaker.processes.raid.events import Inherited as ItemInherited
from lawspeaker.processes.raid.events import Raised
from lawspeaker.processes.raid.item import Kind
from lawspeaker.processes.raid.moving import Inherit as InheritItem
from lawspeaker.reactions import REACTIONS

TMAG, SITAG, MCAG = Group("TMAG"), Group("SITAG"), Group("MCAG")
D1, D7, A3, LENT = CaseId("D1"), CaseId("D7"), CaseId("A3"), CaseId("DEL2")
R5, PL1 = CaseId("RAID5"), CaseId("PL1")
ON = date(2024, 2, 14)
FACTS = (
    Settled(D1, Group("PSG"), Name("accept"), True, TODAY, False),
    GroupNow(TMAG, True, Count(3), Group("PSG"), (), (SITAG, MCAG)),
    Business(TMAG, (D7,), (A3,), (LENT,), items=(R5,), plans=(PL1,)),
)
STANDS = Scenario(GROUP, MHHS_31, FACTS).given(Established(TMAG, date(2022, 3, 1), None))
PASS = tuple(map(Inheritance, (D7, A3, R5, PL1), (SITAG, MCAG, SITAG, MCAG)))
NOTHING = (None, None)
BELOW = {"DWG": SITAG, "MWG": MCAG}


def end(*business: Inheritance) -> End:
    heirs = tuple(Heir(Group(child), parent) for child, parent in BELOW.items())
    return End(ON, D1, heirs, business)


def test_what_nobody_takes_over_is_closed_or_cancelled_before_the_group_ends():
    left = Business(TMAG, unfinished=(CaseId("CS1"), CaseId("M4")))
    held = replace(STANDS, facts=(*FACTS[:2], left))
    held.when(end(), by="SRO").refused(
        "What the group has begun, and nobody takes over, must be closed or cancelled first:"
        " CS1, M4. (platform)"
    )


@pytest.mark.parametrize(
    "known",
    [
        CarriedNow(D1),
        CarriedNow(D1, set_up=(SITAG, MCAG), follow=(TMAG,)),
        CarriedNow(D1, changed=(SITAG, TMAG)),
    ],
)
def test_a_group_ends_on_a_decision_that_may_be_about_it(known):
    assert replace(STANDS, facts=(*FACTS, known)).when(end(*PASS), by="SRO").decision.events


@pytest.mark.parametrize(
    "known",
    [CarriedNow(D1, changed=(SITAG,)), CarriedNow(D1, set_up=(TMAG, SITAG), follow=(MCAG,))],
)
def test_a_group_does_not_end_on_a_decision_that_is_about_others_alone_or_has_set_it_up(known):
    replace(STANDS, facts=(*FACTS, known)).when(end(*PASS), by="SRO").refused(
        "The decision must be about this group, as far as is known: not about others alone."
        " (platform)"
    )


def test_what_is_open_passes_to_its_heirs_and_delegations_lapse():
    ending = end(*PASS)
    STANDS.when(ending, by="SRO").then(
        MatterPassed(D7, SITAG, TMAG),
        ActionPassed(A3, MCAG, TMAG),
        ItemPassed(R5, SITAG, TMAG),
        PlanPassed(PL1, MCAG, TMAG),
        DelegationLapsed(LENT, ON),
        Ended(ON, D1, ending.heirs),
    )


@pytest.mark.parametrize(
    ("business", "left"),
    [
        ((), "A3, D7, PL1, RAID5"),
        (PASS[:3], "PL1"),
        ((*PASS, PASS[0]), "one is named twice"),
        ((*PASS, Inheritance(CaseId("D8"), SITAG)), "D8"),
    ],
)
def test_a_group_does_not_end_while_something_open_has_no_heir_or_two(business, left):
    STANDS.when(end(*business), by="SRO").refused(
        "Each open matter, action, output, RAID item and plan must pass to exactly one group:"
        f" {left}. (platform)"
    )


@pytest.mark.parametrize("heir", ["TMAG", "DWG", "NOBODY"])
def test_an_heir_is_another_group_that_stands(heir):
    STANDS.when(end(Inheritance(D7, Group(heir)), *PASS[1:]), by="SRO").refused(
        "What is open must pass to another group that stands. (platform)"
    )


def test_the_heir_has_the_matter_as_if_nobody_had_spoken():
    said = Recommended(TMAG, Title("It"), WHY, WHY, Count(3), 0)
    matter = Scenario(DECISION, MHHS_31).given(said)
    after = matter.when(Inherit(TMAG, SITAG), by="SRO").then(Inherited(TMAG, SITAG))
    assert (after.state.group, after.state.stage) == (SITAG, Stage.RECOMMENDED)
    matter.when(Inherit(SITAG, TMAG), by="SRO").refused(
        "It must pass from a group that has it in hand to another. (platform)"
    )


def test_whoever_owns_an_action_owns_it_still():
    given = Assigned(TMAG, Title("Ask"), None, Name("PMO"), None, None, None, TODAY)
    action = Scenario(ACTION, MHHS_31).given(given)
    after = action.when(InheritAction(TMAG, MCAG), by="SRO").then(ActionInherited(TMAG, MCAG))
    assert after.state == replace(action.state, group=MCAG)


def test_the_heir_has_what_is_in_the_raid_log_whole():
    raised = Raised(
        Kind.RISK, TMAG, Title("Late"), WHY, *NOTHING, True, *NOTHING, None, ACME, TODAY
    )
    item = Scenario(RAID, MHHS_31).given(raised)
    after = item.when(InheritItem(TMAG, SITAG), by="SRO").then(ItemInherited(TMAG, SITAG))
    assert after.state == replace(item.state, group=SITAG)
    item.when(InheritItem(SITAG, TMAG), by="SRO").refused(
        "It must pass from a group that has it in hand to another. (platform)"
    )


def test_the_heir_has_the_milestones_and_the_plan_where_it_was_the_groups():
    psg, m1, m2 = Group("PSG"), Name("M1"), Name("M2")
    added = [Added(e, Title("It"), Name("PMO"), ON, TODAY, WHY, group=g) for e, g in
             ((m1, TMAG), (m2, None))]  # fmt: skip
    plan = Scenario(PLAN, MHHS_31).given(Begun(psg, Title("Plan"), TODAY), *added)
    plan = plan.given(Released(Name("1.0"), WHY, TODAY))
    after = plan.when(InheritPlan(TMAG, MCAG), by="SRO").then(PlanInherited(TMAG, MCAG)).state
    assert (after.group, after.milestone(m1).group, after.milestone(m2).group) == (psg, MCAG, None)
    assert after.release(Name("1.0")) == plan.state.release(Name("1.0"))  # it stays as released
    whole = plan.when(InheritPlan(psg, MCAG), by="SRO").then(PlanInherited(psg, MCAG)).state
    assert (whole.group, whole.milestone(m1).group) == (MCAG, TMAG)
    met = plan.given(Met(m1, TODAY, WHY), Met(m2, TODAY, WHY))
    says = "It must pass from a group that has it in hand to another. (platform)"
    met.when(InheritPlan(TMAG, MCAG), by="SRO").refused(says)


PSG, ALL_MET = Group("PSG"), Name("M1")
MET = Scenario(PLAN, MHHS_31).given(
    Begun(PSG, Title("Plan"), TODAY),
    Added(ALL_MET, Title("It"), Name("PMO"), ON, TODAY, WHY),
    Released(Name("1.0"), WHY, TODAY),
    Met(ALL_MET, TODAY, WHY),
)


def test_a_plan_does_not_stay_behind_because_all_of_it_is_met():
    begun = Scenario(PLAN, MHHS_31).given(Begun(PSG, Title("Plan"), TODAY))
    assert PSG in begun.state.in_hand_of
    assert PSG in MET.state.in_hand_of
    after = MET.when(InheritPlan(PSG, MCAG), by="SRO").then(PlanInherited(PSG, MCAG)).state
    assert after.group == MCAG
    assert PSG not in after.in_hand_of


def test_what_was_met_stays_with_the_group_it_was_met_under_until_it_is_reopened():
    """So does a change drafted of it; what is reopened is to come again, and the heir's."""
    drafted = MET.given(Moved(ALL_MET, ON, TODAY, WHY))
    after = drafted.given(PlanInherited(PSG, MCAG), PlanInherited(MCAG, SITAG))
    assert after.state.milestone(ALL_MET).group == PSG
    assert after.state.drafted(ALL_MET).milestone.group == PSG
    assert PSG not in after.state.in_hand_of
    assert after.given(Reopened(ALL_MET, WHY)).state.milestone(ALL_MET).group == SITAG


def test_what_was_met_under_a_group_that_has_ended_is_reopened_for_one_that_stands():
    """All it had of the plan was met, so nothing passed to an heir when it ended."""
    m1, dwg = Name("M2"), Group("DWG")
    met = Scenario(PLAN, MHHS_31).given(
        Begun(PSG, Title("Plan"), TODAY),
        Added(m1, Title("It"), Name("PMO"), ON, TODAY, WHY, group=TMAG),
        Released(Name("1.0"), WHY, TODAY),
        Met(m1, TODAY, WHY),
    )
    ask = Reopen(m1, WHY)
    assert ask.named("group", met.state) == TMAG
    ended = replace(met, facts=(GroupNow(TMAG, False, Count(3), PSG, (), (SITAG, MCAG)),))
    says = (
        "If the group that decides on it has ended, it must go to one of its level that stands,"
        " or to the one above: name that; otherwise name none. (platform)"
    )
    for to in (None, TMAG, dwg):
        ended.when(replace(ask, group=to), by="PMO").refused(says)
    for to in (SITAG, PSG):
        after = ended.when(replace(ask, group=to), by="PMO").then(Reopened(m1, WHY, to)).state
        assert after.milestone(m1).group == to
        assert to in after.in_hand_of
    stands = replace(met, facts=(GroupNow(TMAG, True, Count(3), PSG, (), (SITAG, MCAG)),))
    stands.when(ask, by="PMO").then(Reopened(m1, WHY))
    stands.when(replace(ask, group=SITAG), by="PMO").refused(says)


def test_each_case_is_asked_for_what_follows():
    asked = [
        each
        for event in (
            *(MatterPassed(D7, SITAG, TMAG), ActionPassed(A3, MCAG, TMAG)),
            *(ItemPassed(R5, SITAG, TMAG), PlanPassed(PL1, MCAG, TMAG)),
            DelegationLapsed(LENT, ON),
        )
        for each in REACTIONS[type(event)](CaseId("G1"), event, None)
    ]
    assert [(each.process, each.case, each.command) for each in asked] == [
        ("decision", D7, Inherit(TMAG, SITAG)),
        ("action", A3, InheritAction(TMAG, MCAG)),
        ("raid", R5, InheritItem(TMAG, SITAG)),
        ("plan", PL1, InheritPlan(TMAG, MCAG)),
        ("delegation", LENT, EndIt(ON, Prose("The group has ended."))),
    ]


def test_a_version_that_ends_a_group_waits_until_what_it_has_in_hand_has_heirs():
    """3.12-18, C17: so does a part of it that commences by itself."""
    version, text = Name("mhhs@3.2"), Digest("a" * 64)
    change = CaseId("CR35")
    ready = replace(FACTS[0], change=change)
    whole = TextNow("mhhs@3.2", text, (Name("split"),), (Left(D7, Name("split")),))
    start = Scenario(FRAMEWORK, MHHS_31, (ready, whole)).given(NoObjection(version, WHY))
    adopt = AdoptVersion(version, text, change, D1, TODAY)
    adopted = start.given(*start.when(adopt, by="SRO").decision.events)
    commence = CommencePart(version, Name("split"), TODAY, D1)
    open_still = (
        "What a group that it ends has in hand must have passed to its heirs; still open: D7."
        " (platform)"
    )
    adopted.when(commence, by="SRO").refused(open_still)
    at_once = replace(whole, left=(Left(D7, None),))
    replace(start, facts=(ready, at_once)).when(adopt, by="SRO").refused(open_still)
    free = replace(adopted, facts=(ready, replace(whole, left=())))
    assert free.when(commence, by="SRO").decision.events
