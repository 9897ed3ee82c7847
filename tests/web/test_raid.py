"""The pages of the RAID log: the register with its heat map, and an item."""

import re

import pytest

from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.action import Assign
from lawspeaker.processes.raid.item import Kind, Response
from lawspeaker.processes.raid.keeping import ComeAbout, Rate, Respond
from lawspeaker.processes.raid.raising import Enter, Raise
from lawspeaker.service.tables import read
from web.conftest import violations
from web.on_stage import Stage

DAG, LATE = Group("DAG"), Title("Test data comes late")
WHY, EFFECT = Prose("The supplier said so."), Prose("Testing begins three weeks late.")


def told(stage: Stage) -> CaseId:
    """Let one risk be entered and answered, and another be raised by a party."""
    tell = stage.tell
    enter = Enter(Kind.RISK, DAG, LATE, EFFECT, Name("SI"), probability=Count(4), impact=Count(4))
    case = CaseId(tell.own("raman", "PMO", enter))
    aimed = Respond(Response.REDUCE, Prose("Ask twice."), Count(2), Count(3))
    tell.own("raman", "PMO", aimed, case)
    tell.own("lark", "party", Raise(Kind.ISSUE, DAG, Title("No room"), EFFECT, material=True))
    return case


def get(stage: Stage, place: str, who: str = "raman") -> str:
    answer = stage.sign_in(who).get(f"{stage.home}{place}")
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.text)


def test_the_register_shows_what_is_open_and_how_heavy_it_is(called):
    told(called)
    page = get(called, "raid/")
    assert "2 items open" in page
    assert "1 of them told of in status reports" in page
    for words in (str(LATE), "16 high", "To be taken in", "early warning"):
        assert words in page
    assert "1 rated item by probability and impact" in page
    assert "Likely (4)" in page


@pytest.mark.parametrize(("asked", "there"), [
    ("kind=issue", False), ("kind=risk", True), ("group=PSG", False), ("owner=SI", True),
    ("stage=raised", False), ("stage=open", True), ("stage=all", True), ("text=data", True),
    ("stage=closed", False),
])  # fmt: skip
def test_the_register_is_filtered(called, asked, there):
    told(called)
    assert (str(LATE) in get(called, f"raid/?{asked}")) is there


def test_an_item_shows_what_it_weighed_and_what_is_done_about_it(called):
    case = told(called)
    called.tell.own("raman", "PMO", Rate(Count(5), WHY, Count(4)), case)
    called.tell.own("raman", "PMO", ComeAbout(WHY), case)
    page = get(called, f"raid/{case}")
    for words in ("Ask twice.", str(EFFECT), "Likely (4) by Major (4): 16", "25 high", "20 high",
                  "the risk is an issue now", "Unlikely (2) by Medium (3): 6"):  # fmt: skip
        assert words in page


def test_the_steps_of_the_scale_are_offered_by_name(called):
    case = told(called)
    form = get(called, f"raid/{case}/rate")
    assert "5 Almost certain" in form
    assert "5 Severe" in form


def test_an_action_is_given_about_an_item_and_listed(called):
    case = told(called)
    page = get(called, f"raid/{case}")
    assert f"about={case}" in page
    assert "owner=SI" in page
    given = Assign(Group("DAG"), Title("Ask for the data"), Name("SI"), about=case)
    action = called.tell.own("raman", "PMO", given)
    assert action in get(called, f"raid/{case}")
    log = get(called, "actions/?owner=SI")
    assert "Ask for the data" in log
    assert "Ask for the data" not in get(called, "actions/?stage=done")


def test_the_log_is_taken_along_as_a_workbook_and_on_paper(called, tmp_path):
    case = told(called)
    client = called.sign_in()
    file = tmp_path / "raid.xlsx"
    file.write_bytes(client.get(f"{called.home}raid/log.xlsx?kind=risk").content)
    [sheet] = read(file)
    [line] = sheet.lines
    said = dict(zip(sheet.columns, line.cells, strict=True))
    assert (said["Case"], said["Score"], said["Score aimed at"]) == (case, "16", "6")
    paper = client.get(f"{called.home}raid/log.pdf")
    assert paper.content.startswith(b"%PDF")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nobody_is_shut_out_of_the_log(in_session, on_air, visit, theme):
    case = told(in_session)
    browser = visit("raman")
    browser.add_cookies([{"name": "theme", "value": theme, "url": on_air}])
    page = browser.new_page()
    for width in (1280, 400):
        page.set_viewport_size({"width": width, "height": 800})
        for place in ("raid/", f"raid/{case}", "actions/"):
            page.goto(f"{on_air}{in_session.home}{place}")
            assert violations(page) == [], place
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), place
