"""A party asks, the assurer passes it on, the sponsor takes advice and answers, all are told."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import CaseId, Group, Pence, Prose
from lawspeaker.kernel.facts import Need, Settled
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.referral.life import (
    AdviceAsked,
    AdviceNotGiven,
    Advised,
    Filed,
    Instructed,
    PassedOn,
    Referral,
    Relayed,
    Ruled,
    Stage,
    Told,
    Withdrawn,
)


def at(*stages: Stage) -> Rule[[Case[Referral]]]:
    says = f"The referral must be {' or '.join(stages)}."
    return Rule("referral.stage", says, lambda case: case.state.stage in stages)


@record("referral.file", "Ask that a matter which meets a threshold be taken to the sponsor.")
class File(Command[Referral]):
    given = (at(Stage.NEW),)
    needs = (Need("settled", "decision", optional=True),)
    opens = True
    group: Group
    title: Title
    text: Prose
    threshold: Name
    cost: Pence | None = None
    decision: CaseId | None = None

    @rule("referral.group", "The group must be one of the framework.", "group")
    def names_a_group(self, case: Case[Referral]) -> bool:
        return self.group in case.framework.groups

    @rule("referral.threshold", "It must name a threshold of the framework.", "threshold")
    def names_a_threshold(self, case: Case[Referral]) -> bool:
        return self.threshold in case.framework.thresholds

    @rule("referral.about", "The decision must be one of the group.", "decision")
    def is_about_a_decision_of_the_group(self, case: Case[Referral]) -> bool:
        if self.decision is None:
            return True
        return case.has(Settled) and case.known(Settled).group == self.group

    def decide(self, case: Case[Referral]) -> Iterator[Event]:
        by = case.act.by.organisation
        yield Filed(**vars(self), organisation=by, on=case.today)


@record("referral.pass_on", "Pass the referral on to the sponsor, with an opinion.")
class PassOn(Command[Referral]):
    """Whoever assures says what it thinks of it; nobody can drop it."""

    given = (at(Stage.FILED),)
    supports: bool
    opinion: Prose

    def decide(self, case: Case[Referral]) -> Iterator[Event]:
        yield PassedOn(self.supports, self.opinion, case.today)


@record("referral.ask_advice", "Ask somebody for advice on the referral.")
class AskAdvice(Command[Referral]):
    given = (at(Stage.PASSED_ON),)
    owner: Name
    question: Prose

    @rule("referral.adviser", "Whoever is asked must be an office or a seat.", "owner")
    def asks_an_office_or_a_seat(self, case: Case[Referral]) -> bool:
        return self.owner in {*map(str, case.framework.offices), *map(str, case.framework.seats)}

    @rule("referral.asked_once", "Whoever is asked must not owe an answer already.", "owner")
    def was_not_asked_already(self, case: Case[Referral]) -> bool:
        return self.owner not in case.state.named

    def decide(self, case: Case[Referral]) -> Iterator[Event]:
        yield AdviceAsked(self.owner, self.question)


@record("referral.advise", "Give advice on the referral.")
class Advise(Command[Referral]):
    given = (at(Stage.PASSED_ON),)
    text: Prose

    def decide(self, case: Case[Referral]) -> Iterator[Event]:
        yield Advised(Name(case.act.by.holds), self.text)


@record("referral.note_no_advice", "Note that somebody who was asked gives no advice.")
class NoteNoAdvice(Command[Referral]):
    given = (at(Stage.PASSED_ON),)
    owner: Name
    reason: Prose

    @rule(
        "referral.owes_advice", "It must be somebody who was asked and has not answered.", "owner"
    )
    def owes_an_answer(self, case: Case[Referral]) -> bool:
        return self.owner in case.state.named

    def decide(self, case: Case[Referral]) -> Iterator[Event]:
        yield AdviceNotGiven(self.owner, self.reason)


@rule("referral.advice", "Advice must have been given before the answer.")
def was_advised(case: Case[Referral]) -> bool:
    return any(each.text for each in case.state.advice)


@rule("referral.awaited", "Whoever was asked must have given advice, or be noted as giving none.")
def awaits_no_advice(case: Case[Referral]) -> bool:
    return not case.state.named


@record("referral.rule", "Answer whether a threshold is met.")
class Answer(Command[Referral]):
    given = (at(Stage.PASSED_ON), was_advised, awaits_no_advice)
    met: bool
    text: Prose

    def decide(self, case: Case[Referral]) -> Iterator[Event]:
        yield Ruled(self.met, self.text, case.today)


@rule("referral.relayed_once", "The programme must not have been told already.")
def is_not_relayed_yet(case: Case[Referral]) -> bool:
    return case.state.relayed_on is None


@record("referral.relay", "Tell the programme what the sponsor answered.")
class Relay(Command[Referral]):
    given = (at(Stage.RULED), is_not_relayed_yet)
    text: Prose | None = None

    def decide(self, case: Case[Referral]) -> Iterator[Event]:
        yield Relayed(case.today, self.text)


@rule("referral.instructed_once", "The secretariat must not have been instructed already.")
def is_not_instructed_yet(case: Case[Referral]) -> bool:
    return case.state.instructed_on is None


@record("referral.instruct", "Have the secretariat inform everybody of the sponsor's answer.")
class Instruct(Command[Referral]):
    given = (at(Stage.RULED), is_not_instructed_yet)
    text: Prose | None = None

    def decide(self, case: Case[Referral]) -> Iterator[Event]:
        yield Instructed(case.today, self.text)


@rule("referral.instruction", "The secretariat must have been instructed to tell everybody.")
def was_instructed(case: Case[Referral]) -> bool:
    return case.state.instructed_on is not None


@rule("referral.told_once", "Everybody must not have been told already.")
def is_not_told_yet(case: Case[Referral]) -> bool:
    return case.state.told_on is None


@record("referral.communicate", "Tell everybody, and whoever asked, what the sponsor answered.")
class Communicate(Command[Referral]):
    given = (at(Stage.RULED), was_instructed, is_not_told_yet)
    text: Prose

    def decide(self, case: Case[Referral]) -> Iterator[Event]:
        yield Told(case.today, self.text)


@record("referral.withdraw", "Withdraw the referral.")
class Withdraw(Command[Referral]):
    given = (at(Stage.FILED, Stage.PASSED_ON),)
    reason: Prose

    def decide(self, case: Case[Referral]) -> Iterator[Event]:
        yield Withdrawn(self.reason)


COMMANDS = (
    *(File, PassOn, AskAdvice, Advise, NoteNoAdvice, Answer, Relay, Instruct, Communicate),
    Withdraw,
)
