"""Decisions of a standards body: rough consensus, no money, no sponsor: its section 3."""

from law import STANDARDS, WHY, Scenario
from lawspeaker.framework.names import Group, Seat
from lawspeaker.kernel.kinds import Name
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.deciding import Take
from lawspeaker.processes.decision.events import (
    Escalated,
    ObjectionSettled,
)
from lawspeaker.processes.decision.following import (
    Refer,
)
from lawspeaker.processes.decision.matter import Stand
from lawspeaker.processes.decision.recommending import (
    Escalate,
)
from matters import (
    AT,
    CONSULTED,
    D1,
    PLACED,
    meeting,
    recommended,
    room,
    seat,
    view,
)

# The standards body: rough consensus, no money, no sponsor.

STEERING, MAKERS = Group("STEERING"), Seat("M-STEERING-c")
BODY = Scenario(
    DECISION, STANDARDS, (meeting(STEERING), room(STEERING, 3, seat(MAKERS))), case=D1
).given(recommended(STEERING, 3), PLACED, view(MAKERS))
ADOPT = Take(Name("adopt"), WHY, AT, reason=Name("sound"))


def test_a_body_without_money_or_assurance_decides_on_views_alone():
    ask = {"decision.consultation": "Nobody could be reached."}
    BODY.when(ADOPT, by="LEAD").refused("There should have been a last call before a decision. (3)")
    (taken,) = BODY.when(ADOPT, by="LEAD", although=ask).decision.events
    assert (taken.ruling.decider, taken.ruling.how) == ("STEERING", "consensus")


def test_its_lead_decides_where_it_does_not_agree():
    objection = ObjectionSettled(MAKERS, sustained=True, reason=WHY)
    split = BODY.given(CONSULTED, view(MAKERS, Stand.OBJECTS), objection)
    (taken,) = split.when(ADOPT, by="LEAD").decision.events
    assert (taken.ruling.decider, taken.ruling.how) == ("chair", "informed")


def test_it_has_no_sponsor_to_refer_to():
    keys = {each.key for each in BODY.when(Refer(WHY), by="LEAD").reasons}
    assert keys == {"decision.refer", "decision.threshold"}


def test_its_board_of_appeal_is_the_last():
    board = Scenario(DECISION, STANDARDS).given(recommended(Group("BOARD"), 3))
    board.when(Escalate(WHY), by="JUDGE").refused(
        "There must be a group above; the Board of Appeal is the last. (3, 5)"
    )
    BODY.when(Escalate(WHY), by="JUDGE").then(Escalated(Group("BOARD"), WHY))
