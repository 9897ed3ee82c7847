"""What holds wherever somebody is told something: interests, what is sensitive, all alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Protocol

from lawspeaker.framework.names import Office, Seat
from lawspeaker.kernel.conduct import InterestsNow, OwnRoles, RolesNow
from lawspeaker.kernel.elsewhere import ACTOR
from lawspeaker.kernel.facts import Need, PartyNow
from lawspeaker.kernel.kinds import Name
from lawspeaker.kernel.words import Case, Rule

RECUSED: Final = "recused"
CENTRAL: Final = "central"  # the hat of a central party
PROGRAMME: Final = frozenset({"programme", "secretariat"})  # the hats of the programme itself
NEEDS: Final = (
    Need("interests", "organisation", optional=True),
    Need("roles", "organisation", optional=True),
    Need("own_roles", ACTOR, optional=True),
)


@dataclass(frozen=True)
class Telling:
    """To whom something is told, and on what: `hat` is the one in which they asked."""

    topics: tuple[Name, ...]
    is_triaged: bool  # it was said which subject it is on, or that none applies
    to_outside: bool = False
    to_party: bool = True
    is_sensitive: bool = False
    hat: str | None = ""


class Tells(Protocol):
    """A command that tells somebody something."""

    def telling(self, case: Case[Any]) -> Telling: ...


def _is_triaged(command: Tells, case: Case[Any]) -> bool:
    return not case.framework.text.subjects or command.telling(case).is_triaged


def _is_declared(command: Tells, case: Case[Any]) -> bool:
    it = command.telling(case)
    if not it.topics:
        return True
    if it.to_outside or not case.has(InterestsNow):
        return False  # nobody outside declares anything
    declared = map(case.known(InterestsNow).on, it.topics)
    return all(each is not None and each.handling is not None for each in declared)


def _is_let_in(command: Tells, case: Case[Any]) -> bool:
    if not case.has(InterestsNow):
        return True
    declared = map(case.known(InterestsNow).on, command.telling(case).topics)
    return all(each is None or each.handling != RECUSED for each in declared)


def _gives_no_party_anything_sensitive(command: Tells, case: Case[Any]) -> bool:
    """The programme is bound to it, and a central party in whatever it acts."""
    it = command.telling(case)
    is_bound = _hat(case) in PROGRAMME or _is_central(case)
    return not (is_bound and it.to_party and it.is_sensitive)


def _gives_nothing_sensitive_in_an_office(command: Tells, case: Case[Any]) -> bool:
    """No statement binds an office beside the programme; what is sensitive stays so."""
    it = command.telling(case)
    is_beside = case.act.by.holds in case.framework.offices and _hat(case) not in PROGRAMME
    return not (is_beside and it.to_party and it.is_sensitive)


def _keeps_businesses_apart(command: Tells, case: Case[Any]) -> bool:
    it = command.telling(case)
    if not it.is_sensitive or not case.has(RolesNow):
        return True
    roles, here = case.known(RolesNow), case.act.by.hat
    apart = (line.hats for line in case.framework.text.separations.values())
    return not any(roles.wears(hats) and here in hats and it.hat != here for hats in apart)


def _hat(case: Case[Any]) -> str:
    """Return under which hat whoever acts is in the office or seat that it acts in."""
    by, of = case.act.by, case.framework
    line = of.offices.get(Office(by.holds)) or of.seats.get(Seat(by.holds))
    return line.hat if line else by.hat


def _is_central(case: Case[Any]) -> bool:
    if _hat(case) == CENTRAL:
        return True
    return case.has(OwnRoles) and case.known(OwnRoles).roles.wears((CENTRAL,))


def reaches_all_alike(constituency: Name | None, case: Case[Any]) -> bool:
    """Say whether what is told to a constituency reaches every party like the one that asked."""
    if constituency is None:
        return True
    return case.has(PartyNow) and case.known(PartyNow).constituencies == (constituency,)


is_triaged: Final = Rule(
    "information.triaged",
    "It must be said which subject it is on, or that none applies.",
    _is_triaged,
    "topic",
)
is_declared: Final = Rule(
    "information.declared",
    "Whoever asks must have declared its interest in the subject.",
    _is_declared,
)
is_let_in: Final = Rule(
    "information.recused",
    "Whoever is kept out of the subject must be given nothing on it.",
    _is_let_in,
)
gives_no_party_anything_sensitive: Final = Rule(
    "information.sensitive",
    "Nothing sensitive may be given to a party.",
    _gives_no_party_anything_sensitive,
    "sensitive",
)
gives_nothing_sensitive_in_an_office: Final = Rule(
    "information.entrusted",
    "An office that is not of the programme must give a party nothing sensitive either.",
    _gives_nothing_sensitive_in_an_office,
    "sensitive",
)
keeps_businesses_apart: Final = Rule(
    "information.separation",
    "Nothing sensitive may pass between businesses that are kept apart.",
    _keeps_businesses_apart,
    "sensitive",
)
