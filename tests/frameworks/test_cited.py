"""On which statements a place of a framework file is, whatever is wrong with the file."""

import tomllib

import pytest

from lawspeaker.framework.checks.finding import Found
from lawspeaker.framework.checks.looking import cited_together
from lawspeaker.framework.cited import cited, cited_in_words
from lawspeaker.framework.load import load

RAW = tomllib.loads(
    """
title = "Example"

[sections]
1 = { title = "Who" }
2 = { title = "What" }

[offices]
LEAD = { name = "lead" }

[groups]
TOP = { name = "Top", by = ["1-01"], chair = { office = "LEAD", by = ["1-02", "9-09"] } }

[seats]
M-TOP-a = { group = "TOP" }

[facts]
cost = { money = "GBP" }
late = { yes_no = true }
idle = { yes_no = true }

[thresholds]
dear = { fact = "cost", by = ["2-01"] }

[who_decides]
A = { when = { late = true }, decider = "LEAD", by = ["2-02"] }
B = { when = { late = false }, decider = "TOP", by = ["2-03", "2-02"] }

[outcomes]
accept = { at = [{ level = 2, by = ["2-04"] }, { level = 3, by = ["2-05"] }] }

[powers]
"turns" = [{ by = ["2-06"], holders = ["chair"] }, { by = ["2-07"], holders = ["LEAD"] }]
"bare" = { holders = ["chair"], by = [] }

[silent]
"turns" = { why = "Nobody asks." }

[relations]
chair = { is = "chair" }
"""
)


@pytest.mark.parametrize(
    ("path", "on"),
    [
        (("groups", "TOP", "name"), ["1-01"]),
        (("groups", "TOP", "chiar"), ["1-01"]),
        (("groups", "TOP", "chair", "office"), ["1-02"]),
        (("outcomes", "accept", "at", 1, "level"), ["2-05"]),
        (("powers", "turns", 1, "under"), ["2-07"]),
        (("powers", "turns", "holders"), ["2-06", "2-07"]),
        (("seats", "M-TOP-a", "group"), ["M-TOP-a"]),
    ],
)
def test_a_place_is_on_what_the_deepest_line_on_the_way_to_it_cites(path, on):
    assert cited(RAW, path) == tuple(on)


@pytest.mark.parametrize(
    ("path", "on"),
    [
        (("who_decides",), ["2-02", "2-03"]),
        (("outcomes", "accept"), ["2-04", "2-05"]),
        (("outcomes", "accept", "name"), ["2-04", "2-05"]),
    ],
)
def test_where_no_line_on_the_way_cites_it_is_on_what_those_within_cite(path, on):
    assert cited(RAW, path) == tuple(on)


@pytest.mark.parametrize(
    ("path", "on"),
    [
        (("facts", "cost", "money"), ["2-01"]),
        (("facts", "late"), ["2-02", "2-03"]),
        (("offices", "LEAD", "hat"), ["2-07", "2-02"]),
        (("relations", "chair"), ["2-06"]),
        (("silent", "turns"), ["2-06", "2-07"]),
    ],
)
def test_a_line_that_cites_nothing_is_on_what_those_cite_that_use_its_name(path, on):
    assert cited(RAW, path) == tuple(on)


def test_a_section_is_on_its_statements_and_a_part_of_a_change_on_those_of_its_steps():
    register = {"sections": {"1": {}}, "statements": {"1-01": {}, "1-02": {}, "11-01": {}}}
    assert cited(register, ("sections", "1", "title")) == ("1-01", "1-02")
    steps = {
        "parts": {"a": {}},
        "step": [{"part": "a", "by": ["1-01"]}, {"part": "b", "by": ["2"]}],
    }
    assert cited({"parts": {"a": {}}, "step": steps}, ("parts", "a", "why")) == ("1-01",)


@pytest.mark.parametrize(
    "path", [(), ("title",), ("facts", "idle"), ("powers", "bare"), ("tabel",)]
)
def test_the_head_of_a_file_and_what_cites_nothing_are_on_no_statement(path):
    assert cited(RAW, path) == ()


@pytest.mark.parametrize(
    "raw",
    [
        {"who_decides": 7, "facts": {"a": 1}, "statements": 3, "sections": [1]},
        {"who_decides": [{"when": 1}, 2, [3]], "thresholds": {"t": {"fact": {"a": 1}, "by": 5}}},
        {"facts": [{"by": [{}, [1], None]}], "powers": {"a": [[{"by": ["1-01"]}]]}},
    ],
)
@pytest.mark.parametrize(
    "path", [("facts", "a"), ("facts",), ("who_decides", 0, "when"), ("powers",)]
)
def test_whatever_the_tables_are_made_of_there_is_an_answer(raw, path):
    assert isinstance(cited(raw, path), tuple)


def test_of_a_text_that_does_not_parse_the_line_is_read_or_else_its_paragraph():
    rows = [
        "[groups",
        'TOP = { by = ["1-01"] }',
        "A = { by = [\"1-02\", '1-01'] }",
        "",
        'by = ["2-01"]',
    ]
    assert cited_in_words(rows, 0) == ("1-01", "1-02")
    assert cited_in_words(rows, 1) == ("1-01",)
    assert cited_in_words(rows, 3) == ()


def test_what_is_found_of_a_bare_setting_together_with_others_is_on_no_line_of_it():
    found = Found(("title",), "It is odd.", {"all": ("One", "another.thing (odd)")})
    assert cited_together(load("mhhs"), found) == ()
