"""What is offered on a page: open acts as buttons, the others greyed with every reason."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal
from urllib.parse import urlencode

from lawspeaker.framework.model import Power
from lawspeaker.kernel.common import Adopt, Correct, Override, Retract
from lawspeaker.kernel.words import Reason as Against
from lawspeaker.kernel.words import power_of
from lawspeaker.records.shown import CaseShown
from lawspeaker.surfaces.menu import Asked, Choice
from lawspeaker.surfaces.offering import Offering
from lawspeaker.web.addresses import find
from lawspeaker.web.components import Act, Closed, Reason, Says, cites

NEW = "new"
ON_ENTRIES = (Adopt, Retract, Correct, Override)  # offered beside an entry, not on the page


@dataclass(frozen=True)
class Offer:
    """A command on a page: what it is called, where its form is, whether it is open."""

    choice: Choice
    to: str
    power: Power | None = None

    @property
    def name(self) -> str:
        return self.choice.asked.name

    @property
    def note(self) -> Says:
        """Whose act it is, as the framework says it."""
        return (self.power.says, " ", cites(*self.power.by[:1])) if self.power else ""

    @property
    def is_open(self) -> bool:
        return self.choice.is_open

    @property
    def is_for_others(self) -> bool:
        """Say whether nothing is in the way but that the power is somebody else's."""
        return not self.is_open and any(r.key == self.name for r in self.choice.reasons)

    @property
    def act(self) -> Act:
        reasons = () if self.is_open else tuple(map(reason, self.choice.reasons))
        return Act(title(self.choice.asked), self.to, reasons=reasons)

    def as_primary(self) -> Act:
        return replace(self.act, variant="primary", small=False)


@dataclass(frozen=True)
class Offers:
    """All that is offered on a page; the first one open is its primary act.

    `aside` names acts that may be done on any day and that nobody waits for: none is the primary.
    """

    offers: tuple[Offer, ...] = ()
    aside: frozenset[str] = frozenset()

    @property
    def primary(self) -> Offer | None:
        waiting = (each for each in self.offers if each.name not in self.aside)
        return next((each for each in waiting if each.is_open), None)

    @property
    def others(self) -> tuple[Act, ...]:
        """What else is open, as smaller buttons."""
        first = self.primary
        return tuple(each.act for each in self.offers if each.is_open and each is not first)

    def greyed(self, layout: Literal["row", "column", "two"] = "column") -> Closed | None:
        """What stands against the viewer's own acts; the acts of others are listed apart."""
        acts = tuple(e.act for e in self.offers if not e.is_open and not e.is_for_others)
        return Closed(acts, layout) if acts else None

    @property
    def for_others(self) -> Closed | None:
        acts = tuple(each.act for each in self.offers if each.is_for_others)
        return Closed(acts, "column") if acts else None

    def of(self, name: str) -> Offer | None:
        return next((each for each in self.offers if each.name == name), None)


def offers(
    offering: Offering,
    case: str,
    order: Iterable[str] = (),
    filled: Mapping[str, str] | None = None,
    only: Iterable[str] = (),
) -> Offers:
    """Return what is offered on a case, the likeliest first; some fields may be filled already."""
    first, wanted = tuple(order), frozenset(only)
    asked = (
        each
        for each in offering.offered
        if not issubclass(each, ON_ENTRIES)
        and (not wanted or each.name in wanted)
        and each.opens == (case == NEW)  # a case that is there is not opened again
    )
    found = [
        Offer(
            each,
            address(offering, case, each.verb, filled),
            power_of(offering.case.framework, each.asked.name),
        )
        for each in map(offering.choice, asked)
        if each is not None
    ]
    place = {name: n for n, name in enumerate(first)}
    return Offers(tuple(sorted(found, key=lambda each: place.get(each.name, len(place)))))


def slip(offering: Offering, shown: CaseShown) -> Act | None:
    """Offer to take back the last entry, where it is the viewer's own slip of today."""
    last = shown.trail[-1]
    taken_back = next((each for each in offering.offered if issubclass(each, Retract)), None)
    choice = offering.choice(taken_back) if taken_back else None
    own = {(each.holds, each.organisation) for each in offering.looker.capacities}
    if choice is None or not choice.is_open or last.retracted:
        return None
    by = last.past.by
    if (by.holds, by.organisation) not in own or last.past.happened.day != offering.case.today:
        return None
    filled = {"entry": str(last.position)}
    return Act("Take back the last entry", address(offering, shown.line.case, choice.verb, filled))


def address(
    offering: Offering, case: str, verb: str, filled: Mapping[str, str] | None = None
) -> str:
    """Return where the form of a command is."""
    parts = {"process": offering.process.name, "case": case, "verb": verb}
    form = find("acts:act", programme=offering.looker.programme, **parts)
    return f"{form}?{urlencode(filled)}" if form and filled else form


def title(asked: Asked) -> str:
    """Return what stands on the button of a command."""
    return asked.says.removesuffix(".").partition(",")[0].partition(":")[0]


def reason(against: Against) -> Reason:
    """Show why something is not open, with what the framework says so in."""
    return Reason(against.says, against.by)
