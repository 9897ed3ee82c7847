"""The pages of the library: who may open it, an artefact, its log, a table of comments taken in."""

import csv
import io
from datetime import date, timedelta
from zipfile import ZipFile

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from docx import Document
from pypdf import PdfReader
from xlsxwriter import Workbook

from lawspeaker.framework.names import Group, Prose
from lawspeaker.kernel.kinds import Attachment, Count, Digest, Name, Title
from lawspeaker.processes.artefact import ARTEFACT
from lawspeaker.processes.artefact.registering import AddVersion, Register
from lawspeaker.processes.artefact.remark import Criterion, Sort
from lawspeaker.processes.artefact.reviewing import Comment, OpenReview
from lawspeaker.processes.artefact.state import Artefact, Issue, Version
from lawspeaker.processes.artefact.state import Stage as ShelfStage
from lawspeaker.processes.tranche import Open
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.projectors import folded
from web.axe import violations
from web.conftest import complaints

WHY = Prose("=It is not defined.")
FILE = Attachment(Title("Specification"), Digest("a" * 64))
DESIGN = Name("design_artefacts")
HEADS = ("From", "Type", "Section", "Comment", "Proposed change")
SAID = ("A meter company", "Error", "4.2", "The unit is wrong.", "Use kWh.")


@pytest.fixture
def reviewed(in_session) -> str:
    tell = in_session.tell
    about = (Group("DAG"), Title("Interface specification"), Prose("What is sent."))
    criteria = (Criterion(Count(1), Prose("Each message is defined.")),)
    case = tell.own("raman", "PMO", Register(*about, criteria))
    tell.own("raman", "PMO", AddVersion(Name("0.9"), FILE, WHY), case)
    review = OpenReview((Group("BPRWG"),), Name("BPRWG"), working_days=Count(5))
    tell.own("raman", "PMO", review, case)
    tell.own("castell", "M-PSG-l", Comment(Sort.OMISSION, WHY, Title("3.1")), case)
    return case


def get(stage, place: str, who: str = "raman"):
    return stage.sign_in(who).get(f"{stage.home}{place}")


def send(stage, case: str, name: str, content: bytes, who: str = "raman"):
    file = SimpleUploadedFile(name, content)
    return stage.sign_in(who).post(f"{stage.home}library/{case}/comments", {"table": file})


def written(*rows: tuple[str, ...]) -> bytes:
    """Write a table of comments as a document."""
    made = Document()
    table = made.add_table(0, len(HEADS))
    for row in (HEADS, *rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def sheet(*rows: tuple[str, ...]) -> bytes:
    file = io.BytesIO()
    book = Workbook(file, {"in_memory": True})
    leaf = book.add_worksheet("Log")
    for n, row in enumerate((HEADS, *rows)):
        leaf.write_row(n, 0, row)
    book.close()
    return file.getvalue()


def comments(stage, case: str):
    slug = stage.home.strip("/").rpartition("/")[2]
    trail = tuple(Ledger(slug).read(case))
    return folded(slug, ARTEFACT, trail).life.state.comments


def test_whoever_is_not_registered_is_denied_and_told_how_to_ask(in_session, reviewed):
    for place in ("library", f"library/{reviewed}", f"library/{reviewed}.pdf"):
        answer = Client().get(f"{in_session.home}{place}")
        assert answer.status_code == 401
        page = answer.text
        assert "Only people registered on the Collaboration Base can open the library." in page
        assert "Access to the library can be asked for by e-mail." in page
        assert "mailto:" in page
        assert "Interface specification" not in page


def test_the_list_says_what_is_out_for_review_and_what_i_commented(in_session, reviewed):
    page = get(in_session, "library", "castell").text
    assert "Interface specification" in page
    assert "you commented" in page
    assert "Nothing fits" in get(in_session, "library?group=CCAG").text
    assert "Interface specification" in get(in_session, "library?stage=in+review&group=DAG").text


def test_one_shows_its_product_its_versions_and_each_comment(in_session, reviewed):
    page = get(in_session, f"library/{reviewed}").text
    for said in ("What is sent.", "Each message is defined.", "BPRWG", "0.9", "=It is not defined.",
                 "Say what becomes of it", "Take in the comments"):  # fmt: skip
        assert said in page
    other = get(in_session, f"library/{reviewed}", "castell").text
    assert "Say what becomes of it" not in other
    assert "Take in the comments" not in other


@pytest.mark.parametrize(("name", "made"), [("log.docx", written), ("log.xlsx", sheet)])
def test_a_table_of_comments_is_taken_in_whole(in_session, reviewed, name, made):
    answer = send(in_session, reviewed, name, made(SAID, (*SAID[:3], "Another.", "")))
    assert answer.status_code == 302, answer.text
    taken = comments(in_session, reviewed)[1:]
    assert [each.number for each in taken] == [2, 3]
    first = taken[0]
    assert (first.who, first.remark.sort, first.remark.place) == (SAID[0], Sort.ERROR, "4.2")
    assert (first.remark.text, first.remark.proposal) == ("The unit is wrong.", "Use kWh.")


ISO = (
    *("MB/NC1", "Line number (e.g. 17)", "Clause/ Subclause (e.g. 3.1)"),
    *("Paragraph/ Figure/ Table/ (e.g. Table 1)", "Type of comment2", "Comments"),
    *("Proposed change", "Observations of the secretariat"),
)
NAMED_SO = ("MB", "Clause", "Paragraph/Figure/Table", "Type of comment", "Comments",
            "Proposed change", "Observations of the secretariat")  # fmt: skip


def as_csv(*rows: tuple[str, ...]) -> bytes:
    file = io.StringIO()
    csv.writer(file).writerows(rows)
    return file.getvalue().encode()


def test_the_commenting_template_of_iso_is_taken_in(in_session, reviewed):
    rows = (
        ("GB", "17", "3.1", "Table 1", "te", "The unit is wrong.", "Use kWh.", ""),
        ("GB", "", "4", "", "ed", "A comma.", "", "Not accepted. It reads well."),
        ("SE", "", "", "", "ge", "Well done.", "", "Accepted"),
    )
    answer = send(in_session, reviewed, "log.csv", as_csv(ISO, *rows))
    assert answer.status_code == 302, answer.text
    first, second, third = comments(in_session, reviewed)[1:]
    assert (first.who, first.remark.sort, first.remark.place) == ("GB", "error", "17, 3.1, Table 1")
    assert (first.remark.text, first.remark.proposal) == (rows[0][5], rows[0][6])
    assert (first.disposition, second.disposition) == (None, "rejected")
    assert (second.remark.sort, second.remark.place, second.reason) == (
        "editorial",
        "4",
        rows[1][7],
    )
    assert (third.remark.sort, third.disposition) == ("clarification", "accepted")


def test_its_columns_are_known_by_their_short_names_and_an_open_observation_is_told(
    in_session, reviewed
):
    row = ("GB", "3.1", "Table 1", "te", "The unit is wrong.", "Use kWh.", "We will see.")
    answer = send(in_session, reviewed, "log.csv", as_csv(NAMED_SO, row))
    assert answer.status_code == 422
    assert "be one of accepted, accepted in part, rejected, out of scope." in answer.text


def test_one_wrong_row_keeps_all_out_and_is_told_with_its_place(in_session, reviewed):
    wrong = (SAID[0], "Eror", "", "", "")
    answer = send(in_session, reviewed, "log.docx", written(SAID, wrong))
    assert answer.status_code == 422
    for said in ("table 1, row 3", "must say something", "Did you mean"):
        assert said in answer.text
    assert len(comments(in_session, reviewed)) == 1
    assert "must have a table with the columns" in send(
        in_session, reviewed, "log.csv", b"a,b\n1,2\n"
    ).text.replace("&quot;", '"')


def spoilt(part: str, old: bytes, new: bytes) -> bytes:
    """Write a table of comments as a document, one part of which reads otherwise."""
    whole, file = ZipFile(io.BytesIO(written(SAID))), io.BytesIO()
    with ZipFile(file, "w") as archive:
        for name in whole.namelist():
            said = whole.read(name)
            archive.writestr(name, said.replace(old, new) if name == part else said)
    return file.getvalue()


WIDE = b'<w:tcPr><w:gridSpan w:val="99999999"/>'
UNREADABLE = [
    spoilt("word/document.xml", b"</w:document>", b""),
    spoilt("word/document.xml", b"w:document", b"document"),
    spoilt("[Content_Types].xml", b"Types", b"Sorts"),
    spoilt("word/document.xml", b"<w:tcPr>", WIDE),
    spoilt("word/document.xml", b"<w:tcPr>", WIDE.replace(b"99999999", b"x")),
]


@pytest.mark.parametrize("content", UNREADABLE)
def test_a_document_that_cannot_be_read_is_told_so(in_session, reviewed, content):
    answer = send(in_session, reviewed, "log.docx", content)
    assert answer.status_code == 422
    assert "log.docx must " in answer.text


def test_a_table_may_have_a_long_name_of_any_alphabet(in_session, reviewed):
    assert send(in_session, reviewed, "注" * 100 + ".docx", written(SAID)).status_code == 302


def test_whoever_may_not_take_in_a_table_is_refused(in_session, reviewed):
    answer = send(in_session, reviewed, "log.xlsx", sheet(SAID), "castell")
    assert answer.status_code == 422
    assert len(comments(in_session, reviewed)) == 1


def test_the_log_is_a_workbook_and_a_paper(in_session, reviewed):
    book = openpyxl.load_workbook(io.BytesIO(get(in_session, f"library/{reviewed}.xlsx").content))
    heads, row = list(book["Comments"].iter_rows(values_only=True))
    assert heads[:4] == ("Number", "Review", "Version", "From")
    assert (row[0], row[9]) == (1, "=It is not defined.")
    paper = PdfReader(io.BytesIO(get(in_session, f"library/{reviewed}.pdf").content))
    text = " ".join(page.extract_text() for page in paper.pages)
    assert "Consolidated log of comments" in text
    assert "Not yet" in text


def test_what_was_issued_without_approval_before_the_record_shows_finding_c52(in_session):
    said = (Group("TDWG"), Title("DIP specification"), WHY, (Criterion(Count(1), WHY),))
    day = date(2022, 5, 4)
    version = Version(Name("1.0"), FILE, WHY, day)
    issues = (Issue(Name("1.0"), Title("The bidders"), day),)
    was = Artefact(ShelfStage.AGREED, *said, versions=(version,), issues=issues)
    case = in_session.tell.own("raman", "PMO", ARTEFACT.adopt(was, "The library of 2022."))
    page = get(in_session, f"library/{case}").text
    assert "Version 1.0 to The bidders" in page
    assert ">C52</a>" in page
    assert "May a working group issue what no advisory group has approved?" in page


@pytest.fixture
def tranche(in_session) -> str:
    tell, wanted = in_session.tell, in_session.tell.clock.now.date() + timedelta(days=20)
    open_it = Open(Group("DAG"), DESIGN, Count(2), Title("Tranche 2 of 4"), wanted)
    case = tell.own("raman", "PMO", open_it)
    about = (Group("TDWG"), Title("Messages"), WHY, (Criterion(Count(1), WHY),), DESIGN)
    for number in ("DES-1", "DES-2"):
        artefact = tell.own("raman", "PMO", Register(*about, Name(number), case))
    tell.own("raman", "PMO", AddVersion(Name("0.9"), FILE, WHY), artefact)
    return case


def test_a_tranche_says_how_far_each_artefact_has_come_and_what_is_late(in_session, tranche):
    page = get(in_session, f"library/tranches/{tranche}").text
    for said in (
        "0 of 2 artefacts approved, 1 registered, 1 in work",
        "DES-1",
        "Its first version",
        "To be agreed by the TDWG",
        "Each of its artefacts must be approved first.",
    ):
        assert said in page
    assert "2 late" not in page
    in_session.tell.on(in_session.tell.clock.now.date() + timedelta(days=30))
    assert "2 late" in get(in_session, f"library/tranches/{tranche}").text


def test_an_act_that_asks_for_nothing_says_at_once_what_stands_in_its_way(in_session, tranche):
    page = get(in_session, f"tranche/{tranche}/baseline")
    assert page.status_code == 200
    assert "One thing stands in the way" in page.text
    assert "Each artefact of the tranche must be approved, and one be there." in page.text


@pytest.mark.browser
def test_it_can_be_used_by_everybody(visit, on_air, in_session, reviewed, spoken):
    for width in (1440, 400):
        page = visit("raman").new_page()
        page.set_viewport_size({"width": width, "height": 900})
        for place in ("library", f"library/{reviewed}"):
            page.goto(f"{on_air}{in_session.home}{place}")
            assert violations(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert complaints(spoken) == []
