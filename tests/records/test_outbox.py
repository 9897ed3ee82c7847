"""The outbox: who is told of what, written with the entry; nobody outside a closed group."""

from datetime import UTC, date, datetime

import pytest

from lawspeaker import notices
from lawspeaker.directory.models import Outgoing
from lawspeaker.framework.names import Group, Prose
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Refused
from lawspeaker.processes.action import Assign
from lawspeaker.processes.meeting.calling import Call, Cancel, Move
from lawspeaker.records.adoptions import loaded
from lawspeaker.records.models import HoldingRow, Programme
from lawspeaker.records.onday import OnDay
from lawspeaker.records.rebuild import rebuild
from lawspeaker.records.roll import Roll
from lawspeaker.service import outbox
from lawspeaker.service.telling import Teller
from lawspeaker.surfaces.notices import words
from programmes import SLUG, person
from small_story import LAST, people

MHHS = loaded("mhhs@3.1", {})


def told(kind: str = "") -> dict[tuple[str, str], set[str]]:
    """Who is told what: by kind and case."""
    known = {str(person(who)): who for who in PEOPLE}
    found: dict[tuple[str, str], set[str]] = {}
    for row in Outgoing.objects.filter(kind__startswith=kind):
        found.setdefault((row.kind, row.case), set()).add(known.get(row.person, row.person))
    return found


PEOPLE = ("sro", "pmo", "ipa", "ofgem", "im", "locksmith", "large", "small", "deputy", "party")


def teller() -> Teller:
    return Teller(Programme.objects.get(slug=SLUG), "default")


def test_the_members_of_a_group_are_told_that_it_meets(story):
    sits = {"sro", "ipa", "ofgem", "large", "small"}
    assert told("meeting.called")["meeting.called", story.meeting] >= sits
    assert "party" not in told("meeting.called")["meeting.called", story.meeting]


def test_everybody_is_told_of_a_headline_report(story):
    assert {"party", "large", "sro"} <= told()["report.issued", story.report]


def test_an_alternate_is_told_on_the_days_it_stands_in(story):
    roll = Roll(OnDay(SLUG, LAST.date(), MHHS))
    before = Roll(OnDay(SLUG, date(2023, 12, 1), MHHS))
    assert "deputy" not in told()["meeting.papers_issued", story.meeting]
    assert person("deputy") not in before.everybody
    assert person("deputy") not in roll.everybody  # the last day is not one of them


def test_a_decision_is_told_once_it_takes_effect(story):
    rows = Outgoing.objects.filter(kind="decision.taken", case=story.taken)
    assert {row.about for row in rows} == {rows[0].about}
    case = teller().told(rows[0]).case
    [confirmed] = [e for e in case.trail if e.event.name == "decision.confirmed/1"]
    assert rows[0].about == str(confirmed.position)


def test_what_a_closed_group_does_is_told_to_its_members_and_whom_it_names(story):
    told_of = {who for (_, case), who in told().items() if case == story.action for who in who}
    assert told_of == {"im"}  # who must do it; the chair is told by nobody
    closed = Roll(OnDay(SLUG, LAST.date(), MHHS))
    assert closed.told(["registered"], "group:SDWG") != ()
    assert person("party") not in closed.told(["registered"], "group:SDWG")


def test_a_notice_is_written_with_its_entry_or_not_at_all(programme):
    people(programme)
    Outgoing.objects.all().delete()
    with pytest.raises(Refused):
        programme.ask("party", "party", Call(Group("PSG"), date(2023, 12, 6), by_rule=True))
    assert Outgoing.objects.count() == 0


def test_the_same_command_again_tells_nobody_again(programme):
    people(programme)
    key = "7b0c0f62-8a3e-4f6e-9f0e-2f2f3f7a9f11"
    call = Call(Group("PSG"), date(2023, 12, 6), by_rule=True)
    programme.ask("pmo", "PMO", call, command_id=key)
    before = Outgoing.objects.count()
    programme.ask("pmo", "PMO", call, command_id=key)
    assert Outgoing.objects.count() == before > 0


def test_a_rebuild_tells_nobody_again(programme):
    people(programme)
    programme.ask("pmo", "PMO", Call(Group("PSG"), date(2023, 12, 6), by_rule=True))
    before = list(Outgoing.objects.values_list("id", "about", "person"))
    rebuild(SLUG)
    assert list(Outgoing.objects.values_list("id", "about", "person")) == before


def test_what_is_urgent_or_invites_goes_at_once_and_the_rest_with_the_digest(programme):
    people(programme)
    case = programme.ask("pmo", "PMO", Call(Group("PSG"), date(2023, 12, 6), by_rule=True)).case
    assign = Assign(Group("PSG"), Title("Publish the report"), Name("PMO"))
    action = programme.ask("pmo", "PMO", assign).case
    row = Outgoing.objects.filter(case=case).first()
    assert (row.alone, row.due) == (True, programme.now)
    row = Outgoing.objects.get(case=action)
    assert (row.alone, row.due) == (False, datetime(2023, 11, 20, 16, tzinfo=UTC))


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ((2023, 12, 6, 9), (2023, 12, 6, 16)),
        ((2023, 12, 6, 16), (2023, 12, 7, 16)),
        ((2023, 7, 6, 14, 59), (2023, 7, 6, 15)),
        ((2023, 7, 6, 15), (2023, 7, 7, 15)),
    ],
)
def test_a_digest_goes_out_at_four_where_the_programme_is(now, due):
    found = outbox.next_digest(datetime(*now, tzinfo=UTC), "Europe/London")
    assert found == datetime(*due, tzinfo=UTC)


def test_what_was_taken_back_or_is_done_is_told_no_more(programme):
    people(programme)
    meeting = programme.ask("pmo", "PMO", Call(Group("PSG"), date(2023, 12, 6), by_rule=True)).case
    row = Outgoing.objects.filter(case=meeting).first()
    assert teller().told(row) is not None
    HoldingRow.objects.filter(person=row.person).delete()
    assert teller().told(row) is None  # who left is told nothing


def test_a_notice_says_in_whole_sentences_what_happened(programme):
    people(programme)
    meeting = programme.ask("pmo", "PMO", Call(Group("PSG"), date(2023, 12, 6), by_rule=True)).case
    programme.ask("pmo", "PMO", Move(date(2023, 12, 7), Prose("The room is taken.")), meeting)
    programme.ask("pmo", "PMO", Cancel(Prose("Nothing is ready.")), meeting)
    said = [_said(row) for row in Outgoing.objects.filter(person=person("large"), case=meeting)]
    assert [each.subject for each in said] == [
        "PSG meets on Wed 6 Dec 2023",
        "PSG meets on Thu 7 Dec 2023 instead",
        "PSG does not meet on Thu 7 Dec 2023",
    ]
    assert said[1].says == "The meeting of PSG is moved to Thu 7 Dec 2023: The room is taken."


def _said(row):
    found = teller()
    return words(found.told(row), str, found.framework)


def test_an_invitation_counts_how_often_it_was_changed(programme):
    people(programme)
    meeting = programme.ask("pmo", "PMO", Call(Group("PSG"), date(2023, 12, 6), by_rule=True)).case
    programme.ask("pmo", "PMO", Move(date(2023, 12, 7), Prose("The room is taken.")), meeting)
    rows = Outgoing.objects.filter(person=person("large"), case=meeting).order_by("id")
    assert [teller().told(row).sequence for row in rows] == [0, 1]


def test_every_kind_has_a_name_of_its_own():
    assert all(name == each.name for name, each in notices.KINDS.items())
    listed = [each.name for each in notices.KINDS.values()]
    assert len(listed) == len({*listed})
