"""What the checker finds in a framework: looked for once, however many pages show it."""

from collections.abc import Container
from functools import lru_cache
from typing import Final

from lawspeaker.framework.checks.finding import STAGES, Finding, Severity
from lawspeaker.framework.checks.run import check_text
from lawspeaker.framework.names import section
from lawspeaker.framework.version import Framework
from lawspeaker.web.components import Status

SEVERITIES: Final[dict[Severity, Status]] = {
    "error": Status("late", "Error"),
    "warning": Status("soon", "Warning"),
    "notice": Status("half", "Notice"),
}


@lru_cache(maxsize=16)
def checked(framework: Framework) -> tuple[Finding, ...]:
    """Return all that is found in a framework, in the order of the stages."""
    return check_text(framework)


def about(framework: Framework, clauses: Container[str]) -> tuple[Finding, ...]:
    """Return what is found about some clauses and not about most, what is worst and open first."""
    found = [
        each
        for each in checked(framework)
        if not each.is_of_many and any(section(on) in clauses for on in each.clauses)
    ]
    return tuple(sorted(found, key=_rank))


def _rank(finding: Finding) -> tuple[bool, int, int]:
    # The later the stage, the more it tells of how the framework works, and the less of its words;
    # the last one tells of a change, which is over.
    severity = list(SEVERITIES).index(finding.severity)
    return finding.accepted is not None, severity, -(finding.stage % len(STAGES))


def state(finding: Finding) -> Status:
    """Say how a finding stands: accepted by somebody, or open and how bad."""
    if finding.accepted:
        return Status("done", f"Accepted by {finding.accepted.agreed_by}")
    return SEVERITIES[finding.severity]
