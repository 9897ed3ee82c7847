"""What forms of change control begin with, and what they offer: the data of the framework."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from lawspeaker.framework.controlling import ChangeControl
from lawspeaker.kernel.words import Case
from lawspeaker.processes.change.applying import Apply
from lawspeaker.processes.change.assessing import Assess
from lawspeaker.processes.change.validating import SendBack
from lawspeaker.records.visible import View

NOTHING: Final = ChangeControl()


def _control(case: Case[Any]) -> ChangeControl:
    return case.framework.text.change_control or NOTHING


def _criteria(case: Case[Any]) -> Mapping[str, str]:
    return _control(case).criteria


def _questions(case: Case[Any]) -> Mapping[str, str]:
    return _control(case).impact


def template(case: Case[Any], _said: Mapping[str, str], _view: View) -> Mapping[str, str]:
    """Begin with a row for each question that parties are asked."""
    return {f"answers/{n}/question": key for n, key in enumerate(_questions(case))}


def next_thing(case: Case[Any], _said: Mapping[str, str], _view: View) -> Mapping[str, str]:
    """Begin with the first thing listed that is still to be changed; any, where none is left."""
    left = case.state.unapplied or case.state.listed
    return {"what": left[0]} if left else {}


type Known = Callable[[Case[Any], Mapping[str, str], View], Mapping[str, str]]
KNOWN: Final[Mapping[str, Known]] = {Assess.name: template, Apply.name: next_thing}
OFFERED: Final[Mapping[str, Mapping[str, Callable[[Case[Any]], Mapping[str, str]]]]] = {
    SendBack.name: {"fails": _criteria},
    Assess.name: {"question": _questions},
}
