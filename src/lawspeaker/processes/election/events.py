"""What can happen to an election, from the call for nominations to the result."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import Group, Organisation, Person, Prose, Seat
from lawspeaker.kernel.kinds import Count, Digest, Name, Title
from lawspeaker.kernel.polls import Elector, Papers
from lawspeaker.kernel.words import Event, record


class Method(StrEnum):
    """How the votes are counted."""

    PLURALITY = "plurality"
    STV = "stv"
    STV_EXACT = "stv-exact"
    SCHULZE = "schulze"


class Blank(StrEnum):
    """What it means to leave a nominee out, where the count is by Schulze."""

    ABSTAIN = "abstain"
    LAST = "last"


class Outcome(StrEnum):
    """How whoever is proposed came to it."""

    APPOINTED = "appointed"
    ELECTED = "elected"


@dataclass(frozen=True)
class Chosen:
    """Who is proposed to which seat."""

    seat: Seat
    nominee: Count
    person: Person
    organisation: Organisation


@record(
    "election.called/1",
    "called for nominations for {constituency} until {until}, a poll to be counted by {method}:"
    " {reason}",
)
class Called(Event):
    seats: tuple[Seat, ...]
    group: Group
    constituency: Name
    method: Method
    blanks: Blank
    until: date
    reason: Prose
    cap: Count | None = None  # how many of one organisation may be elected; None: any number


@record("election.nominated/1", "nominated {person}: {statement}")
class Nominated(Event):
    nominee: Count
    person: Person
    organisation: Organisation
    expertise: Title
    statement: Prose


@record("election.nominee-withdrawn/1", "withdrew nominee {nominee}: {reason}")
class NomineeWithdrawn(Event):
    nominee: Count
    reason: Prose


@record("election.roll-frozen/1", "froze the roll of electors as of {on}")
class RollFrozen(Event):
    on: date
    electors: tuple[Elector, ...]
    obligation: Name | None = None  # only parties under it were put on the roll


@record("election.left-out/1", "left {organisation} out of the roll: {reason}")
class LeftOut(Event):
    organisation: Organisation
    reason: Prose


@record("election.roll-contested/1", "contested the roll, over {organisation}: {ground}")
class RollContested(Event):
    contest: Count
    organisation: Organisation
    ground: Prose


@record("election.contest-settled/1", "settled contest {contest} of the roll: {reason}")
class ContestSettled(Event):
    contest: Count
    upheld: bool
    reason: Prose


@record("election.poll-opened/1", "opened the poll until {until}, with a sealed box")
class PollOpened(Event):
    key: Digest
    until: date


@record("election.voted/1", "voted")
class Voted(Event):
    final = True  # the paper is in the box, and nobody could find it again
    organisation: Organisation


@record("election.reminded/1", "reminded those who have not voted: {text}")
class Reminded(Event):
    text: Prose


@record("election.poll-closed/1", "closed the poll")
class PollClosed(Event):
    final = True
    voted: Count


@record("election.box-opened/1", "opened the box")
class BoxOpened(Event):
    final = True
    vouched = True
    papers: tuple[Papers, ...]


@record("election.lot-announced/1", "announced a lot from {sources}, of {on}")
class LotAnnounced(Event):
    sources: Prose
    on: date


@record("election.lot-drawn/1", "entered what the sources of the lot say")
class LotDrawn(Event):
    final = True
    numbers: tuple[Name, ...]


@record("election.declared/1", "declared the result; mandate: {mandate}")
class Declared(Event):
    final = True
    chosen: tuple[Chosen, ...]
    outcome: Outcome
    since: date
    until: date | None
    mandate: Prose


@record(
    "election.left-vacant/1",
    "left the seat {seat} vacant: on {since} it is not filled from {organisation}, where nominee"
    " {nominee} comes from",
)
class LeftVacant(Event):
    final = True
    seat: Seat
    nominee: Count
    person: Person
    organisation: Organisation
    since: date


@record("election.abandoned/1", "abandoned the election: {reason}")
class Abandoned(Event):
    reason: Prose
