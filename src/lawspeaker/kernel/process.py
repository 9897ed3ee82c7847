"""A process: how a case starts, what each event makes of it, what may be asked of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal

from lawspeaker.framework.model import Audience
from lawspeaker.framework.names import Group, Key
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.acts import Departure
from lawspeaker.kernel.common import (
    Adopted,
    Common,
    Corrected,
    Overridden,
    Retracted,
    common,
    retracted,
)
from lawspeaker.kernel.history import History
from lawspeaker.kernel.words import (
    Case,
    Command,
    Duty,
    Event,
    Held,
    Past,
    Reason,
    Refused,
    Rule,
    as_asked,
    unmet,
)


def _never_widened(_state: Any) -> str:
    return ""


def nobodys(_state: Any) -> tuple[Group, ...]:
    """Say of any case that no group has it in hand: nothing is left of it when a group ends."""
    return ()


def _nobody_else(_state: Any) -> tuple[str, ...]:
    return ()


AUDIENCES = ("group", "own", "party", "constituency", "registered", "public")  # from the narrowest
# What of a state says whose a narrow audience is: "constituency:small_supplier".
_WHOSE: Final = {
    "group": "group",
    "own": "raiser",  # and not whoever keeps the record, who reads what is a party's
    "party": "organisation",
    "constituency": "constituency",
}
_NONE: Final = frozenset[Key]()


@dataclass(frozen=True)
class Decision:
    """What follows from a command: events, the departures that were needed, the rules it met."""

    events: tuple[Event, ...]
    departures: tuple[Departure, ...]
    grounds: tuple[Key, ...]


@dataclass(frozen=True)
class Life[State]:
    """A case folded: its state, and what stands beside every state."""

    state: State
    version: int = 0
    retracted: frozenset[int] = frozenset()
    groups: tuple[Group, ...] = ()  # those that have held it, one after the other
    overrides: frozenset[Key] = frozenset()


@dataclass(frozen=True)
class Process[State: Held]:
    """A kind of case. `prefix` begins its ids; `title` is the heading of a case, if it has one."""

    name: str
    prefix: str
    start: State
    evolve: Callable[[State, Any], State]
    duties: Callable[[State, Framework], Iterable[Duty]]
    own_commands: tuple[type[Command[State]], ...]
    own_events: tuple[type[Event], ...]
    audience: Audience | Literal["party", "own"] | None = (
        None  # None: that of the group which holds it
    )
    title: Callable[[State], str] = lambda _: ""
    widened: Callable[[State], str] = _never_widened  # the audience acts have opened it to since
    opened: Callable[[State], str] = _never_widened  # to whom, where it hangs on what it is about
    history: History | None = None  # what a case that is adopted keeps
    readers: Callable[[State], tuple[str, ...]] = _nobody_else  # besides, by name as in duties
    # Which groups have it in hand: when one ends it must pass on, or be over. Each process says so.
    in_hand: Callable[[State], Iterable[Group]] | None = None
    beyond: bool = False  # groups other than the one that holds it may have it in hand
    common: Common = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(
            self, "common", common(self.name, type(self.start), self.widened, self.history)
        )

    @property
    def commands(self) -> tuple[type[Command[Any]], ...]:
        return (*self.own_commands, *self.common.commands)

    @property
    def events(self) -> tuple[type[Event], ...]:
        return (*self.own_events, *self.common.events)

    @property
    def may_be_widened(self) -> bool:
        return self.widened is not _never_widened

    def adopt(self, state: State, source: str) -> Command[Any]:
        """Return the command that adopts a case in a state that it reached before this record."""
        made: Any = self.common.commands[0]
        asked: Command[Any] = made(state=state, source=source)
        return asked

    def command(self, verb: str) -> type[Command[Any]] | None:
        """Return the command of a verb as people write it: "record-view"."""
        name = f"{self.name}.{verb.replace('-', '_')}"
        return next((each for each in self.commands if each.name == name), None)

    def fold(self, trail: Iterable[Past]) -> Life[State]:
        """Return what a trail makes of the case; what was retracted or corrected counts so."""
        trail = tuple(trail)
        dropped = retracted(trail)
        mended = [each.event for each in trail if isinstance(each.event, Corrected)]
        told = (_mend(e, mended) if mended else e.event for e in trail if e.position not in dropped)
        return self._lived(Life(self.start, retracted=frozenset(dropped)), told, len(trail))

    def after(
        self, life: Life[State], trail: tuple[Past, ...], news: tuple[Past, ...]
    ) -> Life[State]:
        """Return what news makes of a case that a trail has brought this far."""
        if any(isinstance(each.event, Retracted | Corrected) for each in news):
            return self.fold((*trail, *news))  # they change what was before them
        return self._lived(life, (each.event for each in news), life.version + len(news))

    def _lived(self, life: Life[State], told: Iterable[Event], version: int) -> Life[State]:
        state, groups, overrides = life.state, life.groups, life.overrides
        for each in told:  # a life for each of them would cost more than what they do to it
            match each:
                case Retracted() | Corrected():
                    pass
                case Overridden(key=key):
                    overrides |= {key}
                case Adopted() as adopted:
                    state = adopted.state
                case event:
                    state, overrides = self.evolve(state, event), _NONE
            if state.group and groups[-1:] != (state.group,):
                groups = (*groups, state.group)
        return Life(state, version, life.retracted, groups, overrides)

    def audience_of(self, state: State, framework: Framework, widened: str = "") -> str:
        """Return who may see the case: what it was opened to, or what it was widened to since."""
        group = framework.groups.get(state.group or Group(""))
        begun = self.opened(state) or self.audience
        opened = begun or (group.audience if group else "registered")
        widest = _wider(opened, widened)
        whose = getattr(state, _WHOSE.get(widest, ""), "")
        return f"{widest}:{whose}" if whose or widest == "group" else widest

    def decide(self, command: Command[State], case: Case[State]) -> Decision:
        """Return what follows from the command, or raise Refused with every reason."""
        case = as_asked(command, case)
        checks = command.checks()
        against = [*command.objections(case), *unmet(checks, case.framework, command, case)]
        against = [each for each in against if each.key not in case.overrides]
        shoulds = {each.key for each in against if each.force == "should"}
        departures = tuple(each for each in case.act.departures if each.key in shoulds)
        excused = {each.key for each in departures if each.reason.strip()}
        if reasons := [each for each in against if each.key not in excused]:
            raise Refused(*reasons)
        every: list[Rule[...]] = [*command.given, *checks]
        keys = dict.fromkeys((command.name, *(each.key for each in every)))
        mapped = tuple(key for key in keys if _is_mapped(key, case.framework))
        return Decision(tuple(command.decide(case)), departures, mapped)


def _wider(one: str, other: str) -> str:
    return other if not one or (other and AUDIENCES.index(other) > AUDIENCES.index(one)) else one


def _is_mapped(key: Key, framework: Framework) -> bool:
    return framework.ground(key) is not None or framework.power(key) is not None


def _mend(each: Past, corrections: list[Corrected]) -> Event:
    texts = {c.field: c.text for c in corrections if c.entry == each.position}
    event: Any = each.event  # a dataclass, as every kind of event is
    mended: Event = replace(event, **texts) if texts else event
    return mended


def reasons_before(command: type[Command[Any]], case: Case[Any]) -> tuple[Reason, ...]:
    """Return why a command is not open now, before anybody fills in its form.

    Where the form of a new case will say which group, or whom, it is about, whoever asks is
    supposed to fill in what fits; what is filled in is judged when it is.
    """
    against = tuple(each for each in command.objections(case) if each.key not in case.overrides)
    if not against or not command.opens or case.trail:
        return against
    supposed = (replace(case, part=part) for part in _fitting(case))
    others = (tuple(command.objections(each)) for each in supposed)
    return min((against, *others), key=len)


def _fitting(case: Case[Any]) -> Iterable[Part]:
    by = case.act.by
    groups = (case.part.group,) if case.part.group else tuple(case.framework.groups)
    return (Part(each, by.organisation, (by.holds, by.person)) for each in groups)
