"""An exception to the rule of a group: its chair says what becomes of a day (C42; WEB-16)."""

from datetime import date

import pytest

from law import STANDARDS, WHY, Scenario
from lawspeaker.framework.meetings import ExceptedDay, excepting, held
from lawspeaker.framework.model import MeetingRule
from lawspeaker.framework.names import CHAIR, Group
from lawspeaker.kernel.around import Meets
from lawspeaker.kernel.facts import GroupNow
from lawspeaker.kernel.kinds import Count
from lawspeaker.processes.exception import (
    EXCEPTION,
    Declare,
    Declared,
    What,
    Withdraw,
    Withdrawn,
)
from lawspeaker.processes.meeting import MEETING
from lawspeaker.processes.meeting.calling import Call
from lawspeaker.processes.meeting.events import Called

PSG, CCAG = Group("PSG"), Group("CCAG")
NOVEMBER, NEW_YEAR, SEVENTH = date(2024, 11, 20), date(2025, 1, 1), date(2025, 1, 7)
FREE = Meets(PSG, ())
NEW = Scenario(EXCEPTION, facts=(FREE,), today=NOVEMBER)
MOVED = Declare(PSG, NEW_YEAR, What.MOVED, WHY, SEVENTH)
DECLARED = Declared(PSG, NEW_YEAR, What.MOVED, WHY, SEVENTH)


def test_the_chair_moves_the_psg_of_new_years_day():
    NEW.when(MOVED, by=CHAIR, of=PSG).then(DECLARED)
    NEW.when(MOVED, by="SRO").then(DECLARED)
    NEW.when(MOVED, by="PMO").refused(
        "Only the chair of the group says what becomes of a day that its rule gives. (platform)"
    )


def test_the_secretariat_types_in_what_the_chair_said():
    NEW.when(MOVED, by="SRO", typed_by="PMO").then(DECLARED)


@pytest.mark.parametrize("what", [What.KEPT, What.CANCELLED])
def test_a_day_is_kept_or_cancelled_with_a_reason(what):
    NEW.when(Declare(PSG, NEW_YEAR, what, WHY), by="SRO").then(Declared(PSG, NEW_YEAR, what, WHY))


@pytest.mark.parametrize(("what", "to"), [(What.MOVED, None), (What.KEPT, SEVENTH)])
def test_only_what_is_moved_has_a_new_day(what, to):
    NEW.when(Declare(PSG, NEW_YEAR, what, WHY, to), by="SRO").refused(
        "A day that is moved, and no other, must have its new day. (platform)"
    )


def test_the_day_must_be_one_of_the_rule_and_to_come():
    says = "The rule of the group must give the day. (platform)"
    second = date(2025, 1, 2)
    NEW.when(Declare(PSG, second, What.KEPT, WHY), by="SRO").refused(says)
    NEW.when(Declare(Group("DWG"), NEW_YEAR, What.KEPT, WHY), by="SRO").refused(says)
    NEW.when(Declare(PSG, date(2024, 11, 6), What.KEPT, WHY), by="SRO").refused(
        "The day must be today or a day to come. (platform)"
    )


def test_it_moves_to_a_working_day_on_which_the_group_does_not_meet():
    saturday = Declare(PSG, NEW_YEAR, What.MOVED, WHY, date(2025, 1, 4))
    NEW.when(saturday, by="SRO").refused("It must move to a working day. (platform)")
    meets = NEW.given(facts=(Meets(PSG, (SEVENTH,)),))
    meets.when(MOVED, by="SRO").refused(
        "The group must not meet on the new day already. (platform)"
    )
    same = Declare(PSG, NEW_YEAR, What.MOVED, WHY, date(2024, 11, 19))
    NEW.when(same, by="SRO").refused("It must move to another day, today or to come. (platform)")


def test_a_day_has_one_exception_and_no_meeting_called_on_it():
    said = NEW.given(facts=(Meets(PSG, (), (ExceptedDay(NEW_YEAR, NEW_YEAR),)),))
    said.when(MOVED, by="SRO").refused(
        "Nothing must have been declared of the day already. (platform)"
    )
    called = NEW.given(facts=(Meets(PSG, (NEW_YEAR,)),))
    called.when(MOVED, by="SRO").refused(
        "A meeting that is called is moved or cancelled itself. (platform)"
    )


def test_it_is_withdrawn_until_the_meeting_is_called():
    said = NEW.given(DECLARED)
    withdrawn = said.when(Withdraw(WHY), by="SRO").then(Withdrawn(WHY))
    withdrawn.when(Withdraw(WHY), by="SRO").refused(
        "It must have been declared, and not withdrawn. (platform)"
    )
    called = said.given(facts=(Meets(PSG, (SEVENTH,)),))
    called.when(Withdraw(WHY), by="SRO").refused(
        "The meeting must not have been called on the new day. (platform)"
    )
    gone = said.given(today=date(2025, 1, 8))
    gone.when(Withdraw(WHY), by="SRO").refused("The day must not have gone by. (platform)")


def test_a_meeting_on_the_new_day_is_by_the_rule_and_on_the_old_one_is_not():
    stands = GroupNow(PSG, True, Count(2), None)
    excepted = Meets(PSG, (), (ExceptedDay(NEW_YEAR, SEVENTH),))
    meeting = Scenario(MEETING, facts=(stands, excepted), today=NOVEMBER)
    meeting.when(Call(PSG, SEVENTH, by_rule=True), by="PMO").then(Called(PSG, SEVENTH, True))
    meeting.when(Call(PSG, NEW_YEAR, by_rule=True), by="PMO").refused(
        "A meeting by the rule must fall on a day of the rule. (platform)"
    )


def test_what_the_framework_moves_itself_moves_on():
    rule = MeetingRule(nth=1, weekday="wed", by=("WEB-16",), moved={"2025-01-01": date(2025, 1, 2)})
    on = excepting(rule, [ExceptedDay(date(2025, 1, 2), SEVENTH)])
    assert [*held(on, NEW_YEAR, date(2025, 1, 31))] == [SEVENTH]
    off = excepting(rule, [ExceptedDay(date(2025, 1, 2), None)])
    assert [*held(off, NEW_YEAR, date(2025, 1, 31))] == []


def test_another_body_declares_exceptions_too():
    """Its steering group meets on the last Thursday."""
    day, group = date(2025, 1, 30), Group("STEERING")
    case = NEW.under(STANDARDS).given(facts=(Meets(group, ()),))
    cancel = Declare(group, day, What.CANCELLED, WHY)
    case.when(cancel, by=CHAIR, of=group).then(Declared(group, day, What.CANCELLED, WHY))
