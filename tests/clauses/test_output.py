"""The work programme of a group: what it makes, for whom and by when; WEB-43 to WEB-54, C29."""

from datetime import date

import pytest

from law import CALENDAR, MHHS, TODAY, WHY, Scenario
from lawspeaker.framework.names import CHAIR, CaseId, Group
from lawspeaker.kernel.business import Business
from lawspeaker.kernel.facts import GroupNow, Settled
from lawspeaker.kernel.kinds import Count, Link, Name, Title
from lawspeaker.processes.group import GROUP
from lawspeaker.processes.group.ending import End
from lawspeaker.processes.group.life import Ended, Established, Inheritance, OutputPassed
from lawspeaker.processes.output import OUTPUT
from lawspeaker.processes.output.life import (
    Begun,
    Delivered,
    Dropped,
    Inherited,
    Planned,
    Replanned,
    Stage,
)
from lawspeaker.processes.output.working import (
    Begin,
    Deliver,
    Drop,
    Inherit,
    Plan,
    Replan,
    Report,
)
from lawspeaker.reactions import REACTIONS

DWG, TMAG, SITAG = map(Group, ("DWG", "TMAG", "SITAG"))
MAY, JUNE = date(2024, 5, 31), date(2024, 6, 28)
STRATEGY = Title("Test data strategy")
FOR = (Name("TMAG"), Name("large_supplier"), Name("SRO"))
NEW = Scenario(OUTPUT, facts=(GroupNow(DWG, True, Count(4), TMAG),))
PLANNED = Planned(DWG, STRATEGY, FOR, TODAY, MAY, Name("test_data_strategy"))
BEGUN = NEW.given(PLANNED)


def test_a_working_group_plans_what_it_makes_for_whom_and_by_when():
    plan = Plan(DWG, STRATEGY, FOR, MAY, Name("test_data_strategy"))
    (duty,) = NEW.when(plan, by=CHAIR, of=DWG).then(PLANNED).duties
    assert (duty.command, duty.due(MHHS, CALENDAR)) == (Deliver, MAY)
    NEW.when(plan, by="IPA").refused(
        "Only the chair of the group or the PMO plans an output. (platform)"
    )


@pytest.mark.parametrize("for_whom", [(), (Name("nobody"),), (Name("TMAG"), Name("nobody"))])
def test_an_output_is_for_somebody_of_the_framework(for_whom):
    NEW.when(Plan(DWG, STRATEGY, for_whom), by="PMO").refused(
        "It must be for a group, an office or a constituency. (platform)"
    )


def test_an_output_is_due_on_a_day_to_come_and_names_a_document_of_the_framework():
    before, unknown = date(2024, 2, 6), Name("poem")
    NEW.when(Plan(DWG, STRATEGY, FOR, before, unknown), by="PMO").refused(
        "The day must be today or a day to come. (platform)",
        "The document must be one of the framework. (platform)",
    )


def test_a_group_that_does_not_stand_plans_nothing():
    gone = NEW.given(facts=(GroupNow(DWG, False, Count(4), None),))
    gone.when(Plan(DWG, STRATEGY, FOR), by="PMO").refused(
        "The group must stand on the day. (platform)"
    )


def test_a_day_agreed_anew_keeps_the_first_in_sight():
    anew = BEGUN.when(Replan(FOR, WHY, JUNE), by="PMO").then(Replanned(FOR, WHY, JUNE))
    assert (anew.state.first_due, anew.state.due) == (MAY, JUNE)


def test_it_is_begun_and_delivered_late_by_so_many_working_days():
    begun = BEGUN.when(Begin(), by="PMO").then(Begun(TODAY))
    begun.when(Begin(), by="PMO").refused("The output must be planned. (platform)")
    begun.when(Report(WHY), by=CHAIR, of=DWG)
    at, late = Link("https://example.org/strategy"), date(2024, 6, 3)
    after = begun.given(today=late).when(Deliver(WHY, at), by="PMO")
    done = after.then(Delivered(WHY, late, at, Count(1)))
    assert (done.state.stage, done.duties) == (Stage.DELIVERED, [])
    done.when(Drop(WHY), by=CHAIR, of=DWG).refused(
        "The output must be planned or under way. (platform)"
    )


def test_what_is_in_time_is_not_late():
    on_the_day = BEGUN.given(today=MAY).when(Deliver(WHY), by="PMO")
    assert on_the_day.then(Delivered(WHY, MAY)).state.late is None


def test_only_its_chair_drops_an_output():
    BEGUN.when(Drop(WHY), by="SRO").then(Dropped(WHY))
    BEGUN.when(Drop(WHY), by="PMO").refused(
        "Only the chair of the group drops an output. (platform)"
    )


def test_a_group_does_not_end_while_an_output_of_it_has_no_heir():
    """C29: what is left over passes to exactly one."""
    decision, on, out = CaseId("D1"), date(2024, 2, 14), CaseId("OUT3")
    facts = (
        Settled(decision, Group("PSG"), Name("accept"), True, TODAY, False),
        GroupNow(TMAG, True, Count(3), Group("PSG"), (), (SITAG,)),
        Business(TMAG, outputs=(out,)),
    )
    stands = Scenario(GROUP, MHHS, facts).given(Established(TMAG, date(2022, 3, 1), None))
    stands.when(End(on, decision), by="SRO").refused(
        "Each open matter, action, output, RAID item and plan must pass to exactly one group: OUT3."
        " (platform)"
    )
    passed = OutputPassed(out, SITAG, TMAG)
    ending = End(on, decision, (), (Inheritance(out, SITAG),))
    stands.when(ending, by="SRO").then(passed, Ended(on, decision, ()))
    (asked,) = REACTIONS[OutputPassed](CaseId("G1"), passed, None)
    assert (asked.process, asked.case, asked.command) == ("output", out, Inherit(TMAG, SITAG))


def test_the_heir_has_the_output_as_it_was():
    mine = NEW.given(Planned(TMAG, STRATEGY, FOR, TODAY, MAY))
    after = mine.when(Inherit(TMAG, SITAG), by="SRO").then(Inherited(TMAG, SITAG))
    assert (after.state.group, after.state.due) == (SITAG, MAY)
    mine.when(Inherit(SITAG, TMAG), by="SRO").refused(
        "It must pass from a group that has it in hand to another. (platform)"
    )
