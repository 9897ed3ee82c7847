"""The law: one file a process; pure, and no process knows another."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from lawspeaker.kernel.process import Process
from lawspeaker.processes.action import ACTION
from lawspeaker.processes.alternate import ALTERNATE
from lawspeaker.processes.answer import ANSWER
from lawspeaker.processes.appeal import APPEAL
from lawspeaker.processes.artefact import ARTEFACT
from lawspeaker.processes.assurance import ASSURANCE
from lawspeaker.processes.attendance import ATTENDANCE
from lawspeaker.processes.audit import AUDIT
from lawspeaker.processes.change import CHANGE
from lawspeaker.processes.concern import CONCERN
from lawspeaker.processes.constituency import CONSTITUENCY
from lawspeaker.processes.consultation import CONSULTATION
from lawspeaker.processes.contact import CONTACT
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.delegation import DELEGATION
from lawspeaker.processes.devolution import DEVOLUTION
from lawspeaker.processes.direction import DIRECTION
from lawspeaker.processes.election import ELECTION
from lawspeaker.processes.exception import EXCEPTION
from lawspeaker.processes.feedback import FEEDBACK
from lawspeaker.processes.founding import FOUNDING
from lawspeaker.processes.framework import FRAMEWORK
from lawspeaker.processes.frequency import FREQUENCY
from lawspeaker.processes.group import GROUP
from lawspeaker.processes.information import INFORMATION
from lawspeaker.processes.interest import INTEREST
from lawspeaker.processes.meeting import MEETING
from lawspeaker.processes.office import OFFICE
from lawspeaker.processes.output import OUTPUT
from lawspeaker.processes.party import PARTY
from lawspeaker.processes.plan import PLAN
from lawspeaker.processes.proposal import PROPOSAL
from lawspeaker.processes.raid import RAID
from lawspeaker.processes.referral import REFERRAL
from lawspeaker.processes.report import REPORT
from lawspeaker.processes.response import RESPONSE
from lawspeaker.processes.seat import SEAT
from lawspeaker.processes.separation import SEPARATION
from lawspeaker.processes.status import STATUS
from lawspeaker.processes.submission import SUBMISSION
from lawspeaker.processes.survey import SURVEY
from lawspeaker.processes.template import TEMPLATE
from lawspeaker.processes.tranche import TRANCHE

ALL: tuple[Process[Any], ...] = (
    *(FOUNDING, FRAMEWORK, OFFICE, PARTY, GROUP, SEAT, ALTERNATE, DELEGATION, ELECTION),
    *(MEETING, EXCEPTION, FREQUENCY, ATTENDANCE, DECISION, REPORT, ACTION, CHANGE),
    *(CONCERN, DEVOLUTION, REFERRAL, CONSULTATION, DIRECTION, APPEAL),
    *(CONSTITUENCY, CONTACT, PLAN, TEMPLATE, SUBMISSION, RAID, STATUS),
    *(OUTPUT, PROPOSAL, TRANCHE, ARTEFACT, ASSURANCE, AUDIT),
    *(INFORMATION, ANSWER, INTEREST, SEPARATION),
    *(SURVEY, RESPONSE, FEEDBACK),
)


class NoSuchProcess(LookupError):
    """No process has this name."""


def process(name: str) -> Process[Any]:
    """Return a process by its name."""
    named = {each.name: each for each in ALL}
    if name not in named:
        near = get_close_matches(name, named, n=1)
        hint = f' Did you mean "{near[0]}"?' if near else ""
        raise NoSuchProcess(f'a process must be one of {", ".join(named)}; found "{name}".{hint}')
    return named[name]
