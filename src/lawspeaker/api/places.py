"""What an address names: a programme, a process, a case, a command; or the near miss."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Final

from lawspeaker import processes
from lawspeaker.api.callers import Caller
from lawspeaker.api.problems import not_there
from lawspeaker.framework.names import Capacity, CaseId
from lawspeaker.kernel.process import Process
from lawspeaker.records.memory import Memory
from lawspeaker.records.models import Programme
from lawspeaker.records.opening import opened
from lawspeaker.records.programmes import programmes
from lawspeaker.records.shown import CaseShown
from lawspeaker.records.visible import View, Viewer, visible_to
from lawspeaker.service import clock
from lawspeaker.surfaces.asking import held
from lawspeaker.surfaces.before import Around, Looker
from lawspeaker.surfaces.menu import Asked, verb
from lawspeaker.surfaces.offering import Offering, on_case
from lawspeaker.surfaces.values import near

NAME: Final = re.compile(r"[A-Za-z0-9_-]{1,80}", re.ASCII)  # of what is looked up in a table


@dataclass(frozen=True)
class Place:
    """A programme as one caller sees it."""

    programme: Programme
    caller: Caller
    today: date
    memory: Memory = field(default_factory=Memory, compare=False)  # what is known of it

    @property
    def slug(self) -> str:
        return self.programme.slug

    @cached_property
    def capacities(self) -> tuple[Capacity, ...]:
        return held(self.slug, self.caller.person, self.today) if self.caller.person else ()

    @cached_property
    def view(self) -> View:
        person = self.caller.person or None
        return visible_to(Viewer(person, self.capacities, self.slug, self.today))

    @property
    def around(self) -> Around:
        """Return what holds round every case today."""
        return Around(self.view.framework(), self.view.calendar)

    def case(self, process: Process[Any], case: str, on: date | None = None) -> CaseShown | None:
        """Return a case of a process, if it is there for the caller."""
        shown = self.view.case(CaseId(case), on) if NAME.fullmatch(case) else None
        return shown if shown and shown.line.process == process.name else None

    def may_read(self, process: Process[Any], case: str) -> bool:
        """Say whether a case of a process is there for the caller, without reading it."""
        return bool(NAME.fullmatch(case)) and self.view.may_read(CaseId(case), process.name)

    def the_case(self, process: Process[Any], case: str, on: date | None = None) -> CaseShown:
        """Return a case of a process; one that may not be seen is not there."""
        if shown := self.case(process, case, on):
            return shown
        when = f" on {on}" if on else ""
        raise not_there(f"There is no {process.name} {case[:80]} that is open to you{when}.")

    def offered_on(self, process: Process[Any], shown: CaseShown) -> Offering:
        """Return what the caller may ask of a case."""
        looker = Looker(self.slug, self.caller.person, self.capacities, self.programme.zone)
        return on_case(looker, process, shown, self.around)


def place(caller: Caller, slug: str) -> Place:
    """Return a programme of this installation."""
    found = opened(slug) if NAME.fullmatch(slug) else None
    if found is None:
        known = tuple(each.slug for each in programmes())
        raise not_there(f"There is no programme {slug[:80]}.{near(slug, known)}")
    row = found.programme
    return Place(row, caller, clock.today(row.zone), found.memory)


def founded(caller: Caller, slug: str) -> Place:
    """Return a programme that was founded: that is done where its key is made, not from afar."""
    found = place(caller, slug)
    if not found.programme.framework:
        raise not_there(f"The programme {slug} is not founded yet.")
    return found


def process_of(name: str) -> Process[Any]:
    """Return the process that an address names."""
    known = tuple(each.name for each in processes.ALL)
    if name not in known:
        raise not_there(f"There is no process {name[:80]}.{near(name, known)}")
    return processes.process(name)


def command_of(process: Process[Any], name: str) -> Asked:
    """Return the command that an address names: "give-view"."""
    known = {verb(each): each for each in process.commands}
    if name not in known:
        says = f"The process {process.name} has no command {name[:80]}."
        raise not_there(f"{says}{near(name, tuple(known))}")
    return known[name]
