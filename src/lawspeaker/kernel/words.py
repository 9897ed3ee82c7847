"""The words every process is written in. Pure: no clock, no database, no Django."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar, Literal, Protocol, dataclass_transform

from lawspeaker.framework.calendar import Calendar
from lawspeaker.framework.model import Power
from lawspeaker.framework.names import Capacity, CaseId, Group, Key, Person, section
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.acts import Act, Moment, Timing
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.kinds import Count, Name, Position


class Held(Protocol):
    """What the state of every case can say: which group holds it now, if any."""

    @property
    def group(self) -> Group: ...


@dataclass(frozen=True)
class Because:
    """Why a rule does not hold, where a line of the framework says it better than a ground."""

    says: str
    by: tuple[str, ...]


@dataclass(frozen=True)
class Reason:
    """What must or should hold, in a sentence that reads both as a rule and as a refusal."""

    key: Key
    says: str
    force: Literal["must", "should"] = "must"
    by: tuple[str, ...] = ()
    field: str = ""

    def __str__(self) -> str:
        cited = ", ".join(dict.fromkeys(map(section, self.by)))
        return f"{self.says} ({cited or 'platform'})"


class Refused(Exception):
    """The framework does not allow what was asked for."""

    def __init__(self, *reasons: Reason) -> None:
        super().__init__(" ".join(map(str, reasons)))
        self.reasons = reasons

    def of(self, what: str) -> Refused:
        """Say what it stands in the way of, where that is not what was asked itself."""
        told = (replace(each, says=f"{what}: {each.says}") for each in self.reasons)
        return Refused(*told) if what else self


@dataclass(frozen=True)
class Rule[**Looked]:
    """A condition with a key; the framework says what it rests on, and with what force."""

    key: Key
    says: str  # where the framework does not map the key
    holds: Callable[Looked, bool | Because]
    field: str = ""  # of the form, that it looks at

    def under(self, framework: Framework, why: Because | None = None) -> Reason:
        """Return what the framework says of it; a rule it does not map is the platform's."""
        ground = framework.ground(self.key)
        force = ground.force if ground else "must"
        if why:
            return Reason(self.key, why.says, force, why.by, self.field)
        if ground:
            return Reason(self.key, ground.says, force, ground.by, self.field)
        return Reason(self.key, self.says, field=self.field)


def rule[**Looked](
    key: Key, says: str, field: str = ""
) -> Callable[[Callable[Looked, bool | Because]], Rule[Looked]]:
    """Make a rule of a condition."""
    return lambda holds: Rule(key, says, holds, field)


class Record:
    """Base of events and commands, which `record` makes."""

    name: ClassVar[str]
    says: ClassVar[str]


class Event(Record):
    """Something that happened.

    Its name is what the ledger calls it for ever, whatever becomes of the class; `says` is its
    audit sentence, to be read after whoever acted. `in_meeting` is what is part of a meeting, and
    counts once that is closed. `vouched` is what goes out into the world: as soon as it is
    recorded a checkpoint is signed that covers it, to be kept by whoever reads it there.
    """

    in_meeting: ClassVar[bool] = False
    final: ClassVar[bool] = False
    vouched: ClassVar[bool] = False

    @property
    def is_final(self) -> bool:
        """Whether others have built on it from the moment it happened: it is no slip any more."""
        return self.final

    @property
    def is_for_its_group(self) -> bool:
        """Whether only those of the group that holds the case may read it, whoever reads that."""
        return False


@dataclass(frozen=True)
class Past:
    """An event in the trail of a case: where it stands, and whose act it was."""

    position: Position
    event: Event
    by: Capacity
    typed_by: Person
    happened: Moment


@dataclass(frozen=True)
class Case[State: Held]:
    """Everything a rule may look at; what is not here cannot influence a decision."""

    id: CaseId
    state: State
    act: Act
    framework: Framework
    calendar: Calendar
    facts: tuple[object, ...] = ()
    trail: tuple[Past, ...] = ()
    typist: tuple[Capacity, ...] = ()  # what whoever typed it in holds on the day
    overrides: frozenset[Key] = frozenset()
    part: Part = Part()
    recorded_on: date | None = None  # the day it is, whatever day the act is said to be of

    def known[Fact](self, kind: type[Fact]) -> Fact:
        """Return a fact that the command declared under `needs`."""
        for each in self.facts:
            if isinstance(each, kind):
                return each
        raise TypeError(f"this command must declare that it needs {kind.__name__}")

    def has(self, kind: type) -> bool:
        """Say whether an optional fact was found."""
        return any(isinstance(each, kind) for each in self.facts)

    @property
    def today(self) -> date:
        return self.act.happened.day

    def timing(self, clock: str, anchor: date) -> Timing | None:
        """Return whether an act of today keeps a clock; None if the framework sets none."""
        line = self.framework.clocks.get(clock)
        if line is None:
            return None
        due = self.calendar.shift(anchor, line.working_days)
        late = Count(self.calendar.past(due, self.today))
        return Timing(Name(clock), due, late, Name(self.calendar.id))


class Command[State: Held](Record):
    """Something a person asks for: its name is the key of the power, its fields are the form."""

    given: ClassVar[tuple[Rule[[Case[Any]]], ...]] = ()  # looked at before the form is filled in
    needs: ClassVar[tuple[Need, ...]] = ()
    opens: ClassVar[bool] = False  # it may begin a case
    founds: ClassVar[bool] = False  # it begins a ledger: nobody holds anything yet
    needs_power: ClassVar[bool] = True  # False: its own rules say who may, in every framework
    rules_typing: ClassVar[bool] = False  # its own rules say who may type it in for another
    confirms: ClassVar[bool] = False  # an act of decision: whoever types it for another says so

    @classmethod
    def checks(cls) -> list[Rule[[Any, Case[Any]]]]:
        """Return the rules written inside it: they look at what was filled in."""
        return [each for each in vars(cls).values() if isinstance(each, Rule)]

    @classmethod
    def objections(cls, case: Case[State]) -> Iterator[Reason]:
        """Yield every reason why this may not be asked for now."""
        yield from _unauthorised(cls, case)
        yield from unmet(cls.given, case.framework, case)

    def named(self, about: str, state: State) -> Any:
        """Return what a need is about: what the form names, or else the state."""
        return getattr(self, about, None) or self.of_state(about, state)

    @classmethod
    def of_state(cls, about: str, state: State) -> Any:
        """Return what a need is about as long as no form names it."""
        return getattr(state, about, None)

    def part(self, state: State) -> Part:
        """Return the part that holders of the power may play: chair of the group, raiser, named."""
        group = state.group or getattr(self, "group", Group(""))
        return Part(group, getattr(state, "raiser", ""), getattr(state, "named", ()))

    def decide(self, case: Case[State]) -> Iterator[Event]:
        """Say what happens when every rule holds."""
        raise NotImplementedError  # each command says its own


def is_offered(asked: type[Command[Any]], framework: Framework) -> bool:
    """Say whether anybody may ever do it under a framework."""
    return not asked.needs_power or power_of(framework, asked.name) is not None


TYPED = "Whoever types in an act of another must be the secretariat of the programme."
IN_PERSON = "It must be done in person: nobody types it in for another."


def _unauthorised(asked: type[Command[Any]], case: Case[Any]) -> Iterator[Reason]:
    power = power_of(case.framework, asked.name)
    if power is None and asked.needs_power:
        yield Reason(asked.name, "The framework must give somebody this power.")
    elif power is not None and not case.framework.may(power, case.act.by, case.part):
        yield Reason(asked.name, power.says, by=power.by)
    elif not is_typed_by_right(asked, power, case):
        yield Reason("act.typed_by", TYPED if power and power.typed_by else IN_PERSON)


def unmet(
    rules: tuple[Rule[...], ...] | list[Rule[...]], framework: Framework, *looked: Any
) -> Iterator[Reason]:
    """Yield a reason for each rule that does not hold and that the framework is not silent on."""
    for each in rules:
        if framework.is_silent(each.key):
            continue
        holds = each.holds(*looked)
        if holds is not True:
            yield each.under(framework, holds or None)


def power_of(framework: Framework, name: str) -> Power | None:
    """Return who may do it; a power every process has alike is written once, as `*.retract`."""
    return framework.power(name) or framework.power(f"*.{name.rpartition('.')[2]}")


def is_typed_by_right(asked: type[Command[Any]], power: Power | None, case: Case[Any]) -> bool:
    """Say whether it is done in person, or typed in by somebody who may for the holder."""
    if case.act.typed_by == case.act.by.person or asked.rules_typing:
        return True
    return power is not None and any(each.holds in power.typed_by for each in case.typist)


@dataclass_transform(frozen_default=True)
def record[R: Record](name: str, says: str) -> Callable[[type[R]], type[R]]:
    """Make a frozen dataclass of a class, under a name that outlives it."""

    def make(cls: type[R]) -> type[R]:
        cls.name, cls.says = name, says
        return dataclass(frozen=True)(cls)

    return make


@dataclass(frozen=True)
class Duty:
    """What somebody must do next. Being late is shown; it never stops anybody.

    `anchor` is the day the clock runs from; `agreed` a day that the case itself names.
    """

    command: type[Command[Any]]
    holders: tuple[str, ...]
    anchor: date
    clock: str = ""
    agreed: date | None = None

    def due(self, framework: Framework, calendar: Calendar) -> date | None:
        """Return the last day for it, or None if neither framework nor case sets a time limit."""
        line = framework.clocks.get(self.clock)
        return calendar.shift(self.anchor, line.working_days) if line else self.agreed


def no_duties(_it: Any, _framework: Framework) -> Iterator[Duty]:
    """A process in which nobody owes an act."""
    yield from ()


def as_asked(command: Command[Any], case: Case[Any]) -> Case[Any]:
    """Return the case with the part that this command, as filled in, gives its holders."""
    return replace(case, part=command.part(case.state))
