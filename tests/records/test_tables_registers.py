"""The registers: cases, meetings, actions, reports, changes and duties, as they are wanted."""

from datetime import date

from lawspeaker.framework.names import Group, Office, Pence, Prose
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.action import Assign, Complete
from lawspeaker.processes.change import CHANGE
from lawspeaker.processes.change.request import Request
from lawspeaker.processes.change.request import Stage as ChangeStage
from lawspeaker.processes.office import Appoint
from lawspeaker.records.visible import Filter
from programmes import organisation, person
from small_story import FIRST, LAST, MEETING
from viewers import TODAY, view_of


def listed(read, **wanted: object) -> list[str]:
    return [line.case for line in read(Filter(**wanted)).rows]


def test_cases_are_listed_by_process_group_stage_day_and_words(story):
    view = view_of("party")

    def cases(process: str = "", **wanted: object) -> list[str]:
        return [line.case for line in view.cases(process, Filter(**wanted)).rows]

    assert cases("decision") == [story.open, story.taken]
    assert cases("meeting", group=Group("PSG")) == [story.next_meeting, story.meeting]
    assert cases("decision", stage="decided") == [story.taken]
    assert cases("report", since=MEETING.date()) == [story.report]
    assert cases("report", until=MEETING.date()) == []
    assert cases(text="milestone") == [story.open, story.next_meeting]


def test_meetings_are_listed_by_group_phase_and_day(story):
    read = view_of("party").meetings
    assert listed(read, group=Group("DAG")) == []
    assert listed(read, stage="closed") == [story.meeting]
    assert listed(read, since=date(2024, 1, 1)) == [story.next_meeting]
    assert listed(read, until=date(2024, 1, 1)) == [story.meeting]
    [line] = read(Filter(stage="closed")).rows
    assert (line.report, line.items, line.recorded) == (story.report, 2, True)


def test_a_report_keeps_the_verdict_it_was_given(story):
    [line] = view_of("party").reports(Filter(group=Group("PSG"))).rows
    assert (line.case, line.meeting, line.day) == (story.report, story.meeting, MEETING.date())
    assert (line.issued_on, line.due, line.late) == (date(2023, 12, 8), date(2023, 12, 8), 0)


def test_actions_are_listed_by_owner_stage_and_due_day(programme):
    it = programme
    appoint = Appoint(Office("IM"), person("im"), organisation("im"), FIRST.date())
    it.ask("sro", "SRO", appoint)
    first, second = (
        it.ask("pmo", "PMO", Assign(Group("PSG"), Title(what), Name("IM"), None, due)).case
        for what, due in (("Find a hall", date(2023, 12, 1)), ("Book it", date(2024, 1, 15)))
    )
    it.ask("im", "IM", Complete(Prose("Found.")), first)
    read = view_of("sro").actions
    assert listed(read) == [second, first]
    assert listed(read, stage="open", owner="IM") == [second]
    assert listed(read, since=date(2024, 1, 1)) == [second]
    assert listed(read, until=date(2024, 1, 1)) == [first]
    assert listed(read, text="hall") == [first]
    assert read(Filter(), after="", most=1).after
    [duty] = view_of("sro", LAST.date()).duties(Filter(owner="IM"))
    assert (duty.case, duty.due, duty.group) == (second, date(2024, 1, 15), "PSG")
    assert view_of("sro", TODAY).duties(Filter(until=date(2024, 1, 1))) == ()
    assert view_of("sro", TODAY).duties(Filter(group=Group("DAG"))) == ()


def test_changes_keep_what_the_log_said_of_them(programme):
    request = Request(
        title=Title("Restructure"),
        raised_by=Title("A supplier"),
        raised_on=date(2023, 9, 12),
        stage=ChangeStage.IN_CONSULTATION,
        cost=Pence(41_000_000),
    )
    programme.ask("pmo", "PMO", CHANGE.adopt(request, "The change log."), "CR035")
    [line] = view_of("sro").changes(Filter(stage="in consultation")).rows
    assert (line.case, line.title, line.cost) == ("CR035", "Restructure", 41_000_000)
    assert (line.raised_on, line.decision, line.raised_by) == (
        date(2023, 9, 12),
        None,
        "A supplier",
    )


def test_the_versions_adopted_begin_with_the_founding(story):
    [founded] = view_of("").frameworks()
    assert (founded.framework, founded.position) == ("mhhs@3.1", 0)
    assert founded.calendar.startswith("england_and_wales@")
    assert view_of("").parts() == ()
