"""What the form of a submission begins with, and offers: a row for each column of the template."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from lawspeaker.kernel.words import Case
from lawspeaker.processes.submission.life import Submission
from lawspeaker.processes.submission.sending import Send
from lawspeaker.records.visible import View


def cells(case: Case[Submission], _said: Mapping[str, str], _view: View) -> Mapping[str, str]:
    """Begin with what was sent before, or with one row that has each column."""
    it = case.state
    found = [(str(e.row), e.column, str(e.value)) for e in it.cells]
    begun = found or [("1", each.name, "") for each in it.columns if each.required]
    return {
        f"cells/{n}/{name}": value
        for n, cell in enumerate(begun)
        for name, value in zip(("row", "column", "value"), cell, strict=True)
    }


def _columns(case: Case[Submission]) -> Mapping[str, str]:
    return {each.name: f"{each.title} ({each.kind})" for each in case.state.columns}


OFFERED: Final[Mapping[str, Mapping[str, Callable[[Case[Any]], Mapping[str, str]]]]] = {
    Send.name: {"column": _columns},
}
