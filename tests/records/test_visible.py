"""Who may see what: the public, parties, members of groups, closed groups, whoever must act."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from lawspeaker.framework.names import CaseId, Group
from lawspeaker.processes.attendance.life import Role, Stage
from lawspeaker.processes.decision import DECISION
from lawspeaker.records.database import DOOR
from lawspeaker.records.tables.attendances import AttendanceRow
from lawspeaker.records.tables.meetings import MeetingRow
from lawspeaker.records.visible import Filter, View
from programmes import FOUNDED, SLUG, accepted, organisation, person
from small_story import CANARY, MEETING, PRIVATE, SMALL
from viewers import TODAY, view_of

PEOPLE = ("sro", "pmo", "ipa", "ofgem", "im", "heir", "small", "deputy", "party")
BELONG = {"sro", "pmo", "ipa", "locksmith"}  # to the closed group, or to what serves all
LISTS = (
    *("cases", "decisions", "meetings", "groups", "seats", "delegations", "duties"),
    *("actions", "reports", "changes", "frameworks", "parts", "entries"),
)


def everything(view: View, story) -> Iterator[object]:
    """Everything that a viewer can be given of the story."""
    for name in LISTS:
        yield getattr(view, name)()
    for case in (story.taken, story.open, story.closed, story.action, story.report, story.meeting):
        yield view.case(case)
        yield view.decision(case)
        yield view.meeting(case)
        yield view.report(case)
    for group in view.framework().groups:
        yield view.group(group)
    for words in (CANARY, PRIVATE, "simulator", "hole"):
        yield view.search(words)
        yield view.decisions(Filter(text=words))


def said_to(view: View, story) -> str:
    return repr(list(everything(view, story)))


def test_the_public_reads_a_decision_once_it_is_published(story):
    view = view_of("")
    shown = view.decision(story.taken)
    assert (shown.text, shown.line.outcome) == ("Buy it.", "accept")
    assert [line.case for line in view.decisions().rows] == [story.taken]
    assert view.decision(story.open) is None


def test_before_it_was_published_the_public_read_nothing_of_it(story):
    published = view_of("sro").case(story.taken).trail[-1].position
    view = view_of("")
    assert view.decision(story.taken, at=published) is not None
    assert view.decision(story.taken, at=published - 1) is None
    assert view.decision(story.taken, on=MEETING.date()) is None


def test_the_public_reads_constituency_and_view_and_no_person(story):
    shown = view_of("").decision(story.taken)
    views = {each.seat: each for each in shown.views}
    small = views[SMALL]
    assert (small.constituency, small.stand) == ("small_supplier", "objects")
    assert (small.minority, small.organisation) == ("Some would pay.", organisation("small"))
    assert {each.person for each in shown.views} == {None}
    assert (shown.case, shown.composition) == (None, None)


def test_the_public_is_given_no_person_anywhere(story):
    said = said_to(view_of(""), story)
    named = [who for who in (*PEOPLE, "large") if person(who) in said]
    assert named == []


def test_what_was_said_on_the_way_to_a_decision_is_not_published(story):
    assert PRIVATE not in said_to(view_of(""), story)
    assert PRIVATE in said_to(view_of("party"), story)


def test_the_public_reads_a_report_once_it_is_issued(story):
    view = view_of("")
    [line] = view.reports().rows
    shown = view.report(story.report)
    [account] = shown.accounts
    assert (line.case, shown.line) == (story.report, line)
    assert (account.decision.text, account.viewpoints) == ("Buy it.", "One objected.")
    assert (shown.withheld, shown.meeting, shown.case) == (0, None, None)
    drafted = view_of("sro").case(story.report).trail[-1].position
    assert view.report(story.report, at=drafted - 1) is None


def test_a_report_tells_the_public_nothing_of_a_decision_before_it_is_published(story):
    published = view_of("sro").case(story.taken).trail[-1].position
    shown = view_of("").report(story.report, at=published - 1)
    assert (shown.accounts, shown.withheld, shown.summary) == ((), 1, "")
    assert view_of("").report(story.report, at=published).withheld == 0


def test_what_was_noted_of_the_items_is_for_those_who_read_the_meeting(story):
    noted = [(1, "Welcome", "No amendments."), (2, "Buy a simulator", "It was long.")]
    shown = view_of("party").report(story.report)
    assert [(each.number, each.title, each.text) for each in shown.notes] == noted
    published = next(e for e in view_of("sro").case(story.taken).trail if "published" in e.kind)
    for at in (published.position - 1, None):
        public = view_of("").report(story.report, at=at)
        assert public.notes == ()
        assert not any(text in repr(public) for _, _, text in noted)


def test_the_members_of_a_group_read_its_report_whole(story):
    shown = view_of("party").report(story.report)
    assert [each.decision.line.case for each in shown.accounts] == [story.taken]
    assert (shown.meeting.line.case, shown.case.line.case) == (story.meeting, story.report)
    assert view_of("party").report(story.meeting) is None


def test_what_was_published_before_the_record_began_is_public_from_its_adoption(programme):
    published = replace(accepted(1_000_00), published_on=FOUNDED.date() - timedelta(days=1))
    for case, state in (("D1", published), ("D2", accepted(2_000_00))):
        programme.ask("pmo", "PMO", DECISION.adopt(state, "The decision log."), case)
    view = view_of("")
    assert [line.case for line in view.decisions().rows] == ["D1"]
    assert view.decision(CaseId("D1")).text == "Accepted."
    assert view.decision(CaseId("D2")) is None


def test_the_public_is_told_when_open_groups_meet(story):
    days = [(line.group, line.day, line.items) for line in view_of("").meetings().rows]
    assert days == [("PSG", date(2024, 1, 3), 0), ("PSG", date(2023, 12, 6), 0)]
    assert view_of("").meeting(story.meeting) is None


def test_somebody_without_a_capacity_is_the_public(story):
    assert said_to(view_of("stranger"), story) == said_to(view_of(""), story)


@pytest.mark.parametrize("who", sorted({*PEOPLE, ""} - BELONG - {"im"}))
def test_nothing_of_a_closed_group_reaches_an_outsider(story, who):
    said = said_to(view_of(who), story)
    assert CANARY not in said
    assert "SDWG" not in repr(view_of(who).groups())


@pytest.mark.parametrize("who", sorted(BELONG))
def test_chair_secretariat_and_assurance_read_what_a_closed_group_writes(story, who):
    view = view_of(who)
    assert CANARY in view.decision(story.closed).line.title
    found = {each.line.process for each in view.search(CANARY).rows}
    assert found == {"decision", "action", "group", "delegation"}
    assert "SDWG" in {line.group for line in view.groups()}


@pytest.fixture(params=[True, False], ids=["reads", "does not read"])
def invited(request, story) -> Iterator[bool]:
    """A party's contact whom the chair of the closed group has invited until today."""
    row = AttendanceRow(
        programme=SLUG,
        case="AT1",
        group="SDWG",
        meeting="",
        person=person("party"),
        organisation="",
        stage=Stage.ATTENDS,
        invited=True,
        role=Role.OBSERVER,
        reads=request.param,
        until=TODAY,
        opened_at=0,
        audience="group:SDWG",
    )
    row.save(using=DOOR, force_insert=True)
    yield request.param
    AttendanceRow.objects.using(DOOR).filter(programme=SLUG, case="AT1").delete()


def test_an_observer_reads_what_a_closed_group_writes_only_if_invited_to_and_in_time(
    story, invited
):
    view = view_of("party")
    assert (view.decision(story.closed) is not None) is invited
    assert (view.search(CANARY).total > 0) is invited
    assert ("SDWG" in {line.group for line in view.groups()}) is invited
    for who, day in (("small", TODAY), ("party", TODAY + timedelta(days=1))):
        assert CANARY not in said_to(view_of(who, day), story)
    assert CANARY not in said_to(view_of(""), story)


@pytest.fixture
def guest(story) -> Iterator[Callable[..., None]]:
    """Invite somebody to read with a group, or of one meeting of it."""

    def invite(who: str, group: str, meeting: str = "") -> None:
        row = AttendanceRow(
            *(SLUG, "AT2", group, meeting, person(who), "", Stage.ATTENDS, True, Role.GUEST),
            *(True, TODAY, 0, f"group:{group}"),
        )
        row.save(using=DOOR, force_insert=True)

    yield invite
    AttendanceRow.objects.using(DOOR).filter(programme=SLUG, case="AT2").delete()


@pytest.mark.parametrize("who", ["party", "stranger"])
def test_a_guest_of_one_meeting_reads_nothing_else_of_a_closed_group(story, guest, who):
    guest(who, "SDWG", "M99")
    assert CANARY not in said_to(view_of(who), story)
    assert not view_of(who).sight.may_see("group:SDWG")


def test_a_guest_of_one_meeting_who_holds_nothing_reads_its_papers_and_report_alone(story, guest):
    guest("stranger", "PSG", story.meeting)
    view = view_of("stranger")
    shown = view.meeting(story.meeting)
    assert [each.title for each in shown.items] == ["Welcome", "Buy a simulator"]
    assert len(shown.case.trail) == len(view_of("party").case(story.meeting).trail)
    assert shown.recording
    assert view.report(story.report).case is not None
    kept = [each.case for each in view.cases().rows if each.audience != "public"]
    assert kept == [story.meeting]  # its report is public, as far as it is published
    assert story.meeting in {each.line.case for each in view.search("amendments").rows}
    lines = {each.case: each for each in view.meetings().rows}
    assert (lines[story.meeting].items, lines[story.next_meeting].items) == (2, 0)
    for case in (story.next_meeting, story.open, story.closed, story.action):
        assert view.case(case) is None
    assert PRIVATE not in said_to(view, story)
    later = view_of("stranger", TODAY + timedelta(days=1))
    assert later.meeting(story.meeting) is None


def test_a_guest_of_all_meetings_who_holds_nothing_reads_with_the_group(story, guest):
    guest("stranger", "PSG")
    view = view_of("stranger")
    assert view.decision(story.open).case is not None
    assert story.open in {each.case for each in view.decisions().rows}
    assert story.open in {each.case for each in view.case(story.next_meeting).links}
    assert view.meeting(story.next_meeting) is not None
    assert CANARY not in said_to(view, story)


def test_a_guest_who_holds_nothing_reads_with_a_closed_group(story, guest):
    guest("stranger", "SDWG")
    assert view_of("stranger").decision(story.closed) is not None
    assert view_of("stranger").search(CANARY).total > 0


def test_a_guest_of_a_closed_group_who_holds_nothing_reads_its_names_and_its_meetings(story, guest):
    guest("stranger", "SDWG")
    meeting = MeetingRow(
        *(SLUG, "M98", "SDWG", TODAY, "called", True, None, None, None, "", False, False, 3, []),
        *([], None, [], "group:SDWG"),
    )
    meeting.save(using=DOOR, force_insert=True)
    try:
        listed = view_of("stranger").meetings(Filter(group=Group("SDWG"))).rows
        unlisted = view_of("").meetings(Filter(group=Group("SDWG"))).rows
    finally:
        MeetingRow.objects.using(DOOR).filter(programme=SLUG, case="M98").delete()
    assert ([(each.case, each.items) for each in listed], unlisted) == ([("M98", 3)], ())
    shown, known = (view_of(who).case(story.closed) for who in ("stranger", "locksmith"))
    assert [each.past for each in shown.trail] == [each.past for each in known.trail]
    assert shown.state == known.state


def test_whoever_must_act_reads_the_case_but_not_the_group(story):
    view = view_of("im")
    assert CANARY in view.case(story.action).line.title
    assert [each.kind for each in view.case(story.action).trail] == ["action.assigned/1"]
    assert view.decision(story.closed) is None
    assert view.search(CANARY).total == 0


@pytest.mark.parametrize("words", ["!", "\N{CJK UNIFIED IDEOGRAPH-3400}", "\x01", '"'])
def test_a_list_narrowed_to_what_is_no_word_is_empty(story, words):
    assert view_of("pmo").decisions(Filter(text=words)).rows == ()
    assert view_of("pmo").search(words).rows == ()


def test_search_counts_only_what_the_reader_may_see(story):
    assert {who: view_of(who).search("hole").total for who in ("sro", "party", "")} == {
        "sro": 1,
        "party": 0,
        "": 0,
    }


def test_duties_of_closed_groups_are_not_listed_for_outsiders(story):
    cases = {who: {e.case for e in view_of(who).duties()} for who in ("sro", "party")}
    assert story.action in cases["sro"]
    assert story.action not in cases["party"]
