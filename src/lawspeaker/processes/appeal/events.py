"""What can happen to an appeal: the kinds of entry it leaves in the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import CaseId, Group, Organisation, Pence, Prose
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.contested import Earlier, Tried
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Event, record


@dataclass(frozen=True)
class Finding:
    """What whoever judges the appeal found on one point of it."""

    point: Title
    holds: bool
    text: Prose
    on: date


@dataclass(frozen=True)
class Remedy:
    """What is recommended, and what it would cost and touch, as whoever judged sees it."""

    text: Prose
    cost: Pence = Pence(0)
    model: bool = False
    consumers: bool = False
    competition: bool = False
    thresholds: tuple[Name, ...] = ()  # of the sponsor, that it meets
    benefit: Pence = Pence(0)
    saving: Pence = Pence(0)


@record("appeal.filed/1", "appealed against {against}: {title}")
class Filed(Event):
    against: CaseId
    kind: Name
    group: Group
    home: Count
    title: Title
    text: Prose
    organisation: Organisation
    on: date
    decided_on: date | None = None
    fault: Name | None = None
    wanted: Prose | None = None
    timing: Timing | None = None
    tried: tuple[Tried, ...] = ()
    exhausted: bool = False
    below: bool = True
    earlier: tuple[Earlier, ...] = ()
    change: CaseId | None = None  # that the decision was about


@record("appeal.received/1", "received the appeal: {text}")
class Received(Event):
    on: date
    text: Prose


@record("appeal.turned-away/1", "did not admit the appeal: {reason}")
class TurnedAway(Event):
    final = True
    on: date
    reason: Prose


@record("appeal.stay-decided/1", "said whether the decision is stayed: {reason}")
class StayDecided(Event):
    stays: bool
    on: date
    reason: Prose


@record("appeal.found/1", "made a finding on the appeal")
class Found(Event):
    finding: Finding


@record("appeal.dismissed/1", "dismissed the appeal: {text}")
class Dismissed(Event):
    final = True
    on: date
    text: Prose
    earlier: tuple[Earlier, ...] = ()


@record("appeal.upheld/1", "upheld the appeal: {text}")
class Upheld(Event):
    final = True
    on: date
    text: Prose
    remedy: Remedy
    again: bool
    held: bool
    judge: Name  # the office or chair whose act it was
    earlier: tuple[Earlier, ...] = ()


@record("appeal.gone-on/1", "took the appeal on to {to}: {reason}")
class GoneOn(Event):
    to: Group
    on: date
    reason: Prose
    timing: Timing | None = None


@record("appeal.referred/1", "took the remedy to the sponsor: {text}")
class Referred(Event):
    final = True
    on: date
    text: Prose


@record("appeal.brought/1", "noted that {matter} brings the remedy before the sponsor")
class Brought(Event):
    final = True
    matter: CaseId


@record("appeal.directed/1", "entered what the sponsor decided on the remedy")
class SponsorDecided(Event):
    final = True
    accepts: bool
    on: date


@record("appeal.enacted/1", "put into effect what was recommended: {text}")
class Enacted(Event):
    final = True
    on: date
    text: Prose
    matter: CaseId | None = None
    sets_aside: bool = False  # what was appealed, which no other appeal had set aside


@record("appeal.begun-again/1", "had the decision begin again")
class BegunAgain(Event):
    final = True
    on: date
    group: Group


@record("appeal.withdrawn/1", "withdrew the appeal: {reason}")
class Withdrawn(Event):
    on: date
    reason: Prose


EVENTS = (
    *(Filed, Received, TurnedAway, StayDecided, Found, Dismissed, Upheld, GoneOn),
    *(Referred, Brought, SponsorDecided, Enacted, BegunAgain, Withdrawn),
)
