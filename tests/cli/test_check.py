"""`lawspeaker check` as people, scripts and editors use it."""

import json

import pytest

from lawspeaker.cli.main import run
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


def test_a_file_that_cannot_be_read_is_a_finding_and_a_missing_one_wrong_use(ask, tmp_path):
    path = tmp_path / "framework.toml"
    path.write_text("x = [")
    status, out = ask("check", str(path), "--json")
    assert (status, json.loads(out)[0]["code"]) == (1, "unreadable")
    assert ask("check", str(tmp_path / "gone.toml"))[0] == 2
