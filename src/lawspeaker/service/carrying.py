"""Carrying out one command under the lock, and whatever follows from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import msgspec

from lawspeaker.framework.calendar import Calendar
from lawspeaker.framework.names import CaseId, Key, Prose
from lawspeaker.framework.version import Framework
from lawspeaker.kernel import entries
from lawspeaker.kernel.acts import Act, Departure, Moment
from lawspeaker.kernel.common import Adopt
from lawspeaker.kernel.entries import By, Happened
from lawspeaker.kernel.kinds import Position
from lawspeaker.kernel.narrowed import audience_of
from lawspeaker.kernel.process import Decision, Process
from lawspeaker.kernel.words import Case, Command, Event, Past, Reason, Refused
from lawspeaker.records import adoptions, lines, people
from lawspeaker.records.asked import Viewer
from lawspeaker.records.folding import remembered
from lawspeaker.records.lines import Span
from lawspeaker.records.models import Programme
from lawspeaker.records.onday import OnDay
from lawspeaker.records.pen import Pen, Unplaced
from lawspeaker.records.projecting import Folded, project
from lawspeaker.records.projectors import PROJECTORS, folded
from lawspeaker.records.sight import Sight
from lawspeaker.records.trails import said_by
from lawspeaker.service import clock, founding
from lawspeaker.service.asking import Asking, Conflict, held, person_of
from lawspeaker.service.following import of_each
from lawspeaker.service.needs import found
from lawspeaker.service.numbers import free_id, next_id, number_in
from lawspeaker.service.standing import Standing, must_be_of
from lawspeaker.service.texts import must_be_plain, spelled, tidy

CLOSED = ("group:", "constituency:", "party:", "own:")


@dataclass(frozen=True)
class Judged:
    """What an act is judged by."""

    framework: Framework
    calendar: Calendar


@dataclass(frozen=True)
class Carried:
    """What a command has come to: the case as it is now, and what was decided."""

    case: CaseId
    audience: str
    events: tuple[Event, ...]
    decision: Decision
    facts: Mapping[str, object]


@dataclass
class Carrying:
    """One turn at the ledger: everything happens to the same hand, on the same instant."""

    writer: Pen
    programme: Programme
    asking: Asking
    present: datetime
    using: str
    process: Callable[[str], Process[Any]]
    random_id: Callable[[str], CaseId]
    reactions: Mapping[type, Callable[..., Iterable[Any]]]
    cases: dict[str, Folded] = field(default_factory=dict)  # those touched, as they are now
    departed: set[Key] = field(default_factory=set)  # the rules that were left, each for a reason

    def carry(
        self,
        process: Process[Any],
        case: str | None,
        command: Command[Any],
        *,
        expected: int | None = None,
        because: int | None = None,
    ) -> CaseId:
        """Carry out a command and what follows from it; return its case."""
        command = tidy(command)
        before = self._standing(process, case, command)
        if expected is not None and expected != len(before.trail):
            changed = before.trail[expected:]
            raise Conflict(case or "", expected, len(before.trail), changed)
        by = self._judged(before, command)
        act, typist = self._act(before, by.framework, command)
        carried = self._decided(before, by, command, act, typist)
        first = self.writer.size
        self._write(before, by, act, carried, because)
        self._project(carried.case, before)
        self.departed |= {each.key for each in carried.decision.departures}
        self._react(carried, first)
        if because is None and (reasons := tuple(self._not_needed())):
            raise Refused(*reasons)
        return carried.case

    def _not_needed(self) -> Iterator[Reason]:
        """Yield a reason for each departure that nothing called for: it would be lost unsaid."""
        for key in sorted(set(self.asking.departures) - self.departed):
            says = "A departure must be from a rule that stands in the way of this act;"
            found = f"{key!r} is no such rule: leave it out."
            yield Reason("act.departure", f"{says} {found}", field="departures")

    def _standing(self, process: Process[Any], case: str | None, command: Command[Any]) -> Standing:
        """Read a case, which must be there unless the command opens it."""
        if case is None:
            if not command.opens:
                raise Refused(Reason("case.named", f"{command.name} must name the case it is for."))
            return Standing(process, None)
        if touched := self.cases.get(case):
            must_be_of(process, case, touched.entries)
            return Standing.of(touched)
        known = remembered(self.programme.slug, case, self.using)
        if known and known.process is process:
            return Standing.of(known)
        found = lines.opened(self.writer.cursor, self.programme.slug, Span(case))
        must_be_of(process, case, found)
        adopts = isinstance(command, Adopt) and number_in(process, case) is not None
        if not found and not adopts:
            raise Refused(Reason("case.known", f"There must be such a case, and {case} is none."))
        if found:
            return Standing.of(folded(self.programme.slug, process, found))
        return Standing(process, free_id(self.programme.slug, process, case, self.using))

    def _judged(self, before: Standing, command: Command[Any]) -> Judged:
        """Return the framework pinned to the case; a new case takes the one in force."""
        slug = self.programme.slug
        if command.founds:
            return Judged(*founding.named_by(command, is_empty=self.writer.size == 0))
        adopted = adoptions.Adopted.of(slug, self.using)
        calendar = adopted.calendar
        happened = clock.moment(self.asking.happened, self.present, self.programme.zone)
        if before.entries:
            pin = before.first.framework
            pinned = adoptions.loaded(pin.id, pin.readings)
            now = adopted.framework_on(happened.day)
            return Judged(adoptions.repinned(pinned, now, before.process.name), calendar)
        try:
            return Judged(adopted.framework_on(happened.day), calendar)
        except adoptions.NoFramework as error:
            says = f"A framework must have been in force when it happened: {error}."
            raise Refused(Reason("act.framework", says)) from error

    def _act(
        self, before: Standing, framework: Framework, command: Command[Any]
    ) -> tuple[Act, tuple[Any, ...]]:
        """Return the act, and what whoever typed it in holds on the day."""
        asking = self.asking
        happened = clock.moment(asking.happened, self.present, self.programme.zone)
        reasons = list(self._untimely(happened, before))
        try:
            by, typist = self._capacities(framework, command, happened)
        except Refused as refusal:
            raise Refused(*reasons, *refusal.reasons) from None
        if reasons:
            raise Refused(*reasons)
        for why in asking.departures.values():
            must_be_plain(spelled(why), "departures")
        left = (Departure(k, Prose(spelled(why))) for k, why in asking.departures.items())
        return Act(by, asking.typed_by, happened, tuple(left)), typist

    def _capacities(
        self, framework: Framework, command: Command[Any], happened: Moment
    ) -> tuple[Any, tuple[Any, ...]]:
        asking = self.asking
        if command.founds:
            return held(asking.acting_as, founding.first(command, framework)), ()
        on = OnDay(self.programme.slug, happened.day, framework, self.using)
        who = person_of(asking.acting_as)
        typist = people.capacities(on, asking.typed_by)
        if who == asking.typed_by:
            return held(asking.acting_as, typist), typist
        viewer = Viewer(asking.typed_by, typist, self.programme.slug, happened.day)
        sight = Sight(viewer, self.using)
        sight.knows(framework)
        return held(asking.acting_as, sight.known_of(people.capacities(on, who))), typist

    def _untimely(self, happened: Moment, before: Standing) -> Iterator[Reason]:
        # Not by the ledger's own time: that stays ahead after a clock that ran ahead is put right.
        if happened.at > clock.milliseconds(self.present):
            says = f"What is recorded must have happened; {happened.day} is still to come."
            yield Reason("act.happened", says, field="happened")
        if before.entries and happened.day < (opened := before.first.happened.day):
            says = f"It must not have happened before its case, which was opened on {opened}."
            yield Reason("act.happened", says, field="happened")

    def _decided(
        self,
        before: Standing,
        by: Judged,
        command: Command[Any],
        act: Act,
        typist: tuple[Any, ...],
    ) -> Carried:
        """Let the process decide; a new case that turns out to be a closed group's is renamed."""
        process, life = before.process, before.life
        on = OnDay(self.programme.slug, act.happened.day, by.framework, self.using)
        for name in self._names(before):
            facts = found(command, life.state, name if before.case else "", on, act.by)
            case = Case(
                id=name,
                state=life.state,
                act=act,
                framework=by.framework,
                calendar=by.calendar,
                facts=tuple(facts.values()),
                trail=before.trail,
                typist=typist,
                overrides=life.overrides,
                recorded_on=clock.moment(None, self.present, self.programme.zone).day,
            )
            decision = process.decide(command, case)
            audience = self._audience(before, by.framework, act, decision)
            if not audience.startswith(CLOSED):
                break
        return Carried(name, audience, decision.events, decision, facts)

    def _names(self, before: Standing) -> Iterator[CaseId]:
        """Yield the id of the case; of a new one its number, then what tells nobody a number."""
        if before.case:
            yield before.case
        else:
            yield next_id(self.programme.slug, before.process, self.using)
            yield self.random_id(before.process.prefix)

    def _audience(
        self, before: Standing, framework: Framework, act: Act, decision: Decision
    ) -> str:
        """Return who may read the whole of the case, once this has happened."""
        news = tuple(
            Past(Position(self.writer.size + n), event, act.by, act.typed_by, act.happened)
            for n, event in enumerate(decision.events)
        )
        life, trail = before.after(news), (*before.trail, *news)
        slug, case = self.programme.slug, before.case or CaseId("")
        return Folded(slug, case, before.process, life, trail, (), framework).members

    def _write(
        self, before: Standing, by: Judged, act: Act, carried: Carried, because: int | None
    ) -> None:
        pinned = adoptions.pinned_by(by.framework, by.calendar)
        adoptions.keep_text(self.programme.slug, by.framework, self.using)
        facts = msgspec.to_builtins(dict(carried.facts))
        for n, event in enumerate(carried.events):
            said = said_by(event)
            audience = audience_of(event, carried.audience, before.life.state, before.trail)
            closed = audience.startswith(CLOSED)
            # What may be published is told without its facts; what is closed seals all of them.
            apart = facts if before.process.may_be_widened and not closed else ()
            left = carried.decision.departures if n == 0 else ()  # told once, counted once
            self.writer.add(
                Unplaced(
                    case=carried.case,
                    kind=event.name,
                    audience=audience,
                    act=entries.Act(by=By.of(act.by), typed_by=act.typed_by),
                    happened=Happened(at=act.happened.at, day=act.happened.day),
                    framework=pinned,
                    d=said.d,
                    because=because,
                    departures=tuple(entries.Departure(key=e.key, reason=e.reason) for e in left),
                    facts=facts,
                    grounds=carried.decision.grounds,
                    private=(
                        *said.private,
                        *(f"{entries.FACT}{name}" for name in apart),
                        *(f"departures.{m}.reason" for m, _ in enumerate(left)),
                    ),
                    closed=closed,
                ),
                len(before.trail) + n,
            )

    def _project(self, case: CaseId, before: Standing) -> None:
        written = (each.entry for each in self.writer.placed if each.entry.case == case)
        self.cases[case] = before.grown(self.programme.slug, written)
        project(self.cases[case], PROJECTORS, self.using)

    def _react(self, carried: Carried, first: int) -> None:
        """Ask of other processes what follows: if one refuses, nothing of it is recorded."""
        state, on = self.cases[carried.case].state, (self.programme.slug, self.using)
        for n, event in enumerate(carried.events):
            if reaction := self.reactions.get(type(event)):
                for asked in of_each(reaction(carried.case, event, state), on):
                    process = self.process(asked.process)
                    try:
                        self.carry(process, asked.case, asked.command, because=first + n)
                    except Refused as error:
                        raise error.of(asked.of) from error
