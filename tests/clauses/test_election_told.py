"""Who is told of an election: 3.8-19 and 3.8-20 have a process; whom it is for must know of it."""

from elections import CALL, CALLED, FROZEN, KEY, LATER, POLL, POLLING, SMALL, TWO, by
from law import ACME, ANN, BEN, BOLT, TODAY, WHY
from lawspeaker.kernel.kinds import Count
from lawspeaker.notices import telling
from lawspeaker.processes.election.events import (
    Chosen,
    ContestSettled,
    Declared,
    LeftOut,
    Outcome,
    PollClosed,
    PollOpened,
    Reminded,
    RollContested,
    Voted,
)
from lawspeaker.processes.election.polling import Remind

ELECTORS = ("party@acme", "party@bolt", "party@crag")


def told(scenario, event) -> dict[str, tuple[str, ...]]:
    """Say who is told of an event that has just happened to a case."""
    after = scenario.given(event)
    found = telling(event, after.state, after.framework)
    return {each.notice.name: each.to for each in found}


def test_the_constituency_is_told_that_nominations_are_called_for():
    found = telling(CALLED, CALL.state, CALL.framework)
    assert [(each.notice.name, each.to) for each in found] == [
        ("election.called", (f"constituency:{SMALL}",))
    ]


def test_whoever_is_nominated_is_told():
    assert told(CALL, TWO.trail[-1].event) == {"election.nominated": (BEN,)}


def test_who_is_left_out_is_told_and_whoever_settles_what_is_contested():
    assert told(FROZEN, LeftOut(BOLT, WHY)) == {"election.left_out": ("party@bolt",)}
    contested = RollContested(Count(1), BOLT, WHY)
    assert told(FROZEN, contested) == {"election.roll_contested": ("PMO", "SRO")}
    settled = told(FROZEN.given(contested), ContestSettled(Count(1), False, WHY))
    assert settled == {"election.contest_settled": ("party@bolt",)}


def test_the_electors_are_told_that_the_poll_is_open_and_that_it_is_closed():
    assert told(FROZEN, PollOpened(KEY, LATER)) == {"election.poll_opened": ELECTORS}
    assert told(POLLING, PollClosed(Count(0))) == {"election.poll_closed": ELECTORS}


def test_only_those_who_have_not_voted_are_reminded():
    voted = POLLING.given(Voted(ACME), today=POLL)
    voted.when(Remind(WHY), by="PMO").then(Reminded(WHY))
    assert told(voted, Reminded(WHY)) == {"election.reminded": ELECTORS[1:]}
    voted.when(Remind(WHY), by=by(BOLT)).refused(
        "Only the PMO, as secretariat, reminds those who have not voted. (platform)"
    )
    FROZEN.when(Remind(WHY), by="PMO").refused("The poll must be open. (platform)")


def test_the_constituency_the_group_and_all_who_stood_are_told_the_result():
    chosen = (Chosen(CALLED.seats[0], Count(1), ANN, ACME),)
    event = Declared(chosen, Outcome.ELECTED, TODAY, None, WHY)
    assert told(TWO, event) == {
        "election.declared": (f"constituency:{SMALL}", "group:PSG", ANN, BEN)
    }
