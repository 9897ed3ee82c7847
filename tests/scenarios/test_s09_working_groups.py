"""S09: a working group that cannot agree, and the group that has to be above it (C12, C36)."""

from datetime import date

import pytest

from lawspeaker.framework.names import Group, Pence, Prose
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.concern.raising import RaiseFromBelow
from lawspeaker.processes.decision.recommending import Escalate, FindRoute, Recommend
from lawspeaker.processes.group import GROUP
from lawspeaker.processes.group.life import Standing
from lawspeaker.processes.group.standing import SetParent
from lawspeaker.service.demo.playing import introduce
from stage import Stage, cited, keys, page, refused, take

pytestmark = pytest.mark.usefixtures("database")
JUNE = date(2024, 6, 12)


def twg(today: date = JUNE):
    """A matter of the advisory group that a working group without a parent was asked."""
    introduce()
    stage = Stage(date(2024, 5, 20), groups=("SITAG",))
    stage.tell.on(today)
    texts = (Title("Test data"), Prose("Which data is used?"), Prose("Real data."))
    matter = Recommend(Group("TWG"), *texts, Count(3), Pence(0))
    return stage, stage.tell.own("raman", "PMO", matter)


def parent(stage: Stage) -> None:
    """Let the secretariat agree that SITAG stands above it."""
    source = Prose("It has met since 2022.")
    stands = GROUP.adopt(Standing(group=Group("TWG"), since=date(2022, 3, 1)), source)
    group = stage.tell.own("raman", "PMO", stands)
    why = Prose("Its work is on the tests of systems integration.")
    stage.tell.own("raman", "PMO", SetParent(Group("SITAG"), Name("parents"), why), group)


def test_nobody_at_a_working_group_decides_what_was_not_delegated_to_it():
    stage, decision = twg()
    stage.tell.own("raman", "PMO", FindRoute(), decision)
    assert stage.view().case(decision).state.route.deciders == ("OFGEM", "parent")
    assert "decision.stage" in keys(lambda: stage.tell.do("halloran", "SRO", take(), decision))


def test_without_a_group_above_it_cannot_escalate_and_with_one_it_can():
    stage, decision = twg()
    up = Escalate(Prose("The working group does not agree."))
    assert refused(lambda: stage.tell.do("halloran", "SRO", up, decision)) == (
        "There must be a group above the group that holds the matter. (3.6, 3.7)",
    )
    parent(stage)
    stage.tell.do("halloran", "SRO", up, decision)
    line = stage.view().decision(decision).line
    assert (line.group, line.came_from) == ("SITAG", "TWG")
    assert [each.case for each in stage.view().taken_up()] == [decision]
    assert "Taken up to the group above" in page("escalations/")


def test_its_chair_raises_a_concern_of_it_with_the_group_above():
    stage, _ = twg()
    concern = RaiseFromBelow(Group("TWG"), Title("No data"), Prose("Nothing to test with."))
    asked = lambda: stage.tell.do("halloran", "SRO", concern)  # noqa: E731  # asked twice
    assert cited(asked) == {"3.6-13", "3.7-01"}
    parent(stage)
    case = asked()
    [line] = stage.view().concerns().rows
    assert (line.case, line.group, line.below) == (case, "SITAG", "TWG")
    assert line.stage == "with the group"
