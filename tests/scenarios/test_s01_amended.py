"""S01, its end: a report is amended on the last day and goes out with the papers of March.

And of S22: who did not attend may ask for an addition, and is refused an amendment.
"""

from datetime import date

import pytest

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.party import Authorise, Register
from lawspeaker.processes.report.amending import Reissue, SendOn, TakeUp
from lawspeaker.processes.report.asked import About
from lawspeaker.processes.report.asking import AskAddition, AskAmendment
from lawspeaker.service.demo.cast import organisation, person
from lawspeaker.service.demo.playing import introduce
from stage import Stage, cited, keys, page, refused, take

pytestmark = pytest.mark.usefixtures("database")
FEBRUARY, MARCH, LAST_DAY = date(2024, 2, 7), date(2024, 3, 6), date(2024, 2, 28)
FEWER = Prose("Nobody of the small suppliers was asked: the viewpoints must say so.")
ONE = Count(1)


@pytest.fixture
def issued():
    """The report of the PSG of 7 February, issued on Friday the ninth."""
    introduce()
    stage = Stage(date(2024, 1, 10))
    room = stage.room("PSG", FEBRUARY)
    decision = stage.matter(room)
    stage.tell.on(date(2024, 1, 31))
    room.papers()
    stage.tell.on(FEBRUARY, 10)
    stage.open(room)
    stage.argue(room, decision)
    stage.tell.do("halloran", "SRO", take(), decision)
    room.end_item(2100)
    room.close(2200)
    stage.tell.on(date(2024, 2, 9), 16)
    report = room.report((decision, "Why.", "All agreed.", 2000))
    room.issue(report)
    return stage, decision, report


def a_party(stage):
    party = stage.tell.own(
        "raman",
        "PMO",
        Register(
            organisation("larch"),
            Title("Larch Energy"),
            (Name("small_supplier"),),
            stage.begins,
            Prose("It asked to be registered."),
        ),
    )
    stage.tell.own("raman", "PMO", Authorise(person("lark"), stage.begins), party)


def test_an_amendment_of_the_last_day_goes_out_the_same_day_with_the_papers_of_march(issued):
    stage, decision, report = issued
    stage.tell.on(date(2024, 2, 21))
    march = stage.room("PSG", MARCH, called=date(2024, 2, 21))
    stage.tell.on(LAST_DAY, 10)
    asked = AskAmendment(About.REPORT, FEWER, decision)
    stage.tell.own("nuttall", "M-PSG-n", asked, report)
    take_up = TakeUp(ONE, decision, viewpoints=Prose("All agreed who were asked."))
    stage.tell.own("raman", "PMO", take_up, report)
    shown = page(f"reports/{report}")
    assert "On the last day: the papers are due too" in shown  # C43
    stage.tell.own("raman", "PMO", Reissue(), report)
    march.papers()
    it = stage.view().case(report).state
    assert (it.requests[0].timing.due, it.requests[0].timing.late) == (LAST_DAY, 0)
    assert (it.reissued_on, it.reissued_timing.due, it.reissued_timing.late) == (
        LAST_DAY,
        LAST_DAY,
        0,
    )
    assert (it.with_papers, it.addendum) == (march.case, False)
    papers = stage.view().case(march.case).state.papers_timing
    assert (papers.due, papers.late) == (LAST_DAY, 0)
    shown = page(f"reports/{report}")
    assert "All agreed who were asked." in shown
    assert "Viewpoints at first" in shown
    assert "Wed 6 Mar 2024" in shown


def test_the_days_are_shown_from_the_issue_on(issued):
    *_, report = issued
    shown = page(f"reports/{report}")
    part = shown.partition("Additions and amendments</h2>")[2].partition("</dl>")[0]
    assert part.count("28 Feb 2024") == 2
    assert "Wed 6 Mar 2024" in part


def test_a_meeting_moved_by_its_chair_moves_the_last_day(issued):
    stage, _, report = issued
    from lawspeaker.processes.meeting.calling import Move

    march = stage.room("PSG", MARCH, called=date(2024, 2, 12))
    stage.tell.own("raman", "PMO", Move(date(2024, 3, 8), Prose("The hall is shut.")), march.case)
    part = page(f"reports/{report}").partition("Additions and amendments</h2>")[2]
    assert "1 Mar 2024" in part.partition("</dl>")[0]


def test_on_the_day_after_it_takes_a_reason(issued):
    stage, decision, report = issued
    stage.tell.on(date(2024, 2, 29))
    asked = AskAmendment(About.REPORT, FEWER, decision)
    says = refused(lambda: stage.tell.own("nuttall", "M-PSG-n", asked, report))
    assert says == ("An amendment should have been asked for by Wed 28 Feb 2024. (3.11)",)


def test_a_decision_is_not_changed_by_amending_its_report(issued):
    stage, decision, report = issued
    stage.tell.on(date(2024, 2, 20))
    asked = AskAmendment(About.DECISION, FEWER, decision)
    stage.tell.own("nuttall", "M-PSG-n", asked, report)
    take_up = TakeUp(ONE, decision, viewpoints=Prose("It was refused."))
    assert keys(lambda: stage.tell.own("raman", "PMO", take_up, report)) == {
        "report.only_the_report"
    }
    stage.tell.own("raman", "PMO", SendOn(ONE, Prose("It is for the PSG.")), report)
    assert stage.view().decision(decision).line.outcome == "accept"
    assert "Sent on to whoever decides it" in page(f"reports/{report}")


def test_who_did_not_attend_may_ask_for_an_addition_and_for_no_amendment(issued):
    """S22."""
    stage, decision, report = issued
    a_party(stage)
    asked = AskAmendment(About.REPORT, FEWER, decision)
    assert cited(lambda: stage.tell.own("lark", "party", asked, report)) == {"3.11-18"}
    offered = page(f"reports/{report}", "lark")
    assert "Ask for an addition" in offered
    stage.tell.own("lark", "party", AskAddition(FEWER, decision), report)
    stage.tell.own("raman", "PMO", TakeUp(ONE), report)
    stage.tell.own("raman", "PMO", Reissue(), report)
    assert str(FEWER) in page(f"reports/{report}", "lark")
