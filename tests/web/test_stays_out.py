"""Whoever stays out of an item for an interest neither speaks on its matter nor counts (3.13)."""

import pytest

from lawspeaker.framework.names import Prose, Seat
from lawspeaker.kernel.kinds import Count
from lawspeaker.kernel.words import Refused
from lawspeaker.processes.decision.arguing import GiveView
from lawspeaker.processes.decision.matter import Basis, Stand
from lawspeaker.processes.meeting.preparing import DeclareInterest

SMALL = Seat("M-PSG-n")
AGREES = GiveView(SMALL, Stand.AGREES, Basis.CONSENSUS)
SELLS = Prose("My company sells what is to be bought.")


@pytest.fixture
def apart(in_session):
    """The seat that has still to speak stays out of the item."""
    declare = DeclareInterest(Count(3), SMALL, SELLS, stays_out=True)
    in_session.tell.own("nuttall", SMALL, declare, in_session.meeting)
    return in_session


def test_its_view_is_refused_and_nobody_waits_for_it(apart):
    with pytest.raises(Refused, match="A seat that stays out of the item"):
        apart.tell.own("nuttall", SMALL, AGREES, apart.decision)


def test_the_room_and_the_decision_say_that_it_stays_out(apart):
    browser = apart.sign_in("raman")
    live = browser.get(f"{apart.home}meetings/{apart.meeting}/live").text
    assert "Stays out" in live
    page = browser.get(f"{apart.home}decisions/{apart.decision}").text
    assert "Stays out: interest declared" in page


def test_an_interest_alone_keeps_nobody_out(in_session):
    declare = DeclareInterest(Count(3), SMALL, SELLS)
    in_session.tell.own("nuttall", SMALL, declare, in_session.meeting)
    assert in_session.tell.own("nuttall", SMALL, AGREES, in_session.decision)
