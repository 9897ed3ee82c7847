"""A case as it stands before anything is asked of it: for menus, for reasons, for effects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from lawspeaker.framework.calendar import Calendar
from lawspeaker.framework.names import (
    CHAIR,
    NO_GROUP,
    Capacity,
    CaseId,
    Group,
    Organisation,
    Person,
)
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.acts import Act
from lawspeaker.kernel.facts import FACTS
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Case
from lawspeaker.records import adoptions, finding, people
from lawspeaker.records.onday import OnDay
from lawspeaker.records.shown import CaseShown
from lawspeaker.service import clock

NOBODY = Capacity(
    Person(""), Organisation(""), "", "", NO_GROUP, date.min, None, 0
)  # who looks on: holds nothing


@dataclass(frozen=True)
class Looker:
    """Who would ask, and what they hold on the day."""

    programme: str
    person: str
    capacities: tuple[Capacity, ...]
    zone: str  # of the programme: the day it is there is the day of an act
    _officers: dict[date, tuple[Capacity, ...]] = field(default_factory=dict, compare=False)

    @property
    def act(self) -> Act:
        by = next(iter(self.capacities), NOBODY)
        return Act(by, Person(self.person), clock.moment(None, clock.now(), self.zone))

    def officers(self, on: OnDay) -> tuple[Capacity, ...]:
        """Return whoever holds an office or a chair on a day: looked up once."""
        if on.day not in self._officers:
            self._officers[on.day] = people.holders(on, (*on.framework.offices, CHAIR))
        return self._officers[on.day]


@dataclass(frozen=True)
class Around:
    """What holds round every case today, and facts that were read already."""

    framework: Framework
    calendar: Calendar
    known: tuple[object, ...] = ()
    unasked: frozenset[str] = frozenset()  # facts that nothing on the page hangs on


def case_of(looker: Looker, process: Process[Any], shown: CaseShown, around: Around) -> Case[Any]:
    """Return a case with every fact its commands may need that it names itself."""
    act = looker.act
    framework = judged_by(shown, around.framework)
    on = OnDay(looker.programme, act.happened.day, framework)
    found = _facts(process, shown.state, shown.line.case, on, around)
    return Case(
        id=shown.line.case,
        state=shown.state,
        act=act,
        framework=framework,
        calendar=around.calendar,
        facts=(*around.known, *found),
        trail=tuple(each.past for each in shown.trail),
        typist=looker.capacities,
        overrides=shown.overrides,
        part=part_of(shown.state),
    )


def new_case(
    looker: Looker, process: Process[Any], around: Around, group: Group = NO_GROUP
) -> Case[Any]:
    """Return a case that does not exist yet; the group, if one is meant already, holds it."""
    return Case(
        id=CaseId(""),
        state=process.start,
        act=looker.act,
        framework=around.framework,
        calendar=around.calendar,
        typist=looker.capacities,
        part=Part(group),
    )


def judged_by(shown: CaseShown, now: Framework) -> Framework:
    """Return the version pinned to a case, or the one that its adoption moves open cases to."""
    first = shown.trail[0]
    pinned = adoptions.loaded(first.framework, dict(first.readings))
    return adoptions.repinned(pinned, now, shown.line.process)


def part_of(state: Any) -> Part:
    """Return the part that holders of a power may play in a case."""
    return Part(state.group, getattr(state, "raiser", ""), getattr(state, "named", ()))


def _facts(
    process: Process[Any], state: Any, case: str, on: OnDay, around: Around
) -> Iterator[object]:
    """Find each fact that rules read once, however many need it; what only a form names is not."""
    asked = (each for each in process.commands if not each.opens)  # it is open already
    needs = {
        (need.fact, need.about, case if need.about == "case" else each.of_state(need.about, state))
        for each in asked
        for need in each.needs
        if not need.later
    }
    known = {name for name, kind in FACTS.items() if any(isinstance(e, kind) for e in around.known)}
    seen = known | around.unasked
    # A meeting knows its own room, so that is looked at before the group in general.
    for fact, about, named in sorted(needs, key=lambda each: (each[0], each[1] != "meeting")):
        if fact in seen or (about and not named):
            continue
        found = finding.find(fact, str(named or ""), on)
        if found is not None:
            seen.add(fact)
            yield found
