"""How far long work has come is told: a line that moves on a terminal, plain ones elsewhere."""

import io
import sys

import pytest

from lawspeaker.cli import progress as module
from lawspeaker.cli.progress import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def worked(monkeypatch, stream: io.StringIO) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    with progress("Entries") as told:
        for done in range(1, 5):
            told(done, 4)
    return stream.getvalue()


def test_on_a_terminal_a_line_moves(monkeypatch):
    said = worked(monkeypatch, Terminal())
    assert said.count("\r") > 3
    assert "100%" in said
    assert said.count("\n") == 1


def test_in_a_pipe_what_is_soon_done_says_nothing(monkeypatch):
    assert worked(monkeypatch, io.StringIO()) == ""


def test_in_a_pipe_what_takes_long_says_a_plain_line_now_and_then(monkeypatch):
    clock = iter((0, 4, 6, 7, 9))  # seconds: one line only, when five of them have passed
    monkeypatch.setattr(module, "monotonic", lambda: next(clock))
    assert worked(monkeypatch, io.StringIO()) == "Entries: 2 of 4\n"


@pytest.mark.parametrize("stream", [Terminal, io.StringIO])
def test_nothing_is_told_on_stdout(monkeypatch, capsys, stream):
    worked(monkeypatch, stream())
    assert capsys.readouterr().out == ""
