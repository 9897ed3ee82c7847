"""Who may chair in the place of the SRO: 3.9, 4.5, and section 2 of the standards body."""

from dataclasses import replace
from datetime import date

import pytest

from law import ACME, BEN, BOLT, STANDARDS, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import CHAIR, PARTY, Group
from lawspeaker.kernel.facts import Hold, PersonNow
from lawspeaker.kernel.kinds import Name, Position, Title
from lawspeaker.processes.delegation import DELEGATION, ChairGiven, Ended, EndIt, GiveChair

BEGAN, UNTIL = date(2023, 11, 20), date(2024, 3, 7)
IM, LETTER = Name("IM"), Title("Letter of 5 February 2024")
PSG, DAG = Group("PSG"), Group("DAG")


def holding(holds: str, organisation=ACME, until: date | None = None) -> PersonNow:
    """What the record knows of Ben."""
    return PersonNow(BEN, (Hold(holds, organisation, BEGAN, until),))


PROGRAMME = Scenario(DELEGATION, facts=(holding("IM"),))
BODY = Scenario(DELEGATION, STANDARDS, facts=(holding("CHAIR"),))
OFFICES = "Implementation Manager, PMO, LDP, SI, PPC, CPT"
DRAWN = (
    "The delegate must come from the IM function: hold one of its offices for the organisation, "
    f"for the whole term: {OFFICES}. (3.9)"
)
UNKNOWN = "The delegate must be known to act for the organisation, for the whole term. (platform)"


def give(group: Group, instrument: Title | None = LETTER) -> GiveChair:
    return GiveChair(group, BEN, ACME, TODAY, UNTIL, instrument)


def given(group: Group, function=IM, instrument: Title | None = LETTER) -> ChairGiven:
    return ChairGiven(group, BEN, ACME, TODAY, UNTIL, instrument, function)


def test_the_sro_gives_the_chair_of_an_advisory_group_in_writing():
    PROGRAMME.when(give(DAG), by="SRO").then(given(DAG))
    for instrument in (None, Title(" ")):
        PROGRAMME.when(give(DAG, instrument=instrument), by="SRO").refused(
            "The delegation must name its instrument. (platform)"
        )


@pytest.mark.parametrize(
    ("holds", "function"), [("LDP", IM), ("IPA", None), ("M-PSG-l", None), (PARTY, None)]
)
def test_the_chair_of_the_psg_may_go_to_somebody_of_any_function_or_none(holds, function):
    known = replace(PROGRAMME, facts=(holding(holds),))
    known.when(give(PSG, None), by="SRO").then(given(PSG, function, None))


@pytest.mark.parametrize("holds", ["LDP", "PMO", "SI", "PPC", "CPT"])
def test_elsewhere_a_delegate_holds_any_office_of_the_implementation_manager_function(holds):
    replace(PROGRAMME, facts=(holding(holds),)).when(give(DAG), by="SRO").then(given(DAG))


@pytest.mark.parametrize("holds", ["IPA", "CCM", "M-DAG-j", PARTY])
def test_elsewhere_nobody_of_another_function_chairs(holds):
    replace(PROGRAMME, facts=(holding(holds),)).when(give(DAG), by="SRO").refused(DRAWN)


def test_a_delegate_comes_from_the_function_for_the_organisation_that_is_named_and_no_other():
    elsewhere = replace(PROGRAMME, facts=(holding("IM", BOLT),))
    elsewhere.when(give(DAG), by="SRO").refused(UNKNOWN, DRAWN)
    twice = PersonNow(BEN, (*holding("IM", BOLT).terms, *holding(PARTY).terms))
    replace(PROGRAMME, facts=(twice,)).when(give(DAG), by="SRO").refused(DRAWN)


def test_whoever_leaves_the_function_before_the_term_ends_is_not_drawn_from_it():
    for until, fits in ((UNTIL, True), (date(2024, 3, 6), False)):
        asked = replace(PROGRAMME, facts=(holding("IM", until=until),)).when(give(DAG), by="SRO")
        if fits:
            asked.then(given(DAG))
        else:
            asked.refused(UNKNOWN, DRAWN)


def test_nobody_whom_the_record_does_not_know_is_given_a_chair():
    replace(PROGRAMME, facts=()).when(give(PSG), by="SRO").refused(UNKNOWN)


def test_at_a_working_group_no_letter_is_needed():
    bprwg = Group("BPRWG")
    PROGRAMME.when(give(bprwg, instrument=None), by="SRO").then(given(bprwg, instrument=None))


@pytest.mark.parametrize("holds", ["IPA", "PMO", CHAIR])
def test_nobody_but_the_sro_gives_it(holds):
    PROGRAMME.when(give(DAG), by=holds, of="DAG").refused(
        "Only the SRO gives the chair of a group to a delegate. (3.9, 4.5)",
        "The chair must be given by the SRO. (3.9)",
    )


def test_a_group_that_nobody_knows_has_no_chair_to_give():
    PROGRAMME.when(give(Group("NOWHERE")), by="SRO").refused(
        "The group must be one of the framework, with a chair. (platform)"
    )


def test_a_delegation_has_its_own_case_and_a_term():
    backwards = replace(give(DAG), since=UNTIL, until=TODAY)
    PROGRAMME.given(given(DAG)).when(backwards, by="SRO").refused(
        "The case must be a new one: each delegation has its own. (platform)",
        "A delegation must end after it begins. (platform)",
    )


def test_the_sro_ends_it_before_its_time():
    begun = PROGRAMME.given(given(DAG))
    assert begun.when(EndIt(TODAY, WHY), by="SRO").then(Ended(TODAY, WHY)).state.until == TODAY
    begun.when(EndIt(UNTIL, WHY), by="SRO").refused(
        "The day must lie in the term of the delegation. (platform)"
    )
    keys = {each.key for each in PROGRAMME.when(EndIt(TODAY, WHY), by="SRO").reasons}
    assert "delegation.given" in keys


def test_the_board_of_appeal_is_chaired_by_its_president_alone():
    board = Group("BOARD")
    BODY.when(give(board), by="JUDGE").refused(
        "This group must be chaired by the office itself. (5)"
    )


def test_a_delegate_of_a_working_group_holds_the_power_and_still_cannot_pass_the_chair_on():
    gauges = Group("GAUGES")
    BODY.when(give(gauges), by="CHAIR").then(given(gauges, None))
    BODY.when(give(gauges), by=CHAIR, of="GAUGES").refused(
        "The chair must be given by the office that holds it. (platform)"
    )


def test_a_delegation_is_ended_and_never_a_slip():
    """Whoever has the chair may sit in it already (3.9, 4.5)."""
    held = PROGRAMME.given(given(DAG), by=capacity("SRO"))
    slip = DELEGATION.command("retract")(Position(0), WHY)
    held.when(slip, by="SRO").refused(
        "What others have built on already may not be retracted. (platform)"
    )
    held.when(EndIt(TODAY, WHY), by="SRO").then(Ended(TODAY, WHY))
