"""The poll of an election, the box and the count: for use where it is needed (3.8)."""

from dataclasses import replace
from datetime import date

import pytest

from elections import (
    CALL,
    CRAG,
    FROZEN,
    KEY,
    LATER,
    NEW,
    ONE,
    PAPER,
    POLL,
    POLLING,
    SEAT,
    SMALL,
    UNTIL,
    by,
    nominated,
    papers,
)
from law import ACME, BEN, BOLT, CAT, MHHS, STANDARDS, WHY, Scenario, capacity
from lawspeaker.files.sealing import is_key, make_key, public_of
from lawspeaker.framework.names import Group, Organisation, Seat
from lawspeaker.kernel.kinds import Count, Name, Secret, unkept
from lawspeaker.kernel.polls import BoxNow, Elector, Electorate
from lawspeaker.kernel.words import Event
from lawspeaker.processes import ALL
from lawspeaker.processes.election import ELECTION
from lawspeaker.processes.election.declaring import AnnounceLot, Appoint, Declare, DrawLot, OpenBox
from lawspeaker.processes.election.enrolling import (
    SettleContest,
)
from lawspeaker.processes.election.events import (
    Blank,
    BoxOpened,
    Chosen,
    Declared,
    LeftVacant,
    LotAnnounced,
    LotDrawn,
    Method,
    NomineeWithdrawn,
    Outcome,
    PollClosed,
    PollOpened,
    RollContested,
    Voted,
)
from lawspeaker.processes.election.nominating import Abandon, Call
from lawspeaker.processes.election.polling import ClosePoll, OpenPoll, Vote
from lawspeaker.processes.election.state import Stage


def test_a_party_on_the_roll_votes_once_whatever_its_hat():
    POLLING.when(Vote(PAPER), by=by(BOLT)).then(Voted(BOLT))
    voted = POLLING.given(Voted(BOLT))
    seat = capacity("M-PSG-n", "PSG", organisation=BOLT)
    voted.when(Vote(PAPER), by=seat).refused(
        "An organisation must vote once, under whatever hat. (platform)"
    )


def test_the_vote_of_a_party_off_the_roll_is_refused():
    POLLING.when(Vote(PAPER), by=by(Organisation("dno"))).refused(
        "A vote must be cast for a party on the roll of the constituency. (platform)"
    )


def test_nobody_votes_for_another():
    POLLING.when(Vote(PAPER), by=by(BOLT), typed_by="PMO").refused(
        "It must be done in person: nobody types it in for another. (platform)"
    )


@pytest.mark.parametrize("paper", ["3", "1 1", "x", "1.5", "-", "1 4"])
def test_a_paper_numbers_nominees_who_stand(paper):
    withdrawn = FROZEN.given(nominated(3, CAT, CRAG), NomineeWithdrawn(Count(3), WHY))
    polling = withdrawn.given(PollOpened(KEY, LATER), today=POLL)
    outcome = polling.when(Vote(Secret(paper)), by=by(BOLT))
    if paper == "-":
        outcome.then(Voted(BOLT))
    else:
        assert {each.key for each in outcome.reasons} == {"election.paper"}


def test_a_blank_paper_is_a_vote():
    POLLING.when(Vote(Secret("0")), by=by(BOLT)).then(Voted(BOLT))


def test_no_event_has_room_for_a_paper_or_a_key():
    events: list[type[Event]] = [event for process in ALL for event in process.events]
    assert [each.name for each in events if unkept(each)] == []
    assert (unkept(Vote), unkept(OpenBox)) == (("paper",), ("key",))


def test_the_poll_closes_when_its_last_day_is_over_or_everybody_has_voted():
    POLLING.when(ClosePoll(), by="PMO").refused(
        "The last day of the poll must be over, or everybody on the roll have voted. (platform)"
    )
    every = POLLING.given(Voted(ACME), Voted(BOLT), Voted(CRAG))
    every.when(ClosePoll(), by="PMO").then(PollClosed(Count(3)))
    over = replace(POLLING, today=date(2024, 2, 22))
    over.when(ClosePoll(), by="PMO").then(PollClosed(Count(0)))
    over.when(Vote(PAPER), by=by(BOLT)).refused(
        "A vote must be cast by the last day of the poll. (platform)"
    )


CLOSED = POLLING.given(Voted(ACME), Voted(BOLT), Voted(CRAG), PollClosed(Count(3)))
BOX = BoxNow(KEY, papers((2, "2 1"), (1, "1")))


def test_the_box_is_opened_with_the_key_it_was_sealed_to():
    fits = replace(CLOSED, facts=(BOX,))
    fits.when(OpenBox(Secret("s")), by="PMO").then(BoxOpened(BOX.papers))
    other = replace(CLOSED, facts=(BoxNow(None, ()),))
    other.when(OpenBox(Secret("s")), by="PMO").refused(
        "The key must be the one whose box was sealed. (platform)"
    )
    short = replace(CLOSED, facts=(BoxNow(KEY, BOX.papers[:1]),))
    short.when(OpenBox(Secret("s")), by="PMO").refused(
        "The box must hold one paper for each who voted, and each be one of this poll. (platform)"
    )


@pytest.mark.parametrize("order", ["3", "1 1"])
def test_a_box_with_papers_of_another_poll_is_not_opened(order):
    strange = replace(CLOSED, facts=(BoxNow(KEY, papers((3, order))),))
    outcome = strange.when(OpenBox(Secret("s")), by="PMO")
    assert {each.key for each in outcome.reasons} == {"election.whole"}


def test_the_result_is_what_the_declared_method_counts():
    counted = CLOSED.given(BoxOpened(BOX.papers))
    assert counted.state.count.elected == ("2",)
    counted.when(Declare(LATER, WHY), by="PMO").then(
        Declared((Chosen(SEAT, Count(2), BEN, BOLT),), Outcome.ELECTED, LATER, None, WHY)
    )
    counted.when(AnnounceLot(WHY, date(2024, 3, 1)), by="PMO").refused(
        "The count must have a tie that only a lot can break. (platform)"
    )


def test_whoever_left_the_constituency_since_leaves_the_seat_vacant_and_the_result_stands():
    """Two may have been elected; that one of them is gone keeps nobody else from a seat."""
    counted = CLOSED.given(BoxOpened(BOX.papers))
    gone = replace(counted, facts=(Electorate(SMALL, (Elector(ACME),)),))
    declared = gone.when(Declare(LATER, WHY), by="PMO").then(
        Declared((), Outcome.ELECTED, LATER, None, WHY),
        LeftVacant(SEAT, Count(2), BEN, BOLT, LATER),
    )
    assert (declared.state.stage, declared.state.gone) == (Stage.DECLARED, (2,))


TIED = CLOSED.given(BoxOpened(papers((1, "1"), (1, "2"), (1, ""))))


def test_a_tie_is_broken_by_a_lot_announced_before_its_day():
    TIED.when(Declare(LATER, WHY), by="PMO").refused(
        "A tie that decides who is elected must be broken by a lot first. (platform)"
    )
    TIED.when(DrawLot((Name("2 5 12"),)), by="PMO").refused(
        "The lot must have been announced, and its day have come. (platform)"
    )
    TIED.when(AnnounceLot(WHY, POLL), by="PMO").refused(
        "The day of the lot must lie ahead. (platform)"
    )
    TIED.when(AnnounceLot(WHY, LATER), by="PMO").then(LotAnnounced(WHY, LATER))
    announced = TIED.given(LotAnnounced(WHY, LATER), today=LATER)
    announced.when(AnnounceLot(WHY, date(2024, 2, 28)), by="PMO").refused(
        "A lot whose day has come must be drawn as it was announced. (platform)"
    )
    announced.when(DrawLot((Name("heads"),)), by="PMO").refused(
        "Each source must be whole numbers with spaces between, as 2 5 12. (platform)"
    )
    announced.when(DrawLot((Name("2 5 12"),)), by="PMO").then(LotDrawn((Name("2 5 12"),)))
    drawn = announced.given(LotDrawn((Name("2 5 12"),)))
    assert drawn.state.count.settled
    assert drawn.state.count.ties[0].resolved_by == "lot"


def test_an_election_may_be_abandoned_until_it_has_a_result():
    assert POLLING.given(*POLLING.when(Abandon(WHY), by="PMO").decision.events).state.stage is (
        Stage.ABANDONED
    )
    NEW.when(Abandon(WHY), by="PMO").refused(
        "The election must have been called, and have no result yet. (platform)"
    )


@pytest.mark.parametrize(
    ("case", "owed"),
    [
        (ONE, [Appoint]),
        (FROZEN, [OpenPoll]),
        (FROZEN.given(RollContested(Count(1), CRAG, WHY)), [SettleContest]),
        (POLLING, [ClosePoll]),
        (CLOSED, [OpenBox]),
        (TIED, [Declare]),
        (CALL, []),
    ],
)
def test_the_pmo_owes_the_next_step(case, owed):
    assert [each.command for each in case.duties] == owed
    assert {each.agreed for each in case.duties} <= {None}  # the last day is that of others
    others = {"SRO"} if owed == [SettleContest] else set()  # whose organisation is another
    assert {holder for each in case.duties for holder in each.holders} <= {"PMO", *others}


def test_another_body_elects_by_the_same_law():
    seat = Seat("M-STEERING-c")
    body = Scenario(ELECTION, STANDARDS)
    outcome = body.when(Call((seat,), Method.SCHULZE, UNTIL, WHY, Blank.LAST), by="SECRETARY")
    [called] = outcome.decision.events
    assert (called.group, called.constituency) == (Group("STEERING"), Name("makers"))
    assert body.given(called).state.blanks is Blank.LAST
    assert MHHS.power("election.call").by == ("3.8-20", "3.9-02")


def test_a_private_key_is_no_key_to_seal_a_box_to():
    private, public = make_key()
    assert (is_key(private), is_key(public)) == (False, True)
    assert public_of(private) == public_of(private.removeprefix("private-")) == public
