"""The commands that ask a framework, as scripts use them."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from lawspeaker.cli.main import run
from repository import ROOT, STANDARDS

BAD = ROOT / "tests" / "frameworks" / "bad"
BELOW = {"cost": 410000, "cumulative": 0, "tom": False, "consumers": False, "competition": False}


@pytest.fixture
def ask(capsys, monkeypatch):
    """Run a command, and return its status, its answers and what it said of errors."""

    def asked(*args: str, given: str | None = None):
        if given is not None:
            stream = io.TextIOWrapper(io.BytesIO(given.encode()))
            monkeypatch.setattr("sys.stdin", stream)
        status = run(args)
        told = capsys.readouterr()
        return status, told.out, told.err

    return asked


def answers(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def test_a_matter_is_routed_with_everything_its_answer_rests_on(ask):
    given = json.dumps(BELOW | {"at": 2, "consensus": False})
    status, out, _ = ask("route", "mhhs", "--facts", "-", given=given)
    assert status == 0
    assert answers(out) == [
        {
            "decider": "SRO",
            "how": "sro",
            "may_also": [],
            "rules": ["P2"],
            "clauses": ["3.6-06", "4.6-08"],
            "thresholds": [],
            "readings": {"nc2": "sro"},
        }
    ]


def test_meetings_from_a_day_after_the_last_are_refused(ask):
    status, out, said = ask("meetings", "mhhs", "PSG", "--from", "2024-12-31", "--to", "2024-01-01")
    assert (status, out) == (2, "")
    assert "the last day must not be before the first, 2024-12-31; found 2024-01-01." in said


def test_several_matters_are_answered_one_a_line(ask):
    given = '{"cost": 5000000, "at": 2}\n\n{"cost": 4999999.99, "tom": true}\n'
    status, out, _ = ask("route", "mhhs", "--facts", "-", given=given)
    assert status == 0
    assert [each["thresholds"] for each in answers(out)] == [["single"], ["tom"]]


def test_facts_are_read_from_a_file(ask, tmp_path):
    path = tmp_path / "facts.json"
    path.write_text(json.dumps({"at": 2}, indent=2))
    status, out, _ = ask("route", STANDARDS, "--facts", str(path))
    assert (status, answers(out)[0]["decider"]) == (0, "group")


def test_a_reading_is_chosen_by_name(ask):
    given = json.dumps(BELOW | {"at": 2, "consensus": False, "chair_is_sro": False})
    _, out, _ = ask("route", "mhhs", "--facts", "-", "--reading", "nc2=chair", given=given)
    assert answers(out)[0]["decider"] == "chair"
    assert answers(out)[0]["readings"] == {"nc2": "chair"}


def test_at_level_3_without_consensus_the_chair_may_also_escalate(ask):
    given = json.dumps(BELOW | {"at": 3, "home": 3, "consensus": False})
    _, out, _ = ask("route", "mhhs", "--facts", "-", given=given)
    assert (answers(out)[0]["decider"], answers(out)[0]["may_also"]) == ("chair", ["escalate"])


def test_what_is_not_known_yet_is_named(ask):
    given = json.dumps(BELOW | {"at": 2})
    status, out, _ = ask("route", "mhhs", "--facts", "-", "--partial", given=given)
    assert status == 0
    assert answers(out)[0]["deciders"] == ["group", "SRO"]
    assert answers(out)[0]["separated_by"] == ["consensus"]
    status, out, err = ask("route", "mhhs", "--facts", "-", given=given)
    assert (status, out) == (1, "")
    assert err.startswith("lawspeaker: It may be for group or SRO")


def test_without_facts_it_says_what_it_needs(ask):
    status, _, err = ask("route", STANDARDS)
    assert status == 1
    assert "At which level does the group stand that holds the proposal or the appeal?" in err


def test_an_answer_is_explained_rule_by_rule_with_figures(ask):
    given = json.dumps(BELOW | {"at": 2, "consensus": False})
    _, out, _ = ask("route", "mhhs", "--facts", "-", "--explain", given=given)
    others = {each["rule"]: each for each in answers(out)[0]["others"]}
    assert others["P1"]["says"] == 'P1 needs "consensus" to be true; it is false.'
    assert others["P3"]["fact"] == "nc2"
    assert others["O1"] == {
        "rule": "O1",
        "fact": "above_threshold",
        "wanted": True,
        "given": False,
        "says": "O1 needs that a threshold is met; none is.",
    }
    assert "P2" not in others
    single = answers(out)[0]["measured"][0]
    assert (single["limit"], single["met"]) == ("£5m", False)
    assert single["says"] == "£0.41m is under £5m."


def test_a_rule_that_another_stands_despite_is_explained(ask):
    given = '{"at": 5, "consensus": false}'
    _, out, _ = ask("route", STANDARDS, "--facts", "-", "--explain", given=given)
    assert "W2 stands despite W1." in [each["says"] for each in answers(out)[0]["others"]]


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ('{"costs": 1}', 'No such fact: "costs". Did you mean "cost"?'),
        ('{"cost": 1.005}', "an amount of pounds with at most two decimals"),
        ('{"cost": -1}', "and not negative; found -1."),
        ('{"cost": 1e400}', "and no more than £90,071,992,547,409.91"),
        ('{"cost": 1e-400}', "an amount of pounds with at most two decimals"),
        ('{"cost": NaN}', "NaN is no number"),
        ('{"cost": true}', "found true."),
        ('{"at": "2"}', 'The fact "at" must be one of 2, 3, 4; found "2".'),
        ('{"at": 2, "at": 3}', '"at" must be given once'),
        ("[1]", 'an object such as {"cost": 410000} is wanted'),
        ('{"at": 2', "It must be JSON objects"),
        ("[" * 100_000, "It must be JSON objects"),
        ('{"cost": 1' + "0" * 5000 + "}", "It must be JSON objects"),
    ],
)
def test_facts_that_cannot_be_are_wrong_use(ask, given, says):
    status, out, err = ask("route", "mhhs", "--facts", "-", given=given)
    assert (status, out) == (2, "")
    assert err.startswith("lawspeaker: ")
    assert says in err


@pytest.mark.parametrize(
    ("args", "status", "says"),
    [
        (("route", "mhsh"), 2, 'Did you mean "mhhs"?'),
        (("route", "mhhs", "--reading", "nc=x"), 2, 'No such reading: "nc".'),
        (("route", "mhhs", "--reading", "nc2"), 2, "it must be NAME=CHOICE"),
        (("route", str(BAD / "two-rules-clash" / "framework.toml")), 1, "answer differently"),
        (("due", "mhhs", "paper", "--event", "2024-06-05"), 2, 'Did you mean "papers"?'),
        (("due", "mhhs", "papers", "--event", "2034-06-05"), 1, "published"),
        (("due", "mhhs", "papers", "--event", "5 June"), 2, "a date must be written as 2023-12-06"),
        (
            ("due", "mhhs", "papers", "--event", "20240605"),
            2,
            "a date must be written as 2023-12-06",
        ),
        (("due", "mhhs", "amendments", "--event", "2024-06-05"), 2, "give its day"),
        (
            ("due", "mhhs", "papers", "--event", "2024-06-05", "--calendar", "wales"),
            2,
            "calendar must be one of",
        ),
        (("meetings", "mhhs", "TMAG", "--from", "2024-01-01", "--to", "2024-02-01"), 1, "mhhs@3.1"),
        (("meetings", "mhhs", "QAG", "--from", "2024-01-01", "--to", "2024-02-01"), 1, "rule"),
        (("meetings", "mhhs", "PGS", "--from", "2024-01-01", "--to", "2024-02-01"), 2, '"PSG"?'),
        (("sentences", "mhhs@9"), 2, 'No such version: "9".'),
        (("schema", "frame"), 2, "'frame' is not one of"),
    ],
)
def test_a_refusal_says_what_to_do(ask, args, status, says):
    found, out, err = ask(*args)
    assert (found, out) == (status, "")
    assert err.startswith("lawspeaker: ")
    assert says in err


def test_the_next_meeting_must_come_after(ask):
    args = ("due", "mhhs", "amendments", "--event", "2024-06-05", "--next", "2024-06-05")
    status, _, err = ask(*args)
    assert status == 2
    assert "must come after 2024-06-05" in err


def test_a_deadline_is_counted_day_by_day(ask):
    status, out, _ = ask("due", "mhhs", "papers", "--event", "2024-06-05", "--json")
    answer = answers(out)[0]
    assert status == 0
    assert answer["due"] == "2024-05-29"
    assert "3.11-09" in answer["clause"]
    assert answer["calendar"].startswith("england_and_wales")
    assert [each["working_day"] for each in answer["counted"]] == [1, 2, None, None, 3, 4, 5]
    assert answer["counted"][2] == {"date": "2024-06-02", "working_day": None, "why_not": "Sunday"}


def test_amendments_are_counted_back_from_the_next_meeting(ask):
    args = ("due", "mhhs", "amendments", "--event", "2024-02-07", "--next", "2024-03-06")
    assert answers(ask(*args)[1])[0]["due"] == "2024-02-28"


def test_a_holiday_proclaimed_late_counts_from_the_day_it_was_known(ask):
    args = ("due", "mhhs", "report", "--event", "2023-05-05")
    assert answers(ask(*args)[1])[0]["due"] == "2023-05-10"
    known = answers(ask(*args, "--as-known-on", "2022-10-01")[1])[0]
    assert known["due"] == "2023-05-09"
    scottish = answers(ask(*args, "--calendar", "scotland")[1])[0]
    assert scottish["calendar"].startswith("scotland")


def test_meetings_carry_their_deadlines_and_collisions(ask):
    args = ("meetings", "mhhs", "PSG", "--from", "2024-02-01", "--to", "2024-02-29")
    status, out, _ = ask(*args)
    (meeting,) = json.loads(out)
    assert status == 0
    assert meeting["date"] == "2024-02-07"
    assert meeting["working_day"] is True
    assert meeting["papers_due"] == "2024-01-31"
    assert meeting["report_due"] == "2024-02-09"
    assert meeting["amendments_due"] == "2024-02-28"
    assert all(each.keys() == {"group", "what"} for each in meeting["collides_with"])


def test_a_version_that_still_has_the_group_lists_its_meetings(ask):
    args = ("meetings", "mhhs@2024-01-15", "TMAG", "--from", "2024-01-01", "--to", "2024-01-31")
    assert [each["date"] for each in json.loads(ask(*args)[1])] == ["2024-01-17"]


def test_sentences_are_printed_with_their_clauses_and_readings(ask):
    status, out, _ = ask("sentences", "mhhs")
    assert status == 0
    assert (
        "Where the PSG cannot agree, the SRO decides in person, whoever chairs. "
        "(3.6, 4.6; nc2=sro)" in out.splitlines()
    )


def test_sentences_are_data_for_machines(ask):
    _, out, _ = ask("sentences", "mhhs", "--json", "--reading", "nc2=chair")
    (found,) = [each for each in json.loads(out) if each["id"] == "who_decides.P3"]
    assert found["clauses"] == ["4.6-06"]
    assert found["readings"] == {"nc2": "chair"}


def test_a_pure_answer_loads_no_calendar_that_it_does_not_need():
    code = (
        "import sys; from lawspeaker.cli.main import run; "
        f"run(['route', {STANDARDS!r}, '--partial']); "
        "sys.exit('lawspeaker.framework.calendar' in sys.modules or 'django' in sys.modules)"
    )
    assert subprocess.run((sys.executable, "-c", code), check=False, stdout=-3).returncode == 0


def test_a_file_beside_the_framework_is_found_from_anywhere(ask, monkeypatch):
    monkeypatch.chdir(Path(STANDARDS).parent)
    assert ask("sentences", "standards-2.toml")[0] == 0


UNRULED = ROOT / "tests/frameworks/checks/audience-differs/good/framework.toml"


def test_a_framework_that_says_of_nothing_who_decides_is_asked_in_vain(ask):
    status, out, said = ask("route", str(UNRULED))
    assert (status, out) == (2, "")
    assert "The framework must have a rule of who decides, under [who_decides]" in said
    status, out, _ = ask("route", str(UNRULED), "--partial")
    assert (status, answers(out)[0]["deciders"]) == (0, [])
    status, out, _ = ask("diff", "standards", str(UNRULED), "--json")
    differently = json.loads(out)["who_decides_differently"]
    assert differently
    assert {each["after"] for each in differently} == {None}
