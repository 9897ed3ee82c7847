"""`lawspeaker do` with a file: sent with the act that names it by its digest."""

import json
from collections.abc import Callable
from typing import NamedTuple

import pytest

from lawspeaker.cli.main import run
from lawspeaker.files import store

PMO = ("--as", "Priya Raman", "--acting-as", "PMO")


class Told(NamedTuple):
    """What the command line answered."""

    status: int
    out: str
    err: str


@pytest.fixture
def do(now, capfd) -> Callable[..., Told]:
    def typed(*words: str) -> Told:
        status = run(["do", "mhhs-demo", *words])
        return Told(status, *capfd.readouterr())

    return typed


def test_a_file_is_sent_with_the_act_that_names_it(do, tmp_path):
    made = '[{"number": 1, "text": "Each message is defined."}]'
    said = ("--title", "Interface", "--description", "What is sent.", "--criteria", made)
    case = do("artefact", "new", "register", *PMO, "--group", "DAG", *said).out.split()[0]
    file = tmp_path / "specification.txt"
    file.write_text("What is sent, and when.\n", "utf-8")
    version = ("artefact", case, "add-version", *PMO, "--version", "1.0", "--note", "The first.")
    done = do(*version, "--file", str(file), "--json")
    assert (done.status, done.err) == (0, "")
    sent = json.loads(done.out)["entries"][0]["event"]["file"]
    assert sent["title"] == "specification"
    assert store.read(store.find("mhhs-demo", sent["digest"])) == file.read_bytes()
    assert "--file PATH" in do(*version[:3], "--help").out.replace("FILE", "PATH")


def test_a_digest_that_no_file_has_is_wrong_use(do):
    made = '[{"number": 1, "text": "Each message is defined."}]'
    said = ("--title", "Interface", "--description", "What is sent.", "--criteria", made)
    case = do("artefact", "new", "register", *PMO, "--group", "DAG", *said).out.split()[0]
    version = ("artefact", case, "add-version", *PMO, "--version", "1.0", "--note", "The first.")
    told = do(*version, "--file-title", "It", "--file-digest", "a" * 43)
    assert told.status == 2
    assert "send the file first" in told.err


def test_a_file_that_is_not_kept_is_one_reason_under_its_own_option(do, tmp_path):
    made = '[{"number": 1, "text": "Each message is defined."}]'
    said = ("--title", "Interface", "--description", "What is sent.", "--criteria", made)
    case = do("artefact", "new", "register", *PMO, "--group", "DAG", *said).out.split()[0]
    file = tmp_path / "empty.txt"
    file.write_bytes(b"")
    version = ("artefact", case, "add-version", *PMO, "--version", "1.0", "--note", "The first.")
    told = do(*version, "--file", str(file))
    assert told.status == 2
    reasons = [line.strip() for line in told.err.splitlines() if line.startswith("  --")]
    assert reasons == ["--file: empty.txt must not be empty."]


def test_the_help_says_that_a_file_takes_the_place_of_its_digest(do):
    told = " ".join(do("artefact", "new", "register", "--help").out.split())
    assert "[required]" in told
    told = " ".join(do("artefact", "AR1", "add-version", "--help").out.split())
    assert told.count("[required without --file]") == 2
