"""The pages of submissions: a template, all parties together, one submission, the checklist."""

import io
from dataclasses import replace

import openpyxl
import pytest

from lawspeaker.framework.names import CaseId, Group, Organisation, Prose
from lawspeaker.kernel.columns import Cell, Column, Kind
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Refused
from lawspeaker.processes.submission.sending import Ask as AskOne
from lawspeaker.processes.submission.sending import Send
from lawspeaker.processes.template.asking import Ask, Close, Design
from lawspeaker.records import sent_in
from lawspeaker.records.programmes import capacities_of
from lawspeaker.records.reading import submissions as reading
from lawspeaker.records.tables.submissions import SubmissionRow
from lawspeaker.records.visible import Viewer, visible_to
from lawspeaker.service import clock
from lawspeaker.service.demo.cast import CAST, organisation, person
from lawspeaker.service.demo.playing import SLUG
from lawspeaker.web.submissions import views
from web.conftest import complaints, shut_out

READY, DAILY = Name("ready"), Name("daily")
COLUMNS = (
    Column(READY, Title("Ready"), Kind.RATING),
    Column(DAILY, Title("Migrations a day"), Kind.NUMBER),
)
DESIGN = Design(
    *(Group("PSG"), Title("Readiness self-assessment"), Prose("To know who is ready.")),
    *(COLUMNS, Count(10)),
)
SAID = (Cell(Count(1), READY, Prose("amber")), Cell(Count(1), DAILY, Prose("400")))


def view_of(who: str):
    today = clock.today(clock.LONDON)
    return visible_to(Viewer(person(who), capacities_of(SLUG, person(who), today), SLUG, today))


@pytest.fixture
def asked(in_session) -> tuple[str, str, str]:
    """Ask every party, and let one of them send it: the template, its case, and who it is."""
    tell = in_session.tell
    template = tell.own("raman", "PMO", DESIGN)
    tell.own("raman", "PMO", Ask(), template)
    lines = sent_in.submissions(view_of("raman"), template)
    acting = {
        organisation(each.organisation): who
        for who, each in CAST.items()
        if any(
            held.holds == "party"
            for held in capacities_of(SLUG, person(who), clock.today(clock.LONDON))
        )
    }
    line = next(each for each in lines if each.organisation in acting)
    who = acting[line.organisation]
    tell.own(who, "party", Send(SAID), line.case)
    return template, line.case, who


def get(stage, place: str, who: str = "raman"):
    return stage.sign_in(who).get(f"{stage.home}{place}")


def test_the_pmo_sees_who_was_asked_and_who_sent_it(in_session, asked):
    template, case, _ = asked
    page = get(in_session, f"submissions/templates/{template}").text
    for said in ("Readiness self-assessment", "All parties together", "Who was asked",
                 "Red, amber or green", "Fewer than 3 sent it", "Asked for"):  # fmt: skip
        assert said in page
    assert case in get(in_session, f"submissions/{case}").text
    assert "amber" in get(in_session, f"submissions/{case}").text


def test_no_other_party_reads_what_one_sends(in_session, asked):
    template, case, mine = asked
    assert get(in_session, f"submissions/{case}", mine).status_code == 200
    for other in ("castell", "nuttall"):
        if other != mine:
            assert get(in_session, f"submissions/{case}", other).status_code == 404
            page = get(in_session, f"submissions/templates/{template}", other).text
            assert "amber" not in page.replace("Red, amber or green", "")
            assert "Fewer than 3 sent it" in page


def test_the_form_begins_with_what_was_sent(in_session, asked):
    _, case, mine = asked
    form = get(in_session, f"submission/{case}/send", mine).text
    assert "Ready (red, amber or green)" in form
    assert "400" in form


def test_the_checklist_of_a_party_says_what_is_open_and_is_a_workbook(in_session, asked):
    _, case, mine = asked
    page = get(in_session, "checklist", mine).text
    assert "Readiness self-assessment" in page
    assert "Checklist of" in get(in_session, "checklist").text
    book = openpyxl.load_workbook(io.BytesIO(get(in_session, "checklist.xlsx", mine).content))
    assert book.sheetnames == ["Open", "Sent in"]
    assert case in [row[0] for row in book["Sent in"].values]


def row(case: str, daily: str, stage: str = "sent") -> SubmissionRow:
    return SubmissionRow(
        case=case, stage=stage, columns=[[DAILY, "number"]], cells=[[DAILY, daily]]
    )


A, B, C, D, E = (row(case, "1234567.5") for case in "ABCDE")


def told(**bodies: list[SubmissionRow]) -> list[str]:
    return sorted(reading.told_of(bodies))


def test_what_one_party_sent_cannot_be_taken_off_what_all_come_to():
    assert told(large=[A, B, C], small=[D, E]) == ["large"]
    assert len(told(large=[A, B, C], agents=[B, C, D])) == 1  # the sum less the one is D's
    assert len(told(large=[A, B, C], agents=[A, B, C, D])) == 1
    assert told(large=[A, B, C], agents=[A, B, C]) == ["agents", "large"]
    assert told(large=[A, B, C], all=[A, B, C, D, E, row("F", "1")]) == ["all", "large"]


def test_of_few_nobody_is_told_who_has_not_sent_it():
    few = reading.market_of("small", [D, row("E", "1", "asked for")], is_told=False)
    assert (few.asked, few.sent, few.late, few.tallies) == (2, None, None, ())


def test_a_sum_is_said_to_the_last_figure():
    said = reading.market_of("large", [A, B], is_told=True)
    assert views.come_to(said, said.tallies[0]) == "2,469,135.0 in 2 rows"


@pytest.mark.browser
def test_it_can_be_used_by_everybody(visit, on_air, in_session, asked, spoken):
    template, case, _ = asked
    for width in (1440, 400):
        page = visit("raman").new_page()
        page.set_viewport_size({"width": width, "height": 900})
        for place in (
            "submissions",
            f"submissions/templates/{template}",
            f"submissions/{case}",
            "checklist",
        ):
            page.goto(f"{on_air}{in_session.home}{place}")
            assert shut_out(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert complaints(spoken) == []


def test_a_party_is_asked_on_its_own_only_for_a_round_that_is_open(asked, in_session):
    template, case, _ = asked
    [line] = [each for each in sent_in.submissions(view_of("raman"), template) if each.case == case]
    ask = AskOne(
        Organisation(line.organisation), CaseId(template), DESIGN.title, Count(1), COLUMNS, line.due
    )
    assert in_session.tell.own("raman", "PMO", ask)
    with pytest.raises(Refused, match="the open round"):
        in_session.tell.own("raman", "PMO", replace(ask, number=Count(0)))
    in_session.tell.do("raman", "PMO", Close(Prose("All have sent it.")), template)
    with pytest.raises(Refused, match="the open round"):
        in_session.tell.own("raman", "PMO", ask)
