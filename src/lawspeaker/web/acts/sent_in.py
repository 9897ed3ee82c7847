"""What forms of what parties send in begin with, and offer: columns, and templates to take up."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from lawspeaker.kernel.words import Case
from lawspeaker.processes.response import Give, Response
from lawspeaker.processes.submission.life import Submission
from lawspeaker.processes.submission.sending import Send
from lawspeaker.processes.template.designing import TakeUp
from lawspeaker.processes.template.life import Template
from lawspeaker.records.visible import View


def cells(
    case: Case[Submission] | Case[Response], _said: Mapping[str, str], _view: View
) -> Mapping[str, str]:
    """Begin with what was sent before, or with one row that has each column."""
    it = case.state
    found = [(str(e.row), e.column, str(e.value)) for e in it.cells]
    begun = found or [("1", each.name, "") for each in it.columns if each.required]
    return {
        f"cells/{n}/{name}": value
        for n, cell in enumerate(begun)
        for name, value in zip(("row", "column", "value"), cell, strict=True)
    }


def _columns(case: Case[Submission] | Case[Response]) -> Mapping[str, str]:
    asked = case.state.columns
    return {each.name: f"{each.title} ({', '.join(each.choices) or each.kind})" for each in asked}


def _templates(case: Case[Template]) -> Mapping[str, str]:
    return {name: line.title for name, line in case.framework.text.templates.items()}


OFFERED: Final[Mapping[str, Mapping[str, Callable[[Case[Any]], Mapping[str, str]]]]] = {
    Send.name: {"column": _columns},
    TakeUp.name: {"template": _templates},
    Give.name: {"column": _columns},
}
