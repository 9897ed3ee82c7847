"""Installing what is missing: how far it has come is shown, and what was wrong is said."""

import os
import pty
import subprocess
import sys

import pytest

from repository import ROOT

pytestmark = pytest.mark.program

ASKS = """
set -eu
here=$1 venv=$2/venv uv=$2/uv
. "$here/tools/environment.sh"
venv=$2/venv log=$2/log
install_it --locked
"""
COMPILES = """
set -eu
here=$1
. "$here/tools/environment.sh"
here=$2 venv=$3
compile_ours
"""
UV = """#!/bin/sh
echo "told on stderr: $*" >&2
sleep 3
exit {status}
"""


@pytest.fixture
def install(tmp_path):
    """Install with another program in the place of uv, and give its status."""

    def install(status: int, stderr) -> subprocess.Popen:
        (tmp_path / "uv").write_text(UV.format(status=status))
        (tmp_path / "uv").chmod(0o755)
        environment = os.environ | {"LAWSPEAKER_TELL_EVERY": "1"}
        command = ("sh", "-c", ASKS, "sh", ROOT, tmp_path)
        return subprocess.Popen(command, env=environment, stderr=stderr, text=True)

    return install


def test_in_a_pipe_a_plain_line_now_and_then_says_that_it_goes_on(install, tmp_path):
    process = install(0, subprocess.PIPE)
    _, said = process.communicate()
    assert process.returncode == 0
    assert said.startswith("lawspeaker: still installing, 1 seconds so far\n")
    assert "told on stderr" not in said
    assert (tmp_path / "log").read_text() == "told on stderr: sync --quiet --locked\n"


def test_on_a_terminal_the_installer_shows_how_far_it_is(install):
    ours, theirs = pty.openpty()
    process = install(0, theirs)
    assert process.wait() == 0
    os.close(theirs)
    said = os.read(ours, 4096).decode()
    os.close(ours)
    assert said == "told on stderr: sync --locked\r\n"


def test_an_installer_that_fails_is_told_of(install):
    process = install(3, subprocess.PIPE)
    process.communicate()
    assert process.returncode == 3


@pytest.mark.parametrize("text", ["ANSWER = 42\n", "ANSWER = (\n"])
def test_our_own_sources_are_compiled_once_and_one_that_cannot_be_stops_nobody(tmp_path, text):
    folder = tmp_path / "src" / "lawspeaker"
    folder.mkdir(parents=True)
    (folder / "it.py").write_text(text)
    command = ("sh", "-c", COMPILES, "sh", ROOT, tmp_path, sys.prefix)
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    assert subprocess.run(command, env=environment, check=False).returncode == 0
    compiled = [each.name for each in folder.glob("__pycache__/it.*.pyc")]
    assert len(compiled) == (1 if "42" in text else 0)
