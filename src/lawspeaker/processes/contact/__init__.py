"""A contact with a party: who spoke with whom about what, what was asked, and who answered."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import of_party
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Duty
from lawspeaker.processes.contact import asking, replying
from lawspeaker.processes.contact.asking import Answer, Note
from lawspeaker.processes.contact.life import (
    Answered,
    Asked,
    Contact,
    Inquired,
    Noted,
    Reminded,
    Stage,
    Withdrawn,
    evolve,
)
from lawspeaker.processes.contact.replying import Reply


def duties(it: Contact, framework: Framework) -> Iterator[Duty]:
    """Whoever was asked owes an answer; no clock runs but what the request itself names."""
    if it.on is None:
        return
    if it.stage is Stage.PARTY_ASKED:
        yield Duty(Answer, (of_party(it.raiser),), it.on, agreed=it.until)
    if it.stage is Stage.PARTY_ASKS:
        yield Duty(Reply, who(framework, Reply.name, Part(raiser=it.raiser)), it.on)


CONTACT = Process(
    "contact",
    "PC",
    Contact(),
    evolve,
    duties,
    (*asking.COMMANDS, *replying.COMMANDS),
    (Noted, Asked, Inquired, Reminded, Answered, Withdrawn),
    audience="party",
    title=lambda it: it.about or "",
    history=History(Note),
    in_hand=nobodys,
)
