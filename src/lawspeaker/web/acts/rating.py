"""What forms of the RAID log and of status reports begin with, and what they offer."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from lawspeaker.kernel.words import Case
from lawspeaker.processes.raid.item import Item
from lawspeaker.processes.raid.keeping import ComeAbout, Rate, Respond, Reword
from lawspeaker.processes.raid.raising import Enter, TakeIn
from lawspeaker.processes.status.life import Status
from lawspeaker.processes.status.writing import Write
from lawspeaker.records.visible import View

type Steps = Callable[[Case[Any]], Mapping[str, str]]


def _probability(case: Case[Any]) -> Mapping[str, str]:
    return _steps(case.framework.text.raid.probability if case.framework.text.raid else ())


def _impact(case: Case[Any]) -> Mapping[str, str]:
    return _steps(case.framework.text.raid.impact if case.framework.text.raid else ())


def _steps(names: tuple[str, ...]) -> Mapping[str, str]:
    return {str(n): f"{n} {name}" for n, name in enumerate(names, 1)}


def _areas(case: Case[Any]) -> Mapping[str, str]:
    progress = case.framework.text.progress
    return {each: each.capitalize() for each in (progress.areas if progress else ())}


NOW: Final[Mapping[str, Steps]] = {"probability": _probability, "impact": _impact}
AIM: Final[Mapping[str, Steps]] = {"aimed_probability": _probability, "aimed_impact": _impact}
OFFERED: Final[Mapping[str, Mapping[str, Steps]]] = {
    Enter.name: NOW,
    TakeIn.name: NOW,
    Rate.name: NOW,
    ComeAbout.name: {"impact": _impact},
    Respond.name: AIM,
    Write.name: {"area": _areas},
}


def wording(case: Case[Item], _said: Mapping[str, str], _view: View) -> Mapping[str, str]:
    """Begin with the words that stand."""
    it = case.state
    said = {"title": it.title, "cause": it.cause, "event": it.event, "effect": it.effect}
    days = {"trigger": it.trigger, "trigger_on": it.trigger_on and it.trigger_on.isoformat()}
    return {name: text for name, text in (said | days).items() if text}


def rating(case: Case[Item], _said: Mapping[str, str], _view: View) -> Mapping[str, str]:
    """Begin with the rating that stands."""
    now = {"probability": case.state.probability, "impact": case.state.impact}
    return {name: str(value) for name, value in now.items() if value is not None}


def areas(case: Case[Status], _said: Mapping[str, str], _view: View) -> Mapping[str, str]:
    """Begin with a row for each area, and with what is written of it already."""
    progress = case.framework.text.progress
    begun: dict[str, str] = {"summary": case.state.summary or ""}
    for n, name in enumerate(progress.areas if progress else ()):
        begun[f"areas/{n}/area"] = name
        if (told := case.state.of(name)) is not None:
            begun |= {f"areas/{n}/rating": told.rating.value, f"areas/{n}/text": told.text}
    return begun


type Known = Callable[[Case[Any], Mapping[str, str], View], Mapping[str, str]]
KNOWN: Final[Mapping[str, Known]] = {Reword.name: wording, Rate.name: rating, Write.name: areas}
