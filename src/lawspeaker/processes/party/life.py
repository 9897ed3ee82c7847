"""A party, what each event makes of it, and to which constituencies it belongs then."""

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
    Registered,
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
    """That the party joins a constituency on a day, or leaves it."""

    constituency: Name
    joins: bool
    on: date


@dataclass(frozen=True)
class Belonging:
    """That the party belongs to a constituency, from a day until a day."""

    constituency: Name
    since: date
    until: date | None = None


@dataclass(frozen=True)
class Contest:
    """What the party holds against the record: that it belongs to a constituency, or does not."""

    constituency: Name
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
        found = [Belonging(each, self.since) for each in self.constituencies]
        for move in self.moves:
            if move.joins:
                found.append(Belonging(move.constituency, move.on))
            else:
                found = [_ended(each, move) for each in found]
        return tuple(_within(each, self.until) for each in found if each.since != each.until)

    def belonging(self, constituency: Name) -> Belonging | None:
        """Return how it belongs to a constituency now, with no end to it yet."""
        found = (e for e in self.belongings if e.constituency == constituency and e.until is None)
        return next(found, None)

    def belongs_on(self, day: date) -> tuple[Name, ...]:
        found = (e.constituency for e in self.belongings if holds_on(day, e.since, e.until))
        return tuple(found)

    def contest(self, constituency: Name) -> Contest | None:
        """Return what it contests about a constituency and nobody has settled yet."""
        found = (e for e in self.contests if e.constituency == constituency and not e.settled)
        return next(found, None)


def _ended(each: Belonging, move: Move) -> Belonging:
    ends = each.constituency == move.constituency and each.until is None
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
            return replace(it, contests=tuple(_closed(each, event) for each in it.contests))


def _gone(each: Authority, event: Withdrawn) -> Authority:
    ends = each.person == event.person and each.until is None
    return replace(each, until=event.on) if ends else each


def _closed(each: Contest, event: ContestDropped | ContestSettled) -> Contest:
    return replace(each, settled=True) if each.constituency == event.constituency else each
