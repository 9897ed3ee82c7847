"""Each of the 60 findings of the reading by hand is found by a general check, or needs a reader."""

import ast
import tomllib
from itertools import chain

import pytest

from lawspeaker.framework.checks.run import check, check_text, codes
from lawspeaker.framework.load import drafted, load
from lawspeaker.framework.source import Written
from repository import ROOT

TABLE = tomllib.loads((ROOT / "docs" / "findings-mhhs.toml").read_text("utf-8"))
UNSAID = {"C08": ("base", "window", "reset", "offset"), "C09": ("assessor",)}
WORDS = {"mhhs", "psg", "dag", "ccag", "sitag", "mcag", "qag", "tmag", "sro", "ofgem", "ipa", "pmo"}


def test_every_one_of_the_sixty_is_named():
    assert [*TABLE] == [f"C{number:02}" for number in range(1, 61)]


@pytest.mark.parametrize("name", TABLE)
def test_a_finding_is_found_where_the_table_says_or_the_table_says_why_not(name):
    line = TABLE[name]
    assert ("found" in line) != ("reading" in line)
    found = {f"{each.code} {each.where}" for each in check("mhhs")}
    assert set(line.get("found", ())) <= found


@pytest.mark.parametrize("name", TABLE)
def test_what_a_check_finds_is_on_the_statements_of_the_finding(name):
    line, known = TABLE[name], load("mhhs")
    on = {*line["on"]}
    assert on
    assert on <= {*known.statements, *known.seats}
    clauses = {f"{each.code} {each.where}": {*each.clauses} for each in check("mhhs")}
    found = [clauses[each] for each in line.get("found", ())]
    assert all(on & each for each in found)
    covered = on & {*chain.from_iterable(found)}
    assert 2 * len(covered) >= len(on) or "rest" in line or "reading" in line


@pytest.mark.parametrize("name", TABLE)
def test_what_is_left_of_a_finding_to_a_reader_is_said_only_where_something_is_found(name):
    assert "rest" not in TABLE[name] or "found" in TABLE[name]


@pytest.mark.parametrize("name", [each for each in TABLE if each != "C60"])
def test_a_finding_has_a_reading_that_says_what_is_acted_on(name):
    assert name in {each.finding for each in load("mhhs").text.readings.values()}


@pytest.mark.parametrize("name", UNSAID)
def test_what_a_reading_fills_in_is_found_where_it_is_not_filled_in(name):
    assert TABLE[name]["without"] in codes()
    mhhs = load("mhhs")
    thresholds = {
        threshold: {field: value for field, value in line.items() if field not in UNSAID[name]}
        for threshold, line in mhhs.written.raw["thresholds"].items()
    }
    raw = {**mhhs.written.raw, "thresholds": thresholds}
    text = drafted("mhhs", Written(raw, mhhs.written.sources, mhhs.written.edits))
    assert TABLE[name]["without"] in {each.code for each in check_text(text)}


def test_the_page_is_what_the_tool_writes():
    import importlib.util

    spec = importlib.util.spec_from_file_location("findings", ROOT / "tools" / "findings.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert tool.PAGE.read_text("utf-8") == tool.page()


@pytest.mark.parametrize(
    "path",
    sorted((ROOT / "src" / "lawspeaker" / "framework" / "checks").glob("*.py")),
    ids=lambda path: path.name,
)
def test_no_check_knows_a_word_of_mhhs(path):
    tree = ast.parse(path.read_text("utf-8"))
    written = (n.value for n in ast.walk(tree) if isinstance(n, ast.Constant))
    spoken = {word.casefold() for text in written if isinstance(text, str) for word in text.split()}
    assert not spoken & WORDS
