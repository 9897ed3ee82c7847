"""Every case can come to its end, whatever the framework: by those whom its powers name."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drawn import POOLS
from law import ANN, MHHS, WHY, Scenario, capacity, moment
from lawspeaker.framework.names import Group, Seat
from lawspeaker.kernel.acts import Act
from lawspeaker.kernel.facts import Phase
from lawspeaker.kernel.words import Command, Refused, is_offered, unmet
from lawspeaker.processes import ALL, process
from lawspeaker.processes.appeal.life import UNFINISHED
from lawspeaker.processes.contact.life import Stage as ContactStage
from lawspeaker.processes.decision.matter import Matter
from lawspeaker.processes.decision.matter import Stage as DecisionStage
from lawspeaker.processes.election.state import Stage as ElectionStage
from lawspeaker.processes.information.life import Stage as AskedStage
from lives import BODIES, LIVES, Body, decision, lived, whoever_may

SOME = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
UNDER = pytest.mark.parametrize("of", BODIES, ids=["mhhs@3.1", "mhhs", "standards"])


def test_no_process_is_left_out():
    assert LIVES.keys() == {each.name for each in ALL}


@UNDER
@pytest.mark.parametrize("name", LIVES)
def test_every_case_can_come_to_its_end_and_then_nobody_owes_anything(name, of):
    life, has_ended = LIVES[name]
    case = lived(name, of, life(of))
    assert has_ended(case.state)
    assert case.duties == []


def test_a_matter_above_a_threshold_comes_to_its_end_through_the_sponsor():
    psg = replace(BODIES[1], group=Group("PSG"), level=2, seat=Seat("M-PSG-n"))
    case = lived("decision", psg, decision(psg, 500_000_000, "escalate", "threshold"))
    assert case.state.stage is DecisionStage.DIRECTED
    assert case.duties == []


NO_WAY_ON = {DecisionStage.WITHDRAWN}


@pytest.mark.parametrize("stage", [each for each in DecisionStage if each not in NO_WAY_ON])
def test_from_every_stage_of_a_matter_there_is_a_way_on(stage):
    asked = [each for each in process("decision").own_commands if each.needs_power]
    gates = [(each, next(r for r in each.given if r.key == "decision.stage")) for each in asked]
    at_stage = Scenario(process("decision")).as_if(None)
    case = replace(at_stage, state=Matter(stage=stage))
    ways = [each for each, gate in gates if gate.holds(case)]
    assert any(is_offered(each, MHHS) for each in ways)


HELD_BACK = (AskedStage.UPHELD, AskedStage.GIVEN, AskedStage.WITHDRAWN, AskedStage.SETTLED)
# What has ended otherwise than its scripted life does, and asks for nothing more.
ENDED = {
    "appeal": lambda it: it.stage not in UNFINISHED,
    "attendance": lambda it: it.stage == "turned_down",
    "output": lambda it: it.stage == "dropped",
    "proposal": lambda it: it.stage == "withdrawn",
    "election": lambda it: it.stage is ElectionStage.ABANDONED,
    "decision": lambda it: it.stage is DecisionStage.WITHDRAWN or it.superseded_by is not None,
    "submission": lambda it: it.stage == "not needed",
    "meeting": lambda it: it.phase is Phase.CANCELLED,
    "information": lambda it: it.stage in HELD_BACK,
    "contact": lambda it: it.stage in (ContactStage.NOTED, ContactStage.WITHDRAWN),
}


@UNDER
@pytest.mark.parametrize("name", LIVES)
@SOME
@given(data=st.data())
def test_wherever_a_case_has_gone_astray_somebody_can_take_it_on(name, of, data):
    """From each point of a life, after acts at random, an act is open, or the case has ended."""
    life, has_ended = LIVES[name]
    asked = life(of)
    case = lived(name, of, asked[: data.draw(st.integers(1, len(asked)))])
    for _ in range(data.draw(st.integers(0, 3))):
        case = astray(case, of, data)
    ended = ENDED.get(name, has_ended)
    assert has_ended(case.state) or ended(case.state) or ways_on(case), case.state


def astray(case: Scenario, of: Body, data: Any) -> Scenario:
    """Let something be done that nobody foresaw, if it is allowed."""
    if not (open_now := ways_on(case)):
        return case
    chosen = data.draw(st.sampled_from(open_now))
    command = data.draw(POOLS[of.framework.id].of(chosen))
    by = whoever_may(of, command, case.state)
    although = {each.key: WHY for each in (*chosen.given, *chosen.checks())}
    try:
        return case.given(*case.when(command, by=by, although=although).decision.events, by=by)
    except Refused:
        return case


def ways_on(case: Scenario) -> list[type[Command[Any]]]:
    """Return the acts of the process that are open, and that somebody may do."""
    looked = case.as_if(Act(capacity(""), ANN, moment(case.today)))
    offered = (e for e in case.process.own_commands if is_offered(e, case.framework))
    return [each for each in offered if not [*unmet(each.given, case.framework, looked)]]
