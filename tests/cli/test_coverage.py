"""The command that says of every statement and seat what carries it, as scripts use it."""

import json

import pytest

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
    assert not any(each["waits_for"] for each in entries.values())


def test_the_compliance_statement_is_told_in_lines_that_end_in_the_counts(ask):
    status, out = ask("coverage", "mhhs")
    assert status == 0
    *lines, counts = out.splitlines()
    assert len(lines) == 533
    assert "WEB-15: it is left out. " in out
    assert "2.1-05: it is kept and shown (versions.1.1)." in lines
    assert "M-PSG-a: the law acts on it (seats.M-PSG-a" in out
    assert counts.startswith("Of 533 entries the law acts on ")


@pytest.fixture
def changed(tmp_path):
    """A change of one step, whose coverage can be asked."""

    def written(step: str) -> str:
        path = tmp_path / "CR900.toml"
        path.write_text(
            'change = "CR900"\ntitle = "A change"\nframework = "mhhs"\namends = "3.2"\n'
            'makes = "3.3"\non = 2024-06-01\nin_flight = "finish_under_old"\n[parts.all]\n'
            f'title = "All of it"\nwhy = "A test."\n[[step]]\npart = "all"\n{step}'
        )
        return str(path)

    return written


def test_an_entry_that_waits_for_a_process_is_not_called_carried(ask, changed):
    step = 'do = "add"\nat = "pending.polls"\nby = ["3.13-22"]\nwhy = "A test."\n'
    path = changed(f'{step}[step.value]\nsays = "Polls of opinion"\nby = ["3.13-22"]\n')
    entries = {each["id"]: each for each in json.loads(ask("coverage", path, "--json")[1])}
    assert entries["3.13-22"]["waits_for"] == ["polls"]
    status, out = ask("coverage", path)
    assert status == 0
    [waits] = [each for each in out.splitlines() if each.startswith("3.13-22: ")]
    assert "olls of opinion" in waits


def test_an_entry_that_nothing_carries_is_a_no(ask, changed):
    step = 'do = "remove"\nat = "duties.sro_accountable"\nby = ["3.3-03"]\n'
    status, out = ask("coverage", changed(step))
    assert status == 1
    assert "3.3-03: nothing carries it." in out.splitlines()
    assert out.splitlines()[-1].endswith("nothing carries 1.")
