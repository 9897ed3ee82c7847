"""Meetings before they open: 3.9, 3.11, 5.2, and what is owed by when."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from law import (
    CALENDAR,
    MHHS,
    TODAY,
    WHY,
    Scenario,
    capacity,
)
from lawspeaker.framework.names import CHAIR, CaseId, Group
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.around import Meets
from lawspeaker.kernel.facts import GroupNow, Items, Settled
from lawspeaker.kernel.facts import Item as Decided
from lawspeaker.kernel.kinds import Attachment, Count, Name, Position, Title
from lawspeaker.processes.decision.unplacing import TakeOff
from lawspeaker.processes.meeting import MEETING
from lawspeaker.processes.meeting.agenda import Item, Paper
from lawspeaker.processes.meeting.calling import Call, Cancel, IssuePapers, Move
from lawspeaker.processes.meeting.events import (
    AgendaSet,
    Called,
    Cancelled,
    ItemAdded,
    Moved,
    PapersIssued,
)
from lawspeaker.processes.meeting.listing import AddItem, SetAgenda
from lawspeaker.reactions.matters import cancelling_takes_off
from meetings import AGENDA, CALLED, D1, M1, PSG, READY

PAPER = Paper(Count(2), Attachment(Title("The matter"), "a" * 64))
STANDS = GroupNow(PSG, True, Count(2), None)
NEW = Scenario(MEETING, facts=(STANDS,))
ONE_A_DAY = "The group must not meet on that day already. (platform)"


def of(group: Group) -> Scenario:
    return Scenario(MEETING).given(replace(CALLED, group=group), AgendaSet(AGENDA))


def settled(*, is_settled=True, confirmed=True) -> Items:
    return Items(M1, (Decided(D1, is_settled, confirmed, True),))


# Calling: 3.9, 3.11.


@pytest.mark.parametrize(("holds", "chairs"), [("PMO", ""), ("SRO", ""), (CHAIR, "PSG")])
def test_the_pmo_or_the_chair_calls_a_meeting(holds, chairs):
    NEW.when(Call(PSG, TODAY, by_rule=True), by=holds, of=chairs).then(CALLED)


def test_nobody_else_calls_one():
    NEW.when(Call(PSG, TODAY, by_rule=True), by=CHAIR, of="DAG").refused(
        "Only the PMO or the chair of the group calls a meeting. (3.9, 3.11)"
    )


def test_a_meeting_by_the_rule_falls_on_a_day_of_the_rule():
    thursday = Call(PSG, date(2024, 2, 8), by_rule=True)
    NEW.when(thursday, by="PMO").refused(
        "A meeting by the rule must fall on a day of the rule. (platform)"
    )


def test_a_meeting_outside_the_rule_has_its_reason_and_lies_ahead():
    yesterday = Call(PSG, date(2024, 2, 6), by_rule=False)
    NEW.when(yesterday, by="PMO").refused(
        "A meeting must be called for today or a day to come. (platform)",
        "A meeting outside the rule must have its reason. (platform)",
    )


def test_a_group_meets_once_a_day():
    twice = NEW.given(facts=(STANDS, Meets(PSG, (TODAY,))))
    twice.when(Call(PSG, TODAY, by_rule=True), by="PMO").refused(ONE_A_DAY)
    other = date(2024, 2, 14)
    called = Scenario(MEETING, facts=(Meets(PSG, (TODAY, other)),)).given(CALLED)
    for day in (TODAY, other):
        called.when(Move(day, WHY), by="PMO").refused(ONE_A_DAY)
    later = date(2024, 2, 21)
    called.when(Move(later, WHY), by="PMO").then(Moved(later, WHY, measured=True))


@pytest.mark.parametrize("day", [date(2035, 2, 7), date(2035, 2, 8)])
def test_a_meeting_by_the_rule_is_not_called_for_a_year_that_is_not_published(day):
    refused = [*map(str, NEW.when(Call(PSG, day, by_rule=True), by="PMO").reasons)]
    assert f"{CALENDAR.unpublished(day)} (platform)" in refused
    assert "bank holidays are published" in CALENDAR.unpublished(day)
    ad_hoc = Call(PSG, day, by_rule=False, reason=WHY)
    NEW.when(ad_hoc, by="PMO").then(Called(PSG, day, False, WHY))


def test_a_group_that_has_ended_meets_no_more():
    ended = NEW.given(facts=(replace(STANDS, stands=False),))
    ended.when(Call(PSG, TODAY, by_rule=True), by="PMO").refused(
        "The group must stand on the day of the meeting. (platform)"
    )


def test_a_working_group_meets_once_it_is_known_which_group_stands_above():
    twg = Group("TWG")
    call = Call(twg, date(2024, 2, 21), by_rule=False, reason=WHY)
    orphan = GroupNow(twg, True, Count(4), None)
    NEW.given(facts=(orphan,)).when(call, by="PMO").refused(
        "A group must know which group stands above before it meets. (platform)"
    )
    agreed = replace(orphan, parent=Group("SITAG"))
    called = Called(twg, call.day, False, WHY)
    NEW.given(facts=(agreed,)).when(call, by="PMO").then(called)


def test_what_a_cancelled_meeting_was_to_decide_comes_off_its_agenda():
    moved = Decided(CaseId("D2"), settled=True, confirmed=True, complete=True)
    agreed = READY.given(facts=(Items(M1, (*settled(is_settled=False).items, moved)),))
    cancelled = Cancelled(WHY, (D1,))
    assert agreed.when(Cancel(WHY), by="SRO").then(cancelled).trail[-1].event.is_final
    (asked,) = cancelling_takes_off(M1, cancelled, agreed.state)
    assert (asked.process, asked.case, asked.command) == ("decision", D1, TakeOff())


def test_a_meeting_is_moved_or_cancelled_with_a_reason_until_it_opens():
    day = date(2024, 2, 14)
    assert (
        READY.when(Move(day, WHY), by="PMO").then(Moved(day, WHY, measured=True)).state.day == day
    )
    gone = READY.given(facts=(Items(M1, ()),)).when(Cancel(WHY), by="SRO").then(Cancelled(WHY))
    for command in (Move(day, WHY), Cancel(WHY), SetAgenda(AGENDA)):
        gone.when(command, by="PMO").refused("The meeting must be called. (platform)")


RETRACT = MEETING.command("retract")
FINAL = "What others have built on already may not be retracted. (platform)"


def test_a_matter_does_not_lose_its_item_because_its_placing_was_a_slip():
    """The item goes only with the meeting: then the matter is taken off the agenda (3.11)."""
    pmo = capacity("PMO")
    last = Position(len(READY.trail))
    matter = READY.given(ItemAdded(Item(Count(3), Title("More"), Count(10), CaseId("D2"))), by=pmo)
    matter.when(RETRACT(last, WHY), by=pmo).refused(FINAL)
    talk = READY.given(ItemAdded(Item(Count(3), Title("More"), Count(10))), by=pmo)
    assert len(talk.given(*talk.when(RETRACT(last, WHY), by=pmo).decision.events).state.agenda) == 2


@pytest.mark.parametrize("event", [Cancelled(WHY), Moved(date(2024, 2, 14), WHY)])
def test_a_group_does_not_meet_twice_a_day_because_what_freed_the_day_was_a_slip(event):
    freed = READY.given(event, by=capacity("PMO"))
    freed.when(RETRACT(Position(len(READY.trail)), WHY), by=capacity("PMO")).refused(FINAL)


# Agenda and papers: five working days before.


def test_the_agenda_is_numbered_and_keeps_the_decisions_placed_on_it():
    shuffled = SetAgenda((replace(AGENDA[0], number=Count(2)),))
    READY.when(shuffled, by="PMO").refused(
        "The agenda must keep the decisions placed on it. (platform)",
        "The items must be numbered from 1, in order. (platform)",
    )


def as_others_see(decision: CaseId, group: Group) -> Settled:
    return Settled(decision, group, Name(""), accepted=False, on=None, published=False)


def test_a_decision_of_another_group_is_not_put_on_the_agenda():
    other = replace(READY, facts=(*READY.facts, as_others_see(CaseId("D2"), Group("DAG"))))
    for stranger in (READY, other):
        stranger.when(AddItem(Title("More"), Count(10), CaseId("D2")), by="PMO").refused(
            "The decision must be one of the group that meets. (platform)"
        )


def test_a_meeting_is_not_moved_to_a_day_that_is_past():
    yesterday = TODAY - timedelta(days=1)
    READY.when(Move(yesterday, WHY), by="PMO").refused(
        "A meeting must be moved to today or a day to come. (platform)"
    )


def test_an_item_comes_last_and_a_decision_once():
    added = Item(Count(3), Title("More"), Count(10), CaseId("D2"))
    theirs = replace(READY, facts=(*READY.facts, as_others_see(CaseId("D2"), PSG)))
    theirs.when(AddItem(Title("More"), Count(10), CaseId("D2")), by="PMO").then(ItemAdded(added))
    ours = replace(READY, facts=(*READY.facts, as_others_see(D1, PSG)))
    ours.when(AddItem(Title("Again"), Count(10), D1), by="PMO").refused(
        "The decision must not be on the agenda already. (platform)"
    )


@pytest.mark.parametrize(
    ("meeting", "issued", "due", "late"),
    [
        (date(2024, 2, 7), date(2024, 1, 31), date(2024, 1, 31), 0),
        (date(2024, 6, 5), date(2024, 5, 30), date(2024, 5, 29), 1),  # 27 May is a bank holiday
        (date(2024, 9, 13), date(2024, 9, 10), date(2024, 9, 6), 2),
    ],
)
def test_papers_go_out_five_working_days_before_and_late_ones_go_out_too(
    meeting, issued, due, late
):
    called = Scenario(MEETING, today=issued).given(
        Called(PSG, meeting, by_rule=False), AgendaSet(AGENDA)
    )
    (duty,) = called.duties
    assert (duty.holders, duty.due(MHHS, CALENDAR)) == (("PMO",), due)
    timing = Timing(Name("papers"), due, Count(late), Name(CALENDAR.id))
    ask = called.when(IssuePapers((PAPER,)), by="PMO")
    after = ask.then(PapersIssued((PAPER,), Count(1), issued, timing))
    assert after.duties == []


def test_papers_need_an_agenda_and_belong_to_its_items():
    bare = Scenario(MEETING).given(CALLED)
    bare.when(IssuePapers((PAPER,)), by="PMO").refused(
        "The agenda must have an item before it is issued. (3.11)",
        "A paper must belong to an item of the agenda. (platform)",
    )
    READY.when(IssuePapers(), by="SRO").refused(
        "Only the PMO issues the agenda and the papers. (3.11, 5.2)"
    )


def test_what_is_issued_later_keeps_the_timing_of_the_first_issue():
    first = PapersIssued((PAPER,), Count(1), date(2024, 1, 31))
    later = PapersIssued((PAPER,), Count(1), TODAY)
    state = READY.given(first, later).state
    assert (state.papers_on, len(state.papers)) == (date(2024, 1, 31), 2)
