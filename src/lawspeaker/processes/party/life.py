"""A party, what each event makes of it, to what it belongs then and what it must do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import NO_GROUP, Group, Organisation, Person, holds_on
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.party.events import (
    Authorised,
    ContestDropped,
    Contested,
    ContestSettled,
    Happened,
    JoinedConstituency,
    Left,
    LeftConstituency,
    ObligationContestDropped,
    ObligationContested,
    ObligationContestSettled,
    Obliged,
    OfObligations,
    Registered,
    Released,
    Withdrawn,
)


@dataclass(frozen=True)
class Authority:
    """Somebody who may act for the party, from a day until a day."""

    person: Person
    since: date
    until: date | None = None


@dataclass(frozen=True)
class Move:
    """That the party joins a constituency on a day, or leaves it; or comes under an obligation."""

    name: Name
    joins: bool
    on: date


@dataclass(frozen=True)
class Belonging:
    """That the party belongs to a constituency, or is under an obligation, from day to day."""

    name: Name
    since: date
    until: date | None = None


@dataclass(frozen=True)
class Contest:
    """What the party holds against the record: that it belongs somewhere, or does not."""

    name: Name
    should_belong: bool
    on: date
    settled: bool = False


@dataclass(frozen=True)
class Party:
    """A party; `constituencies` are those it was registered with, `moves` what came after."""

    organisation: Organisation | None = None
    known_as: Title | None = None
    constituencies: tuple[Name, ...] = ()
    since: date | None = None
    until: date | None = None
    people: tuple[Authority, ...] = ()
    group: Group = NO_GROUP
    moves: tuple[Move, ...] = ()
    contests: tuple[Contest, ...] = ()
    duties: tuple[Move, ...] = ()  # under an obligation it comes, and out of it
    duty_contests: tuple[Contest, ...] = ()

    def acts(self, person: Person) -> bool:
        return any(each.person == person and each.until is None for each in self.people)

    @property
    def raiser(self) -> str:
        """The party itself, which contests where it is put."""
        return self.organisation or ""

    @property
    def belongings(self) -> tuple[Belonging, ...]:
        """Return to what it belonged or belongs, as long as it takes part."""
        if self.since is None:
            return ()
        began = tuple(Belonging(each, self.since) for each in self.constituencies)
        return _after(began, self.moves, self.until)

    @property
    def obligations(self) -> tuple[Belonging, ...]:
        """Return the obligations it was or is under, as long as it takes part."""
        return _after((), self.duties, self.until)

    def belonging(self, constituency: Name) -> Belonging | None:
        """Return how it belongs to a constituency now, with no end to it yet."""
        return _open(self.belongings, constituency)

    def obligation(self, name: Name) -> Belonging | None:
        """Return how it is under an obligation now, with no end to it yet."""
        return _open(self.obligations, name)

    def belongs_on(self, day: date) -> tuple[Name, ...]:
        return tuple(e.name for e in self.belongings if holds_on(day, e.since, e.until))

    def contest(self, constituency: Name) -> Contest | None:
        """Return what it contests about a constituency and nobody has settled yet."""
        return _unsettled(self.contests, constituency)

    def duty_contest(self, obligation: Name) -> Contest | None:
        """Return what it contests about an obligation and nobody has settled yet."""
        return _unsettled(self.duty_contests, obligation)


def _after(
    began: tuple[Belonging, ...], moves: tuple[Move, ...], until: date | None
) -> tuple[Belonging, ...]:
    found = list(began)
    for move in moves:
        if move.joins:
            found.append(Belonging(move.name, move.on))
        else:
            found = [_ended(each, move) for each in found]
    return tuple(_within(each, until) for each in found if each.since != each.until)


def _open(found: tuple[Belonging, ...], name: Name) -> Belonging | None:
    return next((each for each in found if each.name == name and each.until is None), None)


def _unsettled(contests: tuple[Contest, ...], name: Name) -> Contest | None:
    return next((each for each in contests if each.name == name and not each.settled), None)


def _ended(each: Belonging, move: Move) -> Belonging:
    ends = each.name == move.name and each.until is None
    return replace(each, until=move.on) if ends else each


def _within(each: Belonging, until: date | None) -> Belonging:
    return each if until is None or each.until is not None else replace(each, until=until)


def evolve(it: Party, event: Happened) -> Party:
    match event:
        case Registered():
            return Party(event.organisation, event.known_as, event.constituencies, event.since)
        case Authorised():
            return replace(it, people=(*it.people, Authority(event.person, event.since)))
        case Withdrawn():
            return replace(it, people=tuple(_gone(each, event) for each in it.people))
        case Left():
            return replace(it, until=event.on)
        case JoinedConstituency() | LeftConstituency():
            joins = isinstance(event, JoinedConstituency)
            return replace(it, moves=(*it.moves, Move(event.constituency, joins, event.on)))
        case Contested():
            made = Contest(event.constituency, event.should_belong, event.on)
            return replace(it, contests=(*it.contests, made))
        case ContestDropped() | ContestSettled():
            return replace(it, contests=_closed(it.contests, event.constituency))
        case _:
            return _obliged(it, event)


def _obliged(it: Party, event: OfObligations) -> Party:
    match event:
        case Obliged() | Released():
            move = Move(event.obligation, isinstance(event, Obliged), event.on)
            return replace(it, duties=(*it.duties, move))
        case ObligationContested():
            made = Contest(event.obligation, event.should_hold, event.on)
            return replace(it, duty_contests=(*it.duty_contests, made))
        case ObligationContestDropped() | ObligationContestSettled():
            return replace(it, duty_contests=_closed(it.duty_contests, event.obligation))


def _gone(each: Authority, event: Withdrawn) -> Authority:
    ends = each.person == event.person and each.until is None
    return replace(each, until=event.on) if ends else each


def _closed(contests: tuple[Contest, ...], name: Name) -> tuple[Contest, ...]:
    return tuple(replace(e, settled=True) if e.name == name else e for e in contests)
