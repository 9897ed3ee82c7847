"""Elections: 3.8 says that there are processes for nominations and elections, and no more."""

from dataclasses import replace

import pytest

from elections import (
    CALL,
    CALLED,
    CRAG,
    FROZEN,
    KEY,
    LATER,
    NEW,
    NEW_KEY,
    ONE,
    POLL,
    ROLL,
    SEAT,
    SMALL,
    STAND,
    TWO,
    UNTIL,
    by,
    nominated,
    papers,
    party,
)
from law import ACME, ANN, BEN, BOLT, TODAY, WHY, capacity
from lawspeaker.framework.names import Organisation, Seat
from lawspeaker.kernel.kinds import Count
from lawspeaker.kernel.polls import Elector, Electorate
from lawspeaker.processes.election import ELECTION
from lawspeaker.processes.election.declaring import Appoint
from lawspeaker.processes.election.enrolling import (
    ContestRoll,
    FreezeRoll,
    LeaveOut,
    SettleContest,
)
from lawspeaker.processes.election.events import (
    Chosen,
    ContestSettled,
    Declared,
    LeftOut,
    Method,
    NomineeWithdrawn,
    Outcome,
    PollOpened,
    RollContested,
    RollFrozen,
)
from lawspeaker.processes.election.nominating import Call, Nominate, StrikeNominee, WithdrawNominee
from lawspeaker.processes.election.polling import OpenPoll

PMO = capacity("PMO", organisation=Organisation("delivery"))


def test_the_pmo_calls_for_nominations_in_public():
    asked = Call((SEAT,), Method.STV, UNTIL, WHY)
    NEW.when(asked, by="PMO").then(CALLED)
    NEW.when(asked, by="SRO").refused(
        "Only the PMO, as secretariat, calls for nominations and elections. (3.8, 3.9)"
    )
    assert ELECTION.audience == "public"


@pytest.mark.parametrize(
    "seats",
    [
        (),
        (SEAT, SEAT),
        (SEAT, Seat("M-PSG-o")),
        (Seat("M-PSG-a"),),
        (Seat("M-PSG-a"), SEAT),
        (Seat("M-NO-a"),),
    ],
)
def test_an_election_is_for_the_seats_of_one_constituency(seats):
    NEW.when(Call(seats, Method.STV, UNTIL, WHY), by="PMO").refused(
        "The seats must be those of one constituency in one group, each named once. (platform)"
    )


def test_a_party_nominates_somebody_of_the_constituency_with_a_statement():
    CALL.when(Nominate(ANN, ACME, *STAND), by=by(ACME)).then(nominated(1, ANN, ACME))


def test_a_nominee_of_another_constituency_is_refused():
    other = replace(CALL, facts=(party(ACME, "dno"),))
    other.when(Nominate(ANN, ACME, *STAND), by=by(ACME)).refused(
        "A nominee must come from a party of the constituency: have it entered there first."
        " (platform)"
    )


def test_a_nominee_of_an_organisation_never_registered_is_refused():
    replace(CALL, facts=()).when(Nominate(ANN, ACME, *STAND), by=by(ACME)).refused(
        "A nominee must come from a party of the constituency: have it entered there first."
        " (platform)"
    )


def test_a_nominee_stands_once_and_no_later_than_the_last_day():
    ONE.when(Nominate(ANN, ACME, *STAND), by=by(ACME)).refused(
        "A nominee must not stand already. (platform)"
    )
    late = replace(CALL, today=POLL)
    late.when(Nominate(ANN, ACME, *STAND), by=by(ACME)).refused(
        "A nomination must come in by the last day for it. (platform)"
    )


def test_a_nominee_is_withdrawn_by_its_own_party_and_stands_no_more():
    gone = WithdrawNominee(Count(2), WHY)
    TWO.when(gone, by=by(BOLT)).then(NomineeWithdrawn(Count(2), WHY))
    TWO.when(gone, by=by(CRAG)).refused(
        "A nominee must be withdrawn by the nominee, or by the party the nominee comes from."
        " (platform)"
    )
    left = TWO.given(NomineeWithdrawn(Count(2), WHY))
    assert [each.person for each in left.state.standing] == [ANN]
    left.when(gone, by=by(BOLT)).refused(
        "The number must be that of a nominee who stands. (platform)"
    )


def test_a_nominee_whose_party_has_left_is_struck_before_the_poll_and_need_not_be_voted_down():
    left = replace(FROZEN, facts=(NEW_KEY, Electorate(SMALL, (Elector(ACME),))))
    left.when(OpenPoll(KEY, LATER), by="PMO").refused(
        "Whoever stands must come from where the seats are filled: strike those who no longer do."
        " (platform)"
    )
    left.when(StrikeNominee(Count(1), WHY), by="PMO").refused(
        "The nominee must stand, and the party must no longer be one that the seats are filled"
        " from. (platform)"
    )
    struck = left.when(StrikeNominee(Count(2), WHY), by="PMO").then(NomineeWithdrawn(Count(2), WHY))
    assert not struck.state.needs_a_poll


def test_one_nominee_for_one_seat_is_appointed_without_a_poll():
    over = replace(ONE, today=POLL)
    over.when(Appoint(LATER, WHY), by="PMO").then(
        Declared((Chosen(SEAT, Count(1), ANN, ACME),), Outcome.APPOINTED, LATER, None, WHY)
    )
    over.given(RollFrozen(TODAY, ROLL)).when(OpenPoll(KEY, LATER), by="PMO").refused(
        "There must be more nominees than seats; otherwise nobody has to vote. (platform)"
    )


def test_nobody_is_appointed_while_others_may_still_be_nominated():
    ONE.when(Appoint(LATER, WHY), by="PMO").refused(
        "The last day for nominations must be over. (platform)"
    )


def test_more_nominees_than_seats_need_a_poll():
    FROZEN.when(OpenPoll(KEY, LATER), by="PMO").then(PollOpened(KEY, LATER))
    FROZEN.when(Appoint(LATER, WHY), by="PMO").refused(
        "There must be nominees, and no more of them than seats. (platform)"
    )


def test_the_roll_is_the_constituency_of_the_day_and_shows_overlaps():
    fact = Electorate(SMALL, ROLL)
    asked = replace(TWO, facts=(fact,))
    asked.when(FreezeRoll(), by="PMO").then(RollFrozen(TODAY, ROLL))


def test_a_party_that_has_no_vote_is_left_out_with_a_reason():
    FROZEN.when(LeaveOut(CRAG, WHY), by="PMO").then(LeftOut(CRAG, WHY))
    left = FROZEN.given(LeftOut(CRAG, WHY))
    assert not left.state.is_elector(CRAG)
    left.when(LeaveOut(CRAG, WHY), by="PMO").refused("The party must be on the roll. (platform)")


def test_the_roll_is_contested_and_settled_before_the_poll():
    FROZEN.when(ContestRoll(CRAG, WHY), by=by(CRAG)).then(RollContested(Count(1), CRAG, WHY))
    contested = FROZEN.given(RollContested(Count(1), CRAG, WHY))
    contested.when(OpenPoll(KEY, LATER), by="PMO").refused(
        "Every contest of the roll must be settled. (platform)"
    )
    settled = SettleContest(Count(1), True, WHY)
    contested.when(settled, by=PMO).then(ContestSettled(Count(1), True, WHY))
    contested.when(SettleContest(Count(2), True, WHY), by="PMO").refused(
        "The number must be that of a contest still open. (platform)"
    )


@pytest.mark.parametrize(("upheld", "enrolled"), [(True, False), (False, True)])
def test_a_contest_that_is_upheld_takes_a_party_off_the_roll(upheld, enrolled):
    contested = FROZEN.given(RollContested(Count(1), CRAG, WHY))
    after = contested.given(ContestSettled(Count(1), upheld, WHY))
    assert after.state.is_elector(CRAG) is enrolled


def test_a_contest_that_is_upheld_puts_a_party_on_the_roll():
    other = Organisation("drum")
    contested = FROZEN.given(RollContested(Count(1), other, WHY))
    after = contested.given(ContestSettled(Count(1), True, WHY))
    assert after.state.is_elector(other)


@pytest.mark.parametrize(("over", "enrolled"), [(CRAG, False), (Organisation("drum"), True)])
def test_two_contests_over_one_party_come_to_the_same(over, enrolled):
    both = FROZEN.given(
        RollContested(Count(1), over, WHY),
        RollContested(Count(2), over, WHY),
        ContestSettled(Count(1), True, WHY),
        ContestSettled(Count(2), True, WHY),
    )
    assert both.state.is_elector(over) is enrolled
    assert len({each.organisation for each in both.state.roll}) == len(both.state.roll)


def test_a_contest_is_not_got_rid_of_by_freezing_the_roll_again():
    contested = FROZEN.given(RollContested(Count(1), CRAG, WHY))
    contested.when(FreezeRoll(), by="PMO").refused(
        "Every contest of the roll must be settled. (platform)"
    )


def test_the_roll_that_is_frozen_again_keeps_off_it_who_was_taken_off():
    """Left out with a reason, or by a contest that was upheld: neither is put back unsaid."""
    again = Electorate(SMALL, ROLL)
    left = FROZEN.given(LeftOut(CRAG, WHY), facts=(again,))
    out = left.when(FreezeRoll(), by="PMO").then(RollFrozen(POLL, ROLL[:2]))
    assert out.state.left_out == (CRAG,)
    upheld = (RollContested(Count(1), BOLT, WHY), ContestSettled(Count(1), True, WHY))
    contested = FROZEN.given(*upheld, facts=(again,))
    contested.when(FreezeRoll(), by="PMO").then(RollFrozen(POLL, (ROLL[0], ROLL[2])))


def test_the_roll_that_is_frozen_again_keeps_on_it_who_was_put_on():
    drum = Organisation("drum")
    upheld = (RollContested(Count(1), drum, WHY), ContestSettled(Count(1), True, WHY))
    contested = FROZEN.given(*upheld, facts=(Electorate(SMALL, ROLL),))
    contested.when(FreezeRoll(), by="PMO").then(RollFrozen(POLL, (*ROLL, Elector(drum))))


def test_nobody_settles_the_contest_of_an_organisation_of_their_own():
    """C20: an organisation under several hats does not judge under one what it asks in another."""
    settle = SettleContest(Count(1), True, WHY)
    about = FROZEN.given(RollContested(Count(1), ACME, WHY), by=by(BOLT))
    made = FROZEN.given(RollContested(Count(1), CRAG, WHY), by=by(ACME))
    for contested in (about, made):
        contested.when(settle, by="PMO").refused(
            "A contest must not be settled by the organisation that it is about, or that made it."
            " (platform)"
        )
        other = capacity("SRO", organisation=Organisation("elexon"))
        contested.when(settle, by=other).then(ContestSettled(Count(1), True, WHY))


def test_no_more_of_one_organisation_are_elected_than_the_call_says():
    """C20: one organisation has many hats, and a poll may say how many of it are elected."""
    seats = (SEAT, Seat("M-PSG-o"))
    called = replace(CALLED, seats=seats, cap=Count(1))
    stand = NEW.given(called, nominated(1, ANN, ACME), nominated(2, BEN, ACME)).state
    assert stand.needs_a_poll
    assert not replace(stand, cap=None).needs_a_poll
    cast = replace(stand, papers=papers((3, "1 2"), (2, "2 1")))
    assert cast.count.elected == ("1",)
    assert set(replace(cast, cap=None).count.elected) == {"1", "2"}
    NEW.when(Call((SEAT,), Method.STV, UNTIL, WHY, cap=Count(0)), by="PMO").refused(
        "At least one of an organisation must be electable. (platform)"
    )
