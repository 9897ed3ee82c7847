"""The pages of information: what is asked, what all alike may read, why something is held back."""

import re

import pytest

from lawspeaker.framework.names import PARTY, CaseId, Prose
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.information.answering import Answer, Publish
from lawspeaker.processes.information.asking import Ask
from lawspeaker.processes.information.withholding import Withhold
from lawspeaker.processes.interest.declaring import Demand
from lawspeaker.service.demo.cast import organisation
from web.conftest import violations
from web.on_stage import Stage

FORMAT, MODEL = Title("Format of the test data"), Title("The cost model")
SAID, WHY = Prose("It is that of the third interface document."), Prose("Larch has to plan.")


def told(stage: Stage) -> tuple[CaseId, CaseId]:
    """Let one question be answered and published, and another be withheld."""
    tell = stage.tell
    asked = CaseId(tell.own("lark", PARTY, Ask(FORMAT, WHY, Name("PMO"))))
    tell.own("raman", "PMO", Answer(SAID, on_no_subject=True), asked)
    tell.own("raman", "PMO", Publish(FORMAT, Prose("In what format?"), SAID), asked)
    withheld = CaseId(tell.own("lark", PARTY, Ask(MODEL, WHY, Name("PMO"))))
    held = Withhold(Name("commercial"), Prose("It names bids."), Name("IPA"), no_doubt=True)
    tell.own("raman", "PMO", held, withheld)
    tell.own("raman", "PMO", Demand(organisation("larch"), MODEL, WHY))
    return asked, withheld


def get(stage: Stage, place: str, who: str = "raman") -> str:
    answer = stage.sign_in(who).get(f"{stage.home}{place}")
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.text)


def test_the_register_shows_everybody_the_answer_and_nobody_else_who_asked(called):
    asked, withheld = told(called)
    page = get(called, "information/", "storr")
    assert FORMAT in page
    assert "All parties" in page
    assert asked not in page
    assert withheld not in page
    own = get(called, "information/", "lark")
    assert {asked, withheld} <= {each for each in (asked, withheld) if each in own}


def test_a_question_says_why_it_is_withheld_on_which_ground_and_who_reviews_it(called):
    _, withheld = told(called)
    page = get(called, f"questions/{withheld}", "lark")
    for said in ("Commercial sensitivity", "It names bids.", "Reviewer", "Ask for a review"):
        assert said in page


def test_interests_are_listed_with_how_they_stand(called):
    told(called)
    page = get(called, "information/", "storr")
    assert "Demanded" in page
    assert "Larch" in page


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nobody_is_shut_out_of_the_pages(in_session, on_air, visit, theme):
    _, withheld = told(in_session)
    browser = visit("raman")
    browser.add_cookies([{"name": "theme", "value": theme, "url": on_air}])
    page = browser.new_page()
    for width in (1280, 400):
        page.set_viewport_size({"width": width, "height": 800})
        for place in ("information/", f"questions/{withheld}"):
            page.goto(f"{on_air}{in_session.home}{place}")
            assert violations(page) == [], place
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), place
