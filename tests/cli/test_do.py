"""`lawspeaker do` and `lawspeaker as-of`: commands by their fields, refusals with their clauses."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from uuid import uuid4

import pytest

from lawspeaker import processes
from lawspeaker.cli.command_options import flags
from lawspeaker.cli.doing import OWN
from lawspeaker.cli.main import run
from lawspeaker.framework.load import load
from lawspeaker.surfaces.menu import verb

PMO = ("--as", "Priya Raman", "--acting-as", "PMO")
ASSIGN = ("action", "new", "assign", *PMO, "--group", "PSG", "--owner", "PMO")
PUBLISH = (*ASSIGN, "--what", "Publish the calendar")


@dataclass
class Told:
    """What the command line answered."""

    status: int
    out: str
    err: str


@pytest.fixture
def do(now, capfd) -> Callable[..., Told]:
    def typed(*words: str, start: str = "do") -> Told:
        status = run([start, "mhhs-demo", *words])
        return Told(status, *capfd.readouterr())

    return typed


def test_a_command_is_carried_out_and_its_entries_told(do):
    done = do(*PUBLISH)
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines()[0] == "A1 is at version 1."
    assert done.out.endswith("gave PMO an action: Publish the calendar\n")


def test_a_machine_is_told_the_receipt(do):
    told = json.loads(do(*PUBLISH, "--json").out)
    assert told["case"] == "A1"
    assert told["entries"][0]["event"]["what"] == "Publish the calendar"


def test_a_receipt_is_kept_where_it_is_wanted(do, tmp_path):
    kept = tmp_path / "receipt.txt"
    told = json.loads(do(*PUBLISH, "--json", "--receipt", str(kept)).out)
    assert kept.read_text("utf-8") == told["receipt"]


def test_a_command_with_a_key_is_carried_out_once(do):
    key = str(uuid4())
    first = do(*PUBLISH, "--key", key, "--json")
    assert do(*PUBLISH, "--key", key, "--json").out == first.out
    other = do(*ASSIGN, "--what", "Something else", "--key", key)
    assert other.status == 1
    assert "the id of a command must be new" in other.err


def test_a_refusal_tells_every_reason_with_its_clause(do):
    refused = do("decision", "D4", "take", "--as", "halloran@example.org", "--acting-as", "SRO",
                 "--outcome", "accept", "--text", "Yes.")  # fmt: skip
    assert refused.status == 1
    assert refused.err.startswith("lawspeaker: It was refused, and nothing was recorded.\n")
    assert "must carry the ground that the list gives for it. (4.6, 5.2)" in refused.err
    assert "while that is open. (platform)" in refused.err


def test_whoever_lacks_the_power_is_told_who_has_it(do):
    refused = do("decision", "D4", "withdraw", "--as", "Sam Lark", "--reason", "No.")
    assert refused.status == 1
    assert "Who may: SRO, chair@PSG." in refused.err


def test_a_machine_is_told_the_reasons_too(do):
    refused = do("decision", "D4", "hand-over", "--as", "Sam Lark", "--reason", "No.", "--json")
    told = json.loads(refused.out)
    assert told["reasons"][0]["clause"] == "3.6, 3.11, 4.6"
    assert told["who_may"] == ["SRO", "chair@PSG"]


def test_somebody_who_comes_second_is_told_so(do):
    do("decision", "D4", "withdraw", "--as", "Ingrid Halloran", "--acting-as", "SRO",
       "--reason", "It comes later.")  # fmt: skip
    second = do("decision", "D4", "assess", *PMO, "--cost", "410,000", "--if-match", "4")
    assert second.status == 1
    assert "Somebody was first" in second.err
    assert "withdrew the matter" in second.err


def test_all_that_cannot_be_read_is_told_at_once(do):
    wrong = do(*ASSIGN, "--due", "2. 12.", "--happened", "yesterday", "--typed-by", "Priya Rama")
    assert wrong.status == 2
    for option in ("--what: It must be filled in.", "--due: It must be a day",
                   "--happened: It must be a day", "--typed-by: It must be the id"):  # fmt: skip
        assert option in wrong.err
    assert "Did you mean Priya Raman?" in wrong.err


ITEMS = (("Welcome", 5), ("Status of the programme", 20), ("CR035", 30))
AGENDA = [{"number": n, "title": says, "minutes": m} for n, (says, m) in enumerate(ITEMS, 1)]
AGENDA[-1]["decision"] = "D4"


def test_a_table_is_written_as_json(do):
    assert do("meeting", "M2", "set-agenda", *PMO, "--agenda", json.dumps(AGENDA)).status == 0
    wrong = do("meeting", "M2", "set-agenda", *PMO, "--agenda", '[{"number": 1, "titel": "A"}]')
    assert "--agenda (0/titel): There is no such field" in wrong.err
    half = do("meeting", "M2", "set-agenda", *PMO, "--agenda", "[{")
    assert (wrong.status, half.status) == (2, 2)
    assert "--agenda: It must be a list of objects in JSON" in half.err


def test_fields_may_come_from_a_file(do, tmp_path):
    file = tmp_path / "agenda.json"
    file.write_text(json.dumps({"agenda": AGENDA}), "utf-8")
    assert do("meeting", "M2", "set-agenda", *PMO, "--fields", str(file)).status == 0


def test_the_secretary_types_in_what_the_chair_does(do):
    done = do("decision", "D4", "withdraw", "--as", "Ingrid Halloran", "--acting-as", "SRO",
              "--typed-by", "raman@example.org", "--reason", "It comes later.")  # fmt: skip
    assert done.status == 0
    refused = do("decision", "D4", "withdraw", "--as", "Ingrid Halloran", "--acting-as", "SRO",
                 "--typed-by", "Sam Lark", "--reason", "It comes later.")  # fmt: skip
    assert "must be the secretariat" in refused.err


def test_people_and_bodies_are_known_by_name(do):
    fill = ("seat", "new", "fill", *PMO, "--seat", "M-PSG-k", "--since", "2023-12-01",
            "--how", "nominated", "--reason", "Provides a system.")  # fmt: skip
    assert do(*fill, "--person", "Imran Qureshi", "--organisation", "Ohm Agents").status == 0
    wrong = do(*fill, "--person", "Imran Quereshi", "--organisation", "Ohm Agents")
    assert wrong.status == 2
    assert "Did you mean Imran Qureshi?" in wrong.err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), "PROCESS, CASE, COMMAND must be given before the options."),
        (("decision", "D4"), "COMMAND must be given before the options."),
        (("decisoin", "D4", "take"), 'Did you mean "decision"?'),
        (("decision", "D4", "tak"), "Did you mean take?"),
        (("decision", "D4", "take"), "Missing option '--as'."),
        (("decision", "D4", "withdraw", *PMO, "--reson", "No."), "No such option '--reson'"),
    ],
)
def test_wrong_use_is_answered_with_the_right_one(do, words, says):
    wrong = do(*words)
    assert wrong.status == 2
    assert says in wrong.err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("action", "new", "assign", "--group", "PGS"), "Did you mean PSG?"),
        (("seat", "new", "fill", "--seat", "M-PSG-ll"), "Did you mean M-PSG-l?"),
        (("office", "new", "appoint", "--office", "OFGEN"), "Did you mean OFGEM?"),
    ],
)
def test_what_the_framework_does_not_have_is_answered_with_the_near_miss(do, words, says):
    wrong = do(*words, *PMO)
    assert wrong.status == 2
    assert says in wrong.err


def test_an_unknown_programme_is_answered_with_the_near_miss(now, capfd):
    assert run(["do", "mhhs-dem", "decision", "D4", "take"]) == 2
    assert "Did you mean mhhs-demo?" in capfd.readouterr().err


def test_the_help_of_a_command_tells_its_rules_and_an_example(do):
    told = do("decision", "D4", "take", "--help")
    assert told.status == 0
    assert "--outcome accept|reject|refer_back|accept_subject_to|escalate" in told.out
    assert "Rules, as mhhs@3.1 puts them:" in told.out
    assert "3.6, 3.11" in told.out
    assert "lawspeaker do mhhs-demo decision D4 take --as" in told.out


def test_the_help_lists_processes_and_their_commands(do):
    assert "recommend" in do("--help").out
    assert "Withdraw the matter." in do("decision", "--help").out


FRAMEWORK = load("mhhs")
EVERY = [(process, asked) for process in processes.ALL for asked in process.commands]


@pytest.mark.parametrize(("process", "asked"), EVERY, ids=lambda each: getattr(each, "name", ""))
def test_every_command_has_its_options(process, asked):
    taken = [name for each in OWN for name in each.opts]
    options = flags(asked, FRAMEWORK, taken)
    names = [each.name for each in options]
    assert len({*names, *taken}) == len(names) + len(taken)
    assert process.command(verb(asked)) is asked


def test_a_programme_is_founded_on_the_command_line(do, capfd, now):
    text, days = load("mhhs@3.2"), "england_and_wales"
    from lawspeaker.framework.calendar import load_calendar

    calendar = load_calendar(days)
    first = [{"office": "SRO", "person": str(uuid4()), "organisation": str(uuid4())}]
    words = ["--title", "Another programme", "--framework", text.id, "--framework-sha256",
             text.sha256, "--calendar", calendar.id, "--calendar-sha256", calendar.sha256,
             "--fictional", "yes", "--since", "2023-12-01", "--first", json.dumps(first),
             "--as", first[0]["person"], "--acting-as", "SRO"]  # fmt: skip
    assert run(["do", "another", "programme", "new", "found", *words]) == 0
    assert "F1 is at version 1." in capfd.readouterr().out


def test_a_case_is_shown_as_it_stood(do):
    do("decision", "D4", "withdraw", "--as", "Ingrid Halloran", "--acting-as", "SRO",
       "--reason", "It comes later.")  # fmt: skip
    then = do("2023-11-30", "D4", "--as", "Priya Raman", start="as-of")
    now = do("2023-12-01", "D4", "--as", "Priya Raman", start="as-of")
    assert then.status == now.status == 0
    assert "withdrew" not in then.out
    assert "withdrew" in now.out


def test_the_framework_and_the_groups_are_shown_as_known_at_an_entry(do):
    first = json.loads(do("1", "--json", start="as-of").out)
    assert (first["position"], first["framework"]) == (1, "mhhs@3.1")
    assert {"PSG", "TMAG"} <= {each["group"] for each in first["groups"] if each["stands"]}
    assert "at entry 1, under mhhs@3.1" in do("1", start="as-of").out
    refused = do("999999", start="as-of")
    assert refused.status == 1
    assert "999999 is still to come." in refused.err
    assert "at entry 0" in do("0", start="as-of").out  # the founding


def test_seats_and_a_case_are_shown_as_known_at_an_entry(do):
    last = json.loads(do("2023-11-30", "D4", "--as", "Priya Raman", "--json", start="as-of").out)
    at = str(last["history"][-1]["position"])
    do("decision", "D4", "withdraw", "--as", "Ingrid Halloran", "--acting-as", "SRO",
       "--reason", "It comes later.")  # fmt: skip
    then = do(at, "D4", "--as", "Priya Raman", start="as-of")
    assert (then.status, "withdrew" in then.out) == (0, False)
    assert do(at, "D4", start="as-of").status == 1  # the public reads what was published
    assert do("1", "D4", "--as", "Priya Raman", start="as-of").status == 1  # there was none yet
    seats = json.loads(do(at, "seats", "--as", "Priya Raman", "--json", start="as-of").out)
    assert {each["sits_as"] for each in seats["seats"]} == {"member"}
    assert all(each["person"] for each in seats["seats"])
    public = json.loads(do(at, "seats", "--json", start="as-of").out)["seats"]
    assert len(public) == len(seats["seats"])
    assert not any(each["person"] for each in public)
    first = json.loads(do("0", "seats", "--json", start="as-of").out)["seats"]
    assert len(first) < len(public)


def test_decisions_are_shown_as_they_stood_on_a_day_and_as_known_at_an_entry(do):
    last = json.loads(do("2023-11-30", "D4", "--as", "Priya Raman", "--json", start="as-of").out)
    at = str(last["history"][-1]["position"])
    do("decision", "D4", "withdraw", "--as", "Ingrid Halloran", "--acting-as", "SRO",
       "--reason", "It comes later.")  # fmt: skip
    for then in ("2023-11-30", at):
        told = do(then, "decisions", "--as", "Priya Raman", start="as-of").out
        (line,) = (each for each in told.splitlines() if "D4 " in each)
        assert "withdrawn" not in line
        public = do(then, "decisions", start="as-of")
        assert (public.status, "D4 " in public.out) == (0, False)
    after = do("2023-12-01", "decisions", "--as", "Priya Raman", start="as-of").out
    assert any("D4 " in each and "withdrawn" in each for each in after.splitlines())
    assert json.loads(do("0", "decisions", "--json", start="as-of").out)["decisions"] == []


def test_the_framework_is_shown_as_it_was_read_then(do):
    told = json.loads(do("1", "framework", "--json", start="as-of").out)
    assert told["framework"] == "mhhs@3.1"
    assert told["sha256"] == load("mhhs@3.1").sha256
    assert told["readings"]["cmp"] == "at_least"
    assert "cmp is read as at_least" in do("2023-11-30", "framework", start="as-of").out


@pytest.mark.parametrize("what", ["groups", "seats", "decisions", "framework", "D4"])
def test_nothing_is_shown_as_of_a_day_that_is_still_to_come(do, what):
    asked = do("2099-01-01", what, "--as", "Priya Raman", start="as-of")
    assert (asked.status, asked.out) == (1, "")
    assert "As of must be today or a day before; 2099-01-01 is still to come" in asked.err


def test_the_public_looks_back_on_what_is_public(do):
    assert "PSG  Programme Steering Group" in do("2023-11-30", start="as-of").out
    refused = do("2023-11-30", "D4", start="as-of")
    assert refused.status == 1
    assert do("2003-11-30", start="as-of").status == 1
    seats = json.loads(do("2023-11-30", "seats", "--json", start="as-of").out)
    assert not any(each["person"] for each in seats)
