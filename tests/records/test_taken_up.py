"""What a closed group takes up goes to the group above, and to nobody else."""

import pytest

from lawspeaker.framework.names import Group, Prose, Seat
from lawspeaker.kernel.kinds import Name
from lawspeaker.processes.decision.recommending import Escalate
from lawspeaker.processes.group.standing import SetParent
from lawspeaker.processes.seat import Fill, How
from lawspeaker.records.models import CaseRow
from programmes import Programme, organisation, person
from small_story import CANARY, Story, tell
from viewers import view_of

WHY = Prose("As agreed.")


@pytest.fixture
def taken_up(programme: Programme) -> Story:
    """The matter of the closed group is taken up to the DAG, which works in the open."""
    story = tell(programme)
    sdwg = CaseRow.objects.get(process="group").case
    programme.ask("pmo", "PMO", SetParent(Group("DAG"), Name("parents"), WHY), sdwg)
    member = (Seat("M-DAG-j"), organisation("member"), person("member"))
    programme.ask("pmo", "PMO", Fill(*member, programme.now.date(), How.NOMINATED, WHY))
    programme.ask("locksmith", "chair@SDWG", Escalate(WHY), story.closed)
    return story


def test_a_member_of_the_group_above_reads_it(taken_up):
    found = view_of("member").decision(taken_up.closed)
    assert found.line.group == "DAG"
    assert CANARY in found.line.title


@pytest.mark.parametrize("who", ["", "heir", "small", "party"])
def test_whoever_is_registered_only_does_not(taken_up, who):
    view = view_of(who)
    assert view.decision(taken_up.closed) is None
    assert CANARY not in repr((view.decisions(), view.cases(), view.entries()))
    assert view.search(CANARY).total == 0
