"""What can happen to an item of the RAID log."""

from __future__ import annotations

from datetime import date

from lawspeaker.framework.names import CaseId, Group, Organisation, Prose
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Event, record
from lawspeaker.processes.raid.item import Ending, Kind, Response, Score


@record("raid.raised/1", "raised with {group}: {title} ({kind})")
class Raised(Event):
    kind: Kind
    group: Group
    title: Title
    effect: Prose
    cause: Prose | None
    event: Prose | None
    material: bool
    trigger: Title | None
    trigger_on: date | None
    about: CaseId | None
    organisation: Organisation
    on: date


@record("raid.entered/1", "entered in the log of {group}: {title} ({kind})")
class Entered(Event):
    kind: Kind
    group: Group
    title: Title
    effect: Prose
    owner: Name
    cause: Prose | None
    event: Prose | None
    trigger: Title | None
    trigger_on: date | None
    about: CaseId | None
    organisation: Organisation
    review_on: date | None
    on: date


@record("raid.taken-in/1", "took the item in; it is {owner}'s")
class TakenIn(Event):
    group: Group
    owner: Name
    review_on: date | None
    on: date


@record("raid.rated/1", "rated it {probability} by {impact}: {reason}")
class Rated(Event):
    probability: Count
    impact: Count
    reason: Prose
    review_on: date | None
    on: date


@record("raid.responded/1", "chose to {response} it: {plan}")
class Responded(Event):
    response: Response
    plan: Prose
    aimed: Score | None
    on: date


@record("raid.reviewed/1", "reviewed it: {text}")
class Reviewed(Event):
    text: Prose
    review_on: date | None
    on: date


@record("raid.given/1", "gave the item to {owner}: {reason}")
class Given(Event):
    owner: Name
    reason: Prose


@record("raid.reworded/1", "worded the item anew: {title}")
class Reworded(Event):
    title: Title
    effect: Prose
    cause: Prose | None
    event: Prose | None
    trigger: Title | None
    trigger_on: date | None


@record("raid.linked/1", "linked it with {other}: {why}")
class LinkedTo(Event):
    other: CaseId
    why: Title


@record("raid.came-about/1", "said that it has come about and is an issue: {text}")
class CameAbout(Event):
    was: Kind
    probability: Count | None
    impact: Count | None
    text: Prose
    on: date


@record("raid.escalated/1", "took the item from {below} to {to}: {reason}")
class Escalated(Event):
    final = True  # the group above has it
    below: Group
    to: Group
    reason: Prose
    on: date


@record("raid.kept/1", "kept the item with the group: {reason}")
class Kept(Event):
    reason: Prose
    on: date


@record("raid.passed/1", "passed the item to {to}: {reason}")
class Passed(Event):
    final = True  # the other group has it
    to: Group
    reason: Prose


@record("raid.inherited/1", "passed the item from {ended}, which has ended, to {to}")
class Inherited(Event):
    final = True  # it goes with the end of the group
    ended: Group
    to: Group


@record("raid.closed/1", "closed the item, {ending}: {reason}")
class Closed(Event):
    ending: Ending
    reason: Prose
    on: date


@record("raid.reopened/1", "opened the item again: {reason}")
class Reopened(Event):
    reason: Prose
    on: date


type Happened = (
    Raised | Entered | TakenIn | Rated | Responded | Reviewed | Given | Reworded | LinkedTo
    | CameAbout | Escalated | Kept | Passed | Inherited | Closed | Reopened
)  # fmt: skip
EVENTS = (
    *(Raised, Entered, TakenIn, Rated, Responded, Reviewed, Given, Reworded, LinkedTo),
    *(CameAbout, Escalated, Kept, Passed, Inherited, Closed, Reopened),
)
