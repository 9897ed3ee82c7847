"""The pages of submissions: a template, all parties together, one submission, the checklist."""

import io
from dataclasses import replace

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from lawspeaker.framework.names import CaseId, Group, Organisation, Prose
from lawspeaker.kernel.columns import Cell, Column, Kind
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Refused
from lawspeaker.processes.submission.sending import Ask as AskOne
from lawspeaker.processes.submission.sending import Send
from lawspeaker.processes.template.asking import Ask, Close
from lawspeaker.processes.template.designing import Design
from lawspeaker.records import sent_in
from lawspeaker.records.models import CaseRow
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
    parties = CaseRow.objects.filter(process="party").values_list("case", flat=True)
    pages = [get(in_session, f"party/{case}", mine).text for case in parties]
    assert len([page for page in pages if "What is out, and due when" in page]) == 1
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


def heads(stage, place: str, who: str) -> list[list]:
    book = openpyxl.load_workbook(io.BytesIO(get(stage, place, who).content))
    assert book.sheetnames == ["Fill in", "Note"]
    return [[*each.values] for each in book]


def send_in(stage, case: str, who: str, name: str, content: bytes):
    file = SimpleUploadedFile(name, content)
    return stage.sign_in(who).post(f"{stage.home}submissions/{case}/file", {"table": file})


def workbook_of(*rows: tuple) -> bytes:
    book = openpyxl.Workbook()
    for row in (("Ready", "Migrations a day"), *rows):
        book.active.append(row)
    book.create_sheet("Note").append(("About",))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def sent_cells(stage, who: str, case: str) -> list[tuple]:
    return [(e.row, e.column, e.value) for e in view_of(who).case(case).state.cells]


def test_a_template_is_fetched_filled_in_and_sent_in_as_a_file(in_session, asked):
    template, case, mine = asked
    blank, _ = heads(in_session, f"submissions/templates/{template}.xlsx", mine)
    assert blank == [("Ready", "Migrations a day")]
    filled_in, note = heads(in_session, f"submissions/{case}.xlsx", mine)
    assert filled_in == [("Ready", "Migrations a day"), ("amber", 400)]
    said = dict(note)
    assert said["Ready"] == "One of: red, amber, green. It must be filled in in each row."
    assert "To be sent in by" in said
    assert get(in_session, f"submissions/{case}.csv", mine).content.splitlines()[1] == b"amber,400"
    assert "Send in the file" in get(in_session, f"submissions/{case}", mine).text
    assert "Send in the file" not in get(in_session, f"submissions/{case}", "raman").text
    new = workbook_of(("Green", 12.5), (None, None), ("red", 7))
    assert send_in(in_session, case, mine, "mine.xlsx", new).status_code == 302
    rows = [(1, READY, "Green"), (1, DAILY, "12.5"), (2, READY, "red"), (2, DAILY, "7")]
    assert sent_cells(in_session, mine, case) == rows
    text = "\ufeffReady,daily\r\nred,1\r\n".encode()
    assert send_in(in_session, case, mine, "mine.csv", text).status_code == 302
    assert sent_cells(in_session, mine, case) == [(1, READY, "red"), (1, DAILY, "1")]


def test_what_is_wrong_in_a_file_is_told_by_cell_and_nothing_is_sent(in_session, asked):
    _, case, mine = asked
    before = sent_cells(in_session, mine, case)
    wrong = workbook_of(("blue", 1), (None, None), ("red", "many"), ("red", None))
    answer = send_in(in_session, case, mine, "mine.xlsx", wrong)
    assert answer.status_code == 422
    for said in (
        "Sheet, A2: Ready must be red or amber or green, and is “blue”.",
        "Sheet, B4: Migrations a day must be a number, and is “many”.",
        "Sheet, B5: Migrations a day must be filled in.",
    ):
        assert said in answer.text
    other = send_in(in_session, case, mine, "mine.csv", b"Redy,Migrations a day\r\nred,1\r\n").text
    assert "There must be a column “Ready”." in other
    assert "Did you mean Ready?" in other
    none = send_in(in_session, case, mine, "mine.csv", b"A,B\r\n1,2\r\n").text
    assert "mine.csv must have a sheet with the columns “Ready”, “Migrations a day”" in none
    assert sent_cells(in_session, mine, case) == before


def test_nobody_sends_in_a_file_for_another_party_or_reads_its_file(in_session, asked):
    _, case, mine = asked
    other = next(each for each in ("castell", "nuttall") if each != mine)
    assert (
        send_in(in_session, case, other, "mine.csv", b"Ready,daily\r\nred,1\r\n").status_code == 404
    )
    assert get(in_session, f"submissions/{case}.xlsx", other).status_code == 404
    file = send_in(in_session, case, "raman", "mine.csv", b"Ready,daily\r\nred,1\r\n")
    assert "Only the party itself sends in what it is asked for." in file.text
