"""Who looks at a page: at which programme, as of which day, acting as what."""

from dataclasses import dataclass, field, replace
from datetime import date

from lawspeaker.directory.names import Roll
from lawspeaker.framework.names import Capacity, Person
from lawspeaker.framework.version import Framework
from lawspeaker.records import visible


@dataclass(frozen=True)
class Programme:
    """A programme as the frame names it."""

    slug: str
    name: str
    fictional: bool = False
    zone: str = "Europe/London"


@dataclass(frozen=True)
class Viewer:
    """A visitor of a programme's pages. Without a person it is the public."""

    programme: Programme
    today: date
    as_of: date | None = None
    framework: Framework | None = None  # in force on the day that is looked at
    law: Framework | None = None  # in force today
    passed_over: date | None = None  # the day it was asked for, of a page that is not kept by day
    person: str = ""
    name: str = ""
    capacities: tuple[Capacity, ...] = ()
    acting: Capacity | None = None
    roll: Roll = field(default_factory=lambda: Roll(()), compare=False)

    @property
    def called(self) -> str:
        """Return the visitor's name."""
        return self.name or self.roll.names().full(self.person)

    @property
    def day(self) -> date:
        """Return the day the page is asked for."""
        return self.as_of or self.today

    def of_today(self) -> "Viewer":
        """Return the visitor of a page that shows how things stand today, whatever is asked for."""
        if self.as_of is None:
            return self
        passed_over = self.as_of if self.as_of != self.today else None
        return replace(self, as_of=None, framework=self.law, passed_over=passed_over)

    @property
    def reader(self) -> visible.Viewer:
        """Return the viewer as the records know one: what may be read is decided there."""
        person = Person(self.person) if self.person else None
        return visible.Viewer(person, self.capacities, self.programme.slug, self.today)

    @property
    def is_public(self) -> bool:
        return not self.person


@dataclass(frozen=True)
class Waiting:
    """What a part's line in the menu counts: how many things wait, and how many are late."""

    count: int = 0
    late: int = 0
