"""What is told of constituencies and of contacts: to whoever is asked, and to whoever asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from lawspeaker.framework.names import of_party
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.holders import who
from lawspeaker.notices.words import Notice, constituents
from lawspeaker.processes.constituency.life import Asked, Consultation, Directed, ReportedBack
from lawspeaker.processes.contact.life import Answered, Contact, Inquired, Reminded, Withdrawn
from lawspeaker.processes.contact.life import Asked as PartyAsked
from lawspeaker.processes.contact.replying import Reply
from lawspeaker.processes.party import Party
from lawspeaker.processes.party.belonging import SettleContest
from lawspeaker.processes.party.events import (
    Contested,
    ContestSettled,
    JoinedConstituency,
    LeftConstituency,
    ObligationContested,
    ObligationContestSettled,
    Obliged,
    Released,
)


def _constituents(
    _event: Asked | Directed | ReportedBack, it: Consultation, _framework: Framework
) -> Iterator[str]:
    yield constituents(it.constituency)


def _the_party(_event: PartyAsked | Reminded, it: Contact, _framework: Framework) -> Iterator[str]:
    yield of_party(it.raiser)


def _the_desk(_event: Inquired, it: Contact, framework: Framework) -> Iterator[str]:
    yield from who(framework, Reply.name, Part(raiser=it.raiser))


def _both(_event: Answered | Withdrawn, it: Contact, framework: Framework) -> Iterator[str]:
    yield of_party(it.raiser)
    yield from who(framework, Reply.name, Part(raiser=it.raiser))


def _that_party(_event: Any, it: Party, _framework: Framework) -> Iterator[str]:
    if it.raiser:
        yield of_party(it.raiser)


def _whoever_settles(
    _event: Contested | ObligationContested, it: Party, framework: Framework
) -> Iterator[str]:
    yield from who(framework, SettleContest.name, Part(raiser=it.raiser))


NOTICES: Final = (
    Notice(
        "party.placed",
        "Your party is put in a constituency, or taken out of one",
        "{known_as}: its constituency {constituency} from {on}",
        "Where {known_as} belongs changes on {on}, the constituency {constituency}: {reason}",
        _that_party,
        on=(JoinedConstituency, LeftConstituency),
    ),
    Notice(
        "party.obliged",
        "Your party comes under an obligation, or is released from one",
        "{known_as}: its obligation {obligation} from {on}",
        "What {known_as} must do changes on {on}, the obligation {obligation}: {reason}",
        _that_party,
        on=(Obliged, Released),
    ),
    Notice(
        "party.contested",
        "A party contests what is recorded of it",
        "{known_as} contests what is recorded of it",
        "{known_as} contests what is recorded of it: {grounds}",
        _whoever_settles,
        on=(Contested, ObligationContested),
    ),
    Notice(
        "party.settled",
        "What your party contests is settled",
        "What {known_as} contests is settled",
        "What {known_as} contests is settled: {reason}",
        _that_party,
        on=(ContestSettled, ObligationContestSettled),
    ),
    Notice(
        "constituency.asked",
        "Your representative asks your constituency",
        "Your representative asks: {title}",
        "Your representative asks your constituency: {title}.",
        _constituents,
        on=(Asked,),
    ),
    Notice(
        "constituency.directed",
        "Your representative asks you to answer the programme yourself",
        "Answer {owner} yourself: {title}",
        "Your representative asks you to answer {owner} yourself about “{title}”: {text}",
        _constituents,
        on=(Directed,),
    ),
    Notice(
        "constituency.reported-back",
        "Your representative tells what became of it",
        "What became of: {title}",
        "Your representative tells your constituency: {text}",
        _constituents,
        on=(ReportedBack,),
    ),
    Notice(
        "contact.asked",
        "The programme asks your party something",
        "The programme asks about {about}",
        "The programme asks your party about {about}.",
        _the_party,
        on=(PartyAsked, Reminded),
    ),
    Notice(
        "contact.inquired",
        "A party asks the programme something",
        "{organisation} asks about {about}",
        "{organisation} asks the programme about {about}.",
        _the_desk,
        on=(Inquired,),
    ),
    Notice(
        "contact.withdrawn",
        "What was asked of a party, or by it, is withdrawn",
        "Withdrawn: {about}",
        "What was asked about {about} is withdrawn: {reason}",
        _both,
        on=(Withdrawn,),
    ),
    Notice(
        "contact.answered",
        "What was asked of a party, or by it, is answered",
        "Answered: {about}",
        "What was asked about {about} is answered.",
        _both,
        on=(Answered,),
    ),
)
