"""The pages of consultations: the list, one with its figures, the form to answer, a workbook."""

import io
from dataclasses import replace

import openpyxl
import pytest
from pypdf import PdfReader

from lawspeaker.framework.names import Group, Prose
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.consultation.answering import Respond
from lawspeaker.processes.consultation.asking import Close, Open
from lawspeaker.processes.consultation.events import Answer, Question, Reply
from web.axe import violations
from web.conftest import complaints

WHY = Prose("=It would have to be built twice.")
ASK = Open(
    *(Group("PSG"), Title("Move the interface"), (Question(Count(1), Prose("Shall it move?")),)),
    *(Name("PSG"), Prose("What would change, and for whom.")),
    working_days=Count(1), groups=(Group("PSG"),), constituencies=(Name("large_supplier"),),
)  # fmt: skip
NO = (Reply(Count(1), Answer.DISAGREES, WHY),)


@pytest.fixture
def asked(in_session) -> str:
    case = in_session.tell.own("raman", "PMO", ASK)
    in_session.tell.own("castell", "M-PSG-l", Respond(NO), case)
    return case


def get(stage, place: str, who: str = "raman"):
    return stage.sign_in(who).get(f"{stage.home}{place}")


def test_the_list_says_what_is_open_and_what_i_answered(in_session, asked):
    page = get(in_session, "consultations", "castell").text
    assert "Move the interface" in page
    assert "Answered" in page
    assert "Nobody is consulted yet" not in page


def test_one_shows_four_counts_of_all_and_of_each_constituency(in_session, asked):
    page = get(in_session, f"consultations/{asked}").text
    for said in ("Large Suppliers", "Did not respond", "Has no view", "the members of PSG",
                 "In time", "Time set by", "1. Shall it move?"):  # fmt: skip
        assert said in page
    assert "Shall it move?" in get(in_session, f"consultations/{asked}", "nuttall").text


def test_what_comes_late_is_kept_apart_from_what_is_counted(in_session, asked):
    in_session.tell.on(in_session.clock.now.date().replace(day=8))
    in_session.tell.own("nuttall", "M-PSG-n", Respond(NO), asked)
    answer = get(in_session, f"consultations/{asked}.xlsx")
    head, total, *_ = openpyxl.load_workbook(io.BytesIO(answer.content))["Figures"].values
    assert (head[2:5], total[2:5]) == (("Agrees", "Disagrees", "Has no view"), (0, 1, 0))
    assert total[head.index("Late")] == 1


def test_where_all_parties_are_asked_the_figures_are_by_constituency_too(in_session):
    every = replace(ASK, groups=(), constituencies=(), parties=True)
    case = in_session.tell.own("raman", "PMO", every)
    answer = get(in_session, f"consultations/{case}.xlsx")
    figures = openpyxl.load_workbook(io.BytesIO(answer.content))["Figures"]
    parts = [row[1] for row in figures.values][1:]
    assert parts[0] == "All"
    assert "Large Suppliers" in parts
    assert len(parts) == len({*parts})


def test_the_form_to_answer_has_a_row_for_each_question_and_keeps_what_was_said(in_session, asked):
    page = get(in_session, f"consultation/{asked}/respond", "castell").text
    assert "1. Shall it move?" in page
    assert "It would have to be built twice." in page


def test_a_comment_is_disposed_of_from_the_page(in_session, asked):
    tell = in_session.tell
    tell.on(in_session.clock.now.date().replace(day=8))
    tell.own("raman", "PMO", Close(), asked)
    page = get(in_session, f"consultations/{asked}").text
    assert "Say what becomes of it" in page
    assert f"/consultation/{asked}/dispose?response=1&amp;question=1" in page
    form = get(in_session, f"consultation/{asked}/dispose?response=1&question=1").text
    assert "Answer 1" in form


def test_the_workbook_holds_no_formula(in_session, asked):
    answer = get(in_session, f"consultations/{asked}.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    assert book.sheetnames == ["Figures", "Answers", "Comments"]
    assert book["Comments"]["D2"].value == WHY
    assert book["Comments"]["D2"].data_type == "s"
    assert [each.value for each in book["Figures"][2]][:4] == [1, "All", 0, 1]


def test_the_report_is_a_tagged_paper_with_its_proof(in_session, asked):
    answer = get(in_session, f"consultations/{asked}.pdf")
    read = PdfReader(io.BytesIO(answer.content))
    text = " ".join(" ".join(each.extract_text() for each in read.pages).split())
    assert read.trailer["/Root"]["/MarkInfo"]["/Marked"]
    for said in ("Move the interface", "Did not respond", "It would have to be built twice."):
        assert said in text


@pytest.mark.browser
def test_it_can_be_used_by_everybody(visit, on_air, in_session, asked, spoken):
    for width in (1440, 400):
        page = visit("castell").new_page()
        page.set_viewport_size({"width": width, "height": 900})
        for place in ("consultations", f"consultations/{asked}"):
            page.goto(f"{on_air}{in_session.home}{place}")
            assert violations(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert complaints(spoken) == []
