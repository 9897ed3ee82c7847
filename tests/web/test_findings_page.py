"""The page of findings: all that the checker finds, in the words of its checks."""

from collections import Counter
from functools import cache
from html import escape

import pytest

from lawspeaker.framework.checks.run import LOADING, check, codes
from lawspeaker.framework.load import load
from lawspeaker.web.framework.checked import checked
from lawspeaker.web.framework.findings import findings_page
from lawspeaker.web.framework.place import Place

OUTSIDE = Place("any", public=True)


@cache
def found(version: str = "mhhs"):
    return check(version)


def told(page: str) -> str:
    return page[page.index("<main") :]


def listed(page) -> list[str]:
    return [one.says for stage in page.stages for code in stage.codes for one in code.findings]


def test_every_finding_of_the_checker_is_told_with_its_code_and_what_must_hold(march):
    page = told(march.get("framework/findings"))
    for each in found():
        assert escape(each.says) in page
        assert f'id="{each.code}"' in page
        assert escape(codes()[each.code]) in page


def test_the_public_is_told_the_same(march):
    page = march.public("framework/findings")
    assert all(escape(each.says) in page for each in found())
    assert "public/framework/3.6#3.6-03" in page


def test_on_another_day_the_framework_of_the_day_is_looked_at(march):
    page = march.get("framework/findings?as_of=2023-12-01")
    assert "framework 3.1" in page
    assert f">{len(found('mhhs@3.1'))} findings<" in page
    assert 'name="as_of" value="2023-12-01"' in page


@pytest.mark.parametrize("severity", ["error", "warning", "notice"])
def test_findings_are_picked_by_severity(march, severity):
    page = told(march.get(f"framework/findings?severity={severity}"))
    for each in found():
        assert (escape(each.says) in page) == (each.severity == severity)


def test_findings_are_picked_by_code():
    page = findings_page(load("mhhs"), OUTSIDE, {"code": "no-group-above"})
    assert listed(page) == [each.says for each in found() if each.code == "no-group-above"]


def test_findings_are_picked_by_clause_and_by_statement():
    picked = listed(findings_page(load("mhhs"), OUTSIDE, {"clause": "3.7"}))
    of_clause = [e for e in found() if any(on.startswith("3.7-") for on in e.clauses)]
    assert Counter(picked) == Counter(each.says for each in of_clause)
    (one, *_) = of_clause
    statement = next(on for on in one.clauses if on.startswith("3.7-"))
    assert one.says in listed(findings_page(load("mhhs"), OUTSIDE, {"clause": statement}))


def test_a_filter_that_nothing_meets_says_so(march):
    page = march.get("framework/findings?code=no-such-code")
    assert "Nothing of that kind is found" in page
    assert f"0 findings of {len(found())}" in page


def test_a_finding_shows_its_witness():
    page = findings_page(load("mhhs"), OUTSIDE, {"code": "open-limit"})
    (stage,) = page.stages
    facts = {fact.name: fact.says for fact in stage.codes[0].findings[0].facts}
    assert facts["Cost of this decision"] in {"£5m", "£0"}
    assert facts["Consensus"] == "No"


def test_what_somebody_accepts_is_told_with_who_and_why():
    page = findings_page(load("standards"), OUTSIDE, {"stands": "accepted"})
    lines = [one for stage in page.stages for code in stage.codes for one in code.findings]
    assert len(lines) == sum(each.accepted is not None for each in check("standards"))
    assert {one.stands.says for one in lines} == {"Accepted by the steering group"}
    assert any(one.why.startswith("Rough consensus weighs reasons") for one in lines)


def test_checks_that_find_nothing_are_named_once():
    page = findings_page(load("mhhs"), OUTSIDE, {})
    silent = {line.says[0].says for line in page.silent.lines}
    assert silent == {*codes()} - {each.code for each in found()} - {*LOADING}


def test_a_clause_leads_to_the_findings_about_its_statements(march):
    page = march.get("framework/3.7")
    assert "judge-as-party" in page
    assert "framework/findings?code=judge-as-party&amp;clause=3.7" in page
    assert "What the checker finds about its statements" in page


def test_a_clause_without_findings_has_no_such_part(march):
    assert "What the checker finds" not in march.get("framework/4.1")


def test_the_contents_lead_to_the_findings(march):
    assert "framework/findings" in march.get("framework/")
    assert "public/framework/findings" in march.public("framework/")


def test_a_framework_is_checked_once():
    framework = load("standards")
    assert checked(framework) is checked(framework)
