"""A delegation of power: what a group lets another decide or do, until when, and how far on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.moving import way
from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Prose
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.elsewhere import DevolutionNow
from lawspeaker.kernel.facts import Need, Settled
from lawspeaker.kernel.history import History
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.resting import STOPPED, nobody_can_take_back, nothing_stops_it
from lawspeaker.kernel.words import Case, Command, Event, Rule, no_duties, record, rule


class What(StrEnum):
    """What is delegated: the power to decide, or something to be done."""

    DECISIONS = "decisions"
    TASKS = "tasks and actions"


@dataclass(frozen=True)
class Devolution:
    """`group` delegates, `to` another; `last` is the last day on which it may be used."""

    group: Group = NO_GROUP
    to: Group | None = None
    what: What | None = None
    scope: Title | None = None
    terms: Prose | None = None
    home: Count = Count(0)
    since: date | None = None
    last: date | None = None
    onward: bool = False
    way: Name | None = None
    decision: CaseId | None = None
    under: CaseId | None = None
    ended_on: date | None = None


@record("devolution.given/1", "delegated {what} to {to} from {since} to {last}: {scope}")
class Given(Event):
    group: Group
    to: Group
    what: What
    scope: Title
    home: Count
    since: date
    last: date
    way: Name
    terms: Prose | None = None
    onward: bool = False
    decision: CaseId | None = None
    under: CaseId | None = None


@record("devolution.ended/1", "took the delegation back from {on}: {reason}")
class Ended(Event):
    on: date
    reason: Prose


def evolve(it: Devolution, event: Given | Ended) -> Devolution:
    match event:
        case Given():
            return Devolution(**vars(event))
        case Ended():
            return replace(it, ended_on=event.on)


@record("devolution.give", "Delegate decisions or tasks to another group.")
class Give(Command[Devolution]):
    """A delegation that is passed on names the one it is passed on from."""

    given = (nobody_can_take_back(), *nothing_stops_it("decision"))
    opens = True
    needs = (
        Need("devolution", "under", optional=True),
        Need("settled", "decision", optional=True),
        STOPPED,
    )
    group: Group
    to: Group
    what: What
    scope: Title
    home: Count
    since: date
    last: date
    terms: Prose | None = None
    onward: bool = False
    decision: CaseId | None = None
    under: CaseId | None = None

    @rule("devolution.new", "The case must be a new one: each delegation has its own.")
    def is_a_new_case(self, case: Case[Devolution]) -> bool:
        return case.state.to is None

    @rule("devolution.way", "The framework must let the group delegate to the other.", "to")
    def goes_a_way_of_the_framework(self, case: Case[Devolution]) -> bool:
        return bool(way(case.framework, self.group, self.to))

    @rule("devolution.own", "A group must hold what it delegates, or name how it came to it.")
    def is_its_own(self, case: Case[Devolution]) -> bool:
        line = case.framework.groups.get(self.group)
        return line is None or self.under is not None or line.level <= self.home

    @rule("devolution.under", "What is passed on must have been delegated to the group.", "under")
    def was_delegated_to_the_group(self, case: Case[Devolution]) -> bool:
        if self.under is None:
            return True
        if not case.has(DevolutionNow):
            return False
        first = case.known(DevolutionNow)
        is_its = first.to == self.group and first.home == self.home
        # Who may decide may have it prepared; who has something to do decides nothing by that.
        is_no_more = first.is_to_decide or self.what is What.TASKS
        return is_its and is_no_more and first.holds(self.since)

    @rule("devolution.onward", "The delegation must allow that it is passed on.", "under")
    def may_be_passed_on(self, case: Case[Devolution]) -> bool:
        return not case.has(DevolutionNow) or case.known(DevolutionNow).onward

    @rule("devolution.sideways_once", "What came from beside must not be passed on beside.", "to")
    def is_not_passed_sideways_again(self, case: Case[Devolution]) -> bool:
        if not case.has(DevolutionNow) or case.known(DevolutionNow).way != "peer":
            return True
        return way(case.framework, self.group, self.to) != "peer"

    @rule("devolution.within", "It must not outlast the delegation it is passed on from.", "last")
    def ends_with_the_first(self, case: Case[Devolution]) -> bool:
        return not case.has(DevolutionNow) or self.last <= case.known(DevolutionNow).last

    @rule("devolution.decided", "The decision must be one of the group, to accept it.", "decision")
    def was_decided_by_the_group(self, case: Case[Devolution]) -> bool:
        if self.decision is None:
            return True
        settled = case.known(Settled) if case.has(Settled) else None
        return settled is not None and settled.accepted and settled.group == self.group

    @rule("devolution.term", "A delegation must end on the day it begins, or later.", "last")
    def ends_after_it_begins(self, _case: Case[Devolution]) -> bool:
        return self.since <= self.last

    @rule("devolution.to_come", "Its last day must be still to come.", "last")
    def is_not_over(self, case: Case[Devolution]) -> bool:
        return case.today <= self.last or self.last < self.since

    def decide(self, case: Case[Devolution]) -> Iterator[Event]:
        yield Given(**vars(self), way=Name(way(case.framework, self.group, self.to)))


is_given: Rule[[Case[Devolution]]] = Rule(
    "devolution.given",
    "It must have been delegated, and not be taken back.",
    lambda case: case.state.to is not None and case.state.ended_on is None,
)


@record("devolution.end", "Take a delegation back before its time.")
class EndIt(Command[Devolution]):
    given = (is_given,)
    on: date
    reason: Prose

    @rule("devolution.in_term", "The day must lie in the term of the delegation.", "on")
    def lies_in_the_term(self, case: Case[Devolution]) -> bool:
        it = case.state
        return it.since is not None and it.last is not None and it.since <= self.on <= it.last

    def decide(self, case: Case[Devolution]) -> Iterator[Event]:
        yield Ended(self.on, self.reason)


DEVOLUTION = Process(
    "devolution",
    "DV",
    Devolution(),
    evolve,
    no_duties,
    (Give, EndIt),
    (Given, Ended),
    title=lambda it: it.scope or "",
    history=History(Give, (Give.ends_after_it_begins,)),
    in_hand=nobodys,
)
