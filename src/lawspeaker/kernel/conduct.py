"""What one case may need to know of conduct: hats, interests, requests for information."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from lawspeaker.framework.names import CaseId, Organisation
from lawspeaker.kernel.kinds import Name


@dataclass(frozen=True)
class RolesNow:
    """What an organisation holds on a day: the offices and seats, and under which hats."""

    organisation: Organisation
    holds: tuple[Name, ...]
    hats: tuple[Name, ...]

    def wears(self, hats: Iterable[str]) -> bool:
        """Say whether it stands under all of some hats at once."""
        return {*hats} <= {*self.hats}


@dataclass(frozen=True)
class OwnRoles:
    """What the organisation of whoever acts holds, for rules that look at another one's too."""

    roles: RolesNow


@dataclass(frozen=True)
class DeclaredNow:
    """An interest that an organisation has declared, and what is done about it, if that is said."""

    interest: CaseId
    subject: Name
    handling: Name | None


@dataclass(frozen=True)
class InterestsNow:
    """The interests of an organisation that are declared and have not ended."""

    organisation: Organisation
    declared: tuple[DeclaredNow, ...]

    def on(self, subject: Name) -> DeclaredNow | None:
        return next((each for each in self.declared if each.subject == subject), None)


@dataclass(frozen=True)
class RequestNow:
    """A request for information as others see it: whether all may have the answer, and of whom."""

    request: CaseId
    published: bool
    names: Organisation | None  # whoever asked, where it agreed to be named


FACTS: Final[dict[str, type]] = {
    "roles": RolesNow,
    "own_roles": OwnRoles,
    "interests": InterestsNow,
    "request": RequestNow,
}
