"""A delegation of the chair: who may chair a group in the place of the office that does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.model import ChairRule
from lawspeaker.framework.names import (
    NO_GROUP,
    Group,
    Office,
    Organisation,
    Person,
    Prose,
    holds_on,
)
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.facts import Need, PersonNow
from lawspeaker.kernel.history import History
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Because, Case, Command, Event, Rule, no_duties, record, rule


@dataclass(frozen=True)
class Delegation:
    group: Group = NO_GROUP
    to: Person | None = None
    organisation: Organisation | None = None
    function: Name | None = None
    since: date | None = None
    until: date | None = None
    instrument: Title | None = None


@record("delegation.chair-given/2", "gave {to} the chair of {group} from {since} to {until}")
class ChairGiven(Event):
    final = True  # whoever has the chair may be sitting in it
    group: Group
    to: Person
    organisation: Organisation
    since: date
    until: date
    instrument: Title | None = None
    function: Name | None = None  # of the office that the delegate holds; None: of no function


@record("delegation.ended/1", "ended the delegation on {on}: {reason}")
class Ended(Event):
    on: date
    reason: Prose


def evolve(it: Delegation, event: ChairGiven | Ended) -> Delegation:
    match event:
        case ChairGiven():
            return Delegation(**vars(event))
        case Ended():
            return replace(it, until=event.on)


def chair_of(group: Group, case: Case[Delegation]) -> ChairRule | None:
    line = case.framework.groups.get(group)
    return line.chair if line else None


@record("delegation.give_chair", "Give the chair of a group to somebody for a time.")
class GiveChair(Command[Delegation]):
    """Nobody says of which function the delegate is: the offices on record say so."""

    opens = True
    needs = (Need("person", "to", optional=True),)
    group: Group
    to: Person
    organisation: Organisation
    since: date
    until: date
    instrument: Title | None = None

    @rule("delegation.new", "The case must be a new one: each delegation has its own.")
    def is_a_new_case(self, case: Case[Delegation]) -> bool:
        return case.state.to is None

    @rule("delegation.group", "The group must be one of the framework, with a chair.", "group")
    def is_of_a_group_with_a_chair(self, case: Case[Delegation]) -> bool:
        return chair_of(self.group, case) is not None

    @rule("delegation.giver", "The chair must be given by the office that holds it.", "group")
    def is_given_by_the_office(self, case: Case[Delegation]) -> bool:
        # A delegate who chairs may record much, but does not pass the chair on.
        chair = chair_of(self.group, case)
        return chair is None or case.act.by.holds == chair.office

    @rule("delegation.allowed", "The framework must let a delegate chair the group.", "group")
    def may_be_chaired_by_a_delegate(self, case: Case[Delegation]) -> bool | Because:
        chair = chair_of(self.group, case)
        if chair is None or chair.delegate != "never":
            return True
        return Because("This group must be chaired by the office itself.", chair.by)

    @rule(
        "delegation.organisation",
        "The delegate must be known to act for the organisation, for the whole term.",
        "organisation",
    )
    def acts_for_the_organisation(self, case: Case[Delegation]) -> bool:
        return bool(self._holds(case))

    @rule("delegation.function", "The delegate must come from the right function.", "to")
    def comes_from_the_function(self, case: Case[Delegation]) -> bool | Because:
        chair = chair_of(self.group, case)
        if chair is None or not chair.drawn_from or chair.drawn_from in self._functions(case):
            return True
        lines = case.framework.offices.values()
        offices = ", ".join(each.name for each in lines if each.function == chair.drawn_from)
        says = f"The delegate must come from the {chair.drawn_from} function"
        how = f"hold one of its offices for the organisation, for the whole term: {offices}"
        return Because(f"{says}: {how}.", chair.delegate_by or chair.by)

    @rule("delegation.written", "The delegation must name its instrument.", "instrument")
    def names_its_instrument(self, case: Case[Delegation]) -> bool:
        chair = chair_of(self.group, case)
        must_be_written = chair is not None and chair.delegate == "written"
        return not must_be_written or bool((self.instrument or "").strip())

    @rule("delegation.term", "A delegation must end after it begins.", "until")
    def ends_after_it_begins(self, case: Case[Delegation]) -> bool:
        return self.since < self.until

    def _holds(self, case: Case[Delegation]) -> tuple[str, ...]:
        """Return what the delegate holds for the organisation from the first day to the last."""
        terms = case.known(PersonNow).terms if case.has(PersonNow) else ()
        theirs = (each for each in terms if each.organisation == self.organisation)
        return tuple(each.holds for each in theirs if each.spans(self.since, self.until))

    def _functions(self, case: Case[Delegation]) -> tuple[str, ...]:
        lines = (case.framework.offices.get(Office(each)) for each in self._holds(case))
        return tuple(line.function for line in lines if line is not None and line.function)

    def decide(self, case: Case[Delegation]) -> Iterator[Event]:
        chair, functions = chair_of(self.group, case), self._functions(case)
        drawn = chair.drawn_from if chair else ""
        function = drawn or next(iter(functions), "")
        yield ChairGiven(**vars(self), function=Name(function) if function else None)


is_given: Rule[[Case[Delegation]]] = Rule(
    "delegation.given",
    "The chair must have been given to somebody.",
    lambda case: case.state.to is not None,
)


@record("delegation.end", "End the delegation before its time.")
class EndIt(Command[Delegation]):
    given = (is_given,)
    on: date
    reason: Prose

    @rule("delegation.in_term", "The day must lie in the term of the delegation.", "on")
    def lies_in_the_term(self, case: Case[Delegation]) -> bool:
        return holds_on(self.on, case.state.since, case.state.until)

    def decide(self, case: Case[Delegation]) -> Iterator[Event]:
        yield Ended(self.on, self.reason)


DELEGATION = Process(
    "delegation",
    "DEL",
    Delegation(),
    evolve,
    no_duties,
    (GiveChair, EndIt),
    (ChairGiven, Ended),
    audience="registered",
    title=lambda it: f"Chair of {it.group}",
    history=History(
        GiveChair, (GiveChair.is_of_a_group_with_a_chair, GiveChair.may_be_chaired_by_a_delegate)
    ),
    in_hand=nobodys,
)
