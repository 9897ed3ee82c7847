"""A group that stands until a day by its terms of reference: its end is owed, with a reason."""

from datetime import date, timedelta

from law import CALENDAR, MHHS, MHHS_31, TODAY, WHY, Scenario
from lawspeaker.framework.names import CaseId, Group
from lawspeaker.kernel.contested import StoppedNow
from lawspeaker.kernel.facts import GroupNow, Settled
from lawspeaker.kernel.kinds import Count, Name
from lawspeaker.processes.group import GROUP
from lawspeaker.processes.group.changing import Change
from lawspeaker.processes.group.ending import End
from lawspeaker.processes.group.life import Ended, Established, TermSet
from lawspeaker.processes.group.splitting import Split
from lawspeaker.processes.group.term import SetTerm

D1, DWG = CaseId("D1"), Group("DWG")
LATER = TODAY + timedelta(days=60)
ACCEPTED = Settled(D1, Group("PSG"), Name("accept"), True, TODAY, False)
BEGUN = Established(DWG, date(2022, 3, 1), None, WHY)
STANDS = Scenario(GROUP, MHHS_31).given(BEGUN, facts=(GroupNow(DWG, True, Count(4), None, ()),))


def test_whoever_may_end_it_owes_its_end_on_the_day_that_its_terms_say():
    decided = STANDS.given(facts=(ACCEPTED, GroupNow(DWG, True, Count(4), None, ())))
    after = decided.when(SetTerm(LATER, D1, WHY), by="SRO").then(TermSet(LATER, D1, WHY))
    (duty,) = after.duties
    assert (duty.command, duty.holders, duty.due(MHHS, CALENDAR)) == (End, ("SRO",), LATER)
    decided.when(SetTerm(TODAY, D1, WHY), by="SRO").refused(
        "A group must stand by its terms until a day to come. (platform)"
    )


def test_once_that_day_has_come_it_ends_with_its_reason_and_no_second_decision():
    over = STANDS.given(TermSet(TODAY, D1, WHY))
    ended = over.when(End(TODAY, reason=WHY), by="SRO").then(Ended(TODAY, None, (), reason=WHY))
    assert ended.duties == []
    over.when(End(TODAY), by="SRO").refused(
        "That a group ends by its terms must have its reason. (platform)"
    )


def test_before_that_day_only_a_decision_ends_it_whatever_day_it_is_said_to_end():
    for begun in (STANDS, STANDS.given(TermSet(LATER, D1, WHY))):
        for on in (TODAY, LATER):
            begun.when(End(on, reason=WHY), by="SRO").refused(
                "A group must end by a decision, or by its terms once their day has come."
                " (platform)"
            )


def test_it_ends_by_its_terms_no_earlier_than_they_say():
    over = STANDS.given(TermSet(TODAY, D1, WHY))
    over.when(End(TODAY - timedelta(days=1), reason=WHY), by="SRO").refused(
        "A group must end by a decision, or by its terms once their day has come. (platform)"
    )


def test_by_its_terms_it_does_not_end_while_an_appeal_has_stayed_the_decision_that_set_them():
    over = STANDS.given(TermSet(TODAY, D1, WHY))
    ends = End(TODAY, reason=WHY)
    assert ends.named("decision", over.state) == D1
    stayed = over.given(facts=(*over.facts, StoppedNow(D1, stopped_by=CaseId("AP1"))))
    stayed.when(ends, by="SRO").refused(
        "No appeal must have stayed the decision, or set it aside. (platform)"
    )


def test_what_changes_a_group_rests_on_no_decision_that_set_it_up():
    begun = STANDS.given(Established(DWG, date(2022, 3, 1), CaseId("D9"), WHY))
    over = begun.given(TermSet(TODAY, D1, WHY))
    assert [each.of_state("decision", over.state) for each in (Change, SetTerm, Split)] == [
        None
    ] * 3
    assert (End.of_state("decision", begun.state), End.of_state("group", begun.state)) == (
        None,
        DWG,
    )
