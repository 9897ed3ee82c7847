"""The request is worked on: validated or sent back, amended before the raiser's eyes."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.controlling import CALLED
from lawspeaker.framework.names import Prose
from lawspeaker.kernel.facts import Need, Settled
from lawspeaker.kernel.kinds import Name
from lawspeaker.kernel.words import Because, Case, Command, Event, record, rule
from lawspeaker.processes.change import events
from lawspeaker.processes.change.details import Details, details_of
from lawspeaker.processes.change.raising import UNDECIDED, at, was_raised_here
from lawspeaker.processes.change.request import Request, Stage

WORKED_ON = tuple(e for e in UNDECIDED if e not in (Stage.RAISED, Stage.SENT_BACK))
COMPLETE = "The change request must say what everybody needs to assess it."


@rule("change.complete", COMPLETE)
def is_complete(case: Case[Request]) -> bool | Because:
    """Hold of each detail nobody can do without: what is to change, why, and what if not."""
    details, control = case.state.details, case.framework.text.change_control
    lacks = details.missing(control.needed) if details and control else ()
    if not lacks:
        return True
    ground = case.framework.ground("change.complete")
    missing = ", ".join(CALLED[each] for each in lacks)
    says, by = (ground.says, ground.by) if ground else (COMPLETE, ())
    return Because(f"{says} It does not say {missing}.", by)


@record("change.send_back", "Ask whoever raised it to repair the change request.")
class SendBack(Command[Request]):
    """Which of the criteria it fails is named, so that nothing else can hold it up."""

    given = (at(Stage.RAISED), was_raised_here)
    defects: Prose
    fails: tuple[Name, ...] = ()

    @rule("change.criterion", "It must fail a criterion of the framework, which is named.", "fails")
    def names_what_it_fails(self, case: Case[Request]) -> bool:
        control = case.framework.text.change_control
        criteria = control.criteria if control else {}
        return bool(self.fails) is bool(criteria) and {*self.fails} <= {*criteria}

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield events.SentBack(self.defects, case.today, self.fails)


@record("change.validate", "Find the change request valid.")
class Validate(Command[Request]):
    """The process begins with the receipt of what is then found valid."""

    given = (at(Stage.RAISED), was_raised_here, is_complete)
    text: Prose | None = None

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        starts = case.state.received_on or case.today
        yield events.Validated(case.today, starts, self.text)


@rule("change.undecided", "Nothing must have been decided of it yet.")
def is_not_decided_yet(case: Case[Request]) -> bool:
    has_a_matter = case.state.decision is not None and case.has(Settled)
    return not has_a_matter or case.known(Settled).on is None


@record("change.amend", "Amend the change request; whoever raised it sees each edit.")
class Amend(Details, Command[Request]):
    given = (at(Stage.RAISED, *WORKED_ON, Stage.WITH_DECIDER), was_raised_here, is_not_decided_yet)
    needs = (Need("settled", "decision", optional=True),)
    reason: Prose = Prose("")

    @rule("change.edit_reason", "Each edit must say why.", "reason")
    def says_why(self, case: Case[Request]) -> bool:
        return bool(self.reason.strip())

    @rule("change.edit", "An edit must change something.")
    def changes_something(self, case: Case[Request]) -> bool:
        return details_of(self) != case.state.details

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield events.Amended(details_of(self), self.reason, case.today)


@rule("change.edited", "There must be an edit that has not been answered.")
def was_edited(case: Case[Request]) -> bool:
    return case.state.edited_on is not None


@record("change.answer_edits", "Agree to the edits of the change request, or say why not.")
class AnswerEdits(Command[Request]):
    given = (was_edited,)
    agrees: bool
    text: Prose | None = None

    @rule("change.edit_objection", "Whoever does not agree to an edit must say why.", "text")
    def says_why_not(self, _case: Case[Request]) -> bool:
        return self.agrees or bool((self.text or "").strip())

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield events.EditsAnswered(self.agrees, self.text, case.today)


COMMANDS = (SendBack, Validate, Amend, AnswerEdits)
