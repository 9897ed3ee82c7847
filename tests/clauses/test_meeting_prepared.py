"""A meeting before its items are taken: notice, late papers, consent, apologies, interests."""

from dataclasses import replace
from datetime import date

import pytest

from law import ANN, CALENDAR, CAT, STANDARDS, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.load import load
from lawspeaker.framework.names import CHAIR, Group, Prose, Seat
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.facts import GroupNow, Items
from lawspeaker.kernel.facts import Item as Placed
from lawspeaker.kernel.kinds import Attachment, Count, Digest, Name, Offset, Title
from lawspeaker.processes.meeting import MEETING
from lawspeaker.processes.meeting.agenda import Item, Late, Paper, Presence
from lawspeaker.processes.meeting.calling import Call
from lawspeaker.processes.meeting.events import (
    AgendaSet,
    Apologised,
    Called,
    Flagged,
    InterestDeclared,
    ItemClosed,
    ItemOpened,
    LateAdmitted,
    Opened,
    PapersIssued,
    PutForInformation,
    PutOnConsent,
)
from lawspeaker.processes.meeting.items import OpenItem
from lawspeaker.processes.meeting.preparing import (
    AdmitLate,
    DeclareInterest,
    Flag,
    PutAside,
    PutOn,
    SendApologies,
    TakeConsent,
)
from meetings import AGENDA, D1, M1, OPEN, PSG, READY

FRIDAY, CALLED_ON = date(2024, 9, 13), date(2024, 9, 10)
ONE, TWO, THREE = Count(1), Count(2), Count(3)
SHORT = Timing(Name("papers"), date(2024, 9, 6), TWO, Name(CALENDAR.id))
NEW = Scenario(MEETING, facts=(GroupNow(PSG, True, TWO, None),), today=CALLED_ON)
AD_HOC = Call(PSG, FRIDAY, by_rule=False, reason=WHY)
URGENT = {"meeting.notice": "The test window closes on Monday."}
PAPER = Paper(TWO, Attachment(Title("A paper"), Digest("a" * 64)))
IN_TIME = Timing(Name("papers"), date(2024, 1, 31), Count(0), Name(CALENDAR.id))
TOO_LATE = replace(IN_TIME, late=THREE)
SEAT = Seat("M-PSG-n")

# Notice (C45).


def test_the_chair_calls_a_meeting_at_short_notice_with_a_reason():
    NEW.when(AD_HOC, by="SRO").refused(
        "A meeting should be called in time: its papers were due on Fri 6 Sep 2024. (3.11)"
    )
    called = Called(PSG, FRIDAY, False, WHY, SHORT)
    after = NEW.when(AD_HOC, by="SRO", although=URGENT).then(
        called, departing_from=("meeting.notice",)
    )
    assert (after.state.short, after.state.called_for) == (SHORT, WHY)
    delegate = NEW.when(AD_HOC, by=CHAIR, of=PSG, although=URGENT)
    delegate.then(called, departing_from=("meeting.notice",))


def test_the_secretariat_calls_no_meeting_too_late_for_its_papers():
    NEW.when(AD_HOC, by="PMO", although=URGENT).refused(
        "Only its chair may call a meeting too late for its papers. (platform)",
    )


def test_a_meeting_called_in_time_needs_no_such_reason():
    on_the_day = replace(NEW, today=date(2024, 9, 6))
    on_the_day.when(AD_HOC, by="PMO").then(Called(PSG, FRIDAY, False, WHY))


def test_where_that_is_how_it_is_read_there_is_no_short_notice():
    strict = load("mhhs").with_readings({"urgent": "refused"})
    asked = NEW.under(strict).when(AD_HOC, by="SRO", although=URGENT)
    assert [(each.key, each.force) for each in asked.reasons] == [("meeting.notice", "must")]


def test_a_body_without_that_clock_calls_when_it_likes():
    steering = Group("STEERING")
    begun = Scenario(MEETING, STANDARDS, (GroupNow(steering, True, THREE, None),), today=CALLED_ON)
    call = Call(steering, FRIDAY, by_rule=False, reason=WHY)
    begun.when(call, by="SECRETARY").then(Called(steering, FRIDAY, False, WHY))


# Late papers.

ISSUED = PapersIssued((), Count(0), date(2024, 1, 31), IN_TIME)
LATE = OPEN.given(
    ISSUED, PapersIssued((PAPER,), ONE, TODAY, TOO_LATE), ItemOpened(ONE, Offset(0)),
    ItemClosed(ONE, Offset(1)),
)  # fmt: skip


def test_an_item_with_a_late_paper_waits_until_somebody_waives_the_notice():
    assert LATE.state.late == (Late(TWO, on=TODAY),)
    LATE.when(OpenItem(TWO, Offset(5)), by="PMO").refused(
        "A late paper must be admitted by name of who waived its notice, or be for information. "
        "(platform)"
    )
    admit = AdmitLate(TWO, Name("SRO"), WHY)
    LATE.when(admit, by="PMO").refused(
        "Only the chair of the group admits a late paper. (platform)"
    )
    admitted = LATE.when(admit, by="SRO").then(LateAdmitted(TWO, Name("SRO"), WHY))
    assert admitted.state.late == (Late(TWO, Name("SRO"), WHY, TODAY),)
    admitted.when(OpenItem(TWO, Offset(5)), by="PMO").then(ItemOpened(TWO, Offset(5)))
    admitted.when(admit, by="SRO").refused(
        "A late paper must wait to be admitted. (platform)",
        "The item must have a paper that came late and waits. (platform)",
    )


def test_or_it_is_for_information_once_its_matter_is_off_the_agenda():
    placed = LATE.given(facts=(Items(M1, (Placed(D1, False, False, False),)),))
    placed.when(PutAside(TWO, WHY), by="PMO").refused(
        "Its matter must have been taken off the agenda first. (platform)"
    )
    aside = LATE.given(facts=(Items(M1, ()),))
    after = aside.when(PutAside(TWO, WHY), by="PMO").then(PutForInformation(TWO, WHY))
    after.when(OpenItem(TWO, Offset(5)), by="PMO").then(ItemOpened(TWO, Offset(5)))


def test_a_whole_pack_that_is_late_waits_paper_by_paper():
    pack = OPEN.given(PapersIssued((PAPER,), ONE, TODAY, TOO_LATE))
    assert pack.state.late == (Late(TWO, on=TODAY),)
    pack.when(OpenItem(TWO, Offset(5)), by="PMO").refused(
        "A late paper must be admitted by name of who waived its notice, or be for information. "
        "(platform)"
    )


def test_whoever_called_at_short_notice_has_waived_the_notice_of_its_papers():
    called = Scenario(MEETING).given(
        Called(PSG, TODAY, False, WHY, TOO_LATE), AgendaSet(AGENDA), Opened(ANN, True)
    )
    assert called.given(PapersIssued((PAPER,), ONE, TODAY, TOO_LATE)).state.late == ()


# The consent agenda.

THREE_ITEMS = AgendaSet(
    (
        Item(ONE, Title("Welcome"), Count(5)),
        Item(TWO, Title("Matter"), Count(20), D1),
        Item(THREE, Title("Log of actions"), Count(5)),
    )
)
CONSENT = READY.given(THREE_ITEMS, PutOnConsent(ONE), PutOnConsent(THREE))


def test_an_item_that_decides_nothing_can_be_taken_without_discussion():
    listed = READY.given(THREE_ITEMS)
    listed.when(PutOn(ONE), by="PMO").then(PutOnConsent(ONE))
    listed.when(PutOn(TWO), by="PMO").refused(
        "An item that decides a matter must be discussed. (platform)"
    )
    CONSENT.when(PutOn(ONE), by="PMO").refused(
        "The item must not be on the consent agenda already. (platform)"
    )


def test_any_member_may_ask_to_discuss_one():
    flagged = CONSENT.when(Flag(THREE, WHY), by=SEAT).then(Flagged(THREE, WHY))
    assert flagged.state.consent == (ONE,)
    CONSENT.when(Flag(TWO, WHY), by=SEAT).refused(
        "The item must be on the consent agenda. (platform)"
    )
    assert CONSENT.when(Flag(ONE, WHY), by="IPA").reasons


def test_the_consent_agenda_is_taken_as_one():
    open_now = OPEN.given(THREE_ITEMS, PutOnConsent(ONE), PutOnConsent(THREE))
    at = Offset(60)
    taken = open_now.when(TakeConsent(at), by="PMO").then(
        ItemOpened(ONE, at), ItemClosed(ONE, at), ItemOpened(THREE, at), ItemClosed(THREE, at)
    )
    taken.when(TakeConsent(at), by="PMO").refused(
        "There must be an item on the consent agenda. (platform)"
    )


# Apologies and interests.


def test_whoever_holds_a_seat_sends_apologies_for_it():
    asked = SendApologies(SEAT, WHY, alternate=True)
    sent = READY.when(asked, by=SEAT).then(Apologised(SEAT, True, WHY))
    (apology,) = sent.state.apologies
    assert apology.alternate
    again = sent.when(SendApologies(SEAT, WHY), by=SEAT).then(Apologised(SEAT, False, WHY))
    assert len(again.state.apologies) == 1
    READY.when(asked, by="M-PSG-q").refused(
        "Only whoever holds the seat sends apologies. (platform)"
    )
    READY.when(SendApologies(Seat("M-DAG-l"), WHY), by="M-DAG-l").refused(
        "The seat must be one of the group that meets. (platform)"
    )


def test_an_interest_is_declared_item_by_item():
    asked = DeclareInterest(TWO, SEAT, Prose("We sell the part."), stays_out=True)
    said = READY.when(asked, by=SEAT).then(InterestDeclared(TWO, SEAT, asked.text, True))
    assert [(each.item, each.stays_out) for each in said.state.interests] == [(TWO, True)]
    READY.when(replace(asked, item=Count(9)), by=SEAT).refused(
        "The item must be on the agenda, and not yet taken. (platform)"
    )
    typed = READY.when(asked, by=capacity(SEAT, person=CAT), typed_by="PMO")
    assert typed.decision.events


@pytest.mark.parametrize(
    ("arrived", "gone", "there"),
    [(0, None, True), (0, 50, False), (99, None, False), (0, 70, True)],
)
def test_who_was_there_is_known_of_each_item(arrived, gone, there):
    item = Item(ONE, Title("Welcome"), Count(5), opened=Offset(60), closed=Offset(90))
    at = None if gone is None else Offset(gone)
    presence = Presence(ANN, None, Offset(arrived), at)
    assert READY.state.there(presence, item) is there
    assert not READY.state.there(presence, replace(item, opened=None, closed=None))
