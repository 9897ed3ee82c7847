"""What is told of assurance: findings to whoever answers and notes them, audits to both sides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.words import Event
from lawspeaker.notices.words import Notice, chairs, members, secretariat
from lawspeaker.processes.assurance import answers
from lawspeaker.processes.assurance.events import Addressed, Answered, Closed, PutBefore, Raised
from lawspeaker.processes.assurance.finding import Finding
from lawspeaker.processes.audit.life import Answered as AuditAnswered
from lawspeaker.processes.audit.life import Audit, AuditorNamed, Commissioned, Reported
from lawspeaker.processes.audit.life import Closed as AuditClosed


def _concerned(_event: Event, it: Finding, _framework: Framework) -> Iterator[str]:
    """Tell whoever is to answer it, and the group it is about."""
    yield from answers(it)
    if it.group:
        yield members(it.group)


def _provider(_event: Answered, it: Finding, framework: Framework) -> Iterator[str]:
    yield from who(framework, "assurance.close", Part(it.group))


def _noting(event: PutBefore, _it: Finding, framework: Framework) -> Iterator[str]:
    """Tell the groups that are to note it, and who puts it on their agenda."""
    for group in event.groups:
        yield from chairs(group, framework)
        yield members(group)
    yield from secretariat(framework)


def _audited(_event: Event, it: Audit, framework: Framework) -> Iterator[str]:
    """Tell the audited, and whoever leads audits."""
    yield it.organisation or ""
    yield from who(framework, "audit.close", Part(it.group))


def _auditor(_event: AuditorNamed, it: Audit, _framework: Framework) -> Iterator[str]:
    yield it.organisation or ""
    yield it.raiser


NOTICES: Final = (
    Notice(
        "assurance.raised",
        "A finding is raised",
        "Finding ({severity}): {title}",
        "The assurance provider raised a finding, “{title}”: {text}",
        _concerned,
        on=(Raised,),
    ),
    Notice(
        "assurance.addressed",
        "A finding is addressed to somebody else",
        "You are to answer: {title}",
        "The finding “{title}” is addressed to {owner}: {reason}",
        _concerned,
        on=(Addressed,),
    ),
    Notice(
        "assurance.answered",
        "A finding is answered",
        "Answered: {title}",
        "The finding “{title}” is answered: {text}",
        _provider,
        on=(Answered,),
    ),
    Notice(
        "assurance.put_before",
        "A finding is put before a group",
        "To be noted: {title}",
        "The finding “{title}” is to be noted at the next meeting.",
        _noting,
        on=(PutBefore,),
    ),
    Notice(
        "assurance.closed",
        "A finding is closed",
        "Closed: {title}",
        "The finding “{title}” is closed: {text}",
        _concerned,
        on=(Closed,),
    ),
    Notice(
        "audit.commissioned",
        "An audit is commissioned",
        "Audit: {title}",
        "An audit is commissioned, “{title}”: {scope}",
        _audited,
        on=(Commissioned,),
    ),
    Notice(
        "audit.auditor_named",
        "An auditor is named",
        "Auditor named: {title}",
        "The auditor of “{title}” is named: {reason}",
        _auditor,
        on=(AuditorNamed,),
    ),
    Notice(
        "audit.reported",
        "An audit is reported on",
        "Report of the audit: {title}",
        "The report of the audit “{title}” is there: {text}",
        _audited,
        on=(Reported,),
    ),
    Notice(
        "audit.answered",
        "The audited answers",
        "Answer to the audit: {title}",
        "The report of the audit “{title}” is answered: {text}",
        _audited,
        on=(AuditAnswered,),
    ),
    Notice(
        "audit.closed",
        "An audit is closed",
        "Audit closed: {title}",
        "The audit “{title}” is closed: {text}",
        _audited,
        on=(AuditClosed,),
    ),
)
