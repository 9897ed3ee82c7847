"""Which matters may belong to an outside board: those of groups the framework says it of."""

from __future__ import annotations

from typing import Protocol

from lawspeaker.framework.carried import may_be_said
from lawspeaker.framework.names import Group
from lawspeaker.kernel.words import Case, rule
from lawspeaker.processes.decision.matter import Matter


class Brought(Protocol):
    """A matter as it is brought: to which group, and whether it belongs to an outside board."""

    @property
    def group(self) -> Group: ...
    @property
    def external(self) -> bool: ...


@rule("decision.outside_scope", "A matter of the group must not be an outside board's.", "external")
def may_belong_outside(command: Brought, case: Case[Matter]) -> bool:
    return not command.external or may_be_said(case.framework, "external", command.group)
