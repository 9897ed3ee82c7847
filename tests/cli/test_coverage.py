"""The command that says of every statement and seat what carries it, as scripts use it."""

import json

import pytest

from law import MHHS
from lawspeaker.cli.main import run


@pytest.fixture
def ask(capsys):
    def asked(*args: str):
        return run(args), capsys.readouterr().out

    return asked


def test_every_statement_and_seat_says_what_carries_it(ask):
    status, out = ask("coverage", "mhhs", "--json")
    assert status == 0
    entries = {each["id"]: each for each in json.loads(out)}
    assert len(entries) == 533
    assert entries["3.5-01"]["not_encoded"]
    assert entries["3.6-06"]["not_encoded"] is None
    assert "who_decides.P2" in entries["3.6-06"]["carried_by"]
    assert entries["3.6-06"]["tests"]
    for name, line in MHHS.text.pending.items():
        assert name in entries[line.by[0]]["waits_for"]


def test_the_compliance_statement_is_told_in_lines_that_end_in_the_counts(ask):
    status, out = ask("coverage", "mhhs")
    assert status == 0
    *lines, counts = out.splitlines()
    assert len(lines) == 533
    assert "WEB-15: it is left out. " in out
    assert "2.1-05: it is kept and shown (versions.1.1)." in lines
    assert "M-PSG-a: the law acts on it (seats.M-PSG-a" in out
    for line in MHHS.text.pending.values():
        [waits] = [each for each in lines if each.startswith(f"{line.by[0]}: ")]
        assert line.says[1:] in waits
    assert counts.startswith("Of 533 entries the law acts on ")


def test_an_entry_that_nothing_carries_is_a_no(ask, tmp_path):
    path = tmp_path / "CR900.toml"
    path.write_text(
        'change = "CR900"\ntitle = "A change"\nframework = "mhhs"\namends = "3.2"\nmakes = "3.3"\n'
        'on = 2024-06-01\nin_flight = "finish_under_old"\n[parts.all]\n'
        'title = "All of it"\nwhy = "A test."\n'
        '[[step]]\npart = "all"\ndo = "remove"\nat = "duties.sro_accountable"\nby = ["3.3-03"]\n'
    )
    status, out = ask("coverage", str(path))
    assert status == 1
    assert "3.3-03: nothing carries it." in out.splitlines()
    assert out.splitlines()[-1].endswith("nothing carries 1.")
