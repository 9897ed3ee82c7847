"""The words for where a finding or an audit stands, and how much it weighs."""

from collections.abc import Mapping
from typing import Final

from lawspeaker.kernel.weight import Weight
from lawspeaker.processes.assurance.finding import Stage
from lawspeaker.processes.audit.life import Stage as AuditStage
from lawspeaker.web.components import Status
from lawspeaker.web.components.text import Kind

STAGES: Final[Mapping[str, tuple[Kind, str]]] = {
    Stage.RAISED: ("open", "To be answered"),
    Stage.ANSWERED: ("half", "Answered"),
    Stage.CLOSED: ("done", "Closed"),
    Stage.WITHDRAWN: ("shut", "Withdrawn"),
}
AUDITS: Final[Mapping[str, tuple[Kind, str]]] = {
    AuditStage.COMMISSIONED: ("open", "Auditor to be named"),
    AuditStage.UNDER_WAY: ("half", "Under way"),
    AuditStage.REPORTED: ("soon", "To be answered"),
    AuditStage.ANSWERED: ("half", "Answered"),
    AuditStage.CLOSED: ("done", "Closed"),
    AuditStage.WITHDRAWN: ("shut", "Withdrawn"),
}
WEIGHTS: Final[Mapping[str, Kind]] = {
    Weight.CRITICAL: "late",
    Weight.MAJOR: "soon",
    Weight.MINOR: "half",
    Weight.OBSERVATION: "none",
}
OPEN: Final = (Stage.RAISED, Stage.ANSWERED)


def status(stage: str) -> Status:
    """Say where a finding stands."""
    return Status(*STAGES.get(stage, ("open", "On record")))


def audit_status(stage: str) -> Status:
    """Say where an audit stands."""
    return Status(*AUDITS.get(stage, ("open", "On record")))


def weight(severity: str) -> Status:
    """Say how much a finding weighs."""
    return Status(WEIGHTS.get(severity, "none"), severity.capitalize())
