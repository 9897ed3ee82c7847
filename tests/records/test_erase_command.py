"""`lawspeaker erase`: only the secretariat, on a basis and with a reason, and it is recorded."""

import json
from io import StringIO

import pytest

from lawspeaker.cli.main import run
from lawspeaker.kernel.seals import ERASED
from lawspeaker.records.fsck import fsck
from lawspeaker.records.ledger import Ledger
from programmes import SLUG, person
from records.test_erasing import written  # noqa: F401  # a fixture

WHY = ("--basis", "Article 17(1)(b)", "--reason", "She asked for it.")


@pytest.fixture
def by(programme):
    return ("--as", person("pmo"), "--acting-as", "PMO")


@pytest.fixture
def asked(capsys):
    def ask(*args: str) -> tuple[int, str]:
        status = run(["erase", SLUG, *args])
        told = capsys.readouterr()
        return status, told.out + told.err

    return ask


def test_all_that_somebody_wrote_is_erased_and_the_record_says_so(written, by, asked):  # noqa: F811
    status, said = asked(*by, "--of", person("pmo"), *WHY, "--yes", "--json")
    assert (status, json.loads(said)) == (0, {"erased": 3})
    entry = Ledger(SLUG).read("LEDGER")[0]
    assert (entry.d["basis"], entry.d["reason"]) == WHY[1::2]
    assert fsck(Ledger(SLUG)) == ()


def test_one_text_is_erased_and_the_others_stay(written, by, asked):  # noqa: F811
    action, _ = written
    first, second = Ledger(SLUG).read(action)
    assert asked(*by, "--text", f"{first.seq}:d.what", *WHY, "--yes")[0] == 0
    assert Ledger(SLUG).read(action)[0].d["what"] == ERASED
    assert Ledger(SLUG).read(action)[1].d["text"] == second.d["text"]


def test_nobody_but_the_secretariat_erases(written, asked):  # noqa: F811
    other = ("--as", person("sro"), "--acting-as", "SRO")
    status, said = asked(*other, "--of", person("pmo"), *WHY, "--yes")
    assert status == 1
    assert "Only the secretariat of the programme erases texts of its record." in said


def test_what_is_not_there_is_not_erased(written, by, asked):  # noqa: F811
    status, said = asked(*by, "--text", "0:d.nothing", *WHY, "--yes")
    assert status == 1
    assert "No text that is there was meant." in said


@pytest.mark.parametrize(
    ("args", "says"),
    [
        ((), "Say which texts"),
        (("--text", "first"), "such as 412:d.reason"),
        (("--of", "Nobody At All"), "nobody is called"),
    ],
)
def test_wrong_use_says_what_must_be_told(written, by, asked, args, says):  # noqa: F811
    status, said = asked(*by, *args, *WHY, "--yes")
    assert status == 2
    assert says in said


def test_nothing_is_erased_unless_whoever_asks_says_yes(written, by, asked, monkeypatch):  # noqa: F811
    monkeypatch.setattr("sys.stdin", StringIO("n\n"))
    status, _ = asked(*by, "--of", person("pmo"), *WHY)
    assert status == 2
    action, _ = written
    assert Ledger(SLUG).read(action)[0].d["what"] != ERASED
