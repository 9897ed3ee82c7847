"""What a closed group takes up goes to the group above, and to nobody else."""

from dataclasses import replace
from datetime import date

import pytest

from lawspeaker.framework.names import Group, Prose, Seat
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.decision.consulting import RecordConsultation
from lawspeaker.processes.decision.events import Routed
from lawspeaker.processes.decision.matter import Stage
from lawspeaker.processes.decision.recommending import Escalate, FindRoute
from lawspeaker.processes.group.standing import SetParent
from lawspeaker.processes.seat import Fill, How
from lawspeaker.records.models import CaseRow, DutyRow
from lawspeaker.records.projecting import Folded
from lawspeaker.records.reading.trail import Seen, brought_it, seen, trail
from programmes import SLUG, Programme, organisation, person
from small_story import CANARY, Story, tell
from viewers import view_of, with_closed

WHY = Prose("As agreed.")
AFTER = date(2024, 6, 10)  # the chair of the closed group was given until the first of June


@pytest.fixture
def taken_up(programme: Programme) -> Story:
    """The matter of the closed group is taken up to the DAG, which works in the open."""
    story = tell(programme)
    sdwg = CaseRow.objects.get(process="group").case
    programme.ask("pmo", "PMO", SetParent(Group("DAG"), Name("parents"), WHY), sdwg)
    programme.register("member", "large_supplier")
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


def test_whoever_brought_it_reads_what_becomes_of_it(taken_up):
    found = view_of("locksmith").decision(taken_up.closed)
    assert found.line.group == "DAG"
    assert found.case is not None
    assert found.case.trail[-1].past.event.to == "DAG"


def test_whoever_brought_it_reads_also_what_is_done_with_it_there(taken_up):
    taken_up.programme.ask("pmo", "PMO", FindRoute(), taken_up.closed)
    trail = view_of("locksmith").case(taken_up.closed).trail
    assert isinstance(trail[-1].past.event, Routed)


def test_whoever_has_left_the_closed_group_reads_no_more_of_it(taken_up):
    later = view_of("locksmith", AFTER)
    assert later.decision(taken_up.closed) is None
    assert later.search(CANARY).total == 0


def test_what_another_closed_group_makes_of_it_stays_there(taken_up):
    """No framework at hand has a closed group above another: one in which the DAG is closed."""
    sight = view_of("locksmith").sight
    case = seen(sight, taken_up.closed).folded
    framework = with_closed(case.framework, "DAG")
    assert brought_it(sight, case)
    assert not brought_it(sight, replace(case, framework=framework))


@pytest.fixture
def handed_on(taken_up: Story) -> Folded:
    """The matter as the DAG has taken it up in turn, to the PSG, and as if the DAG were closed."""
    it = taken_up.programme
    it.ask("pmo", "PMO", RecordConsultation(Title("All were asked"), WHY), taken_up.closed)
    it.ask("im", "chair@DAG", Escalate(WHY), taken_up.closed)
    it.ask("pmo", "PMO", FindRoute(), taken_up.closed)
    case = seen(view_of("pmo").sight, taken_up.closed).folded
    return replace(case, framework=with_closed(case.framework, "DAG"))


def read_by(who: str, case: Folded) -> list[str]:
    """Return the kinds of the entries that somebody reads who may read the case whole."""
    return [each.kind for each in trail(view_of(who).sight, Seen(case, whole=True), frozenset())]


def test_a_closed_group_reads_no_more_of_what_another_one_has_brought_on(handed_on):
    assert brought_it(view_of("im").sight, handed_on)
    assert not brought_it(view_of("locksmith").sight, handed_on)


def test_whoever_brought_it_on_reads_nothing_that_was_said_in_the_closed_group_before(handed_on):
    assert read_by("pmo", handed_on) == [
        *("decision.recommended/1", "decision.consulted/1", "decision.escalated/1"),
        *("decision.consulted/1", "decision.escalated/1", "decision.routed/1"),
    ]
    assert read_by("im", handed_on) == [
        *("decision.escalated/1", "decision.consulted/1", "decision.escalated/1"),
        "decision.routed/1",
    ]


def test_whoever_brought_it_first_reads_its_own_part_alone(handed_on):
    own = ["decision.recommended/1", "decision.consulted/1"]
    assert read_by("locksmith", handed_on) == own


def test_whoever_must_act_reads_nothing_that_was_said_in_a_closed_group_before(taken_up):
    case = seen(view_of("pmo").sight, taken_up.closed).folded
    day = taken_up.programme.now.date()
    waits = replace(case.state, stage=Stage.WITH_SPONSOR, referred_on=day)
    assert read_by("ofgem", replace(case, life=replace(case.life, state=waits))) == [
        "decision.escalated/1"
    ]


def test_what_is_for_every_party_is_not_owed_by_those_who_may_not_know_of_the_case(programme):
    """No process leaves such a duty in a closed group: one that did would tell of its case."""
    story = tell(programme)
    owed = {"process": "decision", "command": "decision.publish", "holder": "party"}
    closed = {"group": "SDWG", "audience": "group:SDWG"}
    DutyRow.objects.using("door").create(
        programme=SLUG, case=story.closed, n=9, anchor=AFTER, clock="", **owed, **closed
    )
    assert CANARY not in repr(view_of("party").duties_of())
    names = {each.title for each in view_of("pmo").duties()}
    assert any(CANARY in each for each in names)


def test_what_a_closed_group_refers_is_listed_for_whoever_may_read_it(taken_up):
    """The matter as the closed group would have referred it itself: its row says so alone."""
    row = CaseRow.objects.get(case=taken_up.closed)
    row.stage, row.state = Stage.WITH_SPONSOR, {**row.state, "opinion": "It is met."}
    CaseRow.objects.filter(case=taken_up.closed).update(stage=row.stage, state=row.state)
    for who in ("pmo", "member", "locksmith"):  # who brought it reads on
        [line] = view_of(who).referrals().rows
        assert (line.case, line.opinion) == (taken_up.closed, "It is met.")
    for who in ("", "heir", "small", "party"):
        assert view_of(who).referrals().rows == ()
