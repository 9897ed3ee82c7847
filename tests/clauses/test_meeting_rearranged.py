"""A meeting that is rearranged: its items put off or put in another order, its day moved (C45)."""

from dataclasses import replace
from datetime import date

from law import CALENDAR, TODAY, WHY, Scenario
from lawspeaker.framework.names import Seat
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.around import Meets
from lawspeaker.kernel.facts import Item as Placed
from lawspeaker.kernel.facts import Items
from lawspeaker.kernel.kinds import Attachment, Count, Digest, Name, Offset, Title
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.events import TakenOff
from lawspeaker.processes.decision.unplacing import TakeOff
from lawspeaker.processes.exception import EXCEPTION, Declare, What
from lawspeaker.processes.meeting import MEETING
from lawspeaker.processes.meeting.agenda import Paper
from lawspeaker.processes.meeting.calling import Move
from lawspeaker.processes.meeting.events import (
    AgendaSet,
    Called,
    InterestDeclared,
    ItemClosed,
    ItemOpened,
    ItemPutOff,
    Moved,
    PapersIssued,
)
from lawspeaker.processes.meeting.holding import Close
from lawspeaker.processes.meeting.listing import PutOff, SetAgenda
from lawspeaker.reactions import REACTIONS
from matters import PLACED as PUT
from matters import meeting, recommended
from meetings import AGENDA, D1, M1, OPEN, PSG, READY

ONE, TWO = Count(1), Count(2)
PAPER = Paper(TWO, Attachment(Title("A paper"), Digest("a" * 64)))
LATE = Timing(Name("papers"), date(2024, 1, 31), Count(3), Name(CALENDAR.id))
TAKEN = (ItemOpened(ONE, Offset(0)), ItemClosed(ONE, Offset(1)))
WAITS = OPEN.given(PapersIssued((PAPER,), ONE, TODAY, LATE), *TAKEN)
URGENT = {"meeting.notice": "The test window closes on Monday."}


def on_it(*, settled: bool = False, at: int | None = None) -> Items:
    taken = None if at is None else Offset(at)
    return Items(M1, (Placed(D1, settled, False, False, at=taken),))


def test_an_item_whose_paper_is_late_is_put_off_and_its_matter_comes_off_with_it():
    placed = WAITS.given(facts=(on_it(),))
    off = placed.when(PutOff(TWO, WHY), by="PMO").then(ItemPutOff(TWO, WHY, D1))
    assert [each.number for each in off.state.agenda] == [1]
    assert (off.state.late, off.state.papers) == ((), ())
    assert off.given(facts=(Items(M1, ()),)).when(Close(Offset(9)), by="SRO").decision.events
    off.when(PutOff(TWO, WHY), by="PMO").refused(
        "The item must be on the agenda, and not have begun. (platform)"
    )
    [asked] = REACTIONS[ItemPutOff](M1, ItemPutOff(TWO, WHY, D1), off.state)
    assert (asked.process, asked.case, asked.command) == ("decision", D1, TakeOff())


def test_the_item_of_a_matter_that_was_withdrawn_is_put_off_alone():
    withdrawn = WAITS.given(facts=(on_it(settled=True),))
    withdrawn.when(PutOff(TWO, WHY), by="SRO").then(ItemPutOff(TWO, WHY))


def test_what_has_begun_or_was_decided_is_not_put_off():
    decided = WAITS.given(facts=(on_it(settled=True, at=3),))
    decided.when(PutOff(TWO, WHY), by="SRO").refused(
        "Its matter must not have been decided in the meeting. (platform)"
    )
    WAITS.when(PutOff(ONE, WHY), by="SRO").refused(
        "The item must be on the agenda, and not have begun. (platform)"
    )


def test_a_matter_comes_off_an_agenda_that_it_stands_on_no_more():
    matter = Scenario(DECISION, case=D1).given(recommended(PSG, 2), PUT)
    still = matter.given(facts=(replace(meeting(PSG), decisions=(D1,)),))
    still.when(TakeOff(), by="PMO").refused(
        "The meeting it was placed on must have put it off, or have been cancelled. (platform)"
    )
    gone = matter.given(facts=(replace(meeting(PSG), decisions=()),))
    gone.when(TakeOff(), by="PMO").then(TakenOff(M1))


PREPARED = READY.given(
    PapersIssued((PAPER,), ONE, TODAY, LATE), InterestDeclared(TWO, Seat("M-PSG-n"), WHY, True)
)


def test_papers_interests_and_lateness_go_with_their_item_to_its_new_place():
    turned = (replace(AGENDA[1], number=ONE), replace(AGENDA[0], number=TWO))
    it = PREPARED.when(SetAgenda(turned), by="PMO").then(AgendaSet(turned)).state
    assert [each.item for each in (*it.papers, *it.late, *it.interests)] == [1, 1, 1]


def test_an_item_that_is_renamed_keeps_what_is_its_own():
    welcomed = READY.given(PapersIssued((replace(PAPER, item=ONE),), ONE, TODAY))
    renamed = (replace(AGENDA[0], title=Title("Opening")), AGENDA[1])
    it = welcomed.when(SetAgenda(renamed), by="PMO").then(AgendaSet(renamed)).state
    assert [each.item for each in it.papers] == [1]


def test_an_item_that_people_have_prepared_for_does_not_vanish():
    welcomed = READY.given(PapersIssued((replace(PAPER, item=ONE),), ONE, TODAY))
    welcomed.when(SetAgenda((replace(AGENDA[1], number=ONE),)), by="PMO").refused(
        "An item with papers, or with a declared interest, must stay, or be put off. (platform)"
    )


# Short notice, by whichever act.

SOON, AFTER = date(2024, 2, 9), date(2024, 4, 24)
LONG_CALLED = Scenario(MEETING).given(Called(PSG, AFTER, False, WHY), AgendaSet(AGENDA))


def test_a_meeting_is_moved_to_an_earlier_day_in_time_for_its_papers_or_by_its_chair():
    sooner = Move(SOON, WHY)
    says = "A meeting should be called in time: its papers were due on Fri 2 Feb 2024. (3.11)"
    LONG_CALLED.when(sooner, by="PMO", although=URGENT).refused(
        "Only its chair may call a meeting too late for its papers. (platform)"
    )
    LONG_CALLED.when(sooner, by="SRO").refused(says)
    moved = LONG_CALLED.when(sooner, by="SRO", although=URGENT).decision.events[0]
    assert (moved.day, moved.short.late) == (SOON, 3)
    assert LONG_CALLED.given(moved).state.short == moved.short


def test_papers_that_went_out_are_measured_again_by_the_day_a_meeting_is_moved_to():
    issued = LONG_CALLED.given(PapersIssued((PAPER,), ONE, TODAY, replace(LATE, late=Count(0))))
    moved = issued.when(Move(SOON, WHY), by="SRO", although=URGENT).decision.events[0]
    assert (moved.issued.due, moved.issued.late) == (date(2024, 2, 2), 3)
    assert issued.given(moved).state.papers_timing == moved.issued


def test_a_meeting_is_put_off_to_a_later_day_without_such_a_reason():
    later = READY.when(Move(SOON, WHY), by="PMO").decision.events[0]
    assert (later.day, later.short) == (SOON, None)


def test_a_day_of_the_rule_is_moved_close_by_for_a_reason_too():
    rule_day = date(2024, 3, 6)
    new = Scenario(EXCEPTION, facts=(Meets(PSG, ()),))
    close = Declare(PSG, rule_day, What.MOVED, WHY, SOON)
    new.when(close, by="SRO").refused(
        "A meeting should be called in time: its papers were due on Fri 2 Feb 2024. (3.11)"
    )
    assert new.when(close, by="SRO", although=URGENT).decision.events
    far = replace(close, to=date(2024, 3, 20))
    assert new.when(far, by="SRO").decision.events


def test_a_meeting_called_too_late_stays_so_if_a_day_more_is_still_too_soon():
    called = Scenario(MEETING).given(Called(PSG, SOON, False, WHY, LATE), AgendaSet(AGENDA))
    moved = called.when(Move(date(2024, 2, 12), WHY), by="PMO").decision.events[0]
    assert (moved.short.due, moved.short.late) == (date(2024, 2, 5), 2)
    far = called.when(Move(AFTER, WHY), by="PMO").decision.events[0]
    assert called.given(far).state.short is None
    assert called.given(Moved(AFTER, WHY)).state.short == LATE  # as it was recorded before


def test_papers_that_are_in_time_for_the_new_day_wait_for_nobody():
    late = LONG_CALLED.given(PapersIssued((PAPER,), ONE, TODAY, LATE))
    assert late.state.waits(2)
    later = late.when(Move(date(2024, 5, 1), WHY), by="PMO").decision.events[0]
    assert not late.given(later).state.waits(2)
