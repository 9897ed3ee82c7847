"""What every process can do alike: adopt history, retract a slip, mend prose, override a rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, is_dataclass, make_dataclass
from datetime import date
from typing import Any, ClassVar

from lawspeaker.framework.names import Capacity, Key, Prose
from lawspeaker.kernel.elsewhere import ActedUnder
from lawspeaker.kernel.facts import Founding, MeetingNow, Need, Phase
from lawspeaker.kernel.history import AHEAD, WHOLE, History
from lawspeaker.kernel.kinds import SEALED, Name, Position, hints, leaves, optional
from lawspeaker.kernel.words import Case, Command, Event, Past, rule

MEETING = Need("meeting", "meeting", optional=True)


class Adopted(Event):
    """The case enters in a state that it reached before the programme kept this record."""

    state: Any
    source: Prose

    @property
    def is_final(self) -> bool:
        """Whether it enters as decided: whatever rests on it may begin the same day."""
        return getattr(self.state, "final_on", None) is not None


class Retracted(Event):
    """An entry of this case was a slip, and counts no more."""

    entry: Position
    reason: Prose


class Corrected(Event):
    """A text of an entry reads otherwise from now on; both texts are shown."""

    entry: Position
    field: Name
    text: Prose
    reason: Prose


class Overridden(Event):
    """An office that the framework names has lifted a rule for the next act on this case."""

    key: Name
    reason: Prose


def past(case: Case[Any], position: int) -> Past | None:
    return next((each for each in case.trail if each.position == position), None)


def standing(case: Case[Any]) -> tuple[Past, ...]:
    """Return the entries of a case that count: what was retracted is left out."""
    gone = retracted(case.trail)
    return tuple(each for each in case.trail if each.position not in gone)


def retracted(trail: Iterable[Past]) -> frozenset[int]:
    """Return where the entries of a trail are that count no more."""
    return frozenset(each.event.entry for each in trail if isinstance(each.event, Retracted))


class Adopt(Command[Any]):
    """History keeps the rules that hold the record together, as the process names them."""

    opens: ClassVar[bool] = True
    needs: ClassVar[tuple[Need, ...]] = (Need("founded", optional=True),)
    state: Any
    source: Prose

    @rule("adopt.history", "What is adopted must have come to pass before the record began.")
    def is_history(self, case: Case[Any]) -> bool:
        if not case.has(Founding):
            return True
        return all(day < case.known(Founding).on for day in _past_days(self.state))

    @rule("adopt.told", "What is adopted must say what had come to pass.", "state")
    def says_what_had_come_to_pass(self, _case: Case[Any]) -> bool:
        return bool(self.state != type(self.state)())

    @rule("adopt.order", "What is adopted must end after it began.", "state")
    def ends_after_it_began(self, _case: Case[Any]) -> bool:
        since, until = (getattr(self.state, name, None) for name in ("since", "until"))
        return since is None or until is None or since < until

    def named(self, about: str, _state: Any) -> Any:
        """What history is about is what its state names."""
        return getattr(self.state, about, None)

    @rule("adopt.untouched", "Only a case on which nobody has acted yet may be adopted.")
    def nobody_has_acted(self, case: Case[Any]) -> bool:
        return not case.trail


class Retract(Command[Any]):
    needs_power: ClassVar[bool] = False
    rules_typing: ClassVar[bool] = True
    needs: ClassVar[tuple[Need, ...]] = (MEETING, Need("acted", "entry", optional=True))
    entry: Position
    reason: Prose

    @rule("retract.entry", "The entry must be an act of this case that still counts.", "entry")
    def names_an_entry(self, case: Case[Any]) -> bool:
        entry = past(case, self.entry)
        return entry is not None and _is_act(entry.event) and entry in standing(case)

    @rule("retract.same_decider", "An entry must be retracted by whoever made it.", "entry")
    def is_its_own(self, case: Case[Any]) -> bool:
        return _is_of(past(case, self.entry), case.act.by)

    @rule("retract.same_typist", "An entry must be retracted by whoever typed it in, or made it.")
    def is_typed_by_whoever_typed_it(self, case: Case[Any]) -> bool:
        return _typed_it(past(case, self.entry), case)

    @rule("retract.last", "Only what nobody has built on may be retracted.", "entry")
    def nothing_was_built_on_it(self, case: Case[Any]) -> bool:
        return all(each.position <= self.entry for each in standing(case) if _is_act(each.event))

    @rule("retract.same_day", "A slip may be retracted on its own day only.", "entry")
    def is_still_fresh(self, case: Case[Any]) -> bool:
        entry = past(case, self.entry)
        return entry is None or entry.happened.day == (case.recorded_on or case.today)

    @rule("retract.final", "What others have built on already may not be retracted.", "entry")
    def is_not_final(self, case: Case[Any]) -> bool:
        entry = past(case, self.entry)
        return entry is None or not entry.event.is_final

    @rule("retract.acted", "What somebody has acted under stays: end it by an act of its own.")
    def nobody_acted_under_it(self, case: Case[Any]) -> bool:
        return not case.has(ActedUnder) or not case.known(ActedUnder).acts

    @rule("retract.meeting_open", "What a meeting did must be retracted while it is open.", "entry")
    def is_retracted_in_its_meeting(self, case: Case[Any]) -> bool:
        return _is_within_its_meeting(past(case, self.entry), case)


class Correct(Command[Any]):
    needs_power: ClassVar[bool] = False
    rules_typing: ClassVar[bool] = True
    needs: ClassVar[tuple[Need, ...]] = (MEETING,)
    widened: ClassVar[Callable[[Any], str]]  # of the process
    entry: Position
    field: Name
    text: Prose
    reason: Prose

    @rule("correct.prose", "A correction must name a text of an act of this case.", "field")
    def names_a_text(self, case: Case[Any]) -> bool:
        # What was corrected is corrected again at the act itself; the last correction counts.
        entry = past(case, self.entry)
        return entry is not None and _is_act(entry.event) and self.field in texts(entry.event)

    @rule("correct.same_decider", "A text must be corrected by whoever gave it.", "entry")
    def is_of_whoever_gave_it(self, case: Case[Any]) -> bool:
        return _is_of(past(case, self.entry), case.act.by)

    @rule("correct.same_typist", "A text must be corrected by whoever typed it in, or gave it.")
    def is_typed_by_whoever_typed_it(self, case: Case[Any]) -> bool:
        return _typed_it(past(case, self.entry), case)

    @rule("correct.published", "What is published stays as it is; a new act may say otherwise.")
    def is_not_published(self, case: Case[Any]) -> bool:
        return not type(self).widened(case.state)

    @rule("correct.answered", "What a meeting has taken up stays; a new act may say otherwise.")
    def was_not_taken_up_yet(self, case: Case[Any]) -> bool:
        entry = past(case, self.entry)
        said = (each for each in standing(case) if each.event.in_meeting)
        return entry is None or entry.event.in_meeting or all(e.position < self.entry for e in said)

    @rule("correct.meeting_open", "What was said in a meeting stays once it is closed.", "entry")
    def is_corrected_in_its_meeting(self, case: Case[Any]) -> bool:
        return _is_within_its_meeting(past(case, self.entry), case)


class Override(Command[Any]):
    key: Name
    reason: Prose

    @rule("override.listed", "Only a rule the framework lists may be overridden.", "key")
    def is_listed(self, case: Case[Any]) -> bool:
        ground = case.framework.ground(self.key)
        return ground is not None and ground.override is not None

    @rule("override.office", "Only the office the framework names may override the rule.", "key")
    def is_for_this_office(self, case: Case[Any]) -> bool:
        ground = case.framework.ground(self.key)
        return ground is None or ground.override in (None, case.act.by.holds)


def _is_of(entry: Past | None, by: Capacity) -> bool:
    return entry is None or (entry.by.holds, entry.by.organisation) == (by.holds, by.organisation)


def _typed_it(entry: Past | None, case: Case[Any]) -> bool:
    return entry is None or case.act.typed_by in (case.act.by.person, entry.typed_by)


def _is_within_its_meeting(entry: Past | None, case: Case[Any]) -> bool:
    if entry is None or not entry.event.in_meeting or not case.has(MeetingNow):
        return True
    return case.known(MeetingNow).phase is Phase.OPEN


def texts(event: Event) -> dict[str, str]:
    """Return the texts of an event by field; those inside a table are not corrected one by one."""
    kinds = {".".join(path): kind for path, kind in leaves(type(event))}
    names = [name for name, kind in kinds.items() if (optional(kind) or kind) in SEALED]
    return {name: getattr(event, name) for name in names if getattr(event, name, None) is not None}


def _past_days(record: Any) -> Iterator[date]:
    """Yield the days of a state that lie behind it; what is due, or ends, may lie ahead."""
    for name in hints(type(record)):
        value = getattr(record, name)
        if isinstance(value, date) and name not in AHEAD:
            yield value
        for each in value if isinstance(value, tuple) else (value,):
            if is_dataclass(each) and not isinstance(each, type):
                yield from _past_days(each)


def _is_act(event: Event) -> bool:
    return not isinstance(event, Retracted | Corrected)


@dataclass(frozen=True)
class Common:
    """The commands and events of one process that all processes have alike."""

    commands: tuple[type[Command[Any]], ...]
    events: tuple[type[Event], ...]


def common(
    process: str, state: type, widened: Callable[[Any], str], history: History | None = None
) -> Common:
    """Make them under the names of one process: `decision.retract`, `decision.retracted/1`."""
    said = {
        Adopt: (Adopted, "adopted it from history: {source}", "Adopt it from history."),
        Retract: (Retracted, "retracted entry {entry}: {reason}", "Retract a slip."),
        Correct: (Corrected, "corrected {field} of entry {entry}: {reason}", "Correct a text."),
        Override: (Overridden, "overrode {key}: {reason}", "Override a rule."),
    }
    commands, events = [], []
    for asked, (happened, was, does) in said.items():
        event = _named(happened, f"{process}.{happened.__name__.lower()}/1", was, state)
        command = _named(asked, f"{process}.{asked.__name__.lower()}", does, state)
        command.decide = _yields(event)
        if asked is Correct:
            command.widened = staticmethod(widened)
        if asked is Adopt and history is not None:
            checks = (*Adopt.checks(), *history.checks())
            command.checks = classmethod(lambda _cls, kept=checks: [*kept])
            command.needs = (*command.needs, *_named_by(state, history.needs))
        commands.append(command)
        events.append(event)
    return Common(tuple(commands), tuple(events))


def _named(base: type, name: str, says: str, state: type) -> Any:
    kinds = {"state": state, "source": Prose, "entry": Position, "reason": Prose}
    kinds |= {"field": Name, "text": Prose, "key": Name}
    own = [(field, kinds[field]) for field in base.__annotations__ if field in kinds]
    made: Any = make_dataclass(base.__name__, own, bases=(base,), frozen=True)
    made.__doc__, made.name, made.says = base.__doc__, name, says
    rules: Any = getattr(base, "checks", None)  # an event has none
    made.checks = classmethod(lambda _cls: rules.__func__(base))
    if issubclass(base, Command):
        made.needs = _named_by(state, base.needs)
    return made


def _named_by(state: type, needs: Iterable[Need]) -> tuple[Need, ...]:
    """Return the needs that can be looked up: those about what its cases, or a command, name."""
    known = {"", "case", "entry", *hints(state)}
    return tuple(each for each in needs if each.about in known)


def _yields(event: Any) -> Any:
    def decide(self: Any, _case: Case[Any]) -> Iterator[Event]:
        yield event(**vars(self))

    return decide


KEYS: tuple[Key, ...] = (
    WHOLE,
    *(each.key for asked in (Adopt, Retract, Correct, Override) for each in asked.checks()),
)
