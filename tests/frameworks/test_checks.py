"""Each check has a folder named by its code: what it finds a fault in, and what it does not."""

import re
from pathlib import Path

import pytest

from lawspeaker.framework.checks.accepting import STALE
from lawspeaker.framework.checks.run import CHECKS, LOADING, PROOF, check, codes
from lawspeaker.framework.versions import names, versions

HERE = Path(__file__).parent
EXAMPLES = HERE / "checks"
CODES = [one.code for one in (*CHECKS, STALE)]
BAD_EXAMPLES = [each for code in CODES for each in sorted((EXAMPLES / code).glob("bad*"))]
BAD = sorted(each for each in (HERE / "bad").iterdir() if each.is_dir())
SHIPPED = [each.id for name in names() for each in versions(name)]


def told(folder: Path) -> str:
    return f"{folder.parent.name}, {folder.name}"


def found(path: Path, code: str) -> list[str]:
    findings = (each for each in check(str(path)) if each.code == code)
    return [str(each).replace(f"{path.parent}/", "") for each in findings]


@pytest.mark.parametrize("folder", BAD_EXAMPLES, ids=told)
def test_a_check_finds_the_fault_of_its_bad_example(folder):
    code = folder.parent.name
    expected = (folder / "expected.txt").read_text("utf-8").splitlines()
    assert expected
    assert found(folder / "framework.toml", code) == expected


@pytest.mark.parametrize("code", CODES)
def test_a_check_finds_nothing_in_its_good_example(code):
    codes_found = {each.code for each in check(str(EXAMPLES / code / "good" / "framework.toml"))}
    assert not codes_found & {code, *LOADING}


def test_every_folder_is_of_a_check():
    assert sorted(each.name for each in EXAMPLES.iterdir()) == sorted(CODES)
    assert len(set(CODES)) == len(CODES)
    assert {code for code in CODES if not (EXAMPLES / code / "bad").is_dir()} == set()


def test_every_check_says_what_it_looks_for():
    for code, says in codes().items():
        assert says.endswith("."), code
        assert says[0].isupper(), code


@pytest.mark.parametrize("folder", BAD, ids=lambda folder: folder.name)
def test_what_is_refused_at_loading_is_found_with_its_code_and_stage(folder):
    findings = [each for each in check(str(folder / "framework.toml")) if each.severity == "error"]
    told = [": ".join(filter(None, (f"{e.file}:{e.line}", e.where, e.says))) for e in findings]
    expected = (folder / "expected.txt").read_text("utf-8").splitlines()
    tidy = {each.replace(f"{folder}/", "") for each in told}
    assert {each for each in expected if each.count(": ") > 1} <= tidy
    assert {each.code for each in findings} <= {*LOADING, *(one.code for one in PROOF)}


@pytest.mark.parametrize("folder", BAD, ids=lambda folder: folder.name)
def test_what_is_refused_at_loading_has_a_witness_and_the_statements_that_its_line_cites(folder):
    for each in check(str(folder / "framework.toml")):
        row = Path(each.file).read_text("utf-8").split("\n")[each.line - 1]
        cited = {one for by in re.findall(r"by = \[(.*?)\]", row) for one in by.split(", ")}
        assert each.witness, str(each)
        assert each.clauses or cited <= {"", '"7-02"'}, str(each)  # no clause 7 is declared


@pytest.mark.parametrize("folder", BAD_EXAMPLES, ids=told)
def test_whatever_a_check_finds_has_a_witness(folder):
    assert all(each.witness for each in check(str(folder / "framework.toml")))


def test_a_gap_is_on_the_statements_that_all_rules_rest_on():
    (gap,) = check(str(EXAMPLES / "gap" / "bad" / "framework.toml"))
    assert gap.clauses == ("2-01", "2-02")


def test_two_lines_at_once_are_shown_with_the_choices_under_which_both_hold():
    path = EXAMPLES / "two-lines-at-once" / "bad" / "framework.toml"
    (two,) = (each for each in check(str(path)) if each.code == "two-lines-at-once")
    assert two.witness == {"lines": ("1", "2"), "who": "lead"}


def test_a_finding_of_loading_says_what_is_wrong_of_which_place():
    (one,) = check(str(HERE / "bad" / "wrong-type" / "framework.toml"))
    says = 'groups.WORK.level: It must be one of 2, 3, 4, 5; found "three". (1-02)'
    assert str(one).endswith(f"framework.toml:23: error wrong-shape: {says}")


def test_every_code_of_loading_is_found_in_some_folder():
    seen = {each.code for folder in BAD for each in check(str(folder / "framework.toml"))}
    assert {*LOADING} <= seen


@pytest.mark.parametrize("ref", SHIPPED)
def test_a_framework_that_ships_has_no_error_that_nobody_accepts(ref):
    assert [str(each) for each in check(ref) if each.is_open_error] == []


@pytest.mark.parametrize("ref", ["mhhs", "mhhs@3.1"])
def test_every_finding_has_a_witness_and_the_statements_it_is_on(ref):
    ours = {"relations", "outcomes"}  # words of the language, and what a local line says
    for each in check(ref):
        assert each.witness, str(each)
        assert each.clauses or each.where in ours or each.code == "keyed-by-another", str(each)


def test_a_finding_about_very_many_statements_tells_the_first_of_them():
    [found] = [each for each in check("mhhs") if each.code == "actor-not-in-words"]
    assert (found.is_of_many, found.cited) == (True, found.clauses[:6])
    assert f"and {len(found.clauses) - 6} more" in str(found)
    assert {"2.1-01", "2.1-02"} < {*found.clauses}


def test_findings_come_in_one_order_whatever_the_order_of_the_file():
    once, again = check("mhhs"), check("mhhs")
    assert once == again
    assert [each.order for each in once] == sorted(each.order for each in once)


def test_a_finding_may_be_accepted_with_why_and_by_whom():
    path = EXAMPLES / "stale-acceptance" / "good" / "framework.toml"
    (one,) = (each for each in check(str(path)) if each.accepted)
    assert one.code == "clock-without-case"
    assert one.accepted.agreed_by == "TOP"
    assert "Accepted by TOP: It is plain." in str(one)
