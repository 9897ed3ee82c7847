"""A recording that is for those of its group alone: nobody else is told where it is."""

from datetime import UTC, date, datetime

from lawspeaker.framework.names import CaseId, Prose
from lawspeaker.kernel.kinds import Count, Link, Name, Offset, Position, Title
from lawspeaker.processes.meeting import MEETING as PROCESS
from lawspeaker.processes.meeting.agenda import Audience, Item
from lawspeaker.processes.meeting.calling import IssuePapers
from lawspeaker.processes.meeting.holding import Close, Open
from lawspeaker.processes.meeting.items import CloseItem, OpenItem
from lawspeaker.processes.meeting.listing import SetAgenda
from lawspeaker.processes.meeting.recording import LinkRecording, OpenRecording
from lawspeaker.verify.report import verify
from programmes import Programme
from records.test_placed_above import exported
from small_story import CANARY, MEETING, call, people
from viewers import view_of

PLACE, MENDED = Link(f"https://example.org/{CANARY}"), Link(f"https://example.org/{CANARY}-2")
OUTSIDE, MEMBERS = ("", "party", "im"), ("large", "pmo", "sro")
_, _, CORRECT, _ = PROCESS.common.commands


def held(it: Programme) -> CaseId:
    """The PSG met; the recording is for its members, and its place was mended since."""
    people(it)
    meeting = call(it, "2023-12-06")
    it.ask("pmo", "PMO", SetAgenda((Item(Count(1), Title("Welcome"), Count(5)),)), meeting)
    it.now = datetime(2023, 11, 29, 12, tzinfo=UTC)
    it.ask("pmo", "PMO", IssuePapers(), meeting)
    it.now = MEETING
    it.ask("sro", "SRO", Open(), meeting)
    it.ask("pmo", "PMO", OpenItem(Count(1), Offset(10)), meeting)
    it.ask("pmo", "PMO", CloseItem(Offset(20)), meeting)
    it.ask("sro", "SRO", Close(Offset(30)), meeting)
    asked = LinkRecording(PLACE, audience=Audience.MEMBERS, reason=Prose(f"Of {CANARY}."))
    at = Position(it.ask("pmo", "PMO", asked, meeting).entries[0].position)
    it.ask("pmo", "PMO", CORRECT(at, Name("recording"), MENDED, Prose(CANARY)), meeting)
    return meeting


def told(who: str, meeting: CaseId) -> str:
    view = view_of(who, MEETING.date())
    found = (view.meeting(meeting), view.case(meeting), view.entries(), view.search(CANARY).rows)
    before = view.case(meeting, on=date(2023, 12, 6))
    return repr((found, before, view.meetings(), view.cases(), view.duties()))


def test_those_of_the_group_hear_it_until_it_is_opened_and_nobody_else(programme, tmp_path):
    meeting = held(programme)
    assert [who for who in (*OUTSIDE, *MEMBERS) if CANARY in told(who, meeting)] == [*MEMBERS]
    assert all(MENDED in told(who, meeting) for who in MEMBERS)
    assert CANARY not in exported(tmp_path, "party")
    assert verify(tmp_path / "it.zip", "", ()).faults == []
    programme.ask("sro", "SRO", OpenRecording(Prose("It was asked for.")), meeting)
    assert MENDED in told("party", meeting)
    assert CANARY not in told("", meeting)
