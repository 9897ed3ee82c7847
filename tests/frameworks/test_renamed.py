"""A framework may give names of its own to what a matter carries, and all is found as before."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from frameworks.test_checks import EXAMPLES, found
from lawspeaker.framework.load import load
from lawspeaker.framework.version import Framework
from lawspeaker.web.framework.cases import case_table
from lawspeaker.web.framework.place import Place
from lawspeaker.web.framework.trying import tried
from lawspeaker.web.public.decision import Known

SHIPPED = Path(__file__).parents[2] / "src/lawspeaker/frameworks"
HERE = Place("standards", public=True)


def renamed(text: str) -> str:
    """Call the level at which a matter is held `stands`, in the fact and wherever it is asked."""
    asked = re.sub(r"\bat = (?=\d)", "stands = ", text)
    return re.sub(r"^at\b( *)= \{", r'stands\1= { of = "at",', asked, flags=re.MULTILINE)


@pytest.fixture
def standards(tmp_path) -> Framework:
    path = tmp_path / "standards-2.toml"
    path.write_text(renamed((SHIPPED / "standards/standards-2.toml").read_text("utf-8")), "utf-8")
    framework = load(str(path))
    assert "stands" in framework.facts
    assert "at" not in framework.facts
    return framework


@pytest.mark.parametrize(
    "code", ["dead-end", "level-not-asked", "no-outcome-for-escalation", "gap"]
)
def test_a_check_finds_the_same_under_another_name_of_the_level(code, tmp_path):
    bad = EXAMPLES / code / "bad" / "framework.toml"
    path = tmp_path / "framework.toml"
    path.write_text(renamed(bad.read_text("utf-8")), "utf-8")
    same = [each.replace(" at = ", " stands = ") for each in found(bad, code)]
    assert same
    assert found(path, code) == same


def test_a_matter_tried_is_of_the_group_of_its_level(standards):
    assert tried(standards, {"stands": "3"}).group == tried(load("standards"), {"at": "3"}).group
    assert tried(standards, {"stands": "3"}).group != ""


def test_a_worked_case_names_who_decides_as_before(standards):
    was = load("standards")
    names = [*was.text.cases]
    before = case_table(was, HERE, names)
    after = case_table(standards, HERE, names)
    assert [row.cells[1] for row in after.rows] == [row.cells[1] for row in before.rows]


def test_the_public_page_of_a_decision_asks_by_the_level_that_held_it(standards):
    group = next(name for name, line in standards.groups.items() if line.level == 3)
    shown = SimpleNamespace(line=SimpleNamespace(group=group, cost=0, benefit=0))
    page = Known("standards", shown, standards, None, None)
    assert page.tried.facts == {"stands": 3}
