"""The pages of status reports: each beside the one before it."""

import io
import re
from datetime import date, timedelta

import pytest
from pypdf import PdfReader

from lawspeaker.documents import content
from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Refused
from lawspeaker.processes.meeting.calling import Move
from lawspeaker.processes.raid.item import Kind
from lawspeaker.processes.raid.raising import Enter
from lawspeaker.processes.status import STATUS
from lawspeaker.processes.status.life import Rated, Rating, Status
from lawspeaker.processes.status.life import Stage as StatusStage
from lawspeaker.processes.status.writing import Begin, Issue, Write
from lawspeaker.web.status import pages
from web.conftest import violations
from web.on_stage import DAY, Stage

WHY = Prose("Two suppliers are late.")


def told(stage: Stage) -> str:
    tell = stage.tell
    heavy = Enter(Kind.RISK, Group("DAG"), Title("Test data comes late"), WHY, Name("SI"),
                  probability=Count(4), impact=Count(4))  # fmt: skip
    light = Enter(Kind.RISK, Group("DAG"), Title("A small thing"), WHY, Name("SI"),
                  probability=Count(1), impact=Count(4))  # fmt: skip
    for each in (heavy, light):
        tell.own("raman", "PMO", each)
    case = tell.own("raman", "PMO", Begin(stage.meeting))
    areas = ("time", "quality", "resource", "cost")
    rated = tuple(Rated(Name(each), Rating.AT_RISK, WHY) for each in areas)
    tell.own("raman", "PMO", Write(rated, Prose("We are late.")), case)
    return case


def get(stage: Stage, place: str) -> str:
    answer = stage.sign_in("raman").get(f"{stage.home}{place}")
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.text)


def test_a_report_takes_the_headline_raid_from_the_log_when_it_is_issued(called):
    case = told(called)
    assert "It is taken from the RAID log" in get(called, f"status/{case}")
    with pytest.raises(Refused, match="begun already"):
        called.tell.own("raman", "PMO", Begin(called.meeting))
    called.tell.own("raman", "PMO", Issue(), case)
    page = get(called, f"status/{case}")
    for words in ("We are late.", "At risk", "Test data comes late", "16 high", "Not rated before"):
        assert words in page
    assert "A small thing" not in page
    assert case in get(called, "status/")


def test_the_form_has_a_row_for_each_area(called):
    form = get(called, f"status/{told(called)}/write")
    assert form.count("Two suppliers are late.") == 4


def test_a_report_is_printed(called):
    case = told(called)
    paper = called.sign_in().get(f"{called.home}status/{case}.pdf")
    assert paper.content.startswith(b"%PDF")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nobody_is_shut_out_of_the_reports(in_session, on_air, visit, theme):
    case = told(in_session)
    in_session.tell.own("raman", "PMO", Issue(), case)
    browser = visit("raman")
    browser.add_cookies([{"name": "theme", "value": theme, "url": on_air}])
    page = browser.new_page()
    for width in (1280, 400):
        page.set_viewport_size({"width": width, "height": 800})
        for place in ("status/", f"status/{case}"):
            page.goto(f"{on_air}{in_session.home}{place}")
            assert violations(page) == [], place
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), place


def test_an_issued_report_stands_in_the_pack_and_moves_with_the_meeting(called):
    case, pack = told(called), f"{called.home}meetings/{called.meeting}/pack.pdf"
    assert "Two suppliers are late." not in printed(called.sign_in().get(pack))
    called.tell.own("raman", "PMO", Issue(), case)
    said = printed(called.sign_in().get(pack))
    for words in ("Status report", "We are late.", "Two suppliers are late.", "Test data comes"):
        assert words in said
    day = DAY + timedelta(days=7)
    called.tell.own("raman", "PMO", Move(day, WHY), called.meeting)
    assert f"{day.day} Dec 2023" in get(called, f"status/{case}")


def test_however_many_reports_there_are_each_is_found(called, monkeypatch):
    """The one of a meeting for its pack, the one before for its page, all for their list."""
    rated = (Rated(Name("time"), Rating.ON_COURSE, WHY),)
    of = (Group("PSG"), CaseId("M0"), date(2023, 10, 4), rated, Prose("All is well."))
    was = Status(StatusStage.ISSUED, *of, issued_on=date(2023, 10, 2))
    before = called.tell.own("raman", "PMO", STATUS.adopt(was, "The reports of 2023."))
    case = told(called)
    monkeypatch.setattr(pages, "MOST", 1)
    assert "Held against Status report, PSG, Wed 4 Oct 2023" in get(called, f"status/{case}")
    first = get(called, "status/")
    assert "Earlier reports" in first
    assert before not in first
    assert before in get(called, re.search(r"status/\?after=[0-9]+", first)[0])
    called.tell.own("raman", "PMO", Issue(), case)
    monkeypatch.setattr(content, "REPORTS", 0, raising=False)
    pack = called.sign_in().get(f"{called.home}meetings/{called.meeting}/pack.pdf")
    assert "Two suppliers are late." in printed(pack)


def printed(answer) -> str:
    pages = PdfReader(io.BytesIO(answer.content)).pages
    return " ".join(" ".join(each.extract_text().split()) for each in pages)
