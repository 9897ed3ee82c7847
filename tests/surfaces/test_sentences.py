"""The audit sentence of an entry: written for whoever reads it, without the ids it is kept by."""

from datetime import date

from law import ACME, BEN, MHHS, WHY
from lawspeaker.framework.names import Group, Seat
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.action import Assigned
from lawspeaker.processes.alternate.life import Named
from lawspeaker.processes.meeting import title
from lawspeaker.processes.meeting.agenda import Meeting
from lawspeaker.processes.meeting.events import Called
from lawspeaker.surfaces.sentences import says

DAY = date(2024, 4, 3)
LENT = Named(Seat("M-PSG-l"), Group("PSG"), BEN, ACME, DAY, DAY, exceptional=False, reason=WHY)
CALLED = Called(Group("PSG"), DAY, by_rule=True, reason=None)


def test_a_seat_goes_by_its_name_in_the_framework():
    said = says(LENT, str.title, MHHS)
    assert MHHS.seats[Seat("M-PSG-l")].name in said
    assert "M-PSG-l" not in said


def test_a_program_without_the_framework_at_hand_reads_the_id_of_a_seat():
    assert "M-PSG-l" in says(LENT, str.title)


def test_a_day_is_written_as_people_write_it():
    assert says(CALLED, str.title, MHHS) == "called a meeting of PSG for Wed 3 Apr 2024"


def test_a_meeting_is_called_by_its_group_and_its_day():
    assert title(Meeting(group=Group("PSG"), day=DAY)) == "PSG, Wed 3 Apr 2024"


def test_whoever_owns_an_action_goes_by_the_name_of_the_office():
    given = Assigned(Group("PSG"), Title("Publish it"), None, Name("IM"), None, None, None, DAY)
    assert says(given, str.title, MHHS).startswith(f"gave {MHHS.offices['IM'].name} an action")
