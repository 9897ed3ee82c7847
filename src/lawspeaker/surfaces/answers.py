"""What is answered to an act, on any surface that programs read: a receipt, or why not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from lawspeaker.directory.names import Names
from lawspeaker.framework.names import Capacity, CaseId, section
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.words import Reason, Refused
from lawspeaker.service.asking import Receipt
from lawspeaker.surfaces import sentences
from lawspeaker.surfaces.capacities import spelt
from lawspeaker.surfaces.menu import Asked
from lawspeaker.surfaces.reading import Unreadable
from lawspeaker.surfaces.writing import plain

# Where a reason of the door belongs in what was sent.
FIELDS: Final = {"act.capacity": "acting_as", "act.typed_by": "on_behalf_of"}


@dataclass(frozen=True)
class Ground:
    """One reason: its clauses (null: a rule of the platform), the sentence, the field it is of."""

    clause: str | None
    says: str
    field: str | None = None
    key: str = ""  # of the rule: what a departure or an override names
    force: str = "must"  # "should": it may be left for a reason that is given


@dataclass(frozen=True)
class Problem:
    """Why the answer is no: every reason at once."""

    error: str
    reasons: tuple[Ground, ...] = ()


@dataclass(frozen=True)
class Forbidden(Problem):
    """The power is missing, whatever else is in the way: who has it, and who whoever asked is."""

    who_may: tuple[str, ...] = ()  # offices, seats, "chair@PSG", "party", persons
    you_act_as: tuple[str, ...] = ()


@dataclass(frozen=True)
class Conflict(Problem):
    """Somebody was first: what has changed since the version that was expected."""

    case: str = ""
    expected: int = 0
    version: int = 0
    changed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Entered:
    """An entry that an act has made."""

    position: int
    case: CaseId
    version: int
    kind: str
    says: str
    event: Any


@dataclass(frozen=True)
class Recorded:
    """What the ledger took. The receipt is a signed note: keep it, it proves the entry."""

    programme: str
    process: str
    case: CaseId
    version: int  # of the case: send it back as If-Match
    position: int
    entries: tuple[Entered, ...]
    size: int
    root: str  # of the ledger's tree, in hexadecimal
    receipt: str


def ground(reason: Reason) -> Ground:
    """Return a reason as programs are told it."""
    clauses = ", ".join(dict.fromkeys(map(section, reason.by)))
    field = reason.field or FIELDS.get(reason.key)
    return Ground(clauses or None, reason.says, field, reason.key, reason.force)


def refused(error: Refused) -> Problem:
    return Problem("It was refused, and nothing was recorded.", tuple(map(ground, error.reasons)))


def unread(error: Unreadable) -> Problem:
    """Return what could not be read, field by field."""
    reasons = (Ground(None, each.says, each.where or None) for each in error.every)
    return Problem("It could not be read, and nothing was recorded.", tuple(reasons))


def is_about_power(error: Refused, asked: Asked) -> bool:
    """Say whether it is not for whoever asked, whatever else is in the way."""
    return any(each.key in (asked.name, *FIELDS) for each in error.reasons)


def forbidden(
    error: Refused, asked: Asked, framework: Framework, part: Part, held: Iterable[Capacity]
) -> Forbidden:
    """Return who may, and why not whoever asked."""
    return Forbidden(
        "The framework gives this to others, and nothing was recorded.",
        tuple(map(ground, error.reasons)),
        who(framework, asked.name, part),
        tuple(dict.fromkeys(map(spelt, held))),
    )


def recorded(receipt: Receipt) -> Recorded:
    """Return a receipt with a sentence for each entry."""
    named = (each for done in receipt.entries for each in sentences.named_by(done.event))
    naming = Names.of(named).full
    return Recorded(
        programme=receipt.programme,
        process=receipt.process,
        case=receipt.case,
        version=receipt.version,
        position=receipt.position,
        entries=tuple(
            Entered(
                position=each.position,
                case=each.case,
                version=each.version,
                kind=each.kind,
                says=sentences.says(each.event, naming),
                event=plain(each.event),
            )
            for each in receipt.entries
        ),
        size=receipt.size,
        root=receipt.root.hex(),
        receipt=receipt.note,
    )
