"""An election of a seat of the small suppliers, as far as a test wants it."""

from datetime import date
from typing import Any

from law import ACME, ANN, BEN, BOLT, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import PARTY, Group, Organisation, Seat
from lawspeaker.kernel.facts import PartyNow
from lawspeaker.kernel.kinds import Count, Digest, Name, Secret, Title
from lawspeaker.kernel.polls import BoxNow, Elector, Electorate, KeyNow, Papers, Rank
from lawspeaker.processes.election import ELECTION
from lawspeaker.processes.election.declaring import Declare, OpenBox
from lawspeaker.processes.election.enrolling import FreezeRoll
from lawspeaker.processes.election.events import (
    Blank,
    Called,
    Method,
    Nominated,
    PollOpened,
    RollFrozen,
)
from lawspeaker.processes.election.nominating import Call, Nominate
from lawspeaker.processes.election.polling import ClosePoll, OpenPoll, Vote

SEAT, SMALL = Seat("M-PSG-n"), Name("small_supplier")
CRAG = Organisation("crag")
UNTIL, POLL, LATER = date(2024, 2, 14), date(2024, 2, 15), date(2024, 2, 21)
KEY = Digest("k" * 43)
NEW_KEY = KeyNow(fits=True, used=False)
STAND = (Title("Metering"), WHY)
PAPER = Secret("2 1")


def party(of: Organisation, *constituencies: str) -> PartyNow:
    return PartyNow(of, True, tuple(map(Name, constituencies)))


def papers(*said: tuple[int, str]) -> tuple[Papers, ...]:
    return tuple(
        Papers(Count(votes), tuple(Rank((Count(int(n)),)) for n in order.split()))
        for votes, order in said
    )


def nominated(number: int, person, of: Organisation) -> Nominated:
    return Nominated(Count(number), person, of, *STAND)


def by(of: Organisation):
    return capacity(PARTY, organisation=of)


CALLED = Called((SEAT,), Group("PSG"), SMALL, Method.STV, Blank.ABSTAIN, UNTIL, WHY)
BODY = Electorate(SMALL, (Elector(ACME), Elector(BOLT), Elector(CRAG)))
NEW = Scenario(ELECTION, facts=(party(ACME, SMALL), NEW_KEY, BODY))
CALL = NEW.given(CALLED)
ONE = CALL.given(nominated(1, ANN, ACME))
TWO = ONE.given(nominated(2, BEN, BOLT))
ROLL = (Elector(ACME), Elector(BOLT, (Name("domestic_supplier"),)), Elector(CRAG))
FROZEN = TWO.given(RollFrozen(TODAY, ROLL), today=POLL)
POLLING = FROZEN.given(PollOpened(KEY, LATER), today=POLL)


def facts(constituency: str) -> tuple[object, ...]:
    """Say that one party may vote, and what its paper in the box says."""
    paper = Papers(Count(1), (Rank((Count(2),)), Rank((Count(1),))))
    return Electorate(Name(constituency), (Elector(ACME),)), BoxNow(KEY, (paper,)), NEW_KEY


def life(seat: Seat) -> list[Any]:
    """Return the acts of an election, and the day from which those after it are done."""
    return [
        Call((seat,), Method.STV, TODAY, WHY),
        *(Nominate(ANN, ACME, *STAND), Nominate(BEN, ACME, *STAND), FreezeRoll()),
        *(POLL, OpenPoll(KEY, LATER), Vote(PAPER), ClosePoll()),
        *(OpenBox(Secret("key")), Declare(LATER, WHY)),
    ]
