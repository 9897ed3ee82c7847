"""Given what happened, when somebody asks, then this happens: the words the law is tested in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from lawspeaker.framework.calendar import Calendar, load_calendar
from lawspeaker.framework.load import load
from lawspeaker.framework.names import (
    CHAIR,
    NO_GROUP,
    PARTY,
    Capacity,
    CaseId,
    Group,
    Key,
    Organisation,
    Person,
    Prose,
)
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.acts import Act, Departure, Moment
from lawspeaker.kernel.kinds import Position
from lawspeaker.kernel.process import Decision, Life, Process
from lawspeaker.kernel.words import Case, Command, Duty, Event, Past, Reason, Refused

MHHS_31 = load("mhhs@3.1")
MHHS = load("mhhs")
STANDARDS = load("standards")
FRAMEWORKS = (MHHS_31, MHHS, STANDARDS)
CALENDAR = load_calendar("england_and_wales")

TODAY = date(2024, 2, 7)
ANN, BEN, CAT = Person("ann"), Person("ben"), Person("cat")
ACME, BOLT = Organisation("acme"), Organisation("bolt")
WHY = Prose("There is a reason.")
NO_DEPARTURES: Mapping[Key, str] = MappingProxyType({})


def moment(day: date) -> Moment:
    return Moment(0, day)


def capacity(
    holds: str, of: str = NO_GROUP, person: Person = ANN, organisation: Organisation = ACME
) -> Capacity:
    """Somebody who holds an office, a seat, a chair (of a group) or acts for a party."""
    return Capacity(person, organisation, "", holds, Group(of), date.min, None, 0)


def every_capacity(framework: Framework) -> list[Capacity]:
    """Return every capacity there can be: offices, seats, a delegate in each chair, a party."""
    chairs = [capacity(CHAIR, group) for group in framework.groups]
    return [*map(capacity, (*framework.offices, *framework.seats, PARTY)), *chairs]


@dataclass(frozen=True)
class Scenario:
    """A case: what happened to it, and what other cases say of the day."""

    process: Process[Any]
    framework: Framework = MHHS
    facts: tuple[object, ...] = ()
    trail: tuple[Past, ...] = ()
    today: date = TODAY
    calendar: Calendar = CALENDAR
    case: CaseId = field(default=CaseId("X1"))

    def given(self, *events: Event, by: Capacity | None = None, **changed: Any) -> Scenario:
        """Let something have happened, all of it today and by one person."""
        who = by or capacity("")
        start = len(self.trail)
        happened = [
            Past(Position(n), event, who, who.person, moment(changed.get("today", self.today)))
            for n, event in enumerate(events, start)
        ]
        return replace(self, trail=(*self.trail, *happened), **changed)

    def under(self, framework: Framework) -> Scenario:
        return replace(self, framework=framework)

    @property
    def life(self) -> Life[Any]:
        return self.process.fold(self.trail)

    @property
    def state(self) -> Any:
        return self.life.state

    @property
    def duties(self) -> list[Duty]:
        return list(self.process.duties(self.state, self.framework))

    def as_if(self, act: Act, typist: tuple[Capacity, ...] = ()) -> Case[Any]:
        """Return the case as it lies before whoever acts."""
        life = self.life
        return Case(
            id=self.case,
            state=life.state,
            act=act,
            framework=self.framework,
            calendar=self.calendar,
            facts=self.facts,
            trail=self.trail,
            typist=typist,
            overrides=life.overrides,
        )

    def when(
        self,
        command: Command[Any],
        by: str | Capacity,
        of: str = NO_GROUP,
        although: Mapping[Key, str] = NO_DEPARTURES,
        typed_by: str | Capacity | None = None,
    ) -> Outcome:
        """Let somebody ask, or somebody else type it in for them."""
        who = capacity(by, of) if isinstance(by, str) else by
        typist = capacity(typed_by, person=CAT) if isinstance(typed_by, str) else typed_by
        departures = tuple(Departure(key, Prose(reason)) for key, reason in although.items())
        typed = typist.person if typist else who.person
        act = Act(who, typed, moment(self.today), departures)
        return Outcome(self, command, self.as_if(act, (typist,) if typist else ()))


@dataclass(frozen=True)
class Outcome:
    """What comes of asking: events, or reasons why not."""

    scenario: Scenario
    command: Command[Any]
    case: Case[Any]

    @property
    def decision(self) -> Decision:
        return self.scenario.process.decide(self.command, self.case)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        try:
            found = self.decision
        except Refused as refusal:
            return refusal.reasons
        raise AssertionError(f"{self.command.name} must have been refused; it gave {found.events}")

    def then(self, *events: Event, departing_from: tuple[str, ...] = ()) -> Scenario:
        """Hold that exactly this happens; return the case after it."""
        decision = self.decision
        assert decision.events == events, decision.events
        assert tuple(each.key for each in decision.departures) == departing_from
        return self.scenario.given(*events, by=self.case.act.by)

    def refused(self, *says: str) -> None:
        """Hold that it is refused for exactly these reasons."""
        found = [*map(str, self.reasons)]
        assert found == [*says], found
