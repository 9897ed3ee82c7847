"""The pages of the plan: its timeline and table, a release, what differs, the workbooks."""

import io
from datetime import date

import openpyxl
import pytest

from lawspeaker.framework.names import Group, Prose
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.plan.beginning import Begin
from lawspeaker.processes.plan.drafting import Add, Move
from lawspeaker.processes.plan.releasing import Release
from lawspeaker.processes.plan.reporting import Expect, Report
from web.conftest import complaints, shut_out

WHY = Prose("=The interface is late.")
PSG, P1, M8, SIT = Group("PSG"), Name("P1"), Name("M8"), Name("SIT-EXIT")
APRIL, MAY, JUNE = date(2024, 4, 5), date(2024, 5, 3), date(2024, 6, 7)


@pytest.fixture
def planned(in_session) -> str:
    tell = in_session.tell
    case = tell.own("raman", "PMO", Begin(PSG, Title("Programme plan")))
    for act in (
        Add(M8, Title("Central systems ready"), Name("SI"), APRIL, WHY, (P1,)),
        Add(SIT, Title("Exit of testing"), Name("IM"), MAY, WHY),
        Release(Name("5.0"), WHY),
        Move(SIT, JUNE, WHY),
        Release(Name("5.1"), Prose("One milestone later.")),
        Expect(M8, MAY, WHY),
        Report(Prose("One milestone is late.")),
        Move(M8, MAY, WHY),
    ):
        tell.own("raman", "PMO", act, case)
    return case


def get(stage, place: str, who: str = "raman"):
    return stage.sign_in(who).get(f"{stage.home}{place}")


def test_a_plan_is_drawn_and_told_in_a_table(in_session, planned):
    page = get(in_session, f"plans/{planned}").text
    for said in ("Milestones of Programme plan: the baseline, the plan, and when each is expected",
                 "Central systems ready", "2 milestones: 0 met, 0 overdue, 1 expected",
                 "28 days after", "Drafted for the next release", ">Leave out<",
                 "Meetings against milestones", "Arranged", "From 5.0"):  # fmt: skip
        assert said in page
    assert "Programme plan" in get(in_session, "plans").text
    assert ">Leave out<" not in get(in_session, f"plans/{planned}", "castell").text


def test_what_is_owed_names_the_milestones_of_the_day(in_session, planned):
    """Two milestones are owed on two days; what is drafted is owed by whoever releases it."""
    owed = (
        get(in_session, f"plans/{planned}").text.partition(">Owed<")[2].partition("</section>")[0]
    )
    assert owed.count("Report that a milestone is met.") == 2
    assert owed.count("M8 Central systems ready") == owed.count("SIT-EXIT Exit of testing") == 1


def test_a_release_says_what_it_changed_and_why(in_session, planned):
    page = get(in_session, f"plans/{planned}/releases/5.1").text
    for said in ("One milestone later.", "Moved: Exit of testing", "The interface is late."):
        assert said in page
    assert f'href="{in_session.home}plans">Plan</a>' in page
    assert get(in_session, f"plans/{planned}/releases/9").status_code == 404


def test_any_two_releases_are_compared_on_a_page_and_in_a_workbook(in_session, planned):
    place = f"plans/{planned}/differences"
    page = get(in_session, place).text
    assert "What differs between 5.0 and 5.1" in page
    assert "+35" in page
    assert "Nothing differs" in get(in_session, f"{place}?before=5.1&after=5.1").text
    assert get(in_session, f"{place}?before=1&after=5.1").status_code == 404
    answer = get(in_session, f"{place}.xlsx?before=5.0&after=5.1")
    [_, row] = openpyxl.load_workbook(io.BytesIO(answer.content))["Differences"].values
    assert row[:7] == (SIT, "Exit of testing", None, "Moved", "2024-05-03", "2024-06-07", 35)


def test_the_register_is_a_workbook_without_formulas(in_session, planned):
    book = openpyxl.load_workbook(io.BytesIO(get(in_session, f"plans/{planned}.xlsx").content))
    assert book.sheetnames == ["Milestones", "Changes", "Releases"]
    cell = book["Changes"]["F2"]
    assert (cell.value, cell.data_type) == (WHY, "s")


def test_the_forms_offer_the_milestones_and_the_words_that_stand(in_session, planned):
    form = get(in_session, f"plan/{planned}/reword?milestone=SIT-EXIT").text
    assert "SIT-EXIT Exit of testing" in form
    assert 'value="Exit of testing"' in form


@pytest.mark.browser
def test_it_can_be_used_by_everybody(visit, on_air, in_session, planned, spoken):
    for width in (1440, 400):
        page = visit("raman").new_page()
        page.set_viewport_size({"width": width, "height": 900})
        for place in ("", "/releases/5.1", "/differences"):
            page.goto(f"{on_air}{in_session.home}plans/{planned}{place}")
            assert shut_out(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert complaints(spoken) == []
