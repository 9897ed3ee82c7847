"""docs/write-a-framework.md is run as it stands: each file, and what each command answers."""

import importlib.util

from repository import ROOT

SPEC = importlib.util.spec_from_file_location("guide", ROOT / "tools" / "guide.py")
guide = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(guide)


def test_every_step_of_the_page_gives_the_file_and_the_answers_it_shows():
    page = guide.PAGE.read_text()
    assert guide.filled(page) == page


def test_an_answer_that_is_not_given_any_more_is_noticed():
    page = guide.PAGE.read_text()
    assert guide.filled(page.replace("nothing carries 6", "nothing carries 7")) == page
