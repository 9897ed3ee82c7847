"""What is piped into the command line is asked for, or it is told that it was not."""

import subprocess
import sys
from pathlib import Path

import pytest

ROUTE = (str(Path(sys.executable).with_name("lawspeaker")), "route", "mhhs", "--partial")


@pytest.mark.parametrize("given", ["", " \n"])
def test_no_facts_at_all_are_not_passed_over_in_silence(given):
    route = (*ROUTE, "--facts", "-")
    told = subprocess.run(route, input=given, capture_output=True, text=True, check=False)
    assert (told.returncode, told.stdout) == (2, "")
    assert "--facts: It must be JSON objects: it is empty." in told.stderr


@pytest.mark.parametrize(("given", "status"), [('{"cost": 1}', 2), ("", 0)])
def test_facts_that_are_piped_in_must_be_asked_for(given, status):
    # The pipe is filled before the command looks at it.
    with subprocess.Popen(("printf", "%s", given), stdout=subprocess.PIPE) as written:
        written.wait()
        told = subprocess.run(
            ROUTE, stdin=written.stdout, capture_output=True, text=True, check=False
        )
    assert told.returncode == status
    assert ("facts on the input must be asked for: --facts -" in told.stderr) is bool(given)


def test_facts_in_a_file_that_is_led_in_must_be_asked_for(tmp_path):
    (tmp_path / "facts.json").write_text("{}")
    with (tmp_path / "facts.json").open() as led_in:
        told = subprocess.run(ROUTE, stdin=led_in, capture_output=True, check=False)
    assert told.returncode == 2
