"""What a person may act as, in the framework's words, and which of it they chose."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest

from lawspeaker.directory.names import Names
from lawspeaker.framework.names import CHAIR, PARTY, Capacity, Office, Seat
from lawspeaker.framework.version import Framework

SESSION_KEY = "acting_as"


@dataclass(frozen=True)
class Titled:
    """A capacity and its title: "SRO", "Small supplier, PSG"."""

    capacity: Capacity
    title: str

    @property
    def value(self) -> str:
        return str(self.capacity)


def titled(
    capacities: Sequence[Capacity], framework: Framework | None, names: Names | None = None
) -> tuple[Titled, ...]:
    """Give capacities the titles their framework has for them."""
    names = names or Names.of(each.organisation for each in capacities)
    return tuple(Titled(each, _title(each, framework, names)) for each in capacities)


def _title(capacity: Capacity, framework: Framework | None, names: Names) -> str:
    if capacity.holds == CHAIR:
        return f"Chair of the {capacity.group}, in the chair's place"
    if capacity.holds == PARTY:
        return names.short(capacity.organisation)
    if framework is None:
        return capacity.holds
    if office := framework.offices.get(Office(capacity.holds)):
        return office.name
    if seat := framework.seats.get(Seat(capacity.holds)):
        return f"{seat.name}, {capacity.group}"
    return capacity.holds


def choose(request: HttpRequest, programme: str, choice: str) -> None:
    """Remember which capacity was chosen. It is only a choice among those the ledger gives."""
    request.session[SESSION_KEY] = {**request.session.get(SESSION_KEY, {}), programme: choice}


def chosen(request: HttpRequest, programme: str, capacities: Sequence[Capacity]) -> Capacity | None:
    """Return the capacity a visitor acts as: what they chose if they hold it, or their first."""
    choice = request.session.get(SESSION_KEY, {}).get(programme, "")
    return next((each for each in capacities if str(each) == choice), next(iter(capacities), None))
