"""The list of checks: what is chosen, what a missing service means, what stops the run."""

import importlib.util
import os
import subprocess
import sys

import pytest

from repository import ROOT

SPEC = importlib.util.spec_from_file_location("check", ROOT / "tools" / "check.py")
check = importlib.util.module_from_spec(SPEC)
sys.modules["check"] = check
SPEC.loader.exec_module(check)

GOOD = check.Step("good", ("python", "-c", "pass"), core=True)
BAD = check.Step("bad", ("python", "-c", "raise SystemExit(3)"))
LONG = check.Step("long", ("python", "-c", "pass"), full=True)
LONELY = check.Step("lonely", ("python", "-c", "pass"), needs=("a friend",))


@pytest.fixture
def steps(monkeypatch):
    monkeypatch.setattr(check, "STEPS", (GOOD, BAD, LONG))
    monkeypatch.setitem(check.NEEDS, "a friend", lambda: "no friend here")


def ran(capsys):
    """Read the summary: each step and how it ended."""
    lines = capsys.readouterr().out.splitlines()
    return {line[:12].strip(): line[23:] for line in lines if line[23:] and line[12] == " "}


def test_the_core_runs_its_own_steps_only(steps, capsys):
    assert check.main(["--core"]) == 0
    assert ran(capsys) == {"good": "ok"}


def test_a_failed_step_ends_the_run(steps, capsys):
    assert check.main(["--full"]) == 1
    assert ran(capsys) == {"good": "ok", "bad": "failed (3)", "long": "not run"}


def test_the_long_steps_run_only_when_asked_for(steps, capsys):
    check.main([])
    assert "long" not in ran(capsys)


def test_a_step_that_does_not_exist_is_wrong_use(steps):
    with pytest.raises(SystemExit) as stopped:
        check.main(["godo"])
    assert stopped.value.code == 2


def test_a_missing_service_is_skipped_with_its_reason(steps, monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    assert check.run(LONELY) == check.Outcome(LONELY, "no friend here", failed=False)


def test_a_missing_service_fails_in_ci(steps, monkeypatch):
    monkeypatch.setenv("CI", "true")
    assert check.run(LONELY) == check.Outcome(LONELY, "no friend here", failed=True)


def test_every_step_starts_a_program_of_the_environment():
    assert not [step.name for step in check.STEPS if not (check.BIN / step.command[0]).exists()]


NEEDED = (
    "tests/faults/test_killed.py::test_any_call_to_the_system_may_fail[unlink-error=EIO]",
    "tests/faults/test_killed.py::test_a_disk_with_room_again_is_written_to_again",
    "tests/verify/test_public_tools.py",
)


@pytest.mark.program
@pytest.mark.parametrize(("ci", "ends"), [({}, "skipped"), ({"CI": "true"}, "errors")])
def test_a_test_whose_tool_is_missing_fails_in_ci_and_is_skipped_elsewhere(tmp_path, ci, ends):
    kept = {name: value for name, value in os.environ.items() if name != "CI"}
    command = (sys.executable, "-m", "pytest", "-q", "-rs", "-p", "no:cacheprovider", *NEEDED)
    without = kept | ci | {"PATH": str(tmp_path)}
    done = subprocess.run(command, cwd=ROOT, env=without, capture_output=True, check=False)
    said = done.stdout.decode()
    counted = {*said.splitlines()[-1].split()}
    assert counted & {"passed", "failed", "skipped", "errors"} == {ends}
    assert all(tool in said for tool in ("strace", "mount", "openssl"))


def test_what_the_tests_need_is_installed_in_ci():
    installed = (ROOT / ".ci" / "run").read_text("utf-8")
    for tool in ("chromium", "openssl", "pdftotext", "pg_ctlcluster", "strace"):
        assert f"command -v {tool} >/dev/null || missing+=(" in installed
