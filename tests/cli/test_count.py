"""`lawspeaker count`, as scripts use it."""

import json

import pytest

from lawspeaker.cli.main import run
from lawspeaker.files.sealing import public_of

THREE = "Ann (Pebble),Bea (Pebble),Cy\n1,2,3\n1,2,3\n1,2,3\n1,2,3\n2,1,3\n2,1,3\n2,1,3\n3,,1\n,,\n"
TIED = "Ann,Bea\n1,2\n2,1\n"


@pytest.fixture
def ask(capsys, tmp_path):
    """Count a text, and return the status, the answer and what is said of errors."""

    def asked(method: str, text: str, *options: str, name: str = "poll.csv"):
        (tmp_path / name).write_text(text)
        status = run(("count", method, str(tmp_path / name), *options))
        told = capsys.readouterr()
        return status, json.loads(told.out) if told.out else None, told.err

    return asked


def test_the_answer_has_the_names_that_scripts_rely_on(ask):
    status, answer, said = ask("stv", THREE, "--seats", "2")
    assert (status, said) == (0, "")
    assert (
        answer
        == {
            "elected": ["Ann (Pebble)", "Bea (Pebble)"],
            "ranking": [["Ann (Pebble)"], ["Bea (Pebble)"], ["Cy"]],
            "quota": 3,
            "rounds": [
                {
                    "votes": {"Ann (Pebble)": 4, "Bea (Pebble)": 3, "Cy": 1},
                    "elected": ["Ann (Pebble)", "Bea (Pebble)"],
                    "excluded": [],
                    "transfers": None,
                }
            ],
            "ties": [],
            "valid": 8,
            "invalid": 1,
            "settled": True,
        }
        or answer["ties"]
    )


def test_a_cap_is_kept(ask):
    _, answer, _ = ask("stv", THREE, "--seats", "2", "--cap", "Pebble=1")
    assert answer["elected"] == ["Ann (Pebble)", "Cy"]


@pytest.mark.parametrize("method", ["plurality", "stv", "stv-exact", "schulze"])
def test_a_tie_that_matters_is_named_and_the_answer_is_no(ask, method):
    status, answer, said = ask(method, TIED)
    assert (status, answer["elected"]) == (1, [])
    assert answer["ties"] == [{"names": ["Ann", "Bea"], "resolved_by": None}]
    assert said == (
        "lawspeaker: a tie must be broken by a declared lot: Ann, Bea. Count again with --lot, once"
        " for each source.\n"
    )


@pytest.mark.parametrize("method", ["plurality", "stv", "stv-exact", "schulze"])
def test_a_lot_breaks_it_so_that_anybody_can_repeat_it(ask, method):
    status, answer, said = ask(method, TIED, "--lot", "2 5 12", "--lot", "9319")
    assert (status, said) == (0, "")
    assert len(answer["elected"]) == 1
    assert answer["ties"] == [{"names": ["Ann", "Bea"], "resolved_by": "lot"}]
    assert ask(method, TIED, "--lot", "5 2 12", "--lot", "9319")[1] == answer


def test_numbers_are_decimals_or_fractions(ask):
    blt = '3 2\n5 1 2 0\n2 1 3 0\n3 3 0\n2 2 0\n0\n"Ann"\n"Bea"\n"Cy"\n'
    _, decimal, _ = ask("stv", blt, name="poll.blt")
    _, exact, _ = ask("stv-exact", blt, name="poll.blt")
    assert decimal["rounds"][1]["votes"]["Bea"] == 3.42855
    assert exact["rounds"][1]["votes"]["Bea"] == "24/7"


def test_schulze_shows_its_pairs_and_blanks_mean_what_is_told(ask):
    _, answer, _ = ask("schulze", THREE)
    assert answer["pairwise"]["Ann (Pebble)"] == {"Bea (Pebble)": 4, "Cy": 7}
    _, last, _ = ask("schulze", THREE, "--blank", "last")
    assert last["pairwise"]["Ann (Pebble)"] == {"Bea (Pebble)": 5, "Cy": 7}


WRONG = [
    (("--cap", "Peble=1"), 'none is of "Peble". Did you mean "Pebble"?'),
    (("--cap", "Pebble"), "it must be ORGANISATION=N, a name once; found 'Pebble'."),
    (("--cap", "Pebble=x"), "it must be ORGANISATION=N, a name once; found 'Pebble=x'."),
    (("--cap", "Pebble=1", "--cap", "Pebble=2"), "it must be ORGANISATION=N, a name once"),
    (("--lot", "heads"), "a source must be whole numbers with spaces between, as 2 5 12"),
    (("--seats", "0"), "0 is not in the range 1<=x<=999"),
    (("--blank", "first"), "'first' is not one of 'abstain', 'last'"),
]


@pytest.mark.parametrize(("options", "says"), WRONG)
def test_wrong_use_is_told(ask, options, says):
    status, answer, said = ask("stv", THREE, *options)
    assert (status, answer) == (2, None)
    assert says in said


def test_a_broken_file_is_told_with_its_name_and_line(ask):
    status, answer, said = ask("stv", "Ann,Bea\n1,x\n")
    assert (status, answer) == (2, None)
    assert said.endswith(
        "poll.csv: line 2: a rank must be a whole number from 1 to 999999999; found 'x'.\n"
    )


def test_a_key_for_a_poll_is_made_without_a_database(capsys):
    assert run(("ballot-key", "--json")) == 0
    made = json.loads(capsys.readouterr().out)
    assert public_of(made["private"]) == made["public"]
    assert run(("ballot-key",)) == 0
    assert capsys.readouterr().out.startswith("public   ")
