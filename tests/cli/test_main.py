"""The command line as a whole: what it offers, how it starts, how it says what is wrong."""

import gc
import subprocess
import sys

import pytest

from lawspeaker.cli.main import COMMANDS, SECTIONS, load, main, run
from lawspeaker.cli.serving import start_django
from repository import ROOT

# The names that people and scripts outside rely on.
PROMISED = {
    *("route", "due", "meetings", "sentences", "coverage", "schema", "check", "diff"),
    *("serve", "demo", "migrate", "rebuild", "export", "import", "backup", "restore", "as-of"),
    *("do", "verify"),
}
PURE = sorted(SECTIONS["About a framework"] | SECTIONS["About a record"])


def test_every_promised_command_is_offered():
    assert set(COMMANDS) >= PROMISED


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_a_command_is_what_the_list_says(command):
    loaded = load(COMMANDS[command])
    said = (loaded.help or "").strip().split("\n\n")[0]
    assert " ".join(said.split()) == COMMANDS[command].says


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_a_command_shows_an_example(command, capsys):
    assert run([command, "--help"]) == 0
    assert (
        f"lawspeaker {command}" in capsys.readouterr().out.split("Usage:", 1)[1].split("\n", 1)[1]
    )


@pytest.mark.parametrize("command", PURE)
def test_a_pure_command_starts_without_django(command):
    asks = f"from lawspeaker.cli.main import *; load(COMMANDS[{command!r}]); import sys; "
    asks += "sys.exit('django' in sys.modules)"
    assert subprocess.run((sys.executable, "-c", asks), check=False).returncode == 0


def test_garbage_is_collected_only_by_what_stays_longer_than_an_answer(capsys):
    try:
        with pytest.raises(SystemExit, match="0"):
            main(["due", "mhhs", "papers", "--event", "2023-12-06"])
        assert not gc.isenabled()
        start_django()
        assert gc.isenabled()
    finally:
        gc.enable()


def test_the_list_of_commands_imports_none(capsys):
    assert run(["--help"]) == 0
    assert "Say who decides a matter" in capsys.readouterr().out


def test_a_wrong_name_is_answered_with_the_near_miss(capsys):
    assert run(["rout"]) == 2
    assert capsys.readouterr().err.startswith("lawspeaker: No such command 'rout'.")


def test_no_command_at_all_is_wrong_use(capsys):
    assert run([]) == 2
    assert "Usage: lawspeaker" in capsys.readouterr().err


@pytest.mark.program
def test_the_launcher_works_from_any_folder(tmp_path):
    done = subprocess.run(
        (ROOT / "lawspeaker", "--version"), cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("lawspeaker ")
