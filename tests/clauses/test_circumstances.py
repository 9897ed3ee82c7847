"""Which findings touch a matter before its meeting, and of a group the framework does not have."""

from dataclasses import replace

import pytest

from law import STANDARDS, capacity, moment
from lawspeaker.kernel.acts import Act
from lawspeaker.kernel.facts import Phase
from lawspeaker.processes.decision.circumstances import touching
from matters import AT_PSG, DAG, PSG, PSG_ROOM, meeting, room, seat

LOOKING = Act(capacity("SRO"), capacity("SRO").person, moment(AT_PSG.today))


def readings(scenario) -> set[str]:
    return {each.reading for each in touching(scenario.as_if(LOOKING))}


def empty(*, phase=Phase.OPEN):
    """A PSG of two constituency seats, both vacant or away."""
    away = room(PSG, 2, seat("M-PSG-l", present=False), seat("M-PSG-n", present=False))
    return replace(AT_PSG, facts=(meeting(PSG, phase=phase), away))


def test_an_empty_room_is_warned_of_while_the_meeting_is_open():
    assert "quorum" in readings(empty())  # C31
    assert "quorum" not in readings(AT_PSG)


@pytest.mark.parametrize("phase", [Phase.CALLED, Phase.CLOSED, Phase.CANCELLED])
def test_before_and_after_a_meeting_nobody_is_expected_in_the_room(phase):
    assert "quorum" not in readings(empty(phase=phase))


def test_without_a_meeting_nothing_is_said_of_its_chair_or_its_room():
    for facts in ((), (PSG_ROOM,)):
        found = readings(replace(AT_PSG, facts=facts))
        assert not {"quorum", "chair", "sameperson"} & found


def test_a_framework_that_warns_of_no_empty_room_says_nothing_of_it():
    away = room(DAG, 3, seat("M-DAG-j", present=False))
    facts = (meeting(DAG), away)
    assert not readings(replace(AT_PSG, facts=facts).under(STANDARDS))
