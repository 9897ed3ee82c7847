"""Where an item of the RAID log goes: it comes about, goes up (3.11), ends; who is told (3.13)."""

from dataclasses import replace
from datetime import date

import pytest

from law import ACME, MHHS, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import CaseId, Group, of_party
from lawspeaker.kernel.facts import GroupNow
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.notices import telling
from lawspeaker.processes.raid import RAID
from lawspeaker.processes.raid.events import (
    CameAbout,
    Closed,
    Escalated,
    Given,
    Kept,
    Passed,
    Raised,
    Rated,
    Reopened,
    TakenIn,
)
from lawspeaker.processes.raid.item import Ending, Item, Kind, Stage
from lawspeaker.processes.raid.keeping import (
    ComeAbout,
    Review,
)
from lawspeaker.processes.raid.moving import Close, Escalate, Keep, PassTo, Reopen

DAG, PSG, TWG = Group("DAG"), Group("PSG"), Group("TWG")
TITLE, D1 = Title("Test data comes late"), CaseId("D1")
OWNER, SEAT = Name("SI"), Name("M-DAG-l")
NEW = Scenario(RAID)
TEN_DAYS = date(2024, 2, 21)  # ten working days after today
TWENTY_DAYS = date(2024, 3, 6)


def raised(kind: Kind = Kind.RISK, group: Group = DAG, *, material: bool = False) -> Raised:
    said = (kind, group, TITLE, WHY, None, None, material, None, None, None)
    return Raised(*said, ACME, TODAY)


def rated(probability: int, impact: int, again: date | None = None) -> Rated:
    return Rated(Count(probability), Count(impact), WHY, again, TODAY)


def opened(kind: Kind = Kind.RISK, group: Group = DAG) -> Scenario:
    return NEW.given(raised(kind, group), TakenIn(group, OWNER, None, TODAY))


def duties(case: Scenario) -> list[str]:
    return [each.command.name for each in case.duties]


# It comes about.


@pytest.mark.parametrize("kind", [Kind.RISK, Kind.ASSUMPTION, Kind.DEPENDENCY])
def test_a_risk_that_occurs_becomes_an_issue(kind):
    case = opened(kind).given(rated(2, 3))
    about = CameAbout(kind, Count(5), Count(3), WHY, TODAY)
    it = case.when(ComeAbout(WHY), by=OWNER).then(about).state
    assert (it.kind, it.was, it.score) == (Kind.ISSUE, kind, 15)


def test_what_came_about_before_it_was_rated_has_no_score():
    came = opened().when(ComeAbout(WHY), by=OWNER)
    assert came.then(CameAbout(Kind.RISK, None, None, WHY, TODAY)).state.score is None


def test_an_issue_does_not_come_about_again():
    says = "It must not be an issue yet. (platform)"
    opened(Kind.ISSUE).when(ComeAbout(WHY), by=OWNER).refused(says)


# It goes up, or elsewhere.


def test_an_advisory_group_owes_it_to_take_up_what_weighs_fifteen():
    assert duties(opened().given(rated(2, 5))) == ["raid.review"]
    assert duties(opened().given(rated(5, 3))) == ["raid.review", "raid.escalate"]


def test_a_working_group_owes_it_to_take_up_what_weighs_nine():
    case = opened(group=TWG)
    assert duties(case.given(rated(2, 4))) == ["raid.review"]
    assert duties(case.given(rated(3, 3))) == ["raid.review", "raid.escalate"]


def test_nothing_stands_above_the_psg():
    case = opened(group=PSG).given(rated(5, 5))
    assert duties(case) == ["raid.review"]
    says = "There must be a group above the group that has the item. (platform)"
    case.when(Escalate(WHY), by="SRO").refused(says)


def test_the_chair_sees_that_issues_are_escalated():
    under = (GroupNow(DAG, True, Count(3), PSG),)
    case = replace(opened().given(rated(5, 3)), facts=under)
    up = Escalated(DAG, PSG, WHY, TODAY)
    it = case.when(Escalate(WHY), by=capacity("chair", DAG)).then(up).state
    assert (it.group, it.taken_from) == (PSG, DAG)
    says = "Only the chair of the group takes an item to the group above. (3.11)"
    case.when(Escalate(WHY), by="SI").refused(says)


def test_the_chair_may_keep_an_item_with_the_group_and_says_why():
    case = opened().given(rated(5, 3))
    kept = case.when(Keep(WHY), by=capacity("chair", DAG)).then(Kept(WHY, TODAY))
    assert duties(kept) == ["raid.review"]
    says = "The group must not have said so of this score already. (platform)"
    kept.when(Keep(WHY), by=capacity("chair", DAG)).refused(says)


def test_what_was_kept_and_grows_worse_is_to_be_taken_up_again():
    kept = opened().given(rated(5, 3), Kept(WHY, TODAY))
    assert duties(kept.given(rated(3, 5))) == ["raid.review"]
    assert duties(kept.given(rated(5, 4))) == ["raid.review", "raid.escalate"]


def test_what_weighs_little_is_not_to_be_kept():
    says = "Its score must be one at which the group takes an item up. (platform)"
    opened().given(rated(1, 1)).when(Keep(WHY), by=capacity("chair", DAG)).refused(says)


def test_an_item_passes_to_another_group():
    passed = opened().when(PassTo(Group("CCAG"), WHY), by="PMO")
    assert passed.then(Passed(Group("CCAG"), WHY)).state.group == "CCAG"
    says = "It must go to another group of the framework. (platform)"
    opened().when(PassTo(DAG, WHY), by="PMO").refused(says)


# It ends.


@pytest.mark.parametrize(("kind", "ending"), [
    (Kind.RISK, Ending.DID_NOT_OCCUR), (Kind.ASSUMPTION, Ending.HELD_TRUE),
    (Kind.ISSUE, Ending.RESOLVED), (Kind.DEPENDENCY, Ending.MET),
])  # fmt: skip
def test_an_item_ends_as_one_of_its_kind_does(kind, ending):
    closed = opened(kind).when(Close(ending, WHY), by="PMO").then(Closed(ending, WHY, TODAY))
    assert (closed.state.stage, closed.duties) == (Stage.CLOSED, [])


@pytest.mark.parametrize(("kind", "ending"), [
    (Kind.ISSUE, Ending.DID_NOT_OCCUR), (Kind.RISK, Ending.HELD_TRUE),
    (Kind.ISSUE, Ending.MET), (Kind.RISK, Ending.NOT_TAKEN_IN),
])  # fmt: skip
def test_an_item_ends_in_no_other_way(kind, ending):
    says = "It must end as an item of its kind does. (platform)"
    opened(kind).when(Close(ending, WHY), by="PMO").refused(says)


def test_what_is_not_taken_in_is_closed_with_the_reason():
    case = NEW.given(raised())
    case.when(Close(Ending.NOT_TAKEN_IN, WHY), by="PMO").then(
        Closed(Ending.NOT_TAKEN_IN, WHY, TODAY)
    )
    says = "It must end as an item of its kind does. (platform)"
    case.when(Close(Ending.RESOLVED, WHY), by="PMO").refused(says)


def test_an_item_is_opened_again_by_whoever_keeps_the_log():
    closed = opened().given(rated(2, 3), Closed(Ending.DID_NOT_OCCUR, WHY, TODAY))
    again = closed.when(Reopen(WHY), by="PMO").then(Reopened(WHY, TODAY))
    assert (again.state.stage, again.state.ending, duties(again)) == (
        Stage.OPEN,
        None,
        ["raid.review"],
    )


def test_what_was_never_taken_in_is_not_opened_again():
    closed = NEW.given(raised(), Closed(Ending.NOT_TAKEN_IN, WHY, TODAY))
    says = "It must have an owner: what was not taken in is raised anew. (platform)"
    closed.when(Reopen(WHY), by="PMO").refused(says)


def test_a_closed_item_is_left_alone():
    closed = opened().given(Closed(Ending.RESOLVED, WHY, TODAY))
    closed.when(Review(WHY), by="PMO").refused("The item must be open. (platform)")


def test_nothing_is_owed_on_an_item_that_is_not_there_yet():
    assert list(RAID.duties(Item(), MHHS)) == []


# Who is told.


def told(case: Scenario, event) -> dict[str, tuple[str, ...]]:
    after = case.given(event)
    return {each.notice.name: each.to for each in telling(event, after.state, MHHS)}


def test_whoever_takes_it_in_and_the_chair_are_told_of_what_is_raised():
    assert told(NEW, raised()) == {"raid.raised": ("PMO", "SRO", "chair@DAG")}


def test_the_whole_group_is_told_of_an_early_warning():
    warned = told(NEW, raised(material=True))
    assert warned == {"raid.warned": ("PMO", "SRO", "chair@DAG", "group:DAG")}


def test_the_owner_is_told_that_an_item_is_theirs():
    assert told(NEW.given(raised()), TakenIn(DAG, OWNER, None, TODAY)) == {"raid.owned": (OWNER,)}
    assert told(opened(), Given(SEAT, WHY)) == {"raid.owned": (SEAT,)}


def test_the_group_above_is_told_of_what_it_is_given():
    up = told(opened(), Escalated(DAG, PSG, WHY, TODAY))
    assert up == {"raid.escalated": ("SRO", "chair@PSG", "group:PSG", OWNER)}


def test_the_group_is_told_that_a_risk_has_occurred_and_of_what_is_passed_to_it():
    came = told(opened(), CameAbout(Kind.RISK, None, None, WHY, TODAY))
    assert came == {"raid.came-about": ("SRO", "chair@DAG", "group:DAG", OWNER)}
    passed = told(opened(), Passed(PSG, WHY))
    assert passed == {"raid.passed": ("SRO", "chair@PSG", "group:PSG", OWNER)}


def test_whoever_raised_it_is_told_how_it_ended():
    ended = told(opened(), Closed(Ending.MET, WHY, TODAY))
    assert ended == {"raid.closed": (of_party(ACME), OWNER)}
