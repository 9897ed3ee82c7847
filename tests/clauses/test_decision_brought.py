"""A matter is brought to a group: by whom, to which, about what, and by whose delegation: 3.7."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from msgspec import structs

from law import MHHS_31, STANDARDS, TODAY, Scenario
from lawspeaker.framework.names import CHAIR, CaseId, Group, Pence, Prose
from lawspeaker.kernel.elsewhere import DevolutionNow
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
D9, DV1, CR9, TWG = CaseId("D9"), CaseId("DV1"), CaseId("CR009"), Group("TWG")


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


def test_the_change_that_a_matter_is_about_is_one_of_the_programme():
    asked = bring(PSG, 2, change=CR9)
    NEW.when(asked, by="PMO").refused(
        "The change must be a change request of the programme. (platform)"
    )
    known = (*NEW.facts, ChangeNow(CR9, Name("with its decider")))
    replace(NEW, facts=known).when(asked, by="PMO").then(recommended(PSG, 2, change=CR9))


NO_INSTRUMENT = (
    "What is delegated must have been so by a delegation of decisions that may be used on the day."
    " (platform)"
)
NOT_ITS = "The delegation must be to this group, of matters that belong to the level. (platform)"
LAST = date(2024, 6, 30)


def delegated(by: str, to: str, home: int, **changed) -> DevolutionNow:
    terms = (Name("child"), Count(home), False, TODAY, LAST, None)
    return replace(DevolutionNow(DV1, Group(by), Group(to), *terms), **changed)


@pytest.mark.parametrize(
    ("by", "to", "level", "home"),
    [
        ("PSG", DAG, 3, 2),
        ("PSG", TWG, 4, 2),
        ("DAG", TWG, 4, 3),
        ("CCAG", DAG, 3, 3),
    ],
)
def test_a_matter_rests_on_the_instrument_that_delegates_it(by, to, level, home):
    facts = (standing(to, level), delegated(by, to, home))
    brought = replace(NEW, facts=facts).when(bring(to, home, delegated_by=DV1), by="PMO")
    after = brought.then(recommended(to, level, delegated_by=DV1, home=home))
    assert after.state.delegated


@pytest.mark.parametrize("group", [DAG, TWG])
def test_no_decision_delegates_by_itself_whatever_it_was_about(group):
    facts = (standing(group, 3), decided("PSG"))
    asked = replace(NEW, facts=facts).when(bring(group, 2, delegated_by=D9), by="PMO")
    asked.refused(NO_INSTRUMENT)


@pytest.mark.parametrize(
    "changed",
    [
        {"what": Name("tasks and actions")},  # 5.1-07: nothing to decide (5.2-05)
        {"last": TODAY - timedelta(1), "since": date(2024, 1, 1)},
        {"since": TODAY + timedelta(1)},
        {"ended_on": TODAY},
    ],
)
def test_tasks_and_what_is_over_or_to_come_give_no_power_to_decide(changed):
    facts = (standing(DAG, 3), delegated("PSG", "DAG", 2, **changed))
    asked = replace(NEW, facts=facts).when(bring(DAG, 2, delegated_by=DV1), by="PMO")
    asked.refused(NO_INSTRUMENT)


@pytest.mark.parametrize(("to", "home"), [("CCAG", 2), ("DAG", 3)])
def test_an_instrument_is_used_by_its_group_and_for_its_level(to, home):
    facts = (standing(DAG, 3), delegated("PSG", to, home))
    asked = replace(NEW, facts=facts).when(bring(DAG, 2, delegated_by=DV1), by="PMO")
    asked.refused(NOT_ITS)


def test_the_standards_body_delegates_nothing():
    steering = Group("STEERING")
    facts = (standing(steering, 3), decided("STEERING"))
    body = Scenario(DECISION, STANDARDS, facts=facts)
    asked = body.when(bring(Group("GAUGES"), 3, delegated_by=D9), by="SECRETARY")
    assert NO_INSTRUMENT in map(str, asked.reasons)


def test_what_authorises_standard_changes_says_which_and_what_one_may_cost():
    said = {"authorises": Title("Another order"), "authorises_to": Pence(5)}
    after = NEW.when(bring(PSG, 2, **said), by="PMO").then(recommended(PSG, 2, **said))
    assert (after.state.authorises, after.state.authorises_to) == ("Another order", 5)
    for half in ({"authorises": Title("Another order")}, {"authorises_to": Pence(5)}):
        NEW.when(bring(PSG, 2, **half), by="PMO").refused(
            "What authorises standard changes in advance must say which, and what one may cost at"
            " most. (platform)"
        )


def test_only_matters_of_qualification_may_belong_to_an_outside_board():
    """10.2-02 speaks of decisions before the QAG: no other group gives its own away (C22)."""
    qag = Group("QAG")
    known = replace(NEW, facts=(standing(qag, 3),))
    known.when(bring(qag, 3, external=True), by="PMO").then(recommended(qag, 3, external=True))
    for group, level in ((PSG, 2), (DAG, 3), (TWG, 4)):
        asked = replace(NEW, facts=(standing(group, level),))
        asked.when(bring(group, min(level, 3), external=True), by="PMO").refused(
            "What belongs to a BSC or REC Performance Assurance Board must be about qualification."
            " (10.2)"
        )


def test_before_the_split_qualification_was_for_the_tmag():
    tmag = Group("TMAG")
    known = replace(NEW, facts=(standing(tmag, 3),), framework=MHHS_31)
    known.when(bring(tmag, 3, external=True), by="PMO").then(recommended(tmag, 3, external=True))
