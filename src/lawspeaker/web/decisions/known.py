"""What was read for the page of a decision."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from lawspeaker.directory.names import Names
from lawspeaker.framework.clocks import Due
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.words import Case
from lawspeaker.processes.decision.matter import Matter, Stage
from lawspeaker.records.shown import CaseShown, DecisionShown, DutyShown, FrameworkLine
from lawspeaker.web.acts.offers import Offers
from lawspeaker.web.components import Says
from lawspeaker.web.decisions import route
from lawspeaker.web.decisions.proof import Stored
from lawspeaker.web.framework.place import Place
from lawspeaker.web.framework.trying import Tried

ENDED: Final = frozenset({Stage.DECIDED, Stage.DIRECTED})


@dataclass(frozen=True)
class Known:
    """What was read for the page."""

    programme: str
    zone: str
    shown: DecisionShown
    case: CaseShown
    matter: Case[Matter]  # as it stands before an act: framework, calendar, facts
    offers: Offers
    names: Names
    adopted: tuple[FrameworkLine, ...]
    stored: Stored | None
    is_past: bool
    due: Due | None
    interests: tuple[Says, ...] = ()  # declared in its item
    as_of: date | None = None  # the day that is looked at, if it is not today

    @property
    def state(self) -> Matter:
        state: Matter = self.case.state
        return state

    @property
    def framework(self) -> Framework:
        return self.matter.framework

    @property
    def place(self) -> Place:
        return Place(self.programme, public=False, as_of=self.as_of)

    @cached_property
    def tried(self) -> Tried:
        return route.tried_matter(self.as_decided)

    @cached_property
    def as_decided(self) -> Case[Matter]:
        """Return the matter with what was known when it was decided, or what is known now."""
        return route.as_decided(self.matter, self.shown)

    @property
    def is_ended(self) -> bool:
        return self.state.stage in ENDED

    @property
    def next(self) -> DutyShown | None:
        """Return what is due first: what has a day before what has none."""
        return next(iter(self.case.duties), None)
