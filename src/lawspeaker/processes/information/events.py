"""What can happen to a request for information: the kinds of entry it leaves in the ledger."""

from __future__ import annotations

from datetime import date

from lawspeaker.framework.names import CaseId, Organisation, Prose
from lawspeaker.kernel.kinds import Link, Name, Title
from lawspeaker.kernel.words import Event, record


@record("information.asked/1", "asked about {title}: {question}")
class Asked(Event):
    organisation: Organisation
    title: Title
    question: Prose
    hat: Name | None  # of whoever asked
    from_party: bool  # a party, or a member of a group; not an office of the programme
    may_be_named: bool
    topic: Name | None
    owner: Name | None  # the office or seat that is asked
    party: Organisation | None
    until: date | None
    on: date
    asked_in: Name | None = None  # the office or seat, where it is not asked for a party


@record("information.received/1", "received a question of {who} about {title}: {question}")
class Received(Event):
    organisation: Organisation  # that received it, and keeps it
    who: Title
    title: Title
    question: Prose
    may_be_named: bool
    topic: Name | None
    on: date


@record("information.given/1", "gave information about {title}: {text}")
class Given(Event):
    final = True  # the programme has it
    organisation: Organisation
    title: Title
    text: Prose
    owner: Name
    action: CaseId | None
    on: date


@record("information.routed/1", "passed the question on to whoever can answer: {note}")
class Routed(Event):
    owner: Name | None
    party: Organisation | None
    sensitive: bool
    note: Prose
    on: date
    topic: Name | None = None  # found by whoever passes it on
    on_no_subject: bool = False


@record("information.answered/1", "answered: {text}")
class Answered(Event):
    final = True  # whoever asked has it
    text: Prose
    link: Link | None
    on: date
    topic: Name | None = None  # found by whoever answers
    on_no_subject: bool = False


@record("information.withheld/1", "withheld it on the ground of {ground}: {reason}")
class Withheld(Event):
    ground: Name
    reason: Prose
    reviewer: Name
    instead: Prose | None  # what is given all the same
    on: date


@record("information.kept/1", "kept the answer to whoever asked ({ground}): {reason}")
class Kept(Event):
    ground: Name
    reason: Prose
    reviewer: Name
    on: date


@record("information.review-asked/1", "asked for a review: {reason}")
class ReviewAsked(Event):
    reason: Prose
    on: date


@record("information.review-settled/1", "reviewed what was held back: {text}")
class ReviewSettled(Event):
    final = True  # both sides go on from it
    upheld: bool
    text: Prose
    on: date


@record("information.published/1", "published the answer to {title}")
class Published(Event):
    final = True
    title: Title
    question: Prose
    text: Prose
    constituency: Name | None  # none: to all parties
    named: Organisation | None
    on: date


@record("information.withdrawn/1", "withdrew the question: {reason}")
class Withdrawn(Event):
    reason: Prose


EVENTS = (
    *(Asked, Received, Given, Routed, Answered, Withheld, Kept),
    *(ReviewAsked, ReviewSettled, Published, Withdrawn),
)
