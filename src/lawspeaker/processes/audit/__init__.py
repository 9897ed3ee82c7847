"""Audits: commissioned on evidence, led by somebody who is not the audited, answered, closed."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Duty
from lawspeaker.processes.audit import auditing, commissioning
from lawspeaker.processes.audit.commissioning import ASSURES
from lawspeaker.processes.audit.life import EVENTS, Audit, Stage, evolve


def leads(it: Audit, framework: Framework, command: str) -> tuple[str, ...]:
    """Name whoever leads an audit: of their own house, not those who commissioned it."""
    holders = who(framework, command, Part(it.group, it.raiser))
    assure = {str(name) for name, line in framework.offices.items() if line.hat == ASSURES}
    return tuple(each for each in holders if (each in assure) is it.passed_on)


def duties(it: Audit, framework: Framework) -> Iterator[Duty]:
    """Somebody owes an auditor, the auditor a report, the audited an answer, the leader an end."""
    if not it.is_open or it.commissioned_on is None:
        return
    if it.stage is Stage.COMMISSIONED:
        names = commissioning.NameAuditor
        yield Duty(names, leads(it, framework, names.name), it.commissioned_on)
    if it.stage is Stage.UNDER_WAY and it.named_on:
        yield Duty(auditing.Report, (it.raiser,), it.named_on)
    if it.stage is Stage.REPORTED and it.reported_on:
        owes = (it.organisation or "",)
        yield Duty(auditing.Answer, owes, it.reported_on, agreed=it.answer_by)
    ends = commissioning.Close
    yield Duty(ends, leads(it, framework, ends.name), it.commissioned_on)


AUDIT = Process(
    "audit",
    "AU",
    Audit(),
    evolve,
    duties,
    (*commissioning.COMMANDS, *auditing.COMMANDS),
    EVENTS,
    audience="party",
    title=lambda it: it.title or "",
    opened=lambda it: "registered" if it.published_on else "",
    history=History(commissioning.Commission, (commissioning.Commission.names_a_principle,)),
    in_hand=nobodys,
)
