"""What can happen to a party."""

from __future__ import annotations

from datetime import date

from lawspeaker.framework.names import Organisation, Person, Prose
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Event, record


@record("party.registered/1", "registered the party {known_as}")
class Registered(Event):
    organisation: Organisation
    known_as: Title
    constituencies: tuple[Name, ...]
    since: date
    reason: Prose


@record("party.authorised/1", "recorded that {person} acts for the party from {since}")
class Authorised(Event):
    person: Person
    since: date


@record("party.withdrawn/1", "recorded that {person} acts for the party no more from {on}")
class Withdrawn(Event):
    person: Person
    on: date


@record("party.left/1", "recorded that the party left on {on}: {reason}")
class Left(Event):
    final = True  # it may take part again, in a case of its own
    on: date
    reason: Prose


@record("party.joined-constituency/1", "put the party in {constituency} from {on}: {reason}")
class JoinedConstituency(Event):
    final = True  # it may have been asked what its constituency thinks
    constituency: Name
    on: date
    reason: Prose


@record("party.left-constituency/1", "took the party out of {constituency} from {on}: {reason}")
class LeftConstituency(Event):
    final = True  # somebody else may have been counted in its place
    constituency: Name
    on: date
    reason: Prose


@record("party.contested/1", "contested where the party belongs, {constituency}: {grounds}")
class Contested(Event):
    constituency: Name
    should_belong: bool
    grounds: Prose
    on: date


@record("party.contest-dropped/1", "contests {constituency} no more: {reason}")
class ContestDropped(Event):
    constituency: Name
    reason: Prose


@record("party.contest-settled/1", "settled what was contested about {constituency}: {reason}")
class ContestSettled(Event):
    final = True  # the party has been told
    constituency: Name
    upheld: bool
    reason: Prose


@record("party.obliged/1", "put the party under an obligation, {obligation}, from {on}: {reason}")
class Obliged(Event):
    final = True  # it may have been put on a roll for it
    obligation: Name
    on: date
    reason: Prose


@record(
    "party.released/1", "released the party from an obligation, {obligation}, from {on}: {reason}"
)
class Released(Event):
    final = True  # it may have been left off a roll for it
    obligation: Name
    on: date
    reason: Prose


@record("party.obligation-contested/1", "contested what the record says of {obligation}: {grounds}")
class ObligationContested(Event):
    obligation: Name
    should_hold: bool
    grounds: Prose
    on: date


@record("party.obligation-contest-dropped/1", "contests {obligation} no more: {reason}")
class ObligationContestDropped(Event):
    obligation: Name
    reason: Prose


@record(
    "party.obligation-contest-settled/1", "settled what was contested about {obligation}: {reason}"
)
class ObligationContestSettled(Event):
    final = True  # the party has been told
    obligation: Name
    upheld: bool
    reason: Prose


type OfObligations = (
    Obliged | Released | ObligationContested | ObligationContestDropped | ObligationContestSettled
)
type Happened = (
    Registered
    | Authorised
    | Withdrawn
    | Left
    | JoinedConstituency
    | LeftConstituency
    | Contested
    | ContestDropped
    | ContestSettled
    | OfObligations
)
