"""Answering a question, and letting every party have the answer that is like whoever asked."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import PARTY, Office, Prose, Seat
from lawspeaker.kernel.conduct import InterestsNow, OwnRoles, RolesNow
from lawspeaker.kernel.elsewhere import ACTOR
from lawspeaker.kernel.facts import Need, PartyNow
from lawspeaker.kernel.kinds import Link, Name, Title
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.information.asking import at
from lawspeaker.processes.information.events import Answered, Published
from lawspeaker.processes.information.life import Request, Stage

RECUSED = "recused"
CENTRAL = "central"  # the hat of a central party
PROGRAMME = frozenset({"programme", "secretariat"})  # the hats of the programme itself


@rule("information.asked", "It must be answered by whoever is asked.")
def is_whoever_is_asked(case: Case[Request]) -> bool:
    it, by = case.state, case.act.by
    if it.party is not None:
        return by.holds == PARTY and by.organisation == it.party
    return by.holds == it.owner


@record("information.answer", "Answer the question.")
class Answer(Command[Request]):
    """`sensitive`: what the answer holds must not reach everybody."""

    given = (at(Stage.ROUTED), is_whoever_is_asked)
    needs = (
        Need("interests", "organisation", optional=True),
        Need("roles", "organisation", optional=True),
        Need("own_roles", ACTOR, optional=True),
    )
    text: Prose
    link: Link | None = None
    sensitive: bool = False

    @rule("information.declared", "Whoever asks must have declared its interest in the subject.")
    def goes_to_who_declared_an_interest(self, case: Case[Request]) -> bool:
        it = case.state
        if it.topic is None:
            return True
        if it.who is not None or not case.has(InterestsNow):
            return False  # nobody outside declares anything
        declared = case.known(InterestsNow).on(it.topic)
        return declared is not None and declared.handling is not None

    @rule("information.recused", "Whoever is kept out of the subject must be given nothing on it.")
    def goes_to_nobody_who_is_kept_out(self, case: Case[Request]) -> bool:
        it = case.state
        if it.topic is None or not case.has(InterestsNow):
            return True
        declared = case.known(InterestsNow).on(it.topic)
        return declared is None or declared.handling != RECUSED

    @rule("information.sensitive", "Nothing sensitive may be given to a party.", "sensitive")
    def gives_no_party_anything_sensitive(self, case: Case[Request]) -> bool:
        """The programme is bound to it, and a central party in whatever it acts."""
        is_bound = _hat(case) in PROGRAMME or _is_central(case)
        return not (is_bound and case.state.from_party and self._is_sensitive(case))

    @rule(
        "information.entrusted",
        "An office that is not of the programme must give a party nothing sensitive either.",
        "sensitive",
    )
    def gives_nothing_sensitive_in_an_office(self, case: Case[Request]) -> bool:
        """No statement binds an office beside the programme; what is sensitive stays so."""
        is_office = case.act.by.holds in case.framework.offices
        is_beside = is_office and _hat(case) not in PROGRAMME
        return not (is_beside and case.state.from_party and self._is_sensitive(case))

    @rule(
        "information.separation",
        "Nothing sensitive may pass between businesses that are kept apart.",
        "sensitive",
    )
    def keeps_businesses_apart(self, case: Case[Request]) -> bool:
        if not self._is_sensitive(case) or not case.has(RolesNow):
            return True
        roles, here, there = case.known(RolesNow), case.act.by.hat, case.state.hat
        apart = (line.hats for line in case.framework.text.separations.values())
        return not any(roles.wears(hats) and here in hats and there != here for hats in apart)

    def _is_sensitive(self, case: Case[Request]) -> bool:
        return self.sensitive or case.state.sensitive

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield Answered(self.text, self.link, case.today)


def _hat(case: Case[Request]) -> str:
    """Return under which hat whoever acts is in the office or seat that it acts in."""
    by, of = case.act.by, case.framework
    line = of.offices.get(Office(by.holds)) or of.seats.get(Seat(by.holds))
    return line.hat if line else by.hat


def _is_central(case: Case[Request]) -> bool:
    if _hat(case) == CENTRAL:
        return True
    return case.has(OwnRoles) and case.known(OwnRoles).roles.wears((CENTRAL,))


@record("information.publish", "Publish the answer to every party like whoever asked.")
class Publish(Command[Request]):
    """In words of its own: neither question nor answer need name who asked."""

    given = (at(Stage.ANSWERED),)
    needs = (Need("party", "organisation", optional=True),)
    title: Title
    question: Prose
    text: Prose
    constituency: Name | None = None
    name_who_asked: bool = False

    @rule("information.constituency", "It must be one of the framework.", "constituency")
    def is_for_a_constituency_of_the_framework(self, case: Case[Request]) -> bool:
        return self.constituency is None or self.constituency in case.framework.constituencies

    @rule("information.alike", "It must reach every party like the one that asked.", "constituency")
    def reaches_every_party_alike(self, case: Case[Request]) -> bool:
        if self.constituency is None:
            return True
        return case.has(PartyNow) and case.known(PartyNow).constituencies == (self.constituency,)

    @rule(
        "information.unnamed",
        "Whoever asked must not be named without having agreed to it.",
        "name_who_asked",
    )
    def names_nobody_against_their_will(self, case: Case[Request]) -> bool:
        return case.state.may_be_named or not self.name_who_asked

    @rule(
        "information.outside",
        "Only an organisation that asked here can be named: who asked from outside is no such one.",
        "name_who_asked",
    )
    def names_nobody_in_place_of_who_is_outside(self, case: Case[Request]) -> bool:
        """The question of somebody outside is kept by an organisation that did not ask it."""
        return case.state.who is None or not self.name_who_asked

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        said = (self.title, self.question, self.text, self.constituency)
        named = case.state.organisation if self.name_who_asked else None
        yield Published(*said, named, case.today)


COMMANDS = (Answer, Publish)
