"""An audit is commissioned, its auditor named who is not the audited, and it is brought to an end.

Whoever may commission an audit and acts for the audited, or in a hat that it has too, would name
the auditor of their own house: then only the assurance provider names it, whoever commissioned it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, Final

from lawspeaker.framework.names import NO_GROUP, PARTY, Capacity, Organisation, Prose
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.conduct import RolesNow
from lawspeaker.kernel.facts import Need, PartyNow
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.audit.life import (
    Audit,
    AuditorNamed,
    Closed,
    Commissioned,
    Published,
    Stage,
    Withdrawn,
)

ASSURES: Final = "assurance"  # the hat of whoever assures the programme


def at(*stages: Stage) -> Rule[[Case[Audit]]]:
    says = f"The audit must be {' or '.join(stages)}."
    return Rule("audit.stage", says, lambda case: case.state.stage in stages)


def assures(by: Capacity, framework: Framework) -> bool:
    """Say whether somebody acts as the assurance provider."""
    line = next((line for name, line in framework.offices.items() if name == by.holds), None)
    return line is not None and line.hat == ASSURES


def _is_led_by_right(_command: Any, case: Case[Audit]) -> bool:
    return assures(case.act.by, case.framework) is case.state.passed_on


LED_BY = "It must be led by whoever commissions audits, and one of their own house by the assurer."
led_by_right: Rule[[Any, Case[Audit]]] = Rule("audit.led_by", LED_BY, _is_led_by_right)


@record("audit.commission", "Commission an audit.")
class Commission(Command[Audit]):
    given = (at(Stage.NEW),)
    opens = True
    needs = (Need("roles", "organisation"),)
    title: Title
    organisation: Organisation
    principle: Name
    scope: Prose
    evidence: Prose | None = None

    @rule("audit.evidence", "There must be reasonable evidence.", "evidence")
    def has_evidence(self, _case: Case[Audit]) -> bool:
        return bool((self.evidence or "").strip())

    @rule("audit.principle", "It must name a principle of the framework.", "principle")
    def names_a_principle(self, case: Case[Audit]) -> bool:
        return self.principle in case.framework.text.principles

    @rule("audit.known", "The organisation must act in the programme.", "organisation")
    def is_of_an_organisation_on_record(self, case: Case[Audit]) -> bool:
        return bool(case.known(RolesNow).hats)

    def decide(self, case: Case[Audit]) -> Iterator[Event]:
        yield Commissioned(
            title=self.title,
            organisation=self.organisation,
            principle=self.principle,
            evidence=self.evidence or Prose(""),
            scope=self.scope,
            passed_on=_is_own_house(self.organisation, case),
            on=case.today,
        )


def _is_own_house(audited: Organisation, case: Case[Audit]) -> bool:
    by, offices = case.act.by, case.framework.offices
    leads = who(case.framework, Commission.name, Part(NO_GROUP))
    hats = {by.hat, *(line.hat for name, line in offices.items() if name in leads)}
    return audited == by.organisation or not hats.isdisjoint(case.known(RolesNow).hats)


@record("audit.name_auditor", "Name the auditor.")
class NameAuditor(Command[Audit]):
    given = (at(Stage.COMMISSIONED, Stage.UNDER_WAY),)
    needs = (Need("roles", "auditor"), Need("party", "auditor", optional=True))
    auditor: Organisation
    reason: Prose
    led_by_right = led_by_right

    @rule("audit.not_itself", "The auditor must not be the audited.", "auditor")
    def is_not_the_audited(self, case: Case[Audit]) -> bool:
        return self.auditor != case.state.organisation

    @rule("audit.no_hat", "The auditor must have no hat but that of assurance.", "auditor")
    def has_no_hat_in_it(self, case: Case[Audit]) -> bool:
        hats = {*case.known(RolesNow).hats}
        return hats <= {ASSURES, *_as_assurer(hats, case)}

    @rule("audit.other", "The auditor must not be named already.", "auditor")
    def is_another(self, case: Case[Audit]) -> bool:
        return self.auditor != case.state.auditor

    def decide(self, case: Case[Audit]) -> Iterator[Event]:
        yield AuditorNamed(self.auditor, self.reason, case.today)


def _as_assurer(hats: Collection[str], case: Case[Audit]) -> tuple[str, ...]:
    """Return the hat of the assurer as a party on the list, which has no constituency."""
    belongs = case.has(PartyNow) and case.known(PartyNow).constituencies
    return (PARTY,) if ASSURES in hats and not belongs else ()


@rule("audit.heard", "The audited must have answered, or the day to answer be over.")
def was_heard(case: Case[Audit]) -> bool:
    by = case.state.answer_by
    return case.state.answered_on is not None or (by is not None and case.today > by)


@record("audit.close", "Close the audit.")
class Close(Command[Audit]):
    given = (at(Stage.REPORTED, Stage.ANSWERED), was_heard)
    text: Prose
    led_by_right = led_by_right

    def decide(self, case: Case[Audit]) -> Iterator[Event]:
        yield Closed(self.text, case.today)


@rule("audit.published_once", "The audit must not be published already.")
def is_not_published_yet(case: Case[Audit]) -> bool:
    return case.state.published_on is None


@record("audit.publish", "Open the audit to whoever takes part.")
class Publish(Command[Audit]):
    given = (at(Stage.CLOSED), is_not_published_yet)
    led_by_right = led_by_right

    def decide(self, case: Case[Audit]) -> Iterator[Event]:
        yield Published(case.today)


@record("audit.withdraw", "Withdraw the audit.")
class Withdraw(Command[Audit]):
    given = (at(Stage.COMMISSIONED, Stage.UNDER_WAY, Stage.REPORTED),)
    reason: Prose
    led_by_right = led_by_right

    def decide(self, case: Case[Audit]) -> Iterator[Event]:
        yield Withdrawn(self.reason, case.today)


COMMANDS = (Commission, NameAuditor, Close, Publish, Withdraw)
