"""`lawspeaker check` as people, scripts and editors use it."""

import json

import pytest

from lawspeaker.cli.main import run
from lawspeaker.framework.checks.run import codes
from repository import ROOT

EXAMPLES = ROOT / "tests" / "frameworks" / "checks"
CLASH = str(EXAMPLES / "clash" / "bad" / "framework.toml")
TAKEN = str(EXAMPLES / "stale-acceptance" / "good" / "framework.toml")
PROMISED = {"code", "severity", "clauses", "file", "line", "says", "witness", "accepted"}


@pytest.fixture
def ask(capsys):
    def asked(*args: str):
        status = run(args)
        return status, capsys.readouterr().out

    return asked


def test_an_error_is_told_with_its_file_and_line_and_the_answer_is_no(ask):
    status, out = ask("check", CLASH)
    assert status == 1
    assert f"{CLASH}:27: error clash: A and C both fit a matter" in out
    assert out.endswith("errors: 1, warnings: 0, notices: 0; accepted: 0\n")


def test_what_ships_has_no_error(ask):
    assert ask("check", "mhhs")[0] == 0


def test_scripts_get_every_promised_name(ask):
    status, out = ask("check", CLASH, "--json")
    (one,) = json.loads(out)
    assert status == 1
    assert one.keys() >= PROMISED
    assert one["witness"] == {"agreed": True, "urgent": True}
    assert one["clauses"] == ["2-01", "2-02"]
    assert one["accepted"] is None


def test_what_somebody_accepts_says_who_and_why(ask):
    (one,) = (each for each in json.loads(ask("check", TAKEN, "--json")[1]) if each["accepted"])
    assert one["accepted"] == {"why": "It is plain.", "agreed_by": "TOP"}


def test_editors_get_sarif(ask):
    status, out = ask("check", CLASH, "--sarif")
    (ran,) = json.loads(out)["runs"]
    (result,) = ran["results"]
    place = result["locations"][0]["physicalLocation"]
    assert status == 1
    assert result["level"] == "error"
    assert place == {"artifactLocation": {"uri": CLASH}, "region": {"startLine": 27}}
    assert {each["id"] for each in ran["tool"]["driver"]["rules"]} == set(codes())


def test_in_sarif_a_file_of_any_name_is_an_address(ask, tmp_path):
    path = tmp_path / "a file of 1%.toml"
    path.write_text("x = [")
    (result,) = json.loads(ask("check", str(path), "--sarif")[1])["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place["uri"].endswith("/a%20file%20of%201%25.toml")


def test_in_sarif_what_is_accepted_is_suppressed_with_its_reason(ask):
    results = json.loads(ask("check", TAKEN, "--sarif")[1])["runs"][0]["results"]
    (result,) = (each for each in results if "suppressions" in each)
    assert result["suppressions"] == [{"kind": "external", "justification": "It is plain. (TOP)"}]


def test_a_file_that_cannot_be_read_is_a_finding_and_a_missing_one_wrong_use(ask, tmp_path):
    path = tmp_path / "framework.toml"
    path.write_text("x = [")
    status, out = ask("check", str(path), "--json")
    assert (status, json.loads(out)[0]["code"]) == (1, "unreadable")
    assert ask("check", str(tmp_path / "gone.toml"))[0] == 2
