"""The names everything else is written in: ids of people, bodies, statements; who acts as what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final, NewType

from msgspec import Meta

Person = NewType("Person", str)  # a random UUID, never a name
Organisation = NewType("Organisation", str)  # a random UUID, never a name
Office = NewType("Office", str)  # "SRO": an id of the framework file
Group = NewType("Group", str)  # "PSG": kept through renaming
Seat = NewType("Seat", str)  # "M-PSG-a": the group and the letter of its list
Statement = NewType("Statement", str)  # "3.6-06", "WEB-27" or a seat
CaseId = NewType("CaseId", str)  # "D12": the prefix of a process and a number

MOST_PENCE: Final = 2**53 - 1  # as much as every reader of JSON gets exactly
Pence = NewType("Pence", Annotated[int, Meta(ge=0, lt=MOST_PENCE + 1)])
Prose = NewType("Prose", Annotated[str, Meta(min_length=1, max_length=10_000)])  # erasable

Key = str  # of a rule or a power: stable, however a framework numbers its clauses

NO_GROUP = Group("")  # stands above the top group
PARTY = "party"  # what somebody holds who acts for a party and in no office or seat
CHAIR = "chair"  # what a delegate holds who chairs a group in the place of its chair


def holds_on(day: date, since: date | None, until: date | None) -> bool:
    """Say whether what began holds on a day; its last day is the day before `until`."""
    return since is not None and since <= day and (until is None or day < until)


@dataclass(frozen=True)
class Capacity:
    """A person acting for an organisation, under one of its hats, in an office or a seat.

    `hat` is the class of the seat or office ("programme", "constituency", "party", …); `holds` is
    an office, a seat, `PARTY` or `CHAIR`; `rests_on` is the position of the entry that gave it.
    """

    person: Person
    organisation: Organisation
    hat: str
    holds: str
    group: Group
    since: date
    until: date | None
    rests_on: int

    def __str__(self) -> str:
        at = f"@{self.group}" if self.group else ""
        return f"{self.person}:{self.holds}{at}"


def of_party(organisation: str) -> str:
    """Name whoever acts for one party, and not for the same organisation in another hat."""
    return f"{PARTY}@{organisation}"


def section(statement: str) -> str:
    """Return the clause of a statement as people cite it: "3.6-06" is in 3.6; a seat is itself."""
    return statement if statement.startswith("M-") else statement.rpartition("-")[0] or statement
