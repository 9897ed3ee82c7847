"""What a closed group took up is on an open agenda: whoever may not know of it is told no word."""

from datetime import UTC, date, datetime
from pathlib import Path
from zipfile import ZipFile

import msgspec
import pytest

from lawspeaker.documents.content import Proof, pack
from lawspeaker.framework.names import Group, Prose
from lawspeaker.kernel.kinds import Attachment, Count, Digest, Link, Name, Offset, Title
from lawspeaker.kernel.seals import unseal
from lawspeaker.processes.decision.recommending import Escalate, Place
from lawspeaker.processes.meeting import MEETING
from lawspeaker.processes.meeting.agenda import Item, Paper
from lawspeaker.processes.meeting.calling import Call, IssuePapers
from lawspeaker.processes.meeting.holding import Close, Open
from lawspeaker.processes.meeting.items import CloseItem, OpenItem
from lawspeaker.processes.meeting.listing import AddItem, SetAgenda
from lawspeaker.processes.meeting.recording import LinkRecording
from lawspeaker.processes.report.writing import Draft, Write
from lawspeaker.records.reading.matters import CLOSED
from lawspeaker.service.export import export
from lawspeaker.verify.report import verify
from programmes import SLUG
from records.test_taken_up import WHY, taken_up  # noqa: F401  # the fixture that this goes on from
from small_story import CANARY, tell
from viewers import view_of

DAY = date(2023, 12, 20)
OUTSIDE = ["party", "heir", "small"]


@pytest.fixture
def placed(taken_up):  # noqa: F811  # what pytest calls a fixture
    """The DAG has it on its agenda behind another item, with a paper for it."""
    it = taken_up.programme
    meeting = it.ask("pmo", "PMO", Call(Group("DAG"), DAY, by_rule=False, reason=WHY)).case
    it.ask("pmo", "PMO", AddItem(Title("Welcome"), Count(5)), meeting)
    it.ask("pmo", "PMO", Place(meeting, Count(10)), taken_up.closed)
    agenda = (
        Item(Count(1), Title("Welcome, all"), Count(5)),
        Item(Count(2), Title(f"Talk of {CANARY}"), Count(10), taken_up.closed),
    )
    it.ask("pmo", "PMO", SetAgenda(agenda), meeting)
    paper = Attachment(Title(f"Where the {CANARY} is"), Digest("A" * 43))
    it.ask("pmo", "PMO", IssuePapers((Paper(Count(2), paper),)), meeting)
    return taken_up, meeting


@pytest.fixture
def told(placed):
    """It was talked of and taken on to the PSG; the report tells of it, and is not issued yet."""
    story, meeting = placed
    it = story.programme
    it.now = datetime(2023, 12, 20, 10, tzinfo=UTC)
    it.ask("im", "chair@DAG", Open(), meeting)
    it.ask("pmo", "PMO", OpenItem(Count(1), Offset(10)), meeting)
    it.ask("pmo", "PMO", CloseItem(Offset(20), Prose("All came.")), meeting)
    it.ask("pmo", "PMO", OpenItem(Count(2), Offset(30)), meeting)
    it.ask("im", "chair@DAG", Escalate(WHY), story.closed)
    noted = it.ask("pmo", "PMO", CloseItem(Offset(40), Prose(f"The {CANARY} is ripe.")), meeting)
    correct = MEETING.command("correct")
    mends = correct(noted.position, Name("note"), Prose(f"The {CANARY} was ripe."), WHY)
    it.ask("pmo", "PMO", mends, meeting)
    it.ask("im", "chair@DAG", Close(Offset(100)), meeting)
    it.ask("pmo", "PMO", LinkRecording(Link("https://example.org/recording")), meeting)
    report = it.ask("pmo", "PMO", Draft(meeting, Group("DAG"))).case
    account = Write(story.closed, Prose(f"Of the {CANARY}."), Prose(f"{CANARY}, all said."))
    it.ask("pmo", "PMO", account, report)
    return story, meeting, report


@pytest.mark.parametrize("who", OUTSIDE)
def test_an_item_of_it_keeps_its_place_and_says_that_it_is_closed(placed, who):
    shown = view_of(who).meeting(placed[1])
    assert [each.title for each in shown.items] == ["Welcome, all", CLOSED]
    assert [each.title for each in shown.case.state.agenda] == ["Welcome, all", CLOSED]
    assert shown.items[1].decision is None
    assert CANARY not in repr(shown)


def test_whoever_may_know_of_it_reads_the_item(told):
    story, meeting, report = told
    for who in ("pmo", "sro", "small"):  # who sits in the PSG, too
        view = view_of(who)
        item = view.meeting(meeting).items[1]
        assert (item.title, item.decision.case) == (f"Talk of {CANARY}", story.closed)
        assert item.note == f"The {CANARY} was ripe."
        found = {each.line.case for each in view.search(CANARY).rows}
        assert {meeting, report} <= found
        assert view.case(report).state.account(story.closed).context == f"Of the {CANARY}."


def test_nothing_that_was_said_of_it_above_reaches_whoever_may_not_know_of_it(told):
    _, meeting, report = told
    view = view_of("party")
    whole = (view.meeting(meeting), view.case(meeting), view.report(report), view.case(report))
    assert None not in whole
    assert CANARY not in repr((*whole, view.entries(most=1_000), view.cases(), view.duties()))
    assert view.search(CANARY).total == 0
    assert view.case(meeting, DAY).state.note(1) == "All came."
    assert CANARY not in repr(view.case(meeting, DAY))


@pytest.mark.parametrize("who", OUTSIDE)
def test_a_pack_has_no_word_of_it(placed, who):
    proof = Proof("Sample", 1, "00", DAY, "")
    assert CANARY not in repr(pack(view_of(who), placed[1], proof))
    assert CANARY in repr(pack(view_of("pmo"), placed[1], proof))


@pytest.mark.parametrize("who", ["party", ""])
def test_an_export_has_no_word_of_it_and_is_verified(told, tmp_path, who):
    assert CANARY not in exported(tmp_path, who)
    assert verify(tmp_path / "it.zip", "", ()).faults == []


def test_an_export_for_whoever_may_know_of_it_has_it(told, tmp_path):
    assert f"The {CANARY} was ripe." in exported(tmp_path, "pmo")


def exported(folder: Path, who: str) -> str:
    """Return everything that is opened in the export for somebody."""
    export(SLUG, folder / "it.zip", sight=view_of(who).sight)
    with ZipFile(folder / "it.zip") as archive:
        lines = archive.read("disclosures.ndjson").splitlines()
        entries = archive.read("entries.ndjson").decode()
    found = (each for line in lines for each in msgspec.json.decode(line)["openings"])
    return entries + repr([unseal(each).value for each in found])


def test_what_is_said_of_an_open_matter_is_found_as_before(programme):
    story = tell(programme)
    assert story.meeting in {each.line.case for each in view_of("party").search("long").rows}
