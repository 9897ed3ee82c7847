"""What one case may need to know of concerns, delegations and referrals: facts of `facts.py`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lawspeaker.framework.names import CaseId, Group
from lawspeaker.kernel.kinds import Name

ACTOR: Final = "actor"  # what a need is about: the organisation of whoever acts


@dataclass(frozen=True)
class ConcernNow:
    """A concern as others see it: where it was taken up to, and who decided what it is about."""

    concern: CaseId
    taken_to: Group | None
    decided_by: Name | None
