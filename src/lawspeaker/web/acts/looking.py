"""How a page of this programme reads the records, and what it may offer on a case."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.http import Http404

from lawspeaker import processes
from lawspeaker.framework.calendar import Calendar
from lawspeaker.framework.names import NO_GROUP, CaseId, Group
from lawspeaker.kernel.process import Process
from lawspeaker.records.shown import CaseShown
from lawspeaker.records.visible import View, visible_to
from lawspeaker.surfaces.before import Around, Looker
from lawspeaker.surfaces.offering import Offering, on_case, on_new
from lawspeaker.web.viewer import Viewer


@dataclass(frozen=True)
class Looking:
    """A page's eyes: each thing is read once."""

    viewer: Viewer

    @cached_property
    def view(self) -> View:
        # The framework of the day looked at is known already; today's may be another.
        framework = None if self.viewer.as_of else self.viewer.framework
        return visible_to(self.viewer.reader, framework=framework)

    @property
    def calendar(self) -> Calendar:
        return self.view.calendar_on(self.viewer.as_of)

    @property
    def programme(self) -> str:
        return self.viewer.programme.slug

    @property
    def zone(self) -> str:
        return self.viewer.programme.zone

    @cached_property
    def looker(self) -> Looker:
        """The viewer as somebody who may ask, in the chosen capacity first."""
        held = self.viewer.capacities
        first = (self.viewer.acting,) if self.viewer.acting else ()
        others = tuple(each for each in held if each not in first)
        return Looker(self.programme, self.viewer.person, (*first, *others), self.zone)

    def case(self, process: Process[Any], case: str, on: date | None = None) -> CaseShown:
        """Return a case of a process, as it stands or stood; one that is hidden is not there."""
        shown = self.view.case(CaseId(case), on)
        if shown is None or shown.line.process != process.name:
            raise Http404(f"There is no {process.name} {case!r} that is open to this visitor.")
        return shown

    def offered_on(
        self,
        process: Process[Any],
        shown: CaseShown,
        known: tuple[object, ...] = (),
        unasked: frozenset[str] = frozenset(),
    ) -> Offering:
        """Return what is offered on a case; facts that were read already are not read again."""
        return on_case(self.looker, process, shown, self._around(known, unasked))

    def offered_new(self, process: Process[Any], group: Group = NO_GROUP) -> Offering:
        return on_new(self.looker, process, self._around(), group)

    def _around(
        self, known: tuple[object, ...] = (), unasked: frozenset[str] = frozenset()
    ) -> Around:
        framework = self.view.framework(self.viewer.today)
        return Around(framework, self.calendar, known, unasked)


def process_of(name: str) -> Process[Any]:
    """Return the process of an address."""
    try:
        return processes.process(name)
    except processes.NoSuchProcess as error:
        raise Http404(str(error)) from None
