"""Who may chair in the place of the SRO: 3.9, 4.5, and section 2 of the standards body."""

from dataclasses import replace
from datetime import date

import pytest

from law import ACME, BEN, STANDARDS, TODAY, WHY, Scenario
from lawspeaker.framework.names import CHAIR, Group
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.delegation import DELEGATION, ChairGiven, Ended, EndIt, GiveChair

UNTIL = date(2024, 3, 7)
IM, LETTER = Name("IM"), Title("Letter of 5 February 2024")
PSG, DAG = Group("PSG"), Group("DAG")
PROGRAMME = Scenario(DELEGATION)
BODY = Scenario(DELEGATION, STANDARDS)


def give(group: Group, function=IM, instrument: Title | None = LETTER) -> GiveChair:
    return GiveChair(group, BEN, ACME, function, TODAY, UNTIL, instrument)


def given(group: Group, function=IM, instrument: Title | None = LETTER) -> ChairGiven:
    return ChairGiven(group, BEN, ACME, function, TODAY, UNTIL, instrument)


def test_the_sro_gives_the_chair_of_an_advisory_group_in_writing():
    PROGRAMME.when(give(DAG), by="SRO").then(given(DAG))
    for instrument in (None, Title(" ")):
        PROGRAMME.when(give(DAG, instrument=instrument), by="SRO").refused(
            "The delegation must name its instrument. (platform)"
        )


def test_the_chair_of_the_psg_may_go_to_somebody_of_any_function():
    PROGRAMME.when(give(PSG, Name("LDP"), None), by="SRO").then(given(PSG, Name("LDP"), None))


def test_elsewhere_a_delegate_comes_from_the_implementation_manager_function():
    PROGRAMME.when(give(DAG, Name("IPA")), by="SRO").refused(
        "The delegate must come from the IM function. (3.9)"
    )


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
    BODY.when(give(gauges), by="CHAIR").then(given(gauges))
    BODY.when(give(gauges), by=CHAIR, of="GAUGES").refused(
        "The chair must be given by the office that holds it. (platform)"
    )
