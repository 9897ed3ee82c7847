"""A matter is brought to a group: by whom, to which, about what, and by whose delegation: 3.7."""

from dataclasses import replace

import pytest
from msgspec import structs

from law import MHHS_31, STANDARDS, TODAY, Scenario
from lawspeaker.framework.names import CHAIR, CaseId, Group, Pence, Prose
from lawspeaker.kernel.facts import ChangeNow, GroupNow, Settled
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.recommending import Recommend
from matters import AT_PSG, DAG, PSG, recommended


def standing(group: Group, level: int, *, stands: bool = True) -> GroupNow:
    return GroupNow(group, stands, Count(level), None)


def bring(group: Group, home: int, **more) -> Recommend:
    texts = (Title("A matter"), Prose("Should it be?"), Prose("It should."))
    return Recommend(group, *texts, Count(home), Pence(0), **more)


def decided(group: str, *, accepted: bool = True) -> Settled:
    return Settled(D9, Group(group), Name("accept"), accepted, TODAY, published=False)


NEW = Scenario(DECISION, facts=(standing(PSG, 2),))
D9, CR9, TWG = CaseId("D9"), CaseId("CR009"), Group("TWG")


@pytest.mark.parametrize(
    ("holds", "chairs"), [(CHAIR, "DAG"), ("M-PSG-n", ""), ("CCM", ""), ("PMO", "")]
)
def test_a_chair_a_representative_the_change_manager_or_the_pmo_brings_a_matter(holds, chairs):
    NEW.when(bring(PSG, 2), by=holds, of=chairs).then(recommended(PSG, 2))
    NEW.when(bring(PSG, 2), by="OFGEM").refused(
        "Only the chair of any group, a constituency representative, the Change Control Manager "
        "or the PMO brings a matter to a group. (3.7, 3.9, 3.10, 11.2)"
    )


def test_a_matter_is_brought_once_to_a_group_there_is_at_a_level_that_decides():
    AT_PSG.when(bring(Group("PG"), 4), by="PMO").refused(
        "The matter must be new. (platform)",
        "The group must be one of the framework. (platform)",
        "The group must stand on the day. (platform)",
        "The matter must belong to a level that decides. (platform)",
    )


def test_the_level_a_matter_belongs_to_may_go_by_another_name_in_the_framework():
    asked = {**MHHS_31.text.facts}
    asked["belongs"] = structs.replace(asked.pop("home"), of="home")
    other = replace(MHHS_31, text=structs.replace(MHHS_31.text, facts=asked))
    named = replace(NEW, framework=other)
    named.when(bring(PSG, 2), by="PMO").then(recommended(PSG, 2))
    named.when(bring(PSG, 9), by="PMO").refused(
        "The matter must belong to a level that decides. (platform)"
    )


@pytest.mark.parametrize("group", ["TMAG", "SITAG"])
def test_no_matter_is_brought_to_a_group_that_has_ended_or_is_not_set_up_yet(group):
    gone = replace(NEW, facts=(standing(Group(group), 3, stands=False),), framework=MHHS_31)
    refused = gone.when(bring(Group(group), 3), by="PMO").reasons
    assert "The group must stand on the day. (platform)" in map(str, refused)


def test_nothing_is_delegated_by_a_decision_that_can_still_be_taken_back():
    facts = (standing(DAG, 3), replace(decided("PSG"), final=False))
    asked = replace(NEW, facts=facts).when(bring(DAG, 2, delegated_by=D9), by="PMO")
    asked.refused("The decision it rests on must be confirmed, and its meeting closed. (platform)")


def test_the_change_that_a_matter_is_about_is_one_of_the_programme():
    asked = bring(PSG, 2, change=CR9)
    NEW.when(asked, by="PMO").refused(
        "The change must be a change request of the programme. (platform)"
    )
    known = (*NEW.facts, ChangeNow(CR9, Name("with its decider")))
    replace(NEW, facts=known).when(asked, by="PMO").then(recommended(PSG, 2, change=CR9))


MAY = "The group that delegates must hold the power, and may hand it to this group. (platform)"


@pytest.mark.parametrize(
    ("by", "to", "level", "home"),
    [
        ("PSG", DAG, 3, 2),
        ("PSG", TWG, 4, 2),
        ("DAG", TWG, 4, 3),
        ("PSG", TWG, 4, 3),
        ("CCAG", DAG, 3, 3),
    ],
)
def test_a_matter_is_delegated_downwards_or_between_advisory_groups(by, to, level, home):
    facts = (standing(to, level), decided(by))
    brought = replace(NEW, facts=facts).when(bring(to, home, delegated_by=D9), by="PMO")
    after = brought.then(recommended(to, level, delegated_by=D9, home=home))
    assert after.state.delegated


@pytest.mark.parametrize(
    ("by", "to", "level", "home"),
    [
        ("DAG", TWG, 4, 2),
        ("CCAG", DAG, 3, 2),
        ("DAG", PSG, 2, 3),
        ("TDWG", TWG, 4, 4),
        ("DAG", DAG, 3, 3),
        ("NOWHERE", DAG, 3, 2),
    ],
)
def test_no_group_delegates_what_is_not_its_own_or_upwards_or_to_itself(by, to, level, home):
    facts = (standing(to, level), decided(by))
    asked = replace(NEW, facts=facts).when(bring(to, home, delegated_by=D9), by="PMO")
    assert MAY in map(str, asked.reasons)


def test_only_a_decision_to_accept_delegates():
    says = (
        "What is delegated must have been so by a decision to accept it, or by a delegation that"
        " may be used on the day. (platform)"
    )
    asked = bring(DAG, 2, delegated_by=D9)
    for facts in ((standing(DAG, 3),), (standing(DAG, 3), decided("PSG", accepted=False))):
        replace(NEW, facts=facts).when(asked, by="PMO").refused(says)


def test_the_standards_body_delegates_nothing():
    steering = Group("STEERING")
    facts = (standing(steering, 3), decided("STEERING"))
    body = Scenario(DECISION, STANDARDS, facts=facts)
    asked = body.when(bring(Group("GAUGES"), 3, delegated_by=D9), by="SECRETARY")
    assert MAY in map(str, asked.reasons)
