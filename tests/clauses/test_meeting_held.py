"""Meetings as they are held: 3.8, 3.9, 3.11, 4.5, and section 5 of the standards body."""

from dataclasses import replace
from datetime import date

import pytest

from law import (
    ANN,
    BEN,
    CAT,
    STANDARDS,
    WHY,
    Scenario,
    capacity,
)
from lawspeaker.framework.names import CHAIR, Group, Prose, Seat
from lawspeaker.kernel.facts import Composition, Items, Phase, SeatNow
from lawspeaker.kernel.facts import Item as Decided
from lawspeaker.kernel.kinds import Count, Link, Name, Offset
from lawspeaker.processes.meeting import MEETING
from lawspeaker.processes.meeting.events import (
    AgendaSet,
    Came,
    Closed,
    ItemClosed,
    ItemOpened,
    Opened,
    RecordingLinked,
    Went,
)
from lawspeaker.processes.meeting.holding import Close, LetIn, LetOut, Open
from lawspeaker.processes.meeting.items import CloseItem, OpenItem
from lawspeaker.processes.meeting.recording import LinkRecording
from meetings import AGENDA, CALLED, D1, DAG, END, M1, OPEN, PSG, READY, START


def of(group: Group) -> Scenario:
    return Scenario(MEETING).given(replace(CALLED, group=group), AgendaSet(AGENDA))


def settled(*, is_settled=True, confirmed=True) -> Items:
    return Items(M1, (Decided(D1, is_settled, confirmed, True),))


# In the chair: 3.9, 4.5, and the reading of finding C25.

ILL = Prose("The SRO is ill.")


def test_the_sro_opens_the_meeting_on_its_day_with_its_agenda():
    READY.when(Open(), by="SRO").then(Opened(ANN, True))
    bare = Scenario(MEETING, today=date(2024, 2, 8)).given(CALLED)
    bare.when(Open(), by="SRO").refused(
        "A meeting must be opened on its own day. (platform)",
        "The meeting must have an agenda. (3.11)",
    )


@pytest.mark.parametrize("circumstances", [None, Prose(" ")])
def test_a_delegate_chairs_the_psg_in_stated_exceptional_circumstances_only(circumstances):
    READY.when(Open(circumstances), by=CHAIR, of="PSG").refused(
        "A delegate may chair this group only in exceptional circumstances, stated. (4.5)"
    )
    READY.when(Open(ILL), by=CHAIR, of="PSG").then(Opened(ANN, False, ILL))


def test_a_delegate_chairs_an_advisory_group_without_circumstances():
    of(DAG).when(Open(), by=CHAIR, of="DAG").then(Opened(ANN, False))
    of(DAG).when(Open(), by=CHAIR, of="PSG").refused(
        "Only the chair of the group, or a delegate in the chair, opens a meeting. (3.9, 4.5)"
    )


def test_the_board_of_appeal_is_never_chaired_by_a_delegate():
    board = of(Group("BOARD")).under(STANDARDS)
    board.when(Open(ILL), by=CHAIR, of="BOARD").refused(
        "This group must be chaired by the office itself. (5)"
    )
    board.when(Open(), by="JUDGE").then(Opened(ANN, True))


# The room: 3.8.

SMALL = Seat("M-PSG-n")
SEATS = Composition(
    PSG,
    Count(2),
    (SeatNow(SMALL, "", Name("constituency"), "", True, None, ANN, BEN, False),),
)
IN_ROOM = OPEN.given(facts=(SEATS,))


@pytest.mark.parametrize("who", [ANN, BEN])
def test_the_member_or_the_alternate_sits_in_the_seat(who):
    IN_ROOM.when(LetIn(who, SMALL, START), by="PMO").then(Came(who, SMALL, START))


@pytest.mark.parametrize("seat", [SMALL, Seat("M-PSG-z")])
def test_nobody_else_sits_in_a_seat(seat):
    IN_ROOM.when(LetIn(CAT, seat, START), by="PMO").refused(
        "Whoever sits in a seat must be its member, or the alternate. (3.8)"
    )


def test_a_guest_sits_in_no_seat_and_everybody_comes_and_goes_once_at_a_time():
    here = IN_ROOM.when(LetIn(CAT, None, START), by="SRO").then(Came(CAT, None, START))
    here.when(LetIn(CAT, None, END), by="SRO").refused(
        "The person must not be in the room already. (platform)"
    )
    gone = here.when(LetOut(CAT, END), by="PMO").then(Went(CAT, END))
    gone.when(LetOut(CAT, END), by="PMO").refused("The person must be in the room. (platform)")
    gone.when(LetIn(CAT, None, END), by="SRO").then(Came(CAT, None, END))


# Item by item: 3.11.


def test_items_are_taken_one_by_one():
    first = OPEN.when(OpenItem(Count(1), START), by="PMO").then(ItemOpened(Count(1), START))
    first.when(OpenItem(Count(2), START), by="PMO").refused(
        "The item before must be closed first. (platform)"
    )
    after = first.when(CloseItem(END), by="PMO").then(ItemClosed(Count(1), END))
    after.when(OpenItem(Count(1), END), by="SRO").refused(
        "The item must be on the agenda, and not yet taken. (platform)"
    )
    after.when(CloseItem(END), by="SRO").refused("An item must be open. (platform)")


def test_what_is_noted_of_an_item_stays_with_it():
    begun = OPEN.given(ItemOpened(Count(1), START))
    noted = begun.when(CloseItem(END, WHY), by="PMO").then(ItemClosed(Count(1), END, WHY))
    assert [noted.state.note(each) for each in (1, 2)] == [WHY, None]


def test_an_item_with_a_decision_ends_when_that_is_made_or_taken_up():
    discussing = OPEN.given(ItemOpened(Count(2), START), facts=(settled(is_settled=False),))
    discussing.when(CloseItem(END), by="PMO").refused(
        "The decision of the item must have been made, or the matter taken up. (3.11)"
    )
    discussing.given(facts=(settled(),)).when(CloseItem(END), by="PMO").then(
        ItemClosed(Count(2), END)
    )


def test_an_item_ends_neither_before_it_begins_nor_before_its_decision():
    says = "An item must not end before its beginning or decision. (platform)"
    OPEN.given(ItemOpened(Count(1), END)).when(CloseItem(START), by="PMO").refused(says)
    late = Offset(END + 1)
    decided = Decided(D1, settled=True, confirmed=True, complete=True, at=late)
    item = OPEN.given(ItemOpened(Count(2), START), facts=(Items(M1, (decided,)),))
    item.when(CloseItem(END), by="PMO").refused(says)
    item.when(CloseItem(late), by="PMO").then(ItemClosed(Count(2), late))


TAKEN = OPEN.given(
    *(ItemOpened(Count(1), START), ItemClosed(Count(1), END)),
    *(ItemOpened(Count(2), START), ItemClosed(Count(2), END)),
)


def test_a_meeting_closes_when_every_item_is_taken_and_every_matter_settled():
    OPEN.given(facts=(settled(is_settled=False),)).when(Close(END), by="SRO").refused(
        "Every item must have been taken before the meeting is closed. (platform)",
        "Every decision on the agenda must have been made, or its matter taken up. (3.11)",
    )
    closed = TAKEN.given(facts=(settled(),)).when(Close(END), by="SRO").then(Closed(END))
    assert closed.state.phase is Phase.CLOSED


def test_a_meeting_does_not_end_before_its_items():
    ended = TAKEN.given(facts=(settled(),))
    ended.when(Close(START), by="SRO").refused(
        "A meeting must not end before its items. (platform)"
    )


def test_closing_names_the_decisions_that_nobody_confirmed_yet():
    typed_in = TAKEN.given(facts=(settled(confirmed=False),))
    typed_in.when(Close(END), by="SRO").then(Closed(END, (D1,)))


def test_a_meeting_without_decisions_closes_too():
    first = (ItemOpened(Count(1), START), ItemClosed(Count(1), END))
    bare = Scenario(MEETING).given(CALLED, AgendaSet(AGENDA[:1]), Opened(ANN, True), *first)
    bare.given(facts=(Items(M1, ()),)).when(Close(END), by="SRO").then(Closed(END))


def test_the_recording_is_made_available_and_owed_until_then():
    closed = TAKEN.given(Closed(END))
    (duty,) = closed.duties
    assert (duty.command, duty.holders, duty.clock) == (LinkRecording, ("PMO",), "")
    link = Link("https://example.org/recording")
    assert closed.when(LinkRecording(link), by="PMO").then(RecordingLinked(link)).duties == []
    OPEN.when(LinkRecording(link), by="PMO").refused("The meeting must be closed. (platform)")


def test_only_the_chair_closes():
    TAKEN.given(facts=(settled(),)).when(Close(END), by="PMO").refused(
        "Only the chair of the group, or a delegate in the chair, closes a meeting. (3.9, 3.11)"
    )
    said_in_the_room = TAKEN.given(facts=(settled(),)).when(
        Close(END), by=capacity("SRO"), typed_by="PMO"
    )
    said_in_the_room.then(Closed(END))


def test_items_follow_one_another_in_the_recording():
    later = Offset(END + 60)
    first = OPEN.given(ItemOpened(Count(1), START), ItemClosed(Count(1), later))
    first.when(OpenItem(Count(2), END), by="PMO").refused(
        "An item must not begin before the one before it has ended. (platform)"
    )
    taken = replace(Decided(D1, True, True, True), at=START)
    begun = first.given(facts=(Items(M1, (taken,)),))
    begun.when(OpenItem(Count(2), later), by="PMO").refused(
        "An item must not begin after its decision was taken. (platform)"
    )
