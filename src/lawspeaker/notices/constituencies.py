"""What is told of constituencies and of contacts: to whoever is asked, and to whoever asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawspeaker.framework.names import of_party
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.holders import who
from lawspeaker.notices.words import Notice, constituents
from lawspeaker.processes.constituency.life import Asked, Consultation, Directed, ReportedBack
from lawspeaker.processes.contact.asking import Reply
from lawspeaker.processes.contact.life import Answered, Contact, Inquired, Reminded
from lawspeaker.processes.contact.life import Asked as PartyAsked


def _constituents(
    _event: Asked | Directed | ReportedBack, it: Consultation, _framework: Framework
) -> Iterator[str]:
    yield constituents(it.constituency)


def _the_party(_event: PartyAsked | Reminded, it: Contact, _framework: Framework) -> Iterator[str]:
    yield of_party(it.raiser)


def _the_desk(_event: Inquired, it: Contact, framework: Framework) -> Iterator[str]:
    yield from who(framework, Reply.name, Part(raiser=it.raiser))


def _both(_event: Answered, it: Contact, framework: Framework) -> Iterator[str]:
    yield of_party(it.raiser)
    yield from who(framework, Reply.name, Part(raiser=it.raiser))


NOTICES: Final = (
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
        "contact.answered",
        "What was asked of a party, or by it, is answered",
        "Answered: {about}",
        "What was asked about {about} is answered.",
        _both,
        on=(Answered,),
    ),
)
