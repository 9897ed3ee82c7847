"""What the forms of the library begin with, and offer."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from lawspeaker.framework.approving import fits_at
from lawspeaker.kernel.words import Case
from lawspeaker.processes.artefact.approving import Approve, Issue
from lawspeaker.processes.artefact.registering import Register
from lawspeaker.processes.artefact.reviewing import Dispose, OpenReview
from lawspeaker.processes.artefact.state import Artefact
from lawspeaker.processes.tranche import Open as OpenTranche
from lawspeaker.records.visible import View


def fits(case: Case[Artefact], _said: Mapping[str, str], _view: View) -> Mapping[str, str]:
    """Begin with a row for each thing that the group must find it to fit."""
    every = enumerate(fits_at(case.framework, case.state.approver))
    return {f"fits/{n}/what": name for n, name in every}


def review(case: Case[Artefact], _said: Mapping[str, str], _view: View) -> Mapping[str, str]:
    """Begin with the group that makes it as the one that sets the time (C47)."""
    return {"set_by": case.state.group}


def issue(case: Case[Artefact], _said: Mapping[str, str], _view: View) -> Mapping[str, str]:
    """Begin with the version that holds, or else the newest."""
    version = case.state.in_force or case.state.newest
    return {"version": version.version} if version else {}


def _fits(case: Case[Artefact]) -> Mapping[str, str]:
    found = fits_at(case.framework, case.state.approver)
    return {name: each.name for name, each in found.items()}


def _comments(case: Case[Artefact]) -> Mapping[str, str]:
    every = case.state.comments
    return {str(e.number): f"{e.number}. {e.remark.text[:80]}" for e in every if not e.disposition}


def _documents(case: Case[Any]) -> Mapping[str, str]:
    return {name: each.name for name, each in case.framework.text.documents.items()}


def _tranched(case: Case[Any]) -> Mapping[str, str]:
    every = case.framework.text.documents.items()
    return {name: each.name for name, each in every if each.tranches}


KNOWN: Final[Mapping[str, Callable[[Case[Any], Mapping[str, str], View], Mapping[str, str]]]] = {
    Approve.name: fits,
    OpenReview.name: review,
    Issue.name: issue,
}
OFFERED: Final[Mapping[str, Mapping[str, Callable[[Case[Any]], Mapping[str, str]]]]] = {
    Approve.name: {"what": _fits},
    Dispose.name: {"comment": _comments},
    Register.name: {"document": _documents},
    OpenTranche.name: {"document": _tranched},
}
