"""A state that is changed is what `dataclasses.replace` would make of it."""

import dataclasses
from datetime import date

import pytest

from lawspeaker.framework.names import Group
from lawspeaker.kernel.changing import replace
from lawspeaker.processes.meeting.holding import Meeting

MEETING = Meeting(Group("PSG"), date(2023, 12, 6))


def test_some_members_are_changed_and_the_others_stay():
    made = replace(MEETING, day=date(2024, 1, 10))
    assert made == dataclasses.replace(MEETING, day=date(2024, 1, 10))
    assert MEETING.day == date(2023, 12, 6)
    assert hash(made) != hash(MEETING)


def test_a_member_it_does_not_have_is_refused():
    with pytest.raises(TypeError, match="Meeting must have the members dya"):
        replace(MEETING, dya=date(2024, 1, 10))  # type: ignore[call-arg]  # on purpose
