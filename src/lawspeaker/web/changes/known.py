"""What was read for the page of a change request, and words for how it stands."""

from dataclasses import dataclass
from datetime import date

from lawspeaker.directory.names import Names
from lawspeaker.framework.calendar import Calendar
from lawspeaker.framework.facts import pounds
from lawspeaker.framework.version import Framework
from lawspeaker.processes.change.request import Request, Stage
from lawspeaker.records.shown import CaseShown, DecisionLine
from lawspeaker.web.acts.offers import Offers
from lawspeaker.web.acts.places import case_page, group_page
from lawspeaker.web.components import Kind, Lines, Status, Trail

STANDS: dict[Stage, tuple[Kind, str]] = {
    Stage.NEW: ("open", "New"),
    Stage.SOUNDED_OUT: ("open", "Asked about, not raised yet"),
    Stage.RAISED: ("open", "Raised, to be validated"),
    Stage.SENT_BACK: ("soon", "Sent back to be repaired"),
    Stage.VALID: ("half", "Valid, to be triaged"),
    Stage.TRIAGED: ("half", "Triaged"),
    Stage.IN_ASSESSMENT: ("half", "In assessment"),
    Stage.IN_CONSULTATION: ("half", "In consultation"),
    Stage.REVIEWED: ("half", "Reviewed"),
    Stage.WITH_DECIDER: ("half", "With its decider"),
    Stage.ACCEPTED: ("done", "Accepted"),
    Stage.REJECTED: ("cross", "Rejected"),
    Stage.WITHDRAWN: ("shut", "Withdrawn"),
    Stage.IMPLEMENTED: ("done", "Implemented"),
}


@dataclass(frozen=True)
class Known:
    """What was read for the page of one request."""

    programme: str
    day: date
    shown: CaseShown
    framework: Framework
    calendar: Calendar
    names: Names
    decisions: tuple[DecisionLine, ...]
    offers: Offers
    matter: Offers
    own: frozenset[str]
    linked: Lines | None
    trail: Trail
    as_of: date | None = None  # the day that is looked at, if it is not today

    @property
    def it(self) -> Request:
        state: Request = self.shown.state
        return state

    @property
    def case(self) -> str:
        return self.shown.line.case

    @property
    def decision(self) -> DecisionLine | None:
        """The last matter that stands for it, where the reader may see it."""
        return next((e for e in self.decisions if e.case == self.it.decision), None)

    def group(self, group: str) -> str:
        return self._then(group_page(self.programme, group))

    def page(self, process: str, case: str) -> str:
        page = case_page(self.programme, process, case)
        return self._then(page) if process == "decision" else page

    @property
    def today(self) -> str:
        """Return the page of the request as it stands today."""
        return case_page(self.programme, "change", self.case)

    def _then(self, page: str) -> str:
        return f"{page}?as_of={self.as_of}" if self.as_of and page else page


def stands(stage: str) -> Status:
    """Say how far a request has come."""
    kind, says = STANDS[Stage(stage)]
    return Status(kind, says)


def money(pence: int | None) -> str:
    """Say an amount; nothing where none is known."""
    return "" if pence is None else pounds(pence)
