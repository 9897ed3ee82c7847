"""The framework of a programme: its versions, its calendars, the parts that have commenced."""

from __future__ import annotations

from lawspeaker.kernel.facts import Founding
from lawspeaker.kernel.history import History
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Case, no_duties, rule
from lawspeaker.processes.framework.adopting import COMMANDS, AdoptVersion
from lawspeaker.processes.framework.agreeing import AgreeReading
from lawspeaker.processes.framework.life import EVENTS, Adoption, evolve


def _title(it: Adoption) -> str:
    if it.versions:
        return f"Version {it.versions[-1].version.rpartition('@')[2]}"
    return f"Reading {it.readings[-1].reading}" if it.readings else ""


@rule("adopt.versions", "Of history only versions that had commenced before it can be adopted.")
def tells_of_former_versions_only(it: Adoption, case: Case[Adoption]) -> bool:
    """Nothing in force may rest on what was typed in: the founding names the first version."""
    began = case.known(Founding).on if case.has(Founding) else None
    former = {each.version for each in it.versions if began is None or each.commences < began}
    told = {each.version for each in it.versions} | {*it.unopposed}
    return told == former and not (it.readings or it.parts or it.calendars)


FRAMEWORK = Process(
    "framework",
    "FW",
    Adoption(),
    evolve,
    no_duties,
    (*COMMANDS, AgreeReading),
    EVENTS,
    audience="public",
    title=_title,
    history=History(AdoptVersion, (tells_of_former_versions_only,)),
    in_hand=nobodys,
)
