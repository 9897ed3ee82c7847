"""The RAID log: 3.9 and 4.5, who raises what in it (3.13), and what is done with an item."""

import re
from dataclasses import replace
from datetime import date

import pytest
from msgspec.structs import replace as altered

from law import ACME, STANDARDS, TODAY, WHY, Scenario
from lawspeaker.framework.names import PARTY, CaseId, Group
from lawspeaker.kernel.elsewhere import CaseNow
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Refused
from lawspeaker.notices.raid import NOTICES
from lawspeaker.processes.raid import RAID
from lawspeaker.processes.raid.events import (
    EVENTS,
    Entered,
    Given,
    LinkedTo,
    Raised,
    Rated,
    Responded,
    Reviewed,
    Reworded,
    TakenIn,
)
from lawspeaker.processes.raid.item import Ending, Item, Kind, Response, Score, Stage
from lawspeaker.processes.raid.keeping import (
    GiveTo,
    LinkTo,
    Rate,
    Respond,
    Review,
    Reword,
)
from lawspeaker.processes.raid.moving import Escalate
from lawspeaker.processes.raid.raising import FIRST, Enter, Raise, TakeIn

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


# Who raises, and who keeps the log.


@pytest.mark.parametrize("holds", [PARTY, "M-PSG-n", "PMO", "SRO"])
def test_each_party_raises_a_risk_as_soon_as_it_is_aware_of_it(holds):
    NEW.when(Raise(Kind.RISK, DAG, TITLE, WHY), by=holds).then(raised())


def test_nobody_else_raises():
    says = (
        "Only a Programme Party, a constituency representative, the chair of any group or the PMO"
        " raises an item of the RAID log. (3.9, 3.10, 3.13)"
    )
    NEW.when(Raise(Kind.RISK, DAG, TITLE, WHY), by="OFGEM").refused(says)


def test_a_party_warns_early_of_what_is_material():
    warned = NEW.when(Raise(Kind.DEPENDENCY, DAG, TITLE, WHY, material=True), by=PARTY)
    warned.then(raised(Kind.DEPENDENCY, material=True))


def test_the_pmo_owes_it_to_the_log_to_take_in_what_was_raised():
    [duty] = NEW.given(raised()).duties
    assert (duty.command, duty.holders, duty.anchor) == (TakeIn, ("PMO",), TODAY)


def test_only_the_pmo_takes_an_item_in():
    says = "Only the PMO, which keeps the RAID log, takes an item in. (3.9, 4.5)"
    NEW.given(raised()).when(TakeIn(OWNER), by="SRO").refused(says)


def test_what_is_taken_in_has_an_owner_and_may_move_to_the_group_that_it_concerns():
    taken = NEW.given(raised()).when(TakeIn(SEAT, TWG), by="PMO")
    assert taken.then(TakenIn(TWG, SEAT, None, TODAY)).state.group == TWG


def test_an_owner_is_an_office_or_a_seat():
    says = "The owner must be an office or a seat of the framework. (platform)"
    NEW.given(raised()).when(TakeIn(Name("Somebody")), by="PMO").refused(says)


def test_a_probability_without_an_impact_is_not_lost_but_refused():
    says = (
        "It must be rated by its probability and its impact, or not yet; an issue by its impact."
        " (platform)"
    )
    likely = Enter(Kind.RISK, DAG, TITLE, WHY, OWNER, probability=Count(3))
    NEW.when(likely, by="PMO").refused(says)
    NEW.given(raised()).when(TakeIn(OWNER, probability=Count(3)), by="PMO").refused(says)


def test_every_kind_of_item_is_told_of_in_good_english():
    said = [event.says for event in EVENTS]
    said += [text for each in NOTICES for text in (each.subject, each.says)]
    assert [text for text in said if re.search(r"\ban? \{(kind|was)\}", text)] == []


def test_the_pmo_enters_an_item_with_its_owner_and_its_first_rating():
    enter = Enter(
        Kind.RISK, DAG, TITLE, WHY, OWNER, probability=Count(3), impact=Count(5), about=D1
    )
    known = replace(NEW, facts=(CaseNow(D1, Name("decision")),))
    said = (Kind.RISK, DAG, TITLE, WHY, OWNER, None, None, None, None, D1, ACME, None, TODAY)
    first = Rated(Count(3), Count(5), FIRST, TEN_DAYS, TODAY)
    entered = known.when(enter, by="PMO").then(Entered(*said), first)
    assert entered.state.first == Score(Count(3), Count(5))


@pytest.mark.parametrize(("probability", "impact"), [(0, 3), (6, 3), (3, 6)])
def test_a_rating_is_a_step_of_the_scale(probability, impact):
    says = "Each rating must be a step of the framework's scale. (platform)"
    rate = Rate(Count(impact), WHY, Count(probability))
    opened().when(rate, by="PMO").refused(says)


# What is done with an item.


def test_the_owner_rates_an_item_that_has_no_score_yet():
    case = opened()
    [duty] = case.duties
    assert (duty.command, duty.holders) == (Rate, (OWNER,))
    case.when(Rate(Count(4), WHY, Count(2)), by=OWNER).then(rated(2, 4, TWENTY_DAYS))


def test_the_first_score_is_kept_beside_that_of_today():
    it = opened().given(rated(4, 4), rated(2, 3)).state
    assert (it.first.value, it.score) == (16, 6)


def test_an_issue_is_rated_by_its_impact_alone():
    opened(Kind.ISSUE).when(Rate(Count(2), WHY), by=OWNER).then(rated(5, 2, TWENTY_DAYS))


def test_a_risk_is_rated_by_its_probability_too():
    says = "What is no issue must be rated by its probability too. (platform)"
    opened().when(Rate(Count(2), WHY), by=OWNER).refused(says)


@pytest.mark.parametrize(("probability", "impact", "again"), [
    (5, 3, TEN_DAYS), (2, 4, TWENTY_DAYS), (1, 1, date(2024, 5, 3)),
])  # fmt: skip
def test_the_worse_an_item_is_the_sooner_it_is_reviewed(probability, impact, again):
    rate = Rate(Count(impact), WHY, Count(probability))
    case = opened().when(rate, by=OWNER).then(rated(probability, impact, again))
    assert case.state.review_on == again


def test_the_day_of_the_review_is_the_owners_duty():
    [duty] = opened().given(rated(2, 3, TWENTY_DAYS)).duties
    assert (duty.command, duty.holders, duty.agreed) == (Review, (OWNER,), TWENTY_DAYS)


def test_a_review_sets_the_next_one():
    case = opened().given(rated(2, 3))
    review = case.when(Review(WHY, TEN_DAYS), by=OWNER).then(Reviewed(WHY, TEN_DAYS, TODAY))
    assert review.state.review_on == TEN_DAYS


def test_no_review_lies_behind():
    says = "The day must be today or a day to come. (platform)"
    opened().when(Review(WHY, date(2024, 2, 6)), by=OWNER).refused(says)


def test_a_response_aims_at_a_score():
    aimed = Respond(Response.REDUCE, WHY, Count(1), Count(3))
    score = Score(Count(1), Count(3))
    opened().when(aimed, by=OWNER).then(Responded(Response.REDUCE, WHY, score, TODAY))


def test_half_a_score_is_no_aim():
    says = "A score aimed at must have both its probability and its impact. (platform)"
    opened().when(Respond(Response.REDUCE, WHY, Count(1)), by=OWNER).refused(says)


def test_the_pmo_gives_an_item_to_somebody_else():
    given = opened().when(GiveTo(SEAT, WHY), by="PMO").then(Given(SEAT, WHY))
    assert given.state.named == (SEAT,)


def test_an_item_is_not_given_to_whoever_owns_it():
    says = "The owner must not own the item already. (platform)"
    opened().when(GiveTo(OWNER, WHY), by="PMO").refused(says)


def test_an_item_is_worded_anew():
    reword = Reword(Title("Test data is late"), WHY, cause=WHY)
    worded = opened().when(reword, by="PMO")
    worded.then(Reworded(Title("Test data is late"), WHY, WHY, None, None, None))


def test_an_item_is_linked_with_a_case_once():
    case = replace(opened(), facts=(CaseNow(D1, Name("decision")),))
    linked = case.when(LinkTo(D1, TITLE), by=OWNER).then(LinkedTo(D1, TITLE))
    says = "It must not be linked with the case already, nor with itself. (platform)"
    linked.when(LinkTo(D1, TITLE), by=OWNER).refused(says)


def test_another_body_keeps_a_log_as_whoever_runs_its_record_chose():
    ours = NEW.under(STANDARDS)
    [raised] = ours.when(Raise(Kind.RISK, Group("GAUGES"), TITLE, WHY), by="").decision.events
    taken = ours.given(raised).when(TakeIn(Name("CHAIR")), by="SECRETARY")
    owned = ours.given(raised, *taken.decision.events)
    owned.when(Rate(Count(3), WHY, Count(2)), by="JUDGE").refused(
        "Only whoever owns the item, the chair of the group or the secretary rates an item."
        " (platform)"
    )
    rated = owned.given(*owned.when(Rate(Count(3), WHY, Count(2)), by="CHAIR").decision.events)
    assert {each.command for each in rated.duties} == {Review, Escalate}


def test_a_body_without_a_scale_rates_nothing():
    scaleless = replace(STANDARDS, text=altered(STANDARDS.text, raid=None))
    says = "Each rating must be a step of the framework's scale. (platform)"
    enter = Enter(Kind.RISK, Group("GAUGES"), TITLE, WHY, Name("LEAD"), impact=Count(1))
    with pytest.raises(Refused, match=re.escape(says)):
        NEW.under(scaleless).when(enter, by="LEAD").decision  # noqa: B018  # it is asked for


def test_what_is_adopted_says_how_it_stands():
    says = "It must be said how it stands: raised, open, or closed with its ending and day."
    it = Item(Stage.CLOSED, Kind.RISK, DAG, TITLE, owner=OWNER, raised_on=TODAY)
    NEW.when(RAID.adopt(it, "The log"), by="PMO").refused(f"{says} (platform)")
    ended = replace(it, ending=Ending.MET, closed_on=TODAY)
    assert NEW.when(RAID.adopt(ended, "The log"), by="PMO").decision.events
